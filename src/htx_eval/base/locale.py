"""How a language writes what is no sentence, and which languages the program itself leans on.

A language need not have every text. Where it lacks one, English stands in for it, since most translators know it, and
is marked by its code in brackets: "[en] Target". So two languages never mix in silence.
"""

from __future__ import annotations

import datetime
import re

from htx_eval.base.frozen import frozen

#: The language of lists and of the offices that keep them; whoever names no other is spoken to in it.
DEFAULT_LANGUAGE = "vi"
#: The language that stands in for what another one lacks.
FALLBACK_LANGUAGE = "en"

_PLACEHOLDER = re.compile(r"\{\w*\}")
_LETTER = re.compile(r"[^\W\d_]")
#: What a text begins with that joins it to the one before.
_JOIN = re.compile(r"[\s;,]*")


def mark(lang: str) -> str:
    """Return what stands before a text of a language where one of another is wanted."""
    return f"[{lang}]"


def stand_in(text: str, lang: str) -> str:
    """Return a text or template of a language as it stands in for one of another: marked, unless it has no word."""
    if not _LETTER.search(_PLACEHOLDER.sub("", text)):
        return text
    start = _JOIN.match(text).end()  # type: ignore[union-attr]
    return f"{text[:start]}{mark(lang)} {text[start:]}"


@frozen
class Locale:
    """How a language writes numbers, days, counts, and parts that add up to a whole."""

    lang: str  # its code, as people choose it
    decimal: str  # the sign before decimals
    thousands: str  # the sign between thousands
    day: str  # a date, from ``day``, ``month`` and ``year``
    pads_counts: bool  # whether a count has two digits at the least: "04"
    joint: str  # what stands between parts that add up

    def number(self, text: str) -> str:
        """Return a number, written with "," between thousands and "." before decimals, as the language writes it."""
        return text.translate({ord(","): self.thousands, ord("."): self.decimal})

    def date(self, day: datetime.date) -> str:
        """Return a date as the language writes it."""
        return self.day.format(day=day.day, month=day.month, year=day.year)

    def count(self, text: str) -> str:
        """Return a count, already written as a number, with as many digits as the language wants."""
        return f"{text:0>2}" if self.pads_counts else text
