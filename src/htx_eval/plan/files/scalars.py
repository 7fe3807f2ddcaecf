"""The texts of a file that are numbers and days: one strict way to write each."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

#: A longer number is no figure of any plan, and a burden wherever it is shown.
MOST_LETTERS = 30

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d+[.,]?\d*|[.,]\d+)", re.ASCII)
#: Numbers whose separators can only be read in one way: several thousands, or thousands before decimals.
_GROUPED = re.compile(
    r"[+-]?[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d+|(?:,\d{3}){2,}|(?:,\d{3})+\.\d+)",
    re.ASCII,
)
_TWO_READINGS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)


def parse_date(text: str) -> date | None:
    """Return a day written as year-month-day, else None."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def parse_number(text: str) -> int | Decimal | None:
    """Return a number written with digits, a decimal point or comma, and thousands that cannot be decimals, else None.

    A text that `has_two_readings` is read with decimals: "1.250", and never "1.250.000" or "1.250,5".
    """
    text = text.strip()
    if len(text) > MOST_LETTERS:
        return None
    if _GROUPED.fullmatch(text):
        text = _ungrouped(text)
    if not _NUMBER.fullmatch(text):
        return None
    number = Decimal(text.replace(",", "."))
    return int(number) if number == number.to_integral_value() else number


def _ungrouped(text: str) -> str:
    """A number without the separators of its thousands: the last sign begins the decimals if it is another one."""
    signs = [sign for sign in text if sign in ".,"]
    if signs[0] == signs[-1]:
        return text.replace(signs[0], "")
    return text.replace(signs[0], "").replace(signs[-1], ".")


def both_ways(text: str) -> tuple[str, str]:
    """Return the two ways to write a number that `has_two_readings`, each with one meaning: "1.250" as 1250 or 1.25.

    ``text`` may have words behind the number.
    """
    found = _TWO_READINGS.search(text)
    if found is None:
        return text, text
    whole, decimals = re.split("[.,]", found.group())
    rest = decimals.rstrip("0")
    return whole + decimals, f"{whole}.{rest}" if rest else whole


def has_two_readings(text: str) -> bool:
    """Say whether the separator of a number may stand between thousands or before decimals: "1.250"."""
    return _TWO_READINGS.fullmatch(text.strip()) is not None
