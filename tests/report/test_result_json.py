"""The JSON of a result: one small list to be read whole, and for every sample that it says what was evaluated."""

from __future__ import annotations

import functools
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from clubs import CLUBS
from conftest import ROOT, SAMPLES
from htx_eval import check, row_numbers
from htx_eval.api import Options
from htx_eval.messages import catalogue
from htx_eval.model.outcome import At, Bounds, Evaluation, ReadingOutcome, Shortfall
from htx_eval.model.rules import Given
from htx_eval.model.waivers import Waiver, Waivers
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Report
from htx_eval.report.words.wording import Words

Json = dict[str, Any]
LISTS = sorted(path.stem for path in SAMPLES.glob("*.csv"))
MADE_UP = "chau-thanh-2024-so-lieu-mau"
#: Three clubs: one without a grade but with points, one with a slip in its grade, one whose heads nobody counted.
SMALL = """Number,Club,Kind,Since,Skill,Spirit,Grade,Fee,Heads,Active,Colour
1,Bóng đá,thể thao,2020,6,3,,3,10,x,đỏ
2,Cầu lông,sports,2023,1,1.5,,4,8,có,
3,Đàn tranh,music,2019,,,bronz,2.5,,x,
"""


def compact(data: Any, indent: str = "") -> str:
    """JSON in which what fits stands on one line."""
    flat = json.dumps(data, ensure_ascii=False)
    if not isinstance(data, dict | list) or not data or len(indent) + len(flat) <= 120:
        return flat
    deeper, (first, last) = indent + "  ", "{}" if isinstance(data, dict) else "[]"
    named = [f'"{key}": ' for key in data] if isinstance(data, dict) else [""] * len(data)
    held = data.values() if isinstance(data, dict) else data
    lines = [f"{deeper}{name}{compact(value, deeper)}" for name, value in zip(named, held, strict=True)]
    return "\n".join([first, ",\n".join(lines), indent + last])


def rendered(found: Evaluation, lang: str = "vi") -> Json:
    raw = FORMATS["json"].render(Report(found, 1), catalogue(lang))
    assert isinstance(raw, bytes)
    text = raw.decode()
    data: Json = json.loads(text)
    assert text.endswith("\n}\n")
    return data


