"""The last sheet of a marked workbook: every problem in a row, with a link to its cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from htx_eval.base.inert import harmless
from htx_eval.base.problems import Problem, Severity
from htx_eval.report.lists_back.marks import LOOKS
from htx_eval.report.office.workbooks import NAME, lines_of, print_across, write_text
from htx_eval.report.words.wording import Words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

#: The columns, by the keys of their headings, with their widths.
COLUMNS = {"number": 6, "severity": 11, "code": 10, "cell": 9, "column": 24, "value": 24, "message": 80}
#: The row of the heading; a title and a line of explanation stand above it.
HEADING, LINE = 4, 15
_FONT: dict[str, Any] = {"name": "Calibri", "size": 11}


def add_problem_sheet(
    workbook: Workbook, sheet: Worksheet, problems: Sequence[tuple[str | None, Problem]], words: Words
) -> None:
    """Add the list of problems behind the sheets of a workbook; each has the cell of ``sheet`` where it is marked."""
    listing: Any = workbook.create_sheet(NAME)
    _head(listing, problems, words)
    ordered = sorted(problems, key=lambda pair: pair[1].severity is Severity.WARNING)
    for number, (address, problem) in enumerate(ordered, start=1):
        line = HEADING + number
        message = harmless(words.problem(problem))
        listing.cell(line, 1).value = number
        texts = (
            words.messages(f"severity.{problem.severity.value}"),
            problem.code,
            address or "",
            str(problem.place.column or ""),
            problem.value or "",
            message,
        )
        for column, text in enumerate(texts, start=2):
            write_text(listing.cell(line, column), harmless(text))
        _dress(listing, line, problem.severity)
        if address is not None:
            _link(listing.cell(line, 4), sheet.title, address)
        listing.row_dimensions[line].height = LINE * max(
            lines_of(text, width - 2) for text, width in zip(texts, [*COLUMNS.values()][1:], strict=True)
        )
    last = HEADING + len(ordered)
    listing.auto_filter.ref = f"A{HEADING}:{listing.cell(HEADING, len(COLUMNS)).column_letter}{last}"
    listing.freeze_panes = f"A{HEADING + 1}"


def _head(listing: Any, problems: Sequence[tuple[str | None, Problem]], words: Words) -> None:
    """The title, what the colours mean, the heading and how it prints."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    counts = Counter(problem.severity for _, problem in problems)
    write_text(listing["A1"], words.messages("annotated.title")).font = Font(name="Calibri", size=14, bold=True)
    write_text(
        listing["A2"],
        words.messages("annotated.counts", errors=counts[Severity.ERROR], warnings=counts[Severity.WARNING]),
    )
    for column, (key, width) in enumerate(COLUMNS.items(), start=1):
        cell = write_text(listing.cell(HEADING, column), words.messages(f"annotated.{key}"))
        cell.font, cell.fill = Font(**_FONT, bold=True), PatternFill("solid", start_color="DDEBF7")
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        listing.column_dimensions[get_column_letter(column)].width = width
    print_across(listing)
    listing.print_title_rows = f"{HEADING}:{HEADING}"


def _dress(listing: Any, line: int, severity: Severity) -> None:
    """The look of a row: the colour of its severity at the front, lines between the rows."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    for column in range(1, len(COLUMNS) + 1):
        cell = listing.cell(line, column)
        cell.font = Font(**_FONT)
        cell.alignment = Alignment(vertical="top", wrap_text=True, horizontal="center" if column == 1 else None)
        cell.border = Border(bottom=Side(style="hair", color="BFBFBF"))
    fill = LOOKS[severity][0]
    listing.cell(line, 2).fill = PatternFill("solid", start_color=fill)
    listing.cell(line, 2).font = Font(**_FONT, bold=severity is Severity.ERROR)


def _link(cell: Any, sheet: str, address: str) -> None:
    """Make a cell lead to another one."""
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    quoted = sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{address}")
    cell.font = Font(**_FONT, color="0563C1", underline="single")
