"""What is no fault of the list: a bad cell that no verdict rests on, and what contradicts our assumption alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run
from htx_eval.api import evaluate, load_plan, read_cooperatives
from htx_eval.base.problems import Severity
from htx_eval.engine.rows.assumptions import Assumptions
from htx_eval.engine.rows.unused_cells import used_fields

PLAN = load_plan("chau-thanh-2024")
HEADING = "Tên HTX,Xã,Loại hình,Xếp loại,Ngày thành lập,Trạng thái,Số lao động,Tổng điểm\n"


def severities(text: str, write: Callable[[str, str], Path]) -> dict[str | int | None, Severity]:
    """The severity of the problems of a list by the heading of their column."""
    found = evaluate(PLAN, read_cooperatives(write("list.csv", text), PLAN)).evaluation
    return {problem.place.column: problem.severity for problem in found.problems if problem.place.line is not None}


def test_a_bad_cell_is_an_error_where_a_verdict_may_rest_on_it(write: Callable[[str, str], Path]) -> None:
    found = severities(HEADING + "HTX Mẫu A,An Ninh,HTX,Tôt,hôm qua,Đang chạy,x,y\n", write)
    errors = {column for column, severity in found.items() if severity is Severity.ERROR}
    assert errors == {"Xếp loại", "Ngày thành lập", "Trạng thái", "Tổng điểm"}
    assert found["Số lao động"] is Severity.WARNING


def test_what_only_another_reading_uses_is_used(write: Callable[[str, str], Path]) -> None:
    listed = read_cooperatives(write("list.csv", HEADING + "HTX Mẫu A,An Ninh,HTX,Tốt,,,,\n"), PLAN)
    used = used_fields(PLAN, ["loi_nhuan"], Assumptions(PLAN.register, listed, ()))
    assert used >= {"loi_nhuan", "ma_so", "ten", "xa", "so_luong", "tc1", "tong_diem", "thang_ngung", "huyen"}
    assert "so_lao_dong" not in used


def test_no_gate_fails_on_what_no_verdict_rests_on(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    rows = "".join(f"HTX Mẫu {at},An Ninh,HTX,Tốt,01/02/2015,Đang hoạt động,x,\n" for at in range(5))
    path = write("list.csv", HEADING + rows)
    assert run("check", path, "--fail-on", "errors").code == 0
    problems = json.loads(run("check", path, "--format", "json").out)["problems"]
    assert {one["severity"] for one in problems if one["code"] == "HTX101"} == {"warning"}


@pytest.mark.parametrize(("months", "contradicts"), [(None, False), ("0", True), ("2", True)])
def test_a_class_that_contradicts_an_assumption_is_no_contradiction(
    write: Callable[[str, str], Path], months: str | None, contradicts: bool
) -> None:
    """That nobody stood still over three months is assumed only where the list does not say otherwise."""
    more = ("", "") if months is None else (",Số tháng ngừng hoạt động", f",{months}")
    heading = f"Tên HTX,Loại hình,Xếp loại,Ngày thành lập,Trạng thái{more[0]}\n"
    text = heading + f"HTX Mẫu A,HTX,Không xếp loại,01/02/2015,Đang hoạt động{more[1]}\n"
    found = evaluate(PLAN, read_cooperatives(write("list.csv", text), PLAN)).evaluation
    assert ("HTX501" in {problem.code for problem in found.problems}) is contradicts
    assert [row.classes for row in found.rows] == [("khong_xep_loai",)]
