"""Reasons against brute force: on small worlds both must say the same of every completion."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import oracle as truth
from examples import share_of
from htx_eval.engine.evaluate import Options, explore
from htx_eval.engine.reasons.fewest import Lifts
from htx_eval.engine.reasons.gather import reasons
from htx_eval.engine.reasons.mismatch import known_points
from htx_eval.model.outcome import Verdict
from htx_eval.model.plan import Rating, RatingClass
from htx_eval.model.reasons import Reasons, TargetReasons
from htx_eval.model.rules import All, Kind, Measure, OneOf, Op, Threshold
from oracle_reasons import MOST_JOINING, ReasonOracle, deciding, last_held, value_grid
from small_worlds import World, at_least, blank, is_, make_list, make_plan, make_target, with_rows, worlds

WHOLE = (Kind.COUNT, Kind.SHARE)
ONE_ENDED = (Op.AT_LEAST, Op.MORE_THAN, Op.AT_MOST, Op.LESS_THAN)


def explain(world: World) -> Reasons:
    """Return what the engine finds."""
    return reasons(explore(world.plan, world.listed, Options(covers=world.covers)))


def each_target(world: World) -> Iterator[tuple[ReasonOracle, TargetReasons, set[truth.Pair]]]:
    """Yield every target that is answered exactly, with its pairs under the chosen readings."""
    oracle = ReasonOracle(world.plan, world.listed)
    for found in explain(world).targets:
        measure, choices = found.outcome.target.measure, found.outcome.chosen.choices
        if not oracle.splits_totals(measure, choices):
            yield oracle, found, oracle.pairs(measure, choices)


@share_of(0.7)
@given(worlds(WHOLE))
def test_slack_is_the_greatest_number_that_never_loses_the_pass(world: World) -> None:
    """Whoever falls, closes or joins in whatever completion, up to the slack the target stays met; one more may not."""
    for _, found, pairs in each_target(world):
        target = found.outcome.target
        assert (found.slack is not None) is (found.outcome.verdict is Verdict.MET)
        if found.slack is None:
            continue
        kind, threshold = target.measure.kind, target.threshold
        most = int(max(pair[1] for pair in pairs))
        assert found.slack.fall == last_held(kind, threshold, pairs, "fall", most)
        assert found.slack.close == last_held(kind, threshold, pairs, "close", most)
        assert found.slack.join == last_held(kind, threshold, pairs, "join", MOST_JOINING)


@share_of(0.7)
@given(worlds(WHOLE, graded=True, lengths=(1, 2, 3, 4)))
def test_flip_distance_is_the_fewest_one_class_errors(world: World) -> None:
    """No smaller number of errors changes the outcome of any completion; pivotal rows are in a smallest set."""
    for oracle, found, _ in each_target(world):
        target, choices, said = found.outcome.target, found.outcome.chosen.choices, found.outcome.verdict
        if found.flip is None:
            continue
        fewest = oracle.fewest_errors(target, choices, said.value)
        assert found.flip.errors == fewest
        pivotal = {
            index
            for index, row in enumerate(oracle.rows)
            if fewest is not None and oracle.fewest_errors(target, choices, said.value, row) == fewest
        }
        assert set(found.flip.rows) == pivotal


@share_of(0.5)
@given(worlds(WHOLE, graded=True, lengths=(1, 2, 3)))
def test_flip_distance_is_there_where_it_is_promised(world: World) -> None:
    """Only a verdict that is not certain, a class that is not asked for, or a missed range goes without."""
    for oracle, found, _ in each_target(world):
        target = found.outcome.target
        tested = oracle.tested_by(target.measure, found.outcome.chosen.choices)
        certain = found.outcome.verdict in (Verdict.MET, Verdict.MISSED)
        one_end = target.threshold.op in ONE_ENDED or found.outcome.verdict is Verdict.MET
        wanted = certain and world.plan.rating is not None and "grade" in tested and one_end
        assert (found.flip is not None) is wanted


@share_of(0.7)
@given(worlds(WHOLE, lengths=(1, 2, 3, 4)))
def test_the_fewest_answers_settle_and_no_fewer_do(world: World) -> None:
    """Of every subset of rows and every answer, the smallest that leaves only met (missed) completions."""
    for oracle, found, _ in each_target(world):
        if found.fewest is None:
            continue
        target, choices = found.outcome.target, found.outcome.chosen.choices
        for wanted, number, rows in (
            ("met", found.fewest.meet, found.fewest.to_meet),
            ("missed", found.fewest.miss, found.fewest.to_miss),
        ):
            expected = oracle.fewest_answers(target, choices, wanted)
            if number is None and wanted == "met" and expected is not None:
                # Only where a ceiling and a population that may be empty have to be asked about at once.
                assert any(pair[1] == 0 for pair in oracle.pairs(target.measure, choices))
                assert target.threshold.op not in (Op.AT_LEAST, Op.MORE_THAN)
                continue
            assert number == expected
            if number is not None:
                assert len(rows) == number
                assert oracle.settles(target, choices, rows, wanted)


@share_of(0.7)
@given(worlds(WHOLE, lengths=(1, 2, 3), target_count=3))
def test_joint_possibility_is_that_of_one_completion(world: World) -> None:
    """One completion must meet all targets; where none does, the smallest set named does not go together either."""
    oracle = ReasonOracle(world.plan, world.listed)
    targets = world.plan.targets
    assume(not any(oracle.splits_totals(target.measure, oracle.chosen(target.measure)) for target in targets))
    found = explain(world).joint
    assert found.targets == tuple(target.id for target in targets)
    assert found.possible is oracle.all_met(targets)
    named = [target for target in targets if target.id in found.conflict]
    if found.conflict:
        assert not oracle.all_met(named)
        assert all(oracle.all_met([target for target in named if target is not one]) for one in named)
    for target in targets:
        assert (target.id in found.never) is (found.possible is False and not oracle.all_met([target]))


@share_of(0.5)
@given(worlds(WHOLE, lengths=(1, 2, 3), target_count=2))
def test_a_witness_meets_all_targets(world: World) -> None:
    """The open cells filled in as the witness says, every target is met."""
    oracle = ReasonOracle(world.plan, world.listed)
    found = explain(world).joint
    assume(found.possible and not any(map(oracle.is_group, oracle.rows)))
    classes = {}
    rows = list(world.listed.rows)
    for part in found.witness:
        assert part.row is not None
        assert part.count == 1
        cells = dict(zip(world.listed.fields, rows[part.row].cells, strict=True))
        for key, value in part.values.items():
            if world.plan.rating is not None and key == world.plan.rating.declared:
                classes[part.row] = str(value)
            elif key in cells:
                cells[key] = is_(value)
            else:
                assume(False)  # a column that the list does not have
        rows[part.row] = replace(rows[part.row], cells=tuple(cells.values()))
    own = {index: oracle.classes(row)[0] for index, row in enumerate(oracle.rows)} if world.plan.rating else {}
    filled = with_rows(world, rows)
    assert ReasonOracle(filled.plan, filled.listed, {**own, **classes}).all_met(world.plan.targets)


@share_of(0.7)
@given(worlds(WHOLE, lengths=(1, 2, 3)))
def test_the_matrix_names_the_words_that_decide(world: World) -> None:
    """From the verdict of every combination of readings: which words must change for another verdict."""
    oracle = ReasonOracle(world.plan, world.listed)
    for found in explain(world).targets:
        measure, threshold = found.outcome.target.measure, found.outcome.target.threshold
        combinations = oracle.combinations(measure)
        assert found.matrix.total == len(combinations)
        if found.matrix.answered < found.matrix.total or any(oracle.splits_totals(measure, c) for c in combinations):
            continue
        if found.outcome.verdict is Verdict.NO_DATA:
            continue
        said = {
            frozenset(choices.items()): truth.verdict(measure.kind, threshold, oracle.pairs(measure, choices))
            for choices in combinations
        }
        words = {name: definition.chosen for name, definition in world.plan.definitions.items()}
        assert set(found.matrix.deciding) == deciding(said, words)
        assert found.matrix.same is (len(set(said.values())) == 1)


@share_of(0.7)
@given(worlds())
def test_the_figures_named_are_those_that_keep_the_verdict(world: World) -> None:
    """Of a floor or ceiling: inside the range every figure gives the same verdict, outside it another one."""
    for _, found, pairs in each_target(world):
        target = found.outcome.target
        if found.figures is None:
            continue
        kind, threshold = target.measure.kind, target.threshold
        values = [value for pair in pairs if (value := truth.value_of(kind, pair)) is not None]
        shifted = [value + sign * threshold.tolerance for value in values for sign in (-1, 1)]
        for figure in value_grid(shifted):
            said = truth.verdict(kind, replace(threshold, value=figure), pairs)
            if found.outcome.verdict.value != truth.verdict(kind, threshold, pairs):
                continue  # no data
            assert is_inside(found, figure) is (said == found.outcome.verdict.value)


def is_inside(found: TargetReasons, figure: Fraction) -> bool:
    """Say whether a figure lies in the range that keeps the verdict."""
    assert found.figures is not None
    low, high = found.figures.low, found.figures.high
    above = low is None or figure > low or (figure == low and found.figures.low_included)
    below = high is None or figure < high or (figure == high and found.figures.high_included)
    return above and below


@share_of(0.7)
@given(worlds(WHOLE, graded=True, lengths=(2, 3, 4)))
def test_cut_offs_are_the_nearest_that_change_the_verdict(world: World) -> None:
    """Every other beginning of a class up to the one named gives the same verdict, and that one another."""
    rating = world.plan.rating
    found = explain(world)
    if rating is None:
        return
    points = {row: at for row, at in enumerate(known_points(found.evaluation, rating)) if at is not None}
    for target in found.targets:
        oracle = ReasonOracle(world.plan, world.listed)
        measure, choices = target.outcome.target.measure, target.outcome.chosen.choices
        if oracle.splits_totals(measure, choices) or target.outcome.target.threshold.op not in ONE_ENDED:
            continue
        if target.outcome.verdict not in (Verdict.MET, Verdict.MISSED, Verdict.UNDECIDED):
            continue
        named = {cut.key: cut for cut in target.cut_offs}
        for place, (upper, lower) in enumerate(zip(rating.classes, rating.classes[1:], strict=False)):
            top = rating.classes[place - 1].from_points if place else Decimal(100)
            steps = sorted({*points.values()})
            ups = [(each, each + Decimal("0.01")) for each in steps if upper.from_points <= each < top]
            downs = [(each, each) for each in reversed(steps) if lower.from_points < each < upper.from_points]
            for side, moved in (("up", ups), ("down", downs)):
                expected = None
                for at, beginning in moved:
                    said = said_with(world, rating, place, beginning, points, target)
                    if said != target.outcome.verdict.value:
                        expected = (at, said)
                        break
                cut = named.get(upper.key)
                value, verdict = (None, None) if cut is None else (getattr(cut, side), getattr(cut, f"{side}_verdict"))
                assert (None if verdict is None else (value, verdict.value)) == expected


def said_with(
    world: World, rating: Rating, place: int, beginning: Decimal, points: dict[int, Decimal], target: TargetReasons
) -> str:
    """The verdict where one class begins elsewhere: rows with known points get their class from the new scale."""
    bands = list(rating.classes)
    bands[place] = RatingClass(bands[place].key, beginning)
    scale = replace(rating, classes=tuple(bands))
    oracle = ReasonOracle(world.plan, world.listed, {row: scale.class_of(total) for row, total in points.items()})
    measure, threshold = target.outcome.target.measure, target.outcome.target.threshold
    return truth.verdict(measure.kind, threshold, oracle.pairs(measure, target.outcome.chosen.choices))


@given(st.lists(st.tuples(st.integers(-2, 6), st.integers(0, 3)), max_size=4), st.integers(-1, 20))
def test_the_fewest_gains_are_the_largest(gains: list[tuple[int, int]], missing: int) -> None:
    """Against every subset: the fewest that reach what is missing, and which of them can be among such."""
    each = [(gain, place) for place, (gain, copies) in enumerate(gains) for _ in range(copies)]
    sets = [some for number in range(len(each) + 1) for some in itertools.combinations(each, number)]
    reaching = [some for some in sets if sum(gain for gain, _ in some) >= missing]
    smallest = min(map(len, reaching), default=None)
    lifts = Lifts(gains)
    assert lifts.least(missing) == smallest
    for place, (gain, copies) in enumerate(gains):
        among = any(len(some) == smallest and (gain, place) in some for some in reaching)
        if copies and gain > 0:
            assert lifts.belongs(gain, missing) is among


def test_an_answer_may_empty_the_population() -> None:
    """A share of nobody misses its floor: one answer settles either way; a ceiling would then be vacuous."""
    of = OneOf("kind", ("coop",))
    measure = Measure(Kind.SHARE, OneOf("organic", (True,)), of)

    def found(op: Op) -> TargetReasons:
        threshold = Threshold(op, Fraction(1, 2))
        rows = [{"kind": is_("coop", "union"), "organic": is_(True)}]
        (target,) = explain(World(make_plan([make_target(measure, threshold)]), make_list(rows, ["number"]))).targets
        return target

    floor, ceiling = found(Op.AT_LEAST).fewest, found(Op.AT_MOST).fewest
    assert floor is not None
    assert ceiling is not None
    assert (floor.meet, floor.miss) == (1, 1)
    assert (ceiling.meet, ceiling.miss) == (None, 1)


def test_a_type_that_the_list_may_not_cover_is_one_answer() -> None:
    """No union in the list and nothing said: one answer settles a floor of one; and any number of unions fits."""
    measure = Measure(Kind.COUNT, OneOf("kind", ("union",)))
    plan = make_plan([make_target(measure, Threshold(Op.AT_LEAST, Fraction(2)))])
    found = explain(World(plan, make_list([{"kind": is_("coop")}], ["number"]), covers=("coop",)))
    assert found.targets[0].fewest is not None
    assert (found.targets[0].fewest.meet, found.targets[0].fewest.miss) == (1, 1)
    assert found.joint.possible is True
    assert [(part.row, part.count, part.type) for part in found.joint.witness] == [(None, 2, "union")]
    assert [(call.row, call.type, call.targets) for call in found.evaluation.calls] == [(None, "union", ("t",))]


def test_rows_that_serve_more_targets_are_asked_first() -> None:
    """Two rows would each settle the second target; the one that is open for both targets is named."""
    organic, active = OneOf("organic", (True,)), OneOf("state", ("active",))
    targets = [
        make_target(Measure(Kind.COUNT, All((organic, active))), Threshold(Op.AT_LEAST, Fraction(1)), "both"),
        make_target(Measure(Kind.COUNT, organic), Threshold(Op.AT_LEAST, Fraction(1)), "organic"),
    ]
    rows = [{"state": is_(state), "organic": blank("organic")} for state in ("idle", "active")]
    rows.append({"state": is_("gone"), "organic": is_(False)})
    found = explain(World(make_plan(targets), make_list(rows, ["number"])))
    asked = [(call.row, call.targets) for call in found.evaluation.calls]
    assert asked == [(1, ("both", "organic")), (0, ("organic",))]
    assert [target.fewest.to_meet for target in found.targets if target.fewest] == [(1,), (1,)]


def test_each_alone_and_not_together() -> None:
    """One cell cannot be both: a floor on organic ones and a ceiling on them."""
    organic = Measure(Kind.COUNT, OneOf("organic", (True,)))
    targets = [
        make_target(organic, Threshold(Op.AT_LEAST, Fraction(1)), "some"),
        make_target(organic, Threshold(Op.AT_MOST, Fraction(0)), "none"),
        make_target(Measure(Kind.COUNT), Threshold(Op.AT_LEAST, Fraction(1)), "any"),
    ]
    found = explain(World(make_plan(targets), make_list([{"organic": blank("organic")}], ["number"]))).joint
    assert (found.possible, found.never, found.conflict) == (False, (), ("some", "none"))


def test_of_targets_that_are_all_never_met_no_others_are_left() -> None:
    organic = Measure(Kind.COUNT, OneOf("organic", (True,)))
    targets = [make_target(organic, Threshold(Op.AT_LEAST, Fraction(figure)), f"{figure}") for figure in (8, 9)]
    found = explain(World(make_plan(targets), make_list([{"organic": blank("organic")}], ["number"]))).joint
    assert (found.possible, found.never, found.others_possible) == (False, ("8", "9"), None)


@pytest.mark.parametrize(
    ("counted", "base", "percent", "expected"),
    [
        (1, 2, 50, []),
        (99, 200, 50, [0]),
        (9, 19, 50, []),
        (8, 27, 30, [0, -1]),
        (9, 27, 30, []),
        (1999, 4000, 50, [0, 1]),
    ],
)
def test_rounding_that_turns_an_outcome_is_named(counted: int, base: int, percent: int, expected: list[int]) -> None:
    """99 of 200 is 49.5 %, printed as 50 %; 8 of 27 is 29.6 %, and 30 % of 27 is 8.1."""
    rows = [{"organic": is_(index < counted)} for index in range(base)]
    measure = Measure(Kind.SHARE, OneOf("organic", (True,)))
    world = World(make_plan([make_target(measure, at_least(Fraction(percent, 100)))]), make_list(rows, ["number"]))
    assert [one.places for one in explain(world).targets[0].roundings] == expected
