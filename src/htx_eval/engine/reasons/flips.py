"""Errors in rating: the fewest, each by one class, that take away a certain verdict, and who is pivotal.

An error puts one cooperative into the class next above or below the one it has in a completion; classes are ordered by
the points from which they begin, and one that is not rated has none beside it. At most one error per cooperative. As
all errors cost the same and the demands of a target are linear, the errors that gain most come first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from htx_eval.base.frozen import frozen
from htx_eval.engine.reasons.fewest import Lifts
from htx_eval.engine.reasons.worlds import Kin, Worlds, whole_point
from htx_eval.engine.whole.cohort import Group
from htx_eval.engine.whole.demands import ENDLESS, WHOLE, Demand, demands, values
from htx_eval.engine.whole.region import region
from htx_eval.model.outcome import Verdict
from htx_eval.model.plan import Rating
from htx_eval.model.reasons import Flip
from htx_eval.model.rules import Target
from htx_eval.model.values import Value

Points = frozenset[tuple[int, int]]


def flip(target: Target, worlds: Worlds, members: tuple[Group, ...], verdict: Verdict, rating: Rating) -> Flip | None:
    """Return the fewest one-class errors that take away a verdict of met or missed.

    None where classes do not matter, and for a threshold with two ends that is missed.
    """
    kind = target.measure.kind
    if verdict not in (Verdict.MET, Verdict.MISSED) or kind not in WHOLE or rating.declared not in worlds.fields:
        return None
    if verdict is Verdict.MISSED and len(values(kind, target.threshold)) > 1:
        return None
    wanted = demands(kind, target.threshold, region(members).base[1])
    if verdict is Verdict.MET:  # broken is any one of them
        tasks = [Demand(-demand.n, -demand.d, 1 - demand.need) for demand in wanted]
    else:  # a ceiling that is passed leaves somebody in the population, so its first demand is enough
        tasks = [wanted[0]]
    sorts = list(_sorts(worlds, rating))
    tries = [each for each in (_errors(sorts, task) for task in tasks) if each.errors is not None]
    if not tries:
        return Flip(None, ())
    fewest = min(each.errors or 0 for each in tries)
    rows = {row for each in tries if each.errors == fewest for row in each.rows}
    return Flip(fewest, tuple(sorted(rows)))


@frozen
class _Sort:
    """Cooperatives alike to a target: the points of each as it may be, and after one error."""

    kin: Kin
    points: Points
    in_error: Points


def _sorts(worlds: Worlds, rating: Rating) -> Iterator[_Sort]:
    beside = neighbours(rating)
    at = worlds.axes.index(rating.declared)
    for kin in worlds.kin():
        wrong = tuple(dict.fromkeys(key for value in kin.samples[at] for key in beside.get(value, ())))
        in_error = worlds.flags((*kin.samples[:at], wrong, *kin.samples[at + 1 :])) if wrong else ()
        yield _Sort(kin, frozenset(map(whole_point, worlds.flags(kin.samples))), frozenset(map(whole_point, in_error)))


def neighbours(rating: Rating) -> Mapping[Value, tuple[str, ...]]:
    """Return the classes next to each class of a scheme."""
    keys = [band.key for band in rating.classes]
    return {key: (*keys[max(0, place - 1) : place], *keys[place + 1 : place + 2]) for place, key in enumerate(keys)}


def _errors(sorts: list[_Sort], task: Demand) -> Flip:
    """The fewest errors after which some completion does a task, and the rows of which one may be among them."""
    total, gains = 0, []
    for each in sorts:
        copies, extra = each.kin.copies, ENDLESS if each.kin.extra is None else each.kin.extra
        best = task.most(each.points)
        total += copies * best + extra * max(best, 0)
        worth = task.most(each.in_error) if each.in_error else best
        gains += [(worth - best, copies, each), (worth - max(best, 0), extra, each)]
    lifts = Lifts((gain, copies) for gain, copies, _ in gains)
    missing = task.need - total
    rows = {
        row
        for gain, copies, each in gains
        if copies and lifts.belongs(gain, missing)
        for profile in each.kin.profiles
        for row in profile.rows
    }
    return Flip(lifts.least(missing), tuple(rows))
