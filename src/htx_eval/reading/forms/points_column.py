"""Which column of a form holds the points that count, and which says what may be had at the most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem, Severity
from htx_eval.base.spellings import fold, normal
from htx_eval.model.plan import Rating
from htx_eval.reading.forms.form_rows import Layout
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.table.head import columns_of
from htx_eval.reading.table.heading_words import WordsOfHeadings
from htx_eval.reading.table.headings import HeadingMatcher
from htx_eval.reading.table.years import years_in


@frozen
class PointsColumns:
    """The columns of a form: that of the points that count, of what may be had at the most, and further ones.

    ``is_own`` says that the points are those that the cooperative gave itself.
    """

    points: int
    heading: str
    line: int
    is_own: bool
    most: int | None
    others: tuple[int, ...]
    remarks: tuple[int, ...]  # of these those that have no points
    headings: tuple[str, ...]


def find_columns(
    sheet: Sheet, layout: Layout, rating: Rating, matcher: HeadingMatcher
) -> tuple[PointsColumns, tuple[Problem, ...]]:
    """Return the columns of a form, and what is to be said of them.

    The points of an office count; where it has given none, those of the cooperative itself. Raises HtxEvalError where
    it is not clear which column has the points.
    """
    return _Columns(sheet, layout, rating, matcher).found()


class _Columns:
    def __init__(self, sheet: Sheet, layout: Layout, rating: Rating, matcher: HeadingMatcher) -> None:
        self.sheet, self.layout, self.rating, self.matcher = sheet, layout, rating, matcher
        self.words = WordsOfHeadings(matcher.register.heading_words)
        self.forms = matcher.register.forms
        found = [" – ".join(parts) for parts in columns_of(sheet, layout.heading)]
        width = max(len(one.row[1]) for one in layout.criteria)
        self.headings = found + [""] * (width - len(found))
        self.line = layout.heading[-1][0] if layout.heading else layout.criteria[0].row[0]

    def found(self) -> tuple[PointsColumns, tuple[Problem, ...]]:
        most = [at for at in self._right() if self._has(at, self.forms.most)]
        pointed = [at for at in self._right() if at not in most and self._is_of_points(at)]
        own = [at for at in pointed if self.words.is_own(self.headings[at])]
        offices = [at for at in pointed if at not in own]
        for alike in (most, own, offices):
            if len(alike) > 1:
                raise self._refusal(alike, "form.two_points")
        filled = [at for at in (*offices, *own) if any(map(str.strip, self._texts(at)))]
        at = next(iter([*filled, *own, *offices]), None)
        if at is None or (not most and self._holds_maxima(at)):
            raise self._refusal(range(len(self.headings)), "form.no_points")
        remarks = tuple(other for other in self._right() if other not in (*pointed, *most))
        figures = [other for other in remarks if self._has_figures(other)]
        if nameless := [other for other in figures if self._is_for_remarks(other)]:
            raise self._refusal([*nameless, *pointed], "form.remarks")
        columns = PointsColumns(
            points=at,
            heading=self.headings[at],
            line=self.line,
            is_own=at in own,
            most=most[0] if most else None,
            others=tuple(other for other in self._right() if other not in (at, *most)),
            remarks=remarks,
            headings=tuple(self.headings),
        )
        return columns, (*self._said(columns, offices), *map(self._unknown, figures))

    def _unknown(self, at: int) -> Problem:
        """A column of figures that is not used."""
        return Problem(
            "HTX201", Severity.WARNING, self.sheet.place(self.line, at, self.headings[at]), self.headings[at]
        )

    def _has_figures(self, at: int) -> bool:
        """Whether a column has numbers in most rows of criteria."""
        rows = [one.row[1] for one in self.layout.criteria]
        return 2 * sum(at < len(cells) and cells[at].strip()[:1].isdigit() for cells in rows) > len(rows)

    def _is_for_remarks(self, at: int) -> bool:
        """Whether a column has no heading, or one under which no figures are looked for."""
        return not self.headings[at] or self.matcher.is_known(self.headings[at])

    def _said(self, columns: PointsColumns, offices: Sequence[int]) -> Iterator[Problem]:
        """That points are those which the cooperative gave itself."""
        if not columns.is_own:
            return
        place = self.sheet.place(self.line, columns.points, columns.heading)
        if offices:
            params = {"office": self.headings[offices[0]]}
            yield Problem("HTX479", Severity.WARNING, place, columns.heading, None, params)
        else:
            yield Problem("HTX283", Severity.WARNING, place, columns.heading, None, {"field": self.rating.total or ""})

    def _right(self) -> range:
        """The columns right of the names of the criteria."""
        return range(self.layout.texts + 1, len(self.headings))

    def _has(self, at: int, words: Sequence[str]) -> bool:
        text, bare = f" {normal(self.headings[at])} ", f" {fold(self.headings[at])} "
        return any(f" {normal(word)} " in text or (text == bare and f" {fold(word)} " in bare) for word in words)

    def _is_of_points(self, at: int) -> bool:
        """Whether a column has points of the plan's year, and no words in every cell."""
        heading = self.headings[at]
        is_told = self._has(at, self.forms.points) or self.words.is_own(heading)
        texts = [text for text in self._texts(at) if text.strip()]
        has_words = bool(texts) and not any(any(map(str.isdigit, text)) for text in texts)
        is_turned = self.words.is_turned(heading, "") or bool(years_in(heading) - {self.matcher.year})
        return is_told and not has_words and not is_turned

    def _rows(self) -> Iterator[NumberedRow]:
        for one in self.layout.criteria:
            yield one.row
            yield from one.parts
        yield from self.layout.totals

    def _texts(self, at: int) -> list[str]:
        return [cells[at] for _, cells in self._rows() if at < len(cells)]

    def _holds_maxima(self, at: int) -> bool:
        """Whether a column holds just what may be had at the most, under whatever heading."""
        known = [one for one in self.layout.criteria if one.criterion.most is not None]
        held = [(one.criterion.most, cells[at].strip()) for one in known if at < len(cells := one.row[1])]
        return bool(held) and all(str(most) == text for most, text in held)

    def _refusal(self, columns: Iterable[int], reason: str) -> HtxEvalError:
        value = ", ".join(f'"{self.headings[at]}"' for at in columns)
        place, params = self.sheet.place(self.line), {"reason": reason}
        return HtxEvalError([Problem("HTX472", place=place, value=value[:300], params=params)])
