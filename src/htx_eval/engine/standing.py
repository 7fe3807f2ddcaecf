"""Cells that no test tells apart: of an ordered field one cell stands for all with the same answers.

A list of the whole country has thousands of founding dates and not three kinds of them; what is settled for one row
then holds for all rows of its kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from htx_eval.engine.conditions import holds
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Test, Within
from htx_eval.model.values import Cell, Origin, known


class Standing(dict[Cell, Cell]):
    """From a cell of one field to the cell that stands for it."""

    def __init__(self, tests: Iterable[Test]) -> None:
        super().__init__()
        self._tests = tuple(tests)
        self._made: dict[tuple[Origin, tuple[bool, ...]], Cell] = {}

    def __missing__(self, cell: Cell) -> Cell:
        found = self[cell] = self._stands_for(cell)
        return found

    def _stands_for(self, cell: Cell) -> Cell:
        value = known(cell)
        if value is None:  # several candidates stay as they are: one value in their place would claim to be known
            return cell
        answers = tuple(holds(test, value) for test in self._tests)
        return self._made.setdefault((cell.origin, answers), cell)


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
    if plan.rating is None:
        return
    rule = plan.rating.not_assessed
    if rule is not None and rule.founded is not None:
        yield Within(rule.founded, low=rule.last_founding(plan.year), low_open=True)
    if rule is not None and rule.stopped is not None:
        yield Within(rule.stopped, low=rule.stopped_over, low_open=True)
