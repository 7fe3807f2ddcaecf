"""Values of programs as texts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from htx_eval.model.values import number_text


def _is_several(value: object) -> bool:
    return isinstance(value, Iterable) and getattr(value, "ndim", 1) > 0


def _is_missing(value: object) -> bool:
    """Whether a value is one that libraries of frames write where there is none: NaN, NaT, NA."""
    try:
        return bool(value != value)
    except TypeError:  # NA says neither yes nor no
        return True


def text_of(value: object) -> str:
    """Return a value as the text that reads back as the same value, whatever its type.

    Raises TypeError for several values (a list, an array, bytes), which no cell holds.
    """
    if isinstance(value, str):
        return str(value)
    if _is_several(value):
        raise TypeError("several values")
    if value is None or _is_missing(value):
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
