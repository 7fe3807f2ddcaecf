"""A list of cooperatives as it was read: candidates, not values, and where each row stands."""

from __future__ import annotations

import enum
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import PurePath
from typing import overload

from htx_eval.base.columns import Coded, zipped
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Place, Problem
from htx_eval.model.understood import Understood, address
from htx_eval.model.values import BLANK, Cell, Value


@frozen
class Row:
    """One row: a cooperative, or several alike. ``cells`` follow the fields of the list; they carry no place."""

    line: int
    record: int
    code: str | None
    name: str | None
    commune: str | None
    cells: tuple[Cell, ...]


class Rows(Sequence[Row]):
    """The rows of a list, held column by column; a row is made when it is asked for.

    ``columns`` follow the fields of the list. Row by row, a list of the country would not fit into the memory of an
    office's computer; column by column each distinct cell is there once.
    """

    __slots__ = ("codes", "columns", "communes", "lines", "names", "records")

    def __init__(
        self,
        lines: Sequence[int],
        records: Sequence[int],
        codes: Sequence[str | None],
        names: Sequence[str | None],
        communes: Coded[str | None],
        columns: tuple[Coded[Cell], ...],
    ) -> None:
        self.lines, self.records = lines, records
        self.codes, self.names, self.communes = codes, names, communes
        self.columns = columns

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Rows:
        """Return rows in this form."""
        every = list(rows)
        return cls(
            [row.line for row in every],
            [row.record for row in every],
            [row.code for row in every],
            [row.name for row in every],
            Coded.of([row.commune for row in every]),
            tuple(map(Coded.of, zip(*[row.cells for row in every], strict=True))),
        )

    @property
    def heads(self) -> Rows:
        """The same rows without their cells: for those who only name them."""
        return Rows(self.lines, self.records, self.codes, self.names, self.communes, ())

    def __len__(self) -> int:
        return len(self.lines)

    def __iter__(self) -> Iterator[Row]:
        cells = zipped(self.columns)
        return map(Row, self.lines, self.records, self.codes, self.names, self.communes, cells)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Rows: ...
    def __getitem__(self, index: int | slice) -> Row | Rows:
        parts = (self.lines[index], self.records[index], self.codes[index], self.names[index], self.communes[index])
        cells = tuple([column[index] for column in self.columns])
        return Rows(*parts, cells) if isinstance(index, slice) else Row(*parts, cells)  # type: ignore[arg-type]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


class Doubt(enum.Enum):
    """Why a row may stand for no cooperative; it then stands for none up to as many as it says."""

    NOT_ONE = "not_one"  # nothing says that it is a cooperative
    REPEATED = "repeated"  # it may be the cooperative of another row


@frozen
class CooperativeList:
    """What a file holds, or several that were joined: columns that were understood, rows, and every problem.

    Of a joined list path and hash speak of all files together; sheet, positions and what was understood are those of
    the first one. A row of ``repeats`` that is not among the doubts is another one again and stands for nobody.
    """

    path: str
    sha256: str
    fields: tuple[str, ...]  # what ``Row.cells`` hold, in order
    headings: Mapping[str, str]  # field -> heading of its column; a field told by the name alone has none
    unknown_headings: tuple[str, ...]
    rows: Rows
    filled: frozenset[str]  # fields with at least one cell that is not blank
    stated: Mapping[str, frozenset[Value | None]]  # field of few values -> what its filled cells say, None: unreadable
    problems: tuple[Problem, ...]
    sheet: str | None = None  # of a workbook
    positions: Mapping[str, int] = field(default_factory=dict)  # field -> its column in the file, from 0
    understood: Understood = field(default_factory=Understood)
    joined: Joined | None = None
    doubts: Mapping[int, Doubt] = field(default_factory=dict)  # row -> why it may stand for no cooperative
    repeats: Mapping[int, tuple[int, ...]] = field(default_factory=dict)  # row -> others that it is, or by doubt may be

    @property
    def lists(self) -> tuple[CooperativeList, ...]:
        """The lists, one for each file."""
        return (self,) if self.joined is None else (self.joined.base, *(one.listed for one in self.joined.additions))

    @property
    def name(self) -> str:
        """The names of the files, without their folders."""
        return " + ".join(PurePath(listed.path).name for listed in self.lists)

    def columns(self) -> dict[str, Coded[Cell]]:
        """Return the cells of each field; of a list without rows nothing."""
        return dict(zip(self.fields, self.rows.columns, strict=False))

    def place(self, row: Row, key: str | None = None) -> Place:
        """Return where a row, or its cell of a field, stands; of a joined list in the file that gives the cell."""
        if self.joined is not None:
            return self.joined.place(row, key)
        heading = None if key is None else self.headings.get(key)
        at = None if key is None or self.sheet is None else self.positions.get(key)
        return Place(
            file=self.path,
            sheet=self.sheet,
            line=row.line,
            record=row.record,
            column=heading,
            cell=None if at is None else address(at, row.line),
        )

    def says(self, index: int, key: str) -> bool:
        """Say whether a row states something of a field."""
        if key not in self.fields:
            return True  # a code, name or commune, which no cell holds
        return self.rows.columns[self.fields.index(key)][index].origin not in BLANK


@frozen
class Giver:
    """A list that gives cells of a joined one: for each row of that the row here, or -1."""

    listed: CooperativeList
    rows: Sequence[int]


@frozen
class Addition:
    """How many rows of a list were joined to the base, by their codes and by their names."""

    listed: CooperativeList
    by_code: int
    by_name: int

    @property
    def left(self) -> int:
        """The rows that were not joined."""
        return len(self.listed.rows) - self.by_code - self.by_name


@frozen
class Joined:
    """Where the cells of a joined list come from: the base, what was added to it, and by field the lists that give it.

    ``of_items`` are the fields that lists of items give: what is not in such a list does not have any.
    """

    base: CooperativeList
    additions: tuple[Addition, ...]
    givers: Mapping[str, Sequence[Giver]]
    of_items: frozenset[str]

    def place(self, row: Row, key: str | None) -> Place:
        """Return where a row, or its cell of a field, stands: in the first list that states it, if any does."""
        index = bisect_left(self.base.rows.records, row.record)
        every = [(giver.listed, giver.rows[index]) for giver in self.givers.get(key or "", ())]
        having = [(listed, at) for listed, at in every if at >= 0]
        telling = [(listed, at) for listed, at in having if listed.says(at, key or "")]
        listed, at = (telling or having or [(self.base, index)])[0]
        return listed.place(listed.rows[at], key)
