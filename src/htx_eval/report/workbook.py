"""The result as an Excel workbook: real numbers, filters, frozen headings; no text is ever a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from htx_eval.messages import Catalogue
from htx_eval.report import Report
from htx_eval.report.sheets import Cell, Percent, Sheet, sheets
from htx_eval.report.wording import harmless

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

#: A cell of Excel holds 32,767 characters, the name of a sheet 31, a page header 255.
_MOST, _MOST_NAME, _MOST_HEADER = 32_000, 31, 200
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
#: A line of text and the highest row that Excel allows, in points.
_LINE, _HIGHEST = 16.5, 409.0
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}


def render(report: Report, messages: Catalogue) -> bytes:
    """Return the workbook; the same result gives the same bytes."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    found = report.evaluation
    title = harmless(found.plan.title[messages.lang])
    with Workbook(file, options) as book:
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
        self.number = book.add_format({**_FONT, "num_format": "#,##0.##;-#,##0.##;0"})
        self.whole = book.add_format({**_FONT, "num_format": "#,##0"})
        self.percent = book.add_format({**_FONT, "num_format": "0.0%"})

    def write(self, sheet: Sheet) -> None:
        """Write one sheet."""
        page = self.book.add_worksheet(_NOT_IN_A_NAME.sub(" ", sheet.name)[:_MOST_NAME])
        for at, column in enumerate(sheet.columns):
            page.set_column(at, at, column.width)
            page.write_string(0, at, _clean(column.heading), self.heading)
        page.set_row(0, _height(_lines(column.heading, column.width - 3) for column in sheet.columns))
        last = 0
        for last, row in enumerate(sheet.rows, start=1):
            for at, cell in enumerate(row):
                self._cell(page, last, at, cell)
            texts = zip(row, sheet.columns, strict=True)
            page.set_row(last, _height(_lines(cell, column.width) for cell, column in texts if isinstance(cell, str)))
        page.autofilter(0, 0, last, len(sheet.columns) - 1)
        page.freeze_panes(1, 0)
        page.print_area(0, 0, last, (sheet.printed or len(sheet.columns)) - 1)
        self._for_print(page)

    def _cell(self, page: Worksheet, row: int, at: int, cell: Cell) -> None:
        if isinstance(cell, str):
            if cell:
                page.write_string(row, at, _clean(cell), self.text)
        elif isinstance(cell, Percent):
            page.write_number(row, at, cell.value, self.percent)
        elif cell is not None:
            page.write_number(row, at, cell, self.whole if isinstance(cell, int) else self.number)

    def _for_print(self, page: Worksheet) -> None:
        """A4 across, one page wide, the heading on every page."""
        page.set_paper(9)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_margins(left=0.6, right=0.5, top=0.8, bottom=0.7)
        page.set_header("&C" + self.title.replace("&", "&&")[:_MOST_HEADER])
        page.set_footer("&C&P/&N")


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many characters."""
    return -(-len(text) // width)


def _height(lines: Iterable[int]) -> float:
    """The height of a row, in points: not every program finds it out by itself."""
    return min(_HIGHEST, _LINE * max(1, *lines, 1))


def _clean(text: str) -> str:
    """A text that Excel can hold and show, with nothing in it that acts."""
    shown = harmless(text)
    return shown if len(shown) <= _MOST else shown[: _MOST - 1] + "…"
