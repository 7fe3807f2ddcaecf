"""Records of a text file with more or fewer cells than the heading: what may have moved is unknown, and said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from htx_eval.api import load_plan, read_cooperatives
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.model.values import Choice, Origin

HEADING = "STT,Mã số HTX,Tên HTX,Loại hình,Xã,Ngày thành lập,Số thành viên,Vốn điều lệ (triệu đồng),Tổng điểm,Xếp loại"
WHOLE = "1,0100233488,HTX Mẫu A,HTX,An Ninh,10/01/2012,20,300,85,Tốt"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


@pytest.fixture
def read(plan: Plan, write: Callable[[str, str], Path]) -> Callable[..., CooperativeList]:
    def read(*rows: str, heading: str = HEADING) -> CooperativeList:
        return read_cooperatives(write("list.csv", "\n".join([heading, *rows]) + "\n"), plan)

    return read


def said(listed: CooperativeList) -> list[tuple[str, int | None, object]]:
    return [(p.code, p.place.line, p.params["first"]) for p in listed.problems if "first" in p.params]


def stated(listed: CooperativeList, row: int = -1) -> dict[str, object]:
    """What the last row surely holds."""
    cells = dict(zip(listed.fields, listed.rows[row].cells, strict=True))
    return {
        key: cell.values for key, cell in cells.items() if isinstance(cell, Choice) and cell.origin is Origin.STATED
    }


def test_a_figure_split_by_its_comma_makes_all_behind_the_last_sure_cell_unknown(
    read: Callable[..., CooperativeList],
) -> None:
    listed = read(WHOLE, "2,0100112437,HTX Mẫu B,HTX,An Ninh,10/01/2012,20,1,85,40,Yếu")
    assert said(listed) == [("HTX124", 3, "Số thành viên")]
    assert set(stated(listed)) == {"loai_hinh", "ngay_thanh_lap"}
    cells = dict(zip(listed.fields, listed.rows[1].cells, strict=True))
    assert cells["xep_loai"].origin is cells["tong_diem"].origin is Origin.INVALID
    assert listed.rows[1].commune == "An Ninh"


@pytest.mark.parametrize(
    ("row", "first", "name", "commune"),
    [
        ("2,0100112437,HTX Mẫu, ấp 2,HTX,An Ninh,10/01/2012,20,300,85,Tốt", "Tên HTX", "HTX Mẫu", None),
        ("2,0100112437,HTX Mẫu,HTX,An Ninh, ấp 1,10/01/2012,20,300,85,Tốt", "Loại hình", "HTX Mẫu", None),
        ("2,,HTX Mẫu,HTX,An Ninh,10/01/2012,20,300,85,Tốt,", "Xếp loại", "HTX Mẫu", "An Ninh"),
        ("2,,Mẫu,,An Ninh,,20,300,85,,", "STT", None, None),
        ("2,,Mẫu,,An Ninh,,20,300,1,85,", "STT", None, None),
    ],
)
def test_the_doubtful_place_is_behind_the_last_cell_that_only_its_column_can_hold(
    read: Callable[..., CooperativeList], row: str, first: str, name: str | None, commune: str | None
) -> None:
    listed = read(WHOLE, row)
    assert said(listed) == [("HTX124", 3, first)]
    assert (listed.rows[1].name, listed.rows[1].commune) == (name, commune)


def test_a_surplus_blank_cell_is_said_too(read: Callable[..., CooperativeList]) -> None:
    """A shifted row whose last cells were blank has nothing behind the heading, and is shifted all the same."""
    heading = HEADING + ",OCOP,CNC"
    listed = read(WHOLE + ",,", "2,0100112437,HTX Mẫu B,HTX,An Ninh,10/01/2012,20,1,85,40,Yếu,,", heading=heading)
    assert said(listed) == [("HTX124", 3, "Số thành viên")]
    assert "tong_diem" not in stated(listed)


def test_a_row_that_ends_early_is_unknown_behind_its_last_sure_cell(read: Callable[..., CooperativeList]) -> None:
    listed = read(WHOLE, "2,0100112437,HTX Mẫu B,HTX,An Ninh,10/01/2012,20,85,Tốt")
    assert said(listed) == [("HTX113", 3, "Số thành viên")]
    assert set(stated(listed)) == {"loai_hinh", "ngay_thanh_lap"}


@pytest.mark.parametrize("tail", [",", ",,", ", ,"])
def test_one_blank_tail_that_all_rows_carry_moves_nothing(read: Callable[..., CooperativeList], tail: str) -> None:
    rows: Sequence[str] = [WHOLE + tail, WHOLE.replace("0100233488", "0100112437").replace("Mẫu A", "Mẫu B") + tail]
    for heading in (HEADING, HEADING + tail):
        listed = read(*rows, heading=heading)
        assert said(listed) == []
        assert stated(listed)["xep_loai"] == ("tot",)


def test_what_stands_behind_the_last_heading_of_few_rows_may_have_moved_there(
    read: Callable[..., CooperativeList],
) -> None:
    """A spreadsheet that opened and saved a file with a split cell gives every row the same number of cells."""
    rows = [WHOLE.replace("Mẫu A", f"Mẫu {n}").replace("0100233488", "") + "," for n in range(3)]
    listed = read(*rows, "4,,HTX Mẫu B,HTX,An Ninh,10/01/2012,20,1,85,40,Yếu", heading=HEADING + ",")
    assert said(listed) == [("HTX124", 5, "Số thành viên")]
    assert "tong_diem" not in stated(listed)


def test_a_column_without_a_heading_is_no_sign_of_a_shift(read: Callable[..., CooperativeList]) -> None:
    rows = [WHOLE.replace("Mẫu A", f"Mẫu {n}").replace("0100233488", "") + ",xem lại" for n in range(3)]
    listed = read(*rows, heading=HEADING + ",")
    assert said(listed) == []
    assert [problem.code for problem in listed.problems] == ["HTX112"] * 3
    assert stated(listed)["tong_diem"] == (85,)


def test_what_a_section_says_stays_sure_in_an_uneven_row(read: Callable[..., CooperativeList]) -> None:
    listed = read(
        "I,Xã An Hiệp", "1,HTX Mẫu A,85,Tốt", "2,HTX Mẫu B,1,85,Yếu", heading="STT,Tên HTX,Tổng điểm,Xếp loại"
    )
    assert [row.commune for row in listed.rows] == ["Xã An Hiệp", "Xã An Hiệp"]
    assert said(listed) == [("HTX124", 4, "Tổng điểm")]
    assert stated(listed) == {}


def test_rows_of_a_program_are_never_uneven(plan: Plan) -> None:
    listed = read_cooperatives([{"Tên HTX": "HTX A", "Xếp loại": "Tốt"}, {"Tên HTX": "HTX B"}], plan)
    assert said(listed) == []


def test_a_mark_under_a_value_proves_nothing(read: Callable[..., CooperativeList]) -> None:
    """Class by "x" under Tốt | Khá | TB: a mark that has moved names another class, which is none."""
    rows = ["HTX A,20,x,,", "HTX B,21,,x,", "HTX C,20,,x,,"]
    listed = read(*rows, heading="Tên HTX,Vốn điều lệ (triệu đồng),Tốt,Khá,TB")
    assert said(listed) == [("HTX124", 4, "Vốn điều lệ (triệu đồng)")]
    assert [stated(listed, row).get("xep_loai") for row in range(3)] == [("tot",), ("kha",), None]


def test_below_a_heading_in_another_order_no_cell_of_an_uneven_row_is_sure(
    read: Callable[..., CooperativeList],
) -> None:
    head, other = "Tên HTX,Xã,Xếp loại,Ứng dụng CNC", "Tên HTX,Xã,Ứng dụng CNC,Xếp loại"
    rows = "HTX Mẫu A,Xã Mẫu,tốt,x", other, "HTX Mẫu B,Xã Mẫu,x,tốt"
    listed = read(*rows, "HTX Mẫu C,ấp 2,Xã Mẫu,,tốt", heading=head)
    assert said(listed) == [("HTX124", 5, "Tên HTX")]
    assert stated(listed, 1)["xep_loai"] == ("tot",)
    assert "xep_loai" not in stated(listed)


def test_a_section_that_ends_before_the_names_is_one(read: Callable[..., CooperativeList]) -> None:
    listed = read("1,HTX Mẫu A,Tốt", "HTX nông nghiệp", "2,HTX Mẫu B,Khá", heading="STT,Tên HTX,Xếp loại")
    assert [row.name for row in listed.rows] == ["HTX Mẫu A", "HTX Mẫu B"]


def test_a_cell_in_which_nothing_is_seen_is_blank(read: Callable[..., CooperativeList]) -> None:
    listed = read("1,\u200b,HTX Mẫu A,HTX,An Ninh\u202c,,20,300,85,\u200f", "\ufeff,\u200b,,,,,,,,", WHOLE)
    assert [(row.code, row.commune) for row in listed.rows] == [(None, "An Ninh\u202c"), ("0100233488", "An Ninh")]
    assert "xep_loai" not in stated(listed, 0)
    assert not [problem for problem in listed.problems if problem.code == "HTX104"]
