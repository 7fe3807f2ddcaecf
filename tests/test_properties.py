"""The engine against the oracle: on small worlds both must say the same of every completion."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import oracle as truth
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from oracle import Oracle, Pair
from small_worlds import (
    ASSUMPTIONS,
    FIELDS,
    TYPES,
    World,
    at_least,
    blank,
    is_,
    make_definition,
    make_list,
    make_plan,
    make_target,
    rating,
    with_rows,
    worlds,
)

from htx_eval.engine.evaluate import Options, evaluate
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.outcome import At, Bounds, Evaluation, ReadingOutcome, Shortfall, TargetOutcome, Verdict
from htx_eval.model.plan import Plan, RatingSource
from htx_eval.model.rules import ALWAYS, All, Any, Condition, Kind, Measure, Named, Not, OneOf, Op, Threshold, Within
from htx_eval.model.values import Cell, Choice, Origin, Span

settings.register_profile(
    "ci", deadline=None, derandomize=True, max_examples=300, suppress_health_check=list(HealthCheck)
)
settings.register_profile("search", settings.get_profile("ci"), derandomize=False, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def share_of(examples: float) -> settings:
    """Return settings for a part of the examples of a property, where it is split or costly."""
    return settings(max_examples=int(settings().max_examples * examples))


KINDS = tuple(Kind)
TWO_SIDED = (Op.EXACTLY, Op.BETWEEN)


def run(world: World) -> Evaluation:
    """Return what the engine finds."""
    return evaluate(world.plan, world.listed, Options(covers=world.covers))


def each_reading(world: World) -> Iterator[tuple[Oracle, TargetOutcome, ReadingOutcome]]:
    """Yield every target under every combination of readings that the engine answered."""
    oracle = Oracle(world.plan, world.listed)
    for outcome in run(world).targets:
        for found in (outcome.chosen, *outcome.others):
            yield oracle, outcome, found


def at(pair: Pair | None) -> At | None:
    """Return a pair of the oracle as the engine states it."""
    return None if pair is None else At(Fraction(pair[0]), Fraction(pair[1]))


def is_inside(inner: tuple[Fraction | None, Fraction | None], outer: Bounds) -> bool:
    """Say whether an interval lies in the engine's one; no interval lies in every one."""
    low, high = inner
    if low is None or high is None:
        return True
    if outer.low is None and "low" not in outer.unbounded:
        return False
    above = outer.low is None or outer.low <= low
    return above and (high <= outer.high if outer.high is not None else "high" in outer.unbounded)


# ---- properties ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_bounds_are_those_over_all_completions(kind: Kind) -> None:
    """low and high are reached, and nothing lies outside them; where the engine says inexact, nothing lies outside."""

    @share_of(0.5)
    @given(worlds([kind]))
    def check(world: World) -> None:
        for oracle, outcome, found in each_reading(world):
            measure = outcome.target.measure
            true = truth.ends(kind, oracle.pairs(measure, found.choices))
            if found.bounds.exact:
                assert (found.bounds.low, found.bounds.high) == (true.low, true.high)
                assert not found.bounds.unbounded
            else:
                assert is_inside((true.low, true.high), found.bounds)
                two_sided = outcome.target.threshold.op in TWO_SIDED and kind not in (Kind.COUNT, Kind.SHARE)
                mixed = oracle.mixes_class(measure, found.choices)
                assert two_sided or mixed or oracle.splits_totals(measure, found.choices)

    check()


@given(worlds())
def test_ends_name_the_completion_that_reaches_them(world: World) -> None:
    """Of the completions at the low end the largest population is named, at the high end the smallest."""
    for oracle, outcome, found in each_reading(world):
        measure = outcome.target.measure
        true = truth.ends(measure.kind, oracle.pairs(measure, found.choices))
        if found.bounds.exact:
            assert (found.bounds.low_at, found.bounds.high_at) == (at(true.low_at), at(true.high_at))


def check_verdict(said: Verdict, oracle: Oracle, outcome: TargetOutcome, found: ReadingOutcome, of: Threshold) -> None:
    """Compare one verdict with that over all completions."""
    measure = outcome.target.measure
    true = truth.verdict(measure.kind, of, oracle.pairs(measure, found.choices))
    if said is Verdict.NO_DATA:
        # Undecided is called no data where a whole column is missing; when exactly is for the examples below.
        assert oracle.unfilled(measure, found.choices)
        said = Verdict.UNDECIDED
    if said is Verdict.UNDECIDED and not found.bounds.exact:
        return
    assert said.value == true


