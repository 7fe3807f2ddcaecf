"""The fewest answers that can settle a verdict.

An answer is everything that is open in one row, or, for a type that the list may not cover, how many there are. Before
it the row may add anything between two ends; the answer fixes it at the end that helps. The demands of a target are
linear, so the rows with the widest gap come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.engine.measures.calls import OPEN
from htx_eval.engine.measures.contributions import Contributions
from htx_eval.engine.measures.kinds.protocol import whole_point
from htx_eval.engine.rows.profile import Profile
from htx_eval.engine.whole.demands import ENDLESS, Demand, demands, values
from htx_eval.engine.whole.region import region
from htx_eval.model.outcome import Call, TargetOutcome
from htx_eval.model.reasons import Fewest


@frozen
class _Gaps:
    """What is surely added to a demand at least and at most, and the rows whose answers narrow that."""

    low: int
    high: int
    widths: Sequence[tuple[int, int]]  # the width of a row, and its number; below zero: a type that is not listed

    def widest(self, missing: int, served: Mapping[int, int]) -> list[int] | None:
        """Return the fewest rows whose widths reach what is missing; None if all do not."""
        chosen = []
        for width, key in sorted(self.widths, key=lambda pair: (-pair[0], -served.get(pair[1], 0), pair[1])):
            if missing <= 0:
                break
            missing -= width
            chosen.append(key)
        return chosen if missing <= 0 else None


def fewest(outcome: TargetOutcome, found: Contributions, served: Mapping[int, int]) -> Fewest | None:
    """Return the fewest answers that settle an undecided count or share as met, and as missed.

    ``served`` says for how many undecided targets a row is open: among rows that are as good, the one that serves more
    comes first. None where this is not known: no count or share, or a share with two ends.
    """
    kind, threshold = outcome.target.measure.kind, outcome.target.threshold
    if outcome.verdict not in OPEN or not kind.is_whole or not found.exact:
        return None
    ends = values(kind, threshold)
    if len(ends) > 1 and kind.is_share:
        return None
    whole = region(found.groups)
    wanted = demands(kind, threshold, whole.base[1]) if whole.base[0] == 0 else ends
    meet = _to_meet(wanted, ends, found, served)
    # Where an empty population would be vacuous and not missed, the figure itself must be passed.
    per_end = ends if len(ends) > 1 or threshold.admits(Fraction(0)) else wanted
    tries = [_settle(found, Demand(-each.n, -each.d, 1 - each.need), served) for each in per_end]
    miss = min((rows for rows in tries if rows is not None), key=len, default=None)
    return Fewest(_number(meet), _number(miss), _rows(meet), _rows(miss))


def _number(chosen: list[int] | None) -> int | None:
    return None if chosen is None else len(chosen)


def _rows(chosen: list[int] | None) -> tuple[int, ...]:
    return tuple(row for row in chosen or () if row >= 0)


def _settle(found: Contributions, demand: Demand, served: Mapping[int, int]) -> list[int] | None:
    """The answers after which a demand surely holds."""
    gaps = _gaps(found, demand)
    return gaps.widest(demand.need - gaps.low, served)


def _to_meet(
    wanted: Sequence[Demand], ends: Sequence[Demand], found: Contributions, served: Mapping[int, int]
) -> list[int] | None:
    """The answers after which every demand surely holds."""
    if len(wanted) == 1:
        return _settle(found, wanted[0], served)
    if tuple(wanted) != tuple(ends):  # a figure, and a population that may be empty: two things to ask at once
        return None
    floor, ceiling = wanted  # both of a count, so one is the other turned round
    gaps = _gaps(found, floor)
    spread = gaps.high - gaps.low + floor.need + ceiling.need
    return gaps.widest(max(floor.need - gaps.low, gaps.high + ceiling.need, spread), served)


def _gaps(found: Contributions, demand: Demand) -> _Gaps:
    low = high = 0
    widths = []
    unlisted = -1
    for alike, flags in found.items:
        points = list(map(whole_point, flags))
        least, most = demand.least(points), demand.most(points)
        for profile in alike:
            own_low, own_high = _row_ends(profile, least, most)
            copies = len(profile.rows) or 1
            low, high = low + copies * own_low, high + copies * own_high
            if own_low != own_high:
                widths += [(own_high - own_low, row) for row in profile.rows or (unlisted,)]
                unlisted -= not profile.rows
    return _Gaps(low, high, widths)


def _row_ends(profile: Profile, least: int, most: int) -> tuple[int, int]:
    """What one row of a profile adds at least and at most, if each of its cooperatives adds between two ends."""
    size = profile.size
    extra = ENDLESS if size.high is None else size.high - size.low
    return size.low * least + extra * min(least, 0), size.low * most + extra * max(most, 0)


def served(every: Iterable[Call]) -> Mapping[int, int]:
    """Return for how many undecided targets each row is open."""
    return {call.row: len(call.targets) for call in every if call.row is not None}
