"""Tables of odd forms: a choice spread over columns, a heading that comes again in another order, no names at all."""

from __future__ import annotations

import csv
import gc
import io
import sys
from pathlib import Path

import openpyxl
import pytest

from htx_eval.api import CooperativeList, HtxEvalError, Plan, load_plan, read_cooperatives
from htx_eval.model.values import Origin, known


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def read(tmp_path: Path, plan: Plan, *texts: str) -> CooperativeList:
    out = io.StringIO()
    csv.writer(out).writerows([cell.strip() for cell in text.split("|")] for text in texts)
    path = tmp_path / "list.csv"
    path.write_text(out.getvalue(), encoding="utf-8")
    return read_cooperatives(path, plan)


def classes(listed: CooperativeList) -> list[object]:
    return [known(cell) for cell in listed.columns()["xep_loai"]]


TWO_ROWS = ("STT | Tên HTX | Xếp loại | | | | OCOP", " | | Tốt | Khá | TB | Yếu | ")


def test_one_mark_is_the_value_and_none_is_unknown(tmp_path: Path, plan: Plan) -> None:
    listed = read(
        tmp_path, plan, *TWO_ROWS, "1 | HTX A | x | | | | 4", "2 | HTX B | | | X | |", "3 | HTX C | | | | | 3"
    )
    assert classes(listed) == ["tot", "trung_binh", None]
    assert listed.columns()["xep_loai"][2].origin is Origin.MISSING
    assert [known(cell) for cell in listed.columns()["ocop_sao"]] == [4, None, 3]


def test_two_marks_are_a_problem_that_names_both(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, *TWO_ROWS, "1 | HTX A | x | x | | |", "2 | HTX B | | | x | |")
    assert classes(listed) == [None, "trung_binh"]
    assert [(one.code, one.value) for one in listed.problems if one.code == "HTX104"] == [("HTX104", "x: Tốt + x: Khá")]


