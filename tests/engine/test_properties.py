"""The engine against the oracle: on small worlds both must say the same of every completion."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import oracle as truth
from examples import share_of
from htx_eval.engine.evaluate import Options, evaluate
from htx_eval.model.outcome import At, Bounds, Evaluation, ReadingOutcome, Shortfall, Side, TargetOutcome, Verdict
from htx_eval.model.plan import Plan, RatingSource
from htx_eval.model.rules import ALWAYS, All, Any, Condition, Kind, Measure, Named, Not, OneOf, Op, Threshold, Within
from htx_eval.model.values import Cell, Choice, Origin
from oracle import Oracle, Pair
from small_worlds import (
    ASSUMPTIONS,
    FIELDS,
    FIGURES,
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
    thresholds,
    with_rows,
    worlds,
)

KINDS = tuple(FIGURES)  # all of which a list says something
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
                assert low_high(found) == (true.low, true.high)
                assert not found.bounds.unbounded
            assert is_inside((true.low, true.high), found.bounds)
            if not found.bounds.exact:
                two_sided = outcome.target.threshold.op in TWO_SIDED and kind not in (Kind.COUNT, Kind.SHARE)
                assert two_sided or oracle.may_be_inexact(measure, found.choices)

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


@given(worlds([Kind.COUNT, Kind.SHARE]), st.data())
def test_a_count_or_share_between_two_ends_must_be_reached(world: World, data: st.DataObject) -> None:
    """For counts and shares not only the ends matter: a value between them may lie on no completion."""
    (target,) = world.plan.targets
    threshold = data.draw(thresholds(target.measure.kind, TWO_SIDED))
    world = replace(world, plan=replace(world.plan, targets=(replace(target, threshold=threshold),)))
    for oracle, outcome, found in each_reading(world):
        check_verdict(found.verdict, oracle, outcome, found, threshold)


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


@given(worlds([Kind.COUNT, Kind.SHARE]), st.data())
def test_a_shortfall_says_on_which_side_completions_lie(world: World, data: st.DataObject) -> None:
    """Short where none is above the figure or range, too many where some is and none below, else off."""
    (target,) = world.plan.targets
    threshold = data.draw(thresholds(target.measure.kind, TWO_SIDED))
    world = replace(world, plan=replace(world.plan, targets=(replace(target, threshold=threshold),)))
    for oracle, outcome, found in each_reading(world):
        measure = outcome.target.measure
        pairs = oracle.pairs(measure, found.choices)
        values = [value for pair in pairs if (value := truth.value_of(measure.kind, pair)) is not None]
        if found.bounds.exact and values:
            below = min(values) < threshold.value - threshold.tolerance
            above = max(values) > (threshold.high or threshold.value) + threshold.tolerance
            assert found.shortfall.side.value == ("off" if below and above else "excess" if above else "short")


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
        candidates = list(oracle.sizes(row))
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
            if any(oracle.sizes(row)):
                place = place_of(oracle.flags(measure, choices, row))
                # A row that may stand for nobody is not surely counted.
                if place != "outside" and 0 in oracle.sizes(row):
                    place = "undecided"
            expected[place].append(index)
        for name, rows in expected.items():
            assert list(getattr(evidence, name)) == rows


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
    certain: dict[tuple[str, ...], int] = {}
    for row in oracle.rows:
        if oracle.flags(Measure(Kind.COUNT, ALWAYS, of), choices, row) == {(True, True)}:
            classes = tuple(oracle.classes(row))
            certain[classes] = certain.get(classes, 0) + min(oracle.sizes(row))
    assert found.by_set == {classes: number for classes, number in certain.items() if number}


@given(worlds([Kind.COUNT], graded=True))
def test_rows_have_the_classes_and_sizes_their_sources_allow(world: World) -> None:
    """The class of a row is settled from all its sources at once, whatever the targets ask."""
    oracle = Oracle(world.plan, world.listed)
    for row, found in zip(oracle.rows, run(world).rows, strict=True):
        assert found.classes == tuple(oracle.classes(row))
        sizes = oracle.sizes(row)
        assert (found.count_low, found.count_high) == (min(sizes), max(sizes))
        assert found.in_scope


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
    rows = [*world.listed.rows, *(replace(row, code=None, cells=each) for row, each in zip(added, cells, strict=True))]
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
@given(worlds(), st.sampled_from(["every", *(each.code for each in ASSUMPTIONS)]))
def test_assumptions_can_be_turned_off(world: World, code: str) -> None:
    """With one or all turned off a list says what it says under a register that does not declare them."""
    declared = world.plan.register.assumptions
    kept = () if code == "every" else tuple(each for each in declared if each.code != code)
    turned_off = [each.code for each in declared if each not in kept]
    off = evaluate(world.plan, world.listed, Options(assumptions_off=turned_off, covers=world.covers))
    plan = replace(world.plan, register=replace(world.plan.register, assumptions=kept))
    bare = run(replace(world, plan=plan))
    assert off.assumptions == bare.assumptions
    assert [each.chosen for each in off.targets] == [each.chosen for each in bare.targets]
    assert [each.others for each in off.targets] == [each.others for each in bare.targets]


# ---- examples --------------------------------------------------------------------------------------------------

ORGANIC = OneOf("organic", (True,))
GOLD = OneOf("grade", ("gold",))
UNIONS = OneOf("kind", ("union",))
COOP = {"kind": is_("coop")}
HALF = Fraction(1, 2)


def found_for(
    measure: Measure,
    threshold: Threshold,
    rows: Sequence[Mapping[str, Cell]],
    *,
    covers: tuple[str, ...] = TYPES,
    absent: Sequence[str] = ("number",),
    plan: Callable[[Plan], Plan] = lambda plan: plan,
) -> ReadingOutcome:
    """Return what the engine finds of one target in a list of single cooperatives."""
    made = plan(make_plan([make_target(measure, threshold)], scheme=rating()))
    return run(World(made, make_list(rows, absent), covers)).targets[0].chosen


def low_high(found: ReadingOutcome) -> tuple[object, object]:
    """Return both ends of what was found."""
    return found.bounds.low, found.bounds.high


def classes_of(source: RatingSource = RatingSource.DECLARED, **cells: Cell) -> tuple[str, ...]:
    """Return the classes of one row."""
    plan = make_plan([make_target(Measure(Kind.COUNT, GOLD), at_least(1))], scheme=rating(), source=source)
    return run(World(plan, make_list([cells], ["number"]))).rows[0].classes


def day(of_december: int) -> Choice:
    """Return a founding date in December 2023; 14 December is twelve full months before the cut-off."""
    return is_(date(2023, 12, of_december))


def test_a_condition_is_two_valued_whatever_is_unknown() -> None:
    """ "Gold or not gold" is true of a cooperative of which nothing is known; "gold and not gold" is not."""
    always = found_for(Measure(Kind.COUNT, Any((GOLD, Not(GOLD)))), at_least(1), [COOP])
    assert (always.verdict, *low_high(always)) == (Verdict.MET, 1, 1)
    never = found_for(Measure(Kind.COUNT, All((GOLD, Not(GOLD)))), at_least(1), [COOP])
    assert (never.verdict, *low_high(never)) == (Verdict.MISSED, 0, 0)


def test_scores_that_are_known_in_part_bound_the_class() -> None:
    """2 of at most 3 and 3 of 3 make five or six: gold. A zero alone leaves three points open."""
    assert classes_of(score1=is_(2), score3=is_(3)) == ("gold",)
    assert classes_of(score3=is_(0)) == ("silver", "bronze")
    assert classes_of(points=is_(4)) == ("gold",)
    assert classes_of(points=is_(Decimal("3.5"))) == ("silver",)
    assert classes_of(points=is_(Decimal("3.5")), score1=is_(2), score2=is_(2)) == ("silver",)  # over the cap: ignored


def test_who_is_not_assessed_is_settled_by_dates_unless_a_score_says_otherwise() -> None:
    """Under twelve full months at the cut-off, or stopped for over two: not assessed."""
    assert classes_of(since=day(15)) == ("unrated",)
    assert classes_of(since=day(14), idle=is_(2)) == ("gold", "silver", "bronze")
    assert classes_of(since=day(14), idle=is_(3)) == ("unrated",)
    assert classes_of(since=day(14)) == ("gold", "silver", "bronze", "unrated")
    assert classes_of(since=day(15), points=is_(6)) == ("gold",)
    assert classes_of(since=day(15), grade=is_("silver", "bronze")) == ("silver", "bronze")


@pytest.mark.parametrize(
    ("source", "classes"),
    [
        (RatingSource.DECLARED, ("gold",)),
        (RatingSource.POINTS, ("bronze",)),
        (RatingSource.BOTH, ("gold", "bronze")),
    ],
)
def test_sources_that_contradict_each_other_are_settled_by_the_plan(
    source: RatingSource, classes: tuple[str, ...]
) -> None:
    """Declared gold with no points: the source that the plan names counts."""
    assert classes_of(source, grade=is_("gold"), points=is_(0)) == classes
    assert classes_of(source, grade=is_("gold", "bronze"), points=is_(0)) == ("bronze",)  # no contradiction


def test_an_empty_population_never_passes() -> None:
    """It misses a floor; where it would pass, it is vacuous."""
    rows: list[Mapping[str, Cell]] = [{**COOP, "organic": is_(False)}]
    share = Measure(Kind.SHARE, GOLD, ORGANIC)
    assert found_for(share, at_least(HALF), rows).verdict is Verdict.MISSED
    assert found_for(share, Threshold(Op.AT_MOST, HALF), rows).verdict is Verdict.VACUOUS
    assert found_for(share, at_least(0), rows).verdict is Verdict.VACUOUS
    assert found_for(share, at_least(HALF), rows).bounds == Bounds(None, None)
    assert found_for(share, at_least(HALF), rows).shortfall == Shortfall(None, None)
    # An empty population is one more outcome beside those that have a value.
    open_rows = [*rows, {"grade": is_("silver")}]
    assert found_for(share, Threshold(Op.AT_MOST, Fraction(1)), open_rows).verdict is Verdict.UNDECIDED


def test_unlisted_cooperatives_of_an_uncovered_type_have_no_number() -> None:
    """A list without unions that does not say that it covers them leaves their number open above."""
    unions = Measure(Kind.COUNT, UNIONS)
    open_above = found_for(unions, at_least(1), [COOP], covers=("coop",))
    assert open_above.verdict is Verdict.UNDECIDED
    assert low_high(open_above) == (0, None)
    assert open_above.bounds.unbounded == {"high"}
    assert open_above.uncovered == ("union",)
    assert found_for(unions, at_least(1), [COOP]).verdict is Verdict.MISSED
    assert found_for(unions, at_least(1), [COOP, {"kind": is_("union")}], covers=()).verdict is Verdict.MET
    # A row of none is a row: it states that there are none.
    none = {"kind": is_("union"), "number": is_(0)}
    stated = found_for(unions, at_least(1), [{**COOP, "number": is_(1)}, none], covers=(), absent=())
    assert stated.verdict is Verdict.MISSED
    # A share only tends to what the unlisted ones alone would make.
    share = found_for(Measure(Kind.SHARE, UNIONS), at_least(1), [COOP], covers=("coop",))
    assert low_high(share) == (0, 1)
    assert share.bounds.high_at is None
    assert share.verdict is Verdict.MISSED


def test_a_wholly_blank_column_is_no_data_only_where_it_matters() -> None:
    """Without any organic cell one of two is an open question, at most two of two is not."""
    rows: list[Mapping[str, Cell]] = [COOP, COOP]
    organic = Measure(Kind.COUNT, ORGANIC)
    blank_column = found_for(organic, at_least(1), rows)
    assert (blank_column.verdict, blank_column.lacks) == (Verdict.NO_DATA, ("organic",))
    assert found_for(organic, at_least(1), rows, absent=["number", "organic"]).verdict is Verdict.NO_DATA
    assert found_for(organic, Threshold(Op.AT_MOST, Fraction(2)), rows).verdict is Verdict.MET
    assert found_for(organic, at_least(3), rows).verdict is Verdict.MISSED
    one_known = [{**COOP, "organic": is_(False)}, COOP]
    assert found_for(organic, at_least(1), one_known).verdict is Verdict.UNDECIDED
    # The class is given by any of its sources: a column of points is enough.
    assert found_for(Measure(Kind.COUNT, GOLD), at_least(1), rows).verdict is Verdict.NO_DATA
    assert found_for(Measure(Kind.COUNT, GOLD), at_least(1), [COOP, {"points": is_(0)}]).verdict is Verdict.UNDECIDED


def test_a_row_of_several_counts_for_several() -> None:
    """A blank size is at least one, an unreadable one may be none, and each cooperative is free of the others."""
    rows = [{**COOP, "number": is_(3)}, {**COOP, "number": is_(0)}, {**COOP, "number": is_(1)}]
    everyone = Measure(Kind.COUNT)
    assert found_for(everyone, at_least(4), rows, absent=()).verdict is Verdict.MET
    open_size = found_for(everyone, at_least(2), [COOP], absent=())
    assert low_high(open_size) == (1, 3)
    unreadable = found_for(
        everyone, at_least(2), [{**COOP, "number": FIELDS["number"].unknown(Origin.INVALID)}], absent=()
    )
    assert low_high(unreadable) == (0, 3)
    grades = found_for(
        Measure(Kind.COUNT, GOLD), at_least(1), [{"grade": is_("gold", "silver"), "number": is_(2)}], absent=()
    )
    assert low_high(grades) == (0, 2)


def test_a_figure_of_one_cooperative_says_nothing_of_several() -> None:
    """Two people in a row of two cooperatives: nobody knows how many in each."""
    many = Measure(Kind.COUNT, Within("people", 2))
    one = found_for(many, at_least(1), [{**COOP, "people": is_(2), "number": is_(1)}], absent=())
    assert low_high(one) == (1, 1)
    two = found_for(many, at_least(1), [{**COOP, "people": is_(2), "number": is_(2)}], absent=())
    assert low_high(two) == (0, 2)


def test_a_total_is_shared_out_among_the_cooperatives_of_a_row() -> None:
    """An income of 5 among two, of 3 each at most: the one that may be organic alone has 2 or 3 of it."""
    rows = [{**COOP, "income": is_(5), "number": is_(2), "organic": blank("organic")}]
    total = found_for(Measure(Kind.SUM, field="income"), at_least(5), rows, absent=())
    assert (total.verdict, *low_high(total)) == (Verdict.MET, 5, 5)
    part = found_for(Measure(Kind.SUM, ORGANIC, field="income"), at_least(5), rows, absent=())
    assert low_high(part) == (0, 5)
    mean = found_for(Measure(Kind.MEAN, ORGANIC, field="income"), at_least(5), rows, absent=())
    assert low_high(mean) == (2, 3)
    # A total of 5 cannot be reached by one, so a row of unknown size has two or three.
    sized = [{**COOP, "income": is_(5)}]
    found = found_for(Measure(Kind.MEAN, field="income"), at_least(2), sized, absent=())
    assert low_high(found) == (Fraction(5, 3), Fraction(5, 2))


def test_a_quotient_is_taken_over_completions_with_a_base() -> None:
    """If nobody need be counted, the quotient still is that of somebody: the cheapest row is let in."""
    rows = [
        {**COOP, "stars": is_(3), "land": is_(1)},
        {**COOP, "stars": is_(4), "land": is_(Decimal("0.5"))},
        {**COOP, "stars": is_(4), "land": is_(0)},
    ]
    ratio = found_for(Measure(Kind.RATIO, ORGANIC, field="stars", per="land"), at_least(3), rows)
    assert low_high(ratio) == (3, 16)
    assert ratio.bounds.low_at == At(Fraction(3), Fraction(1))
    assert ratio.bounds.high_at == At(Fraction(8), HALF)
    assert ratio.verdict is not Verdict.MET  # nobody may be organic


def test_of_equal_ends_the_largest_and_the_smallest_population_is_named() -> None:
    """No gold in one or in two: the low end is stated of two, the high end of one."""
    rows: list[Mapping[str, Cell]] = [{**COOP, "grade": is_("silver")}, {"grade": is_("silver")}]
    found = found_for(Measure(Kind.SHARE, GOLD, OneOf("kind", ("coop",))), at_least(HALF), rows)
    assert found.bounds.low_at == At(Fraction(0), Fraction(2))
    assert found.bounds.high_at == At(Fraction(0), Fraction(1))
    assert found.shortfall == Shortfall(Fraction(1), Fraction(1))


def test_half_of_nineteen_is_ten() -> None:
    """Whole cooperatives are missing, not points of a percentage; more than half of eighteen is ten as well."""
    rows = [{**COOP, "organic": is_(index < 7)} for index in range(19)]
    share = Measure(Kind.SHARE, ORGANIC)
    assert found_for(share, at_least(HALF), rows).shortfall == Shortfall(Fraction(3), Fraction(3))
    more = Threshold(Op.MORE_THAN, HALF)
    assert found_for(share, more, rows[:18]).shortfall == Shortfall(Fraction(3), Fraction(3))
    most = Threshold(Op.AT_MOST, Fraction(1, 4))
    assert found_for(share, most, rows).shortfall == Shortfall(Fraction(3), Fraction(3), Side.EXCESS)


def test_a_value_between_the_ends_need_not_be_reached() -> None:
    """Of three none, some or all may be organic, but never exactly half of them."""
    rows: list[Mapping[str, Cell]] = [{**COOP, "organic": is_(True)}, COOP, COOP]
    share = Measure(Kind.SHARE, ORGANIC)
    assert found_for(share, Threshold(Op.EXACTLY, HALF), rows).verdict is Verdict.MISSED
    assert found_for(share, Threshold(Op.EXACTLY, Fraction(2, 3)), rows).verdict is Verdict.UNDECIDED


def test_a_combination_names_only_the_definitions_it_reaches() -> None:
    """Only the first reading of "good" speaks of "real", so the other one is answered once."""
    definitions = [
        make_definition("real", OneOf("kind", ("coop",)), ALWAYS),
        make_definition("good", Named("real"), ORGANIC, chosen=1),
    ]
    plan = make_plan([make_target(Measure(Kind.COUNT, Named("good")), at_least(1))], definitions)
    outcome = run(World(plan, make_list([COOP], ["number"]))).targets[0]
    assert outcome.chosen.choices == {"good": "r1"}
    assert [other.choices for other in outcome.others] == [
        {"good": "r0", "real": "r0"},
        {"good": "r0", "real": "r1"},
    ]


def test_a_ceiling_of_zero_is_a_number() -> None:
    """Between -1 and 0 admits 0."""
    rows = [{**COOP, "profit": is_(0)}]
    threshold = Threshold(Op.BETWEEN, Fraction(-1), Fraction(0))
    assert found_for(Measure(Kind.SUM, field="profit"), threshold, rows).verdict is Verdict.MET


def test_a_total_restricts_the_size_for_targets_that_do_not_add_it_up() -> None:
    """An income of 5 needs two cooperatives, however they are counted."""
    rows = [{**COOP, "income": is_(5), "number": is_(1, 2)}]
    plan = make_plan(
        [
            make_target(Measure(Kind.COUNT), at_least(2), "count"),
            make_target(Measure(Kind.SUM, field="income"), at_least(5), "sum"),
        ]
    )
    count, _ = run(World(plan, make_list(rows))).targets
    assert low_high(count.chosen) == (2, 2)


def test_an_assumption_does_not_fill_a_row_that_may_be_an_exception() -> None:
    """``unless`` bars rows that *may* hold one of its values; otherwise filling that cell would widen."""
    (no_land,) = (
        replace(each, where={}, unless={"state": ("gone",)}) for each in ASSUMPTIONS if each.code == "no-land"
    )

    def lands(state: Cell, *absent: str) -> Bounds:
        plan = make_plan([make_target(Measure(Kind.SUM, field="land"), at_least(1))], assumptions=[no_land])
        return run(World(plan, make_list([{**COOP, "state": state}], ["number", *absent]))).targets[0].chosen.bounds

    assert lands(is_("active")).high == 0
    assert lands(is_("gone")).high == 1
    assert lands(is_("active", "gone")).high == 1
    assert lands(blank("state")).high == 1
    assert lands(blank("state"), "state").high == 0  # an absent column makes no row an exception


def test_an_assumption_does_not_speak_of_one_in_a_row_of_several() -> None:
    """A stated figure of one cooperative is unknown in a row of two; filling the blank must not widen."""
    (no_land,) = (each for each in ASSUMPTIONS if each.code == "no-land")
    no_people = replace(no_land, fields=("people",), unless={})
    plan = make_plan([make_target(Measure(Kind.SUM, field="people"), at_least(1))], assumptions=[no_people])

    def people(cell: Cell) -> ReadingOutcome:
        rows = [{**COOP, "number": is_(2), "people": cell}]
        return run(World(plan, make_list(rows))).targets[0].chosen

    assert low_high(people(is_(0))) == (0, 6)
    assert low_high(people(blank("people"))) == (0, 6)


def test_a_split_total_is_inexact_also_beside_a_single_row_alike() -> None:
    """Two cooperatives without income have none above 1, but that is not used: so the answer is not exact."""
    single, double = {**COOP, "number": is_(1)}, {**COOP, "number": is_(2), "income": is_(0)}
    count = Measure(Kind.COUNT, Within("income", 2))
    assert not found_for(count, at_least(1), [double], absent=()).bounds.exact
    assert not found_for(count, at_least(1), [single, double], absent=()).bounds.exact


def test_a_total_over_itself_is_one() -> None:
    """One of two cooperatives with an income of 1 together: whatever it has, over itself that is one."""
    rows = [{**COOP, "number": is_(2), "income": is_(1), "organic": is_(True, False)}]
    found = found_for(Measure(Kind.RATIO, ORGANIC, field="income", per="income"), at_least(1), rows, absent=())
    assert low_high(found) == (1, 1)


def test_the_least_above_nothing_is_a_value_of_the_domain() -> None:
    """Stars are 0, 3 or 4, so the smallest base of two cooperatives is 3."""
    rows = [{**COOP, "number": is_(2), "balance": is_(-2)}]
    found = found_for(Measure(Kind.RATIO, field="balance", per="stars"), at_least(0), rows, absent=())
    assert low_high(found) == (Fraction(-2, 3), Fraction(-1, 4))
