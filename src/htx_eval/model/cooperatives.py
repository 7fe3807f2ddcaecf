"""A list of cooperatives as it was read: candidates, not values, and where each row stands."""

from __future__ import annotations

import enum
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import PurePath
from typing import overload

from htx_eval.base.columns import Coded, zipped
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Place, Problem
from htx_eval.model.fields import Roles
from htx_eval.model.understood import ONE_ORDER, Orders, Spot, Understood, address
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
    CROSSED_OUT = "crossed_out"  # somebody crossed it out, and did not delete it
    LATER = "later"  # it was founded after the day of the figures
    REPEATED = "repeated"  # it may be the cooperative of another row


@frozen
class CooperativeList:
    """What a file holds, or several that belong together: columns that were understood, rows, and every problem.

    Of several lists path and hash speak of all files together. What was understood is that of the first one; sheet and
    positions are those of the first of joined lists, and of stacked ones there are none.
    A row of ``repeats`` that is not among the doubts is another one again and stands for nobody.
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
    orders: Orders = ONE_ORDER
    understood: Understood = field(default_factory=Understood)
    joined: Joined | None = None
    stacked: Stacked | None = None
    doubts: Mapping[int, Doubt] = field(default_factory=dict)  # row -> why it may stand for no cooperative
    repeats: Mapping[int, tuple[int, ...]] = field(default_factory=dict)  # row -> others that it is, or by doubt may be

    figures: tuple[tuple[int, str], ...] = ()  # of a table of numbers: by record the column and heading of its figure
    spots: Mapping[str, Spot] = field(default_factory=dict)  # of a form of one cooperative: where it states each field

    @property
    def is_of_forms(self) -> bool:
        """Whether each of its lists is a form of one cooperative."""
        return all(part.spots for part in self.lists)

    @property
    def lists(self) -> tuple[CooperativeList, ...]:
        """The lists as they were read, one for each file or sheet."""
        return tuple(read for one in self.parts for read in ((one,) if one is self else one.lists))

    @property
    def parts(self) -> tuple[CooperativeList, ...]:
        """The lists that this one was made of: itself, the base and what was joined to it, or those that follow on."""
        if self.joined is not None:
            return (self.joined.base, *(one.listed for one in self.joined.additions))
        return (self,) if self.stacked is None else self.stacked.parts

    @property
    def way(self) -> Together | None:
        """How several lists became this one."""
        if self.joined is not None:
            return Together.JOIN
        return None if self.stacked is None else Together.STACK

    @property
    def is_of_several(self) -> bool:
        """Whether it was made of several lists, so that a line alone does not say where a row stands."""
        return self.joined is not None or self.stacked is not None

    @property
    def is_of_files(self) -> bool:
        """Whether its lists are of several files."""
        return len({one.path for one in self.lists}) > 1

    @property
    def is_of_sheets(self) -> bool:
        """Whether several sheets of one workbook are among its lists."""
        every = self.lists
        return len({one.path for one in every}) < len(every)

    @property
    def has_rows_of_several(self) -> bool:
        """Whether its rows themselves come from several lists."""
        return self.stacked is not None if self.joined is None else self.joined.base.has_rows_of_several

    @property
    def name(self) -> str:
        """The names of the files, without their folders; of many that follow one another the first and the last."""
        if self.joined is not None:
            return " + ".join(part.name for part in self.parts)
        if self.stacked is None or not self.stacked.is_of_files:
            return PurePath(self.path).name
        names = [part.name for part in self.stacked.parts]
        return " + ".join(names) if len(names) <= MOST_NAMED else f"{names[0]} + … + {names[-1]}"

    @property
    def totals(self) -> int:
        """How many rows of totals were left out; of joined lists those of the base."""
        if self.joined is not None:
            return self.joined.base.totals
        return self.understood.totals if self.stacked is None else sum(one.totals for one in self.stacked.parts)

    def spot(self, index: int) -> str:
        """Return what tells a row among the others: its line, or in a table of numbers the cell of its figure."""
        line = self.rows.lines[index]
        return address(self.figures[index][0], line) if self.figures else str(line)

    def columns(self) -> dict[str, Coded[Cell]]:
        """Return the cells of each field; of a list without rows nothing."""
        return dict(zip(self.fields, self.rows.columns, strict=False))

    def texts(self, roles: Roles) -> dict[str, Sequence[str | None]]:
        """Return the texts by which rows are recognised and which are kept beside their cells: names and communes."""
        beside = {roles.name: self.rows.names, roles.commune: self.rows.communes}
        return {key: texts for key, texts in beside.items() if key is not None}

    def place_of_all(self, column: str | None = None) -> Place:
        """Return where something of all rows stands: in the file, and of several lists in none of them."""
        return Place(column=column) if self.is_of_several else Place(self.path, column=column)

    def place(self, row: Row, key: str | None = None) -> Place:
        """Return where a row, or its cell of a field, stands; of a joined list in the file that gives the cell."""
        if self.joined is not None:
            return self.joined.place(row, key)
        if self.stacked is not None:
            part, at = self.stacked.origin(row)
            return part.place(part.rows.heads[at], key)
        heading = None if key is None else self.headings.get(key)
        column = None if key is None or self.sheet is None else self.positions.get(key)
        if self.figures:
            at, heading = self.figures[row.record - 1]
            column = None if self.sheet is None else at
        if self.spots:
            spot = self.spots.get(key or "", Spot(row.line, None))
            return Place(self.path, self.sheet, spot.line, row.record, heading, spot.cell)
        return Place(
            file=self.path,
            sheet=self.sheet,
            line=row.line,
            record=row.record,
            column=heading,
            cell=None if column is None else self.orders.address(column, row.line),
        )

    def own_place(self, row: Row, key: str | None = None) -> Place:
        """Return where a row itself stands, or its cell of a field; of a joined list in the base."""
        if self.joined is None:
            return self.place(row, key)
        base = self.joined.base
        return base.own_place(base.rows[bisect_left(base.rows.records, row.record)], key)

    def says(self, index: int, key: str) -> bool:
        """Say whether a row states something of a field."""
        if key not in self.fields:
            return True  # a code, name or commune, which no cell holds
        return self.rows.columns[self.fields.index(key)][index].origin not in BLANK


class Together(enum.Enum):
    """How several lists belong together."""

    JOIN = "join"  # they are of the same cooperatives
    STACK = "stack"  # they follow one another


#: So many files that follow one another are all named where a list is.
MOST_NAMED = 3


@frozen
class Stacked:
    """Lists that follow one another: of each the rows and the records that stand before its own.

    ``communes`` are those that the names of files or sheets tell where a list does not; ``is_of_files`` says that the
    lists were named one by one, and not as a folder or a workbook that holds them.
    """

    parts: tuple[CooperativeList, ...]
    rows_before: tuple[int, ...]
    records_before: tuple[int, ...]
    communes: tuple[str | None, ...]
    is_of_files: bool

    def called(self, part: CooperativeList) -> str:
        """Return what tells a list among the others: the name of its file, or of its sheet."""
        is_only_sheet = part.sheet is None or sum(one.path == part.path for one in self.parts) == 1
        return part.name if is_only_sheet else str(part.sheet)

    def origin(self, row: Row) -> tuple[CooperativeList, int]:
        """Return the list that a row comes from, and its number there."""
        number = bisect_right(self.records_before, row.record - 1) - 1
        part = self.parts[number]
        return part, bisect_left(part.rows.records, row.record - self.records_before[number])


@frozen
class Giver:
    """A list that gives cells of a joined one: for each row of that the row here, or -1."""

    listed: CooperativeList
    rows: Sequence[int]


@frozen
class Addition:
    """How many rows of a list were joined to the base, by their codes and by their names.

    Of the others ``doubtful`` ones may be of the base, and ``strangers`` are of other cooperatives.
    """

    listed: CooperativeList
    by_code: int
    by_name: int
    doubtful: int = 0
    strangers: int = 0

    @property
    def is_of_strangers(self) -> bool:
        """Whether the list is of other cooperatives than the base."""
        return not self.by_code + self.by_name and self.strangers > self.doubtful

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
