"""Targets that are asked of every place, value or year: one target for each, in the order of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Severity
from htx_eval.base.spellings import fold
from htx_eval.base.text import Text
from htx_eval.model.fields import Field, FieldType, Register
from htx_eval.model.plan import PlanPlace
from htx_eval.model.rules import ALWAYS, All, Condition, Kind, OneOf, Op, Target, Within
from htx_eval.plan.doubts.unknown_communes import find_unknown_communes
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.plan_file import TargetFile
from htx_eval.plan.files.yaml_source import Path_

#: Reads a figure of a target in the unit of its measure.
Figure = Callable[[str, Path_], Fraction]


@frozen
class _Part:
    """One place, value or year: its name, and who belongs to it."""

    name: Text
    key: str
    where: Condition
    begins: date | None = None


class PartsReader:
    """Puts a part in the place of a target for each place, value or year that it is asked of."""

    def __init__(
        self, findings: Findings, register: Register, place: PlanPlace | None, period: tuple[date, date]
    ) -> None:
        self.findings, self.register, self.place, self.period = findings, register, place, period

    def read(self, index: int, file: TargetFile, target: Target, figure: Figure) -> tuple[Target, ...]:
        """Return a target as it is, its parts, or both: the whole that is allocated and its parts."""
        path: Path_ = ("targets", index)
        if file.each is not None and file.allocate is not None:
            self.findings.add("HTX310", (*path, "allocate"), "allocate", ("each",), of_key=True)
            return (target,)
        if target.equivalent_to is not None:  # what is said of places is said of the percentage
            return (target,)
        if file.each is not None:
            at = (*path, "each")
            parts = self._parts(file.each.by, file.each.only, at)
            apart = {fold(name) for name in file.each.apart}
            self._check(file.each.by, file.each.apart, parts, (*at, "apart"))
            parts = [part for part in parts if fold(part.key) not in apart]
            figures = self._figures(target, file.each.figures, (*at, "figures"), figure)
            self._check(file.each.by, list(figures), parts, (*at, "figures"))
            return tuple(self._targets(target, parts, figures))
        if file.allocate is not None:
            at = (*path, "allocate")
            parts = self._parts(file.allocate.by, list(file.allocate.figures), at)
            figures = self._figures(target, file.allocate.figures, (*at, "figures"), figure)
            self._check_sum(target, figures, at)
            return (target, *self._targets(target, parts, figures))
        return (target,)

    def _parts(self, by: str, only: Sequence[str] | None, path: Path_) -> list[_Part]:
        field = self.register.fields.get(by)
        if field is None:
            self.findings.add("HTX314", (*path, "by"), by, self.register.fields)
            return []
        names = self._names(field, path) if only is None else list(only)
        if by == self.register.roles.commune and only is not None:
            named = OneOf(by, tuple(names))
            key = "figures" if path[-1] == "allocate" else "only"
            find_unknown_communes(self.findings, self.register, self.place, [((*path, key), named)])
        if field.type is FieldType.DATE:
            return [self._year(field, year, path) for year in map(str, names)]
        return [part for name in names if (part := self._part(field, name, path)) is not None]

    def _names(self, field: Field, path: Path_) -> list[str]:
        """The places, values or years that a field has in this plan."""
        if field.type is FieldType.DATE:
            return [str(year) for year in range(self.period[0].year, self.period[1].year + 1)]
        if field.vocabulary is not None:
            return list(field.kinds)
        if field.key == self.register.roles.commune and self.place is not None:
            communes = self.place.communes or (() if self.place.area is None else self.place.area.communes)
            if communes:
                return list(communes)
        self.findings.add("HTX390", (*path, "by"), field.key)
        return []

    def _part(self, field: Field, name: str, path: Path_) -> _Part | None:
        if field.type is FieldType.TEXT:
            return _Part(Text.of(vi=name), name, OneOf(field.key, (name,)))
        if field.vocabulary is None or name not in field.vocabulary.labels:
            code = "HTX390" if field.vocabulary is None else "HTX314"
            self.findings.add(code, path, name, () if field.vocabulary is None else field.vocabulary.labels)
            return None
        return _Part(field.vocabulary.labels[name], name, OneOf(field.key, (name,)))

    def _year(self, field: Field, year: str, path: Path_) -> _Part:
        first, last = self.period
        if not year.isdigit() or not first.year <= int(year) <= last.year:
            years = [str(one) for one in range(first.year, last.year + 1)]
            self.findings.add("HTX314", path, year, years)
            return _Part(Text.of(vi=year), year, ALWAYS)
        begins = max(first, date(int(year), 1, 1))
        ends = min(last, date(int(year), 12, 31))
        return _Part(Text.of(vi=year), year, Within(field.key, begins, ends), begins)

    def _check(self, by: str, named: Sequence[str], parts: Sequence[_Part], path: Path_) -> None:
        """Find names that are none of the parts."""
        keys = {fold(part.key): part.key for part in parts}
        for name in named:
            if fold(name) not in keys and parts:
                self.findings.add("HTX314", path, name, keys.values())

    def _figures(
        self, target: Target, written: Mapping[str, str], path: Path_, figure: Figure
    ) -> dict[str, tuple[Fraction, str]]:
        if written and (target.threshold.op is Op.BETWEEN or target.growth is not None):
            self.findings.add("HTX392", path)
        return {name: (figure(text, (*path, name)), text) for name, text in written.items()}

    def _check_sum(self, target: Target, figures: Mapping[str, tuple[Fraction, str]], path: Path_) -> None:
        """Find a whole that its parts do not add up to; of shares nothing adds up."""
        if target.measure.kind not in (Kind.COUNT, Kind.SUM) or target.growth is not None:
            return
        total = sum((value for value, _ in figures.values()), Fraction(0))
        if total != target.threshold.value:
            whole = _plain(target.threshold.value)
            self.findings.add("HTX391", path, None, severity=Severity.WARNING, total=_plain(total), whole=whole)

    def _targets(
        self, target: Target, parts: Sequence[_Part], figures: Mapping[str, tuple[Fraction, str]]
    ) -> Iterator[Target]:
        own = {fold(name): found for name, found in figures.items()}
        for index, part in enumerate(parts, 1):
            of = target.measure.of
            threshold = target.threshold
            if fold(part.key) in own:
                value, written = own[fold(part.key)]
                threshold = replace(threshold, value=value, written=written, stretch=None)
            yield replace(
                target,
                id=f"{target.id}:{'-'.join(fold(part.key).split())}",
                number=f"{target.number}.{index}",
                title=target.title.followed_by(" – ", part.name),
                measure=replace(target.measure, of=part.where if of == ALWAYS else All((of, part.where))),
                threshold=threshold,
                part_of=target.id,
                part=part.name,
                begins=part.begins,
            )


def _plain(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):g}"
