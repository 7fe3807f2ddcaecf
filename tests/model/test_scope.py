"""Where a row belongs: the plan's place, another one, or nobody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from htx_eval.api import load_plan
from htx_eval.model.plan import Plan, PlanPlace
from htx_eval.model.scope import Scope, Within
from htx_eval.model.values import Anything, Choice


def where(plan: Plan, **names: str | None) -> Within:
    """Say where a row with these names belongs; what is not named is no column, None a blank."""
    cells = {key: Anything() if name is None else Choice((name,)) for key, name in names.items()}
    return Scope(plan).of(cells.get)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"huyen": "Châu Thành"}, Within.YES),
        ({"xa": "Xã Phú Tâm"}, Within.YES),
        ({"tinh": "TP Cần Thơ", "xa": "Phú Tâm"}, Within.YES),  # since July 2025
        ({"huyen": "Châu Thành", "xa": "Phú Tâmm"}, Within.YES),  # misspelt, the district is told
        ({"huyen": "Mỹ Tú", "xa": "Phú Tâm"}, Within.ELSEWHERE),
        ({"tinh": "Sóc Trăng", "xa": "Ấp Năm"}, Within.DOUBTFUL),  # no commune that anybody knows
        ({"tinh": "Hậu Giang", "xa": "Phú Tâm"}, Within.ELSEWHERE),
        ({"xa": "Phú Tâmm"}, Within.DOUBTFUL),
        ({"tinh": "Cần Thơ", "xa": "Ninh Kiều"}, Within.ELSEWHERE),
        ({}, Within.UNKNOWN),
        ({"tinh": "Cần Thơ"}, Within.UNKNOWN),  # the province alone
        ({"huyen": None}, Within.UNKNOWN),
        ({"huyen": None, "xa": "Phú Tâm"}, Within.UNKNOWN),  # a column that tells of others and not of this row
    ],
)
def test_a_row_belongs_where_it_says(plan: Plan, names: dict[str, str | None], expected: Within) -> None:
    assert where(plan, **names) is expected


def test_the_plan_of_one_commune_speaks_of_no_other(plan: Plan) -> None:
    assert plan.place is not None
    one = replace(plan, place=PlanPlace(plan.place.title, {"tinh": ("Cần Thơ",)}, ("Phú Tâm",)))
    assert where(one, tinh="Cần Thơ", xa="Phú Tâm") is Within.YES
    assert where(one, tinh="Cần Thơ", xa="Hồ Đắc Kiện") is Within.ELSEWHERE
    assert where(one, tinh="Cần Thơ", xa="Phú Tâmm") is Within.DOUBTFUL
    assert where(one, tinh="Cần Thơ") is Within.UNKNOWN
    named = replace(plan, place=PlanPlace(plan.place.title, {"xa": ("Phú Tâm", "Phú Tâm cũ")}, ()))
    assert where(named, xa="Xã Phú Tâm cũ") is Within.YES
    assert where(named, xa="An Ninh") is Within.ELSEWHERE
