"""One text to one value of a field: what conditions, assumptions and moves may write, and what is said of the rest."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from conftest import ROOT
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.base.spellings import Spellings
from htx_eval.base.text import Text
from htx_eval.model.fields import Field, FieldType, Vocabulary
from htx_eval.model.values import Value
from htx_eval.plan.field_values import FieldValues
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.yaml_source import Mark, Path_, Source
from htx_eval.plan.files.yaml_source import read as read_yaml
from htx_eval.plan.load import load_plan
from htx_eval.plan.prices import load_moves

AT: Path_ = ("where", "x")
LABEL = Text.of(vi="x", en="x")
KINDS = Vocabulary({"sport": LABEL, "music": LABEL}, Spellings(), Spellings(), frozenset(), {})


def field(kind: FieldType) -> Field:
    return Field("x", kind, LABEL, vocabulary=KINDS if kind is FieldType.CHOICE else None)


def findings() -> Findings:
    return Findings(Source("plan.yaml", {}))


def read(kind: FieldType, written: object) -> tuple[Value | None, list[Problem]]:
    found = findings()
    value = FieldValues(found, {"last_day": date(2024, 12, 31)}).read(field(kind), written, AT)
    return value, found.problems


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (FieldType.CHOICE, "sport", "sport"),
        (FieldType.FLAG, "true", True),
        (FieldType.FLAG, "false", False),
        (FieldType.INTEGER, "12", 12),
        (FieldType.INTEGER, "-3", -3),
        (FieldType.INTEGER, " 7 ", 7),
        (FieldType.INTEGER, "007", 7),
        (FieldType.DECIMAL, "12.5", Decimal("12.5")),
        (FieldType.DECIMAL, "12,5", Decimal("12.5")),
        (FieldType.DECIMAL, "0.125", Decimal("0.125")),
        (FieldType.DECIMAL, "4.0", 4),
        (FieldType.DECIMAL, "12.345.678", 12345678),  # no decimals have a second point
        (FieldType.DECIMAL, "1.250,5", Decimal("1250.5")),
        (FieldType.DATE, "2024-02-29", date(2024, 2, 29)),
        (FieldType.DATE, "last_day", date(2024, 12, 31)),
    ],
)
def test_a_value(kind: FieldType, written: str, value: Value) -> None:
    found, problems = read(kind, written)
    assert (found, type(found), problems) == (value, type(value), [])


@pytest.mark.parametrize(
    ("kind", "written", "code"),
    [
        (FieldType.CHOICE, "sprt", "HTX316"),
        (FieldType.CHOICE, "Sport", "HTX316"),
        (FieldType.FLAG, "yes", "HTX316"),
        (FieldType.FLAG, "True", "HTX316"),
        (FieldType.INTEGER, "", "HTX312"),
        (FieldType.INTEGER, "twelve", "HTX312"),
        (FieldType.INTEGER, "1_000", "HTX312"),
        (FieldType.INTEGER, "1e3", "HTX312"),
        (FieldType.INTEGER, "1e999", "HTX312"),
        (FieldType.INTEGER, "1 000", "HTX312"),
        (FieldType.INTEGER, "٣", "HTX312"),
        (FieldType.INTEGER, "9" * 5000, "HTX312"),
        (FieldType.DECIMAL, "Infinity", "HTX312"),
        (FieldType.DECIMAL, "NaN", "HTX312"),
        (FieldType.DECIMAL, "1.250", "HTX344"),
        (FieldType.DECIMAL, "12,500", "HTX344"),
        (FieldType.DATE, "31/12/2024", "HTX312"),
        (FieldType.DATE, "2023-02-29", "HTX312"),
        (FieldType.DATE, "20240229", "HTX312"),
        (FieldType.DATE, "2024-W01-1", "HTX312"),
        (FieldType.DATE, "first_day", "HTX312"),
        (FieldType.CHOICE, None, "HTX312"),
        (FieldType.FLAG, ["true"], "HTX312"),
        (FieldType.DATE, {"from": "2024-01-01"}, "HTX312"),
    ],
)
def test_no_value(kind: FieldType, written: object, code: str) -> None:
    found, problems = read(kind, written)
    assert found is None
    assert [problem.code for problem in problems] == [code]


def test_a_finding_says_what_is_allowed_and_what_is_near() -> None:
    _, (problem,) = read(FieldType.CHOICE, "sprt")
    assert (problem.value, problem.suggestion) == ("sprt", "sport")
    assert dict(problem.params) == {"field": "x", "allowed": ("sport", "music")}
    _, (problem,) = read(FieldType.FLAG, "treu")
    assert (problem.suggestion, problem.params["allowed"]) == ("true", ("true", "false"))


def test_a_finding_says_what_was_expected() -> None:
    expected = {FieldType.DATE: "date", FieldType.INTEGER: "number", FieldType.DECIMAL: "number"}
    for kind, word in expected.items():
        _, (problem,) = read(kind, "?")
        assert (problem.value, dict(problem.params)) == ("?", {"expected": word})
    _, (problem,) = read(FieldType.INTEGER, ["1"])
    assert (problem.value, dict(problem.params)) == (None, {"expected": "one_value"})


def test_a_finding_stands_where_the_value_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("where:\n  x: sprt\n", encoding="utf-8")
    found = Findings(read_yaml(path))
    FieldValues(found).read(field(FieldType.CHOICE), "sprt", AT)
    (problem,) = found.problems
    assert (problem.place.file, Mark(problem.place.line or 0, int(problem.place.column or 0))) == (
        str(path),
        Mark(2, 6),
    )


#: Every place of the files in which a value of a field is written, with one that is none.
PLACES = {
    "condition": ("plans/chau-thanh-2024.yaml", "{ocop_sao: {at_least: 3}}", "{ocop_sao: {at_least: NaN}}", "HTX312"),
    "ends": ("plans/chau-thanh-2024.yaml", "between: [2024-01-01, 2024", "between: [2025-01-01, 2024", "HTX337"),
    "assumption": ("registers/htx.yaml", "values: [hoat_dong, tam", "values: [chay, tam", "HTX316"),
    "assumption-where": ("registers/htx.yaml", "where: {trang_thai: [ngung", "where: {trang_thai: [ngng", "HTX316"),
    "assumption-unless": ("registers/htx.yaml", "unless: {trang_thai: [tam", "unless: {trang_thai: [tm", "HTX316"),
    "assumption-of-words": ("registers/htx.yaml", "fields: [loai_hinh]", "fields: [ten]", "HTX314"),
    "domain": ("registers/htx.yaml", "domain: {from: 0, to: 12}", "domain: {from: 0, to: 1e999}", "HTX312"),
    "move": ("moves/htx.yaml", "ocop_sao: 3", "ocop_sao: Infinity", "HTX312"),
    "move-day": ("moves/htx.yaml", "ocop_het_han: last_day", "ocop_het_han: lastday", "HTX312"),
    "move-word": ("moves/htx.yaml", "set: {ocop_sao: 3", "set: {ten: HTX, ocop_sao: 3", "HTX314"),
}


@pytest.mark.parametrize("name", PLACES)
def test_every_place_reads_values_alike(tmp_path: Path, name: str) -> None:
    file, old, new, code = PLACES[name]
    shutil.copytree(ROOT / "targets", tmp_path / "targets")
    path = tmp_path / "targets" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(HtxEvalError) as refused:
        load_moves(load_plan(tmp_path / "targets/plans/chau-thanh-2024.yaml"))
    assert [(problem.code, problem.place.file) for problem in refused.value.problems] == [(code, str(path))]
