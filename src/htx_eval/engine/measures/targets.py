"""One target on one table: its contributions, bounds, verdict, evidence and questions, under every reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from htx_eval.base.columns import Places
from htx_eval.engine.measures.contributions import Contributions
from htx_eval.engine.measures.kinds.protocol import BASE_ONLY, COUNTED, OUTSIDE
from htx_eval.engine.measures.kinds.registry import KINDS
from htx_eval.engine.measures.point_rule import PointRule
from htx_eval.engine.measures.profiles import Profiles
from htx_eval.engine.measures.verdicts import (
    judge,
    judge_given,
    judge_target,
    judge_value,
    shortfall_of_target,
    shortfall_of_value,
)
from htx_eval.engine.rows.profile import Profile, Samples
from htx_eval.engine.whole.cohort import Cohort, cohort_of
from htx_eval.model.meaning import Choices, combinations, resolve
from htx_eval.model.outcome import (
    Bounds,
    Composition,
    Evidence,
    Question,
    ReadingOutcome,
    Shortfall,
    TargetOutcome,
    Verdict,
)
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Condition, Given, Kind, Measure, Named, OneOf, Target, Threshold
from htx_eval.model.values import Choice, Origin


class TargetEngine:
    """Evaluates targets on the profiles of a table.

    ``lacking`` are the fields of which the list says nothing; ``uncovered`` the types that it shows none of and does
    not say that it covers; ``class_inputs`` the fields from which the class follows; ``merged`` the rows that hold what
    some other row says too, since they may be one; ``by_world`` the profiles whose classes hang on whether the scheme
    rates them, which is open.
    """

    def __init__(
        self,
        plan: Plan,
        profiles: Profiles,
        lacking: frozenset[str],
        uncovered: tuple[str, ...],
        class_inputs: frozenset[str],
        merged: frozenset[int] = frozenset(),
        by_world: frozenset[int] = frozenset(),
    ) -> None:
        self.plan, self.profiles, self.lacking = plan, profiles, lacking
        self._class_field = plan.rating.declared if plan.rating else None
        self._class_inputs = class_inputs - {self._class_field}
        self._by_world = by_world
        self._rates = frozenset(key for rating in plan.ratings for key in rating.applies_to)
        self._merged = {profiles.of_rows.codes[row] for row in merged}
        self._in_force = plan.instead is not None or all(one.in_force(plan.period_to) for one in plan.ratings)
        type_field = plan.register.roles.type
        self.unlisted = {
            key: profiles.unlisted({type_field: Choice((key,), Origin.MISSING)}) for key in uncovered if type_field
        }
        self._mixed: dict[frozenset[str], bool] = {}
        self._memo: dict[tuple[Measure, Condition, Condition], Contributions] = {}

    def outcome(self, target: Target, given: Given | None = None) -> TargetOutcome:
        """Return a target under its chosen readings, with every other combination beside it."""
        if given is not None:
            return _given_outcome(target, given)
        figure = target.threshold if target.has_figure else None
        choices = list(combinations(self.plan.definitions, target.measure.conditions))
        readings = [self.reading(target, combination) for combination in choices]
        chosen = readings[0]
        defaults = {name: self.plan.definitions[name].chosen for combination in choices for name in combination}
        found = self.contributions(target.measure, chosen.choices)
        stretched = None if figure is None else figure.stretched()
        stretch = None if stretched is None else self._verdict(target.measure, found, stretched, chosen)
        evidence = Evidence() if target.measure.kind is Kind.OUTSIDE else self._evidence(found)
        questions = self._questions(chosen, found)
        return TargetOutcome(target, chosen, tuple(readings[1:]), stretch, evidence, questions, None, defaults)

    def reading(self, target: Target, choices: Choices) -> ReadingOutcome:
        """Return a target under one combination of readings."""
        found = self.contributions(target.measure, choices)
        bounds = replace(KINDS[target.measure.kind].bounds(found.groups), exact=found.exact)
        verdict, exact = judge_target(target, found.groups, bounds)
        bounds = replace(bounds, exact=bounds.exact and exact and not (self._mixes(found) or self._merges(found)))
        missing = shortfall_of_target(target, bounds)
        open_verdict = verdict is Verdict.UNDECIDED
        lacks = self._lacks(found) if open_verdict else ()
        uncovered = self._uncovered(found) if open_verdict else ()
        instead = self.plan.instead if self._class_field in found.fields else None
        outcome = ReadingOutcome(
            choices, verdict, bounds, missing, lacks, uncovered, None if instead is None else instead.use
        )
        return replace(outcome, verdict=self._stated(found, outcome))

    def composition(self) -> Composition | None:
        """Return the population of the plan by class."""
        if self.plan.population is None:
            return None
        population = Named(self.plan.population)
        choices = next(iter(combinations(self.plan.definitions, (population,))))
        whole = self.contributions(Measure(Kind.COUNT, of=population), choices)
        base = KINDS[Kind.COUNT].bounds(whole.groups)
        by_class, by_set = {}, dict[tuple[str, ...], int]()
        if self._class_field is not None:
            index = self.profiles.fields.index(self._class_field)
            for key in self.plan.register.fields[self._class_field].unknown().sample(()):
                measure = Measure(Kind.COUNT, where=OneOf(self._class_field, (key,)), of=population)
                by_class[str(key)] = KINDS[Kind.COUNT].bounds(self.contributions(measure, choices).groups)
            for profile in (profile for alike, flags in whole.items if flags == {COUNTED} for profile in alike):
                if profile.weight[0]:
                    classes = tuple(key for key in by_class if key in profile.samples[index])
                    by_set[classes] = by_set.get(classes, 0) + profile.weight[0]
        return Composition(base, by_class, by_set)

    def contributions(self, measure: Measure, choices: Choices) -> Contributions:
        """Return what every cooperative may add to a measure under one combination of readings."""
        of, where = (resolve(condition, self.plan.definitions, choices) for condition in measure.conditions)
        key = (measure, of, where)
        found = self._memo.get(key)
        if found is None:
            rule = PointRule(self.profiles, measure, of, where)
            found = self._memo[key] = Contributions(rule, self.profiles, self.cohorts(rule.axes))
        return found

    def cohorts(self, axes: tuple[str, ...]) -> list[Cohort[Samples]]:
        """Return all cooperatives by their candidates on some fields, those too that the list may not show."""
        places = self.profiles.places(axes)
        unlisted = (
            cohort_of(tuple([other.samples[place] for place in places]), [other]) for other in self.unlisted.values()
        )
        return [*self.profiles.cohorts(axes), *unlisted]

    def _stated(self, found: Contributions, outcome: ReadingOutcome) -> Verdict:
        """The verdict that is stated: a scheme out of force and a missing column come before what was computed."""
        if self._class_field in found.fields and not self._in_force:
            return Verdict.NOT_IN_FORCE
        return Verdict.NO_DATA if outcome.verdict is Verdict.UNDECIDED and outcome.lacks else outcome.verdict

    def _verdict(self, measure: Measure, found: Contributions, threshold: Threshold, chosen: ReadingOutcome) -> Verdict:
        verdict, _ = judge(measure.kind, found.groups, threshold, chosen.bounds)
        return self._stated(found, replace(chosen, verdict=verdict, lacks=self._lacks(found)))

    def _lacks(self, found: Contributions) -> tuple[str, ...]:
        """The fields without any data that leave some row open."""
        fields = dict.fromkeys((*found.fields, *found.measure.value_fields))
        return tuple(key for key in fields if key in self.lacking and self._open_in_some_row(found, key))

    def _open_in_some_row(self, found: Contributions, key: str) -> bool:
        is_value = key in found.measure.value_fields
        return any(
            (len(flags) > 1 or (is_value and COUNTED in flags))
            and any(profile.rows for profile in alike)
            and found.is_open(alike[0], key)
            for alike, flags in found.items
        )

    def _uncovered(self, found: Contributions) -> tuple[str, ...]:
        """The types of which cooperatives that the list does not show would change the measure."""
        matters = {COUNTED, BASE_ONLY} if found.measure.kind.is_quotient else {COUNTED}
        return tuple(key for key, profile in self.unlisted.items() if found.flags(profile) & matters)

    def _mixes(self, found: Contributions) -> bool:
        """Whether some row leaves open both its class and a field from which its class follows."""
        axes = {*found.fields, *found.measure.value_fields}
        inputs = frozenset(axes & self._class_inputs)
        if self._class_field not in axes or not inputs:
            return False
        if inputs not in self._mixed:
            self._mixed[inputs] = any(self._is_mixed(profile, inputs) for profile in self._every_profile())
        return self._mixed[inputs]

    def _merges(self, found: Contributions) -> bool:
        """Whether rows that may be one differ: that only one of them can be right then is not used."""
        axes = dict.fromkeys((*found.fields, *found.measure.value_fields))
        merged = [profile for profile in map(self.profiles.profiles.__getitem__, self._merged) if profile.size.high]
        return any(found.is_open(profile, key) for profile in merged for key in axes)

    def _every_profile(self) -> Iterator[Profile]:
        yield from self.profiles.profiles
        yield from self.unlisted.values()

    def _is_mixed(self, profile: Profile, inputs: frozenset[str]) -> bool:
        def is_open(key: str | None) -> bool:
            return len(profile.samples[self.profiles.fields.index(key)]) > 1

        hanging = inputs if profile.number in self._by_world else inputs - self._rates
        return is_open(self._class_field) and any(map(is_open, hanging))

    def _questions(self, chosen: ReadingOutcome, found: Contributions) -> tuple[Question, ...]:
        """What would have to be known for the verdict: cells of rows, and what the list covers."""
        questions = [Question(type=key) for key in chosen.uncovered]
        if chosen.verdict is Verdict.UNDECIDED:
            for profile, fields in self.open_profiles(found):
                questions += [Question(row=row, fields=fields) for row in profile.rows]
        return tuple(sorted(questions, key=lambda question: -1 if question.row is None else question.row))

    def open_profiles(self, found: Contributions) -> Iterator[tuple[Profile, tuple[str, ...]]]:
        """Yield the profiles of rows that are open for a measure, with the fields that leave them open."""
        count = self.plan.register.roles.count
        for alike, flags in found.items:
            fields = [key for key in found.fields if len(flags) > 1 and found.is_open(alike[0], key)]
            taken = found.measure.value_fields if COUNTED in flags else ()
            fields += [key for key in taken if key not in fields and found.is_open(alike[0], key)]
            for profile in alike:
                size = profile.size
                sized = [] if count is None or size.is_told else [count]
                is_open = len(flags) > 1 or (size.low != size.high and flags != {OUTSIDE})
                if fields or is_open:
                    yield profile, tuple(dict.fromkeys((*fields, *size.asked, *sized)))

    def _evidence(self, found: Contributions) -> Evidence:
        """Sort the rows by what they are to the target: for sure counted, in its base only, outside, or open."""
        rooms: dict[str, list[int]] = {"counted": [], "base_only": [], "outside": [], "undecided": []}
        names = {frozenset([COUNTED]): "counted", frozenset([BASE_ONLY]): "base_only", frozenset([OUTSIDE]): "outside"}
        for alike, flags in found.items:
            name = names.get(flags, "undecided")
            for profile in alike:
                may_be_nobody = name != "outside" and profile.size.low == 0 != profile.size.high
                rooms["undecided" if may_be_nobody else name] += [profile.number] if profile.rows else []
        return Evidence(**{name: Places(self.profiles.of_rows, numbers) for name, numbers in rooms.items()})


def _given_outcome(target: Target, given: Given) -> TargetOutcome:
    threshold, stretched = target.threshold, target.threshold.stretched() if target.has_figure else None
    bounds, missing = Bounds(given.value, given.value), Shortfall(None, None)
    if target.has_figure:
        missing = shortfall_of_value(target.measure.kind, given.value, threshold)
    chosen = ReadingOutcome({}, judge_given(target, given.value), bounds, missing)
    stretch = None if stretched is None else judge_value(given.value, stretched)
    return TargetOutcome(target, chosen, (), stretch, Evidence(), (), given)
