"""Place and year: which rows the plan speaks of."""

from __future__ import annotations

import enum
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from itertools import repeat

from htx_eval.base.columns import Coded
from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import nearest
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.ground.area import Grounds
from htx_eval.model.ground.places import NO_PARTS, Names, Parts
from htx_eval.model.plan import Plan
from htx_eval.model.values import Anything, Cell, Choice, Origin, known


class Within(enum.Enum):
    """Whether a row is of the plan's place and year."""

    YES = "yes"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"  # a field that would tell is blank
    DOUBTFUL = "doubtful"  # its commune is none of the plan's, and nothing says that it is of the plan's place
    PARTLY = "partly"  # its commune was divided, and a part of it is in the plan's place


@frozen
class Standing:
    """Whether a row is of the plan's place and year, and which fields leave that open."""

    within: Within
    open: tuple[str, ...] = ()
    parts: Parts = NO_PARTS  # the ground on which it may lie, if the table of the plan's place knows it
    own: Parts = NO_PARTS  # the same if its names are of the plan's time
    names: Names | None = None  # of which time its commune's name is, if of one only

    @property
    def counts(self) -> bool:
        """Whether the plan may count the row."""
        return self.within is not Within.ELSEWHERE


#: What a row is, the gravest last.
_GRAVITY = (Within.YES, Within.UNKNOWN, Within.PARTLY, Within.DOUBTFUL, Within.ELSEWHERE)


