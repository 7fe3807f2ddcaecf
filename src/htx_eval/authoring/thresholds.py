"""What meets a target and what misses it, as targets whose figures can be said in words."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from htx_eval.model.rules import Kind, Op, Target, Threshold

#: What misses a threshold of one end.
_AGAINST = {
    Op.AT_LEAST: Op.LESS_THAN,
    Op.MORE_THAN: Op.AT_MOST,
    Op.AT_MOST: Op.MORE_THAN,
    Op.LESS_THAN: Op.AT_LEAST,
}


def meeting(target: Target) -> Target:
    """Return a target that asks just for what meets this one, its tolerance included; a rate is asked for as it is."""
    return _asking(target, _meeting(_asked(target)))


def missing(target: Target) -> tuple[Target, ...]:
    """Return targets of which one is met just where this one is missed: one, or one on either side."""
    asked = _asked(target)
    low, high, _ = asked.interval
    if asked.op in _AGAINST:
        end = low if high is None else high
        assert end is not None
        found = [Threshold(_AGAINST[asked.op], end)]
    else:
        assert low is not None
        assert high is not None
        found = [Threshold(Op.LESS_THAN, low), Threshold(Op.MORE_THAN, high)]
    # Nothing counts less than none, so that nobody can fall below it.
    is_counted = target.measure.kind.is_whole and target.has_figure
    return tuple(
        _asking(target, one) for one in found if not (is_counted and one.op is Op.LESS_THAN and one.value <= 0)
    )


def stretching(target: Target) -> Target | None:
    """Return a target that asks for the stretch figure of this one, if it has one."""
    high = _asked(target).stretched()
    return None if high is None else _asking(target, _meeting(high))


def _asked(target: Target) -> Threshold:
    """The figures of a target, or its rates as long as there are none."""
    return target.threshold if target.has_figure else target.as_written.threshold


def _meeting(asked: Threshold) -> Threshold:
    low, high, _ = asked.interval
    if asked.op.is_floor or asked.op.is_ceiling:
        end = low if high is None else high
        assert end is not None
        return Threshold(asked.op, end)
    assert low is not None
    return Threshold(Op.EXACTLY, low) if low == high else Threshold(Op.BETWEEN, low, high)


def _asking(target: Target, asked: Threshold) -> Target:
    if target.growth is not None and not target.has_figure:
        return replace(target, growth=replace(target.growth, rate=asked))
    return replace(target, growth=None, easier=None, threshold=_in_whole_ones(target, asked))


def _in_whole_ones(target: Target, asked: Threshold) -> Threshold:
    """A count below one is none, and one above none is one at the least."""
    if target.measure.kind is not Kind.COUNT:
        return replace(asked, is_percent=target.threshold.is_percent)
    if asked.op is Op.LESS_THAN and asked.value == 1:
        return Threshold(Op.AT_MOST, Fraction(0))
    return Threshold(Op.AT_LEAST, Fraction(1)) if asked.op is Op.MORE_THAN and asked.value == 0 else asked
