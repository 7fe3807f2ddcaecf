"""Where rounding would give another verdict: the exact share decides, never a rounded percentage.

Offices print percentages with none or one decimal, and turn the percentage of the plan into cooperatives by rounding;
both can make a target that is missed look met, or the reverse.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from htx_eval.model.outcome import At, TargetOutcome
from htx_eval.model.reasons import Rounding
from htx_eval.model.rules import Kind, Threshold

#: Decimals of printed percentages.
PLACES = (0, 1)
#: Stands for the rounding of the number of cooperatives that a percentage means.
WHOLE_COOPERATIVES = -1


def roundings(outcome: TargetOutcome) -> Iterator[Rounding]:
    """Yield each rounding that would turn the outcome of a share at an end of its bounds."""
    bounds, threshold = outcome.chosen.bounds, outcome.target.threshold
    ends = [at for at in dict.fromkeys((bounds.low_at, bounds.high_at)) if at is not None and at.denominator]
    if outcome.target.measure.kind is not Kind.SHARE:
        return
    for places in PLACES:
        for at in ends:
            exact = at.numerator / at.denominator
            rounded = Fraction(_half_up(exact * 100 * 10**places), 100 * 10**places)
            if threshold.admits(rounded) is not threshold.admits(exact):
                yield Rounding(exact, rounded, places)
    for at in ends:
        yield from _of_the_number(at, threshold)


def _of_the_number(at: At, threshold: Threshold) -> Iterator[Rounding]:
    """The number of cooperatives that a plan's percentage means, rounded, where that turns the outcome."""
    whole = Fraction(_half_up(threshold.value * at.denominator))
    counted = replace(threshold, value=whole, high=None, tolerance=Fraction(0))
    has_one_end = threshold.high is None and None in threshold.interval
    if has_one_end and counted.admits(at.numerator) is not threshold.admits(at.numerator / at.denominator):
        yield Rounding(threshold.value * at.denominator, whole, WHOLE_COOPERATIVES)


def _half_up(value: Fraction) -> int:
    """Round as a reader would do by hand."""
    return math.floor(value + Fraction(1, 2))
