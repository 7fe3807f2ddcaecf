"""The tables of the forms of targets: each is read, answers a list, and stands in the plan that is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import ROOT
from htx_eval import check, load_plan
from htx_eval.model.needs import fields_of
from htx_eval.model.outcome import Verdict

ROW = re.compile(r"\| (?P<form>[^|]+) \| `(?P<yaml>[^`]+)` \| (?P<used>[^|]+) \|")


def table(name: str) -> list[tuple[str, str, str]]:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    return [(found["form"], found["yaml"], found["used"]) for found in ROW.finditer(text)]


FORMS = table("targets.md")
#: Forms that ask for more than a list.
FROM_ELSEWHERE = {
    "growth on the year before",
    "mean growth a year over a period",
    "only which way: down",
    "a value that no list tells",
}
ROW_OF_A_LIST = {
    "Tên HTX": "HTX Mẫu",
    "Xã": "An Hiệp",
    "Ngày thành lập": "01/02/2024",
    "Xếp loại": "Tốt",
    "Doanh thu (triệu đồng)": "1200",
    "Số thành viên": "30",
    "Số lao động": "8",
    "Ngành nghề": "trồng lúa",
}
COLUMNS = {"loai_hinh", "xa", "ngay_thanh_lap", "xep_loai", "doanh_thu", "so_thanh_vien", "so_lao_dong", "nganh_nghe"}


def test_both_tables_say_the_same() -> None:
    assert [row[1:] for row in table("chi-tieu.md")] == [row[1:] for row in FORMS]
    assert len(FORMS) > 30


@pytest.mark.parametrize(("form", "written", "used"), FORMS, ids=[row[0] for row in FORMS])
def test_a_form_is_read_and_answered(form: str, written: str, used: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        "id: made-up\ntitle: Kế hoạch thử\nissuer: Nơi thử\nperiod: {from: 2023-01-01, to: 2024-12-31}\nregister: htx\n"
        "rating: {scheme: tt-01-2020-bkhdt}\npopulation: htx\ndefinitions: {htx: {loai_hinh: htx}}\n"
        f"targets:\n  - {{id: form, title: Chỉ tiêu, {written[1:]}\n",
        encoding="utf-8",
    )
    plan = load_plan(path)
    assert plan.problems == ()
    verdicts = {outcome.target.id: outcome.verdict for outcome in check([ROW_OF_A_LIST], plan).evaluation.targets}
    without = {target for target, verdict in verdicts.items() if verdict is Verdict.NO_DATA}
    beyond = {target.id for target in plan.targets if not fields_of(target, plan, True) <= COLUMNS}
    assert form in FROM_ELSEWHERE or without <= beyond


OWN = {path.stem: path for path in (ROOT / "examples" / "commune-plan" / "plans").glob("*-2026.yaml")}


@pytest.mark.parametrize(("form", "used"), [(row[0], row[2]) for row in FORMS])
def test_the_plan_that_is_named_uses_the_form(form: str, used: str) -> None:
    plan, target = used.split(" : ")
    named = {one for each in load_plan(OWN.get(plan, plan)).targets for one in (each.id, each.part_of)}
    assert target in named
