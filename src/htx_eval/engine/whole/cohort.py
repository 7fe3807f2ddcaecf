"""Cohorts: so many cooperatives that may all behave in the same ways, and so many more that may exist or not.

Bounds, reasons and roadmaps all take cooperatives together before they count; what differs is what "behave" means:
points that one may add to a measure, candidates of its cells, vectors of gains, things that can be done for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Generic, TypeVar

from htx_eval.base.frozen import frozen
from htx_eval.engine.rows.profile import Profile

Ways = TypeVar("Ways", covariant=True)
Other = TypeVar("Other")

#: A numerator and a denominator (never negative); either may be infinite where a cell has no bound.
Point = tuple[Fraction | int | float, Fraction | int | float]
NOTHING: Point = (0, 0)
Exact = Fraction | int
#: What a cooperative adds to several demands.
Vector = tuple[int, ...]


@frozen(eq=False)
class Cohort(Generic[Ways]):
    """So many cooperatives that each behave in one of some ways, free of one another.

    ``extra`` more of them may exist or not (None: any number); ``profiles`` are the rows that they were taken from, for
    those who have to name them.
    """

    ways: Ways
    copies: int
    extra: int | None = 0
    profiles: Sequence[Profile] = ()

    def behaving(self, ways: Other) -> Cohort[Other]:
        """Return the same cooperatives with what they may do seen otherwise."""
        return Cohort(ways, self.copies, self.extra, self.profiles)

    @property
    def rows(self) -> Iterable[int]:
        """The indexes of the rows."""
        return (row for profile in self.profiles for row in profile.rows)


def cohort_of(ways: Other, profiles: Sequence[Profile]) -> Cohort[Other]:
    """Return all cooperatives of some profiles."""
    weights = [profile.weight for profile in profiles]
    extras = [extra for _, extra in weights if extra is not None]
    extra = sum(extras) if len(extras) == len(weights) else None
    return Cohort(ways, sum([copies for copies, _ in weights]), extra, profiles)


#: Cooperatives by the points that each may add to a measure.
Group = Cohort[frozenset[Point]]
#: Cooperatives by the vectors that each may add to several demands.
Heap = Cohort[Collection[Vector]]


@lru_cache(maxsize=1024)
def finite(points: frozenset[Point]) -> tuple[tuple[Exact, Exact], ...]:
    """Return the points without an infinite coordinate."""
    return tuple([(n, d) for n, d in points if not isinstance(n, float) and not isinstance(d, float)])


def merged(parts: Iterable[Group]) -> tuple[Group, ...]:
    """Return one cohort for all that have the same points; those that never add anything are left out."""
    held: dict[frozenset[Point], tuple[int, int | None]] = {}
    for part in parts:
        if part.ways != {NOTHING}:
            copies, extra = held.get(part.ways, (0, 0))
            extra = None if extra is None or part.extra is None else extra + part.extra
            held[part.ways] = (copies + part.copies, extra)
    return tuple(Cohort(points, copies, extra) for points, (copies, extra) in held.items())
