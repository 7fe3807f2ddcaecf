"""Sections of a table: what the rows that head them say of the rows below, level by level."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from htx_eval.base.frozen import frozen

_ROMAN, _PART = re.compile(r"[IVX]+|[LC][IVXLC]+"), re.compile(r"[^\W_]+")
_FIRST = {"I", "A", "a", "1"}


@frozen
class SectionTitle:
    """What a section row says: a field and the text for it, with other fields that it tells; ``mark`` numbers it."""

    field: str
    text: str
    mark: str
    also: Mapping[str, str]


class Sections:
    """What holds for the rows of the section that is read; a title ends the sections of its level and below."""

    def __init__(self, fields: Sequence[str], columns: Mapping[str, int]) -> None:
        """Take the fields that have no column and are told by sections alone, and the places of the others."""
        self.current = dict.fromkeys(fields, "")
        self.by_column: dict[str, str] = {}  # of fields that have a column
        self._columns = columns
        self._open: list[tuple[tuple[str, ...], str]] = []  # the kind of mark and the field of each, the widest first

    def __bool__(self) -> bool:
        return bool(self.current or self.by_column)

    def begin(self, title: SectionTitle) -> bool:
        """Begin a section; return whether what it says fills a field."""
        kinds = _kinds(title.mark)
        is_next = bool(kinds) and _PART.findall(title.mark)[-1].lstrip("0") not in _FIRST
        level = next(
            (at for at, (mark, key) in enumerate(self._open) if key == title.field or (is_next and mark == kinds)), None
        )
        if level is not None:
            for _, key in self._open[level:]:
                self._end(key)
            del self._open[level:]
        self._open.append((kinds, title.field))
        for key, text in title.also.items():
            self._say(key, text)
        return self._say(title.field, title.text)

    def _say(self, key: str, text: str) -> bool:
        if key in self.current:
            self.current[key] = text
        elif key in self._columns:
            self.by_column[key] = text
        return key in self.current or key in self._columns

    def _end(self, key: str) -> None:
        if key in self.current:
            self.current[key] = ""
        self.by_column.pop(key, None)


def _kinds(mark: str) -> tuple[str, ...]:
    """How each part of a mark counts: ("I", "1") of "II.3"; none of a sign."""
    return tuple(_kind(part) for part in _PART.findall(mark))


def _kind(part: str) -> str:
    if part.isdigit():
        return "1"
    return "I" if _ROMAN.fullmatch(part) else "A" if part.isupper() else "a"
