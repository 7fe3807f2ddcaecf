"""The cheapest choice of columns that meets every demand: mixed-integer optimum by HiGHS, proved, and checked exactly.

Ties are broken stably: least cost, then fewest steps, then the columns that come first. Everything is in whole numbers;
what the solver returns is rounded and its demands are added up again before it is believed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from htx_eval.base.extras import install_command
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.engine.whole.cohort import Vector

#: How far a rounded solution may be from what the solver returned.
_NEAR = 1e-4


@frozen
class Column:
    """Something that can be chosen so many times: what it adds, what it costs, and the pool that it draws on."""

    vector: Vector
    cost: int
    steps: int
    pool: int


@frozen
class Task:
    """Columns, how often each pool can be drawn on, and what the chosen columns must add up to."""

    columns: Sequence[Column]
    pools: Sequence[int]
    needs: Vector

    def cheapest(self, avoid: Sequence[int] | None = None) -> list[int] | None:
        """Return how often each column is chosen; None if the needs cannot be met.

        ``avoid`` is a choice of which at least one column must be chosen less often, pools with the same columns
        counting as one.
        """
        if not avoid and all(need <= 0 for need in self.needs):
            return [0] * len(self.columns)
        merged = _merged(self)
        chosen = merged.task._in_order(None if avoid is None else merged.together(avoid))
        return None if chosen is None else merged.apart(chosen)

    def _in_order(self, avoid: Sequence[int] | None) -> list[int] | None:
        """The cheapest choice, ties broken in order."""
        if not self.columns:
            return None
        limits: list[tuple[Sequence[int], int]] = []
        ranks = [place * column.steps for place, column in enumerate(self.columns)]
        orders = ([column.cost for column in self.columns], [column.steps for column in self.columns], ranks)
        chosen: list[int] | None = None
        for weights in orders:
            chosen = self._solve(weights, limits, avoid)
            if chosen is None:
                return None
            limits.append((weights, sum(weight * number for weight, number in zip(weights, chosen, strict=True))))
        return chosen

    def is_possible(self) -> bool:
        """Say whether the needs can be met at all."""
        if all(need <= 0 for need in self.needs):
            return True
        task = _merged(self).task
        return bool(task.columns) and task._solve([0] * len(task.columns), (), None) is not None

    def most_met(self, groups: Sequence[int], weights: Sequence[int]) -> set[int]:
        """Return the groups of demands to give up so that the rest can be met, those of least weight."""
        return _merged(self).task._given_up(groups, weights)

    def _given_up(self, groups: Sequence[int], weights: Sequence[int]) -> set[int]:
        """The groups to give up, in a task that is merged."""
        np, sparse, optimize = _solver()
        width, count = len(self.columns), len(weights)
        least = self._least()
        matrix = sparse.lil_matrix((len(self.needs), width + count))
        for at, column in enumerate(self.columns):
            for place, part in enumerate(column.vector):
                if part:
                    matrix[place, at] = part
        for place, group in enumerate(groups):
            matrix[place, width + group] = max(0, self.needs[place] - least[place])
        pools = self._pool_rows(sparse, count)
        found = optimize.milp(
            np.array([0.0] * width + [float(weight) for weight in weights]),
            integrality=np.ones(width + count),
            bounds=optimize.Bounds(np.zeros(width + count), np.array([*self._most(), *[1.0] * count])),
            constraints=[
                optimize.LinearConstraint(matrix.tocsr(), np.array(self.needs, dtype=float), np.inf),
                optimize.LinearConstraint(pools, -np.inf, np.array(self.pools, dtype=float)),
            ],
            options={"mip_rel_gap": 0},
        )
        return {group for group in range(count) if round(found.x[width + group])}

    def _least(self) -> list[int]:
        """The least that the columns can add to each demand."""
        worst = [[0] * len(self.needs) for _ in self.pools]
        for column in self.columns:
            worst[column.pool] = [min(a, b) for a, b in zip(worst[column.pool], column.vector, strict=True)]
        rows = [[part * size for part in row] for row, size in zip(worst, self.pools, strict=True)]
        return [sum(row[place] for row in rows) for place in range(len(self.needs))]

    def _most(self) -> list[float]:
        return [float(self.pools[column.pool]) for column in self.columns]

    def _pool_rows(self, sparse: Any, more: int) -> Any:
        rows = [column.pool for column in self.columns]
        shape = (len(self.pools), len(self.columns) + more)
        return sparse.csr_matrix(([1.0] * len(rows), (rows, range(len(rows)))), shape=shape)

    def _solve(
        self, weights: Sequence[int], limits: Sequence[tuple[Sequence[int], int]], avoid: Sequence[int] | None
    ) -> list[int] | None:
        np, sparse, optimize = _solver()
        used = [at for at, number in enumerate(avoid or ()) if number]
        width, count = len(self.columns), len(used)
        entries = [(p, at, v) for at, column in enumerate(self.columns) for p, v in enumerate(column.vector) if v]
        rows, columns, values = zip(*entries, strict=True) if entries else ((), (), ())
        matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(self.needs), width + count), dtype=float)
        constraints = [
            optimize.LinearConstraint(matrix, np.array(self.needs, dtype=float), np.inf),
            optimize.LinearConstraint(self._pool_rows(sparse, count), -np.inf, np.array(self.pools, dtype=float)),
        ]
        for row, limit in limits:
            constraints.append(optimize.LinearConstraint(np.array([[*row, *[0] * count]], dtype=float), -np.inf, limit))
        constraints += self._less_than(optimize, np, sparse, avoid or (), used)
        found = optimize.milp(
            np.array([*weights, *[0] * count], dtype=float),
            integrality=np.ones(width + count),
            bounds=optimize.Bounds(np.zeros(width + count), np.array([*self._most(), *[1.0] * count])),
            constraints=constraints,
            options={"mip_rel_gap": 0},
        )
        if found.x is None:
            return None
        chosen = [round(number) for number in found.x[:width]]
        self._check(chosen, found.x)
        return chosen

    def _less_than(self, optimize: Any, np: Any, sparse: Any, avoid: Sequence[int], used: Sequence[int]) -> list[Any]:
        """At least one of the columns that a choice uses is used less."""
        if not used:
            return []
        width, count = len(self.columns), len(used)
        matrix = sparse.lil_matrix((count + 1, width + count))
        most = [self.pools[self.columns[at].pool] for at in used]
        for place, at in enumerate(used):
            matrix[place, at] = 1
            matrix[place, width + place] = most[place] - avoid[at] + 1
            matrix[count, width + place] = -1
        upper = np.array([*most, -1], dtype=float)
        return [optimize.LinearConstraint(matrix.tocsr(), -np.inf, upper)]

    def _check(self, chosen: Sequence[int], found: Sequence[float]) -> None:
        """Add everything up again, in whole numbers."""
        totals = [0] * len(self.needs)
        drawn = [0] * len(self.pools)
        for number, column in zip(chosen, self.columns, strict=True):
            if number:
                drawn[column.pool] += number
                totals = [have + number * more for have, more in zip(totals, column.vector, strict=True)]
        is_near = all(abs(number - got) <= _NEAR for number, got in zip(chosen, found, strict=False))
        is_met = all(have >= need for have, need in zip(totals, self.needs, strict=True))
        if not (is_near and is_met and all(a <= b for a, b in zip(drawn, self.pools, strict=True))):
            raise ArithmeticError("the solver's answer does not add up")


@frozen
class _Merged:
    """A task in which pools with the same columns are one; ``columns`` of each new column are those it stands for."""

    task: Task
    columns: Sequence[Sequence[int]]
    whole: Task

    def together(self, chosen: Sequence[int]) -> list[int]:
        """Return a choice of the whole task as one of the merged task."""
        return [sum(chosen[at] for at in places) for places in self.columns]

    def apart(self, chosen: Sequence[int]) -> list[int]:
        """Return a choice of the merged task as one of the whole task: earlier pools are drawn on first."""
        left = list(self.whole.pools)
        found = [0] * len(self.whole.columns)
        for places, number in zip(self.columns, chosen, strict=True):
            for at in places if number else ():
                pool = self.whole.columns[at].pool
                found[at] = min(number, left[pool])
                left[pool] -= found[at]
                number -= found[at]
        return found


def _merged(task: Task) -> _Merged:
    columns: dict[int, list[int]] = {}
    for at, column in enumerate(task.columns):
        columns.setdefault(column.pool, []).append(at)
    alike: dict[tuple[tuple[Vector, int, int], ...], list[int]] = {}
    for pool, places in columns.items():
        same = tuple((task.columns[at].vector, task.columns[at].cost, task.columns[at].steps) for at in places)
        alike.setdefault(same, []).append(pool)
    made: list[Column] = []
    origins: list[list[int]] = []
    pools: list[int] = []
    for same, members in alike.items():
        for number, (vector, cost, steps) in enumerate(same):
            made.append(Column(vector, cost, steps, len(pools)))
            origins.append([columns[pool][number] for pool in members])
        pools.append(sum(task.pools[pool] for pool in members))
    return _Merged(Task(made, pools, task.needs), origins, task)


def _solver() -> tuple[Any, Any, Any]:
    """The libraries of the optimum, imported only here.

    Raises HtxEvalError if they are not installed.
    """
    try:
        import numpy
        from scipy import optimize, sparse
    except ImportError:
        raise HtxEvalError([Problem("HTX710", params={"install": install_command("roadmap")})]) from None
    return numpy, sparse, optimize
