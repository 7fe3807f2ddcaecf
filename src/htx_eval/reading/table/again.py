"""The rows below a heading, past the headings that come again: in the order of the first, merged cells in every row.

A second heading may have its columns in another order, over as many rows as the first. What stands around it, a title
above and the numbers of the columns below, is no row of the table.
"""

from __future__ import annotations

import itertools
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.base.spellings import normal
from htx_eval.model.understood import LeftOut, RowKind
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.table.head import SAMPLED, Head, columns_of, is_numbering, row_text
from htx_eval.reading.table.merged_down import MergedDown
from htx_eval.reading.table.row_words import HeadingTexts
from htx_eval.reading.table.years import other_year

#: So many texts of a heading in one row are the heading again.
LEAST_OF_A_HEADING = 3
NONE: frozenset[int] = frozenset()


@frozen
class Known:
    """What is known of the columns of a heading: where names and codes stand, and values of a choice."""

    name_at: int = -1
    code_at: int = -1
    choices: frozenset[int] = NONE


class Again:
    """Hands on the rows below a heading; ``orders`` says where other orders begin, as `Orders` does.

    ``turned`` holds how many cells a row in another order has that has not as many as its heading. ``headings`` and
    ``moved`` are the headings that were passed, and those of them in another order, each until it is asked for;
    ``titles`` the lines right above one that have one text only.
    """

    def __init__(self, sheet: Sheet, head: Head, known: Known, year: int) -> None:
        """Take a sheet, its first heading, and the year of the plan."""
        self.orders: list[tuple[int, tuple[int, ...] | None]] = []
        self.turned: dict[int, int] = {}
        self.left_out: dict[int, LeftOut] = {}
        self.headings: deque[int] = deque()
        self.moved: deque[NumberedRow] = deque()
        self.titles: set[int] = set()
        self._sheet, self._known, self._year, self._size = sheet, known, year, max(len(head.lines), 1)
        self._normal = [tuple(map(normal, parts)) for parts in head.columns]
        self._texts = HeadingTexts(head.columns)
        self._least = min(len(self._texts.every), 2)
        self._merged = MergedDown(sheet.merged, head.lines[-1] if head.lines else 0)
        self._given: dict[int, frozenset[int]] = {}
        self._order: tuple[int, ...] | None = None

    def through(self, head: Head) -> Head:
        """Return the heading with its rows in order."""
        rows = self._rows(Ahead(head.rows))
        sample = list(itertools.islice(rows, SAMPLED))
        return replace(head, sample=tuple(cells for _, cells in sample), rows=itertools.chain(sample, rows))

    def given(self, line: int) -> Set[int]:
        """Return the columns of a row that got the text of a cell merged down into it, once."""
        return self._given.pop(line, NONE) if self._given else NONE

    def _rows(self, rows: Ahead) -> Iterator[NumberedRow]:
        length, has_moved = 0, False
        ends_early = self._sheet.form != "csv"  # a row of a workbook ends with its last cell that holds something
        for line, cells in rows:
            if self._pass_heading(line, cells, rows):
                has_moved, length = self._order is not None, len(cells)
                continue
            if len(cells) - cells.count("") == 1 and self._begins(rows.peek()):
                self._refuse_other_year(line, row_text(cells))
                self.titles.add(line)
            given: Set[int] = NONE
            if self._merged:
                cells, given = self._merged.fill(line, cells)
            if self._order is not None:
                if has_moved and len(cells) != length and not ends_early:
                    self.turned[line] = len(cells)
                cells = [cells[at] if 0 <= at < len(cells) else "" for at in self._order]
                given = {at for at, own in enumerate(self._order) if own in given}
            if given:
                self._given[line] = frozenset(given)
            yield line, cells

    def _refuse_other_year(self, line: int, title: str) -> None:
        """Refuse a table below the first of which the title names another year than that of the plan."""
        if other_year([title], self._year) is not None:
            raise HtxEvalError([Problem("HTX268", place=Place(self._sheet.path, self._sheet.name, line), value=title)])

    def _refuse_alike(self, heading: NumberedRow, columns: Sequence[tuple[str, ...]]) -> None:
        """Refuse another order in which two columns are headed alike: which of them is which?"""
        counts = Counter(parts for parts in columns if parts)
        for text, parts in zip(heading[1], columns, strict=False):
            if counts[parts] > 1:
                place = Place(self._sheet.path, self._sheet.name, heading[0])
                raise HtxEvalError([Problem("HTX284", place=place, value=" ".join(text.split()))])

    def _pass_heading(self, line: int, cells: list[str], rows: Ahead) -> bool:
        """Whether a row begins a heading; all of it, and the numbers of its columns, are left out then."""
        if not self._begins(cells):
            return False
        heading = [(line, cells), *rows.take(self._size - 1, self._is_part)]
        order = self._order_of(heading)
        if order is None:
            rows.give_back(heading[1:])
            return False
        is_same = order == tuple(range(len(order)))
        self._order = None if is_same else order
        self.orders.append((line, self._order))
        self.headings.append(line)
        if not is_same:
            self.moved.append((line, cells))
        self.left_out |= {at: LeftOut(RowKind.HEADING, row_text(texts)) for at, texts in heading}
        numbering = rows.take(1, is_numbering)
        self.left_out |= {at: LeftOut(RowKind.NUMBERING, row_text(texts)) for at, texts in numbering}
        return True

    def _begins(self, cells: list[str]) -> bool:
        """Whether one of the first two texts of a row is one of the heading: most rows are told apart by that."""
        code_at = self._known.code_at if self._order is None else self._order[self._known.code_at]
        if self._known.code_at >= 0 and 0 <= code_at < len(cells) and cells[code_at][:1].isdigit():
            return False
        if len(cells) - cells.count("") < 2 <= self._least:
            return False
        return self._texts.begin(cells) and (self._least < 2 or self._has_several(cells))

    def _has_several(self, cells: list[str]) -> bool:
        """Whether a row has several texts of the heading, or nothing else: "HTX" may be a heading and a type."""
        texts = [normal(cell) for cell in cells if cell.strip()]
        found = sum(text in self._texts.every for text in texts)
        return found > 1 or found == len(texts)

    def _is_part(self, cells: list[str]) -> bool:
        """Whether a row below the first one of a heading belongs to it."""
        texts = [normal(cell) for cell in cells if cell.strip()]
        return bool(texts) and all(text in self._texts.every for text in texts)

    def _order_of(self, heading: Sequence[NumberedRow]) -> tuple[int, ...] | None:
        """For each column its place in what may be the heading again, -1 for none; None for another row."""
        if all(map(self._is_in_place, (cells for _, cells in heading))):
            return tuple(range(len(self._texts.of)))
        columns = [tuple(map(normal, parts)) for parts in columns_of(self._sheet, heading)]
        whole = {" ".join(parts): at for at, parts in reversed(list(enumerate(columns))) if parts}
        last = {parts[-1]: at for at, parts in enumerate(columns) if parts}
        is_one = Counter(parts[-1] for parts in self._normal if parts)
        is_one_again = Counter(parts[-1] for parts in columns if parts)
        order = []
        for parts in self._normal:
            end = parts[-1] if parts else ""
            is_sure = is_one[end] == is_one_again[end] == 1
            order.append(whole.get(" ".join(parts), last[end] if is_sure else -1) if parts else -1)
        found = sum(at >= 0 for at in order)
        is_heading = found >= LEAST_OF_A_HEADING and 2 * found > len(whole)
        if is_heading and order != [*range(len(order))]:
            self._refuse_alike(heading[0], columns)
        if is_heading and (self._known.name_at < 0 or order[self._known.name_at] >= 0):
            return tuple(order)
        return tuple(order) if self._begins_with_its_heading(heading[0][1]) else None  # that of another table

    def _is_in_place(self, cells: list[str]) -> bool:
        """Whether a row has texts in the table, each in the column of which it is a heading."""
        pairs = zip(cells, self._texts.of, strict=False)
        found = [normal(cell) in headings for cell, headings in pairs if cell.strip()]
        return bool(found) and all(found)

    def _begins_with_its_heading(self, cells: list[str]) -> bool:
        """Whether the first text of a row is the heading of its column, and that holds no choice."""
        texts = [normal(cell) for cell in cells if cell.strip()]
        if sum(text in self._texts.every for text in texts) < 2 or any(map(str.isdigit, texts)):
            return False
        return self._texts.head_first(cells, self._known.choices)


class Ahead:
    """Rows of which some may be looked at before they are handed on."""

    def __init__(self, rows: Iterator[NumberedRow]) -> None:
        self._rows = rows
        self._waiting: deque[NumberedRow] = deque()

    def __iter__(self) -> Iterator[NumberedRow]:
        return self

    def __next__(self) -> NumberedRow:
        return self._waiting.popleft() if self._waiting else next(self._rows)

    def peek(self) -> list[str]:
        """Return the next row that is not blank; one without cells at the end."""
        found = next((cells for _, cells in self._waiting if any(cells)), None)
        while found is None:
            row = next(self._rows, None)
            if row is None:
                return []
            self._waiting.append(row)
            found = row[1] if any(row[1]) else None
        return found

    def take(self, most: int, wanted: Callable[[list[str]], bool]) -> list[NumberedRow]:
        """Return so many of the next rows at most, up to the first that is not wanted."""
        taken: list[NumberedRow] = []
        while len(taken) < most and (row := next(self, None)) is not None:
            if not wanted(row[1]):
                self._waiting.appendleft(row)
                break
            taken.append(row)
        return taken

    def give_back(self, rows: Sequence[NumberedRow]) -> None:
        """Hand on these rows again."""
        self._waiting.extendleft(reversed(rows))
