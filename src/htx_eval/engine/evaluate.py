"""Every target of a plan on a list: the front door of the engine."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import cast

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.base.spellings import LIKE_A_SLIP, nearest
from htx_eval.engine.measures.calls import calls
from htx_eval.engine.measures.nearest import nearest as nearest_rows
from htx_eval.engine.measures.profiles import Profiles
from htx_eval.engine.measures.targets import TargetEngine
from htx_eval.engine.rows.assumptions import Assumptions
from htx_eval.engine.rows.candidates import with_candidates
from htx_eval.engine.rows.classes import evidence_fields, input_fields
from htx_eval.engine.rows.later import with_later
from htx_eval.engine.rows.points import RowPoints
from htx_eval.engine.rows.row_problems import refusal, row_problems
from htx_eval.engine.rows.table import Table, TableRow, build
from htx_eval.engine.rows.unused_cells import lowered, used_fields
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.fields import EVERY_ASSUMPTION
from htx_eval.model.growth import with_bases
from htx_eval.model.outcome import Bounds, Evaluation, Fixed, RowOutcome, TargetOutcome, Verdict
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Condition, Given, Kind, Level, Named, OneOf, Test, atoms
from htx_eval.model.scope import Within, grounds, standings
from htx_eval.model.values import known


@frozen
class Options:
    """What a run may ask for beside the plan and the list."""

    as_of: date | None = None
    reference: bool = False
    assumptions_off: Collection[str] = ()
    covers: Collection[str] = ()
    given: Mapping[str, Given] = field(default_factory=dict)
    readings: Mapping[str, Fixed] = field(default_factory=dict)
    before: Mapping[str, Bounds] = field(default_factory=dict)  # by the id of a target, what it was the time before


DEFAULTS = Options()


@frozen
class Explored:
    """An evaluation with what it was made from, for questions that go deeper than verdicts."""

    evaluation: Evaluation
    table: Table
    engine: TargetEngine
    options: Options


def evaluate(plan: Plan, listed: CooperativeList, options: Options = DEFAULTS) -> Evaluation:
    """Return the verdict on every target of the plan, with bounds, readings and evidence.

    Raises HtxEvalError if every row is of another place or year and no comparison is asked for, if the day lies before
    the period, or if the options name a definition, reading or assumption that there is not.
    """
    return explore(plan, listed, options).evaluation


def explore(plan: Plan, listed: CooperativeList, options: Options = DEFAULTS) -> Explored:
    """Return what `evaluate` does, with the table and the engine behind it.

    Raises HtxEvalError as `evaluate` does.
    """
    if options.as_of is not None and options.as_of < plan.period_from:
        period = {"first": plan.period_from, "last": plan.period_to}
        raise HtxEvalError([Problem("HTX280", value=options.as_of.isoformat(), params=period)])
    plan = with_bases(_with_readings(plan, options.readings), options.before)
    _check_assumptions(plan, options.assumptions_off)
    as_of = options.as_of or plan.period_to
    plan, not_begun = _begun(plan, as_of)
    listed, later = with_later(listed, plan.register, as_of)
    assumed = Assumptions(plan.register, listed, options.assumptions_off)
    tests = tuple(_tests(plan))
    fields = _fields(plan, tests)
    stood = standings(plan, listed, options.reference)
    table = build(plan, listed, fields, tests, assumed, stood, options.reference)
    table = with_candidates(table, listed, plan)
    if table.rows and all(row.within in (Within.ELSEWHERE, Within.DOUBTFUL) for row in table.rows.items):
        raise HtxEvalError([refusal(plan, listed)])
    engine = _engine(plan, listed, table, tests, options.covers)
    given = {target.id: target.stated for target in plan.targets if target.stated is not None} | dict(options.given)
    outcomes = tuple(engine.outcome(target, given.get(target.id)) for target in plan.targets)
    rows, used = table.rows.mapped(_outcome), table.assumed
    where = grounds(plan, stood)
    points = None if plan.rating is None else RowPoints(plan.rating, listed, rows.mapped(lambda row: row.is_one))
    outcomes = tuple(replace(outcome, nearest=nearest_rows(plan, points, outcome)) for outcome in outcomes)
    problems = [
        *plan.problems,
        *lowered(listed.problems, listed, used_fields(plan, fields, assumed)),
        *later,
        *row_problems(plan, listed, table, stood, where),
        *_missing_columns(plan, listed, outcomes),
        *_out_of_force(plan, outcomes),
        *_without_base(plan),
        *not_begun,
        *_not_given(plan, outcomes),
        *_at_odds(plan, outcomes),
    ]
    if any(row.settled is not None and row.settled.otherwise is not None for row in table.rows.items):
        other = _engine(plan, listed, table.with_other_source(), tests, options.covers)
        problems.append(_other_source(listed, outcomes, other, given))
    if listed.doubts:
        tables = (table.with_doubts(counted) for counted in (True, False))
        settled = [_engine(plan, listed, each, tests, options.covers) for each in tables]
        problems.append(_doubts(listed, outcomes, settled))
    evaluation = Evaluation(
        plan=plan,
        list=listed,
        as_of=as_of,
        reference=options.reference,
        targets=outcomes,
        composition=engine.composition(),
        types=_types(plan, table),
        rows=rows,
        fixed=options.readings,
        assumptions={item.code: used[item.code] for item in plan.register.assumptions if item.code in used},
        problems=tuple(problems),
        calls=calls(outcomes),
        grounds=where,
    )
    return Explored(evaluation, table, engine, options)


def _out_of_force(plan: Plan, outcomes: Iterable[TargetOutcome]) -> Iterator[Problem]:
    """What is said of targets without a verdict because the scheme of their classes is not law, and of ways out."""
    numbers = tuple(one.target.number for one in outcomes if one.verdict is Verdict.NOT_IN_FORCE)
    if numbers and plan.rating is not None:
        rating = next(one for one in plan.ratings if not one.in_force(plan.period_to))
        params = {"scheme": rating.title, "numbers": numbers, "last": rating.in_force_to or plan.period_to}
        yield Problem("HTX286", Severity.WARNING, Place(plan.path), params=params)


def _without_base(plan: Plan) -> Iterator[Problem]:
    """What is said of targets of growth of which it is not known what was before."""
    targets = tuple(target.id for target in plan.targets if not target.has_figure)
    if targets:
        yield Problem("HTX287", Severity.WARNING, Place(plan.path), params={"targets": targets})


def _not_given(plan: Plan, outcomes: Iterable[TargetOutcome]) -> Iterator[Problem]:
    """What is said of targets that no list tells and of which no value is given."""
    outside = (one for one in outcomes if one.target.measure.kind is Kind.OUTSIDE and one.given is None)
    targets = tuple(outcome.target.id for outcome in outside)
    if targets:
        yield Problem("HTX289", Severity.WARNING, Place(plan.path), params={"targets": targets})


def _at_odds(plan: Plan, outcomes: Iterable[TargetOutcome]) -> Iterator[Problem]:
    """Percentages and counts that the plan states as one, and of which the list meets one only."""
    by_id = {outcome.target.id: outcome for outcome in outcomes}
    for outcome in by_id.values():
        other = by_id.get(outcome.target.equivalent_to or "")
        if other is not None and {outcome.verdict, other.verdict} == {Verdict.MET, Verdict.MISSED}:
            params = {
                "share": other.target.number,
                "count": outcome.target.number,
                "met": (other if other.verdict is Verdict.MET else outcome).target.number,
                "decides": (other if other.target.level is Level.REQUIRED else outcome).target.number,
            }
            yield Problem("HTX290", Severity.WARNING, Place(plan.path), params=params)


def _begun(plan: Plan, as_of: date) -> tuple[Plan, list[Problem]]:
    """The plan without the parts of targets that are years to come, and what is said of these."""
    later = [target for target in plan.targets if target.begins is not None and target.begins > as_of]
    if not later:
        return plan, []
    params = {"numbers": tuple(target.number for target in later), "day": as_of}
    targets = tuple(target for target in plan.targets if target not in later)
    return replace(plan, targets=targets), [Problem("HTX288", Severity.WARNING, Place(plan.path), params=params)]


def _with_readings(plan: Plan, fixed: Mapping[str, Fixed]) -> Plan:
    """The plan with the readings that an office has fixed as the chosen ones."""
    definitions = dict(plan.definitions)
    for name, choice in fixed.items():
        definition = definitions.get(name)
        if definition is None:
            raise _unknown("HTX425", name, plan.definitions)
        if choice.reading not in definition.readings:
            raise _unknown("HTX426", choice.reading, definition.readings)
        definitions[name] = replace(definition, chosen=choice.reading)
    return replace(plan, definitions=definitions) if fixed else plan


def _check_assumptions(plan: Plan, codes: Collection[str]) -> None:
    allowed = [assumption.code for assumption in plan.register.assumptions]
    for code in codes:
        if code != EVERY_ASSUMPTION and code not in allowed:
            raise _unknown("HTX427", code, allowed)


def _unknown(code: str, name: str, allowed: Iterable[str]) -> HtxEvalError:
    names = tuple(allowed)
    return HtxEvalError([Problem(code, value=name, suggestion=nearest(name, names), params={"allowed": names})])


def _outcome(row: TableRow) -> RowOutcome:
    """What a row turned out to be."""
    classes = () if row.settled is None else row.settled.classes
    return RowOutcome(row.size.low, row.size.high, classes, row.within is not Within.ELSEWHERE)


def _tests(plan: Plan) -> Iterator[Test]:
    """Every test that some target may put to a row, once; and which class it has, for the composition."""
    conditions: list[Condition] = [condition for target in plan.targets for condition in target.measure.conditions]
    conditions += [
        reading.where for definition in plan.definitions.values() for reading in definition.readings.values()
    ]
    found = dict.fromkeys(atom for condition in conditions for atom in atoms(condition) if not isinstance(atom, Named))
    yield from found
    if plan.rating is not None:
        vocabulary = plan.register.fields[plan.rating.declared].vocabulary
        yield from (OneOf(plan.rating.declared, (key,)) for key in (vocabulary.labels if vocabulary else ()))


def _fields(plan: Plan, tests: tuple[Test, ...]) -> tuple[str, ...]:
    """The fields that tests and measures use, and the type, by which coverage is told."""
    values = [key for target in plan.targets for key in target.measure.value_fields]
    kind = plan.register.roles.type
    return tuple(dict.fromkeys([*(test.field for test in tests), *values, *([kind] if kind else [])]))


def _engine(
    plan: Plan, listed: CooperativeList, table: Table, tests: tuple[Test, ...], covers: Collection[str]
) -> TargetEngine:
    profiles = Profiles(plan.register.fields, table, tests, [target.measure for target in plan.targets])
    inputs = frozenset(input_fields(plan.ratings))
    lacking, uncovered, merged = _lacking(plan, listed), _uncovered(plan, table, covers), _merged(listed)
    return TargetEngine(plan, profiles, lacking, uncovered, inputs, merged, _by_world(table, profiles))


def _by_world(table: Table, profiles: Profiles) -> frozenset[int]:
    """The profiles of rows whose classes hang on whether the scheme rates them."""
    hanging = {code for code, row in enumerate(table.rows.items) if row.settled is not None and row.settled.by_world}
    if not hanging:
        return frozenset()
    pairs = set(zip(table.rows.codes, profiles.of_rows.codes, strict=True))
    return frozenset(number for code, number in pairs if code in hanging)


def _merged(listed: CooperativeList) -> frozenset[int]:
    """The rows that hold what some other row says too."""
    return frozenset(first for row in listed.doubts for first in listed.repeats.get(row, ()))


def _lacking(plan: Plan, listed: CooperativeList) -> frozenset[str]:
    """The fields of which no cell says anything; the class counts as given by any of its sources."""
    lacking = set(plan.register.fields) - listed.filled
    lacking -= {key for key, texts in listed.texts(plan.register.roles).items() if any(texts)}
    if plan.rating is not None:
        rated = any(key in listed.filled for rating in plan.ratings for key in evidence_fields(rating))
        lacking = lacking - {plan.rating.declared} | (set() if rated else {plan.rating.declared})
    return frozenset(lacking)


def _uncovered(plan: Plan, table: Table, covers: Collection[str]) -> tuple[str, ...]:
    """The types of which the list has no row and does not say that it covers them."""
    kind = plan.register.roles.type
    if kind is None:
        return ()
    index = table.fields.index(kind)
    shown = (row for row in table.rows.items if row.within is not Within.ELSEWHERE and not row.is_in_doubt)
    seen = {known(row.cells[index]) for row in shown}
    return tuple(key for key in plan.register.fields[kind].kinds if key not in seen and key not in covers)


def _types(plan: Plan, table: Table) -> dict[str | None, int]:
    """How many cooperatives of each type the list holds for sure; None for those whose type is open."""
    kind = plan.register.roles.type
    index = None if kind is None else table.fields.index(kind)
    found: dict[str | None, int] = {}
    for row, copies in zip(table.rows.items, table.rows.counts(), strict=True):
        value = None if index is None else cast(str | None, known(row.cells[index]))
        found[value] = found.get(value, 0) + copies * row.size.low
    return found


def _missing_columns(plan: Plan, listed: CooperativeList, outcomes: tuple[TargetOutcome, ...]) -> Iterator[Problem]:
    """One problem for each column that a target needs under its chosen readings and the list does not fill."""
    wanted: dict[str, list[str]] = {}
    for outcome in outcomes:
        if outcome.verdict is Verdict.NO_DATA:
            for key in outcome.chosen.lacks:
                wanted.setdefault(key, []).append(outcome.target.id)
    for key, targets in wanted.items():
        spec = plan.register.fields[key]
        near = [
            nearest(word, listed.unknown_headings, LIKE_A_SLIP)
            for word in (spec.label.as_listed, spec.key, *spec.aliases)
        ]
        suggestion = next((word for word in near if word is not None), None)
        code = "HTX221" if key in listed.headings else "HTX220"
        place = listed.place_of_all(listed.headings.get(key))
        yield Problem(code, Severity.WARNING, place, None, suggestion, {"field": key, "targets": tuple(targets)})


def _other_source(
    listed: CooperativeList, outcomes: tuple[TargetOutcome, ...], other: TargetEngine, given: Mapping[str, Given]
) -> Problem:
    """Say which verdicts would change if the other source of the class counted where the two contradict."""
    changed = tuple(
        outcome.target.id
        for outcome in outcomes
        if other.outcome(outcome.target, given.get(outcome.target.id)).verdict is not outcome.verdict
    )
    code = "HTX505" if changed else "HTX504"
    return Problem(code, Severity.WARNING, listed.place_of_all(), params={"targets": changed})


def _doubts(listed: CooperativeList, outcomes: tuple[TargetOutcome, ...], settled: Sequence[TargetEngine]) -> Problem:
    """Say which verdicts depend on rows that may be no cooperative of their own."""
    changed = []
    for outcome in outcomes:
        if outcome.given is None:
            others = {engine.reading(outcome.target, outcome.chosen.choices).verdict for engine in settled}
            changed += [] if others == {outcome.verdict} else [outcome.target.id]
    params = {"lines": tuple(_line(listed, row) for row in sorted(listed.doubts)), "targets": tuple(changed)}
    return Problem("HTX154" if changed else "HTX153", Severity.WARNING, listed.place_of_all(), params=params)


def _line(listed: CooperativeList, row: int) -> int | Place:
    """The line of a row, or its place where rows come from several lists."""
    head = listed.rows.heads[row]
    return replace(listed.own_place(head), cell=None) if listed.has_rows_of_several else head.line
