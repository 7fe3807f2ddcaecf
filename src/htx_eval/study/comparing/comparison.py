"""Two years under one plan: what each target was and is, why it changed, and who moved between the classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from htx_eval.api import STDIN, Explored
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.model.meaning import combinations
from htx_eval.model.outcome import TargetOutcome
from htx_eval.model.plan import Plan
from htx_eval.model.rules import ALWAYS, Condition, Kind, Measure, Named
from htx_eval.runs.asked import Asked
from htx_eval.runs.run import Run, open_run
from htx_eval.runs.several import GATE
from htx_eval.study.comparing.change_parts import Ends, Parts, Worlds, added, parts_of, world_of
from htx_eval.study.comparing.pairing import Knot, Pairing, paired

#: A row whose class is not known, one that has none, and where a cooperative is not in a list.
UNKNOWN, UNRATED, ABSENT = "?", "-", ""
_OUTSIDE = frozenset([(False, False)])
#: The measures whose change is split.
_SPLIT = (Kind.COUNT, Kind.SHARE)


@frozen
class Moved:
    """A cooperative that is in both lists, by its rows and classes."""

    before: int
    after: int
    was: str
    now: str


@frozen
class _Flows:
    """The flow between classes, who moved, and how many rows are left out for it is not certain who they are."""

    counts: Mapping[tuple[str, str], int]
    moved: tuple[Moved, ...]
    left_out: int


@frozen
class TargetChange:
    """A target before and after, and the parts of its change, if it can be split."""

    before: TargetOutcome
    after: TargetOutcome
    parts: Parts | None
    exact: bool
    own: TargetOutcome | None = None  # of the earlier list under its own plan, where that is another

    @property
    def rules(self) -> Ends | None:
        """By how much the earlier list is otherwise under the later plan; where both ends are open, at the most."""
        was = None if self.own is None else _ends(self.own)
        now = _ends(self.before)
        return None if was is None or now is None else Ends(now[0] - was[1], now[1] - was[0])


@frozen
class Comparison:
    """Two runs held against each other."""

    before: Run
    after: Run
    own: Run | None  # the earlier list under its own plan, where that is another
    pairing: Pairing
    targets: tuple[TargetChange, ...]
    flows: Mapping[tuple[str, str], int]  # (class before, class after) -> how many; "" where it is not in a list
    moved: tuple[Moved, ...]
    left_out: int  # so many rows are not in the flows, for it is not certain who they are or whether they count
    classes: tuple[str, ...]  # in the order of the plan, the best first


def compare(before: str, after: str, asked: Asked) -> Comparison:
    """Return what changed between two lists under the plan of the later one.

    Raises HtxEvalError if a list cannot be evaluated, or has rows of several cooperatives, of which nobody is told.
    """
    now = open_run(after, asked, gate=GATE)
    was = open_run(before, replace(asked, plan=_of_any_year(now.plan)), gate=GATE)
    for run in (was, now):
        if any(not row.is_one and row.count_high != 0 for row in run.evaluation.rows):
            raise HtxEvalError([Problem("HTX743", value=run.word)])
    pairing = paired(
        was.cooperatives, now.cooperatives, now.plan.register, (was.evaluation.grounds, now.evaluation.grounds)
    )
    own = _under_its_own_plan(before, asked, now)
    changes = tuple(_changes(was.explored, now.explored, pairing, own))
    flows = _flows(was.explored, now.explored, pairing)
    return Comparison(was, now, own, pairing, changes, flows.counts, flows.moved, flows.left_out, _classes(now))


def _of_any_year(plan: Plan) -> Plan:
    """The plan for a list of another year of its place."""
    roles = replace(plan.register.roles, year=None)
    return replace(plan, register=replace(plan.register, roles=roles))


def _under_its_own_plan(before: str, asked: Asked, now: Run) -> Run | None:
    """The earlier list under the plan that its settings name, if they name another than the later list's."""
    if asked.plan is not None or before == STDIN:
        return None
    own = open_run(before, asked, gate=GATE)
    return None if own.plan.rules == now.plan.rules else own


def _classes(run: Run) -> tuple[str, ...]:
    rating = run.plan.rating
    return () if rating is None else tuple(map(str, run.plan.register.fields[rating.declared].unknown().sample(())))


def _changes(was: Explored, now: Explored, pairing: Pairing, own: Run | None) -> Iterator[TargetChange]:
    earlier = {outcome.target.id: outcome for outcome in was.evaluation.targets}
    under_own = {} if own is None else {outcome.target.id: outcome for outcome in own.evaluation.targets}
    for outcome in now.evaluation.targets:
        before = earlier.get(outcome.target.id)
        if before is None:
            continue
        kind = outcome.target.measure.kind
        parts = None
        rows = _Rows.of(was, before), _Rows.of(now, outcome)
        is_split = kind in _SPLIT and all(map(_has_ends, (before, outcome))) and not pairing.given_up
        if is_split and not any(one.may_be_more for one in rows):
            parts = parts_of(_units(*rows, pairing), kind.is_share)
            parts = parts if parts is None or parts.exact else _within(parts, before, outcome)
        exact = before.chosen.bounds.exact and outcome.chosen.bounds.exact
        exact = exact and (parts is None or parts.exact)
        at_home = under_own.get(outcome.target.id)
        is_alike = at_home is not None and at_home.target.measure.kind is kind
        yield TargetChange(before, outcome, parts, exact, at_home if is_alike else None)


