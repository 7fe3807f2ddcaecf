"""Which row of a form is what: its heading, groups, criteria with their parts, totals, and what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import field

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.model.fields import Register
from htx_eval.model.plan import Criterion, Rating
from htx_eval.reading.forms.signs import FEWEST, LIKE, CriteriaNames, Entry, entry_of
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.table.head import is_numbering
from htx_eval.reading.table.headings import HeadingMatcher
from htx_eval.reading.table.row_words import RowWords

#: No form has more rows that are filled.
MOST_ROWS = 1000
#: A heading reaches over at most so many rows; one above another has at least so many cells.
MOST_HEADINGS, FEWEST_CELLS = 3, 3
#: The number of its criterion in the mark of a part.
_NUMBER_OF_WHOLE = re.compile(r"(\d+)\s?[.,a-zđ]")


@frozen
class CriterionRow:
    """The row of a criterion, and those of its parts."""

    criterion: Criterion
    row: NumberedRow
    text: str
    at: int  # the column of the text
    parts: list[NumberedRow] = field(default_factory=list)


@frozen
class GroupRow:
    """A row that may state the points of a group."""

    number: int
    row: NumberedRow
    text: str


@frozen
class Layout:
    """The rows of a form; ``texts`` is the column in which the names of its criteria stand."""

    above: tuple[NumberedRow, ...]
    heading: tuple[NumberedRow, ...]
    criteria: tuple[CriterionRow, ...]
    groups: tuple[GroupRow, ...]
    totals: tuple[NumberedRow, ...]
    below: tuple[NumberedRow, ...]
    texts: int


def lay_out(sheet: Sheet, rows: Sequence[NumberedRow], rating: Rating, matcher: HeadingMatcher) -> Layout:
    """Return the rows of a form by what they are.

    Raises HtxEvalError where that is not clear.
    """
    names = CriteriaNames(rating)
    if len(rows) > MOST_ROWS:
        raise unclear(sheet, rows[MOST_ROWS], "form.long")
    start = _start(rows, names)
    table = _Table(sheet, rating, names, matcher, rows[start:])
    end = start - 1 if start and is_numbering(rows[start - 1][1]) else start
    first = _heading_start(sheet, rows, end)
    return Layout(
        above=tuple(rows[:first]),
        heading=tuple(rows[first:end]),
        criteria=tuple(table.criteria),
        groups=tuple(table.groups),
        totals=tuple(table.totals),
        below=tuple(table.below),
        texts=Counter(one.at for one in table.criteria).most_common(1)[0][0],
    )


def unclear(sheet: Sheet, row: NumberedRow, reason: str) -> HtxEvalError:
    """Return the refusal of a form of which a row is not clear."""
    entry = entry_of(row[1])
    value = "" if entry is None else f"{entry.mark} {entry.text}".strip()[:100]
    return HtxEvalError([Problem("HTX471", place=sheet.place(row[0]), value=value, params={"reason": reason})])


def _start(rows: Sequence[NumberedRow], names: CriteriaNames) -> int:
    """The first row of the table: above the first criterion that is known may stand others with marks, and groups."""
    start = next(at for at, (_, cells) in enumerate(rows) if names.of(cells) is not None)
    while start and (entry := entry_of(rows[start - 1][1])) is not None:
        if not (entry.mark and entry.text) and _group(entry, names) is None:
            break
        start -= 1
    return start


def _group(entry: Entry, names: CriteriaNames) -> int | None:
    """The group whose row begins like this."""
    for number, group in enumerate(names.groups):
        if entry.mark == group.id or (entry.mark.isupper() and names.group_likeness(number, entry.text) == 1):
            return number
    return None if entry.mark else names.group_named(entry.text)


def _heading_start(sheet: Sheet, rows: Sequence[NumberedRow], end: int) -> int:
    """The first row of the heading, whose last stands before a row."""
    start = max(0, end - 1)
    while start and end - start < MOST_HEADINGS:
        line, cells = rows[start - 1]
        reaches = any(top == line and height > 1 for (top, _), (_, height) in sheet.merged.items())
        if not reaches and sum(map(bool, map(str.strip, cells))) < FEWEST_CELLS:
            break
        start -= 1
    return start


def _sums_of(rating: Rating, register: Register) -> list[str]:
    """The names of the total, which go on in rows of sums: "Tổng điểm nhóm I"."""
    field = register.fields.get(rating.total or "")
    names = () if field is None else (*field.label.every, *field.aliases)
    return [f"{name}…" for name in names if " " in name]


class _Table:
    """Goes through the rows from the first of the table on."""

    def __init__(
        self,
        sheet: Sheet,
        rating: Rating,
        names: CriteriaNames,
        matcher: HeadingMatcher,
        rows: Sequence[NumberedRow],
    ) -> None:
        self.criteria: list[CriterionRow] = []
        self.groups: list[GroupRow] = []
        self.totals: list[NumberedRow] = []
        self.below: list[NumberedRow] = []
        self._sheet, self._rating, self._names, self._matcher = sheet, rating, names, matcher
        register = matcher.register
        self._sums, self._notes = RowWords((*register.totals, *_sums_of(rating, register))), RowWords(register.notes)
        self._at_group = -1  # the group that is gone through
        self._is_open = False  # parts of a criterion may follow
        self._has_ended = False
        for row in rows:
            self._take(row)
        named = sum(names.likeness(self._place(one.criterion), one.text) >= LIKE for one in self.criteria)
        if named < FEWEST or 2 * named < len(self.criteria):
            raise unclear(sheet, rows[0], "form.few")

    def _take(self, row: NumberedRow) -> None:
        entry = entry_of(row[1])
        if entry is None:
            return
        if self._has_ended:
            self._take_below(row, entry)
            return
        place = self._criterion(row, entry)
        if place is not None:
            self._add(place, row, entry)
        elif (group := _group(entry, self._names)) is not None and entry.number is None:
            self._begin_group(group)
            self.groups.append(GroupRow(group, row, entry.text))
        elif not entry.text.partition(":")[2] and (
            self._is_of(entry.text, self._rating.total) or self._sums.begin(entry.text)
        ):
            self._is_open = False
            self._take_sum(row, entry.text)
        elif self._is_result(entry.text) or (not entry.mark and self._notes.begin(entry.text)):
            self._has_ended = True
            self.below.append(row)
        elif self._is_open:
            self._add_part(row, entry)
        else:
            self.below.append(row)

    def _take_below(self, row: NumberedRow, entry: Entry) -> None:
        """A row below the table: not another form, which would be read with the first as one."""
        place = self._names.of(row[1])
        if place is not None and entry.number is not None:
            raise unclear(self._sheet, row, "form.twice")
        self.below.append(row)

    def _take_sum(self, row: NumberedRow, text: str) -> None:
        """A row of sums: of the group that its words name, of that above it, or of all criteria."""
        words = text.replace("+", " ").replace("(", " ").replace(")", " ").replace(",", " ").split()
        named = [number for number, group in enumerate(self._names.groups) if group.id in words]
        if len(named) == 1:
            self.groups.append(GroupRow(named[0], row, text))
            return
        self.totals.append(row)

    def _is_result(self, text: str) -> bool:
        """Whether a text states the class, or the total behind its label."""
        return self._is_of(text, self._rating.declared) or self._is_of(text, self._rating.total)

    def _is_of(self, text: str, key: str | None) -> bool:
        return key is not None and self._matcher.meaning((text.partition(":")[0],)) == key

    def _begin_group(self, group: int) -> None:
        self._at_group, self._is_open = group, False

    def _criterion(self, row: NumberedRow, entry: Entry) -> int | None:
        """The criterion that a row is of, by its number among all or in its group, and by its name."""
        names = self._names
        if entry.number is None:
            place = self._of_field(entry.text)
            return place if place is not None or entry.mark else names.named(entry.text)
        if not entry.text:
            return None
        wanted = self._numbered(entry.number)
        fitting = [place for place in wanted if names.likeness(place, entry.text) >= LIKE]
        if fitting:
            return fitting[0]
        other = names.named(entry.text)
        if other is not None:
            raise unclear(self._sheet, row, "form.other_name")
        taken = {self._place(one.criterion) for one in self.criteria}
        open_ = [place for place in wanted if place not in taken]
        # The next number is the next criterion, whatever its name; a number that begins anew is that of a part.
        return next((place for place in open_ if place == len(self.criteria)), None)

    def _numbered(self, number: int) -> list[int]:
        """The criteria that a number may mean: of all, or of the group that is gone through."""
        found = [number - 1] if 1 <= number <= len(self._names.criteria) else []
        if self._at_group >= 0 and 1 <= number <= len(self._names.groups[self._at_group].criteria):
            before = sum(len(group.criteria) for group in self._names.groups[: self._at_group])
            found.append(before + number - 1)
        return found

    def _of_field(self, text: str) -> int | None:
        """The criterion that a text names as the register does: "Tiêu chí 1", "TC1: Vốn"."""
        key = self._matcher.meaning((text.partition(":")[0],))
        return next((place for place, one in enumerate(self._names.criteria) if one.field == key), None)

    def _add_part(self, row: NumberedRow, entry: Entry) -> None:
        """A part of the last criterion, with the number of that if it has one ("4a", "4.1")."""
        last = self._place(self.criteria[-1].criterion)
        number = _NUMBER_OF_WHOLE.match(entry.mark)
        if number is not None and last not in self._numbered(int(number[1])):
            raise unclear(self._sheet, row, "form.part")
        self.criteria[-1].parts.append(row)

    def _place(self, criterion: Criterion) -> int:
        return self._names.criteria.index(criterion)

    def _add(self, place: int, row: NumberedRow, entry: Entry) -> None:
        criterion = self._names.criteria[place]
        if any(one.criterion is criterion for one in self.criteria):
            raise unclear(self._sheet, row, "form.twice")
        self.criteria.append(CriterionRow(criterion, row, entry.text, entry.at))
        self._is_open = True
