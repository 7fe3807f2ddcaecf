"""Everything that is odd about a plan that can be read: added to its findings as errors and as warnings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from htx_eval.model.fields import Register
from htx_eval.model.rules import Condition, Definition, Target
from htx_eval.plan.doubts.idle_conditions import (
    Meanings,
    find_idle_measures,
    find_idle_parts,
    find_readings_alike,
    find_unused,
    with_populations,
)
from htx_eval.plan.doubts.odd_days import find_odd_days
from htx_eval.plan.doubts.odd_thresholds import check_stretch, find_odd_thresholds
from htx_eval.plan.doubts.rival_targets import find_rivals
from htx_eval.plan.doubts.said_figures import FigureReader
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.plan_file import PlanFile
from htx_eval.plan.files.yaml_source import Path_


def find_doubts(
    findings: Findings,
    file: PlanFile,
    register: Register,
    definitions: Mapping[str, Definition],
    targets: Sequence[Target],
    written: Sequence[tuple[Path_, Condition]],
    wanted: bool = True,
) -> tuple[Target, ...]:
    """Find what is odd about a plan whose every part is in order by itself; return its targets as they are taken.

    Where that is not wanted, they are only taken.
    """
    meanings = Meanings(register.fields, definitions)
    stated = [any(parts.of is not None for parts in one.measure.named().values()) for one in file.targets]
    if not wanted:
        return with_populations(findings, meanings, targets, stated, register.roles.type)
    find_odd_days(findings, file, register.fields, written)
    find_idle_parts(findings, meanings, written)
    targets = with_populations(findings, meanings, targets, stated, register.roles.type)
    find_idle_measures(findings, meanings, targets, stated)
    find_readings_alike(findings, meanings)
    find_unused(findings, definitions, targets, file.population)
    of_parts = [index for index, one in enumerate(file.targets) if one.each is not None]
    find_rivals(findings, meanings, targets, of_parts)
    figures = FigureReader(findings, register, meanings, (file.period.from_, file.period.to))
    clauses = {clause.id: text(clause.text) for clause in file.clauses}
    for index, target in enumerate(targets):
        if target.growth is None:
            find_odd_thresholds(findings, register.fields, index, target)
        else:
            check_stretch(findings, ("targets", index), target.growth.rate)
        each = file.targets[index].each
        theirs = () if each is None else each.figures.values()
        figures.compare(index, target.as_written, clauses.get(target.clause), theirs)
    return targets
