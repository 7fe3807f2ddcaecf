"""Plan targets as code for cooperatives (hợp tác xã): a list and a plan in, a verdict on every target out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from htx_eval.api import (
        CellChange,
        CooperativeList,
        HtxEvalError,
        Options,
        Plan,
        Result,
        check,
        evaluate,
        join,
        load_plan,
        read_cooperatives,
    )

__version__ = "0.1.0"

__all__ = [
    "CellChange",
    "CooperativeList",
    "HtxEvalError",
    "Options",
    "Plan",
    "Result",
    "__version__",
    "check",
    "evaluate",
    "join",
    "load_plan",
    "read_cooperatives",
]


def __getattr__(name: str) -> Any:
    """Load the front door only when something of it is asked for: the command line starts without it."""
    if name in __all__:
        from htx_eval import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
