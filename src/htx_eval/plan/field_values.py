"""A text of a file as the value of a field: in conditions, assumptions and moves alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from htx_eval.model.fields import Field, FieldType
from htx_eval.model.values import Value
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.scalars import both_ways, has_two_readings, parse_date, parse_number
from htx_eval.plan.files.yaml_source import Path_
from htx_eval.plan.percentages import Figures, Misfit, NoFigureError, UnfitUnitError

#: The types of fields that hold words, which serve to recognise a cooperative and are compared with nothing.
WORDS = (FieldType.TEXT, FieldType.CODE)
_ANSWERS: Mapping[str, Value] = {"true": True, "false": False}


class FieldValues:
    """Reads the values of fields in one file; what is none is added to its findings."""

    def __init__(
        self, findings: Findings, days: Mapping[str, date] | None = None, figures: Figures | None = None
    ) -> None:
        """Take the findings of a file, the words that stand for days in it, and the units that figures may have."""
        self._findings, self._days, self._figures = findings, days or {}, figures

    def read(self, field: Field, written: object, path: Path_) -> Value | None:
        """Return the value that a text stands for in a field that does not hold words; None after a finding."""
        assert field.type not in WORDS
        if not isinstance(written, str):
            self._findings.add("HTX312", path, None, expected="one_value")
            return None
        words = _words(field)
        if words is not None:
            if written not in words:
                self._findings.add("HTX316", path, written, words, field=field.key)
            return words.get(written)
        if field.type is FieldType.DATE:
            return self.day(written, path)
        amount = None if self._figures is None else self._amount(self._figures, field, written, path)
        return self.number(written, path) if amount is None else amount[0]

    def _amount(self, figures: Figures, field: Field, written: str, path: Path_) -> tuple[int | Decimal | None] | None:
        """The number of a text with a unit, None after a finding; nothing for a text without one."""
        try:
            amount = figures.of_field(written, field)
        except UnfitUnitError as error:
            self._findings.add("HTX375", path, written, unit=error.unit, allowed=error.allowed)
            return (None,)
        except NoFigureError as error:
            if error.misfit is Misfit.TWO_READINGS:
                self._add_two(written, path)
            else:
                self._findings.add("HTX312", path, written, expected="number")
            return (None,)
        if amount is None:
            return None
        whole = amount.denominator == 1
        return (int(amount) if whole else Decimal(amount.numerator) / Decimal(amount.denominator),)

    def day(self, written: str, path: Path_) -> date | None:
        """Return the day that a text is or stands for; None after a finding."""
        day = self._days.get(written) or parse_date(written)
        if day is None:
            self._findings.add("HTX312", path, written, expected="date")
        return day

    def number(self, written: str, path: Path_) -> int | Decimal | None:
        """Return the number that a text can only be; None after a finding."""
        number = parse_number(written)
        if number is None:
            self._findings.add("HTX312", path, written, expected="number")
        elif has_two_readings(written):
            self._add_two(written, path)
            return None
        return number

    def _add_two(self, written: str, path: Path_) -> None:
        whole, decimal = both_ways(written)
        self._findings.add("HTX344", path, written, whole=whole, decimal=decimal)


def _words(field: Field) -> Mapping[str, Value] | None:
    """The words that a file has for the values of a field, where these are no numbers or dates."""
    if field.vocabulary is not None:
        return {key: key for key in field.vocabulary.labels}
    return _ANSWERS if field.type is FieldType.FLAG else None
