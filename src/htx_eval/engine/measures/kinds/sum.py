"""The sum of an amount over the cooperatives that are counted."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from htx_eval.engine.measures.bounds import total_bounds
from htx_eval.engine.measures.kinds.protocol import MeasureKind, summed
from htx_eval.engine.whole.cohort import Group, Point
from htx_eval.model.outcome import Bounds
from htx_eval.model.rules import Kind


class Sum(MeasureKind):
    """A total of amounts; that of nobody is 0."""

    kind = Kind.SUM

    def bounds(self, members: tuple[Group, ...]) -> Bounds:
        """Return the least and greatest total."""
        return total_bounds(members)

    def value(self, points: Iterable[tuple[Point, int]]) -> Fraction:
        """Return the total."""
        return summed(points)[0]
