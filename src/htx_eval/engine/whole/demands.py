"""Thresholds as linear demands on whole numbers, for counts and shares.

A cooperative adds a point (n, d): 1 or 0 to the numerator, 1 or 0 to the population. A target is met in one completion
exactly if every demand holds for the sum of the points; "the population is not empty" is part of that, since an empty
one is never a pass (see the semantics of verdicts).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.engine.whole.cohort import Point
from htx_eval.model.rules import Kind, Threshold

#: Stands for "as many as there may be": more than any list holds.
ENDLESS = 10**9


@frozen
class Demand:
    """``n`` times the numerator plus ``d`` times the population must reach ``need``."""

    n: int
    d: int
    need: int

    def gain(self, point: Point) -> int:
        """Return what a point adds."""
        return self.n * int(point[0]) + self.d * int(point[1])

    def least(self, points: Iterable[Point]) -> int:
        """Return the smallest gain of some points."""
        return min(map(self.gain, points))

    def most(self, points: Iterable[Point]) -> int:
        """Return the greatest gain of some points."""
        return max(map(self.gain, points))


#: Somebody is in the population.
NOT_EMPTY = Demand(0, 1, 1)


def values(kind: Kind, threshold: Threshold) -> tuple[Demand, ...]:
    """Return the demands of the figure alone: one per end of the threshold."""
    low, high, is_open = threshold.interval
    found = []
    if low is not None:
        found.append(_floor(kind, low, is_open))
    if high is not None:
        mirrored = _floor(kind, -high, is_open)
        found.append(Demand(-mirrored.n, mirrored.d, mirrored.need))
    return tuple(found)


def demands(kind: Kind, threshold: Threshold, largest: int) -> tuple[Demand, ...]:
    """Return demands that hold all together exactly where the target is met; ``largest`` is the largest population.

    Where a demand of the figure already needs a population, or can be joined with that need into one, there is one
    demand per end; only a ceiling of one or more stands beside a demand of its own for the population.
    """
    found = dict.fromkeys(part for demand in values(kind, threshold) for part in _with_base(demand, largest))
    implied = any(demand.need > 0 for demand in found if demand is not NOT_EMPTY)  # an empty population adds nothing
    return tuple(demand for demand in found if demand is not NOT_EMPTY or not implied)


def _floor(kind: Kind, low: Fraction, is_open: bool) -> Demand:
    if kind.is_share:
        return Demand(low.denominator, -low.numerator, 1 if is_open else 0)
    return Demand(1, 0, math.floor(low) + 1 if is_open else math.ceil(low))


def _with_base(demand: Demand, largest: int) -> Iterator[Demand]:
    """A demand joined with the need of a population: one more of it counts less than anything of the demand."""
    if demand.need > 0:
        yield demand
    elif demand.need == 0:
        scale = largest + 1
        yield Demand(demand.n * scale, demand.d * scale + 1, 1)
    else:
        yield demand
        yield NOT_EMPTY
