"""The solver of a roadmap: least cost, then fewest steps, then the first; prices too far apart are refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from test_roadmap_properties import fixed_moves

from htx_eval.base.problems import HtxEvalError
from htx_eval.engine.evaluate import Options, explore
from htx_eval.engine.roadmap.route import roadmap
from htx_eval.engine.roadmap.solver import Column, Task
from htx_eval.model.roadmap import BetterClass
from htx_eval.model.rules import Kind, Measure, OneOf, Op, Threshold
from small_worlds import World, blank, is_, make_list, make_plan, make_target, rating

WEAK = Measure(Kind.COUNT, OneOf("grade", ("bronze",)))


def test_two_cheap_steps_come_before_one_that_costs_more() -> None:
    columns = [Column((2,), cost=7, steps=1, pool=0), Column((1,), 1, 1, 1), Column((1,), 1, 1, 2)]
    assert Task(columns, [1, 1, 1], (2,)).cheapest() == [0, 1, 1]


def test_of_equal_cost_the_fewest_steps_and_then_the_first() -> None:
    columns = [Column((1,), 1, 1, 0), Column((1,), 1, 1, 1), Column((2,), 2, 1, 2)]
    assert Task(columns, [1, 1, 1], (2,)).cheapest() == [0, 0, 1]
    assert Task(columns[:2], [1, 1], (1,)).cheapest() == [1, 0]


def test_what_no_choice_reaches_is_none() -> None:
    assert Task([Column((1,), 1, 1, 0)], [1], (2,)).cheapest() is None


def test_cooperatives_that_may_not_exist_are_reckoned_with_at_worst() -> None:
    """A row of one to three weak ones: none may be left, and two that may not exist can still not be moved."""
    rows = [{"kind": is_("coop"), "grade": is_("bronze"), "number": is_(1, 2, 3)}]
    none = make_target(WEAK, Threshold(Op.AT_MOST, Fraction(1)))
    world = World(make_plan([none], scheme=rating()), make_list(rows, ["points"]))
    found = roadmap(explore(world.plan, world.listed, Options(covers=("coop", "union"))), fixed_moves())
    assert found.sure.unreachable == ("t",)
    assert found.hopeful.unreachable == ()
    assert found.hopeful.cost == 0


def test_prices_that_are_too_far_apart_are_refused() -> None:
    """The solver counts with some fifteen digits: what it cannot tell apart is no proof that something is cheapest."""
    rows = [{"kind": is_("coop"), "grade": is_("bronze"), "points": blank("points")} for _ in range(3)]
    world = World(
        make_plan([make_target(WEAK, Threshold(Op.AT_MOST, Fraction(1)))], scheme=rating()), make_list(rows, ["number"])
    )
    far = BetterClass(fixed_moves().title, Decimal("999999999999.000001"), Decimal("0.000001"), None)
    with pytest.raises(HtxEvalError) as refused:
        roadmap(explore(world.plan, world.listed), replace(fixed_moves(), better_class=far))
    assert [problem.code for problem in refused.value.problems] == ["HTX713"]
