"""What a heading of a table of numbers counts: the values that its texts name, a total, or something else."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping, Sequence
from dataclasses import field

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import fold, normal, same_dress, without_brackets
from htx_eval.model.fields import FieldType, Register
from htx_eval.reading.cells.choices import meant
from htx_eval.reading.table.heading_words import WordsOfHeadings
from htx_eval.reading.table.headings import HeadingMatcher
from htx_eval.reading.table.years import is_year, without_years, years_in

#: What stands before the text of a line: "- ", "1. ", "a) ", "I. ".
_MARK_BEFORE = re.compile(r"^(?:[-–—+*•]\s*|(?:[IVXLC]+|[A-ZĐ]|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/:]\s*)")


class Said(enum.Enum):
    """What the texts of a column or line say that counts no values."""

    NUMBERS = "numbers"  # figures are numbers of cooperatives
    PERCENT = "percent"
    OTHER_YEAR = "other_year"
    OTHER = "other"  # something that is not known to divide cooperatives
    UNCLEAR = "unclear"  # a total, and it is not clear of what


@frozen
class Value:
    """A value of a field as a heading names it: the text, and what it means; none of the values is "not known"."""

    text: str
    keys: tuple[str, ...]


@frozen
class Measure:
    """What figures count: cooperatives of some values, of all where there are none."""

    said: Said
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def counts(self) -> bool:
        """Whether the figures are numbers of cooperatives."""
        return self.said is Said.NUMBERS

    @property
    def fields(self) -> frozenset[str]:
        """The fields of its values."""
        return frozenset(self.values)


class MeasureWords:
    """Finds out what headings and lines of a table of numbers count."""

    def __init__(self, register: Register, matcher: HeadingMatcher) -> None:
        self._register, self._matcher = register, matcher
        self._words = WordsOfHeadings(register.heading_words)
        words = register.summaries
        self._idle = sorted(map(normal, words.idle), key=len, reverse=True)
        self._percent = {form for word in words.percent for form in (normal(word), fold(word))}
        self._totals = [normal(word.removesuffix("…")) for word in register.totals_and_means]
        self.choices = [key for key in register.sections if register.fields[key].type is FieldType.CHOICE]
        self._known: dict[tuple[str, ...], Measure] = {}

    def of(self, parts: Sequence[str]) -> Measure:
        """Return what the texts of a column, from the top row down, say that its figures count."""
        key = tuple(parts)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._looked_up(key)
        return found

    def value(self, field_key: str, text: str) -> Value | None:
        """Return the value of a field that a text names, whatever mark stands before it."""
        vocabulary = self._register.fields[field_key].vocabulary
        assert vocabulary is not None
        text = unmarked(text)
        for dress in dict.fromkeys((text, without_brackets(text).strip(), self._words.bare(text))):
            if not dress:
                continue
            if vocabulary.missing.find(dress):
                return Value(dress, ())
            found = meant(vocabulary, dress)
            if found is not None:
                return Value(dress, found.keys)
        return None

    def _is_value(self, text: str) -> bool:
        """Whether a text is a value as it stands."""
        words = (self._register.fields[key].vocabulary for key in self.choices)
        return any(vocabulary is not None and vocabulary.spellings.find(text) is not None for vocabulary in words)

    def is_total(self, text: str) -> bool:
        """Whether a text names a sum of all cooperatives, and nothing beside it."""
        bare = self._words.bare(without_brackets(unmarked(text)))
        return any(same_dress(bare, total) for total in self._totals if bare)

    def _looked_up(self, parts: tuple[str, ...]) -> Measure:
        full = normal(" ".join(parts))
        if years_in(full) - {self._matcher.year}:
            return Measure(Said.OTHER_YEAR)
        if any("%" in part for part in parts) or any(f" {word} " in f" {full} " for word in self._percent):
            return Measure(Said.PERCENT)
        values: dict[str, Value] = {}
        is_number = False
        for part in parts:
            found = self._part(part)
            if isinstance(found, Said):
                if found is not Said.NUMBERS:
                    return Measure(found)
                is_number = True
            elif found is not None:
                if values.keys() & found.keys():
                    return Measure(Said.UNCLEAR)
                values |= found
        return Measure(Said.NUMBERS, values) if values or is_number else Measure(Said.OTHER)

    def _part(self, part: str) -> Mapping[str, Value] | Said | None:
        """The values that one text names, or what else it says; None where it says nothing of its own."""
        text = unmarked(part)
        if years_in(text):
            text = without_years(text)
        plain = without_brackets(text).strip()
        if not plain or is_year(plain):
            return Said.NUMBERS if years_in(part) else None
        meaning = self._matcher.meaning((plain,))
        if meaning in self.choices and not self._is_value(plain):
            return None  # "Tình trạng hoạt động", not "hoạt động"
        found = {key: value for key in self.choices if (value := self.value(key, text)) is not None}
        if found:
            # "QTDND" is a type and a sector: that of the first field, the other follows from nothing.
            first = next(iter(found))
            return {first: found[first]}
        if meaning is not None and meaning == self._register.roles.count:
            return Said.NUMBERS
        if self.is_total(plain):
            return Said.NUMBERS
        if meaning is not None:
            return Said.OTHER
        for word in self._idle:
            key = normal(plain)
            if same_dress(key, word):
                return None
            if same_dress(key[: len(word)], word) and key[len(word) : len(word) + 1] == " ":
                return self._part(key[len(word) + 1 :])
        if self._words.is_turned(part, ""):
            return Said.OTHER
        begins = any(f"{normal(plain)} ".startswith(f"{total} ") for total in self._totals)
        return Said.UNCLEAR if begins else Said.OTHER


def unmarked(text: str) -> str:
    """Return a text of one line without the mark or numeral before it."""
    text = " ".join(text.split())
    return _MARK_BEFORE.sub("", text) or text
