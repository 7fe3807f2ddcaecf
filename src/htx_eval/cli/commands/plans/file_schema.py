"""``htx-eval plan schema``: what the files that people write may hold, for their editors."""

from typing import Annotated

import typer

from htx_eval.cli import completion
from htx_eval.cli.commands.common import Shared, check_form
from htx_eval.cli.commands.delivery import deliver

#: The kinds of files.
NAMES = ("plan", "register", "rating", "tests")


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages
    example = shared.example("plan schema plan -o plan.schema.json")

    @app.command("schema", cls=shared.command, help=messages("cli.plan_schema"), epilog=example)
    def file_schema(
        name: Annotated[
            str,
            typer.Argument(
                metavar="[NAME]",
                help=messages("cli.plan_schema_name", names=", ".join(NAMES)),
                autocompletion=completion.one_of(NAMES),
            ),
        ] = "plan",
        output: Annotated[str | None, shared.output] = None,
        lang: Annotated[str | None, shared.lang] = None,
    ) -> None:
        from htx_eval.authoring.file_schemas.made import schema_text

        check_form(name, NAMES)
        deliver(schema_text(name), output, messages)
