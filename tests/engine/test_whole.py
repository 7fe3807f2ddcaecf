"""Cooperatives counted together: cohorts, demands, the region of counts, the search over sums, and bounds."""

from __future__ import annotations

from fractions import Fraction

import pytest

from htx_eval.engine.measures.bounds import can_be_empty, ratio_bounds, total_bounds
from htx_eval.engine.whole.cohort import NOTHING, Cohort, Group, Point, merged
from htx_eval.engine.whole.demands import ENDLESS, NOT_EMPTY, Demand, demands, values
from htx_eval.engine.whole.region import Region, region
from htx_eval.engine.whole.sums import reachable, search
from htx_eval.model.rules import Kind, Op, Threshold

HALF = Fraction(1, 2)


def group(*points: Point, copies: int = 1, extra: int | None = 0) -> Group:
    return Cohort(frozenset(points), copies, extra)


# ---- cohorts ----


def test_cohorts_with_the_same_points_are_one() -> None:
    (found,) = merged([group((1, 1), copies=2, extra=1), group((1, 1), copies=3, extra=2)])
    assert (found.copies, found.extra) == (5, 3)


def test_any_number_stays_any_number() -> None:
    (found,) = merged([group((1, 1), extra=None), group((1, 1), extra=2)])
    assert found.extra is None


def test_who_never_adds_anything_is_left_out() -> None:
    assert merged([group(NOTHING, copies=9), group(NOTHING, (1, 1))])[0].copies == 1


# ---- demands ----


@pytest.mark.parametrize(
    ("kind", "threshold", "expected"),
    [
        (Kind.COUNT, Threshold(Op.AT_LEAST, Fraction(5, 2)), (Demand(1, 0, 3),)),
        (Kind.COUNT, Threshold(Op.MORE_THAN, Fraction(3)), (Demand(1, 0, 4),)),
        (Kind.COUNT, Threshold(Op.AT_MOST, Fraction(5, 2)), (Demand(-1, 0, -2),)),
        (Kind.COUNT, Threshold(Op.LESS_THAN, Fraction(3)), (Demand(-1, 0, -2),)),
        (Kind.SHARE, Threshold(Op.AT_LEAST, HALF), (Demand(2, -1, 0),)),
        (Kind.SHARE, Threshold(Op.MORE_THAN, HALF), (Demand(2, -1, 1),)),
        (Kind.SHARE, Threshold(Op.AT_MOST, HALF), (Demand(-2, 1, 0),)),
    ],
)
def test_a_figure_as_a_demand(kind: Kind, threshold: Threshold, expected: tuple[Demand, ...]) -> None:
    assert values(kind, threshold) == expected


def test_an_empty_population_meets_no_demand() -> None:
    """Half of nobody would reach the figure; joined with the need of a population it does not."""
    (joined,) = demands(Kind.SHARE, Threshold(Op.AT_LEAST, HALF), 9)
    assert joined.gain((0, 0)) < joined.need <= joined.gain((1, 2))
    assert NOT_EMPTY in demands(Kind.COUNT, Threshold(Op.AT_MOST, Fraction(3)), 9)


# ---- the region of counted and rest ----


def test_a_region_has_bounds_on_each_and_on_both_together() -> None:
    """One is counted or in the rest: either may be 0 or 1, together they are 1."""
    found = region([group((1, 1), (0, 1))])
    assert found == Region((0, 1), (0, 1), (1, 1))
    assert set(found.corners()) == {(0, 1), (1, 0)}


def test_a_region_without_end() -> None:
    assert region([group((1, 1), copies=2, extra=None)]).counted == (2, ENDLESS)


def test_what_breaks_and_what_reaches_a_demand() -> None:
    found = region([group((1, 1), copies=3), group((1, 1), (0, 1), copies=2)])
    four = Demand(1, 0, 4)
    assert found.breaks(four)
    assert found.reaches(four)
    assert not found.breaks(Demand(1, 0, 3))
    assert not found.reaches(Demand(1, 0, 6))


def test_a_part_of_a_region() -> None:
    found = region([group((1, 1), (0, 1), copies=2)])
    part = found.within(counted=1)
    assert part is not None
    assert (part.counted, part.rest) == ((1, 2), (0, 1))
    assert found.within(base=3) is None


# ---- sums of vectors ----


def test_each_demand_alone_may_be_reached_and_not_both_together() -> None:
    heaps = [Cohort(((1, 0), (0, 1)), 1)]
    assert reachable(heaps, (1, 1)) == [True, True]
    assert search(heaps, (1, 1))[0] is False
    possible, ((sure, more),) = search([Cohort(((1, 0), (0, 1)), 2)], (1, 1))
    assert (possible, dict(sure), sum(more.values())) == (True, {(1, 0): 1, (0, 1): 1}, 0)


def test_who_may_not_exist_helps_only_where_it_adds() -> None:
    assert search([Cohort(((1,),), 0, 2)], (2,))[0] is True
    assert search([Cohort(((-1,),), 0, 2)], (0,))[0] is True


# ---- bounds ----


def test_a_total_takes_the_least_and_the_most_of_each() -> None:
    found = total_bounds((group((2, 1), (5, 1)), group(NOTHING, (3, 1))))
    assert [found.low, found.high] == [2, 8]


def test_a_quotient_is_not_made_of_the_ends_of_its_parts() -> None:
    """One counted of one; another is counted or in the rest: 1/2 or 2/2, and never 1/1."""
    found = ratio_bounds((group((1, 1)), group((0, 1), (1, 1))))
    assert [found.low, found.high] == [HALF, 1]


def test_the_cheapest_is_let_into_a_population_that_may_be_empty() -> None:
    found = ratio_bounds((group(NOTHING, (0, 1)), group(NOTHING, (1, 1))))
    assert [found.low, found.high] == [0, 1]
    assert can_be_empty((group(NOTHING, (0, 1)),))
    assert not can_be_empty((group((0, 1)),))


def test_an_end_that_is_only_approached_is_named_by_no_completion() -> None:
    """Any number of cooperatives in the base bring a share as near to nothing as one likes."""
    found = ratio_bounds((group((1, 1)), group((0, 1), copies=0, extra=None)))
    assert [found.low, found.low_at, found.high] == [0, None, 1]
