"""Bytes to lines of text: what can be read, and a clear refusal of what cannot."""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from htx_eval.model.frozen import frozen
from htx_eval.model.problems import HtxEvalError, Place, Problem

#: A list of the whole country is about 50 MB; beyond this a file is a mistake.
MOST_BYTES = 2_000_000_000
STDIN = "-"


@frozen
class TextSource:
    """A file that can be read as text: its name, the hash of its bytes, and its lines."""

    path: str
    sha256: str
    lines: Iterator[str]


@contextmanager
def open_text(path: str) -> Iterator[TextSource]:
    """Open the lines of a UTF-8 file, with or without a byte order mark; ``-`` is the standard input.

    Raises HtxEvalError if there is no such file, it cannot be read, or it is no text. A byte that is no UTF-8 is
    found while the lines are read and raises there.
    """
    with _open(path) as raw:
        _refuse(path, raw.read(4096))
        raw.seek(0)
        digest, size = hashlib.sha256(), 0
        while chunk := raw.read(1 << 20):
            digest.update(chunk)
            size += len(chunk)
            if size > MOST_BYTES:
                raise _fatal("HTX409", path)
        raw.seek(0)
        with io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text:
            yield TextSource(path, digest.hexdigest(), _lines(path, raw, text))


def _open(path: str) -> io.BytesIO | io.BufferedReader:
    if path == STDIN:
        return io.BytesIO(sys.stdin.buffer.read(MOST_BYTES + 1))
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise _fatal("HTX402", path) from None
    except (OSError, ValueError) as error:
        raise _fatal("HTX403", path, reason=getattr(error, "strerror", None) or str(error)) from None


def _refuse(path: str, start: bytes) -> None:
    """Refuse what is no UTF-8 text by its first bytes."""
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise _fatal("HTX405", path)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _fatal("HTX404", path, line=1, reason="UTF-16")
    if b"\x00" in start:
        raise _fatal("HTX410", path)


def _lines(path: str, raw: io.BytesIO | io.BufferedReader, text: io.TextIOWrapper) -> Iterator[str]:
    try:
        yield from text
    except UnicodeDecodeError:
        raise _no_utf8(path, raw) from None


def _no_utf8(path: str, raw: io.BytesIO | io.BufferedReader) -> HtxEvalError:
    """Name the line of the first byte that is no UTF-8."""
    raw.seek(0)
    for number, line in enumerate(raw, start=1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            return _fatal("HTX404", path, line=number, reason="UTF-8")
    return _fatal("HTX404", path, reason="UTF-8")


def _fatal(code: str, path: str, line: int | None = None, **params: object) -> HtxEvalError:
    return HtxEvalError([Problem(code, place=Place(file=path, line=line), params=params)])
