"""The median: exact ends where amounts are open, where some may not count, and where any number may exist."""

from __future__ import annotations

from fractions import Fraction

import pytest

from htx_eval.engine.measures.kinds.median import Median
from htx_eval.engine.whole.cohort import NOTHING, Cohort, Group, Point

INFINITE = float("inf")


def held(*amounts: Fraction | int | float, copies: int = 1, extra: int | None = 0, may_count: bool = False) -> Group:
    """So many that each hold one of some amounts; ``may_count``: they need not be counted."""
    points: list[Point] = [(amount, 1) for amount in amounts]
    return Cohort(frozenset([*points, *([NOTHING] if may_count else [])]), copies, extra)


@pytest.mark.parametrize(
    ("groups", "low", "high"),
    [
        ([held(1), held(2), held(10)], 2, 2),
        ([held(1), held(2), held(3), held(10)], Fraction(5, 2), Fraction(5, 2)),
        ([held(1, 5), held(2), held(10)], 2, 5),
        ([held(4), held(1, copies=3, may_count=True)], 1, 4),
        ([held(4), held(9, may_count=True)], 4, Fraction(13, 2)),
        ([held(1, 9, may_count=True), held(5, copies=2)], 5, 5),
        ([held(3, 7, may_count=True)], 3, 7),
        ([held(10, copies=4), held(1, copies=0, extra=5)], 1, 10),
        ([held(10, copies=4), held(1, copies=0, extra=None)], 1, 10),
        ([held(1, 8, copies=0, extra=None)], 1, 8),
    ],
    ids=str,
)
def test_ends(groups: list[Group], low: Fraction, high: Fraction) -> None:
    bounds = Median().bounds(tuple(groups))
    assert (bounds.low, bounds.high) == (low, high)
    assert bounds.low_at is not None
    assert bounds.low_at.numerator / bounds.low_at.denominator == low


def test_nobody_has_none() -> None:
    bounds = Median().bounds(())
    assert (bounds.low, bounds.high, bounds.unbounded) == (None, None, frozenset())


def test_an_amount_without_end_moves_the_median_only_from_the_middle() -> None:
    """One of three has no end: the median is at most the greater of the others; two of three have none: no end."""
    one = Median().bounds((held(1), held(3), held(0, INFINITE)))
    assert [one.low, one.high, one.unbounded] == [1, 3, frozenset()]
    two = Median().bounds((held(3), held(0, INFINITE, copies=2)))
    assert [two.low, two.high, two.unbounded] == [0, None, {"high"}]


def test_the_value_of_a_completion() -> None:
    measure = Median()
    assert measure.value([((Fraction(4), 1), 2), ((1, 1), 1), (NOTHING, 7)]) == 4
    assert measure.value([((4, 1), 1), ((1, 1), 1)]) == Fraction(5, 2)
    assert measure.value([(NOTHING, 3)]) is None
