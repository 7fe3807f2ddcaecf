"""Where a class begins: the nearest other beginnings at which a verdict would be another.

One beginning is moved at a time, between those of the classes beside it. With it move the rows whose class is that of
their known points; a verdict can only change where such a row passes from one class into the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from htx_eval.base.columns import Coded
from htx_eval.base.frozen import frozen
from htx_eval.engine.measures.contributions import Contributions
from htx_eval.engine.measures.kinds.protocol import COUNTED, OUTSIDE
from htx_eval.engine.measures.profiles import Profiles
from htx_eval.engine.rows.profile import Samples
from htx_eval.engine.whole.demands import values
from htx_eval.engine.whole.region import Region, region
from htx_eval.model.outcome import Verdict
from htx_eval.model.plan import Rating
from htx_eval.model.reasons import CutOff
from htx_eval.model.rules import Target

Ends = tuple[int, int]
Move = tuple[Ends, Ends, Ends]  # what a row adds to the bounds of a region


def cut_offs(
    target: Target,
    found: Contributions,
    profiles: Profiles,
    verdict: Verdict,
    rating: Rating,
    points: Coded[Decimal | None],
) -> tuple[CutOff, ...]:
    """Return, for each class but the last, where its beginning would have to lie for another verdict.

    ``points`` are those of rows that get their class from them. Only for counts and shares with a floor or a ceiling
    that look at the class; beginnings that change nothing are left out.
    """
    kind = target.measure.kind
    if not kind.is_whole or rating.declared not in found.fields or len(values(kind, target.threshold)) > 1:
        return ()
    if verdict not in (Verdict.MET, Verdict.MISSED, Verdict.UNDECIDED):
        return ()
    steps = _Steps(found, profiles, rating, points)
    judge = _Judge(target)
    made = []
    for upper, lower in zip(rating.classes, rating.classes[1:], strict=False):
        falling = steps.of(upper.key, lower.key)
        rising = [(at, moves) for at, moves in reversed(steps.of(lower.key, upper.key)) if at > lower.from_points]
        up, up_verdict = _first(region(found.groups), judge, falling, verdict)
        down, down_verdict = _first(region(found.groups), judge, rising, verdict)
        if up_verdict or down_verdict:
            made.append(CutOff(upper.key, upper.from_points, down, down_verdict, up, up_verdict))
    return tuple(made)


def _first(
    whole: Region, judge: _Judge, steps: Iterable[tuple[Decimal, list[tuple[Move, int]]]], verdict: Verdict
) -> tuple[Decimal | None, Verdict | None]:
    """The points of the first rows with whose passing the verdict differs, and what it is then."""
    for points, moves in steps:
        for move, rows in moves:
            whole = whole.plus(*((low * rows, high * rows) for low, high in move))
        now = judge.verdict(whole)
        if now is not verdict:
            return points, now
    return None, None


@frozen
class _Judge:
    """The verdict on a region, for a threshold with one end."""

    target: Target

    def verdict(self, whole: Region) -> Verdict:
        kind, threshold = self.target.measure.kind, self.target.threshold
        populated = whole.within(base=1)
        (value,) = values(kind, threshold)
        outcomes = set()
        if populated is not None and populated.reaches(value):
            outcomes.add(Verdict.MET)
        if populated is not None and populated.breaks(value):
            outcomes.add(Verdict.MISSED)
        if whole.base[0] == 0:
            outcomes.add(Verdict.VACUOUS if threshold.admits(Fraction(0)) else Verdict.MISSED)
        return outcomes.pop() if len(outcomes) == 1 else Verdict.UNDECIDED


class _Steps:
    """Rows with the same points, class by class, and what they do to the bounds of a region when they pass."""

    def __init__(self, found: Contributions, profiles: Profiles, rating: Rating, points: Coded[Decimal | None]) -> None:
        self._rule, self._rating = found.rule, rating
        self._at = found.rule.axes.index(rating.declared)
        of = {profile.number: each.ways for each in found.cohorts for profile in each.profiles}
        kinds = [(of.get(profile.number, ()), profile.size.low == 0) for profile in profiles.profiles]
        self._kinds = list(dict.fromkeys(kinds))  # the candidates of a row, and whether it may be nobody
        numbers = {kind: number for number, kind in enumerate(self._kinds)}
        of_profile = [numbers[kind] for kind in kinds]
        of_rows = map(of_profile.__getitem__, profiles.of_rows.codes)
        self._rows: dict[str, dict[Decimal, list[tuple[int, int]]]] = {band.key: {} for band in rating.classes}
        for (code, place), number in Counter(zip(points.codes, of_rows, strict=True)).items():
            total = points.items[code]
            if total is not None:
                same = self._rows[rating.class_of(total)].setdefault(total, [])
                same.append((place, number))
        self._memo: dict[tuple[int, str], Move] = {}

    def of(self, key: str, other: str) -> list[tuple[Decimal, list[tuple[Move, int]]]]:
        """Return the rows of a class by their points, ascending, with what each does when it passes into another."""
        return [
            (total, [(self._move(kind, other), number) for kind, number in same])
            for total, same in sorted(self._rows[key].items())
        ]

    def _move(self, kind: int, key: str) -> Move:
        made = self._memo.get((kind, key))
        if made is None:
            samples, may_be_nobody = self._kinds[kind]
            other = (*samples[: self._at], (key,), *samples[self._at + 1 :])
            counted, rest, base = map(_less, self._ends(other, may_be_nobody), self._ends(samples, may_be_nobody))
            made = self._memo[kind, key] = (counted, rest, base)
        return made

    def _ends(self, samples: Samples, may_be_nobody: bool) -> tuple[Ends, Ends, Ends]:
        """The least and most that one cooperative adds to the counted, the rest, and both."""
        flags = self._rule.every_flags(samples) | ({OUTSIDE} if may_be_nobody else set())
        parts = (
            [int(flag == COUNTED) for flag in flags],
            [int(flag not in (COUNTED, OUTSIDE)) for flag in flags],
            [int(flag != OUTSIDE) for flag in flags],
        )
        counted, rest, base = ((min(part), max(part)) for part in parts)
        return counted, rest, base


def _less(one: Ends, other: Ends) -> Ends:
    return one[0] - other[0], one[1] - other[1]
