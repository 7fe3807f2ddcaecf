"""What a list with every cell filled has to count for a target to be met, to be missed by its figure, or not to be met.

A way is demands that hold all together; an outcome is ways of which one has to be gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from htx_eval.engine.whole.demands import NOT_EMPTY, Demand, values
from htx_eval.model.rules import Target

Way = tuple[Demand, ...]

#: Nobody is in the population.
EMPTY = Demand(0, -1, 0)


def is_counted(target: Target) -> bool:
    """Say whether a target counts cooperatives, and is held against one known figure."""
    return target.measure.kind.is_whole and target.has_figure and target.easier is None


def met(target: Target) -> Way:
    """Return the way to meet a target: somebody is in its population, and the figure is reached."""
    return (NOT_EMPTY, *values(target.measure.kind, target.threshold))


def not_met(target: Target) -> tuple[Way, ...]:
    """Return the ways not to meet a target: by its figure, or that there is nobody whom it could be about."""
    return (*by_figure(target), (EMPTY,))


def by_figure(target: Target) -> Iterator[Way]:
    """Yield the ways to miss a target by its figure: a share is one of somebody, of nobody a count is none."""
    somebody = (NOT_EMPTY,) if target.measure.kind.is_share else ()
    for demand in values(target.measure.kind, target.threshold):
        yield (*somebody, Demand(-demand.n, -demand.d, 1 - demand.need))


def gains(way: Sequence[Demand], part: tuple[int, int]) -> tuple[int, ...]:
    """Return what one cooperative adds to each demand of a way."""
    return tuple(demand.gain(part) for demand in way)
