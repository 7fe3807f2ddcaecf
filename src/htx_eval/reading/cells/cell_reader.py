"""Cells of one column: each distinct text is read once, to its candidates and to what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from operator import length_hint
from typing import cast

from htx_eval.base.columns import Codes
from htx_eval.base.frozen import frozen
from htx_eval.base.inert import without_apostrophe
from htx_eval.base.problems import Param, Severity
from htx_eval.base.spellings import normal
from htx_eval.model.fields import Field, FieldType, Register, Vocabulary
from htx_eval.model.values import BLANK, Cell, Choice, Origin, Span
from htx_eval.reading.cells.dates import NoDateError, parse_date, parse_serial
from htx_eval.reading.cells.numbers import parse_number
from htx_eval.reading.table.headings import Column

_NUMBER_AND_UNIT = re.compile(r"(?P<number>[+-]?\d[\d.,\s]*?)\s*(?P<unit>[^\W\d].*)")


@frozen
class Issue:
    """What is wrong with a text in a column."""

    code: str
    severity: Severity = Severity.ERROR
    suggestion: str | None = None
    params: dict[str, Param] = field(default_factory=dict)
    value: str | None = None


class InvalidCellError(Exception):
    """A text that its column cannot hold."""

    def __init__(self, code: str, suggestion: str | None = None, **params: Param) -> None:
        self.issue = Issue(code, Severity.ERROR, suggestion, params)


def clean(raw: str) -> str:
    """Return a text as it is kept: NFC, one space between words, none at the ends.

    An apostrophe that only keeps a text from being a formula is no part of it.
    """
    text = raw if unicodedata.is_normalized("NFC", raw) else unicodedata.normalize("NFC", raw)
    text = " ".join(text.split())
    return without_apostrophe(text).lstrip() if text[:1] == "'" else text


class CellReader(dict[str, int]):
    """The number of the cell of every text met in a column, but for texts that somebody should look at.

    ``cells`` holds the distinct cells, ``codes`` the number of each row's cell.
    """

    def __init__(self, column: Column, register: Register) -> None:
        super().__init__()
        self.column, self.register = column, register
        self.field = column.field
        self.cells: list[Cell] = []
        self.codes = Codes()
        self._missing, self._invalid = self.field.unknown(Origin.MISSING), self.field.unknown(Origin.INVALID)
        self._unknown = self.field.unknown(Origin.UNKNOWN)
        self._parse = _PARSERS[self.field.type]
        self._numbers: dict[object, int] = {}
        self._looked_at: dict[str, tuple[int, Issue]] = {}
        self._issues: list[tuple[int, Issue]] = []
        self._length = 0
        self._rest: Iterator[str] = iter(())

    def read(self, block: Sequence[str]) -> list[tuple[int, Issue]]:
        """Read some rows; return what somebody should look at, with its place in the block."""
        self._issues, self._length, self._rest = [], len(block), iter(block)
        numbers = list(map(self.__getitem__, self._rest))
        self.codes.extend(numbers, len(self.cells))
        return self._issues

    def __missing__(self, raw: str) -> int:
        if raw not in self._looked_at:
            cell, issue = self._read(raw)
            number = self._number(cell)
            if issue is None:
                self[raw] = number
                return number
            self._looked_at[raw] = number, issue
        number, issue = self._looked_at[raw]
        # What is left of the block tells the place, so that no cell without an issue pays for it.
        self._issues.append((self._length - length_hint(self._rest) - 1, issue))
        return number

    def read_apart(self, raw: str) -> Cell:
        """Return the candidates of a text that stands in no record, such as a total; nothing is remembered of it."""
        return self._read(raw)[0]

    @property
    def issues(self) -> dict[str, Issue]:
        """What somebody should look at, by its text."""
        return {raw: issue for raw, (_, issue) in self._looked_at.items()}

    def texts(self) -> Iterator[str]:
        """Yield every distinct text met in the column."""
        yield from self
        yield from self._looked_at

    @property
    def is_filled(self) -> bool:
        """Whether some cell of the column is not blank."""
        return any(cell.origin not in BLANK for cell in self.cells)

    def stated(self) -> frozenset[object]:
        """Return every value that a filled cell of the column states; None for one that is not readable."""
        filled = [cell for cell in self.cells if cell.origin not in BLANK]
        return frozenset(
            value
            for cell in filled
            for value in (cell.sample(()) if cell.origin is Origin.STATED and isinstance(cell, Choice) else [None])
        )

    def _number(self, cell: Cell) -> int:
        """The number of a cell; those that mean the same are one."""
        key: object = cell.values if isinstance(cell, Choice) and cell.origin is Origin.STATED else cell
        number = self._numbers.setdefault(key, len(self.cells))
        if number == len(self.cells):
            self.cells.append(cell)
        return number

    def _read(self, raw: str) -> tuple[Cell, Issue | None]:
        """The candidates of a text, and what somebody should look at."""
        text = clean(raw)
        if not text:
            return self._missing, None
        # No text that says "nothing known" begins with a digit, and most cells do.
        if not text[0].isdigit() and self.register.missing.find(text):
            return self._unknown, None
        try:
            cell = self._parse(self, text)
        except InvalidCellError as error:
            return self._invalid, self._issue(text, error.issue)
        vocabulary = self.field.vocabulary
        if vocabulary is not None and normal(text) in vocabulary.ask:
            meaning = tuple(vocabulary.labels[str(key)] for key in cell.sample(()))
            return cell, self._issue(text, Issue("HTX111", Severity.WARNING, None, {"meaning": meaning}))
        if self.field.type is FieldType.DATE and (day := parse_serial(text)) is not None:
            return cell, self._issue(text, Issue("HTX119", Severity.WARNING, None, {"meaning": day}))
        return cell, None

    def _issue(self, text: str, issue: Issue) -> Issue:
        """An issue with the text and the field that it speaks of."""
        return replace(issue, value=text, params={"field": self.field.key, **issue.params})


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
