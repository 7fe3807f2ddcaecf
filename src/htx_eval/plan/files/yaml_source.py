"""Strict YAML: every scalar stays the text that was written, and every value knows its line and column.

No tags, no aliases, no duplicate keys; what a text means (a number, a date, yes or no) is decided where it is used,
so that ``031``, ``0101234567`` and ``no`` are never anything but themselves.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import Any

import yaml

from htx_eval.base.files import read_small
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem, reason_of
from htx_eval.plan.files.yaml_reasons import mark, reason

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

#: Files that people write are small; anything beyond is a mistake or an attack.
MOST_DEPTH = 40

#: The keys and indexes that lead to a value.
Path_ = tuple[str | int, ...]


@frozen
class Mark:
    """A position in a file, both from 1."""

    line: int
    column: int


@frozen
class Source:
    """The content of a file as dicts, lists, texts and None, with the position of every value and key."""

    path: str
    data: Any
    values: dict[Path_, Any] = field(default_factory=dict)  # marks of the parser, which count from 0
    keys: dict[Path_, Any] = field(default_factory=dict)
    bare: set[Path_] = field(default_factory=set)  # keys without a colon, as a comma inside braces makes them

    def place(self, path: Path_, of_key: bool = False) -> Place:
        """Return where a value (or its key) stands; for something that is missing, where it should be."""
        marks = self.keys if of_key else self.values
        while path not in marks and path:
            path, marks = path[:-1], self.values
        found = marks.get(path)
        mark = Mark(1, 1) if found is None else _mark(found)
        return Place(file=self.path, line=mark.line, column=mark.column)

    def written(self, path: Path_) -> str:
        """Return the text at a path, as it was written."""
        found = self.data
        for step in path:
            found = found[step]
        return str(found)


class _RefusedError(Exception):
    def __init__(self, code: str, mark: Mark, **params: object) -> None:
        self.code, self.mark, self.params = code, mark, params


def read(path: Path) -> Source:
    """Return a YAML file as data with positions.

    Raises HtxEvalError if it cannot be read, is not YAML, or uses what a plan must not use.
    """
    name = str(path)
    try:
        raw = read_small(path)
    except FileNotFoundError:
        raise HtxEvalError([Problem("HTX301", place=Place(file=name))]) from None
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise HtxEvalError([Problem("HTX306", place=Place(file=name, line=1, column=1))]) from None
        raise HtxEvalError([Problem("HTX302", place=Place(file=name), params={"reason": reason_of(error)})]) from None
    source = Source(name, None)
    try:
        data = _Builder(source).build(raw)
    except _RefusedError as error:
        place = Place(file=name, line=error.mark.line, column=error.mark.column)
        raise HtxEvalError([Problem(error.code, place=place, params=error.params)]) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        at = mark(error)
        place = Place(file=name, line=at.line + 1 if at else 1, column=at.column + 1 if at else 1)
        why = reason(error)
        if "nesting depth" in why:  # the parser's own limit, met while it looks ahead
            raise HtxEvalError([Problem("HTX306", place=place)]) from None
        raise HtxEvalError([Problem("HTX303", place=place, params={"reason": why})]) from None
    if data is None:
        raise HtxEvalError([Problem("HTX307", place=Place(file=name, line=1, column=1))])
    return Source(name, data, source.values, source.keys, source.bare)


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)


def _index(mark: Any) -> int:
    return int(mark.index)


class _Builder:
    """Builds the data from parser events, so that nothing is constructed before it has been looked at."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def build(self, raw: bytes) -> Any:
        events = yaml.parse(raw, Loader=_Loader)
        data = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _RefusedError("HTX303", _mark(event.start_mark), reason="yaml.parts")
                data = self._node(next(events), events, (), 0)
        return data

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path_, depth: int) -> Any:
        self.source.values[path] = event.start_mark
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise _RefusedError("HTX304", _mark(event.start_mark))
        if getattr(event, "tag", None) is not None:
            raise _RefusedError("HTX305", _mark(event.start_mark), tag=getattr(event, "tag", ""))
        if depth > MOST_DEPTH:
            raise _RefusedError("HTX306", _mark(event.start_mark))
        if isinstance(event, yaml.ScalarEvent):
            if event.style in ("|", ">") and not event.value.strip():  # ">5" begins a text of several lines
                raise _RefusedError("HTX303", _mark(event.start_mark), reason="yaml.sign")
            return None if event.value == "" and event.style is None else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path, depth)
        return self._mapping(events, path, depth)

    def _sequence(self, events: Iterator[yaml.Event], path: Path_, depth: int) -> list[Any]:
        found: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self._node(event, events, (*path, len(found)), depth + 1))
        return found

    def _mapping(self, events: Iterator[yaml.Event], path: Path_, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError("HTX308", _mark(event.start_mark))
            if event.anchor is not None:
                raise _RefusedError("HTX304", _mark(event.start_mark))
            if event.tag is not None:
                raise _RefusedError("HTX305", _mark(event.start_mark), tag=event.tag)
            key = event.value
            if key in found:
                first = _mark(self.source.keys[(*path, key)])
                raise _RefusedError("HTX309", _mark(event.start_mark), key=key, first=first.line)
            self.source.keys[(*path, key)] = event.start_mark
            value = next(events)
            if isinstance(value, yaml.ScalarEvent) and _index(value.end_mark) == _index(event.end_mark):
                self.source.bare.add((*path, key))
            found[key] = self._node(value, events, (*path, key), depth + 1)
        return found
