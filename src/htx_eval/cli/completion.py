"""What the shell proposes for the words of a command line; everything is loaded only when it asks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

import typer

from htx_eval.base.problems import HtxEvalError
from htx_eval.messages import Catalogue, explanations

Values = Callable[[], Iterable[str]]


def one_of(values: Iterable[str]) -> Values:
    """Return a completion that proposes some values."""
    found = list(values)
    return lambda: found


def plans() -> Iterable[str]:
    """Return the ids of the plans that come with the program; the shell itself knows files."""
    from htx_eval.api import packaged_plans

    return packaged_plans()


def group_fields(ctx: typer.Context) -> Iterable[str]:
    """Return the fields of the plan by which a list may be grouped."""
    from htx_eval.api import load_plan
    from htx_eval.runs.asked import PLAN_VARIABLE
    from htx_eval.study.groups import fields_of_groups

    try:
        return fields_of_groups(load_plan(ctx.params.get("plan") or os.environ.get(PLAN_VARIABLE)))
    except HtxEvalError:
        return ()


def codes(messages: Catalogue) -> Values:
    """Return a completion that proposes the codes of problems."""

    def propose() -> Iterable[str]:
        return sorted(explanations(messages.lang))

    return propose


def targets(messages: Catalogue, after: str | None = "words") -> Callable[[typer.Context], list[tuple[str, str]]]:
    """Return a completion that proposes the ids of the plan's targets with their titles.

    It does so after the first word of the argument ``after``, or at once.
    """

    def propose(ctx: typer.Context) -> list[tuple[str, str]]:
        from htx_eval.api import load_plan
        from htx_eval.runs.asked import PLAN_VARIABLE

        if after is not None and not ctx.params.get(after):
            return []
        try:
            plan = load_plan(ctx.params.get("plan") or os.environ.get(PLAN_VARIABLE))
        except HtxEvalError:
            return []
        return [(target.id, target.title[messages.lang]) for target in plan.targets]

    return propose
