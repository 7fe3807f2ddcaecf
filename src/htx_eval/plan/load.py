"""The front door: a plan with its register and its rating scheme, complete and checked, or every reason why not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path, PurePosixPath

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.base.spellings import nearest
from htx_eval.model.fields import Field, Register
from htx_eval.model.plan import Clause, Plan, PlanPlace, Rating, RatingSource
from htx_eval.model.rules import (
    Condition,
    Definition,
    Kind,
    Measure,
    Named,
    Op,
    Reading,
    Target,
    Threshold,
    atoms,
)
from htx_eval.plan.checked import Findings, validated
from htx_eval.plan.conditions import ConditionReader
from htx_eval.plan.files import DefinitionFile, PlanFile, TargetFile
from htx_eval.plan.ratings import read_rating
from htx_eval.plan.registers import check_headings, narrowed, read_field, read_register, text
from htx_eval.plan.yaml_source import Path_, Source, read


def packaged_targets() -> Path:
    """Return the folder of the plans, rating schemes and registers that come with the program."""
    inside = Path(__file__).parent.parent / "targets"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "targets"


def packaged_plans() -> tuple[str, ...]:
    """Return the ids of the plans that come with the program."""
    return tuple(sorted(path.stem for path in (packaged_targets() / "plans").glob("*.yaml")))


def find_plan(name: str | None) -> Path:
    """Return the file of a plan named by its path or its id; without a name, of the only one there is.

    Raises HtxEvalError if there is no such plan, or several and none is named.
    """
    plans = packaged_plans()
    if name is None:
        if len(plans) != 1:
            raise HtxEvalError([Problem("HTX328", params={"allowed": plans})])
        name = plans[0]
    path = Path(name)
    if name in plans and not path.is_file():
        return packaged_targets() / "plans" / f"{name}.yaml"
    if not path.is_file() and path.suffix not in (".yaml", ".yml"):
        suggestion = nearest(name, plans)
        raise HtxEvalError([Problem("HTX329", value=name, suggestion=suggestion, params={"allowed": plans})])
    return path


def load_plan(name: str | Path | None = None) -> Plan:
    """Return a plan named by its path or its id, with its register and its rating scheme.

    Raises HtxEvalError with everything that is wrong, each at its file, line and column.
    """
    path = find_plan(None if name is None else str(name))
    source = read(path)
    findings = Findings(source)
    file = validated(PlanFile, findings)
    sources = [source, _beside(findings, path, "registers", file.register_)]
    register = _with_fields(findings, file, read_register(sources[1]))
    rating: Rating | None = None
    if file.rating is not None:
        sources.append(_beside(findings, path, "ratings", file.rating.scheme, ("rating", "scheme")))
        rating = read_rating(sources[2], register.fields)
    plan = _PlanReader(findings, file, narrowed(register, rating), rating).plan()
    return replace(plan, rules=_hash(sources))


def _hash(sources: Iterable[Source]) -> str:
    content = json.dumps([source.data for source in sources], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def shown_path(path: str) -> str:
    """Return how a plan file is named in a result: as it was given, or its path among the packaged ones."""
    home = packaged_targets()
    found = Path(path)
    return str(PurePosixPath(home.name, *found.relative_to(home).parts)) if found.is_relative_to(home) else path


def _beside(findings: Findings, plan: Path, folder: str, name: str, at: Path_ = ("register",)) -> Source:
    """A rating scheme or register: beside the plan, in the folder next to the plan's own, or packaged."""
    homes = (plan.parent.parent / folder, packaged_targets() / folder)
    if "/" not in name and "\\" not in name and name not in (".", ".."):
        for home in (plan.parent, *homes):
            path = home / f"{name}.yaml"
            if path.is_file() and path != plan:
                return read(path)
    allowed = sorted({path.stem for home in homes for path in home.glob("*.yaml")})
    findings.add("HTX330", at, name, allowed)
    findings.stop()
    raise AssertionError("a finding stops the plan")


def _with_fields(findings: Findings, file: PlanFile, register: Register) -> Register:
    """The register with the fields that the plan adds."""
    added: dict[str, Field] = {}
    for key, field in file.fields.items():
        if key in register.fields:
            findings.add("HTX331", ("fields", key), key, of_key=True)
        added[key] = read_field(findings, key, field, ("fields", key), register.units)
    if added:
        check_headings(findings, {**register.fields, **added})
    return replace(register, fields={**register.fields, **added})


