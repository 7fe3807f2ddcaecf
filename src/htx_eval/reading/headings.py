"""Headings to fields: in any dress, with units in brackets, and never across years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from htx_eval.model.fields import Field, Register
from htx_eval.model.frozen import frozen
from htx_eval.model.problems import Place, Problem, Severity
from htx_eval.model.text import Spellings, brackets, normal, without_brackets

_YEAR = re.compile(r"\b(?:năm |nam )?((?:19|20)\d\d)\b")


@frozen
class Column:
    """A column that fills a field, and what its numbers are multiplied by to be in the field's unit."""

    field: Field
    heading: str
    index: int
    factor: Fraction = Fraction(1)


@dataclass(slots=True)
class Headings:
    """The columns that were understood, the headings that were not, and what is wrong with them."""

    columns: list[Column] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class HeadingMatcher:
    """Finds the field of a heading; knows the year of the plan."""

    def __init__(self, register: Register, year: int) -> None:
        self.register, self.year = register, year
        self._fields: Spellings[str] = Spellings()
        for key, spec in register.fields.items():
            for spelling in (spec.label.vi, spec.label.en, *spec.aliases, key):
                self._fields.add(spelling, key)
        self._left_out: Spellings[bool] = Spellings()
        for spelling in register.left_out:
            self._left_out.add(spelling, True)

    def is_known(self, heading: str) -> bool:
        """Say whether a heading is that of a field, or one that is left out on purpose."""
        return self._field(heading) is not None or self._is_left_out(heading)

    def match(self, path: str, line: int, headings: Sequence[str]) -> Headings:
        """Return what a row of headings means."""
        found = Headings()
        taken: dict[str, Column] = {}
        for index, heading in enumerate(headings):
            key = self._field(heading)
            if key is None:
                self._unmatched(found, path, line, heading)
                continue
            column = Column(self.register.fields[key], heading, index, self._factor(found, path, line, key, heading))
            if key in taken:
                params = {"field": key, "first": taken[key].heading, "index": index + 1}
                place = Place(file=path, line=line, column=heading)
                found.problems.append(Problem("HTX202", place=place, params=params))
                continue
            taken[key] = column
            found.columns.append(column)
        return found

    def _field(self, heading: str) -> str | None:
        bare = without_brackets(heading)
        for text in (bare, heading, self._without_year(bare)):
            key = self._fields.find(text) if text and normal(text) else None
            if key is not None:
                return key
        return None

    def _is_left_out(self, heading: str) -> bool:
        return bool(self._left_out.find(without_brackets(heading)))

    def _without_year(self, heading: str) -> str | None:
        """The heading without the plan's year; None if it names another year or none."""
        key = normal(heading)
        years = set(_YEAR.findall(key))
        return _YEAR.sub(" ", key) if years == {str(self.year)} else None

    def _unmatched(self, found: Headings, path: str, line: int, heading: str) -> None:
        if not heading.strip() or self._is_left_out(heading):
            return
        place = Place(file=path, line=line, column=heading)
        other_year = self._fields.find(_YEAR.sub(" ", normal(without_brackets(heading))))
        found.unknown.append(heading)
        if other_year is not None:
            params = {"field": other_year, "year": self.year}
            found.problems.append(Problem("HTX204", Severity.WARNING, place, heading, None, params))
        else:
            suggestion = self._fields.nearest(without_brackets(heading))
            found.problems.append(Problem("HTX201", Severity.WARNING, place, heading, suggestion))

    def _factor(self, found: Headings, path: str, line: int, key: str, heading: str) -> Fraction:
        """What brings the numbers of a column into the field's unit, from the unit in its brackets."""
        own = self.register.units.get(self.register.fields[key].unit or "")
        for remark in brackets(heading):
            unit = self.register.units.get(self.register.unit_spellings.find(remark.removeprefix("ĐVT:")) or "")
            if unit is None:
                continue
            if own is None or unit.base != own.base:
                params = {"field": key, "unit": unit.label}
                place = Place(file=path, line=line, column=heading)
                found.problems.append(Problem("HTX205", Severity.WARNING, place, remark, None, params))
                continue
            return unit.factor / own.factor
        return Fraction(1)
