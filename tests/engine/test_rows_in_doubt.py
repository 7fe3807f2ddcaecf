"""Rows that may be no cooperative of their own, and what each way to settle them gives."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from examples import share_of
from htx_eval.engine.evaluate import Options, evaluate
from htx_eval.model.cooperatives import Doubt
from htx_eval.model.outcome import Bounds, Evaluation, Verdict
from htx_eval.model.rules import Kind, Measure, OneOf
from htx_eval.model.values import Origin
from small_worlds import World, at_least, is_, make_list, make_plan, make_target, rating, worlds


def run(world: World) -> Evaluation:
    return evaluate(world.plan, world.listed, Options(covers=world.covers))


def lies_in(inner: Bounds, outer: Bounds) -> bool:
    """Say whether an interval lies in another; one without an end lies in every one."""
    if inner.low is None or inner.high is None:
        return True
    return outer.low is not None and outer.high is not None and outer.low <= inner.low <= inner.high <= outer.high


@share_of(0.4)
@given(worlds([Kind.COUNT, Kind.SHARE], lengths=(2, 3)), st.data())
def test_two_rows_that_may_be_one_cover_both_and_either_alone(world: World, data: st.DataObject) -> None:
    """The first right and the second none, the reverse, and two cooperatives: all within the bounds and the verdict."""
    counts = world.listed.columns().get("number")
    if counts is not None and any(cell.sample(()) != (1,) for cell in counts.items):
        return
    row = data.draw(st.sampled_from(range(1, len(world.listed.rows))))
    plain = replace(world.listed, doubts={}, repeats={})
    doubtful = replace(plain, doubts={row: Doubt.REPEATED}, repeats={row: (0,)})
    wide = run(replace(world, listed=doubtful)).targets
    first, later = (world.listed.rows[index].cells for index in (0, row))
    # What is blank in a later row says nothing of the first one, so the later row alone does not say what both do.
    says_all = all(
        one.origin is Origin.MISSING or two.origin is not Origin.MISSING for one, two in zip(first, later, strict=True)
    )
    cases = (plain, replace(plain, repeats={row: (0,)}), *([replace(plain, repeats={0: (row,)})] if says_all else []))
    for case in cases:
        for narrow, found in zip(run(replace(world, listed=case)).targets, wide, strict=True):
            for one, outer in zip((narrow.chosen, *narrow.others), (found.chosen, *found.others), strict=True):
                assert lies_in(one.bounds, outer.bounds)
                if outer.verdict in (Verdict.MET, Verdict.MISSED, Verdict.VACUOUS):
                    assert one.verdict is outer.verdict


def graded(doubt: Doubt | None) -> Evaluation:
    """Two cooperatives, gold and silver; the second may be in doubt."""
    listed = make_list([{"grade": is_("gold")}, {"grade": is_("silver")}], ["number"])
    listed = replace(listed, doubts={} if doubt is None else {1: doubt})
    target = make_target(Measure(Kind.COUNT, OneOf("grade", ("gold", "silver"))), at_least(2))
    return evaluate(make_plan([target], scheme=rating(), unlisted=False), listed)


def test_a_row_in_doubt_keeps_its_class_and_leaves_the_verdict_open() -> None:
    found = graded(Doubt.NOT_ONE)
    bounds = found.targets[0].chosen.bounds
    assert (bounds.low, bounds.high) == (Fraction(1), Fraction(2))
    assert found.targets[0].verdict is Verdict.UNDECIDED
    assert found.rows[1].classes == ("silver",)
    assert found.rows[1].is_one
    assert [call.row for call in found.calls] == [1]
    assert [problem.code for problem in found.problems] == ["HTX154"]


def test_without_doubt_nothing_is_said_of_it() -> None:
    found = graded(None)
    assert found.targets[0].verdict is Verdict.MET
    assert not found.problems
