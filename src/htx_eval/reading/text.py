"""Bytes to lines of text, in whatever encoding an old office program wrote them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from htx_eval.model.problems import HtxEvalError
from htx_eval.reading.source import Source, fatal

#: So much of a file is looked at to tell its encoding; where that is plain ASCII, so much more.
SAMPLE, LARGE_SAMPLE = 1 << 16, 1 << 22
UTF_8 = "utf-8"
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text, with their ends, and the encoding they were in."""

    lines: Iterator[str]
    encoding: str
    is_certain: bool = True


def read_lines(source: Source, encoding: str | None = None) -> Lines:
    """Return the lines of a text file in a named encoding, by default in the one it is recognised to be in.

    UTF-8 is read as a stream: a byte that is none is found while the lines are read and raises there. Raises
    HtxEvalError if the file is no text, if its letters were lost when it was saved, or if the encoding does not fit.
    """
    if encoding is None and _is_plain_utf_8(start := _start(source, SAMPLE)):
        return Lines(_stream(source), UTF_8)
    from htx_eval.reading import encodings

    if encoding is None:
        start = _start(source, LARGE_SAMPLE)
        found = encodings.recognise(start)
        name, is_certain = found.name, found.is_certain
    else:
        name, is_certain = _named(source.path, encoding), True
    if name == UTF_8:
        return Lines(_stream(source), UTF_8)
    return Lines(_decoded(source, name), name, is_certain)


def _named(path: str, encoding: str) -> str:
    from htx_eval.reading.encodings import ENCODINGS, canonical

    name = canonical(encoding)
    if name is None:
        raise fatal("HTX434", path, value=encoding, allowed=tuple(ENCODINGS))
    return name


def _start(source: Source, size: int) -> bytes:
    source.raw.seek(0)
    start = source.raw.read(size)
    source.raw.seek(0)
    return start


def _is_plain_utf_8(start: bytes) -> bool:
    """Whether a beginning is UTF-8 with Vietnamese letters as they should be, so that nothing more need be asked."""
    try:
        text = start[: start.rfind(b"\n") + 1].decode("utf-8")
    except UnicodeDecodeError:
        return False
    # UTF-8 that was read as windows-1252 once has these letters everywhere, and proper Vietnamese has none of them.
    return any("ạ" <= char <= "ỹ" for char in text) and not any(char in text for char in "Ãáº»\x00")


def _stream(source: Source) -> Iterator[str]:
    text = io.TextIOWrapper(source.raw, encoding="utf-8-sig", newline="")
    try:
        yield from text
    except UnicodeDecodeError:
        raise _no_utf8(source) from None
    finally:
        text.detach()


def _no_utf8(source: Source) -> HtxEvalError:
    """Name the line of the first byte that is no UTF-8."""
    source.raw.seek(0)
    for number, line in enumerate(source.raw, start=1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            return fatal("HTX404", source.path, line=number, encoding="UTF-8")
    return fatal("HTX404", source.path, encoding="UTF-8")


def _decoded(source: Source, name: str) -> Iterator[str]:
    """The lines of a whole file in an encoding; letters that were lost when it was saved are found here."""
    from htx_eval.reading.encodings import ENCODINGS, decode

    raw = source.raw.read()
    try:
        text = decode(raw, name)
    except ValueError as error:
        line = raw[: getattr(error, "start", 0)].count(b"\n") + 1
        raise fatal("HTX404", source.path, line=line, encoding=ENCODINGS[name]) from None
    return iter(io.StringIO(text, newline="").readline, "")
