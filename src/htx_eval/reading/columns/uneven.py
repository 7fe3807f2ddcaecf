"""Records with more or fewer cells than the heading: a delimiter inside a cell, or a lost one, has moved what follows.

What stands where it should is told by the last cell that only its own column can hold. Everything behind it may belong
to another column, and is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, MutableMapping, Sequence

from htx_eval.base.problems import Severity
from htx_eval.model.fields import FieldType, Register
from htx_eval.reading.cells.cell_reader import DOUBTFUL, CellReader
from htx_eval.reading.cells.code_form import CodeForm
from htx_eval.reading.columns.collected import OF_RECORD, Problems
from htx_eval.reading.columns.names import TypeWords
from htx_eval.reading.table.head import Head
from htx_eval.reading.table.headings import Column

#: Columns of these types hold what hardly any other column does.
_TELLING = (FieldType.CHOICE, FieldType.DATE)


class UnevenRecords:
    """Gives records of a wrong length one cell for each column, `DOUBTFUL` for those that may have moved.

    ``lengths`` are those of the records of a text file that have not as many cells as there are columns, by their
    lines; they are taken away as the records pass by.
    """

    def __init__(
        self,
        lengths: MutableMapping[int, int],
        turned: Container[int],
        head: Head,
        columns: Mapping[str, Column],
        readers: Sequence[CellReader],
        register: Register,
        problems: Problems,
    ) -> None:
        """Take the heading, and the columns with their readers; of ``turned`` lines no cell is sure."""
        self._turned = turned
        self.lengths, self._problems, self._headings = lengths, problems, head.headings
        self._width, self._expected = len(head.columns), max(head.written, len(head.columns))
        self._usual = {self._width, self._expected}  # lengths of records in which nothing has moved
        self._has_begun = self._is_unnamed_used = False  # the latter: most records go on behind the last heading
        self._readers = {reader.column.index: reader for reader in readers if reader.column.index < self._width}
        self._tells: dict[int, Callable[[str], bool]] = {
            index: reader.states
            for index, reader in self._readers.items()
            if reader.field.type in _TELLING and index not in head.spread  # a mark tells no column
        }
        # In these columns a cell that tells is whole; words may go on behind a delimiter.
        self._whole = {index for index, reader in self._readers.items() if reader.field.type is FieldType.DATE}
        name, code = columns.get(register.roles.name or ""), columns.get(register.roles.code or "")
        kinds = register.fields.get(register.roles.type or "")
        self._name_at = -1 if name is None else name.index
        if name is not None and kinds is not None:
            self._tells[name.index] = TypeWords(kinds.vocabulary).begin
        if code is not None and code.field.pattern is not None:
            self._tells[code.index] = CodeForm(code.field).is_formed
            self._whole.add(code.index)

    def evened(self, lines: Sequence[int], before: int, records: list[list[str]], width: int) -> list[list[str]]:
        """Return some records, before which others passed, each that may have moved with one cell for each column.

        ``width`` counts the columns and, behind them, what section rows add to a record.
        """
        if not self.lengths:
            return records
        lengths, spilling = self.lengths, [any(map(str.strip, record[width:])) for record in records]
        if not self._has_begun:
            self._begin([lengths.get(line, self._width) for line in lines], sum(spilling))
        made = []
        for number, (line, record, spills) in enumerate(zip(lines, records, spilling, strict=True), start=before + 1):
            length = lengths.pop(line, self._width)
            moved = line in self._turned or length not in self._usual
            moved = moved or (length != self._width and spills and not self._is_unnamed_used)
            made.append(self._evened((line, number), record, length, width) if moved else record)
        return made

    def _begin(self, lengths: Sequence[int], spilling: int) -> None:
        """Look at the first records: where all of them end with as many blank cells, nothing has moved."""
        self._has_begun, self._is_unnamed_used = True, 2 * spilling > len(lengths)
        if len(set(lengths)) == 1 and lengths[0] > self._width and not spilling:
            self._usual, self._expected = {self._width, lengths[0]}, lengths[0]

    def _evened(self, at: tuple[int, int], record: list[str], length: int, width: int) -> list[str]:
        """A record with one cell for each column; what section rows add to it stands as it is."""
        surplus = (length - self._expected) or 1  # of the right length, with something behind the last heading: one
        first = min(self._first_doubtful(record[: min(length, self._width)], surplus), self._width)
        first = 0 if at[0] in self._turned else first
        params = {
            "found": length,
            "width": self._width,
            "first": self._headings[first] if first < self._width else "",
        }
        if surplus > 0:
            extra = next((cell for cell in record[width:] if cell.strip()), None)
            self._problems.add("HTX124", Severity.ERROR, at, OF_RECORD, value=extra, params=params)
        else:
            self._problems.add("HTX113", Severity.ERROR, at, OF_RECORD, params=params)
        doubtful = [self._doubtful(record, first, length, index) for index in range(first, self._width)]
        return [*record[:first], *doubtful, *record[self._width : width]]

    def _doubtful(self, record: Sequence[str], first: int, length: int, index: int) -> str:
        """What stands for a cell of which it is not known what it holds."""
        written = record[index] if index < len(record) else ""
        if length <= first and written.strip():  # a section row says it where the record does not reach
            return written
        if index == self._name_at:  # the beginning of a name is where it should be, whatever the rest of it has moved
            return written if index == first else DOUBTFUL
        return DOUBTFUL if index in self._readers else ""

    def _first_doubtful(self, record: Sequence[str], surplus: int) -> int:
        """The first column that is not proved to hold its own cell."""
        last = max((index for index in self._tells if self._is_in_place(record, index, surplus)), default=-1)
        if last < 0 or surplus < 0 or last in self._whole:
            return last + 1
        following = self._readers.get(last + 1)
        is_whole = following is not None and last + 1 < len(record) and following.states(record[last + 1])
        return last + is_whole

    def _is_in_place(self, record: Sequence[str], index: int, surplus: int) -> bool:
        """Whether a cell tells its column, and could not have moved there from one that it would tell as well."""
        if index >= len(record) or not self._tells[index](record[index]):
            return False
        others = range(index - surplus, index) if surplus > 0 else range(index + 1, index + 1 - surplus)
        return not any(other in self._tells and self._tells[other](record[index]) for other in others)
