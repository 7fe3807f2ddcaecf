"""One cooperative in several rows that differ: the first of them may hold what any of them says."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from htx_eval.base.columns import Coded
from htx_eval.engine.rows.classes import Settled
from htx_eval.engine.rows.table import Size, Table, TableRow
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.values import Anything, Cell, Choice, Origin, Span


def with_candidates(table: Table, listed: CooperativeList, classes: Iterable[str]) -> Table:
    """Return a table in which a row that a later one may repeat holds the candidates of both, field by field.

    The later row then stands for one more cooperative or none, which covers every case: two cooperatives, or one of
    which either row, or each in part, is right. ``classes`` are all there are, in their order.
    """
    pairs = sorted((row, first) for row, first in listed.repeats.items() if row in listed.doubts)
    if not pairs:
        return table
    order = tuple(classes)
    items, codes = list(table.rows.items), array("I", table.rows.codes)
    made: dict[tuple[int, int], int] = {}
    for row, first in pairs:
        key = codes[first], table.rows.codes[row]
        if key not in made:
            one, other = items[key[0]], items[key[1]]
            joined = _either(one, other, order)
            made[key] = key[0] if joined is one else len(items)
            items += [] if joined is one else [joined]
        codes[first] = made[key]
    return replace(table, rows=Coded(items, codes))


def _either(one: TableRow, other: TableRow, order: tuple[str, ...]) -> TableRow:
    """A row that is as one of two says; the first itself where the other says nothing else."""
    cells = tuple(map(either, one.cells, other.cells))
    size = _size(one.size, other.size)
    settled = _settled(one.settled, other.settled, order)
    if cells == one.cells and (size, settled) == (one.size, one.settled):
        return one
    ignored = tuple(dict.fromkeys((*one.ignored, *other.ignored)))
    return replace(one, cells=cells, size=size, settled=settled, ignored=ignored, assumed=one.assumed | other.assumed)


def _size(one: Size, other: Size) -> Size:
    """The sizes that either row states; that the other one is in doubt says nothing of the first."""
    high = None if one.high is None or other.high is None else max(one.high, other.high)
    if one.least is not None:
        return replace(one, high=high)
    return Size(min(one.low, other.low if other.least is None else other.least), high)


def _settled(one: Settled | None, other: Settled | None, order: tuple[str, ...]) -> Settled | None:
    """The classes of either; what disagrees in the sources of a row is told of that row alone."""
    if one is None or other is None:
        return one
    classes = _classes(order, one.classes, other.classes)
    if one.otherwise is None and other.otherwise is None:
        return one if classes == one.classes else replace(one, classes=classes)
    turned = _classes(order, one.otherwise or one.classes, other.otherwise or other.classes)
    return replace(one, classes=classes, otherwise=turned)


def _classes(order: tuple[str, ...], *some: tuple[str, ...]) -> tuple[str, ...]:
    held = set(chain.from_iterable(some))
    return tuple(key for key in order if key in held)


def either(one: Cell, other: Cell) -> Cell:
    """Return the candidates of both cells; of a span and others all that lies between their ends."""
    if one is other or isinstance(one, Anything) or isinstance(other, Anything):
        return one
    if isinstance(one, Choice) and isinstance(other, Choice):
        values = tuple(dict.fromkeys((*one.values, *other.values)))
        return one if len(values) == len(one.values) else Choice(values, Origin.DERIVED)
    return _between(one, other)


def _between(one: Choice | Span, other: Choice | Span) -> Span:
    spans = [each for each in (one, other) if isinstance(each, Span)]
    lows = [each.low if isinstance(each, Span) else min(each.values) for each in (one, other)]
    highs = [each.high if isinstance(each, Span) else max(each.values) for each in (one, other)]
    low, high = None if None in lows else min(lows), None if None in highs else max(highs)  # type: ignore[type-var]
    return Span(low, high, min(span.step for span in spans), Origin.DERIVED)  # type: ignore[arg-type]
