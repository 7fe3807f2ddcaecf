"""Exact numbers as JSON numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction


def figure(value: Fraction | Decimal | int) -> int | float:
    """Return a whole number as int, any other as the nearest float: for display, nothing is computed from it."""
    return int(value) if value == int(value) else float(value)


def number(value: Fraction | None) -> int | float | None:
    """Return the figure of a number that may be absent."""
    return None if value is None else figure(value)
