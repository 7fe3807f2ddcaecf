"""The rows below a heading: cooperatives, and what stands between and under them.

Section rows ("II. Xã An Ninh") fill the column that they stand for; rows of totals are kept to be added up again;
notes and the signature are left out. Each row that is no cooperative is listed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import field

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.model.fields import Register
from htx_eval.model.understood import LeftOut, RowKind, address
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.table.head import Head, row_text
from htx_eval.reading.table.row_kinds import RowKinds, is_numeral


@frozen
class StatedTotals:
    """A row that states sums: of the records before it, of those of its section, or (a section row) of those below it.

    ``before`` counts the records above it, ``section`` those above the section that it stands in.
    """

    line: int
    cells: list[str]
    before: int
    section: int
    is_section: bool


@frozen
class Body:
    """The records of a table; the cells of ``sections``, fields that have no column, stand behind the others.

    ``totals`` grows while the records are read, as what the sheet lists as left out and its problems do.
    """

    records: Iterator[NumberedRow]
    sections: tuple[str, ...]
    totals: list[StatedTotals] = field(default_factory=list)


def read_body(sheet: Sheet, head: Head, register: Register, columns: Mapping[str, int]) -> Body:
    """Return the records below a heading, of which ``columns`` gives the fields with their places."""
    kinds = RowKinds(register, head, columns)
    opening = list(itertools.takewhile(lambda cells: kinds.section(cells) is not None, head.sample))
    fields = [kinds.section(cells) for cells in opening]
    sections = tuple(dict.fromkeys(found[0] for found in fields if found is not None and found[0] not in columns))
    totals: list[StatedTotals] = []
    return Body(_Records(sheet, head, kinds, columns, sections, totals).read(), sections, totals)


class _Records:
    """Yields the records and keeps what is no record."""

    def __init__(
        self,
        sheet: Sheet,
        head: Head,
        kinds: RowKinds,
        columns: Mapping[str, int],
        sections: tuple[str, ...],
        totals: list[StatedTotals],
    ) -> None:
        self.sheet, self.head, self.kinds, self.columns = sheet, head, kinds, columns
        self.width = len(head.columns)
        self.totals = totals
        self.current = dict.fromkeys(sections, "")  # what section rows say of fields that have no column
        self.by_section: dict[str, str] = {}  # and of those that have one
        self.count = self.section = 0
        self.has_ended = False  # below a signature
        self.ends_early = sheet.form != "csv"  # a row of a workbook ends with its last cell that holds something

    def read(self) -> Iterator[NumberedRow]:
        """Yield every cooperative."""
        code_at, code_heading, width = self.kinds.code_at, self.kinds.code_heading, self.width
        for line, cells in self.head.rows:
            # A row with a code is a cooperative, and most rows have one.
            if not (len(cells) > code_at >= 0 and cells[code_at] > " " and cells[code_at] != code_heading):
                if not "".join(cells).strip():
                    continue
                kind = self._kind(cells)
                if kind is not None:
                    self._leave_out(line, cells, kind)
                    continue
            self.count += 1
            self.has_ended = False
            if len(cells) < width and self.ends_early:
                cells = cells + [""] * (width - len(cells))
            yield line, self._filled(cells) if self.current or self.by_section else cells

    def _kind(self, cells: list[str]) -> RowKind | None:
        """What a row is, None for a cooperative."""
        kind = self.kinds.of(cells)
        if kind is None and self.has_ended and self._is_short(cells) and not self.kinds.names_a_cooperative(cells):
            return RowKind.SIGNATURE  # who signed
        return kind

    def _leave_out(self, line: int, cells: list[str], kind: RowKind) -> None:
        self.sheet.left_out[line] = LeftOut(kind, row_text(cells))
        self.has_ended = self.has_ended or kind is RowKind.SIGNATURE
        if kind is RowKind.SECTION:
            self._begin_section(line, cells)
        if kind in (RowKind.TOTAL, RowKind.SECTION):
            self.totals.append(StatedTotals(line, cells, self.count, self.section, kind is RowKind.SECTION))
        if kind in (RowKind.TOTAL, RowKind.NOTE):
            self._warn("HTX206" if kind is RowKind.TOTAL else "HTX208", line, cells)

    def _is_short(self, cells: list[str]) -> bool:
        return 2 * (len(cells) - cells.count("")) < self.width

    def _begin_section(self, line: int, cells: list[str]) -> None:
        found = self.kinds.section(cells)
        assert found is not None
        key, text = found
        self.section = self.count
        if key in self.current:
            self.current[key] = text
        elif key in self.columns:
            self.by_section[key] = text
        else:
            self._warn("HTX209", line, cells)

    def _filled(self, cells: list[str]) -> list[str]:
        """A record with what the section rows above it say, where it does not say it itself."""
        cells = cells + [""] * (self.width - len(cells))
        for key, text in self.by_section.items():
            if not cells[self.columns[key]].strip():
                cells[self.columns[key]] = text
        return [*cells[: self.width], *self.current.values(), *cells[self.width :]]

    def _warn(self, code: str, line: int, cells: list[str]) -> None:
        """Report a row by the first text in it that is no numeral."""
        texts = {at: " ".join(cell.split()) for at, cell in enumerate(cells) if cell.strip()}
        at = next((at for at, text in texts.items() if not is_numeral(text)), next(iter(texts)))
        place = Place(
            file=self.sheet.path,
            sheet=self.sheet.name,
            line=line,
            column=self.head.headings[at] if at < self.width else None,
            cell=None if self.sheet.name is None else address(at, line),
        )
        self.sheet.problems.append(Problem(code, Severity.WARNING, place, texts[at][:100]))
