"""A plan with other figures, and options with other readings, for a question "what if"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from htx_eval.engine.evaluate import Options
from htx_eval.model.outcome import Fixed
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Target


def with_figures(plan: Plan, figures: Mapping[str, Fraction]) -> Plan:
    """Return a plan in which some targets ask for another figure; their stretch is left out."""

    def other(target: Target) -> Target:
        threshold = replace(target.threshold, value=figures[target.id], high=None, stretch=None)
        return replace(target, threshold=threshold, growth=None, easier=None)

    targets = tuple(other(target) if target.id in figures else target for target in plan.targets)
    return replace(plan, targets=targets)


def with_readings(options: Options, readings: Mapping[str, str]) -> Options:
    """Return options in which some words are read in another way."""
    fixed = {name: Fixed(reading, None) for name, reading in readings.items()}
    return replace(options, readings={**options.readings, **fixed})
