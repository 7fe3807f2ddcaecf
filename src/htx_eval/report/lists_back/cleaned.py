"""A list under canonical headings with canonical values: what `htx-eval data --clean` writes.

Only columns that fill a field are kept, so nothing of a person is in it. A blank cell stays blank; a cell that says
that nothing is known, or that cannot be read, gets the sign for that, because a blank may be taken to mean "no".
"""

from __future__ import annotations

import calendar
import csv
import io
from datetime import date
from decimal import Decimal
from typing import Any

from htx_eval.base.frozen import frozen
from htx_eval.base.inert import is_formula, no_formula
from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.messages import catalogue
from htx_eval.model.cooperatives import CooperativeList, Row
from htx_eval.model.fields import Field, FieldType, Register
from htx_eval.model.plan import Plan
from htx_eval.model.understood import Match, Written
from htx_eval.model.values import Cell, Choice, Origin, Span, number_text
from htx_eval.report.data.list_json import UNUSED
from htx_eval.report.office.workbooks import (
    HEAD,
    check_rows,
    heading_height,
    new_workbook,
    print_on_a4,
    put_text,
    sheet_name,
    width_of,
)

#: A value under a heading; both are those of the register in the language of lists, whatever that of the run.
Canonical = str | int | Decimal | date | None


@frozen
class Cleaned:
    """A table that reads back as the list it was made of: a heading and a field for each column, and its rows.

    ``unreadable`` counts the cells that were not readable and stand as ``mark`` now.
    """

    sheet: str
    headings: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: tuple[tuple[Canonical, ...], ...]
    unreadable: int
    mark: str


def cleaned(listed: CooperativeList, texts: Written, plan: Plan) -> Cleaned:
    """Return the cooperatives of a list, with the texts they were written with, as a canonical table."""
    register = plan.register
    # Fields that have no column of their own, and that the cells of others give.
    given = [str(note.field) for note in listed.understood.columns if note.index is None and note.match is Match.VALUES]
    given += [key for key in _doubted(listed) if key not in (*texts.fields, *given)]
    keys = (*texts.fields, *given)
    fields = tuple(register.fields[key] for key in keys)
    writer = _Writer(listed, register)
    pairs = zip(listed.rows, texts.records, strict=True)
    rows = tuple(writer.row(row, keys, (*written, *[""] * len(given))) for row, written in pairs)
    headings = tuple(heading(spec, register, DEFAULT_LANGUAGE) for spec in fields)
    return Cleaned(listed.sheet or plan.id, headings, fields, rows, writer.unreadable, writer.mark)


def _doubted(listed: CooperativeList) -> list[str]:
    """Fields that names tell and something else makes doubtful, such as the number of a person, which is not kept."""
    return [
        key
        for key, cells in listed.columns().items()
        if key not in listed.headings
        and any(
            count and cell.origin is Origin.INVALID for cell, count in zip(cells.items, cells.counts(), strict=True)
        )
    ]


def heading(spec: Field, register: Register, lang: str) -> str:
    """Return the heading of a field: its label, with the unit of its figures."""
    unit = register.units.get(spec.unit or "")
    return spec.label[lang] if unit is None else f"{spec.label[lang]} ({unit.label[lang]})"


def not_known(register: Register) -> str:
    """Return the sign of a cell that says that nothing is known: the register's first that is no formula."""
    return next((text for _, text, _ in register.missing if not is_formula(text)), "?")


def dropped(listed: CooperativeList) -> tuple[str, ...]:
    """Return the headings of the columns that a canonical table does not have, those of persons among them."""
    notes = (note for one in listed.lists for note in one.understood.columns)
    return tuple(dict.fromkeys(note.heading for note in notes if note.match in UNUSED))


