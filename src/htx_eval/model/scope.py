"""Place and year: which rows the plan speaks of."""

from __future__ import annotations

import enum
from collections.abc import Callable

from htx_eval.model.plan import Plan
from htx_eval.model.values import Cell, Origin, known


class Within(enum.Enum):
    """Whether a row is of the plan's place and year."""

    YES = "yes"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


class Scope:
    """Tells of a row whether the plan counts it."""

    def __init__(self, plan: Plan) -> None:
        roles = plan.register.roles
        self._year = plan.year
        self._year_field = roles.year
        place = plan.place
        self._accepted = (
            {}
            if place is None
            else {
                key: {plan.register.fields[key].place_key(name) for name in names}
                for key, names in place.accepted.items()
            }
        )
        self._fields = plan.register.fields
        self._answers: dict[tuple[str, Cell], Within] = {}

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that say where and when a row belongs."""
        return (*self._accepted, *([] if self._year_field is None else [self._year_field]))

    def of(self, lookup: Callable[[str], Cell | None]) -> Within:
        """Return whether a row is of the place and year; a column that is absent says nothing against it."""
        answers = [self._answer(key, lookup(key)) for key in self.fields]
        if Within.ELSEWHERE in answers:
            return Within.ELSEWHERE
        return Within.UNKNOWN if Within.UNKNOWN in answers else Within.YES

    def unknown(self, lookup: Callable[[str], Cell | None]) -> tuple[str, ...]:
        """Return the fields that leave it open."""
        return tuple(key for key in self.fields if self._answer(key, lookup(key)) is Within.UNKNOWN)

    def _answer(self, key: str, cell: Cell | None) -> Within:
        if cell is None or cell.origin is Origin.ABSENT:
            return Within.YES
        found = self._answers.get((key, cell))
        if found is None:
            found = self._answers[key, cell] = self._looked_up(key, cell)
        return found

    def _looked_up(self, key: str, cell: Cell) -> Within:
        value = known(cell)
        if value is None:
            return Within.UNKNOWN
        if key == self._year_field:
            return Within.YES if value == self._year else Within.ELSEWHERE
        return Within.YES if self._fields[key].place_key(str(value)) in self._accepted[key] else Within.ELSEWHERE
