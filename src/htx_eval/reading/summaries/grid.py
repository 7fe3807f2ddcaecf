"""A table of numbers, whichever way it lies: whom its figures are of, what they count, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Problem
from htx_eval.base.spellings import normal
from htx_eval.model.fields import Register
from htx_eval.model.understood import ColumnNote, LeftOut
from htx_eval.reading.cells.amounts import MOST_DIGITS_BEFORE
from htx_eval.reading.cells.cell_reader import clean
from htx_eval.reading.summaries.measures import Measure
from htx_eval.reading.table.head import Head

_WHOLE = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+")
_AND_UNIT = re.compile(r"(\d[\d.]*)\s*([^\W\d][\w ]*)")


@frozen
class Figure:
    """A cell that holds a number of cooperatives: where it stands, its text, and the number unless that is not known.

    ``is_sign`` tells that a sign for "none" stands for 0, ``is_bad`` that the text is no number.
    """

    line: int
    column: int
    text: str
    number: int | None
    is_sign: bool = False
    is_bad: bool = False


@frozen
class Counted:
    """A column or line of figures: how it is headed and what it counts."""

    label: str
    measure: Measure


@frozen
class Subject:
    """Whom the figures of a row are of: the texts of fields, and its own line or column as a text."""

    values: Mapping[str, str]
    label: str
    line: int
    figures: tuple[Figure, ...]  # one for each that counts


@frozen
class Stated:
    """Figures that state the sums of some subjects: those of each span are tried in turn."""

    label: str
    line: int
    figures: tuple[Figure, ...]
    spans: tuple[tuple[int, int], ...]
    is_section: bool


@frozen
class Grid:
    """A table of numbers: what it counts, of whom, the sums that it states, and what was made of columns and lines."""

    head: Head
    counted: tuple[Counted, ...]
    subjects: tuple[Subject, ...]
    stated: tuple[Stated, ...]
    notes: tuple[ColumnNote, ...]
    left_out: Mapping[int, LeftOut]
    labels: Mapping[str, str]  # how the fields of the subjects are headed
    problems: tuple[Problem, ...] = field(default_factory=tuple)


class Figures:
    """Reads the cells of a table of numbers."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._none = {normal(word) for word in register.summaries.none}
        count = register.fields.get(register.roles.count or "")
        self._base = None if count is None or count.unit is None else register.units[count.unit].base

    def read(self, line: int, column: int, raw: str) -> Figure:
        """Return what a cell says of a number of cooperatives."""
        text = clean(raw)
        if not text:
            return Figure(line, column, text, None)
        if normal(text) in self._none:
            return Figure(line, column, text, 0, is_sign=True)
        number = self._number(text)
        return Figure(line, column, text, number, is_bad=number is None)

    def _number(self, text: str) -> int | None:
        found = _AND_UNIT.fullmatch(text)
        if found is not None:
            unit = self._register.unit_named(found[2], self._base)
            text = found[1] if unit is not None and unit.base == self._base else ""
        digits = text.replace(".", "")
        return int(digits) if _WHOLE.fullmatch(text) and len(digits) <= MOST_DIGITS_BEFORE else None
