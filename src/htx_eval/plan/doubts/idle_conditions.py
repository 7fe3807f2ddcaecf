"""Conditions that nothing or everything satisfies, readings that mean the same, definitions that nothing uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations as pairs
from itertools import islice

from htx_eval.base.problems import Severity
from htx_eval.base.text import Text
from htx_eval.model.fields import Field
from htx_eval.model.meaning import Choices, combinations, reached, resolve, tested_fields
from htx_eval.model.rules import ALWAYS, All, Condition, Definition, Kind, Measure, Named, Target
from htx_eval.plan.doubts.satisfiable import is_always, is_implied, is_never, is_same
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.yaml_source import Path_

#: So many combinations of readings are looked at of one condition.
MOST_COMBINATIONS = 200


class Meanings:
    """The conditions of one plan under the readings of its definitions."""

    def __init__(self, fields: Mapping[str, Field], definitions: Mapping[str, Definition]) -> None:
        self.fields, self.definitions = fields, definitions
        self._counted: dict[Measure, Condition] = {}  # who is counted under the chosen readings

    def under_each(self, *conditions: Condition) -> Iterator[tuple[Choices, tuple[Condition, ...]]]:
        """Yield some conditions resolved under every combination of readings that they reach, the chosen one first."""
        for choices in islice(combinations(self.definitions, conditions), MOST_COMBINATIONS):
            yield choices, tuple(resolve(each, self.definitions, choices) for each in conditions)

    def chosen(self, *conditions: Condition) -> tuple[Condition, ...]:
        """Return some conditions resolved under the chosen readings."""
        return next(self.under_each(*conditions))[1]

    def alike(self, one: Measure, other: Measure) -> bool:
        """Say whether two measures have one value on every list, whatever the readings."""
        if (one.kind, one.field, one.per) != (other.kind, other.field, other.per) or one.kind is Kind.OUTSIDE:
            return False
        if one == other:
            return True
        if not is_same(self._counted_by(one), self._counted_by(other), self.fields):
            return False
        parts = (one.of, All(one.conditions), other.of, All(other.conditions))
        return all(
            is_same(found[1], found[3], self.fields)
            and (not one.kind.is_share or is_same(found[0], found[2], self.fields))
            for _, found in self.under_each(*parts)
        )

    def _counted_by(self, measure: Measure) -> Condition:
        found = self._counted.get(measure)
        if found is None:
            (found,) = self.chosen(All(measure.conditions))
            self._counted[measure] = found
        return found

    def labels(self, choices: Choices) -> tuple[Text, ...]:
        """Return the labels of the readings in a combination that the plan does not choose."""
        others = [(self.definitions[key], name) for key, name in choices.items()]
        return tuple(found.readings[name].label for found, name in others if name != found.chosen)


def find_idle_parts(findings: Findings, meanings: Meanings, written: Iterable[tuple[Path_, Condition]]) -> None:
    """Find parts of conditions that no row satisfies, which are errors, or that every row does."""
    told: list[tuple[Path_, Severity]] = []
    for path, condition in written:
        below = {severity for at, severity in told if at[: len(path)] == path}
        (resolved,) = meanings.chosen(condition)
        if Severity.ERROR not in below and is_never(resolved, meanings.fields):
            findings.add("HTX360", path)
            told.append((path, Severity.ERROR))
        elif not below and is_always(resolved, meanings.fields):
            findings.add("HTX361", path, severity=Severity.WARNING)
            told.append((path, Severity.WARNING))
        elif not below:
            label = _vain_reading(meanings, condition)
            if label is not None:
                findings.add("HTX363", path, severity=Severity.WARNING, label=label)
                told.append((path, Severity.WARNING))


def _vain_reading(meanings: Meanings, condition: Condition) -> Text | None:
    """The reading under which no row satisfies a condition, if that is so under another one than is chosen."""
    vain = [
        meanings.labels(choices)
        for choices, (resolved,) in islice(meanings.under_each(condition), 1, None)
        if is_never(resolved, meanings.fields)
    ]
    found = min(vain, key=len, default=())
    return found[0] if found else None


def with_populations(
    findings: Findings, meanings: Meanings, targets: Sequence[Target], states_of: Sequence[bool], type_: str | None
) -> tuple[Target, ...]:
    """Return the targets, those that count others than the population of the plan as targets of every organisation.

    ``states_of`` tells which targets state a population of their own, ``type_`` is the field of types. Found is which
    others are taken over every organisation without having said so, or which of them they count.
    """
    found = []
    for index, (target, stated) in enumerate(zip(targets, states_of, strict=True)):
        measure = target.measure
        is_counted = not stated and measure.kind is not Kind.OUTSIDE
        reason = _beside(meanings, measure, type_) if is_counted else None
        if reason is not None:
            at = ("targets", index, "measure", measure.kind.value)
            findings.add("HTX377", at, target.number, severity=Severity.WARNING, reason=reason)
        found.append(target if reason is None else replace(target, measure=replace(measure, of=ALWAYS)))
    return tuple(found)


def _beside(meanings: Meanings, measure: Measure, type_: str | None) -> str | None:
    """Why a measure without a population of its own is taken over every organisation."""
    of, where = meanings.chosen(*measure.conditions)
    if measure.of == ALWAYS:
        return None if type_ is None or type_ in tested_fields(where) else "beside.none"
    idle = is_never(of, meanings.fields) or is_never(where, meanings.fields)  # said where that condition stands
    return "beside.population" if not idle and is_never(All((of, where)), meanings.fields) else None


def find_idle_measures(
    findings: Findings, meanings: Meanings, targets: Sequence[Target], states_of: Sequence[bool]
) -> None:
    """Find measures of which no row can be counted, or whose condition says no more than their population.

    ``states_of`` tells which targets state a population of their own.
    """
    for index, (target, stated) in enumerate(zip(targets, states_of, strict=True)):
        measure = target.measure
        path: Path_ = ("targets", index, "measure", measure.kind.value)
        of, where = meanings.chosen(*measure.conditions)
        if is_never(of, meanings.fields) or is_never(where, meanings.fields):
            continue  # said where that condition stands
        if is_never(All((of, where)), meanings.fields):
            findings.add("HTX362", path, target.number)
            continue
        if measure.where != ALWAYS and (stated or measure.kind.is_share) and is_implied(where, of, meanings.fields):
            findings.add("HTX364", (*path, "where"), severity=_severity(measure.kind.is_share))
            continue
        label = _vain_reading(meanings, All(measure.conditions))
        if label is not None:
            findings.add("HTX363", path, severity=Severity.WARNING, label=label)


def _severity(is_error: bool) -> Severity:
    return Severity.ERROR if is_error else Severity.WARNING


def find_readings_alike(findings: Findings, meanings: Meanings) -> None:
    """Find readings of one word that mean the same."""
    for key, definition in meanings.definitions.items():
        for one, other in pairs(definition.readings.values(), 2):
            found = meanings.under_each(one.where, other.where)
            if all(is_same(first, second, meanings.fields) for _, (first, second) in found):
                at = ("definitions", key, "readings", other.id)
                findings.add("HTX366", at, other.id, of_key=True, severity=Severity.WARNING, one=one.id)


def find_unused(
    findings: Findings, definitions: Mapping[str, Definition], targets: Sequence[Target], population: str | None
) -> None:
    """Find definitions that no target reaches, under whatever reading."""
    conditions = [condition for target in targets for condition in target.measure.conditions]
    used = reached([*conditions, *([] if population is None else [Named(population)])], definitions)
    for key in definitions:
        if key not in used:
            findings.add("HTX365", ("definitions", key), key, of_key=True, severity=Severity.WARNING)
