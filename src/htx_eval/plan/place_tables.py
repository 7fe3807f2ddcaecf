"""The tables of places before and after a reform that come with the program, and the ground of a plan in them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from htx_eval.model.fields import Field, Register
from htx_eval.model.ground.area import Area
from htx_eval.model.ground.places import NO_PARTS, Names, Part, Parts, Places, Reform, Unit
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.plan_file import PlaceFile
from htx_eval.plan.files.yaml_source import Path_
from htx_eval.plan.packaged import packaged_targets

_INDEX = "provinces"


class AreaReader:
    """Finds the ground of a plan's place."""

    def __init__(self, findings: Findings, register: Register, file: PlaceFile, day: date) -> None:
        """Take the day of which the plan's names and codes are."""
        self._findings, self._register, self._file, self._day = findings, register, file, day

    def area(self) -> Area | None:
        """Return the ground, or None if no table has the place, or not all of its communes by these names.

        A code that is that of another commune, or of another time, is a finding.
        """
        roles, fields = self._register.roles, self._register.fields
        province = roles.place[-1] if roles.place else None
        if province is None or roles.commune not in fields or province not in self._file.names:
            return None
        reform = _reform(frozenset(_tables(fields[province], names_of(self._file.names[province]))))
        if reform is None:
            return None
        places = Places(reform, fields, roles)
        names = Names.BEFORE if self._day < reform.first_day else Names.AFTER
        around = frozenset(range(len(reform.parts)))
        for key in roles.place:
            if key in self._file.names:
                around &= self._level(places, key, names)
        units = [self._commune(places, names, around, *one) for one in self._communes(roles.commune or "")]
        if not around or NO_PARTS in units:
            return None
        parts = NO_PARTS.union(*units) if units else around
        return Area(places, parts, names, parts == around)

    def _level(self, places: Places, key: str, names: Names) -> Parts:
        """The parts of a district or province of the plan: by its code, which is that of one time, or its names."""
        code = self._file.codes.get(key)
        return (code and places.level(key, (code,), names)) or places.level(key, names_of(self._file.names[key]), names)

    def _communes(self, key: str) -> Iterable[tuple[str, str | None, Path_]]:
        """The communes that a plan names, each with its code and where in the file."""
        if key in self._file.names:
            for name in names_of(self._file.names[key]):
                yield name, self._file.codes.get(key), ("place", "names", key)
        elif self._file.communes:
            for name, code in self._file.communes.items():
                yield name, code, ("place", "communes", name)

    def _commune(self, places: Places, names: Names, around: Parts, name: str, code: str | None, at: Path_) -> Parts:
        """The parts of a commune that a plan names; none if the table does not have it."""
        found = [unit for unit in places.communes_named(names, name) if unit & around]
        if not found:
            return NO_PARTS
        if code is None:
            return found[0] if len(found) == 1 else NO_PARTS
        codes = {places.code(unit, names): unit for unit in found}
        if code not in codes:
            self._findings.add("HTX346", at, code, codes, commune=name, day=self._day)
            return NO_PARTS
        return codes[code]


def names_of(name: str | Sequence[str]) -> Sequence[str]:
    """Return the names of a place: one, or several that it has had."""
    return (name,) if isinstance(name, str) else name


def _tables(province: Field, names: Sequence[str]) -> Iterable[str]:
    """The tables that hold a province by one of its names, old or new."""
    keys = {province.place_key(name) for name in names}
    for line in _lines(_INDEX):
        if keys & {province.place_key(line["tinh_cu"]), province.place_key(line["tinh_moi"])}:
            yield line["tep"]


@lru_cache(maxsize=8)
def _reform(tables: frozenset[str]) -> Reform | None:
    if len(tables) != 1:
        return None
    provinces = [line for line in _lines(_INDEX) if line["tep"] in tables]
    of_code = {line["ma_cu"]: line for line in provinces}
    one = provinces[0]
    parts = tuple(_part(line, of_code[line["tinh_cu"]]) for line in _lines(one["tep"]))
    return Reform(date.fromisoformat(one["tu_ngay"]), one["nghi_quyet"], parts)


def _part(line: Mapping[str, str], province: Mapping[str, str]) -> Part:
    before = Unit(line["ma_cu"], line["xa_cu"], line["huyen_cu"], province["tinh_cu"], province["ma_cu"])
    after = Unit(line["ma_moi"], line["xa_moi"], "", province["tinh_moi"], province["ma_moi"])
    return Part(before, after, line["phan"], int(line["khoan"]))


@lru_cache(maxsize=8)
def _lines(name: str) -> tuple[Mapping[str, str], ...]:
    path = packaged_targets() / "places" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
