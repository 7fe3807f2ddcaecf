"""Faults to plant in the engine, each an edit of one file that makes it wrong, with the tests that have to notice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ENGINE = Path("src/htx_eval/engine")
BOUNDS = ("tests/engine/test_properties.py",)
MEDIAN = ("tests/engine/test_median.py",)
REASONS = ("tests/engine/test_reasons_properties.py",)
ROADMAP = ("tests/engine/test_roadmap_properties.py", "tests/report/test_roadmap.py")
SOLVER = ("tests/engine/test_solver.py",)
WITNESS = ("tests/report/test_median_faces.py", "tests/report/test_witness.py")
PLACES = ("tests/engine/test_places_of_lists.py",)
TEXTS = ("tests/engine/test_conditions_on_texts.py",)
GROWTH = ("tests/engine/test_growth.py",)
SCALES = ("tests/engine/test_scales.py",)
FACES = ("tests/report/test_check_and_why_agree.py",)
SLIPS = ("tests/plan/test_slips.py",)
SATISFIABLE = ("tests/plan/test_satisfiable.py",)
FIGURES = ("tests/plan/test_written_figures.py",)
SHORT = ("tests/plan/test_short_plans.py",)
PARTS = ("tests/study/test_parts.py",)
COMPARED = ("tests/study/test_compare.py",)
GROUPED = ("tests/study/test_groups.py",)


def one(test: str, tests: tuple[str, ...] = BOUNDS) -> tuple[str, ...]:
    """One test of a file, for faults that the others of it notice late."""
    return (f"{tests[0]}::{test}",)


@dataclass(frozen=True)
class Fault:
    """An edit of one file of the engine; ``tests`` are those that have to notice it."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...] = BOUNDS


