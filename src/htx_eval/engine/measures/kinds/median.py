"""The median of an amount over the cooperatives that are counted.

Of an even number it is the mean of the two in the middle. Nothing that is counted can lower it more than its own least
amount, so at the low end every cooperative that has to be counted holds its least; one that may be left out is counted
exactly where it holds less than the median of those before it. The high end is the low end in a mirror.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import accumulate

from htx_eval.engine.measures.kinds.protocol import MeasureKind
from htx_eval.engine.whole.cohort import Group, Point
from htx_eval.model.outcome import At, Bounds
from htx_eval.model.rules import Kind

Number = Fraction | int | float


class Median(MeasureKind):
    """The amount in the middle; nobody has none.

    What some cooperatives hold together says little of what each holds, so one of a row of several may hold anything.
    """

    kind = Kind.MEDIAN
    adds_up = False

    def bounds(self, members: tuple[Group, ...]) -> Bounds:
        """Return the least and greatest median of somebody."""
        least = _least(members)
        mirrored = _least(group.behaving(frozenset((-n, d) for n, d in group.ways)) for group in members)
        if least is None or mirrored is None:
            return Bounds(None, None)
        ends = {"low": least, "high": -mirrored}
        found = {name: None if math.isinf(end) else Fraction(end) for name, end in ends.items()}
        low_at, high_at = (None if end is None else At(end, Fraction(1)) for end in found.values())
        unbounded = frozenset(name for name, end in found.items() if end is None)
        return Bounds(found["low"], found["high"], low_at, high_at, unbounded)

    def value(self, points: Iterable[tuple[Point, int]]) -> Fraction | None:
        """Return the median of the amounts of those that are counted."""
        counts: dict[Number, int] = {}
        for (amount, counted), number in points:
            if counted and number:
                counts[amount] = counts.get(amount, 0) + number
        return Fraction(_Ladder(counts, {}).median(0)) if counts else None


def _least(members: Iterable[Group]) -> Number | None:
    """The least median; None where nobody can be counted."""
    sure: dict[Number, int] = {}
    free: dict[Number, int] = {}
    endless: list[Number] = []  # what any number may hold
    for amount, copies, is_sure in _by_least_amount(members):
        if copies is None:
            endless.append(amount)
        else:
            held = sure if is_sure else free
            held[amount] = held.get(amount, 0) + copies
    if not sure:
        return min((*free, *endless), default=None)  # somebody has to be counted, and another would only raise it
    ladder = _Ladder(sure, free)
    median = ladder.median(ladder.worth_counting())
    return min([median, *endless])  # so many of an amount that it is in the middle


def _by_least_amount(members: Iterable[Group]) -> Iterator[tuple[Number, int | None, bool]]:
    """For each cohort the least amount that one of it can be counted with, how many they are, and whether all are."""
    for group in members:
        least = min((amount for amount, counted in group.ways if counted), default=None)
        if least is None:
            continue
        if group.copies:
            yield least, group.copies, all(counted for _, counted in group.ways)
        if group.extra != 0:
            yield least, group.extra, False


class _Ladder:
    """Amounts in ascending order, each a rung, with how many hold it for sure and how many may be left out."""

    def __init__(self, sure: Mapping[Number, int], free: Mapping[Number, int]) -> None:
        self.amounts = sorted({*sure, *free})
        self._free_rungs = [rung for rung, amount in enumerate(self.amounts) if amount in free]
        self._sure = [0, *accumulate(sure.get(amount, 0) for amount in self.amounts)]
        self._free = [0, *accumulate(free.get(amount, 0) for amount in self.amounts)]

    def worth_counting(self) -> int:
        """Return the rung below which those that may be left out lower the median; it falls while they are added."""
        at = bisect_left(self._free_rungs, True, key=lambda rung: self.amounts[rung] >= self.median(rung))
        return self._free_rungs[at] if at < len(self._free_rungs) else len(self.amounts)

    def median(self, below: int) -> Number:
        """Return the median of these."""
        count = self._sure[-1] + self._free[below]
        lower, upper = self._held_at((count + 1) // 2, below), self._held_at(count // 2 + 1, below)
        return lower if lower == upper else (lower + upper) / (2 if isinstance(lower + upper, float) else Fraction(2))

    def _held_at(self, place: int, below: int) -> Number:
        """The amount at a place from 1 on."""
        rungs = range(1, len(self._sure))
        rung = bisect_left(rungs, place, key=lambda after: self._sure[after] + self._free[min(after, below)])
        return self.amounts[rung]
