"""A median from the plan file to every face: the same figure, said as one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from clubs import CLUBS, MEMBERS
from conftest import Run
from htx_eval.report.faces import FORMATS


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The plan of the clubs with a median in the place of the mean: fees of 3, 4, 2.5 and 6."""
    for path in CLUBS.glob("*.yaml"):
        shutil.copy(path, tmp_path / path.name)
    path = tmp_path / "plan.yaml"
    text = path.read_text(encoding="utf-8").replace("{mean: {field: fee", "{median: {field: fee")
    path.write_text(text.replace("between: [2, 5]", "at_least: 3.75"), encoding="utf-8")
    return path


def test_check_and_why(plan: Path, run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("list.csv", MEMBERS)
    found = json.loads(run("check", path, "--plan", plan, "--format", "json").out)
    target = {item["id"]: item for item in found["targets"]}["mean-fee"]
    assert (target["measure"]["kind"], target["measure"]["low"], target["verdict"]) == ("median", 3.5, "missed")
    assert target["shortfall"] == {"low": 0.25, "high": 0.25}
    why = run("why", path, "mean-fee", "--plan", plan, "--lang", "en").out
    assert "median of Fee" in why
    assert "0.25 short" in why


def test_an_open_fee_is_bounded_and_asked_for(
    plan: Path, run: Callable[..., Run], write: Callable[[str, str], Path], tmp_path: Path
) -> None:
    """One of four fees is not known: the middle two are 2.5 and 4 at the least, 4 and 6 at the most."""
    path = write("list.csv", MEMBERS.replace(",3,10,x", ",,10,x"))
    found = json.loads(run("check", path, "--plan", plan, "--format", "json").out)
    target = {item["id"]: item for item in found["targets"]}["mean-fee"]
    assert (target["measure"]["low"], target["measure"]["high"], target["verdict"]) == (3.25, 5, "undecided")
    assert [question["fields"] for question in target["questions"]] == [["fee"]]
    for end, value in (("low", 3.25), ("high", 5)):
        witness = tmp_path / f"{end}.csv"
        assert run("why", path, "mean-fee", "--plan", plan, f"--witness-{end}", witness).code == 0
        again = json.loads(run("check", witness, "--plan", plan, "--format", "json").out)
        measure = {item["id"]: item for item in again["targets"]}["mean-fee"]["measure"]
        assert (measure["low"], measure["high"]) == (value, value)


def test_whoever_is_just_at_the_median_is_counted_in_a_witness(
    plan: Path, run: Callable[..., Run], write: Callable[[str, str], Path], tmp_path: Path
) -> None:
    """Fees of 2, 2, 4 and 10, and one of 4 that may not be active: left out, the middle would fall from 4 to 3."""
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("fee, of: clubs", "fee, where: {active: true}, of: clubs"), encoding="utf-8")
    rows = [(2, "x"), (2, "x"), (4, "x"), (10, "x"), (4, "")]
    listed = "".join(f"{n},Nhóm {n},thể thao,2020,0,1,1,,{fee},3,{active}\n" for n, (fee, active) in enumerate(rows, 1))
    path, witness = write("list.csv", f"{MEMBERS.splitlines()[0]}\n{listed}"), tmp_path / "high.csv"
    assert run("why", path, "mean-fee", "--plan", plan, "--covers", "sport,music", "--witness-high", witness).code == 0
    again = json.loads(run("check", witness, "--plan", plan, "--format", "json").out)
    measure = {item["id"]: item for item in again["targets"]}["mean-fee"]["measure"]
    assert (measure["low"], measure["high"]) == (4, 4)


@pytest.mark.parametrize("form", FORMATS)
def test_every_face_can_say_it(
    form: str, plan: Path, run: Callable[..., Run], write: Callable[[str, str], Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    found = run("check", write("list.csv", MEMBERS), "--plan", plan, "-o", f"{form}={out}")
    assert (found.code, out.stat().st_size > 100) == (1, True)
