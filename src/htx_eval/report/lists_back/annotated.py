"""The workbook of a list with its doubtful cells marked: what `htx-eval data --annotate` writes.

The cells themselves are left as they are. Colours lie over them as conditional formats, notes beside them, and a last
sheet lists every problem; all of that is known by its signs and replaced when a marked workbook is marked again.
"""

from __future__ import annotations

import errno
import io
import os
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from htx_eval.base.inert import cell_text, harmless
from htx_eval.base.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.messages import LANGUAGES, Catalogue, catalogue
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.report.lists_back.marks import ALWAYS, cell_of, look
from htx_eval.report.lists_back.problem_sheet import add_problem_sheet
from htx_eval.report.office.workbooks import (
    NAME,
    check_rows,
    lines_of,
    print_across,
    sheet_name,
    width_of,
    write_text,
)
from htx_eval.report.words.wording import Words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.workbook.properties import CalcProperties
    from openpyxl.worksheet.worksheet import Worksheet

#: What stands between a note that was there and ours.
SEPARATOR = f"––– {NAME} –––"
#: So many letters stand in a line of a note, each so many points wide and high; a note has at most so many lines.
NOTE_LETTERS, LETTER_WIDTH, LINE_HEIGHT, MOST_LINES = 52, 6.2, 16, 24
#: So many ranges stand in one conditional format.
MOST_RANGES = 200
#: Parts of a package that are lost when it is written anew.
LOST = {"charts": "xl/charts/", "pictures": "xl/media/", "macros": "xl/vbaProject", "pivots": "xl/pivot"}


