"""A target said as sentences: when it is met and when missed, of whom it is, and which columns it needs."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clubs import CLUBS
from conftest import ROOT
from htx_eval.api import load_plan
from htx_eval.authoring.explanation import columns_of, explain
from htx_eval.authoring.thresholds import meeting, missing
from htx_eval.base.inert import harmless
from htx_eval.messages import catalogue
from htx_eval.model.growth import grown
from htx_eval.model.needs import fields_of
from htx_eval.model.rules import Growth, Kind, Measure, Op, Target, Threshold

SLIPS = ROOT / "tests" / "plan" / "slips" / "base.yaml"
PLAN = load_plan()
SMALL = st.integers(-1, 4).map(Fraction)


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """Any threshold on a count or a sum, or any rate on a stated figure."""
    op, value = draw(st.sampled_from(Op)), draw(SMALL)
    high = value + draw(st.integers(0, 3)) if op is Op.BETWEEN else None
    kind = draw(st.sampled_from([Kind.COUNT, Kind.SUM]))
    asked = Threshold(op, max(value, Fraction(0)) if kind is Kind.COUNT else value, high)
    measure = Measure(kind, field="doanh_thu" if kind is Kind.SUM else None)
    target = replace(PLAN.targets[0], measure=measure, threshold=asked)
    if draw(st.booleans()):
        return grown(target, Growth(asked, (Fraction(10), Fraction(10))))
    return replace(target, threshold=replace(asked, tolerance=Fraction(draw(st.integers(0, 2)))))


@given(targets(), st.integers(0, 60).map(Fraction))
def test_what_is_said_to_meet_a_target_meets_it_and_the_rest_misses_it(target: Target, value: Fraction) -> None:
    is_met = target.threshold.admits(value)
    assert meeting(target).threshold.admits(value) == is_met
    assert any(one.threshold.admits(value) for one in missing(target)) == (not is_met)


@pytest.mark.parametrize("name", [None, CLUBS / "plan.yaml", SLIPS], ids=str)
def test_a_target_names_every_column_that_it_reads(name: Path | None) -> None:
    plan = load_plan(name)
    for target in plan.targets:
        found = columns_of(target, plan)
        assert set(found.always) == fields_of(target, plan, chosen_only=True)
        assert {*found.always, *found.under_others} == fields_of(target, plan, chosen_only=False)


@pytest.mark.parametrize("name", [None, CLUBS / "plan.yaml", SLIPS], ids=str)
def test_every_target_is_explained_in_both_languages_in_every_format(name: Path | None) -> None:
    plan = load_plan(name)
    for target in plan.targets:
        said = json.loads(explain(plan, target.id, "json", catalogue("vi")))
        assert list(said["said"]) == ["vi", "en"]
        labels = [[fact["label"] for fact in part["facts"]] for part in said["said"].values()]
        assert len(labels[0]) == len(labels[1])
        for form in ("table", "md", "html"):
            text = explain(plan, target.id, form, catalogue("en"), 80)
            assert "Tiếng Việt".casefold() in text.casefold()
            assert "english" in text.casefold()
        screen = explain(plan, target.id, "table", catalogue("vi"), 46)
        assert max(map(len, screen.splitlines())) <= 46
        assert all(harmless(line) == line for line in screen.splitlines())


#: What is written beside a target that counts cooperatives, and what is said of when it is met and missed.
CASES = {
    "at_least: 4": ("4 or more", "under 4"),
    "at_least: 1": ("1 or more", "none"),
    "at_most: 0": ("none", "1 or more"),
    "at_most: 3\n    tolerance: 1": ("at most 4", "over 4"),
    "more_than: 3": ("over 3", "at most 3"),
    "less_than: 3": ("under 3", "3 or more"),
    "exactly: 2": ("exactly 2", "under 2 or over 2"),
    "exactly: 2\n    tolerance: 1": ("1 to 3", "none or over 3"),
    "between: [2, 5]": ("2 to 5", "under 2 or over 5"),
    "between: [2, 5]\n    tolerance: 1": ("1 to 6", "none or over 6"),
    "at_least: 15%\n    growth: {on: previous}": (
        "up 15% or more on the time before",
        "up under 15% on the time before",
    ),
    "at_most: -5%\n    growth: {on: 40}": ("at most 38", "over 38"),
    "direction: up": ("up on the time before", "not up on the time before"),
    "direction: down": ("down on the time before", "not down on the time before"),
}


@pytest.mark.parametrize("asked", CASES)
def test_when_a_target_is_met_and_missed(write: Callable[[str, str], Path], asked: str) -> None:
    text = SLIPS.read_text(encoding="utf-8").replace("at_least: 5\n", f"{asked}\n")
    plan = load_plan(write("plan.yaml", text))
    facts = json.loads(explain(plan, "moi", "json", catalogue("en")))["said"]["en"]["facts"]
    said = {fact["label"]: fact["texts"][0] for fact in facts}
    met, missed = CASES[asked]
    assert said["Met when"] == f"{met}, whatever blank and unclear cells hold"
    assert said["Missed when"].startswith(f"{missed}, whatever")
    assert ("--previous" in said.get("Compared with", "")) == ("previous" in asked or "direction" in asked)


@pytest.mark.parametrize("target", ["hieu-qua", "ocop"])
def test_the_explanation_is_as_people_read_it(golden: Callable[[str, str], None], target: str) -> None:
    golden(f"plan_explain/{target}.txt", explain(PLAN, target, "table", catalogue("vi"), 80))
