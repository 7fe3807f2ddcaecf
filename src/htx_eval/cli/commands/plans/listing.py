"""``htx-eval plan list``: the plans that come with the program."""

import sys
from typing import Annotated

import typer

from htx_eval.base.inert import json_of
from htx_eval.cli.commands.common import Shared, check_form


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command("list", cls=shared.command, help=messages("cli.plan_list"), epilog=shared.example("plan list"))
    def listing(form: Annotated[str, shared.form] = "table", lang: Annotated[str | None, shared.lang] = None) -> None:
        from htx_eval.authoring.overview import overview

        check_form(form)
        plans = overview(messages.lang)
        if form == "json":
            sys.stdout.write(json_of([plan.as_shape() for plan in plans]))
            return
        for plan in plans:
            days = f"{plan.first} – {plan.last}"
            figures = messages("plan.figures", days=days, targets=plan.targets, rating=plan.rating or "–")
            sys.stdout.write(f"{plan.id}\n  {plan.title}\n  {plan.issuer}\n  {figures}\n")
