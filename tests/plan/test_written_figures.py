"""Figures with their units, as plans write them: one reading is taken, two are refused, and no other unit passes."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from htx_eval.api import load_plan
from htx_eval.model.rules import ALWAYS, Kind, Measure
from htx_eval.plan.files.scalars import has_two_readings, parse_number
from htx_eval.plan.percentages import Figures, Misfit, NoFigureError, UnfitUnitError

FIGURES = Figures(load_plan().register)
COUNT = Measure(Kind.COUNT)
SHARE = Measure(Kind.SHARE)
MEMBERS = Measure(Kind.SUM, field="so_thanh_vien")
REVENUE = Measure(Kind.SUM, field="doanh_thu")  # in million dong
MEAN_MEMBERS = Measure(Kind.MEAN, field="so_thanh_vien")
MEAN_REVENUE = Measure(Kind.MEAN, field="doanh_thu")
PER_MEMBER = Measure(Kind.RATIO, ALWAYS, ALWAYS, "doanh_thu", "so_thanh_vien")
STARS = Measure(Kind.MEDIAN, field="ocop_sao")


@pytest.mark.parametrize(
    ("text", "measure", "figure"),
    [
        ("40 HTX", COUNT, 40),
        ("40 hợp tác xã", COUNT, 40),
        ("02 liên hiệp HTX", COUNT, 2),
        ("160 THT", COUNT, 160),
        ("1.200 HTX", COUNT, 1200),
        ("1,200 HTX", COUNT, 1200),  # there are no parts of a cooperative
        ("60,5%", SHARE, Fraction(605, 1000)),
        ("4.000 thành viên", MEMBERS, 4000),
        ("4.000 người", MEMBERS, 4000),
        ("1.234.567", MEMBERS, 1234567),
        ("1.234.567 người", MEMBERS, 1234567),
        ("3,2 tỷ đồng", REVENUE, 3200),
        ("3.2 tỷ", REVENUE, 3200),
        ("1.250,5 triệu đồng", REVENUE, Fraction("1250.5")),
        ("50.000 nghìn đồng", REVENUE, 50),  # nobody states parts of a unit smaller than the usual one
        ("300.000.000 đồng", REVENUE, 300),
        ("800", REVENUE, 800),
        ("35,5 người", MEAN_MEMBERS, Fraction("35.5")),
        ("1,5 tỷ đồng/HTX", MEAN_REVENUE, 1500),
        ("60 triệu đồng/thành viên", PER_MEMBER, 60),
        ("60 triệu đồng/người", PER_MEMBER, 60),
        ("60 triệu đồng", PER_MEMBER, 60),
        ("3 sao", STARS, 3),
    ],
)
def test_a_figure_with_its_unit(text: str, measure: Measure, figure: int | Fraction) -> None:
    assert FIGURES.of_measure(text, measure) == figure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("4.000", MEMBERS),
        ("4.000", COUNT),
        ("3.250 tỷ đồng", REVENUE),
        ("3,250 triệu đồng", REVENUE),
        ("1.250 người", MEAN_MEMBERS),
    ],
)
def test_two_readings_are_refused(text: str, measure: Measure) -> None:
    with pytest.raises(NoFigureError) as refused:
        FIGURES.of_measure(text, measure)
    assert refused.value.misfit is Misfit.TWO_READINGS


@pytest.mark.parametrize(
    ("text", "measure", "unit", "fits"),
    [
        ("40 thành viên", COUNT, "thành viên", "HTX"),
        ("40 HTX", SHARE, "HTX", "%"),
        ("40 thành viên", REVENUE, "thành viên", "tỷ đồng"),
        ("3 tỷ đồng", MEMBERS, "tỷ đồng", "người"),
        ("60 triệu đồng/HTX", PER_MEMBER, "triệu đồng/HTX", "triệu đồng"),
        ("60 triệu đồng/năm", MEAN_REVENUE, "triệu đồng/năm", "triệu đồng"),
        ("60 con", REVENUE, "con", "đồng"),
    ],
)
def test_another_unit_is_refused_by_name(text: str, measure: Measure, unit: str, fits: str) -> None:
    with pytest.raises(UnfitUnitError) as refused:
        FIGURES.of_measure(text, measure)
    assert refused.value.unit == unit
    assert fits in refused.value.allowed


def test_a_target_has_words_of_its_own_for_what_it_counts() -> None:
    assert FIGURES.of_measure("2 chuỗi", COUNT, own=("chuỗi", "chains")) == 2
    with pytest.raises(UnfitUnitError):
        FIGURES.of_measure("2 chuỗi", COUNT)


@pytest.mark.parametrize("text", ["4e3", "4e3 HTX", "một HTX", "1.2.3 HTX", "khoảng 40 HTX", "40 HTX 2"])
def test_what_is_no_figure_stays_none(text: str) -> None:
    with pytest.raises(NoFigureError) as refused:
        FIGURES.of_measure(text, COUNT)
    assert refused.value.misfit is Misfit.NO_NUMBER


def test_a_value_of_a_condition_may_have_its_unit_too() -> None:
    fields = load_plan().register.fields
    assert FIGURES.of_field("1,5 tỷ đồng", fields["doanh_thu"]) == 1500
    assert FIGURES.of_field("1500", fields["doanh_thu"]) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234.567", 1234567),
        ("1,234,567", 1234567),
        ("-1.250,5", Decimal("-1250.5")),
        ("1,250.50", Decimal("1250.5")),
        ("1.250,500", Decimal("1250.5")),
        ("1.23.456", None),
        ("1.234.56", None),
        ("1.234,567,8", None),
        ("0.123.456", None),
    ],
)
def test_several_separators_have_one_reading_or_none(text: str, number: int | Decimal | None) -> None:
    assert parse_number(text) == number
    assert not has_two_readings(text)
