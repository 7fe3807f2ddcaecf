"""Values of programs as texts."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from htx_eval.model.values import number_text


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
