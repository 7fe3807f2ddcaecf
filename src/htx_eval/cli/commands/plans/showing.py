"""``htx-eval plan show``: a page about a plan."""

import os
from typing import Annotated

import typer

from htx_eval.cli import completion, console
from htx_eval.cli.commands.common import Shared
from htx_eval.cli.commands.plans.delivery import deliver, wanted_form
from htx_eval.runs.asked import PLAN_VARIABLE

#: What the page can be, the first unless another is asked for; and what the endings of files ask for.
FORMS = ("table", "md", "html", "json")
ENDINGS = {".txt": "table", ".md": "md", ".html": "html", ".htm": "html", ".json": "json"}


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command("show", cls=shared.command, help=messages("cli.plan_show"), epilog=shared.example("plan show"))
    def showing(
        plan: Annotated[
            str | None,
            typer.Argument(metavar="[PLAN]", help=messages("cli.plan"), autocompletion=completion.plans),
        ] = None,
        form: Annotated[str | None, shared.form_of(FORMS)] = None,
        output: Annotated[
            str | None, typer.Option("--output", "-o", metavar="FILE", help=messages("cli.plan_output"))
        ] = None,
        lang: Annotated[str | None, shared.lang] = None,
    ) -> None:
        from htx_eval.api import load_plan
        from htx_eval.authoring.page.draw import draw

        wanted = wanted_form(form, output, ENDINGS, FORMS)
        found = load_plan(plan or os.environ.get(PLAN_VARIABLE))
        on_screen = output is None
        text = draw(found, wanted, messages, console.width() if on_screen else 100, on_screen and console.has_colour())
        deliver(text, output, messages, found.files)
