"""``htx-eval schema``: what the machine-readable results look like."""

from typing import Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import completion
from htx_eval.cli.commands.common import Shared

#: What can be described, and the function that does; pydantic is loaded only when one is asked for.
SCHEMAS = {
    "result": ("htx_eval.report.data.result_shapes", "schema"),
    "data": ("htx_eval.report.data.list_shapes", "schema"),
    "why": ("htx_eval.report.data.why_shapes", "schema"),
    "why-row": ("htx_eval.report.data.why_shapes", "schema_of_row"),
    "whatif": ("htx_eval.report.data.whatif_shapes", "schema"),
    "roadmap": ("htx_eval.report.data.roadmap_shapes", "schema"),
}


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages
    names = messages("cli.schema_name", names=", ".join(SCHEMAS))

    @app.command(cls=shared.command, help=messages("cli.schema"))
    def schema(
        name: Annotated[
            str, typer.Argument(metavar="NAME", help=names, autocompletion=completion.one_of(SCHEMAS))
        ] = "result",
    ) -> None:
        import importlib
        import json

        if name not in SCHEMAS:
            raise HtxEvalError([Problem("HTX418", value=name, params={"allowed": tuple(SCHEMAS)})])
        module, function = SCHEMAS[name]
        found = getattr(importlib.import_module(module), function)()
        print(json.dumps(found, ensure_ascii=False, indent=2))
