"""Figures of another size than their column's: of another unit or scale, and so unknown until somebody says which."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.model.fields import Field, Register
from htx_eval.model.values import Cell, Choice, Origin, Span
from htx_eval.reading.cells.cell_reader import CellReader

#: A middle of fewer different figures says little of their size.
FEWEST_FIGURES = 3
#: A figure so many times the middle of its column is in another unit, or wrong.
FAR = 1000
#: Figures that all lie below so great a part of their scale are of a shorter one.
SHORT = Decimal("0.2")
#: A figure below so great a part of the scale, beside greater ones, is of a shorter one.
TINY = Decimal("0.1")


def doubt_sizes(
    readers: Sequence[CellReader], register: Register, lines: Sequence[int], place: Place
) -> Iterator[Problem]:
    """Make figures unknown that are of another size than their column's, and yield why; ``place`` is the file."""
    scales: dict[str, list[CellReader]] = {}
    for reader in readers:
        here = Place(file=place.file, sheet=place.sheet, column=reader.column.heading)
        if reader.field.usual is not None:
            yield from _by_unit(reader, register, here)
        if reader.field.numeric:
            yield from _beyond(reader, here)
        if reader.field.scale is not None and reader.field.high is not None and not reader.column.has_stated_scale:
            scales.setdefault(reader.field.scale, []).append(reader)
    for scale, columns in scales.items():
        yield from _by_scale(scale, columns, register, lines, place)


def _by_unit(reader: CellReader, register: Register, here: Place) -> Iterator[Problem]:
    """What the figures of a column say of its unit."""
    assert reader.field.usual is not None
    low, high = reader.field.usual
    figures = sorted(filter(None, _figures(reader)))
    params = {"field": reader.field.key, "unit": register.units[reader.field.unit or ""].label}
    if figures and not reader.column.has_stated_unit:
        yield Problem("HTX213", Severity.WARNING, here, params=params)
    if len(figures) < FEWEST_FIGURES:
        return
    middle = statistics.median_low(figures)
    if not low <= middle <= high:
        _doubt(reader, lambda figure: True)
        yield Problem("HTX214", Severity.ERROR, here, params={**params, "middle": middle})
        return
    far = [value for value in figures if value > FAR * middle and value > high]
    if far:
        _doubt(reader, lambda figure: figure in far)
        yield Problem("HTX215", Severity.ERROR, here, params={**params, "middle": middle, "figures": tuple(far)})


def _beyond(reader: CellReader, here: Place) -> Iterator[Problem]:
    """What it says of a column that most of its figures are none that it may hold."""
    beyond = sum(issue.code == "HTX107" for issue in reader.issues.values())
    if beyond > len(_figures(reader)) > 0:
        _doubt(reader, lambda figure: True)
        yield Problem("HTX218", Severity.ERROR, here, params={"field": reader.field.key})


def _by_scale(
    scale: str, readers: Sequence[CellReader], register: Register, lines: Sequence[int], place: Place
) -> Iterator[Problem]:
    """What the points of the columns of one scale say of it: all are small, or some are beside greater ones."""
    columns = [(reader, figures) for reader in readers if (figures := _figures(reader))]
    whole = [field for field in register.fields.values() if field.scale == scale]
    if not columns or 2 * len(columns) < len(whole):
        return
    most, largest = sum(_most(reader.field) for reader, _ in columns), sum(max(figures) for _, figures in columns)
    for reader, figures in columns:
        here = Place(file=place.file, sheet=place.sheet, column=reader.column.heading)
        params = {"field": reader.field.key, "most": _most(reader.field)}
        if largest <= SHORT * most:
            _doubt(reader, lambda figure: True)
            yield Problem("HTX217", Severity.ERROR, here, params={**params, "largest": max(figures)})
        elif len(whole) == 1 and (small := {one for one in figures if 0 < one <= TINY * _most(reader.field)}):
            rows = _doubt(reader, small.__contains__)
            found = tuple(lines[row] for row in rows)
            params |= {"figures": tuple(sorted(small)), "lines": found, "count": len(found)}
            yield Problem("HTX219", Severity.ERROR, here, params=params)


def _most(spec: Field) -> Decimal:
    assert isinstance(spec.high, int | Decimal)
    return Decimal(spec.high)


def _figures(reader: CellReader) -> list[Decimal]:
    """The different figures of a column; of a range its ends."""
    return [figure for cell in reader.cells for figure in _of_cell(cell)]


def _of_cell(cell: Cell) -> list[Decimal]:
    stated = cell.origin is Origin.STATED
    ends = cell.values if isinstance(cell, Choice) else (cell.low, cell.high) if isinstance(cell, Span) else ()
    return [Decimal(end) for end in ends if stated and isinstance(end, int | Decimal) and not isinstance(end, bool)]


def _doubt(reader: CellReader, is_doubtful: Callable[[Decimal], bool]) -> list[int]:
    """Make the cells with some figures unknown, and return their rows."""
    return reader.make_unknown([at for at, cell in enumerate(reader.cells) if any(map(is_doubtful, _of_cell(cell)))])
