"""The smallest lists that meet some targets and fail another, and proofs that there are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from htx_eval.authoring.lint.cells import Cell, Conditions, Part, Row, cells, part_of
from htx_eval.authoring.lint.outcomes import Way, gains
from htx_eval.authoring.lint.whole_numbers import smallest
from htx_eval.base.frozen import frozen
from htx_eval.model.meaning import Choices
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Named, Target, Test, atoms
from htx_eval.model.values import Value
from htx_eval.plan.doubts.satisfiable import answered

#: So many lists are kept, to be tried before another one is searched for.
MOST_KEPT = 60


@frozen
class Found:
    """A list: rows with a value for each field that was asked about, and how many cooperatives are like each."""

    rows: tuple[Row, ...]
    counts: tuple[int, ...]


class Search:
    """Looks for lists under combinations of readings; what it found is tried again under the next ones."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._conditions = Conditions(plan.definitions)
        self._usual = dict(_usual(plan))
        self._kept: list[tuple[int, Found]] = []  # each with a number of its own
        self._met = 0
        self._sums: dict[tuple[int, str, tuple[tuple[str, str], ...]], Part] = {}
        self._cells: dict[tuple[tuple[str, tuple[tuple[str, str], ...]], ...], tuple[Cell, ...]] = {}

    def exists(self, asked: Mapping[str, Sequence[Way]], choices: Choices) -> bool:
        """Say whether some list goes one of the ways of every target that is asked about.

        False is a proof. Raises GivenUpError or TooManyError where neither is found out.
        """
        targets = self._targets(asked)
        for at in reversed(range(len(self._kept))):
            if self._goes(*self._kept[at], targets, asked, choices):
                self._kept.append(self._kept.pop(at))  # what is asked next is much like it
                return True
        found = self.smallest(asked, choices)
        if found is not None:
            full = Found(tuple({**self._usual, **row} for row in found.rows), found.counts)
            self._met += 1
            self._kept = [*self._kept[-MOST_KEPT:], (self._met, full)]
        return found is not None

    def smallest(self, asked: Mapping[str, Sequence[Way]], choices: Choices, least: int = 0) -> Found | None:
        """Return the smallest list that goes one of the ways of every target that is asked about; None if none does.

        ``least`` is how many cooperatives it has at the least. Raises GivenUpError or TooManyError where neither is
        found out.
        """
        targets = self._targets(asked)
        kinds = self._cells_of(targets, choices)
        best: list[int] | None = None
        for ways in _combined([asked[target.id] for target in targets]):
            columns = [
                (1, *(gain for way, part in zip(ways, kind.parts, strict=True) for gain in gains(way, part)))
                for kind in kinds
            ]
            counts = smallest(columns, [least, *(demand.need for way in ways for demand in way)])
            if counts is not None and (best is None or sum(counts) < sum(best)):
                best = counts
        if best is None:
            return None
        taken = [(kind.row, count) for kind, count in zip(kinds, best, strict=True) if count]
        return Found(tuple(row for row, _ in taken), tuple(count for _, count in taken))

    def _targets(self, asked: Iterable[str]) -> tuple[Target, ...]:
        return tuple(target for target in self.plan.targets if target.id in asked)

    def _cells_of(self, targets: Sequence[Target], choices: Choices) -> tuple[Cell, ...]:
        key = tuple((target.id, self._conditions.local(target, choices)) for target in targets)
        found = self._cells.get(key)
        if found is None:
            resolved = [self._conditions.of(target, choices) for target in targets]
            found = self._cells[key] = cells(resolved, self.plan.register.fields)
        return found

    def _goes(
        self, number: int, found: Found, targets: Sequence[Target], asked: Mapping[str, Sequence[Way]], choices: Choices
    ) -> bool:
        """Whether a list that was found before goes the ways asked for."""
        for target in targets:
            point = self._sum(number, found, target, choices)
            if not any(all(demand.gain(point) >= demand.need for demand in way) for way in asked[target.id]):
                return False
        return True

    def _sum(self, number: int, found: Found, target: Target, choices: Choices) -> Part:
        """What a list that was found before comes to for a target: how many are counted, of how many."""
        key = (number, target.id, self._conditions.local(target, choices))
        point = self._sums.get(key)
        if point is None:
            conditions = self._conditions.of(target, choices)
            parts = [part_of(conditions, row) for row in found.rows]
            counted, base = (sum(part[at] * n for part, n in zip(parts, found.counts, strict=True)) for at in (0, 1))
            point = self._sums[key] = (counted, base)
        return point


def _usual(plan: Plan) -> Iterator[tuple[str, Value]]:
    """For each field that some condition tests a value, for rows of which nothing was asked there."""
    conditions = [one for target in plan.targets for one in target.measure.conditions]
    conditions += [reading.where for each in plan.definitions.values() for reading in each.readings.values()]
    tests: dict[str, list[Test]] = {}
    for condition in conditions:
        for atom in atoms(condition):
            if not isinstance(atom, Named):
                tests.setdefault(atom.field, []).append(atom)
    for key, some in tests.items():
        yield key, answered(plan.register.fields[key], tuple(dict.fromkeys(some)))[0][0]


def _combined(ways: Sequence[Sequence[Way]]) -> Iterator[tuple[Way, ...]]:
    """Every choice of one way for each target."""
    if not ways:
        yield ()
        return
    for way in ways[0]:
        for others in _combined(ways[1:]):
            yield (way, *others)
