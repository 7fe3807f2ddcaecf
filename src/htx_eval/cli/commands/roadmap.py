"""``htx-eval roadmap``: the cheapest way to meet a plan."""

import sys
from functools import partial
from typing import Annotated

import typer

from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared, check_form
from htx_eval.runs.asked import Asked


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    epilog = shared.example("roadmap danh-sach.csv --costs gia.yaml")

    @app.command(cls=shared.command, help=messages("cli.roadmap"), epilog=epilog)
    @shared.asks("data costs plan lang as_of no_assumptions reference given covers previous join stack sheet encoding")
    def roadmap(
        asked: Asked,
        data: Annotated[list[str], shared.data],
        costs: Annotated[str | None, typer.Option(metavar="FILE.yaml", help=messages("cli.costs"))] = None,
        all_steps: Annotated[bool, typer.Option("--all-steps", help=messages("cli.every_step"))] = False,
        form: Annotated[str, shared.form] = "table",
    ) -> None:
        from htx_eval.runs.run import open_run

        check_form(form)
        found = open_run(data, asked, progress=partial(console.progress, messages)).roadmap(costs)
        if form == "json":
            from htx_eval.report.data.roadmap_json import render as as_json

            sys.stdout.write(as_json(found, messages))
        else:
            from htx_eval.report.screens.roadmap_screen import render

            sys.stdout.write(render(found, all_steps, console.width(), messages))
