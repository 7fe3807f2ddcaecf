"""``htx-eval plan diff``: in what two plans differ."""

from typing import TYPE_CHECKING, Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli.commands.common import Shared
from htx_eval.cli.commands.delivery import FORMS, deliver, paper, wanted_form

if TYPE_CHECKING:
    from htx_eval.model.plan import Plan

#: The exit code where the plans differ, as programs that compare have it; for the same ones it is 0.
DIFFER = 1


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages
    example = shared.example("plan diff 2024.yaml 2025.yaml")

    @app.command("diff", cls=shared.command, help=messages("cli.plan_diff"), epilog=example)
    def comparing(
        before: Annotated[str, shared.plan_named()],
        after: Annotated[str, shared.plan_named("cli.plan_after")],
        form: Annotated[str | None, shared.form_of(FORMS)] = None,
        output: Annotated[str | None, shared.output] = None,
        lang: Annotated[str | None, shared.lang] = None,
    ) -> int:
        from htx_eval.authoring.compared.differences import compared

        wanted = wanted_form(form, output)
        first, second = _both(before, after)
        text, is_same = compared(first, second, wanted, messages, *paper(output))
        deliver(text, output, messages, (*first.files, *second.files))
        return 0 if is_same else DIFFER


def _both(*names: str) -> "list[Plan]":
    """Both plans, or what is wrong with either."""
    from htx_eval.api import load_plan

    found: list[Plan] = []
    problems: list[Problem] = []
    for name in names:
        try:
            found.append(load_plan(name))
        except HtxEvalError as error:
            problems += error.problems
    if problems:
        raise HtxEvalError(problems)
    return found
