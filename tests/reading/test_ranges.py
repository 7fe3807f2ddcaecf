"""Amounts and dates as offices write them: with units, out of a whole, as ranges, in words; what stays a question."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from htx_eval.api import load_plan, read_cooperatives
from htx_eval.model.plan import Plan
from htx_eval.model.values import Choice, Origin, Span


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


def read(plan: Plan, heading: str, text: str) -> Any:
    """The value, the ends, or the code of the problem of a cell."""
    listed = read_cooperatives([{"Tên HTX": "HTX Mẫu", heading: text}], plan)
    (cell,) = listed.columns()[listed.fields[0]]
    if cell.origin is Origin.INVALID:
        return next(problem.code for problem in listed.problems)
    if isinstance(cell, Span):
        return cell.low, cell.high
    assert isinstance(cell, Choice)
    return cell.values[0] if len(cell.values) == 1 else cell.values


MEMBERS, POINTS, CAPITAL, FOUNDED, STARS = (
    "Số thành viên",
    "Tổng điểm",
    "Vốn điều lệ (triệu đồng)",
    "Ngày thành lập",
    "Sao OCOP",
)


@pytest.mark.parametrize(
    ("heading", "text", "meant"),
    [
        (MEMBERS, "30 TV", 30),
        (MEMBERS, "30 người", 30),
        (MEMBERS, "３０", 30),
        (MEMBERS, "10-15", (10, 15)),
        (MEMBERS, "10 – 15 người", (10, 15)),
        (MEMBERS, "từ 20 đến 30", (20, 30)),
        (MEMBERS, "trên 50", (50, None)),
        (MEMBERS, "50 trở lên", (50, None)),
        (MEMBERS, "50+", (50, None)),
        (MEMBERS, "≥ 1.250", (1250, None)),
        (MEMBERS, "dưới 10", (0, 10)),
        (MEMBERS, "không quá 10 TV", (0, 10)),
        (MEMBERS, "12-12", 12),
        (MEMBERS, "15-10", "HTX101"),
        (MEMBERS, "30 hộ", "HTX101"),
        (MEMBERS, "12/15", "HTX101"),
        (MEMBERS, "~60", "HTX125"),
        (MEMBERS, "khoảng 60 người", "HTX125"),
        (MEMBERS, "Gần 60", "HTX125"),
        (POINTS, "８５，５", Decimal("85.5")),
        (POINTS, "60,5đ", Decimal("60.5")),
        (POINTS, "85 điểm", 85),
        (POINTS, "65/100", 65),
        (POINTS, "65 điểm/100 điểm", 65),
        (POINTS, "8,5/10", "HTX126"),
        (POINTS, "49,5-50", (Decimal("49.5"), 50)),
        (POINTS, "trên 50", (50, 100)),
        (POINTS, "≈60", "HTX125"),
        (POINTS, "85%", "HTX101"),
        (CAPITAL, "1 tỷ 2", 1200),
        (CAPITAL, "1 tỷ 200", 1200),
        (CAPITAL, "1 tỷ 200 triệu", 1200),
        (CAPITAL, "2 tỷ rưỡi", 2500),
        (CAPITAL, "1-1,5 tỷ", (1000, 1500)),
        (CAPITAL, "500đ", Decimal("0.0005")),
        (CAPITAL, "1 tỷ 25", "HTX102"),
        (CAPITAL, "1 tỷ 2000", "HTX101"),
        (STARS, "3-4 sao", (3, 4)),
        (STARS, "trên 3 sao", (3, 4, 5)),
        (FOUNDED, "tháng 5/2019", (date(2019, 5, 1), date(2019, 5, 31))),
        (FOUNDED, "T5/2019", (date(2019, 5, 1), date(2019, 5, 31))),
        (FOUNDED, "Tháng 2 năm 2020", (date(2020, 2, 1), date(2020, 2, 29))),
        (FOUNDED, "Quý II/2020", (date(2020, 4, 1), date(2020, 6, 30))),
        (FOUNDED, "quý 4 năm 2020", (date(2020, 10, 1), date(2020, 12, 31))),
        (FOUNDED, "15 tháng 3 năm 2018", date(2018, 3, 15)),
        (FOUNDED, "ngày 15/3/2018", date(2018, 3, 15)),
        (FOUNDED, "đầu năm 2019", (date(2019, 1, 1), date(2019, 12, 31))),
        (FOUNDED, "cuối 2020", (date(2020, 1, 1), date(2020, 12, 31))),
        (FOUNDED, "6 tháng đầu năm 2020", (date(2020, 1, 1), date(2020, 6, 30))),
        (FOUNDED, "2018-2019", (date(2018, 1, 1), date(2019, 12, 31))),
        (FOUNDED, "từ 2018 đến 05/2019", (date(2018, 1, 1), date(2019, 5, 31))),
        (FOUNDED, "trước 2015", (date(1945, 1, 1), date(2015, 12, 31))),
        (FOUNDED, "khoảng 2018", "HTX125"),
        (FOUNDED, "2019-2018", "HTX105"),
        (FOUNDED, "2018-19", "HTX105"),
        (FOUNDED, "tháng 13/2019", "HTX105"),
        (FOUNDED, "tháng 5/19", "HTX105"),
        (FOUNDED, "sau tết 2019", "HTX105"),
    ],
)
def test_a_cell_is_what_it_says(plan: Plan, heading: str, text: str, meant: object) -> None:
    assert read(plan, heading, text) == meant
