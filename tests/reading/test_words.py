"""Words of a vocabulary in dress: what says nothing is passed over, what may say something else is never."""

from __future__ import annotations

from typing import Any

import pytest

from htx_eval.api import load_plan, read_cooperatives
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.model.values import Choice, Origin, known


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


def column(plan: Plan, heading: str, *texts: str, **others: str) -> CooperativeList:
    rows = [{"Tên HTX": f"HTX Mẫu {number}", heading: text, **others} for number, text in enumerate(texts)]
    return read_cooperatives(rows, plan)


def values(plan: Plan, heading: str, text: str) -> Any:
    """What a cell states, None if it is unknown."""
    listed = column(plan, heading, text)
    (cell,) = listed.columns()[listed.fields[0]]
    return cell.values if cell.origin is Origin.STATED and isinstance(cell, Choice) else None


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Đạt loại khá", ("kha",)),
        ("dat loai kha", ("kha",)),
        ("Loại TB", ("trung_binh",)),
        ("T.Bình", ("trung_binh",)),
        ("Tbình", ("trung_binh",)),
        ("HTX khá", ("kha",)),
        ("Xếp loại: Yếu", ("yeu",)),
        ("HTX xếp loại tốt", ("tot",)),
        ("Được đánh giá xếp loại tốt", ("tot",)),
        ("Kết quả: khá", ("kha",)),
        ("Không đánh giá (mới TL)", ("khong_xep_loai",)),
        ("Tốt/Khá", ("tot", "kha")),
        ("Khá/TB", ("kha", "trung_binh")),
        ("khá hoặc tốt", ("tot", "kha")),
        ("loại yếu hay loại TB", ("trung_binh", "yeu")),
        ("Đạt khá trở lên", ("tot", "kha")),
    ],
)
def test_words_that_say_nothing_are_passed_over(plan: Plan, text: str, classes: tuple[str, ...]) -> None:
    assert values(plan, "Xếp loại", text) == classes


@pytest.mark.parametrize(
    "text",
    [
        "Không đạt",
        "Không đạt loại khá",
        "Chưa đạt loại khá",
        "Đạt",
        "Loại I",
        "A",
        "K",
        "Dự kiến khá",
        "Khá (dự kiến)",
        "Đề nghị xếp loại tốt",
        "Khá (2023)",
        "2023: Khá",
        "Năm 2023 khá",
        "Gần khá",
        "Từ khá lên tốt",
        "Tốt/A",
        "Thi đua: tốt",
        "Tốt (8,5/10)",
    ],
)
def test_words_that_may_say_something_are_not(plan: Plan, text: str) -> None:
    assert values(plan, "Xếp loại", text) is None
    assert [problem.code for problem in column(plan, "Xếp loại", text).problems] == ["HTX104"]


def test_what_should_be_confirmed_in_plain_dress_should_be_in_any(plan: Plan) -> None:
    listed = column(plan, "Xếp loại", "Đạt loại trung bình khá")
    assert [problem.code for problem in listed.problems] == ["HTX111"]


@pytest.mark.parametrize(
    ("heading", "text", "meant"),
    [
        ("Trạng thái", "Đang HĐ bình thường", ("hoat_dong",)),
        ("Trạng thái", "HTX đang hoạt động", ("hoat_dong",)),
        ("Trạng thái", "Tình trạng: ngừng hoạt động", ("ngung_hoat_dong",)),
        ("Trạng thái", "không hoạt động bình thường", None),
        ("Trạng thái", "HTX không hoạt động hiệu quả", None),
        ("Trạng thái", "Chưa giải thể", None),
        ("Loại hình", "Loại hình: HTX", ("htx",)),
        ("Loại hình", "Loại hình: Liên hiệp HTX", ("lien_hiep_htx",)),
        ("Lĩnh vực", "Lĩnh vực nông nghiệp", ("nong_nghiep",)),
        ("Lĩnh vực", "Nông nghiệp/phi nông nghiệp", ("nong_nghiep", "phi_nong_nghiep")),
        ("Lĩnh vực", "Nông nghiệp, dịch vụ", None),
    ],
)
def test_other_choices_are_read_alike(plan: Plan, heading: str, text: str, meant: tuple[str, ...] | None) -> None:
    assert values(plan, heading, text) == meant


@pytest.mark.parametrize(
    ("text", "points"),
    [("Tốt (85 điểm)", 85), ("85 - Tốt", 85), ("85đ/Tốt", 85), ("tốt: 92,5đ", 92.5), ("Tốt 85/100", 85)],
)
def test_points_beside_a_class_are_the_points_of_the_row(plan: Plan, text: str, points: float) -> None:
    listed = column(plan, "Xếp loại", text, "khá", "")
    held = listed.columns()
    assert [known(cell) for cell in held["xep_loai"]] == ["tot", "kha", None]
    assert [known(cell) for cell in held["tong_diem"]] == [points, None, None]
    assert listed.problems == ()


def test_points_beside_a_class_are_held_against_the_column_of_points(plan: Plan) -> None:
    rows = [
        {"Tên HTX": "HTX A", "Tổng điểm": "85", "Xếp loại": "Tốt (85 điểm)"},
        {"Tên HTX": "HTX B", "Tổng điểm": "", "Xếp loại": "Khá (72đ)"},
        {"Tên HTX": "HTX C", "Tổng điểm": "70", "Xếp loại": "Tốt (85 điểm)"},
        {"Tên HTX": "HTX D", "Tổng điểm": "60", "Xếp loại": "TB"},
    ]
    listed = read_cooperatives(rows, plan)
    points = listed.columns()["tong_diem"]
    assert [known(cell) for cell in points] == [85, 72, None, 60]
    assert points[2].origin is Origin.INVALID
    assert [(one.code, one.place.line, one.value) for one in listed.problems] == [("HTX127", 3, "70")]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Xếp loại", "Khá?"),
        ("Xếp loại", "? Khá"),
        ("Xếp loại", "Yếu (?)"),
        ("Xếp loại", "Khá ？"),
        ("Xếp loại", "?"),
        ("OCOP", "x?"),
        ("Thành viên", "20?"),
        ("Thành viên", "20 (??)"),
        ("Ngày thành lập", "2016?"),
        ("Ứng dụng công nghệ cao", "x ?"),
    ],
)
def test_what_somebody_doubts_with_a_question_mark_is_unknown(plan: Plan, heading: str, text: str) -> None:
    listed = column(plan, heading, text)
    (cell,) = listed.columns()[listed.fields[0]]
    assert cell.origin is Origin.UNKNOWN
    assert [one.code for one in listed.problems if one.code.startswith("HTX1")] == ["HTX135"]


def test_a_question_mark_in_the_middle_is_a_letter_that_was_lost(plan: Plan) -> None:
    assert [one.code for one in column(plan, "Xếp loại", "T?t").problems if one.code.startswith("HTX1")] == ["HTX104"]
