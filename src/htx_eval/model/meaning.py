"""What conditions mean: the answer of a test, combinations of readings, a condition with its definitions resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from htx_eval.base.spellings import normal
from htx_eval.model.rules import All, Any, Condition, Definition, Has, Named, Not, OneOf, Test, Within, atoms
from htx_eval.model.values import Phrase, Value

#: The reading of each definition that is reached.
Choices = Mapping[str, str]


def holds(test: Test, value: Value) -> bool:
    """Answer a test on one value."""
    if isinstance(test, OneOf):
        return value in test.values
    if isinstance(test, Has):
        return f" {normal(test.phrase)} " in f" {normal(str(value))} "
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
    if isinstance(test, Has):
        return (Phrase(test.phrase),)
    return tuple(end for end in (test.low, test.high) if end is not None)


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


def reached(
    conditions: Iterable[Condition], definitions: Mapping[str, Definition], choices: Choices | None = None
) -> tuple[str, ...]:
    """Return the definitions that conditions reach, in the order of the text, under choices or under any reading."""
    found: dict[str, None] = {}
    waiting = list(conditions)
    while waiting:
        for name in _names(waiting.pop(0)):
            if name not in found:
                found[name] = None
                readings = definitions[name].readings
                waiting += [one.where for key, one in readings.items() if choices is None or key == choices[name]]
    return tuple(found)


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
