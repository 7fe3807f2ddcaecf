"""Figures that stand beside words: "Tốt (85 điểm)" in the column of classes gives the points too."""

from __future__ import annotations

from collections.abc import Sequence

from htx_eval.base.problems import Severity
from htx_eval.model.fields import Register
from htx_eval.model.values import known
from htx_eval.reading.cells.cell_reader import DOUBTFUL, CellReader, clean
from htx_eval.reading.columns.blocks import Block
from htx_eval.reading.columns.collected import Problems
from htx_eval.reading.table.headings import Column


class FiguresBeside:
    """Takes the figures of a column of words to the column of the field that they are of, or makes one."""

    def __init__(self, words: CellReader, own: CellReader | None, register: Register, problems: Problems) -> None:
        """Take the reader of the words, and that of the figures' own column if the list has one."""
        self._words, self._own, self._register, self._problems = words, own, register, problems
        self.made: CellReader | None = None  # where the list has no such column, and some row has a figure
        self._count = 0

    def texts(self, block: Block) -> Sequence[str]:
        """Return the texts of the figures' own column, those beside words filled in, once the words have been read.

        A row that states two different figures has none, and is a problem.
        """
        count, self._count = self._count, self._count + len(block.lines)
        written = [""] * len(block.lines) if self._own is None else block.columns[self._own.column.index]
        if not self._words.figures:
            return written
        reader = self._made(count) if self._own is None else self._own
        numbers = self._words.codes.array[count:]
        beside = [self._words.figures.get(number, "") for number in numbers]
        return [
            self._one(reader, block.at(place), own, other) if other else own
            for place, (own, other) in enumerate(zip(written, beside, strict=True))
        ]

    def read(self, block: Block) -> None:
        """Read the figures of a block where the list has no column of their own."""
        texts = self.texts(block)
        if self.made is not None:
            self.made.read(texts)

    def _made(self, count: int) -> CellReader:
        """A reader for the column that the list does not have; the rows before are blank."""
        if self.made is None:
            field = self._register.fields[str(self._words.figure_field)]
            self.made = CellReader(Column(field, "", -1), self._register)
            self.made.read([""] * count)
        return self.made

    def _one(self, reader: CellReader, at: tuple[int, int], own: str, other: str) -> str:
        """The text of a figure that may stand in two columns."""
        if not clean(own) or own == DOUBTFUL:
            return own if own == DOUBTFUL else other
        first, second = known(reader.read_apart(own)), known(reader.read_apart(other))
        if first is None or first == second:
            return own
        column = reader.column
        params = {"field": reader.field.key, "other": self._words.field.key, "second": other}
        self._problems.add("HTX127", Severity.ERROR, at, column.index, column.heading, clean(own), None, params)
        return DOUBTFUL
