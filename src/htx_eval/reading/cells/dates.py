"""Dates as they are written in Vietnam: day before month, often only a month or a year."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import cast

from htx_eval.model.fields import Register
from htx_eval.model.values import Cell, Choice, Origin, Span
from htx_eval.reading.cells.issues import InvalidCellError
from htx_eval.reading.table.headings import Column

_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: [AP]M)?$", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})", re.ASCII)
_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{4})", re.ASCII)
_YEAR = re.compile(r"(?:năm )?(\d{4})", re.IGNORECASE | re.ASCII)
#: The number of a day in Excel: days since 30 December 1899; here from 1945 to 2100.
_SERIAL = re.compile(r"\d{5}", re.ASCII)
_SERIALS = range(16438, 73416)
_EPOCH = date(1899, 12, 30)
_SHORT_YEAR = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}", re.ASCII)


class NoDateError(ValueError):
    """A text that is no date: ``reason`` is a key of the catalogue, ``suggestion`` what may be meant."""

    def __init__(self, reason: str, suggestion: str | None = None, **params: int) -> None:
        self.reason, self.suggestion, self.params = reason, suggestion, params
        super().__init__(reason)


def read_date(column: Column, register: Register, text: str) -> Cell:
    """Return the day of a cell, or every day of the month or year that it names.

    Raises InvalidCellError for what is no date, or lies outside the domain of the field.
    """
    serial = parse_serial(text)
    try:
        first, last = (serial, serial) if serial is not None else parse_date(text)
    except NoDateError as error:
        raise InvalidCellError("HTX105", error.suggestion, reason=error.reason, **error.params) from None
    low, high = cast(date | None, column.field.low), cast(date | None, column.field.high)
    if (low is not None and last < low) or (high is not None and first > high):
        raise InvalidCellError("HTX107", None, low=low, high=high, values=())
    if first == last:
        return Choice((first,))
    return Span(first, last, 1, Origin.STATED)


def parse_date(text: str) -> tuple[date, date]:
    """Return the first and last day that a date can mean: one day, a month or a year.

    Raises NoDateError with the reason.
    """
    text = _TIME.sub("", text.strip())
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


def parse_serial(text: str) -> date | None:
    """Return the day that a number of Excel stands for; None for any other text."""
    if _SERIAL.fullmatch(text) and int(text) in _SERIALS:
        return _EPOCH + timedelta(int(text))
    return None


def _day(year: int, month: int, day: int) -> tuple[date, date]:
    _check_year(year)
    if 12 < month <= 31 and 1 <= day <= 12:
        raise NoDateError("month_first", f"{month:02}/{day:02}/{year}", month=month)
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
