"""A page of a study before it is drawn: words, tables, bars."""

from __future__ import annotations

from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.model.outcome import Verdict

#: How a cell looks, by the verdict that it holds.
TONES = {Verdict.MET: "met", Verdict.MISSED: "missed", Verdict.UNDECIDED: "undecided"}
OTHER = "other"


@frozen
class Bar:
    """A measure on a scale from nothing to one: what is surely there, and what may be."""

    sure: Fraction
    may_be: Fraction

    @classmethod
    def of(cls, low: Fraction | None, high: Fraction | None, scale: Fraction | None) -> Bar | None:
        """Return the bar of a measure between two ends on a scale; None where there is none."""
        if low is None or scale is None or scale <= 0:
            return None
        ends = [min(max(end / scale, Fraction(0)), Fraction(1)) for end in (low, scale if high is None else high)]
        return cls(ends[0], ends[1])


@frozen
class Cell:
    """A cell of a table: its lines, how it looks, and a bar instead of lines."""

    lines: tuple[str, ...] = ()
    tone: str = ""
    bar: Bar | None = None


@frozen
class Table:
    """A table; ``wide`` says that its columns may be drawn in several tables, the first column again in each."""

    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[str, ...] = ()
    wide: bool = False
    last_is_whole: bool = False  # whether the last row is all others together


@frozen
class Block:
    """A part of a page: a title, a table, and lines below it."""

    title: str = ""
    table: Table | None = None
    lines: tuple[str, ...] = ()


@frozen
class Page:
    """What is said of a study, from its title to its last line."""

    kicker: str
    title: str
    lead: tuple[str, ...]
    blocks: tuple[Block, ...]
    remarks: tuple[str, ...]
    last: str


def text_cell(*lines: str, verdict: Verdict | None = None) -> Cell:
    """Return a cell of lines, which looks as the verdict that it holds."""
    return Cell(lines, "" if verdict is None else TONES.get(verdict, OTHER))
