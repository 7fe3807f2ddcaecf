"""Where the parts of a bullet chart stand: the value or interval, the figure of the plan, its stretch figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from htx_eval.model.outcome import Bounds
from htx_eval.model.rules import Kind, Target

#: The length of the axis, in the units of the drawing.
WIDTH = 300
_STEPS = (1, 2, 3, 4, 5, 6, 8, 10)
#: A label needs so much room.
_ROOM = 34


@dataclass(frozen=True, slots=True)
class Bullet:
    """Positions on an axis of `WIDTH` units.

    ``low`` and ``high`` are the ends of the measure (None: it has no value); an end that is infinite lies at the end of
    the axis and ``endless`` says so. ``zone`` is where the plan is met. ``marks`` are the figures of the plan.
    """

    origin: float
    low: float | None
    high: float | None
    endless: bool
    zone: tuple[float, float]
    marks: tuple[tuple[float, Fraction], ...]
    stretch: tuple[float, Fraction] | None
    axis: tuple[Fraction, Fraction]

    @property
    def is_open(self) -> bool:
        """Whether the measure is an interval and not a single value."""
        return self.low != self.high or self.endless

    def free(self, x: float) -> bool:
        """Say whether a label of the axis has room at a position, beside the figures of the plan."""
        return all(abs(x - mark) > _ROOM for mark, _ in self.marks)


def bullet(target: Target, bounds: Bounds) -> Bullet:
    """Return the chart of a target with these bounds."""
    first, last = _axis(target, bounds)

    def at(value: Fraction) -> float:
        return round(float((value - first) / (last - first)) * WIDTH, 1)

    floor, ceiling, _ = target.threshold.interval
    threshold, has_value = target.threshold, not (bounds.low is None and bounds.high is None) or bounds.unbounded
    marks = [threshold.value] if threshold.high is None else [threshold.value, threshold.high]
    low = first if bounds.low is None else bounds.low
    high = last if bounds.high is None else bounds.high
    return Bullet(
        origin=at(max(first, min(Fraction(0), last))),
        low=at(low) if has_value else None,
        high=at(high) if has_value else None,
        endless=bool(bounds.unbounded),
        zone=(at(first if floor is None else floor), at(last if ceiling is None else ceiling)),
        marks=tuple((at(mark), mark) for mark in marks),
        stretch=None if threshold.stretch is None else (at(threshold.stretch), threshold.stretch),
        axis=(first, last),
    )


def _axis(target: Target, bounds: Bounds) -> tuple[Fraction, Fraction]:
    """The ends of the axis: a share from 0 to 1, anything else from 0 (or below) to a round number beyond it all."""
    if target.measure.kind is Kind.SHARE:
        return Fraction(0), Fraction(1)
    shown = [*_shown(target, bounds), Fraction(0)]
    beyond = max(shown) * Fraction(11, 10) if max(shown) else Fraction(1)
    below = min(shown)
    return (-_round_up(-below) if below < 0 else Fraction(0)), _round_up(beyond)


def _shown(target: Target, bounds: Bounds) -> Iterator[Fraction]:
    threshold = target.threshold
    for value in (bounds.low, bounds.high, threshold.value, threshold.high, threshold.stretch):
        if value is not None:
            yield value


def _round_up(value: Fraction) -> Fraction:
    """The next round number: a small multiple of a power of ten; a whole one for all but the smallest."""
    power = Fraction(1)
    while power * 10 < value:
        power *= 10
    while value <= power and power > Fraction(1, 1000):
        power /= 10
    return next(step * power for step in _STEPS if value <= step * power)
