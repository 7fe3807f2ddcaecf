"""The roadmap against brute force: every set of moves on small lists, every completion after it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from examples import share_of
from htx_eval.engine.evaluate import Options, explore
from htx_eval.engine.roadmap.route import roadmap
from htx_eval.model.roadmap import BetterClass, Founding, Gain, Moves, Roadmap, Route, Wanted
from htx_eval.model.rules import Kind, Measure, OneOf, Op, Target, Threshold
from htx_eval.model.values import Cell, Value
from oracle_reasons import Done, MoveOracle
from small_worlds import (
    World,
    at_least,
    blank,
    is_,
    make_list,
    make_plan,
    make_target,
    rating,
    text,
    with_rows,
    worlds,
)

WHOLE = (Kind.COUNT, Kind.SHARE)
ONE = Decimal(1)
COSTS = [Decimal(cost) for cost in ("0", "1", "2", "2.5", "7")]


@st.composite
def books(draw: st.DrawFn) -> Moves:
    """Draw what can be done and what it costs."""
    cost = st.sampled_from(COSTS)
    better = BetterClass(text("better"), draw(cost), draw(cost), None)
    organic = Gain("organic", text("organic"), draw(cost), {"organic": True, "stars": 3}, {"kind": ("coop",)})
    active = Gain("active", text("active"), draw(cost), {"state": "active"}, {})
    values: dict[str, Value] = {"kind": "coop", "grade": "unrated", "state": "active", "organic": False}
    new = Founding("new", text("new"), draw(cost), draw(st.sampled_from((0, 1, 2))), values)
    everybody: tuple[Wanted, ...] = ({}, {"state": ("active", "idle")}, {"kind": ("coop",)})
    who = draw(st.sampled_from(everybody))
    gains = draw(st.sampled_from(((), (organic,), (organic, active))))
    return Moves("book", text("b"), text("n"), text("u"), who, draw(st.sampled_from((better, None))), gains, (new,))


def found_for(world: World, moves: Moves) -> Roadmap:
    """Return what the engine finds."""
    return roadmap(explore(world.plan, world.listed, Options(covers=world.covers)), moves)


@share_of(0.8)
@given(worlds(WHOLE, lengths=(1, 2, 2, 3), target_count=2), books())
def test_the_roadmap_is_the_cheapest_set_of_moves(world: World, moves: Moves) -> None:
    """No set of moves is cheaper; the steps named do what they promise; where it is said to be impossible, it is."""
    oracle = MoveOracle(world.plan, world.listed, moves)
    assume(not any(map(oracle.is_group, oracle.rows)))
    assume(not any(oracle.splits_totals(t.measure, c) for t, c in zip(oracle.targets, oracle.choices, strict=True)))
    found = found_for(world, moves)
    every = [target.id for target in world.plan.targets]
    for route, surely in ((found.sure, True), (found.hopeful, False)):
        lost = [*route.unreachable, *route.given_up]
        met = [name for name in every if name not in lost]
        assert oracle.cheapest(met, surely) == Fraction(route.cost)
        if lost:
            assert oracle.cheapest(every, surely) is None
        if len(route.given_up) == 1 and not route.unreachable:
            assert all(oracle.cheapest([name], surely) is not None for name in route.given_up)
        assert keeps_its_promise(oracle, route, met, surely)
    if found.next_best is not None:
        assert found.next_best.cost >= found.sure.cost
        assert found.next_best.steps != found.sure.steps
        met = [name for name in every if name not in (*found.sure.unreachable, *found.sure.given_up)]
        assert keeps_its_promise(oracle, found.next_best, met, surely=True)


def keeps_its_promise(oracle: MoveOracle, route: Route, names: Sequence[str], surely: bool) -> bool:
    """Carry the steps out, and see whether their price and what they reach are as told."""
    done: list[Done] = [(None, ())] * len(oracle.rows)
    numbers = [0] * len(oracle.moves.foundings)
    ids = [gain.id for gain in oracle.moves.gains]
    for step in route.steps:
        if step.row is None:
            numbers[0] += step.count
        else:
            done[step.row] = (step.to_class, tuple(sorted(ids.index(gain) for gain in step.gains)))
    assert sum(step.cost for step in route.steps) == route.cost
    return oracle.meets(oracle.parts(done, numbers), names, surely)


def fixed_moves(most: int = 5) -> Moves:
    """Moves with prices that tell them apart."""
    return Moves(
        "book",
        text("b"),
        text("n"),
        text("u"),
        {},
        BetterClass(text("better"), Decimal(1), Decimal(2), None),
        (Gain("organic", text("organic"), Decimal(3), {"organic": True}, {}),),
        (Founding("new", text("new"), Decimal(4), most, {"kind": "coop", "grade": "unrated", "organic": False}),),
    )


def graded(*targets: Target) -> World:
    """Three cooperatives: silver with 2.5 points, bronze with 1, and bronze without points."""
    rows: list[dict[str, Cell]] = [
        {"grade": is_("silver"), "points": is_(Decimal("2.5")), "organic": is_(False)},
        {"grade": is_("bronze"), "points": is_(1), "organic": is_(False)},
        {"grade": is_("bronze"), "points": blank("points"), "organic": is_(False)},
    ]
    listed = make_list([{"kind": is_("coop"), **row} for row in rows], ["number"])
    return World(make_plan(targets, scheme=rating()), listed)


def test_the_cheapest_points_come_first() -> None:
    """Silver is from 2 and gold from 4: 1 point costs 1 + 2, and a cooperative without points is taken to lack 2."""
    silver = make_target(Measure(Kind.SHARE, OneOf("grade", ("gold", "silver"))), at_least(Fraction(2, 3)))
    found = found_for(graded(silver), fixed_moves())
    (step,) = found.sure.steps
    assert (step.row, step.to_class, step.points, step.cost, step.sure) == (1, "silver", ONE, 3 * ONE, True)
    assert step.serves == ("t",)
    assert found.next_best is not None
    (other,) = found.next_best.steps
    assert (other.row, other.points, other.cost, other.sure) == (2, 2 * ONE, 5 * ONE, False)


def test_founding_enlarges_the_population() -> None:
    """A new cooperative is not rated yet: two targets pull in opposite directions, and the report says which grows."""
    many = make_target(Measure(Kind.COUNT, OneOf("kind", ("coop",))), at_least(4), "many")
    share = make_target(Measure(Kind.SHARE, OneOf("grade", ("gold", "silver"))), at_least(Fraction(1, 3)), "share")
    found = found_for(graded(many, share), fixed_moves())
    founded, moved = sorted(found.sure.steps, key=lambda step: step.row is not None)
    assert (founded.founding, founded.count, founded.enlarges, founded.serves) == ("new", 1, ("share",), ("many",))
    assert (moved.row, moved.to_class) == (1, "silver")  # 1 of 4 is under a third, 2 of 4 are not
    assert found.sure.cost == 7


def test_what_cannot_be_met_is_named() -> None:
    """More new ones than there may be; and a floor and a ceiling on the same thing, of which the later is given up."""
    many = make_target(Measure(Kind.COUNT, OneOf("kind", ("coop",))), at_least(9), "many")
    assert found_for(graded(many), fixed_moves(most=5)).sure.unreachable == ("many",)
    organic = Measure(Kind.COUNT, OneOf("organic", (True,)))
    some = make_target(organic, at_least(1), "some")
    none = make_target(organic, Threshold(Op.AT_MOST, Fraction(0)), "none")
    route = found_for(graded(some, none), fixed_moves()).sure
    assert (route.unreachable, route.given_up, route.cost) == ((), ("none",), 3 * ONE)


def test_the_order_of_rows_does_not_matter() -> None:
    """Among cooperatives that would do as well the first by code is named, wherever it stands."""
    organic = make_target(Measure(Kind.COUNT, OneOf("organic", (True,))), at_least(1))
    world = graded(organic)
    (step,) = found_for(world, fixed_moves()).sure.steps
    turned = with_rows(world, list(world.listed.rows)[::-1])
    (other,) = found_for(turned, fixed_moves()).sure.steps
    assert world.listed.rows[step.row or 0].code == turned.listed.rows[other.row or 0].code
    assert step.alike == other.alike == 2
