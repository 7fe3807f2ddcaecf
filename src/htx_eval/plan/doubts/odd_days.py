"""Days of a plan that do not go with its period: of the issue, of the title, of its definitions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from htx_eval.base.problems import Severity
from htx_eval.model.fields import Field, FieldType
from htx_eval.model.rules import All, Condition, OneOf, Within
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.plan_file import PlanFile
from htx_eval.plan.files.yaml_source import Path_

#: A plan of more years is no plan of this kind.
MOST_YEARS = 15
#: A year in a text: no part of a day, of the number of a document, or of a longer number.
_YEAR = re.compile(r"(?<![\d/.,])(?:19|20)\d\d(?![\d/]|[.,]\d)")


def find_odd_period(findings: Findings, file: PlanFile) -> None:
    """Find a period that is turned round or of a strange length, and days and years that do not go with it."""
    first, last = file.period.from_, file.period.to
    if first > last:
        findings.add("HTX367", ("period", "to"), first=first, last=last)
        return
    if first == last or last.year - first.year >= MOST_YEARS:
        findings.add("HTX368", ("period",), severity=Severity.WARNING, first=first, last=last)
    if file.issued is not None and file.issued > last:
        findings.add("HTX370", ("issued",), severity=Severity.WARNING, day=file.issued, last=last)
    elif file.issued is not None and file.issued.year < first.year - 1:
        day = file.issued.isoformat()
        findings.add("HTX369", ("issued",), day, severity=Severity.WARNING, first=first, last=last)
    texts = [(("title", lang), text) for lang, text in file.title if text is not None]
    for path, text in [*texts, (("id",), file.id)]:
        years = [int(year) for year in _YEAR.findall(text)]
        if years and not any(first.year <= year <= last.year for year in years):
            findings.add("HTX371", path, str(years[0]), severity=Severity.WARNING, first=first, last=last)
            return


def find_odd_days(
    findings: Findings,
    file: PlanFile,
    fields: Mapping[str, Field],
    written: Iterable[tuple[Path_, Condition]],
) -> None:
    """Find conditions on days that lie beside the period as the days of another year's plan do."""
    told: list[Path_] = []
    for path, condition in written:
        day = _beside(condition, fields, file.period.from_, file.period.to)
        if day is not None and not any(at[: len(path)] == path for at in told):
            told.append(path)
            period = file.period
            findings.add("HTX369", path, day.isoformat(), severity=Severity.WARNING, first=period.from_, last=period.to)


def _beside(condition: Condition, fields: Mapping[str, Field], first: date, last: date) -> date | None:
    """The day of a condition that should be one of the period, if it is none."""
    found = _span(condition, fields)
    if found is None:
        return None
    low, high = found
    if low is not None and low > last + timedelta(days=1):  # "valid after the end of the year" is said so
        return low
    if low is not None and high is not None and high < first:
        return high
    if low is not None and low < first and low.year == first.year - 1 and _ends_a_year(low):
        return low
    return None


def _span(condition: Condition, fields: Mapping[str, Field]) -> tuple[date | None, date | None] | None:
    """The first and the last day that a condition on one field of days admits; None for any other condition."""
    if isinstance(condition, OneOf):
        days = [value for value in condition.values if isinstance(value, date)]
        return (min(days), max(days)) if days else None
    if isinstance(condition, Within):
        if fields[condition.field].type is not FieldType.DATE:
            return None
        return _next(condition.low, condition.low_open, 1), _next(condition.high, condition.high_open, -1)
    if isinstance(condition, All) and condition.parts:
        ends = [part for part in condition.parts if isinstance(part, Within)]
        if len(ends) == len(condition.parts) and len({part.field for part in ends}) == 1:
            spans = [span for span in (_span(part, fields) for part in ends) if span is not None]
            lows = [low for low, _ in spans if low is not None]
            highs = [high for _, high in spans if high is not None]
            return (max(lows, default=None), min(highs, default=None)) if spans else None
    return None


def _next(end: object, is_open: bool, days: int) -> date | None:
    """The end of a span, itself included: that of an open one is the day next to it."""
    if not isinstance(end, date):
        return None
    return end + timedelta(days=days) if is_open and date.min < end < date.max else end


def _ends_a_year(day: date) -> bool:
    """Whether a day is the first or the last of a year, as those of periods are."""
    return (day.month, day.day) in ((1, 1), (12, 31))
