"""What the command line and notebooks call: load a plan, read a list, evaluate."""

from __future__ import annotations

from pathlib import Path

from htx_eval.engine.evaluate import DEFAULTS, Options, evaluate
from htx_eval.model.outcome import Evaluation
from htx_eval.model.plan import Plan
from htx_eval.plan.load import load_plan
from htx_eval.reading.rows import read_cooperatives

__all__ = ["Options", "check", "evaluate", "load_plan", "read_cooperatives"]


def check(data: str | Path, plan: Plan | str | Path | None = None, options: Options = DEFAULTS) -> Evaluation:
    """Return the verdict on every target of a plan for a list of cooperatives.

    Raises HtxEvalError if the plan or the list cannot be used.
    """
    loaded = plan if isinstance(plan, Plan) else load_plan(plan)
    return evaluate(loaded, read_cooperatives(str(data), loaded), options)
