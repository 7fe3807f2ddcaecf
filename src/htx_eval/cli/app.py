"""The commands. Language is settled first, from the arguments or the environment, so that help speaks it too."""

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from htx_eval import __version__
from htx_eval.cli import console
from htx_eval.cli.exits import Exit, FailOn, exit_code
from htx_eval.cli.options import given_values, parse_covers, parse_day, parse_given, parse_output
from htx_eval.cli.settings import ALL, settings_for
from htx_eval.cli.usage import command_class, group_class, usage_problem
from htx_eval.messages import LANGUAGES, Catalogue, catalogue
from htx_eval.model.outcome import Fixed
from htx_eval.model.problems import HtxEvalError, Place, Problem
from htx_eval.report import ENDINGS, FORMATS, Report

LANG_VARIABLE = "HTX_EVAL_LANG"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code; nothing that happens shows a traceback."""
    console.prepare()
    words = list(sys.argv[1:] if arguments is None else arguments)
    messages = catalogue(_language(words))
    sys.exit(int(_run(words, messages)))


def _run(words: list[str], messages: Catalogue) -> int:
    try:
        code = build(messages)(words, prog_name="htx-eval", standalone_mode=False)
        return code if isinstance(code, int) else Exit.MET
    except HtxEvalError as error:
        return console.refuse(error.problems, messages, as_json=_wants_json(words))
    except KeyboardInterrupt:
        print(messages("cli.interrupted"), file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        return console.pipe_closed()
    except Exception as error:
        if type(error).__name__ == "Abort":
            return Exit.INTERRUPTED
        if hasattr(error, "format_message"):
            return console.refuse([usage_problem(error)], messages, as_json=_wants_json(words))
        print(f"HTX999 {messages('HTX999')}\n{_trace(error)}", file=sys.stderr)
        return Exit.FAULT


def build(messages: Catalogue) -> typer.Typer:
    """Return the application with its help in one language."""
    app = typer.Typer(
        help=messages("cli.app"),
        cls=group_class(messages),
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    def show_version(wanted: bool) -> None:
        if wanted:
            print(f"htx-eval {__version__}")
            raise typer.Exit

    @app.callback()
    def root(
        version: Annotated[
            bool, typer.Option("--version", help=messages("cli.version"), callback=show_version, is_eager=True)
        ] = False,
    ) -> None: ...

    @app.command(cls=command_class(messages), help=messages("cli.check"))
    def check(
        data: Annotated[str, typer.Argument(metavar="DATA", help=messages("cli.data"), show_default=False)],
        plan: Annotated[str | None, typer.Option(metavar="PLAN", help=messages("cli.plan"))] = None,
        lang: Annotated[str | None, typer.Option(metavar="vi|en", help=messages("cli.lang"))] = None,
        form: Annotated[
            str, typer.Option("--format", metavar="FORMAT", help=messages("cli.format", formats=", ".join(FORMATS)))
        ] = "table",
        output: Annotated[
            list[str] | None, typer.Option("--output", "-o", metavar="[FORMAT=]PATH", help=messages("cli.output"))
        ] = None,
        as_of: Annotated[str | None, typer.Option(metavar="DATE", help=messages("cli.as_of"))] = None,
        fail_on: Annotated[FailOn, typer.Option(help=messages("cli.fail_on"))] = FailOn.UNDECIDED,
        no_assumptions: Annotated[bool, typer.Option("--no-assumptions", help=messages("cli.no_assumptions"))] = False,
        reference: Annotated[bool, typer.Option("--reference", help=messages("cli.reference"))] = False,
        given: Annotated[list[str] | None, typer.Option(metavar="TARGET=VALUE", help=messages("cli.given"))] = None,
        covers: Annotated[list[str] | None, typer.Option(metavar="TYPE,…", help=messages("cli.covers"))] = None,
        all_problems: Annotated[bool, typer.Option("--all-problems", help=messages("cli.all_problems"))] = False,
    ) -> int:
        from htx_eval.api import Options, evaluate, load_plan, read_cooperatives

        if form not in FORMATS:
            raise HtxEvalError([Problem("HTX418", value=form, params={"allowed": tuple(FORMATS)})])
        outputs = [parse_output(text, FORMATS, ENDINGS) for text in output or ()]
        day = parse_day(as_of)
        settings = settings_for(data)
        loaded = load_plan(plan or settings.plan)
        options = Options(
            as_of=day,
            reference=reference or bool(settings.reference),
            assumptions_off=(ALL,) if no_assumptions else settings.assumptions_off or (),
            covers=parse_covers([*(settings.covers or ()), *(covers or ())], loaded),
            given={**given_values(settings.given, loaded), **parse_given(given or (), loaded)},
            readings={name: Fixed(entry.value, entry.source) for name, entry in settings.readings.items()},
        )
        evaluation = evaluate(loaded, read_cooperatives(data, loaded, all_problems), options)
        code = exit_code(evaluation, fail_on)
        report = Report(evaluation, int(code), all_problems, console.width(), console.has_colour())
        for name, path in outputs:
            _write(Path(path), FORMATS[name](_for_file(report), messages))
            print(messages("written", path=path), file=sys.stderr)
        sys.stdout.write(FORMATS[form](report, messages))
        if form == "json":
            from htx_eval.report.screen import last_line

            print(last_line(report, messages), file=sys.stderr)
        return int(code)

    @app.command(cls=command_class(messages), help=messages("cli.schema"))
    def schema(
        name: Annotated[str, typer.Argument(metavar="NAME", help=messages("cli.schema_name"))] = "result",
    ) -> None:
        import json

        from htx_eval.report.result import schema as result_schema

        if name != "result":
            raise HtxEvalError([Problem("HTX418", value=name, params={"allowed": ("result",)})])
        print(json.dumps(result_schema(), ensure_ascii=False, indent=2))

    return app


def _for_file(report: Report) -> Report:
    return Report(report.evaluation, report.exit_code, report.all_problems)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        params = {"reason": error.strerror or str(error)}
        raise HtxEvalError([Problem("HTX417", place=Place(file=str(path)), params=params)]) from None


def _language(words: Sequence[str]) -> str:
    """The language asked for by --lang, else by the environment, else Vietnamese."""
    stated = _option(words, "--lang") or os.environ.get(LANG_VARIABLE, "")
    return stated if stated in LANGUAGES else LANGUAGES[0]


def _wants_json(words: Sequence[str]) -> bool:
    return _option(words, "--format") == "json"


def _option(words: Sequence[str], name: str) -> str | None:
    """The last value of an option, before the command line is parsed."""
    found = None
    for index, word in enumerate(words):
        if word == name and index + 1 < len(words):
            found = words[index + 1]
        elif word.startswith(f"{name}="):
            found = word[len(name) + 1 :]
    return found


def _trace(error: BaseException) -> str:
    """The last lines of a fault, without any path of the machine."""
    steps = traceback.extract_tb(error.__traceback__)[-4:]
    lines = [f"  {Path(step.filename).name}:{step.lineno} {step.name}" for step in steps]
    return "\n".join([f"htx-eval {__version__}: {type(error).__name__}: {error}", *lines])
