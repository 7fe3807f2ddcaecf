"""Figures of another size than their column's are unknown, and said: points of another scale, another unit."""

from __future__ import annotations

import pytest

from htx_eval.api import load_plan, read_cooperatives
from htx_eval.model.plan import Plan
from htx_eval.model.values import Choice, Origin


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


def read(plan: Plan, heading: str, *texts: str, **others: str) -> tuple[list[object], list[str]]:
    """The figures of a column, None where they are unknown, and the codes of its problems."""
    rows = [{"Tên HTX": f"HTX Mẫu {number}", heading: text, **others} for number, text in enumerate(texts)]
    listed = read_cooperatives(rows, plan)
    column = listed.columns()[listed.fields[0]]
    figures: list[object] = [
        cell.values[0] if cell.origin is Origin.STATED and isinstance(cell, Choice) else None for cell in column
    ]
    return figures, [problem.code for problem in listed.problems]


@pytest.mark.parametrize(
    "texts",
    [
        ("8,5", "7", "5,5", "4"),  # of ten
        ("0,85", "0,7", "0,55"),  # of one
        ("17", "14", "11"),  # of twenty
        ("8,5",),
        ("8-9", "7"),
        ("0", "0"),  # a form that nobody filled in
    ],
)
def test_points_of_a_shorter_scale_are_a_question(plan: Plan, texts: tuple[str, ...]) -> None:
    assert read(plan, "Tổng điểm", *texts) == ([None] * len(texts), ["HTX217"])


def test_points_of_a_longer_scale_are_a_question_even_where_they_fit(plan: Plan) -> None:
    figures, codes = read(plan, "Tổng điểm", "850", "700", "90")
    assert figures == [None] * 3
    assert sorted(codes) == ["HTX107", "HTX107", "HTX218"]


def test_one_figure_outside_says_nothing_of_the_others(plan: Plan) -> None:
    assert read(plan, "Tổng điểm", "170", "85", "70") == ([None, 85, 70], ["HTX107"])


def test_a_few_points_of_a_shorter_scale_are_a_question_with_their_lines(plan: Plan) -> None:
    rows = [
        {"Tên HTX": f"HTX {name}", "Tổng điểm": text}
        for name, text in zip("ABCD", ("85", "8,5", "70", "0"), strict=True)
    ]
    listed = read_cooperatives(rows, plan)
    column = listed.columns()["tong_diem"]
    assert [cell.origin for cell in column] == [Origin.STATED, Origin.INVALID, Origin.STATED, Origin.STATED]
    assert [(problem.code, problem.params["lines"]) for problem in listed.problems] == [("HTX219", (2,))]


def test_points_of_a_hundred_are_no_question(plan: Plan) -> None:
    assert read(plan, "Tổng điểm", "85", "40", "12") == ([85, 40, 12], [])


def test_criteria_of_another_scale_are_a_question_together(plan: Plan) -> None:
    low = {f"TC{number}": "0,5" for number in range(1, 16)}
    listed = read_cooperatives([{"Tên HTX": "HTX Mẫu", **low}], plan)
    assert {problem.code for problem in listed.problems} == {"HTX217"}
    assert all(
        cell.origin is Origin.INVALID for key, column in listed.columns().items() for cell in column if "tc" in key
    )


def test_a_few_low_criteria_are_none(plan: Plan) -> None:
    assert read(plan, "TC1", "0,5", "1") == ([0.5, 1], [])


def test_a_thousand_with_a_point_is_not_one_point(plan: Plan) -> None:
    """ "1.000" is a thousand, in a column of at most a hundred; it is never one in silence."""
    assert read(plan, "Tổng điểm", "1.000", "85", "70") == ([None, 85, 70], ["HTX102"])
    assert read(plan, "Tổng điểm", "72.5", "85") == ([72.5, 85], [])


def test_amounts_of_another_unit_are_unknown(plan: Plan) -> None:
    heading = "Vốn điều lệ (triệu đồng)"
    assert read(plan, heading, "600.000.000", "700.000.000", "800.000.000") == ([None] * 3, ["HTX214"])
    assert read(plan, heading, "600", "700", "800.000.000", "500") == ([600, 700, None, 500], ["HTX215"])
