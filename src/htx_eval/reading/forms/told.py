"""What a form tells of its cooperative beside points: above the table who it is, in and below it its class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from htx_eval.base.problems import Problem, Severity
from htx_eval.base.spellings import normal
from htx_eval.model.plan import Plan, Rating
from htx_eval.model.understood import LeftOut, RowKind
from htx_eval.reading.cells.cell_reader import clean
from htx_eval.reading.forms.form_rows import Layout, unclear
from htx_eval.reading.forms.labels import Labelled, labelled, unread
from htx_eval.reading.forms.points_column import PointsColumns
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.table.head import Head, row_text
from htx_eval.reading.table.heading_words import WordsOfHeadings
from htx_eval.reading.table.headings import HeadingMatcher
from htx_eval.reading.table.title_places import TitlePlaces, said_by_titles


class Told:
    """The labels of a form: ``fields`` fill fields, each by one label; ``places`` are told by titles and addresses."""

    def __init__(
        self,
        sheet: Sheet,
        layout: Layout,
        columns: PointsColumns,
        plan: Plan,
        rating: Rating,
        matcher: HeadingMatcher,
    ) -> None:
        self.problems: list[Problem] = []
        self._sheet, self._columns, self._texts, self._rows = (
            sheet,
            columns,
            layout.texts,
            [*layout.above, *layout.below],
        )
        self._words = WordsOfHeadings(plan.register.heading_words)
        self._scored = (rating.declared, rating.total)
        roles, fields = plan.register.roles, plan.register.fields
        self._identity = (roles.name, roles.code)
        above = list(labelled(layout.above, matcher))
        below = [self._in_column(one) for one in self._results(labelled(layout.below, matcher))]
        self.problems += self._unread([*layout.above, *layout.below], plan, matcher)
        every = [*self._of_head(above), *below]
        self.fields = self._once([one for one in every if one.meaning in fields and one.meaning != roles.address])
        first = above[0].line if above else self._columns.line
        self.titles = {line: LeftOut(RowKind.TITLE, row_text(cells)) for line, cells in layout.above if line < first}
        self._addresses = [one for one in above if one.meaning == roles.address]
        self.places = self._places(plan)

    def _of_head(self, above: Sequence[Labelled]) -> Iterator[Labelled]:
        """What stands above the table; a class above the name is that of another form, in a text that has several."""
        is_named = False
        for one in above:
            is_named = is_named or one.meaning in self._identity
            if one.meaning not in self._scored:
                yield one
            elif is_named:
                yield self._in_column(one)

    def _results(self, below: Iterator[Labelled]) -> Iterator[Labelled]:
        """The class and the total below the table, up to the name of another form."""
        for one in below:
            if one.meaning in self._identity:
                return
            if one.meaning in self._scored:
                yield one

    def _in_column(self, one: Labelled) -> Labelled:
        """A class in a row of the table: under the points that count, or in a cell that reaches over all of them."""
        cells = next(cells for line, cells in self._rows if line == one.line)
        at = self._columns.points
        if one.at <= self._texts or one.at == at:
            return one
        text = clean(cells[at]) if at < len(cells) else ""
        if text:
            return replace(one, value=text, at=at)
        if one.at not in self._columns.others:
            return replace(one, value="") if one.at == self._columns.most and one.meaning == self._scored[1] else one
        place = self._sheet.place(one.line, one.at, self._columns.heading)
        params = {"row": one.label, "other": self._columns.headings[one.at]}
        self.problems.append(Problem("HTX478", Severity.WARNING, place, one.value, None, params))
        return replace(one, value="")

    def _unread(self, rows: Sequence[NumberedRow], plan: Plan, matcher: HeadingMatcher) -> Iterator[Problem]:
        """Say what is not used though it seems to speak of the class, the total, the name or the code."""
        register = plan.register
        scored = [register.fields[key] for key in self._scored if key is not None]
        names = [normal(name) for field in scored for name in (*field.label.every, *field.aliases) if " " in name]
        code = register.fields.get(self._identity[1] or "")
        pattern = re.compile(code.pattern if code is not None and code.pattern else r"(?!)")
        for one in unread(rows, matcher):
            is_scored = any(f" {name} " in f" {normal(one.label)} " for name in names)
            if is_scored or register.names_a_cooperative(one.value) or pattern.fullmatch(one.value):
                place = self._sheet.place(one.line, one.at, one.label[:60])
                yield Problem("HTX201", Severity.WARNING, place, one.label[:60])

    def _once(self, every: Sequence[Labelled]) -> list[Labelled]:
        """Each label once, of several the first that is filled in.

        Raises HtxEvalError where two say different things.
        """
        found: dict[tuple[str, bool], Labelled] = {}
        for one in every:
            key = (one.meaning, self._words.is_own(one.label))
            before = found.get(key)
            if before is None or not before.value:
                found[key] = one
            elif one.value and normal(one.value) != normal(before.value):
                raise unclear(self._sheet, (one.line, [f"{one.label}: {one.value}"]), "form.labels")
        return list(found.values())

    def _places(self, plan: Plan) -> dict[str, tuple[str, Labelled | None]]:
        """Places and another year by field, with the address that tells them."""
        roles, place = plan.register.roles, plan.place
        by_titles = said_by_titles(Head((), (), None, (), iter(()), self.titles), plan)
        found: dict[str, tuple[str, Labelled | None]] = {key: (text, None) for key, text in by_titles.items()}
        known = {} if place is None else {roles.commune or "": place.communes, **place.accepted}
        for one in self._addresses:
            told = TitlePlaces(plan.register, known).all([one.value])
            found |= {key: (name, one) for key, name in told.items()}
        return {key: value for key, value in found.items() if key not in {one.meaning for one in self.fields}}
