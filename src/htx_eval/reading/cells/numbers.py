"""Numbers as they are written in Vietnam: dots between thousands, a comma before decimals, and what else occurs.

The position of every separator is checked; what can be read in two ways is refused, never guessed.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_SPACES = "\u0020\u00a0\u2009\u202f"
_PLAIN = re.compile(r"[+-]?\d+", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}(?P<sep>[.,])\d{3}(?:(?P=sep)\d{3})*", re.ASCII)
_GROUPED_DECIMAL = re.compile(r"[+-]?\d{1,3}(?P<sep>[.,])\d{3}(?:(?P=sep)\d{3})*(?!(?P=sep))[.,]\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d+[.,]\d+", re.ASCII)
_SPACED = re.compile(rf"[+-]?\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?", re.ASCII)


@lru_cache(maxsize=16384)
def parse_number(text: str) -> Decimal | tuple[Decimal, Decimal]:
    """Return a number, or both of its readings where a separator with three digits behind it may mean either.

    The first reading is the Vietnamese one: "1.250" is first 1250 and then 1.25, "1,250" first 1.25 and then 1250.
    Raises ValueError for what is no number ("12.34.56", "1.2500.000").
    """
    text = text.strip(_SPACES)
    if _SPACED.fullmatch(text):
        text = re.sub(f"[{_SPACES}]", "", text)
        return Decimal(text.replace(",", "."))
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _GROUPED_DECIMAL.fullmatch(text):
        last = max(text.rfind("."), text.rfind(","))
        return Decimal(re.sub(r"[.,]", "", text[:last]) + "." + text[last + 1 :])
    grouped, decimal = _GROUPED.fullmatch(text), _DECIMAL.fullmatch(text)
    if not grouped and not decimal:
        raise ValueError(f"no number: {text}")
    as_groups = Decimal(re.sub(r"[.,]", "", text))
    if not decimal:
        return as_groups
    as_decimal = Decimal(text.replace(",", "."))
    if not grouped or text.lstrip("+-").startswith("0"):
        return as_decimal
    return (as_groups, as_decimal) if "." in text else (as_decimal, as_groups)
