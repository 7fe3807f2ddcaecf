"""Values of programs and workbooks as the texts that say what they show."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

from htx_eval.model.values import number_text
from htx_eval.reading.sheets.package import is_telling


def text_of(value: object) -> str:
    """Return a value as the text that reads back as the same value, whatever its type."""
    if value is None or value != value:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal):
        return number_text(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def shown(value: object, number_format: str = "") -> str:
    """Return a value of a workbook as the text that reads back as what it shows: a comma before decimals, no times."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return text_of(value)
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, datetime | date | time):
        return text_of(value)
    return str(value)


def _number(value: int | float, number_format: str) -> str:
    if isinstance(value, float):
        value = float(f"{value:.15g}")  # what Excel keeps; the rest is noise of binary fractions
    if is_telling(number_format):
        if "%" in number_format:
            return text_of(float(f"{value * 100:.13g}")).replace(".", ",") + "%"
        if value == int(value):
            return str(int(value)).zfill(number_format.split(";")[0].count("0"))
    return text_of(value).replace(".", ",")
