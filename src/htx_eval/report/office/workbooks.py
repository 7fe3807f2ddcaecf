"""What every workbook that is written has in common: texts that a spreadsheet program can hold, and how they fit."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from htx_eval.base.inert import cell_text
from htx_eval.base.problems import HtxEvalError, Problem

#: The last row of a sheet.
LAST_ROW = 1_048_576
#: The author of comments, and the name of the sheet that lists the problems.
NAME = "htx-eval"

#: The look of a heading.
HEAD = {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "border": 1}

_NO_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
#: How XlsxWriter is told that a text is neither a formula, a link nor a number.
_TEXTS_ARE_TEXTS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def new_workbook(file: io.BytesIO) -> Any:
    """Return a workbook of XlsxWriter in which no text is anything but a text."""
    import xlsxwriter

    return xlsxwriter.Workbook(file, {"in_memory": True, **_TEXTS_ARE_TEXTS})


def put_text(sheet: Any, row: int, column: int, text: str, look: Any = None) -> None:
    """Put a text into a cell of XlsxWriter so that it is never a formula."""
    sheet.write_string(row, column, cell_text(text), look)


def write_text(cell: Any, text: str) -> Any:
    """Put a text into a cell of openpyxl so that it is never a formula; return the cell."""
    cell.value = cell_text(text)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def sheet_name(text: str) -> str:
    """Return a text as the name of a sheet: at most 31 letters, none that a name may not have."""
    return _NO_NAME.sub(" ", cell_text(text)).strip(" '")[:31].strip(" '") or NAME


def print_on_a4(sheet: Any, heading_row: int) -> None:
    """Set up a sheet of XlsxWriter to print across A4 pages, with its heading on each and their number below."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(heading_row)
    sheet.set_footer("&C&P/&N")


def print_across(sheet: Any) -> None:
    """Set up a sheet of openpyxl to print across A4 pages."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True


def check_rows(last: int) -> None:
    """See to it that a sheet can hold so many rows.

    Raises HtxEvalError if it cannot.
    """
    if last > LAST_ROW:
        raise HtxEvalError([Problem("HTX443", params={"most": LAST_ROW})])


def width_of(texts: list[str], most: int, least: int = 8) -> int:
    """Return the width of a column in letters, so that its texts fit as far as it may grow."""
    longest = max((sum(not unicodedata.combining(char) for char in text) for text in texts), default=0)
    return max(least, min(most, longest + 2))


def heading_height(headings: Sequence[str], widths: Sequence[int]) -> float:
    """Return how high a row of bold headings is, in points, so that all of them are seen."""
    return 6 + 15 * max(lines_of(text, width - 3) for text, width in zip(headings, widths, strict=True))


def lines_of(text: str, width: int) -> int:
    """Return on how many lines a text stands in a cell of a width."""
    return sum(1 + max(0, len(line) - 1) // max(width, 1) for line in text.split("\n"))
