"""A kind of measure that is not wholly there cannot be used: engine, words and brute force know every one."""

from __future__ import annotations

from fractions import Fraction

import pytest

from htx_eval.engine.measures.kinds import registry
from htx_eval.engine.measures.kinds.count import Count
from htx_eval.engine.measures.kinds.protocol import MeasureKind
from htx_eval.engine.measures.kinds.share import Share
from htx_eval.messages import LANGUAGES, catalogue
from htx_eval.model.outcome import Bounds
from htx_eval.model.rules import Kind
from small_worlds import FIGURES


def test_every_kind_has_its_module() -> None:
    assert {kind: measure.kind for kind, measure in registry.KINDS.items()} == {kind: kind for kind in Kind}


@pytest.mark.parametrize("some", [(), (Count(), Share()), (*registry.KINDS.values(), Count())], ids=len)
def test_kinds_that_lack_one_or_have_one_twice_are_refused(some: tuple[MeasureKind, ...]) -> None:
    with pytest.raises(TypeError, match="not one module for each kind"):
        registry._total(*some)


def test_every_kind_can_be_said_and_is_held_against_brute_force() -> None:
    for lang in LANGUAGES:
        assert [kind for kind in Kind if not catalogue(lang).has(f"why.{kind.value}")] == []
    assert set(FIGURES) == set(Kind) - {Kind.OUTSIDE}  # of which a list says nothing


def test_traits_hang_together() -> None:
    """What is a share counts cooperatives and divides; what takes no field counts cooperatives."""
    for kind in Kind:
        assert kind.is_share is (kind.is_whole and kind.is_quotient)
        assert kind.is_whole is not bool(kind.needs) or kind is Kind.OUTSIDE


@pytest.mark.parametrize(
    ("low", "high", "reached"), [("1.3", "1.7", False), ("1.3", "2", True), ("0.2", "0.9", False), ("2", "9", True)]
)
def test_a_count_reaches_what_lies_between_two_ends_only_by_a_whole_number(low: str, high: str, reached: bool) -> None:
    bounds = Bounds(Fraction(1), Fraction(2))
    assert Count().reaches((), bounds, Fraction(low), Fraction(high)) is reached
