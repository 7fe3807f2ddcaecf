"""Targets of change: rates, and what they are rates of."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from htx_eval.model.rules import Growth, Kind, Op, Threshold
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.plan_file import Direction, TargetFile
from htx_eval.plan.files.scalars import parse_number
from htx_eval.plan.files.yaml_source import Path_

#: What a figure grows from if nothing is stated: an earlier result.
PREVIOUS = "previous"
_DIRECTIONS = {Direction.UP: Op.MORE_THAN, Direction.DOWN: Op.LESS_THAN}


class RateReader:
    """Reads the rates of one target; ``figure`` reads a figure in the unit of its measure."""

    def __init__(self, findings: Findings, figure: Callable[[str, Path_], Fraction]) -> None:
        self.findings, self._figure = findings, figure

    def read(self, file: TargetFile, kind: Kind, path: Path_) -> Growth | None:
        """Return what a target of change asks; None of a target that speaks of none."""
        if file.direction is not None:
            for key in (*Op, "growth"):
                name = key if isinstance(key, str) else key.value
                if getattr(file, name) is not None:
                    self.findings.add("HTX387", (*path, name), name, of_key=True)
            return Growth(Threshold(_DIRECTIONS[file.direction], Fraction(0)))
        if file.growth is None:
            return None
        if file.tolerance is not None:
            self.findings.add("HTX387", (*path, "tolerance"), "tolerance", of_key=True)
        base = None
        if file.growth.on != PREVIOUS:
            said = len(self.findings.problems)
            base = self._figure(file.growth.on, (*path, "growth", "on"))
            is_read = said == len(self.findings.problems)
            if is_read and (base < 0 or (base == 0 and not kind.is_share)):
                self.findings.add("HTX386", (*path, "growth", "on"), file.growth.on)
        source = None if file.growth.source is None else text(file.growth.source)
        rate = self._rate(file, path)
        return Growth(rate, None if base is None else (base, base), file.growth.years, source)

    def _rate(self, file: TargetFile, path: Path_) -> Threshold:
        given = [op for op in Op if getattr(file, op.value) is not None]
        if len(given) != 1:
            self.findings.add("HTX336", path, None, [op.value for op in Op])
            return Threshold(Op.AT_LEAST, Fraction(0))
        op = given[0]
        written: str | list[str] = getattr(file, op.value)
        ends = [written] if isinstance(written, str) else written
        if (len(ends) == 2) != (op is Op.BETWEEN):
            self.findings.add("HTX312", (*path, op.value), None, expected="two_ends")
        rates = [self._percent(end, (*path, op.value)) for end in ends]
        high = rates[1] if len(rates) == 2 else None
        if high is not None and high < rates[0]:
            self.findings.add("HTX337", (*path, op.value))
        stretch = None if file.stretch is None else self._percent(file.stretch, (*path, "stretch"))
        return Threshold(op, rates[0], high, stretch, written=" – ".join(ends), is_percent=True)

    def _percent(self, written: str, path: Path_) -> Fraction:
        """A rate: a number with %, below zero for a fall."""
        number = written.strip()
        value = parse_number(number.removesuffix("%"))
        if value is None or not number.endswith("%"):
            self.findings.add("HTX318" if value is not None else "HTX338", path, written, expected="number")
            return Fraction(0)
        return Fraction(value) / 100
