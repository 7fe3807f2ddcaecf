"""How far a figure is reached, and how many a year it takes to the end of the plan."""

from __future__ import annotations

import math
from datetime import date, timedelta
from fractions import Fraction

from htx_eval.model.outcome import Bounds, Shortfall, Side
from htx_eval.model.rules import Kind, Op, Target


def part_of_figure(target: Target, bounds: Bounds) -> tuple[Fraction, Fraction] | None:
    """Return which part of its figure a target reaches at least and at most; None where that says nothing.

    Of percentages, ceilings, ranges and changes nobody asks it.
    """
    asks = target.threshold.op.is_floor or target.threshold.op is Op.EXACTLY
    if not asks or target.is_percent or target.growth is not None or target.threshold.value <= 0:
        return None
    if bounds.low is None or bounds.high is None or bounds.low < 0:
        return None
    return bounds.low / target.threshold.value, bounds.high / target.threshold.value


def a_year(target: Target, missing: Shortfall, day: date, last: date) -> tuple[int, int] | None:
    """Return how many cooperatives a year are missing at least and at most from a day to the last of the plan.

    None where nothing is missing, what is missing is not counted, or there is no more than a year left.
    """
    months = _months(day, last)
    if target.measure.kind is not Kind.COUNT or missing.side is not Side.SHORT or months <= 12:
        return None
    if missing.low is None or not missing.high:
        return None
    low, high = (math.ceil(end / Fraction(months, 12)) for end in (missing.low, missing.high))
    return low, high


def _months(day: date, last: date) -> int:
    """The whole months from the day after one to the end of another."""
    first, end = day + timedelta(days=1), last + timedelta(days=1)
    return (end.year - first.year) * 12 + end.month - first.month - (end.day < first.day)
