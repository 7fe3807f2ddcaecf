"""Targets that are asked of every place, value or year, and wholes that are allocated to places."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT, Run
from examples import share_of
from htx_eval import HtxEvalError, Options, check, load_plan
from htx_eval.model.outcome import Verdict

HEAD = "Tên HTX,Xã,Ngày thành lập\n"
COMMUNES = ("Châu Thành", "Hồ Đắc Kiện", "Phú Tâm", "Thuận Hòa", "Phú Tân", "Thiện Mỹ", "An Hiệp", "An Ninh")
Planned = Callable[..., Path]


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Planned:
    """Write a plan of one target for the eight communes of a district, from 2023 to 2025."""
    shipped = (ROOT / "targets/plans/chau-thanh-2024.yaml").read_text(encoding="utf-8")
    place = shipped[shipped.index("place:") : shipped.index("population:")]

    def written(**asked: Any) -> Path:
        target = {"id": "new", "title": "HTX mới", "measure": {"count": {}}, **asked}
        path = tmp_path_factory.mktemp("plan") / "plan.yaml"
        path.write_text(
            "id: made-up\ntitle: Kế hoạch thử\nissuer: Nơi thử\nperiod: {from: 2023-01-01, to: 2025-12-31}\n"
            f"register: htx\n{place}\npopulation: htx\ndefinitions: {{htx: {{loai_hinh: htx}}}}\n"
            f"targets: [{json.dumps(target, ensure_ascii=False)}]\n",
            encoding="utf-8",
        )
        return path

    return written


def refused(path: Path) -> list[str]:
    with pytest.raises(HtxEvalError) as found:
        load_plan(path)
    return [problem.code for problem in found.value.problems]


@share_of(0.2)
@given(st.lists(st.sampled_from([*COMMUNES, ""]), min_size=1, max_size=14), st.integers(1, 3))
def test_every_commune_has_its_own_figure(planned: Planned, communes: list[str], least: int) -> None:
    """Counted by hand: a row of no commune may lie in any, and in no two."""
    plan = load_plan(planned(at_least=least, each="xa"))
    rows = [{"Tên HTX": f"HTX Mẫu {n}", "Xã": xa} for n, xa in enumerate(communes)]
    if not any(communes):
        return
    counts, anywhere = Counter(filter(None, communes)), communes.count("")
    found = check(rows, plan, Options()).evaluation
    assert [outcome.target.part_of for outcome in found.targets] == ["new"] * len(COMMUNES)
    for commune, outcome in zip(COMMUNES, found.targets, strict=True):
        bounds = outcome.chosen.bounds
        assert [bounds.low, bounds.high] == [counts[commune], counts[commune] + anywhere]
        assert outcome.target.title["vi"] == f"HTX mới – {commune}"
    verdicts = {outcome.verdict for outcome in found.targets}
    together = Verdict.MISSED if Verdict.MISSED in verdicts else Verdict.UNDECIDED
    assert found.answers == (Verdict.MET if verdicts == {Verdict.MET} else together,)


def test_some_places_have_a_figure_of_their_own_and_some_are_apart(planned: Planned) -> None:
    each = {"by": "xa", "apart": ["châu thành", "Phú Tâm"], "figures": {"An Hiep": 3}}
    plan = load_plan(planned(at_least=1, each=each))
    assert [target.threshold.value for target in plan.targets] == [1, 1, 1, 1, 3, 1]
    assert [target.number for target in plan.targets] == [f"1.{n}" for n in range(1, 7)]
    assert plan.targets[4].id == "new:an-hiep"


def test_a_title_may_state_the_figure_of_a_place_that_has_its_own(planned: Planned) -> None:
    title = "Mỗi xã có HTX, riêng An Hiệp có 3"
    each = {"by": "xa", "figures": {"An Hiệp": 3}}
    assert load_plan(planned(title=title, at_least=1, each=each)).problems == ()
    other = {"by": "xa", "figures": {"An Hiệp": 4}}
    assert [one.code for one in load_plan(planned(title=title, at_least=1, each=other)).problems] == ["HTX372"]


def test_a_year_counts_what_begins_in_it_and_is_not_looked_at_before_it_begins(
    planned: Planned, run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    plan = planned(at_least=2, each="ngay_thanh_lap")
    rows = "A,An Ninh,01/01/2023\nB,An Ninh,31/12/2023\nC,An Ninh,01/01/2024\nD,An Ninh,01/06/2025\n"
    path = write("list.csv", HEAD + rows)
    found = json.loads(run("check", path, "--plan", plan, "--as-of", "2024-12-31", "--format", "json").out)
    assert [(one["number"], one["measure"]["low"], one["verdict"]) for one in found["targets"]] == [
        ("1.1", 2, "met"),
        ("1.2", 1, "missed"),
    ]
    assert "HTX288" in [problem["code"] for problem in found["problems"]]
    assert len(check(path, load_plan(plan)).evaluation.targets) == 3


def test_a_value_of_a_vocabulary_is_a_part(planned: Planned) -> None:
    plan = load_plan(planned(measure={"count": {"of": "tat_ca"}}, at_least=1, each="loai_hinh"))
    assert [target.id for target in plan.targets][:2] == ["new:htx", "new:lien-hiep-htx"]


def test_a_whole_stands_beside_its_parts_and_is_held_against_their_sum(planned: Planned) -> None:
    plan = load_plan(planned(at_least=7, allocate={"by": "xa", "figures": {"An Hiệp": 3, "An Ninh": 4}}))
    assert [target.number for target in plan.targets] == ["1", "1.1", "1.2"]
    assert [target.threshold.value for target in plan.targets] == [7, 3, 4]
    assert plan.problems == ()
    wrong = load_plan(planned(at_least=8, allocate={"by": "xa", "figures": {"An Hiệp": 3, "An Ninh": 4}}))
    assert [problem.code for problem in wrong.problems] == ["HTX391"]


def test_what_is_said_in_the_end_counts_a_target_once(
    planned: Planned, run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    plan = planned(at_least=1, each={"by": "xa", "only": ["An Hiệp", "An Ninh"]}, note="Theo QĐ mẫu")
    path = write("list.csv", f"{HEAD}A,An Hiệp,\n")
    out = run("check", path, "--plan", plan).out
    assert "Đạt 0/1 chỉ tiêu" in out
    assert "1. đạt 1/2 nơi (hoặc năm); Không đạt: An Ninh" in out
    assert out.count("Theo QĐ mẫu") == 1


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ({"each": "xaa"}, ["HTX314"]),
        ({"each": "huyen"}, ["HTX390"]),
        ({"each": "so_thanh_vien"}, ["HTX390"]),
        ({"each": {"by": "xa", "only": ["An Hiep", "An Tây"]}}, ["HTX389"]),
        ({"each": {"by": "xa", "apart": ["An Tây"]}}, ["HTX314"]),
        ({"each": {"by": "xa", "figures": {"An Tây": 2}}}, ["HTX314"]),
        ({"each": {"by": "ngay_thanh_lap", "only": ["2026"]}}, ["HTX314"]),
        ({"each": {"by": "loai_hinh", "only": ["htxx"]}}, ["HTX314"]),
        ({"each": "xa", "allocate": {"by": "xa", "figures": {"An Hiệp": 1}}}, ["HTX310"]),
    ],
)
def test_what_is_no_part_is_refused(planned: Planned, asked: dict[str, Any], codes: list[str]) -> None:
    assert refused(planned(at_least=1, **asked)) == codes


def test_a_range_has_no_figures_of_single_places(planned: Planned) -> None:
    assert refused(planned(between=[1, 2], each={"by": "xa", "figures": {"An Hiệp": 2}})) == ["HTX392"]
