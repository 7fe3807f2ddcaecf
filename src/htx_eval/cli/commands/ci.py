"""``htx-eval ci``: lists in a pipeline."""

from typing import Annotated

import typer

from htx_eval.cli.commands.common import Shared


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.ci"), epilog=shared.example("ci data/*.csv -o junit=junit.xml"))
    def ci(
        data: Annotated[list[str], typer.Argument(metavar="DATA", help=messages("cli.ci_data"), show_default=False)],
        plan: Annotated[str | None, shared.plan] = None,
        lang: Annotated[str | None, shared.lang] = None,
        output: Annotated[
            list[str] | None, typer.Option("--output", "-o", metavar="[FORMAT=]PATH", help=messages("cli.ci_output"))
        ] = None,
        as_of: Annotated[str | None, shared.as_of] = None,
        fail_on: Annotated[str | None, shared.fail_on] = None,
        no_assumptions: Annotated[bool, shared.no_assumptions] = False,
        reference: Annotated[bool, shared.reference] = False,
        covers: Annotated[list[str] | None, shared.covers] = None,
        all_problems: Annotated[bool, shared.all_problems] = False,
    ) -> int:
        import os

        from htx_eval.cli.service import Service, run
        from htx_eval.runs.parsed import parse_output
        from htx_eval.runs.run import Request

        request = Request(
            "", plan, lang, fail_on, as_of, no_assumptions, reference, covers=covers or (), all_problems=all_problems
        )
        return run(request, data, [parse_output(text) for text in output or ()], Service.of(os.environ), messages)
