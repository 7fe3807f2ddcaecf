"""The class of a row from every source there is: declared class, total points, criteria, and the assessed-rule."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from htx_eval.model.plan import CriteriaGroup, Rating, RatingSource
from htx_eval.model.values import Cell, Choice, Origin

#: Gives the cell of a field in one row.
Lookup = Callable[[str], Cell]
#: A score that is known, or None.
Score = int | Decimal | None


class ClassIssue(enum.Enum):
    """What does not agree in the sources of a class."""

    CONTRADICTION = "contradiction"  # the sources have no class in common
    SUM_DIFFERS = "sum_differs"  # the stated total cannot be the sum of the criteria
    GROUP_OVER = "group_over"  # the criteria of a group pass its maximum


@dataclass(frozen=True, slots=True)
class Settled:
    """The classes a row may have, what disagrees, and what it would be if the other source counted."""

    classes: tuple[str, ...]
    issues: tuple[tuple[ClassIssue, str], ...] = ()  # with the field or group concerned
    otherwise: tuple[str, ...] | None = None


def input_fields(rating: Rating) -> tuple[str, ...]:
    """Return the fields from which a scheme settles a class."""
    fields: list[str | None] = [rating.declared, *points_fields(rating)]
    if rating.not_assessed is not None:
        fields += [rating.not_assessed.founded, rating.not_assessed.stopped]
    return tuple(key for key in (*fields, *rating.applies_to) if key is not None)


def evidence_fields(rating: Rating) -> tuple[str, ...]:
    """Return the fields of which one at least must be filled for a list to hold ratings at all."""
    return (rating.declared, *points_fields(rating))


@dataclass(frozen=True, slots=True)
class Points:
    """The classes by total and by criteria, as far as there are scores, and what disagrees among them."""

    sources: tuple[frozenset[str], ...] = ()
    issues: tuple[tuple[ClassIssue, str], ...] = ()


def points_fields(rating: Rating) -> tuple[str, ...]:
    """Return the fields of `from_points`, in its order: the criteria group by group, then the total."""
    criteria = [criterion.field for group in rating.groups for criterion in group.criteria]
    return (*criteria, *([] if rating.total is None else [rating.total]))


def from_points(rating: Rating, scores: Sequence[Score]) -> Points:
    """Return what the scores of a row (those of `points_fields`, None where there is none) say of its class."""
    issues: list[tuple[ClassIssue, str]] = []
    sources: list[frozenset[str]] = []
    low: Decimal | int = 0
    high: Decimal | int = 0
    start, scored = 0, False
    for group in rating.groups:
        given = scores[start : start + len(group.criteria)]
        start += len(group.criteria)
        least, most, over = _group_points(group, given)
        if over:
            issues.append((ClassIssue.GROUP_OVER, group.id))
        scored = scored or (not over and given.count(None) < len(given))
        low, high = low + least, high + most
    if scored:
        sources.append(frozenset(rating.classes_between(low, high)))
    total = None if rating.total is None else scores[-1]
    if total is not None:
        sources.append(frozenset([rating.class_of(total)]))
        if scored and not low <= total <= high:
            issues.append((ClassIssue.SUM_DIFFERS, cast(str, rating.total)))
    return Points(tuple(sources), tuple(issues))


def _group_points(group: CriteriaGroup, given: Sequence[Score]) -> tuple[Decimal | int, Decimal | int, bool]:
    """The least and most points of a group, and whether its scores pass its maximum and so say nothing."""
    total: Decimal | int = 0
    open_to: Decimal | int = 0
    for criterion, score in zip(group.criteria, given, strict=True):
        if score is None:
            open_to += group.most if criterion.most is None else criterion.most
        else:
            total += score
    if total > group.most:
        return 0, group.most, True
    return total, min(group.most, total + open_to), False


def settle(
    rating: Rating, source: RatingSource, year: int, vocabulary: tuple[str, ...], points: Points, lookup: Lookup
) -> Settled:
    """Return the classes that a row may have: those on which all its sources agree.

    Where none is left, ``source`` says which side counts, and the contradiction is an issue. Of a row that the scheme
    does not rate only a declared class says anything: its points and dates are those of another scheme.
    """
    rated = {band.key for band in rating.classes}
    cell = lookup(rating.declared)
    declared = set(cell.values) if isinstance(cell, Choice) and cell.origin is Origin.STATED else None
    if _is_outside(rating, lookup):
        return Settled(tuple(key for key in vocabulary if declared is None or key in declared))
    issues, by_points = points.issues, points.sources
    shows_assessed = bool(by_points) or (declared is not None and declared <= rated)
    rule = set(rated) if shows_assessed else _assessed(rating, year, lookup, rated)

    def listed(keys: Set[object]) -> tuple[str, ...]:
        return tuple(key for key in vocabulary if key in keys)

    sources: list[Set[object]] = [rule, *by_points, *([] if declared is None else [declared])]
    common = listed(frozenset.intersection(*map(frozenset, sources)))
    if common:
        return Settled(common, issues)
    computed = frozenset.intersection(*by_points) or frozenset.union(*by_points) if by_points else frozenset(rule)
    if declared is None:
        return Settled(listed(computed), issues)
    issues = (*issues, (ClassIssue.CONTRADICTION, rating.declared))
    if source is RatingSource.BOTH:
        return Settled(listed(declared | computed), issues, listed(declared))
    if source is RatingSource.POINTS and by_points:
        return Settled(listed(computed), issues, listed(declared))
    return Settled(listed(declared), issues, listed(computed))


def _is_outside(rating: Rating, lookup: Lookup) -> bool:
    """Whether a row is surely none of those that a scheme rates."""
    cells = {key: lookup(key) for key in rating.applies_to}
    return any(
        isinstance(cell, Choice) and not set(cell.values) & set(rating.applies_to[key]) for key, cell in cells.items()
    )


def _assessed(rating: Rating, year: int, lookup: Lookup, rated: set[str]) -> set[str]:
    """The classes left by the dates: only "not assessed" where they settle it, never it where they rule it out."""
    rule = rating.not_assessed
    if rule is None:
        return set(rated)
    last = rule.last_founding(year)
    young = _can(lookup, rule.founded, lambda day: cast(date, day) > last, last)
    stopped = _can(lookup, rule.stopped, lambda months: cast(int, months) > rule.stopped_over, rule.stopped_over)
    if young == {True} or stopped == {True}:
        return {rule.key}
    if young == {False} and stopped == {False}:
        return set(rated)
    return {*rated, rule.key}


def _can(lookup: Lookup, field: str | None, test: Callable[[object], bool], cut: date | int) -> set[bool]:
    """The answers to a test that a cell allows."""
    if field is None:
        return {False}
    return {test(value) for value in lookup(field).sample([cut])}
