"""Rows that nothing shows to be a cooperative: each stands for one or for none, and somebody is asked.

What shows it is a code, a name that begins as those of cooperatives do beside anything else, a value that only a
cooperative has, or a running number between those of its neighbours.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from htx_eval.base.frozen import frozen
from htx_eval.model.fields import FieldType, Register
from htx_eval.reading.table.row_kinds import RowKinds

_RUNNING = re.compile(r"0*(\d{1,5})\.?")
_DATE = re.compile(r"\d[/.-]\d|\b(?:19|20)\d\d\b")
_FIGURE = re.compile(r"[\d.,\s%]+")
#: Where such a part of all rows is like this, it is the way of the list; what this part fills, each of them should.
MOST = 0.8


@frozen
class Unlike:
    """A row that nothing shows to be a cooperative, and in which columns it has something of its own."""

    line: int
    cells: Sequence[str]
    filled: Set[int]


class UnlikeRows:
    """Collects such rows while the records of a table pass by in their order."""

    def __init__(self, register: Register, columns: Mapping[str, int], kinds: RowKinds) -> None:
        """Take the places of the fields."""
        roles, items = register.roles, register.items
        self._kinds, self._name_at = kinds, kinds.name_at
        self._places = sorted(set(columns.values()))
        words = {roles.commune, *roles.places, roles.address, *(() if items is None else (items.row,))}
        texts = {at for key, at in columns.items() if key in words}
        dates = {at for key, at in columns.items() if register.fields[key].type is FieldType.DATE}
        self._words, self._dates = texts - {self._name_at}, dates
        self._count_at = columns.get(roles.count or "", -1) if self._name_at < 0 else -1
        self._numbers_at = next((at for at in range(max(self._name_at, 0)) if at not in self._places), -1)
        self._found: list[Unlike] = []
        self._is_first = True  # nothing has been seen of this section yet
        self._last: Sequence[str] | None = None  # the last record that is a cooperative
        self._above: Sequence[str] | None = None  # the last record, be it one or not
        self._waiting: tuple[Unlike, int] | None = None  # its running number follows that one: is it followed?

    def see(self, line: int, cells: list[str], given: Set[int], is_titled: bool = False) -> None:
        """Look at a record without a sure code; ``given`` are cells merged down into it.

        One that may be the title of a section (``is_titled``) is in doubt whatever its own number is.
        """
        if not is_titled and self._is_shown(cells, given):
            self.pass_by(cells)
            return
        filled = {at for at in (self._numbers_at, *self._places) if self._stands(cells, at) and at not in given}
        one = Unlike(line, cells, filled)
        if is_titled:
            self.pass_by(cells)
            self._found.append(one)
            return
        self._above = cells
        number = self._follow(cells)
        last = 0 if self._last is None or (number == 1 and self._is_first) else self._number(self._last)
        self._is_first = False
        is_named = self._name_at < 0 or self._stands(cells, self._name_at)
        if number is not None and last is not None and number == last + 1 and is_named:
            self._waiting = one, number
        else:
            self._found.append(one)

    def goes_on(self, cells: Sequence[str]) -> bool:
        """Say whether the running number of a row is the next one after that of the last record."""
        number, last = self._number(cells), None if self._above is None else self._number(self._above)
        return number is not None and last is not None and number == last + 1

    def is_followed(self, cells: Sequence[str], below: Sequence[str]) -> bool:
        """Say whether the row below has the running number next to that of a row."""
        number = self._number(cells)
        return number is not None and self._number(below) == number + 1

    def begins_again(self, below: Sequence[str]) -> bool:
        """Say whether running numbers begin again in the row below."""
        return self._number(below) == 1

    def has_part(self, cells: Sequence[str], below: Sequence[str]) -> bool:
        """Say whether the row below is numbered as a part of a row: "2.1" below "2"."""
        own, other = (
            row[self._numbers_at].strip() if self._stands(row, self._numbers_at) else "" for row in (cells, below)
        )
        return bool(own) and re.match(re.escape(own.rstrip(".")) + r"\.\d", other) is not None

    def pass_by(self, cells: Sequence[str]) -> None:
        """Let a record pass by that is a cooperative: its running number says what that of the row above it was."""
        if self._waiting is not None:
            self._follow(cells)
        self._last, self._above, self._is_first = cells, cells, False

    def _follow(self, cells: Sequence[str]) -> int | None:
        """Judge the row that waits by the number of one that follows it; return this number."""
        number = self._number(cells)
        if self._waiting is not None and number is not None:
            (one, waiting), self._waiting = self._waiting, None
            if number == waiting + 1:
                self._last = one.cells
            else:
                self._found.append(one)
        return number

    def end_block(self) -> None:
        """Say that the rows of a section end: a row that waits is its last one, and the next may be number 1."""
        self._is_first = True
        if self._waiting is not None:
            self._last, self._waiting = self._waiting[0].cells, None

    def all(self, count: int) -> Iterator[Unlike]:
        """Yield the rows in doubt of a table with so many records.

        Where nearly all rows are like that, nobody writes more of a cooperative there: in doubt are those that have
        not what these have.
        """
        usual: set[int] = set()
        if len(self._found) >= MOST * count:
            filled = Counter(at for one in self._found for at in one.filled)
            usual = {at for at, often in filled.items() if often >= MOST * len(self._found)}
            yield from (one for one in self._found if not usual <= one.filled or not self._has_letters(one.cells))
        else:
            yield from self._found

    def _has_letters(self, cells: Sequence[str]) -> bool:
        """Whether a name is more than a number; rows without a column of names have nothing to be asked."""
        return (
            self._name_at < 0 or not self._stands(cells, self._name_at) or any(map(str.isalpha, cells[self._name_at]))
        )

    def _is_shown(self, cells: list[str], given: Set[int]) -> bool:
        kinds = self._kinds
        if kinds.has_code(cells) or (self._stands(cells, self._count_at) and self._count_at not in given):
            return True
        others = (at for at in self._places if at != self._name_at and at not in given and self._stands(cells, at))
        names = self._name_at not in given and kinds.names_a_cooperative(cells)
        if names and not kinds.is_named_as_a_title(cells):
            return next(others, None) is not None
        named = self._name_at < 0 or self._stands(cells, self._name_at)  # a place alone is the title of a section
        return any(self._is_of_one(cells[at].strip(), at) for at in others if named or at not in self._words)

    def _is_of_one(self, text: str, at: int) -> bool:
        """Whether a value is one that only a cooperative has: a figure may be that of a total."""
        if at in self._dates:
            return _DATE.search(text) is not None
        return _FIGURE.fullmatch(text) is None and (at in self._words or self._kinds.is_value(text, at))

    def _stands(self, cells: Sequence[str], at: int) -> bool:
        return 0 <= at < len(cells) and bool(cells[at].strip())

    def _number(self, cells: Sequence[str]) -> int | None:
        """The running number of a row, if it has one."""
        found = _RUNNING.fullmatch(cells[self._numbers_at].strip()) if self._stands(cells, self._numbers_at) else None
        return None if found is None else int(found[1])
