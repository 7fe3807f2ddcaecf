"""Conditions compiled to functions of the tests that hold in a completed row."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from htx_eval.model.rules import All, Condition, Named, Not, Test

#: Of the tests that hold in a completed row, the bits.
Predicate = Callable[[int], bool]


def compiled(condition: Condition, bits: Mapping[Test, int]) -> Predicate:
    """Return a resolved condition as a function of the tests that hold, given the bit of each test."""
    if isinstance(condition, Test):
        bit = bits[condition]
        return lambda held: bool(held & bit)
    if isinstance(condition, Not):
        part = compiled(condition.part, bits)
        return lambda held: not part(held)
    if isinstance(condition, Named):
        raise TypeError(f"definition {condition.definition} is not resolved")
    tests = [bits[part] for part in condition.parts if isinstance(part, Test)]
    mask = sum(set(tests))
    parts = [compiled(part, bits) for part in condition.parts if not isinstance(part, Test)]
    if isinstance(condition, All):
        return lambda held: held & mask == mask and (not parts or all(part(held) for part in parts))
    return lambda held: held & mask != 0 or (bool(parts) and any(part(held) for part in parts))
