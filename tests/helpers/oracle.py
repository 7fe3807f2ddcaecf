"""A second, slow reading of the semantics: every completion of a small list, one after another.

Nothing here comes from the engine. Each row is completed in every possible way into (numerator, denominator) pairs,
rows are combined by adding every pair to every pair, and all answers are read off the resulting set.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from htx_eval.model.cooperatives import CooperativeList, Row
from htx_eval.model.fields import Assumption, AssumptionCase, Field, InGroup
from htx_eval.model.plan import Criterion, Plan, Rating, RatingSource, Scale
from htx_eval.model.rules import (
    All,
    Any,
    Condition,
    Has,
    Kind,
    Measure,
    Named,
    Not,
    OneOf,
    Op,
    Threshold,
    Within,
    atoms,
)
from htx_eval.model.values import Cell, Choice, Origin, Span, Value

#: Whole numbers stay ints: adding them is far faster, and they equal their fractions.
Amount = int | Fraction
Pair = tuple[Amount, Amount]
Choices = Mapping[str, str]
UNKNOWN = (Origin.MISSING, Origin.INVALID)
HAS_QUOTIENT = (Kind.SHARE, Kind.MEAN, Kind.RATIO, Kind.MEDIAN)


@dataclass(frozen=True)
class Ends:
    """The ends of a measure, and a pair that reaches each."""

    low: Fraction | None
    high: Fraction | None
    low_at: Pair | None
    high_at: Pair | None


class Oracle:
    """All completions of one list under one plan. The list covers every type."""

    def __init__(self, plan: Plan, listed: CooperativeList) -> None:
        self.plan = plan
        self.listed = listed
        self.rows = list(listed.rows)
        self.doubtful = {self.rows[index].code for index in listed.doubts}
        self.nobodies = {self.rows[index].code for index in listed.repeats if index not in listed.doubts}
        # For each row that later ones may repeat, these too: it may hold in each field what any of them says.
        self.again: dict[str | None, list[Row]] = {}
        for index, first in ((index, first) for index, others in listed.repeats.items() for first in others):
            if index in listed.doubts:
                self.again.setdefault(self.rows[first].code, []).append(self.rows[index])

    # ---- cells -------------------------------------------------------------------------------------------------

    def field(self, key: str) -> Field:
        """Return a field of the register."""
        return self.plan.register.fields[key]

    def cell(self, row: Row, key: str) -> Cell:
        """Return a cell as it was read; an absent column is blank everywhere."""
        if key in self.listed.fields:
            return row.cells[self.listed.fields.index(key)]
        return self.field(key).unknown()

    def stated(self, row: Row, key: str) -> list[Value]:
        """Return the candidates of a cell before any assumption."""
        cell = self.cell(row, key)
        return domain(self.field(key)) if cell.origin in UNKNOWN else spelled_out(cell)

    def candidates(self, row: Row, key: str) -> list[Value]:
        """Return the candidates of a cell, a declared assumption filling a blank."""
        if self.cell(row, key).origin is Origin.MISSING:
            for assumption in self.plan.register.assumptions:
                if key in assumption.fields and self.assumes(row, key, assumption):
                    return assumed_values(assumption, self.field(key))
        return self.stated(row, key)

    def assumes(self, row: Row, key: str, assumption: Assumption) -> bool:
        """Say whether an assumption fills the blank cell of a row."""
        if assumption.case is AssumptionCase.NO_COLUMN and key in self.listed.fields:
            return False
        if assumption.case is AssumptionCase.ONLY_MARKS:
            said = self.listed.stated.get(key, frozenset())
            # An unreadable cell (None) is unknown itself, and turns nothing for the others.
            readable = [value for value in said if value is not None]
            if not readable or any(value in readable for value in assumption.values):
                return False
        for other, allowed in assumption.where.items():
            if not all(value in allowed for value in self.stated(row, other)):
                return False
        for other, barred in assumption.unless.items():
            # An absent column makes no row an exception.
            if other in self.listed.fields and any(value in barred for value in self.stated(row, other)):
                return False
        return True

    # ---- rows that stand for several ---------------------------------------------------------------------------

    def stated_sizes(self, row: Row) -> list[int]:
        """Return the numbers of cooperatives a row may stand for, by its own cell."""
        key = self.plan.register.roles.count
        if key is None or key not in self.listed.fields:
            return [1]
        sizes = [size for size in self.candidates(row, key) if isinstance(size, int)]
        if self.cell(row, key).origin is Origin.MISSING:
            return [size for size in sizes if size >= 1]
        return sizes

    def is_group(self, row: Row) -> bool:
        """Say whether a row is not surely exactly one cooperative."""
        return self.stated_sizes(row) != [1]

    def sizes(self, row: Row) -> list[int]:
        """Return the sizes of a row: one in doubt stands for none up to all, one that is another again for none."""
        if row.code is not None and row.code in self.nobodies:
            return [0]
        sizes = sorted({size for one in self.same(row) for size in self.own_sizes(one)})
        return list(range(sizes[-1] + 1)) if row.code is not None and row.code in self.doubtful else sizes

    def same(self, row: Row) -> list[Row]:
        """Return a row with those that may repeat it."""
        return [row, *(self.again.get(row.code, []) if row.code is not None else [])]

    def own_sizes(self, row: Row) -> list[int]:
        """Return the sizes of a row at which all its totals can be reached; all of them if none is such."""
        stated = self.stated_sizes(row)
        if not self.is_group(row):
            return stated
        totals = [key for key, each in self.plan.register.fields.items() if each.in_group is InGroup.TOTAL]
        return [size for size in stated if all(self.reaches(row, key, size) for key in totals)] or stated

    def reaches(self, row: Row, key: str, size: int) -> bool:
        """Say whether so many amounts of the domain can add up to the total of a row."""
        allowed = self.totals(row, key)
        if allowed is None:
            return True
        sums: set[Amount] = {0}
        for _ in range(size):
            sums = {total + number(amount) for total in sums for amount in domain(self.field(key))}
        return not sums.isdisjoint(allowed)

    def can_be_completed(self, row: Row) -> bool:
        """Say whether some size of a row reaches all its totals."""
        totals = [key for key, each in self.plan.register.fields.items() if each.in_group is InGroup.TOTAL]
        if not self.is_group(row):
            return all(value in domain(self.field(key)) for key in totals for value in self.candidates(row, key))
        return any(size == 0 or all(self.reaches(row, key, size) for key in totals) for size in self.stated_sizes(row))

    def totals(self, row: Row, key: str) -> set[Amount] | None:
        """Return what the amounts of a row may add up to; None is anything."""
        if self.cell(row, key).origin in UNKNOWN:
            return None
        return {number(value) for value in self.candidates(row, key)}

    def of_each(self, row: Row, key: str) -> list[Value]:
        """Return what one cooperative of a row may hold in a field, by any row that may be the same."""
        rating = self.plan.rating
        if rating is not None and key == rating.declared:
            return [*self.classes(row)]
        # What is blank in a later row says nothing of the first one.
        every = [row, *(one for one in self.same(row)[1:] if self.cell(one, key).origin is not Origin.MISSING)]
        found = list(dict.fromkeys(value for one in every for value in self.of_one_row(one, key)))
        if len(every) == 1 or not any(self.is_range(one, key) for one in every):
            return found
        low, high = min(map(rank, found)), max(map(rank, found))
        return [value for value in domain(self.field(key)) if low <= rank(value) <= high]

    def is_range(self, row: Row, key: str) -> bool:
        """Say whether a cell holds all that lies between two ends, and no list of values."""
        cell = self.cell(row, key)
        if cell.origin is Origin.MISSING:
            filling = (a for a in self.plan.register.assumptions if key in a.fields and self.assumes(row, key, a))
            assumption = next(filling, None)
            if assumption is not None:
                return not assumption.values
        return isinstance(cell, Span)

    def of_one_row(self, row: Row, key: str) -> list[Value]:
        """Return what one cooperative of a row may hold in a field, seen alone."""
        rating = self.plan.rating
        if rating is not None and key == rating.declared:
            return [*self.own_classes(row)]
        if self.is_group(row) and self.field(key).in_group is not InGroup.EACH:
            return domain(self.field(key))
        return self.candidates(row, key)

    # ---- the class ---------------------------------------------------------------------------------------------

    def classes(self, row: Row) -> list[str]:
        """Return the classes a row may have, by any row that may be the same."""
        rating = self.plan.rating
        assert rating is not None
        rated = {band.key for band in rating.classes}
        held = set(self.own_classes(row))
        for one in self.same(row)[1:]:
            held |= set() if rated <= set(self.own_classes(one)) else set(self.own_classes(one))
        return [str(key) for key in domain(self.field(rating.declared)) if key in held]

    def own_classes(self, row: Row) -> list[str]:
        """Return the classes that the sources of a row leave."""
        return self._class_set(row)[0]

    def contradicts(self, row: Row) -> bool:
        """Say whether the sources of a class contradict each other."""
        return self.plan.rating is not None and self._class_set(row)[1]

    def _class_set(self, row: Row) -> tuple[list[str], bool]:
        """The classes in every world of a row, those in which the scheme does not rate it too; and a contradiction."""
        rating = self.plan.rating
        assert rating is not None
        is_rated = {
            all(value in rating.applies_to[key] for key, value in zip(rating.applies_to, world, strict=True))
            for world in itertools.product(*(self.candidates(row, key) for key in rating.applies_to))
        }
        cell = self.cell(row, rating.declared)
        stated = cell.values if isinstance(cell, Choice) and cell.origin is Origin.STATED else None
        everything = [str(value) for value in domain(self.field(rating.declared))]
        outside = [key for key in everything if stated is None or key in stated]
        if is_rated == {False}:
            return outside, False
        inside, contradiction = self._rated_class_set(row)
        if self._is_exempt_and_rated(row, rating):
            contradiction = True
            if self.plan.rating_source is RatingSource.BOTH and rating.not_assessed is not None:
                inside = [key for key in everything if key in inside or key == rating.not_assessed.key]
        if is_rated == {True}:
            return inside, contradiction
        return [key for key in everything if key in inside or key in outside], False

    def _is_exempt_and_rated(self, row: Row, rating: Rating) -> bool:
        """Say whether a row has a class or scores, and its dates say that it cannot have been assessed."""
        if rating.not_assessed is None:
            return False
        rated = [band.key for band in rating.classes]
        cell = self.cell(row, rating.declared)
        declared = set(cell.values) if isinstance(cell, Choice) and cell.origin is Origin.STATED else None
        if declared is not None and not declared <= set(rated):
            return False
        has_scores = self._by_total(row, rating) is not None or self._by_criteria(row, rating) is not None
        everything = [*rated, rating.not_assessed.key]
        return (declared is not None or has_scores) and self._by_rule(row, rating, rated, everything) == {
            rating.not_assessed.key
        }

    def _rated_class_set(self, row: Row) -> tuple[list[str], bool]:
        rating = self.plan.rating
        assert rating is not None
        rated = [band.key for band in rating.classes]
        everything = [str(value) for value in domain(self.field(rating.declared))]

        cell = self.cell(row, rating.declared)
        declared = None
        if isinstance(cell, Choice) and cell.origin is Origin.STATED:
            declared = {str(value) for value in cell.values}
        scores = [found for found in (self._by_total(row, rating), self._by_criteria(row, rating)) if found is not None]

        if scores or (declared is not None and declared <= set(rated)):
            rule = set(rated)
        else:
            rule = self._by_rule(row, rating, rated, everything)

        forced = self._forced(row, rating)
        if None in forced:
            scores = [score | {key for key in forced if key is not None} for score in scores]
        else:
            scores = []
            rule = {key for key in rule if key in forced or key not in rated}

        both = set(everything) & rule
        for source in [*scores, *([] if declared is None else [declared])]:
            both &= source
        contradiction = not both
        if contradiction:
            points = None
            if scores:
                points = set.intersection(*scores) or set.union(*scores)
            if self.plan.rating_source is RatingSource.BOTH:
                both = (declared or set()) | (points or rule)
            elif self.plan.rating_source is RatingSource.POINTS:
                both = points or (rule if None not in forced else None) or declared or set()
            else:
                both = declared or points or rule
        return [key for key in everything if key in both], contradiction

    def _forced(self, row: Row, rating: Rating) -> set[str | None]:
        """The classes that completions of a row have whatever their points; None of those whose points count."""
        tests = [atom for rule in rating.regardless for atom in atoms(rule.where) if not isinstance(atom, Named)]
        fields = sorted({atom.field for atom in tests})
        found: set[str | None] = set()
        for world in itertools.product(*(self.of_one_row(row, key) for key in fields)):
            values = dict(zip(fields, world, strict=True))
            holding = [rule.key for rule in rating.regardless if self.holds(rule.where, values, {})]
            found.add(holding[0] if holding else None)
        return found

    def _scaled(self, row: Row, scale: Scale) -> set[Fraction]:
        """The points that a scale gives for every value that the list leaves a row of one cooperative."""
        found = set()
        for value in self.stated(row, scale.field):
            reached = [
                step.points
                for step in scale.steps
                if step.low is None or number(value) > number(step.low) or (value == step.low and not step.is_open)
            ]
            found.add(Fraction(reached[-1]) if reached else Fraction(0))
        return found

    def _ends(self, row: Row, criterion: Criterion, cap: Fraction) -> tuple[Fraction, Fraction, bool]:
        """The least and most points of a criterion, and whether the list says anything of them."""
        score = self._score(row, criterion.field)
        scaled = set[Fraction]()
        if criterion.scale is not None and criterion.scale.field in self.listed.fields and not self.is_group(row):
            scaled = self._scaled(row, criterion.scale)
        if score is not None:
            agrees = not scaled or min(scaled) <= score <= max(scaled)
            return (score, score, True) if agrees else (min(*scaled, score), max(*scaled, score), True)
        if criterion.scale is not None and scaled:
            return min(scaled), max(scaled), self.cell(row, criterion.scale.field).origin not in UNKNOWN
        return Fraction(0), cap if criterion.most is None else Fraction(criterion.most), False

    def _score(self, row: Row, key: str) -> Fraction | None:
        """Return a score if it is known and is one cooperative's own."""
        if self.is_group(row) and self.field(key).in_group is not InGroup.EACH:
            return None
        cell = self.cell(row, key)
        if cell.origin in UNKNOWN:
            return None
        values = self.candidates(row, key)
        return Fraction(number(values[0])) if len(values) == 1 else None

    def _by_total(self, row: Row, rating: Rating) -> set[str] | None:
        points = None if rating.total is None else self._score(row, rating.total)
        return None if points is None else bands_meeting(rating, points, points)

    def ends_of_groups(self, row: Row, rating: Rating) -> Iterator[list[tuple[Fraction, Fraction, bool]] | None]:
        """Yield the ends of the scores of each group; None for a group that is over its cap even at the least."""
        for group in rating.groups:
            ends = [self._ends(row, criterion, Fraction(group.most)) for criterion in group.criteria]
            yield None if sum(low for low, _, _ in ends) > group.most else ends

    def over_cap(self, row: Row) -> bool:
        """Say whether the known scores of some group pass its cap."""
        rating = self.plan.rating
        if rating is None:
            return False
        return None in list(self.ends_of_groups(row, rating))

    def _by_criteria(self, row: Row, rating: Rating) -> set[str] | None:
        any_known = False
        low = high = Fraction(0)
        for group, ends in zip(rating.groups, self.ends_of_groups(row, rating), strict=True):
            cap = Fraction(group.most)
            if ends is None:
                high += cap
                continue
            any_known = any_known or any(told for _, _, told in ends)
            low += sum(least for least, _, _ in ends)
            high += min(sum(most for _, most, _ in ends), cap)
        return bands_meeting(rating, low, high) if any_known else None

    def _by_rule(self, row: Row, rating: Rating, rated: list[str], everything: list[str]) -> set[str]:
        rule = rating.not_assessed
        if rule is None:
            return set(everything)
        cutoff = date(self.plan.year, rule.cutoff_month, rule.cutoff_day)
        exempt = [{False}, {False}]
        if rule.founded is not None:
            days = self.of_one_row(row, rule.founded)
            exempt[0] = {full_months(day, cutoff) < rule.under_months for day in days if isinstance(day, date)}
        if rule.stopped is not None:
            exempt[1] = {number(months) > rule.stopped_over for months in self.of_one_row(row, rule.stopped)}
        if {True} in exempt:
            return {rule.key}
        return set(rated) if exempt == [{False}, {False}] else set(everything)

    # ---- conditions and readings -------------------------------------------------------------------------------

    def holds(self, condition: Condition, values: Mapping[str, Value], choices: Choices) -> bool:
        """Say whether a condition holds for one completed cooperative."""
        if isinstance(condition, OneOf):
            return values[condition.field] in condition.values
        if isinstance(condition, Within):
            return lies_within(condition, values[condition.field])
        if isinstance(condition, Has):
            return condition.phrase in str(values[condition.field]).split(", ")
        if isinstance(condition, Not):
            return not self.holds(condition.part, values, choices)
        if isinstance(condition, All):
            return all(self.holds(part, values, choices) for part in condition.parts)
        if isinstance(condition, Any):
            return any(self.holds(part, values, choices) for part in condition.parts)
        return self.holds(self.reading(condition.definition, choices), values, choices)

    def reading(self, definition: str, choices: Choices) -> Condition:
        """Return the condition of a definition under the choices."""
        return self.plan.definitions[definition].readings[choices[definition]].where

    def tested(self, condition: Condition, choices: Choices) -> set[str]:
        """Return the fields a condition tests under the choices."""
        if isinstance(condition, OneOf | Within | Has):
            return {condition.field}
        if isinstance(condition, Not):
            return self.tested(condition.part, choices)
        if isinstance(condition, Named):
            return self.tested(self.reading(condition.definition, choices), choices)
        return {key for part in condition.parts for key in self.tested(part, choices)}

    def tested_by(self, measure: Measure, choices: Choices) -> set[str]:
        """Return the fields that the conditions of a measure test."""
        return self.tested(measure.of, choices) | self.tested(measure.where, choices)

    def combinations(self, measure: Measure) -> list[dict[str, str]]:
        """Return every combination of readings that a measure can reach."""

        def names(condition: Condition) -> list[str]:
            if isinstance(condition, Named):
                return [condition.definition]
            if isinstance(condition, Not):
                return names(condition.part)
            if isinstance(condition, All | Any):
                return [name for part in condition.parts for name in names(part)]
            return []

        def extend(choices: dict[str, str], waiting: list[str]) -> Iterator[dict[str, str]]:
            if not waiting:
                yield choices
            elif waiting[0] in choices:
                yield from extend(choices, waiting[1:])
            else:
                first, *rest = waiting
                for key, reading in self.plan.definitions[first].readings.items():
                    yield from extend({**choices, first: key}, rest + names(reading.where))

        return list(extend({}, names(measure.of) + names(measure.where)))

    def chosen(self, measure: Measure) -> dict[str, str]:
        """Return the combination of chosen readings."""
        definitions = self.plan.definitions
        found = [
            choices
            for choices in self.combinations(measure)
            if all(definitions[name].chosen == key for name, key in choices.items())
        ]
        assert len(found) == 1
        return found[0]

    # ---- completions -------------------------------------------------------------------------------------------

    def flags(self, measure: Measure, choices: Choices, row: Row) -> set[tuple[bool, bool]]:
        """Return what one cooperative of a row may be: (in the population, and counted)."""
        return {
            (self.holds(measure.of, values, choices), self.counted(measure, values, choices))
            for values in self.completed(row, sorted(self.tested_by(measure, choices)))
        }

    def counted(self, measure: Measure, values: Mapping[str, Value], choices: Choices) -> bool:
        """Say whether a completed cooperative is in the population and meets the condition."""
        return self.holds(measure.of, values, choices) and self.holds(measure.where, values, choices)

    def completed(self, row: Row, keys: Sequence[str]) -> Iterator[dict[str, Value]]:
        """Yield one cooperative of a row completed in every way, as far as some fields are concerned."""
        for values in itertools.product(*(self.of_each(row, key) for key in keys)):
            yield dict(zip(keys, values, strict=True))

    def row_pairs(self, measure: Measure, choices: Choices, row: Row) -> set[Pair]:
        """Return the pairs a row can contribute."""
        keys = sorted(self.tested_by(measure, choices) | set(measure.value_fields))
        totals = [key for key in keys if self.is_group(row) and self.field(key).in_group is InGroup.TOTAL]
        one: set[tuple[Amount, ...]] = set()
        for values in self.completed(row, keys):
            pair = self.pair(measure, values, choices)
            one.add((*pair, *(number(values[key]) for key in totals)))
        found: set[Pair] = set()
        for size in self.sizes(row):
            together: set[tuple[Amount, ...]] = {(0,) * (2 + len(totals))}
            for _ in range(size):
                together = {tuple(map(sum, zip(some, more, strict=True))) for some in together for more in one}
            for numerator, denominator, *sums in together:
                allowed = [self.totals(row, key) for key in totals]
                # No total is asked of a row that stands for nobody.
                if not size or all(ok is None or got in ok for got, ok in zip(sums, allowed, strict=True)):
                    found.add((numerator, denominator))
        return found

    def pair(self, measure: Measure, values: Mapping[str, Value], choices: Choices) -> Pair:
        """Return what one completed cooperative adds to the numerator and the denominator."""
        counted = self.counted(measure, values, choices)
        if measure.kind in (Kind.COUNT, Kind.SHARE):
            return int(counted), int(self.holds(measure.of, values, choices))
        if not counted:
            return 0, 0
        assert measure.field is not None
        per = 1 if measure.per is None else number(values[measure.per])
        return number(values[measure.field]), per

    def row_amounts(self, measure: Measure, choices: Choices, row: Row) -> set[tuple[Amount, ...]]:
        """Return what those of a row that are counted can hold, one by one in ascending order."""
        keys = sorted(self.tested_by(measure, choices) | set(measure.value_fields))
        assert measure.field is not None
        totals = [measure.field] if self.is_group(row) and self.field(measure.field).in_group is InGroup.TOTAL else []
        one = {
            (self.counted(measure, values, choices), number(values[measure.field]))
            for values in self.completed(row, keys)
        }
        found: set[tuple[Amount, ...]] = set()
        for size in self.sizes(row):
            for some in itertools.combinations_with_replacement(sorted(one), size):
                allowed = [self.totals(row, key) for key in totals]
                got = sum(amount for _, amount in some)
                if not size or all(ok is None or got in ok for ok in allowed):
                    found.add(tuple(sorted(amount for counted, amount in some if counted)))
        return found

    def medians(self, measure: Measure, choices: Choices) -> set[Pair]:
        """Return every median that a completion of the whole list can have, over one; nothing over nothing for none."""
        found: set[tuple[Amount, ...]] = {()}
        for row in self.rows:
            more = self.row_amounts(measure, choices, row)
            found = {tuple(sorted(some + others)) for some in found for others in more}
        middles = {(held[(len(held) - 1) // 2], held[len(held) // 2]) for held in found if held}
        return {(Fraction(a + b) / 2, 1) for a, b in middles} | ({(0, 0)} if () in found else set())

    def pairs(self, measure: Measure, choices: Choices) -> set[Pair]:
        """Return every (numerator, denominator) that a completion of the whole list can have."""
        if measure.kind is Kind.MEDIAN:
            return self.medians(measure, choices)
        found: set[Pair] = {(0, 0)}
        for row in self.rows:
            more = self.row_pairs(measure, choices, row)
            found = {(a + c, b + d) for a, b in found for c, d in more}
        return found

    # ---- what is needed to read the answers --------------------------------------------------------------------

    def splits_totals(self, measure: Measure, choices: Choices) -> bool:
        """Say whether a condition tests a total of a row of several, which the engine need only answer soundly."""
        tested = self.tested_by(measure, choices)
        return any(self.field(key).in_group is InGroup.TOTAL for key in tested) and any(map(self.is_group, self.rows))

    def may_be_inexact(self, measure: Measure, choices: Choices) -> bool:
        """Say whether the engine need only be sound here, whatever the threshold."""
        if self.again:
            return True  # that of two rows of one cooperative only one can be right need not be used
        tested, added = self.tested_by(measure, choices), set(measure.value_fields)
        splits = any(self.field(key).in_group is InGroup.TOTAL for key in added) and any(map(self.is_group, self.rows))
        # Amounts are shared out by how many are counted, so a value that also decides who is counted is not used.
        return (
            self.splits_totals(measure, choices)
            or self.mixes_class(measure, choices)
            or bool(splits and (tested & added or measure.kind is Kind.MEDIAN))
        )

    def mixes_class(self, measure: Measure, choices: Choices) -> bool:
        """Say whether a measure uses the class and a field from which the class follows: again only soundness."""
        rating = self.plan.rating
        needed = self.tested_by(measure, choices) | set(measure.value_fields)
        if rating is None or rating.declared not in needed:
            return False
        inputs = {rating.total} | {criterion.field for group in rating.groups for criterion in group.criteria}
        inputs |= set(rating.applies_to) | {scale.field for scale in rating.scales}
        inputs |= {
            atom.field for rule in rating.regardless for atom in atoms(rule.where) if not isinstance(atom, Named)
        }
        if rating.not_assessed is not None:
            inputs |= {rating.not_assessed.founded, rating.not_assessed.stopped}
        return bool(needed & inputs)

    def unfilled(self, measure: Measure, choices: Choices) -> set[str]:
        """Return the fields a measure needs of which the list holds nothing."""
        needed = self.tested_by(measure, choices) | set(measure.value_fields)
        rating = self.plan.rating
        if rating is not None and rating.declared in needed:
            sources = {rating.declared, rating.total} | {c.field for group in rating.groups for c in group.criteria}
            if sources & self.listed.filled:
                needed.discard(rating.declared)
        return needed - self.listed.filled


# ---- values ----------------------------------------------------------------------------------------------------


def number(value: Value) -> Amount:
    """Return an exact number."""
    assert isinstance(value, int | Decimal)
    if isinstance(value, int):
        return int(value)
    exact = Fraction(value)
    return int(exact) if exact.denominator == 1 else exact


def spelled_out(cell: Cell) -> list[Value]:
    """Return every value of a cell."""
    if isinstance(cell, Choice):
        return list(cell.values)
    assert isinstance(cell, Span)
    assert cell.low is not None
    assert cell.high is not None
    values: list[Value] = []
    if isinstance(cell.low, date):
        assert isinstance(cell.high, date)
        day = cell.low
        while day <= cell.high:
            values.append(day)
            day += timedelta(days=1)
        return values
    assert not isinstance(cell.high, date)
    point = Decimal(cell.low)
    while point <= cell.high:
        values.append(point)
        point += Decimal(cell.step)
    return [int(value) if isinstance(value, Decimal) and value == int(value) else value for value in values]


def domain(field: Field) -> list[Value]:
    """Return every value a field may hold."""
    if field.vocabulary is not None:
        return list(field.vocabulary.labels)
    if field.values:
        return list(field.values)
    if field.low is None:
        return [True, False]
    return spelled_out(Span(field.low, field.high, field.step))


def assumed_values(assumption: Assumption, field: Field) -> list[Value]:
    """Return what an assumption leaves of a domain."""
    if assumption.values:
        return list(assumption.values)
    kept = domain(field)
    return [
        value
        for value in kept
        if (assumption.low is None or number(value) >= assumption.low)
        and (assumption.high is None or number(value) <= assumption.high)
    ]


def lies_within(test: Within, value: Value) -> bool:
    """Say whether a value lies between the ends of a test."""
    if test.low is not None and (rank(value) < rank(test.low) or (test.low_open and rank(value) == rank(test.low))):
        return False
    if test.high is None:
        return True
    return rank(value) < rank(test.high) or (not test.high_open and rank(value) == rank(test.high))


def rank(value: Value) -> Amount:
    """Return a number that orders values of one kind."""
    return value.toordinal() if isinstance(value, date) else number(value)


def full_months(day: date, until: date) -> int:
    """Return the number of full months between two days."""
    months = (until.year - day.year) * 12 + until.month - day.month
    return months - 1 if until.day < day.day else months


def bands_meeting(rating: Rating, low: Fraction, high: Fraction) -> set[str]:
    """Return the classes whose band of points meets an interval; the last one has no lower end."""
    found = set()
    above: Fraction | None = None
    for index, band in enumerate(rating.classes):
        bottom = Fraction(band.from_points)
        is_last = index == len(rating.classes) - 1
        if (above is None or low < above) and (is_last or high >= bottom):
            found.add(band.key)
        above = bottom
    return found


# ---- answers ---------------------------------------------------------------------------------------------------


def admits(threshold: Threshold, value: Amount) -> bool:
    """Say whether a value meets a threshold."""
    least, most = threshold.value - threshold.tolerance, threshold.value + threshold.tolerance
    if threshold.op is Op.AT_LEAST:
        return value >= least
    if threshold.op is Op.MORE_THAN:
        return value > least
    if threshold.op is Op.AT_MOST:
        return value <= most
    if threshold.op is Op.LESS_THAN:
        return value < most
    if threshold.op is Op.BETWEEN:
        assert threshold.high is not None
        return least <= value <= threshold.high + threshold.tolerance
    return least <= value <= most


def value_of(kind: Kind, pair: Pair) -> Fraction | None:
    """Return the value of a measure in one completion."""
    numerator, denominator = pair
    if kind not in HAS_QUOTIENT:
        return Fraction(numerator)
    return Fraction(numerator) / denominator if denominator > 0 else None


def ends(kind: Kind, pairs: set[Pair]) -> Ends:
    """Return the ends of a measure: the low one with the largest denominator, the high one with the smallest."""
    valued = [(value, pair) for pair in pairs if (value := value_of(kind, pair)) is not None]
    if not valued:
        return Ends(None, None, None, None)
    low, high = min(value for value, _ in valued), max(value for value, _ in valued)
    low_at = max((pair for value, pair in valued if value == low), key=lambda pair: pair[1])
    high_at = min((pair for value, pair in valued if value == high), key=lambda pair: pair[1])
    return Ends(low, high, low_at, high_at)


def outcomes(kind: Kind, threshold: Threshold, pairs: set[Pair]) -> set[str]:
    """Return what the completions say: met, missed, vacuous."""
    found = set()
    for pair in pairs:
        if pair[1] == 0:
            found.add("vacuous" if admits(threshold, 0) else "missed")
        else:
            value = value_of(kind, pair)
            assert value is not None
            found.add("met" if admits(threshold, value) else "missed")
    return found


def verdict(kind: Kind, threshold: Threshold, pairs: set[Pair]) -> str:
    """Return the outcome on which all completions agree, else undecided."""
    found = outcomes(kind, threshold, pairs)
    return found.pop() if len(found) == 1 else "undecided"


def missing_at(kind: Kind, threshold: Threshold, pair: Pair) -> Fraction:
    """Return how much a completion lacks to reach a floor."""
    numerator, denominator = pair
    least = threshold.value - threshold.tolerance
    if kind in (Kind.COUNT, Kind.SHARE):
        goal = least * denominator if kind is Kind.SHARE else least
        whole = floor(goal) + 1 if threshold.op is Op.MORE_THAN else ceil(goal)
        return max(Fraction(0), Fraction(whole - numerator))
    value = value_of(kind, pair)
    assert value is not None
    return max(Fraction(0), least - value)


def excess_at(kind: Kind, threshold: Threshold, pair: Pair) -> Fraction:
    """Return how much a completion is over a ceiling."""
    numerator, denominator = pair
    top = threshold.value
    if threshold.op is Op.BETWEEN:
        assert threshold.high is not None
        top = threshold.high
    most = top + threshold.tolerance
    if kind in (Kind.COUNT, Kind.SHARE):
        goal = most * denominator if kind is Kind.SHARE else most
        whole = ceil(goal) - 1 if threshold.op is Op.LESS_THAN else floor(goal)
        return max(Fraction(0), Fraction(numerator - whole))
    value = value_of(kind, pair)
    assert value is not None
    return max(Fraction(0), value - most)


def shortfall(kind: Kind, threshold: Threshold, pairs: set[Pair]) -> tuple[Fraction | None, Fraction | None]:
    """Return how much is missing (or too much) at best and at worst."""
    found = ends(kind, pairs)
    if found.low_at is None or found.high_at is None:
        return None, None
    assert found.low is not None
    assert found.high is not None
    if threshold.op in (Op.AT_LEAST, Op.MORE_THAN):
        return missing_at(kind, threshold, found.high_at), missing_at(kind, threshold, found.low_at)
    if threshold.op in (Op.AT_MOST, Op.LESS_THAN):
        return excess_at(kind, threshold, found.low_at), excess_at(kind, threshold, found.high_at)
    distances = [
        max(missing_at(kind, threshold, pair), excess_at(kind, threshold, pair))
        for pair in (found.low_at, found.high_at)
    ]
    top = threshold.value if threshold.high is None else threshold.high
    touches = found.low <= top + threshold.tolerance and found.high >= threshold.value - threshold.tolerance
    return Fraction(0) if touches else min(distances), max(distances)
