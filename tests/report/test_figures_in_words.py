"""A figure is written with as many decimals as it takes not to look like one that it is not."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from htx_eval.messages import catalogue
from htx_eval.model.outcome import At, Bounds
from htx_eval.model.rules import ALWAYS, Kind, Measure, Op, Target, Threshold
from htx_eval.report.words.wording import Words
from small_worlds import make_target


def target(kind: Kind, value: Fraction) -> Target:
    return make_target(Measure(kind, ALWAYS, ALWAYS), Threshold(Op.AT_LEAST, value))


@pytest.mark.parametrize(
    ("counted", "of", "written"),
    [
        (999, 2000, "999/2,000 (49.95%)"),
        (9999, 20000, "9,999/20,000 (49.995%)"),
        (1000, 2000, "1,000/2,000 (50%)"),
        (2, 3, "2/3 (66.7%)"),
        (1001, 2000, "1,001/2,000 (50.1%)"),
    ],
)
def test_a_percentage_does_not_contradict_its_verdict(counted: int, of: int, written: str) -> None:
    at = At(Fraction(counted), Fraction(of))
    share = Fraction(counted, of)
    words = Words(catalogue("en"))
    assert words.measure(target(Kind.SHARE, Fraction(1, 2)), Bounds(share, share, at, at)) == written


def test_a_figure_of_the_plan_is_shown_as_it_is_written() -> None:
    words = Words(catalogue("en"))
    asked = target(Kind.MEAN, Fraction(Decimal("1.304773")))
    assert "1.304773" in words.threshold(asked)
    assert words.figure(asked, Fraction(Decimal("1.3"))) == "1.3"
