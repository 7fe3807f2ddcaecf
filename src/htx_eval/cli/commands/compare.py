"""``htx-eval compare``: two lists of different years, and why each target changed."""

from typing import Annotated

import typer

from htx_eval.cli.commands.common import Shared
from htx_eval.runs.asked import Asked

#: What a comparison can be, the first unless another is asked for.
FORMS = ("table", "md", "html", "json", "csv")


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages
    list_of = {name: messages(f"cli.compare_{name}") for name in ("before", "after")}

    @app.command(cls=shared.command, help=messages("cli.compare"), epilog=shared.example("compare 2023.csv 2024.csv"))
    @shared.asks("before after plan lang form output as_of no_assumptions covers")
    def compare(
        asked: Asked,
        before: Annotated[str, typer.Argument(metavar="BEFORE", help=list_of["before"], show_default=False)],
        after: Annotated[str, typer.Argument(metavar="AFTER", help=list_of["after"], show_default=False)],
        form: Annotated[str | None, shared.form_of(FORMS)] = None,
        output: Annotated[str | None, shared.output] = None,
    ) -> int:
        from functools import partial

        from htx_eval.cli.commands.delivery import deliver_study, wanted_form
        from htx_eval.study.comparing.compared_faces import rendered
        from htx_eval.study.comparing.comparison import compare as compared

        wanted = wanted_form(form, output, FORMS)
        found = compared(before, after, asked)
        deliver_study(partial(rendered, found, wanted, messages), output, messages, [before, after], asked)
        return 0
