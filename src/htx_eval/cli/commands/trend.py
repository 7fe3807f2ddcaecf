"""``htx-eval trend``: each target over the years, from a list for each."""

from typing import Annotated

import typer

from htx_eval.cli.commands.common import Shared
from htx_eval.runs.asked import Asked

#: What a trend can be, the first unless another is asked for.
FORMS = ("table", "md", "html", "json")


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.trend"), epilog=shared.example("trend data/*.csv"))
    @shared.asks("data plan lang form output as_of fail_on no_assumptions covers")
    def trend(
        asked: Asked,
        data: Annotated[list[str], typer.Argument(metavar="DATA", help=messages("cli.trend_data"), show_default=False)],
        form: Annotated[str | None, shared.form_of(FORMS)] = None,
        output: Annotated[str | None, shared.output] = None,
    ) -> int:
        from functools import partial

        from htx_eval.cli import console
        from htx_eval.cli.commands.delivery import deliver_study, wanted_form
        from htx_eval.study.many_lists import exit_code, panel_of, years_in
        from htx_eval.study.over_years import rendered, trend_of

        wanted = wanted_form(form, output, FORMS)
        paths = years_in(data)
        with console.progress(messages, "cli.lists_done", len(paths)) as tell:
            panel = panel_of(paths, asked, messages, together=False, tell=tell)
        deliver_study(partial(rendered, trend_of(panel), wanted, messages), output, messages, paths, asked)
        return exit_code(panel)
