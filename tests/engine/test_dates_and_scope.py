"""Verdicts that a plan's own dates decide: a scheme out of force, an empty population, too many worlds to visit."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from clubs import CLUBS
from conftest import Run
from htx_eval.api import evaluate, load_plan, read_cooperatives

LIST = "Club,Kind,Grade,Fee,Heads,Active\nA,sports,gold,3,10,x\nB,music,,,,\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    for path in CLUBS.glob("*.yaml"):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path / "plan.yaml"


def verdicts(run: Callable[..., Run], data: Path, plan: Path) -> dict[str, str]:
    found = run("check", data, "--plan", plan, "--format", "json")
    return {target["id"]: target["verdict"] for target in json.loads(found.out)["targets"]}


def test_a_scheme_out_of_force_gives_no_verdict_on_targets_that_use_the_class(
    run: Callable[..., Run], write: Callable[[str, str], Path], plan: Path
) -> None:
    """The scheme is law to the end of June; the rating of the year falls after it. Other targets are judged."""
    scheme = plan.parent / "grades.yaml"
    data = write("list.csv", LIST)
    before = verdicts(run, data, plan)
    scheme.write_text(
        scheme.read_text(encoding="utf-8").replace("{from: 2020-01-01}", "{to: 2023-06-30}"), encoding="utf-8"
    )
    after = verdicts(run, data, plan)
    assert after["good-share"] == "not_in_force" != before["good-share"]
    assert {key: value for key, value in after.items() if key != "good-share"} == {
        key: value for key, value in before.items() if key != "good-share"
    }


def test_an_empty_population_is_never_a_pass(
    run: Callable[..., Run], write: Callable[[str, str], Path], plan: Path
) -> None:
    """Of no sports clubs none is bad: that is no success. A floor is missed."""
    text = plan.read_text(encoding="utf-8")
    text = text.replace("{where: good, of: clubs}", "{where: {grade: bronze}, of: {kind: sport}}")
    data = write("list.csv", "Club,Kind,Grade\nA,music,gold\n")
    plan.write_text(text.replace("at_least: 60%", "at_most: 5%"), encoding="utf-8")
    covered = run("check", data, "--plan", plan, "--covers", "sport,music", "--format", "json")
    assert json.loads(covered.out)["targets"][0]["verdict"] == "vacuous"
    assert covered.code in (1, 3)
    plan.write_text(text, encoding="utf-8")
    covered = run("check", data, "--plan", plan, "--covers", "sport,music", "--format", "json")
    assert json.loads(covered.out)["targets"][0]["verdict"] == "missed"


def test_above_the_bound_on_worlds_the_interval_is_sound_and_not_exact(
    run: Callable[..., Run], write: Callable[[str, str], Path], plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = write("list.csv", LIST.replace("B,music", "B,"))

    def share() -> dict[str, object]:
        found = run("check", data, "--plan", plan, "--covers", "sport,music", "--format", "json")
        measure: dict[str, object] = json.loads(found.out)["targets"][0]["measure"]
        return measure

    exact = share()
    monkeypatch.setattr("htx_eval.engine.measures.contributions.MOST_WORLDS", 1)
    bounded = share()
    assert (exact["exact"], bounded["exact"]) == (True, False)
    assert bounded["low"] <= exact["low"]  # type: ignore[operator]
    assert exact["high"] <= bounded["high"]  # type: ignore[operator]


def test_a_scheme_rates_only_those_it_applies_to(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    """A credit fund has points of another scheme: 85 of them are no class here, and a stated class is one."""
    text = "Tên,Loại hình,Tổng điểm,Xếp loại\nHTX A,HTX,85,\nQuỹ B,Quỹ tín dụng,85,\nQuỹ C,QTDND,85,Khá\n"
    result = json.loads(run("check", write("list.csv", text), "--format", "json").out)
    classes = [item["classes"] for item in result["cooperatives"]]
    assert classes == [["tot"], ["tot", "kha", "trung_binh", "yeu", "khong_xep_loai"], ["kha"]]
    assert [problem["code"] for problem in result["problems"] if problem["severity"] == "error"] == []


def test_months_are_full_at_the_end_of_a_shorter_month(
    run: Callable[..., Run], write: Callable[[str, str], Path], plan: Path
) -> None:
    """Six months before 31 December is 30 June: founded then a club is graded, founded a day later it is not."""
    scheme = plan.parent / "grades.yaml"
    scheme.write_text(scheme.read_text(encoding="utf-8").replace("cutoff: 06-30", "cutoff: 12-31"), encoding="utf-8")
    data = write("list.csv", "Club,Kind,Since,Paused\nA,music,30/06/2023,0\nB,music,01/07/2023,0\n")
    result = json.loads(run("check", data, "--plan", plan, "--format", "json").out)
    assert [item["classes"] for item in result["cooperatives"]] == [["gold", "silver", "bronze"], ["none"]]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("Đang hoạt động,01/10/2024,Tốt", "HTX155"),
        ("Đang hoạt động,15/12/2023,Khá", "HTX155"),
        ("Ngừng hoạt động,2014,Tốt", "HTX156"),
        ("Đang hoạt động,14/12/2023,Tốt", None),
        ("Đang hoạt động,2023,Tốt", None),  # some day of that year
        ("Ngừng hoạt động,2014,Không xếp loại", None),
    ],
)
def test_who_is_rated_though_the_scheme_rates_it_not_is_said(
    run: Callable[..., Run], write: Callable[[str, str], Path], cells: str, code: str | None
) -> None:
    path = write("a.csv", f"Tên HTX,Xã,Trạng thái,Ngày thành lập,Xếp loại\nHTX Mẫu,An Ninh,{cells}\n")
    found = json.loads(run("check", path, "--format", "json").out)
    told = [item["code"] for item in found["problems"] if item["code"] in ("HTX155", "HTX156")]
    assert told == ([] if code is None else [code])


def test_points_say_nothing_in_the_world_where_the_scheme_rates_nobody(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    """A type that is not known may be one that the scheme does not rate: no class is ruled out by points then."""
    path = write("a.csv", "Tên HTX,Xã,Loại hình,Tổng điểm\nĐơn vị Mẫu,An Ninh,,85\nHTX Mẫu,An Ninh,HTX,85\n")
    found = json.loads(run("check", path, "--format", "json").out)
    assert [row["classes"] for row in found["cooperatives"]] == [
        ["tot", "kha", "trung_binh", "yeu", "khong_xep_loai"],
        ["tot"],
    ]


def test_a_day_before_the_period_is_refused(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("a.csv", "Tên HTX,Xã,Xếp loại\nHTX Mẫu,An Ninh,Khá\n")
    found = run("check", path, "--as-of", "2023-12-31")
    assert (found.code, "HTX280" in found.err) == (2, True)
    assert run("check", path, "--as-of", "2024-01-01").code != 2


@pytest.mark.parametrize(
    ("founded", "options", "low", "high"),
    [
        ("31/12/2024", (), 2, 2),
        ("2024", (), 2, 2),
        ("01/01/2025", (), 1, 2),
        ("2025", (), 1, 2),
        ("Quý I/2025", (), 1, 2),
        ("02/03/2025", ("--as-of", "30/06/2025"), 2, 2),
        ("", (), 2, 2),
    ],
)
def test_who_was_founded_after_the_day_of_the_figures_counts_for_one_or_none(
    run: Callable[..., Run],
    write: Callable[[str, str], Path],
    founded: str,
    options: tuple[str, ...],
    low: int,
    high: int,
) -> None:
    path = write("a.csv", f"Tên HTX,Xã,Ngày thành lập,Xếp loại\nHTX A,An Ninh,2015,Yếu\nHTX B,An Ninh,{founded},Yếu\n")
    result = json.loads(run("check", path, "--format", "json", *options).out)
    weak = next(item["measure"] for item in result["targets"] if item["number"] == "4")
    assert [weak["low"], weak["high"]] == [low, high]
    told = [item["place"]["line"] for item in result["problems"] if item["code"] == "HTX157"]
    assert told == ([3] if low < high else [])


@pytest.mark.parametrize(
    ("communes", "absent"),
    [
        (["An Ninh", "xã Phú Tâm", ""], ["Châu Thành", "Hồ Đắc Kiện", "Thuận Hòa", "Phú Tân", "Thiện Mỹ", "An Hiệp"]),
        (["", ""], None),  # a list that tells none
        (["Châu Thành", "Hồ Đắc Kiện", "Phú Tâm", "Thuận Hòa", "Phú Tân", "Thiện Mỹ", "An Hiệp", "An Ninh"], None),
    ],
)
def test_communes_of_the_place_without_a_row_are_said(communes: list[str], absent: list[str] | None) -> None:
    plan = load_plan("chau-thanh-2024")
    rows = [{"Tên HTX": f"HTX Mẫu {number}", "Xã": name, "Xếp loại": "Khá"} for number, name in enumerate(communes)]
    found = evaluate(plan, read_cooperatives(rows, plan)).evaluation
    said = [one.params["communes"] for one in found.problems if one.code == "HTX282"]
    assert said == ([] if absent is None else [tuple(absent)])
