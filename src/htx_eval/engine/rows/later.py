"""Cooperatives founded after the day of the figures: on that day there was none of them, unless a date is a slip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from htx_eval.base.problems import Problem, Severity
from htx_eval.model.cooperatives import CooperativeList, Doubt
from htx_eval.model.fields import Register
from htx_eval.model.values import Cell, Choice, Span


def with_later(listed: CooperativeList, register: Register, day: date) -> tuple[CooperativeList, list[Problem]]:
    """Return a list with every row in doubt that was founded after a day, and a problem for each."""
    key = register.roles.founded
    column = None if key is None else listed.columns().get(key)
    if key is None or column is None:
        return listed, []
    late = [number for number, cell in enumerate(column.items) if (first := _first(cell)) is not None and first > day]
    if not late:
        return listed, []
    rows = [row for row, code in enumerate(column.codes) if code in late and row not in listed.repeats]
    problems = [
        Problem("HTX157", Severity.WARNING, listed.place(listed.rows[row], key), params={"field": key, "day": day})
        for row in rows
    ]
    return replace(listed, doubts={**dict.fromkeys(rows, Doubt.LATER), **listed.doubts}), problems


def _first(cell: Cell) -> date | None:
    """The earliest day that a cell may mean."""
    if isinstance(cell, Span):
        return cell.low if isinstance(cell.low, date) else None
    days = [value for value in cell.values if isinstance(value, date)] if isinstance(cell, Choice) else []
    return min(days, default=None)
