"""Stated totals added up again: a row "Tổng cộng" that does not follow from the rows it stands for is a problem."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.model.fields import Register
from htx_eval.model.understood import Orders
from htx_eval.model.values import Cell, known
from htx_eval.reading.cells.cell_reader import CellReader
from htx_eval.reading.cells.numbers import parse_number
from htx_eval.reading.table.body import StatedTotals

_COUNTED = re.compile(r"(?P<number>\d[\d.]*)\s*(?P<unit>[^\W\d][\w ]*)")


@frozen
class _Sum:
    """The sum of some cells: what is known of it, and whether that is all."""

    known: Decimal
    is_whole: bool

    def allows(self, stated: Decimal) -> bool:
        """Say whether a stated sum can be right; unknown cells, never negative here, can only add to it."""
        return stated == self.known or (not self.is_whole and stated >= self.known)


def check_totals(
    totals: Sequence[StatedTotals],
    readers: Sequence[CellReader],
    columns: Mapping[str, Sequence[Cell]],
    count: int,
    register: Register,
    place: Place,
    orders: Orders,
) -> Iterator[Problem]:
    """Yield a problem for each stated sum that differs from the rows it can stand for.

    ``columns`` gives the cells of each field, ``count`` is the number of records, ``place`` the file and sheet,
    and ``orders`` says where its columns stand.
    """
    adding = [reader for reader in readers if reader.field.adds_up]
    has_counts = any(reader.field.key == register.roles.count for reader in adding)
    for index, total in enumerate(totals):
        spans = list(_spans(totals, index, count))
        for reader in adding:
            at = reader.column.index
            stated = known(reader.read_apart(total.cells[at])) if at < len(total.cells) else None
            if not isinstance(stated, int | Decimal) or isinstance(stated, bool):
                continue
            if (reader.field.low or 0) < 0:  # type: ignore[operator]
                continue
            sums = [_sum(columns[reader.field.key][start:end]) for start, end in spans]
            if not any(found.allows(Decimal(stated)) for found in sums):
                yield _differs(
                    total, place, reader.column.heading, stated, sums[0].known, orders.address(at, total.line)
                )
        number = None if has_counts else _number_of(total.cells, register)
        if number is not None and all(number != end - start for start, end in spans):
            yield _differs(total, place, None, number, spans[0][1] - spans[0][0], None)


def _spans(totals: Sequence[StatedTotals], index: int, count: int) -> Iterator[tuple[int, int]]:
    """The records that a row of totals can stand for, the likeliest first."""
    total = totals[index]
    below = next((other.before for other in totals[index + 1 :] if other.before > total.before), count)
    if total.is_section or total.before == 0:
        yield total.before, below
        yield total.before, count
        return
    yield 0, total.before
    if total.section:
        yield total.section, total.before
    previous = max((other.before for other in totals[:index]), default=0)
    if previous:
        yield previous, total.before
    yield 0, count


def _sum(cells: Sequence[Cell]) -> _Sum:
    values = [known(cell) for cell in cells]
    numbers = [value for value in values if isinstance(value, int | Decimal) and not isinstance(value, bool)]
    return _Sum(sum(map(Decimal, numbers), Decimal(0)), len(numbers) == len(values))


def _number_of(cells: Sequence[str], register: Register) -> int | None:
    """The number of cooperatives that a row of totals states in words: "Tổng cộng: 31 HTX"."""
    count = register.fields.get(register.roles.count or "")
    unit = None if count is None else register.units.get(count.unit or "")
    for cell in cells:
        for found in _COUNTED.finditer(cell):
            named = register.unit_named(found["unit"], None if unit is None else unit.base)
            if unit is not None and named is not None and named.base == unit.base:
                try:
                    number = parse_number(found["number"])
                except ValueError:
                    continue
                return int(number[0] if isinstance(number, tuple) else number)
    return None


def _differs(
    total: StatedTotals,
    place: Place,
    heading: str | None,
    stated: int | Decimal,
    found: int | Decimal,
    cell: str | None,
) -> Problem:
    return Problem(
        "HTX207",
        Severity.WARNING,
        Place(
            file=place.file,
            sheet=place.sheet,
            line=total.line,
            column=heading,
            cell=None if place.sheet is None else cell,
        ),
        value=str(stated),
        params={"stated": Decimal(stated), "found": Decimal(found)},
    )
