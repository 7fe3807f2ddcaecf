"""A list of cooperatives as it was read: candidates, not values, and where each row stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import overload

from htx_eval.model.columns import Coded, zipped
from htx_eval.model.frozen import frozen
from htx_eval.model.problems import Place, Problem
from htx_eval.model.sheet import Understood, address
from htx_eval.model.values import Cell, Value


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


@frozen
class CooperativeList:
    """What a file holds: columns that were understood, rows, rows left out, and every problem."""

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

    def columns(self) -> dict[str, Coded[Cell]]:
        """Return the cells of each field; of a list without rows nothing."""
        return dict(zip(self.fields, self.rows.columns, strict=False))

    def place(self, row: Row, key: str | None = None) -> Place:
        """Return where a row, or its cell of a field, stands."""
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
