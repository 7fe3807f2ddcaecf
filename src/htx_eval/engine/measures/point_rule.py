"""From a completed cooperative to the point that it adds to a measure, under one combination of readings.

This is the one place where the conditions of a measure meet the values of a row: bounds, reasons and roadmaps go by it.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from htx_eval.engine.measures.kinds.protocol import BASE_ONLY, COUNTED, OUTSIDE, Flags
from htx_eval.engine.measures.kinds.registry import KINDS
from htx_eval.engine.measures.profiles import Profiles
from htx_eval.engine.rows.predicates import compiled
from htx_eval.engine.rows.profile import Samples
from htx_eval.engine.whole.cohort import Point
from htx_eval.model.meaning import cuts, tested_fields
from htx_eval.model.rules import Condition, Measure, Named, Test, atoms
from htx_eval.model.values import Value

#: Above so many worlds in one row, bounds stay sound and are no longer exact.
MOST_WORLDS = 10_000
#: What a cooperative may be of which there are too many worlds to look at.
ANYTHING: frozenset[Flags] = frozenset([OUTSIDE, BASE_ONLY, COUNTED])

#: A completed cooperative: a value for each of some fields, in a fixed order.
World = tuple[Value, ...]


class PointRule:
    """A measure whose conditions are resolved and compiled.

    ``fields`` are those that its conditions test, ``axes`` these and those whose values it takes: a world of a
    cooperative has a value for each axis.
    """

    def __init__(self, profiles: Profiles, measure: Measure, of: Condition, where: Condition) -> None:
        self.measure, self.kind = measure, KINDS[measure.kind]
        self.fields = tuple(dict.fromkeys((*tested_fields(of), *tested_fields(where))))
        self.axes = tuple(dict.fromkeys((*self.fields, *measure.value_fields)))
        self._of, self._where = compiled(of, profiles.bits), compiled(where, profiles.bits)
        self._mask = profiles.mask
        self._tested = [(self.axes.index(key), profiles.fields.index(key)) for key in self.fields]
        self._values = [self.axes.index(key) for key in measure.value_fields]
        self._tests: dict[str, list[Test]] = {key: [] for key in self.axes}
        for test in dict.fromkeys(atom for condition in (of, where) for atom in atoms(condition)):
            assert not isinstance(test, Named)  # the conditions are resolved
            self._tests[test.field].append(test)
        self._memo: dict[Samples, frozenset[Flags]] = {}

    def tests(self, key: str) -> Sequence[Test]:
        """Return the tests that the measure puts to a field."""
        return self._tests.get(key, ())

    def cuts(self, key: str) -> list[Value]:
        """Return the values of a field at which an answer can change."""
        return [cut for test in self.tests(key) for cut in cuts(test)]

    def flags(self, held: int) -> Flags:
        """Return what a cooperative is to the measure for which just these tests hold, as bits."""
        inside = self._of(held)
        return inside, inside and self._where(held)

    def flags_of(self, world: World) -> Flags:
        """Return what a cooperative is to the measure in one world."""
        return self.flags(sum([self._mask(field, world[axis]) for axis, field in self._tested]))

    def every_flags(self, samples: Samples) -> frozenset[Flags]:
        """Return what a cooperative may be with these candidates; anything where they are too many to look at."""
        found = self._memo.get(samples)
        if found is None:
            is_small = math.prod(map(len, samples)) <= MOST_WORLDS
            every = frozenset(map(self.flags_of, itertools.product(*samples))) if is_small else ANYTHING
            found = self._memo[samples] = every
        return found

    def point_of(self, world: World) -> Point:
        """Return what a cooperative adds in one world; infinite where an amount has no end."""
        return self.kind.point(self.flags_of(world), [world[axis] for axis in self._values])
