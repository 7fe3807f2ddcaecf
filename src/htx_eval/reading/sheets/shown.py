"""Values of workbooks as the texts that say what they show."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from htx_eval.reading.sheets.number_formats import is_telling
from htx_eval.reading.sheets.plain import text_of

#: How workbooks write a letter that XML does not take, such as the return of a Mac ("_x000D_").
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def shown(value: object, number_format: str = "") -> str:
    """Return a value of a workbook as the text that reads back as what it shows: a comma before decimals, no times."""
    if isinstance(value, str):
        return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), value) if "_x" in value else value
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
