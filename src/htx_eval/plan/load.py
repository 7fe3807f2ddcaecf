"""The front door: a plan with its register and its rating scheme, complete and checked, or every reason why not."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from htx_eval.model.fields import Field, FieldType, Register
from htx_eval.model.plan import Accepted, Clause, OutOfForce, Plan, PlanPlace, Rating, RatingSource, StandIn
from htx_eval.model.rules import Condition, Named, Target, atoms
from htx_eval.plan.conditions import ConditionReader
from htx_eval.plan.criteria import with_most, with_own_criteria
from htx_eval.plan.definitions import read_definitions
from htx_eval.plan.doubts.find import find_doubts
from htx_eval.plan.doubts.odd_days import find_odd_period
from htx_eval.plan.doubts.unknown_communes import find_unknown_communes
from htx_eval.plan.files.checked import Findings, validated
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.plan_file import PlanFile
from htx_eval.plan.files.yaml_source import Path_, Source, read
from htx_eval.plan.packaged import find_plan, packaged_targets, shown_path
from htx_eval.plan.place_tables import AreaReader, names_of
from htx_eval.plan.ratings import read_rating
from htx_eval.plan.registers import check_headings, read_field, read_register
from htx_eval.plan.targets.equivalents import with_equivalent
from htx_eval.plan.targets.parts_of_targets import PartsReader
from htx_eval.plan.targets.target_reader import TargetReader
from htx_eval.plan.vocabularies import Described, with_values

#: So many plans are kept for whoever evaluates many lists one after another.
MOST_KEPT = 16
_KEPT: dict[str, tuple[Plan, tuple[tuple[int, int, int] | None, ...]]] = {}


def load_plan(name: str | Path | None = None) -> Plan:
    """Return a plan named by its path or its id, with its register and its rating scheme.

    One that was loaded before, and of whose files none has changed, is not read again. Raises HtxEvalError with
    everything that is wrong, each at its file, line and column.
    """
    path = find_plan(None if name is None else str(name))
    key = str(path.absolute())
    kept = _KEPT.get(key)
    if kept is None or kept[1] != _stamps(path, kept[0]):
        plan = _loaded(path)
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.clear()
        kept = _KEPT[key] = (plan, _stamps(path, plan))
    return kept[0]


def _stamps(path: Path, plan: Plan) -> tuple[tuple[int, int, int] | None, ...]:
    """What tells that the files of a plan are what they were, and that none has come before one of them."""
    names = [Path(file).name for file in plan.files[1:]]
    before = [home / name for name in names for folder in ("registers", "ratings") for home in _homes(path, folder)]
    return tuple(map(_stamp, (*map(Path, plan.files), *before)))


def _homes(plan: Path, folder: str) -> tuple[Path, Path]:
    """Where a rating scheme or a register may stand before a packaged one."""
    return plan.parent, plan.parent.parent / folder


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _loaded(path: Path) -> Plan:
    return plan_of(read(path), path)


def plan_of(source: Source, path: Path, doubts: bool = True) -> Plan:
    """Return the plan that a source is, whose file has this path: as it was read, or with something changed in it.

    Without ``doubts`` nothing is said of what only a slip can mean. Raises HtxEvalError with everything that is wrong.
    """
    findings = Findings(source)
    file = validated(PlanFile, findings)
    sources = [source, _beside(findings, path, "registers", file.register_)]
    register = plain = _with_values(
        findings, file, _with_fields(findings, file, _register_of(sources[1].path, _stamp(Path(sources[1].path))))
    )
    rating: Rating | None = None
    beside: list[tuple[Source, Rating]] = []
    if file.rating is not None:
        sources.append(_beside(findings, path, "ratings", file.rating.scheme, ("rating", "scheme")))
        rating, register = read_rating(sources[2], register)
        if file.rating.criteria is not None:
            at: Path_ = ("rating", "criteria")
            rating = with_own_criteria(findings, rating, file.rating.criteria, register, at)
            register = replace(register, fields={**register.fields, **with_most(rating, register.fields)})
        beside, register = _beside_it(findings, path, rating, file.rating.also, register, plain)
        sources += [source for source, _ in beside]
    plan = _PlanReader(findings, file, register, rating, [one for _, one in beside]).plan(doubts)
    return replace(plan, rules=_hash(sources), files=tuple(source.path for source in sources))


def _beside_it(
    findings: Findings, path: Path, main: Rating, names: Iterable[str], register: Register, plain: Register
) -> tuple[list[tuple[Source, Rating]], Register]:
    """The schemes beside the main one, and the register under all of them: the most points are those of any.

    ``plain`` is the register under none.
    """
    found: list[tuple[Source, Rating]] = []
    for index, name in enumerate(names):
        at: Path_ = ("rating", "also", index)
        source = _beside(findings, path, "ratings", name, at)
        rating, wider = read_rating(source, register)
        if rating.declared != main.declared:
            findings.add("HTX384", at, name, field=main.declared)
        for other in (main, *(one for _, one in found)):
            if not rating.is_apart(other):
                findings.add("HTX385", at, name, other=other.id)
        own = with_most(rating, plain.fields)
        most = {key: max(one, register.fields[key], key=_most) for key, one in own.items()}
        register = replace(wider, fields={**wider.fields, **most})
        found.append((source, rating))
    return found, register


def _most(field: Field) -> float:
    return math.inf if field.high is None else float(field.high)  # type: ignore[arg-type]


def _hash(sources: Sequence[Source]) -> str:
    plan, *others = (source.data for source in sources)
    said = {key: value for key, value in plan.items() if key != "lint"}  # what is known of a plan is no rule of it
    content = json.dumps([said, *others], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _beside(findings: Findings, plan: Path, folder: str, name: str, at: Path_ = ("register",)) -> Source:
    """A rating scheme or register: beside the plan, in the folder next to the plan's own, or packaged."""
    beside, near = _homes(plan, folder)
    homes = (near, packaged_targets() / folder)
    if "/" not in name and "\\" not in name and name not in (".", ".."):
        for home in (beside, *homes):
            path = home / f"{name}.yaml"
            if path.is_file() and path != plan:
                return _read_beside(str(path), _stamp(path))
    allowed = sorted({path.stem for home in homes for path in home.glob("*.yaml")})
    findings.add("HTX330", at, name, allowed)
    findings.stop()
    raise AssertionError("a finding stops the plan")


