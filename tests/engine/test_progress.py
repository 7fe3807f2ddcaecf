"""How far a figure is reached, and how many a year it takes to the end of the plan."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from htx_eval.model.outcome import Bounds, Shortfall, Side
from htx_eval.model.progress import a_year, part_of_figure
from htx_eval.model.rules import Kind, Measure, Op, Threshold
from small_worlds import make_target

COUNT = Measure(Kind.COUNT)
LAST = date(2025, 12, 31)


def test_a_floor_is_reached_in_part() -> None:
    target = make_target(COUNT, Threshold(Op.AT_LEAST, Fraction(8)))
    assert part_of_figure(target, Bounds(Fraction(5), Fraction(10))) == (Fraction(5, 8), Fraction(10, 8))
    assert part_of_figure(target, Bounds(Fraction(5), None)) is None


@pytest.mark.parametrize(
    ("measure", "threshold"),
    [
        (COUNT, Threshold(Op.AT_MOST, Fraction(8))),
        (COUNT, Threshold(Op.BETWEEN, Fraction(5), Fraction(7))),
        (COUNT, Threshold(Op.AT_LEAST, Fraction(0))),
        (Measure(Kind.SHARE), Threshold(Op.AT_LEAST, Fraction(1, 2))),
    ],
)
def test_of_others_nobody_asks_it(measure: Measure, threshold: Threshold) -> None:
    assert part_of_figure(make_target(measure, threshold), Bounds(Fraction(1), Fraction(1))) is None


@pytest.mark.parametrize(
    ("day", "missing", "pace"),
    [
        (date(2023, 12, 31), (6, 6), (3, 3)),  # two whole years
        (date(2023, 12, 31), (0, 7), (0, 4)),  # a part of a cooperative is a whole one
        (date(2023, 6, 30), (5, 5), (2, 2)),  # two years and a half
        (date(2024, 12, 31), (5, 5), None),  # within the last year nothing is divided
        (date(2023, 12, 31), (0, 0), None),
    ],
)
def test_what_is_missing_is_divided_by_the_years_that_are_left(
    day: date, missing: tuple[int, int], pace: tuple[int, int] | None
) -> None:
    target = make_target(COUNT, Threshold(Op.AT_LEAST, Fraction(8)))
    assert a_year(target, Shortfall(Fraction(missing[0]), Fraction(missing[1])), day, LAST) == pace


def test_too_many_have_no_pace() -> None:
    target = make_target(COUNT, Threshold(Op.AT_MOST, Fraction(8)))
    assert a_year(target, Shortfall(Fraction(2), Fraction(2), Side.EXCESS), date(2023, 12, 31), LAST) is None
