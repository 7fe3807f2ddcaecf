"""``htx-eval plan explain``: a target said as sentences."""

import os
from typing import Annotated

import typer

from htx_eval.cli import completion
from htx_eval.cli.commands.common import Shared
from htx_eval.cli.commands.delivery import FORMS, deliver, paper, wanted_form
from htx_eval.runs.asked import PLAN_VARIABLE


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(
        "explain", cls=shared.command, help=messages("cli.plan_explain"), epilog=shared.example("plan explain 2")
    )
    def explaining(
        target: Annotated[
            str,
            typer.Argument(
                metavar="TARGET",
                help=messages("cli.plan_target"),
                show_default=False,
                autocompletion=completion.targets(messages, after=None),
            ),
        ],
        plan: Annotated[str | None, shared.plan] = None,
        form: Annotated[str | None, shared.form_of(FORMS)] = None,
        output: Annotated[str | None, shared.output] = None,
        lang: Annotated[str | None, shared.lang] = None,
    ) -> None:
        from htx_eval.api import load_plan
        from htx_eval.authoring.explanation import explain
        from htx_eval.stated import parse_target

        wanted = wanted_form(form, output)
        found = load_plan(plan or os.environ.get(PLAN_VARIABLE))
        (name,) = parse_target(target, found)
        deliver(explain(found, name, wanted, messages, *paper(output)), output, messages, found.files)
