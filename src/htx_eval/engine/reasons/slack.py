"""How much a verdict can stand: slack, and the plan figures that leave it as it is.

Under the chosen readings, over all completions of what is unknown; `model.reasons` says what each number means.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from htx_eval.engine.measures.bounds import can_be_empty
from htx_eval.engine.whole.cohort import Group
from htx_eval.engine.whole.demands import ENDLESS, demands
from htx_eval.engine.whole.region import Region, region
from htx_eval.model.outcome import Bounds, Verdict
from htx_eval.model.reasons import Figures, Slack
from htx_eval.model.rules import Op, Target, Threshold


def slack(target: Target, members: tuple[Group, ...], verdict: Verdict) -> Slack | None:
    """Return how much a pass can stand; None if there is no pass or it is not of a count or share."""
    if verdict is not Verdict.MET or not target.measure.kind.is_whole:
        return None
    whole = region(members)
    low, high, _ = target.threshold.interval
    holds = partial(_holds, target)
    falls = [] if low is None else [_last(lambda number: holds(_fallen(whole, number)), whole.counted[1])]
    falls += [] if high is None else [_last(lambda number: holds(_risen(whole, number)), whole.rest[1])]
    return Slack(
        fall=min((number for number in falls if number is not None), default=None),
        close=_last(lambda number: holds(_closed(whole, number)), whole.base[1]),
        join=_last(lambda number: holds(_joined(whole, number)), ENDLESS),
    )


def _holds(target: Target, changed: Region | None) -> bool:
    """Whether a target is met all over a region."""
    if changed is None:
        return True
    wanted = demands(target.measure.kind, target.threshold, changed.base[1])
    return not any(changed.breaks(demand) for demand in wanted)


def _fallen(whole: Region, number: int) -> Region | None:
    """What is left where so many of the counted count no more."""
    enough = whole.within(counted=number)
    return enough and enough.plus((-number, -number), (number, number), (0, 0))


def _risen(whole: Region, number: int) -> Region | None:
    """What is left where so many of the rest are counted too."""
    enough = whole.within(rest=number)
    return enough and enough.plus((number, number), (-number, -number), (0, 0))


def _closed(whole: Region, number: int) -> Region | None:
    """What is left where so many are gone, whoever they are."""
    enough = whole.within(base=number)
    return enough and enough.plus((-number, 0), (-number, 0), (-number, -number)).within()


def _joined(whole: Region, number: int) -> Region:
    """What there is with so many more, whatever they are."""
    return whole.plus((0, number), (0, number), (number, number))


def _last(holds: Callable[[int], bool], most: int) -> int | None:
    """The greatest number up to which something holds; None if it holds up to ``most``."""
    high = 1
    while high < most and holds(high):
        high *= 2
    high = min(high, most)
    if holds(high):
        return None
    low = 0
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def figures(threshold: Threshold, members: tuple[Group, ...], bounds: Bounds, verdict: Verdict) -> Figures | None:
    """Return for which figures of the plan the verdict would be the same.

    Only of a floor or a ceiling, where the bounds are exact and reached and somebody is surely in the population.
    """
    is_floor = threshold.op.is_floor
    if not (is_floor or threshold.op.is_ceiling) or not bounds.exact or can_be_empty(members):
        return None
    if bounds.low is None or bounds.high is None or bounds.low_at is None or bounds.high_at is None:
        return None
    shift = threshold.tolerance if is_floor else -threshold.tolerance
    low, high = bounds.low + shift, bounds.high + shift
    ends = {
        (Verdict.MET, True): Figures(None, low, False, True),
        (Verdict.UNDECIDED, True): Figures(low, high, False, True),
        (Verdict.MISSED, True): Figures(high, None, False, False),
        (Verdict.MET, False): Figures(high, None, True, False),
        (Verdict.UNDECIDED, False): Figures(low, high, True, False),
        (Verdict.MISSED, False): Figures(None, low, False, False),
    }
    found = ends.get((verdict, is_floor))
    if found is None or threshold.op in (Op.AT_LEAST, Op.AT_MOST):
        return found
    return Figures(found.low, found.high, not found.low_included, not found.high_included)
