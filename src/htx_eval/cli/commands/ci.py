"""``htx-eval ci``: lists in a pipeline."""

from typing import Annotated

import typer

from htx_eval.cli.commands.common import Shared
from htx_eval.runs.asked import Asked


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.ci"), epilog=shared.example("ci data/*.csv -o junit=junit.xml"))
    @shared.asks("data plan lang output as_of fail_on no_assumptions reference covers join stack all_problems")
    def ci(
        asked: Asked,
        data: Annotated[list[str], typer.Argument(metavar="DATA", help=messages("cli.ci_data"), show_default=False)],
        output: Annotated[
            list[str] | None, typer.Option("--output", "-o", metavar="[FORMAT=]PATH", help=messages("cli.ci_output"))
        ] = None,
    ) -> int:
        import os

        from htx_eval.cli.service import Service, run
        from htx_eval.runs.outputs import parse_output

        return run(asked, data, [parse_output(text) for text in output or ()], Service.of(os.environ), messages)
