"""``htx-eval data``: what a list was understood to be, and the list back: annotated, or cleaned."""

import sys
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared, check_form
from htx_eval.messages import Catalogue
from htx_eval.runs.asked import Asked

if TYPE_CHECKING:
    from htx_eval.runs.given_back import AnnotatedList, CleanedList


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(
        cls=shared.command, help=messages("cli.data_command"), epilog=shared.example("data ds.xlsx --annotate ra.xlsx")
    )
    @shared.asks("data plan lang form join stack sheet encoding all_problems")
    def data(
        asked: Asked,
        data: Annotated[list[str], shared.data],
        form: Annotated[str, shared.form] = "table",
        annotate: Annotated[str | None, typer.Option(metavar="FILE.xlsx", help=messages("cli.annotate"))] = None,
        clean: Annotated[str | None, typer.Option(metavar="FILE.csv|.xlsx", help=messages("cli.clean"))] = None,
    ) -> None:
        from htx_eval.runs.given_back import check_targets
        from htx_eval.runs.run import open_run

        check_form(form)
        run = open_run(data, asked, progress=partial(console.progress, messages))
        check_targets(run.inputs, annotate, clean)
        listed = run.cooperatives
        if form == "json":
            from htx_eval.report.data.list_json import render as render_json

            sys.stdout.write(render_json(listed, run.plan, messages))
        else:
            from htx_eval.report.screens.list_screen import render

            sys.stdout.write(render(listed, run.plan, messages, console.width(), console.has_colour()))
        if annotate is not None:
            marked = run.write_annotated(annotate, messages.lang)
            _say(messages("written", path=annotate), *_left_out_of_marked(marked, messages))
        if clean is not None:
            cleaned = run.write_cleaned(clean)
            _say(messages("written", path=clean), *_left_out_of_cleaned(cleaned, messages))


def _left_out_of_marked(made: "AnnotatedList", messages: Catalogue) -> Iterator[str]:
    """Say whom an annotated list is for, and which parts of the original it lacks."""
    yield messages("data.annotated_private")
    if made.lost:
        yield messages("data.lost", parts=", ".join(messages(f"lost.{part}") for part in made.lost))


def _left_out_of_cleaned(made: "CleanedList", messages: Catalogue) -> Iterator[str]:
    """Say which columns a cleaned list lacks, and how many cells were not readable."""
    if made.dropped:
        yield messages("data.dropped", columns=", ".join(made.dropped))
    if made.unreadable:
        yield messages("data.unreadable", count=made.unreadable, mark=made.mark)


def _say(*lines: str) -> None:
    from htx_eval.base.inert import harmless

    for line in lines:
        print(harmless(line), file=sys.stderr)