@pytest.mark.parametrize("kind", KINDS)
def test_verdict_is_what_all_completions_agree_on(kind: Kind) -> None:
    """Met, missed and vacuous are certain; undecided means that completions differ, unless said to be inexact."""

    @share_of(0.4)
    @given(worlds([kind]))
    def check(world: World) -> None:
        for oracle, outcome, found in each_reading(world):
            check_verdict(found.verdict, oracle, outcome, found, outcome.target.threshold)

    check()


@share_of(0.5)
@given(worlds())
def test_stretch_verdict_is_that_of_the_stretch_figure(world: World) -> None:
    """The stretch figure is judged like the figure itself, under the chosen readings."""
    oracle = Oracle(world.plan, world.listed)
    for outcome in run(world).targets:
        threshold = outcome.target.threshold
        assert (outcome.stretch_verdict is None) is (threshold.stretch is None)
        if outcome.stretch_verdict is not None:
            assert threshold.stretch is not None
            further = replace(threshold, value=threshold.stretch, stretch=None)
            check_verdict(outcome.stretch_verdict, oracle, outcome, outcome.chosen, further)


@given(worlds())
def test_shortfall_is_what_the_two_ends_lack(world: World) -> None:
    """Whole cooperatives for counts and shares, a gap of value for the others; an excess for ceilings."""
    for oracle, outcome, found in each_reading(world):
        measure, threshold = outcome.target.measure, outcome.target.threshold
        if found.bounds.exact:
            true = truth.shortfall(measure.kind, threshold, oracle.pairs(measure, found.choices))
            assert (found.shortfall.low, found.shortfall.high) == true


@given(worlds([Kind.COUNT, Kind.SHARE], lengths=(1,)))
def test_every_combination_of_readings_is_answered_once(world: World) -> None:
    """The chosen combination comes first, the others follow; each names only the definitions it reaches."""
    oracle = Oracle(world.plan, world.listed)
    for outcome in run(world).targets:
        measure = outcome.target.measure
        assert outcome.chosen.choices == oracle.chosen(measure)
        answered = [frozenset(found.choices.items()) for found in (outcome.chosen, *outcome.others)]
        assert len(set(answered)) == len(answered)
        assert set(answered) == {frozenset(choices.items()) for choices in oracle.combinations(measure)}


@given(worlds(), st.data())
def test_filling_a_cell_never_widens(world: World, data: st.DataObject) -> None:
    """An unknown cell replaced by one of its candidates leaves the interval or narrows it, and a verdict stands."""
    oracle = Oracle(world.plan, world.listed)
    columns = world.listed.fields
    open_cells = [
        (index, key)
        for index, row in enumerate(world.listed.rows)
        for key in columns
        if len(oracle.candidates(row, key)) > 1
    ]
    assume(open_cells)
    index, key = data.draw(st.sampled_from(open_cells))
    row = oracle.rows[index]
    candidates = oracle.candidates(row, key)
    if key == "number":
        candidates = list(oracle.stated_sizes(row))
    elif key == "grade" and world.plan.rating is not None:
        candidates = list(oracle.classes(row))
    value = data.draw(st.sampled_from(candidates))
    cells = tuple(is_(value) if each == key else cell for each, cell in zip(columns, row.cells, strict=True))
    after = with_rows(world, [replace(row, cells=cells) if each is row else each for each in oracle.rows])
    filled = Oracle(after.plan, after.listed)
    changed = filled.rows[index]
    # A value that contradicts the others is a new fact about the row, not one of its completions.
    assume(not filled.contradicts(changed) and (not filled.over_cap(changed) or oracle.over_cap(row)))
    assume(filled.can_be_completed(changed))

    for before, now in zip(run(world).targets, run(after).targets, strict=True):
        for wide, narrow in zip((before.chosen, *before.others), (now.chosen, *now.others), strict=True):
            assert wide.choices == narrow.choices
            assert is_inside((narrow.bounds.low, narrow.bounds.high), wide.bounds)
            if wide.verdict in (Verdict.MET, Verdict.MISSED, Verdict.VACUOUS):
                assert narrow.verdict is wide.verdict


@share_of(0.7)
@given(worlds(lengths=(2, 3, 4)), st.randoms(use_true_random=False))
def test_order_of_rows_never_matters(world: World, random: Random) -> None:
    """Rows in any order give the same bounds, verdicts and shortfalls, and point at the same rows."""
    order = list(range(len(world.listed.rows)))
    random.shuffle(order)
    mixed = with_rows(world, [world.listed.rows[index] for index in order])
    for one, other in zip(run(world).targets, run(mixed).targets, strict=True):
        assert (one.chosen, one.others, one.stretch_verdict) == (other.chosen, other.others, other.stretch_verdict)
        for name in ("counted", "base_only", "outside", "undecided"):
            moved = {order[index] for index in getattr(other.evidence, name)}
            assert set(getattr(one.evidence, name)) == moved


