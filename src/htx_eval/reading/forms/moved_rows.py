"""Rows of a form whose cells stand in other columns than those of all others: what is under the points is no points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from htx_eval.reading.cells.cell_reader import clean
from htx_eval.reading.cells.numbers import parse_number
from htx_eval.reading.forms.form_rows import Layout
from htx_eval.reading.sheets.sheet import NumberedRow

#: A column of remarks may have so many numbers that are out of their place.
MOST_STRAY = 2


def moved_lines(
    layout: Layout, points: int, most: int | None, remarks: Sequence[int], highest: Decimal
) -> frozenset[int]:
    """Return the lines of criteria, parts and totals whose cells have moved.

    What tells: where the name stands, what stands under the most points, and numbers among remarks. ``highest`` is the
    highest total that there can be.
    """
    by_name = {one.row[0] for one in layout.criteria if one.at != layout.texts}
    by_most = set() if most is None else {*_by_most(layout, most), *_totals_by_most(layout, points, most, highest)}
    return frozenset(by_name | by_most | set(_stray(layout, remarks)))


def _by_most(layout: Layout, at: int) -> Iterator[int]:
    """The rows that have words under the most points, or nothing where others have a number."""
    known = [one.row for one in layout.criteria if one.criterion.most is not None]
    lacking = [row for row in known if number_of(text_at(row, at)) is None]
    if 2 * len(lacking) < len(known):
        yield from (line for line, _ in lacking)
    rows = [row for one in layout.criteria for row in (one.row, *one.parts)]
    yield from (row[0] for row in (*rows, *layout.totals) if _is_of_words(text_at(row, at)))


def _totals_by_most(layout: Layout, points: int, most: int, highest: Decimal) -> Iterator[int]:
    """The rows of totals that have the most points under the points, and none where they should be."""
    for row in layout.totals:
        if number_of(text_at(row, most)) is None and number_of(text_at(row, points)) == highest:
            yield row[0]


def _is_of_words(text: str) -> bool:
    return bool(text) and number_of(text) is None


def _stray(layout: Layout, remarks: Sequence[int]) -> Iterator[int]:
    """The rows with a number among remarks, where hardly any other has one."""
    for at in remarks:
        lines = [one.row[0] for one in layout.criteria if number_of(text_at(one.row, at)) is not None]
        if len(lines) <= MOST_STRAY:
            yield from lines


def text_at(row: NumberedRow, at: int) -> str:
    """Return a cell of a row; blank where the row ends before it."""
    return clean(row[1][at]) if at < len(row[1]) else ""


def number_of(text: str) -> Decimal | None:
    """Return the number that a text is and nothing else, if there is one."""
    try:
        found = parse_number(text)
    except ValueError:
        return None
    return found if isinstance(found, Decimal) else None
