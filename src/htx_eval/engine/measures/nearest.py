"""Who is nearest: cooperatives that a target does not count and that lack the fewest points for a class it counts."""

from __future__ import annotations

from decimal import Decimal

from htx_eval.engine.rows.points import RowPoints
from htx_eval.model.meaning import resolve
from htx_eval.model.outcome import Near, TargetOutcome, Verdict
from htx_eval.model.plan import Plan, Rating
from htx_eval.model.rules import OneOf, atoms

#: So many are named.
NAMED = 3


def nearest(plan: Plan, points: RowPoints | None, outcome: TargetOutcome) -> tuple[Near, ...]:
    """Return the rows nearest to being counted by a floor that is not surely met, the fewest points first.

    Only where the target asks for classes, and for rows whose points are known.
    """
    is_open = outcome.verdict in (Verdict.MISSED, Verdict.UNDECIDED) and outcome.given is None
    if plan.rating is None or points is None or not is_open or not outcome.target.threshold.op.is_floor:
        return ()
    cut = _cut(plan, plan.rating, outcome)
    if cut is None:
        return ()
    lacking = ((row, points.of(row)) for row in outcome.evidence.base_only)
    found = [Near(row, cut - have) for row, have in lacking if have is not None and have < cut]
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
