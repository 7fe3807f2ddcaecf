"""``htx-eval batch``: many lists beside one another, or the places inside of one."""

from typing import Annotated

import typer

from htx_eval.cli import completion
from htx_eval.cli.commands.common import Shared
from htx_eval.runs.asked import Asked

#: What a panel can be, the first unless another is asked for.
FORMS = ("table", "md", "html", "json", "csv")


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.batch"), epilog=shared.example("batch data/ -o batch.csv"))
    @shared.asks(
        "data by plan lang form output alone processes as_of fail_on no_assumptions reference covers join stack"
    )
    def batch(
        asked: Asked,
        data: Annotated[list[str], typer.Argument(metavar="DATA", help=messages("cli.batch_data"), show_default=False)],
        by: Annotated[
            str | None, typer.Option(metavar="FIELD", help=messages("cli.by"), autocompletion=completion.group_fields)
        ] = None,
        form: Annotated[str | None, shared.form_of(FORMS)] = None,
        output: Annotated[str | None, shared.output] = None,
        alone: Annotated[bool, typer.Option("--alone", help=messages("cli.alone"))] = False,
        processes: Annotated[
            int | None, typer.Option(metavar="N", min=1, max=64, help=messages("cli.processes"))
        ] = None,
    ) -> int:
        from functools import partial

        from htx_eval.cli import console
        from htx_eval.cli.commands.delivery import deliver_study, wanted_form
        from htx_eval.study.many_lists import exit_code, lists_of, panel_of
        from htx_eval.study.panel_faces import rendered

        wanted = wanted_form(form, output, FORMS)
        if by is None:
            paths = lists_of(data)
            with console.progress(messages, "cli.lists_done", len(paths)) as tell:
                panel = panel_of(paths, asked, messages, together=not alone, processes=processes, tell=tell)
        else:
            from htx_eval.study.groups import panel_by

            paths = data
            panel = panel_by(data, by, asked, messages)
        deliver_study(partial(rendered, panel, wanted, messages), output, messages, paths, asked)
        return exit_code(panel)
