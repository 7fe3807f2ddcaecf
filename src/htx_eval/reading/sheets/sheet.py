"""A sheet: rows of texts as a file holds them, each with its line, before it is known what each row is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import partial

from htx_eval.base.frozen import frozen
from htx_eval.base.inert import all_seen
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.model.understood import LeftOut, Spot, address

#: The form of rows that a program gives.
OF_A_PROGRAM = "rows"
#: Over how many columns and over how many rows a merged cell reaches.
Extent = tuple[int, int]
#: No row of a list has more cells up to its last filled one.
MOST_COLUMNS = 4000
#: The last row that a sheet of a workbook can have.
LAST_ROW = 1 << 20
#: A row with the line on which it begins.
NumberedRow = tuple[int, list[str]]


class RowStream:
    """The rows of a sheet, which pass by once; what is wrong with them is known when all have passed.

    A cell in which nothing can be seen is blank. Raises HtxEvalError at a row that is wider than that of any list.
    """

    def __init__(self, rows: Iterator[NumberedRow], problems: Sequence[Problem] = (), path: str | None = None) -> None:
        """Take rows, the problems to which whoever yields them adds, and the file that they are of."""
        self._rows: Iterator[NumberedRow] = map(partial(_in_bounds, path), rows)
        self._problems = problems

    def __iter__(self) -> Iterator[NumberedRow]:
        return self._rows

    def through(self, step: Callable[[Iterator[NumberedRow]], Iterator[NumberedRow]]) -> RowStream:
        """Return the rows as a step hands them on; these are not to be read any more."""
        stream = RowStream(iter(()), self._problems)
        stream._rows = step(self._rows)
        return stream

    def finished(self) -> tuple[Problem, ...]:
        """Return what was wrong with the rows, all of which have been read."""
        assert next(self._rows, None) is None, "there are rows that were not read"
        return tuple(self._problems)


def _in_bounds(path: str | None, numbered: NumberedRow) -> NumberedRow:
    line, row = numbered
    if len(row) > MOST_COLUMNS:
        last = next((at for at in range(len(row), 0, -1) if row[at - 1]), 0)
        if last > MOST_COLUMNS:
            raise HtxEvalError([Problem("HTX438", place=Place(file=path, line=line), params={"most": MOST_COLUMNS})])
        return _with_blanks((line, row[:last]))
    return _with_blanks(numbered)


def _with_blanks(numbered: NumberedRow) -> NumberedRow:
    line, row = numbered
    if "".join(row).isprintable():  # most rows have no sign that is not seen
        return numbered
    return line, ["" if cell and not all_seen(cell).strip() else cell for cell in row]


@frozen
class Sheet:
    """The rows of a sheet or of a text file, blank ones among them, and what is known before they are read.

    ``merged`` holds how many columns and rows each merged cell reaches over, by its first line and column from 0;
    ``left_out`` the lines above the table that are no rows of it.
    """

    path: str
    sha256: str
    rows: RowStream
    form: str
    name: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheets: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    crossed_out: tuple[int, ...] = ()
    merged: Mapping[tuple[int, int], Extent] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    left_out: Mapping[int, LeftOut] = field(default_factory=dict)
    table: range | None = None  # of a Word document the lines of its table, whose cells are numbered from its first

    def spot(self, line: int, column: int | None = None) -> Spot:
        """Return how whoever has the file open finds a line, or a cell of it."""
        if self.table is not None:
            if line not in self.table:
                return Spot(None, None)
            line -= self.table.start - 1
        return Spot(line, None if self.name is None or column is None else address(column, line))

    def place(self, line: int | None, column: int | None = None, heading: str | None = None) -> Place:
        """Return where something is, for a problem."""
        spot = Spot(None, None) if line is None else self.spot(line, column)
        return Place(file=self.path, sheet=self.name, line=spot.line, column=heading, cell=spot.cell)
