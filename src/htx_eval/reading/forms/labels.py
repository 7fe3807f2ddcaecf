"""What stands behind labels around the table of a form: "Tên hợp tác xã: …", in one cell or in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.reading.sheets.sheet import NumberedRow
from htx_eval.reading.table.headings import HeadingMatcher

#: What is no part of a value at its ends: dots to write upon, and what divides it from the next label.
_IDLE = " \t\n.…_;,:–-"
#: Between a value and the label behind it.
_BOUNDS = re.compile(r"\s{2,}|[\n\t;,.]\s*|\s[-–]\s")
#: The number of a label.
_UNNUMBERED = re.compile(r"^(?:\d{1,2}|[a-zđ]|[IVX]+)[.)]\s*")
#: A label has no more words.
MOST_WORDS = 8


@frozen
class Labelled:
    """A label, what it means, and the value behind it with its place."""

    label: str
    meaning: str
    value: str
    line: int
    at: int


def labelled(rows: Sequence[NumberedRow], matcher: HeadingMatcher) -> Iterator[Labelled]:
    """Yield every known label of some rows with its value, also one that is left blank."""
    for line, cells in rows:
        filled = [at for at, cell in enumerate(cells) if cell.strip()]
        for at, beside in zip(filled, [*filled[1:], None], strict=True):
            found = list(_pairs(cells[at], matcher))
            for label, meaning, value in found[:-1]:
                yield Labelled(label, meaning, value, line, at)
            if not found:
                continue
            label, meaning, value = found[-1]
            if value or beside is None or any(_pairs(cells[beside], matcher)):
                yield Labelled(label, meaning, value, line, at)
            else:
                yield Labelled(label, meaning, cells[beside].strip(_IDLE), line, beside)


def unread(rows: Sequence[NumberedRow], matcher: HeadingMatcher) -> Iterator[Labelled]:
    """Yield every text of some rows that no known label ends and that has something behind it."""
    for line, cells in rows:
        filled = [at for at, cell in enumerate(cells) if cell.strip()]
        for at, beside in zip(filled, [*filled[1:], None], strict=True):
            label, colon, value = cells[at].rpartition(":")
            label, value = (label, value.strip(_IDLE)) if colon else (value, "")
            value = value or ("" if beside is None else cells[beside].strip(_IDLE))
            if value and _label_of(label, matcher) is None:
                yield Labelled(" ".join(label.split()), "", value, line, at)


def _pairs(text: str, matcher: HeadingMatcher) -> Iterator[tuple[str, str, str]]:
    """Every known label in a text, what it means, and what stands behind it up to the next."""
    pieces = text.split(":")
    if len(pieces) == 1:
        meaning = matcher.meaning((" ".join(text.split()),)) if len(text.split()) <= MOST_WORDS else None
        if meaning is not None:
            yield text.strip(), meaning, ""
        return
    label = _label_of(pieces[0], matcher)
    for number, piece in enumerate(pieces[1:], start=1):
        following = None if number == len(pieces) - 1 else _label_of(piece, matcher)
        value = piece if following is None else piece[: following[2]]
        if label is not None:
            yield label[0], label[1], value.strip(_IDLE)
        label = following


def _label_of(text: str, matcher: HeadingMatcher) -> tuple[str, str, int] | None:
    """The label with which a text ends, what it means, and where it begins.

    It is the whole text, or stands behind a bound, or begins with a capital: "Đề nghị xếp loại" is no class.
    """
    bounds = [found.end() for found in _BOUNDS.finditer(text)]
    words = [found.start() for found in re.finditer(r"\S+", text)]
    capitals = [start for start in words[-MOST_WORDS:] if text[start].isupper()]
    for start in (*reversed(bounds), 0, *capitals):
        label = " ".join(text[start:].split()).strip("-–•*+ ")
        meaning = matcher.meaning((_UNNUMBERED.sub("", label),)) if label else None
        if meaning is not None:
            return label, meaning, start
    return None
