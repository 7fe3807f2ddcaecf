"""What section rows and titles say of the rows below them, and where a row says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from htx_eval.model.fields import Register


class Sections:
    """Fills records with what the section rows above them say; fields without a column stand behind the other cells.

    A section inside another ends with it: below the next commune nothing is said of the class by the last one.
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
        self._open: list[str] = []  # fields of sections, each inside those before it
        self._agreements: dict[tuple[str, str, str], bool] = {}

    def __bool__(self) -> bool:
        return bool(self._without_column or self._with_column)

    def begin(self, key: str, text: str) -> bool:
        """Begin a section; return whether there is a place for what it says."""
        if key in self._open:
            for inner in self._open[self._open.index(key) :]:
                self._say(inner, "")
                self._open.remove(inner)
        self._open.append(key)
        return self._say(key, text)

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
        said, stated = spec.vocabulary.spellings.find(text), spec.vocabulary.spellings.find(" ".join(own.split()))
        return not said or not stated or not set(said).isdisjoint(stated)

    def filled(self, cells: list[str], width: int) -> list[str]:
        """Return a record of a table of some width with what its sections say, where it does not say it itself."""
        cells = cells + [""] * (width - len(cells))
        for key, text in self._with_column.items():
            if not cells[self._columns[key]].strip():
                cells[self._columns[key]] = text
        return [*cells[:width], *self._without_column.values(), *cells[width:]]
