"""For a change that no case notices, the smallest list of which plan and changed plan say different things."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from htx_eval.authoring.cases.case_reader import TIMES, Case, Cases
from htx_eval.authoring.cases.case_run import run_case
from htx_eval.authoring.cases.mutation import Tried
from htx_eval.authoring.lint.cells import Cell, Conditions, TooManyError, cells
from htx_eval.authoring.lint.outcomes import Way, by_figure, gains, is_counted, met, not_met
from htx_eval.authoring.lint.search import Search
from htx_eval.authoring.lint.whole_numbers import GivenUpError, smallest
from htx_eval.authoring.small_lists import SmallList, every_type, place_cells
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import NOWHERE
from htx_eval.base.text import Text
from htx_eval.model.meaning import Choices, combinations
from htx_eval.model.outcome import Evaluation, Overall, Verdict
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Level, Target
from htx_eval.report.lists_back.witness_list import written


@frozen
class Suggested:
    """A case: its list, the readings that it needs, and what the plan says of it and the changed plan does not."""

    list: SmallList
    rows: tuple[Mapping[str, str], ...]
    readings: Mapping[str, str]
    expect: str  # as YAML
    covers: tuple[str, ...]  # if the tests do not say it of all of their lists


def suggest(cases: Cases, tried: Tried) -> Suggested | None:
    """Return a case that notices a change; None where no small list was found that the engine judges so.

    It is looked for among counts and shares; for the level of a target, among lists that miss just that one.
    """
    changed = tried.plan
    if changed is None:
        return None
    for found, choices, keys in _candidates(cases.plan, changed, tried):
        suggested = _checked(cases, changed, found, choices, keys)
        if suggested is not None:
            return suggested
    return None


#: What a case can well expect of a list with every cell filled.
_SETTLED = (Verdict.MET, Verdict.MISSED, Verdict.VACUOUS)
_Candidate = tuple[SmallList, Choices, tuple[str, ...]]


def _candidates(plan: Plan, changed: Plan, tried: Tried) -> Iterator[_Candidate]:
    there = {target.id: target for target in changed.targets}
    for one in plan.targets:
        other = there.get(one.id)
        if other is None:  # asked of fewer places or years: any list that a verdict is passed on
            yield from _anybody(plan, one)
            continue
        if one.level is not other.level:
            yield from _just_missed(plan, one)
            continue
        if one.measure.value_fields == other.measure.value_fields != ():
            for choices in _readings(plan, changed, tried, one):
                yield from _amounts(plan, changed, one, other, choices)
        if not (is_counted(one) and is_counted(other)):
            continue
        best: _Candidate | None = None
        for choices in _readings(plan, changed, tried, one):
            for first, second in _thresholds(one, other):
                found = _differing(plan, changed, first, second, choices)
                if found is not None and (best is None or found.size < best[0].size):
                    best = (found, choices, (one.id,))
        if best is not None:
            yield best


def _anybody(plan: Plan, target: Target) -> Iterator[_Candidate]:
    choices = {key: definition.chosen for key, definition in plan.definitions.items()}
    try:
        kinds = cells([Conditions(plan.definitions).of(target, choices)], plan.register.fields)
    except TooManyError:
        return
    yield from ((SmallList((kind.row,), (1,)), {}, (target.id,)) for kind in kinds)


def _readings(plan: Plan, changed: Plan, tried: Tried, target: Target) -> Iterator[Choices]:
    """The readings under which a change of a target's words may be seen: those of the plan but for the changed one."""
    path = tuple(map(str, tried.mutant.path))
    wanted = {path[1]: path[3]} if path[0] == "definitions" and path[2:3] == ("readings",) else {}
    for choices in combinations(plan.definitions, target.measure.conditions):
        others = {key: reading for key, reading in choices.items() if wanted.get(key) != reading}
        is_usual = all(plan.definitions[key].chosen == reading for key, reading in others.items())
        if is_usual and all(choices.get(key) == reading for key, reading in wanted.items()):
            yield choices


def _thresholds(one: Target, other: Target) -> Iterator[tuple[Target, Target]]:
    """The targets with their figures, and with the figures to strive for where both have some."""
    yield one, other
    stretches = one.threshold.stretched(), other.threshold.stretched()
    if stretches[0] is not None and stretches[0] != stretches[1]:
        yield replace(one, threshold=stretches[0]), replace(other, threshold=stretches[1] or one.threshold)


def _differing(plan: Plan, changed: Plan, one: Target, other: Target, choices: Choices) -> SmallList | None:
    """The smallest list that meets one of two targets and not the other."""
    best: list[int] | None = None
    try:
        kinds = _kinds(plan, changed, one, other, choices)
        for ways in (*((met(one), way) for way in not_met(other)), *((way, met(other)) for way in not_met(one))):
            found = _smallest(kinds, ways)
            if found is not None and (best is None or sum(found) < sum(best)):
                best = found
    except (GivenUpError, TooManyError):
        return None
    if best is None:
        return None
    taken = [(kind.row, count) for kind, count in zip(kinds, best, strict=True) if count]
    return SmallList(tuple(row for row, _ in taken), tuple(count for _, count in taken))


def _kinds(plan: Plan, changed: Plan, one: Target, other: Target, choices: Choices) -> tuple[Cell, ...]:
    """The kinds of cooperatives that a target and the changed one tell apart."""
    other_choices = {key: choices.get(key, definition.chosen) for key, definition in changed.definitions.items()}
    for key, definition in plan.definitions.items():  # a reading that was chosen anew is that of the changed plan
        if changed.definitions[key].chosen != definition.chosen:
            other_choices[key] = changed.definitions[key].chosen
    resolved = [Conditions(plan.definitions).of(one, choices), Conditions(changed.definitions).of(other, other_choices)]
    return cells(resolved, plan.register.fields)


