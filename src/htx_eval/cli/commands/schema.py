"""``htx-eval schema``: what the machine-readable results look like."""

from typing import Annotated

import typer

from htx_eval.cli.commands.common import Shared
from htx_eval.model.problems import HtxEvalError, Problem


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.schema"))
    def schema(
        name: Annotated[str, typer.Argument(metavar="NAME", help=messages("cli.schema_name"))] = "result",
    ) -> None:
        import json

        from htx_eval.report.list_shapes import schema as list_schema
        from htx_eval.report.shapes import schema as result_schema

        schemas = {"result": result_schema, "data": list_schema}
        if name not in schemas:
            raise HtxEvalError([Problem("HTX418", value=name, params={"allowed": tuple(schemas)})])
        print(json.dumps(schemas[name](), ensure_ascii=False, indent=2))
