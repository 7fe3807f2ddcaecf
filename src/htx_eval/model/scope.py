"""Place and year: which rows the plan speaks of."""

from __future__ import annotations

import enum
from array import array
from collections.abc import Callable, Mapping
from itertools import repeat

from htx_eval.base.columns import Coded
from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import nearest
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.model.values import Anything, Cell, Choice, Origin, known


class Within(enum.Enum):
    """Whether a row is of the plan's place and year."""

    YES = "yes"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"  # a field that would tell is blank
    DOUBTFUL = "doubtful"  # its commune is none of the plan's, and nothing says that it is of the plan's place


@frozen
class Standing:
    """Whether a row is of the plan's place and year, and which fields leave that open."""

    within: Within
    open: tuple[str, ...] = ()


class Scope:
    """Tells of a row whether the plan counts it."""

    def __init__(self, plan: Plan) -> None:
        roles, place = plan.register.roles, plan.place
        self._year, self._year_field = plan.year, roles.year
        self._fields = plan.register.fields
        names = {} if place is None else place.accepted
        self._accepted = {key: self._keys(key, some) for key, some in names.items()}
        self._commune = roles.commune or ""
        self._communes = () if place is None or self._commune not in self._fields else place.communes
        self._known_communes = self._keys(self._commune, self._communes)
        is_commune = self._commune in self._accepted or len(self._communes) == 1
        levels = [self._commune] if is_commune else [key for key in roles.place if key in self._accepted]
        self._narrowest = next(iter(levels), None)  # the field that tells the plan's place most closely
        self._answers: dict[tuple[str, Cell], Within] = {}

    def _keys(self, key: str, names: tuple[str, ...]) -> set[str]:
        return {self._fields[key].place_key(name) for name in names}

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that say where and when a row belongs."""
        commune = [self._commune] if self._communes and self._commune not in self._accepted else []
        return (*self._accepted, *commune, *([] if self._year_field is None else [self._year_field]))

    def columns(self, listed: CooperativeList) -> Mapping[str, Coded[Cell]]:
        """Return the columns of a list that say where and when its rows belong."""
        found = {key: column for key, column in listed.columns().items() if key in self.fields}
        communes = listed.rows.communes
        if self._commune in self.fields and self._commune not in found and any(communes.items):
            found[self._commune] = communes.mapped(lambda name: Anything() if name is None else Choice((name,)))
        return found

    def standings(self, listed: CooperativeList) -> Coded[Standing]:
        """Return how each row of a list stands to the plan's place and year."""
        columns = self.columns(listed)
        made: dict[tuple[int, ...], int] = {}
        kinds = (
            zip(*(column.codes for column in columns.values()), strict=True)
            if columns
            else repeat((), len(listed.rows))
        )
        codes = array("I", [made.setdefault(kind, len(made)) for kind in kinds])
        items = []
        for kind in made:
            cells = {key: column.items[code] for (key, column), code in zip(columns.items(), kind, strict=True)}
            within = self.of(cells.get)
            is_open = within in (Within.UNKNOWN, Within.DOUBTFUL)
            items.append(Standing(within, self.unknown(cells.get) if is_open else ()))
        return Coded(items, codes).mapped(lambda standing: standing)

    def of(self, lookup: Callable[[str], Cell | None]) -> Within:
        """Return whether a row is of the place and year; unknown where nothing tells of the place."""
        answers = {key: self._answer(key, lookup(key)) for key in self.fields}
        if answers.get(self._commune) is Within.DOUBTFUL and self._is_told(self._narrowest, lookup):
            answers[self._commune] = Within.YES  # the name of the commune may be wrong, the place is not
        every = answers.values()
        found = next((one for one in (Within.ELSEWHERE, Within.DOUBTFUL, Within.UNKNOWN) if one in every), Within.YES)
        return Within.UNKNOWN if found is Within.YES and not self._is_placed(lookup) else found

    def unknown(self, lookup: Callable[[str], Cell | None]) -> tuple[str, ...]:
        """Return the fields that leave it open."""
        answers = ((key, self._answer(key, lookup(key))) for key in self.fields)
        found = tuple(key for key, answer in answers if answer in (Within.UNKNOWN, Within.DOUBTFUL))
        return found or (() if self._narrowest is None else (self._narrowest,))

    def _is_placed(self, lookup: Callable[[str], Cell | None]) -> bool:
        """Whether a row tells its place as closely as the plan does."""
        return self._narrowest is None or self._is_told(self._narrowest, lookup) or self._is_told(self._commune, lookup)

    def _is_told(self, key: str | None, lookup: Callable[[str], Cell | None]) -> bool:
        """Whether a row states the plan's place in a field."""
        if key is None or key not in self.fields:
            return False
        cell = lookup(key)
        return cell is not None and known(cell) is not None and self._answer(key, cell) is Within.YES

    def _answer(self, key: str, cell: Cell | None) -> Within:
        if cell is None or cell.origin is Origin.ABSENT:
            return Within.YES
        found = self._answers.get((key, cell))
        if found is None:
            found = self._answers[key, cell] = self._looked_up(key, cell)
        return found

    def _looked_up(self, key: str, cell: Cell) -> Within:
        value = known(cell)
        if key == self._commune and key not in self._accepted:
            return Within.YES if value is None else self._of_commune(str(value))
        if value is None:
            return Within.UNKNOWN
        if key == self._year_field:
            return Within.YES if value == self._year else Within.ELSEWHERE
        return Within.YES if self._fields[key].place_key(str(value)) in self._accepted[key] else Within.ELSEWHERE

    def _of_commune(self, name: str) -> Within:
        """Whether a commune is one of the plan's; where the plan is that of one commune, another is another place."""
        key = self._fields[self._commune].place_key(name)
        if key in self._known_communes:
            return Within.YES
        is_other = len(self._communes) == 1 and nearest(key, self._known_communes) is None
        return Within.ELSEWHERE if is_other else Within.DOUBTFUL
