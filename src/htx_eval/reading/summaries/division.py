"""How the figures of a table divide cooperatives: the breakdown that is used, and others that do not go with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.model.fields import Register
from htx_eval.reading.summaries.grid import Counted

#: What a figure counts, field by field.
Keys = frozenset[tuple[str, tuple[str, ...]]]


@frozen
class Node:
    """What some cooperatives are: the figure that counts them, none where all have no total, and its parts."""

    at: int | None  # of the counted columns or lines
    values: Mapping[str, str]
    parts: tuple[Node, ...]

    @property
    def leaves(self) -> tuple[int, ...]:
        """The figures that nothing divides any further."""
        if self.parts:
            return tuple(leaf for part in self.parts for leaf in part.leaves)
        return () if self.at is None else (self.at,)


@frozen
class Division:
    """The breakdown that is used, and others of the same cooperatives, each by its fields."""

    root: Node
    fields: frozenset[str]
    aside: Mapping[frozenset[str], tuple[int, ...]]
    twice: tuple[tuple[int, int], ...]  # figures that are headed alike
    overlapping: tuple[int, ...]  # parts of which one cooperative may be in two


def divided(counted: Sequence[Counted], register: Register, first: str | None) -> Division:
    """Return how figures divide cooperatives; of several breakdowns that by the field ``first``, else the first one."""
    by_keys: dict[Keys, int] = {}
    twice = []
    for at, one in enumerate(counted):
        key = keys_of(one)
        if key in by_keys:
            twice.append((by_keys[key], at))
        else:
            by_keys[key] = at
    sets = list(dict.fromkeys(counted[at].measure.fields for at in by_keys.values()))
    chosen = max(
        (one for one in sets if one),
        key=lambda one: (first in one, len(one), -sets.index(one)),
    )
    # From the fewest fields to the most; of levels that do not contain one another the first one leads down.
    levels: list[frozenset[str]] = []
    for fields in sorted((one for one in sets if one and one < chosen), key=len):
        if not levels or levels[-1] < fields:
            levels.append(fields)
    levels.append(chosen)
    aside: dict[frozenset[str], tuple[int, ...]] = {}
    for at in by_keys.values():
        fields = counted[at].measure.fields
        if not fields <= chosen:
            aside[fields] = (*aside.get(fields, ()), at)
    root = _node(by_keys.get(frozenset()), frozenset(), {}, levels, by_keys, counted)
    return Division(root, chosen, aside, tuple(twice), tuple(_overlapping(root, counted)))


def keys_of(one: Counted) -> Keys:
    """Return what a column or line counts."""
    return frozenset((key, value.keys or (value.text,)) for key, value in one.measure.values.items())


def _node(
    at: int | None,
    keys: Keys,
    values: Mapping[str, str],
    levels: Sequence[frozenset[str]],
    by_keys: Mapping[Keys, int],
    counted: Sequence[Counted],
) -> Node:
    """What some cooperatives are, with the figures of the next level at which there are some that divide them."""
    for depth, level in enumerate(levels):
        inside = [(key, one) for key, one in by_keys.items() if counted[one].measure.fields == level and keys < key]
        # What stands at this level and is divided by nothing above it.
        if inside:
            below = levels[depth + 1 :]
            parts = [_node(one, key, _texts(counted[one]), below, by_keys, counted) for key, one in inside]
            parts += _loose(keys, [key for key, _ in inside], below, by_keys, counted)
            return Node(at, values, tuple(parts))
    return Node(at, values, ())


def _loose(
    keys: Keys,
    covered: Sequence[Keys],
    levels: Sequence[frozenset[str]],
    by_keys: Mapping[Keys, int],
    counted: Sequence[Counted],
) -> list[Node]:
    """Deeper figures that none of those above them covers: "Phi nông nghiệp – Tốt" without "Phi nông nghiệp"."""
    found: list[Node] = []
    for depth, level in enumerate(levels):
        for key, at in by_keys.items():
            inside = counted[at].measure.fields == level and keys < key
            if inside and not any(one < key for one in covered):
                found.append(_node(at, key, _texts(counted[at]), levels[depth + 1 :], by_keys, counted))
                covered = [*covered, key]
    return found


def _texts(one: Counted) -> dict[str, str]:
    return {key: value.text for key, value in one.measure.values.items()}


def _overlapping(node: Node, counted: Sequence[Counted]) -> list[int]:
    """The parts of a node, and of its parts, in two of which one cooperative may be."""
    found: list[int] = []
    parts = [part for part in node.parts if part.at is not None]
    for place, one in enumerate(parts):
        for other in parts[place + 1 :]:
            if _may_share(counted[one.at or 0], counted[other.at or 0]):
                found += [at for at in (one.at, other.at) if at is not None]
    for part in parts:
        found += _overlapping(part, counted)
    return list(dict.fromkeys(found))


def _may_share(one: Counted, other: Counted) -> bool:
    """Whether a cooperative may be of two kinds: of no field are their values apart."""
    shared = one.measure.fields & other.measure.fields
    for key in shared:
        mine, theirs = one.measure.values[key], other.measure.values[key]
        if not set(mine.keys) & set(theirs.keys) and (mine.keys or theirs.keys):
            return False
        if not mine.keys and not theirs.keys and mine.text != theirs.text:
            return True
    return True
