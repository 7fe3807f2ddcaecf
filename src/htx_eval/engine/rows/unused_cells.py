"""Faults in cells that nothing of a plan looks at: no verdict can rest on one, so none is an error."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from htx_eval.base.problems import Problem, Severity
from htx_eval.engine.rows.assumptions import Assumptions
from htx_eval.engine.rows.classes import input_fields
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.model.scope import Scope


def used_fields(plan: Plan, tested: Iterable[str], assumed: Assumptions) -> frozenset[str]:
    """Return the fields on which a verdict may rest, under any reading: tested, or needed to settle what is tested."""
    roles = plan.register.roles
    known_by = [key for key in (roles.code, roles.name, roles.type, roles.count, roles.year, roles.commune) if key]
    rating = input_fields(plan.ratings)
    return frozenset([*tested, *rating, *assumed.inputs(), *Scope(plan).fields, *known_by, *roles.places])


def lowered(problems: Iterable[Problem], listed: CooperativeList, used: Collection[str]) -> Iterator[Problem]:
    """Yield problems, the errors of cells that no verdict rests on as warnings."""
    of_heading: dict[str, set[str]] = {}
    for one in listed.lists:
        for key, heading in one.headings.items():
            of_heading.setdefault(heading, set()).add(key)
    for problem in problems:
        column = problem.place.column
        keys = of_heading.get(column, set()) if isinstance(column, str) else set()
        is_unused = bool(keys) and problem.place.line is not None and keys.isdisjoint(used)
        yield replace(problem, severity=Severity.WARNING) if is_unused else problem