@lru_cache(maxsize=MOST_KEPT)
def _read_beside(path: str, stamp: tuple[int, int, int] | None) -> Source:
    """A register or rating scheme, read again only if its file has changed: many plans have one."""
    return read(Path(path))


@lru_cache(maxsize=MOST_KEPT)
def _register_of(path: str, stamp: tuple[int, int, int] | None) -> Register:
    """The register of such a file."""
    return read_register(_read_beside(path, stamp))


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


def _with_values(findings: Findings, file: PlanFile, register: Register) -> Register:
    """The register with the values that the plan adds to vocabularies."""
    choices = {key: field for key, field in register.fields.items() if field.vocabulary is not None}
    wider: dict[str, Field] = {}
    for key, added in file.vocabularies.items():
        if key not in choices:
            findings.add("HTX314", ("vocabularies", key), key, choices, of_key=True)
            continue
        described = [
            Described(
                name, ("vocabularies", key, "values", name), text(value.label), value.spellings, value.name_prefixes
            )
            for name, value in added.values.items()
        ]
        wider[key] = with_values(findings, choices[key], described)
    return replace(register, fields={**register.fields, **wider})


def _with_tested(register: Register, written: Iterable[tuple[Path_, Condition]], targets: Iterable[Target]) -> Register:
    """The register whose texts are known that conditions look at: others are read to be shown only."""
    conditions = (*(found for _, found in written), *(one for target in targets for one in target.measure.conditions))
    tested = {atom.field for found in conditions for atom in atoms(found) if not isinstance(atom, Named)}
    texts = {key for key in tested if register.fields[key].type is FieldType.TEXT}
    found = {key: replace(field, tested=True) if key in texts else field for key, field in register.fields.items()}
    return replace(register, fields=found) if texts else register


