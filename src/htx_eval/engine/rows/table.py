"""The completed view of a list: for each row the candidates of the fields that matter, and how many it stands for.

Place and year, declared assumptions, rows of several cooperatives, and the class are settled here, once per row.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from htx_eval.base.columns import Coded
from htx_eval.base.frozen import frozen
from htx_eval.engine.rows.assumptions import Assumptions
from htx_eval.engine.rows.classes import Settled, input_fields, settle
from htx_eval.engine.rows.points import UNRATED, Points, from_points, points_of_rows, scored_fields, scores_of_one
from htx_eval.engine.rows.presence import Presence, presences
from htx_eval.engine.rows.standing import standing_cells
from htx_eval.engine.rows.text_columns import text_columns
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.fields import InGroup
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Test
from htx_eval.model.scope import Scope, Standing, Within
from htx_eval.model.values import BLANK, FILLABLE, Cell, Choice, Origin, Span, known


@frozen
class Size:
    """How many cooperatives a row stands for: between two ends, ``None`` is no upper end."""

    low: int
    high: int | None
    least: int | None = None  # of a row that may be none whatever it says of its number: the least that it says
    asked: tuple[str, ...] = ()  # the fields that would tell whether it is any

    @property
    def one(self) -> bool:
        """Whether the row is a single cooperative, if it is any."""
        return self.high == 1

    @property
    def doubtful(self) -> bool:
        """Whether it may be none whatever the row says of its number."""
        return self.least is not None

    @property
    def is_told(self) -> bool:
        """Whether its number is known, if it stands for anybody."""
        return self.high == (self.low if self.least is None else self.least)

    def or_none(self, asked: tuple[str, ...] = ()) -> Size:
        """Return the size of a row of which it is open whether it stands for anybody."""
        return Size(0, self.high, self.low if self.least is None else self.least, (*self.asked, *asked))


@frozen(eq=False)
class TableRow:
    """A row as the engine sees it; rows with the same cells share one object."""

    cells: tuple[Cell, ...]  # of the table's fields
    size: Size
    settled: Settled | None
    within: Within
    ignored: tuple[str, ...]  # figures of one cooperative, written in a row of several
    assumed: frozenset[str]  # the codes of the assumptions that filled its blanks

    @property
    def is_in_doubt(self) -> bool:
        """Whether it may be no cooperative of its own; where only its place is open it is one."""
        return self.size.doubtful and not self.size.asked


@frozen
class Table:
    """All rows, with the fields that conditions and measures use."""

    fields: tuple[str, ...]
    rows: Coded[TableRow]
    class_field: str | None

    @property
    def assumed(self) -> Counter[str]:
        """The codes of the assumptions that were used, each with the number of rows in which it was."""
        found: Counter[str] = Counter()
        for row, count in zip(self.rows.items, self.rows.counts(), strict=True):
            found.update(dict.fromkeys(row.assumed, count))
        return found

    def with_doubts(self, counted: bool) -> Table:
        """Return the table in which every row in doubt stands for all that it says, or for nobody."""

        def settled(row: TableRow) -> TableRow:
            if not row.is_in_doubt:
                return row
            return replace(row, size=Size(row.size.least or 0, row.size.high) if counted else Size(0, 0))

        return replace(self, rows=self.rows.mapped(settled))

    def with_other_source(self) -> Table:
        """Return the table in which, wherever the sources of a class contradict each other, the other one counts."""
        if self.class_field not in self.fields:
            return self
        index = self.fields.index(self.class_field)

        def turned(row: TableRow) -> TableRow:
            if row.settled is None or row.settled.otherwise is None:
                return row
            cell = Choice(row.settled.otherwise, Origin.DERIVED)
            return replace(row, cells=(*row.cells[:index], cell, *row.cells[index + 1 :]))

        return replace(self, rows=self.rows.mapped(turned))


def build(
    plan: Plan,
    listed: CooperativeList,
    fields: Iterable[str],
    tests: Iterable[Test],
    assumed: Assumptions,
    standings: Coded[Standing],
    reference: bool,
) -> Table:
    """Settle every row of a list for a plan; with ``reference``, rows of another place or year count too."""
    scope = None if reference else Scope(plan)
    settler = _Settler(plan, tuple(fields), listed, assumed)
    tests = tuple(tests)
    standing = standing_cells(plan, listed, tests, settler.amounts)
    columns = {
        key: column.mapped(standing[key].__getitem__) if key in standing else column
        for key, column in listed.columns().items()
        if key in settler.inputs
    }
    columns |= text_columns(plan, listed, tests, None if reference else standings)
    columns |= (
        {}
        if scope is None
        else {key: one for key, one in scope.columns(listed).items() if key in settler.inputs and key not in columns}
    )
    kinds = _Kinds(settler, columns, standings, _points(plan, listed), presences(listed))
    return Table(settler.fields, kinds.rows(), plan.rating.declared if plan.rating else None)


def _points(plan: Plan, listed: CooperativeList) -> Coded[tuple[Points, ...]]:
    """What the scores of each row say by each scheme."""
    found = [points_of_rows(rating, listed) for rating in plan.ratings] or [points_of_rows(None, listed)]
    return found[0].mapped(lambda one: (one,)) if len(found) == 1 else Coded.of(zip(*found, strict=True))


class _Kinds(dict[tuple[int, ...], int]):
    """The rows of a list by kind: rows with the same points, presence and cells are settled once."""

    def __init__(
        self,
        settler: _Settler,
        columns: Mapping[str, Coded[Cell]],
        standings: Coded[Standing],
        points: Coded[tuple[Points, ...]],
        presences: Coded[Presence],
    ) -> None:
        super().__init__()
        self._settler, self._columns = settler, columns
        self._standings, self._points, self._presences = standings, points, presences
        self._settled: list[TableRow] = []

    def rows(self) -> Coded[TableRow]:
        """Return all rows."""
        columns: list[Coded[Any]] = [self._standings, self._points, self._presences, *self._columns.values()]
        kinds = zip(*(column.codes for column in columns), strict=True)
        codes = array("I", map(self.__getitem__, kinds))
        return Coded(self._settled, codes)

    def __missing__(self, key: tuple[int, ...]) -> int:
        number = self[key] = len(self._settled)
        standing, points, presence, *cells = key
        stated = {name: column.items[code] for (name, column), code in zip(self._columns.items(), cells, strict=True)}
        said = self._standings.items[standing], self._points.items[points], self._presences.items[presence]
        self._settled.append(self._settler.row(stated, *said))
        return number


def _count_of_groups(plan: Plan, listed: CooperativeList) -> str | None:
    """The field that says for how many a row stands, if it says anything but one."""
    count = plan.register.roles.count
    if count is None:
        return None
    column = listed.columns().get(count)
    return count if column is not None and any(known(cell) != 1 for cell in set(column)) else None


class _Settler:
    """Settles one row after another; cells of one meaning are one object."""

    def __init__(self, plan: Plan, fields: tuple[str, ...], listed: CooperativeList, assumed: Assumptions) -> None:
        self.plan, self.fields, self.assumed = plan, fields, assumed
        self._spec = plan.register.fields
        self._absent = {key: spec.unknown() for key, spec in self._spec.items()}
        self._useless = {
            key: spec.unknown(Origin.INVALID) for key, spec in self._spec.items() if spec.in_group is InGroup.UNKNOWN
        }
        self._points = frozenset(key for rating in plan.ratings for key in scored_fields(rating))
        self._class_inputs = tuple(key for key in input_fields(plan.ratings) if key not in self._points)
        self._fillable = [key for key in dict.fromkeys((*fields, *self._class_inputs)) if assumed.may_fill(key)]
        points = [key for key in self._points if assumed.may_fill(key)]
        self._fillable_of_several = list(dict.fromkeys((*self._fillable, *points)))
        self._classes: dict[tuple[object, ...], Settled] = {}
        self._class_cells: dict[tuple[str, ...], Cell] = {}
        self._count = _count_of_groups(plan, listed)
        self.inputs = {*fields, *self._class_inputs, *assumed.inputs()}
        self.amounts = {key for target in plan.targets for key in target.measure.value_fields}
        if self._count is not None:
            self.amounts |= {key for key, spec in self._spec.items() if spec.in_group is InGroup.TOTAL}
            per_one = {key for key, spec in self._spec.items() if spec.in_group is InGroup.UNKNOWN}
            self.amounts |= self._points
            self.inputs |= {self._count, *self.amounts, *per_one}

    def row(
        self, stated: dict[str, Cell], standing: Standing, points: tuple[Points, ...], presence: Presence
    ) -> TableRow:
        """Settle a row from its stated cells, its place and year, its scores, and whether it stands for anybody."""
        within = standing.within
        size = self._size(stated)
        several = not size.one
        ignored = tuple(self._ignored(stated)) if several else ()
        by_place = self.assumed.of_blank_place if within is Within.UNKNOWN else ()
        if within in (Within.UNKNOWN, Within.DOUBTFUL, Within.PARTLY) and not by_place:
            size = size.or_none(standing.open)
        if presence is Presence.DOUBTFUL:
            size = size.or_none()
        if within is Within.ELSEWHERE or presence is Presence.NOBODY:
            size = Size(0, 0)
        cells, used = self._filled(stated, several)
        settled = self._settle(cells, self._points_of_several(cells) if several else points)
        if used and settled is not None and settled.otherwise is not None:
            settled = self._as_stated(settled, cells, stated, points)
        if settled is not None and self.plan.rating is not None:
            cells[self.plan.rating.declared] = self._class_cell(settled)
        codes = frozenset((*used, *by_place))
        return TableRow(tuple([cells[key] for key in self.fields]), size, settled, within, ignored, codes)

    def _filled(self, stated: Mapping[str, Cell], several: bool) -> tuple[dict[str, Cell], list[str]]:
        """The cells of every field: stated, useless in a row of several, or filled by some of the assumptions."""
        raw = {**self._absent, **stated}
        cells = {**raw, **self._useless} if several else raw.copy()
        used: list[str] = []
        for key in self._fillable_of_several if several else self._fillable:
            if cells[key].origin in FILLABLE:
                cells[key], code = self.assumed.fill(key, cells[key], raw.__getitem__)
                used += () if code is None else (code,)
        return cells, used

    def _ignored(self, stated: dict[str, Cell]) -> Iterable[str]:
        for key, cell in stated.items():
            if self._spec[key].in_group is InGroup.UNKNOWN and cell.origin not in {*BLANK, Origin.INVALID}:
                yield key

    def _size(self, stated: dict[str, Cell]) -> Size:
        if self._count is None:
            return Size(1, 1)
        cell = stated[self._count]
        least = 1 if cell.origin in BLANK else 0
        if isinstance(cell, Span):
            size = Size(max(least, int(cell.low or 0)), None if cell.high is None else int(cell.high))  # type: ignore[arg-type]
        else:
            numbers = [int(value) for value in cell.sample(())]  # type: ignore[arg-type]
            size = Size(max(least, min(numbers)), max(numbers))
        return size if size.low == size.high else self._fitting(size, stated)

    def _fitting(self, size: Size, stated: dict[str, Cell]) -> Size:
        """The sizes at which the row's totals can be the sum of so many amounts; all of them where none fits."""
        low, high = size.low, size.high
        for key, cell in stated.items():
            spec, total = self._spec[key], known(cell)
            if spec.in_group is not InGroup.TOTAL or not isinstance(total, int | Decimal) or not total:
                continue
            each = spec.high if total > 0 else spec.low
            limit = spec.low if total > 0 else spec.high
            low = max(low, 1 if each is None or not each else math.ceil(Fraction(total) / Fraction(each)))  # type: ignore[arg-type]
            if limit is not None and limit * total > 0:  # type: ignore[operator]
                most = math.floor(Fraction(total) / Fraction(limit))  # type: ignore[arg-type]
                high = most if high is None else min(high, most)
        return Size(low, high) if high is None or low <= high else size

    def _points_of_several(self, cells: Mapping[str, Cell]) -> tuple[Points, ...]:
        """What the scores of a row of several say: only those that hold for each of them."""
        return tuple(from_points(rating, scores_of_one(rating, cells)) for rating in self.plan.ratings)

    def _settle(self, cells: Mapping[str, Cell], points: tuple[Points, ...]) -> Settled | None:
        rating = self.plan.rating
        if rating is None:
            return None
        key = (points, *[cells[name] for name in self._class_inputs])
        found = self._classes.get(key)
        if found is None:
            vocabulary = self._spec[rating.declared].vocabulary
            assert vocabulary is not None  # the loader has seen to it
            labels = tuple(vocabulary.labels)
            plan = self.plan
            found = settle(plan.ratings, plan.rating_source, plan.year, labels, points, cells.__getitem__)
            self._classes[key] = found
        return found

    def _as_stated(
        self, settled: Settled, cells: Mapping[str, Cell], stated: Mapping[str, Cell], points: tuple[Points, ...]
    ) -> Settled:
        """The class without what was assumed, if only that contradicts the list: of the two the list is right.

        That somebody was rated whom the scheme does not rate is asked all the same.
        """
        inputs = {key: stated.get(key, self._absent[key]) for key in self._class_inputs}
        without = self._settle({**cells, **inputs}, points)
        if without is None or without.otherwise is not None:
            return settled
        return replace(without, issues=(*without.issues, *(one for one in settled.issues if one[0] in UNRATED)))

    def _class_cell(self, settled: Settled) -> Cell:
        made = self._class_cells.get(settled.classes)
        if made is None:
            made = self._class_cells[settled.classes] = Choice(settled.classes, Origin.DERIVED)
        return made
