"""The smallest list in whole numbers: exact, without any library, and proved where there is none.

How many cooperatives of each cell there are is a vector of whole numbers from zero up; what is asked of them are rows
of whole numbers that such a vector must reach. The least sum is found by the dual simplex method over integers that
share a denominator (so that nothing is ever rounded), and by branching where a number is not whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

#: So many branches are looked at; then the search is given up, and nothing is said of it.
MOST_BRANCHES = 400


class GivenUpError(Exception):
    """A search that was given up: neither a list was found nor a proof that there is none."""


def smallest(
    columns: Sequence[Sequence[int]], needs: Sequence[int], most_branches: int = MOST_BRANCHES
) -> list[int] | None:
    """Return how often each column is taken so that they reach the needs, with the least sum; None if none do.

    None is a proof. Raises GivenUpError after so many branches.
    """
    kept = _useful(columns)
    found = _Search([columns[at] for at in kept], needs, most_branches).best()
    if found is None:
        return None
    whole = [0] * len(columns)
    for at, number in zip(kept, found, strict=True):
        whole[at] = number
    return whole


def _useful(columns: Sequence[Sequence[int]]) -> list[int]:
    """The columns that some other does not replace: of those that add no more anywhere the first is kept."""
    kept: list[int] = []
    for at, column in enumerate(columns):
        if all(part <= 0 for part in column) or any(_covers(columns[other], column) for other in kept):
            continue
        kept = [other for other in kept if not _covers(column, columns[other])]
        kept.append(at)
    return kept


def _covers(one: Sequence[int], other: Sequence[int]) -> bool:
    return all(a >= b for a, b in zip(one, other, strict=True))


class _Search:
    """Branch and bound, the branch with fewer of a column first."""

    def __init__(self, columns: Sequence[Sequence[int]], needs: Sequence[int], most_branches: int) -> None:
        self.columns, self.needs, self.left = columns, needs, most_branches
        self.found: list[int] | None = None

    def best(self) -> list[int] | None:
        """Return the least sum; None if nothing reaches the needs."""
        waiting: list[tuple[tuple[int, bool, int], ...]] = [()]
        while waiting:
            self.left -= 1
            if self.left < 0:
                raise GivenUpError
            limits = waiting.pop()
            point = _relaxed(self.columns, self.needs, limits)
            if point is None or (self.found is not None and sum(point) > sum(self.found) - 1):
                continue
            at = next((place for place, number in enumerate(point) if number.denominator > 1), None)
            if at is None:
                self.found = [int(number) for number in point]
                continue
            below = point[at].numerator // point[at].denominator
            waiting += [(*limits, (at, True, below + 1)), (*limits, (at, False, below))]
        return self.found


def _relaxed(
    columns: Sequence[Sequence[int]], needs: Sequence[int], limits: Sequence[tuple[int, bool, int]]
) -> list[Fraction] | None:
    """The least sum over fractions from zero up; None if there is none. A limit is a column, at least or at most."""
    count = len(columns)
    rows = [[-need, *(column[place] for column in columns)] for place, need in enumerate(needs)]
    for at, is_floor, value in limits:
        sign = 1 if is_floor else -1
        rows.append([-sign * value, *(sign if place == at else 0 for place in range(count))])
    cost = [0, *[1] * count]
    free = list(range(count))  # the variables outside of the basis: columns, then the slack of each row
    basis = list(range(count, count + len(rows)))
    scale = 1  # every entry is a whole number over this
    while True:
        short = [place for place, row in enumerate(rows) if row[0] < 0]
        if not short:
            break
        leaving = min(short, key=basis.__getitem__)
        pivots = [place for place in range(1, count + 1) if rows[leaving][place] > 0]
        if not pivots:
            return None
        entering = min(pivots, key=lambda place: (Fraction(cost[place], rows[leaving][place]), free[place - 1]))
        scale = _pivot(rows, cost, leaving, entering, scale)
        free[entering - 1], basis[leaving] = basis[leaving], free[entering - 1]
    found = [Fraction(0)] * count
    for variable, row in zip(basis, rows, strict=True):
        if variable < count:
            found[variable] = Fraction(row[0], scale)
    return found


def _pivot(rows: list[list[int]], cost: list[int], leaving: int, entering: int, scale: int) -> int:
    """Exchange a variable of the basis for one outside of it; return what every entry is now a whole number over."""
    row = rows[leaving]
    pivot = row[entering]
    for other in (*(each for each in rows if each is not row), cost):
        factor = other[entering]
        for place, value in enumerate(row):
            if place != entering:
                other[place] = (other[place] * pivot - factor * value) // scale
    for place, value in enumerate(row):
        row[place] = scale if place == entering else -value
    return pivot
