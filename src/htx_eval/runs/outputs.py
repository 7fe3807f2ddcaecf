"""Files that a run writes: how they are named, and how they are put down."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path

from htx_eval.base.problems import HtxEvalError, Place, Problem, reason_of
from htx_eval.report.faces import FORMATS

#: A format that is asked for and not written.
PDF = "pdf"


class NotWrittenError(HtxEvalError):
    """A list was evaluated, and not every file that was asked for could be written; ``problems`` say why."""


def parse_output(text: str) -> tuple[str, str]:
    """Return format and path of ``[FORMAT=]PATH``.

    Raises HtxEvalError if no format is named and the ending does not tell one.
    """
    name, separator, path = text.partition("=")
    if separator and name in FORMATS:
        return name, path
    check_printable(name if name.casefold() == PDF else text)
    found = next((key for key, face in FORMATS.items() if text.casefold().endswith(face.endings)), None)
    if found is None:
        raise HtxEvalError([Problem("HTX418", value=text, params={"allowed": tuple(FORMATS)})])
    return found, text


def check_printable(text: str) -> None:
    """Refuse a format, or the name of a file, that asks for a PDF: office programs and browsers make one.

    Raises HtxEvalError that says how.
    """
    stem = "bao-cao" if text.casefold() == PDF else text[: -len(PDF) - 1]
    if text.casefold() in (PDF, f"{stem}.{PDF}".casefold()):
        raise HtxEvalError([Problem("HTX453", value=text, params={"page": f"{stem}.html", "document": f"{stem}.docx"})])


def check_new(paths: Iterable[str], read: Iterable[str]) -> None:
    """See to it, before anything is read, that no file that is written is one that is read or is written twice.

    Links and other spellings of a path are the same file; what is no file, such as a standard stream, may be named
    often.

    Raises HtxEvalError for the first that is.
    """
    taken = list(read)
    for path in paths:
        if os.path.exists(path) and not os.path.isfile(path):
            continue
        if any(_is_same(path, other) for other in taken):
            raise HtxEvalError([Problem("HTX440", value=path)])
        taken.append(path)


def _is_same(path: str, other: str) -> bool:
    """Whether two names are those of one file: one path, or through a link or in other letters."""
    if os.path.realpath(path) == os.path.realpath(other):
        return True
    try:
        return Path(path).samefile(other)
    except OSError:
        return False


def write(path: Path, content: str | bytes) -> None:
    """Write an output file, and the folder for it; text is UTF-8 with line feeds.

    The file is written beside the old one and takes its place when it is whole.
    Raises HtxEvalError if it cannot be written.
    """
    raw = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        _put(Path(os.path.realpath(path)), raw)
    except OSError as error:
        raise _unwritten(path, error) from None


def append(path: Path, content: str) -> None:
    """Add to the end of a file, which need not be there yet.

    Raises HtxEvalError if it cannot be written.
    """
    try:
        with path.open("ab") as file:
            file.write(content.encode("utf-8"))
    except OSError as error:
        raise _unwritten(path, error) from None


def _put(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():  # a stream, a device
        with open(path, "wb", opener=_opened) as stream:
            stream.write(content)
        return
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _opened(path: str, flags: int) -> int:
    """Open a stream without waiting for somebody to read it; where nobody does, that is said (``errno.ENXIO``)."""
    number = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(number, True)
    return number


def _unwritten(path: Path, error: OSError) -> HtxEvalError:
    params = {"reason": reason_of(error)}
    return HtxEvalError([Problem("HTX417", place=Place(file=str(path)), params=params)])
