"""Whether any row can satisfy a condition: an exact search over the values that its tests tell apart."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from htx_eval.model.fields import Field, FieldType
from htx_eval.model.meaning import cuts, holds, tested_fields
from htx_eval.model.rules import All, Any, Condition, Named, Not, Test, atoms
from htx_eval.model.values import Value

#: A search that needs more steps is given up: nothing is said of such a condition.
MOST_STEPS = 20_000

#: What tests of one field answer together.
Answers = Mapping[Test, bool]


class _TooLongError(Exception):
    """A search that was given up."""


def satisfiable(condition: Condition, fields: Mapping[str, Field]) -> bool | None:
    """Say whether some row satisfies a resolved condition; None where that takes too long to find out."""
    try:
        return _Search(condition, fields).finds(condition)
    except _TooLongError:
        return None


def is_never(condition: Condition, fields: Mapping[str, Field]) -> bool:
    """Say whether it is sure that no row satisfies a resolved condition."""
    return satisfiable(condition, fields) is False


def is_always(condition: Condition, fields: Mapping[str, Field]) -> bool:
    """Say whether it is sure that every row satisfies a resolved condition."""
    return is_never(Not(condition), fields)


def is_implied(condition: Condition, by: Condition, fields: Mapping[str, Field]) -> bool:
    """Say whether it is sure that every row that satisfies one resolved condition satisfies another."""
    return is_never(All((by, Not(condition))), fields)


def is_same(one: Condition, other: Condition, fields: Mapping[str, Field]) -> bool:
    """Say whether it is sure that the same rows satisfy two resolved conditions."""
    return is_implied(one, other, fields) and is_implied(other, one, fields)


class _Search:
    """Tries the answers of one field after the other, and leaves a branch as soon as it is decided."""

    def __init__(self, condition: Condition, fields: Mapping[str, Field]) -> None:
        self._left = MOST_STEPS
        self._vain: set[Condition] = set()
        tests: dict[str, dict[Test, None]] = {key: {} for key in tested_fields(condition)}
        for test in atoms(condition):
            assert not isinstance(test, Named)
            tests[test.field][test] = None
        self._answers = {
            key: tuple(answers for _, answers in answered(fields[key], tuple(found))) for key, found in tests.items()
        }

    def finds(self, condition: Condition | bool) -> bool:
        """Say whether some choice among the answers that are left satisfies a condition."""
        if isinstance(condition, bool):
            return condition
        self._left -= 1
        if self._left < 0:
            raise _TooLongError
        if condition in self._vain:
            return False
        field = tested_fields(condition)
        answers: tuple[Answers, ...] = self._answers[field[0]] if field else ({},)
        if any(self.finds(simplified(condition, answer)) for answer in answers):
            return True
        self._vain.add(condition)
        return False


def answered(field: Field, tests: tuple[Test, ...]) -> tuple[tuple[Value, Answers], ...]:
    """Return every way in which a value of a field can answer some tests, each once, with the first value that does."""
    points = [point for test in tests for point in cuts(test)]
    found: dict[tuple[bool, ...], Value] = {}
    for value in [*field.unknown().sample(points), *_between(field, points)]:
        found.setdefault(tuple(holds(test, value) for test in tests), value)
    return tuple((value, dict(zip(tests, answers, strict=True))) for answers, value in found.items())


def _between(field: Field, points: list[Value]) -> list[Value]:
    """Values between the points of a field without a grid: 0.5 lies above 0 and below 1."""
    if field.type is not FieldType.DECIMAL or field.step != 1:
        return []
    ends = [end for end in (field.low, field.high) if end is not None]
    places = sorted({Decimal(point) for point in [*points, *ends]})  # type: ignore[arg-type]
    return [(low + high) / 2 for low, high in pairwise(places)]


def simplified(condition: Condition, answers: Answers) -> Condition | bool:
    """Return a condition in which some tests have their answers; a bool once it is decided."""
    if isinstance(condition, Test):
        return answers.get(condition, condition)
    if isinstance(condition, Named):
        raise TypeError(f"definition {condition.definition} is not resolved")
    if isinstance(condition, Not):
        part = simplified(condition.part, answers)
        return not part if isinstance(part, bool) else Not(part)
    decides = isinstance(condition, Any)
    parts: list[Condition] = []
    for each in condition.parts:
        part = simplified(each, answers)
        if not isinstance(part, bool):
            parts.append(part)
        elif part is decides:
            return decides
    if not parts:
        return not decides
    return parts[0] if len(parts) == 1 else type(condition)(tuple(parts))
