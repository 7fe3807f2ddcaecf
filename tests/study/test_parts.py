"""The parts of a change against every world and every order, one after the other."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from examples import share_of
from htx_eval.study.comparing import change_parts
from htx_eval.study.comparing.change_parts import NAMES, World, Worlds, added, parts_of, world_of

#: What a row may be: outside the population, inside and not counted, counted.
STATES = ((0, 0), (1, 0), (1, 1))
State = tuple[int, int]
Cooperative = tuple[frozenset[State], frozenset[State]]
COOPERATIVE = st.tuples(*(st.frozensets(st.sampled_from(STATES), min_size=1, max_size=3) for _ in range(2)))


def worlds(cooperative: Cooperative) -> Worlds:
    return frozenset(world_of(before, after) for before, after in itertools.product(*cooperative))


def by_orders(states: Sequence[tuple[State, State]], is_share: bool) -> dict[str, Fraction] | None:
    """The mean over the six orders of what each change adds, cooperative by cooperative."""

    def measured(made: set[str]) -> Fraction | None:
        counted = people = 0
        for (was, had), (now, has) in states:
            if was and now:
                people, counted = people + 1, counted + (has if "judged" in made else had)
            elif (now and "came" in made) or (was and "went" not in made):
                people, counted = people + 1, counted + (has if now else had)
        if not is_share:
            return Fraction(counted)
        return Fraction(counted, people) if people else None

    found = dict.fromkeys(NAMES, Fraction(0))
    for order in itertools.permutations(NAMES):
        made: set[str] = set()
        for name in order:
            before, after = measured(made), measured(made | {name})
            if before is None or after is None:
                return None
            found[name] += (after - before) / 6
            made.add(name)
    return {"total": sum(found.values(), Fraction(0)), **found}


@share_of(0.5)
@given(st.lists(COOPERATIVE, min_size=1, max_size=4), st.booleans())
def test_ends_are_those_over_every_world(every: list[Cooperative], is_share: bool) -> None:
    told = [
        by_orders(states, is_share) for states in itertools.product(*(tuple(itertools.product(*one)) for one in every))
    ]
    found = parts_of(map(worlds, every), is_share)
    if any(one is None for one in told):
        assert found is None or not is_share
        assume(not is_share)
    assert found is not None
    for name in ("total", *NAMES):
        values = [one[name] for one in told if one is not None]
        ends = getattr(found, name)
        assert (ends.low, ends.high) == (min(values), max(values))


@given(st.lists(st.tuples(st.sampled_from(STATES), st.sampled_from(STATES)), min_size=1, max_size=30), st.booleans())
def test_where_all_is_known_the_parts_add_up(states: list[tuple[State, State]], is_share: bool) -> None:
    found = parts_of([frozenset([world_of(*one)]) for one in states], is_share)
    if found is None:
        return
    assert all(getattr(found, name).is_known for name in ("total", *NAMES))
    assert found.total.low == sum(getattr(found, name).low for name in NAMES)
    members = [[one[at] for one in states] for at in (0, 1)]
    people, counted = ([sum(one[part] for one in side) for side in members] for part in (0, 1))
    if is_share and all(people):
        assert found.total.low == Fraction(counted[1], people[1]) - Fraction(counted[0], people[0])


@given(st.lists(COOPERATIVE, min_size=1, max_size=4))
def test_the_order_of_cooperatives_does_not_matter(every: list[Cooperative]) -> None:
    units = list(map(worlds, every))
    assert parts_of(units, True) == parts_of(reversed(units), True)


@pytest.mark.parametrize(
    ("states", "parts"),
    [
        ([((1, 0), (1, 1)), ((1, 0), (1, 0))], ("1/2", "1/2", "0", "0")),  # one of two is judged otherwise
        ([((1, 1), (1, 1)), ((0, 0), (1, 0))], ("-1/2", "0", "-1/2", "0")),  # one comes and is not counted
        ([((1, 1), (1, 1)), ((1, 0), (0, 0))], ("1/2", "0", "0", "1/2")),  # one that was not counted goes
        ([((1, 1), (1, 1)), ((1, 1), (1, 0)), ((1, 0), (0, 0)), ((0, 0), (1, 1))], ("0", "-25/72", "1/9", "17/72")),
    ],
)
def test_parts_that_one_can_reckon(states: list[tuple[State, State]], parts: tuple[str, ...]) -> None:
    found = parts_of([frozenset([world_of(*one)]) for one in states], True)
    assert found is not None
    assert tuple(getattr(found, name).low for name in ("total", *NAMES)) == tuple(map(Fraction, parts))


def test_a_knot_is_in_all_of_its_worlds() -> None:
    """Two rows that may be one cooperative: one that stays, or one that goes and one that comes."""
    same, apart = world_of((1, 1), (1, 0)), added(world_of((1, 1), (0, 0)), world_of((0, 0), (1, 0)))
    sure: World = world_of((1, 1), (1, 1))
    found = parts_of([frozenset([sure]), frozenset([same, apart])], True)
    assert found is not None
    assert (found.total.low, found.total.high) == (Fraction(-1, 2), Fraction(-1, 2))
    assert [found.judged.low, found.judged.high] == [Fraction(-1, 2), 0]


@share_of(0.3)
@given(st.lists(COOPERATIVE, min_size=1, max_size=4))
def test_where_there_are_too_many_ways_the_ends_hold_all_of_them(every: list[Cooperative]) -> None:
    units = list(map(worlds, every))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(change_parts, "MOST_MEMBERSHIPS", 0)
        wide = parts_of(units, True)
    exact = parts_of(units, True)
    if wide is None or exact is None:
        assert wide is None  # what has no value in one world has none in all
        return
    assert wide.exact == all(len({world[:3] for world in unit}) == 1 for unit in units)
    assert exact.exact
    for name in ("total", *NAMES):
        one, other = getattr(exact, name), getattr(wide, name)
        assert other.low <= one.low <= one.high <= other.high


def test_a_long_list_with_many_open_memberships_is_soon_done() -> None:
    anything = frozenset(world_of(one, other) for one in STATES for other in STATES)
    stays = frozenset([world_of((1, 1), (1, 1))])
    found = parts_of([*[stays] * 5000, *[anything] * 400], True)
    assert found is not None
    assert not found.exact
    assert found.total.high - found.total.low < Fraction(1, 2)
