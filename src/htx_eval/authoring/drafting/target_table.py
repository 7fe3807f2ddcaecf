"""The rows of a table of targets, or the lines of a text: what each is called, its unit, and the figure beside it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.base.inert import all_seen
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.base.spellings import fold
from htx_eval.reading.sheets.sheet import NumberedRow
from htx_eval.reading.text.lines import read_lines
from htx_eval.reading.text.source import Container, open_source

#: How headings begin, folded, by the column that each is.
_HEADINGS = {
    "title": ("chi tieu", "ten chi tieu", "noi dung", "muc tieu cu the", "target", "indicator"),
    "unit": ("don vi tinh", "dvt", "don vi", "unit"),
    "figure": ("ke hoach", "kh nam", "kh 20", "muc tieu", "chi tieu nam", "nam 20", "plan", "figure"),
}
_YEAR = re.compile(r"\b20\d\d\b")
#: What stands before the first words of a target: "1.", "a)", "-", "+".
_NUMBERING = re.compile(r"^\s*(?:(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]\s*|[-–+•*]\s*)+", re.IGNORECASE)
#: In a text of lines a colon or a tab parts what a target is called from its figure.
_PARTED = re.compile(r"\s*[:\t]\s*")
#: So many rows are looked at: no plan has as many targets.
MOST_ROWS = 500


@frozen
class TargetRow:
    """A row that may be a target; of a line of text the figure is in its words."""

    line: int
    title: str
    unit: str
    figure: str


@frozen
class TargetTable:
    """What was read, and the year that the heading names if it does."""

    rows: tuple[TargetRow, ...]
    year: int | None


def read_table(path: str) -> TargetTable:
    """Return the rows of a table in a workbook, a Word document or a text, or the lines of a text.

    Raises HtxEvalError if the file cannot be read or no row in it can be a target.
    """
    with open_source(path) as source:
        if source.container is Container.TEXT:
            lines = [line.rstrip("\r\n") for line in read_lines(source).lines]
            rows = _delimited(lines) or [(at, [line]) for at, line in enumerate(lines, 1)]
        else:
            from htx_eval.reading.sheets.workbook import read_workbook

            rows = list(read_workbook(source, _score, lambda rows: _score(rows) > 1)[0].rows)
    found = _of_table(rows) or TargetTable(tuple(_of_lines(rows)), None)
    if not found.rows:
        raise HtxEvalError([Problem("HTX716", place=Place(file=path))])
    return found


def of_line(line: int, text: str) -> TargetRow | None:
    """Return what a line of text says of a target, if it says something."""
    words = _NUMBERING.sub("", all_seen(text)).strip()
    if not words:
        return None
    title, *rest = _PARTED.split(words, maxsplit=1)
    return TargetRow(line, title, "", rest[0] if rest and rest[0] else words)


def _delimited(lines: list[str]) -> list[NumberedRow]:
    """The rows of a table that signs part, by the sign under which a heading is found; none of a text."""
    for sign in ("\t", ";", "|", ","):
        rows = list(enumerate(csv.reader(lines, delimiter=sign), 1))
        if _score(rows) > 1:
            return rows
    return []


def _score(rows: Sequence[NumberedRow]) -> int:
    """How many columns of a table of targets the best row names."""
    return max((len(_columns(cells)) for _, cells in rows[:30]), default=0)


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Which column of a heading is which, if there are a title and a figure; of several figures the last is meant."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        words = fold(cell)
        kind = next((key for key, begins in _HEADINGS.items() if words.startswith(begins)), None)
        if kind == "title" and "title" in found:  # "Chỉ tiêu năm 2026" beside "Chỉ tiêu"
            kind = "figure"
        if kind is not None and (kind == "figure" or kind not in found):
            found[kind] = at
    return found if {"title", "figure"} <= found.keys() else {}


def _of_table(rows: Sequence[NumberedRow]) -> TargetTable | None:
    for index, (_, heading) in enumerate(rows[:30]):
        columns = _columns(heading)
        if columns:
            year = _YEAR.search(heading[columns["figure"]])
            found = [_row(numbered, columns) for numbered in rows[index + 1 : index + 1 + MOST_ROWS]]
            return TargetTable(tuple(row for row in found if row is not None), int(year.group()) if year else None)
    return None


def _row(numbered: NumberedRow, columns: dict[str, int]) -> TargetRow | None:
    line, cells = numbered
    title, unit, figure = (
        " ".join(all_seen(cells[at]).split()) if (at := columns.get(key, -1)) in range(len(cells)) else ""
        for key in ("title", "unit", "figure")
    )
    title = _NUMBERING.sub("", title).strip()
    return TargetRow(line, title, unit, figure) if title else None


def _of_lines(rows: Sequence[NumberedRow]) -> Iterator[TargetRow]:
    for line, cells in rows[:MOST_ROWS]:
        row = of_line(line, " ".join(cell for cell in cells if cell.strip()))
        if row is not None:
            yield row
