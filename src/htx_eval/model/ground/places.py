"""Places before and after a reform: which part of an old commune lies in which new one.

The finest piece of ground that the law tells apart is a part: what one new commune took of one old one. Every name, old
or new, of a commune, district or province is a set of parts, and so is the place of a plan; whether a row lies in a
plan's place is then a question of sets, and a commune that was divided between several is answered exactly.
"""

from __future__ import annotations

import enum
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import fold, normal, without_brackets
from htx_eval.model.fields import Field, Roles

Parts = frozenset[int]
NO_PARTS: Parts = frozenset()

_ROMAN = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}
_ADDRESS_PARTS = re.compile(r"[,;|]|\s[-–—]\s|\.\s")
#: A name of a place has no more words.
_MOST_WORDS = 5
_NUMERAL = re.compile(r"\b(?:[ivx]{1,4}|0\d)\b")


class Names(enum.Enum):
    """Of which time a name is."""

    BEFORE = "before"
    AFTER = "after"


@frozen
class Unit:
    """A commune with the district and province that it is of; one after the reform is of no district."""

    code: str
    name: str  # with the word for its level: "Xã A"
    district: str
    province: str
    province_code: str


@frozen
class Part:
    """What one new commune took of one old one, with the item of the resolution that says so."""

    before: Unit
    after: Unit
    extent: str  # as the table has it: toan_bo, mot_phan, con_lai, giu_nguyen
    item: int


@frozen
class Reform:
    """A reform of places: the first day of the new names, the resolution, and every part."""

    first_day: date
    resolution: str
    parts: tuple[Part, ...]


