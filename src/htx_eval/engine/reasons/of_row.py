"""One row: where its class comes from, what it is to each target, and which value alone would make it counted."""

from __future__ import annotations

from collections.abc import Iterator

from htx_eval.engine.evaluate import Explored
from htx_eval.engine.measures.contributions import Contributions
from htx_eval.engine.measures.kinds.protocol import BASE_ONLY, COUNTED, OUTSIDE
from htx_eval.engine.reasons.mismatch import stated_points
from htx_eval.engine.reasons.open_cells import OpenCells
from htx_eval.model.outcome import TargetOutcome
from htx_eval.model.reasons import Role, RowReasons, RowRole
from htx_eval.model.values import Cell, Choice, Origin, Value

_ROLES = {
    frozenset([COUNTED]): Role.COUNTED,
    frozenset([BASE_ONLY]): Role.BASE_ONLY,
    frozenset([OUTSIDE]): Role.OUTSIDE,
}


def row_reasons(explored: Explored, row: int) -> RowReasons:
    """Return what a row is to every target that is not given from outside, and where its class comes from."""
    found, rating = explored.evaluation, explored.evaluation.plan.rating
    column = None if rating is None else found.list.columns().get(rating.declared)
    cell = None if column is None else column[row]
    settled = explored.table.rows[row].settled
    return RowReasons(
        evaluation=found,
        row=row,
        stated=tuple(map(str, cell.values)) if isinstance(cell, Choice) and cell.origin is Origin.STATED else None,
        by_points=None if settled is None else settled.by_points,
        points=None if rating is None else stated_points(found, rating)[row],
        roles=tuple(_role(explored, outcome, row) for outcome in found.targets if outcome.given is None),
    )


def _role(explored: Explored, outcome: TargetOutcome, row: int) -> RowRole:
    engine = explored.engine
    found = engine.contributions(outcome.target.measure, outcome.chosen.choices)
    profile = engine.profiles.of_rows[row]
    size = profile.size
    if size.high == 0:  # of another place or year, or a row of none
        return RowRole(outcome, Role.OUTSIDE, {}, (), {})
    role = _ROLES.get(found.flags(profile), Role.UNDECIDED)
    role = Role.UNDECIDED if size.low == 0 and role is not Role.OUTSIDE else role
    return RowRole(
        outcome,
        role,
        {key: _cell(explored, row, key) for key in found.fields},
        OpenCells(engine, found, explored.evaluation.list).get(row, ()),
        {} if role is Role.COUNTED else dict(_turns(explored, found, row)),
    )


def _cell(explored: Explored, row: int, key: str) -> Cell:
    """A cell as the list states it, else as the engine completes it: its other cells stand for many alike."""
    found, table = explored.evaluation, explored.table
    column = found.list.columns().get(key)
    if column is not None and column[row].origin is Origin.STATED and key != table.class_field:
        return column[row]
    return table.rows[row].cells[table.fields.index(key)]


def _turns(explored: Explored, found: Contributions, row: int) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """The fields of few values of which some value alone makes the row counted for sure, with these values."""
    profiles, rule = explored.engine.profiles, found.rule
    samples = [profiles.of_rows[row].samples[place] for place in profiles.places(rule.axes)]
    for at, key in enumerate(rule.axes):
        domain = explored.evaluation.plan.register.fields[key].unknown()
        if not isinstance(domain, Choice):
            continue
        turning = [
            value
            for value in domain.values
            if rule.every_flags((*samples[:at], (value,), *samples[at + 1 :])) == {COUNTED}
        ]
        if turning and len(turning) < len(domain.values):
            yield key, tuple(turning)
