"""Dates as they are written in Vietnam: day before month, often only a month or a year."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date, timedelta
from typing import cast

from htx_eval.model.fields import Register
from htx_eval.model.values import Cell, Choice, Origin, Span
from htx_eval.reading.cells.ends import ends_of
from htx_eval.reading.cells.issues import InvalidCellError
from htx_eval.reading.table.headings import Column

_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: [AP]M)?$", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})", re.ASCII)
_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{4})", re.ASCII)
_YEAR = re.compile(r"(?:năm )?(\d{4})", re.IGNORECASE | re.ASCII)
_OF_YEAR = r"\s*(?:,?\s*năm\s*|[/.,\-]\s*|\s)(\d{4})"
#: In words: "ngày 15 tháng 3 năm 2018", "tháng 5/2019", "Quý II/2020", "6 tháng đầu năm 2020", "cuối năm 2020".
_DAY_IN_WORDS = re.compile(rf"(?:ngày\s*)?(\d{{1,2}})\s*tháng\s*(\d{{1,2}}){_OF_YEAR}")
_MONTH_IN_WORDS = re.compile(rf"(?:(?:đầu|giữa|cuối)\s*)?(?:tháng|thg|t)\.?\s*(\d{{1,2}}){_OF_YEAR}")
_QUARTER = re.compile(rf"(?:quý|q)\.?\s*(i{{1,3}}|iv|[1-4]){_OF_YEAR}")
_HALF = re.compile(rf"(?:6 tháng|sáu tháng|nửa)\s*(đầu|cuối){_OF_YEAR}")
_PART_OF_YEAR = re.compile(r"(?:đầu|giữa|cuối)\s*(?:năm\s*)?(\d{4})")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
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
    """Return the day of a cell, or every day of the month, quarter, year or range that it names.

    Raises InvalidCellError for what is no date, or lies outside the domain of the field.
    """
    serial = parse_serial(text)
    low, high = cast(date | None, column.field.low), cast(date | None, column.field.high)
    try:
        first, last = (serial, serial) if serial is not None else _days(text, register, low, high)
    except NoDateError as error:
        raise InvalidCellError("HTX105", error.suggestion, reason=error.reason, **error.params) from None
    if (low is not None and last < low) or (high is not None and first > high):
        raise InvalidCellError("HTX107", None, low=low, high=high, values=())
    if first == last:
        return Choice((first,))
    return Span(first, last, 1, Origin.STATED)


def _days(text: str, register: Register, low: date | None, high: date | None) -> tuple[date, date]:
    """The first and last day that a text means: a date, or a range of dates; an open end is that of the domain."""
    try:
        return parse_date(text)
    except NoDateError as error:
        ends = ends_of(text, register.range_words)
        if ends is None:
            raise error
    first, last = ends.low, ends.high
    days = (low if first is None else parse_date(first)[0], high if last is None else parse_date(last)[1])
    if days[0] is None or days[1] is None or days[0] > days[1]:
        raise NoDateError("form")
    return days[0], days[1]


def parse_date(text: str) -> tuple[date, date]:
    """Return the first and last day that a date can mean: one day, a month, a quarter, half a year or a year.

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
        return _months(year, month, month)
    if found := _YEAR.fullmatch(text):
        return _months(int(found.group(1)), 1, 12)
    return _in_words(text.casefold())


def _in_words(text: str) -> tuple[date, date]:
    """What a date means that is not only figures."""
    text = unicodedata.normalize("NFC", text).strip(" .")
    if found := _DAY_IN_WORDS.fullmatch(text):
        day, month, year = map(int, found.groups())
        return _day(year, month, day)
    if found := _MONTH_IN_WORDS.fullmatch(text):
        month, year = map(int, found.groups())
        return _months(year, month, month)
    if found := _QUARTER.fullmatch(text):
        quarter = _QUARTERS.get(found[1]) or int(found[1])
        return _months(int(found[2]), 3 * quarter - 2, 3 * quarter)
    if found := _HALF.fullmatch(text):
        return _months(int(found[2]), *((1, 6) if found[1] == "đầu" else (7, 12)))
    if found := _PART_OF_YEAR.fullmatch(text):  # where in the year, nobody knows
        return _months(int(found[1]), 1, 12)
    if text.startswith("ngày ") and text[5:6].isdigit():
        return parse_date(text[5:])
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


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    """The first and last day of some months."""
    _check_year(year)
    _check_month(first)
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _check_month(month: int) -> None:
    if not 1 <= month <= 12:
        raise NoDateError("month", month=month)


def _check_year(year: int) -> None:
    if year < 1:
        raise NoDateError("form")
