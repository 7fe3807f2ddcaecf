"""Every pair of numbers that completions of a count or share can have: how many are counted, how many of the rest.

Each cooperative adds (0, 0), (1, 0) or (0, 1). Such sums fill all whole points of a hexagon: between bounds on the
counted, on the rest, and on both together. What is linear is then least and greatest at a corner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from htx_eval.base.frozen import frozen
from htx_eval.engine.whole.cohort import Group, finite
from htx_eval.engine.whole.demands import ENDLESS, Demand

Ends = tuple[int, int]


@frozen
class Region:
    """Whole points (counted, rest) between bounds on each and on their sum, each of them reached.

    An endless bound is ``ENDLESS``.
    """

    counted: Ends
    rest: Ends
    base: Ends

    def plus(self, counted: Ends, rest: Ends, base: Ends) -> Region:
        """Return the sums of the points of this region and of another with these bounds."""
        return Region(_add(self.counted, counted), _add(self.rest, rest), _add(self.base, base))

    def within(self, counted: int = 0, rest: int = 0, base: int = 0) -> Region | None:
        """Return the part with at least so many, if there is any."""
        return _tight(_from(self.counted, counted), _from(self.rest, rest), _from(self.base, base))

    def corners(self) -> Iterator[Ends]:
        """Yield the corners (counted, rest)."""
        (n0, n1), (r0, r1), (d0, d1) = self.counted, self.rest, self.base
        for n in {n0, n1}:
            yield from ((n, r) for r in {max(r0, d0 - n), min(r1, d1 - n)})
        for r in {r0, r1}:
            yield from ((n, r) for n in {max(n0, d0 - r), min(n1, d1 - r)})

    def breaks(self, demand: Demand) -> bool:
        """Say whether some point does not meet a demand."""
        return any(demand.gain((n, n + r)) < demand.need for n, r in self.corners())

    def reaches(self, demand: Demand) -> bool:
        """Say whether some point meets a demand."""
        return any(demand.gain((n, n + r)) >= demand.need for n, r in self.corners())


NOWHERE = Region((0, 0), (0, 0), (0, 0))


def region(members: Iterable[Group]) -> Region:
    """Return the region of groups whose points are those of a count or a share."""
    found = NOWHERE
    for group in members:
        counted, rest, base = (_ends(group, part) for part in _PARTS)
        found = found.plus(counted, rest, base)
    return found


_PARTS: tuple[Callable[[int, int], int], ...] = (lambda n, d: n, lambda n, d: d - n, lambda n, d: d)


def _ends(group: Group, part: Callable[[int, int], int]) -> Ends:
    parts = [part(int(n), int(d)) for n, d in finite(group.ways)]
    extra = ENDLESS if group.extra is None else group.extra
    return group.copies * min(parts), min(ENDLESS, (group.copies + extra) * max(parts))


def _tight(counted: Ends, rest: Ends, base: Ends) -> Region | None:
    """The points between these bounds, every bound reached by one of them; None if there are none."""
    (n0, n1), (r0, r1), (d0, d1) = counted, rest, base
    for _ in range(2):
        n0, n1 = max(n0, d0 - r1), min(n1, d1 - r0)
        r0, r1 = max(r0, d0 - n1), min(r1, d1 - n0)
        d0, d1 = max(d0, n0 + r0), min(d1, n1 + r1)
    is_empty = n0 > n1 or r0 > r1 or d0 > d1
    return None if is_empty else Region((n0, n1), (r0, r1), (d0, d1))


def _add(one: Ends, other: Ends) -> Ends:
    return one[0] + other[0], one[1] + other[1]


def _from(ends: Ends, low: int) -> Ends:
    return max(ends[0], low), ends[1]
