"""Contributions: what each cooperative may add to a measure, over all its worlds.

Rows are first grouped into profiles by their answers to the plan's tests, so that the cost grows with the number of
profiles and not with the number of rows. A world of a profile picks one candidate per field; under one combination of
readings it maps to a point (numerator, denominator). Bounds, verdicts and shortfalls read points only.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from htx_eval.engine.bounds import NOTHING, Group, Point, groups
from htx_eval.engine.conditions import World, compiled, cuts, holds, tested_fields
from htx_eval.engine.table import Size, Table, TableRow
from htx_eval.model.columns import Coded
from htx_eval.model.fields import Field, InGroup
from htx_eval.model.rules import Condition, Kind, Measure, Named, Test, atoms
from htx_eval.model.values import Cell, Choice, Value

#: Above so many worlds in one row, bounds stay sound and are no longer exact.
MOST_WORLDS = 10_000

#: The candidates of each field.
Samples = tuple[tuple[Value, ...], ...]
#: What a completed cooperative is to a measure: whether in its population, and whether in its numerator too.
Flags = tuple[bool, bool]
OUTSIDE: Flags = (False, False)
BASE_ONLY: Flags = (True, False)
COUNTED: Flags = (True, True)


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """Rows that no test of the plan tells apart: candidates per field, size, and the indexes of the rows."""

    samples: Samples
    totals: Samples  # of a row of several: the candidates of each row total, else empty
    size: Size
    number: int = -1  # its place among the profiles; none for the cooperatives that a list does not show
    rows: Sequence[int] = ()
    copies: int = 1  # how many such rows; 1 for the cooperatives that a list does not show

    @property
    def weight(self) -> tuple[int, int | None]:
        """How many cooperatives there are for sure, and how many more there may be (None: no limit)."""
        extra = None if self.size.high is None else self.copies * (self.size.high - self.size.low)
        return self.copies * self.size.low, extra


class Profiles:
    """The rows of a table grouped for the tests and measures of a plan."""

    def __init__(self, fields: Mapping[str, Field], table: Table, tests: Iterable[Test], measures: Iterable[Measure]):
        self.fields = table.fields
        self.specs = [fields[key] for key in table.fields]
        self._values = {key for measure in measures for key in measure.value_fields}
        self._tests: dict[str, list[Test]] = {key: [] for key in table.fields}
        for test in tests:
            self._tests[test.field].append(test)
        self._alike: dict[tuple[str, ...], list[list[Profile]]] = {}
        self._reduced: dict[tuple[int, Cell], tuple[Value, ...]] = {}
        self._standing: dict[tuple[int, tuple[bool, ...]], Value] = {}
        self.of_rows = self._group(table)
        self.profiles = self.of_rows.items

    def _group(self, table: Table) -> Coded[Profile]:
        """The profile of each row."""

        def answers(row: TableRow) -> tuple[Samples, Samples, Size]:
            return (*self._samples(row.cells, row.size), row.size)

        alike = table.rows.mapped(answers)
        rows = alike.places()
        profiles = [
            Profile(samples, totals, size, number, rows[number], len(rows[number]))
            for number, (samples, totals, size) in enumerate(alike.items)
        ]
        return Coded(profiles, alike.codes)

    def alike(self, axes: tuple[str, ...]) -> list[list[Profile]]:
        """Return the profiles of at least one cooperative, those with the same candidates on some fields together."""
        found = self._alike.get(axes)
        if found is None:
            indexes = [self.fields.index(key) for key in axes]
            together: dict[tuple[tuple[Value, ...], ...], list[Profile]] = {}
            for profile in self.profiles:
                if profile.size.high != 0:
                    together.setdefault(tuple([profile.samples[index] for index in indexes]), []).append(profile)
            found = self._alike[axes] = list(together.values())
        return found

    def unlisted(self, cells: Mapping[str, Cell]) -> Profile:
        """Return the profile of cooperatives that the list does not show, any number of them."""
        size = Size(0, None)
        row = tuple(cells.get(spec.key, spec.unknown()) for spec in self.specs)
        samples, totals = self._samples(row, size)
        return Profile(samples, totals, size)

    def _samples(self, cells: Sequence[Cell], size: Size) -> tuple[Samples, Samples]:
        if size.one:
            return tuple(self._reduce(index, cell) for index, cell in enumerate(cells)), ()
        samples, totals = [], []
        for index, (cell, spec) in enumerate(zip(cells, self.specs, strict=True)):
            is_total = spec.in_group is InGroup.TOTAL
            totals.append(self._reduce(index, cell) if is_total and isinstance(cell, Choice) else ())
            samples.append(self._reduce(index, spec.unknown() if is_total else cell))
        return tuple(samples), tuple(totals)

    def _reduce(self, index: int, cell: Cell) -> tuple[Value, ...]:
        """The values that stand for all candidates of a cell; of an untested value field, its extremes."""
        found = self._reduced.get((index, cell))
        if found is None:
            key = self.fields[index]
            tests = self._tests[key]
            is_value = key in self._values
            points = [*(cut for test in tests for cut in cuts(test)), *([0] if is_value else [])]
            sample = cell.sample(points, unbounded=is_value)
            if not is_value:
                answers = dict.fromkeys(tuple(holds(test, value) for test in tests) for value in sample)
                by_answer = {tuple(holds(test, value) for test in tests): value for value in reversed(sample)}
                sample = tuple(self._standing.setdefault((index, answer), by_answer[answer]) for answer in answers)
            found = self._reduced[index, cell] = tuple(sorted(sample, key=repr))
        return found


class Contributions:
    """The contributions of all profiles to one measure under one combination of readings."""

    def __init__(
        self, profiles: Profiles, others: Sequence[Profile], measure: Measure, of: Condition, where: Condition
    ):
        self.measure = measure
        self.fields = tuple(dict.fromkeys((*tested_fields(of), *tested_fields(where))))
        self._spec = {spec.key: spec for spec in profiles.specs}
        self._index = {key: index for index, key in enumerate(profiles.fields)}
        self._axes = tuple(dict.fromkeys((*self.fields, *measure.value_fields)))
        self._of, self._where = compiled(of, self._axes), compiled(where, self._axes)
        tests = dict.fromkeys(atom for condition in (of, where) for atom in atoms(condition))
        self._tests: dict[str, list[Test]] = {key: [] for key in self._axes}
        for test in tests:
            if not isinstance(test, Named):
                self._tests[test.field].append(test)
        self.exact = True
        if any(self._spec[key].in_group is InGroup.TOTAL for key in self.fields):
            # An amount of a row of several says something of each cooperative, which is not used.
            self.exact = all(profile.size.one for profile in profiles.profiles)
        nobody = [profile for profile in profiles.profiles if profile.size.high == 0]
        self.items: list[tuple[list[Profile], frozenset[Flags]]] = [(nobody, frozenset([OUTSIDE]))] if nobody else []
        self.groups: tuple[Group, ...] = groups(
            part
            for alike in (*profiles.alike(self._axes), *([other] for other in others))
            for part in self._parts(alike)
        )

    def is_open(self, profile: Profile, key: str) -> bool:
        """Whether the candidates of a field differ, in a profile, for this measure under these readings."""
        sample = profile.samples[self._index[key]]
        if key in self.measure.value_fields:
            return len(sample) > 1
        return len({tuple(holds(test, value) for test in self._tests[key]) for value in sample}) > 1

    def _parts(self, alike: list[Profile]) -> Iterator[tuple[frozenset[Point], int, int | None]]:
        """The points of profiles that are alike on the axes, with how many cooperatives have them."""
        flags, points = self._worlds(tuple(alike[0].samples[self._index[key]] for key in self._axes))
        self.items.append((alike, flags))
        if not self.measure.value_fields:
            weights = [profile.weight for profile in alike]
            extras = [extra for _, extra in weights if extra is not None]
            yield points, sum([copies for copies, _ in weights]), sum(extras) if len(extras) == len(weights) else None
            return
        for profile in alike:
            if self._splits(profile):
                yield frozenset(self._split(profile, flags)), profile.copies, 0
            else:
                yield points, *profile.weight

    def _splits(self, profile: Profile) -> bool:
        """Whether a profile's rows hold totals of several cooperatives that the measure adds up."""
        return bool(profile.totals) and any(profile.totals[self._index[key]] for key in self.measure.value_fields)

    def _worlds(self, samples: tuple[tuple[Value, ...], ...]) -> tuple[frozenset[Flags], frozenset[Point]]:
        """The flags and points of one cooperative over all its worlds."""
        if math.prod(map(len, samples)) > MOST_WORLDS:
            self.exact = False
            return frozenset([OUTSIDE, BASE_ONLY, COUNTED]), frozenset(self._any_points(samples))
        flags, points = set(), set()
        for world in itertools.product(*samples):
            flag = self._flag(world)
            flags.add(flag)
            points.add(self._point(flag, world))
        return frozenset(flags), frozenset(points)

    def _flag(self, world: World) -> Flags:
        inside = self._of(world)
        return inside, inside and self._where(world)

    def _any_points(self, samples: tuple[tuple[Value, ...], ...]) -> Iterator[Point]:
        """Every point there could be, when the worlds are too many to visit."""
        axes = [samples[self._axes.index(key)] for key in self.measure.value_fields]
        for flag in (OUTSIDE, BASE_ONLY, COUNTED):
            for values in itertools.product(*axes):
                yield self._counted(flag, values)

    def _point(self, flag: Flags, world: World) -> Point:
        return self._counted(flag, [world[self._axes.index(key)] for key in self.measure.value_fields])

    def _counted(self, flag: Flags, values: Sequence[Value]) -> Point:
        """The point of a cooperative with these flags and values."""
        if self.measure.kind in (Kind.COUNT, Kind.SHARE):
            return int(flag == COUNTED), int(flag != OUTSIDE)
        if flag != COUNTED:
            return NOTHING
        amount = _exact(values[0])
        return (amount, _exact(values[1])) if self.measure.kind is Kind.RATIO else (amount, 1)

    def _split(self, profile: Profile, flags: frozenset[Flags]) -> Iterator[Point]:
        """The points of a row of several cooperatives whose amounts are totals, shared out in any way among them.

        Of so many cooperatives any number may be counted, if both are possible; the amounts of those then lie
        between what the others leave at most and at least.
        """
        can_in, can_out = COUNTED in flags, flags != {COUNTED}
        low, high = profile.size.low, profile.size.high
        if set(self.measure.value_fields) & set(self.fields):
            self.exact = False  # whether a cooperative is counted then depends on its share of the amount
        for size in range(low, (low + 2 if high is None else high) + 1):
            counted = {size} if can_in else set()
            counted |= {0} if can_out or size == 0 else set()
            if can_in and can_out:
                counted |= self._between(size)
            for members in counted:
                yield from self._shared(profile, size, members)
        if high is None and can_in:
            self.exact = False
            for part in self._shared(profile, low + 2, low + 2 if not can_out else 1):
                yield part[0], math.inf

    def _between(self, size: int) -> set[int]:
        """How many of a row's cooperatives may be counted, some and not all; the ends only when there are many."""
        if size <= MOST_WORLDS:
            return set(range(1, size))
        self.exact = False
        return {1, size - 1}

    def _shared(self, profile: Profile, size: int, members: int) -> Iterator[Point]:
        """The extreme points with so many of the row's cooperatives counted."""
        if members == 0:
            yield NOTHING
            return
        amounts = [self._part(profile, key, size, members) for key in self.measure.value_fields]
        if self.measure.field == self.measure.per:
            yield from ((amount, amount) for amount in amounts[0])
        elif self.measure.kind is Kind.RATIO:
            yield from itertools.product(amounts[0], amounts[1])
        else:
            yield from ((amount, members) for amount in amounts[0])

    def _part(self, profile: Profile, key: str, size: int, members: int) -> list[Fraction | float]:
        """The ends of what so many of a row's cooperatives may hold of an amount, and the least above nothing."""
        index = self._index[key]
        samples = [_exact(value) for value in profile.samples[index]]
        least, most = min(samples), max(samples)
        totals = [_exact(value) for value in profile.totals[index]]
        if not totals:
            ends: list[Fraction | float] = [members * least, members * most]
        else:
            rest = size - members
            low = [total if not rest else max(members * least, total - rest * most) for total in totals]
            high = [total if not rest else min(members * most, total - rest * least) for total in totals]
            ends = [min(low), max(high)]
        smallest = min((value for value in samples if value > 0), default=ends[1])
        return [*ends, *([smallest] if ends[0] <= 0 < smallest < ends[1] else [])]


def _exact(value: Value) -> Fraction | float:
    """A number as a whole fraction; infinity stays what it is."""
    if isinstance(value, float):
        return value
    return Fraction(value)  # type: ignore[arg-type]
