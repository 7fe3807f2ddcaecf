"""Verdicts and shortfalls: what bounds and contributions say of a threshold."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

from htx_eval.engine.measures.bounds import can_be_empty
from htx_eval.engine.measures.kinds.registry import KINDS
from htx_eval.engine.whole.cohort import Group
from htx_eval.model.outcome import At, Bounds, Shortfall, Side, Verdict
from htx_eval.model.rules import Kind, Target, Threshold


def judge(kind: Kind, members: tuple[Group, ...], threshold: Threshold, bounds: Bounds) -> tuple[Verdict, bool]:
    """Return the verdict on a measure with these bounds, and whether it is exact (if not, it may be too cautious)."""
    outcomes, exact = _outcomes(kind, members, KINDS[kind].populated(members, bounds), threshold)
    if can_be_empty(members):
        outcomes.add(Verdict.VACUOUS if threshold.admits(Fraction(0)) else Verdict.MISSED)
    return (outcomes.pop(), exact) if len(outcomes) == 1 else (Verdict.UNDECIDED, exact)


def judge_target(target: Target, members: tuple[Group, ...], bounds: Bounds) -> tuple[Verdict, bool]:
    """Return the verdict on a target, and whether it is exact; no data where there is no figure to hold it against.

    Where what was before lies between two ends, both have to say the same: the list does not bear on what was before.
    """
    if not target.has_figure or target.measure.kind is Kind.OUTSIDE:
        return Verdict.NO_DATA, True
    verdict, exact = judge(target.measure.kind, members, target.threshold, bounds)
    if target.easier is None:
        return verdict, exact
    other, also_exact = judge(target.measure.kind, members, target.easier, bounds)
    return _agreed(target, verdict, other), exact and also_exact and _is_one_sided(target)


def _agreed(target: Target, verdict: Verdict, other: Verdict) -> Verdict:
    """What is said at both ends of what was before; a range that is missed at both may be met in between."""
    agrees = verdict is other and (verdict is Verdict.MET or _is_one_sided(target))
    return verdict if agrees else Verdict.UNDECIDED


def _is_one_sided(target: Target) -> bool:
    return target.threshold.op.is_floor or target.threshold.op.is_ceiling


def judge_given(target: Target, value: Fraction) -> Verdict:
    """Return the verdict on a value that is given for a target."""
    if not target.has_figure:
        return Verdict.NO_DATA
    verdict = judge_value(value, target.threshold)
    return verdict if target.easier is None else _agreed(target, verdict, judge_value(value, target.easier))


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
    reached = KINDS[kind].reaches(members, bounds, low, high)
    return outcomes - {Verdict.MET} if reached is False else outcomes, reached is not None


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


def shortfall(kind: Kind, bounds: Bounds, threshold: Threshold) -> Shortfall:
    """Return what is missing at the better and at the worse end of the bounds (for a ceiling, what is too much).

    In cooperatives for a count or a share, in the unit of the measure otherwise.
    """
    if bounds.low is None and bounds.high is None and not bounds.unbounded:
        return Shortfall(None, None)
    at_low = _distance(kind, bounds.low, bounds.low_at, threshold)
    at_high = _distance(kind, bounds.high, bounds.high_at, threshold)
    if threshold.op.is_floor:
        return Shortfall(Fraction(0) if "high" in bounds.unbounded else at_high, at_low)
    if threshold.op.is_ceiling:
        return Shortfall(Fraction(0) if "low" in bounds.unbounded else at_low, at_high, Side.EXCESS)
    worst = None if at_low is None or at_high is None else max(at_low, at_high)
    low, high, is_open = threshold.interval
    reachable = not _all_below(bounds, low, is_open) and not _all_above(bounds, high, is_open)
    best = Fraction(0) if reachable else min(end for end in (at_low, at_high) if end is not None)
    return Shortfall(best, worst, _side(_some_below(bounds, low, is_open), _some_above(bounds, high, is_open)))


def shortfall_of_target(target: Target, bounds: Bounds) -> Shortfall:
    """Return what is missing to a target at best and at worst; nothing is known where there is no figure."""
    if not target.has_figure:
        return Shortfall(None, None)
    found = shortfall(target.measure.kind, bounds, target.threshold)
    if target.easier is None:
        return found
    return replace(found, low=shortfall(target.measure.kind, bounds, target.easier).low)


def shortfall_of_value(kind: Kind, value: Fraction, threshold: Threshold) -> Shortfall:
    """Return how far a value that is given is from a threshold: of a share in points, for nobody knows of how many."""
    distance = _between(value, Fraction(1), threshold, kind.is_whole and not kind.is_quotient)
    _, high, _ = threshold.interval
    is_above = high is not None and (threshold.op.is_ceiling or value > high)
    return Shortfall(distance, distance, _side(not is_above, is_above))


def _side(below: bool, above: bool) -> Side:
    """The side on which a measure may lie that can be below what is asked, above it, or neither."""
    return Side.OFF if below and above else Side.EXCESS if above else Side.SHORT


def _distance(kind: Kind, value: Fraction | None, at: At | None, threshold: Threshold) -> Fraction | None:
    """How far a value is from the threshold; None where it is infinite or, for a share, not reached."""
    if value is None or (kind.is_share and at is None):
        return None
    if kind.is_share and at is not None:
        return _between(at.numerator, at.denominator, threshold, True)
    return _between(value, Fraction(1), threshold, kind.is_whole)


def _between(have: Fraction, base: Fraction, threshold: Threshold, whole: bool) -> Fraction:
    """How far a value is from a threshold that is so many times as large; ``whole``: in whole cooperatives."""
    low, high, is_open = threshold.interval
    missing = Fraction(0) if low is None else _least(low * base, is_open, whole) - have
    excess = Fraction(0) if high is None else have - -_least(-high * base, is_open, whole)
    return max(Fraction(0), missing, excess)


def _least(bound: Fraction, is_open: bool, whole: bool) -> Fraction:
    """The least value that meets a floor: a whole number where cooperatives are counted."""
    if not whole:
        return bound
    return Fraction(math.floor(bound) + 1 if is_open else math.ceil(bound))