def _ends(outcome: TargetOutcome) -> tuple[Fraction, Fraction] | None:
    """The ends of a measure; None where one of them is open."""
    low, high = outcome.chosen.bounds.low, outcome.chosen.bounds.high
    return None if low is None or high is None else (low, high)


def _has_ends(outcome: TargetOutcome) -> bool:
    """Whether a list says something of a target, and not that it may be anything."""
    has_data = outcome.given is None and outcome.verdict.shows_measure
    return has_data and _ends(outcome) is not None


def _within(parts: Parts, before: TargetOutcome, after: TargetOutcome) -> Parts:
    """Parts that are not exact, the whole no wider than the two lists by themselves leave it."""
    was, now = _ends(before), _ends(after)
    if was is None or now is None:
        return parts
    low, high = now[0] - was[1], now[1] - was[0]
    return replace(parts, total=Ends(max(parts.total.low, low), min(parts.total.high, high)))


class _Rows:
    """What each row of a list may be to a target: its membership, and whether it is counted."""

    def __init__(self, found: Explored, measure: Measure, choices: Mapping[str, str]) -> None:
        self._found = found.engine.contributions(measure, choices)
        self._profiles = found.engine.profiles.of_rows
        self._unlisted = tuple(found.engine.unlisted.values())

    @classmethod
    def of(cls, found: Explored, outcome: TargetOutcome) -> _Rows:
        """Return what each row may be to a target under its chosen readings."""
        return cls(found, outcome.target.measure, outcome.chosen.choices)

    @property
    def may_be_more(self) -> bool:
        """Whether cooperatives that the list does not show would count, too."""
        return any(self._found.flags(profile) != _OUTSIDE for profile in self._unlisted)

    def __getitem__(self, row: int) -> frozenset[tuple[int, int]]:
        profile = self._profiles[row]
        if profile.size.high == 0:
            return frozenset([(0, 0)])
        points = {(int(is_member), int(is_counted)) for is_member, is_counted in self._found.flags(profile)}
        return frozenset(points | {(0, 0)} if profile.size.low == 0 else points)


def _units(was: _Rows, now: _Rows, pairing: Pairing) -> Iterator[Worlds]:
    """The worlds of every cooperative, and of every knot of rows of which it is not certain who is who."""
    nobody = frozenset([(0, 0)])
    for before, after in pairing.pairs:
        yield frozenset(world_of(one, other) for one in was[before] for other in now[after])
    for row in pairing.only_before:
        yield frozenset(world_of(one, other) for one in was[row] for other in nobody)
    for row in pairing.only_after:
        yield frozenset(world_of(one, other) for one in nobody for other in now[row])
    for knot in pairing.knots:
        yield frozenset(world for way in knot.ways for world in _of_way(was, now, knot, way))


def _of_way(was: _Rows, now: _Rows, knot: Knot, way: tuple[tuple[int, int], ...]) -> Worlds:
    """The worlds of a knot where its rows pair in one way."""
    paired_rows = ({one for one, _ in way}, {other for _, other in way})
    parts = [frozenset(world_of(one, other) for one in was[before] for other in now[after]) for before, after in way]
    parts += [frozenset(world_of(one, (0, 0)) for one in was[row]) for row in knot.before if row not in paired_rows[0]]
    parts += [frozenset(world_of((0, 0), one) for one in now[row]) for row in knot.after if row not in paired_rows[1]]
    found: Worlds = frozenset([(0, 0, 0, 0, 0, 0, 0)])
    for part in parts:
        found = frozenset(added(one, other) for one in found for other in part)
    return found


def _flows(was: Explored, now: Explored, pairing: Pairing) -> _Flows:
    """How many cooperatives of the plan went from class to class, of those of whom it is certain who they are."""
    flows: Counter[tuple[str, str]] = Counter()
    moved: list[Moved] = []
    members = _members(was), _members(now)
    open_ones = sum(len(knot.before) + len(knot.after) for knot in pairing.knots)

    def stand(side: int, row: int) -> str | None:
        """The class of a row; absent if it is none of the plan's cooperatives, None if that is not known."""
        states = {is_member for is_member, _ in members[side][row]}
        classes = (was, now)[side].evaluation.rows[row].classes
        return None if len(states) > 1 else _class(classes) if states == {1} else ABSENT

    for one, other in pairing.pairs:
        before, after = stand(0, one), stand(1, other)
        if before is None or after is None:
            open_ones += 1
            continue
        flows[before, after] += 1
        moved += [Moved(one, other, before, after)] if before != after and ABSENT not in (before, after) else []
    for side, rows in enumerate((pairing.only_before, pairing.only_after)):
        for row in rows:
            found = stand(side, row)
            open_ones += found is None
            if found is not None:
                flows[(found, ABSENT) if side == 0 else (ABSENT, found)] += 1
    told = {key: count for key, count in flows.items() if count and key != (ABSENT, ABSENT)}
    return _Flows(told, tuple(moved), open_ones)


def _members(found: Explored) -> _Rows:
    """What each row is to the population of the plan: of a plan without one, to every cooperative."""
    plan = found.evaluation.plan
    of: Condition = ALWAYS if plan.population is None else Named(plan.population)
    return _Rows(found, Measure(Kind.COUNT, of=of), next(iter(combinations(plan.definitions, (of,)))))


def _class(classes: tuple[str, ...]) -> str:
    return UNRATED if not classes else classes[0] if len(classes) == 1 else UNKNOWN
