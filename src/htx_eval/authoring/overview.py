"""The plans that come with the program, each with what tells it from the others."""

from __future__ import annotations

from typing import Any

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.plan.load import load_plan
from htx_eval.plan.packaged import packaged_plans


@frozen
class Overview:
    """A plan in a few words."""

    id: str
    title: str
    issuer: str
    first: str
    last: str
    targets: int
    rating: str | None

    def as_shape(self) -> dict[str, Any]:
        """Return it for programs; the days as ISO dates."""
        return {
            "id": self.id,
            "title": self.title,
            "issuer": self.issuer,
            "from": self.first,
            "to": self.last,
            "targets": self.targets,
            "rating": self.rating,
        }


def overview(lang: str) -> tuple[Overview, ...]:
    """Return the packaged plans in the order of their ids, in one language.

    Raises HtxEvalError with what is wrong with any of them.
    """
    found: list[Overview] = []
    problems: list[Problem] = []
    for name in packaged_plans():
        try:
            plan = load_plan(name)
        except HtxEvalError as error:
            problems += error.problems
            continue
        days = plan.period_from.isoformat(), plan.period_to.isoformat()
        rating = None if plan.rating is None else plan.rating.id
        found.append(Overview(name, plan.title[lang], plan.issuer[lang], *days, len(plan.targets), rating))
    if problems:
        raise HtxEvalError(problems)
    return tuple(found)
