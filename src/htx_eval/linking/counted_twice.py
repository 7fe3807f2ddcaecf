"""Tables of numbers beside other lists: where they may count the same cooperatives they do not follow one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.model.values import known


def refuse_counted_twice(parts: Sequence[CooperativeList], plan: Plan) -> None:
    """Raise HtxEvalError where a table of numbers stands beside a list that is not surely of other places."""
    for one, other in combinations(parts, 2):
        if (one.figures or other.figures) and not _are_apart(one, other, plan):
            table, beside = (one, other) if one.figures else (other, one)
            place = Place(file=table.path, sheet=table.sheet)
            raise HtxEvalError([Problem("HTX518", place=place, value=beside.sheet or beside.name)])


def _are_apart(one: CooperativeList, other: CooperativeList, plan: Plan) -> bool:
    """Whether two lists tell of all their rows that they are of different places of one level."""
    roles = plan.register.roles
    for key in (roles.commune, *roles.place):
        if key is not None:
            mine, theirs = _places(one, key, plan), _places(other, key, plan)
            if mine and theirs and None not in mine | theirs and not mine & theirs:
                return True
    return False


def _places(listed: CooperativeList, key: str, plan: Plan) -> set[str | None]:
    """The places of the rows of a list at one level, None for one that is not told."""
    if key == plan.register.roles.commune:
        names = set(listed.rows.communes.items)
    elif (column := listed.columns().get(key)) is None:
        names = {None}
    else:
        names = {None if (value := known(cell)) is None else str(value) for cell in column.items}
    return {None if name is None else plan.register.fields[key].place_key(name) for name in names}
