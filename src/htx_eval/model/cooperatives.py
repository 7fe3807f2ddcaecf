"""A list of cooperatives as it was read: candidates, not values, and where each row stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from htx_eval.model.problems import Place, Problem
from htx_eval.model.sheet import Understood, address
from htx_eval.model.values import Cell, Value


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a cooperative, or several alike. ``cells`` follow the fields of the list; they carry no place."""

    line: int
    record: int
    code: str | None
    name: str | None
    commune: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CooperativeList:
    """What a file holds: columns that were understood, rows, rows left out, and every problem."""

    path: str
    sha256: str
    fields: tuple[str, ...]  # what ``Row.cells`` hold, in order
    headings: Mapping[str, str]  # field -> heading of its column; a field told by the name alone has none
    unknown_headings: tuple[str, ...]
    rows: tuple[Row, ...]
    filled: frozenset[str]  # fields with at least one cell that is not blank
    stated: Mapping[str, frozenset[Value | None]]  # field of few values -> what its filled cells say, None: unreadable
    problems: tuple[Problem, ...]
    sheet: str | None = None  # of a workbook
    columns: Mapping[str, int] = field(default_factory=dict)  # field -> its column, from 0
    understood: Understood = field(default_factory=Understood)

    def place(self, row: Row, key: str | None = None) -> Place:
        """Return where a row, or its cell of a field, stands."""
        heading = None if key is None else self.headings.get(key)
        at = None if key is None or self.sheet is None else self.columns.get(key)
        return Place(
            file=self.path,
            sheet=self.sheet,
            line=row.line,
            record=row.record,
            column=heading,
            cell=None if at is None else address(at, row.line),
        )
