"""Small lists made for a plan: rows by the keys of fields, written and read as anybody's list is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from htx_eval.api import CooperativeList, read_cooperatives
from htx_eval.base.frozen import frozen
from htx_eval.model.fields import InGroup
from htx_eval.model.plan import Plan
from htx_eval.model.understood import letters
from htx_eval.model.values import Value
from htx_eval.report.lists_back.witness_list import written

#: So many rows are written one by one; of more, those alike stand on one line with their number.
MOST_ROWS = 500


@frozen
class SmallList:
    """Rows with what their cells hold, and how many cooperatives each stands for."""

    rows: tuple[Mapping[str, Value], ...]
    counts: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many cooperatives it has."""
        return sum(self.counts)


def records(plan: Plan, found: SmallList) -> list[dict[str, str]]:
    """Return a list as rows of texts by heading, each with a name and the place of the plan."""
    fields, roles = plan.register.fields, plan.register.roles
    told = {fields[key].label.as_listed: name for key, name in place_cells(plan).items()}
    named = None if roles.name is None else fields[roles.name].label.as_listed
    count = None if roles.count is None else fields[roles.count].label.as_listed
    alone = any(fields[key].in_group is not InGroup.EACH for row in found.rows for key in row)
    by_number = count is not None and not alone and (found.size > MOST_ROWS or named is None)
    lines: list[dict[str, str]] = []
    for row, number in zip(found.rows, found.counts, strict=True):
        cells = {fields[key].label.as_listed: written(fields[key], value) for key, value in row.items()}
        for _ in range(1 if by_number else number):
            who = {} if named is None else {named: f"Ví dụ {letters(len(lines))}"}
            lines.append({**who, **({count or "": str(number)} if by_number else {}), **told, **cells})
    return lines


def named(plan: Plan, rows: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    """Return rows by keys or headings, each with a name where it does not tell what it is."""
    fields, roles = plan.register.fields, plan.register.roles
    told = [key for key in (roles.name, roles.code, roles.count) if key is not None]
    who = {word for key in told for word in (key, fields[key].label.as_listed)}
    column = None if roles.name is None else fields[roles.name].label.as_listed
    return [
        dict(row) if column is None or not who.isdisjoint(row) else {column: f"Ví dụ {letters(at)}", **row}
        for at, row in enumerate(rows)
    ]


def read(plan: Plan, found: SmallList) -> CooperativeList:
    """Return a list as the program reads it.

    Raises HtxEvalError if the register cannot tell what its rows are.
    """
    return read_cooperatives(records(plan, found), plan)


def every_type(plan: Plan) -> Sequence[str]:
    """Return every type of organisation: a list that is made covers all of them."""
    kind = plan.register.roles.type
    return () if kind is None else plan.register.fields[kind].kinds


def place_cells(plan: Plan) -> dict[str, str]:
    """Return the cells by which a row is of the plan's place, by the keys of fields."""
    place, roles = plan.place, plan.register.roles
    if place is None:
        return {}
    named = {key: names[0] for key, names in place.accepted.items() if names}
    is_told = any(key in named for key in roles.place[:1]) and len(place.communes) != 1
    if roles.commune is not None and roles.commune not in named and place.communes and not is_told:
        named[roles.commune] = place.communes[0]
    return named
