"""Witnesses: one completion of a list that puts a measure exactly at an end of its bounds.

Each cooperative takes the world that helps most, as in `bounds.optimum`: the greatest or least numerator minus the end
times the denominator. Only the fields that the measure looks at are completed, and the type, by which coverage is told.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.engine.evaluate import Explored
from htx_eval.engine.measures.contributions import Contributions
from htx_eval.engine.measures.point_rule import MOST_WORLDS, PointRule, World
from htx_eval.engine.rows.classes import input_fields
from htx_eval.engine.rows.profile import Profile, Samples
from htx_eval.engine.whole.cohort import NOTHING, Cohort, Point
from htx_eval.model.fields import InGroup
from htx_eval.model.meaning import holds
from htx_eval.model.outcome import LOW, End, TargetOutcome
from htx_eval.model.reasons import Completed
from htx_eval.model.values import Value, known


@frozen
class _Pick:
    """So many cooperatives of a profile, with the world that they are in."""

    profile: Profile
    count: int
    world: World
    point: Point


def witness(explored: Explored, target_id: str, end: End) -> tuple[Completed, ...]:
    """Return a completion behind the low or the high end of a target under its chosen readings.

    Every cooperative of the list is in it, with all its values; then, for types that the list shows none of, a row of
    nobody. Raises HtxEvalError if no completion reaches the end, or it cannot be written as rows.
    """
    outcome = next(each for each in explored.evaluation.targets if each.target.id == target_id)
    value = _reached(outcome, end)
    if value is None:
        raise HtxEvalError([Problem("HTX702", value=end, params={"target": target_id})])
    found = explored.engine.contributions(outcome.target.measure, outcome.chosen.choices)
    picks = _picks(found, end, value)
    if not _is_row_by_row(explored, outcome, found) or _value(found, picks) != value:
        raise HtxEvalError([Problem("HTX702", value=target_id, params={"target": target_id})])
    return tuple(_Writer(explored, found.rule).rows(picks))


def _reached(outcome: TargetOutcome, end: End) -> Fraction | None:
    """The value at an end that some completion reaches."""
    bounds = outcome.chosen.bounds
    value, at = (bounds.low, bounds.low_at) if end == LOW else (bounds.high, bounds.high_at)
    return None if at is None else value


def _is_row_by_row(explored: Explored, outcome: TargetOutcome, found: Contributions) -> bool:
    """Whether rows can be completed one by one so that they say just what the bounds rest on."""
    specs = explored.evaluation.plan.register.fields
    several = any(not profile.size.one for profile in explored.engine.profiles.profiles)
    totals = any(specs[key].in_group is InGroup.TOTAL for key in found.rule.axes)
    return outcome.chosen.bounds.exact and not (several and totals) and not _mixes(explored, found)


def _mixes(explored: Explored, found: Contributions) -> bool:
    """Whether a measure looks at the class and at what it follows from: written out, the two might not agree."""
    rating = explored.evaluation.plan.rating
    if rating is None or rating.declared not in found.rule.axes:
        return False
    ratings = explored.evaluation.plan.ratings
    rated_by = {key for one in ratings for key in one.applies_to}
    sources = {*input_fields(ratings)} - {rating.declared, *rated_by}
    return not sources.isdisjoint(found.rule.axes)


def _value(found: Contributions, picks: Iterable[_Pick]) -> Fraction | None:
    """What the measure comes to in a completion."""
    return found.rule.kind.value((pick.point, pick.count) for pick in picks)


def _picks(found: Contributions, end: End, value: Fraction) -> list[_Pick]:
    """The world of every cooperative: those that surely exist, and those that may and help."""
    sign = -1 if end == LOW else 1
    is_quotient, adds_up = found.measure.kind.is_quotient, found.rule.kind.adds_up
    rate = value if is_quotient else Fraction(0)

    def gain(point: Point) -> tuple[Fraction, Fraction]:
        numerator, denominator = Fraction(point[0]), Fraction(point[1])
        # Of equals the larger population at the low end, the smaller at the high end; but who is just at a median has
        # to be counted: without all of them another amount may be in the middle.
        among_equals = -sign * denominator if adds_up else denominator
        return sign * (numerator - rate * denominator), among_equals

    picks: list[_Pick] = []
    entries: list[tuple[tuple[Fraction, Fraction], int, _Pick]] = []
    beyond = None if adds_up else _beyond(found.cohorts)
    for cohort in found.cohorts:
        points = _points(found.rule, cohort.ways, beyond)
        best = max(points, key=gain)
        for profile in cohort.profiles:
            sure, more = profile.weight
            helps = gain(best) > gain(NOTHING) and more is not None
            for count in (sure, (more or 0) if helps else 0):
                if count:
                    picks.append(_Pick(profile, count, points[best], best))
            entering = max((point for point in points if point[1] > 0), key=gain, default=None)
            if entering is not None and (sure or more != 0):
                loss = (gain(entering)[0] - gain(best)[0], gain(entering)[1])
                entries.append((loss, len(entries), _Pick(profile, 1, points[entering], entering)))
    if is_quotient and entries and not any(pick.point[1] for pick in picks):
        return _entered(picks, max(entries)[2])
    return picks


def _beyond(cohorts: Iterable[Cohort[Samples]]) -> int:
    """A number larger than every figure there is: where only the order of amounts counts, it is as good as no end."""
    figures = (value for cohort in cohorts for sample in cohort.ways for value in sample)
    sizes = [Decimal(value).copy_abs() for value in figures if isinstance(value, int | Decimal)]
    return int(max(sizes, default=Decimal(0))) + 1


def _points(rule: PointRule, samples: Samples, beyond: int | None) -> dict[Point, World]:
    """One world for each finite point of a cooperative; ``beyond`` stands for amounts without end, if it may."""
    points: dict[Point, World] = {}
    for world in itertools.islice(itertools.product(*samples), MOST_WORLDS):
        if beyond is not None:
            world = tuple([int(math.copysign(beyond, one)) if isinstance(one, float) else one for one in world])
        point = rule.point_of(world)
        if not any(isinstance(part, float) for part in point):
            points.setdefault(point, world)
    return points


def _entered(picks: list[_Pick], entry: _Pick) -> list[_Pick]:
    """The same with one cooperative let into the population."""
    rest = []
    taken = False
    for pick in picks:
        if pick.profile is entry.profile and not taken:
            taken = True
            if pick.count > 1:
                rest.append(_Pick(pick.profile, pick.count - 1, pick.world, pick.point))
        else:
            rest.append(pick)
    return [*rest, entry]


class _Writer:
    """Turns worlds of profiles into completed rows of the list."""

    def __init__(self, explored: Explored, rule: PointRule) -> None:
        self.explored, self.rule = explored, rule
        self.listed, self.register = explored.evaluation.list, explored.evaluation.plan.register
        kind = self.register.roles.type
        self.fields = tuple(dict.fromkeys([*rule.axes, *([kind] if kind else [])]))
        self._columns = self.listed.columns()
        self._places = {key: explored.table.fields.index(key) for key in self.fields}

    def rows(self, picks: list[_Pick]) -> Iterator[Completed]:
        """Yield every cooperative of a completion, and for each type without any a row of nobody."""
        seen: dict[Value, None] = {}
        waiting: dict[int, list[list[object]]] = {}
        made: list[Completed] = []
        for pick in picks:
            if not pick.profile.rows:
                made.append(self._completed(None, pick, pick.count))
                continue
            waiting.setdefault(id(pick.profile), []).append([pick, pick.count])
        for profile in {id(pick.profile): pick.profile for pick in picks if pick.profile.rows}.values():
            made += self._shared(profile, waiting[id(profile)])
        kind = self.register.roles.type
        for row in sorted(made, key=_place):
            seen.setdefault(row.values.get(kind or "", ""))
            yield from self._single(row)
        if kind is not None and self.register.roles.count is not None:
            for value in self.register.fields[kind].kinds:
                if value not in seen:
                    yield Completed(None, 0, {kind: value})

    def _single(self, row: Completed) -> list[Completed]:
        """A row one by one where a value is that of one cooperative: in a row of several it would say nothing."""
        is_own = any(self.register.fields[key].in_group is not InGroup.EACH for key in row.values)
        return [Completed(row.row, 1, row.values)] * row.count if row.count > 1 and is_own else [row]

    def _shared(self, profile: Profile, parts: list[list[object]]) -> Iterator[Completed]:
        """Share the worlds of a profile out among its rows."""
        for row in profile.rows:
            room = profile.size.high if profile.size.high is not None else profile.size.low
            least = profile.size.low
            while parts and room > 0:
                pick, left = parts[0]
                assert isinstance(pick, _Pick)
                assert isinstance(left, int)
                used = min(left, room)
                yield self._completed(row, pick, used)
                room, least = room - used, least - used
                parts[0][1] = left - used
                if left == used:
                    parts.pop(0)

    def _completed(self, row: int | None, pick: _Pick, count: int) -> Completed:
        values: dict[str, Value] = {}
        for key in self.fields:
            wanted = pick.world[self.rule.axes.index(key)] if key in self.rule.axes else None
            values[key] = self._value(row, pick.profile, key, wanted)
        return Completed(row, count, values)

    def _value(self, row: int | None, profile: Profile, key: str, wanted: Value | None) -> Value:
        """The row's own value where it is known, else a candidate of its own that answers as the world does."""
        if row is None:
            sample = profile.samples[self._places[key]]
            return sample[0] if wanted is None else wanted
        cell = self.explored.table.rows[row].cells[self._places[key]]
        own = self._columns.get(key)
        sure = None if own is None or known(cell) is None else known(own[row])
        if sure is not None and self._answers(key, sure) == self._answers(key, known(cell)):
            return sure
        candidates = cell.sample(self.rule.cuts(key))
        if wanted is None:
            return candidates[0]
        return next((one for one in candidates if self._answers(key, one) == self._answers(key, wanted)), wanted)

    def _answers(self, key: str, value: Value | None) -> tuple[object, ...]:
        """How a value answers the tests of the measure; an amount that is added stands for itself."""
        if value is None or key in self.rule.measure.value_fields:
            return (value,)
        return tuple(holds(test, value) for test in self.rule.tests(key))


def _place(completed: Completed) -> tuple[bool, int]:
    """Rows in the order of the list, those that it does not show after them."""
    return completed.row is None, completed.row or 0
