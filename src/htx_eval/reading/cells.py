"""Cells of one column: each distinct text is read once, to its candidates and to what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

from htx_eval.model.fields import Field, FieldType, Register, Vocabulary
from htx_eval.model.problems import Param, Severity
from htx_eval.model.text import normal
from htx_eval.model.values import BLANK, Cell, Choice, Origin, Span
from htx_eval.reading.dates import NoDateError, parse_date, parse_serial
from htx_eval.reading.headings import Column
from htx_eval.reading.numbers import parse_number

_NUMBER_AND_UNIT = re.compile(r"(?P<number>[+-]?\d[\d.,\s]*?)\s*(?P<unit>[^\W\d].*)")


@dataclass(frozen=True, slots=True)
class Issue:
    """What is wrong with a text in a column."""

    code: str
    severity: Severity = Severity.ERROR
    suggestion: str | None = None
    params: dict[str, Param] = field(default_factory=dict)


class InvalidCellError(Exception):
    """A text that its column cannot hold."""

    def __init__(self, code: str, suggestion: str | None = None, **params: Param) -> None:
        self.issue = Issue(code, Severity.ERROR, suggestion, params)


def clean(raw: str) -> str:
    """Return a text as it is kept: NFC, one space between words, none at the ends."""
    text = raw if unicodedata.is_normalized("NFC", raw) else unicodedata.normalize("NFC", raw)
    return " ".join(text.split())


class CellReader(dict[str, Cell]):
    """The candidates of every text met in a column; ``issues`` holds those that somebody should look at."""

    def __init__(self, column: Column, register: Register) -> None:
        super().__init__()
        self.column, self.register = column, register
        self.field = column.field
        self.issues: dict[str, Issue] = {}
        self._missing, self._invalid = self.field.unknown(Origin.MISSING), self.field.unknown(Origin.INVALID)
        self._unknown = self.field.unknown(Origin.UNKNOWN)
        self._parse = _PARSERS[self.field.type]
        self._same: dict[object, Cell] = {}

    def __missing__(self, raw: str) -> Cell:
        cell = self[raw] = self._read(raw)
        return cell

    def read_apart(self, raw: str) -> Cell:
        """Return the candidates of a text that stands in no record, such as a total; nothing is remembered of it."""
        known = raw in self.issues
        cell = self[raw] if raw in self else self._read(raw)
        if not known:
            self.issues.pop(raw, None)
        return cell

    @property
    def is_filled(self) -> bool:
        """Whether some cell of the column is not blank."""
        return any(cell.origin not in BLANK for cell in self.values())

    def stated(self) -> frozenset[object]:
        """Return every value that a filled cell of the column states; None for one that is not readable."""
        filled = [cell for cell in self.values() if cell.origin not in BLANK]
        return frozenset(
            value
            for cell in filled
            for value in (cell.sample(()) if cell.origin is Origin.STATED and isinstance(cell, Choice) else [None])
        )

    def _read(self, raw: str) -> Cell:
        text = clean(raw)
        if not text:
            return self._missing
        # No text that says "nothing known" begins with a digit, and most cells do.
        if not text[0].isdigit() and self.register.missing.find(text):
            return self._unknown
        try:
            cell = self._parse(self, text)
        except InvalidCellError as error:
            self.issues[raw] = error.issue
            return self._invalid
        vocabulary = self.field.vocabulary
        if vocabulary is not None and normal(text) in vocabulary.ask:
            meaning = tuple(vocabulary.labels[str(key)] for key in cell.sample(()))
            self.issues[raw] = Issue("HTX111", Severity.WARNING, None, {"meaning": meaning})
        if self.field.type is FieldType.DATE and (day := parse_serial(text)) is not None:
            self.issues[raw] = Issue("HTX119", Severity.WARNING, None, {"meaning": day})
        if isinstance(cell, Choice):  # texts that mean the same share one object
            return self._same.setdefault(cell.values, cell)
        return cell


def _read_text(reader: CellReader, text: str) -> Cell:
    return Choice((text,))


def _read_choice(reader: CellReader, text: str) -> Cell:
    vocabulary = reader.field.vocabulary
    assert vocabulary is not None
    if vocabulary.missing.find(text):
        return reader._unknown
    keys = vocabulary.spellings.find(text)
    if keys is None and "|" in text:
        parts = [vocabulary.spellings.find(part) for part in text.split("|")]
        if all(parts):
            keys = tuple(dict.fromkeys(key for part in parts for key in part or ()))
    if keys is None:
        labels = tuple(label for label in vocabulary.labels.values())
        raise InvalidCellError("HTX104", _nearest_label(vocabulary, text), allowed=labels)
    return Choice(keys)


def _nearest_label(vocabulary: Vocabulary, text: str) -> str | None:
    """The label of the value whose spelling is most like a text, or that spelling if it leaves several values open."""
    spelling = vocabulary.spellings.nearest(text)
    keys = None if spelling is None else vocabulary.spellings.find(spelling)
    if keys is None or len(keys) != 1:
        return spelling
    label = vocabulary.labels[keys[0]].vi
    return label[:1].upper() + label[1:]


def _read_flag(reader: CellReader, text: str) -> Cell:
    answer = reader.register.flags.find(text)
    if answer is None and normal(text) in {normal(word) for word in reader.field.also_yes}:
        answer = True
    if answer is None:
        raise InvalidCellError("HTX106", reader.register.flags.nearest(text))
    return Choice((answer,))


def _read_number(reader: CellReader, text: str) -> Cell:
    domain = reader.field
    if domain.values and (answer := reader.register.flags.find(text)) is not None and not text.isdigit():
        return Choice(tuple(value for value in domain.values if bool(value) is answer))
    number, factor = text, reader.column.factor
    if found := _NUMBER_AND_UNIT.fullmatch(text):
        number, factor = found["number"], _unit_factor(reader, found["unit"])
    try:
        parsed = parse_number(number)
    except ValueError:
        raise InvalidCellError("HTX101") from None
    readings = [_scaled(value, factor) for value in (parsed if isinstance(parsed, tuple) else (parsed,))]
    fitting = [value for value in readings if _fits(domain, value)]
    if len(fitting) > 1 and "," in number:
        raise InvalidCellError("HTX102", None, readings=tuple(fitting))
    if not fitting:
        value = readings[0]
        if domain.type is FieldType.INTEGER and value != value.to_integral_value():
            raise InvalidCellError("HTX103")
        raise InvalidCellError("HTX107", None, low=domain.low, high=domain.high, values=domain.values)
    value = fitting[0]
    return Choice((int(value) if value == value.to_integral_value() else value,))


def _unit_factor(reader: CellReader, word: str) -> Fraction:
    """What a number followed by a unit is multiplied by to be in the field's unit."""
    unit = reader.register.units.get(reader.register.unit_spellings.find(word) or "")
    own = reader.register.units.get(reader.field.unit or "")
    if unit is None or own is None or unit.base != own.base:
        raise InvalidCellError("HTX101")
    return unit.factor / own.factor


