"""A made-up province of twelve districts over five years: every total against a count of our own."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from conftest import ROOT, Run

MADE = run_path(str(ROOT / "tools" / "made_up_province.py"))
GOOD = ("Tốt", "Khá")


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[int, list[Any]]]:
    """The folder of the lists, and what they hold."""
    folder = tmp_path_factory.mktemp("tinh-mau")
    return folder, MADE["write"](folder)


def counted(every: Iterable[Any]) -> dict[str, tuple[float, float]]:
    """The ends of every target of some cooperatives, by counting them."""
    there = [one for one in every if not one.is_dissolved]
    rated = Counter(one.rated for one in there)
    good, blank = rated["Tốt"] + rated["Khá"], rated[""]
    share = (Fraction(good, len(there)), Fraction(good + blank, len(there)))
    return {
        "tot-kha": (float(share[0]), float(share[1])),
        "yeu": (rated["Yếu"], rated["Yếu"] + blank),
        "htx": (len(there), len(there)),
    }


def told(line: dict[str, object]) -> dict[str, tuple[float, float]]:
    targets: list[dict[str, float]] = line["targets"]  # type: ignore[assignment]
    return {str(one["id"]): (one["low"], one["high"]) for one in targets}


def test_every_district_and_the_province_are_as_counted(
    province: tuple[Path, dict[int, list[Any]]], run: Callable[..., Run]
) -> None:
    folder, held = province
    for year, every in held.items():
        found = run("batch", str(folder / str(year)), "--covers", "htx", "--format", "json")
        data = json.loads(found.out)
        lines = {line["name"]: line for line in data["lines"]}
        gone = [district for at, district in (MADE["MISSING"], MADE["DAMAGED"]) if at == year]
        assert found.code == (2 if MADE["DAMAGED"][0] == year else 0)
        here = [one for one in every if one.district not in gone]
        for district in MADE["DISTRICTS"]:
            if district in gone:
                assert district not in lines or lines[district]["problems"][0]["code"] == "HTX410"
                continue
            of_district = [one for one in here if one.district == district]
            assert told(lines[district]) == counted(of_district)
        assert told(data["whole"]) == counted(here)


def test_a_list_of_the_province_by_districts_says_the_same(
    province: tuple[Path, dict[int, list[Any]]], run: Callable[..., Run]
) -> None:
    folder, held = province
    data = json.loads(run("batch", str(folder / "2024"), "--by", "huyen", "--covers", "htx", "--format", "json").out)
    for line in data["lines"]:
        of_district = [one for one in held[2024] if one.district == line["name"]]
        assert told(line) == counted(of_district)
    assert [line["name"] for line in data["lines"]] == list(MADE["DISTRICTS"])


def test_the_years_of_the_province(province: tuple[Path, dict[int, list[Any]]], run: Callable[..., Run]) -> None:
    folder, held = province
    found = run("trend", str(folder), "--covers", "htx", "--format", "json")
    data = json.loads(found.out)
    assert data["not_evaluated"] == ["2023"]
    assert found.code == 2
    for target in data["targets"]:
        assert [one["year"] for one in target["years"]] == [2020, 2021, 2022, 2024]
        for one in target["years"]:
            here = [each for each in held[one["year"]] if (one["year"], each.district) != MADE["MISSING"]]
            assert (one["low"], one["high"]) == counted(here)[target["id"]]


def test_who_moved_is_as_counted_by_codes(province: tuple[Path, dict[int, list[Any]]], run: Callable[..., Run]) -> None:
    folder, held = province
    years = [str(folder / year) for year in ("2020", "2021")]
    data = json.loads(run("compare", *years, "--covers", "htx", "--format", "json").out)
    before, after = ({one.code: one for one in held[year]} for year in (2020, 2021))
    assert (data["pairs"], data["doubts"]) == (len(before.keys() & after.keys()), [])
    assert len(data["only_after"]) == len(after.keys() - before.keys())
    moved = sum(before[code].rated != after[code].rated for code in before.keys() & after.keys())
    assert len(data["moved"]) == moved
    share = data["targets"][0]
    low, high = (share["after"][end] - share["before"][other] for end, other in (("low", "high"), ("high", "low")))
    assert share["change"]["total"] == {"low": pytest.approx(low), "high": pytest.approx(high)}
    count = data["targets"][2]["change"]
    parts = {name: count[name]["low"] for name in ("judged", "came", "went")}
    dissolved = sum(after[code].is_dissolved for code in before.keys() & after.keys())
    assert parts == {"judged": 0, "came": len(after.keys() - before.keys()), "went": -dissolved}
