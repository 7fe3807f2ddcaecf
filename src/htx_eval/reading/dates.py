"""Dates as they are written in Vietnam: day before month, often only a month or a year."""

from __future__ import annotations

import calendar
import re
from datetime import date

_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{4})", re.ASCII)
_YEAR = re.compile(r"(?:năm )?(\d{4})", re.IGNORECASE | re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}", re.ASCII)


class NoDateError(ValueError):
    """A text that is no date; ``reason`` is a key of the catalogue, with its parameters."""

    def __init__(self, reason: str, **params: int) -> None:
        self.reason, self.params = reason, params
        super().__init__(reason)


def parse_date(text: str) -> tuple[date, date]:
    """Return the first and last day that a date can mean: one day, a month or a year.

    Raises NoDateError with the reason.
    """
    text = text.strip()
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, found.groups())
        return _day(year, month, day)
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
        return _day(year, month, day)
    if found := _MONTH.fullmatch(text):
        month, year = map(int, found.groups())
        _check_month(month)
        _check_year(year)
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if found := _YEAR.fullmatch(text):
        year = int(found.group(1))
        _check_year(year)
        return date(year, 1, 1), date(year, 12, 31)
    raise NoDateError("short_year" if _SHORT_YEAR.fullmatch(text) else "form")


def _day(year: int, month: int, day: int) -> tuple[date, date]:
    _check_year(year)
    _check_month(month)
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise NoDateError("day", month=month, day=day, year=year)
    found = date(year, month, day)
    return found, found


def _check_month(month: int) -> None:
    if not 1 <= month <= 12:
        raise NoDateError("month", month=month)


def _check_year(year: int) -> None:
    if year < 1:
        raise NoDateError("form")
