"""Files to bytes: what can be opened, how large it may be, and what its first bytes say it is."""

from __future__ import annotations

import enum
import hashlib
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from htx_eval.base.files import open_file
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.reading.text.foreign import HEAD, foreign_text
from htx_eval.reading.text.unopened import is_owner_file, owned, unopened

#: A list of the whole country is about 50 MB; beyond this a file is a mistake.
MOST_BYTES = 2_000_000_000
STDIN = "-"
#: How a container of Excel before 2007 begins, and every workbook that is locked with a password.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"


class Container(enum.Enum):
    """What the first bytes of a file say that it is."""

    TEXT = "text"
    ZIP = "zip"
    OLE = "ole"


@frozen
class Source:
    """An open file, at its beginning, with the hash of its bytes."""

    path: str
    sha256: str
    raw: BinaryIO
    container: Container


@frozen
class Kept:
    """A file that can be read but once, kept as its bytes, so that it can be opened as often as somebody asks."""

    path: str
    content: bytes


#: What can be opened: a path, ``-`` for the standard input, or what was kept of one.
Readable = str | Kept


def standard_input() -> Kept:
    """Read the standard input, all of it: for whoever has more than one question to what it holds."""
    return Kept(STDIN, sys.stdin.buffer.read(MOST_BYTES + 1))


@contextmanager
def open_source(file: Readable) -> Iterator[Source]:
    """Open a file.

    Raises HtxEvalError if there is no such file, it cannot be read, is empty or too large, or is plainly no list.
    """
    path = file.path if isinstance(file, Kept) else file
    with _open(file) as raw:
        digest, size, start = hashlib.sha256(), 0, b""
        while chunk := raw.read(1 << 20):
            start = start or chunk[:HEAD]
            digest.update(chunk)
            size += len(chunk)
            if size > MOST_BYTES:
                raise fatal("HTX409", path)
        container = _container(start)
        _refuse_no_list(path, container, start)
        raw.seek(0)
        yield Source(path, digest.hexdigest(), raw, container)


def _container(start: bytes) -> Container:
    if start.startswith(ZIP):
        return Container.ZIP
    return Container.OLE if start.startswith(OLE) else Container.TEXT


def _refuse_no_list(path: str, container: Container, start: bytes) -> None:
    """Refuse what its first bytes show to be no list: nothing at all, the sign of an open file, a page, a picture."""
    if container is not Container.TEXT:
        return
    if is_owner_file(path):
        suggestion = owned(path)
        raise HtxEvalError([Problem("HTX451", place=Place(file=path), suggestion=suggestion)])
    if len(start) < HEAD and not start.lstrip(b"\xef\xbb\xbf\xff\xfe").strip(b"\0 \t\r\n\x1a"):
        raise fatal("HTX450", path)
    found = foreign_text(start)
    if found is not None:
        raise fatal("HTX405", path, reason=found)


def _open(file: Readable) -> BinaryIO:
    path = standard_input() if file == STDIN else file
    if isinstance(path, Kept):
        return io.BytesIO(path.content)
    try:
        return open_file(path)
    except OSError as error:
        raise unopened(path, error) from None
    except ValueError as error:  # a name that no file can have
        raise fatal("HTX403", path, reason=str(error)) from None


def fatal(code: str, path: str, line: int | None = None, **params: object) -> HtxEvalError:
    """Return the error of a file that cannot be read; a parameter ``value`` is what was met."""
    value = params.pop("value", None)
    place = Place(file=path, line=line)
    return HtxEvalError([Problem(code, place=place, value=None if value is None else str(value), params=params)])
