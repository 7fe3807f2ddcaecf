"""Cells that name two ends, or one, where a value is asked for: "10-15", "trên 50", "từ 2018 đến 2019", "khoảng 60"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from htx_eval.base.frozen import frozen
from htx_eval.model.fields import RangeWords
from htx_eval.reading.cells.issues import InvalidCellError


@frozen
class Ends:
    """The texts of the ends of a range; one that is open has none."""

    low: str | None
    high: str | None


def ends_of(text: str, words: RangeWords) -> Ends | None:
    """Return the ends that a text names, or None where it names none.

    Raises InvalidCellError for a value that is only said to be near another: how near, nobody knows.
    """
    text = unicodedata.normalize("NFC", text).casefold()
    about, between, at_least, at_most = _patterns(words)
    if about.match(text):
        raise InvalidCellError("HTX125")
    for pattern in (between, at_least, at_most):
        if found := pattern.fullmatch(text):
            named = {name: end for name, end in found.groupdict().items() if end}
            return Ends(named.get("low") or named.get("low2"), named.get("high") or named.get("high2"))
    return None


@cache
def _patterns(words: RangeWords) -> tuple[re.Pattern[str], ...]:
    """What begins with a word for "about"; two ends; a lower end; an upper end."""
    low, high = rf"(?:{_any(words.at_least)})", rf"(?:{_any(words.at_most)})"
    more, less = rf"(?:{_any(words.or_more)})", rf"(?:{_any(words.or_less)})"
    return (
        re.compile(rf"(?:{_any(words.about)})\s*\S"),
        re.compile(rf"(?:{low}\s*)?(?P<low>\S.*?)\s*(?:{_any(words.between)})\s*(?P<high>\S.*)"),
        re.compile(rf"{low}\s*(?P<low>\S.*?)(?:\s*{more})?|(?P<low2>\S.*?)\s*{more}"),
        re.compile(rf"{high}\s*(?P<high>\S.*?)(?:\s*{less})?|(?P<high2>\S.*?)\s*{less}"),
    )


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first; a word of letters ends where letters end."""
    ordered = sorted(map(str.casefold, words), key=len, reverse=True)
    return "|".join(re.escape(word) + (r"(?![^\W\d])" if word[-1:].isalpha() else "") for word in ordered) or r"(?!)"
