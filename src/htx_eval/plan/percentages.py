"""A figure of a plan, or of somebody who answers for one: a number, with % for a share only, or with its unit."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from fractions import Fraction

from htx_eval.base.spellings import normal
from htx_eval.model.fields import Field, FieldType, Register, Unit
from htx_eval.model.rules import Kind, Measure
from htx_eval.plan.files.scalars import has_two_readings, parse_number

_WITH_WORDS = re.compile(r"(?P<number>[+-]?[\d.,]*\d)\s*(?P<unit>[^\W\d_]\D*)")
_SEPARATOR = re.compile(r"[.,]")


class Misfit(enum.Enum):
    """Why a text is no figure of a target."""

    NO_NUMBER = "no_number"
    TWO_READINGS = "two_readings"  # "1.250"
    LACKS_PERCENT = "lacks_percent"
    HAS_PERCENT = "has_percent"  # and is no share
    NO_SHARE = "no_share"  # below 0% or above 100%


class NoFigureError(ValueError):
    """A text that is no figure, and why."""

    def __init__(self, misfit: Misfit) -> None:
        self.misfit = misfit
        super().__init__(misfit.value)


def read_figure(text: str, is_percent: bool, is_part: bool = True) -> Fraction:
    """Return the figure that a text states, one in % as a fraction of one: "50%", "50 %", "12,5%", "-3", "1.25".

    ``is_part``: no part of what is whole is below 0 % or above 100 %. Raises NoFigureError for what is no number,
    has two readings, or has or lacks the sign % wrongly.
    """
    text = text.strip()
    number = text.removesuffix("%")
    value, has_percent = parse_number(number), number != text
    if value is None:
        raise NoFigureError(Misfit.NO_NUMBER)
    if has_percent != is_percent:
        raise NoFigureError(Misfit.LACKS_PERCENT if is_percent else Misfit.HAS_PERCENT)
    if is_percent and is_part and not 0 <= value <= 100:
        raise NoFigureError(Misfit.NO_SHARE)
    if not is_percent and has_two_readings(number):  # of a share only the one with decimals can be meant
        raise NoFigureError(Misfit.TWO_READINGS)
    return Fraction(value) / 100 if is_percent else Fraction(value)


class UnfitUnitError(ValueError):
    """A unit that is not one of what is measured, and those that are."""

    def __init__(self, unit: str, allowed: Iterable[str]) -> None:
        self.unit, self.allowed = unit, tuple(allowed)
        super().__init__(unit)


class Figures:
    """Reads figures in the units of one register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of_measure(self, text: str, measure: Measure, own: Iterable[str] = ()) -> Fraction:
        """Return the figure that a text states in the unit of a measure; ``own`` are words of the target for its unit.

        Raises NoFigureError or UnfitUnitError for what is none.
        """
        number, words = _parted(text)
        if words is None:
            return read_figure(text, measure.kind.is_share)
        if measure.kind.is_share:
            raise UnfitUnitError(words, ["%"])
        field = self._register.fields.get(measure.field or "")
        if field is None:
            if measure.kind is Kind.OUTSIDE:
                _check_named(words, own)
                return _read(number, is_whole=False)
            self._check_counted(words, own)
            return _read(number, is_whole=True)
        per = self._register.fields.get(measure.per or self._register.roles.count or "")
        is_whole = measure.kind is Kind.SUM and field.type is FieldType.INTEGER
        return self._converted(number, words, field, is_whole, None if measure.kind is Kind.SUM else per, own)

    def of_field(self, text: str, field: Field) -> Fraction | None:
        """Return the value that a text with a unit states in the unit of a field; None for a text without one.

        Raises NoFigureError or UnfitUnitError for what is none.
        """
        number, words = _parted(text)
        if words is None:
            return None
        return self._converted(number, words, field, field.type is FieldType.INTEGER, None, ())

    def units_of(self, field: Field) -> tuple[str, ...]:
        """Return the labels of the units in which the values of a field may be written."""
        return tuple(self._fitting(self._register.units.get(field.unit or "")))

    def lacks_unit(self, text: str, field: Field) -> bool:
        """Say whether a text names no unit where there are several: millions or thousand millions, say."""
        return _parted(text)[1] is None and len(self.units_of(field)) > 1

    def _check_counted(self, words: str, own: Iterable[str]) -> None:
        """Find a unit of a count that is no word for those who are counted."""
        register = self._register
        counted, kinds = register.fields.get(register.roles.count or ""), register.fields.get(register.roles.type or "")
        unit = register.units.get((counted.unit if counted else None) or "")
        vocabulary = None if kinds is None else kinds.vocabulary
        known = [*own, *(unit.label.every if unit else ())]
        if any(normal(words) == normal(word) for word in known):
            return
        if vocabulary is not None and vocabulary.spellings.find(words) is not None:
            return
        named = register.unit_named(words)
        if named is None or unit is None or named.base != unit.base:
            labels = [] if vocabulary is None else [label.as_listed for label in vocabulary.labels.values()]
            raise UnfitUnitError(words, dict.fromkeys([*known, *labels]))

    def _converted(
        self, number: str, words: str, field: Field, is_whole: bool, per: Field | None, own: Iterable[str]
    ) -> Fraction:
        """A number in the unit of a field, of which a text names another."""
        unit = self._register.units.get(field.unit or "")
        above, slash, below = words.partition("/")
        found = None if unit is None else self._register.unit_named(above.strip(), unit.base)
        fits = found is not None and unit is not None and found.base == unit.base
        if fits and found is not None and unit is not None and (not slash or self._is_unit_of(below.strip(), per)):
            # Nobody states parts of a smaller unit, nor of people.
            return _read(number, is_whole or found.factor < unit.factor) * found.factor / unit.factor
        if any(normal(words) == normal(word) for word in own):
            return _read(number, is_whole)
        raise UnfitUnitError(words, self._fitting(unit))

    def _is_unit_of(self, words: str, field: Field | None) -> bool:
        unit = None if field is None else self._register.units.get(field.unit or "")
        named = None if unit is None else self._register.unit_named(words, unit.base)
        return named is not None and named == unit

    def _fitting(self, unit: Unit | None) -> list[str]:
        """The labels of the units that a figure may have; none for what has no unit."""
        if unit is None:
            return []
        return [one.label.as_listed for one in self._register.units.values() if one.base == unit.base]


def _parted(text: str) -> tuple[str, str | None]:
    """The number of a text, and the words behind it if there are any."""
    found = _WITH_WORDS.fullmatch(text.strip())
    return (text, None) if found is None else (found["number"], found["unit"].strip())


def _check_named(words: str, own: Iterable[str]) -> None:
    """Find a unit that is not the one that a target names."""
    names = list(own)
    if all(normal(words) != normal(name) for name in names):
        raise UnfitUnitError(words, names)


def _read(number: str, is_whole: bool) -> Fraction:
    """A number; of what is whole a separator before three digits divides thousands."""
    value = parse_number(number)
    if value is None:
        raise NoFigureError(Misfit.NO_NUMBER)
    if has_two_readings(number):
        if not is_whole:
            raise NoFigureError(Misfit.TWO_READINGS)
        return Fraction(int(_SEPARATOR.sub("", number)))
    return Fraction(value)
