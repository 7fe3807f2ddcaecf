"""The data dictionary: from its file to fields, vocabularies, units and assumptions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from htx_eval.base.spellings import Spellings, fold, normal
from htx_eval.base.text import Text
from htx_eval.model.fields import (
    Assumption,
    CheckDigit,
    Field,
    FieldType,
    InGroup,
    Items,
    Register,
    Roles,
    Unit,
    Vocabulary,
)
from htx_eval.model.plan import Rating
from htx_eval.model.values import Value
from htx_eval.plan.checked import Findings, validated
from htx_eval.plan.conditions import parse_date, parse_number
from htx_eval.plan.files import (
    AssumptionFile,
    DomainFile,
    FieldFile,
    ItemsFile,
    RegisterFile,
    RolesFile,
    TextFile,
    VocabularyFile,
)
from htx_eval.plan.yaml_source import Path_, Source


def read_register(source: Source) -> Register:
    """Return a register.

    Raises HtxEvalError with every finding.
    """
    findings = Findings(source)
    file = validated(RegisterFile, findings)
    units: dict[str, Unit] = {}
    unit_spellings: Spellings[str] = Spellings()
    for key, unit in file.units.items():
        units[key] = Unit(key, unit.base, Fraction(unit.factor), text(unit.label))
        for spelling in (key, unit.label.vi, unit.label.en, *unit.spellings):
            unit_spellings.add(spelling, key)
    fields = {key: read_field(findings, key, field, ("fields", key), file.units) for key, field in file.fields.items()}
    check_headings(findings, fields)
    flags: Spellings[bool] = Spellings()
    for answer, words in ((True, file.flags.true), (False, file.flags.false)):
        for word in words:
            flags.add(word, answer)
    register = Register(
        id=file.id,
        title=text(file.title),
        fields=fields,
        roles=_roles(findings, file.roles, fields),
        units=units,
        unit_spellings=unit_spellings,
        missing=_marks(file.missing),
        flags=flags,
        left_out=tuple(file.left_out),
        totals=tuple(file.totals),
        notes=tuple(file.notes),
        sections=_known(findings, file.sections, fields, "sections"),
        unit_words=tuple(file.unit_words),
        items=None if file.items is None else _items(findings, file.items, fields),
        short_words={fold(short): normal(word) for word, found in file.name_words.short.items() for short in found},
        silent_words=frozenset(map(fold, file.name_words.silent)),
        assumptions=tuple(
            _assumption(findings, item, ("assumptions", index), fields) for index, item in enumerate(file.assumptions)
        ),
    )
    findings.stop()
    return register


def text(file: TextFile) -> Text:
    """Return a text of a file as a text of the model."""
    return Text(file.vi, file.en)


def read_field(findings: Findings, key: str, file: FieldFile, path: Path_, units: Mapping[str, object]) -> Field:
    """Return a field; what is wrong with it is added to the findings."""
    if file.unit is not None and units and file.unit not in units:
        findings.add("HTX313", (*path, "unit"), file.unit, units)
    if (file.type is FieldType.CHOICE) != (file.vocabulary is not None):
        findings.add("HTX311", path, key="vocabulary")
    if file.pattern is not None:
        try:
            re.compile(file.pattern)
        except re.error:
            findings.add("HTX312", (*path, "pattern"), file.pattern, expected="pattern")
    low, high, step = _domain(findings, file, file.domain, (*path, "domain"))
    return Field(
        key=key,
        type=file.type,
        label=text(file.label),
        aliases=tuple(file.aliases),
        low=low,  # type: ignore[arg-type]
        high=high,  # type: ignore[arg-type]
        step=step,
        values=tuple(file.domain.values),
        unit=file.unit,
        in_group=file.in_group,
        vocabulary=None if file.vocabulary is None else _vocabulary(findings, file.vocabulary, (*path, "vocabulary")),
        pattern=file.pattern,
        example=file.example,
        check_digit=None
        if file.check_digit is None
        else CheckDigit(tuple(file.check_digit.weights), file.check_digit.modulus, file.check_digit.minus),
        drop_prefixes=tuple(file.drop_prefixes),
        also_yes=tuple(file.also_yes),
        adds_up=file.in_group is InGroup.TOTAL if file.adds_up is None else file.adds_up,
        usual=None if file.usual is None else (file.usual.from_, file.usual.to),
    )


def narrowed(register: Register, rating: Rating | None) -> Register:
    """Return the register with the maxima that the rating scheme gives to its criteria and its total."""
    if rating is None:
        return register
    most: dict[str, Decimal] = {
        criterion.field: criterion.most if criterion.most is not None else group.most
        for group in rating.groups
        for criterion in group.criteria
    }
    if rating.total is not None and rating.groups:
        most[rating.total] = rating.most
    fields = {key: replace(field, high=most[key]) if key in most else field for key, field in register.fields.items()}
    return replace(register, fields=fields)


def check_headings(findings: Findings, fields: Mapping[str, Field]) -> None:
    """Find headings that two fields claim."""
    headings: Spellings[str] = Spellings()
    for key, field in fields.items():
        for heading in (key, field.label.vi, field.label.en, *field.aliases):
            other = headings.add(heading, key)
            if other is not None:
                findings.add("HTX324", ("fields", key), heading, field=key, other=other)


def _marks(words: list[str]) -> Spellings[bool]:
    marks: Spellings[bool] = Spellings()
    for word in words:
        marks.add(word, True)
    return marks


def _domain(
    findings: Findings, file: FieldFile, domain: DomainFile, path: Path_
) -> tuple[Value | None, Value | None, int | Decimal]:
    parse = parse_date if file.type is FieldType.DATE else parse_number
    ends: list[Value | None] = []
    for key, end in (("from", domain.from_), ("to", domain.to)):
        value = None if end is None else parse(end)
        if end is not None and value is None:
            findings.add("HTX312", (*path, key), end, expected="date" if file.type is FieldType.DATE else "number")
        ends.append(value)
    step = Decimal(1) if domain.step is None else domain.step
    if step <= 0:
        findings.add("HTX312", (*path, "step"), step, expected="number")
        step = Decimal(1)
    return ends[0], ends[1], int(step) if step == step.to_integral_value() else step


def _vocabulary(findings: Findings, file: VocabularyFile, path: Path_) -> Vocabulary:
    spellings: Spellings[tuple[str, ...]] = Spellings()

    def add(spelling: str, keys: tuple[str, ...], at: Path_) -> None:
        for key in keys:
            if key not in file.values:
                findings.add("HTX316", at, key, file.values, field=str(path[-2]))
        other = spellings.add(spelling, keys)
        if other is not None:
            findings.add("HTX325", at, spelling, other="|".join(other))

    for key, value in file.values.items():
        at = (*path, "values", key)
        for spelling in (key, value.label.vi, value.label.en, *value.spellings):
            add(spelling, (key,), at)
    for spelling, keys in file.sets.items():
        add(spelling, tuple(keys), (*path, "sets", spelling))
    for index, spelling in enumerate(file.ask):
        if spellings.find(spelling) is None:
            findings.add("HTX313", (*path, "ask", index), spelling, file.sets)
    return Vocabulary(
        labels={key: text(value.label) for key, value in file.values.items()},
        spellings=spellings,
        missing=_marks(file.missing),
        ask=frozenset(normal(spelling) for spelling in file.ask),
        name_prefixes={
            key: tuple(fold(prefix) for prefix in value.name_prefixes)
            for key, value in file.values.items()
            if value.name_prefixes
        },
    )


def _known(findings: Findings, keys: list[str], fields: Mapping[str, Field], part: str) -> tuple[str, ...]:
    """Names of fields, of which each must be one."""
    for index, key in enumerate(keys):
        if key not in fields:
            findings.add("HTX314", (part, index), key, fields)
    return tuple(key for key in keys if key in fields)


def _roles(findings: Findings, file: RolesFile, fields: Mapping[str, Field]) -> Roles:
    named = {"code": file.code, "name": file.name, "type": file.type, "count": file.count, "year": file.year}
    named["commune"] = file.commune
    for role, key in named.items():
        if key is not None and key not in fields:
            findings.add("HTX314", ("roles", role), key, fields)
    for index, key in enumerate(file.place):
        if key not in fields:
            findings.add("HTX314", ("roles", "place", index), key, fields)
    return Roles(**named, place=tuple(file.place))


def _items(findings: Findings, file: ItemsFile, fields: Mapping[str, Field]) -> Items:
    for part, key in (("row", file.row), ("best", file.best), ("until", file.until), ("since", file.since)):
        if key is not None and key not in fields:
            findings.add("HTX314", ("items", part), key, fields)
    if file.best in fields and not fields[file.best].values:
        counted = [key for key, field in fields.items() if field.values]
        findings.add("HTX314", ("items", "best"), file.best, counted)
    return Items(file.row, file.best, file.until, file.since, file.months)


def _assumption(findings: Findings, file: AssumptionFile, path: Path_, fields: Mapping[str, Field]) -> Assumption:
    for index, key in enumerate(file.fields):
        if key not in fields:
            findings.add("HTX314", (*path, "fields", index), key, fields)
    for part, conditions in (("where", file.where), ("unless", file.unless)):
        for key in conditions:
            if key not in fields:
                findings.add("HTX314", (*path, part, key), key, fields, of_key=True)
    values: tuple[Value, ...] = ()
    known = [fields[key] for key in file.fields if key in fields]
    if known and file.values:
        values = tuple(_assumed(findings, known[0], word, (*path, "values")) for word in file.values)
    return Assumption(
        code=file.code,
        case=file.case,
        fields=tuple(file.fields),
        values=values,
        low=file.from_,
        high=file.to,
        where={key: tuple(words) for key, words in file.where.items()},
        unless={key: tuple(words) for key, words in file.unless.items()},
        text=text(file.text),
        because=text(file.because),
    )


def _assumed(findings: Findings, field: Field, word: str, path: Path_) -> Value:
    allowed = [str(value).lower() for value in field.unknown().sample(())] if not field.values else []
    if field.type is FieldType.FLAG:
        value: Value | None = {"true": True, "false": False}.get(word)
    elif field.vocabulary is not None:
        value = word if word in field.vocabulary.labels else None
    else:
        value = parse_number(word)
    if value is None:
        findings.add("HTX316", path, word, allowed, field=field.key)
        return word
    return value
