"""Headings made of known words are understood or left out by name; a word that turns a meaning is never passed over."""

from __future__ import annotations

import pytest

from htx_eval.api import load_plan, read_cooperatives
from htx_eval.model.plan import Plan
from htx_eval.model.understood import Match
from htx_eval.model.values import known
from htx_eval.reading.table.headings import HeadingMatcher


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


@pytest.fixture(scope="module")
def matcher(plan: Plan) -> HeadingMatcher:
    return HeadingMatcher(plan.register, plan.year)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Kết quả đánh giá xếp loại", "xep_loai"),
        ("Ket qua danh gia xep loai", "xep_loai"),
        ("Kết quả phân loại năm 2024", "xep_loai"),
        ("KQ XL HTX năm 2024", "xep_loai"),
        ("Xếp loại (2024)", "xep_loai"),
        ("Mã số HTX/mã số thuế", "ma_so"),
        ("Tình trạng HĐ", "trang_thai"),
        ("Lĩnh vực HĐ", "linh_vuc"),
        ("Số TV", "so_thanh_vien"),
        ("Tổng số TV HTX", "so_thanh_vien"),
        ("Tên HTX/THT", "ten"),
        ("Điểm HTX tự chấm", "tong_diem"),
        ("Ngành nghề SXKD", "nganh_nghe"),
        ("Lợi nhuận/năm (triệu đồng)", "loi_nhuan"),
        ("Địa chỉ\n(xã)", "xa"),
        ("Ngày, tháng, năm thành lập", "ngay_thanh_lap"),
        ("Tình hình HĐ", "trang_thai"),
        ("Điểm đạt được", "tong_diem"),
        ("Mức xếp loại năm 2024", "xep_loai"),
        ("HTX ƯDCNC", "cong_nghe_cao"),
        ("SP OCOP", "ocop_sao"),
    ],
)
def test_a_heading_of_known_words_is_that_of_their_field(matcher: HeadingMatcher, heading: str, field: str) -> None:
    assert matcher.meaning((heading,)) == field


@pytest.mark.parametrize(
    "heading",
    [
        "Xếp loại thi đua",
        "Xếp loại năm trước",
        "Xếp loại (năm trước)",
        "Xếp loại 2024 (dự kiến)",
        "Xếp loại (2023)",
        "Xếp loại (năm 2023)",
        "Dự kiến xếp loại",
        "Xếp loại đề nghị",
        "Xếp loại đảng viên",
        "Kết quả phân loại năm 2023",
        "Điểm thưởng",
        "Số thành viên nữ",
        "Số lao động (nữ)",
        "Số TV mới",
        "Doanh thu kế hoạch",
        "Doanh thu (kế hoạch)",
        "Số năm hoạt động",
        "Kết quả",
        "Đánh giá của HTX",
    ],
)
def test_a_word_that_turns_a_meaning_is_not_passed_over(matcher: HeadingMatcher, heading: str) -> None:
    assert matcher.meaning((heading,)) is None


@pytest.mark.parametrize("parts", [("Dự kiến", "Xếp loại"), ("Kế hoạch", "Doanh thu"), ("Xếp loại", "Năm trước")])
def test_a_row_above_turns_a_meaning_too(matcher: HeadingMatcher, parts: tuple[str, ...]) -> None:
    assert matcher.meaning(parts) is None


@pytest.mark.parametrize("heading", ["Xếp hạng", "Loại HTX", "Địa bàn", "Đơn vị hành chính", "Năm cấp chứng nhận"])
def test_a_heading_that_may_mean_two_fields_is_a_question(plan: Plan, heading: str) -> None:
    found = read_cooperatives([{"Tên HTX": "HTX Mẫu", heading: "lạ", "Số TV": "5"}], plan)
    assert [(problem.code, problem.value) for problem in found.problems] == [("HTX203", heading)]


@pytest.mark.parametrize(
    "heading",
    [
        "Họ tên",
        "Họ và tên Chủ tịch HĐQT",
        "Chủ nhiệm",
        "Năm sinh GĐ",
        "SĐT",
        "Số ĐT liên hệ",
        "Diện tích",
        "Diện tích (ha)",
        "ĐT (ha)",
        "Người liên lạc",
        "Tổng điểm tối đa",
        "Thang điểm tối đa",
        "Số quyết định công nhận",
    ],
)
def test_persons_and_what_no_target_uses_are_left_out_by_name(plan: Plan, heading: str) -> None:
    found = read_cooperatives([{"Tên HTX": "HTX Mẫu", heading: "5", "Số TV": "5"}], plan)
    assert [note.match for note in found.understood.columns][1] is Match.LEFT_OUT
    assert found.problems == ()


@pytest.mark.parametrize(("heading", "near"), [("Doanh thuu", "Doanh thu"), ("Sự cố", None), ("Điện tích", None)])
def test_only_what_is_near_is_suggested(plan: Plan, heading: str, near: str | None) -> None:
    found = read_cooperatives([{"Tên HTX": "HTX Mẫu", heading: "5", "Số TV": "5"}], plan)
    assert [problem.suggestion for problem in found.problems] == [near]


@pytest.mark.parametrize(
    ("headings", "points", "codes"),
    [
        ("Điểm tự chấm,Điểm thẩm định", "70", []),
        ("Điểm thẩm định,Điểm tự chấm", "86", []),
        ("Điểm,HTX tự chấm điểm", "86", []),
        ("Điểm tự chấm,Ghi chú", "86", ["HTX283"]),
        ("Điểm,Tổng điểm", "86", ["HTX202"]),
    ],
)
def test_what_a_cooperative_says_of_itself_gives_way_to_the_office(
    plan: Plan, headings: str, points: str, codes: list[str]
) -> None:
    found = read_cooperatives(f"Tên HTX,{headings}\nHTX Mẫu A,86,70\n".encode(), plan)
    at = found.fields.index("tong_diem")
    assert str(known(found.rows[0].cells[at])) == points
    assert [one.code for one in found.problems] == codes
