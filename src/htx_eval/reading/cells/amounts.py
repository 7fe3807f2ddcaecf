"""Cells that hold an amount: a number, perhaps with its unit, out of a whole, or a range of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import cast

from htx_eval.model.fields import Field, FieldType, Register, Unit
from htx_eval.model.values import Cell, Choice, Origin, Span
from htx_eval.reading.cells.ends import Ends, ends_of
from htx_eval.reading.cells.issues import InvalidCellError
from htx_eval.reading.cells.numbers import parse_number
from htx_eval.reading.table.headings import Column

_NUMBER = r"[+-]?\d[\d.,\s]*?"
_BARE = re.compile(r"[+-]?\d[\d.,\s]*")
_AND_UNIT = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>[^\W\d]\D*)")
_AND_UNIT_AND_REST = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>[^\W\d]\D*?)\s*(?P<rest>\d.*)")
_OF_A_WHOLE = re.compile(rf"(?P<number>{_NUMBER})\s*(?:[^\W\d]\D*?)?\s*/\s*(?P<whole>\d+)\s*(?:[^\W\d]\D*)?")
#: No amount or number of cooperatives has so many digits before its point.
MOST_DIGITS_BEFORE = 40
#: How many of the next smaller unit a unit is: "1 tỷ 200" is a milliard and 200 million.
_STEP = 1000


def read_number(column: Column, register: Register, text: str) -> Cell:
    """Return the number of a cell in the unit of its field, or the numbers of the range that it names.

    Raises InvalidCellError for what is no number, is outside the domain, or fits in two ways.
    """
    domain = column.field
    if column.factor == 1 and not domain.values and text[-1].isdigit() and _BARE.fullmatch(text):  # as most amounts are
        values = _parsed(text)
        if len(values) == 1 and _fits(domain, values[0]):
            return Choice((_whole(values[0]),))
    if domain.values and (answer := register.flags.find(text)) is not None and not text.isdigit():
        return Choice(tuple(value for value in domain.values if bool(value) is answer))
    reader = _Amounts(column, register)
    if not _BARE.fullmatch(text) and (ends := ends_of(text, register.range_words)) is not None:
        return reader.between(ends)
    return Choice((reader.amount(text),))


class _Amounts:
    """Reads the amounts of a column in the unit of its field."""

    def __init__(self, column: Column, register: Register) -> None:
        self.column, self.register, self.field = column, register, column.field
        self.own = register.units.get(column.field.unit or "")

    def between(self, ends: Ends) -> Cell:
        """Return all that the field can hold between two ends; a unit behind the upper one is that of both."""
        low_text, high_text = ends.low, ends.high
        if low_text and high_text and _BARE.fullmatch(low_text) and (found := _AND_UNIT.fullmatch(high_text)):
            low_text = f"{low_text} {found['unit']}"
        low, high = (None if text is None else self.amount(text) for text in (low_text, high_text))
        if low is not None and high is not None and low > high:
            raise InvalidCellError("HTX101")
        if self.field.values:
            inside = [one for one in self.field.values if (low is None or low <= one) and (high is None or one <= high)]
            return Choice(tuple(inside))
        if low == high and low is not None:
            return Choice((low,))
        least, most = cast(int | None, self.field.low), cast(int | None, self.field.high)
        low, high = least if low is None else low, most if high is None else high
        return Span(low, high, self.field.step, Origin.STATED)

    def amount(self, text: str) -> int | Decimal:
        """Return the one amount that a text says: "1.250", "30 người", "1 tỷ 2", "70/100".

        Raises InvalidCellError where there is none, or two.
        """
        if not _BARE.fullmatch(text) and (found := _OF_A_WHOLE.fullmatch(text)):
            if self.field.scale is None:
                raise InvalidCellError("HTX101")
            if int(found["whole"]) != self.field.high:
                raise InvalidCellError("HTX126", None, most=self.field.high)
            text = found["number"]
        readings = list(self._readings(text))
        fitting = [value for value in readings if _fits(self.field, value)]
        if len(fitting) > 1 and ("," in text or "." not in text):  # dots between thousands are the usual way
            raise InvalidCellError("HTX102", None, readings=tuple(fitting))
        if self.field.type is FieldType.DECIMAL and len(fitting) == 1 and readings[0] not in fitting:
            raise InvalidCellError("HTX102", None, readings=tuple(readings))  # "1.000" of 100 points: 1,000, or 1?
        if not fitting:
            value, domain = readings[0], self.field
            if domain.type is FieldType.INTEGER and value != value.to_integral_value():
                raise InvalidCellError("HTX103")
            raise InvalidCellError("HTX107", None, low=domain.low, high=domain.high, values=domain.values)
        return _whole(fitting[0])

    def _readings(self, text: str) -> Iterator[Decimal]:
        """What a text may say in the unit of the field, the Vietnamese way of writing first."""
        if _BARE.fullmatch(text):
            yield from (_scaled(value, self.column.factor) for value in _parsed(text))
        elif found := _AND_UNIT.fullmatch(text):
            unit, half = self._unit(found["unit"])
            for value in _parsed(found["number"]):
                yield _scaled(value + half, self._factor(unit))
        elif found := _AND_UNIT_AND_REST.fullmatch(text):
            unit, _ = self._unit(found["unit"])
            whole = _parsed(found["number"])[0]
            for part in self._parts(found["rest"], unit):
                yield _scaled(whole, self._factor(unit)) + part
        else:
            raise InvalidCellError("HTX101")

    def _parts(self, rest: str, unit: Unit) -> Iterator[Decimal]:
        """What stands behind "1 tỷ": tenths ("2"), so many of the next smaller unit ("200"), or an amount."""
        if found := _AND_UNIT.fullmatch(rest):
            smaller, half = self._unit(found["unit"])
            if smaller.factor < unit.factor:
                yield _scaled(_parsed(found["number"])[0] + half, self._factor(smaller))
                return
        if not rest.isdigit() or unit.factor < _STEP or len(rest) > 3:
            raise InvalidCellError("HTX101")
        ways = [1000] if len(rest) == 3 else [10 ** len(rest)] if len(rest) == 1 else [100, 1000]
        yield from (_scaled(Decimal(rest) / way, self._factor(unit)) for way in ways)

    def _unit(self, text: str) -> tuple[Unit, Decimal]:
        """The unit of a text that measures what the field does, and one half where the text says so: "2 tỷ rưỡi"."""
        half = Decimal(0)
        for word in self.register.range_words.half:
            if text.casefold().endswith(word):
                text, half = text[: -len(word)].strip(), Decimal("0.5")
        unit = None if self.own is None else self.register.unit_named(text, self.own.base)
        if unit is None or self.own is None or unit.base != self.own.base:
            raise InvalidCellError("HTX101")
        return unit, half

    def _factor(self, unit: Unit) -> Fraction:
        """What a number of a unit is multiplied by to be in that of the field."""
        assert self.own is not None
        return unit.factor / self.own.factor


def _parsed(text: str) -> tuple[Decimal, ...]:
    """The readings of a bare number."""
    try:
        parsed = parse_number(text)
    except ValueError:
        raise InvalidCellError("HTX101") from None
    readings = parsed if isinstance(parsed, tuple) else (parsed,)
    if any(value and value.adjusted() >= MOST_DIGITS_BEFORE for value in readings):
        raise InvalidCellError("HTX101")
    return readings


def _whole(value: Decimal) -> int | Decimal:
    """A number without decimals as one that is whole."""
    return int(value) if value == value.to_integral_value() else value


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
