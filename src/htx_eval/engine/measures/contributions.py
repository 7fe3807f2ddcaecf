"""Contributions: what each cooperative may add to a measure, over all its worlds.

A world of a profile picks one candidate per field; under one combination of readings it maps to a point (numerator,
denominator). Profiles that answer alike to the tests of a measure have the same points. Bounds, verdicts and shortfalls
read points only.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from htx_eval.engine.measures.kinds.protocol import COUNTED, OUTSIDE, Amount, Flags, amount_of
from htx_eval.engine.measures.point_rule import ANYTHING, MOST_WORLDS, PointRule
from htx_eval.engine.measures.profiles import Answer, Profiles
from htx_eval.engine.measures.profiles import Answers as FieldAnswers
from htx_eval.engine.rows.profile import Profile, Samples
from htx_eval.engine.whole.cohort import NOTHING, Cohort, Group, Point, cohort_of, merged
from htx_eval.model.fields import InGroup
from htx_eval.model.values import Value

#: For each field that matters to a measure, the answers of a row's candidates.
Answers = tuple[frozenset[Answer], ...]


class _Worlds(NamedTuple):
    """What a cooperative may be to a measure, and the points that it may add."""

    flags: frozenset[Flags]
    points: frozenset[Point]


@lru_cache(maxsize=8192)
def _held(key: Answers) -> frozenset[int]:
    """The tests that hold in the worlds of a cooperative, as bits: the same answers come again in every reading."""
    held = {0}
    for answers in key:
        held = {one | mask for one in held for mask, _ in answers}
    return frozenset(held)


class Contributions:
    """The contributions of all profiles to one measure under one combination of readings.

    ``cohorts`` are all cooperatives by their candidates on the axes of the rule, those too that the list may not show;
    ``groups`` those that add anything, by their points.
    """

    def __init__(self, rule: PointRule, profiles: Profiles, cohorts: Iterable[Cohort[Samples]]) -> None:
        self.rule, self.fields, self.measure = rule, rule.fields, rule.measure
        self._index = {key: index for index, key in enumerate(profiles.fields)}
        self._values = self.measure.value_fields
        self._axis = {key: place for place, key in enumerate(rule.axes)}
        self._answers: dict[str, FieldAnswers] = {
            key: profiles.answers(key, rule.tests(key), key in self._values) for key in rule.axes
        }
        self.exact = self._uses_all_of_totals(profiles)
        self._nobody = [profile for profile in profiles.profiles if profile.size.high == 0]
        self._alike: dict[Answers, list[Cohort[Samples]]] = {}
        self.cohorts = tuple(cohorts)
        for cohort in self.cohorts:
            self._alike.setdefault(self._key(cohort.profiles[0]), []).append(cohort)
        self._found = {key: self._worlds(key) for key in self._alike}
        self.groups: tuple[Group, ...] = merged(
            part for key, together in self._alike.items() for part in self._parts(key, together)
        )

    def _uses_all_of_totals(self, profiles: Profiles) -> bool:
        """Whether no row of several holds an amount that says more of its cooperatives than is used here."""
        unused = (*self.fields, *(() if self.rule.kind.adds_up else self._values))
        holds_totals = any(profiles.specs[self._index[key]].in_group is InGroup.TOTAL for key in unused)
        return not holds_totals or all(profile.size.one for profile in profiles.profiles)

    @cached_property
    def items(self) -> list[tuple[list[Profile], frozenset[Flags]]]:
        """The profiles that are alike to this measure under these readings, with what they are to it."""
        nobody = [(self._nobody, frozenset([OUTSIDE]))] if self._nobody else []
        together = [
            ([profile for cohort in parts for profile in cohort.profiles], self._found[key].flags)
            for key, parts in self._alike.items()
        ]
        return [*nobody, *together]

    def flags(self, profile: Profile) -> frozenset[Flags]:
        """Return what the cooperatives of a profile may be to the measure."""
        return self._found[self._key(profile)].flags

    def is_open(self, profile: Profile, key: str) -> bool:
        """Whether the candidates of a field differ, in a profile, for this measure under these readings."""
        return len(self._answers[key][profile.samples[self._index[key]]]) > 1

    def _key(self, profile: Profile) -> Answers:
        return tuple([answers[profile.samples[self._index[key]]] for key, answers in self._answers.items()])

    def _parts(self, key: Answers, together: list[Cohort[Samples]]) -> Iterator[Group]:
        """The points of profiles that are alike, with how many cooperatives have them."""
        found = self._found[key]
        if not (self._values and self.rule.kind.adds_up):  # no total is shared out
            yield from [Cohort(found.points, cohort.copies, cohort.extra) for cohort in together]
            return
        for cohort in together:
            splitting = [profile for profile in cohort.profiles if self._splits(profile)]
            for profile in splitting:
                yield Cohort(frozenset(self._split(profile, found.flags)), profile.copies)
            rest = [one for one in cohort.profiles if not self._splits(one)] if splitting else cohort.profiles
            whole = cohort_of(found.points, rest) if splitting else cohort
            yield Cohort(found.points, whole.copies, whole.extra)

    def _splits(self, profile: Profile) -> bool:
        """Whether a profile's rows hold totals of several cooperatives that the measure adds up."""
        return bool(profile.totals) and any(profile.totals[self._index[key]] for key in self._values)

    def _worlds(self, key: Answers) -> _Worlds:
        """The flags and points of one cooperative over all its worlds."""
        if math.prod(map(len, key)) > MOST_WORLDS:
            return self._any_world(key)
        if not self._values:
            every = frozenset(map(self.rule.flags, _held(key)))
            return _Worlds(every, frozenset([self.rule.kind.point(flag, ()) for flag in every]))
        flags, points = set(), set()
        for held, values in self._completions(key):
            flag = self.rule.flags(held)
            flags.add(flag)
            points.add(self.rule.kind.point(flag, values))
        return _Worlds(frozenset(flags), frozenset(points))

    def _completions(self, key: Answers) -> Iterable[tuple[int, Sequence[Value | None]]]:
        """The tests that hold in each world, as bits, and the values that it adds."""
        places = [self._axis[name] for name in self._values]
        for world in itertools.product(*key):
            yield sum([mask for mask, _ in world]), [world[place][1] for place in places]

    def _any_world(self, key: Answers) -> _Worlds:
        """Everything there could be, when the worlds are too many to visit."""
        self.exact = False
        amounts = [[value for _, value in key[self._axis[name]]] for name in self._values]
        values = list(itertools.product(*amounts))
        return _Worlds(ANYTHING, frozenset(self.rule.kind.point(flag, one) for flag in ANYTHING for one in values))

    def _split(self, profile: Profile, flags: frozenset[Flags]) -> Iterator[Point]:
        """The points of a row of several cooperatives whose amounts are totals, shared out in any way among them.

        Of so many cooperatives any number may be counted, if both are possible; the amounts of those then lie
        between what the others leave at most and at least.
        """
        can_in, can_out = COUNTED in flags, flags != {COUNTED}
        low, high = profile.size.low, profile.size.high
        if profile.size.doubtful:
            self.exact = False  # what its totals say of fewer cooperatives than it states is not used
        if set(self._values) & set(self.fields):
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
        amounts = [self._part(profile, key, size, members) for key in self._values]
        yield from self.rule.kind.shared(self.measure, amounts, members)

    def _part(self, profile: Profile, key: str, size: int, members: int) -> list[Amount]:
        """The ends of what so many of a row's cooperatives may hold of an amount, and the least above nothing."""
        index = self._index[key]
        samples = [amount_of(value) for value in profile.samples[index]]
        least, most = min(samples), max(samples)
        totals = [amount_of(value) for value in profile.totals[index]]
        if not totals:
            ends: list[Amount] = [members * least, members * most]
        else:
            rest = size - members
            low = [total if not rest else max(members * least, total - rest * most) for total in totals]
            high = [total if not rest else min(members * most, total - rest * least) for total in totals]
            ends = [min(low), max(high)]
        smallest = min((value for value in samples if value > 0), default=ends[1])
        return [*ends, *([smallest] if ends[0] <= 0 < smallest < ends[1] else [])]
