"""How many cooperatives are counted."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction

from htx_eval.engine.measures.bounds import total_bounds
from htx_eval.engine.measures.kinds.protocol import Flags, MeasureKind, summed, whole_point
from htx_eval.engine.whole.cohort import Group, Point
from htx_eval.model.outcome import Bounds
from htx_eval.model.rules import Kind
from htx_eval.model.values import Value


class Count(MeasureKind):
    """A number of cooperatives; nobody is 0."""

    kind = Kind.COUNT

    def point(self, flags: Flags, values: Sequence[Value | None]) -> Point:
        """Return one where the cooperative is counted, and one where it is in the population."""
        return whole_point(flags)

    def bounds(self, members: tuple[Group, ...]) -> Bounds:
        """Return the fewest and most."""
        return total_bounds(members)

    def reaches(self, members: tuple[Group, ...], bounds: Bounds, low: Fraction, high: Fraction) -> bool:
        """Say whether a whole number lies between the ends: a count can be any between its bounds."""
        least = math.ceil(low if bounds.low is None else max(low, bounds.low))
        return least <= (high if bounds.high is None else min(high, bounds.high))

    def value(self, points: Iterable[tuple[Point, int]]) -> Fraction:
        """Return how many are counted."""
        return summed(points)[0]
