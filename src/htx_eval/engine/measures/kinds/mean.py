"""The mean of an amount over the cooperatives that are counted."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from htx_eval.engine.measures.bounds import ratio_bounds
from htx_eval.engine.measures.kinds.protocol import MeasureKind, quotient
from htx_eval.engine.whole.cohort import Group, Point
from htx_eval.model.outcome import Bounds
from htx_eval.model.rules import Kind


class Mean(MeasureKind):
    """A total over how many hold it; nobody has no mean."""

    kind = Kind.MEAN

    def bounds(self, members: tuple[Group, ...]) -> Bounds:
        """Return the least and greatest mean of somebody."""
        return ratio_bounds(members)

    def value(self, points: Iterable[tuple[Point, int]]) -> Fraction | None:
        """Return the total over how many hold it."""
        return quotient(points)
