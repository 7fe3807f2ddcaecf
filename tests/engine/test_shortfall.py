"""How far a measure is from what is asked, and on which side."""

from __future__ import annotations

from fractions import Fraction

import pytest

from htx_eval.engine.measures.verdicts import shortfall, shortfall_of_value
from htx_eval.model.outcome import At, Bounds, Shortfall, Side
from htx_eval.model.rules import Kind, Op, Threshold


def count(low: int, high: int) -> Bounds:
    """The bounds of a count."""
    return Bounds(Fraction(low), Fraction(high), At(Fraction(low), Fraction(20)), At(Fraction(high), Fraction(20)))


def short(low: int, high: int, side: Side) -> Shortfall:
    return Shortfall(Fraction(low), Fraction(high), side)


@pytest.mark.parametrize(
    ("bounds", "threshold", "expected"),
    [
        (count(2, 3), Threshold(Op.AT_LEAST, Fraction(5)), short(2, 3, Side.SHORT)),
        (count(2, 3), Threshold(Op.AT_MOST, Fraction(1)), short(1, 2, Side.EXCESS)),
        (count(1, 4), Threshold(Op.EXACTLY, Fraction(0)), short(1, 4, Side.EXCESS)),
        (count(1, 4), Threshold(Op.EXACTLY, Fraction(6)), short(2, 5, Side.SHORT)),
        (count(1, 4), Threshold(Op.EXACTLY, Fraction(2)), short(0, 2, Side.OFF)),
        (count(8, 9), Threshold(Op.BETWEEN, Fraction(5), Fraction(7)), short(1, 2, Side.EXCESS)),
        (count(1, 2), Threshold(Op.BETWEEN, Fraction(5), Fraction(7)), short(3, 4, Side.SHORT)),
        (count(4, 9), Threshold(Op.BETWEEN, Fraction(5), Fraction(7)), short(0, 2, Side.OFF)),
    ],
)
def test_too_many_is_too_many(bounds: Bounds, threshold: Threshold, expected: Shortfall) -> None:
    """With an exact figure or a range it depends on the bounds whether something is missing or too much."""
    assert shortfall(Kind.COUNT, bounds, threshold) == expected


@pytest.mark.parametrize(
    ("value", "side", "far"), [(3, Side.SHORT, 2), (9, Side.EXCESS, 2), (6, Side.SHORT, 0)], ids=str
)
def test_a_given_value_has_a_side_too(value: int, side: Side, far: int) -> None:
    between = Threshold(Op.BETWEEN, Fraction(5), Fraction(7))
    assert shortfall_of_value(Kind.COUNT, Fraction(value), between) == short(far, far, side)
