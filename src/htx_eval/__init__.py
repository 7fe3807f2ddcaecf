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
        ReadingOptions,
        Result,
        Together,
        evaluate,
        join,
        load_plan,
        read_cooperatives,
        row_numbers,
        stack,
        template,
    )
    from htx_eval.model.outcome import Fixed
    from htx_eval.model.rules import Given
    from htx_eval.runs.asked import Asked
    from htx_eval.runs.lock import Locked
    from htx_eval.runs.run import Run, check, check_many, open_run
    from htx_eval.runs.several import CheckedLists, check_lists
    from htx_eval.study.asked_of_many import batch, compare
    from htx_eval.study.comparing.comparison import Comparison
    from htx_eval.study.panel import Panel

__version__ = "0.1.0"

__all__ = [
    "Asked",
    "CellChange",
    "CheckedLists",
    "Comparison",
    "CooperativeList",
    "Fixed",
    "Given",
    "HtxEvalError",
    "Locked",
    "Options",
    "Panel",
    "Plan",
    "ReadingOptions",
    "Result",
    "Run",
    "Together",
    "__version__",
    "batch",
    "check",
    "check_lists",
    "check_many",
    "compare",
    "evaluate",
    "join",
    "load_plan",
    "open_run",
    "read_cooperatives",
    "row_numbers",
    "stack",
    "template",
]

#: Where a name is at home that is not in the front door for lists and plans.
_HOMES = {
    "Asked": "htx_eval.runs.asked",
    "Fixed": "htx_eval.model.outcome",
    "Given": "htx_eval.model.rules",
    "CheckedLists": "htx_eval.runs.several",
    "Comparison": "htx_eval.study.comparing.comparison",
    "Locked": "htx_eval.runs.lock",
    "Panel": "htx_eval.study.panel",
    "batch": "htx_eval.study.asked_of_many",
    "compare": "htx_eval.study.asked_of_many",
    "Run": "htx_eval.runs.run",
    "check": "htx_eval.runs.run",
    "check_lists": "htx_eval.runs.several",
    "check_many": "htx_eval.runs.run",
    "open_run": "htx_eval.runs.run",
}


def __getattr__(name: str) -> Any:
    """Load the front door only when something of it is asked for: the command line starts without it."""
    if name in __all__:
        from importlib import import_module

        return getattr(import_module(_HOMES.get(name, "htx_eval.api")), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
