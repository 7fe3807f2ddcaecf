"""One cooperative in several rows that differ: one of them may hold what any of them says."""

from __future__ import annotations

from array import array
from dataclasses import replace
from itertools import chain

from htx_eval.base.columns import Coded
from htx_eval.engine.rows.classes import Settled
from htx_eval.engine.rows.table import Size, Table, TableRow
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.model.values import BLANK, Anything, Cell, Choice, Origin, Span

#: The origins of cells in which a row states nothing.
_NOTHING = BLANK | {Origin.ASSUMED}


def with_candidates(table: Table, listed: CooperativeList, plan: Plan) -> Table:
    """Return a table in which a row that another one may repeat holds the candidates of both, field by field.

    The other row then stands for one more cooperative or none, which covers every case: two cooperatives, or one of
    which either row, or each in part, is right. What is blank in the other says nothing of the first.
    """
    pairs = sorted((row, first) for row, others in listed.repeats.items() if row in listed.doubts for first in others)
    if not pairs:
        return table
    joiner = _Joiner(plan, table)
    items, codes = list(table.rows.items), array("I", table.rows.codes)
    made: dict[tuple[int, int], int] = {}
    for row, first in pairs:
        key = codes[first], table.rows.codes[row]
        if key not in made:
            one, other = items[key[0]], items[key[1]]
            joined = joiner.either(one, other)
            made[key] = key[0] if joined is one else len(items)
            items += [] if joined is one else [joined]
        codes[first] = made[key]
    return replace(table, rows=Coded(items, codes))


class _Joiner:
    """Joins two rows of which one or the other is right."""

    def __init__(self, plan: Plan, table: Table) -> None:
        vocabulary = None if plan.rating is None else plan.register.fields[plan.rating.declared].vocabulary
        self._order = () if vocabulary is None else tuple(vocabulary.labels)
        self._rated = frozenset() if plan.rating is None else frozenset(band.key for band in plan.rating.classes)
        self._at = table.fields.index(table.class_field) if table.class_field in table.fields else None

    def either(self, one: TableRow, other: TableRow) -> TableRow:
        """Return a row that is as one of two says; the first itself where the other says nothing else."""
        settled = self._settled(one.settled, other.settled)
        cells = [either(own, also) for own, also in zip(one.cells, other.cells, strict=True)]
        if self._at is not None and settled is not None:
            is_same = settled is one.settled
            cells[self._at] = one.cells[self._at] if is_same else Choice(settled.classes, Origin.DERIVED)
        size = _size(one.size, other.size)
        if tuple(cells) == one.cells and size == one.size and settled is one.settled:
            return one
        ignored = tuple(dict.fromkeys((*one.ignored, *other.ignored)))
        return replace(one, cells=tuple(cells), size=size, settled=settled, ignored=ignored)

    def _settled(self, one: Settled | None, other: Settled | None) -> Settled | None:
        """The classes of either; what disagrees in the sources of a row is told of that row alone."""
        if one is None or other is None or self._rated <= set(other.classes):
            return one
        classes = self._classes(one.classes, other.classes)
        if one.otherwise is None and other.otherwise is None:
            return one if classes == one.classes else replace(one, classes=classes)
        turned = self._classes(one.otherwise or one.classes, other.otherwise or other.classes)
        return replace(one, classes=classes, otherwise=turned)

    def _classes(self, *some: tuple[str, ...]) -> tuple[str, ...]:
        held = set(chain.from_iterable(some))
        return tuple(key for key in self._order if key in held)


def _size(one: Size, other: Size) -> Size:
    """The sizes that either row states; that the other one is in doubt says nothing of the first."""
    high = None if one.high is None or other.high is None else max(one.high, other.high)
    if one.least is not None:
        return replace(one, high=high)
    return Size(min(one.low, other.low if other.least is None else other.least), high)


def either(one: Cell, other: Cell) -> Cell:
    """Return the candidates of both cells; of a span and others all that lies between their ends."""
    if one is other or other.origin in _NOTHING or isinstance(one, Anything) or isinstance(other, Anything):
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
