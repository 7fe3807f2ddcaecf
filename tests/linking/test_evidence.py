"""What lists prove of how they belong together, and that everything else is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from htx_eval import HtxEvalError, load_plan, read_cooperatives
from htx_eval.api import Together, together
from htx_eval.linking.evidence import Evidence

PLAN = load_plan()
List = Sequence[Sequence[Any]]

REGISTER: List = [["Mã số HTX", "Tên HTX", "Xã"], *[[f"01002334{n}", f"HTX Mẫu {n}", "An Hiệp"] for n in (10, 11, 12)]]
OTHERS: List = [["Mã số HTX", "Tên HTX", "Xã"], *[[f"01002334{n}", f"HTX Mẫu {n}", "Phú Tâm"] for n in (20, 21)]]
RATINGS: List = [["Tên HTX", "Xã", "Xếp loại"], *[[f"Hợp tác xã Mẫu {n}", "An Hiệp", "Khá"] for n in (10, 11, 99)]]
PRODUCTS: List = [["Tên chủ thể", "Tên sản phẩm", "Hạng sao"], ["HTX Mẫu 12", "Gạo", 3], ["Hộ kinh doanh X", "Mật", 3]]

CASES: dict[str, tuple[list[List], Together | None]] = {
    "one commune after another": ([REGISTER, OTHERS], Together.STACK),
    "a register and its ratings": ([REGISTER, RATINGS], Together.JOIN),
    "a register and products, of others too": ([REGISTER, PRODUCTS], Together.JOIN),
    "a register with ratings and products": ([REGISTER, RATINGS, PRODUCTS], Together.JOIN),
    "the same list twice": ([REGISTER, REGISTER], None),
    "two years of one list": (
        [[["Tên HTX", "Xếp loại"], ["HTX A", "Tốt"]], [["Tên HTX", "Xếp loại"], ["HTX A", "Khá"]]],
        None,
    ),
    "one cooperative in two lists": ([REGISTER, [*OTHERS, ["0100233410", "HTX Mẫu 10", "Phú Tâm"]]], None),
    "one name in two lists, no commune told": (
        [[["Tên HTX", "Xếp loại"], ["HTX A", "Tốt"]], [["Tên HTX", "Xếp loại"], ["HTX A", "Khá"], ["HTX B", "Khá"]]],
        None,
    ),
    "one name in two communes": (
        [[["Tên HTX", "Xã"], ["HTX A", "An Hiệp"]], [["Tên HTX", "Xã"], ["HTX A", "An Ninh"]]],
        Together.STACK,
    ),
    "ratings of others": ([REGISTER, [["Tên HTX", "Xếp loại"], ["HTX Lạ", "Khá"], ["HTX Lạ nữa", "Khá"]]], None),
    "ratings, half of them of others": (
        [REGISTER, [["Tên HTX", "Xã", "Xếp loại"], ["HTX Mẫu 10", "An Hiệp", "Khá"], ["HTX Lạ", "An Hiệp", "Khá"]]],
        None,
    ),
    "other columns in other communes": (
        [REGISTER, [["Tên HTX", "Xã", "Xếp loại"], ["HTX Lạ", "An Ninh", "Khá"]]],
        Together.STACK,
    ),
    "other columns in one commune": (
        [REGISTER, [["Tên HTX", "Xã", "Xếp loại"], ["HTX Lạ", "An Hiệp", "Khá"]]],
        None,
    ),
    "rows that name nobody": (
        [[["Xã", "Số lượng", "Xếp loại"], [commune, 3, "Khá"]] for commune in ("An Hiệp", "Phú Tâm")],
        None,
    ),
    "a register and products of others only": ([REGISTER, [PRODUCTS[0], PRODUCTS[2]]], None),
}


def lists(*found: List) -> list[Any]:
    return [read_cooperatives([dict(zip(one[0], row, strict=True)) for row in one[1:]], PLAN) for one in found]


@pytest.mark.parametrize("name", CASES)
def test_what_is_proved(name: str) -> None:
    found, way = CASES[name]
    assert Evidence(lists(*found), PLAN).together() is way


def test_what_is_not_proved_is_asked_and_both_ways_are_named() -> None:
    with pytest.raises(HtxEvalError) as error:
        together(lists(REGISTER, REGISTER), PLAN)
    assert [problem.code for problem in error.value.problems] == ["HTX250"]
    assert len(together(lists(REGISTER, REGISTER), PLAN, Together.JOIN).rows) == 3
    assert len(together(lists(REGISTER, REGISTER), PLAN, Together.STACK).rows) == 6


def test_lists_with_no_cooperative_in_common_are_not_joined() -> None:
    """One of them among others is refused by its name; owners that are no cooperatives are no reason."""
    for others in ([OTHERS], [RATINGS, OTHERS]):
        with pytest.raises(HtxEvalError) as error:
            together(lists(REGISTER, *others), PLAN, Together.JOIN)
        assert [problem.code for problem in error.value.problems] == ["HTX480"]
    assert len(together(lists(REGISTER, [PRODUCTS[0], PRODUCTS[2]]), PLAN, Together.JOIN).rows) == 3


def test_a_list_of_products_is_no_base() -> None:
    with pytest.raises(HtxEvalError) as error:
        together(lists(PRODUCTS, REGISTER), PLAN, Together.JOIN)
    assert [problem.code for problem in error.value.problems] == ["HTX484"]


def test_a_sheet_that_is_the_sum_of_the_others_is_found() -> None:
    everything = [*REGISTER, *OTHERS[1:]]
    assert Evidence(lists(REGISTER, OTHERS, everything), PLAN).without_sums() == [0, 1]
    assert Evidence(lists(everything, REGISTER, OTHERS), PLAN).without_sums() == [1, 2]
    assert Evidence(lists(REGISTER, OTHERS, everything[:-1]), PLAN).without_sums() == [0, 1, 2]
    assert Evidence(lists(REGISTER, REGISTER), PLAN).without_sums() == [0, 1]
