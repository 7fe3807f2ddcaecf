"""Exact bounds of a measure: the least and greatest value over every way to pick one point per cooperative.

A cooperative contributes one of finitely many points (numerator, denominator); cooperatives with the same points form
a group. Sums are optimised point by point, quotients by Dinkelbach's iteration, both in whole fractions.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.engine.whole.cohort import Exact, Group, finite
from htx_eval.model.outcome import At, Bounds


@frozen
class Optimum:
    """The best completion found: its numerator and denominator."""

    numerator: Exact
    denominator: Exact


def optimum(members: Iterable[Group], sign: int, rate: Fraction, large_base: bool, need_base: bool) -> Optimum | None:
    """Return the completion with the greatest ``sign * (numerator - rate * denominator)``.

    Among equals the one with the largest denominator (``large_base``) or the smallest. With ``need_base`` only
    completions with a denominator above 0 count; None if there is none. Infinite points are left aside.
    """
    p, q = rate.numerator, rate.denominator

    def gain(point: tuple[Exact, Exact]) -> tuple[Exact, Exact]:
        n, d = point
        return sign * (q * n - p * d), d if large_base else -d

    numerator: Exact = 0
    denominator: Exact = 0
    chosen: list[tuple[Sequence[tuple[Exact, Exact]], tuple[Exact, Exact]]] = []
    for group in members:
        for points, copies, endless in (
            (finite(group.ways), group.copies, False),
            ((*finite(group.ways), (0, 0)), _once(group.extra), group.extra is None),
        ):
            if not copies:
                continue
            best = max(points, key=gain) if len(points) > 1 else points[0]
            if endless and gain(best)[0] == 0:
                best = (0, 0)  # cooperatives that may not exist are let in only where they move the value
            numerator, denominator = numerator + copies * best[0], denominator + copies * best[1]
            chosen.append((points, best))
    if need_base and denominator == 0:
        entries = [(best, point) for points, best in chosen for point in points if point[1] > 0]
        if not entries:
            return None
        # The cheapest way to let in one cooperative with a base.
        old, new = max(entries, key=lambda entry: _minus(gain(entry[1]), gain(entry[0])))
        numerator, denominator = numerator - old[0] + new[0], denominator - old[1] + new[1]
    return Optimum(numerator, denominator)


def _minus(a: tuple[Exact, Exact], b: tuple[Exact, Exact]) -> tuple[Exact, Exact]:
    return a[0] - b[0], a[1] - b[1]


def _once(extra: int | None) -> int:
    """How many extra copies an optimum needs to look at: all, or one where they are without limit."""
    return 1 if extra is None else extra


def total_bounds(members: tuple[Group, ...], need_base: bool = False) -> Bounds:
    """Return the bounds of the sum of the numerators; 0 on an empty population.

    With ``need_base`` over the completions with a denominator above 0 only.
    """
    ends: dict[str, tuple[Fraction | None, At | None]] = {}
    unbounded: set[str] = set()
    for name, sign in (("low", -1), ("high", 1)):
        best = optimum(members, sign, Fraction(0), large_base=sign < 0, need_base=need_base)
        ends[name] = (None, None) if best is None else (Fraction(best.numerator), _at(best))
        if best is not None and any(_grows(group, sign) for group in members):
            ends[name] = (None, None)
            unbounded.add(name)
    return _bounds(ends, unbounded)


def ratio_bounds(members: tuple[Group, ...]) -> Bounds:
    """Return the bounds of numerator over denominator, over the completions with a denominator above 0."""
    ends: dict[str, tuple[Fraction | None, At | None]] = {}
    unbounded: set[str] = set()
    for name, sign in (("low", -1), ("high", 1)):
        best = _best_ratio(members, sign)
        if best is None:
            return Bounds(None, None)
        value = Fraction(best.numerator) / Fraction(best.denominator)
        limits = [limit for group in members for limit in _limits(group, sign)]
        if any(math.isinf(limit) for limit in limits):
            ends[name] = (None, None)
            unbounded.add(name)
        elif limits and max(sign * limit for limit in limits) > sign * value:
            ends[name] = (Fraction(max(limits, key=lambda limit: sign * limit)), None)
        else:
            ends[name] = (value, _at(best))
    return _bounds(ends, unbounded)


def _best_ratio(members: tuple[Group, ...], sign: int) -> Optimum | None:
    """Dinkelbach's iteration: raise the rate to the quotient of the best completion until nothing gains."""
    best = optimum(members, sign, Fraction(0), large_base=True, need_base=True)
    while best is not None:
        rate = Fraction(best.numerator, best.denominator)
        better = optimum(members, sign, rate, large_base=True, need_base=True)
        assert better is not None
        if sign * (better.numerator - rate * better.denominator) <= 0:
            return optimum(members, sign, rate, large_base=sign < 0, need_base=True)
        best = better
    return None


def _grows(group: Group, sign: int) -> bool:
    """Whether a group alone can move the sum of numerators without end in a direction."""
    moves = [sign * n > 0 for n, _ in group.ways] if group.extra is None else []
    infinite = [n == sign * math.inf for n, _ in group.ways] if group.copies or group.extra != 0 else []
    return any(moves) or any(infinite)


def _limits(group: Group, sign: int) -> list[Fraction | float]:
    """The quotients that a completion approaches when a part of this group grows without end."""
    found: list[Fraction | float] = []
    if group.extra is not None and len(finite(group.ways)) == len(group.ways):
        return found
    for n, d in group.ways:
        if isinstance(n, float):
            found += [n] if n == sign * math.inf and not isinstance(d, float) else []
        elif isinstance(d, float):
            found.append(Fraction(0))
        elif group.extra is None and d > 0:
            found.append(Fraction(n) / Fraction(d))
        elif group.extra is None and sign * n > 0:
            found.append(sign * math.inf)
    return found


def _at(best: Optimum) -> At:
    return At(Fraction(best.numerator), Fraction(best.denominator))


def _bounds(ends: Mapping[str, tuple[Fraction | None, At | None]], unbounded: set[str]) -> Bounds:
    (low, low_at), (high, high_at) = ends["low"], ends["high"]
    return Bounds(low, high, low_at, high_at, frozenset(unbounded))


def can_be_empty(members: tuple[Group, ...]) -> bool:
    """Whether some completion has a denominator of 0."""
    return all(not group.copies or any(d == 0 for _, d in group.ways) for group in members)
