"""A rating scheme that is no longer law: what a plan says stands in for it, and where that is said."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from conftest import ROOT, Run
from htx_eval import HtxEvalError, Result, check

PLAN = ROOT / "targets" / "plans" / "chau-thanh-2024.yaml"
SAMPLE = ROOT / "data" / "samples" / "chau-thanh-2024-so-lieu-mau.csv"
OWN = {"use": "own", "by": {"vi": "Công văn mẫu", "en": "sample letter"}}
ROWS = """Tên HTX,Loại hình,Tổng điểm,Ngày thành lập,Xếp loại
HTX Mẫu 1,HTX,90,01/01/2026,Tốt
HTX Mẫu 2,HTX,90,01/02/2015,
"""


def plan(folder: Path, instead: object = None, year: int = 2026) -> str:
    """The shipped plan for another year, with what stands in for the scheme."""
    text = PLAN.read_text(encoding="utf-8").replace("2024-", f"{year}-")
    content = yaml.load(text, yaml.BaseLoader)
    content["rating"] |= {} if instead is None else {"out_of_force": instead}
    content["place"]["at"] = "2024-05-03"  # its communes are those of before
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return str(path)


def result(folder: Path, instead: object = None) -> Result:
    data = folder / "list.csv"
    data.write_text(ROWS, encoding="utf-8")
    return check(data, plan=plan(folder, instead), lang="en")


def test_without_anything_there_is_no_verdict_and_the_way_out_is_named(tmp_path: Path) -> None:
    found = result(tmp_path)
    by_id = {target.id: target for target in found.data.targets}
    assert by_id["hieu-qua"].verdict == "not_in_force"
    assert by_id["hieu-qua"].stands_in is None
    assert [one.code for one in found.evaluation.problems].count("HTX286") == 1


def test_the_offices_own_rating_is_the_classes_that_it_states(tmp_path: Path) -> None:
    """No points and no months of the repealed scheme make or bar a class: 90 points without a class say nothing."""
    found = result(tmp_path, OWN)
    target = next(one for one in found.data.targets if one.id == "tot-kha")
    assert (target.verdict, target.stands_in) == ("met", "own")
    assert (target.measure.low, target.measure.high) == (0.5, 1)
    said = [one.text for one in found.data.assumptions if one.code == "rating"]
    assert len(said) == 1
    assert "sample letter" in said[0]
    assert "HTX286" not in [one.code for one in found.evaluation.problems]
    counted = next(one for one in found.data.targets if one.id == "ocop")
    assert counted.stands_in is None  # uses no class


def test_the_repealed_scheme_compares(tmp_path: Path) -> None:
    found = result(tmp_path, {"use": "comparison"})
    target = next(one for one in found.data.targets if one.id == "tot-kha")
    assert (target.verdict, target.stands_in) == ("met", "comparison")
    assert target.measure.low == 1  # 90 points are a class, as under the scheme


@pytest.mark.parametrize("face", ["markdown", "csv", "html", "junit", "github", "sarif"])
def test_every_face_says_what_a_verdict_rests_on(face: str, tmp_path: Path, run: Callable[..., Run]) -> None:
    data = tmp_path / "list.csv"
    data.write_text(ROWS, encoding="utf-8")
    done = run("check", str(data), "--plan", plan(tmp_path, OWN), "--format", face, "--lang", "en")
    assert "by the office's own rating" in html.unescape(done.out)


@pytest.mark.parametrize(
    ("year", "instead", "code"),
    [(2024, {"use": "comparison"}, "HTX347"), (2026, {"use": "own"}, "HTX348"), (2026, {"use": "mine"}, "HTX31")],
)
def test_what_cannot_stand_in_is_refused(year: int, instead: object, code: str, tmp_path: Path) -> None:
    with pytest.raises(HtxEvalError, match=code):
        check(SAMPLE, plan=plan(tmp_path, instead, year))