class Places:
    """Finds the parts that names may mean, by the register's own rule for names of places."""

    def __init__(self, reform: Reform, fields: Mapping[str, Field], roles: Roles) -> None:
        self.reform, self._fields, self._roles = reform, fields, roles
        self._commune = fields[roles.commune or ""]
        self._levels = [fields[key] for key in roles.place]  # the district's, then the province's

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that name a place."""
        roles = self._roles
        communes = (roles.commune, roles.commune_before, roles.commune_after, roles.address)
        return (*(key for key in communes if key is not None), *roles.place)

    def units(self, told: Mapping[str, str]) -> Mapping[Names, tuple[Parts, ...]]:
        """Return what the names of a row may mean as names of each time, as parts; none if no place is known by them.

        An old district or province says that the commune is an old one; where none is so called, names may be mixed.
        """
        around, stated = self._around(told), self._stated(told)
        if stated:
            return {Names.BEFORE: self._where_all_are(stated, around[None])}
        commune = told.get(self._roles.commune or "")
        if commune is None:
            every = {names: around[names] for names in Names}
            return every if any(every.values()) else {Names.BEFORE: _distinct(around[None])}
        found = self._so_called(commune, {names: NO_PARTS.union(*around[names]) for names in Names})
        if any(found.values()):
            return found
        mixed = self._so_called(commune, dict.fromkeys(Names, NO_PARTS.union(*around[None])))
        return {Names.BEFORE: mixed[Names.BEFORE]} if mixed[Names.BEFORE] else mixed

    def _stated(self, told: Mapping[str, str]) -> dict[Names, str]:
        """The names of a commune of which a column says that they are old, or new."""
        columns = ((Names.BEFORE, self._roles.commune_before), (Names.AFTER, self._roles.commune_after))
        return {names: told[key] for names, key in columns if key is not None and key in told}

    def time_of(self, told: Mapping[str, str], units: Mapping[Names, tuple[Parts, ...]]) -> Names | None:
        """Return of which time the name is by which a row tells its commune, if it is of one."""
        stated = self._stated(told)
        times = [*stated] if stated else [names for names, some in units.items() if some]
        return times[0] if len(times) == 1 and (stated or self._commune.key in told) else None

    def all_told(self, told: Mapping[str, str]) -> Mapping[str, str]:
        """Return what a row tells, for `units`: where it names no known commune, what its cell or address holds too."""
        key, address = self._commune.key, self._roles.address
        rest = {field: name for field, name in told.items() if field != address}
        if self._stated(told) or self._is_commune(rest.get(key, "")):
            return rest
        text = without_brackets(rest.get(key, "") or told.get(address or "", ""))
        if self._is_commune(text):
            return {**rest, key: text}
        found = self._of_address(text)
        return {**found, **rest, key: found[key]} if key in found else rest

    def _is_commune(self, name: str) -> bool:
        return self._is_called(self._commune, self._commune.place_key(name))

    def _of_address(self, text: str) -> dict[str, str]:
        """The places that an address names behind words for their level ("ấp 1, xã A, huyện B")."""
        found: dict[str, str] = {}
        for part in _ADDRESS_PARTS.split(text):
            words, keys = normal(part).split(), fold(part).split()
            for at, word in enumerate(keys):
                for level, field in self._level_words.get(word, ()):
                    first = at + len(level)
                    ends = range(min(len(keys), first + _MOST_WORDS), first, -1) if keys[at:first] == level else ()
                    end = next((end for end in ends if self._is_called(field, " ".join(keys[first:end]))), None)
                    if end is not None:
                        found.setdefault(field.key, " ".join(words[at:end]))
                        break
        return found

    @cached_property
    def _level_words(self) -> dict[str, list[tuple[list[str], Field]]]:
        """By its first word every word for a level, with the field of its places: the province's first."""
        found: dict[str, list[tuple[list[str], Field]]] = {}
        for field in (*reversed(self._levels), self._commune):
            for word in field.drop_prefixes:
                if len(word) > 1:
                    words = fold(word).split()
                    found.setdefault(words[0], []).append((words, field))
        return found

    def _is_called(self, field: Field, key: str) -> bool:
        """Whether a place of a level is so called, at either time."""
        key = _numbered(key)
        if field is self._commune:
            return any(key in self._by_key[names] for names in Names)
        return key in self._by_level[field.key]

    def _where_all_are(self, stated: Mapping[Names, str], around: tuple[Parts, ...]) -> tuple[Parts, ...]:
        """The ground that is of several names at once."""
        units = around
        for names, commune in stated.items():
            units = _distinct(unit for here in units for unit in self._so_called(commune, {names: here})[names])
        return units

    def communes(self, parts: Parts, names: Names) -> tuple[str, ...]:
        """Return the names of the communes of one time of which some parts are, in the order of the resolution."""
        every = self.reform.parts
        return tuple(dict.fromkeys(getattr(every[at], names.value).name for at in sorted(parts)))

    def communes_named(self, names: Names, commune: str) -> tuple[Parts, ...]:
        """Return the communes of one time that are so called, wherever they are."""
        return self._so_called(commune, {names: frozenset(range(len(self.reform.parts)))})[names]

    def level_names(self, parts: Parts, key: str) -> tuple[str, ...]:
        """Return every name that the districts or provinces of some ground have or had."""
        attribute = "province" if key == self._levels[-1].key else "district"
        units = (unit for at in sorted(parts) for unit in (self.reform.parts[at].before, self.reform.parts[at].after))
        return tuple(dict.fromkeys(name for unit in units if (name := getattr(unit, attribute))))

    def code(self, parts: Parts, names: Names) -> str:
        """Return the code at one time of the commune of some parts."""
        return str(getattr(self.reform.parts[min(parts)], names.value).code)

    def level(self, key: str, called: Iterable[str], names: Names) -> Parts:
        """Return the parts of a district or province that is so called at one time, or else at the other."""
        field = self._fields[key]
        every = [self._by_level[key].get(self._key(field, name), {}) for name in called]
        then = [unit for found in every for unit in found.get(names, ())]
        return NO_PARTS.union(*(then or [unit for found in every for units in found.values() for unit in units]))

    @cached_property
    def _by_unit(self) -> dict[Names, dict[tuple[str, str], Parts]]:
        found: dict[Names, dict[tuple[str, str], set[int]]] = {names: defaultdict(set) for names in Names}
        for at, part in enumerate(self.reform.parts):
            for names in Names:
                unit: Unit = getattr(part, names.value)
                found[names][unit.code, unit.name].add(at)
        return {names: {key: frozenset(parts) for key, parts in some.items()} for names, some in found.items()}

    @cached_property
    def _by_key(self) -> dict[Names, dict[str, list[tuple[str, Parts]]]]:
        """The communes of each time by the key of their name, and by their code."""
        found: dict[Names, dict[str, list[tuple[str, Parts]]]] = {names: defaultdict(list) for names in Names}
        for names, some in self._by_unit.items():
            for (code, name), parts in some.items():
                found[names][self._key(self._commune, name)].append((name, parts))
                if code:
                    found[names][code].append((name, parts))
        return found

    def _so_called(self, commune: str, around: Mapping[Names, Parts]) -> Mapping[Names, tuple[Parts, ...]]:
        """The communes of each time so called on its ground: with the same accents and level if some are."""
        key = self._key(self._commune, commune)
        found = [
            (names, name, parts & here)
            for names, here in around.items()
            for name, parts in self._by_key[names].get(key, ())
            if parts & here
        ]
        for suits in (self._has_accents_of(commune), self._is_of_level(commune)):
            found = [one for one in found if suits(one[1])] or found
        return {names: _distinct(parts for time, _, parts in found if time is names) for names in Names}

    def _has_accents_of(self, written: str) -> Callable[[str], bool]:
        key = _numbered(normal(written))
        return lambda name: f" {key}".endswith(f" {_numbered(normal(self._commune.without_level(name)))}")

    def _is_of_level(self, written: str) -> Callable[[str], bool]:
        level = self._commune.level_of(written)
        return lambda name: level is not None and _is_short_for(level, self._commune.level_of(name) or "")

    @staticmethod
    def _key(field: Field, name: str) -> str:
        return _numbered(field.place_key(name))

    def _around(self, told: Mapping[str, str]) -> Mapping[Names | None, tuple[Parts, ...]]:
        """What district and province leave of the ground, as names of each time, and (None) of either."""
        everywhere = frozenset(range(len(self.reform.parts)))
        around: dict[Names | None, tuple[Parts, ...]] = dict.fromkeys((None, *Names), (everywhere,))
        for field in self._levels:
            name = told.get(field.key)
            if name is not None:
                found = self._by_level[field.key].get(self._key(field, name), {})
                every = _distinct(unit for units in found.values() for unit in units)
                around = {
                    names: _distinct(here & unit for here in units for unit in found.get(names, ()))
                    if names is not None
                    else (NO_PARTS.union(*every) & NO_PARTS.union(*units),)
                    for names, units in around.items()
                }
        return around

    @cached_property
    def _by_level(self) -> dict[str, dict[str, dict[Names, tuple[Parts, ...]]]]:
        """By district and province field, and the key of a name or code: all that are so called at each time."""
        found: dict[str, dict[str, dict[Names, list[Parts]]]] = {field.key: {} for field in self._levels}
        for field, called in zip(self._levels, (("district",), ("province", "province_code")), strict=False):
            units: dict[tuple[Names, str, str], set[int]] = defaultdict(set)
            for at, part in enumerate(self.reform.parts):
                for names, unit in ((Names.BEFORE, part.before), (Names.AFTER, part.after)):
                    for attribute in called:
                        units[names, getattr(unit, attribute), unit.province_code].add(at)
            for (names, text, _), parts in units.items():
                if text:
                    of_key = found[field.key].setdefault(self._key(field, text), {})
                    of_key.setdefault(names, []).append(frozenset(parts))
        return {
            level: {key: {names: tuple(units) for names, units in some.items()} for key, some in keys.items()}
            for level, keys in found.items()
        }


def _numbered(key: str) -> str:
    """A key with numbers as digits: "phuong iii", "phuong 03" and "phuong 3" are one."""
    return _NUMERAL.sub(lambda found: _ROMAN.get(found.group(), found.group().lstrip("0")), key)


def _is_short_for(word: str, level: str) -> bool:
    """Whether a word for a level is another, or its first letters: "TT" for "thị trấn"."""
    short, full = fold(word), fold(level)
    return short == full or short == "".join(part[0] for part in full.split())


def _distinct(units: Iterable[Parts]) -> tuple[Parts, ...]:
    return tuple(dict.fromkeys(unit for unit in units if unit))
