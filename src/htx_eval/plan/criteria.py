"""Scales of a rating scheme: from a figure of the list to points; and what an office states of criteria itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from htx_eval.model.fields import Field, Register
from htx_eval.model.plan import CriteriaGroup, Criterion, OwnCriteria, Rating, Scale, Step
from htx_eval.plan.field_values import FieldValues
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.rating_file import OwnCriteriaFile, ScaleFile
from htx_eval.plan.files.yaml_source import Path_
from htx_eval.plan.percentages import Figures


def read_scale(
    findings: Findings, file: ScaleFile, register: Register, most: Decimal | None, path: Path_
) -> Scale | None:
    """Return a scale whose points do not pass ``most``; None after a finding."""
    field, fields = register.fields.get(file.of), register.fields
    if field is None or not field.ordered:
        allowed = [key for key, one in fields.items() if one.ordered]
        findings.add("HTX314", (*path, "of"), file.of, allowed)
        return None
    figures = Figures(register)
    values, steps = FieldValues(findings, figures=figures), []
    for index, one in enumerate(file.steps):
        at: Path_ = (*path, "steps", index)
        key = "from" if one.more_than is None else "more_than"
        written = one.from_ if one.more_than is None else one.more_than
        if one.from_ is not None and one.more_than is not None:
            findings.add("HTX380", at, None)
        if not 0 <= one.points <= (one.points if most is None else most):
            findings.add("HTX381", (*at, "points"), str(one.points), most="" if most is None else most)
        if written is not None and figures.lacks_unit(written, field):
            findings.add("HTX388", (*at, key), written, allowed=figures.units_of(field))
        low = None if written is None else values.read(field, written, (*at, key))
        if index and written is None:
            findings.add("HTX380", at, None)
        steps.append(Step(one.points, low, one.more_than is not None))
    _check_order(findings, steps, path)
    return Scale(field.key, tuple(steps))


def _check_order(findings: Findings, steps: list[Step], path: Path_) -> None:
    """Find a step that does not begin above the one before it."""
    for index, (one, after) in enumerate(pairwise(steps), 1):
        if one.low is None or after.low is None:
            continue
        if (after.low, after.is_open) <= (one.low, one.is_open):
            findings.add("HTX380", (*path, "steps", index), None)


def with_own_criteria(
    findings: Findings, rating: Rating, file: OwnCriteriaFile, register: Register, path: Path_
) -> Rating:
    """Return a scheme with the maxima and scales that an office states where the scheme's own are not known."""
    known = {criterion.field: criterion for group in rating.groups for criterion in group.criteria}
    changed = dict(known)
    for key, most in file.most.items():
        at: Path_ = (*path, "most", key)
        if key not in known:
            findings.add("HTX314", at, key, known, of_key=True)
        elif known[key].most is not None:
            findings.add("HTX382", at, key, of_key=True, most=known[key].most)
        else:
            changed[key] = replace(changed[key], most=most)
    for key, scale in file.scales.items():
        at = (*path, "scales", key)
        if key not in known:
            findings.add("HTX314", at, key, known, of_key=True)
        elif known[key].scale is not None:
            findings.add("HTX383", at, key, of_key=True)
        else:
            made = read_scale(findings, scale, register, changed[key].most, at)
            changed[key] = replace(changed[key], scale=made)
    groups = tuple(
        replace(group, criteria=tuple(changed[one.field] for one in group.criteria)) for group in rating.groups
    )
    for group in groups:
        if not adds_up([criterion.most for criterion in group.criteria], group.most):
            findings.add("HTX326", (*path, "most"), value=group.id, whole=group.most)
    own = OwnCriteria(tuple(dict.fromkeys([*file.most, *file.scales])), text(file.by))
    return replace(rating, groups=groups, own=own)


def adds_up(parts: Sequence[Decimal | None], most: Decimal) -> bool:
    """Say whether the maxima of a group's criteria, as far as they are known, can make up its own."""
    known = [part for part in parts if part is not None]
    return sum(known) == most if len(known) == len(parts) else sum(known) <= most


def with_most(rating: Rating, fields: Mapping[str, Field]) -> dict[str, Field]:
    """Return the fields of criteria and total with the maxima that the scheme gives them, if it gives any."""
    most = {criterion.field: most_of(group, criterion) for group in rating.groups for criterion in group.criteria}
    found = {key: replace(fields[key], high=high) for key, high in most.items()}
    if rating.total is not None:
        total = fields[rating.total]
        found[total.key] = replace(total, high=rating.most) if rating.groups else total
    return found


def most_of(group: CriteriaGroup, criterion: Criterion) -> Decimal:
    """Return the most points of a criterion: its own maximum, else that of its group."""
    return group.most if criterion.most is None else criterion.most
