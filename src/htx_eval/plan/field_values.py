"""A text of a file as the value of a field: in conditions, assumptions and moves alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from htx_eval.model.fields import Field, FieldType
from htx_eval.model.values import Value
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.scalars import has_two_readings, parse_date, parse_number
from htx_eval.plan.files.yaml_source import Path_

#: The types of fields that hold words, which serve to recognise a cooperative and are compared with nothing.
WORDS = (FieldType.TEXT, FieldType.CODE)
_ANSWERS: Mapping[str, Value] = {"true": True, "false": False}


class FieldValues:
    """Reads the values of fields in one file; what is none is added to its findings."""

    def __init__(self, findings: Findings, days: Mapping[str, date] | None = None) -> None:
        """Take the findings of a file, and the words that stand for days in it."""
        self._findings, self._days = findings, days or {}

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
        return self.day(written, path) if field.type is FieldType.DATE else self.number(written, path)

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
            self._findings.add("HTX344", path, written)
            return None
        return number


def _words(field: Field) -> Mapping[str, Value] | None:
    """The words that a file has for the values of a field, where these are no numbers or dates."""
    if field.vocabulary is not None:
        return {key: key for key in field.vocabulary.labels}
    return _ANSWERS if field.type is FieldType.FLAG else None
