"""Bytes to lines of text, in whatever encoding an old office program wrote them."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError
from htx_eval.reading.text.source import Source, fatal

#: So much of a file is looked at to tell its encoding; where that is plain ASCII, so much more.
SAMPLE, LARGE_SAMPLE = 1 << 16, 1 << 22
UTF_8 = "utf-8"
#: Control characters that texts have: white space, an old mark of the end, and the capitals of VISCII.
IN_TEXTS = b"\t\n\r\x0b\x0c\x1a\x02\x05\x06\x14\x19\x1e"
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UNICODE_ONLY = re.compile("[ạ-ỹ]")
_FOREIGN = re.compile("[\x00\xa1-\xbfÄ-ÇËÎ-ÑÖ-ØÛÜÞßä-çëî-ñö-øûüþÿ]|á[º»]")


@frozen
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
    from htx_eval.reading.text import encodings

    if encoding is None:
        start = _start(source, LARGE_SAMPLE)
        if _is_binary(start):
            raise fatal("HTX410", source.path)
        found = encodings.recognise(start)
        name, is_certain = found.name, found.certain or start.isascii()
    else:
        name, is_certain = _named(source.path, encoding), True
    if name == UTF_8:
        return Lines(_stream(source), UTF_8)
    return Lines(_decoded(source, name), name, is_certain)


def _named(path: str, encoding: str) -> str:
    from htx_eval.reading.text.encodings import ENCODINGS, encoding_name

    try:
        return encoding_name(encoding)
    except ValueError:
        raise fatal("HTX434", path, value=encoding, allowed=tuple(ENCODINGS)) from None


def _start(source: Source, size: int) -> bytes:
    source.raw.seek(0)
    start = source.raw.read(size)
    source.raw.seek(0)
    return start


def _is_plain_utf_8(start: bytes) -> bool:
    """Whether a beginning is UTF-8 with Vietnamese letters as they should be, so that nothing more need be asked."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(start)  # the last letter may be cut in two
    except UnicodeDecodeError:
        return False
    return _UNICODE_ONLY.search(text) is not None and not is_suspect(text)


def is_suspect(text: str) -> bool:
    """Say whether a text has letters that Vietnamese has not, so that it may be of an old font or was misread once."""
    return _FOREIGN.search(text) is not None


def _is_binary(start: bytes) -> bool:
    """Whether a beginning is no text: zero bytes that are not those of UTF-16, or many control characters."""
    if start.startswith(UTF_16_MARKS):
        return False
    zeros = start.count(0)
    even, odd = start[::2].count(0), start[1::2].count(0)
    if zeros and min(even, odd) * 8 > zeros:  # in UTF-16 of Latin letters all of them stand on one side
        return True
    controls = sum(start.count(code) for code in range(1, 32) if code not in IN_TEXTS)
    return controls * 20 > len(start)


def _stream(source: Source) -> Iterator[str]:
    text = io.TextIOWrapper(source.raw, encoding="utf-8-sig", newline="")
    try:
        yield from text
    except UnicodeDecodeError:
        raise _no_utf8(source) from None
    finally:
        if not source.raw.closed:  # as it is where a list was refused before all of it was read
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
    from htx_eval.reading.text.encodings import ENCODINGS, decode

    raw = source.raw.read()
    try:
        text = decode(raw, name)
    except ValueError as error:
        line = raw[: getattr(error, "start", 0)].count(b"\n") + 1
        raise fatal("HTX404", source.path, line=line, encoding=ENCODINGS[name]) from None
    return iter(io.StringIO(text, newline="").readline, "")
