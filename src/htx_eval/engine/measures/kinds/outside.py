"""What no list tells: a share of the product of a province, say. Its value is given, or there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from htx_eval.engine.measures.kinds.protocol import Flags, MeasureKind
from htx_eval.engine.whole.cohort import NOTHING, Group, Point
from htx_eval.model.outcome import Bounds
from htx_eval.model.rules import Kind
from htx_eval.model.values import Value


class Outside(MeasureKind):
    """A value to which no cooperative of a list adds anything."""

    kind = Kind.OUTSIDE

    def point(self, flags: Flags, values: Sequence[Value | None]) -> Point:
        """Return nothing."""
        return NOTHING

    def bounds(self, members: tuple[Group, ...]) -> Bounds:
        """Return none."""
        return Bounds(None, None)

    def value(self, points: Iterable[tuple[Point, int]]) -> Fraction | None:
        """Return none."""
        return None
