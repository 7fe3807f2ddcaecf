"""The kinds of cooperatives that targets tell apart under one combination of readings, each with a row as example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.model.fields import Field
from htx_eval.model.meaning import Choices, holds, reached, resolve, tested_fields
from htx_eval.model.rules import All, Any, Condition, Definition, Named, Not, Target, Test, atoms
from htx_eval.model.values import Value
from htx_eval.plan.doubts.satisfiable import answered, simplified

#: So many kinds are kept apart; more are given up.
MOST_CELLS = 4000

#: The values of the fields that were tested, in the order in which conditions name them.
Row = Mapping[str, Value]
#: What a cooperative is to a target: counted (1 or 0), and in the population.
Part = tuple[int, int]


class TooManyError(Exception):
    """More kinds of cooperatives than are looked at."""


@frozen
class Cell:
    """A kind of cooperatives: what each of them is to every target, and a row of that kind."""

    parts: tuple[Part, ...]
    row: Row


class Conditions:
    """The conditions of targets, resolved once for each combination of the readings that they reach."""

    def __init__(self, definitions: Mapping[str, Definition]) -> None:
        self._definitions = definitions
        self._resolved: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[Condition, Condition]] = {}
        self._reached: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[tuple[str, str], ...]] = {}

    def of(self, target: Target, choices: Choices) -> tuple[Condition, Condition]:
        """Return who is in the population of a target, and who of them is counted."""
        key = (target.id, self.local(target, choices))
        found = self._resolved.get(key)
        if found is None:
            of, where = (resolve(each, self._definitions, choices) for each in target.measure.conditions)
            found = self._resolved[key] = (of, where)
        return found

    def local(self, target: Target, choices: Choices) -> tuple[tuple[str, str], ...]:
        """Return the readings of a combination that a target reaches."""
        key = (target.id, tuple(choices.items()))
        found = self._reached.get(key)
        if found is None:
            names = reached(target.measure.conditions, self._definitions, choices)
            found = self._reached[key] = tuple((name, choices[name]) for name in sorted(names))
        return found


def cells(resolved: Sequence[tuple[Condition, Condition]], fields: Mapping[str, Field]) -> tuple[Cell, ...]:
    """Return every kind of cooperatives that conditions (of whom, who is counted) tell apart, each once.

    Raises TooManyError where there are too many.
    """
    tests: dict[str, dict[Test, None]] = {}
    for pair in resolved:
        for condition in pair:
            for key in tested_fields(condition):
                tests.setdefault(key, {})
            for test in atoms(condition):
                assert not isinstance(test, Named)
                tests[test.field][test] = None
    # What is still open of every target, with the first row that leaves it so: rows alike from here on are one.
    states: dict[tuple[Condition | bool, ...], dict[str, Value]] = {
        tuple(_settled(part for pair in resolved for part in _pair(*pair))): {}
    }
    for key, asked in tests.items():
        following: dict[tuple[Condition | bool, ...], dict[str, Value]] = {}
        for value, answers in answered(fields[key], tuple(asked)):
            for state, row in states.items():
                parts = (part if isinstance(part, bool) else simplified(part, answers) for part in state)
                following.setdefault(tuple(_settled(parts)), {**row, key: value})
        if len(following) > MOST_CELLS:
            raise TooManyError
        states = following
    found: dict[tuple[Part, ...], Row] = {}
    for state, row in states.items():
        flags = [bool(part) for part in state]
        kind = tuple((int(where), int(of)) for of, where in zip(flags[::2], flags[1::2], strict=True))
        found.setdefault(kind, row)
    return tuple(Cell(parts, row) for parts, row in found.items())


def _pair(of: Condition, where: Condition) -> tuple[Condition | bool, Condition | bool]:
    """Both conditions of a target; one that tests nothing is decided."""
    return simplified(of, {}), simplified(where, {})


def _settled(parts: Iterator[Condition | bool]) -> Iterator[Condition | bool]:
    """What is open of each target: who is outside of the population is not counted either."""
    for of in parts:
        where = next(parts)
        yield of
        yield False if of is False else where


def part_of(conditions: tuple[Condition, Condition], row: Row) -> Part:
    """Return what a row with all its values is to a target."""
    of = _is_met(conditions[0], row)
    return int(of and _is_met(conditions[1], row)), int(of)


def _is_met(condition: Condition, row: Row) -> bool:
    if isinstance(condition, Test):
        return holds(condition, row[condition.field])
    if isinstance(condition, Not):
        return not _is_met(condition.part, row)
    if isinstance(condition, All):
        return all(_is_met(part, row) for part in condition.parts)
    assert isinstance(condition, Any)
    return any(_is_met(part, row) for part in condition.parts)
