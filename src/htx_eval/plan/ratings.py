"""The rating scheme: from its file to classes, criteria and dates in force."""

from __future__ import annotations

from collections.abc import Mapping

from htx_eval.model.fields import Field
from htx_eval.model.plan import CriteriaGroup, Criterion, NotAssessed, Rating, RatingClass
from htx_eval.plan.files.checked import Findings, validated
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.rating_file import RatingFile
from htx_eval.plan.files.yaml_source import Path_, Source


def read_rating(source: Source, fields: Mapping[str, Field]) -> Rating:
    """Return a rating scheme for a register with these fields.

    Raises HtxEvalError with every finding.
    """
    findings = Findings(source)
    file = validated(RatingFile, findings)
    _check_fields(findings, file, fields)
    _check_classes(findings, file, fields)
    _check_applies_to(findings, file, fields)
    findings.stop()
    rule = file.not_assessed
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
                tuple(Criterion(item.field, item.most, text(item.title)) for item in group.criteria),
                text(group.title),
            )
            for group in file.groups
        ),
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
        known = [criterion.most for criterion in group.criteria if criterion.most is not None]
        if sum(known) > group.most or (len(known) == len(group.criteria) and sum(known) != group.most):
            findings.add("HTX326", ("groups", number, "most"), value=group.id, whole=group.most)
    if file.not_assessed is not None:
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


def _check_classes(findings: Findings, file: RatingFile, fields: Mapping[str, Field]) -> None:
    vocabulary = fields[file.declared].vocabulary if file.declared in fields else None
    if vocabulary is None:
        findings.add("HTX313", ("declared",), file.declared, [key for key, field in fields.items() if field.vocabulary])
        return
    named: list[tuple[Path_, str]] = [(("classes", i, "class"), band.key) for i, band in enumerate(file.classes)]
    if file.not_assessed is not None:
        named.append((("not_assessed", "class"), file.not_assessed.key))
    for path, key in named:
        if key not in vocabulary.labels:
            findings.add("HTX316", path, key, vocabulary.labels, field=file.declared)
    cuts = [band.from_ for band in file.classes]
    if cuts != sorted(set(cuts), reverse=True):
        findings.add("HTX327", ("classes",))