def test_golden(golden: Callable[[str, str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A value from outside, a waiver, a slip, an unknown column, who is nearest, what to ask: all on few pages."""
    for path in CLUBS.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    Path("list.csv").write_text(SMALL, encoding="utf-8", newline="")
    given = {"sports": Given(Fraction(2), "Sổ 12")}
    found = check("list.csv", "plan.yaml", Options(given=given)).evaluation
    found = replace(found, waivers=Waivers((Waiver("good-share", False, "chờ", date(2024, 6, 30)),)))
    data = rendered(found)
    data["tool"]["version"] = "…"
    golden("json/small.json", compact(data) + "\n")


# What the samples say


@functools.cache
def evaluated(name: str) -> Evaluation:
    return check(SAMPLES / f"{name}.csv", options=Options(reference=name != MADE_UP, covers=["htx"])).evaluation


@pytest.fixture(params=LISTS)
def both(request: pytest.FixtureRequest) -> tuple[Evaluation, Json]:
    return evaluated(request.param), rendered(evaluated(request.param))


def same(shown: float | int | None, exact: Fraction | None) -> bool:
    """Whether a number of the JSON is an exact one: whole numbers as they are, others as the nearest float."""
    if shown is None or exact is None:
        return shown is None and exact is None
    return (isinstance(shown, int) and shown == exact) or (exact.denominator != 1 and shown == float(exact))


def pairs_of(data: Json, bounds: Bounds, shortfall: Shortfall) -> Iterator[tuple[float | int | None, Fraction | None]]:
    """The numbers of a reading beside those that were found."""
    for end in ("low", "high"):
        yield data[end], getattr(bounds, end)
        yield data["shortfall"][end], getattr(shortfall, end)
        at: At | None = getattr(bounds, f"{end}_at")
        shown = data[f"{end}_at"]
        assert (shown is None) is (at is None)
        if at is not None:
            yield shown["numerator"], at.numerator
            yield shown["denominator"], at.denominator


def check_reading(data: Json, found: ReadingOutcome) -> None:
    assert data["verdict"] == found.verdict.value
    assert data["reading"] == found.choices
    assert data["unbounded"] == sorted(found.bounds.unbounded)
    assert [pair for pair in pairs_of(data, found.bounds, found.shortfall) if not same(*pair)] == []


def test_every_target_and_reading(both: tuple[Evaluation, Json]) -> None:
    found, data = both
    assert [item["id"] for item in data["targets"]] == [outcome.target.id for outcome in found.targets]
    for item, outcome in zip(data["targets"], found.targets, strict=True):
        target, threshold = outcome.target, outcome.target.threshold
        told = (item["number"], item["title"], item["level"], item["clause"], item["measure"]["kind"])
        assert told == (target.number, target.title["vi"], target.level.value, target.clause, target.measure.kind.value)
        chosen = {key: item[key] for key in ("verdict", "reading", "shortfall")}
        check_reading({**item["measure"], **chosen}, outcome.chosen)
        assert item["measure"]["exact"] is outcome.chosen.bounds.exact
        assert item["threshold"]["op"] == threshold.op.value
        for key in ("value", "high", "stretch", "tolerance"):
            assert same(item["threshold"][key], getattr(threshold, key))
        assert item["stretch_verdict"] == (outcome.stretch_verdict and outcome.stretch_verdict.value)
        for other, reading in zip(item["readings"], outcome.others, strict=True):
            check_reading(other, reading)
            assert (tuple(other["lacks"]), tuple(other["uncovered"])) == (reading.lacks, reading.uncovered)
            assert other["decides"] is any(reading is flip for flip in outcome.flips())


def test_every_row_and_what_it_is_to_each_target(both: tuple[Evaluation, Json]) -> None:
    found, data = both
    keys = ("ma_so", "ten", "xa", "line", "classes")
    told = [tuple(row[key] for key in keys) for row in data["cooperatives"]]
    rows = zip(found.list.rows, found.rows, strict=True)
    assert told == [(row.code, row.name, row.commune, row.line, list(turned.classes)) for row, turned in rows]
    counts = [row.count_low if row.count_low == row.count_high else None for row in found.rows]
    assert [row["count"] for row in data["cooperatives"]] == counts
    assert data["data"]["rows"] == len(found.rows)
    assert data["data"]["cooperatives"] == sum(outcome.count_low for outcome in found.rows)
    assert data["data"]["sha256"] == found.list.sha256
    for item, outcome in zip(data["targets"], found.targets, strict=True):
        for part in ("counted", "base_only", "outside", "undecided"):
            assert row_numbers(item["evidence"][part]) == list(getattr(outcome.evidence, part))
        every = sorted(row for part in item["evidence"].values() for row in row_numbers(part))
        assert every == [row for row, at in enumerate(found.rows) if at.in_scope or row in every]
        asked = [(one["cooperative"], tuple(one["fields"]), one["type"]) for one in item["questions"]]
        assert asked == [(one.row, one.fields, one.type) for one in outcome.questions]
        assert [(one["cooperative"], one["points"]) for one in item["nearest"]] == [
            (one.row, float(one.points)) for one in outcome.nearest
        ]
        for question in item["questions"]:
            lines = {place["line"] for place in question["places"]}
            assert lines <= {found.list.rows[question["cooperative"]].line} if lines else question["type"]


def test_composition_problems_and_what_is_assumed(both: tuple[Evaluation, Json]) -> None:
    found, data = both
    words = Words(catalogue("vi"), found.plan)
    composition = found.composition
    if composition is None:
        assert (data["classes"], data["composition"]) == ({}, [])
    else:
        bounds = {**composition.by_class, "base": composition.base}
        assert list(data["classes"]) == list(bounds)
        for key, ends in data["classes"].items():
            assert same(ends["low"], bounds[key].low)
            assert same(ends["high"], bounds[key].high)
        sets = {tuple(one["classes"]): one["count"] for one in data["composition"]}
        assert list(sets.items()) == list(composition.by_set.items())
    assert [one["code"] for one in data["assumptions"]] == list(found.assumptions)
    told = [(one["code"], one["severity"], one["value"], one["suggestion"], one["message"]) for one in data["problems"]]
    assert told == [
        (one.code, one.severity.value, one.value, one.suggestion, words.problem(one)) for one in found.problems
    ]
    for one, problem in zip(data["problems"], found.problems, strict=True):
        place = {key: getattr(problem.place, key) for key in ("file", "sheet", "line", "record", "column", "cell")}
        assert one["place"] == place
        assert set(one["params"]) == set(problem.params)


def test_the_plan_with_its_words(both: tuple[Evaluation, Json]) -> None:
    """What the plan defines, how it may be read, and which clauses no target stands for."""
    found, data = both
    plan = found.plan
    assert (data["plan"]["id"], data["plan"]["title"]) == (plan.id, plan.title["vi"])
    assert data["as_of"] == found.as_of.isoformat()
    assert (data["verdict"], data["reference"]) == (found.overall.value, found.reference)
    for shown, definition in zip(data["definitions"], plan.definitions.values(), strict=True):
        told = (shown["id"], shown["word"], shown["chosen"], shown["because"])
        because = None if definition.because is None else definition.because["vi"]
        assert told == (definition.id, definition.word["vi"], definition.chosen, because)
        labels = [(reading.id, reading.label["vi"]) for reading in definition.readings.values()]
        assert [(reading["id"], reading["label"]) for reading in shown["readings"]] == labels
    for shown, clause in zip(data["clauses"], plan.clauses, strict=True):
        named = [target.id for target in plan.targets if target.clause == clause.id]
        assert shown == {"id": clause.id, "text": clause.text["vi"], "targets": named, "monitored": not named}
    if plan.rating is not None:
        bands = [(one["id"], one["from_points"]) for one in data["rating"]["classes"]]
        assert bands == [(band.key, float(band.from_points)) for band in plan.rating.classes]


def test_the_languages_differ_in_words_only() -> None:
    """Every text is in the language that was asked for."""
    found = evaluated(MADE_UP)
    vi, en = (rendered(found, lang) for lang in ("vi", "en"))
    for here, there in zip(vi["targets"], en["targets"], strict=True):
        assert here["title"] != there["title"]
        assert [here["unit"], there["unit"]] == [None, None] or here["unit"] != there["unit"]
        for one, other in zip(here["questions"], there["questions"], strict=True):
            assert one["text"] != other["text"]
    assert vi["cooperatives"] == en["cooperatives"]
    assert all(here["text"] != there["text"] for here, there in zip(vi["assumptions"], en["assumptions"], strict=True))


def test_the_samples_are_there() -> None:
    assert ROOT in SAMPLES.parents
    assert len(LISTS) > 5
