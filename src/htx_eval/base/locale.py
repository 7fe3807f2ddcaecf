"""How a language writes what is no sentence, and which languages the program itself leans on."""

from __future__ import annotations

import datetime

from htx_eval.base.frozen import frozen

#: The language of lists and of the offices that keep them; whoever names no other is spoken to in it.
DEFAULT_LANGUAGE = "vi"
#: The language that stands in for what another one lacks.
FALLBACK_LANGUAGE = "en"


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
