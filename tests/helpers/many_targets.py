"""Plans of many targets: those of a plan again and again, under numbers and titles of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from htx_eval.base.text import Text
from htx_eval.model.outcome import Evaluation
from htx_eval.report.subject import Report


def many_targets(found: Evaluation, count: int, title: str = "Tỷ lệ HTX") -> Report:
    """Return a report on so many targets."""
    targets = []
    for at in range(1, count + 1):
        outcome = found.targets[at % len(found.targets)]
        named = Text.of(vi=f"{title} {at}", en=f"{title} {at}")
        target = replace(outcome.target, id=f"t{at}", number=str(at), title=named)
        targets.append(replace(outcome, target=target))
    plan: Any = replace(found.plan, targets=tuple(outcome.target for outcome in targets))
    return Report(replace(found, plan=plan, targets=tuple(targets)), 1)