#: The fields that each kind of measure adds up.
_NEEDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.COUNT: (),
    Kind.SHARE: (),
    Kind.SUM: ("field",),
    Kind.MEAN: ("field",),
    Kind.RATIO: ("field", "per"),
}


class _PlanReader:
    """Puts a plan file into the model; everything that is wrong is found before it stops."""

    def __init__(self, findings: Findings, file: PlanFile, register: Register, rating: Rating | None) -> None:
        self.findings, self.file, self.register, self.rating = findings, file, register, rating
        self.conditions = ConditionReader(findings, register.fields, file.definitions)

    def plan(self) -> Plan:
        """Return the plan, or raise HtxEvalError with every finding."""
        file = self.file
        definitions = {key: self._definition(key, value) for key, value in file.definitions.items()}
        self._check_cycles(definitions)
        targets = tuple(self._target(index, target) for index, target in enumerate(file.targets))
        self._check_ids()
        self._check_population()
        place = self._place()
        self.findings.stop()
        return Plan(
            id=file.id,
            title=text(file.title),
            issuer=text(file.issuer),
            period_from=file.period.from_,
            period_to=file.period.to,
            place=place,
            register=self.register,
            rating=self.rating,
            rating_source=file.rating.source if file.rating else RatingSource.DECLARED,
            population=file.population,
            definitions=definitions,
            targets=targets,
            clauses=tuple(Clause(clause.id, text(clause.text)) for clause in file.clauses),
            path=self.findings.source.path,
            issued=file.issued,
            implements=tuple(file.implements),
            sources=tuple(map(text, file.source)),
            not_stated=tuple(map(text, file.not_stated)),
        )

    def _definition(self, key: str, file: DefinitionFile) -> Definition:
        path: Path_ = ("definitions", key)
        if key in self.register.fields:
            self.findings.add("HTX332", path, key, of_key=True)
        if file.chosen not in file.readings:
            self.findings.add("HTX333", (*path, "chosen"), file.chosen, file.readings)
        readings = {}
        for name, reading in file.readings.items():
            at = (*path, "readings", name, "where")
            if reading.where is None:
                self.findings.add("HTX311", at, None, key="where")
            where = self.conditions.read(reading.where, at)
            because = None if reading.because is None else text(reading.because)
            readings[name] = Reading(name, text(reading.label), because, where)
        return Definition(key, text(file.word), file.chosen, text(file.because), readings)

    def _check_cycles(self, definitions: Mapping[str, Definition]) -> None:
        """Find a definition that some chain of readings leads back to itself."""
        reached = {
            key: {atom.definition for reading in value.readings.values() for atom in _named(reading.where)}
            for key, value in definitions.items()
        }
        done: set[str] = set()

        def visit(key: str, chain: tuple[str, ...]) -> None:
            if key in chain:
                cycle = (*chain[chain.index(key) :], key)
                self.findings.add("HTX317", ("definitions", key), key, of_key=True, chain=" → ".join(cycle))
                return
            if key in done:
                return
            for other in sorted(reached.get(key, ())):
                visit(other, (*chain, key))
            done.add(key)

        for key in definitions:
            visit(key, ())

    def _target(self, index: int, file: TargetFile) -> Target:
        path: Path_ = ("targets", index)
        measure = self._measure(file, (*path, "measure"))
        threshold = self._threshold(file, measure.kind, path)
        return Target(
            id=file.id,
            number=file.number,
            title=text(file.title),
            clause=file.clause,
            level=file.level,
            measure=measure,
            threshold=threshold,
            unit=None if file.unit is None else text(file.unit),
            place=replace(self.findings.source.place(path), file=shown_path(self.findings.source.path)),
        )

    def _measure(self, file: TargetFile, path: Path_) -> Measure:
        given = {kind: getattr(file.measure, kind.value) for kind in Kind}
        named = [kind for kind, parts in given.items() if parts is not None]
        if len(named) != 1:
            self.findings.add("HTX334", path, None, [kind.value for kind in Kind])
            return Measure(Kind.COUNT)
        kind, parts = named[0], given[named[0]]
        at = (*path, kind.value)
        needs = {Kind.COUNT: (), Kind.SHARE: (), Kind.SUM: ("field",), Kind.MEAN: ("field",)}.get(
            kind, ("field", "per")
        )
        for key in ("field", "per"):
            value = getattr(parts, key)
            if value is None and key in needs:
                self.findings.add("HTX311", (*at, key), None, key=key)
            elif value is not None and key not in needs:
                self.findings.add("HTX310", (*at, key), key, ("where", "of", *needs), of_key=True)
            elif value is not None:
                self._check_value_field(value, (*at, key), of_per=key == "per")
        if kind is Kind.SHARE and (parts.of is None or parts.where is None):
            self.findings.add("HTX311", at, None, key="of" if parts.of is None else "where")
        of = self.conditions.read(parts.of, (*at, "of"))
        where = self.conditions.read(parts.where, (*at, "where"))
        return Measure(kind, where, of, parts.field, parts.per)

    def _check_value_field(self, key: str, path: Path_, of_per: bool) -> None:
        field = self.register.fields.get(key)
        numbers = [name for name, other in self.register.fields.items() if other.numeric]
        if field is None or not field.numeric:
            self.findings.add("HTX314", path, key, numbers)
        elif of_per and (field.low is None or field.low < 0):  # type: ignore[operator]
            self.findings.add("HTX335", path, key)

    def _threshold(self, file: TargetFile, kind: Kind, path: Path_) -> Threshold:
        given = [op for op in Op if getattr(file, op.value) is not None]
        if len(given) != 1:
            self.findings.add("HTX336", path, None, [op.value for op in Op])
            return Threshold(Op.AT_LEAST, Fraction(0))
        op = given[0]
        written = getattr(file, op.value)
        ends = written if isinstance(written, list) else [written]
        if op is Op.BETWEEN and len(ends) != 2:
            self.findings.add("HTX312", (*path, op.value), None, expected="two_ends")
            ends = [*ends, "0", "0"][:2]
        figures = [
            self._figure(end, kind, (*path, op.value, index) if op is Op.BETWEEN else (*path, op.value))
            for index, end in enumerate(ends)
        ]
        stretch = None if file.stretch is None else self._figure(file.stretch, kind, (*path, "stretch"))
        tolerance = Fraction(0) if file.tolerance is None else self._figure(file.tolerance, kind, (*path, "tolerance"))
        if op is Op.BETWEEN and figures[0] > figures[1]:
            self.findings.add("HTX337", (*path, op.value))
        return Threshold(op, figures[0], figures[1] if op is Op.BETWEEN else None, stretch, tolerance)

    def _figure(self, written: str, kind: Kind, path: Path_) -> Fraction:
        """The figure of a threshold: with % for a share and only for a share."""
        number = written.removesuffix("%").strip()
        try:
            value = Fraction(Decimal(number))
        except (InvalidOperation, ValueError, OverflowError):
            self.findings.add("HTX338" if kind is Kind.SHARE else "HTX312", path, written, expected="number")
            return Fraction(0)
        if kind is not Kind.SHARE:
            if written.endswith("%"):
                self.findings.add("HTX339", path, written)
            return value
        if not written.endswith("%"):
            self.findings.add("HTX318", path, written)
        elif not 0 <= value <= 100:
            self.findings.add("HTX319", path, written)
        return value / 100

    def _check_ids(self) -> None:
        """Find ids given twice, and clauses that are named and not there."""
        clauses = [clause.id for clause in self.file.clauses]
        for part, ids in (("targets", [target.id for target in self.file.targets]), ("clauses", clauses)):
            for index, name in enumerate(ids):
                if name in ids[:index]:
                    self.findings.add("HTX340", (part, index, "id"), name)
        for index, target in enumerate(self.file.targets):
            if target.clause not in clauses:
                self.findings.add("HTX341", ("targets", index, "clause"), target.clause, clauses)

    def _check_population(self) -> None:
        name = self.file.population
        if name is not None and name not in self.file.definitions:
            self.findings.add("HTX315", ("population",), name, self.file.definitions)

    def _place(self) -> PlanPlace | None:
        file = self.file.place
        if file is None:
            return None
        allowed = self.register.roles.place
        for part, named in (("names", file.names), ("codes", file.codes)):
            for key in named:
                if key not in allowed:
                    self.findings.add("HTX314", ("place", part, key), key, allowed, of_key=True)
        accepted = {key: tuple(filter(None, (name, file.codes.get(key)))) for key, name in file.names.items()}
        return PlanPlace(text(file.title), accepted, tuple(file.communes))


def _named(condition: Condition) -> list[Named]:
    return [atom for atom in atoms(condition) if isinstance(atom, Named)]
