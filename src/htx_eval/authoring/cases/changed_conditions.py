"""A condition changed: turned round, without one of its parts, with another way to combine them, or other figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from htx_eval.authoring.cases.plan_changes import (
    OTHERS,
    Change,
    end_changes,
    figure_changes,
    left_out,
    renamed,
    without,
)
from htx_eval.plan.conditions import COMPARISONS, EVERYTHING
from htx_eval.plan.files.yaml_source import Path_

_COMBINING = {"all": "any", "any": "all"}


def condition_changes(path: Path_, data: Any) -> Iterator[Change]:
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
            yield without(path, data, key)
        if key in _COMBINING and isinstance(value, list):
            if len(value) > 1:
                yield path, renamed(data, key, _COMBINING[key], value), {key: "…"}, {_COMBINING[key]: "…"}
            yield from left_out((*path, key), value)
            for index, part in enumerate(value):
                yield from condition_changes((*path, key, index), part)
        elif key == "not":
            if len(data) == 1:
                yield path, value, {key: value}, value
            yield from condition_changes((*path, key), value)
        else:
            yield from _test((*path, key), value)


def _test(path: Path_, value: Any) -> Iterator[Change]:
    """What is asked of one field."""
    if isinstance(value, dict) and set(value) == {"not"}:
        yield path, value["not"], value, value["not"]
        yield from _values((*path, "not"), value["not"])
        return
    yield path, {"not": value}, value, {"not": value}
    yield from _values(path, value)


def _values(path: Path_, value: Any) -> Iterator[Change]:
    if isinstance(value, list):
        yield from left_out(path, value)
        yield from end_changes(path, value)
    elif isinstance(value, dict):
        for key, figure in value.items():
            if key not in COMPARISONS:
                yield from left_out((*path, key), figure if isinstance(figure, list) else [])
                continue
            if isinstance(figure, list):
                yield from end_changes((*path, key), figure)
                continue
            for other in OTHERS.get(key, ()):
                yield path, renamed(value, key, other, figure), {key: figure}, {other: figure}
            yield from figure_changes((*path, key), figure)
    else:
        yield from figure_changes(path, value)