class _Writer:
    """Puts cells into canonical values: the opposite of reading them."""

    def __init__(self, listed: CooperativeList, register: Register) -> None:
        self._at = {key: index for index, key in enumerate(listed.fields)}
        self._of_items = frozenset[str]() if listed.joined is None else listed.joined.of_items
        self._fields = register.fields
        self._roles = register.roles
        self._yes, self._no = (catalogue(DEFAULT_LANGUAGE)(f"rule.{answer}") for answer in ("yes", "no"))
        self.mark = not_known(register)
        self.unreadable = 0

    def row(self, row: Row, keys: tuple[str, ...], written: tuple[str, ...]) -> tuple[Canonical, ...]:
        """Return a row; one of which nothing is kept gets a sign, so that it is a row still."""
        values = tuple(self._value(row, key, text) for key, text in zip(keys, written, strict=True))
        return values if any(value is not None for value in values) else (self.mark, *values[1:])

    def _value(self, row: Row, key: str, text: str) -> Canonical:
        if key in self._at:
            return self._of_cell(row.cells[self._at[key]], self._fields[key], text)
        roles = self._roles
        read = {roles.code: row.code, roles.name: row.name, roles.commune: row.commune}
        return read.get(key, text) or None

    def _of_cell(self, cell: Cell, spec: Field, text: str) -> Canonical:
        if cell.origin is Origin.MISSING or (cell.origin is Origin.ABSENT and spec.key in self._of_items):
            return None
        if cell.origin is Origin.ABSENT:
            return self.mark  # of a list without the column: a blank in a column would mean more
        if cell.origin in (Origin.UNKNOWN, Origin.INVALID):
            self.unreadable += cell.origin is Origin.INVALID
            return self.mark
        if isinstance(cell, Span):
            return _period(cell) or text
        if not isinstance(cell, Choice) or len(cell.values) != 1:
            return text or self.mark  # a set, as it was written
        value = cell.values[0]
        if isinstance(value, bool):
            return self._yes if value else self._no
        if spec.vocabulary is not None:
            return spec.vocabulary.labels[str(value)][DEFAULT_LANGUAGE]
        return value if isinstance(value, str | int | Decimal | date) else text


def _period(cell: Span) -> str | None:
    """The month or the year that a span of days is; None for any other."""
    first, last = cell.low, cell.high
    if not (isinstance(first, date) and isinstance(last, date)) or first.year != last.year or first.day != 1:
        return None
    if (first.month, last.month, last.day) == (1, 12, 31):
        return f"{first.year:04}"
    is_month = first.month == last.month and last.day == calendar.monthrange(last.year, last.month)[1]
    return f"{first.month:02}/{first.year:04}" if is_month else None


def render_csv(table: Cleaned) -> bytes:
    """Return a table as CSV in UTF-8 with a mark at its beginning, by which Excel tells it; no text is a formula."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(map(no_formula, table.headings))
    writer.writerows(list(map(_as_text, row)) for row in table.rows)
    return file.getvalue().encode("utf-8-sig", "replace")


def _as_text(value: Canonical) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.day:02}/{value.month:02}/{value.year:04}"
    if isinstance(value, int | Decimal):
        return number_text(Decimal(value))
    return no_formula(value)


def render_xlsx(table: Cleaned) -> bytes:
    """Return a table as a workbook: numbers as numbers, dates as dates, everything else as text.

    Raises HtxEvalError if it has more rows than a sheet.
    """
    check_rows(len(table.rows) + 1)
    file = io.BytesIO()
    with new_workbook(file) as workbook:
        sheet = workbook.add_worksheet(sheet_name(table.sheet))
        head = workbook.add_format({**HEAD, "bg_color": "#DDEBF7"})
        widths: list[int] = []
        for column, (title, spec) in enumerate(zip(table.headings, table.fields, strict=True)):
            values = [row[column] for row in table.rows]
            widths.append(width_of([*map(_as_text, values), title[:16]], 48, 11))
            sheet.set_column(column, column, widths[-1])
            put_text(sheet, 0, column, title, head)
            _write_column(workbook, sheet, column, spec, values)
        sheet.set_row(0, heading_height(table.headings, widths))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)
        print_on_a4(sheet, 0)
    return file.getvalue()


def _write_column(workbook: Any, sheet: Any, column: int, spec: Field, values: list[Canonical]) -> None:
    """Write the values of a column, each as what it is."""
    place = {"align": "center"} if spec.type is FieldType.DATE else {"indent": 1}
    text = workbook.add_format({"num_format": "@", "quote_prefix": True, **place})
    day = workbook.add_format({"num_format": "dd/mm/yyyy", "align": "center"})
    whole = workbook.add_format({"num_format": "#,##0" if spec.unit else "0"})
    fraction = workbook.add_format({"num_format": "#,##0.00########" if spec.unit else "General"})
    for line, value in enumerate(values, start=1):
        if isinstance(value, date):
            sheet.write_datetime(line, column, value, day)
        elif isinstance(value, int | Decimal) and _is_held(value):
            sheet.write_number(line, column, float(value), whole if value == int(value) else fraction)
        elif value is not None:
            shown = value if isinstance(value, str) else number_text(Decimal(value))
            put_text(sheet, line, column, shown, text)


#: A workbook holds no larger number.
LARGEST_OF_A_CELL = 10**307


def _is_held(number: int | Decimal) -> bool:
    """Whether a number of a workbook, 15 digits long at most, can hold a number exactly."""
    return abs(Decimal(number)) < LARGEST_OF_A_CELL and Decimal(f"{float(number):.15g}") == number
