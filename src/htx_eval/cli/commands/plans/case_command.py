"""``htx-eval plan test``: small lists and what a plan has to say of them, from a file beside it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from htx_eval.base.inert import json_of
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared, check_form
from htx_eval.runs.exits import Exit
from htx_eval.runs.outputs import check_new, write

#: How cases can be printed.
FORMS = ("table", "json", "junit")


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(
        "test", cls=shared.command, help=messages("cli.plan_test"), epilog=shared.example("plan test --mutate")
    )
    def test(
        plans: Annotated[list[str] | None, shared.plan_named("cli.test_plans")] = None,
        mutate: Annotated[bool, typer.Option("--mutate", help=messages("cli.mutate"))] = False,
        suggest: Annotated[bool, typer.Option("--suggest", help=messages("cli.suggest"))] = False,
        form: Annotated[str, shared.form_of(FORMS)] = "table",
        output: Annotated[
            str | None, typer.Option("--output", "-o", metavar="FILE.xml", help=messages("cli.test_output"))
        ] = None,
        lang: Annotated[str | None, shared.lang] = None,
    ) -> int:
        from htx_eval.api import load_plan
        from htx_eval.authoring.cases import case_faces
        from htx_eval.authoring.cases.case_reader import read_cases, with_tests
        from htx_eval.authoring.cases.case_run import run_case
        from htx_eval.authoring.cases.mutation import Fate, Mutation
        from htx_eval.authoring.cases.suggested import as_yaml
        from htx_eval.authoring.cases.suggested import suggest as suggested

        check_form(form, FORMS)
        every = []
        names: list[str | None] = [*plans] if plans else [None]
        for name in names:
            plan, tests = with_tests(name)
            cases = read_cases(load_plan(plan), tests)
            every.append((cases, [run_case(cases.plan, case) for case in cases.cases]))
        tried, idle = [], []
        for cases, found in every if mutate or suggest else ():
            if not all(ran.is_as_expected for ran in found):
                sys.stdout.write(case_faces.screen(cases, found, messages, console.width()))
                raise HtxEvalError([Problem("HTX735", place=Place(cases.path))])
            mutation = Mutation(cases)
            tried.append(list(mutation.tried()))
            idle.append(mutation.idle(tried[-1]))
        if output is not None:
            check_new([output], [name for cases, _ in every for name in (cases.path, cases.plan.path)])
            write(Path(output), case_faces.junit(every, messages, tried))
            print(messages("written", path=output), file=sys.stderr)
        failed = sum(not ran.is_as_expected for _, found in every for ran in found)
        missed = any(one.fate is Fate.MISSED for some in tried for one in some)
        code = Exit.MISSED if failed or missed or any(idle) else Exit.MET
        if form == "json":
            shapes = [case_faces.shape(cases, found, messages) for cases, found in every]
            for shape, some, excuses in zip(shapes, tried, idle, strict=False):
                shape |= case_faces.changes_shape(some, excuses)
            sys.stdout.write(json_of(shapes))
        elif form == "junit":
            sys.stdout.write(case_faces.junit(every, messages, tried))
        else:
            for cases, found in every:
                sys.stdout.write(case_faces.screen(cases, found, messages, console.width()))
            for (cases, _), some, excuses in zip(every, tried, idle, strict=False):
                sys.stdout.write(case_faces.changes(cases, some, excuses, messages, console.width()))
                for one in some if suggest else ():
                    if one.fate is Fate.MISSED:
                        found_case = suggested(cases, one)
                        name = case_faces.change(one)
                        if found_case is None:
                            print(messages("test.no_suggestion", change=name))
                        else:
                            sys.stdout.write(as_yaml(found_case, name))
            count = sum(len(found) for _, found in every)
            print(messages("test.last", count=count, failed=failed, code=int(code)))
        return code
