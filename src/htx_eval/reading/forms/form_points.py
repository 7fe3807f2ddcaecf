"""The points that a form states for each criterion: its own, the sum of its parts, or between which ends that lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Param, Problem, Severity
from htx_eval.model.fields import Register
from htx_eval.model.plan import Rating
from htx_eval.model.values import Cell, known, number_text
from htx_eval.reading.cells.cell_reader import CellReader
from htx_eval.reading.forms.form_rows import CriterionRow, Layout, unclear
from htx_eval.reading.forms.labels import Labelled
from htx_eval.reading.forms.moved_rows import moved_lines, number_of, text_at
from htx_eval.reading.forms.points_column import PointsColumns
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.table.headings import Column


@frozen
class PointCell:
    """What a form states of a field, as a cell of a list says it, and where."""

    text: str
    line: int
    at: int


@frozen
class Ends:
    """Between what a sum lies; one without a known upper end has none."""

    low: Decimal
    high: Decimal | None

    def hold(self, value: Decimal) -> bool:
        """Say whether a value lies between the ends."""
        return self.low <= value and (self.high is None or value <= self.high)


class FormPoints:
    """Reads the points of the criteria and the total; ``problems`` are added while they are read.

    A criterion of which the form says two things is left blank, which is unknown and not zero.
    """

    def __init__(
        self, sheet: Sheet, layout: Layout, columns: PointsColumns, rating: Rating, register: Register
    ) -> None:
        self.problems: list[Problem] = []
        self.scaled: set[int] = set()  # the lines of rows that state the maximum of the scheme
        self._sheet, self._layout, self._columns = sheet, layout, columns
        self._rating, self._register = rating, register
        self._moved = moved_lines(layout, columns.points, columns.most, columns.remarks, rating.most)

    def all(self) -> dict[str, PointCell]:
        """Return what the form states of each field that has points.

        Raises HtxEvalError if it states two totals.
        """
        found = {one.criterion.field: self._of_criterion(one) for one in self._layout.criteria}
        if self._rating.total is not None:
            self._check_groups(found, self._reader(self._rating.total))
            if self._layout.totals:
                found[self._rating.total] = self._total()
        return found

    def check_labels(self, labels: Sequence[Labelled], cells: Mapping[str, PointCell]) -> None:
        """Refuse points behind a label that are not those of the table.

        Raises HtxEvalError.
        """
        for one in labels:
            cell = cells.get(one.meaning)
            if cell is None or not cell.text or not one.value:
                continue
            reader = self._reader(one.meaning)
            if _value(reader.read_apart(one.value)) != _value(reader.read_apart(cell.text)):
                raise unclear(self._sheet, (one.line, [f"{one.label}: {one.value}"]), "form.totals")

    def cell_of(self, row: NumberedRow) -> PointCell:
        """Return what a row holds under the points; where it is blank there, say what numbers stand beside."""
        cell = PointCell(self._text(row, self._columns.points), row[0], self._columns.points)
        if not cell.text:
            for at in self._columns.others:
                beside = self._text(row, at)
                if number_of(beside) is not None:
                    self._say("HTX478", Severity.WARNING, row, beside, at, other=self._columns.headings[at])
        return cell

    def _text(self, row: NumberedRow, at: int | None) -> str:
        """A cell; the points of a row that is crossed out are not known."""
        if at is None or (at == self._columns.points and row[0] in self._sheet.crossed_out):
            return ""
        return text_at(row, at)

    def _of_criterion(self, one: CriterionRow) -> PointCell:
        """The points of a criterion, or as a range what its parts leave open."""
        reader, points = self._reader(one.criterion.field), self._columns.points
        cell = PointCell(self._text(one.row, points), one.row[0], points)
        value = _value(reader.read_apart(cell.text))
        ends = self._sum_of_parts(one, reader)
        is_sound = not self._has_moved(one.row, cell.text)
        is_sound = is_sound and self._is_on_scale(one.row, one.criterion.most) and not self._is_over(value, one.row)
        if is_sound and value is not None and one.parts and not ends.hold(value):
            self._say("HTX475", Severity.ERROR, one.row, cell.text, sum=self._as_cell(ends))
            is_sound = False
        if not is_sound:
            return replace(cell, text="")
        if cell.text or not any(self._text(row, points) for row in one.parts):
            return cell if cell.text else self.cell_of(one.row)
        return replace(cell, text=self._as_cell(ends))

    def _has_moved(self, row: NumberedRow, text: str) -> bool:
        """Whether what stands under the points is that of another column; said where something does."""
        if not text or row[0] not in self._moved:
            return False
        self._say("HTX473", Severity.ERROR, row, text)
        return True

    def _as_cell(self, ends: Ends) -> str:
        """Two ends as a cell of a list says them."""
        words, low = self._register.range_words, _written(ends.low)
        if ends.high is None:
            return f"{low} {words.or_more[0]}"
        return low if ends.low == ends.high else f"{low} {words.between[0]} {_written(ends.high)}"

    def _sum_of_parts(self, one: CriterionRow, reader: CellReader) -> Ends:
        """Between what the sum of the parts lies: one that is blank or unclear has any points up to its most."""
        low, high, is_open = Decimal(0), Decimal(0), len(one.parts) < len(one.criterion.parts)
        for number, row in enumerate(one.parts):
            most = self._most_of_part(one, number)
            value = self._part(row, most, reader)
            low += value or 0
            high += (most or 0) if value is None else value
            is_open = is_open or (value is None and most is None)
        whole = one.criterion.most
        if is_open:
            return Ends(low, None if whole is None else max(low, whole))
        return Ends(low, high if whole is None else max(low, min(high, whole)))

    def _part(self, row: NumberedRow, most: Decimal | None, reader: CellReader) -> Decimal | None:
        """The points of a part, if they are clear."""
        text = self._text(row, self._columns.points)
        value = _value(reader.read_apart(text))
        if self._has_moved(row, text):
            return None
        if text and (value is None or (most is not None and value > most)):
            limit = reader.field.high if most is None else most
            self._say("HTX476", Severity.ERROR, row, text, most=limit)
            return None
        return value

    def _most_of_part(self, one: CriterionRow, number: int) -> Decimal | None:
        """What a part may have at the most: as the form says, else as the scheme does."""
        stated, parts = self._most(one.parts[number]), one.criterion.parts
        return parts[number] if stated is None and len(parts) == len(one.parts) else stated

    def _most(self, row: NumberedRow) -> Decimal | None:
        """What a row says that may be had at the most."""
        return number_of(self._text(row, self._columns.most))

    def _is_on_scale(self, row: NumberedRow, most: Decimal | None) -> bool:
        """Whether a row has the maximum of the scheme, where both are known; said where it has not."""
        stated = self._most(row)
        if stated is None or most is None:
            return True
        if stated == most:
            self.scaled.add(row[0])
            return True
        self._say("HTX474", Severity.ERROR, row, _written(stated), self._columns.most, most=most)
        return False

    def _is_over(self, value: Decimal | None, row: NumberedRow) -> bool:
        """Whether points pass what the form itself allows; to what the scheme allows every list is held."""
        stated = self._most(row)
        if stated is None or value is None or value <= stated:
            return False
        self._say("HTX476", Severity.ERROR, row, _written(value), most=stated)
        return True

    def _total(self) -> PointCell:
        """The stated total."""
        cells = [self.cell_of(row) for row in self._layout.totals]
        stated = [cell for cell in cells if cell.text] or cells
        if len({cell.text for cell in stated}) > 1:
            raise unclear(self._sheet, self._layout.totals[-1], "form.totals")
        is_sound = not any(
            self._has_moved(row, cell.text) or not self._is_on_scale(row, self._rating.most)
            for row, cell in zip(self._layout.totals, cells, strict=True)
        )
        return stated[0] if is_sound else replace(stated[0], text="")

    def _check_groups(self, found: dict[str, PointCell], reader: CellReader) -> None:
        """Say where the stated points of a group are not those of its criteria."""
        for one in self._layout.groups:
            fields = [criterion.field for criterion in self._rating.groups[one.number].criteria]
            values = [_value(self._reader(key).read_apart(found[key].text)) if key in found else None for key in fields]
            text = self._text(one.row, self._columns.points)
            stated, least = _value(reader.read_apart(text)), sum((one for one in values if one is not None), Decimal(0))
            if stated is not None and (least > stated if None in values else least != stated):
                self._say("HTX477", Severity.WARNING, one.row, text, sum=_written(least))

    def _reader(self, key: str) -> CellReader:
        field = self._register.fields[key]
        return CellReader(Column(field, field.label.as_listed, 0), self._register)

    def _say(
        self, code: str, severity: Severity, row: NumberedRow, value: str, at: int | None = None, **params: Param
    ) -> None:
        """Add a problem of a row, at the points unless another column is meant."""
        at = self._columns.points if at is None else at
        place = self._sheet.place(row[0], at, self._columns.headings[at])
        params["row"] = self._text(row, self._layout.texts)[:60]
        self.problems.append(Problem(code, severity, place, value, None, params))


def _value(cell: Cell) -> Decimal | None:
    """The number that a cell states, if it is one."""
    value = known(cell)
    return Decimal(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _written(value: Decimal) -> str:
    return number_text(value).replace(".", ",")
