"""The data dictionary: from its file to fields, vocabularies, units and assumptions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from htx_eval.base.spellings import Spellings, fold, normal
from htx_eval.model.fields import (
    Asides,
    Assumption,
    CheckDigit,
    Field,
    FieldType,
    FigureWords,
    FormWords,
    HeadingWords,
    InGroup,
    Items,
    RangeWords,
    Register,
    Roles,
    SummaryWords,
    TitleWords,
    Unit,
)
from htx_eval.model.values import Value
from htx_eval.plan.field_values import WORDS, FieldValues
from htx_eval.plan.files.checked import Findings, validated
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.register_file import (
    AsidesFile,
    AssumptionFile,
    FieldFile,
    HeadingWordsFile,
    ItemsFile,
    RegisterFile,
    RolesFile,
    UnitFile,
)
from htx_eval.plan.files.yaml_source import Path_, Source
from htx_eval.plan.vocabularies import marks, read_vocabulary


def read_register(source: Source) -> Register:
    """Return a register.

    Raises HtxEvalError with every finding.
    """
    findings = Findings(source)
    file = validated(RegisterFile, findings)
    units = {key: Unit(key, unit.base, Fraction(unit.factor), text(unit.label)) for key, unit in file.units.items()}
    fields = {key: read_field(findings, key, field, ("fields", key), file.units) for key, field in file.fields.items()}
    check_headings(findings, fields)
    for key, field in fields.items():
        figure = None if field.vocabulary is None else field.vocabulary.figure
        if figure is not None and (figure not in fields or not fields[figure].numeric):
            numeric = [name for name, one in fields.items() if one.numeric]
            findings.add("HTX314", ("fields", key, "vocabulary", "figure"), figure, numeric)
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
        unit_spellings=_unit_spellings(file.units, units),
        heading_words=_heading_words(findings, file.heading_words, fields),
        summaries=SummaryWords(**{name: tuple(words) for name, words in file.summaries.model_dump().items()}),
        forms=FormWords(**{name: tuple(words) for name, words in file.forms.model_dump().items()}),
        asides=None if file.asides is None else _asides(findings, file.asides, fields),
        range_words=RangeWords(**{name: tuple(words) for name, words in file.range_words.model_dump().items()}),
        figure_words=FigureWords(**{name: tuple(words) for name, words in file.figure_words.model_dump().items()}),
        missing=marks(file.missing),
        flags=flags,
        left_out=tuple(file.left_out),
        totals=tuple(file.totals),
        means=tuple(file.means),
        notes=tuple(file.notes),
        sections=_known(findings, file.sections, fields, "sections"),
        unit_words=tuple(file.unit_words),
        section_words=tuple(file.section_words),
        title_words=TitleWords(**{name: tuple(words) for name, words in file.title_words.model_dump().items()}),
        items=None if file.items is None else _items(findings, file.items, fields),
        short_words={fold(short): normal(word) for word, found in file.name_words.short.items() for short in found},
        silent_words=frozenset(map(fold, file.name_words.silent)),
        assumptions=tuple(
            _assumption(findings, item, ("assumptions", index), fields) for index, item in enumerate(file.assumptions)
        ),
    )
    findings.stop()
    return register


def _unit_spellings(files: Mapping[str, UnitFile], units: Mapping[str, Unit]) -> Spellings[tuple[str, ...]]:
    """The ways of writing units, each with the units that it may stand for."""
    keys: dict[str, dict[str, None]] = {}  # by the normal key of a spelling
    spelled: dict[str, str] = {}
    for key, unit in files.items():
        for spelling in (key, *units[key].label.every, *unit.spellings):
            keys.setdefault(normal(spelling), {})[key] = None
            spelled.setdefault(normal(spelling), spelling)
    found: Spellings[tuple[str, ...]] = Spellings()
    for name, spelling in spelled.items():
        found.add(spelling, tuple(keys[name]))
    return found


def read_field(findings: Findings, key: str, file: FieldFile, path: Path_, units: Mapping[str, object]) -> Field:
    """Return a field; what is wrong with it is added to the findings."""
    if file.unit is not None and units and file.unit not in units:
        findings.add("HTX313", (*path, "unit"), file.unit, units)
    if (file.type is FieldType.CHOICE) != (file.vocabulary is not None):
        findings.add("HTX311", path, key="vocabulary")
    for part, pattern in (("pattern", file.pattern), ("personal", file.personal)):
        try:
            re.compile(pattern or "")
        except re.error:
            findings.add("HTX312", (*path, part), pattern, expected="pattern")
    low, high, step = _domain(findings, file, (*path, "domain"))
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
        vocabulary=None
        if file.vocabulary is None
        else read_vocabulary(
            findings, file.vocabulary, (*path, "vocabulary"), (*text(file.label).every, *file.aliases)
        ),
        pattern=file.pattern,
        personal=file.personal,
        example=file.example,
        check_digit=None
        if file.check_digit is None
        else CheckDigit(tuple(file.check_digit.weights), file.check_digit.modulus, file.check_digit.minus),
        drop_prefixes=tuple(file.drop_prefixes),
        also_yes=tuple(file.also_yes),
        adds_up=file.in_group is InGroup.TOTAL if file.adds_up is None else file.adds_up,
        scale=file.scale,
        usual=None if file.usual is None else (file.usual.from_, file.usual.to),
    )


def check_headings(findings: Findings, fields: Mapping[str, Field]) -> None:
    """Find headings that two fields claim."""
    headings: Spellings[str] = Spellings()
    for key, field in fields.items():
        for heading in (key, *field.label.every, *field.aliases):
            other = headings.add(heading, key)
            if other is not None:
                findings.add("HTX324", ("fields", key), heading, field=key, other=other)


def _domain(findings: Findings, file: FieldFile, path: Path_) -> tuple[Value | None, Value | None, int | Decimal]:
    """The ends of a domain, and the step between its values."""
    values = FieldValues(findings)
    read = values.day if file.type is FieldType.DATE else values.number
    ends = [
        None if end is None else read(end, (*path, key))
        for key, end in (("from", file.domain.from_), ("to", file.domain.to))
    ]
    step = Decimal(1) if file.domain.step is None else file.domain.step
    if step <= 0:
        findings.add("HTX312", (*path, "step"), step, expected="number")
        step = Decimal(1)
    return ends[0], ends[1], int(step) if step == step.to_integral_value() else step


def _known(findings: Findings, keys: list[str], fields: Mapping[str, Field], part: str) -> tuple[str, ...]:
    """Names of fields, of which each must be one."""
    for index, key in enumerate(keys):
        if key not in fields:
            findings.add("HTX314", (part, index), key, fields)
    return tuple(key for key in keys if key in fields)


def _roles(findings: Findings, file: RolesFile, fields: Mapping[str, Field]) -> Roles:
    named = {"code": file.code, "name": file.name, "type": file.type, "count": file.count, "year": file.year}
    named |= {"commune": file.commune, "founded": file.founded}
    named |= {"commune_before": file.commune_before, "commune_after": file.commune_after, "address": file.address}
    for role, key in named.items():
        if key is not None and key not in fields:
            findings.add("HTX314", ("roles", role), key, fields)
    for index, key in enumerate(file.place):
        if key not in fields:
            findings.add("HTX314", ("roles", "place", index), key, fields)
    return Roles(**named, place=tuple(file.place))


def _heading_words(findings: Findings, file: HeadingWordsFile, fields: Mapping[str, Field]) -> HeadingWords:
    unclear = {
        heading: _known(findings, keys, fields, f"heading_words.unclear.{heading}")
        for heading, keys in file.unclear.items()
    }
    return HeadingWords(
        tuple(file.idle),
        tuple(file.idle_first),
        tuple(file.short.items()),
        tuple(file.turning),
        tuple(unclear.items()),
        tuple(file.own),
    )


def _asides(findings: Findings, file: AsidesFile, fields: Mapping[str, Field]) -> Asides:
    for word, values in file.words.items():
        _check_words(findings, fields, file.field, values, ("asides", "words", word))
    return Asides(file.field, tuple((word, tuple(values)) for word, values in file.words.items()))


def _items(findings: Findings, file: ItemsFile, fields: Mapping[str, Field]) -> Items:
    for part, key in (("row", file.row), ("best", file.best), ("until", file.until), ("since", file.since)):
        if key is not None and key not in fields:
            findings.add("HTX314", ("items", part), key, fields)
    if file.best in fields and not fields[file.best].values:
        counted = [key for key, field in fields.items() if field.values]
        findings.add("HTX314", ("items", "best"), file.best, counted)
    return Items(file.row, file.best, file.until, file.since, file.months, tuple(map(normal, file.own_years)))


def _assumption(findings: Findings, file: AssumptionFile, path: Path_, fields: Mapping[str, Field]) -> Assumption:
    for index, key in enumerate(file.fields):
        if key not in fields:
            findings.add("HTX314", (*path, "fields", index), key, fields)
    for part, conditions in (("where", file.where), ("unless", file.unless)):
        for key, words in conditions.items():
            _check_words(findings, fields, key, words, (*path, part, key))
    return Assumption(
        code=file.code,
        case=file.case,
        fields=tuple(file.fields),
        values=_assumed(findings, file, path, fields),
        low=file.from_,
        high=file.to,
        where={key: tuple(words) for key, words in file.where.items()},
        unless={key: tuple(words) for key, words in file.unless.items()},
        text=text(file.text),
        because=text(file.because),
    )


def _check_words(findings: Findings, fields: Mapping[str, Field], key: str, words: Iterable[str], path: Path_) -> None:
    """Find a field that the register does not have, and values that its vocabulary lacks."""
    if key not in fields:
        findings.add("HTX314", path, key, fields, of_key=True)
    elif fields[key].vocabulary is not None:
        for index, word in enumerate(words):
            FieldValues(findings).read(fields[key], word, (*path, index))


def _assumed(findings: Findings, file: AssumptionFile, path: Path_, fields: Mapping[str, Field]) -> tuple[Value, ...]:
    """What is assumed, as values of the first field."""
    field = next((fields[key] for key in file.fields if key in fields), None)
    if field is None or not file.values:
        return ()
    if field.type in WORDS:
        findings.add(
            "HTX314", (*path, "fields"), field.key, [key for key, one in fields.items() if one.type not in WORDS]
        )
        return ()
    reader = FieldValues(findings)
    read = (reader.read(field, word, (*path, "values", index)) for index, word in enumerate(file.values))
    return tuple(value for value in read if value is not None)
