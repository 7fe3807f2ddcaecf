"""Communes that conditions name, held against those of the plan's place."""

from __future__ import annotations

from collections.abc import Sequence

from htx_eval.model.fields import Register
from htx_eval.model.plan import PlanPlace
from htx_eval.model.rules import Condition, OneOf
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.yaml_source import Path_


def find_unknown_communes(
    findings: Findings, register: Register, place: PlanPlace | None, written: Sequence[tuple[Path_, Condition]]
) -> None:
    """Find communes that conditions name and the plan's place does not hold, where its communes are known."""
    key = register.roles.commune
    if key is None or place is None:
        return
    allowed = place.communes or (() if place.area is None else place.area.communes)
    key_of = register.fields[key].place_key
    known = set(map(key_of, allowed))
    if not known:
        return
    for path, condition in written:
        if isinstance(condition, OneOf) and condition.field == key:
            many = len(condition.values) > 1
            for index, name in enumerate(map(str, condition.values)):
                if key_of(name) not in known:
                    findings.add("HTX389", (*path, index) if many else path, name, allowed)
