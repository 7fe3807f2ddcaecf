"""Each target over the years: in order, each under its own plan, with ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from conftest import ROOT, Run
from htx_eval import Asked
from htx_eval.messages import catalogue
from htx_eval.study.many_lists import panel_of
from htx_eval.study.over_years import trend_of, year_of
from htx_eval.study.pages.drawn_page import bar_text
from htx_eval.study.pages.study_page import Bar

YEARS = ROOT / "examples" / "data-repository" / "data"


def test_the_years_of_an_example(run: Callable[..., Run], golden: Callable[[str, str], None]) -> None:
    found = run("trend", str(YEARS))
    assert found.code == 0
    golden("trend/years.vi.txt", found.out)
    golden("trend/years.en.md", run("trend", str(YEARS), "--format", "md", "--lang", "en").out)


def test_each_year_is_under_its_own_plan_and_in_order(run: Callable[..., Run]) -> None:
    paths = [str(YEARS / f"{year}.csv") for year in (2024, 2022, 2023)]
    data = json.loads(run("trend", *paths, "--format", "json").out)
    first = data["targets"][0]
    assert [(one["year"], one["plan"]) for one in first["years"]] == [
        (year, f"huyen-mau-{year}") for year in (2022, 2023, 2024)
    ]
    low, high = (first["years"][2][end] - first["years"][0][other] for end, other in (("low", "high"), ("high", "low")))
    assert first["change"] == {"low": low, "high": high}


def test_the_year_is_that_of_the_rows_the_name_or_the_plan(tmp_path: Path) -> None:
    text = "Tên HTX,Năm,Xếp loại\nHTX A,{},Tốt\n"
    for name, year in (("x-2019.csv", "2024"), ("so-lieu-2024-12.csv", ""), ("y.csv", "")):
        (tmp_path / name).write_text(text.format(year), encoding="utf-8")
    panel = panel_of(sorted(map(str, tmp_path.iterdir())), Asked(), catalogue("vi"))
    assert {line.name: year_of(line) for line in panel.lines} == {"x-2019": 2024, "so-lieu-2024-12": 2024, "y": 2024}
    assert trend_of(panel).twice == (2024,)
    assert year_of(replace(panel.lines[0], year=None, plan_year=None, name="2020-2021")) is None


@pytest.mark.parametrize(
    ("low", "high", "drawn"), [("0", "0", (0, 0)), ("1/2", "3/4", (10, 5)), ("1", "1", (20, 0)), ("0", None, (0, 20))]
)
def test_a_bar_shows_what_is_sure_and_what_may_be(low: str, high: str | None, drawn: tuple[int, int]) -> None:
    text = bar_text(Bar.of(Fraction(low), None if high is None else Fraction(high), Fraction(1)))
    assert (text.count("█"), text.count("░"), len(text)) == (*drawn, 20)


def test_there_is_no_bar_without_a_scale_or_a_low_end() -> None:
    assert Bar.of(None, Fraction(1), Fraction(1)) is None
    assert Bar.of(Fraction(0), Fraction(0), Fraction(0)) is None
    assert bar_text(None) == ""


def test_a_list_that_cannot_be_read_is_said(tmp_path: Path, run: Callable[..., Run]) -> None:
    (tmp_path / "2024.csv").write_text("Tên HTX,Xếp loại\nHTX A,Tốt\n", encoding="utf-8")
    (tmp_path / "2023.csv").write_bytes(b"\x00\x01")
    found = run("trend", str(tmp_path), "--lang", "en")
    assert found.code == 2
    assert "Not evaluated: 2023" in found.out
