"""Typed data as JSON text that people can read: indented, and a line for each part of which there may be thousands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

from htx_eval.base.inert import json_escaped
from htx_eval.report.data.shape import Line, Made, Shape


def json_text(shape: Shape) -> str:
    """Return typed data as JSON text."""
    return json_bytes(shape).decode()


def json_bytes(shape: Shape) -> bytes:
    """Return typed data as JSON text in UTF-8, in which a long one takes half the room."""
    text = bytearray()
    for piece in _object(shape, b"\n"):
        text += piece if piece.isascii() else json_escaped(piece.decode()).encode()
    text += b"\n"
    return bytes(text)


def _object(shape: Shape, end: bytes) -> Iterator[bytes]:
    """The pieces of an object; ``end`` is the line break before its last bracket, with the indent of that."""
    before, line = b"{", end + b"  "
    for name, spec in type(shape).model_fields.items():
        yield before + line
        before, value = b",", getattr(shape, name)
        if isinstance(value, Shape):
            yield to_json(spec.alias or name) + b": "
            yield from _object(value, line)
        elif _is_of_shapes(value):
            yield to_json(spec.alias or name) + b": "
            yield from _array(value, line)
        else:
            yield _json(shape, {name})[1:-1].replace(b":", b": ", 1)
    yield end + b"}"


def _is_of_shapes(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and len(value) > 0 and isinstance(value[0], Shape)


def _array(shapes: Sequence[Shape], end: bytes) -> Iterator[bytes]:
    before, line = b"[", end + b"  "
    for shape in shapes.fields() if isinstance(shapes, Made) else shapes:
        yield before + line
        before = b","
        if isinstance(shape, Shape) and not isinstance(shape, Line):
            yield from _object(shape, line)
        else:
            yield _json(shape)
    yield end + b"]"


def _json(part: Any, names: set[str] | None = None) -> bytes:
    """A part, or some of its fields, as JSON."""
    try:
        return to_json(part, by_alias=True, include=names)
    except PydanticSerializationError:  # the name of a file may not be UTF-8
        kept = part.model_dump(by_alias=True, include=names) if isinstance(part, Shape) else part
        return to_json(_encodable(kept))


def _encodable(value: Any) -> Any:
    """A value in which every text is UTF-8, with marks for what is not."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, Mapping):
        return {_encodable(key): _encodable(one) for key, one in value.items()}
    return [_encodable(one) for one in value] if isinstance(value, list | tuple) else value
