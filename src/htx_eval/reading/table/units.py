"""Units of measure in headings, in a line above the table, and how much the figures of a column are."""

from __future__ import annotations

import re
from fractions import Fraction

from htx_eval.base.spellings import brackets
from htx_eval.model.fields import Field, Register, Unit

_BETWEEN = re.compile(r"[,;/|:–-]|\bvà\b")
_TAIL = re.compile(r"[,;:–-]\s*([^,;:–-]+)$")


class Units:
    """The units of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def named(self, text: str, base: str | None = None) -> Unit | None:
        """Return the unit that a text names; of several the one with a base."""
        text = text.strip()
        for word in self._register.unit_words:
            text = text.removeprefix(word).lstrip(" :")
        return self._register.unit_named(text, base) if text else None

    def tail(self, heading: str) -> str | None:
        """Return the unit at the end of a heading, behind a comma or a dash: "Vốn điều lệ, triệu đồng"."""
        found = _TAIL.search(heading)
        return found.group(1) if found is not None and self.named(found.group(1)) is not None else None

    def of_heading(self, spec: Field, heading: str) -> tuple[str | None, tuple[str, Unit] | None]:
        """Return the unit that a heading states for its field, or the remark and unit in it that do not suit."""
        own = self._register.units.get(spec.unit or "")
        tail = self.tail(heading)
        misfit = None
        for remark in (*brackets(heading), *([tail] if tail else [])):
            unit = self.named(remark, None if own is None else own.base)
            if unit is not None and own is not None and unit.base == own.base:
                return unit.key, None
            misfit = misfit or (None if unit is None else (remark, unit))
        return None, misfit

    def of_line(self, line: str | None) -> dict[str, str]:
        """Return the units that a line above a table states, by what they measure."""
        units = [self.named(part) for part in _BETWEEN.split(line or "")]
        return {unit.base: unit.key for unit in reversed(units) if unit is not None}

    def factor(self, spec: Field, unit: str | None) -> Fraction:
        """Return what figures in a unit are multiplied by to be in the unit of a field."""
        if unit is None or spec.unit is None:
            return Fraction(1)
        return self._register.units[unit].factor / self._register.units[spec.unit].factor
