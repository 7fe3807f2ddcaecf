"""Targets whose value no list tells: given in the plan, on the command line, or in a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from htx_eval import HtxEvalError, load_plan

LIST = "Tên HTX\nHTX Mẫu A\n"
Planned = Callable[..., Path]


@pytest.fixture
def planned(tmp_path: Path) -> Planned:
    def written(**asked: Any) -> Path:
        target = {"id": "grdp", "title": "Tỷ trọng trong GRDP", "measure": "outside", "at_least": "5%", **asked}
        path = tmp_path / "plan.yaml"
        path.write_text(
            "id: made-up\ntitle: Kế hoạch thử\nissuer: Nơi thử\nperiod: {from: 2023-01-01, to: 2025-12-31}\n"
            f"register: htx\ntargets: [{json.dumps(target, ensure_ascii=False)}]\n",
            encoding="utf-8",
        )
        return path

    return written


@pytest.fixture
def found(run: Callable[..., Run], write: Callable[[str, str], Path]) -> Callable[..., dict[str, Any]]:
    def checked(plan: Path, *words: object) -> dict[str, Any]:
        out = run("check", write("list.csv", LIST), "--plan", plan, *words, "--format", "json").out
        result: dict[str, Any] = json.loads(out)
        return result

    return checked


def test_what_is_not_given_has_no_verdict_and_is_asked_for(
    planned: Planned, found: Callable[..., dict[str, Any]], run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    result = found(planned())
    assert result["targets"][0]["verdict"] == "no_data"
    assert result["targets"][0]["evidence"]["counted"] == []
    assert "HTX289" in [problem["code"] for problem in result["problems"]]
    why = run("why", write("list.csv", LIST), "grdp", "--plan", planned(), "--lang", "en").out
    assert "a value that no list tells" in why
    assert "HTX Mẫu A" not in why


@pytest.mark.parametrize(("value", "verdict"), [("5%", "met"), ("4,9%", "missed"), ("120%", "met")])
def test_a_value_of_the_command_line(
    value: str, verdict: str, planned: Planned, found: Callable[..., dict[str, Any]]
) -> None:
    """A percentage that is no share of cooperatives may be above 100 %."""
    assert found(planned(), "--given", f"grdp={value} (Sổ 1)")["targets"][0]["verdict"] == verdict


def test_a_value_of_the_plan_has_its_source_and_one_of_the_run_comes_before_it(
    planned: Planned, found: Callable[..., dict[str, Any]]
) -> None:
    plan = planned(measure={"outside": {"value": "4,2%", "source": "Sổ 1", "at": "2024-12-31"}})
    target = found(plan)["targets"][0]
    assert (target["verdict"], target["given"]) == ("missed", {"value": 0.042, "source": "Sổ 1", "at": "2024-12-31"})
    assert found(plan, "--given", "1=6%")["targets"][0]["verdict"] == "met"


def test_a_file_of_values(planned: Planned, found: Callable[..., dict[str, Any]], tmp_path: Path) -> None:
    values = tmp_path / "values.yaml"
    values.write_text("given:\n  '1': {value: '5,5%', source: Sổ 2, at: 2024-12-31}\n", encoding="utf-8")
    target = found(planned(), "--given", values)["targets"][0]
    assert (target["verdict"], target["given"]) == ("met", {"value": 0.055, "source": "Sổ 2", "at": "2024-12-31"})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("given: {gdp: 5%}\n", "values.yaml:1:14: HTX411"),
        ("given: {grdp: năm}\n", "values.yaml:1:15: HTX412"),
        ("given: {grdp: 5}\n", "values.yaml:1:15: HTX712"),
        ("given: {grdp: {valu: 5%}}\n", "HTX3"),
        ("given: {}\n", "HTX3"),
    ],
)
def test_what_a_file_says_wrongly_is_refused_at_its_place(
    content: str, code: str, planned: Planned, run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    values = write("values.yaml", content)
    out = run("check", write("list.csv", LIST), "--plan", planned(), "--given", values)
    assert out.code == 2
    assert code in out.err


def test_a_number_has_the_unit_that_the_target_names(planned: Planned) -> None:
    measure = {"outside": {"value": "12 sản phẩm"}}
    (target,) = load_plan(planned(measure=measure, at_least="10 sản phẩm", unit="sản phẩm")).targets
    assert target.stated is not None
    assert target.stated.value == 12
    with pytest.raises(HtxEvalError, match="HTX375"):
        load_plan(planned(measure=measure, at_least="10 hộ", unit="sản phẩm"))
    with pytest.raises(HtxEvalError, match="HTX310"):
        load_plan(planned(measure={"outside": {"of": "tat_ca"}}))
