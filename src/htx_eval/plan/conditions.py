"""Conditions as data: a small reader that knows where every part of a condition stands.

A text names a definition; a key names a field, or is one of ``all``, ``any``, ``not``. The value of a field is a
value, a list of values, or a mapping of comparisons.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any as Data

from htx_eval.base.problems import Severity
from htx_eval.model.fields import Field, FieldType, Register
from htx_eval.model.rules import ALWAYS, All, Any, Condition, Has, Named, Not, OneOf, Op, Within
from htx_eval.model.values import Value
from htx_eval.plan.field_values import FieldValues
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.yaml_source import Path_
from htx_eval.plan.percentages import Figures

#: How a field can be compared; that it holds exactly a value is written without a comparison.
COMPARISONS = {op.value: op for op in Op if op is not Op.EXACTLY}
_COMBINING = ("all", "any", "not")
#: A phrase among the words of a text, or one of several.
HAS = "has"
#: The word for all rows, where something else would be taken if nothing were said.
EVERYTHING = "tat_ca"


class ConditionReader:
    """Reads the conditions of one file; what is wrong is added to the findings and read as "always"."""

    def __init__(self, findings: Findings, register: Register, definitions: Mapping[str, object]) -> None:
        self.findings, self.fields, self.definitions = findings, register.fields, definitions
        self.values = FieldValues(findings, figures=Figures(register))
        #: Every condition that was read and every part of one, with its place, the parts first.
        self.written: list[tuple[Path_, Condition]] = []

    def read(self, data: Data, path: Path_) -> Condition:
        """Return the condition at a path; nothing at all holds always."""
        if data is None or data == EVERYTHING:
            return ALWAYS
        if isinstance(data, str):
            return self._named(data, path)
        if not isinstance(data, dict):
            self.findings.add("HTX320", path)
            return ALWAYS
        if not data:
            self.findings.add("HTX320", path)
        parts = tuple(self._kept(key, value, (*path, key)) for key, value in data.items())
        found = parts[0] if len(parts) == 1 else All(parts)
        if len(parts) > 1:
            self.written.append((path, found))
        return found

    def _kept(self, key: str, data: Data, path: Path_) -> Condition:
        """What stands under a key, kept with its place."""
        found = self._entry(key, data, path)
        self.written.append((path, found))
        return found

    def _named(self, name: str, path: Path_) -> Condition:
        if name not in self.definitions:
            code = "HTX322" if name in self.fields else "HTX315"
            self.findings.add(code, path, name, self.definitions)
            return ALWAYS
        return Named(name)

    def _entry(self, key: str, data: Data, path: Path_) -> Condition:
        if key == "not":
            return Not(self.read(data, path))
        if key in ("all", "any"):
            if not isinstance(data, list) or not data:
                self.findings.add("HTX312", path, None, expected="list")
                return ALWAYS
            parts = tuple(self.read(part, (*path, index)) for index, part in enumerate(data))
            self._check_twice(data, parts, path)
            return All(parts) if key == "all" else Any(parts)
        field = self.fields.get(key)
        if field is None:
            self.findings.add("HTX314", path, key, [*self.fields, *_COMBINING], of_key=True)
            return ALWAYS
        if field.type is FieldType.CODE:
            self.findings.add("HTX321", path, key, of_key=True)
            return ALWAYS
        return self._test(field, data, path)

    def _test(self, field: Field, data: Data, path: Path_) -> Condition:
        if isinstance(data, list):
            values = [self._value(field, item, (*path, index)) for index, item in enumerate(data)]
            if not values:
                self.findings.add("HTX312", path, None, expected="not_empty")
            self._check_twice(data, values, path)
            return OneOf(field.key, tuple(value for value in values if value is not None))
        if isinstance(data, dict):
            parts = tuple(self._comparison(field, key, value, (*path, key)) for key, value in data.items())
            if not parts:
                self.findings.add("HTX320", path)
            if len(parts) > 1:
                self.written += [((*path, key), part) for key, part in zip(data, parts, strict=True)]
            return parts[0] if len(parts) == 1 else All(parts)
        value = self._value(field, data, path)
        return ALWAYS if value is None else OneOf(field.key, (value,))

    def _comparison(self, field: Field, key: str, data: Data, path: Path_) -> Condition:
        if key == "not":
            return Not(self._test(field, data, path))
        if key == HAS and field.type is FieldType.TEXT:
            return self._phrases(field, data, path)
        op = COMPARISONS.get(key)
        if op is None:
            self.findings.add(
                "HTX310",
                path,
                key,
                [*COMPARISONS, *([HAS] if field.type is FieldType.TEXT else []), "not"],
                of_key=True,
            )
            return ALWAYS
        if not field.ordered:
            self.findings.add("HTX323", path, key, of_key=True, field=field.key)
            return ALWAYS
        if op is Op.BETWEEN:
            if not isinstance(data, list) or len(data) != 2:
                self.findings.add("HTX312", path, None, expected="two_ends")
                return ALWAYS
            low, high = (self._value(field, item, (*path, index)) for index, item in enumerate(data))
            if low is not None and high is not None and low > high:  # type: ignore[operator]
                self.findings.add("HTX337", path)
            return Within(field.key, low, high)
        value = self._value(field, data, path)
        if op.is_floor:
            return Within(field.key, low=value, low_open=op is Op.MORE_THAN)
        return Within(field.key, high=value, high_open=op is Op.LESS_THAN)

    def _value(self, field: Field, data: Data, path: Path_) -> Value | None:
        """The value of a field; parts of what is counted in whole numbers are a finding."""
        if field.type is FieldType.TEXT:
            return self._text(data, path)
        value = self.values.read(field, data, path)
        if field.type is FieldType.INTEGER and isinstance(value, Decimal):
            self.findings.add("HTX349", path, data)
        return value

    def _text(self, data: Data, path: Path_) -> str | None:
        if not isinstance(data, str) or not data.strip():
            self.findings.add("HTX312", path, None, expected="one_value")
            return None
        return data.strip()

    def _phrases(self, field: Field, data: Data, path: Path_) -> Condition:
        """That a text has a phrase, or one of several."""
        if not isinstance(data, list):
            phrase = self._text(data, path)
            return ALWAYS if phrase is None else Has(field.key, phrase)
        read = [self._phrases(field, item, (*path, index)) for index, item in enumerate(data)]
        self._check_twice(data, read, path)
        parts = tuple(part for part in read if part != ALWAYS)
        return Any(parts) if parts else ALWAYS

    def _check_twice(self, data: list[Data], parts: Sequence[Value | Condition | None], path: Path_) -> None:
        """Find what stands in a list a second time."""
        for index, part in enumerate(parts):
            if part is not None and part != ALWAYS and part in parts[:index]:
                said = data[index] if isinstance(data[index], str) else "…"
                self.findings.add("HTX374", (*path, index), said, severity=Severity.WARNING)