@given(worlds())
def test_evidence_puts_every_row_where_it_surely_belongs(world: World) -> None:
    """A row is counted, in the population only, or outside, if all its cooperatives surely are; else undecided."""
    oracle = Oracle(world.plan, world.listed)
    for outcome in run(world).targets:
        measure = outcome.target.measure
        choices = oracle.chosen(measure)
        evidence = outcome.evidence
        if oracle.splits_totals(measure, choices):
            continue
        expected: dict[str, list[int]] = {"counted": [], "base_only": [], "outside": [], "undecided": []}
        for index, row in enumerate(oracle.rows):
            place = "outside"
            if any(oracle.stated_sizes(row)):
                place = place_of(oracle.flags(measure, choices, row))
                # A row that may stand for nobody is not surely counted.
                if place != "outside" and 0 in oracle.stated_sizes(row):
                    place = "undecided"
            expected[place].append(index)
        for name, rows in expected.items():
            assert getattr(evidence, name) == tuple(rows)


def place_of(flags: set[tuple[bool, bool]]) -> str:
    """Return where a row belongs, by what its cooperatives may be."""
    if flags == {(True, True)}:
        return "counted"
    if flags == {(True, False)}:
        return "base_only"
    return "outside" if flags == {(False, False)} else "undecided"


@share_of(0.7)
@given(worlds([Kind.COUNT], graded=True))
def test_composition_counts_the_classes_of_the_population(world: World) -> None:
    """Each class has the bounds of a count of that class in the population; certain members add up by set."""
    found = run(world).composition
    assert found is not None
    assert world.plan.population is not None
    oracle = Oracle(world.plan, world.listed)
    of = Named(world.plan.population)
    choices = oracle.chosen(Measure(Kind.COUNT, ALWAYS, of))
    assume(not oracle.splits_totals(Measure(Kind.COUNT, ALWAYS, of), choices))

    def bounds(where: Condition) -> truth.Ends:
        return truth.ends(Kind.COUNT, oracle.pairs(Measure(Kind.COUNT, where, of), choices))

    base = bounds(ALWAYS)
    assert (found.base.low, found.base.high) == (base.low, base.high)
    for grade in FIELDS["grade"].vocabulary.labels if FIELDS["grade"].vocabulary else ():
        expected = bounds(OneOf("grade", (grade,)))
        assert (found.by_class[grade].low, found.by_class[grade].high) == (expected.low, expected.high)


@share_of(0.5)
@given(worlds(lengths=(1, 2)), st.integers(0, 2))
def test_an_uncovered_type_is_any_number_of_unknown_cooperatives(world: World, more: int) -> None:
    """A list that does not cover unions is at least as open as the same list with some unions added."""
    oracle = Oracle(world.plan, world.listed)
    assume(not any(oracle.candidates(row, "kind") == ["union"] for row in oracle.rows))
    columns = world.listed.fields
    added = make_list([{"kind": is_("union"), "number": is_(1)}] * more).rows
    cells = [tuple(row.cells[list(FIELDS).index(key)] for key in columns) for row in added]
    # No assumption speaks of a cooperative that is not in the list.
    plan = replace(world.plan, register=replace(world.plan.register, assumptions=()))
    rows = [*world.listed.rows, *(replace(row, cells=each) for row, each in zip(added, cells, strict=True))]
    extended = with_rows(replace(world, plan=plan), rows)
    opened = Oracle(extended.plan, extended.listed)
    for outcome in run(replace(world, plan=plan, covers=("coop",))).targets:
        for found in (outcome.chosen, *outcome.others):
            measure, threshold = outcome.target.measure, outcome.target.threshold
            pairs = opened.pairs(measure, found.choices)
            true = truth.ends(measure.kind, pairs)
            assert is_inside((true.low, true.high), found.bounds)
            if found.verdict in (Verdict.MET, Verdict.MISSED, Verdict.VACUOUS):
                assert found.verdict.value == truth.verdict(measure.kind, threshold, pairs)


@share_of(0.3)
@given(worlds())
def test_assumptions_can_be_turned_off(world: World) -> None:
    """Without assumptions a list says what it says under a register that declares none."""
    off = evaluate(world.plan, world.listed, Options(assumptions=False, covers=world.covers))
    plan = replace(world.plan, register=replace(world.plan.register, assumptions=()))
    bare = run(replace(world, plan=plan))
    assert not off.assumptions
    assert [each.chosen for each in off.targets] == [each.chosen for each in bare.targets]
    assert [each.others for each in off.targets] == [each.others for each in bare.targets]
