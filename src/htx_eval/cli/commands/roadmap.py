"""``htx-eval roadmap``: the cheapest way to meet a plan."""

import sys
from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared, check_form


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    epilog = shared.example("roadmap danh-sach.csv --costs gia.yaml")

    @app.command(cls=shared.command, help=messages("cli.roadmap"), epilog=epilog)
    def roadmap(
        data: Annotated[str, shared.data],
        costs: Annotated[str | None, typer.Option(metavar="FILE.yaml", help=messages("cli.costs"))] = None,
        plan: Annotated[str | None, shared.plan] = None,
        lang: Annotated[str | None, shared.lang] = None,
        as_of: Annotated[str | None, shared.as_of] = None,
        no_assumptions: Annotated[bool, shared.no_assumptions] = False,
        reference: Annotated[bool, shared.reference] = False,
        given: Annotated[list[str] | None, shared.given] = None,
        covers: Annotated[list[str] | None, shared.covers] = None,
        sheet: Annotated[str | None, shared.sheet] = None,
        encoding: Annotated[str | None, shared.encoding] = None,
        all_steps: Annotated[bool, typer.Option("--all-steps", help=messages("cli.every_step"))] = False,
        form: Annotated[str, shared.form] = "table",
    ) -> None:
        from htx_eval.runs.run import Request, resolve

        check_form(form)
        asked = Request(data, plan, lang, None, as_of, no_assumptions, reference, given or (), covers or ())
        asked = replace(asked, sheets=[sheet or ""], encodings=[encoding or ""])
        resolved = resolve(asked, progress=partial(console.progress, messages))
        found = resolved.roadmap(costs)
        if form == "json":
            from htx_eval.report.data.roadmap_json import render as as_json

            sys.stdout.write(as_json(found, messages))
        else:
            from htx_eval.report.screens.roadmap_screen import render

            sys.stdout.write(render(found, all_steps, console.width(), messages))