def _scaled(value: Decimal, factor: Fraction) -> Decimal:
    if factor == 1:
        return value
    return value * Decimal(factor.numerator) / Decimal(factor.denominator)


def _fits(domain: Field, value: Decimal) -> bool:
    """Whether a number lies in the domain of a field; the step is not asked for, a finer value is a value."""
    if domain.type is FieldType.INTEGER and value != value.to_integral_value():
        return False
    if domain.values:
        return value in domain.values
    low, high = cast(int | None, domain.low), cast(int | None, domain.high)
    return (low is None or value >= low) and (high is None or value <= high)


def _read_date(reader: CellReader, text: str) -> Cell:
    serial = parse_serial(text)
    try:
        first, last = (serial, serial) if serial is not None else parse_date(text)
    except NoDateError as error:
        raise InvalidCellError("HTX105", error.suggestion, reason=error.reason, **error.params) from None
    low, high = cast(date | None, reader.field.low), cast(date | None, reader.field.high)
    if (low is not None and last < low) or (high is not None and first > high):
        raise InvalidCellError("HTX107", None, low=low, high=high, values=())
    if first == last:
        return Choice((first,))
    return Span(first, last, 1, Origin.STATED)


_PARSERS: dict[FieldType, Callable[[CellReader, str], Cell]] = {
    FieldType.TEXT: _read_text,
    FieldType.CODE: _read_text,
    FieldType.CHOICE: _read_choice,
    FieldType.FLAG: _read_flag,
    FieldType.INTEGER: _read_number,
    FieldType.DECIMAL: _read_number,
    FieldType.DATE: _read_date,
}
