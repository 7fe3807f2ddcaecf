"""How the problems of a list are marked in its workbook: at which cell, and with which look."""

from __future__ import annotations

from typing import Any

from htx_eval.base.problems import Problem, Severity
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.report.office.workbooks import NAME

#: The formula by which the colours are known when a marked workbook is marked again; it is always true.
ALWAYS = f'N("{NAME}")=0'
#: Colour of the cell, colour and kind of its border; a bold text and a whole line tell an error without colours.
LOOKS = {Severity.WARNING: ("FFF2CC", "BF9000", "dashed"), Severity.ERROR: ("F8CBCB", "C00000", "thin")}


def cell_of(problem: Problem, listed: CooperativeList) -> str | None:
    """Return the address of the cell that a problem is about: "H7"; None if it is about the whole file.

    A problem of a row stands at the name of its cooperative, one of a column at its heading.
    """
    place = problem.place
    if place.cell is not None:
        return place.cell
    column = _column(problem, listed)
    lines = listed.understood.heading_lines
    line = place.line or (lines[-1] if lines and column is not None else None)
    if line is None:
        return None
    return listed.orders.address(_first(listed) if column is None else column, line)


def _column(problem: Problem, listed: CooperativeList) -> int | None:
    """The column of a problem: of its heading, where two have the same that of its field."""
    heading = problem.place.column
    found = [note for note in listed.understood.columns if note.heading == heading and note.index is not None]
    index = problem.params.get("index")
    if isinstance(index, int):  # of two columns for one field the second
        return index - 1
    own = [note.index for note in found if note.field == problem.params.get("field")]
    return next(iter(own), None) if own else next((note.index for note in found), None)


def _first(listed: CooperativeList) -> int:
    """The column of the first field that a list fills."""
    return min(listed.positions.values(), default=0)


def look(severity: Severity) -> Any:
    """Return the conditional format of a severity, which holds for every cell that it lies over."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Border, Font, PatternFill, Side
    from openpyxl.styles.differential import DifferentialStyle

    fill, line, kind = LOOKS[severity]
    side: Any = Side(style=kind, color=line)  # type: ignore[arg-type]
    style = DifferentialStyle(
        font=Font(bold=True) if severity is Severity.ERROR else None,
        fill=PatternFill("solid", start_color=fill, end_color=fill),
        border=Border(left=side, right=side, top=side, bottom=side),
    )
    return Rule(type="expression", dxf=style, formula=[ALWAYS], priority=1)
