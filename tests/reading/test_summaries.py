"""Tables of numbers, rule by rule: what divides, what is left over, what is a question, and what is a list."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from htx_eval.api import CooperativeList, HtxEvalError, Plan, evaluate, load_plan, named_row, read_cooperatives
from htx_eval.model.values import Choice, Origin, Span, known


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.split("|")]


def read(tmp_path: Path, plan: Plan, *texts: str) -> CooperativeList:
    out = io.StringIO()
    csv.writer(out).writerows(map(cells, texts))
    path = tmp_path / "bang-mau.csv"
    path.write_text(out.getvalue(), encoding="utf-8")
    return read_cooperatives(path, plan)


def refused(tmp_path: Path, plan: Plan, *texts: str) -> list[tuple[str, str | None]]:
    with pytest.raises(HtxEvalError) as error:
        read(tmp_path, plan, *texts)
    return [(one.code, one.value) for one in error.value.problems]


def rows(listed: CooperativeList, *keys: str) -> list[tuple[object, ...]]:
    """The commune, some known cells and the number of each row."""
    columns = listed.columns()
    return [
        (row.commune, *(known(columns[key][at]) for key in (*keys, "so_luong"))) for at, row in enumerate(listed.rows)
    ]


def codes(listed: CooperativeList) -> list[str]:
    return [one.code for one in listed.problems]


def test_each_figure_is_a_row_of_so_many(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Xã | Tốt | Khá", "An Hiệp | 1 | 2", "An Ninh | 0 | 3")
    assert rows(listed, "xep_loai") == [
        ("An Hiệp", "tot", 1), ("An Hiệp", "kha", 2), ("An Ninh", "tot", 0), ("An Ninh", "kha", 3),
    ]  # fmt: skip
    assert codes(listed) == ["HTX256"]


def test_the_place_of_a_row_is_the_cell_of_its_figure(tmp_path: Path, plan: Plan) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Tổng hợp", 0)
    for text in ("Xã | Tổng số | Tốt | Khá", "An Hiệp | 4 | 1 | 2"):
        sheet.append(cells(text))
    book.save(tmp_path / "bang-mau.xlsx")
    listed = read_cooperatives(tmp_path / "bang-mau.xlsx", plan)
    assert [listed.place(row).cell for row in listed.rows] == ["C2", "D2", "B2"]
    assert [(one.code, one.place.cell) for one in listed.problems] == [("HTX256", None), ("HTX259", "B2")]
    assert [named_row(listed, text) for text in ("C2", "dòng D2", "b2")] == [0, 1, 2]
    with pytest.raises(HtxEvalError) as several:
        named_row(listed, "dòng 2")
    assert several.value.problems[0].params["allowed"] == ("An Hiệp (C2)", "An Hiệp (D2)", "An Hiệp (B2)")


def test_whom_a_total_counts_and_no_class_is_of_no_known_class(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Xã | Tổng số HTX | Tốt | Khá", "An Hiệp | 5 | 1 | 2")
    assert rows(listed, "xep_loai")[-1] == ("An Hiệp", None, 2)
    assert listed.columns()["xep_loai"][2].origin is Origin.UNKNOWN
    (said,) = [one for one in listed.problems if one.code == "HTX259"]
    assert (said.params["total"], said.params["found"], said.params["rest"]) == (5, 3, 2)


def test_a_total_that_is_less_than_its_parts_is_refused_and_names_both(tmp_path: Path, plan: Plan) -> None:
    with pytest.raises(HtxEvalError) as error:
        read(tmp_path, plan, "Xã | Tổng số | Tốt | Khá", "An Hiệp | 2 | 1 | 2", "An Ninh | 1 | 1 | 1")
    assert [(one.code, one.value, one.params["total"], one.params["found"]) for one in error.value.problems] == [
        ("HTX258", "An Hiệp", 2, 3),
        ("HTX258", "An Ninh", 1, 2),
    ]


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("Xã | Tổng số | Tốt | Khá", "An Hiệp | 2 | 2 |"), None),  # the total leaves nothing: no row at all
        (("Xã | Tốt | Khá", "An Hiệp | 2 | ", "An Ninh | 1 | 1", "Cộng | 3 | 1"), 0),  # the sum of the column does
    ],
)
def test_a_blank_is_none_where_a_sum_proves_it(
    tmp_path: Path, plan: Plan, texts: tuple[str, ...], number: int | None
) -> None:
    listed = read(tmp_path, plan, *texts)
    assert [row[2] for row in rows(listed, "xep_loai") if row[:2] == ("An Hiệp", "kha")] in ([], [number])
    assert codes(listed) == ["HTX256"]


def test_a_blank_that_nothing_proves_is_open(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Xã | Tốt | Khá", "An Hiệp | 2 | ")
    number = listed.columns()["so_luong"][1]
    assert isinstance(number, Span)
    assert (number.low, number.high) == (0, None)
    assert codes(listed) == ["HTX256", "HTX264"]


def test_what_a_column_may_hold_at_the_most_bounds_its_blanks(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Xã | Tốt | Khá", "An Hiệp | 2 | ", "An Ninh | 1 | 1", "Cộng | 3 | 4")
    number = listed.columns()["so_luong"][1]
    assert isinstance(number, Span)
    assert (number.low, number.high) == (0, 3)


def test_a_dash_is_none_and_that_is_said_where_no_total_proves_it(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Xã | Tốt | Khá", "An Hiệp | 2 | -")
    assert rows(listed, "xep_loai")[1] == ("An Hiệp", "kha", 0)
    assert codes(listed) == ["HTX256", "HTX265"]
    assert "HTX265" not in codes(read(tmp_path, plan, "Xã | Tổng số | Tốt | Khá", "An Hiệp | 2 | 2 | -"))


def test_a_text_among_figures_is_an_error_and_open(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Xã | Tốt | Khá", "An Hiệp | 2 | 5?", "An Ninh | 1 | 1", "Phú Tâm | 1 | 1")
    assert ("HTX101", 2, "5?") in [(one.code, one.place.line, one.value) for one in listed.problems]
    assert isinstance(listed.columns()["so_luong"][1], Span)


def test_two_breakdowns_of_the_same_are_never_put_together(tmp_path: Path, plan: Plan) -> None:
    """Who is good may be in agriculture or not; only where all are of one sector it follows."""
    heading = "Xã | Tổng số | Nông nghiệp | Phi nông nghiệp | Tốt | Khá"
    listed = read(tmp_path, plan, heading, "An Hiệp | 5 | 3 | 2 | 2 | 3", "An Ninh | 2 | 2 | 0 | 1 | 1")
    sectors = listed.columns()["linh_vuc"]
    assert [known(cell) for cell in sectors] == [None, None, "nong_nghiep", "nong_nghiep"]
    assert sectors[0].origin is Origin.UNKNOWN
    assert codes(listed) == ["HTX256", "HTX263"]


def test_the_status_that_is_not_used_is_filled_by_no_assumption(tmp_path: Path, plan: Plan) -> None:
    """A table that says that three are dissolved has a status; who has which is not known."""
    heading = "Xã | Tổng số HTX | Hoạt động | Đã giải thể | Tốt | Khá"
    listed = read(tmp_path, plan, heading, "An Hiệp | 6 | 3 | 3 | 3 | 3")
    status = listed.columns()["trang_thai"][0]
    assert isinstance(status, Choice)
    assert "da_giai_the" in status.values
    assert "con-ton-tai" not in evaluate(plan, listed).evaluation.assumptions


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("HTX261", ("Xã | HTX | LHHTX | THT | Tốt | Khá", "An Hiệp | 5 | 0 | 12 | 2 | 3")),  # classes of whom?
        ("HTX261", ("Xã | Nông nghiệp | Phi nông nghiệp | Tốt | Khá", "An Hiệp | 3 | 1 | 1 | 1")),  # which is all?
        ("HTX261", ("Xã | Tổng số | Tốt | Khá | Khá trở lên", "An Hiệp | 3 | 1 | 2 | 3")),  # one is in two of them
        ("HTX253", ("Xã | Số thành viên | Tốt", "An Hiệp | 120 | 3")),  # of how many?
        ("HTX260", ("Xã | Tốt | Khá | Tốt", "An Hiệp | 3 | 1 | 2")),
        ("HTX257", ("Đơn vị | Tốt | Khá", "Mẫu Một | 3 | 1", "Mẫu Hai | 2 | 2")),
        ("HTX262", ("Xã | Tốt | Khá", "An Hiệp | 3 | 1", "An Hiệp | 2 | 2")),
        ("HTX262", ("Xã | Tốt | Khá", "An Hiệp | 3 | 1", " | 2 | 2")),
        ("HTX262", ("Xã | Tốt | Khá", "Khu vực Mẫu | 3 | 3", "An Hiệp | 1 | 2", "An Ninh | 2 | 1")),  # a sum, unnamed
        (
            "HTX262",
            ("STT | Xã | Tốt | Khá", "I | Nông nghiệp | 3 | 3", "1 | An Hiệp | 1 | 2"),  # it lacks some
        ),
        ("HTX262", ("Xã | Tốt | Khá", "An Hiệp | 3 | 1", "Trong đó: nông nghiệp | 2 | 1")),
    ],
)
def test_what_is_unclear_is_a_question(tmp_path: Path, plan: Plan, code: str, texts: tuple[str, ...]) -> None:
    assert {one for one, _ in refused(tmp_path, plan, *texts)} == {code}


def test_classes_under_a_type_are_those_of_that_type(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Xã | HTX | | | THT", " | Tổng số | Tốt | Khá | ", "An Hiệp | 5 | 2 | 2 | 12")
    assert rows(listed, "loai_hinh", "xep_loai") == [
        ("An Hiệp", "htx", "tot", 2),
        ("An Hiệp", "htx", "kha", 2),
        ("An Hiệp", "htx", None, 1),
        ("An Hiệp", "to_hop_tac", None, 12),
    ]


def test_only_the_plans_year_counts_and_percentages_do_not(tmp_path: Path, plan: Plan) -> None:
    heading = ("Xã | Năm 2023 | | Năm 2024 | | ", " | Tốt | Khá | Tốt | Khá | Tỷ lệ khá (%)")
    listed = read(tmp_path, plan, *heading, "An Hiệp | 8 | 9 | 1 | 2 | 66,7")
    assert rows(listed, "xep_loai") == [("An Hiệp", "tot", 1), ("An Hiệp", "kha", 2)]


def test_a_section_gives_its_value_to_the_rows_below_it(tmp_path: Path, plan: Plan) -> None:
    listed = read(
        tmp_path, plan, "STT | Xã | Tốt | Khá", "I | Nông nghiệp | 1 | 2", "1 | An Hiệp | 1 | 2",
        "II | Phi nông nghiệp", "1 | An Hiệp | 0 | 4",
    )  # fmt: skip
    assert rows(listed, "linh_vuc", "xep_loai") == [
        ("An Hiệp", "nong_nghiep", "tot", 1),
        ("An Hiệp", "nong_nghiep", "kha", 2),
        ("An Hiệp", "phi_nong_nghiep", "tot", 0),
        ("An Hiệp", "phi_nong_nghiep", "kha", 4),
    ]


def test_a_line_for_each_class_is_turned(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Xếp loại | An Hiệp | An Ninh | Cộng", "Tốt | 1 | 2 | 3", "Trung bình | 0 | 4 | 4")
    assert rows(listed, "xep_loai") == [
        ("An Hiệp", "tot", 1), ("An Hiệp", "trung_binh", 0), ("An Ninh", "tot", 2), ("An Ninh", "trung_binh", 4),
    ]  # fmt: skip
    listed = read(tmp_path, plan, "Chỉ tiêu | Số lượng", "Tổng số HTX | 9", "Trong đó: | ", "- Tốt | 3", "- Khá | 6")
    assert rows(listed, "xep_loai") == [(None, "tot", 3), (None, "kha", 6)]


@pytest.mark.parametrize(
    "texts",
    [
        ("Tên HTX | Tốt | Khá", "HTX Mẫu Một | 1 | 0", "HTX Mẫu Hai | 0 | 1"),  # 1 is a mark
        ("Đơn vị | Tốt | Khá", "HTX Mẫu Một | 1 | 0", "HTX Mẫu Hai | 0 | 1"),
        ("Tên HTX | Tốt | Khá", "HTX Mẫu Một | x | ", "HTX Mẫu Hai | | x"),
        ("Xếp loại | Số lượng", "Tốt | 3", "Khá | 4"),  # a list of numbers already
        ("Xã | Số HTX", "An Hiệp | 3", "An Ninh | 4"),
    ],
)
def test_a_list_stays_a_list(tmp_path: Path, plan: Plan, texts: tuple[str, ...]) -> None:
    listed = read(tmp_path, plan, *texts)
    assert not listed.figures
    assert len(listed.rows) == 2


def test_lines_that_begin_as_names_do_are_indicators_below_their_sum(tmp_path: Path, plan: Plan) -> None:
    texts = ("TT | Nội dung | Năm 2023 | Năm 2024", "1 | Tổng số HTX | 9 | 12", " | HTX đang hoạt động | 8 | 11")
    listed = read(tmp_path, plan, *texts, " | HTX ngừng hoạt động | 1 | 1", " | HTX hoạt động hiệu quả | 2 | 7")
    assert rows(listed, "trang_thai") == [(None, "hoat_dong", 11), (None, "ngung_hoat_dong", 1)]


def test_a_line_for_each_value_and_one_for_the_sum_leaves_over_those_of_no_known_value(
    tmp_path: Path, plan: Plan
) -> None:
    listed = read(tmp_path, plan, "Xếp loại | Số HTX | Tỷ lệ (%)", "Tốt | 26 | 23", "Khá | 38 | 34", "Tổng số | 113 |")
    assert rows(listed, "xep_loai") == [(None, "tot", 26), (None, "kha", 38), (None, None, 49)]
    assert codes(listed) == ["HTX256", "HTX259"]


def test_a_line_whose_value_is_not_known_still_counts(tmp_path: Path, plan: Plan) -> None:
    texts = ("TT | Lĩnh vực | Số HTX", "1 | Nông, lâm nghiệp | 3", "2 | Lĩnh vực khác | 2")
    for total in (("Tổng cộng |  | 5",), ()):
        listed = read(tmp_path, plan, *texts, *total)
        assert rows(listed, "linh_vuc") == [(None, "nong_nghiep", 3), (None, None, 2)]
        assert "HTX104" in codes(listed)


def test_lines_that_nothing_says_are_cooperatives_are_never_counted(tmp_path: Path, plan: Plan) -> None:
    texts = (
        "Chỉ tiêu | ĐVT | Số lượng",
        "Liên hiệp HTX | LH | 2",
        "Hợp tác xã | HTX | 194",
        "Thành viên | người | 90523",
    )
    assert refused(tmp_path, plan, *texts) == [("HTX257", "Chỉ tiêu")]


def test_a_column_beside_the_figures_that_is_not_understood_is_said(tmp_path: Path, plan: Plan) -> None:
    listed = read(
        tmp_path, plan, "Xếp loại | Số HTX | Trong đó có liên kết", "Tốt | 2 | 1", "Khá | 3 | 0", "Cộng | 5 | 1"
    )
    assert [one.value for one in listed.problems if one.code == "HTX201"] == ["Trong đó có liên kết"]


def test_a_line_of_means_is_no_sum_to_be_held_to(tmp_path: Path, plan: Plan) -> None:
    texts = ("Xã | Tổng số HTX | Tốt | Khá", "An Hiệp | 3 | 1 | 2", "An Ninh | 4 | 1 | 3", "Cộng | 7 | 2 | 5")
    listed = read(tmp_path, plan, *texts, "Bình quân | 3,5 | 1 | 2,5")
    assert codes(listed) == ["HTX256"]
    assert len(listed.rows) == 4


def test_amounts_of_several_together_are_said_not_to_be_used(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, "Xã | Tốt | Khá | Thành viên | Điểm", "An Hiệp | 1 | 2 | 60 | 70")
    (said,) = [one for one in listed.problems if one.code == "HTX266"]
    assert said.params["columns"] == ("Thành viên", "Điểm")
    assert "so_thanh_vien" not in listed.fields
