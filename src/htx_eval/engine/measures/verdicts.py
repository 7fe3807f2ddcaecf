"""Verdicts and shortfalls: what bounds and contributions say of a threshold."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

from htx_eval.engine.measures.bounds import can_be_empty, ratio_bounds, share_between, total_bounds
from htx_eval.engine.whole.cohort import Group
from htx_eval.model.outcome import At, Bounds, Shortfall, Verdict
from htx_eval.model.rules import Kind, Op, Threshold

_QUOTIENTS = (Kind.SHARE, Kind.MEAN, Kind.RATIO)
_WHOLE = (Kind.COUNT, Kind.SHARE)


def measure_bounds(kind: Kind, members: tuple[Group, ...]) -> Bounds:
    """Return the bounds of a measure over all completions in which it has a value."""
    return ratio_bounds(members) if kind in _QUOTIENTS else total_bounds(members)


def judge(kind: Kind, members: tuple[Group, ...], threshold: Threshold, bounds: Bounds) -> tuple[Verdict, bool]:
    """Return the verdict on a measure with these bounds, and whether it is exact (if not, it may be too cautious)."""
    with_base = bounds if kind in _QUOTIENTS else total_bounds(members, need_base=True)
    outcomes, exact = _outcomes(kind, members, with_base, threshold)
    if can_be_empty(members):
        outcomes.add(Verdict.VACUOUS if threshold.admits(Fraction(0)) else Verdict.MISSED)
    return (outcomes.pop(), exact) if len(outcomes) == 1 else (Verdict.UNDECIDED, exact)


def judge_value(value: Fraction, threshold: Threshold) -> Verdict:
    """Return the verdict on a value that is given."""
    return Verdict.MET if threshold.admits(value) else Verdict.MISSED


def _outcomes(
    kind: Kind, members: tuple[Group, ...], bounds: Bounds, threshold: Threshold
) -> tuple[set[Verdict], bool]:
    """The outcomes of the completions with a base, and whether each of them surely occurs."""
    if bounds.low is None and bounds.high is None and not bounds.unbounded:
        return set(), True
    low, high, is_open = threshold.interval
    outcomes = set()
    if _some_below(bounds, low, is_open) or _some_above(bounds, high, is_open):
        outcomes.add(Verdict.MISSED)
    if not _all_below(bounds, low, is_open) and not _all_above(bounds, high, is_open):
        outcomes.add(Verdict.MET)
    if low is None or high is None or len(outcomes) < 2:
        return outcomes, True
    if kind not in _WHOLE:
        return outcomes, False
    reached = share_between(members, low, high) if kind is Kind.SHARE else _whole_between(bounds, low, high)
    return outcomes if reached else outcomes - {Verdict.MET}, True


def _some_below(bounds: Bounds, low: Fraction | None, is_open: bool) -> bool:
    """Whether some value lies below the interval of a threshold."""
    if low is None:
        return False
    if bounds.low is None:
        return True
    return bounds.low < low or (is_open and bounds.low == low and bounds.low_at is not None)


def _some_above(bounds: Bounds, high: Fraction | None, is_open: bool) -> bool:
    return _some_below(_mirrored(bounds), None if high is None else -high, is_open)


def _all_below(bounds: Bounds, low: Fraction | None, is_open: bool) -> bool:
    """Whether every value lies below the interval of a threshold."""
    if low is None or bounds.high is None:
        return False
    return bounds.high < low or (bounds.high == low and (is_open or bounds.high_at is None))


def _all_above(bounds: Bounds, high: Fraction | None, is_open: bool) -> bool:
    return _all_below(_mirrored(bounds), None if high is None else -high, is_open)


def _mirrored(bounds: Bounds) -> Bounds:
    """The bounds of the negated measure, so that "above" is "below" read in a mirror."""
    low = None if bounds.high is None else -bounds.high
    high = None if bounds.low is None else -bounds.low
    return replace(bounds, low=low, high=high, low_at=bounds.high_at, high_at=bounds.low_at)


def _whole_between(bounds: Bounds, low: Fraction, high: Fraction) -> bool:
    """Whether a count between its bounds, all of which it can take, lies between two ends."""
    least = math.ceil(low if bounds.low is None else max(low, bounds.low))
    return least <= (high if bounds.high is None else min(high, bounds.high))


def shortfall(kind: Kind, bounds: Bounds, threshold: Threshold) -> Shortfall:
    """Return what is missing at the better and at the worse end of the bounds (for a ceiling, what is too much).

    In cooperatives for a count or a share, in the unit of the measure otherwise.
    """
    if bounds.low is None and bounds.high is None and not bounds.unbounded:
        return Shortfall(None, None)
    at_low = _distance(kind, bounds.low, bounds.low_at, threshold)
    at_high = _distance(kind, bounds.high, bounds.high_at, threshold)
    if threshold.op in (Op.AT_LEAST, Op.MORE_THAN):
        return Shortfall(Fraction(0) if "high" in bounds.unbounded else at_high, at_low)
    if threshold.op in (Op.AT_MOST, Op.LESS_THAN):
        return Shortfall(Fraction(0) if "low" in bounds.unbounded else at_low, at_high)
    worst = None if at_low is None or at_high is None else max(at_low, at_high)
    low, high, is_open = threshold.interval
    reachable = not _all_below(bounds, low, is_open) and not _all_above(bounds, high, is_open)
    best = Fraction(0) if reachable else min(end for end in (at_low, at_high) if end is not None)
    return Shortfall(best, worst)


def _distance(kind: Kind, value: Fraction | None, at: At | None, threshold: Threshold) -> Fraction | None:
    """How far a value is from the threshold; None where it is infinite or, for a share, not reached."""
    if value is None or (kind is Kind.SHARE and at is None):
        return None
    low, high, is_open = threshold.interval
    scale = at.denominator if kind is Kind.SHARE and at is not None else Fraction(1)
    have = at.numerator if kind is Kind.SHARE and at is not None else value
    missing = Fraction(0) if low is None else _least(low * scale, is_open, kind) - have
    excess = Fraction(0) if high is None else have - -_least(-high * scale, is_open, kind)
    return max(Fraction(0), missing, excess)


def _least(bound: Fraction, is_open: bool, kind: Kind) -> Fraction:
    """The least value that meets a floor: a whole number where cooperatives are counted."""
    if kind not in _WHOLE:
        return bound
    return Fraction(math.floor(bound) + 1 if is_open else math.ceil(bound))
