"""The result as an Excel workbook: real numbers, filters, frozen headings; no text is ever a formula."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue
from htx_eval.report.office.long_sheets import HIGHEST, LINE, NUMBER, PERCENT, TEXT, WHOLE, filled
from htx_eval.report.office.sheets import Sheet, sheets
from htx_eval.report.office.workbooks import check_rows, lines_of, new_workbook, print_on_a4, put_text, sheet_name
from htx_eval.report.subject import Report

if TYPE_CHECKING:
    from xlsxwriter import Workbook

#: The most letters of a page header that is short.
_MOST_HEADER = 200
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_FIGURE = {**_FONT, "align": "right", "indent": 1}


def render(report: Report, messages: Catalogue) -> bytes:
    """Return the workbook; the same result gives the same bytes.

    Raises HtxEvalError if a sheet cannot hold the list.
    """
    file = io.BytesIO()
    found = report.evaluation
    bodies: dict[str, Sheet] = {}
    title = harmless(found.plan.title[messages.lang])
    with new_workbook(file) as book:
        book.set_properties({"title": title, "created": datetime(found.as_of.year, found.as_of.month, found.as_of.day)})
        writer = _Writer(book, title)
        for number, sheet in enumerate(sheets(report, messages), start=1):
            writer.write(sheet)
            if sheet.count:
                bodies[f"xl/worksheets/sheet{number}.xml"] = sheet
    return filled(file.getvalue(), bodies)


class _Writer:
    def __init__(self, book: Workbook, title: str) -> None:
        self.book, self.title = book, title
        self.heading = book.add_format(
            {**_FONT, "bold": True, "text_wrap": True, "border": 1, "bg_color": "#E7ECF2", "valign": "vcenter"}
        )
        looks = {
            TEXT: {**_FONT, "text_wrap": True},
            NUMBER: {**_FIGURE, "num_format": "#,##0.##;-#,##0.##;0"},
            WHOLE: {**_FIGURE, "num_format": "#,##0"},
            PERCENT: {**_FIGURE, "num_format": "0.0%"},
        }
        self.looks = [book.add_format(looks[kind]) for kind in sorted(looks)]

    def write(self, sheet: Sheet) -> None:
        """Write one sheet with a row of samples, one of each look, in place of its rows."""
        check_rows(sheet.count + 1)
        page = self.book.add_worksheet(sheet_name(sheet.name))
        for at, column in enumerate(sheet.columns):
            page.set_column(at, at, column.width)
            put_text(page, 0, at, harmless(column.heading), self.heading)
        lines = [lines_of(column.heading, column.width - 3) for column in sheet.columns]
        page.set_row(0, min(HIGHEST, LINE * max(lines)))  # not every program finds it out by itself
        if sheet.count:
            for at, look in enumerate(self.looks):
                page.write_blank(1, at, None, look)
        last = sheet.count
        page.autofilter(0, 0, last, len(sheet.columns) - 1)
        page.freeze_panes(1, 0)
        page.print_area(0, 0, last, (sheet.printed or len(sheet.columns)) - 1)
        page.set_header("&C" + self.title.replace("&", "&&")[:_MOST_HEADER])
        print_on_a4(page, heading_row=0)
