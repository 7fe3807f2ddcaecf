"""The result as an Excel workbook: real numbers, filters, frozen headings; no text is ever a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue
from htx_eval.report.office.sheets import Cell, Percent, Sheet, sheets
from htx_eval.report.office.workbooks import check_rows, lines_of, new_workbook, print_on_a4, put_text, sheet_name
from htx_eval.report.subject import Report

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

#: A line of text and the highest row that Excel allows, in points; the most letters of a page header that is short.
_LINE, _HIGHEST, _MOST_HEADER = 16.5, 409.0, 200
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_FIGURE = {**_FONT, "align": "right", "indent": 1}


def render(report: Report, messages: Catalogue) -> bytes:
    """Return the workbook; the same result gives the same bytes.

    Raises HtxEvalError if a sheet cannot hold the list.
    """
    file = io.BytesIO()
    found = report.evaluation
    title = harmless(found.plan.title[messages.lang])
    with new_workbook(file) as book:
        book.set_properties({"title": title, "created": datetime(found.as_of.year, found.as_of.month, found.as_of.day)})
        writer = _Writer(book, title)
        for sheet in sheets(report, messages):
            writer.write(sheet)
    return file.getvalue()


class _Writer:
    def __init__(self, book: Workbook, title: str) -> None:
        self.book, self.title = book, title
        self.heading = book.add_format(
            {**_FONT, "bold": True, "text_wrap": True, "border": 1, "bg_color": "#E7ECF2", "valign": "vcenter"}
        )
        self.text = book.add_format({**_FONT, "text_wrap": True})
        self.number = book.add_format({**_FIGURE, "num_format": "#,##0.##;-#,##0.##;0"})
        self.whole = book.add_format({**_FIGURE, "num_format": "#,##0"})
        self.percent = book.add_format({**_FIGURE, "num_format": "0.0%"})

    def write(self, sheet: Sheet) -> None:
        """Write one sheet."""
        page = self.book.add_worksheet(sheet_name(sheet.name))
        for at, column in enumerate(sheet.columns):
            page.set_column(at, at, column.width)
            put_text(page, 0, at, harmless(column.heading), self.heading)
        page.set_row(0, _height(lines_of(column.heading, column.width - 3) for column in sheet.columns))
        last = 0
        for last, row in enumerate(sheet.rows, start=1):
            for at, cell in enumerate(row):
                self._cell(page, last, at, cell)
            texts = zip(row, sheet.columns, strict=True)
            page.set_row(last, _height(lines_of(cell, column.width) for cell, column in texts if isinstance(cell, str)))
        check_rows(last + 1)
        page.autofilter(0, 0, last, len(sheet.columns) - 1)
        page.freeze_panes(1, 0)
        page.print_area(0, 0, last, (sheet.printed or len(sheet.columns)) - 1)
        page.set_header("&C" + self.title.replace("&", "&&")[:_MOST_HEADER])
        print_on_a4(page, heading_row=0)

    def _cell(self, page: Worksheet, row: int, at: int, cell: Cell) -> None:
        if isinstance(cell, str):
            if cell:
                put_text(page, row, at, harmless(cell), self.text)
        elif isinstance(cell, Percent):
            page.write_number(row, at, cell.value, self.percent)
        elif cell is not None:
            page.write_number(row, at, cell, self.whole if isinstance(cell, int) else self.number)


def _height(lines: Iterable[int]) -> float:
    """The height of a row, in points: not every program finds it out by itself."""
    return min(_HIGHEST, _LINE * max(1, *lines, 1))
