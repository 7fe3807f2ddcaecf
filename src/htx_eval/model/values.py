"""What is known of one cell: the set of values it could hold.

A cell is never "empty": a blank one holds any value of its field's domain. Three shapes are enough: a finite choice,
a span of an ordered domain, and a text about which nothing is known.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

from htx_eval.base.frozen import frozen

#: A number is an int or a Decimal; ``math.inf`` stands for "as large as one likes" in samples of an unbounded span.
Number = int | Decimal | float
Value = str | bool | Number | date


class Origin(enum.Enum):
    """Where the knowledge about a cell comes from."""

    STATED = "stated"  # written in the list, one value or a set of them
    DERIVED = "derived"  # follows from other cells of the row
    ASSUMED = "assumed"  # a declared assumption filled it
    MISSING = "missing"  # blank, or its column is absent
    ABSENT = "absent"  # of lists that were joined, those that have the row do not have the column
    UNKNOWN = "unknown"  # written that nothing is known: no blank that an assumption may fill
    INVALID = "invalid"  # written, but not readable: reported, and unknown to the engine


#: The origins of cells that say nothing.
BLANK = frozenset([Origin.MISSING, Origin.ABSENT, Origin.UNKNOWN])
#: Those of cells that a declared assumption may fill.
FILLABLE = frozenset([Origin.MISSING, Origin.ABSENT])


@frozen(eq=False)
class Choice:
    """A cell that holds one of finitely many values; one value means that it is known."""

    values: tuple[Value, ...]
    origin: Origin = Origin.STATED

    def sample(self, cuts: Iterable[Value], unbounded: bool = False) -> tuple[Value, ...]:
        """Return every value."""
        return self.values


@frozen(eq=False)
class Span:
    """A cell that holds any value between two ends (inclusive; ``None`` is no end), on the grid of ``step``."""

    low: int | Decimal | date | None
    high: int | Decimal | date | None
    step: int | Decimal = 1
    origin: Origin = Origin.MISSING

    def sample(self, cuts: Iterable[Value], unbounded: bool = False) -> tuple[Value, ...]:
        """Return values that stand for all: both ends, and the values at and on either side of every cut.

        A test that compares with the cuts answers on the sample just as it does on the span. With ``unbounded`` an
        absent end is sampled as infinity, for the arithmetic of sums.
        """
        found: set[Value] = {end for end in (self.low, self.high) if end is not None}
        for cut in [*cuts] or ([] if found else [0]):
            found.update(value for value in self._around(cut) if self._holds(value))
        if unbounded or not found:
            found.update([-math.inf] if self.low is None else [])
            found.update([math.inf] if self.high is None else [])
        return tuple(sorted(found))

    def _holds(self, value: Value) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)  # type: ignore[operator]

    def _around(self, cut: Value) -> tuple[Value, ...]:
        """The grid values next to a cut: at it if it lies on the grid, below it and above it."""
        if isinstance(cut, date):
            day = timedelta(days=1)
            return (cut - day if cut > date.min else cut, cut, cut + day if cut < date.max else cut)
        if isinstance(cut, bool) or not isinstance(cut, int | Decimal):
            return ()
        start = next((end for end in (self.low, self.high) if isinstance(end, int | Decimal)), 0)
        steps, rest = divmod(Decimal(cut) - Decimal(start), Decimal(self.step))
        if rest < 0:  # Decimal's divmod rounds towards zero
            steps -= 1
        at = _plain(Decimal(start) + steps * Decimal(self.step))
        return tuple(_plain(Decimal(at) + k * Decimal(self.step)) for k in (-1, 0, 1))


class Phrase(str):
    """A phrase that a text may have among its words: a cut of a test for one."""


#: What stands for every text that no condition names.
OTHER_TEXT = "(khác)"


@frozen(eq=False)
class Anything:
    """A text or code about which nothing is known."""

    origin: Origin = Origin.MISSING

    def sample(self, cuts: Iterable[Value], unbounded: bool = False) -> tuple[Value, ...]:
        """Return the texts at the cuts, texts that have any of the phrases, and one that is none of them."""
        named = dict.fromkeys(cuts)
        phrases = [cut for cut in named if isinstance(cut, Phrase)]
        texts = [cut for cut in named if not isinstance(cut, Phrase)]
        return (*texts, *with_any(OTHER_TEXT, phrases))


def with_any(text: str, phrases: Sequence[str]) -> tuple[str, ...]:
    """Return a text as it is, and with each combination of phrases after it."""
    sizes = range(len(phrases) + 1)
    return tuple(", ".join((text, *some)) for size in sizes for some in combinations(phrases, size))


#: The candidates of one cell.
Cell = Choice | Span | Anything


def known(cell: Cell) -> Value | None:
    """Return the value of a cell that can hold only one, else None."""
    if isinstance(cell, Choice) and len(cell.values) == 1:
        return cell.values[0]
    return None


#: A number of more digits is no figure of anything, and would fill the memory if it were written out.
MOST_DIGITS = 400


def number_text(value: float | Decimal) -> str:
    """Return a number as text, with a decimal point that cannot be taken for a separator of thousands."""
    if isinstance(value, float) and math.isinf(value):
        return str(value)
    if isinstance(value, Decimal) and not (value.is_finite() and abs(value.adjusted()) <= MOST_DIGITS):
        return str(value)
    text = format(Decimal(repr(value)) if isinstance(value, float) else value, "f")
    whole, point, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole}.{decimals}{'0' if len(decimals) == 3 else ''}" if point and decimals else whole


def _plain(number: Decimal) -> int | Decimal:
    """Return an integral Decimal as int, so that equal numbers look equal wherever they are shown."""
    return int(number) if number == number.to_integral_value() else number
