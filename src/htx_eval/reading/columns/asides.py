"""Words beside a field that bear on it: a note "Đã giải thể ngày …" in a list that counts the row as operating."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from htx_eval.base.problems import Severity
from htx_eval.base.spellings import fold
from htx_eval.model.fields import Register
from htx_eval.model.values import Origin
from htx_eval.reading.cells.cell_reader import CellReader
from htx_eval.reading.columns.blocks import Block
from htx_eval.reading.columns.collected import Problems
from htx_eval.reading.columns.names import folded
from htx_eval.reading.table.headings import Column


class Asides:
    """Looks for such words in names and in columns that fill no field, and makes the field of their rows unknown."""

    def __init__(
        self, register: Register, watched: Sequence[tuple[int, str]], own: CellReader | None, problems: Problems
    ) -> None:
        """Take the columns to look at with their headings, and the reader of the field if it has a column."""
        self._own, self._problems, self._watched = own, problems, watched
        self.made: CellReader | None = None  # where the list has no such column, and some row has such words
        words = () if register.asides is None else register.asides.words
        self._agreeing = {fold(word): values for word, values in words}
        spelled = sorted({form for word, _ in words for form in (word.casefold(), fold(word))}, key=len, reverse=True)
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, spelled)) or '(?!)'})\b", re.IGNORECASE)
        self._column = None if register.asides is None else Column(register.fields[register.asides.field], "", -1)
        self._register = register
        self._rows: list[int] = []
        self._count = 0

    def read(self, block: Block) -> None:
        """Look at some rows, the field's own column having been read."""
        before, self._count = self._count, self._count + len(block.lines)
        for at, heading in self._watched:
            texts = block.columns[at]
            together = folded(texts)
            if not any(word in together for word in self._agreeing):
                continue
            for place, text in enumerate(texts):
                found = self._pattern.search(unicodedata.normalize("NFC", text))
                if found is not None and not self._agrees(before + place, found.group()):
                    self._rows.append(before + place)
                    assert self._column is not None
                    params = {"field": self._column.field.key}
                    where = block.at(place)
                    self._problems.add("HTX130", Severity.WARNING, where, at, heading, found.group(), None, params)

    def _agrees(self, row: int, word: str) -> bool:
        """Whether the field of a row already states what a word says."""
        if self._own is None:
            return False
        cell = self._own.cells[self._own.codes.array[row]]
        return cell.origin is Origin.STATED and set(cell.sample(())) <= set(self._agreeing[fold(word)])

    def judge(self) -> None:
        """Make the field of the rows with such words unknown, all rows having been read."""
        if not self._rows or self._column is None:
            return
        reader = self._own
        if reader is None:
            reader = self.made = CellReader(self._column, self._register)
            reader.read([""] * self._count)
        reader.make_rows_unknown(self._rows)
