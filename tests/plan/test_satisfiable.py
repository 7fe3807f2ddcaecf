"""Whether any row can satisfy a condition, against all assignments of a small world."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htx_eval.base.spellings import Spellings
from htx_eval.base.text import Text
from htx_eval.model.fields import Field, FieldType, Vocabulary
from htx_eval.model.meaning import holds
from htx_eval.model.rules import ALWAYS, All, Any, Condition, Has, Named, Not, OneOf, Test, Within, atoms
from htx_eval.model.values import Value
from htx_eval.plan.doubts import satisfiable as module
from htx_eval.plan.doubts.satisfiable import is_always, is_implied, is_never, is_same, satisfiable

LABEL = Text.of(vi="x", en="x")
RANKS = Vocabulary(dict.fromkeys(("gold", "silver", "none"), LABEL), Spellings(), Spellings(), frozenset(), {})
FIRST = date(2024, 1, 1)
FIELDS = {
    "rank": Field("rank", FieldType.CHOICE, LABEL, vocabulary=RANKS),
    "active": Field("active", FieldType.FLAG, LABEL),
    "stars": Field("stars", FieldType.INTEGER, LABEL, values=(0, 3, 4)),
    "months": Field("months", FieldType.INTEGER, LABEL, low=0, high=4),
    "points": Field("points", FieldType.DECIMAL, LABEL, low=0, high=2, step=Decimal("0.5")),
    "fee": Field("fee", FieldType.DECIMAL, LABEL, low=0),
    "since": Field("since", FieldType.DATE, LABEL, low=FIRST),
}
#: All that a field can hold; of what has no end, enough to stand on either side of every figure that is drawn.
HELD: dict[str, list[Value]] = {
    "rank": ["gold", "silver", "none"],
    "active": [True, False],
    "stars": [0, 3, 4],
    "months": [0, 1, 2, 3, 4],
    "points": [Decimal(n) / 2 for n in range(5)],
    "fee": [Decimal(n) / 4 for n in range(24)],
    "since": [FIRST + timedelta(days=n) for n in range(8)],
}
#: What tests are drawn with: figures outside of a field too.
CUTS: Mapping[str, list[Value]] = {
    "stars": [0, 2, 3, 4, 5],
    "months": [-1, 0, 2, 4, 5],
    "points": [0, Decimal("0.5"), Decimal("0.7"), 2, 3],
    "fee": [0, 1, Decimal("1.5"), 4],
    "since": [FIRST - timedelta(days=1), FIRST, FIRST + timedelta(days=3), FIRST + timedelta(days=5)],
}


@st.composite
def drawn_tests(draw: st.DrawFn) -> Test:
    key = draw(st.sampled_from(sorted(FIELDS)))
    if key not in CUTS or draw(st.booleans()):
        values = CUTS.get(key, HELD[key])
        return OneOf(key, tuple(draw(st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True))))
    low, high = (draw(st.none() | st.sampled_from(CUTS[key])) for _ in range(2))
    return Within(key, low, high, draw(st.booleans()), draw(st.booleans()))


def groups(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, max_size=3).map(tuple)
    return parts.map(Not) | several.map(All) | several.map(Any)


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(drawn_tests(), groups, max_leaves=7)


def truth(condition: Condition, row: Mapping[str, Value]) -> bool:
    """The meaning of a condition, written anew."""
    if isinstance(condition, OneOf | Within):
        return holds(condition, row[condition.field])
    if isinstance(condition, Not):
        return not truth(condition.part, row)
    assert not isinstance(condition, Named | Has)
    return (all if isinstance(condition, All) else any)(truth(part, row) for part in condition.parts)


def answers(*conditions: Condition) -> set[tuple[bool, ...]]:
    """What some conditions answer together, over every row of the small world."""
    found = [atom for each in conditions for atom in atoms(each)]
    keys = sorted({atom.field for atom in found if not isinstance(atom, Named)})
    rows = (dict(zip(keys, values, strict=True)) for values in itertools.product(*(HELD[key] for key in keys)))
    return {tuple(truth(each, row) for each in conditions) for row in rows}


@given(CONDITIONS)
def test_a_condition_is_satisfiable_if_some_row_satisfies_it(condition: Condition) -> None:
    held = {answer for (answer,) in answers(condition)}
    assert satisfiable(condition, FIELDS) is (True in held)
    assert is_never(condition, FIELDS) is (held == {False})
    assert is_always(condition, FIELDS) is (held == {True})


@given(st.recursive(drawn_tests(), groups, max_leaves=4), st.recursive(drawn_tests(), groups, max_leaves=3))
def test_two_conditions_are_the_same_if_they_answer_alike(one: Condition, other: Condition) -> None:
    held = answers(one, other)
    assert is_same(one, other, FIELDS) is (held <= {(True, True), (False, False)})
    assert is_implied(other, one, FIELDS) is ((True, False) not in held)


@pytest.mark.parametrize(
    ("condition", "is_possible"),
    [
        (All((OneOf("rank", ("gold",)), OneOf("rank", ("silver",)))), False),
        (Not(OneOf("rank", ("gold", "silver", "none"))), False),
        (Within("months", low=4, low_open=True), False),  # the year of the clubs has four months
        (Within("fee", 0, 1, low_open=True, high_open=True), True),  # a fee has decimals
        (Within("points", 0, Decimal("0.5"), low_open=True, high_open=True), False),  # points are halves
        (Within("stars", 1, 2), False),  # nothing lies between the values that there are
        (ALWAYS, True),
        (Any(()), False),
    ],
)
def test_the_domain_of_a_field_decides(condition: Condition, is_possible: bool) -> None:
    assert satisfiable(condition, FIELDS) is is_possible


def test_a_search_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is said then: neither that it can be satisfied nor that it cannot."""
    monkeypatch.setattr(module, "MOST_STEPS", 2)
    vain = All((OneOf("rank", ("gold",)), OneOf("active", (True,)), OneOf("stars", (3,)), OneOf("stars", (4,))))
    assert satisfiable(vain, FIELDS) is None
    assert not is_never(vain, FIELDS)
    assert not is_always(vain, FIELDS)


def test_a_large_condition_is_decided_or_given_up_soon() -> None:
    """Sixty fields in a parity-like knot: a search without an end would try more rows than there are atoms."""
    fields = {f"f{n}": Field(f"f{n}", FieldType.FLAG, LABEL) for n in range(60)}
    knot: Condition = OneOf("f0", (True,))
    for n in range(1, 12):
        flag = OneOf(f"f{n}", (True,))
        knot = Any((All((knot, Not(flag))), All((Not(knot), flag))))
    wide = All(tuple(Any((OneOf(f"f{n}", (True,)), OneOf(f"f{n - 1}", (True,)))) for n in range(1, 60)))
    assert satisfiable(All((knot, wide)), fields) in (True, None)
    assert satisfiable(All((knot, Not(knot))), fields) in (False, None)
