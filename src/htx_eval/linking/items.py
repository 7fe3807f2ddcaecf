"""Lists with a row for each thing that a cooperative has: which things count, and what a cooperative then has."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from htx_eval.base.columns import Coded
from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import normal
from htx_eval.model.cooperatives import CooperativeList, Rows
from htx_eval.model.fields import Field, Items
from htx_eval.model.plan import Plan
from htx_eval.model.values import BLANK, Cell, Choice, Origin, Span, Value, known


@frozen
class Item:
    """A row of such a list: the thing's cells, and the last day on which it is valid where that is known."""

    row: int
    cells: Mapping[str, Cell]
    until: date | None

    def may_be_valid(self, day: date) -> bool:
        """Say whether the thing may still be valid on a day."""
        return self.until is None or self.until >= day


@frozen
class Best:
    """What a cooperative has: by field a cell and the row that gives it; and better things that are valid no more."""

    cells: Mapping[str, Cell]
    rows: Mapping[str, int]
    expired: tuple[Item, ...]  # all of its things, or those better than what counts
    is_all_expired: bool


def is_list_of_items(listed: CooperativeList, items: Items | None, identity: Collection[str]) -> bool:
    """Say whether a list has a row for each thing.

    It has the column that tells so; or it gives nothing else beside the identity of cooperatives, and each of its rows
    states something.
    """
    if items is None or items.best not in listed.filled:
        return False
    if items.row in listed.headings:
        return True
    cells = set(listed.columns()[items.best])
    gives_nothing_else = set(listed.filled) <= {*items.fields, *identity}
    return gives_nothing_else and all(cell.origin is Origin.STATED and all(cell.sample(())) for cell in cells)


def holds_items_only(listed: CooperativeList, items: Items | None, identity: Collection[str]) -> bool:
    """Say whether a list has a row for each thing and says nothing else of cooperatives, so that it is no base."""
    return (
        items is not None
        and is_list_of_items(listed, items, identity)
        and set(listed.filled) <= {*items.fields, *identity}
    )


def with_own_years(listed: CooperativeList, items: Items, plan: Plan) -> CooperativeList:
    """Return a list of things in which the year of a thing says since when it is valid, and nothing else."""
    year, since = plan.register.roles.year, items.since
    if year is None or since is None or normal(listed.headings.get(year, "")) not in items.own_years:
        return listed
    columns = listed.columns()
    years = columns.pop(year)
    spans = years.mapped(lambda cell: _of_year(cell, plan.register.fields[since]))
    told = columns.get(since)
    columns[since] = (
        spans
        if told is None
        else Coded.of(own if own.origin not in BLANK else span for own, span in zip(told, spans, strict=True))
    )
    rows, places = listed.rows, {**listed.positions}
    places[since] = places.get(since, places.pop(year, -1))
    return replace(
        listed,
        fields=tuple(columns),
        headings={since: listed.headings[year], **{key: text for key, text in listed.headings.items() if key != year}},
        positions=places,
        filled=listed.filled - {year} | ({since} if year in listed.filled else set()),
        rows=Rows(rows.lines, rows.records, rows.codes, rows.names, rows.communes, tuple(columns.values())),
    )


def _of_year(cell: Cell, since: Field) -> Cell:
    """The days of a year; of one that is not known, or that no day of the field is in, every day."""
    value = known(cell)
    if not isinstance(value, int):
        return since.unknown(cell.origin)
    first, last = date(value, 1, 1), date(value, 12, 31)
    is_possible = since.low is None or since.low <= last  # type: ignore[operator]
    return Span(first, last, origin=Origin.STATED) if is_possible else since.unknown(Origin.INVALID)


class Chooser:
    """Chooses among the things of one cooperative."""

    def __init__(self, listed: CooperativeList, items: Items, plan: Plan) -> None:
        self._items, self._end = items, plan.period_to
        self._columns = {key: column for key, column in listed.columns().items() if key in items.fields}
        self._nothing = {key: plan.register.fields[key].unknown(Origin.UNKNOWN) for key in items.fields}

    def best(self, rows: Sequence[int]) -> Best:
        """Return what the rows of a cooperative say together; their order does not matter."""
        every = [self._item(row) for row in sorted(rows)]
        valid = [item for item in every if item.may_be_valid(self._end)]
        counting = valid or every
        chosen = max(counting, key=self._rank)
        found = {key: (chosen.cells[key], chosen.row) for key in self._columns}
        found[self._items.best] = (self._highest(counting), chosen.row)
        if self._items.since in self._columns:
            latest = max(counting, key=self._recency)
            found[self._items.since] = (latest.cells[self._items.since], latest.row)
        better = [item for item in every if item not in counting and self._rank(item) > self._rank(chosen)]
        return Best(
            cells={key: cell for key, (cell, _) in found.items()},
            rows={key: row for key, (_, row) in found.items()},
            expired=tuple(better if valid else every),
            is_all_expired=not valid,
        )

    def _item(self, row: int) -> Item:
        cells = {key: column[row] for key, column in self._columns.items()}
        # A blank in a row that stands for a thing is not known; it does not say that there is none.
        cells = {key: self._nothing[key] if cell.origin is Origin.MISSING else cell for key, cell in cells.items()}
        return Item(row, cells, self._until(cells))

    def _until(self, cells: Mapping[str, Cell]) -> date | None:
        until = cells.get(self._items.until or "")
        if until is not None and until.origin not in BLANK:
            return _last(until)
        since = _last(cells.get(self._items.since or ""))
        return None if since is None or self._items.months is None else _later(since, self._items.months)

    def _rank(self, item: Item) -> tuple[object, ...]:
        values = item.cells[self._items.best].sample(())
        return min(values, default=0), item.until is None, item.until or date.min

    def _recency(self, item: Item) -> tuple[date, bool]:
        cell = item.cells[self._items.since or ""]
        return _last(cell) or date.min, isinstance(cell, Choice)

    def _highest(self, counting: Sequence[Item]) -> Cell:
        """What the highest of several can be: no less than the least that the best of them surely is."""
        cells = [item.cells[self._items.best] for item in counting]
        if len(cells) == 1:
            return cells[0]
        least: Value = max(min(cell.sample(())) for cell in cells)
        values = sorted({value for cell in cells for value in cell.sample(()) if value >= least})  # type: ignore[operator]
        same = [cell for cell in cells if list(cell.sample(())) == values]
        return same[0] if same else Choice(tuple(values), Origin.STATED)


def _last(cell: Cell | None) -> date | None:
    """The last day that a stated cell can mean."""
    if cell is None or cell.origin in BLANK or cell.origin is Origin.INVALID:
        return None
    day = cell.high if isinstance(cell, Span) else max(cell.sample(()), default=None)
    return day if isinstance(day, date) else None


def _later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))