def test_the_values_may_stand_in_a_heading_of_one_row(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Tên HTX | Tốt | Khá | Yếu", "HTX A | | x |", "HTX B | | | x")
    assert classes(listed) == ["kha", "yeu"]


def test_another_choice_may_be_spread_beside_it(tmp_path: Path, plan: Plan) -> None:
    heading = (
        "STT | Tên HTX | Tình hình hoạt động | | Xếp loại | ",
        " | | Đang hoạt động | Ngừng hoạt động | Tốt | Khá",
    )
    listed = read(tmp_path, plan, *heading, "1 | HTX A | x | | | x", "2 | HTX B | | x | |")
    assert classes(listed) == ["kha", None]
    assert [known(cell) for cell in listed.columns()["trang_thai"]] == ["hoat_dong", "ngung_hoat_dong"]


def test_the_values_of_another_year_fill_nothing(tmp_path: Path, plan: Plan) -> None:
    heading = ("STT | Tên HTX | Xếp loại 2023 | | Xã", " | | Tốt | Khá | ")
    listed = read(tmp_path, plan, *heading, "1 | HTX A | x | | An Hiệp", "2 | HTX B | | x | An Ninh")
    assert "xep_loai" not in listed.fields


def test_figures_under_the_values_are_no_marks(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Tên HTX | Xã | Tốt | Khá", "HTX A | An Hiệp | 5 | 2", "HTX B | An Ninh | 1 | 3")
    assert "xep_loai" not in listed.fields


def test_a_heading_again_in_another_order_maps_the_rows_below_it(tmp_path: Path, plan: Plan) -> None:
    listed = read(
        tmp_path, plan, "Tên HTX | Xã | Xếp loại | OCOP", "HTX A | An Ninh | Tốt | 4",
        "Tên HTX | OCOP | Xếp loại | Xã", "HTX B | 3 | Khá | Phú Tâm",
        "TÊN HTX | XÃ | XẾP LOẠI | OCOP", "HTX C | An Hiệp | Yếu | 5",
    )  # fmt: skip
    assert classes(listed) == ["tot", "kha", "yeu"]
    assert [known(cell) for cell in listed.columns()["ocop_sao"]] == [4, 3, 5]
    assert [row.commune for row in listed.rows] == ["An Ninh", "Phú Tâm", "An Hiệp"]
    assert [(one.code, one.place.line) for one in listed.problems if one.code == "HTX254"] == [("HTX254", 3)]


def test_a_cell_below_a_changed_heading_is_named_where_it_stands(tmp_path: Path, plan: Plan) -> None:
    book = openpyxl.Workbook()
    for row in (
        ["Tên HTX", "Xã", "Xếp loại", "OCOP"],
        ["HTX A", "An Ninh", "Tốt", 4],
        ["Tên HTX", "OCOP", "Xã", "Xếp loại"],
        ["HTX B", 3, "Phú Tâm", "Rất hay"],
        ["Tổng cộng", 99],
        ["Tên HTX", "Xã", "Xếp loại", "OCOP"],
        ["HTX C", "An Ninh", "Rất hay", 4],
    ):
        book.worksheets[0].append(row)
    book.save(tmp_path / "a.xlsx")
    listed = read_cooperatives(tmp_path / "a.xlsx", plan)
    assert [one.place.cell for one in listed.problems if one.code == "HTX104"] == ["D4", "C7"]
    assert [listed.place(row, "xep_loai").cell for row in listed.rows] == ["C2", "D4", "C7"]


def test_a_long_list_that_is_refused_leaves_no_trace(
    tmp_path: Path, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list is refused before all of it is read; what was being read must not complain of it on the screen."""
    ignored: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", ignored.append)
    with pytest.raises(HtxEvalError):
        read(tmp_path, plan, "Xã | Loại cây", *(f"Xã {number} | lúa" for number in range(20_000)))
    gc.collect()
    assert ignored == []


def test_two_tables_side_by_side_are_refused(tmp_path: Path, plan: Plan) -> None:
    with pytest.raises(HtxEvalError) as refused:
        read(tmp_path, plan, "Tên HTX | Xếp loại | | Tên HTX | Xếp loại", "HTX A | Tốt | | HTX B | Khá")
    assert [one.code for one in refused.value.problems] == ["HTX255"]


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("DANH SÁCH HTX HUYỆN CHÂU THÀNH NĂM 2023", 2023),
        ("DANH SÁCH HTX NĂM 2024", None),
        ("KẾT QUẢ NĂM 2024 SO VỚI NĂM 2023", None),
        ("Kế hoạch 5 năm 2021-2025", None),
        ("Châu Thành, ngày 5 tháng 1 năm 2025", None),
    ],
)
def test_another_year_in_a_title_is_the_year_of_the_rows(
    tmp_path: Path, plan: Plan, title: str, year: int | None
) -> None:
    listed = read(tmp_path, plan, title, "STT | Tên HTX | Xã | Xếp loại", "1 | HTX A | An Hiệp | Khá")
    assert [known(cell) for cell in listed.columns().get("nam", [])] == ([] if year is None else [year])


def test_a_table_of_communes_without_numbers_is_refused(tmp_path: Path, plan: Plan) -> None:
    with pytest.raises(HtxEvalError) as refused:
        read(tmp_path, plan, "STT | Xã | Loại cây", "1 | An Ninh | lúa", "2 | Phú Tâm | mía")
    assert [one.code for one in refused.value.problems] == ["HTX253"]


@pytest.mark.parametrize(
    ("communes", "found"),
    [
        (("An Ninh", "", "Phú Tâm", "", ""), ["An Ninh", "An Ninh", "Phú Tâm", "Phú Tâm", "Phú Tâm"]),
        (("An Ninh", "", "", "", ""), ["An Ninh", None, None, None, None]),  # one alone may be all that is known
        (("An Ninh", "", "Phú Tâm", "", "An Ninh"), ["An Ninh", None, "Phú Tâm", None, "An Ninh"]),
        (("", "An Ninh", "", "Phú Tâm", ""), [None, "An Ninh", None, "Phú Tâm", None]),
        (("An Ninh", "Phú Tâm", "An Hiệp", "", ""), ["An Ninh", "Phú Tâm", "An Hiệp", None, None]),
    ],
)
def test_a_commune_on_the_first_row_of_each_group_is_that_of_the_group(
    tmp_path: Path, plan: Plan, communes: tuple[str, ...], found: list[str | None]
) -> None:
    rows = (f"HTX {name} | {commune} | Khá" for name, commune in zip("ABCDE", communes, strict=True))
    listed = read(tmp_path, plan, "Tên HTX | Xã | Xếp loại", *rows)
    assert [row.commune for row in listed.rows] == found
    said = [one.params["count"] for one in listed.problems if one.code == "HTX133"]
    assert said == ([3] if found.count(None) == 0 else [])
