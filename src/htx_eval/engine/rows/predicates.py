"""Conditions compiled to functions of the tests that hold in a completed row, and the readings they reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

from htx_eval.model.rules import All, Any, Condition, Definition, Named, Not, OneOf, Test, Within, atoms
from htx_eval.model.values import Value

#: Of the tests that hold in a completed row, the bits.
Predicate = Callable[[int], bool]


def holds(test: Test, value: Value) -> bool:
    """Answer a test on one value."""
    if isinstance(test, OneOf):
        return value in test.values
    return _above(test, value) and _below(test, value)


def _above(test: Within, value: Value) -> bool:
    if test.low is None:
        return True
    return value > test.low if test.low_open else value >= test.low  # type: ignore[operator]


def _below(test: Within, value: Value) -> bool:
    if test.high is None:
        return True
    return value < test.high if test.high_open else value <= test.high  # type: ignore[operator]


def cuts(test: Test) -> tuple[Value, ...]:
    """Return the values at which the answer to a test can change."""
    if isinstance(test, OneOf):
        return test.values
    return tuple(end for end in (test.low, test.high) if end is not None)


Choices = Mapping[str, str]


def combinations(definitions: Mapping[str, Definition], conditions: Sequence[Condition]) -> Iterator[Choices]:
    """Yield every combination of readings that conditions reach, the chosen ones first.

    A combination names only the definitions reached under its own choices.
    """

    def extend(choices: dict[str, str], waiting: list[str]) -> Iterator[Choices]:
        waiting = [name for name in waiting if name not in choices]
        if not waiting:
            yield choices
            return
        definition = definitions[waiting[0]]
        for reading in sorted(definition.readings, key=lambda key: key != definition.chosen):
            reached = _names(definition.readings[reading].where)
            yield from extend({**choices, definition.id: reading}, [*waiting[1:], *reached])

    yield from extend({}, [name for condition in conditions for name in _names(condition)])


def _names(condition: Condition) -> list[str]:
    return [atom.definition for atom in atoms(condition) if isinstance(atom, Named)]


def resolve(condition: Condition, definitions: Mapping[str, Definition], choices: Choices) -> Condition:
    """Replace every named definition by the condition of its chosen reading."""
    if isinstance(condition, Named):
        reading = definitions[condition.definition].readings[choices[condition.definition]]
        return resolve(reading.where, definitions, choices)
    if isinstance(condition, Not):
        return Not(resolve(condition.part, definitions, choices))
    if isinstance(condition, All | Any):
        return type(condition)(tuple(resolve(part, definitions, choices) for part in condition.parts))
    return condition


def tested_fields(condition: Condition) -> tuple[str, ...]:
    """Return the fields that a resolved condition tests, each once, in the order of the text."""
    return tuple(dict.fromkeys(cast(Test, atom).field for atom in atoms(condition)))


def compiled(condition: Condition, bits: Mapping[Test, int]) -> Predicate:
    """Return a resolved condition as a function of the tests that hold, given the bit of each test."""
    if isinstance(condition, OneOf | Within):
        bit = bits[condition]
        return lambda held: bool(held & bit)
    if isinstance(condition, Not):
        part = compiled(condition.part, bits)
        return lambda held: not part(held)
    if isinstance(condition, Named):
        raise TypeError(f"definition {condition.definition} is not resolved")
    tests = [bits[part] for part in condition.parts if isinstance(part, OneOf | Within)]
    mask = sum(set(tests))
    parts = [compiled(part, bits) for part in condition.parts if not isinstance(part, OneOf | Within)]
    if isinstance(condition, All):
        return lambda held: held & mask == mask and (not parts or all(part(held) for part in parts))
    return lambda held: held & mask != 0 or (bool(parts) and any(part(held) for part in parts))
