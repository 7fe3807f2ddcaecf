"""A plan with one thing changed: every figure, comparison, condition, chosen reading and day, one at a time.

What is changed is the plan as data, as if somebody had written it so; a change is called by where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from htx_eval.authoring.cases.changed_conditions import condition_changes
from htx_eval.authoring.cases.plan_changes import (
    OTHERS,
    Change,
    end_changes,
    figure_changes,
    left_out,
    nearby,
    renamed,
    without,
)
from htx_eval.base.frozen import frozen
from htx_eval.model.rules import Kind, Level, Op
from htx_eval.plan.conditions import EVERYTHING
from htx_eval.plan.files.plan_file import DefinitionFile, Direction
from htx_eval.plan.files.yaml_source import Path_

#: Measures of an amount that one may be taken for.
_OTHER_KINDS: Mapping[str, str] = {Kind.SUM.value: Kind.MEAN.value, Kind.MEAN.value: Kind.SUM.value}


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
    for path, new, was, now in (
        *_period(data),
        *_rating(data),
        *_population(data),
        *_definitions(data),
        *_targets(data),
    ):
        yield Mutant(path, _named(data, path), _shown(was), _shown(now), _changed(data, path, new))


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


def _period(data: Any) -> Iterator[Change]:
    period = data.get("period")
    for key in ("from", "to") if isinstance(period, dict) else ():
        for other in nearby(period.get(key)):
            yield ("period", key), other, period[key], other


def _population(data: Any) -> Iterator[Change]:
    if data.get("population") is not None:
        yield ("population",), None, data["population"], None


def _rating(data: Any) -> Iterator[Change]:
    rating = data.get("rating")
    if isinstance(rating, dict):
        from htx_eval.model.plan import RatingSource

        was = rating.get("source", RatingSource.DECLARED.value)
        for source in RatingSource:
            if source.value != was:
                yield ("rating",), {**rating, "source": source.value}, {"source": was}, {"source": source.value}
        if "out_of_force" in rating:
            yield without(("rating",), rating, "out_of_force")


def _definitions(data: Any) -> Iterator[Change]:
    for key, definition in (data.get("definitions") or {}).items():
        path: Path_ = ("definitions", key)
        if not isinstance(definition, dict) or definition.keys().isdisjoint(DefinitionFile.model_fields):
            yield from condition_changes(path, definition)
            continue
        if "where" in definition:
            yield from condition_changes((*path, "where"), definition["where"])
        readings = definition.get("readings") or {}
        for other in readings if "chosen" in definition else ():
            if other != definition["chosen"]:
                yield (*path, "chosen"), other, definition["chosen"], other
        for name, reading in readings.items():
            yield from condition_changes((*path, "readings", name, "where"), reading.get("where"))


def _targets(data: Any) -> Iterator[Change]:
    for index, target in enumerate(data.get("targets") or ()):
        path: Path_ = ("targets", index)
        was = target.get("level", Level.REQUIRED.value)
        (now,) = (level.value for level in Level if level.value != was)
        yield path, {**target, "level": now}, {"level": was}, {"level": now}
        yield from _measure((*path, "measure"), target.get("measure"), data.get("population", EVERYTHING))
        for op in Op:
            if op.value in target:
                yield from _threshold(path, target, op.value)
        for key in ("stretch", "tolerance"):
            if key in target:
                yield without(path, target, key)
                yield from figure_changes((*path, key), target[key])
        growth = target.get("growth")
        for key in ("on", "years") if isinstance(growth, dict) else ():
            yield from figure_changes((*path, "growth", key), growth.get(key))
        if "direction" in target:
            for way in Direction:
                if way.value != target["direction"]:
                    yield (*path, "direction"), way.value, target["direction"], way.value
        yield from _parts(path, target)
        yield from _equivalent(path, target)


def _measure(path: Path_, measure: Any, population: Any) -> Iterator[Change]:
    """Other people, another way to add up, a quotient turned round, another value from outside."""
    for kind, parts in measure.items() if isinstance(measure, dict) else ():  # a word alone is one without parts
        if kind in _OTHER_KINDS:
            yield path, {_OTHER_KINDS[kind]: parts}, {kind: "…"}, {_OTHER_KINDS[kind]: "…"}
        if not isinstance(parts, dict):
            continue
        at = (*path, kind)
        for part in ("where", "of"):
            if part in parts:
                yield from condition_changes((*at, part), parts[part])
        if parts.get("of", population) != population:
            yield without(at, parts, "of")
        if "per" in parts:
            turned = {"field": parts["per"], "per": parts.get("field")}
            yield at, {**parts, **turned}, {key: parts.get(key) for key in turned}, turned
        yield from figure_changes((*at, "value"), parts.get("value"))


def _parts(path: Path_, target: Mapping[str, Any]) -> Iterator[Change]:
    """What is asked of every place, value or year: of all of them together, of fewer, or another figure of one."""
    for key in ("each", "allocate"):
        if key not in target:
            continue
        yield without(path, target, key)
        told = target[key] if isinstance(target[key], dict) else {}
        for named in ("only", "apart"):
            yield from left_out((*path, key, named), told.get(named) or [])
        figures = told.get("figures") or {}
        for name, figure in figures.items():
            yield without((*path, key, "figures"), figures, name)
            yield from figure_changes((*path, key, "figures", name), figure)


def _equivalent(path: Path_, target: Mapping[str, Any]) -> Iterator[Change]:
    """Another count beside a percentage, or the other of the two deciding."""
    if "equivalent" not in target:
        return
    yield without(path, target, "equivalent")
    told, at = target["equivalent"], (*path, "equivalent")
    if not isinstance(told, dict):
        yield from figure_changes(at, told)
        told = {"count": told}
    else:
        yield from figure_changes((*at, "count"), told.get("count"))
    was = told.get("binds", "false")
    now = "false" if was == "true" else "true"
    yield at, {**told, "binds": now}, {"binds": was}, {"binds": now}


def _threshold(path: Path_, target: Mapping[str, Any], op: str) -> Iterator[Change]:
    """Another comparison, or another figure."""
    value = target[op]
    if isinstance(value, list):
        for end, other in zip(value, (Op.AT_LEAST.value, Op.AT_MOST.value), strict=False):
            yield path, renamed(target, op, other, end), {op: value}, {other: end}
        yield from end_changes((*path, op), value)
        return
    for other in OTHERS.get(op, ()):
        yield path, renamed(target, op, other, value), {op: value}, {other: value}
    yield from figure_changes((*path, op), value)
