"""Who is nearest: cooperatives that a target does not count and that lack the fewest points for a class it counts."""

from __future__ import annotations

from decimal import Decimal

from htx_eval.engine.rows.points import points_fields
from htx_eval.engine.rows.predicates import resolve
from htx_eval.model.cooperatives import CooperativeList, Row
from htx_eval.model.outcome import Near, TargetOutcome, Verdict
from htx_eval.model.plan import Plan, Rating
from htx_eval.model.rules import OneOf, Op, atoms
from htx_eval.model.values import known

#: So many are named.
NAMED = 3


def nearest(plan: Plan, listed: CooperativeList, outcome: TargetOutcome) -> tuple[Near, ...]:
    """Return the rows nearest to being counted by a floor that is not surely met, the fewest points first.

    Only where the target asks for classes, and for rows whose points are all known.
    """
    is_floor = outcome.target.threshold.op in (Op.AT_LEAST, Op.MORE_THAN)
    if (
        plan.rating is None
        or outcome.given is not None
        or not is_floor
        or outcome.verdict not in (Verdict.MISSED, Verdict.UNDECIDED)
    ):
        return ()
    cut = _cut(plan, plan.rating, outcome)
    if cut is None:
        return ()
    found = []
    for index in outcome.evidence.base_only:
        points = _points(plan.rating, listed, listed.rows[index])
        if points is not None and points < cut:
            found.append(Near(index, cut - points))
    return tuple(sorted(found, key=lambda near: (near.points, near.row))[:NAMED])


def _cut(plan: Plan, rating: Rating, outcome: TargetOutcome) -> Decimal | None:
    """The points from which the classes begin that the target counts; None if it does not ask for classes."""
    where = resolve(outcome.target.measure.where, plan.definitions, outcome.chosen.choices)
    wanted = {
        value
        for atom in atoms(where)
        if isinstance(atom, OneOf) and atom.field == rating.declared
        for value in atom.values
    }
    return min((band.from_points for band in rating.classes if band.key in wanted), default=None)


def _points(rating: Rating, listed: CooperativeList, row: Row) -> Decimal | None:
    """The points of a row: its stated total, else the sum of its criteria if all are known."""
    cells = dict(zip(listed.fields, row.cells, strict=True))
    values = {key: known(cells[key]) for key in points_fields(rating) if key in cells}
    total = values.pop(rating.total or "", None)
    if isinstance(total, int | Decimal):
        return Decimal(total)
    scores = [value for value in values.values() if isinstance(value, int | Decimal)]
    complete = len(scores) == sum(len(group.criteria) for group in rating.groups)
    return Decimal(sum(scores)) if scores and complete else None
