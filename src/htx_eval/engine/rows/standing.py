"""Cells that no test tells apart: one cell of a field stands for all with the same answers.

A list of the whole country has thousands of founding dates and not three kinds of them; what is settled for one row
then holds for all rows of its kind.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping

from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.meaning import cuts, holds
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Named, Test, Within, atoms
from htx_eval.model.values import Cell, Choice, Value


class Standing(dict[Cell, Cell]):
    """From a cell of one ordered field to the cell that stands for it: of the same origin, with the same answers."""

    def __init__(self, tests: Iterable[Test]) -> None:
        super().__init__()
        self._tests = tuple(tests)
        self._cuts: list[Value] = sorted({cut for test in self._tests for cut in cuts(test)})
        self._answers: dict[int, tuple[bool, ...]] = {}
        self._made: dict[object, Cell] = {}

    def __missing__(self, cell: Cell) -> Cell:
        # One value in the place of several candidates would claim to be known, and a span has no list of them.
        values = cell.values if isinstance(cell, Choice) else cell.sample(self._cuts)
        kind = (type(cell), len(values) == 1, cell.origin, frozenset(map(self._answer, values)))
        found = self[cell] = self._made.setdefault(kind, cell)
        return found

    def _answer(self, value: Value) -> tuple[bool, ...]:
        """The answers to all tests, which are the same between two cuts and at each of them."""
        between = bisect_left(self._cuts, value) + bisect_right(self._cuts, value)
        found = self._answers.get(between)
        if found is None:
            found = self._answers[between] = tuple(holds(test, value) for test in self._tests)
        return found


def standing_cells(
    plan: Plan, listed: CooperativeList, tests: Iterable[Test], as_they_are: Iterable[str]
) -> Mapping[str, Standing]:
    """Return, for each ordered field that is only tested, what stands for its cells.

    ``as_they_are`` are the fields of which the amount itself matters.
    """
    kept = {*as_they_are, plan.register.roles.count, plan.register.roles.year}
    by_field: dict[str, list[Test]] = {}
    for test in (*tests, *_tests_of_the_scheme(plan)):
        by_field.setdefault(test.field, []).append(test)
    return {
        key: Standing(by_field.get(key, ()))
        for key in listed.fields
        if plan.register.fields[key].ordered and key not in kept
    }


def _tests_of_the_scheme(plan: Plan) -> Iterable[Test]:
    """The questions that settling a class puts to a founding date and to months stopped."""
    for rating in plan.ratings:
        rule = rating.not_assessed
        if rule is not None and rule.founded is not None:
            yield Within(rule.founded, low=rule.last_founding(plan.year), low_open=True)
        if rule is not None and rule.stopped is not None:
            yield Within(rule.stopped, low=rule.stopped_over, low_open=True)
        yield from (atom for each in rating.regardless for atom in atoms(each.where) if not isinstance(atom, Named))
