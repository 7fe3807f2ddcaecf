"""Cells merged down over several rows, and the lines that belong to one cooperative."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from htx_eval.base.spellings import normal
from htx_eval.reading.sheets.sheet import Extent

_DIGITS = re.compile(r"\d+")


class MergedDown:
    """Gives a cell that is merged down to every row that it reaches over; the rows of a sheet come in order."""

    def __init__(self, merged: Mapping[tuple[int, int], Extent], below: int) -> None:
        """Take the merged cells of a sheet, and the last line of its heading."""
        self._tops: dict[int, list[tuple[int, int]]] = defaultdict(list)  # line -> columns, and the last line of each
        for (line, column), (_, height) in merged.items():
            if height > 1 and line > below:
                self._tops[line].append((column, line + height - 1))
        self._held: dict[int, tuple[int, str]] = {}  # column -> the last line that gets its text

    def __bool__(self) -> bool:
        return bool(self._tops)

    def fill(self, line: int, cells: list[str]) -> tuple[list[str], set[int]]:
        """Return a row with the texts of the merged cells that reach into it, and the columns that got one."""
        given = {at for at, (last, text) in self._held.items() if line <= last and text.strip()}
        given = {at for at in given if at >= len(cells) or not cells[at].strip()}
        if given:
            cells = cells + [""] * (max(given) + 1 - len(cells))
            for at in given:
                cells[at] = self._held[at][1]
        for column, last in self._tops.get(line, ()):
            self._held[column] = (last, cells[column] if column < len(cells) else "")
        return cells, given


def joined_lines(first: list[str], more: list[str], best_at: int) -> list[str]:
    """Return the lines of one cooperative as one record: what they say once, and the better figure in one column.

    Where they say different things in another column, both stand there.
    """
    width = max(len(first), len(more))
    pairs = zip(first + [""] * (width - len(first)), more + [""] * (width - len(more)), strict=True)
    return [_both(one, other, at == best_at) for at, (one, other) in enumerate(pairs)]


def _both(one: str, other: str, is_best: bool) -> str:
    if not other.strip() or normal(one) == normal(other):
        return one
    if not one.strip():
        return other
    return max(one, other, key=_figure) if is_best else f"{one}; {other}"


def _figure(text: str) -> int:
    found = _DIGITS.search(text)
    return -1 if found is None else int(found.group())
