"""The targets of a plan: what each measures, and the figure it is held against."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from htx_eval.model.fields import Register
from htx_eval.model.growth import grown
from htx_eval.model.rules import ALWAYS, Condition, Given, Kind, Measure, Named, Op, Target, Threshold
from htx_eval.plan.conditions import ConditionReader
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.plan_file import MeasureOfFile, OutsideFile, TargetFile
from htx_eval.plan.files.scalars import both_ways, parse_number
from htx_eval.plan.files.yaml_source import Path_
from htx_eval.plan.packaged import shown_path
from htx_eval.plan.percentages import Figures, Misfit, NoFigureError, UnfitUnitError
from htx_eval.plan.targets.rates import RateReader

#: What is said of a text that is no figure; that it is no percentage is said of a share.
_CODES = {
    Misfit.NO_NUMBER: "HTX312",
    Misfit.TWO_READINGS: "HTX344",
    Misfit.LACKS_PERCENT: "HTX318",
    Misfit.HAS_PERCENT: "HTX339",
    Misfit.NO_SHARE: "HTX319",
}
#: The keys of a measure that name fields whose values are added.
_VALUES = tuple(dict.fromkeys(key for kind in Kind for key in kind.needs))


class TargetReader:
    """Reads the targets of one plan; what is wrong with them is added to its findings."""

    def __init__(
        self,
        findings: Findings,
        register: Register,
        conditions: ConditionReader,
        population: str | None,
    ) -> None:
        """Take the findings of the plan, its register and conditions, and the definition of its population."""
        self.findings, self.fields, self.conditions = findings, register.fields, conditions
        self.population, self.figures = population, Figures(register)

    def read(self, index: int, file: TargetFile) -> Target:
        """Return the target at a place of the plan."""
        path: Path_ = ("targets", index)
        measure = self._measure(file, (*path, "measure"))
        figures = self._figure_reader(file, measure)
        growth = RateReader(self.findings, figures.one).read(file, measure.kind, path)
        threshold = Threshold(growth.rate.op, Fraction(0)) if growth else self._threshold(file, figures, path)
        target = Target(
            id=file.id,
            number=str(index + 1) if file.number is None else file.number,
            title=text(file.title),
            clause=file.id if file.clause is None else file.clause,
            level=file.level,
            measure=measure,
            threshold=threshold,
            unit=None if file.unit is None else text(file.unit),
            note=None if file.note is None else text(file.note),
            stated=self._stated(file, figures, path),
            place=replace(self.findings.source.place(path), file=shown_path(self.findings.source.path)),
        )
        return target if growth is None else grown(target, growth)

    def figure(self, file: TargetFile, measure: Measure) -> Callable[[str, Path_], Fraction]:
        """Return what reads one more figure of a target."""
        return self._figure_reader(file, measure).one

    def _measure(self, file: TargetFile, path: Path_) -> Measure:
        named = file.measure.named()
        if len(named) != 1:
            self.findings.add("HTX334", path, None, [kind.value for kind in Kind])
            return Measure(Kind.COUNT)
        ((kind, parts),) = named.items()
        at = (*path, kind.value)
        self._check_values(kind, parts, at)
        of = None if kind is Kind.OUTSIDE else self._population(parts, (*at, "of"))
        if kind.is_share and (of is None or parts.where is None):
            self.findings.add("HTX311", at, None, key="of" if of is None else "where")
        where = self.conditions.read(parts.where, (*at, "where"))
        return Measure(kind, where, ALWAYS if of is None else of, parts.field, parts.per)

    def _stated(self, file: TargetFile, figures: _FigureReader, path: Path_) -> Given | None:
        """The value that the plan itself gives of what no list tells."""
        parts = file.measure.named().get(Kind.OUTSIDE)
        if not isinstance(parts, OutsideFile):
            return None
        at = (*path, "measure", Kind.OUTSIDE.value)
        for key in ("where", "of"):
            if getattr(parts, key) is not None:
                self.findings.add("HTX310", (*at, key), key, ("value", "source", "at"), of_key=True)
        if parts.value is None:
            return None
        source = None if parts.source is None else text(parts.source).as_listed
        return Given(figures.one(parts.value, (*at, "value")), source, parts.at)

    def _population(self, parts: MeasureOfFile, path: Path_) -> Condition | None:
        """Of whom a measure is: that of the plan where it states none of its own; None where neither does."""
        if parts.of is not None:
            return self.conditions.read(parts.of, path)
        return (
            None
            if self.population is None or self.population not in self.conditions.definitions
            else Named(self.population)
        )

    def _check_values(self, kind: Kind, parts: MeasureOfFile, path: Path_) -> None:
        """Find fields that a kind of measure needs and does not have, or has and does not need."""
        for key in _VALUES:
            value, at = getattr(parts, key), (*path, key)
            if value is None and key in kind.needs:
                self.findings.add("HTX311", at, None, key=key)
            elif value is not None and key not in kind.needs:
                self.findings.add("HTX310", at, key, ("where", "of", *kind.needs), of_key=True)
            elif value is not None:
                self._check_value(value, at, of_per=key == "per")

    def _check_value(self, key: str, path: Path_, of_per: bool) -> None:
        field = self.fields.get(key)
        if field is None or not field.numeric:
            self.findings.add("HTX314", path, key, [name for name, other in self.fields.items() if other.numeric])
        elif of_per and (field.low is None or field.low < 0):  # type: ignore[operator]
            self.findings.add("HTX335", path, key)

    def _figure_reader(self, file: TargetFile, measure: Measure) -> _FigureReader:
        own = () if file.unit is None else text(file.unit).every
        return _FigureReader(self.findings, self.figures, measure, own, _is_in_percent(file, measure))

    def _threshold(self, file: TargetFile, read: _FigureReader, path: Path_) -> Threshold:
        given = [op for op in Op if getattr(file, op.value) is not None]
        if len(given) != 1:
            self.findings.add("HTX336", path, None, [op.value for op in Op])
            return Threshold(Op.AT_LEAST, Fraction(0))
        op = given[0]
        at = (*path, op.value)
        written = getattr(file, op.value)
        low, high = read.ends(written, at)
        stretch = None if file.stretch is None else read.one(file.stretch, (*path, "stretch"))
        tolerance = Fraction(0)
        if file.tolerance is not None:
            tolerance = read.tolerance(file.tolerance, low if high is None else high, (*path, "tolerance"))
        if high is not None and low > high:
            self.findings.add("HTX337", at)
        if tolerance < 0:
            self.findings.add("HTX312", (*path, "tolerance"), file.tolerance, expected="not_negative")
        as_written = written if isinstance(written, str) else " – ".join(written)
        return Threshold(op, low, high, stretch, tolerance, as_written, read.is_in_percent)


def _is_in_percent(file: TargetFile, measure: Measure) -> bool:
    """Whether figures of a ratio, or of what is given, are percentages: the first that is written tells."""
    if measure.kind not in (Kind.RATIO, Kind.OUTSIDE) or file.growth is not None:
        return False
    written = next((found for op in Op if (found := getattr(file, op.value)) is not None), "")
    return (written if isinstance(written, str) else next(iter(written), "")).rstrip().endswith("%")


class _FigureReader:
    """Reads the figures of one target."""

    def __init__(
        self, findings: Findings, figures: Figures, measure: Measure, own: tuple[str, ...], is_in_percent: bool
    ) -> None:
        self.findings, self.figures, self.measure, self.own = findings, figures, measure, own
        self.is_in_percent = is_in_percent

    def ends(self, written: str | list[str], path: Path_) -> tuple[Fraction, Fraction | None]:
        """Return the figure of a threshold, or both of its figures."""
        if isinstance(written, str):
            return self.one(written, path), None
        if len(written) == 4:
            self.findings.add("HTX376", path, f"{written[0]},{written[1]}")
        elif len(written) != 2:
            self.findings.add("HTX312", path, None, expected="two_ends")
        if len(written) != 2:
            return Fraction(0), None
        low, high = (self.one(end, (*path, index)) for index, end in enumerate(written))
        return low, high

    def tolerance(self, written: str, figure: Fraction, path: Path_) -> Fraction:
        """Return a tolerance: with % where the figures are none, a part of the figure; of a count in whole ones."""
        number = written.strip()
        value = parse_number(number.removesuffix("%"))
        is_percent = self.measure.kind.is_share or self.is_in_percent
        if is_percent or not number.endswith("%") or value is None:
            return self.one(written, path)
        part = abs(figure) * Fraction(value) / 100
        return Fraction(math.floor(part)) if self.measure.kind is Kind.COUNT else part

    def one(self, written: str, path: Path_) -> Fraction:
        """Return a figure in the unit of the measure; zero after a finding."""
        if self.is_in_percent:
            return self._percent(written, path)
        try:
            return self.figures.of_measure(written, self.measure, self.own)
        except UnfitUnitError as error:
            self.findings.add("HTX375", path, written, unit=error.unit, allowed=error.allowed)
            return Fraction(0)
        except NoFigureError as error:
            is_unread = error.misfit is Misfit.NO_NUMBER and self.measure.kind.is_share
            code = "HTX338" if is_unread else _CODES[error.misfit]
            whole, decimal = both_ways(written)
            self.findings.add(code, path, written, expected="number", whole=whole, decimal=decimal)
            return Fraction(0)

    def _percent(self, written: str, path: Path_) -> Fraction:
        """A figure in % that is no share of cooperatives, which may be above 100 %; zero after a finding."""
        number = written.strip()
        value = parse_number(number.removesuffix("%"))
        if value is None or not number.endswith("%"):
            self.findings.add("HTX338" if value is None else "HTX318", path, written, expected="number")
            return Fraction(0)
        return Fraction(value) / 100