def annotated(
    listed: CooperativeList,
    plan: Plan,
    messages: Catalogue,
    original: bytes | None = None,
    rows: Iterable[tuple[int, list[str]]] = (),
) -> bytes:
    """Return a workbook with the problems of a list: the original .xlsx, or one made of the rows as they were read.

    Raises HtxEvalError if the original cannot be opened to be written anew, or has more rows than a sheet.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library warns of parts that it does not keep; lost_parts says which
        workbook = _made_of(rows, listed) if original is None else _opened(original, listed)
        sheet: Worksheet = workbook.worksheets[0] if original is None else workbook[listed.sheet or ""]
        _forget(workbook, sheet)
        words = Words(messages, plan)
        addresses = [_shown_at(sheet, cell_of(problem, listed)) for problem in listed.problems]
        _mark(sheet, list(zip(addresses, listed.problems, strict=True)), words)
        add_problem_sheet(workbook, sheet, list(zip(addresses, listed.problems, strict=True)), words)
        workbook.calculation = _computed_anew()
        return _saved(workbook)


def _saved(workbook: Workbook) -> bytes:
    """The bytes of a workbook; its sheets pass through files that are only there for a while."""
    file = io.BytesIO()
    try:
        workbook.save(file)
    except Exception as error:
        if type(error).__name__ == "SerialisationError":  # of lxml, where it is there: no room for such a file
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from None
        raise
    return file.getvalue()


def lost_parts(original: bytes) -> tuple[str, ...]:
    """Return what of a workbook is not in the one that is written: charts, pictures, macros, pivots."""
    with zipfile.ZipFile(io.BytesIO(original)) as package:
        names = package.namelist()
    return tuple(part for part, start in LOST.items() if any(name.startswith(start) for name in names))


def _opened(original: bytes, listed: CooperativeList) -> Workbook:
    import openpyxl

    try:
        workbook = openpyxl.load_workbook(io.BytesIO(original), rich_text=True)
        assert listed.sheet in workbook.sheetnames
    except Exception:  # what reads may still not be fit to be written anew
        raise HtxEvalError([Problem("HTX444", place=Place(file=listed.path))]) from None
    return workbook


def _computed_anew() -> CalcProperties:
    """What a workbook says of its formulas, if anything: that they are to be computed when it is opened."""
    from openpyxl.workbook.properties import CalcProperties

    return CalcProperties(fullCalcOnLoad=True)


def _made_of(rows: Iterable[tuple[int, list[str]]], listed: CooperativeList) -> Workbook:
    """A workbook with each row at its line, every cell a text."""
    import openpyxl
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    every = sorted(rows)
    check_rows(every[-1][0] if every else 0)
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.title = sheet_name(listed.sheet or NAME + " data")
    heading_lines = listed.understood.heading_lines
    columns: dict[int, list[str]] = {}
    for line, cells in every:
        for column, text in enumerate(cells, start=1):
            if text:
                write_text(sheet.cell(line, column), text).number_format = "@"
            if line >= min(heading_lines, default=1):
                columns.setdefault(column, []).append(text)
            if line in heading_lines:
                sheet.cell(line, column).font = Font(name="Calibri", bold=True)
                sheet.cell(line, column).alignment = Alignment(wrap_text=True, vertical="center")
    for column, texts in columns.items():
        sheet.column_dimensions[get_column_letter(column)].width = width_of(texts, 40)
    if heading_lines:
        sheet.freeze_panes = f"A{heading_lines[-1] + 1}"
        sheet.print_title_rows = f"{heading_lines[0]}:{heading_lines[-1]}"
    print_across(sheet)
    return workbook


def _forget(workbook: Workbook, sheet: Worksheet) -> None:
    """Take away what an earlier run has added."""
    titles = {catalogue(lang)("annotated.title") for lang in LANGUAGES}
    for other in list(workbook.worksheets):
        if other is not sheet and other.title.startswith(NAME) and other["A1"].value in titles:
            workbook.remove(other)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment is not None and SEPARATOR in cell.comment.text:
                kept = cell.comment.text.partition(SEPARATOR)[0].strip()
                cell.comment = _note(kept, cell.comment.author) if kept else None
    formats = sheet.conditional_formatting
    for held in list(formats):
        if any(rule.formula == [ALWAYS] for rule in held.rules):
            del formats[held.sqref.__str__()]


def _shown_at(sheet: Worksheet, address: str | None) -> str | None:
    """The cell in which an address is seen: of merged ones the first."""
    if address is None:
        return None
    for merged in sheet.merged_cells.ranges:
        if address in merged:
            return str(merged.start_cell.coordinate)
    return address


def _mark(sheet: Worksheet, problems: Sequence[tuple[str | None, Problem]], words: Words) -> None:
    """Give every cell that has a problem its colour and its note."""
    by_cell: dict[str, list[Problem]] = {}
    for address, problem in problems:
        if address is not None:
            by_cell.setdefault(address, []).append(problem)
    for address, found in by_cell.items():
        lines = [SEPARATOR]
        for problem in sorted(found, key=lambda one: one.severity is Severity.WARNING):
            word = words.messages(f"severity.{problem.severity.value}").upper()
            lines.append(f"{word} {problem.code}: {harmless(words.problem(problem))}")
        before = sheet[address].comment
        text = "\n".join([*([before.text] if before is not None else []), *lines])
        sheet[address].comment = _note(text, NAME)
    for severity in (Severity.ERROR, Severity.WARNING):
        cells = [at for at, found in by_cell.items() if _worst(found) is severity]
        _colour(sheet, cells, severity)


def _worst(problems: Iterable[Problem]) -> Severity:
    is_error = any(problem.severity is Severity.ERROR for problem in problems)
    return Severity.ERROR if is_error else Severity.WARNING


def _note(text: str, author: str) -> Any:
    """A note that is large enough to be read."""
    from openpyxl.comments import Comment

    text = cell_text(text)
    height = LINE_HEIGHT * min(MOST_LINES, lines_of(text, NOTE_LETTERS) + 1)
    return Comment(text, author, height=height, width=int(NOTE_LETTERS * LETTER_WIDTH))


def _colour(sheet: Worksheet, cells: Sequence[str], severity: Severity) -> None:
    """Lay a colour over cells, in front of the conditional formats that are there."""
    for rules in sheet.conditional_formatting:
        for rule in rules.rules:
            rule.priority += 1
    for start in range(0, len(cells), MOST_RANGES):
        sheet.conditional_formatting.add(" ".join(cells[start : start + MOST_RANGES]), look(severity))
