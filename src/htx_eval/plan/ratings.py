"""The rating scheme: from its file to classes, criteria and dates in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from htx_eval.base.text import Text
from htx_eval.model.fields import Field, Register
from htx_eval.model.plan import CriteriaGroup, Criterion, NotAssessed, Rating, RatingClass, Regardless
from htx_eval.plan.conditions import ConditionReader
from htx_eval.plan.criteria import adds_up, read_scale, with_most
from htx_eval.plan.files.checked import Findings, validated
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.rating_file import CriterionFile, GroupFile, NamedClassFile, RatingFile, RegardlessFile
from htx_eval.plan.files.scalars import parse_date
from htx_eval.plan.files.yaml_source import Path_, Source
from htx_eval.plan.vocabularies import Described, with_values

#: A cut-off is a day of every year, so it is none that only leap years have.
_COMMON_YEAR = 2023


def read_rating(source: Source, register: Register) -> tuple[Rating, Register]:
    """Return a rating scheme, and the register under it: with its classes, best first, and the maxima of its points.

    Raises HtxEvalError with every finding.
    """
    findings = Findings(source)
    file = validated(RatingFile, findings)
    fields = dict(register.fields)
    _check_fields(findings, file, fields)
    _check_classes(findings, file)
    _check_applies_to(findings, file, fields)
    fields |= _with_classes(findings, file, fields)
    findings.stop()
    rating = _rating(findings, file, replace(register, fields=fields))
    findings.stop()
    return rating, replace(register, fields=fields | with_most(rating, fields))


def _rating(findings: Findings, file: RatingFile, register: Register) -> Rating:
    rule = file.not_assessed
    conditions = ConditionReader(findings, register, {})
    return Rating(
        id=file.id,
        title=text(file.title),
        declared=file.declared,
        total=file.total,
        classes=tuple(RatingClass(band.key, band.from_) for band in file.classes),
        groups=tuple(
            CriteriaGroup(
                group.id,
                group.most,
                _criteria(findings, group, number, register),
                text(group.title),
            )
            for number, group in enumerate(file.groups)
        ),
        regardless=tuple(_regardless(file, one, index, conditions) for index, one in enumerate(file.regardless)),
        not_assessed=None
        if rule is None
        else NotAssessed(
            key=rule.key,
            cutoff_month=int(rule.cutoff[:2]),
            cutoff_day=int(rule.cutoff[3:]),
            founded=rule.founded,
            under_months=rule.under_months,
            stopped=rule.stopped,
            stopped_over=rule.stopped_over,
        ),
        in_force_from=file.in_force.from_,
        in_force_to=file.in_force.to,
        applies_to={key: tuple(values) for key, values in file.applies_to.items()},
        sources=tuple(map(text, file.source)),
        unverified=tuple(map(text, file.unverified)),
    )


def _criteria(findings: Findings, group: GroupFile, number: int, register: Register) -> tuple[Criterion, ...]:
    def criterion(index: int, file: CriterionFile) -> Criterion:
        path: Path_ = ("groups", number, "criteria", index, "scale")
        most = group.most if file.most is None else file.most
        scale = None if file.scale is None else read_scale(findings, file.scale, register, most, path)
        return Criterion(file.field, file.most, text(file.title), tuple(part.most for part in file.parts), scale)

    return tuple(criterion(index, file) for index, file in enumerate(group.criteria))


def _regardless(file: RatingFile, one: RegardlessFile, index: int, conditions: ConditionReader) -> Regardless:
    path: Path_ = ("regardless", index)
    classes = [band.key for band in file.classes]
    if one.key not in classes:
        conditions.findings.add("HTX313", (*path, "class"), one.key, classes)
    if one.where is None:
        conditions.findings.add("HTX311", (*path, "where"), None, key="where")
    because = None if one.because is None else text(one.because)
    return Regardless(one.key, conditions.read(one.where, (*path, "where")), because)


def _check_fields(findings: Findings, file: RatingFile, fields: Mapping[str, Field]) -> None:
    named: list[tuple[Path_, str | None]] = [(("declared",), file.declared), (("total",), file.total)]
    for number, group in enumerate(file.groups):
        for index, criterion in enumerate(group.criteria):
            path: Path_ = ("groups", number, "criteria", index)
            named.append(((*path, "field"), criterion.field))
            if criterion.parts and sum(part.most for part in criterion.parts) != criterion.most:
                findings.add(
                    "HTX326",
                    (*path, "parts"),
                    value=criterion.field,
                    whole=criterion.most if criterion.most is not None else "most",
                )
        if not adds_up([criterion.most for criterion in group.criteria], group.most):
            findings.add("HTX326", ("groups", number, "most"), value=group.id, whole=group.most)
    if file.not_assessed is not None:
        if parse_date(f"{_COMMON_YEAR}-{file.not_assessed.cutoff}") is None:
            findings.add("HTX312", ("not_assessed", "cutoff"), file.not_assessed.cutoff, expected="month_day")
        named += [
            (("not_assessed", "founded"), file.not_assessed.founded),
            (("not_assessed", "stopped"), file.not_assessed.stopped),
        ]
    for path, key in named:
        if key is not None and key not in fields:
            findings.add("HTX314", path, key, fields)


def _check_applies_to(findings: Findings, file: RatingFile, fields: Mapping[str, Field]) -> None:
    for key, values in file.applies_to.items():
        vocabulary = fields[key].vocabulary if key in fields else None
        if vocabulary is None:
            choices = [name for name, field in fields.items() if field.vocabulary]
            findings.add("HTX314", ("applies_to", key), key, choices, of_key=True)
            continue
        for index, value in enumerate(values):
            if value not in vocabulary.labels:
                findings.add("HTX316", ("applies_to", key, index), value, vocabulary.labels, field=key)


def _check_classes(findings: Findings, file: RatingFile) -> None:
    """Find classes that stand twice, and beginnings that do not fall from class to class."""
    keys = [value.key for value in _described(file)]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            findings.add("HTX340", _described(file)[index].path, key)
    cuts = [band.from_ for band in file.classes]
    if cuts != sorted(set(cuts), reverse=True):
        findings.add("HTX327", ("classes",))


def _described(file: RatingFile) -> list[Described]:
    """The classes as the scheme describes them, and the one of those that are not assessed."""
    paths: list[Path_] = [("classes", index, "class") for index in range(len(file.classes))]
    named = list(zip(paths, file.classes, strict=True))
    described = [Described(band.key, path, _label(band), band.spellings) for path, band in named]
    rule = file.not_assessed
    if rule is not None:
        described.append(Described(rule.key, ("not_assessed", "class"), _label(rule), rule.spellings))
    return described


def _label(file: NamedClassFile) -> Text | None:
    return None if file.label is None else text(file.label)


def _with_classes(findings: Findings, file: RatingFile, fields: Mapping[str, Field]) -> dict[str, Field]:
    """The field of the class with the classes of the scheme, best first."""
    field = fields.get(file.declared)
    if field is None or field.vocabulary is None:
        findings.add("HTX313", ("declared",), file.declared, [key for key, one in fields.items() if one.vocabulary])
        return {}
    ranked = [band.key for band in file.classes]
    return {field.key: with_values(findings, field, _described(file), ranked)}
