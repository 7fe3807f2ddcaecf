"""Errors in rating: the fewest, each by one class, that take away a certain verdict, and who is pivotal.

An error puts one cooperative into the class next above or below the one it has in a completion; classes are ordered by
the points from which they begin, and one that is not rated has none beside it. At most one error per cooperative. As
all errors cost the same and the demands of a target are linear, the errors that gain most come first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from htx_eval.engine.measures.contributions import Contributions
from htx_eval.engine.measures.kinds.protocol import whole_point
from htx_eval.engine.reasons.fewest import Lifts
from htx_eval.engine.whole.cohort import Cohort
from htx_eval.engine.whole.demands import ENDLESS, Demand, demands, values
from htx_eval.engine.whole.region import region
from htx_eval.model.outcome import Verdict
from htx_eval.model.plan import Rating
from htx_eval.model.reasons import Flip
from htx_eval.model.rules import Target
from htx_eval.model.values import Value

Points = frozenset[tuple[int, int]]


def flip(target: Target, found: Contributions, verdict: Verdict, rating: Rating) -> Flip | None:
    """Return the fewest one-class errors that take away a verdict of met or missed.

    None where classes do not matter, and for a threshold with two ends that is missed.
    """
    kind = target.measure.kind
    if verdict not in (Verdict.MET, Verdict.MISSED) or not kind.is_whole or rating.declared not in found.fields:
        return None
    if verdict is Verdict.MISSED and len(values(kind, target.threshold)) > 1:
        return None
    wanted = demands(kind, target.threshold, region(found.groups).base[1])
    if verdict is Verdict.MET:  # broken is any one of them
        tasks = [Demand(-demand.n, -demand.d, 1 - demand.need) for demand in wanted]
    else:  # a ceiling that is passed leaves somebody in the population, so its first demand is enough
        tasks = [wanted[0]]
    erring = list(_erring(found, rating))
    tries = [each for each in (_errors(erring, task) for task in tasks) if each.errors is not None]
    if not tries:
        return Flip(None, ())
    fewest = min(each.errors or 0 for each in tries)
    rows = {row for each in tries if each.errors == fewest for row in each.rows}
    return Flip(fewest, tuple(sorted(rows)))


class _Ways(NamedTuple):
    """The points of a cooperative as it may be, and after one error."""

    points: Points
    in_error: Points


def _erring(found: Contributions, rating: Rating) -> Iterator[Cohort[_Ways]]:
    """Cooperatives alike to a target."""
    beside, flags = neighbours(rating), found.rule.every_flags
    at = found.rule.axes.index(rating.declared)
    for each in found.cohorts:
        samples = each.ways
        wrong = tuple(dict.fromkeys(key for value in samples[at] for key in beside.get(value, ())))
        in_error = flags((*samples[:at], wrong, *samples[at + 1 :])) if wrong else ()
        ways = _Ways(frozenset(map(whole_point, flags(samples))), frozenset(map(whole_point, in_error)))
        yield each.behaving(ways)


def neighbours(rating: Rating) -> Mapping[Value, tuple[str, ...]]:
    """Return the classes next to each class of a scheme."""
    keys = [band.key for band in rating.classes]
    return {key: (*keys[max(0, place - 1) : place], *keys[place + 1 : place + 2]) for place, key in enumerate(keys)}


def _errors(erring: list[Cohort[_Ways]], task: Demand) -> Flip:
    """The fewest errors after which some completion does a task, and the rows of which one may be among them."""
    total, gains = 0, []
    for each in erring:
        extra = ENDLESS if each.extra is None else each.extra
        best = task.most(each.ways.points)
        total += each.copies * best + extra * max(best, 0)
        worth = task.most(each.ways.in_error) if each.ways.in_error else best
        gains += [(worth - best, each.copies, each), (worth - max(best, 0), extra, each)]
    lifts = Lifts((gain, copies) for gain, copies, _ in gains)
    missing = task.need - total
    rows = {row for gain, copies, each in gains if copies and lifts.belongs(gain, missing) for row in each.rows}
    return Flip(lifts.least(missing), tuple(rows))
