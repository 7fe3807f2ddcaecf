"""Numbers as they are written in Vietnam: dots between thousands, a comma before decimals, and what else occurs.

The position of every separator is checked; what can be read in two ways is refused, never guessed.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import cast

from htx_eval.model.fields import Field, FieldType, Register
from htx_eval.model.values import Cell, Choice
from htx_eval.reading.cells.issues import InvalidCellError
from htx_eval.reading.table.headings import Column

_SPACES = "\u0020\u00a0\u2009\u202f"
_PLAIN = re.compile(r"[+-]?\d+", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}(?P<sep>[.,])\d{3}(?:(?P=sep)\d{3})*", re.ASCII)
_GROUPED_DECIMAL = re.compile(r"[+-]?\d{1,3}(?P<sep>[.,])\d{3}(?:(?P=sep)\d{3})*(?!(?P=sep))[.,]\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d+[.,]\d+", re.ASCII)
_SPACED = re.compile(rf"[+-]?\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?", re.ASCII)
_NUMBER_AND_UNIT = re.compile(r"(?P<number>[+-]?\d[\d.,\s]*?)\s*(?P<unit>[^\W\d].*)")


def read_number(column: Column, register: Register, text: str) -> Cell:
    """Return the number of a cell in the unit of its field; of two readings of a text the one that the field can hold.

    Raises InvalidCellError for what is no number, is outside the domain, or fits in two ways.
    """
    domain = column.field
    if domain.values and (answer := register.flags.find(text)) is not None and not text.isdigit():
        return Choice(tuple(value for value in domain.values if bool(value) is answer))
    number, factor = text, column.factor
    if found := _NUMBER_AND_UNIT.fullmatch(text):
        number, factor = found["number"], _unit_factor(column, register, found["unit"])
    try:
        parsed = parse_number(number)
    except ValueError:
        raise InvalidCellError("HTX101") from None
    readings = [_scaled(value, factor) for value in (parsed if isinstance(parsed, tuple) else (parsed,))]
    fitting = [value for value in readings if _fits(domain, value)]
    if len(fitting) > 1 and "," in number:
        raise InvalidCellError("HTX102", None, readings=tuple(fitting))
    if domain.type is FieldType.DECIMAL and len(fitting) == 1 and readings[0] not in fitting:
        raise InvalidCellError("HTX102", None, readings=tuple(readings))  # "1.000" of 100 points: of 1,000, or 1?
    if not fitting:
        value = readings[0]
        if domain.type is FieldType.INTEGER and value != value.to_integral_value():
            raise InvalidCellError("HTX103")
        raise InvalidCellError("HTX107", None, low=domain.low, high=domain.high, values=domain.values)
    value = fitting[0]
    return Choice((int(value) if value == value.to_integral_value() else value,))


def _unit_factor(column: Column, register: Register, word: str) -> Fraction:
    """What a number followed by a unit is multiplied by to be in the field's unit."""
    unit = register.units.get(register.unit_spellings.find(word) or "")
    own = register.units.get(column.field.unit or "")
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


def parse_number(text: str) -> Decimal | tuple[Decimal, Decimal]:
    """Return a number, or both of its readings where a separator with three digits behind it may mean either.

    The first reading is the Vietnamese one: "1.250" is first 1250 and then 1.25, "1,250" first 1.25 and then 1250.
    Raises ValueError for what is no number ("12.34.56", "1.2500.000").
    """
    text = text.strip(_SPACES)
    if _SPACED.fullmatch(text):
        text = re.sub(f"[{_SPACES}]", "", text)
        return Decimal(text.replace(",", "."))
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _GROUPED_DECIMAL.fullmatch(text):
        last = max(text.rfind("."), text.rfind(","))
        return Decimal(re.sub(r"[.,]", "", text[:last]) + "." + text[last + 1 :])
    grouped, decimal = _GROUPED.fullmatch(text), _DECIMAL.fullmatch(text)
    if not grouped and not decimal:
        raise ValueError(f"no number: {text}")
    as_groups = Decimal(re.sub(r"[.,]", "", text))
    if not decimal:
        return as_groups
    as_decimal = Decimal(text.replace(",", "."))
    if not grouped or text.lstrip("+-").startswith("0"):
        return as_decimal
    return (as_groups, as_decimal) if "." in text else (as_decimal, as_groups)
