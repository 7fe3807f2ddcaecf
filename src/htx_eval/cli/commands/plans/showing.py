"""``htx-eval plan show``: a page about a plan."""

import os
from typing import Annotated

import typer

from htx_eval.cli.commands.common import Shared
from htx_eval.cli.commands.delivery import FORMS, deliver, paper, wanted_form
from htx_eval.runs.asked import PLAN_VARIABLE


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command("show", cls=shared.command, help=messages("cli.plan_show"), epilog=shared.example("plan show"))
    def showing(
        plan: Annotated[str | None, shared.plan_named(metavar="[PLAN]")] = None,
        form: Annotated[str | None, shared.form_of(FORMS)] = None,
        output: Annotated[str | None, shared.output] = None,
        lang: Annotated[str | None, shared.lang] = None,
    ) -> None:
        from htx_eval.api import load_plan
        from htx_eval.authoring.page.draw import draw

        wanted = wanted_form(form, output)
        found = load_plan(plan or os.environ.get(PLAN_VARIABLE))
        deliver(draw(found, wanted, messages, *paper(output)), output, messages, found.files)
