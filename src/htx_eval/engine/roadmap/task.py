"""The task of a roadmap: what each cooperative can be moved to and what can be founded, as columns to choose from."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.engine.evaluate import Explored
from htx_eval.engine.roadmap.options import Movable, Mover, Option
from htx_eval.engine.roadmap.solver import Column, Task
from htx_eval.engine.whole.cohort import Vector
from htx_eval.model.outcome import TargetOutcome, Verdict
from htx_eval.model.roadmap import Founding

#: Of cooperatives that may exist in any number so many are thought of.
MOST_UNLISTED = 10_000
#: So many times the unit of all prices one may be at most: the solver counts with some fifteen digits.
MOST_UNITS = 10**9


@frozen
class Choice:
    """What a column of the task stands for."""

    cohort: Movable | None
    option: Option | None
    founding: Founding | None
    enlarges: tuple[str, ...]


class Board:
    """The task of one case: every column that can be chosen, and what is there whatever is chosen."""

    def __init__(self, explored: Explored, mover: Mover, taken: Sequence[TargetOutcome], worst: bool) -> None:
        self.explored, self.mover, self.worst = explored, mover, worst
        self.shared, self.names = mover.shared, [each.target.id for each in taken]
        self.met = {each.target.id for each in taken if each.verdict is Verdict.MET}
        self.columns: list[Column] = []
        self.costs: list[Fraction] = []
        self.choices: list[Choice] = []
        self.pools: list[int] = []
        self.constant = [0] * len(self.shared.needs)
        self.endless: set[int] = set()  # demands that cooperatives which the list does not show may always break
        for cohort in sorted(mover.cohorts(worst), key=self._rank):
            self._add_listed(cohort)
        self._add_unlisted()
        for founding in mover.moves.foundings:
            self._add_founding(founding)
        self.unit = _unit(self.costs)
        priced = zip(self.columns, self.costs, strict=True)
        self.columns = [replace(column, cost=int(cost / self.unit)) for column, cost in priced]

    def _rank(self, cohort: Movable) -> tuple[int, int]:
        """The place of a cohort among equals: better classes first, then by code and name."""
        first = min(cohort.rows)
        rating, classes = self.explored.evaluation.plan.rating, self.explored.evaluation.rows[first].classes
        keys = [] if rating is None else [band.key for band in rating.classes]
        worst = max((keys.index(key) if key in keys else len(keys) for key in classes), default=0)
        return worst, min(self.mover.order[row] for row in cohort.rows)

    def _add_listed(self, cohort: Movable) -> None:
        base = cohort.ways[0].vectors[0]
        self._grow(base, cohort.copies)
        pool = self._pool(cohort.copies)
        for vector, option in _best(cohort.ways, base):
            self._column(vector, option, pool, Choice(cohort, option, None, ()))
        self._add_extra(cohort.ways[0].vectors, cohort.extra)

    def _add_unlisted(self) -> None:
        """Cooperatives of types that the list may not cover."""
        fields = self.explored.engine.profiles.fields
        for profile in self.explored.engine.unlisted.values():
            samples = tuple(profile.samples[fields.index(key)] for key in self.shared.axes)
            self._add_extra(self.mover.vectors(samples, self.worst), None)

    def _add_extra(self, vectors: Sequence[Vector], extra: int | None) -> None:
        """Cooperatives that may not exist: at worst they do where they harm, at best where they help."""
        if self.worst:
            (least,) = vectors
            harm = tuple(min(0, part) for part in least)
            if extra is None:
                self.endless |= {place for place, part in enumerate(harm) if part}
            else:
                self._grow(harm, extra)
        elif extra != 0:
            pool = self._pool(MOST_UNLISTED if extra is None else extra)
            for vector in vectors:
                if any(vector):
                    self._column(vector, None, pool, Choice(None, None, None, ()))

    def _add_founding(self, founding: Founding) -> None:
        samples = self.mover.founded(dict(founding.values))
        pool = self._pool(founding.most)
        enlarges = tuple(dict.fromkeys(self.shared.owners[p] for p in self.shared.populations(samples)))
        option = Option(self.mover.vectors(samples, self.worst), founding.cost)
        for vector in option.vectors:
            self._column(vector, option, pool, Choice(None, option, founding, enlarges))

    def _grow(self, vector: Vector, times: int) -> None:
        self.constant = [have + times * part for have, part in zip(self.constant, vector, strict=True)]

    def _pool(self, size: int) -> int:
        self.pools.append(size)
        return len(self.pools) - 1

    def _column(self, vector: Vector, option: Option | None, pool: int, choice: Choice) -> None:
        if self.pools[pool]:
            self.costs.append(Fraction(0 if option is None else option.cost))
            steps = int(choice.founding is not None) + (0 if option is None else option.steps)
            self.columns.append(Column(vector, 0, steps, pool))
            self.choices.append(choice)

    def task(self, names: Sequence[str]) -> Task:
        """Return the task for some targets: only the demands that are not met whatever is chosen."""
        needs = [need - have for need, have in zip(self.shared.needs, self.constant, strict=True)]
        kept = [place for place, owner in enumerate(self.shared.owners) if owner in names]
        kept = [place for place in kept if self.least(place) < needs[place]]
        columns = [Column(tuple(c.vector[p] for p in kept), c.cost, c.steps, c.pool) for c in self.columns]
        return Task(columns, self.pools, tuple(needs[place] for place in kept))

    def least(self, place: int) -> int:
        """Return the least that any choice adds to a demand."""
        parts = [0] * len(self.pools)
        for column in self.columns:
            parts[column.pool] = min(parts[column.pool], column.vector[place])
        return sum(part * size for part, size in zip(parts, self.pools, strict=True))

    def most(self, place: int) -> int:
        """Return the most that any choice adds to a demand."""
        parts = [0] * len(self.pools)
        for column in self.columns:
            parts[column.pool] = max(parts[column.pool], column.vector[place])
        return sum(part * size for part, size in zip(parts, self.pools, strict=True))


def _unit(costs: Sequence[Fraction]) -> Fraction:
    """The largest amount of which every cost is a multiple.

    Raises HtxEvalError where some cost is so many times as large that the solver could not tell sums of them apart.
    """
    unit = Fraction(math.gcd(*(cost.numerator for cost in costs)), math.lcm(*(cost.denominator for cost in costs)))
    if max(costs, default=Fraction(0)) > MOST_UNITS * unit:
        raise HtxEvalError([Problem("HTX713")])
    return unit or Fraction(1)


def _best(options: Sequence[Option], base: Vector) -> Iterator[tuple[Vector, Option]]:
    """What each option adds to doing nothing, without those that another betters at no more cost."""
    every = [
        (tuple(b - a for a, b in zip(base, vector, strict=True)), option)
        for option in options
        for vector in option.vectors
    ]
    nothing = (0,) * len(base)
    kept: list[tuple[Vector, Option]] = [(nothing, options[0])]
    for vector, option in sorted(every, key=lambda pair: (pair[1].cost, pair[1].steps)):
        if not any(all(a >= b for a, b in zip(better, vector, strict=True)) for better, _ in kept):
            kept.append((vector, option))
    yield from kept[1:]
