"""Targets of change: rates on a figure that is stated, on an earlier list, on an earlier result; directions."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT, Run
from htx_eval import HtxEvalError, Options, check, load_plan
from htx_eval.engine.measures.verdicts import judge_given
from htx_eval.model.growth import grown
from htx_eval.model.outcome import Bounds, Verdict
from htx_eval.model.rules import Growth, Kind, Measure, Op, Target, Threshold
from htx_eval.runs.asked import Asked
from htx_eval.runs.run import open_run
from small_worlds import make_target

PLAN = ROOT / "targets" / "plans" / "chau-thanh-2024.yaml"
HEAD = "Tên HTX,Xã,Số thành viên\n"


def plan(folder: Path, measure: object = None, **asked: object) -> str:
    """The shipped plan with one target of change: of the members, if nothing else is said."""
    content = yaml.load(PLAN.read_text(encoding="utf-8"), yaml.BaseLoader)
    del content["lint"]  # it names targets that are not kept
    (first, *_) = content["targets"]
    measure = measure or {"sum": {"field": "so_thanh_vien", "of": "htx"}}
    target = {key: first[key] for key in ("id", "number", "title", "clause")}
    content["targets"] = [{**target, "measure": measure, **asked}]
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return str(path)


@pytest.fixture
def members(tmp_path: Path) -> Callable[..., str]:
    def written(name: str, *figures: object) -> str:
        rows = "".join(f"HTX Mẫu {number},An Ninh,{figure}\n" for number, figure in enumerate(figures))
        path = tmp_path / name
        path.write_text(HEAD + rows, encoding="utf-8")
        return str(path)

    return written


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ({"growth": {"on": "200"}, "at_least": "15%"}, "met"),  # 230 is 15 % more than 200
        ({"growth": {"on": "201"}, "at_least": "15%"}, "missed"),
        ({"growth": {"on": "200"}, "more_than": "15%"}, "missed"),
        ({"growth": {"on": "250"}, "at_most": "-8%"}, "met"),
        ({"growth": {"on": "249"}, "at_most": "-8%"}, "missed"),
        ({"growth": {"on": "200"}, "between": ["10%", "20%"]}, "met"),
        ({"growth": {"on": "190"}, "between": ["10%", "20%"]}, "missed"),
        ({"growth": {"on": "190", "years": "2"}, "at_least": "10%"}, "met"),  # 190 · 1.1² = 229.9
        ({"growth": {"on": "191", "years": "2"}, "at_least": "10%"}, "missed"),
    ],
)
def test_a_rate_on_a_stated_figure(
    tmp_path: Path, members: Callable[..., str], asked: dict[str, object], verdict: str
) -> None:
    found = check(members("list.csv", 130, 100), plan=plan(tmp_path, **asked))
    assert found.data.targets[0].verdict == verdict


def test_of_a_share_points_are_added(tmp_path: Path) -> None:
    """45 % and 5 points are 50 %, not 47.25 %."""
    measure = {"share": {"where": {"so_thanh_vien": {"at_least": "10"}}, "of": "htx"}}
    found = load_plan(plan(tmp_path, measure, growth={"on": "45%"}, at_least="5%"))
    assert found.targets[0].threshold.value == Fraction(1, 2)


def test_the_time_before_is_an_earlier_list_or_its_result(
    tmp_path: Path, members: Callable[..., str], run: Callable[..., Run]
) -> None:
    """Both give the same; without either there is no verdict, and it is said how to come to one."""
    named = plan(tmp_path, growth={"on": "previous"}, at_least="15%")
    before, now = members("before.csv", 120, 80), members("now.csv", 130, 100)
    result = tmp_path / "before.json"
    run("check", before, "--plan", named, "--reference", "-o", str(result))
    for earlier in (before, str(result)):
        found = open_run(now, Asked(plan=named, previous=earlier)).result
        assert found.data.targets[0].verdict == "met"
        assert found.data.targets[0].threshold.value == 230
    alone = open_run(now, Asked(plan=named)).result
    assert alone.data.targets[0].verdict == "no_data"
    assert alone.data.targets[0].threshold.value is None
    assert [one.code for one in alone.evaluation.problems].count("HTX287") == 1
    assert "so với kỳ trước" in " ".join(run("check", now, "--plan", named).out.split())
    for face in ("html", "markdown", "csv", "junit", "xlsx", "docx", "sarif"):
        assert run("check", now, "--plan", named, "-o", f"{face}={tmp_path / face}").code == 3


def test_an_earlier_list_with_blanks_leaves_the_figure_between_two_ends(
    tmp_path: Path, members: Callable[..., str]
) -> None:
    """What was before and what is now do not bear on each other: met only if it is at both ends."""
    named = plan(tmp_path, {"count": {"where": {"so_thanh_vien": {"at_least": "100"}}, "of": "htx"}}, direction="up")
    before = members("before.csv", 120, "", 80)  # one or two
    for now, verdict in ((members("n3.csv", 120, 100, 100), "met"), (members("n2.csv", 120, 100), "undecided")):
        assert open_run(now, Asked(plan=named, previous=before)).result.data.targets[0].verdict == verdict
    assert (
        open_run(members("n1.csv", 120), Asked(plan=named, previous=before)).result.data.targets[0].verdict == "missed"
    )


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"growth": {"on": "0"}, "at_least": "15%"}, "HTX386"),
        ({"growth": {"on": "200"}, "at_least": "15"}, "HTX318"),
        ({"growth": {"on": "200"}, "at_least": "nhiều"}, "HTX338"),
        ({"growth": {"on": "1.250"}, "at_least": "15%"}, "HTX344"),
        ({"growth": {"on": "200"}, "at_least": "15%", "tolerance": "1"}, "HTX387"),
        ({"growth": {"on": "200"}}, "HTX336"),
        ({"growth": {"on": "200"}, "between": ["8%", "6%"]}, "HTX337"),
        ({"direction": "up", "at_least": "15%"}, "HTX387"),
        ({"direction": "sideways"}, "HTX313"),
    ],
)
def test_slips_in_targets_of_change_are_refused(tmp_path: Path, asked: dict[str, object], code: str) -> None:
    with pytest.raises(HtxEvalError) as error:
        load_plan(plan(tmp_path, **asked))
    assert [problem.code for problem in error.value.problems] == [code]


RATES = st.fractions(-1, 2, max_denominator=20)


@given(st.sampled_from(Op), RATES, RATES, st.tuples(st.integers(1, 6), st.integers(0, 5)), st.integers(0, 12))
def test_a_base_between_two_ends_is_decided_by_every_base(
    op: Op, rate: Fraction, other: Fraction, ends: tuple[int, int], value: int
) -> None:
    """Against every base on a fine grid: met or missed only where each of them says so, of one side always then."""
    low, high = Fraction(ends[0]), Fraction(ends[0] + ends[1])
    asked = Threshold(op, min(rate, other), max(rate, other)) if op is Op.BETWEEN else Threshold(op, rate)
    target = grown(make_target(Measure(Kind.SUM, field="land"), asked, "t"), Growth(asked, (low, high)))
    found = judge_given(target, Fraction(value))
    bases = [low + (high - low) * step / 40 for step in range(41)]
    said = {_verdict(asked, value, base) for base in bases}
    if len(said) == 1 and op not in (Op.EXACTLY, Op.BETWEEN):
        assert found in said
    if found is not Verdict.UNDECIDED:
        assert said == {found}


def _verdict(asked: Threshold, value: int, base: Fraction) -> Verdict:
    rate = Fraction(value) / base - 1
    met = {
        Op.AT_LEAST: rate >= asked.value,
        Op.MORE_THAN: rate > asked.value,
        Op.AT_MOST: rate <= asked.value,
        Op.LESS_THAN: rate < asked.value,
        Op.EXACTLY: rate == asked.value,
        Op.BETWEEN: asked.high is not None and asked.value <= rate <= asked.high,
    }[asked.op]
    return Verdict.MET if met else Verdict.MISSED


def test_options_state_what_was_before_too(tmp_path: Path, members: Callable[..., str]) -> None:
    named = plan(tmp_path, growth={"on": "previous"}, at_least="15%")
    before = {"lien-hiep": Bounds(Fraction(200), Fraction(200))}
    assert check(members("now.csv", 230), named, Options(before=before)).data.targets[0].verdict == "met"


def test_targets_are_data(tmp_path: Path) -> None:
    target = load_plan(plan(tmp_path, growth={"on": "previous"}, at_least="15%")).targets[0]
    assert isinstance(target, Target)
    assert not target.has_figure
