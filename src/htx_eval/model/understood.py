"""What a file turned out to be: its encoding or sheet, which row is what, and which column fills which field."""

from __future__ import annotations

import enum
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import field
from operator import itemgetter

from htx_eval.base.frozen import frozen


class RowKind(enum.Enum):
    """What a row is that stands for no cooperative."""

    COMMENT = "comment"
    TITLE = "title"
    UNIT = "unit"  # "ĐVT: triệu đồng"
    HEADING = "heading"
    NUMBERING = "numbering"  # "A | 1 | 2 | 3" below the heading
    LINE = "line"  # one more line of the cooperative above it: its second product
    SECTION = "section"  # "II. Xã An Ninh"
    TOTAL = "total"
    NOTE = "note"
    SIGNATURE = "signature"


@frozen
class LeftOut:
    """A row that is read past: what it is, and what it says."""

    kind: RowKind
    text: str


class Match(enum.Enum):
    """How a column came to its field."""

    LABEL = "label"  # the heading is the field's own name
    ALIAS = "alias"  # one of its other names
    FOLDED = "folded"  # one of its names in another dress: case, accents, spaces
    YEAR = "year"  # one of its names with the plan's year
    PARTS = "parts"  # a name put together from the rows of a merged heading
    VALUES = "values"  # the cells of the column decide
    SECTION = "section"  # no column: section rows say it
    TITLED = "titled"  # no column: a title above the table says it
    NAME = "name"  # no column: the name of a cooperative tells it
    FIGURES = "figures"  # numbers of cooperatives, in a table of them
    TOTALS = "totals"  # their sums
    AMOUNTS = "amounts"  # of something else that several have together, in a table of numbers
    PERCENT = "percent"
    LEFT_OUT = "left_out"  # known, and no target uses it
    UNKNOWN = "unknown"
    OTHER_YEAR = "other_year"
    SECOND = "second"  # another column has its field already


@frozen
class Spot:
    """Where a form of one cooperative states something: its line, and its cell as office programs write it."""

    line: int | None
    cell: str | None


@frozen
class ColumnNote:
    """One column of a file: its heading, its place from 0, the field it fills if any, and the unit it was read in.

    A field without a column of its own has an empty heading and no place.
    """

    heading: str
    index: int | None
    match: Match
    field: str | None = None
    unit: str | None = None  # key of a unit
    unit_from: str | None = None  # "heading", "line", or None where nothing states it


@frozen
class Understood:
    """What was made of a file before any cell was looked at."""

    form: str = "rows"  # csv, xlsx, xls, ods, rows (of a program)
    encoding: str | None = None
    delimiter: str | None = None
    sheets: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    heading_lines: tuple[int, ...] = ()
    columns: tuple[ColumnNote, ...] = ()
    left_out: Mapping[int, LeftOut] = field(default_factory=dict)

    @property
    def totals(self) -> int:
        """How many lines of totals were left out."""
        return sum(row.kind is RowKind.TOTAL for row in self.left_out.values())


@frozen
class Written:
    """A list as its file holds it, before any cell is read.

    ``rows`` are all rows of the sheet with their lines; ``records`` those that are cooperatives, each with the texts of
    ``fields``, in the order of the file, with what section rows say filled in.
    """

    rows: tuple[tuple[int, list[str]], ...]
    fields: tuple[str, ...]
    records: tuple[tuple[str, ...], ...]
    sha256: str  # of the bytes that it was read from


class Orders:
    """Where the columns of a sheet stand: below a heading that comes again they may have another order.

    ``begin`` holds of each such heading its line, and for each column of the first one its place, or None for the same
    places; it may still grow while the sheet is read.
    """

    def __init__(self, begin: Sequence[tuple[int, tuple[int, ...] | None]] = ()) -> None:
        """Take where other orders begin, in the order of the lines."""
        self.begin = begin

    def address(self, column: int, line: int) -> str:
        """Return how Excel writes a cell, from its column in the first order (from 0) and its line: "H7"."""
        at = bisect_right(self.begin, line, key=itemgetter(0)) - 1 if self.begin else -1
        order = None if at < 0 else self.begin[at][1]
        if order is not None and column < len(order) and order[column] >= 0:
            column = order[column]
        return address(column, line)


#: A sheet that keeps its columns where they are.
ONE_ORDER = Orders()


def address(column: int, line: int) -> str:
    """Return how Excel writes a cell, from its column (from 0) and its line: "H7"."""
    return f"{letters(column)}{line}"


def letters(column: int) -> str:
    """Return how Excel writes a column, from its place (from 0): "H"."""
    found = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        found = chr(ord("A") + letter) + found
    return found
