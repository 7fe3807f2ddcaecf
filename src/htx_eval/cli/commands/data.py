"""``htx-eval data``: what a list was understood to be, and the list back: annotated, or cleaned."""

import sys
from functools import partial
from typing import Annotated

import typer

from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared, check_form


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(
        cls=shared.command, help=messages("cli.data_command"), epilog=shared.example("data ds.xlsx --annotate ra.xlsx")
    )
    def data(
        data: Annotated[str, shared.data],
        plan: Annotated[str | None, shared.plan] = None,
        lang: Annotated[str | None, shared.lang] = None,
        form: Annotated[str, shared.form] = "table",
        sheet: Annotated[str | None, shared.sheet] = None,
        encoding: Annotated[str | None, shared.encoding] = None,
        all_problems: Annotated[bool, shared.all_problems] = False,
        annotate: Annotated[str | None, typer.Option(metavar="FILE.xlsx", help=messages("cli.annotate"))] = None,
        clean: Annotated[str | None, typer.Option(metavar="FILE.csv|.xlsx", help=messages("cli.clean"))] = None,
    ) -> None:
        from htx_eval.runs.given_back import check_outputs, write_annotated, write_clean
        from htx_eval.runs.run import Request, resolve

        check_form(form)
        check_outputs(data, annotate, clean)
        asked = Request(data, plan, lang, all_problems=all_problems, sheets=[sheet or ""], encodings=[encoding or ""])
        resolved = resolve(asked, progress=partial(console.progress, messages))
        listed = resolved.cooperatives()
        if form == "json":
            from htx_eval.report.data.list_json import render as render_json

            sys.stdout.write(render_json(listed, resolved.plan, messages))
        else:
            from htx_eval.report.screens.list_screen import render

            width, colour = console.width(), console.has_colour()
            sys.stdout.write(render(listed, resolved.plan, messages, width, colour))
        if annotate is not None:
            write_annotated(annotate, resolved, listed, messages)
        if clean is not None:
            write_clean(clean, resolved, listed, messages)
