"""Why the verdicts are what they are: target by target, then the plan as a whole, as a colleague would say it."""

from __future__ import annotations

from collections.abc import Iterable

from htx_eval.messages import Catalogue
from htx_eval.model.reasons import Reasons
from htx_eval.report.screens.why_plan import whole_plan
from htx_eval.report.screens.why_target import TargetWords


def render(reasons: Reasons, wanted: Iterable[str], everyone: bool, width: int, messages: Catalogue) -> str:
    """Return the reasons of the wanted targets as plain text of a width; of the plan, if every target is wanted."""
    ids = set(wanted)
    target = TargetWords(reasons, everyone, width, messages)
    chosen = [found for found in reasons.targets if found.outcome.target.id in ids]
    lines = [line for found in chosen for line in (*target.lines(found), "")]
    if len(chosen) == len(reasons.targets):
        lines += whole_plan(reasons, width, messages)
    else:
        lines = lines[:-1]
    return "".join(f"{line}\n" for line in lines)
