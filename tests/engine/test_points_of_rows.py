"""The points of a row: one rule, whoever asks."""

from __future__ import annotations

from decimal import Decimal

import pytest

from htx_eval.engine.rows.points import Points_, points_fields, total_points
from htx_eval.model.plan import Rating
from small_worlds import rating


@pytest.fixture
def scheme() -> Rating:
    return rating()


def scores(scheme: Rating, criteria: Points_ | None, total: Points_ | None) -> list[Points_ | None]:
    return [total if key == scheme.total else criteria for key in points_fields(scheme)]


def test_the_stated_total_counts_before_the_criteria(scheme: Rating) -> None:
    assert total_points(scheme, scores(scheme, 1, 50)) == 50


def test_without_a_total_all_criteria_are_added(scheme: Rating) -> None:
    criteria = sum(len(group.criteria) for group in scheme.groups)
    assert total_points(scheme, scores(scheme, Decimal("1.5"), None)) == Decimal("1.5") * criteria


def test_criteria_of_which_one_is_open_say_nothing(scheme: Rating) -> None:
    found = scores(scheme, 1, None)
    found[0] = None
    assert total_points(scheme, found) is None


def test_nothing_is_no_zero(scheme: Rating) -> None:
    assert total_points(scheme, scores(scheme, None, None)) is None
    assert total_points(scheme, scores(scheme, 0, None)) == 0