class Scope:
    """Tells of a row whether the plan counts it."""

    def __init__(self, plan: Plan) -> None:
        roles, place = plan.register.roles, plan.place
        self._year, self._year_field = plan.year, roles.year
        self._fields = plan.register.fields
        names = {} if place is None else place.accepted
        self._accepted = {key: self._keys(key, some) for key, some in names.items()}
        self._commune, self._address = roles.commune or "", roles.address or ""
        self._communes = () if place is None or self._commune not in self._fields else place.communes
        self._known_communes = self._keys(self._commune, self._communes)
        has_communes = self._communes and self._commune not in self._accepted
        self._stated = (*self._accepted, *([self._commune] if has_communes else []))  # fields that the plan names
        self._area = None if place is None else place.area
        is_of_communes = self._area is not None and not self._area.fills
        is_commune = self._commune in self._accepted or len(self._communes) == 1 or is_of_communes
        levels = [self._commune] if is_commune else [key for key in roles.place if key in self._accepted]
        self._narrowest = next(iter(levels), None)  # the field that tells the plan's place most closely
        self._answers: dict[tuple[str, Cell], Within] = {}
        self._levels_of_place = frozenset(roles.place)
        self._levels = self._levels_of_place & self._accepted.keys()  # those that the plan names
        self._named = () if self._area is None else self._area.places.fields

    def _keys(self, key: str, names: tuple[str, ...]) -> set[str]:
        return {self._fields[key].place_key(name) for name in names}

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that say where and when a row belongs."""
        year = [] if self._year_field is None else [self._year_field]
        return tuple(dict.fromkeys((*self._stated, *self._named, *year)))

    def columns(self, listed: CooperativeList) -> Mapping[str, Coded[Cell]]:
        """Return the columns of a list that say where and when its rows belong."""
        found = {key: column for key, column in listed.columns().items() if key in self.fields}
        communes = listed.rows.communes
        if any(communes.items):
            found.pop(self._address, None)  # it tells a commune only where no column does
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
            items.append(self.standing(cells.get))
        return Coded(items, codes).mapped(lambda standing: standing)

    def of(self, lookup: Callable[[str], Cell | None]) -> Within:
        """Return whether a row is of the place and year; unknown where nothing tells of the place."""
        return self.standing(lookup).within

    def standing(self, lookup: Callable[[str], Cell | None]) -> Standing:
        """Return how a row stands to the place and year, by the ground that its names mean where a table tells."""
        year = Within.YES if self._year_field is None else self._answer(self._year_field, lookup(self._year_field))
        found = self._on_ground(lookup) or Standing(self._by_names(lookup))
        within = max(found.within, year, key=_GRAVITY.index)
        if within not in (Within.YES, Within.ELSEWHERE):
            found = replace(found, open=found.open or self.unknown(lookup))
        return replace(found, within=within)

    def _on_ground(self, lookup: Callable[[str], Cell | None]) -> Standing | None:
        """How a row stands to the plan's ground; None where no table tells, or none knows its names."""
        cells = {key: lookup(key) for key in self._named}
        told = {key: str(known(cell)) for key, cell in cells.items() if cell is not None and known(cell) is not None}
        told = told if self._area is None else dict(self._area.places.all_told(told))
        if self._area is None or not told:
            return None
        units = self._area.places.units(told)
        every = [unit for some in units.values() for unit in some]
        own = units.get(self._area.names, ()) or every
        if not every:
            return None
        has_commune = bool(told.keys() - self._levels_of_place)
        answers, of_own = ({self._area.holds(unit) for unit in some} for some in (every, own))
        is_of_own = of_own == {True} and not has_commune  # a name alone is one of the plan's time
        if answers == {True} or is_of_own or (True in answers and len(told) == 1 and None not in answers):
            within = Within.UNKNOWN if self._leaves_open(told, cells) else Within.YES
        elif answers == {False}:
            if not (told.keys() & self._levels_of_place) and len(self._communes) > 1:
                return None  # the name of the commune alone may be wrong: that is asked
            within = Within.ELSEWHERE
        else:
            within = Within.PARTLY if has_commune and True not in answers else Within.UNKNOWN
        if not has_commune:
            return Standing(within, (self._commune,) if within is Within.UNKNOWN else ())
        parts, of_plan = (NO_PARTS.union(*self._inside(some)) for some in (every, own))
        opened = () if within in (Within.YES, Within.ELSEWHERE) else (self._commune,)
        return Standing(within, opened, parts, of_plan, self._area.places.time_of(told, units))

    def _leaves_open(self, told: Collection[str], cells: Mapping[str, Cell | None]) -> bool:
        """Whether a row tells nothing but the name of a commune, where others of the list tell more."""
        is_alone = set(told) == {self._commune}
        return is_alone and any(self._answer(key, cells[key]) is Within.UNKNOWN for key in self._levels)

    def _inside(self, units: Iterable[Parts]) -> list[Parts]:
        """Of what names may mean, that which has ground of the plan, if any has."""
        every = list(units)
        return [unit for unit in every if self._area is not None and self._area.holds(unit) is not False] or every

    def _by_names(self, lookup: Callable[[str], Cell | None]) -> Within:
        """Whether a row is of the place by the names that the plan gives it."""
        answers = {key: self._answer(key, lookup(key)) for key in self._stated}
        if answers.get(self._commune) is Within.DOUBTFUL and self._is_told(self._narrowest, lookup):
            answers[self._commune] = Within.YES  # the name of the commune may be wrong, the place is not
        found = max(answers.values(), default=Within.YES, key=_GRAVITY.index)
        return Within.UNKNOWN if found is Within.YES and not self._is_placed(lookup) else found

    def unknown(self, lookup: Callable[[str], Cell | None]) -> tuple[str, ...]:
        """Return the fields that leave it open."""
        years = () if self._year_field is None else (self._year_field,)
        answers = ((key, self._answer(key, lookup(key))) for key in (*self._stated, *years))
        found = tuple(key for key, answer in answers if answer in (Within.UNKNOWN, Within.DOUBTFUL))
        return found or (() if self._narrowest is None else (self._narrowest,))

    def _is_placed(self, lookup: Callable[[str], Cell | None]) -> bool:
        """Whether a row tells its place as closely as the plan does."""
        return self._narrowest is None or self._is_told(self._narrowest, lookup) or self._is_told(self._commune, lookup)

    def _is_told(self, key: str | None, lookup: Callable[[str], Cell | None]) -> bool:
        """Whether a row states the plan's place in a field."""
        if key is None or key not in self._stated:
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


def standings(plan: Plan, listed: CooperativeList, reference: bool) -> Coded[Standing]:
    """Return how each row of a list stands to a plan's place and year; for reference every row counts."""
    if reference:
        return Coded([Standing(Within.YES)], array("B", bytes(len(listed.rows))))
    return Scope(plan).standings(listed)


def grounds(plan: Plan, standings: Coded[Standing]) -> Grounds | None:
    """Return the grounds of rows; None where no table knows the place of the plan, or none of the rows' names.

    A name of both times ("Phú Tâm", old or new) is that of the plan's time in a list that has any name of that time
    only; else it may be either.
    """
    area = None if plan.place is None else plan.place.area
    if area is None or not any(one.parts for one in standings.items):
        return None
    rows = dict.fromkeys(Names, 0)
    for standing, count in zip(standings.items, standings.counts(), strict=True):
        if standing.names is not None and standing.counts:
            rows[standing.names] += count
    is_of_plan = rows[area.names] > 0 or not rows[area.other]
    of_rows = standings.mapped(lambda one: one.own if is_of_plan and one.names is None else one.parts)
    return Grounds(area, of_rows, rows)
