"""Whether one completion meets all required targets together; each may be possible alone and not together.

A cell has one value wherever it is used, so the targets share the worlds of a cooperative: each world gives a vector of
gains, one per demand of the targets (see `demands`). Cooperatives alike on every field that matters have the same
vectors, and `sums.search` looks for a choice of one vector each that reaches all needs.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.engine.measures.kinds.protocol import whole_point
from htx_eval.engine.measures.point_rule import MOST_WORLDS, PointRule, World
from htx_eval.engine.measures.targets import TargetEngine
from htx_eval.engine.whole.cohort import Cohort, Heap, Vector
from htx_eval.engine.whole.demands import NOT_EMPTY, Demand, demands, values
from htx_eval.engine.whole.region import region
from htx_eval.engine.whole.sums import Chosen, reachable, search
from htx_eval.model.outcome import TargetOutcome, Verdict
from htx_eval.model.reasons import Completed, Joint
from htx_eval.model.rules import Level
from htx_eval.model.values import Value

#: So many targets at a time are tried, to name a smallest set that does not go together.
MOST_TRIED = 3
#: One world for each vector that a cooperative can have.
_Worlds = Mapping[Vector, World]


@frozen
class Shared:
    """The demands of several targets, over the fields they look at all together."""

    axes: tuple[str, ...]
    parts: tuple[tuple[PointRule, tuple[int, ...], Demand], ...]
    owners: tuple[str, ...]  # the target of each part

    @classmethod
    def of(cls, engine: TargetEngine, outcomes: Sequence[TargetOutcome], small: bool = False) -> Shared:
        """Return the demands of counts and shares under their chosen readings.

        With ``small`` the need of a population stands apart, so that no number is large.
        """
        every = [engine.contributions(each.target.measure, each.chosen.choices) for each in outcomes]
        axes = tuple(dict.fromkeys(key for found in every for key in found.rule.axes))
        parts: list[tuple[PointRule, tuple[int, ...], Demand]] = []
        owners: list[str] = []
        for outcome, found in zip(outcomes, every, strict=True):
            places = tuple(axes.index(key) for key in found.rule.axes)
            target, kind = outcome.target, outcome.target.measure.kind
            joined = demands(kind, target.threshold, region(found.groups).base[1])
            for demand in (*values(kind, target.threshold), NOT_EMPTY) if small else joined:
                parts.append((found.rule, places, demand))
                owners.append(target.id)
        return cls(axes, tuple(parts), tuple(owners))

    @property
    def needs(self) -> Vector:
        """What the gains must reach."""
        return tuple(demand.need for _, _, demand in self.parts)

    def least(self, samples: Sequence[Sequence[Value]]) -> Vector:
        """Return the least that one cooperative with these candidates adds to each demand."""
        return tuple(
            demand.least(map(whole_point, rule.every_flags(tuple([tuple(samples[place]) for place in places]))))
            for rule, places, demand in self.parts
        )

    def populations(self, samples: Sequence[Sequence[Value]]) -> Iterator[int]:
        """Yield the demands whose population one cooperative with these candidates may enlarge."""
        for place, (rule, places, _) in enumerate(self.parts):
            flags = rule.every_flags(tuple([tuple(samples[at]) for at in places]))
            if rule.measure.kind.is_quotient and any(inside for inside, _ in flags):
                yield place

    def count_sign(self, place: int) -> int:
        """Return 1 where a demand is a floor of a count, -1 where it is a ceiling of one, else 0."""
        rule, _, demand = self.parts[place]
        return 0 if rule.measure.kind.is_quotient else demand.n

    def cuts(self, key: str) -> list[Value]:
        """Return the values of a field at which some answer can change."""
        return [cut for rule, _, _ in self.parts for cut in rule.cuts(key)]

    def vector(self, world: World) -> Vector:
        """Return the gains of one cooperative in one world."""
        return tuple(
            demand.gain(whole_point(rule.flags_of(tuple([world[place] for place in places]))))
            for rule, places, demand in self.parts
        )


def worlds_by_vector(engine: TargetEngine, shared: Shared) -> Iterator[Cohort[_Worlds]]:
    """Yield the cooperatives of a list by what they can be to several targets at once."""
    for each in engine.cohorts(shared.axes):
        worlds: dict[Vector, World] = {}
        for world in itertools.product(*each.ways):
            worlds.setdefault(shared.vector(world), world)
        yield each.behaving(worlds)


def too_many(engine: TargetEngine, axes: tuple[str, ...]) -> bool:
    """Say whether some cooperative has more worlds on some fields than are looked at."""
    return any(math.prod(map(len, each.ways)) > MOST_WORLDS for each in engine.cohorts(axes))


def joint(engine: TargetEngine, outcomes: Sequence[TargetOutcome]) -> Joint:
    """Return whether some completion meets all required targets together, and one that does."""
    required = [each for each in outcomes if each.target.level is Level.REQUIRED]
    taken = [each for each in required if is_plain(engine, each)]
    names = tuple(each.target.id for each in taken)
    never = tuple(each.target.id for each in required if each.given is not None and each.verdict is Verdict.MISSED)
    left = tuple(each.target.id for each in required if each.given is None and each.target.id not in names)
    if never:
        return Joint(False, names, left, never, (), ())
    shared = Shared.of(engine, taken)
    if not taken or too_many(engine, shared.axes):
        return Joint(None, names, left, (), (), ())
    heaps = list(worlds_by_vector(engine, shared))
    never = tuple(name for name in names if _possible(heaps, shared, (name,)) is False)
    if never:
        rest = tuple(name for name in names if name not in never)
        return Joint(False, names, left, never, (), (), _possible(heaps, shared, rest) if rest else None)
    possible, chosen = search(heaps, shared.needs)
    conflict = _conflict(heaps, shared, names) if possible is False else ()
    witness = tuple(_completed(engine, shared, heaps, chosen)) if possible else ()
    return Joint(possible, names, left, (), conflict, witness)


def is_plain(engine: TargetEngine, outcome: TargetOutcome) -> bool:
    """Say whether a target is a count or share of which every world is looked at, and is not settled from outside."""
    if outcome.given is not None or not outcome.target.measure.kind.is_whole:
        return False
    exact = engine.contributions(outcome.target.measure, outcome.chosen.choices).exact
    return exact and outcome.target.has_figure and outcome.verdict is not Verdict.NOT_IN_FORCE


def _possible(heaps: Sequence[Heap], shared: Shared, names: Sequence[str]) -> bool | None:
    """Whether some completion meets these targets together."""
    places = [place for place, owner in enumerate(shared.owners) if owner in names]
    needs = tuple(shared.needs[place] for place in places)
    cut = [
        heap.behaving(tuple(dict.fromkeys(tuple(v[place] for place in places) for v in heap.ways))) for heap in heaps
    ]
    return all(reachable(cut, needs)) and search(cut, needs)[0]


def _conflict(heaps: Sequence[Heap], shared: Shared, names: Sequence[str]) -> tuple[str, ...]:
    """A smallest set of targets that no completion meets together."""
    for size in range(2, min(MOST_TRIED, len(names)) + 1):
        for some in itertools.combinations(names, size):
            if _possible(heaps, shared, some) is False:
                return some
    return tuple(names)


def _completed(
    engine: TargetEngine, shared: Shared, heaps: Sequence[Cohort[_Worlds]], chosen: Sequence[Chosen]
) -> Iterator[Completed]:
    """What the open cells hold in a completion, row by row."""
    places = {key: engine.profiles.fields.index(key) for key in shared.axes}
    types = {id(profile): key for key, profile in engine.unlisted.items()}
    for heap, (sure, more) in zip(heaps, chosen, strict=True):
        waiting = [(vector, number) for vector, number in sure.items() if number]
        extra = [(vector, number) for vector, number in more.items() if number and any(vector)]  # else it is nobody
        for profile in heap.profiles:
            open_keys = [key for key, place in places.items() if len(profile.samples[place]) > 1]
            for row in profile.rows or (None,):
                size = profile.size
                room = (size.high or 0) - size.low if profile.rows else sum(number for _, number in extra)
                parts = [*_taken(waiting, size.low), *_taken(extra, room)]
                if open_keys or room:
                    yield from (
                        Completed(row, number, _values(shared, heap, vector, open_keys, places), types.get(id(profile)))
                        for vector, number in parts
                    )


def _values(
    shared: Shared, heap: Cohort[_Worlds], vector: Vector, keys: Sequence[str], places: Mapping[str, int]
) -> dict[str, Value]:
    """What the open cells hold, without those that may hold anything once the others hold that."""
    world, samples = heap.ways[vector], heap.profiles[0].samples
    free: list[str] = []
    for key in keys:
        choices = [
            samples[places[axis]] if axis in (*free, key) else (value,)
            for axis, value in zip(shared.axes, world, strict=True)
        ]
        if all(shared.vector(other) == vector for other in itertools.product(*choices)):
            free.append(key)
    return {key: world[shared.axes.index(key)] for key in keys if key not in free}


def _taken(waiting: list[tuple[Vector, int]], number: int) -> Iterator[tuple[Vector, int]]:
    """Take so many off a list of vectors with how many have each."""
    while number > 0 and waiting:
        vector, have = waiting.pop()
        used = min(have, number)
        if have > used:
            waiting.append((vector, have - used))
        number -= used
        yield vector, used
