"""Witness files: read and evaluated again they give exactly the end that they stand for."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from conftest import ROOT, SAMPLES
from examples import share_of
from htx_eval import HtxEvalError, Options, check, evaluate, load_plan, read_cooperatives
from htx_eval.engine.evaluate import explore
from htx_eval.engine.reasons.witness import witness
from htx_eval.model.fields import InGroup
from htx_eval.model.outcome import ENDS, Bounds, End
from oracle import Oracle
from small_worlds import FIELDS, World, is_, make_list, worlds

PLAN = load_plan(ROOT / "targets/plans/chau-thanh-2024.yaml")


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("target", [target.id for target in PLAN.targets])
@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.csv")), ids=lambda path: path.stem)
def test_a_witness_file_gives_the_end_again(path: Path, target: str, end: End, tmp_path: Path) -> None:
    """Every sample, every target, both ends: the file is read without an error and its only value is that end."""
    found = check(path, PLAN, Options(reference=True))
    outcome = next(each for each in found.evaluation.targets if each.target.id == target)
    bounds = outcome.chosen.bounds
    if getattr(bounds, f"{end}_at") is None:
        with pytest.raises(HtxEvalError, match="HTX702"):
            found.witness(target, end)
        return
    file = tmp_path / "witness.csv"
    file.write_text(found.witness(target, end), encoding="utf-8")
    again = evaluate(PLAN, read_cooperatives(file, PLAN)).evaluation
    (single,) = (each.chosen.bounds for each in again.targets if each.target.id == target)
    at = getattr(bounds, f"{end}_at")
    assert (single.low_at, single.high_at) == (at, at)
    assert [problem.code for problem in again.list.problems if problem.severity.value == "error"] == []


@share_of(1)
@given(worlds())
def test_a_witness_gives_the_end_again(world: World) -> None:
    """On small worlds with sums, means and ratios too; what cannot be written row by row is refused."""
    explored = explore(world.plan, world.listed, Options(covers=world.covers))
    (target,) = world.plan.targets
    bounds = explored.evaluation.targets[0].chosen.bounds
    for end in ("low", "high"):
        if getattr(bounds, f"{end}_at") is None or may_be_refused(world, bounds):
            continue
        rows = witness(explored, target.id, end)
        lines = [{**{key: is_(value) for key, value in row.values.items()}, "number": is_(row.count)} for row in rows]
        used = {key for line in lines for key in line}
        again = make_list(lines, [key for key in FIELDS if key not in used])
        plan = replace(world.plan, register=replace(world.plan.register, assumptions=()))
        found = evaluate(plan, again).evaluation.targets[0].chosen.bounds
        assert (found.low, found.high) == (getattr(bounds, end), getattr(bounds, end))
        assert (found.low_at, found.high_at) == (getattr(bounds, f"{end}_at"),) * 2


def may_be_refused(world: World, bounds: Bounds) -> bool:
    """Rows of several with totals, or bounds that are only sound."""
    (target,) = world.plan.targets
    oracle = Oracle(world.plan, world.listed)
    looked_at = {*oracle.tested_by(target.measure, oracle.chosen(target.measure)), *target.measure.value_fields}
    totals = any(FIELDS[key].in_group is InGroup.TOTAL for key in looked_at)
    mixed = oracle.mixes_class(target.measure, oracle.chosen(target.measure))
    return not bounds.exact or mixed or (totals and any(map(oracle.is_group, oracle.rows)))


def test_a_witness_holds_no_person_and_no_formula() -> None:
    """Code, name, commune and what the target looks at; a name that begins a formula is made inert."""
    rows = [
        {"Tên HTX": "=HYPERLINK(1)", "Người đại diện": "Nguyễn Văn A", "Điện thoại": "0912345678", "Xếp loại": "Tốt"},
        {"Tên HTX": "＝HTX B", "Người đại diện": "Trần B", "Điện thoại": "0987", "Xếp loại": ""},
    ]
    text = check(rows, PLAN).witness("khong-yeu-kem", "high")
    assert "Nguyễn" not in text
    assert "0912345678" not in text
    table = list(csv.reader(io.StringIO("".join(text.splitlines(keepends=True)[2:]))))
    assert [line[1] for line in table[1:3]] == ["'=HYPERLINK(1)", "'＝HTX B"]
    assert table[2][-1] == "yếu"
