"""Names and codes of owners that are no cooperative, and notes that say that one is none any more."""

from __future__ import annotations

from typing import Any

import pytest

from htx_eval.api import evaluate, load_plan, read_cooperatives
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.model.values import Choice, Origin


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


def listed(plan: Plan, *rows: dict[str, Any]) -> CooperativeList:
    return read_cooperatives(rows, plan)


def kinds(found: CooperativeList, key: str = "loai_hinh") -> list[Any]:
    cells = found.columns()[key]
    return [cell.values if isinstance(cell, Choice) and len(cell.values) < 3 else cell.origin for cell in cells]


def said(found: CooperativeList) -> dict[str, Any]:
    return {problem.code: problem.params.get("lines", problem.place.line) for problem in found.problems}


@pytest.mark.parametrize(
    "name",
    [
        "Công ty TNHH Mẫu",
        "CTY CP Mẫu",
        "Cong ty Mau",
        "DNTN Mẫu",
        "Doanh nghiệp tư nhân Mẫu",
        "Hộ kinh doanh Mẫu",
        "HKD Mẫu",
        "Cơ sở sản xuất Mẫu",
        "Trang trại Mẫu",
        "Hộ ông Mẫu",
    ],
)
def test_a_name_of_another_owner_is_no_cooperative(plan: Plan, name: str) -> None:
    found = listed(plan, {"Tên chủ thể": "HTX Mẫu"}, {"Tên chủ thể": name}, {"Tên chủ thể": "Mẫu Xanh"})
    assert kinds(found) == [("htx",), ("khac",), Origin.MISSING]
    assert said(found) == {"HTX223": (2,)}
    assert evaluate(plan, found).evaluation.types == {"htx": 2, "khac": 1}


@pytest.mark.parametrize("name", ["CLB khuyến nông Mẫu", "Nhóm nông dân Mẫu", "Hội quán Mẫu", "Tổ liên kết Mẫu"])
def test_a_name_that_leaves_it_open_is_a_question(plan: Plan, name: str) -> None:
    found = listed(plan, {"Tên": "Tổ hợp tác Mẫu"}, {"Tên": name})
    assert kinds(found) == [("to_hop_tac",), ("to_hop_tac", "khac")]
    assert said(found) == {"HTX224": (2,)}


def test_a_name_that_contradicts_its_type_is_a_question(plan: Plan) -> None:
    found = listed(
        plan,
        {"Tên": "Công ty Mẫu", "Loại hình": "HTX"},
        {"Tên": "Công ty Mẫu B", "Loại hình": "Công ty TNHH"},
        {"Tên": "HTX Mẫu", "Loại hình": "HTX"},
    )
    assert kinds(found) == [Origin.INVALID, ("khac",), ("htx",)]
    assert said(found) == {"HTX129": 1}


@pytest.mark.parametrize("code", ["094085001234", "94085001234"])
def test_the_number_of_a_person_is_no_code_and_is_not_kept(plan: Plan, code: str) -> None:
    found = listed(
        plan,
        {"Tên chủ thể": "HTX Mẫu A", "Mã số thuế": "0100233488"},
        {"Tên chủ thể": "Rượu Mẫu", "Mã số thuế": code},
        {"Tên chủ thể": "HTX Mẫu B", "Mã số thuế": code},
    )
    assert [row.code for row in found.rows] == ["0100233488", None, None]
    assert kinds(found) == [("htx",), Origin.INVALID, ("htx",)]
    assert said(found) == {"HTX128": (2, 3)}
    assert code not in repr(found.problems)


def note(plan: Plan, text: str, heading: str = "Ghi chú", **others: str) -> list[Any]:
    found = listed(plan, {"Tên": "HTX A", heading: text, **others}, {"Tên": "HTX B", heading: "", **others})
    problems = [problem.value for problem in found.problems if problem.code == "HTX130"]
    return [*kinds(found, "trang_thai"), *problems] if "trang_thai" in found.fields else []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Đã giải thể ngày 01/6/2024", "giải thể"),
        ("ngừng hoạt động từ tháng 5/2024", "ngừng hoạt động"),
        ("đã sáp nhập vào HTX Mẫu", "sáp nhập"),
        ("Chuyển sang công ty năm 2024", "Chuyển sang công ty"),
        ("da giai the", "giai the"),
        ("(bị thu hồi giấy CNĐK)", "thu hồi giấy"),
    ],
)
def test_a_note_that_contradicts_an_assumption_makes_the_status_unknown(plan: Plan, text: str, word: str) -> None:
    for heading in ("Ghi chú", "Cột lạ"):
        assert note(plan, text, heading) == [Origin.INVALID, Origin.MISSING, word]
    named = listed(plan, {"Tên": f"HTX A - {text}"}, {"Tên": "HTX B"})
    assert kinds(named, "trang_thai") == [Origin.INVALID, Origin.MISSING]


def test_other_notes_say_nothing(plan: Plan) -> None:
    assert note(plan, "mới thành lập, hoạt động tốt") == []


def test_a_note_is_held_against_the_status(plan: Plan) -> None:
    alive = note(plan, "đã giải thể", **{"Trạng thái": "Đang hoạt động"})
    assert alive == [Origin.INVALID, ("hoat_dong",), "giải thể"]
    assert note(plan, "đã giải thể", **{"Trạng thái": "Đã giải thể"}) == [("da_giai_the",), ("da_giai_the",)]
    assert note(plan, "ngừng hoạt động", **{"Trạng thái": "Tạm ngừng"}) == [("tam_ngung",), ("tam_ngung",)]


def test_the_assumption_about_all_others_stays(plan: Plan) -> None:
    """A note of one row is no column: the others are still taken not to be dissolved, and not to have stopped."""
    found = evaluate(
        plan, listed(plan, *({"Tên": f"HTX {n}", "Xếp loại": "Khá", "Ghi chú": n % 2 * "giải thể"} for n in range(3)))
    ).evaluation
    assert {"con-ton-tai": 2, "khong-ngung": 2}.items() <= dict(found.assumptions).items()
    assert found.composition is not None
    assert [found.composition.base.low, found.composition.base.high] == [2, 3]
