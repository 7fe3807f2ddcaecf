"""``htx-eval whatif``: the verdicts before and after a change, side by side."""

import sys
from functools import partial
from typing import Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared, check_form
from htx_eval.runs.asked import Asked


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(
        cls=shared.command,
        help=messages("cli.whatif"),
        epilog=shared.example("whatif danh-sach.csv --set 'line=20: Xếp loại=khá' --threshold ID=60%"),
    )
    @shared.asks(
        "data cells threshold reading plan lang as_of no_assumptions reference given covers previous"
        " join stack sheet encoding"
    )
    def whatif(
        asked: Asked,
        data: Annotated[list[str], shared.data],
        cells: Annotated[
            list[str] | None, typer.Option("--set", metavar="FIELD=VALUE: FIELD=VALUE", help=messages("cli.set"))
        ] = None,
        threshold: Annotated[list[str] | None, typer.Option(metavar="ID=VALUE", help=messages("cli.threshold"))] = None,
        reading: Annotated[list[str] | None, typer.Option(metavar="WORD=READING", help=messages("cli.reading"))] = None,
        form: Annotated[str, shared.form] = "table",
    ) -> None:
        from htx_eval.report.screens import whatif_screen as report
        from htx_eval.runs.run import open_run
        from htx_eval.stated import parse_changes

        check_form(form)
        run = open_run(data, asked, progress=partial(console.progress, messages))
        changes = parse_changes(cells or (), threshold or (), reading or (), run.plan)
        if not (changes.cells or changes.thresholds or changes.readings):
            raise HtxEvalError([Problem("HTX708")])
        found = run.what_if(changes)
        as_json = form == "json"
        sys.stdout.write(
            report.as_json(found, messages) if as_json else report.render(found, console.width(), messages)
        )
