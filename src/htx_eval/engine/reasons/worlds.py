"""The worlds of cooperatives for one measure under one combination of readings, looked at one by one.

`contributions` keeps of all worlds only what they add; reasons also ask which world adds it, and what a world that the
list rules out would add.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.engine.measures.contributions import BASE_ONLY, COUNTED, MOST_WORLDS, OUTSIDE, Flags
from htx_eval.engine.measures.targets import TargetEngine
from htx_eval.engine.rows.predicates import Choices, compiled, cuts, resolve, tested_fields
from htx_eval.engine.rows.profiles import Alike, Profile
from htx_eval.engine.whole.cohort import NOTHING, Point
from htx_eval.model.rules import Kind, Measure, Named, Test, atoms
from htx_eval.model.values import Value

#: A completed cooperative, restricted to the fields that matter, in a fixed order.
World = tuple[Value, ...]
Samples = tuple[tuple[Value, ...], ...]


@frozen
class Kin:
    """Profiles with the same candidates on every field that a measure looks at."""

    profiles: list[Profile]
    samples: Samples

    @property
    def copies(self) -> int:
        """How many cooperatives there are for sure."""
        return sum(profile.weight[0] for profile in self.profiles)

    @property
    def extra(self) -> int | None:
        """How many more there may be; None is no limit."""
        extras = [profile.weight[1] for profile in self.profiles]
        return None if None in extras else sum(extra for extra in extras if extra is not None)


class Worlds:
    """Puts the conditions of a measure to single worlds."""

    def __init__(self, engine: TargetEngine, measure: Measure, choices: Choices) -> None:
        definitions = engine.plan.definitions
        of, where = (resolve(condition, definitions, choices) for condition in measure.conditions)
        self.measure, self._engine = measure, engine
        self.fields = tuple(dict.fromkeys((*tested_fields(of), *tested_fields(where))))
        self.axes = tuple(dict.fromkeys((*self.fields, *measure.value_fields)))
        profiles = engine.profiles
        self._of, self._where = compiled(of, profiles.bits), compiled(where, profiles.bits)
        self._tested = [(self.axes.index(key), profiles.fields.index(key)) for key in self.fields]
        self._tests: dict[str, list[Test]] = {key: [] for key in self.axes}
        for test in dict.fromkeys(atom for condition in (of, where) for atom in atoms(condition)):
            if not isinstance(test, Named):
                self._tests[test.field].append(test)
        self._memo: dict[Samples, frozenset[Flags]] = {}

    def kin(self) -> Iterator[Kin]:
        """Yield the cooperatives of a list, and those that it may not show, by their candidates."""
        yield from kin(self._engine, self.axes)

    def flag(self, world: World) -> Flags:
        """Return what a cooperative is to the measure in one world: a value per field of ``axes``."""
        mask = self._engine.profiles.mask
        held = sum([mask(field, world[axis]) for axis, field in self._tested])
        inside = self._of(held)
        return inside, inside and self._where(held)

    def flags(self, samples: Samples) -> frozenset[Flags]:
        """Return what a cooperative may be with these candidates; anything where they are too many to look at."""
        found = self._memo.get(samples)
        if found is None:
            is_small = math.prod(map(len, samples)) <= MOST_WORLDS
            every = frozenset(map(self.flag, itertools.product(*samples))) if is_small else ANYTHING
            found = self._memo[samples] = every
        return found

    def point(self, world: World) -> Point | None:
        """Return what a cooperative adds to numerator and denominator; None where an amount has no bound."""
        flag = self.flag(world)
        if self.measure.kind in (Kind.COUNT, Kind.SHARE):
            return whole_point(flag)
        if flag != COUNTED:
            return NOTHING
        amounts = [world[self.axes.index(key)] for key in self.measure.value_fields]
        if any(isinstance(amount, float) for amount in amounts):
            return None
        exact = [Fraction(amount) for amount in amounts]  # type: ignore[arg-type]
        return (exact[0], exact[1]) if self.measure.kind is Kind.RATIO else (exact[0], 1)

    def rows(self, numbers: Mapping[int, int]) -> Iterator[int]:
        """Yield for each row of the list the number held for its profile; -1 where none is."""
        profiles = self._engine.profiles
        return map(
            [numbers.get(profile.number, -1) for profile in profiles.profiles].__getitem__, profiles.of_rows.codes
        )

    def tests(self, key: str) -> list[Test]:
        """Return the tests that the measure puts to a field."""
        return self._tests.get(key, [])

    def cuts(self, key: str) -> list[Value]:
        """Return the values of a field at which an answer can change."""
        return [cut for test in self.tests(key) for cut in cuts(test)]


ANYTHING: frozenset[Flags] = frozenset([OUTSIDE, BASE_ONLY, COUNTED])


def whole_point(flag: Flags) -> tuple[int, int]:
    """Return what a cooperative adds to a count or a share."""
    return int(flag == COUNTED), int(flag != OUTSIDE)


def kin(engine: TargetEngine, axes: tuple[str, ...]) -> Iterator[Kin]:
    """Yield the cooperatives of a list, and those that it may not show, by their candidates on some fields."""
    places = [engine.profiles.fields.index(key) for key in axes]
    for alike in (*engine.profiles.alike(axes), *(Alike.of([other]) for other in engine.unlisted.values())):
        yield Kin(alike.profiles, tuple(alike.profiles[0].samples[place] for place in places))


def too_many(engine: TargetEngine, axes: tuple[str, ...]) -> bool:
    """Say whether some cooperative has more worlds on some fields than are looked at."""
    return any(math.prod(map(len, each.samples)) > MOST_WORLDS for each in kin(engine, axes))
