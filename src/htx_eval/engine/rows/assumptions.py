"""Declared assumptions: what a blank is taken to mean, where the register says so."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Mapping

from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.fields import EVERY_ASSUMPTION, Assumption, AssumptionCase, Register
from htx_eval.model.understood import Match
from htx_eval.model.values import FILLABLE, Cell, Choice, Origin, Span


class Assumptions:
    """The assumptions that apply to one list; ``off`` are the codes of those that are turned off.

    Whoever fills a cell keeps the code of the assumption that did it: a report says which were used.
    """

    def __init__(self, register: Register, listed: CooperativeList, off: Collection[str] = ()) -> None:
        self._of_blank: dict[str, list[Assumption]] = {}
        self._of_absent: dict[str, list[Assumption]] = {}  # for rows of lists without the column
        self._cells: dict[tuple[str, str], Cell] = {}
        self._register = register
        # What notes beside a field say of some rows makes it no column for the others.
        beside = {note.field for note in listed.understood.columns if note.index is None and note.match is Match.VALUES}
        self._present = set(listed.fields) - beside
        self._enabled = [item for item in register.assumptions if not {EVERY_ASSUMPTION, item.code} & set(off)]
        for assumption in self._enabled:
            for key in assumption.fields:
                if _applies(assumption, key, listed):
                    self._of_blank.setdefault(key, []).append(assumption)
                if _applies_to_absent(assumption, key, listed):
                    self._of_absent.setdefault(key, []).append(assumption)

    def may_fill(self, key: str) -> bool:
        """Say whether some assumption speaks of a field of this list."""
        return key in self._of_blank or key in self._of_absent

    def fill(self, key: str, blank: Cell, lookup: Callable[[str], Cell]) -> tuple[Cell, str | None]:
        """Return what a blank cell of a field is taken to hold in a row, by which assumption; or the blank itself."""
        applying = self._of_absent if blank.origin is Origin.ABSENT else self._of_blank
        for assumption in applying.get(key, ()):
            if _surely(assumption.where, lookup) and not self._may(assumption.unless, lookup):
                return self._cell(assumption, key), assumption.code
        return blank, None

    def _may(self, barred: Mapping[str, tuple[str, ...]], lookup: Callable[[str], Cell]) -> bool:
        """Whether some named cell may hold one of the values named for it; an absent column says nothing."""
        cells = {key: lookup(key) for key in barred}
        return any(
            isinstance(cell, Choice)
            and cell.origin is not Origin.ABSENT
            and (key in self._present or cell.origin not in FILLABLE)
            and set(cell.values) & set(barred[key])
            for key, cell in cells.items()
        )

    def inputs(self) -> set[str]:
        """Return the fields on which some assumption depends."""
        applying = itertools.chain(self._of_blank.values(), self._of_absent.values())
        every = [assumption for found in applying for assumption in found]
        return {key for assumption in every for key in (*assumption.where, *assumption.unless)}

    @property
    def of_blank_place(self) -> tuple[str, ...]:
        """The assumptions by which a row without a stated place lies in the place of the plan."""
        return tuple(item.code for item in self._enabled if item.case is AssumptionCase.BLANK_PLACE)

    def _cell(self, assumption: Assumption, key: str) -> Cell:
        made = self._cells.get((assumption.code, key))
        if made is None:
            domain = self._register.fields[key]
            if assumption.values:
                made = Choice(assumption.values, Origin.ASSUMED)
            else:
                low = domain.low if assumption.low is None else assumption.low
                high = domain.high if assumption.high is None else assumption.high
                made = Span(low, high, domain.step, Origin.ASSUMED)
            self._cells[assumption.code, key] = made
        return made


def _applies(assumption: Assumption, key: str, listed: CooperativeList) -> bool:
    """Whether the list is of the kind that an assumption speaks of."""
    if assumption.case is AssumptionCase.NO_COLUMN:
        return key not in listed.headings
    if assumption.case is AssumptionCase.ONLY_MARKS:
        # A cell that cannot be read is unknown itself, and does not turn what the blanks of all others mean.
        says = listed.stated.get(key, frozenset()) - {None}
        return bool(says) and not says & set(assumption.values)
    return assumption.case is not AssumptionCase.NOT_LISTED


def _applies_to_absent(assumption: Assumption, key: str, listed: CooperativeList) -> bool:
    """Whether an assumption speaks of a row of lists without the column, as if there were no others."""
    if not listed.is_of_several:
        return False
    if assumption.case is AssumptionCase.NOT_LISTED:
        return listed.joined is not None and key in listed.joined.of_items
    return assumption.case in (AssumptionCase.NO_COLUMN, AssumptionCase.BLANK)


def _surely(wanted: Mapping[str, tuple[str, ...]], lookup: Callable[[str], Cell]) -> bool:
    """Whether every named cell surely holds one of the values named for it."""
    cells = {key: lookup(key) for key in wanted}
    return all(
        isinstance(cell, Choice) and cell.origin not in FILLABLE and set(cell.values) <= set(wanted[key])
        for key, cell in cells.items()
    )