def _amounts(plan: Plan, changed: Plan, one: Target, other: Target, choices: Choices) -> Iterator[_Candidate]:
    """Lists of one or two cooperatives that hold one of the figures, or just beside: there sums and quotients turn."""
    if not (one.has_figure and other.has_figure):
        return
    figures = [end for each in (one, other) for end in each.threshold.interval[:2] if end is not None]
    ends = dict.fromkeys(end + step for step in (0, 1, -1) for end in figures)
    field, *per = one.measure.value_fields
    try:
        kinds = _kinds(plan, changed, one, other, choices)
    except TooManyError:
        return
    for kind in sorted(kinds, key=lambda kind: kind.parts[0] == kind.parts[1]):
        for end in ends if any(part[0] for part in kind.parts) else ():
            amount = Decimal(end.numerator) / Decimal(end.denominator)
            row = {**kind.row, **dict.fromkeys(per, 1), field: int(amount) if amount == int(amount) else amount}
            yield from ((SmallList((row,), (count,)), choices, (one.id,)) for count in (1, 2))


def _smallest(kinds: tuple[Cell, ...], ways: tuple[Way, Way]) -> list[int] | None:
    columns = [
        (1, *(gain for way, part in zip(ways, kind.parts, strict=True) for gain in gains(way, part))) for kind in kinds
    ]
    return smallest(columns, [1, *(demand.need for way in ways for demand in way)])


def _just_missed(plan: Plan, target: Target) -> Iterator[_Candidate]:
    """The smallest list that misses one target and meets all others that decide."""
    others = [one for one in plan.targets if one is not target and one.level is Level.REQUIRED]
    if not all(is_counted(one) for one in others):
        return
    choices = {key: definition.chosen for key, definition in plan.definitions.items()}
    asked = {one.id: (met(one),) for one in others} | {target.id: tuple(by_figure(target))}
    try:
        found = Search(plan).smallest(asked, choices, least=1)
    except (GivenUpError, TooManyError):
        return
    if found is not None:
        yield SmallList(found.rows, found.counts), {}, ()


def _checked(
    cases: Cases, changed: Plan, found: SmallList, choices: Choices, keys: tuple[str, ...]
) -> Suggested | None:
    """A case of a list, if the plan and the changed plan do say different things of it when they read and judge it."""
    fields = cases.plan.register.fields
    places = {key: value for key, value in place_cells(cases.plan).items() if key not in cases.each}
    shown = tuple({**places, **{key: written(fields[key], value) for key, value in row.items()}} for row in found.rows)
    rows = [{**cases.each, **row} for row, count in zip(shown, found.counts, strict=True) for _ in range(count)]
    readings = {key: name for key, name in choices.items() if cases.plan.definitions[key].chosen != name}
    case = Case(
        name=Text.of(vi="", en=""),
        place=NOWHERE,
        rows=tuple(rows),
        content=None,
        covers=_covers(cases),
        as_of=None,
        readings=readings,
        given={},
        previous={},
        expect={},
        overall=None,
        refused=None,
    )
    one, other = run_case(cases.plan, case).evaluation, run_case(changed, case).evaluation
    if one is None or other is None:
        return None
    expect = _expected(one, other, keys)
    return None if expect is None else Suggested(found, shown, readings, expect, () if cases.covers else _covers(cases))


def _covers(cases: Cases) -> tuple[str, ...]:
    """The types that a list covers: what the tests say of all of their lists, else all."""
    return cases.covers or tuple(every_type(cases.plan))


def _expected(one: Evaluation, other: Evaluation, keys: tuple[str, ...]) -> str | None:
    """What of two evaluations differs, as it is written under a case."""
    if not keys:
        differs = one.overall is not other.overall and one.overall is not Overall.UNDECIDED
        return f"overall: {one.overall.value}" if differs else None
    there = {outcome.target.id: outcome for outcome in other.targets}
    for first in one.targets:
        second = there.get(first.target.id)
        verdict = None if second is None else second.verdict
        if first.target.id in keys and first.verdict is not verdict and first.verdict in _SETTLED:
            return f"expect: {{{first.target.id}: {first.verdict.value}}}"
        if second is None:
            continue
        if first.target.id in keys and first.stretch_verdict not in (None, second.stretch_verdict):
            assert first.stretch_verdict is not None
            return f"expect: {{{first.target.id}: {{stretch: {first.stretch_verdict.value}}}}}"
    return None


def as_yaml(found: Suggested, name: str) -> str:
    """Return a case ready to be pasted under ``cases``."""
    lines = [f"  - name: {_text(name)}"]
    if found.readings:
        lines.append(f"    readings: {_braces(found.readings)}")
    if found.covers:
        lines.append(f"    covers: [{', '.join(found.covers)}]")
    lines.append("    rows:")
    for row, count in zip(found.rows, found.list.counts, strict=True):
        lines.append(f"      - {_braces(row if count == 1 else {**row, TIMES: str(count)})}")
    return "\n".join([*lines, f"    {found.expect}"]) + "\n"


def _braces(cells: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {_text(value)}" for key, value in cells.items()) + "}"


def _text(text: str) -> str:
    """A text as YAML reads it back in braces: in quotes where it has a sign."""
    is_plain = text.replace(" ", "").replace("-", "").replace("/", "").isalnum() and not text.startswith("-")
    return text if is_plain else json.dumps(text, ensure_ascii=False)
