"""Rules that the model itself holds: floors and ceilings, and whether a period still runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from htx_eval import check
from htx_eval.model.rules import Op


def test_a_comparison_is_a_floor_a_ceiling_or_has_two_ends() -> None:
    assert [op for op in Op if op.is_floor] == [Op.AT_LEAST, Op.MORE_THAN]
    assert [op for op in Op if op.is_ceiling] == [Op.AT_MOST, Op.LESS_THAN]


def test_a_period_runs_until_its_last_day() -> None:
    found = check([{"Tên HTX": "HTX A", "Xếp loại": "Tốt"}]).evaluation
    last = found.plan.period_to
    assert not replace(found, as_of=last).before_end
    assert replace(found, as_of=last - timedelta(days=1)).before_end
