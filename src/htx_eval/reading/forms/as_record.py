"""A form as the head and the one record of a list, so that its cells are read as those of any list are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Problem, Severity
from htx_eval.model.cooperatives import Doubt
from htx_eval.model.plan import Plan
from htx_eval.model.understood import ColumnNote, LeftOut, Match, RowKind, Spot
from htx_eval.reading.forms.form_points import FormPoints, PointCell
from htx_eval.reading.forms.form_rows import Layout, lay_out
from htx_eval.reading.forms.labels import Labelled
from htx_eval.reading.forms.points_column import find_columns
from htx_eval.reading.forms.told import Told
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.table.body import Body
from htx_eval.reading.table.head import Head, row_text
from htx_eval.reading.table.headings import Column, HeadingMatcher, Headings


class FormBody:
    """The one record of a form: read as a list's are."""

    def __init__(self, record: NumberedRow, sections: Sequence[str], spots: Mapping[str, Spot], body: Body) -> None:
        """Take the record, the fields behind its columns, where each field stands, and what stands beside."""
        self.records: Iterator[NumberedRow] = iter([record])
        self.sections = tuple(sections)
        self.spots = spots
        self.figures: tuple[tuple[int, str], ...] = ()
        self.uneven: dict[int, int] = {}
        self.turned: dict[int, int] = {}
        self.orders: list[tuple[int, tuple[int, ...] | None]] = []
        self._body = body

    def finished(self) -> Body:
        """Return what stands beside the record."""
        return self._body


def read_form(
    sheet: Sheet, first: list[NumberedRow], plan: Plan, matcher: HeadingMatcher
) -> tuple[Head, Headings, FormBody]:
    """Return a form as a list with one row.

    ``first`` are the rows that were looked at; all others are added. Raises HtxEvalError where it is not clear what is
    what in it.
    """
    assert plan.rating is not None
    first.extend(sheet.rows)
    filled = [row for row in first if any(map(str.strip, row[1]))]
    layout = lay_out(sheet, filled, plan.rating, matcher)
    columns, of_columns = find_columns(sheet, layout, plan.rating, matcher)
    points = FormPoints(sheet, layout, columns, plan.rating, plan.register)
    cells = points.all()
    told = Told(sheet, layout, columns, plan, plan.rating, matcher)
    points.check_labels(told.fields, cells)
    form = _Form(sheet, layout, columns.line, plan, told, cells, points.scaled)
    headings = form.headings(matcher)
    problems = (*sheet.rows.finished(), *of_columns, *points.problems, *told.problems, *form.nameless())
    return form.head(headings), headings, form.body(problems)


@frozen
class _Form:
    """A form whose every part is known."""

    sheet: Sheet
    layout: Layout
    line: int
    plan: Plan
    told: Told
    cells: Mapping[str, PointCell]
    scaled: Collection[int]

    @property
    def _labels(self) -> list[Labelled]:
        """The labels that fill fields; a total in words gives way to that of the table."""
        return [one for one in self.told.fields if one.meaning not in self.cells or not self.cells[one.meaning].text]

    @property
    def _scored(self) -> list[str]:
        """The fields of the rating that no label fills, whether the form states them or not."""
        rating = self.plan.rating
        assert rating is not None
        criteria = [one.field for group in rating.groups for one in group.criteria]
        labels = {one.meaning for one in self._labels}
        return [key for key in (*criteria, rating.total, rating.declared) if key is not None and key not in labels]

    @property
    def _texts(self) -> list[str]:
        """The cells of the record."""
        points = [self.cells[key].text if key in self.cells else "" for key in self._scored]
        return [*(one.value for one in self._labels), *points, *(text for text, _ in self.told.places.values())]

    @property
    def _spots(self) -> dict[str, Spot]:
        """Where each field stands."""
        spots = {key: self.sheet.spot(cell.line, cell.at) for key, cell in self.cells.items()}
        told = [(one.meaning, one) for one in self._labels]
        told += [(key, one) for key, (_, one) in self.told.places.items() if one is not None]
        return spots | {key: self.sheet.spot(one.line, one.at) for key, one in told}

    @property
    def _line(self) -> int:
        """The line by which the cooperative is called: that of the heading."""
        return self.sheet.spot(self.line).line or self.line

    def headings(self, matcher: HeadingMatcher) -> Headings:
        """Return the labels as the headings of columns, and behind them the fields of the rating."""
        labels, fields = self._labels, self.plan.register.fields
        columns = tuple((one.label,) for one in labels)
        sample = ([one.value for one in labels],)
        found = matcher.match(self.sheet.path, self.sheet.name, Head(columns, (self.line,), None, sample, iter(()), {}))
        spots = {one.label: self.sheet.spot(one.line, one.at) for one in labels}
        problems = [
            replace(one, place=replace(one.place, line=spot.line, cell=spot.cell))
            for one in found.problems
            for spot in [spots[str(one.place.column)]]
        ]
        scored = [
            Column(fields[key], fields[key].label.as_listed, at, has_stated_scale=self._has_scale(key))
            for at, key in enumerate(self._scored, len(labels))
        ]
        notes = [ColumnNote(one.heading, one.index, Match.LABEL, one.field.key) for one in scored]
        notes += [ColumnNote("", None, Match.TITLED, key) for key in self.told.places]
        return Headings((*found.columns, *scored), (*found.notes, *notes), tuple(problems))

    def _has_scale(self, key: str) -> bool:
        """Whether the form says how many points there can be of a field."""
        return key in self.cells and self.cells[key].line in self.scaled

    def head(self, headings: Headings) -> Head:
        """Return the head of the list."""
        width = len(self._labels) + len(self._scored)
        by_place = {column.index: (column.heading,) for column in headings.columns}
        return Head(
            columns=tuple(by_place.get(at, ()) for at in range(width)),
            lines=(self._line,),
            unit_line=None,
            sample=(self._texts,),
            rows=iter(()),
            left_out=self._left_out(),
            written=width,
        )

    def _left_out(self) -> dict[int, LeftOut]:
        """The rows that fill no field; of those around the table only titles are shown, for others may name persons."""
        rows = [(line, cells, RowKind.NOTE) for line, cells in self.layout.above]
        rows += [(line, cells, RowKind.HEADING) for line, cells in self.layout.heading]
        rows += [(one.row[0], one.row[1], RowKind.SECTION) for one in self.layout.groups]
        rows += [(line, cells, RowKind.LINE) for one in self.layout.criteria for line, cells in one.parts]
        rows += [(line, cells, RowKind.SIGNATURE) for line, cells in self.layout.below]
        used = {one.line for one in self._labels}
        found = {line: LeftOut(kind, row_text(cells)) for line, cells, kind in rows if line not in used}
        found |= self.told.titles
        spots = {line: self.sheet.spot(line).line for line in sorted(found)}
        return {at: found[line] for line, at in spots.items() if at is not None}

    def body(self, problems: Sequence[Problem]) -> FormBody:
        """Return the one record."""
        is_named = not any(self.nameless())
        doubts = {} if is_named else {self._line: Doubt.NOT_ONE}
        sections = tuple(self.told.places)
        return FormBody((self._line, self._texts), sections, self._spots, Body((), {}, doubts, tuple(problems)))

    def nameless(self) -> Iterator[Problem]:
        """Say of a form that neither a name nor a code tells whose it is; it may be anybody's or nobody's."""
        roles = self.plan.register.roles
        if not any(one.value for one in self.told.fields if one.meaning in (roles.name, roles.code)):
            yield Problem("HTX470", Severity.WARNING, self.sheet.place(self.line))
