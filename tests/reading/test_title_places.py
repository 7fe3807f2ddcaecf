"""Titles name places: the plan's own, another one, or none, whatever stands around the name."""

from __future__ import annotations

import pytest

from htx_eval.api import load_plan
from htx_eval.model.plan import Plan
from htx_eval.reading.table.title_places import TitlePlaces


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


@pytest.fixture(scope="module")
def places(plan: Plan) -> TitlePlaces:
    return TitlePlaces(plan.register, {"huyen": ("Châu Thành",), "tinh": ("Sóc Trăng",), "xa": ("An Hiệp", "An Ninh")})


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH", {"huyen": "Châu Thành"}),
        ("DANH SÁCH HTX HUYỆN CHÂU THÀNH TỈNH SÓC TRĂNG NĂM 2024", {"huyen": "Châu Thành", "tinh": "Sóc Trăng"}),
        ("UBND HUYỆN KẾ SÁCH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {"huyen": "Kế Sách"}),
        ("UBND HUYỆN KẾ SÁCH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {"huyen": "Kế Sách"}),
        ("Danh sách HTX huyện Kế Sách năm 2021", {"huyen": "Kế Sách"}),
        ("Danh sách hợp tác xã trên địa bàn thị xã Vĩnh Châu", {"huyen": "Vĩnh Châu"}),
        ("TÌNH HÌNH HTX TRÊN ĐỊA BÀN TỈNH HẬU GIANG ĐẾN 31/12/2024", {"tinh": "Hậu Giang"}),
        ("UBND XÃ NHƠN MỸ", {"xa": "Nhơn Mỹ"}),
        ("Xã An Hiệp, huyện Châu Thành", {"xa": "An Hiệp", "huyen": "Châu Thành"}),
        ("PHÒNG NÔNG NGHIỆP VÀ PTNT HUYỆN MỸ TÚ", {"huyen": "Mỹ Tú"}),
    ],
)
def test_a_place_is_named(places: TitlePlaces, title: str, found: dict[str, str]) -> None:
    assert places.all([title]) == found


@pytest.mark.parametrize(
    "title",
    [
        "DANH SÁCH HỢP TÁC XÃ NÔNG NGHIỆP",
        "Danh sách hợp tác xã Nông nghiệp",
        "DANH SÁCH HỢP TÁC XÃ THẮNG LỢI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Cộng Hòa Xã Hội Chủ Nghĩa Việt Nam",
        "PHÒNG LAO ĐỘNG THƯƠNG BINH VÀ XÃ HỘI",
        "CÁC HTX TRÊN ĐỊA BÀN HUYỆN CÓ SẢN PHẨM OCOP",
        "HTX TRONG HUYỆN ĐƯỢC CÔNG NHẬN NĂM 2024",
        "DANH SÁCH HTX CÁC XÃ, THỊ TRẤN",
        "Tổng hợp kết quả xếp loại HTX cấp huyện",
        "HUYỆN ỦY",
        "DANH SÁCH XÃ VIÊN",
        "Danh sách các xã đạt chuẩn nông thôn mới",
        "TỔNG HỢP HTX TOÀN TỈNH NĂM 2024",
        "",
    ],
)
def test_what_looks_like_a_place_is_none(places: TitlePlaces, title: str) -> None:
    assert places.all([title]) == {}


def test_the_plans_own_name_stands_before_others_and_others_settle_nothing(places: TitlePlaces) -> None:
    assert places.all(["UBND HUYỆN CHÂU THÀNH", "Số liệu do huyện Kế Sách cung cấp"])["huyen"] == "Châu Thành"
    assert places.all(["Huyện Kế Sách", "Huyện Mỹ Tú"]) == {}
