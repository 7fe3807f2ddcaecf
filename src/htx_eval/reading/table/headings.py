"""Headings to fields: in any dress, over merged rows, with units, and never across years."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.base.spellings import LIKE_A_SLIP, Spellings, fold, nearest, normal, without_brackets
from htx_eval.model.fields import Field, FieldType, Register
from htx_eval.model.understood import ColumnNote, Match
from htx_eval.reading.table.bare_words import bare_meaning
from htx_eval.reading.table.head import Head
from htx_eval.reading.table.heading_words import WordsOfHeadings
from htx_eval.reading.table.units import Units
from htx_eval.reading.table.years import is_year, without_years, years_in

#: For so many headings of a table a suggestion is looked for; a table with more unknown ones is none of ours.
MOST_SUGGESTED = 100


@frozen
class Column:
    """A column that fills a field, and what its numbers are multiplied by to be in the field's unit."""

    field: Field
    heading: str
    index: int
    factor: Fraction = Fraction(1)
    has_stated_unit: bool = True
    has_stated_scale: bool = False  # the most points that there can be stand beside


@frozen
class Headings:
    """The columns that were understood, what every column is, and what is wrong with them."""

    columns: tuple[Column, ...] = ()
    notes: tuple[ColumnNote, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def unknown(self) -> tuple[str, ...]:
        """The headings that fill no field."""
        return tuple(note.heading for note in self.notes if note.match in (Match.UNKNOWN, Match.OTHER_YEAR))

    @property
    def places(self) -> dict[str, int]:
        """The column of each field."""
        return {column.field.key: column.index for column in self.columns}


@frozen
class _Meaning:
    match: Match
    key: str | None = None
    others: tuple[str, ...] = ()  # fields that claim the heading with equal right

    @property
    def fills(self) -> bool:
        """Whether the column gives the cells of a field."""
        return self.key is not None and self.match not in (Match.OTHER_YEAR, Match.SECOND)


@frozen
class _Found:
    """What is found out about one column."""

    note: ColumnNote
    column: Column | None = None
    problem: Problem | None = None


class HeadingMatcher:
    """Finds the field of a heading; knows the year of the plan."""

    def __init__(self, register: Register, year: int) -> None:
        self.register, self.year = register, year
        self._units = Units(register)
        self._fields: Spellings[str] = Spellings()
        self._exact: dict[str, Match] = {}
        for key, spec in register.fields.items():
            for spelling in (*spec.label.every, *spec.aliases, key):
                self._fields.add(spelling, key)
                is_label = spelling in (*spec.label.every, key)
                self._exact.setdefault(spelling, Match.LABEL if is_label else Match.ALIAS)
        self._words = WordsOfHeadings(register.heading_words)
        self._unclear: Spellings[tuple[str, ...]] = Spellings()
        for spelling, found in register.heading_words.unclear:
            self._unclear.add(spelling, found)
        self._left_out: Spellings[bool] = Spellings()
        self._left_out_starts = tuple(
            form for word in register.left_out if word.endswith("…") for form in (normal(word), fold(word))
        )
        for spelling in register.left_out:
            self._left_out.add(spelling.removesuffix("…"), True)
        self._meanings: dict[tuple[str, ...], _Meaning] = {}
        self._suggested = 0  # for how many headings of a table a suggestion was looked for

    @functools.cached_property
    def _names(self) -> tuple[str, ...]:
        """Every name of a field."""
        return tuple(word for spec in self.register.fields.values() for word in (*spec.label.every, *spec.aliases))

    @functools.cached_property
    def _bare(self) -> Spellings[tuple[str, ...]]:
        """The fields of each name without words that say nothing; a list whose headings are known needs none of it."""
        keys: dict[str, dict[str, None]] = {}
        for key, spec in self.register.fields.items():
            for spelling in (*spec.label.every, *spec.aliases):
                if bare := self._words.bare(spelling):
                    keys.setdefault(bare, {})[key] = None
        found: Spellings[tuple[str, ...]] = Spellings()
        for bare, claiming in keys.items():
            found.add(bare, tuple(claiming))
        return found

    def is_known(self, heading: str) -> bool:
        """Say whether a heading is that of a field, or one that is left out on purpose."""
        return self.meaning((heading,)) is not None

    def carries_on(self, text: str) -> bool:
        """Say whether a text stands in a lower row of a heading: one, a year, a unit, or a value of a choice."""
        if is_year(text) or self.is_known(text) or self._units.named(text.strip(" ()")) is not None:
            return True
        choices = (spec.vocabulary for spec in self.register.fields.values() if spec.vocabulary is not None)
        return any(bare_meaning(words, text) or words.missing.find(text) for words in choices)

    def meaning(self, parts: Sequence[str]) -> str | None:
        """Return what the texts of a heading's column say it is: a field, or what is left out; None if neither."""
        found = self._meaning(tuple(parts))
        if found.match is Match.LEFT_OUT:
            return f"- {parts[-1]}"  # as good as a field to tell a heading by, and no field's name
        return None if found.match in (Match.UNKNOWN, Match.OTHER_YEAR) else found.key

    def match(self, path: str, sheet: str | None, head: Head) -> Headings:
        """Return what a heading means, by its texts and, where these leave it open, by the cells below."""
        meanings = [self._meaning(parts) if parts else _Meaning(Match.LEFT_OUT) for parts in head.columns]
        line_units = self._units.of_line(head.unit_line)
        line = head.lines[-1] or None if head.lines else None
        filled: dict[str, str] = {}  # field -> the heading of its first column
        found: list[_Found] = []
        headings = head.headings
        self._suggested = 0
        decided = self._by_values(head, meanings)
        offices = {
            meaning.key
            for heading, meaning in zip(headings, decided, strict=True)
            if meaning.fills and not self._words.is_own(heading)
        }
        for index, meaning in enumerate(decided):
            place = Place(file=path, sheet=sheet, line=line, column=headings[index])
            if meaning.key is None or not meaning.fills:
                found.append(self._unfilling(place, index, meaning))
            elif meaning.key in offices and self._words.is_own(headings[index]):
                found.append(_Found(ColumnNote(headings[index], index, Match.SECOND, meaning.key)))
            elif meaning.key in filled:
                found.append(_second(place, index, meaning.key, filled[meaning.key]))
            else:
                filled[meaning.key] = headings[index]
                found.append(self._filling(place, index, self.register.fields[meaning.key], meaning.match, line_units))
        return Headings(
            columns=tuple(one.column for one in found if one.column is not None),
            notes=tuple(one.note for one in found if one.note.heading),
            problems=tuple(one.problem for one in found if one.problem is not None),
        )

    def _filling(self, place: Place, index: int, spec: Field, match: Match, line_units: Mapping[str, str]) -> _Found:
        """A column that fills a field, with the unit that its heading or a line above the table states."""
        heading = str(place.column)
        unit, misfit = self._units.of_heading(spec, heading)
        unit_from = "heading" if unit or misfit else None
        problem = None
        if misfit is not None:
            remark, other = misfit
            params = {"field": spec.key, "unit": other.label}
            problem = Problem("HTX205", Severity.WARNING, place, remark, None, params)
        own = self.register.units.get(spec.unit or "")
        if unit_from is None and own is not None and own.base in line_units:
            unit, unit_from = line_units[own.base], "line"
        if problem is None and self._words.is_own(heading):
            problem = Problem("HTX283", Severity.WARNING, place, heading, None, {"field": spec.key})
        return _Found(
            note=ColumnNote(heading, index, match, spec.key, unit or spec.unit, unit_from),
            column=Column(spec, heading, index, self._units.factor(spec, unit), unit_from is not None),
            problem=problem,
        )

    def _unfilling(self, place: Place, index: int, meaning: _Meaning) -> _Found:
        """A column that fills no field."""
        heading = str(place.column)
        is_open = bool(heading) and meaning.match in (Match.UNKNOWN, Match.OTHER_YEAR)
        return _Found(
            note=ColumnNote(heading, index, meaning.match, meaning.key),
            problem=self._unmatched(place, heading, meaning) if is_open else None,
        )

    def _meaning(self, parts: tuple[str, ...]) -> _Meaning:
        found = self._meanings.get(parts)
        if found is None:
            found = self._meanings[parts] = self._looked_up(parts)
        return found

    def _looked_up(self, parts: tuple[str, ...]) -> _Meaning:
        full = " ".join(parts)
        bare = without_brackets(full)
        years = years_in(full)  # a year in brackets is one too
        others = years - {self.year}
        if not others:
            for text, match in self._dresses(parts, full, bare, years):
                claims = self._fields.claims(text) if normal(text) else []
                key = self._fields.find(text) if claims else None
                if key is not None or len(claims) > 1:
                    whole = self._fields.find(full)  # "Xã (cũ)" is a field of its own
                    if whole is not None and whole != key:
                        return _Meaning(Match.FOLDED, whole)
                    if self._words.is_turned(full, text):
                        return _Meaning(Match.UNKNOWN)
                if key is not None:
                    return _Meaning(match or self._exact.get(" ".join(text.split()), Match.FOLDED), key)
                if len(claims) > 1:
                    return _Meaning(Match.UNKNOWN, None, tuple(claims))
        if self._is_left_out(bare) or (len(parts) > 1 and self._is_left_out(parts[-1])):
            return _Meaning(Match.LEFT_OUT)
        if others:
            keys = map(self._fields.find, _without_years(parts))
            found = next(filter(None, keys), None) or next(iter(self._by_words(without_years(bare))), None)
            return _Meaning(Match.UNKNOWN) if found is None else _Meaning(Match.OTHER_YEAR, found)
        return self._made_of_words(full, without_years(bare) if years else bare)

    def _is_left_out(self, text: str) -> bool:
        """Whether a heading is left out by its name, or by the words with which it begins."""
        if self._left_out.find(text):
            return True
        return any(f"{normal(text)} ".startswith(f"{start} ") for start in self._left_out_starts)

    def _made_of_words(self, full: str, text: str) -> _Meaning:
        """What a heading means that is no name of a field, by the words in it."""
        found = self._unclear.find(text) or self._by_words(text)
        if not found or self._words.is_turned(full, text):
            return _Meaning(Match.UNKNOWN)
        return _Meaning(Match.FOLDED, found[0]) if len(found) == 1 else _Meaning(Match.UNKNOWN, None, found)

    def _by_words(self, text: str) -> tuple[str, ...]:
        """The fields that a heading may mean: by names on both sides of a slash, else by its telling words."""
        sides = [self._fields.find(side) for side in text.split("/")]
        if len(sides) > 1 and sides[0] is not None and len(set(sides)) == 1:
            return (sides[0],)
        bare = self._words.bare(text)
        claims = self._bare.claims(bare) if bare else []
        return tuple(dict.fromkeys(key for keys in claims for key in keys))

    def _dresses(self, parts: tuple[str, ...], full: str, bare: str, years: set[int]) -> list[tuple[str, Match | None]]:
        """The texts under which a heading may be found, the surest first."""
        found: list[tuple[str, Match | None]] = [(bare, None), (full, None)]
        if years == {self.year}:
            found += [(text, Match.YEAR) for text in _without_years(parts)]
        if (tail := self._units.tail(bare)) is not None:
            found.append((bare.removesuffix(tail).rstrip(" ,;:–-"), None))
        if len(parts) > 1:
            found = [(text, Match.PARTS) for text, _ in found]
            found += [(without_brackets(text), Match.PARTS) for text in (" ".join(reversed(parts)), parts[-1])]
        return found

    def _by_values(self, head: Head, meanings: list[_Meaning]) -> list[_Meaning]:
        """The meanings; of a column that holds the words of another field ("Loại hình": sectors) the cells decide."""
        taken = {meaning.key for meaning in meanings}
        decided = list(meanings)
        for index, meaning in enumerate(meanings):
            spec = self.register.fields.get(meaning.key or "")
            if spec is None or spec.type is not FieldType.CHOICE or meaning.match is Match.OTHER_YEAR:
                continue
            values = {" ".join(row[index].split()) for row in head.sample if index < len(row)} - {""}
            better = self._of_values(values, spec, taken)
            if better is not None:
                taken.add(better)
                decided[index] = _Meaning(Match.VALUES, better)
        for index in self._things_by_values(head, decided):
            decided[index] = _Meaning(Match.VALUES, None if self.register.items is None else self.register.items.row)
        names = None if self.register.roles.name in taken else self._names_by_values(head, meanings)
        if names is not None:
            decided[names] = _Meaning(Match.VALUES, self.register.roles.name)
        return decided

    def _things_by_values(self, head: Head, meanings: list[_Meaning]) -> list[int]:
        """The columns that hold the things of cooperatives, where another of the same heading holds their figures."""
        items = self.register.items
        if items is None or any(meaning.key == items.row for meaning in meanings):
            return []
        columns = [index for index, meaning in enumerate(meanings) if meaning.key == items.best and meaning.fills]
        texts = {index: [row[index].strip() for row in head.sample if index < len(row)] for index in columns}
        words = [index for index in columns if not any(text[:1].isdigit() for text in texts[index])]
        return words[:1] if len(words) < len(columns) and any(any(texts[index]) for index in words) else []

    def _names_by_values(self, head: Head, meanings: list[_Meaning]) -> int | None:
        """The one column without a field in which most texts begin as names of cooperatives do."""
        if self.register.roles.name is None:
            return None
        found = []
        for index in (index for index, meaning in enumerate(meanings) if not meaning.fills):
            texts = [row[index] for row in _fullest(head.sample) if index < len(row) and row[index].strip()]
            if texts and 2 * sum(map(self.register.names_a_cooperative, texts)) > len(texts):
                found.append(index)
        is_one = len({head.headings[index] for index in found}) == 1  # of two the second is of a table beside the first
        return found[0] if is_one else None

    def _of_values(self, values: set[str], spec: Field, taken: set[str | None]) -> str | None:
        """The field whose words most values are, if they are not those of the field itself and it has no column yet."""
        if len(values) < 1 or _share(values, spec) > 0:
            return None
        others = [
            other
            for other in self.register.fields.values()
            if other.type is FieldType.CHOICE and other.key not in taken and _share(values, other) > 0.5
        ]
        return others[0].key if len(others) == 1 else None

    def _unmatched(self, place: Place, heading: str, meaning: _Meaning) -> Problem:
        if meaning.match is Match.OTHER_YEAR:
            params = {"field": meaning.key, "year": self.year}
            return Problem("HTX204", Severity.WARNING, place, heading, None, params)
        if meaning.others:
            labels = tuple(self.register.fields[key].label for key in meaning.others)
            return Problem("HTX203", Severity.WARNING, place, heading, None, {"fields": labels})
        self._suggested += 1
        words = self._names if self._suggested <= MOST_SUGGESTED else ()
        suggestion = nearest(without_brackets(heading), words, LIKE_A_SLIP)
        return Problem("HTX201", Severity.WARNING, place, heading, suggestion)


def _fullest(rows: Sequence[list[str]]) -> list[list[str]]:
    """The rows with more than a title and its mark; all of them if there are none."""
    return [row for row in rows if sum(map(bool, row)) > 2] or list(rows)


def _without_years(parts: Sequence[str]) -> list[str]:
    """The texts of a heading without its years: the whole, and the lowest of its rows that says more than a year."""
    whole, *rows = (without_years(without_brackets(text)) for text in (" ".join(parts), *reversed(parts)))
    return list(filter(None, (whole, next(filter(None, rows), ""))))


def _second(place: Place, index: int, key: str, first: str) -> _Found:
    """Another column of a field that has its column already."""
    problem = Problem("HTX202", place=place, params={"field": key, "first": first, "index": index + 1})
    return _Found(ColumnNote(str(place.column), index, Match.SECOND, key), None, problem)


def _share(values: set[str], spec: Field) -> float:
    """Which part of some texts are words of a field."""
    assert spec.vocabulary is not None
    return sum(spec.vocabulary.spellings.find(value) is not None for value in values) / len(values)
