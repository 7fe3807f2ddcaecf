"""Typed data as JSON text that people can read: indented, and a line for each part of which there may be thousands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic_core import to_json

from htx_eval.report.data.shape import Line, Made, Shape


def json_text(shape: Shape) -> str:
    """Return typed data as JSON text."""
    return json_bytes(shape).decode()


def json_bytes(shape: Shape) -> bytes:
    """Return typed data as JSON text in UTF-8, in which a long one takes half the room."""
    text = bytearray()
    for piece in _object(shape, b"\n"):
        text += piece
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
            yield to_json(shape, by_alias=True, include={name})[1:-1].replace(b":", b": ", 1)
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
            yield to_json(shape, by_alias=True)
    yield end + b"]"
