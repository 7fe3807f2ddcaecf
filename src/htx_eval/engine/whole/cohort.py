"""Cooperatives taken together: so many with the same points, and so many more that may exist."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from htx_eval.base.frozen import frozen

#: A numerator and a denominator (never negative); either may be infinite where a cell has no bound.
Point = tuple[Fraction | int | float, Fraction | int | float]
NOTHING: Point = (0, 0)
Exact = Fraction | int


@frozen
class Group:
    """So many cooperatives with the same points, and so many more that may or may not exist (None: no limit)."""

    points: frozenset[Point]
    copies: int
    extra: int | None = 0

    @property
    def finite(self) -> tuple[tuple[Exact, Exact], ...]:
        """The points without an infinite coordinate."""
        return _finite(self.points)


@lru_cache(maxsize=1024)
def _finite(points: frozenset[Point]) -> tuple[tuple[Exact, Exact], ...]:
    return tuple([(n, d) for n, d in points if not isinstance(n, float) and not isinstance(d, float)])


def groups(contributions: Iterable[tuple[frozenset[Point], int, int | None]]) -> tuple[Group, ...]:
    """Merge contributions (points, copies, extra copies) that have the same points."""
    merged: dict[frozenset[Point], list[int | None]] = {}
    for points, copies, extra in contributions:
        if points == {NOTHING}:
            continue
        held = merged.setdefault(points, [0, 0])
        held[0] = (held[0] or 0) + copies
        held[1] = None if held[1] is None or extra is None else held[1] + extra
    return tuple(Group(points, copies or 0, extra) for points, (copies, extra) in merged.items())
