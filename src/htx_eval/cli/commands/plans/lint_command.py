"""``htx-eval plan lint``: what follows from a plan before there is any list."""

import sys
from typing import Annotated

import typer

from htx_eval.base.inert import json_of
from htx_eval.base.problems import HtxEvalError
from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared, check_form
from htx_eval.runs.exits import Exit

#: How findings can be printed: those beside the first two are for programs that show findings of any kind.
FORMS = ("table", "json", "junit", "sarif", "github", "gitlab")


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(
        "lint", cls=shared.command, help=messages("cli.plan_lint"), epilog=shared.example("plan lint --strict")
    )
    def lint(
        plans: Annotated[list[str] | None, shared.plan_named("cli.plans")] = None,
        strict: Annotated[bool, typer.Option("--strict", help=messages("cli.strict"))] = False,
        form: Annotated[str, shared.form_of(FORMS)] = "table",
        lang: Annotated[str | None, shared.lang] = None,
    ) -> int:
        from htx_eval.api import load_plan, packaged_plans
        from htx_eval.authoring import lint_faces
        from htx_eval.authoring.lint.linted import lint as look
        from htx_eval.report.faces import FORMATS
        from htx_eval.report.subject import Refusal

        check_form(form, FORMS)
        code, shapes, told = Exit.MET, [], []
        for name in plans or packaged_plans():
            try:
                found = look(load_plan(name))
            except HtxEvalError as error:
                code = Exit.NOT_EVALUATED
                shapes.append(lint_faces.refused(name, error.problems, messages))
                told.append(Refusal(name, error.problems, code))
                if form == "table":
                    console.explain(error.problems, messages, sys.stderr, "lint.refused")
                continue
            if found.fails(strict):
                code = max(code, Exit.MISSED)
            if form == "table":
                sys.stdout.write(lint_faces.screen(found, messages, console.width()))
            shape = lint_faces.shape(found, messages)
            shapes.append(shape)
            problems = tuple(one.problem for one in found.open)
            told.append(Refusal(shape["path"], problems, code, is_whole=True))
        if form == "json":
            sys.stdout.write(json_of(shapes))
        elif form != "table":
            together = FORMATS[form].together
            assert together is not None
            sys.stdout.write(together(told, messages))
        return code
