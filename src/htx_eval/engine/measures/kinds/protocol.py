"""What the engine asks of a kind of measure, and what a completed cooperative can be to one.

A kind says what one cooperative adds, what bounds such additions have together, and what it comes to in one completion.
Verdicts and shortfalls follow from these and from the traits of `model.rules.Kind`, the same way for every kind.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import ClassVar

from htx_eval.engine.measures.bounds import total_bounds
from htx_eval.engine.whole.cohort import NOTHING, Group, Point
from htx_eval.model.outcome import Bounds
from htx_eval.model.rules import Kind, Measure
from htx_eval.model.values import Value

#: What a completed cooperative is to a measure: whether in its population, and whether in its numerator too.
Flags = tuple[bool, bool]
OUTSIDE: Flags = (False, False)
BASE_ONLY: Flags = (True, False)
COUNTED: Flags = (True, True)

#: What a cooperative holds of an amount; infinity stands for "without end".
Amount = Fraction | float


class MeasureKind(ABC):
    """A kind of measure; `registry.KINDS` has one object for each member of `Kind`.

    Where nothing else is said, a cooperative that is counted adds its amount of ``field``, as one.
    """

    kind: ClassVar[Kind]
    #: Whether the total of a row of several says all that the measure asks of their amounts.
    adds_up: ClassVar[bool] = True

    def point(self, flags: Flags, values: Sequence[Value | None]) -> Point:
        """Return what a cooperative adds that is this to the measure and holds these values of its fields."""
        return (amount_of(values[0]), 1) if flags == COUNTED else NOTHING

    def shared(self, measure: Measure, amounts: Sequence[Sequence[Amount]], members: int) -> Iterator[Point]:
        """Yield what so many cooperatives of a row add together, from the ends of what they hold of each field."""
        yield from ((amount, members) for amount in amounts[0])

    @abstractmethod
    def bounds(self, members: tuple[Group, ...]) -> Bounds:
        """Return the bounds over all completions in which the measure has a value."""

    def populated(self, members: tuple[Group, ...], bounds: Bounds) -> Bounds:
        """Return the bounds over the completions with somebody in the population; ``bounds`` are those over all."""
        return bounds if self.kind.is_quotient else total_bounds(members, need_base=True)

    def reaches(self, members: tuple[Group, ...], bounds: Bounds, low: Fraction, high: Fraction) -> bool | None:
        """Say whether some completion lies between two ends inside the bounds; None where nobody knows.

        Which totals of amounts can be reached is a subset sum.
        """
        return None

    @abstractmethod
    def value(self, points: Iterable[tuple[Point, int]]) -> Fraction | None:
        """Return what a completion comes to in which so many cooperatives add each point; None if it has no value."""


def whole_point(flags: Flags) -> tuple[int, int]:
    """Return what a cooperative adds where cooperatives are counted."""
    return int(flags == COUNTED), int(flags != OUTSIDE)


def amount_of(value: Value | None) -> Amount:
    """Return a number as a whole fraction; infinity stays what it is."""
    return value if isinstance(value, float) else Fraction(value)  # type: ignore[arg-type]


def summed(points: Iterable[tuple[Point, int]]) -> tuple[Fraction, Fraction]:
    """Return the sums of numerators and denominators of finite points."""
    numerator = denominator = Fraction(0)
    for (n, d), count in points:
        numerator, denominator = numerator + Fraction(n) * count, denominator + Fraction(d) * count
    return numerator, denominator


def quotient(points: Iterable[tuple[Point, int]]) -> Fraction | None:
    """Return the sum of the numerators over that of the denominators; None where there is nothing to divide by."""
    numerator, denominator = summed(points)
    return numerator / denominator if denominator else None
