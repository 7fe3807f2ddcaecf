"""Rows of a list by name: never more of a person than code, name and commune."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from htx_eval.model.outcome import Evaluation
from htx_eval.model.reasons import OpenCell
from htx_eval.model.values import Origin
from htx_eval.report.words.wording import Words

#: So many rows are named in a sentence.
NAMED = 3


class People:
    """Names the rows of one evaluation in one language."""

    def __init__(self, found: Evaluation, words: Words) -> None:
        self.found, self.words, self.messages = found, words, words.messages

    def cooperatives(self, rows: Iterable[int]) -> int:
        """Return how many cooperatives some rows stand for, for sure."""
        return sum(self.found.rows[row].count_low for row in rows)

    def short(self, index: int) -> str:
        """Return a row by its name and commune, or by what it stands for."""
        row = self.found.list.rows.heads[index]
        if row.name is None:
            return f"{self.unnamed(index)} ({self._line(index)}{self._class(index, ', ')})"
        return f"{row.name} ({row.commune})" if row.commune else row.name

    def full(self, index: int) -> str:
        """Return a row by its line, name and commune, with its class."""
        return self.place(index) + self._class(index, ", ")

    def place(self, index: int) -> str:
        """Return a row by its line, name and commune."""
        row = self.found.list.rows.heads[index]
        name = row.name or self.unnamed(index)
        parts = [self._line(index), name, *([row.commune] if row.commune else [])]
        return ", ".join(parts)

    def unnamed(self, index: int) -> str:
        """Return what stands for a name where there is none."""
        return self.messages("row.group", count=self.words.number(self.found.rows[index].count_low))

    def some(self, rows: Sequence[int]) -> str:
        """Return the first few rows in a sentence, and how many more there are."""
        names = [self.short(row) for row in rows[:NAMED]]
        if len(rows) > NAMED:
            names.append(self.messages("fewest.more", count=self.words.number(len(rows) - NAMED)))
        return ", ".join(names)

    def cell(self, index: int, cell: OpenCell) -> str:
        """Return what a cell says of itself, with its place."""
        listed = self.found.list
        if cell.absent:
            return self.messages("open.absent", field=self.words.field(cell.field))
        heading = listed.headings.get(cell.field) or self.words.field(cell.field)
        place = self.messages("place.column", column=heading)
        if cell.values:
            values = self.words.classes(cell.field, map(str, cell.values))
            return self.messages("open.stated", place=place, values=values)
        names = {Origin.INVALID: "open.invalid", Origin.UNKNOWN: "open.unknown"}
        return self.messages(names.get(cell.origin, "open.blank"), place=place)

    def from_class(self, classes: Sequence[str]) -> str:
        """Return the class, or the classes, that a cooperative comes from on its way to a better one."""
        rating = self.found.plan.rating
        rated = set() if rating is None else {band.key for band in rating.classes}
        if rating is None or rated <= set(classes):
            return self.messages("roadmap.from_other", classes=self.messages("why.unrated"))
        key = "roadmap.from_class" if set(classes) <= rated else "roadmap.from_other"
        return self.messages(key, classes=self.words.classes(rating.declared, classes))

    def _line(self, index: int) -> str:
        return self.words.line(self.found.list, index)

    def _class(self, index: int, before: str) -> str:
        """The class of a row where the list says anything of it."""
        rating, classes = self.found.plan.rating, self.found.rows[index].classes
        if rating is None or not classes:
            return ""
        told = not {band.key for band in rating.classes} <= set(classes)
        return before + (self.words.classes(rating.declared, classes) if told else self.messages("why.unrated"))