FAULTS = (
    Fault(
        "three-valued logic: a condition that is open in its parts is open",
        "measures/contributions.py",
        "        return _Worlds(frozenset(flags), frozenset(points))\n",
        "        if len(flags) > 1:\n"
        "            return self._any_world(key)\n"
        "        return _Worlds(frozenset(flags), frozenset(points))\n",
    ),
    Fault(
        "the numerator forgets that only the population counts",
        "measures/point_rule.py",
        "return inside, inside and self._where(held)",
        "return inside, self._where(held)",
    ),
    Fault(
        "a step of a scale holds at the value above which it begins",
        "rows/scales.py",
        "value > step.low if step.is_open else value >= step.low",
        "value >= step.low",
        SCALES,
    ),
    Fault(
        "stated points count where a scale gives others",
        "rows/scales.py",
        "        if not self.differ():\n            return self.stated\n",
        "        return self.stated\n",
        SCALES,
    ),
    Fault(
        "points count for who is of a class regardless of them",
        "rows/classes.py",
        "    if None not in regardless:\n        return ()\n",
        "",
        SCALES,
    ),
    Fault(
        "a divided commune lies where most of it does",
        "../model/ground/area.py",
        "return True if inside == parts else None if inside else False",
        "return 2 * len(inside) > len(parts)",
        PLACES,
    ),
    Fault(
        "an old district says nothing of whose name a commune has",
        "../model/ground/places.py",
        "{names: NO_PARTS.union(*around[names]) for names in Names}",
        "dict.fromkeys(Names, NO_PARTS.union(*around[None]))",
        PLACES,
    ),
    Fault(
        "a row of a divided commune counts",
        "rows/table.py",
        "if within in (Within.UNKNOWN, Within.DOUBTFUL, Within.PARTLY) and not by_place:",
        "if within in (Within.UNKNOWN, Within.DOUBTFUL) and not by_place:",
        PLACES,
    ),
    Fault(
        "floats in quotients",
        "measures/bounds.py",
        "        value = Fraction(best.numerator) / Fraction(best.denominator)\n        limits",
        "        value = Fraction(float(best.numerator) / float(best.denominator))\n        limits",
    ),
    Fault(
        "a row in doubt is taken for a cooperative",
        "rows/presence.py",
        "for row in listed.doubts:",
        "for row in ():",
        one("test_bounds_are_those_over_all_completions"),
    ),
    Fault(
        "of rows that may be one cooperative only the first is right",
        "rows/candidates.py",
        "    if not pairs:",
        "    if True:",
        one("test_bounds_are_those_over_all_completions"),
    ),
    Fault(
        "weights ignored",
        "rows/table.py",
        "        return size if size.low == size.high else self._fitting(size, stated)",
        "        return Size(1, 1)",
    ),
    Fault(
        "a blank size may be none",
        "rows/table.py",
        "least = 1 if cell.origin in BLANK else 0",
        "least = 0",
    ),
    Fault(
        "vacuous counted as met",
        "measures/verdicts.py",
        "Verdict.VACUOUS if threshold.admits(Fraction(0))",
        "Verdict.MET if threshold.admits(Fraction(0))",
        one("test_an_empty_population_never_passes"),
    ),
    Fault(
        "a verdict forgets that the population may be empty",
        "measures/bounds.py",
        "    return all(not group.copies or any(d == 0 for _, d in group.ways) for group in members)",
        "    return not members",
        one("test_an_empty_population_never_passes"),
    ),
    Fault(
        "both sources on a contradiction instead of the declared one",
        "rows/classes.py",
        "    if source is RatingSource.BOTH:\n        return",
        "    if source is not RatingSource.POINTS:\n        return",
    ),
    Fault(
        "a declared class alone decides: criteria are not looked at",
        "rows/points.py",
        "sources = [frozenset(by_criteria)] if by_criteria else []",
        "sources: list[frozenset[str]] = []",
        one("test_bounds_are_those_over_all_completions"),
    ),
    Fault(
        "a group may pass its maximum",
        "rows/points.py",
        "    return total, min(cap, total + open_to), False",
        "    return total, total + open_to, False",
        one("test_bounds_are_those_over_all_completions"),
    ),
    Fault(
        "off by one at the cut-off day: twelve full months are not enough",
        "rows/classes.py",
        "cast(date, day) > last, last)",
        "cast(date, day) >= last, last)",
    ),
    Fault(
        "a class begins above its points, not at them",
        "rows/points.py",
        "(self.rating.class_of(one), self._units(one))",
        '(self.rating.class_of(Decimal(one) - Decimal("0.5")), self._units(one))',
        one("test_ends_name_the_completion_that_reaches_them"),
    ),
    Fault(
        "one reading left out",
        "../model/meaning.py",
        "for reading in sorted(definition.readings, key=lambda key: key != definition.chosen):",
        "for reading in sorted(definition.readings, key=lambda key: key != definition.chosen)[:2]:",
        one("test_every_combination_of_readings_is_answered_once"),
    ),
    Fault(
        "a blank amount is zero",
        "rows/table.py",
        "        for key in self._fillable_of_several if several else self._fillable:\n",
        "        from datetime import date\n\n"
        "        for key, cell in cells.items():\n"
        "            if cell.origin is Origin.MISSING and isinstance(cell, Span) and not isinstance(cell.low, date):\n"
        "                cells[key] = Choice((0,), Origin.ASSUMED)\n"
        "        for key in self._fillable_of_several if several else self._fillable:\n",
    ),
    Fault(
        "of equal ends the smallest population is named at both",
        "measures/bounds.py",
        "            return optimum(members, sign, rate, large_base=sign < 0, need_base=True)",
        "            return optimum(members, sign, rate, large_base=False, need_base=True)",
        one("test_of_equal_ends_the_largest_and_the_smallest_population_is_named"),
    ),
    Fault(
        "a quotient may lack a base: nobody is let in",
        "measures/bounds.py",
        "        if not entries:\n            return None\n",
        "        if entries or not entries:\n            return None\n",
    ),
    Fault(
        "the first row with a base is let in, not the cheapest",
        "measures/bounds.py",
        "        old, new = max(entries, key=lambda entry: _minus(gain(entry[1]), gain(entry[0])))",
        "        old, new = entries[0]",
        one("test_a_quotient_is_taken_over_completions_with_a_base"),
    ),
    Fault(
        "a shortfall is rounded down",
        "measures/verdicts.py",
        "else math.ceil(bound))",
        "else math.floor(bound))",
        one("test_half_of_nineteen_is_ten"),
    ),
    Fault(
        "the shortfall of a floor is stated from the wrong end",
        "measures/verdicts.py",
        'return Shortfall(Fraction(0) if "high" in bounds.unbounded else at_high, at_low)',
        'return Shortfall(Fraction(0) if "high" in bounds.unbounded else at_low, at_high)',
        one("test_shortfall_is_what_the_two_ends_lack"),
    ),
    Fault(
        "an open end of a threshold is read as a closed one",
        "measures/verdicts.py",
        "return bounds.low < low or (is_open and bounds.low == low and bounds.low_at is not None)",
        "return bounds.low < low",
        one("test_verdict_is_what_all_completions_agree_on"),
    ),
    Fault(
        "a share takes every value between its ends",
        "measures/kinds/share.py",
        "            if least <= most:\n",
        "            if least <= most or size:\n",
        one("test_a_value_between_the_ends_need_not_be_reached"),
    ),
    Fault(
        "a total is every cooperative's own amount",
        "measures/profiles.py",
        "        if size.one:\n            return tuple([self._reduce",
        "        if size.one or size.low == size.high:\n            return tuple([self._reduce",
    ),
    Fault(
        "a figure of one cooperative is taken for each of several",
        "rows/table.py",
        "cells = {**raw, **self._useless} if several else raw.copy()",
        "cells = raw.copy()",
    ),
    Fault(
        "a row of unknown size may be smaller than its total allows",
        "rows/table.py",
        "return size if size.low == size.high else self._fitting(size, stated)",
        "return size",
    ),
    Fault(
        "an assumption fills rows that may be its exception",
        "rows/assumptions.py",
        "set(cell.values) & set(barred[key])",
        "set(cell.values) <= set(barred[key])",
    ),
    Fault(
        "marks that are contradicted by a stated no are still filled up",
        "rows/assumptions.py",
        "return bool(says) and not says & set(assumption.values)",
        "return bool(says)",
    ),
    Fault(
        "an assumption fills rows that it does not speak of",
        "rows/assumptions.py",
        "if _surely(assumption.where, lookup) and not",
        "if not",
        one("test_shortfall_is_what_the_two_ends_lack"),
    ),
    Fault(
        "unlisted cooperatives of a type that is not covered are forgotten",
        "evaluate.py",
        "if key not in seen and key not in covers)",
        "if key not in seen and key not in covers and not seen)",
        one("test_an_uncovered_type_is_any_number_of_unknown_cooperatives"),
    ),
    Fault(
        "of an even number the lower of the two in the middle is the median",
        "measures/kinds/median.py",
        "self._held_at(count // 2 + 1, below)",
        "self._held_at((count + 1) // 2, below)",
        MEDIAN,
    ),
    Fault(
        "nobody may be left out of a median",
        "measures/kinds/median.py",
        "all(counted for _, counted in group.ways)",
        "True",
        MEDIAN,
    ),
    Fault(
        "one field over itself is two fields",
        "measures/kinds/ratio.py",
        "if measure.field == measure.per:",
        "if not measure.field:",
        one("test_a_total_over_itself_is_one"),
    ),
    Fault(
        "a count lies between its ends wherever they are",
        "measures/kinds/count.py",
        "        return least <= (high",
        "        return bool(low) or least <= (high",
        ("tests/engine/test_kinds.py", *one("test_a_count_or_share_between_two_ends_must_be_reached")),
    ),
    Fault(
        "who lacks most is called nearest",
        "measures/nearest.py",
        "key=lambda near: (near.points, near.row)",
        "key=lambda near: (-near.points, near.row)",
        FACES,
    ),
    Fault(
        "who serves fewest targets is asked first",
        "measures/calls.py",
        "return -len(call.targets)",
        "return len(call.targets)",
        FACES,
    ),
    Fault(
        "cooperatives that may exist are counted once for all",
        "whole/cohort.py",
        "else extra + part.extra",
        "else max(extra, part.extra)",
    ),
    Fault(
        "more than a figure is met at the figure",
        "whole/demands.py",
        "math.floor(low) + 1 if is_open",
        "math.floor(low) if is_open",
        REASONS,
    ),
    Fault(
        "a floor of nothing needs no population",
        "whole/demands.py",
        "demand.d * scale + 1, 1)",
        "demand.d * scale, 0)",
        REASONS,
    ),
    Fault(
        "counted and rest are free of how many there are together",
        "whole/region.py",
        "for n in {max(n0, d0 - r), min(n1, d1 - r)})",
        "for n in {n0, n1})",
        REASONS,
    ),
    Fault(
        "sums above the need are one too soon",
        "whole/sums.py",
        "after.append(min(total, need - low))",
        "after.append(min(total, need - high))",
        one("test_joint_possibility_is_that_of_one_completion", REASONS),
    ),
    Fault(
        "errors of two classes are taken for errors of one",
        "reasons/flips.py",
        "keys[max(0, place - 1) : place]",
        "keys[max(0, place - 2) : place]",
        REASONS,
    ),
    Fault(
        "the last number that holds is the first that does not",
        "reasons/slack.py",
        "    return low\n",
        "    return high\n",
        REASONS,
    ),
    Fault(
        "rows that rise are looked at for those that fall",
        "reasons/cut_offs.py",
        "falling = steps.of(upper.key, lower.key)",
        "falling = steps.of(lower.key, upper.key)",
        one("test_cut_offs_are_the_nearest_that_change_the_verdict", REASONS),
    ),
    Fault(
        "one answer more than is needed",
        "reasons/questions.py",
        "            if missing <= 0:\n                break\n",
        "            if missing < 0:\n                break\n",
        one("test_the_fewest_answers_settle_and_no_fewer_do", REASONS),
    ),
    Fault(
        "all targets together need one less of each",
        "reasons/joint.py",
        "possible, chosen = search(heaps, shared.needs)",
        "possible, chosen = search(heaps, tuple(need - 1 for need in shared.needs))",
        one("test_joint_possibility_is_that_of_one_completion", REASONS),
    ),
    Fault(
        "the larger of what is missing is rounded down",
        "reasons/fewest.py",
        "-(-rest // self._gains[at - 1])",
        "rest // self._gains[at - 1]",
        one("test_the_fewest_gains_are_the_largest", REASONS),
    ),
    Fault(
        "printed percentages are cut, not rounded",
        "reasons/roundings.py",
        "math.floor(value + Fraction(1, 2))",
        "math.floor(value)",
        one("test_rounding_that_turns_an_outcome_is_named", REASONS),
    ),
    Fault(
        "the witness of a low end stands at the high one",
        "reasons/witness.py",
        "sign = -1 if end == LOW else 1",
        "sign = 1 if end == LOW else -1",
        WITNESS,
    ),
    Fault(
        "whoever is just at a median may be left out",
        "reasons/witness.py",
        "-sign * denominator if adds_up else denominator",
        "-sign * denominator",
        WITNESS,
    ),
    Fault(
        "known points do not lower the price of a better class",
        "roadmap/options.py",
        "least_points(rating, worst, points))",
        "least_points(rating, worst, None))",
        ROADMAP,
    ),
    Fault(
        "cooperatives that may not exist do no harm",
        "roadmap/task.py",
        "                self._grow(harm, extra)\n",
        "                self._grow(harm, 0)\n",
        SOLVER,
    ),
    Fault(
        "fewest steps before least cost",
        "roadmap/solver.py",
        "orders = ([column.cost for column in self.columns], [column.steps for column in self.columns], ranks)",
        "orders = ([column.steps for column in self.columns], [column.cost for column in self.columns], ranks)",
        SOLVER,
    ),
    Fault(
        "the first targets are given up before the last",
        "roadmap/route.py",
        "weights = [1000 * len(names) - place for",
        "weights = [1000 * len(names) + place for",
        ROADMAP,
    ),
    Fault(
        "a condition is tried with one answer of each field",
        "../plan/doubts/satisfiable.py",
        "if any(self.finds(simplified(condition, answer)) for answer in answers):",
        "if any(self.finds(simplified(condition, answer)) for answer in answers[:1]):",
        SATISFIABLE,
    ),
    Fault(
        "nothing lies between the figures that a condition on amounts names",
        "../plan/doubts/satisfiable.py",
        "    return [(low + high) / 2 for low, high in pairwise(places)]",
        "    return places",
        SATISFIABLE,
    ),
    Fault(
        "a search that was given up says that nobody satisfies the condition",
        "../plan/doubts/satisfiable.py",
        "    except _TooLongError:\n        return None",
        "    except _TooLongError:\n        return False",
        SATISFIABLE,
    ),
    Fault(
        "a condition is idle only by the readings that are chosen",
        "../plan/doubts/idle_conditions.py",
        "islice(meanings.under_each(condition), 1, None)",
        "islice(meanings.under_each(condition), 0, 1)",
        SLIPS,
    ),
    Fault(
        "a definition is used if another names it, used or not",
        "../plan/doubts/idle_conditions.py",
        '        if key not in used:\n            findings.add("HTX365"',
        '        if key in used:\n            findings.add("HTX365"',
        SLIPS,
    ),
    Fault(
        "unions are counted among the cooperatives",
        "../plan/doubts/idle_conditions.py",
        "found.append(target if reason is None else replace(target, measure=replace(measure, of=ALWAYS)))",
        "found.append(target)",
        SLIPS,
    ),
    Fault(
        "a stretch at its floor passes",
        "../plan/doubts/odd_thresholds.py",
        "stretch <= threshold.value if",
        "stretch < threshold.value if",
        SLIPS,
    ),
    Fault(
        "a tolerance as large as its threshold passes",
        "../plan/doubts/odd_thresholds.py",
        "    if tolerance >= size:",
        "    if tolerance > size:",
        SLIPS,
    ),
    Fault(
        "a measure of people may have parts",
        "../plan/doubts/odd_thresholds.py",
        'return fields[measure.field or ""].type is FieldType.INTEGER',
        "return False",
        SLIPS,
    ),
    Fault(
        "thresholds that exclude each other are one within the other",
        "../plan/doubts/rival_targets.py",
        "    return _above(one, other) or _above(other, one)",
        "    return _above(one, other)",
        SLIPS,
    ),
    Fault(
        "the days of last year pass",
        "../plan/doubts/odd_days.py",
        "    if low is not None and high is not None and high < first:",
        "    if low is not None and high is not None and low > last:",
        SLIPS,
    ),
    Fault(
        "a point in a Vietnamese text begins the decimals",
        "../plan/doubts/said_figures.py",
        "    is_vietnamese = lang == DEFAULT_LANGUAGE",
        "    is_vietnamese = False",
        SLIPS,
    ),
    Fault(
        "the shorter word counts: 'not over' is 'over'",
        "../plan/doubts/said_figures.py",
        "    found = max(((len(word), key, word)",
        "    found = min(((len(word), key, word)",
        SLIPS,
    ),
    Fault(
        "a figure in billions is one in millions",
        "../plan/percentages.py",
        "is_whole or found.factor < unit.factor) * found.factor / unit.factor",
        "is_whole or found.factor < unit.factor)",
        FIGURES,
    ),
    Fault(
        "a large unit has thousands: 3.250 billion",
        "../plan/percentages.py",
        "return _read(number, is_whole or found.factor < unit.factor)",
        "return _read(number, True)",
        FIGURES,
    ),
    Fault(
        "a unit of another measure passes",
        "../plan/percentages.py",
        "        if named is None or unit is None or named.base != unit.base:",
        "        if named is None:",
        FIGURES,
    ),
    Fault(
        "a measure without a population is of every organisation",
        "../plan/targets/target_reader.py",
        "            if self.population is None or self.population not in",
        "            if self.population is not None or self.population not in",
        SHORT,
    ),
    Fault(
        "a text without accents means just one word",
        "rows/text_columns.py",
        "if exact != text or is_just_so or normal(text) != fold(text):",
        "if True:",
        TEXTS,
    ),
    Fault(
        "accents tell no words apart",
        "../model/meaning.py",
        'f" {normal(test.phrase)} " in f" {normal(str(value))} "',
        'f" {normal(test.phrase)[:1]}" in f" {normal(str(value))} "',
        TEXTS,
    ),
    Fault(
        "a commune is told by its own word only",
        "rows/text_columns.py",
        "if ground is not None and parts:",
        "if False:",
        TEXTS,
    ),
    Fault(
        "growth over years is not compounded",
        "../model/growth.py",
        "base * (1 + rate) ** growth.years",
        "base * (1 + rate * growth.years)",
        GROWTH,
    ),
    Fault(
        "of a base between two ends one figure counts",
        "../model/growth.py",
        "easier=None if easier == strict else easier)",
        "easier=None)",
        GROWTH,
    ),
    Fault(
        "a part of a change is made in one order only",
        "../study/comparing/change_parts.py",
        "_WEIGHTS = (Fraction(1, 3), Fraction(1, 6), Fraction(1, 3))",
        "_WEIGHTS = (Fraction(1), Fraction(0), Fraction(0))",
        PARTS,
    ),
    Fault(
        "who goes and was not counted changes no share",
        "../study/comparing/change_parts.py",
        "            sides[1 if judged else 0].append(change)\n",
        "            sides[1 if judged else 0] += [change] if is_coming else []\n",
        PARTS,
    ),
    Fault(
        "rows that may be one cooperative are taken for two",
        "../study/comparing/comparison.py",
        "for way in knot.ways for world in",
        "for way in knot.ways[:1] for world in",
        one("test_who_may_be_one_is_an_interval_and_not_a_guess", COMPARED),
    ),
    Fault(
        "a cooperative that may be nobody is one in the year before",
        "../study/comparing/comparison.py",
        "return frozenset(points | {(0, 0)} if profile.size.low == 0 else points)",
        "return frozenset(points)",
        one("test_a_row_that_may_be_nobody_counts_as_one_or_none", COMPARED),
    ),
    Fault(
        "who is in no group that is known is in none",
        "../study/groups.py",
        "where = target.measure.of, OneOf(key, group.values)",
        "where = target.measure.of, ALWAYS",
        one("test_a_group_is_between_the_ends_of_every_completion", GROUPED),
    ),
)
