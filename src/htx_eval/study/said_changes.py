"""How much something has changed, in words: with its sign, a share in percentage points."""

from __future__ import annotations

from fractions import Fraction

from htx_eval.report.words.wording import Words


def change(words: Words, low: Fraction, high: Fraction, is_share: bool) -> str:
    """Return a change between two ends; one that is rounded to nothing has no sign."""
    first, last = (_signed(words, end, is_share) for end in (low, high))
    return first if first == last else words.messages("compare.between", low=first, high=last)


def _signed(words: Words, value: Fraction, is_share: bool) -> str:
    text = words.number(abs(value) * 100 if is_share else abs(value))
    sign = "" if not text.strip("0.,") else "+" if value > 0 else "−"
    return f"{sign}{text}"
