"""Targets beside one another: a number or a target given twice, thresholds that exclude or contain others."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import combinations as pairs
from itertools import islice

from htx_eval.base.problems import Severity
from htx_eval.model.rules import Growth, Level, Target, Threshold
from htx_eval.plan.doubts.idle_conditions import Meanings
from htx_eval.plan.files.checked import Findings

#: So many pairs of targets are compared: those of a hundred targets.
MOST_PAIRS = 5000


def find_rivals(findings: Findings, meanings: Meanings, targets: Sequence[Target], of_parts: Collection[int]) -> None:
    """Find targets that have the number of another, or hold one measure to two thresholds that do not go together.

    ``of_parts`` are the places of targets that are asked of parts: such a measure is of none of the whole.
    """
    numbers: dict[str, Target] = {}
    for index, target in enumerate(targets):
        first = numbers.setdefault(target.number.lstrip("0") or "0", target)
        if first is not target:
            findings.add("HTX356", ("targets", index, "number"), target.number, one=first.id)
    of_whole = [(index, target) for index, target in enumerate(targets) if index not in of_parts]
    for (_, one), (index, other) in islice(pairs(of_whole, 2), MOST_PAIRS):
        if meanings.alike(one.measure, other.measure) and _are_alike(one.growth, other.growth):
            _compare(findings, one, other, index)


def _are_alike(one: Growth | None, other: Growth | None) -> bool:
    """Whether both targets ask for a level, or for rates of the same."""
    if one is None or other is None:
        return one is other
    return (one.base, one.years) == (other.base, other.years)


def _compare(findings: Findings, one: Target, other: Target, index: int) -> None:
    """Compare the thresholds of two targets with one measure."""
    first, second = one.as_written.threshold, other.as_written.threshold
    at = ("targets", index, second.op.value)
    both = one.level is Level.REQUIRED and other.level is Level.REQUIRED
    if first.interval == second.interval:
        findings.add("HTX357", at, other.number, severity=Severity.WARNING, one=one.number)
    elif _exclude(first, second):
        severity = Severity.ERROR if both else Severity.WARNING
        findings.add("HTX358", at, other.number, severity=severity, one=one.number)
    elif both and (_contains(first, second) or _contains(second, first)):
        idle, held = (one, other) if _contains(first, second) else (other, one)
        findings.add("HTX359", at, idle.number, severity=Severity.WARNING, one=held.number)


def _exclude(one: Threshold, other: Threshold) -> bool:
    """Say whether no value meets both thresholds."""
    return _above(one, other) or _above(other, one)


def _above(one: Threshold, other: Threshold) -> bool:
    """Say whether all that meets one threshold lies above all that meets another."""
    low, _, low_open = one.interval
    _, high, high_open = other.interval
    return low is not None and high is not None and (low > high or (low == high and (low_open or high_open)))


def _contains(outer: Threshold, inner: Threshold) -> bool:
    """Say whether a threshold is met by all that meets another."""
    low, high, is_open = outer.interval
    inner_low, inner_high, inner_open = inner.interval
    strict = is_open and not inner_open
    return _beyond(inner_low, low, 1, strict) and _beyond(inner_high, high, -1, strict)


def _beyond(end: Fraction | None, limit: Fraction | None, sign: int, strict: bool) -> bool:
    if limit is None:
        return True
    return end is not None and (sign * end > sign * limit if strict else sign * end >= sign * limit)
