"""The sum of one amount over the sum of another, of the same cooperatives."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from htx_eval.engine.measures.bounds import ratio_bounds
from htx_eval.engine.measures.kinds.protocol import COUNTED, Amount, Flags, MeasureKind, amount_of, quotient
from htx_eval.engine.whole.cohort import NOTHING, Group, Point
from htx_eval.model.outcome import Bounds
from htx_eval.model.rules import Kind, Measure
from htx_eval.model.values import Value


class Ratio(MeasureKind):
    """A total over another; the loader has seen to it that the other is never negative."""

    kind = Kind.RATIO

    def point(self, flags: Flags, values: Sequence[Value | None]) -> Point:
        """Return both amounts of a cooperative that is counted."""
        return (amount_of(values[0]), amount_of(values[1])) if flags == COUNTED else NOTHING

    def shared(self, measure: Measure, amounts: Sequence[Sequence[Amount]], members: int) -> Iterator[Point]:
        """Yield what so many cooperatives of a row hold together of both; of one field twice, the same of both."""
        if measure.field == measure.per:
            yield from ((amount, amount) for amount in amounts[0])
        else:
            yield from itertools.product(amounts[0], amounts[1])

    def bounds(self, members: tuple[Group, ...]) -> Bounds:
        """Return the least and greatest ratio where there is something to divide by."""
        return ratio_bounds(members)

    def value(self, points: Iterable[tuple[Point, int]]) -> Fraction | None:
        """Return one total over the other."""
        return quotient(points)