class _PlanReader:
    """Puts a plan file into the model; everything that is wrong is found before it stops."""

    def __init__(
        self, findings: Findings, file: PlanFile, register: Register, rating: Rating | None, beside: Sequence[Rating]
    ) -> None:
        self.findings, self.file, self.register, self.rating, self.beside = findings, file, register, rating, beside

    def plan(self, doubts: bool) -> Plan:
        """Return the plan, or raise HtxEvalError with every finding."""
        file = self.file
        fields = self.register.fields
        conditions = ConditionReader(self.findings, self.register, file.definitions)
        definitions = read_definitions(self.findings, file.definitions, fields, conditions)
        reader = TargetReader(self.findings, self.register, conditions, file.population)
        targets = tuple(reader.read(index, target) for index, target in enumerate(file.targets))
        self._check_ids()
        self._check_population()
        find_odd_period(self.findings, file)
        ratings, instead = self._law()
        place = self._place()
        find_unknown_communes(self.findings, self.register, place, conditions.written)
        self.findings.stop()
        targets = find_doubts(self.findings, file, self.register, definitions, targets, conditions.written, doubts)
        targets = self._in_parts(reader, targets, place)
        self.register = _with_tested(self.register, conditions.written, targets)
        self.findings.stop()
        return Plan(
            id=file.id,
            title=text(file.title),
            issuer=text(file.issuer),
            period_from=file.period.from_,
            period_to=file.period.to,
            place=place,
            register=self.register,
            rating=next(iter(ratings), None),
            beside=tuple(ratings[1:]),
            instead=instead,
            rating_source=file.rating.source if file.rating else RatingSource.DECLARED,
            population=file.population,
            definitions=definitions,
            targets=targets,
            clauses=self._clauses(),
            path=self.findings.source.path,
            issued=file.issued,
            implements=tuple(file.implements),
            sources=tuple(map(text, file.source)),
            not_stated=tuple(map(text, file.not_stated)),
            problems=self.findings.warnings,
            accepted=self._accepted(),
        )

    def _accepted(self) -> tuple[Accepted, ...]:
        """The findings of whoever looks for more that the plan explains."""
        source = self.findings.source
        places = (source.place(("lint", index)) for index in range(len(self.file.lint)))
        return tuple(
            Accepted(one.code, tuple(one.targets), text(one.because), replace(place, file=shown_path(source.path)))
            for one, place in zip(self.file.lint, places, strict=True)
        )

    def _in_parts(self, reader: TargetReader, targets: Iterable[Target], place: PlanPlace | None) -> tuple[Target, ...]:
        """The targets, those that are asked of every place or year in as many parts."""
        period = self.file.period.from_, self.file.period.to
        parts = PartsReader(self.findings, self.register, place, period)
        every = zip(self.file.targets, targets, strict=True)
        return tuple(
            part
            for index, (file, target) in enumerate(every)
            for one in with_equivalent(self.findings, reader.figures, index, file, target)
            for part in parts.read(index, file, one, reader.figure(file, one.measure))
        )

    def _clauses(self) -> tuple[Clause, ...]:
        """The passages of the plan; a target that names none is one itself, by its own words."""
        stated = {clause.id: Clause(clause.id, text(clause.text)) for clause in self.file.clauses}
        own = [target for target in self.file.targets if target.clause is None and target.id not in stated]
        return (*stated.values(), *(Clause(target.id, text(target.title)) for target in own))

    def _law(self) -> tuple[list[Rating], OutOfForce | None]:
        """The schemes, and what stands in for them out of force: an office's own rating knows no points and no rule."""
        ratings = [*([] if self.rating is None else [self.rating]), *self.beside]
        use = None if self.file.rating is None else self.file.rating.out_of_force
        if not ratings or use is None:
            return ratings, None
        at = ("rating", "out_of_force")
        last = self.file.period.to
        if self.file.period.from_ <= last and all(rating.in_force(last) for rating in ratings):
            self.findings.add("HTX347", at, ratings[0].id, of_key=True, last=last)
        if use.use is StandIn.OWN:
            if use.by is None:
                self.findings.add("HTX348", at, use.use.value, of_key=True)
            ratings = [replace(rating, total=None, groups=(), not_assessed=None, regardless=()) for rating in ratings]
        return ratings, OutOfForce(use.use, None if use.by is None else text(use.by))

    def _check_ids(self) -> None:
        """Find ids given twice, and clauses that are named and not there."""
        clauses = [clause.id for clause in self.file.clauses]
        for part, ids in (("targets", [target.id for target in self.file.targets]), ("clauses", clauses)):
            for index, name in enumerate(ids):
                if name in ids[:index]:
                    self.findings.add("HTX340", (part, index, "id"), name)
        for index, target in enumerate(self.file.targets):
            if target.clause is not None and target.clause not in clauses:
                self.findings.add("HTX341", ("targets", index, "clause"), target.clause, clauses)
        ids = [target.id for target in self.file.targets]
        for index, accepted in enumerate(self.file.lint):
            for at, name in enumerate(accepted.targets):
                if name not in ids:
                    self.findings.add("HTX726", ("lint", index, "targets", at), name, ids)

    def _check_population(self) -> None:
        name = self.file.population
        if name is not None and name not in self.file.definitions:
            self.findings.add("HTX315", ("population",), name, self.file.definitions)

    def _place(self) -> PlanPlace | None:
        file = self.file.place
        if file is None:
            return None
        roles = self.register.roles
        allowed = (*roles.place, *([] if roles.commune is None else [roles.commune]))
        for part, named in (("names", file.names), ("codes", file.codes)):
            for key in named:
                if key not in allowed:
                    self.findings.add("HTX314", ("place", part, key), key, allowed, of_key=True)
        accepted = {
            key: tuple(filter(None, (*names_of(name), file.codes.get(key)))) for key, name in file.names.items()
        }
        day = file.at or self.file.issued or self.file.period.from_
        area = AreaReader(self.findings, self.register, file, day).area()
        if area is not None:
            for key in accepted.keys() & set(roles.place):
                key_of = self.register.fields[key].place_key
                told = set(map(key_of, accepted[key]))
                others = area.places.level_names(area.parts, key)
                accepted[key] += tuple(name for name in others if key_of(name) not in told)
        return PlanPlace(text(file.title), accepted, tuple(file.communes), area)
