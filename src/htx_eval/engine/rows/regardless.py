"""The classes that a scheme gives whatever the points are: to who was sanctioned within the year, say."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping

from htx_eval.model.meaning import cuts, holds, tested_fields
from htx_eval.model.plan import Rating
from htx_eval.model.rules import All, Condition, Named, Not, Test, atoms
from htx_eval.model.values import Cell, Value


def regardless_fields(rating: Rating) -> tuple[str, ...]:
    """Return the fields that tell who is of a class whatever his points are."""
    return tuple(dict.fromkeys(key for rule in rating.regardless for key in tested_fields(rule.where)))


def regardless_classes(rating: Rating, lookup: Callable[[str], Cell]) -> frozenset[str | None]:
    """Return the classes that a row may be given whatever its points are; None where its points may count."""
    fields = regardless_fields(rating)
    at: dict[str, list[Value]] = {key: [] for key in fields}
    for rule in rating.regardless:
        for atom in atoms(rule.where):
            assert not isinstance(atom, Named)  # a scheme has no definitions
            at[atom.field] += cuts(atom)
    worlds = itertools.product(*(lookup(key).sample(at[key]) for key in fields))
    return frozenset(_class(rating, dict(zip(fields, world, strict=True))) for world in worlds)


def _class(rating: Rating, row: Mapping[str, Value]) -> str | None:
    return next((rule.key for rule in rating.regardless if _holds(rule.where, row)), None)


def _holds(condition: Condition, row: Mapping[str, Value]) -> bool:
    """Whether a condition that names no definition holds in a completed row."""
    if isinstance(condition, Test):
        return holds(condition, row[condition.field])
    if isinstance(condition, Not):
        return not _holds(condition.part, row)
    parts = (_holds(part, row) for part in condition.parts)  # type: ignore[union-attr]
    return all(parts) if isinstance(condition, All) else any(parts)
