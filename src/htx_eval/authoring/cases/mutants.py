"""A plan with one thing changed: every figure, comparison, condition, chosen reading and day, one at a time.

What is changed is the plan as data, as if somebody had written it so; a change is called by where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from htx_eval.base.frozen import frozen
from htx_eval.model.rules import Level, Op
from htx_eval.plan.conditions import COMPARISONS, EVERYTHING
from htx_eval.plan.files.plan_file import DefinitionFile, Direction
from htx_eval.plan.files.scalars import both_ways, has_two_readings, parse_date, parse_number
from htx_eval.plan.files.yaml_source import Path_

#: What a comparison may be mistaken for.
_OTHERS: Mapping[str, tuple[str, ...]] = {
    Op.AT_LEAST.value: (Op.MORE_THAN.value, Op.AT_MOST.value),
    Op.MORE_THAN.value: (Op.AT_LEAST.value, Op.LESS_THAN.value),
    Op.AT_MOST.value: (Op.LESS_THAN.value, Op.AT_LEAST.value),
    Op.LESS_THAN.value: (Op.AT_MOST.value, Op.MORE_THAN.value),
    Op.EXACTLY.value: (Op.AT_LEAST.value, Op.AT_MOST.value),
}
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_COMBINING = {"all": "any", "any": "all"}
#: How a part is shown that is left out.
LEFT_OUT = "–"


@frozen
class Mutant:
    """One change: the place that it is at, what was there and what is there instead, and the plan as data with it."""

    path: Path_
    at: str
    was: str
    now: str
    data: Any


def mutants(data: Any) -> Iterator[Mutant]:
    """Yield every change of a plan, in the order of its file."""
    for path, new, was, now in (*_period(data), *_rating(data), *_definitions(data), *_targets(data)):
        yield Mutant(path, _named(data, path), _shown(was), _shown(now), _changed(data, path, new))


#: Where something is put, what is put there, and what of it is shown as it was and as it is.
_Change = tuple[Path_, Any, Any, Any]


def _named(data: Any, path: Path_) -> str:
    """A place by the ids of targets, so that it stays the same when others come or go."""
    parts = [str(part) for part in path]
    if path[0] == "targets" and len(path) > 1:
        parts[1] = str(data["targets"][path[1]].get("id", path[1]))
    return ".".join(parts)


def _changed(data: Any, path: Path_, new: Any) -> Any:
    """The data with something else at a place."""
    if not path:
        return new
    copy = data.copy()
    copy[path[0]] = _changed(data[path[0]], path[1:], new)
    return copy


def _shown(part: Any) -> str:
    """Data on one line, as YAML has it in braces."""
    if isinstance(part, dict):
        return "{" + ", ".join(f"{key}: {_shown(value)}" for key, value in part.items()) + "}"
    if isinstance(part, list):
        return "[" + ", ".join(map(_shown, part)) + "]"
    return EVERYTHING if part is None else str(part)


def _period(data: Any) -> Iterator[_Change]:
    period = data.get("period")
    for key in ("from", "to") if isinstance(period, dict) else ():
        for other in _nearby(period.get(key)):
            yield ("period", key), other, period[key], other


def _rating(data: Any) -> Iterator[_Change]:
    rating = data.get("rating")
    if isinstance(rating, dict):
        from htx_eval.model.plan import RatingSource

        was = rating.get("source", RatingSource.DECLARED.value)
        for source in RatingSource:
            if source.value != was:
                yield ("rating",), {**rating, "source": source.value}, {"source": was}, {"source": source.value}


def _definitions(data: Any) -> Iterator[_Change]:
    for key, definition in (data.get("definitions") or {}).items():
        path: Path_ = ("definitions", key)
        if not isinstance(definition, dict) or definition.keys().isdisjoint(DefinitionFile.model_fields):
            yield from _condition(path, definition)
            continue
        if "where" in definition:
            yield from _condition((*path, "where"), definition["where"])
        readings = definition.get("readings") or {}
        for other in readings if "chosen" in definition else ():
            if other != definition["chosen"]:
                yield (*path, "chosen"), other, definition["chosen"], other
        for name, reading in readings.items():
            yield from _condition((*path, "readings", name, "where"), reading.get("where"))


def _targets(data: Any) -> Iterator[_Change]:
    for index, target in enumerate(data.get("targets") or ()):
        path: Path_ = ("targets", index)
        was = target.get("level", Level.REQUIRED.value)
        (now,) = (level.value for level in Level if level.value != was)
        yield path, {**target, "level": now}, {"level": was}, {"level": now}
        measure = target.get("measure")
        for kind, parts in measure.items() if isinstance(measure, dict) else ():  # a word alone is one without parts
            for part in ("where", "of"):
                if isinstance(parts, dict) and part in parts:
                    yield from _condition((*path, "measure", kind, part), parts[part])
        for op in Op:
            if op.value in target:
                yield from _threshold(path, target, op.value)
        for key in ("stretch", "tolerance"):
            if key in target:
                fewer = {name: value for name, value in target.items() if name != key}
                yield path, fewer, {key: target[key]}, LEFT_OUT
                yield from (((*path, key), other, target[key], other) for other in _nearby(target[key]))
        growth = target.get("growth")
        for key in ("on", "years") if isinstance(growth, dict) else ():
            for other in _nearby(growth.get(key)):
                yield (*path, "growth", key), other, growth[key], other
        if "direction" in target:
            for way in Direction:
                if way.value != target["direction"]:
                    yield (*path, "direction"), way.value, target["direction"], way.value


def _threshold(path: Path_, target: Mapping[str, Any], op: str) -> Iterator[_Change]:
    """Another comparison, or another figure."""
    value = target[op]
    if isinstance(value, list):
        for end, other in zip(value, (Op.AT_LEAST.value, Op.AT_MOST.value), strict=False):
            yield path, _renamed(target, op, other, end), {op: value}, {other: end}
        yield from _each_end((*path, op), value)
        return
    for other in _OTHERS.get(op, ()):
        yield path, _renamed(target, op, other, value), {op: value}, {other: value}
    yield from (((*path, op), other, value, other) for other in _nearby(value))


def _renamed(mapping: Mapping[str, Any], key: str, other: str, value: Any) -> dict[str, Any]:
    return {(other if name == key else name): (value if name == key else old) for name, old in mapping.items()}


def _each_end(path: Path_, ends: Sequence[Any]) -> Iterator[_Change]:
    for index, end in enumerate(ends):
        yield from (((*path, index), other, end, other) for other in _nearby(end))


def _condition(path: Path_, data: Any) -> Iterator[_Change]:
    """A condition turned round, without one of its parts, with another way to combine them, or with other figures."""
    if isinstance(data, str):
        if data != EVERYTHING:
            yield path, {"not": data}, data, {"not": data}
            yield path, EVERYTHING, data, EVERYTHING
        return
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        if len(data) > 1:
            yield path, {name: old for name, old in data.items() if name != key}, {key: value}, LEFT_OUT
        if key in _COMBINING and isinstance(value, list):
            if len(value) > 1:
                yield path, _renamed(data, key, _COMBINING[key], value), {key: "…"}, {_COMBINING[key]: "…"}
            for index, part in enumerate(value):
                if len(value) > 1:
                    fewer = [other for at, other in enumerate(value) if at != index]
                    yield (*path, key), fewer, part, LEFT_OUT
                yield from _condition((*path, key, index), part)
        elif key == "not":
            if len(data) == 1:
                yield path, value, {key: value}, value
            yield from _condition((*path, key), value)
        else:
            yield from _test((*path, key), value)


def _test(path: Path_, value: Any) -> Iterator[_Change]:
    """What is asked of one field."""
    if isinstance(value, dict) and set(value) == {"not"}:
        yield path, value["not"], value, value["not"]
        yield from _values((*path, "not"), value["not"])
        return
    yield path, {"not": value}, value, {"not": value}
    yield from _values(path, value)


def _values(path: Path_, value: Any) -> Iterator[_Change]:
    if isinstance(value, list):
        for index, one in enumerate(value) if len(value) > 1 else ():
            yield path, [other for at, other in enumerate(value) if at != index], one, LEFT_OUT
        yield from _each_end(path, value)
    elif isinstance(value, dict):
        for key, figure in value.items():
            if key not in COMPARISONS:
                continue
            if isinstance(figure, list):
                yield from _each_end((*path, key), figure)
                continue
            for other in _OTHERS.get(key, ()):
                yield path, _renamed(value, key, other, figure), {key: figure}, {other: figure}
            yield from (((*path, key), other, figure, other) for other in _nearby(figure))
    else:
        yield from ((path, other, value, other) for other in _nearby(value))


def _nearby(text: Any) -> Iterator[str]:
    """The day before and after, or a figure with its last digit one less and one more; nothing for other texts."""
    if not isinstance(text, str):
        return
    day = parse_date(text)
    if day is not None:
        yield from ((day + timedelta(days=step)).isoformat() for step in (-1, 1))
        return
    found = _NUMBER.match(text.strip().lstrip("+-"))
    written = "" if found is None else found.group()
    if has_two_readings(written) and "%" not in text:  # a plan has it only where thousands are meant: "4.000 người"
        written, _ = both_ways(written)
    number = parse_number(written)
    if found is None or number is None:
        return
    exact = Decimal(number)
    step = Decimal(1).scaleb(min(0, int(exact.as_tuple().exponent)))
    start = text.index(found.group())
    for other in (exact - step, exact + step):
        yield f"{text[:start]}{other:f}{text[start + len(found.group()) :]}"
