"""Our quickly made frozen dataclasses keep every promise of the standard ones."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from htx_eval.base.frozen import frozen


@frozen
class Ours:
    """Every kind of field there is."""

    one: int
    two: str | None = None
    many: list[int] = field(default_factory=list)

    @property
    def twice(self) -> int:
        """A method stays a method."""
        return 2 * self.one


@dataclass(frozen=True, slots=True)
class Theirs:
    """The same, made by the standard library."""

    one: int
    two: str | None = None
    many: list[int] = field(default_factory=list)


@frozen(eq=False)
class Itself:
    """Equal to itself alone."""

    one: int


@frozen
class Whole:
    """With a hash, and one field only."""

    only: tuple[int, ...]


def test_it_is_made_and_shown_as_a_dataclass() -> None:
    for arguments, names in (((1,), {}), ((1, "b", [2]), {}), ((), {"one": 1, "many": [3]}), ((1,), {"two": "x"})):
        ours, theirs = Ours(*arguments, **names), Theirs(*arguments, **names)
        assert asdict(ours) == asdict(theirs)
        assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert [one.name for one in fields(Ours)] == ["one", "two", "many"]
    assert Ours(1).many is not Ours(1).many
    assert (Ours(2).twice, Ours.__match_args__, hasattr(Ours(1), "__dict__")) == (4, ("one", "two", "many"), False)
    for wrong in ((), (1, 2, 3, 4)):
        with pytest.raises(TypeError):
            Ours(*wrong)


def test_it_cannot_be_changed() -> None:
    made = Ours(1)
    with pytest.raises(FrozenInstanceError):
        made.one = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.one
    with pytest.raises(FrozenInstanceError):
        made.other = 2  # type: ignore[attr-defined]
    assert replace(made, one=2) == Ours(2)
    assert made == Ours(1)


def test_it_is_compared_by_its_fields_or_by_itself() -> None:
    assert Ours(1, "a") == Ours(1, "a")
    assert Ours(1) != Ours(2)
    assert Ours(1) != Theirs(1)  # type: ignore[comparison-overlap]
    assert Whole((1,)) == Whole((1,))
    assert hash(Whole((1,))) == hash(Whole((1,)))
    assert {Whole((1,)), Whole((1,))} == {Whole((1,))}
    one = Itself(1)
    assert one == one
    assert one != Itself(1)
    assert len({one, Itself(1)}) == 2


def test_it_is_copied_and_pickled() -> None:
    made = Ours(1, "a", [2])
    for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert again == made
    assert copy.deepcopy(made).many is not made.many
