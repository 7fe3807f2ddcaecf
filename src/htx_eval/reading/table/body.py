"""The rows below a heading: cooperatives, and what stands between and under them.

Section rows ("II. Xã An Ninh") fill the column that they stand for; rows of totals are kept to be added up again;
notes and the signature are left out. Each row that is no cooperative is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Param, Place, Problem, Severity
from htx_eval.model.cooperatives import Doubt
from htx_eval.model.fields import FieldType, Register
from htx_eval.model.understood import LeftOut, Orders, RowKind, Spot
from htx_eval.reading.sheets.sheet import OF_A_PROGRAM, NumberedRow, Sheet
from htx_eval.reading.table.again import Again, Ahead
from htx_eval.reading.table.head import Head, row_text
from htx_eval.reading.table.merged_down import joined_lines
from htx_eval.reading.table.row_kinds import RowKinds, is_numeral
from htx_eval.reading.table.sections import Sections
from htx_eval.reading.table.unlike import UnlikeRows

#: In the title of a table: it goes on from the page before.
_GOES_ON = re.compile(r"\btiếp\b", re.IGNORECASE)


@frozen
class StatedTotals:
    """A row that states sums: of the records before it, of those of its section, or (a section row) of those below it.

    ``before`` counts the records above it, ``section`` those above the section that it stands in.
    """

    line: int
    cells: tuple[str, ...]
    before: int
    section: int
    is_section: bool


@frozen
class Body:
    """What stands below a heading beside the records: stated sums, rows that are left out, what is wrong with rows.

    ``doubts`` says by its line of a record that may be no cooperative why.
    """

    totals: tuple[StatedTotals, ...]
    left_out: Mapping[int, LeftOut]
    doubts: Mapping[int, Doubt]
    problems: tuple[Problem, ...]


class Records(Protocol):
    """What is read below a heading: the records, and where their cells are not as many as the columns.

    ``figures`` holds, for each record of a table of numbers, the column and the heading of its figure; ``spots`` where
    a form of one cooperative states each field.
    """

    records: Iterator[NumberedRow]
    sections: tuple[str, ...]
    uneven: dict[int, int]
    turned: dict[int, int]
    orders: list[tuple[int, tuple[int, ...] | None]]
    figures: tuple[tuple[int, str], ...]
    spots: Mapping[str, Spot]

    def finished(self) -> Body:
        """Return what stands beside the records, all of which have been read."""


def _owners_of_things(register: Register, columns: Mapping[str, int]) -> tuple[int, ...]:
    """The columns that say whose a thing is, of a list that has a row for each thing and tells nothing else."""
    items, identity = register.items, register.roles.identity
    if items is None or items.row not in columns:
        return ()
    others = columns.keys() - {items.row, *items.fields, *identity}
    if any(register.fields[key].type is not FieldType.TEXT for key in others):
        return ()
    return tuple(at for key, at in columns.items() if key in identity)


class BodyReader:
    """Reads the rows below a heading: the records pass by once, what is no record is kept for its body.

    The cells of ``sections``, fields that have no column, stand behind the others of a record. ``uneven`` holds, by its
    line, how many cells a record of a text file has that has not as many as there are columns; ``turned`` the same of
    those below a heading with the columns in another order than in the first, that have not as many as that heading.
    ``orders`` says where such orders begin, as `Orders` does.
    """

    def __init__(
        self,
        sheet: Sheet,
        head: Head,
        again: Again,
        register: Register,
        columns: Mapping[str, int],
        titled: Mapping[str, str],
    ) -> None:
        """Take a sheet, its heading, the headings below, the places of its fields, and what titles say of its rows."""
        self.sheet, self.head, self.columns = sheet, head, columns
        self.kinds = RowKinds(register, head, columns)
        self.width = len(head.columns)
        self._headings = head.headings
        self._sections = Sections(register, columns, self._headed(head.sample), titled)
        self.sections = self._sections.fields
        self.kinds.is_below_record = False
        self.count = self.section = 0
        self.has_ended = False  # below a signature
        self._is_section_above = False  # the row above is one
        self._has_fuller = False  # some record holds more than a name
        self.ends_early = sheet.form != "csv"  # a row of a workbook ends with its last cell that holds something
        self.uneven: dict[int, int] = {}
        self._again, self._rows_ahead = again, Ahead(head.rows)
        self.turned, self.orders = again.turned, again.orders
        self.figures: tuple[tuple[int, str], ...] = ()
        self.spots: Mapping[str, Spot] = {}
        items = register.items
        self._best_at = -1 if items is None else columns.get(items.best, -1)
        self._owners = _owners_of_things(register, {**dict.fromkeys(self.sections, -1), **columns})
        self._owner: list[str] = []  # the last row that names one
        self._unlike = UnlikeRows(register, columns, self.kinds)
        self.records = self._read()
        self._totals: list[StatedTotals] = []
        self._left_out: dict[int, LeftOut] = {}
        self._problems: list[Problem] = []

    def _headed(self, sample: Sequence[list[str]]) -> Iterator[str]:
        """The fields of the section rows among some rows."""
        for cells in sample:
            kind = self.kinds.of(cells) if any(map(str.strip, cells)) else None
            self.kinds.is_below_record = kind is None or (self.kinds.is_below_record and kind is not RowKind.SECTION)
            if kind is RowKind.SECTION:
                found = self.kinds.section(cells)
                assert found is not None
                yield found.field

    def finished(self) -> Body:
        """Return what stands beside the records, all of which have been read."""
        assert next(self.records, None) is None, "there are records that were not read"
        are_told = self._owners or self.sheet.form == OF_A_PROGRAM  # rows of things, or given one by one
        unlike = [] if are_told else list(self._unlike.all(self.count))
        for one in unlike:
            self._warn("HTX131", one.line, one.cells)
        doubts = {one.line: Doubt.NOT_ONE for one in unlike}
        doubts |= dict.fromkeys(self.sheet.crossed_out, Doubt.CROSSED_OUT)
        self._pass_headings(max(self._again.headings, default=0) + 1)
        left_out = {**self._again.left_out, **self._left_out}
        return Body(
            tuple(self._totals), dict(sorted(left_out.items())), doubts, (*self.sheet.rows.finished(), *self._problems)
        )

    def _read(self) -> Iterator[NumberedRow]:
        """Every cooperative."""
        pending: NumberedRow | None = None  # a cooperative, of which more lines may follow
        for line, cells, is_line in self._rows():
            if not is_line:
                if pending is not None:
                    yield pending
                pending = (line, cells)
            elif pending is not None:
                pending = (pending[0], joined_lines(pending[1], cells, self._best_at))
        if pending is not None:
            yield pending

    def _rows(self) -> Iterator[tuple[int, list[str], bool]]:
        """Every row of a cooperative, and whether it is a line more of the one above it."""
        code_at, width, again, unlike = self.kinds.code_at, self.width, self._again, self._unlike
        for line, cells in self._rows_ahead:
            given = again.given(line)
            if again.headings and again.headings[0] < line:
                self._pass_headings(line)
            is_line = bool(given) and self._can_have_lines() and not given.isdisjoint((code_at, self.kinds.name_at))
            has_code = len(cells) > code_at >= 0 and len(cells[code_at]) > 9 and cells[code_at][:4].isdigit()
            is_titled = False
            # A row with a code is a cooperative, and most rows have one.
            if not is_line and not has_code:
                if not "".join(cells).strip():
                    continue
                kind = self._kind(cells)
                if kind is RowKind.SECTION and (fits := self._numbers_that_fit(cells)):
                    kind, is_titled = None, fits == 1
                if line in again.titles and kind in (None, RowKind.NOTE):
                    self._begin_table(line, cells)
                    continue
                is_line = kind is RowKind.LINE and self._can_have_lines()
                if kind not in (None, RowKind.LINE):
                    self._leave_out(line, cells, kind)
                    continue
            if is_line:
                self._left_out[line] = LeftOut(RowKind.LINE, row_text(cells))
                yield line, cells, True
                continue
            if has_code:
                unlike.pass_by(cells)
                self._has_fuller = True
            else:
                unlike.see(line, cells, given, is_titled)
                if self._sections and not given:
                    self._begin_unknown(line, cells)
            self._is_section_above, self.kinds.is_below_record = False, True
            self.count += 1
            self.has_ended = False
            if len(cells) != width or line in self.turned:
                if not self.ends_early:
                    self.uneven[line] = self.turned.get(line, len(cells))
                elif len(cells) < width:
                    cells = cells + [""] * (width - len(cells))
            if self._owners:
                cells = self._owned(cells)
            yield line, self._filled(line, cells) if self._sections else cells, False

    def _pass_headings(self, line: int) -> None:
        """Begin a table below a heading that comes again; say so where its columns stand in another order."""
        while self._again.headings and self._again.headings[0] < line:
            self._again.headings.popleft()
            self._unlike.end_block()
            self.has_ended = self.kinds.is_below_record = False
        while self._again.moved and self._again.moved[0][0] < line:
            self._warn("HTX254", *self._again.moved.popleft())

    def _begin_table(self, line: int, cells: list[str]) -> None:
        """Leave out the title of another table; the sections of the one above end there, unless it goes on."""
        self._left_out[line] = LeftOut(RowKind.TITLE, row_text(cells))
        if not any(map(_GOES_ON.search, cells)):
            self._sections.end()

    def _can_have_lines(self) -> bool:
        """Whether a row may be one more line of the cooperative above it; in a list of things each line is a thing."""
        return self.count > 0 and not self._owners

    def _owned(self, cells: list[str]) -> list[str]:
        """A row of a list of things with its owner, where it stands on the first of his lines only."""
        cells = cells + [""] * (self.width - len(cells))
        told = [at for at in self._owners if cells[at].strip()]
        if not told and self._owner:
            for at in self._owners:
                cells[at] = self._owner[at]
        self._owner = cells
        return cells

    def _kind(self, cells: list[str]) -> RowKind | None:
        """What a row is, None for a cooperative."""
        kind = self.kinds.of(cells)
        may_be_signed = self.has_ended and (self._is_short(cells) or not any(map(str.isdigit, "".join(cells))))
        if kind is None and may_be_signed and not self.kinds.names_a_cooperative(cells):
            return RowKind.SIGNATURE  # who signed
        return kind

    def _numbers_that_fit(self, cells: list[str]) -> int:
        """With how many of its neighbours the running number of a title goes on: "3 | HTX nông nghiệp" below number 2.

        With none where the numbers begin again below it, or go on within it.
        """
        if not self.kinds.may_be_numbered(cells):
            return 0
        below, unlike = self._rows_ahead.peek(), self._unlike
        if unlike.begins_again(below) or unlike.has_part(cells, below):
            return 0
        return unlike.goes_on(cells) + unlike.is_followed(cells, below)

    def _leave_out(self, line: int, cells: list[str], kind: RowKind) -> None:
        self._left_out[line] = LeftOut(kind, row_text(cells))
        self._unlike.end_block()
        self.kinds.is_below_record &= kind is not RowKind.SECTION
        self.has_ended = self.has_ended or kind is RowKind.SIGNATURE
        if kind is RowKind.SECTION:
            self._begin_section(line, cells)
        if kind is RowKind.SECTION or (kind is RowKind.TOTAL and not self.kinds.is_mean(cells)):
            self._totals.append(StatedTotals(line, tuple(cells), self.count, self.section, kind is RowKind.SECTION))
        if kind in (RowKind.TOTAL, RowKind.NOTE):
            self._warn("HTX206" if kind is RowKind.TOTAL else "HTX208", line, cells)

    def _is_short(self, cells: list[str]) -> bool:
        return 2 * (len(cells) - cells.count("")) <= self.width

    def _begin_section(self, line: int, cells: list[str]) -> None:
        found = self.kinds.section(cells)
        assert found is not None
        self.section = self.count
        self._is_section_above = True
        if not self._sections.begin(found):
            self._warn("HTX209", line, cells)

    def _begin_unknown(self, line: int, cells: list[str]) -> None:
        """End what sections say at a row that may be the title of another one, where the rows above hold more."""
        mark = self.kinds.title_mark(cells)
        if mark is None:
            self._has_fuller = True
        elif not self._has_fuller and not self._is_section_above:
            pass  # nothing but names stands in this list
        elif self._sections.begin_unknown(mark, self._is_section_above):
            self._warn("HTX134", line, cells)

    def _filled(self, line: int, cells: list[str]) -> list[str]:
        """A record with what the section rows above it say; that it says something else itself is reported."""
        for key, text in self._sections.at_odds(cells):
            at = self.columns[key]
            self._problem("HTX132", line, at, cells[at], {"field": key, "section": text})
        return self._sections.filled(cells, self.width, self.kinds.type_of(cells))

    def _warn(self, code: str, line: int, cells: Sequence[str]) -> None:
        """Report a row by its name, else by the first text in it that is no numeral."""
        texts = {at: " ".join(cell.split()) for at, cell in enumerate(cells) if cell.strip()}
        places = sorted(texts, key=lambda at: at != self.kinds.name_at)
        at = next((at for at in places if not is_numeral(texts[at]) and not texts[at].isdigit()), places[0])
        self._problem(code, line, at, texts[at])

    def _problem(
        self, code: str, line: int, at: int, value: str, params: Mapping[str, Param] = MappingProxyType({})
    ) -> None:
        """Add a warning about a cell."""
        place = Place(
            file=self.sheet.path,
            sheet=self.sheet.name,
            line=line,
            column=self._headings[at] if at < self.width else None,
            cell=None if self.sheet.name is None else Orders(self.orders).address(at, line),
        )
        self._problems.append(Problem(code, Severity.WARNING, place, value.strip()[:100], params=params))
