"""Percentages that a plan states as a count, too: "10 %, i.e. 22 cooperatives". One decides, the other is watched."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from htx_eval.model.rules import Kind, Level, Measure, Op, Target, Threshold
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.plan_file import TargetFile
from htx_eval.plan.percentages import Figures, NoFigureError, UnfitUnitError


def with_equivalent(
    findings: Findings, figures: Figures, index: int, file: TargetFile, target: Target
) -> tuple[Target, ...]:
    """Return a target, and behind it the count that the plan states beside its percentage, if it does."""
    if file.equivalent is None:
        return (target,)
    path = ("targets", index, "equivalent")
    if not target.measure.kind.is_share or target.growth is not None or target.threshold.op is Op.BETWEEN:
        findings.add("HTX393", path)
        return (target,)
    measure = Measure(Kind.COUNT, target.measure.where, target.measure.of)
    try:
        value = figures.of_measure(file.equivalent.count, measure)
    except (NoFigureError, UnfitUnitError):
        findings.add("HTX312", path, file.equivalent.count, expected="number")
        value = Fraction(0)
    decides, watched = (Level.MONITORED, target.level) if file.equivalent.binds else (target.level, Level.MONITORED)
    count = replace(
        target,
        id=f"{target.id}:count",
        number=f"{target.number}*",
        level=watched,
        measure=measure,
        threshold=Threshold(target.threshold.op, value, written=file.equivalent.count),
        note=None,
        equivalent_to=target.id,
    )
    return replace(target, level=decides), count
