"""Thresholds that are odd by themselves: always or never met, with an idle stretch or too wide a tolerance."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from htx_eval.base.problems import Severity
from htx_eval.model.fields import Field, FieldType
from htx_eval.model.rules import Kind, Measure, Op, Target, Threshold
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.yaml_source import Path_

#: A tolerance of more than this part of the threshold is asked about.
WIDE = Fraction(1, 4)

#: The values a measure can have; None is no end.
Range = tuple[Fraction | None, Fraction | None]


def find_odd_thresholds(findings: Findings, fields: Mapping[str, Field], index: int, target: Target) -> None:
    """Find what is odd about the threshold of the target at a place of the plan."""
    path: Path_ = ("targets", index)
    measure, threshold = target.measure, target.threshold
    at = (*path, threshold.op.value)
    if not _are_whole(findings, fields, path, measure, threshold):
        return
    check_stretch(findings, path, threshold)
    if not _check_tolerance(findings, path, measure, threshold):
        return
    low, high = values(measure, fields)
    if not _reaches(threshold, low, high):
        findings.add("HTX351", at)
    elif _covers(threshold, low, high):
        findings.add("HTX350", at, severity=Severity.WARNING)


def counts_whole_things(measure: Measure, fields: Mapping[str, Field]) -> bool:
    """Say whether a measure counts what cannot be divided: cooperatives, or people."""
    if measure.kind is Kind.SUM:
        return fields[measure.field or ""].type is FieldType.INTEGER
    return measure.kind.is_whole and not measure.kind.is_quotient


def values(measure: Measure, fields: Mapping[str, Field]) -> Range:
    """Return between what the values of a measure lie, as far as its fields tell."""
    if measure.kind.is_whole:
        return Fraction(0), Fraction(1) if measure.kind.is_quotient else None
    if measure.kind is Kind.OUTSIDE:
        return None, None
    if measure.field == measure.per:
        return Fraction(1), Fraction(1)
    field = fields[measure.field or ""]
    low, high = (None if end is None else _fraction(end) for end in _ends(field))
    if measure.kind in (Kind.MEAN, Kind.MEDIAN):
        return low, high
    return Fraction(0) if low is not None and low >= 0 else None, None


def _ends(field: Field) -> tuple[object, object]:
    if field.values:
        return min(field.values), max(field.values)
    return field.low, field.high


def _fraction(end: object) -> Fraction:
    assert isinstance(end, int | Decimal)
    return Fraction(end)


def _are_whole(
    findings: Findings, fields: Mapping[str, Field], path: Path_, measure: Measure, threshold: Threshold
) -> bool:
    """Find parts and negative numbers of what is counted in whole numbers."""
    if not counts_whole_things(measure, fields):
        return True
    key = threshold.op.value
    ends: list[tuple[Path_, Fraction | None]] = [((key,), threshold.value)]
    if threshold.op is Op.BETWEEN:
        ends = [((key, 0), threshold.value), ((key, 1), threshold.high)]
    wrong = False
    for at, value in [*ends, (("stretch",), threshold.stretch), (("tolerance",), threshold.tolerance)]:
        if value is not None and (value.denominator != 1 or value < 0):
            findings.add("HTX349", (*path, *at), findings.source.written((*path, *at)))
            wrong = True
    return not wrong


def check_stretch(findings: Findings, path: Path_, threshold: Threshold) -> None:
    """Find a stretch figure that asks for no more than the threshold does."""
    stretch, at = threshold.stretch, (*path, "stretch")
    if stretch is None:
        return
    if not (threshold.op.is_floor or threshold.op.is_ceiling):
        findings.add("HTX353", at, threshold.op.value, of_key=True)
    elif stretch <= threshold.value if threshold.op.is_floor else stretch >= threshold.value:
        findings.add("HTX352", at)


def _check_tolerance(findings: Findings, path: Path_, measure: Measure, threshold: Threshold) -> bool:
    """Find a tolerance that is as large as the figure it belongs to, or so large that it is asked about."""
    tolerance, at = threshold.tolerance, (*path, "tolerance")
    size = abs(threshold.value)
    if tolerance == 0:
        return True
    if tolerance >= size:
        findings.add("HTX354", at)
        return False
    least = Fraction(1) if measure.kind is Kind.COUNT else Fraction(0)  # no smaller one means anything
    if tolerance > max(size * WIDE, least):
        findings.add("HTX355", at, severity=Severity.WARNING)
    return True


def _reaches(threshold: Threshold, low: Fraction | None, high: Fraction | None) -> bool:
    """Say whether some value of a measure meets a threshold."""
    least, most, is_open = threshold.interval
    below = least is None or high is None or (least < high if is_open else least <= high)
    above = most is None or low is None or (low < most if is_open else low <= most)
    return below and above


def _covers(threshold: Threshold, low: Fraction | None, high: Fraction | None) -> bool:
    """Say whether every value of a measure meets a threshold."""
    least, most, is_open = threshold.interval
    from_low = least is None or (low is not None and (low > least if is_open else low >= least))
    to_high = most is None or (high is not None and (high < most if is_open else high <= most))
    return from_low and to_high
