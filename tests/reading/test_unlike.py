"""Rows that nothing shows to be a cooperative stand for one or for none, and are asked about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from htx_eval.api import load_plan, read_cooperatives
from htx_eval.model.cooperatives import CooperativeList, Doubt
from htx_eval.model.plan import Plan

HEADING = "STT,Tên HTX,Mã số thuế,Xã,Xếp loại,Số thành viên"
FIRST = "1,HTX Mẫu A,9900000016,An Ninh,Tốt,20"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


@pytest.fixture
def doubtful(plan: Plan, write: Callable[[str, str], Path]) -> Callable[..., list[str | None]]:
    """The names of the rows that may be no cooperative; every one of them is asked about."""

    def found(*rows: str, heading: str = HEADING) -> list[str | None]:
        listed = read_cooperatives(write("list.csv", "\n".join([heading, *rows]) + "\n"), plan)
        names = [listed.rows[row].name for row in sorted(listed.doubts)]
        assert set(listed.doubts.values()) <= {Doubt.NOT_ONE}
        assert [problem.value for problem in listed.problems if problem.code == "HTX131"] == names
        return names

    return found


@pytest.mark.parametrize(
    "row",
    [
        ",HTX chuyển từ huyện khác,,,,",  # a name alone, and no number
        ",Toàn bộ khu vực,,,,40",  # a figure, which a total could have
        "x,Còn lại toàn huyện,,,,1.250",
        ',Đối chiếu năm trước,,,"20%",',
    ],
)
def test_a_row_with_a_name_or_figures_only_may_be_none(doubtful: Callable[..., list[str | None]], row: str) -> None:
    assert doubtful(FIRST, row, "2,HTX Mẫu B,9900000023,An Ninh,Khá,8") == [row.split(",")[1]]


@pytest.mark.parametrize(
    "row",
    [
        ",Mẫu B,9900000023,,,",  # a code
        ",HTX Mẫu B,,,,8",  # a name of one and something else
        ",Mẫu B,,,Khá,",  # a class
        ",Mẫu B,,Phú Tâm,,",  # a commune
    ],
)
def test_what_only_a_cooperative_has_shows_it(doubtful: Callable[..., list[str | None]], row: str) -> None:
    assert doubtful(FIRST, row) == []


def test_a_number_between_those_of_its_neighbours_shows_it(doubtful: Callable[..., list[str | None]]) -> None:
    assert doubtful(FIRST, "2,HTX Mẫu B,,,,", "3,HTX Mẫu C,,,,", "4,HTX Mẫu D,9900000048,,,") == []
    assert doubtful(FIRST, "2,HTX Mẫu B,,,,") == []  # the last one
    assert doubtful(FIRST, "2,HTX Mẫu B,,,,", ",Tổng cộng,,,,", "1,HTX Mẫu C,9900000048,,,") == []


def test_a_number_that_the_next_row_does_not_follow_is_that_of_a_section(
    doubtful: Callable[..., list[str | None]],
) -> None:
    title = "2,HTX do phụ nữ quản lý,,,,"
    assert doubtful(FIRST, title, "1,HTX Mẫu C,9900000048,,,") == ["HTX do phụ nữ quản lý"]


def test_what_is_merged_down_shows_nothing_of_a_row(plan: Plan, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (HEADING, FIRST, "2,HTX Mẫu B,9900000023,,Khá,8", ",Ghi nhận chung,,,,28"):
        sheet.append(row.split(","))
    sheet.merge_cells("D2:D4")
    book.save(tmp_path / "a.xlsx")
    listed = read_cooperatives(tmp_path / "a.xlsx", plan)
    assert listed.doubts == {2: Doubt.NOT_ONE}


def test_where_nearly_all_rows_are_so_that_is_the_way_of_the_list(
    doubtful: Callable[..., list[str | None]],
) -> None:
    rows = [f"{number},Mẫu {name},{number}0" for number, name in enumerate("ABCDEFG", start=1)]
    assert doubtful(*rows, heading="STT,Tên HTX,Số thành viên") == []
    assert doubtful(*rows, ",Mọi đơn vị,280", heading="STT,Tên HTX,Số thành viên") == ["Mọi đơn vị"]
    assert doubtful("Mẫu A", "Mẫu B", heading="Tên HTX") == []


def test_a_row_crossed_out_may_be_none(plan: Plan, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (HEADING, FIRST, "2,HTX Mẫu B,9900000023,An Ninh,Khá,8"):
        sheet.append(row.split(","))
    for cell in sheet[3]:
        cell.font = Font(strike=True)
    book.save(tmp_path / "a.xlsx")
    listed: CooperativeList = read_cooperatives(tmp_path / "a.xlsx", plan)
    assert listed.doubts == {1: Doubt.CROSSED_OUT}
    assert [problem.params["lines"] for problem in listed.problems if problem.code == "HTX454"] == [(3,)]
