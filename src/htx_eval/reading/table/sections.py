"""What section rows and titles say of the rows below them, and where a row says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from htx_eval.base.frozen import frozen
from htx_eval.model.fields import Register
from htx_eval.reading.table.bare_words import bare_meaning

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
    """Fills records with what the section rows above them say; fields without a column stand behind the other cells.

    A section inside another ends with it: below the next commune nothing is said of the class by the last one. What
    counts on at the level of another one ends that, whatever it is of: "III. Tổ hợp tác" ends "II. Xã An Ninh".
    """

    def __init__(
        self, register: Register, columns: Mapping[str, int], opening: Iterable[str], titled: Mapping[str, str]
    ) -> None:
        """Take the fields of the section rows that open a table, and what titles say of fields."""
        self._fields, self._columns = register.fields, columns
        self._without_column = {key: "" for key in opening if key not in columns}
        for key, text in titled.items():
            if key not in columns:
                self._without_column.setdefault(key, text)
        #: The fields without a column, in the order of their cells.
        self.fields = tuple(self._without_column)
        self._with_column: dict[str, str] = {}
        #: The kinds of the marks of sections and their fields, each inside those before it.
        self._open: list[tuple[tuple[str, ...], str]] = []
        self._agreements: dict[tuple[str, str, str], bool] = {}

    def __bool__(self) -> bool:
        return bool(self._without_column or self._with_column)

    def begin(self, title: SectionTitle) -> bool:
        """Begin a section; return whether there is a place for what it says."""
        kinds = _kinds(title.mark)
        is_next = bool(kinds) and _PART.findall(title.mark)[-1].lstrip("0") not in _FIRST
        ended = [key == title.field or (is_next and mark == kinds) for mark, key in self._open]
        level = ended.index(True) if any(ended) else len(ended)
        for _, key in self._open[level:]:
            self._say(key, "")
        self._open[level:] = [(kinds, title.field)]
        for key, text in title.also.items():
            self._say(key, text)
        return self._say(title.field, title.text)

    def _say(self, key: str, text: str) -> bool:
        if key in self._without_column:
            self._without_column[key] = text
        elif key in self._columns:
            self._with_column[key] = text
        else:
            return False
        return True

    def at_odds(self, cells: list[str]) -> Iterator[tuple[str, str]]:
        """Yield the fields of which a row says something else than its section, with what that says.

        There the section has ended, though nothing shows it: it fills no more.
        """
        for key, text in [*self._with_column.items()]:
            own = cells[self._columns[key]].strip() if self._columns[key] < len(cells) else ""
            if own and text and not self._agree(key, text, own):
                self._with_column[key] = ""
                yield key, text

    def _agree(self, key: str, text: str, own: str) -> bool:
        found = self._agreements.get((key, text, own))
        if found is None:
            found = self._agreements[key, text, own] = self._looked_up(key, text, own)
        return found

    def _looked_up(self, key: str, text: str, own: str) -> bool:
        spec = self._fields[key]
        if spec.vocabulary is None:
            return spec.place_key(text) == spec.place_key(own)
        said, stated = bare_meaning(spec.vocabulary, text), bare_meaning(spec.vocabulary, own)
        return said is None or stated is None or not set(said.keys).isdisjoint(stated.keys)

    def filled(self, cells: list[str], width: int) -> list[str]:
        """Return a record of a table of some width with what its sections say, where it does not say it itself."""
        cells = cells + [""] * (width - len(cells))
        for key, text in self._with_column.items():
            if not cells[self._columns[key]].strip():
                cells[self._columns[key]] = text
        return [*cells[:width], *self._without_column.values(), *cells[width:]]


def _kinds(mark: str) -> tuple[str, ...]:
    """How each part of a mark counts: ("I", "1") of "II.3"; none of a sign."""
    return tuple(map(_kind, _PART.findall(mark)))


def _kind(part: str) -> str:
    if part.isdigit():
        return "1"
    return "I" if _ROMAN.fullmatch(part) else "A" if part.isupper() else "a"
