"""The class of a row from every source there is: declared class, total points, criteria, and the assessed-rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from datetime import date
from typing import cast

from htx_eval.base.frozen import frozen
from htx_eval.engine.rows.points import ClassIssue, Points, points_fields, scored_fields
from htx_eval.engine.rows.regardless import regardless_classes, regardless_fields
from htx_eval.model.plan import NotAssessed, Rating, RatingSource
from htx_eval.model.values import Cell, Choice, Origin, Value

#: Gives the cell of a field in one row.
Lookup = Callable[[str], Cell]


@frozen
class Settled:
    """The classes a row may have, what disagrees, and what it would be if the other source counted."""

    classes: tuple[str, ...]
    issues: tuple[tuple[ClassIssue, str], ...] = ()  # with the field or group concerned
    otherwise: tuple[str, ...] | None = None
    by_points: frozenset[str] | None = None  # what the points alone say, if there are any
    by_world: bool = False  # whether it is open if the scheme rates the row, and the classes are others if it does not


def input_fields(ratings: Iterable[Rating]) -> tuple[str, ...]:
    """Return the fields from which schemes settle a class."""
    fields: list[str | None] = []
    for rating in ratings:
        fields += [rating.declared, *scored_fields(rating), *regardless_fields(rating)]
        if rating.not_assessed is not None:
            fields += [rating.not_assessed.founded, rating.not_assessed.stopped]
        fields += rating.applies_to
    return tuple(dict.fromkeys(key for key in fields if key is not None))


def evidence_fields(rating: Rating) -> tuple[str, ...]:
    """Return the fields of which one at least must be filled for a list to hold ratings at all.

    Figures from which only some criteria have their points make no rating.
    """
    by_scales = all(criterion.scale for group in rating.groups for criterion in group.criteria)
    return (rating.declared, *(scored_fields(rating) if by_scales else points_fields(rating)))


def settle(
    ratings: Sequence[Rating],
    source: RatingSource,
    year: int,
    vocabulary: tuple[str, ...],
    points: Sequence[Points],
    lookup: Lookup,
) -> Settled:
    """Return the classes that a row may have by the scheme that rates it; of several that may, by each of them.

    Nobody can be rated by two: the loader has seen to it. ``points`` are those of each scheme.
    """
    rating_it = [
        _settle(rating, source, year, vocabulary, its, lookup)
        for rating, its in zip(ratings, points, strict=True)
        if not _is_outside(rating, lookup)
    ]
    if not rating_it:
        return _settle(ratings[0], source, year, vocabulary, points[0], lookup)
    found, *others = rating_it
    for other in others:
        found = _either(vocabulary, found, other)
    return found


def _settle(
    rating: Rating, source: RatingSource, year: int, vocabulary: tuple[str, ...], points: Points, lookup: Lookup
) -> Settled:
    """Return the classes that a row may have, and what its points alone say."""
    found = _agreed(rating, source, year, vocabulary, points, lookup)
    counting = _counting(points.sources, regardless_classes(rating, lookup))
    is_rated = counting and not _is_outside(rating, lookup)
    return replace(found, by_points=_together(counting)) if is_rated else found


def _agreed(
    rating: Rating, source: RatingSource, year: int, vocabulary: tuple[str, ...], points: Points, lookup: Lookup
) -> Settled:
    """The classes that a row may have: those on which all its sources agree.

    Where none is left, ``source`` says which side counts, and the contradiction is an issue. Of a row that the scheme
    does not rate only a declared class says anything: its points and dates are those of another scheme. Of a row of
    which this is open, the classes of both worlds.
    """
    cell = lookup(rating.declared)
    declared = set(cell.values) if isinstance(cell, Choice) and cell.origin is Origin.STATED else None
    outside = Settled(tuple(key for key in vocabulary if declared is None or key in declared))
    if _is_outside(rating, lookup):
        return outside
    rated = _rated(rating, source, year, vocabulary, points, lookup, declared)
    if (declared is None or declared <= {band.key for band in rating.classes}) and (declared or points.sources):
        rated = _with_exemption(rating, source, year, vocabulary, lookup, rated)
    return _either(vocabulary, rated, outside) if _may_be_outside(rating, lookup) else rated


def _with_exemption(
    rating: Rating, source: RatingSource, year: int, vocabulary: tuple[str, ...], lookup: Lookup, found: Settled
) -> Settled:
    """A row that has a class or scores, said to be at odds with the dates where these rule out that it was assessed."""
    rule = rating.not_assessed
    issue = None if rule is None else _exempt(rule, year, lookup)
    if rule is None or issue is None:
        return found
    classes = found.classes
    if source is RatingSource.BOTH:
        classes = tuple(key for key in vocabulary if key in classes or key == rule.key)
    otherwise = (rule.key,) if found.otherwise is None else found.otherwise
    return replace(found, classes=classes, issues=(*found.issues, issue), otherwise=otherwise)


def _exempt(rule: NotAssessed, year: int, lookup: Lookup) -> tuple[ClassIssue, str] | None:
    """Why a row is surely not assessed, with the field that says so."""
    young, stopped = _exemptions(rule, year, lookup)
    if young == {True} and rule.founded is not None:
        return ClassIssue.YOUNG, rule.founded
    return (ClassIssue.STOPPED, rule.stopped) if stopped == {True} and rule.stopped is not None else None


def _either(vocabulary: tuple[str, ...], rated: Settled, outside: Settled) -> Settled:
    """The classes of a row of which it is open whether the scheme rates it."""

    def with_others(classes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key for key in vocabulary if key in classes or key in outside.classes)

    otherwise = None if rated.otherwise is None else with_others(rated.otherwise)
    classes = with_others(rated.classes)
    return replace(rated, classes=classes, otherwise=otherwise, by_world=rated.classes != outside.classes)


def _rated(
    rating: Rating,
    source: RatingSource,
    year: int,
    vocabulary: tuple[str, ...],
    points: Points,
    lookup: Lookup,
    declared: set[Value] | None,
) -> Settled:
    """The classes of a row that the scheme rates."""
    rated = {band.key for band in rating.classes}
    issues, regardless = points.issues, regardless_classes(rating, lookup)
    shows_assessed = bool(points.sources) or (declared is not None and declared <= rated)
    rule = set(rated) if shows_assessed else _assessed(rating, year, lookup, rated)
    rule -= set() if None in regardless else rated - regardless
    by_points = _counting(points.sources, regardless)

    def listed(keys: Set[object]) -> tuple[str, ...]:
        return tuple(key for key in vocabulary if key in keys)

    sources: list[Set[object]] = [rule, *by_points, *([] if declared is None else [declared])]
    common = listed(frozenset.intersection(*map(frozenset, sources)))
    if common:
        return Settled(common, issues)
    computed = _together(by_points) if by_points else frozenset(rule)
    if declared is None:
        return Settled(listed(computed), issues)
    issue = ClassIssue.CONTRADICTION if None in regardless else ClassIssue.REGARDLESS
    issues = (*issues, (issue, rating.declared))
    if source is RatingSource.BOTH:
        return Settled(listed(declared | computed), issues, listed(declared))
    if source is RatingSource.POINTS and (by_points or None not in regardless):
        return Settled(listed(computed), issues, listed(declared))
    return Settled(listed(declared), issues, listed(computed))


def _counting(sources: Sequence[frozenset[str]], regardless: frozenset[str | None]) -> tuple[frozenset[str], ...]:
    """What points say where they may count, with the classes that there may be regardless of them."""
    if None not in regardless:
        return ()
    always = frozenset(key for key in regardless if key is not None)
    return tuple(source | always for source in sources)


def _together(sources: Sequence[frozenset[str]]) -> frozenset[str]:
    """The classes on which total and criteria agree; of both where they do not."""
    return frozenset.intersection(*sources) or frozenset.union(*sources)


def _is_outside(rating: Rating, lookup: Lookup) -> bool:
    """Whether a row is surely none of those that a scheme rates."""
    cells = {key: lookup(key) for key in rating.applies_to}
    return any(
        isinstance(cell, Choice) and not set(cell.values) & set(rating.applies_to[key]) for key, cell in cells.items()
    )


def _may_be_outside(rating: Rating, lookup: Lookup) -> bool:
    """Whether a row may be none of those that a scheme rates."""
    cells = {key: lookup(key) for key in rating.applies_to}
    return any(
        not isinstance(cell, Choice) or not set(cell.values) <= set(rating.applies_to[key])
        for key, cell in cells.items()
    )


def _assessed(rating: Rating, year: int, lookup: Lookup, rated: set[str]) -> set[str]:
    """The classes left by the dates: only "not assessed" where they settle it, never it where they rule it out."""
    rule = rating.not_assessed
    if rule is None:
        return set(rated)
    young, stopped = _exemptions(rule, year, lookup)
    if young == {True} or stopped == {True}:
        return {rule.key}
    if young == {False} and stopped == {False}:
        return set(rated)
    return {*rated, rule.key}


def _exemptions(rule: NotAssessed, year: int, lookup: Lookup) -> tuple[set[bool], set[bool]]:
    """Whether a row may be too young to be assessed, and whether it may have been stopped for too long."""
    last = rule.last_founding(year)
    young = _can(lookup, rule.founded, lambda day: cast(date, day) > last, last)
    stopped = _can(lookup, rule.stopped, lambda months: cast(int, months) > rule.stopped_over, rule.stopped_over)
    return young, stopped


def _can(lookup: Lookup, field: str | None, test: Callable[[object], bool], cut: date | int) -> set[bool]:
    """The answers to a test that a cell allows."""
    if field is None:
        return {False}
    return {test(value) for value in lookup(field).sample([cut])}
