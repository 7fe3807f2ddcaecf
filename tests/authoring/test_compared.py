"""Two plans compared: every change is named where it is, nothing else is, and the other way round is the contrary."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from runpy import run_path

import pytest

from clubs import CLUBS
from conftest import ROOT, Run
from htx_eval.api import HtxEvalError, load_plan
from htx_eval.authoring.compared.differences import compared, differences
from htx_eval.authoring.compared.sides import Way
from htx_eval.messages import catalogue
from htx_eval.model.plan import Plan

TOLD = run_path(str(ROOT / "tests" / "plan" / "test_slips.py"))
BASE: str = TOLD["BASE"]
YEARS = ROOT / "examples" / "data-repository" / "plans"
Made = Callable[[str, str], Plan]


@pytest.fixture
def made(write: Callable[[str, str], Path]) -> Made:
    return lambda name, text: load_plan(write(f"{name}.yaml", text))


#: What is replaced in a plan, by what, and what is said of it: section, id, way, and the trait with both texts.
CHANGES = {
    "at_least: 50%": ("at_least: 40%", "targets", "ty-le", "threshold", "50% or more (stretch 60%)"),
    "stretch: 60%": ("stretch: 65%", "targets", "ty-le", "threshold", "50% or more (stretch 60%)"),
    "tolerance: 100": ("tolerance: 50", "targets", "thanh-vien", "threshold", "4,000 people or more (±100)"),
    "title: HTX thành lập mới": ("title: HTX mới", "targets", "moi", "title", "[vi] HTX thành lập mới"),
    "    number: 2": ("    number: 2\n    level: monitored", "targets", "moi", "level", "decides the result"),
    "{count: {where: ocop}}": (
        "{count: {where: moi}}",
        "targets",
        "ocop",
        "measure",
        'number of those with "[vi] ocop", among "[vi] HTX"',
    ),
    "to: 2025-12-31}\n": ("to: 2025-11-30}\n", "plan", "plan", "period", "2025-01-01 – 2025-12-31"),
    "{xep_loai: [tot, kha]}": ("{xep_loai: tot}", "words", "tot_kha", "reading_rule", "Class is good or fair"),
    "'Có 01 liên hiệp HTX'": ("'Có 01 liên hiệp'", "clauses", "muc-7", "passage", "[vi] Có 01 liên hiệp HTX"),
}


@pytest.mark.parametrize("old", CHANGES)
def test_a_change_is_named_where_it_is(made: Made, old: str) -> None:
    new, section, key, what, before = CHANGES[old]
    assert BASE.count(old) >= 1
    one, other = made("one", BASE), made("other", BASE.replace(old, new, 1))
    found = {(each.section, each.key): each for each in differences(one, other, catalogue("en"))}
    turn = next(turn for turn in found[section, key].turns if turn.what == what)
    assert (turn.before, turn.before != turn.after) == (before, True)
    assert {each for each, _ in found} <= {section, "targets", "clauses"}  # a clause is shown with its target


def test_a_target_that_comes_and_one_that_goes(made: Made) -> None:
    one = made("one", BASE)
    found = differences(one, made("other", BASE.replace("id: moi\n", "id: moi-khac\n")), catalogue("vi"))
    ways = {(each.section, each.key): each.way for each in found}
    assert ways == {("targets", "moi"): Way.REMOVED, ("targets", "moi-khac"): Way.ADDED}


def mirrored(plan: Plan, other: Plan) -> bool:
    """Whether what differs is the contrary of what differs the other way round."""
    opposite = {Way.ADDED: Way.REMOVED, Way.REMOVED: Way.ADDED, Way.CHANGED: Way.CHANGED}
    there, back = (differences(*pair, catalogue("en")) for pair in ((plan, other), (other, plan)))
    turned = {(one.key, opposite[one.way], turn.what, turn.after, turn.before) for one in there for turn in one.turns}
    return turned == {(one.key, one.way, turn.what, turn.before, turn.after) for one in back for turn in one.turns}


SLIPS = [(old, new) for some in TOLD["SLIPS"].values() for old, new in some.values()]


@pytest.mark.parametrize("number", range(0, len(SLIPS), 2))
def test_whatever_another_plan_says_otherwise_is_a_difference(made: Made, number: int) -> None:
    old, new = SLIPS[number]
    one = made("one", BASE)
    try:
        other = made("other", BASE.replace(old, new))
    except HtxEvalError:
        return
    assert differences(one, other, catalogue("en"))
    assert mirrored(one, other)
    for form in ("table", "md", "html", "json"):
        text, is_same = compared(one, other, form, catalogue("vi"), 80)
        assert text
        assert not is_same


def test_plans_of_other_worlds_are_compared(made: Made) -> None:
    assert mirrored(load_plan(), load_plan(CLUBS / "plan.yaml"))
    found = differences(load_plan(), load_plan(CLUBS / "plan.yaml"), catalogue("vi"))
    assert {one.section for one in found} == {"plan", "targets", "words", "rating", "register", "clauses"}


def test_comments_are_no_difference(made: Made) -> None:
    one = made("one", BASE)
    other = made("other", re.sub("(?m)$", "  # lời", BASE.replace("\n\n", "\n")))
    assert differences(one, other, catalogue("vi")) == ()
    assert compared(one, other, "table", catalogue("en"))[0].startswith("The plans are the same\n")


def test_a_translation_alone_is_shown_in_its_language(made: Made) -> None:
    title = "title: HTX thành lập mới"
    one, other = (
        made(name, BASE.replace(title, f"title: {{vi: HTX thành lập mới, en: {text}}}"))
        for name, text in (("one", "New ones"), ("other", "Founded ones"))
    )
    (found,) = differences(one, other, catalogue("vi"))
    assert [(turn.what, turn.before, turn.after) for turn in found.turns] == [("title", "New ones", "Founded ones")]


def test_what_differs_in_a_register_or_scheme_beside_a_plan(write: Callable[[str, str], Path]) -> None:
    for folder in ("a", "b"):
        for name in ("plan.yaml", "clubs.yaml", "grades.yaml"):
            write(f"{folder}/{name}", (CLUBS / name).read_text(encoding="utf-8"))
    changed = (CLUBS / "clubs.yaml").read_text(encoding="utf-8").replace("en: Fee", "en: Price")
    one, other = (
        load_plan(write(f"{name}/plan.yaml", (CLUBS / "plan.yaml").read_text(encoding="utf-8"))) for name in "ab"
    )
    assert differences(one, other, catalogue("en")) == ()
    path = write("b/clubs.yaml", changed + "# changed\n")
    other = load_plan(path.parent / "plan.yaml")
    found = differences(one, other, catalogue("en"))
    assert [one.section for one in found] == ["register"]


def test_the_years_of_an_example_as_people_read_it(
    golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)  # a path that is the same length everywhere: lines are wrapped
    before, after = (load_plan((YEARS / name).relative_to(ROOT)) for name in ("2022.yaml", "2024.yaml"))
    golden("plan_diff/2022-2024.vi.txt", compared(before, after, "table", catalogue("vi"), 80)[0])
    golden("plan_diff/2022-2024.en.md", compared(before, after, "md", catalogue("en"))[0])


def test_exit_codes(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    paths = [str(YEARS / f"{year}.yaml") for year in (2023, 2024)]
    assert run("plan", "diff", paths[0], paths[0]).code == 0
    assert run("plan", "diff", *paths).code == 1
    found = run("plan", "diff", *paths, "--format", "json")
    assert (found.code, json.loads(found.out)["same"]) == (1, False)
    bad = write("bad.yaml", "id: [\n")
    found = run("plan", "diff", str(bad), str(bad.with_name("none.yaml")))
    assert found.code == 2
    assert "HTX303" in found.err
    assert "HTX301" in found.err
    assert run("plan", "diff", paths[0]).code == 2
