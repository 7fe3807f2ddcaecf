"""The problems of a list, in the order of the file whatever the order in which they are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import itemgetter

from htx_eval.base.problems import Param, Place, Problem, Severity
from htx_eval.model.understood import ONE_ORDER, Orders, Spot
from htx_eval.reading.table.headings import Headings

#: Of problems with one code in one column so many are kept; the rest are counted.
MOST_PROBLEMS = 1000
#: Where a problem stands in the file: the line of its record (0 for the whole list), and its rank in the record.
Position = tuple[int, int]
_AFTER_CELLS = 1 << 20
#: The ranks of problems that a record has beside those of its cells, which have the numbers of their columns.
OF_RECORD, OF_CODE, OF_REPEATED_CODE = -1, _AFTER_CELLS, _AFTER_CELLS + 1

_NOTHING: Mapping[str, Param] = {}
_NOWHERE: Mapping[str, Spot] = {}


class Problems:
    """Collects problems; of one kind in one column no more than so many. Those of a kind come in the file's order."""

    def __init__(
        self,
        path: str,
        sheet: str | None,
        headings: Headings,
        keep_all: bool,
        orders: Orders = ONE_ORDER,
        figures: tuple[tuple[int, str], ...] = (),
        spots: Mapping[str, Spot] = _NOWHERE,
    ) -> None:
        """Take where the list stands.

        ``figures`` are the columns and headings of a table of numbers, by record; ``spots`` where a form has a field.
        """
        self.path, self.sheet, self.figures, self._orders = path, sheet, figures, orders
        self.spots = spots
        stated = [column for column in headings.columns if column.field.key in spots]
        self._spots = {column.heading: spots[column.field.key] for column in stated}
        self._indexes = {column.heading: column.index for column in headings.columns}
        self._most = None if keep_all else MOST_PROBLEMS
        self._kept: list[tuple[Position, Problem]] = []
        self._counts: Counter[tuple[str, str | int | None]] = Counter()
        self.take(headings.problems)

    def add(
        self,
        code: str,
        severity: Severity,
        at: tuple[int, int],
        rank: int,
        column: str | None = None,
        value: str | None = None,
        suggestion: str | None = None,
        params: Mapping[str, Param] = _NOTHING,
    ) -> None:
        """Add a problem at a line and record; nothing is made of one too many."""
        if self._counted(code, column):
            line, record = at
            index = None if self.sheet is None else self._indexes.get(column or "")
            if self.figures and self.sheet is not None:
                index = self.figures[record - 1][0]
            cell = None if index is None else self._orders.address(index, line)
            place = Place(self.path, self.sheet, line, record, column, cell)
            if self.spots:
                spot = self._spots.get(column or "", Spot(line, None))
                place = replace(place, line=spot.line, cell=spot.cell)
            self._kept.append(((line, rank), Problem(code, severity, place, value, suggestion, params)))

    def take(self, problems: Iterable[Problem]) -> None:
        """Add problems that were found elsewhere; those of no line of their own come first."""
        for problem in problems:
            if self._counted(problem.code, problem.place.column):
                self._kept.append(((problem.place.line or 0, OF_RECORD), problem))

    def _counted(self, code: str, column: str | int | None) -> bool:
        """Count a problem, and say whether it is one of those to keep."""
        kind = (code, column)
        self._counts[kind] += 1
        return self._most is None or self._counts[kind] <= self._most

    def all(self) -> tuple[Problem, ...]:
        """Return what was kept, and for each kind with more a problem that counts the rest."""
        kept = [problem for _, problem in sorted(self._kept, key=itemgetter(0))]
        kinds = dict.fromkeys((problem.code, problem.place.column) for problem in kept) if self._is_over() else {}
        more = [
            Problem(
                "HTX230",
                Severity.WARNING,
                Place(file=self.path, column=column),
                params={"code": code, "more": self._counts[code, column] - self._most},
            )
            for code, column in kinds
            if self._most is not None and self._counts[code, column] > self._most
        ]
        return (*kept, *more)

    def _is_over(self) -> bool:
        return self._most is not None and any(count > self._most for count in self._counts.values())
