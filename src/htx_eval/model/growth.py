"""Targets that speak of a change: rates, what they are rates of, and the figures that follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from htx_eval.model.outcome import Bounds
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Growth, Target, Threshold


def with_bases(plan: Plan, before: Mapping[str, Bounds]) -> Plan:
    """Return a plan whose targets of growth have figures, as far as what was before is stated or known by its id."""
    targets = tuple(_with_base(target, before.get(target.id)) for target in plan.targets)
    return plan if targets == plan.targets else replace(plan, targets=targets)


def _with_base(target: Target, before: Bounds | None) -> Target:
    growth = target.growth
    if growth is None or growth.base is not None or before is None or before.low is None or before.high is None:
        return target
    return grown(target, replace(growth, base=(before.low, before.high)))


def grown(target: Target, growth: Growth) -> Target:
    """Return a target with the figures that its rates come to; of a base between two ends the strictest and easiest.

    A base that is not above zero has no rates: the target stays without figures.
    """
    if growth.base is None or growth.base[0] < 0 or (growth.base[0] == 0 and not target.measure.kind.is_share):
        return replace(target, growth=replace(growth, base=None))
    ends = [_figures(growth, base, target.measure.kind.is_share) for base in growth.base]
    easier, strict = ends if growth.rate.op.is_floor else reversed(ends)
    return replace(target, growth=growth, threshold=strict, easier=None if easier == strict else easier)


def _figures(growth: Growth, base: Fraction, is_share: bool) -> Threshold:
    """The figures that rates come to: of a share points are added, of all else a rate is of what was before."""

    def figure(rate: Fraction) -> Fraction:
        return base + rate * growth.years if is_share else base * (1 + rate) ** growth.years

    rate = growth.rate
    high, stretch = (None if one is None else figure(one) for one in (rate.high, rate.stretch))
    return Threshold(rate.op, figure(rate.value), high, stretch)


def rate_of(growth: Growth, value: Fraction, is_share: bool) -> Fraction | None:
    """Return how much a value has grown on what was before, over all years; None where that is not known."""
    if growth.base is None or growth.base[0] != growth.base[1]:
        return None
    base = growth.base[0]
    return value - base if is_share else value / base - 1
