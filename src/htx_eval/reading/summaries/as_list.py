"""Rows of so many cooperatives as records under headings of the register, as lists of numbers are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from htx_eval.base.problems import Problem, Severity
from htx_eval.model.plan import Plan
from htx_eval.model.understood import ColumnNote, LeftOut, Match, RowKind, Spot
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.summaries.figure_problems import FigureProblems
from htx_eval.reading.summaries.grid import Grid
from htx_eval.reading.summaries.layout import find_grid
from htx_eval.reading.summaries.so_many import Numbers, SoMany
from htx_eval.reading.table.body import Body
from htx_eval.reading.table.head import Head
from htx_eval.reading.table.headings import Column, HeadingMatcher, Headings
from htx_eval.reading.table.title_places import said_by_titles


class FigureBody:
    """The rows of a table of numbers, each with the column and the heading of its figure: read as a list's are."""

    def __init__(self, records: Sequence[NumberedRow], figures: Sequence[tuple[int, str]], body: Body) -> None:
        """Take the records, where the figure of each stands, and what stands beside them."""
        self.records: Iterator[NumberedRow] = iter(records)
        self.figures = tuple(figures)
        self.spots: Mapping[str, Spot] = {}
        self.sections: tuple[str, ...] = ()
        self.uneven: dict[int, int] = {}
        self.turned: dict[int, int] = {}
        self.orders: list[tuple[int, tuple[int, ...] | None]] = []
        self._body = body

    def finished(self) -> Body:
        """Return what stands beside the records."""
        return self._body


def read_summary(
    sheet: Sheet, first: list[NumberedRow], plan: Plan, matcher: HeadingMatcher
) -> tuple[Head, Headings, FigureBody] | None:
    """Return a table of numbers as a list with a row for each figure, or None where a sheet is none.

    ``first`` are the rows among which a heading is looked for; where figures stand below it, all others are added.
    Raises HtxEvalError where it is not clear how many cooperatives it states.
    """
    grid = find_grid(sheet, first, plan, matcher)
    if grid is None:
        return None
    main = None if plan.rating is None else plan.rating.declared
    numbers = Numbers(grid, plan.register, main, FigureProblems(sheet))
    problems = (*sheet.rows.finished(), *_unknown(grid, FigureProblems(sheet)), *numbers.problems)
    return _as_list(grid, numbers, plan, said_by_titles(grid.head, plan), problems)


def _as_list(
    grid: Grid, numbers: Numbers, plan: Plan, titled: Mapping[str, str], problems: tuple[Problem, ...]
) -> tuple[Head, Headings, FigureBody]:
    register, roles = plan.register, plan.register.roles
    assert roles.count is not None
    told = {key for row in numbers.rows for key in row.values}
    constant = {key: text for key, text in titled.items() if key not in told}
    keys = [key for key in register.fields if key in told or key in constant] + [roles.count]
    columns = tuple(
        Column(register.fields[key], grid.labels.get(key) or register.fields[key].label.as_listed, at)
        for at, key in enumerate(keys)
    )
    records = [(row.figure.line, _texts(row, keys[:-1], constant, numbers)) for row in numbers.rows]
    figures = [(row.figure.column, row.heading) for row in numbers.rows]
    noted = {note.field for note in grid.notes if note.match not in (Match.TOTALS, Match.OTHER_YEAR)}
    has_sections = any(one.kind is RowKind.SECTION for one in grid.left_out.values())
    told_by = Match.SECTION if has_sections else Match.FIGURES
    notes = [
        ColumnNote("", None, Match.TITLED if key in constant else told_by, key) for key in keys[:-1] if key not in noted
    ]
    notes += [ColumnNote("", None, Match.FIGURES, roles.count)]
    head = replace(grid.head, columns=tuple((column.heading,) for column in columns), written=len(columns))
    used = {line for line, _ in records}
    left_out = {line: one for line, one in grid.left_out.items() if line not in head.left_out and line not in used}
    left_out |= {
        line: LeftOut(RowKind.TOTAL, label) for line, label in _unused(grid) if line not in used | head.left_out.keys()
    }
    headings = Headings(columns, (*grid.notes, *notes), ())
    return head, headings, FigureBody(records, figures, Body((), left_out, {}, problems))


def _unknown(grid: Grid, ask: FigureProblems) -> Iterator[Problem]:
    """A problem for each column of which it is not known what it is, and one for those of amounts."""
    line = grid.head.lines[-1]
    amounts = tuple(note.heading for note in grid.notes if note.match is Match.AMOUNTS)
    if amounts:
        yield Problem("HTX266", Severity.WARNING, ask.place(line), params={"columns": amounts})
    for note in grid.notes:
        if note.match is Match.UNKNOWN:
            place = ask.place(line, None, note.heading)
            yield Problem("HTX201", Severity.WARNING, place, note.heading)


def _unused(grid: Grid) -> Iterator[tuple[int, str]]:
    for at, counted in enumerate(grid.counted):
        for subject in grid.subjects:
            yield subject.figures[at].line, counted.label


def _texts(row: SoMany, keys: Sequence[str], constant: dict[str, str], numbers: Numbers) -> list[str]:
    values = {**row.values, **constant}
    return [*(values.get(key, "") for key in keys), _count(row, numbers)]


def _count(row: SoMany, numbers: Numbers) -> str:
    """How many there are, as a cell says it: a number, or a range."""
    words = numbers.register.range_words
    if row.high is None:
        return f"{row.low} {words.or_more[0]}"
    return str(row.low) if row.low == row.high else f"{row.low} {words.between[0]} {row.high}"
