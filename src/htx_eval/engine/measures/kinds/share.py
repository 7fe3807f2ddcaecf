"""The share of a population that is counted."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from htx_eval.engine.measures.bounds import ratio_bounds
from htx_eval.engine.measures.kinds.protocol import Flags, MeasureKind, quotient, whole_point
from htx_eval.engine.whole.cohort import Group, Point, finite
from htx_eval.model.outcome import Bounds
from htx_eval.model.rules import Kind
from htx_eval.model.values import Value

#: How many sizes of an unlimited population are searched for a share between two ends.
SEARCHED_BASES = 10_000


class Share(MeasureKind):
    """The counted over the population; without one it has no value."""

    kind = Kind.SHARE

    def point(self, flags: Flags, values: Sequence[Value | None]) -> Point:
        """Return one where the cooperative is counted, and one where it is in the population."""
        return whole_point(flags)

    def bounds(self, members: tuple[Group, ...]) -> Bounds:
        """Return the least and greatest share."""
        return ratio_bounds(members)

    def reaches(self, members: tuple[Group, ...], bounds: Bounds, low: Fraction, high: Fraction) -> bool:
        """Say whether a share with a base can take a value between two ends (inclusive).

        The points are (0, 0), (0, 1) and (1, 1) only: the numbers of members inside and only in the base then fill all
        whole points of a polygon given by its bounds on each and on both together.
        """
        inside = _range(members, lambda n, d: n)
        base = _range(members, lambda n, d: d)
        rest = _range(members, lambda n, d: d - n)
        last = base[0] + SEARCHED_BASES if base[1] is None else base[1]
        for size in range(max(base[0], 1), last + 1):
            least = max(inside[0], 0 if rest[1] is None else size - rest[1], math.ceil(low * size))
            most = min(size - rest[0], size if inside[1] is None else inside[1], math.floor(high * size))
            if least <= most:
                return True
        return False

    def value(self, points: Iterable[tuple[Point, int]]) -> Fraction | None:
        """Return the counted over the population."""
        return quotient(points)


def _range(members: tuple[Group, ...], part: Callable[[int, int], int]) -> tuple[int, int | None]:
    """The least and most that some part of the points adds up to."""
    low, high = 0, 0
    endless = False
    for group in members:
        parts = [part(int(n), int(d)) for n, d in finite(group.ways)]
        low += group.copies * min(parts)
        high += (group.copies + (1 if group.extra is None else group.extra)) * max(parts)
        endless = endless or (group.extra is None and max(parts) > 0)
    return low, None if endless else high
