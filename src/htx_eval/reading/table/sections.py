"""What section rows and titles say of the rows below them, and where a row says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from htx_eval.base.frozen import frozen
from htx_eval.model.fields import Register
from htx_eval.reading.table.bare_words import bare_meaning

_ROMAN, _PART = re.compile(r"[IVX]+|[LC][IVXLC]+"), re.compile(r"[^\W_]+")
_FIRST = {"I", "A", "a", "1"}


@frozen
class SectionTitle:
    """What a section row says: a field and the text for it, with other fields that it tells; ``mark`` numbers it.

    ``has_count`` says that it states behind the title how many there are.
    """

    field: str
    text: str
    mark: str
    also: Mapping[str, str]
    has_count: bool = False


class Sections:
    """Fills records with what the section rows above them say; fields without a column stand behind the other cells.

    A section inside another ends with it: below the next commune nothing is said of the class by the last one. What
    counts on at the level of another one ends that, whatever it is of: "III. Tổ hợp tác" ends "II. Xã An Ninh".
    """

    def __init__(
        self, register: Register, columns: Mapping[str, int], headed: Iterable[str], titled: Mapping[str, str]
    ) -> None:
        """Take the fields of the section rows of a table, and what titles say of fields."""
        self._fields, self._columns = register.fields, columns
        self._without_column = {key: "" for key in headed if key not in columns}
        for key, text in titled.items():
            if key not in columns:
                self._without_column.setdefault(key, text)
        #: The fields without a column, in the order of their cells.
        self.fields = tuple(self._without_column)
        self._with_column: dict[str, str] = {}
        #: The kinds of the marks of sections and their fields, each inside those before it.
        self._open: list[tuple[tuple[str, ...], str]] = []
        self._beside: set[str] = set()  # fields that the last title tells beside its own
        self._agreements: dict[tuple[str, str, str], bool] = {}

    def __bool__(self) -> bool:
        return bool(self._without_column or self._with_column)

    def begin(self, title: SectionTitle) -> bool:
        """Begin a section; return whether there is a place for what it says."""
        kinds = _kinds(title.mark)
        is_next = bool(kinds) and not _begins_to_count(title.mark)
        ended = [key == title.field or (is_next and mark == kinds) for mark, key in self._open]
        level = ended.index(True) if any(ended) else len(ended)
        for key in (*self._beside, *(key for _, key in self._open[level:] if key)):
            self._say(key, "")
        self._open[level:] = [(kinds, title.field)]
        self._beside = {key for key in title.also if key not in {open_key for _, open_key in self._open}}
        for key in self._beside:
            self._say(key, title.also[key])
        return self._say(title.field, title.text)

    def begin_unknown(self, mark: str, is_inside: bool) -> bool:
        """Begin a section of which it is not known what it says; return whether it ends what one above it said.

        It stands ``is_inside`` the section row right above it; below records it ends what its mark shows, else all.
        """
        kinds = _kinds(mark)
        same = (at for at, (own, key) in enumerate(self._open) if not key or (kinds and own == kinds))
        begins_to_count = bool(kinds) and _begins_to_count(mark)
        level = len(self._open) if is_inside or begins_to_count else next(same, 0)
        ended = [key for _, key in self._open[level:] if key and self._said(key)]
        for key in ended:
            self._say(key, "")
        self._open[level:] = [(kinds, "")]
        return bool(ended)

    def end(self) -> None:
        """End all sections."""
        for key in (*self._beside, *(key for _, key in self._open if key)):
            self._say(key, "")
        self._open.clear()
        self._beside.clear()

    def _said(self, key: str) -> str:
        return self._without_column.get(key, "") or self._with_column.get(key, "")

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

    def filled(self, cells: list[str], width: int, named: Mapping[str, str] = MappingProxyType({})) -> list[str]:
        """Return a record of a table of some width with what its sections say, where it does not say it itself.

        What its name tells of a field outweighs what a title tells beside its own, and stands where nothing is said.
        """
        cells = cells + [""] * (width - len(cells))
        for key, text in self._with_column.items():
            if not cells[self._columns[key]].strip():
                cells[self._columns[key]] = named.get(key, text) if key in self._beside else text
        behind = [
            named.get(key, text) if key in self._beside or not text else text
            for key, text in self._without_column.items()
        ]
        return [*cells[:width], *behind, *cells[width:]]


def _kinds(mark: str) -> tuple[str, ...]:
    """How each part of a mark counts: ("I", "1") of "II.3"; a sign is its own kind."""
    return tuple(map(_kind, _PART.findall(mark))) or tuple(mark.split())


def _begins_to_count(mark: str) -> bool:
    """Whether a mark is the first of its level, which a sign never is."""
    parts = _PART.findall(mark)
    return bool(parts) and parts[-1].lstrip("0") in _FIRST


def _kind(part: str) -> str:
    if part.isdigit():
        return "1"
    return "I" if _ROMAN.fullmatch(part) else "A" if part.isupper() else "a"
