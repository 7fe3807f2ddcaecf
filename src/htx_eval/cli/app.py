"""The commands. Language is settled first, from the arguments or the environment, so that help speaks it too."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from htx_eval import __version__
from htx_eval.cli import console
from htx_eval.cli.exits import Exit
from htx_eval.cli.usage import command_class, group_class, usage_problem
from htx_eval.messages import LANGUAGES, Catalogue, catalogue
from htx_eval.model.problems import HtxEvalError, Place, Problem
from htx_eval.report import ENDINGS, FORMATS, Report


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code; nothing that happens shows a traceback."""
    gc.disable()  # a run is short and makes next to no cycles; collecting costs a tenth of its time
    console.prepare()
    words = list(sys.argv[1:] if arguments is None else arguments)
    stated, origin = _stated_language(words)
    messages = catalogue(stated)
    if stated and stated not in LANGUAGES:
        params = {"option": origin, "allowed": LANGUAGES}
        wrong = Problem("HTX423", value=stated, params=params)
        sys.exit(int(console.refuse([wrong], messages, as_json=_wants_json(words))))
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

    command = command_class(messages)
    data_argument = typer.Argument(metavar="DATA", help=messages("cli.data"), show_default=False)
    plan_option = typer.Option(metavar="PLAN", help=messages("cli.plan"))
    lang_option = typer.Option(metavar="vi|en", help=messages("cli.lang"))
    as_of_option = typer.Option(metavar="DATE", help=messages("cli.as_of"))
    no_assumptions_option = typer.Option("--no-assumptions", help=messages("cli.no_assumptions"))
    reference_option = typer.Option("--reference", help=messages("cli.reference"))
    given_option = typer.Option(metavar="TARGET=VALUE", help=messages("cli.given"))
    covers_option = typer.Option(metavar="TYPE,…", help=messages("cli.covers"))
    all_problems_option = typer.Option("--all-problems", help=messages("cli.all_problems"))
    formats = messages("cli.format", formats=", ".join(FORMATS))

    def example(words: str) -> str:
        return messages("cli.example", example=f"htx-eval {words}")

    @app.command(
        cls=command,
        help=messages("cli.check"),
        epilog=example("check danh-sach.csv -o ket-qua.json --fail-on missed"),
    )
    def check(
        data: Annotated[str, data_argument],
        plan: Annotated[str | None, plan_option] = None,
        lang: Annotated[str | None, lang_option] = None,
        form: Annotated[str, typer.Option("--format", metavar="FORMAT", help=formats)] = "table",
        output: Annotated[
            list[str] | None, typer.Option("--output", "-o", metavar="[FORMAT=]PATH", help=messages("cli.output"))
        ] = None,
        as_of: Annotated[str | None, as_of_option] = None,
        fail_on: Annotated[
            str | None, typer.Option(metavar="never|missed|undecided|data", help=messages("cli.fail_on"))
        ] = None,
        no_assumptions: Annotated[bool, no_assumptions_option] = False,
        reference: Annotated[bool, reference_option] = False,
        given: Annotated[list[str] | None, given_option] = None,
        covers: Annotated[list[str] | None, covers_option] = None,
        all_problems: Annotated[bool, all_problems_option] = False,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=messages("cli.quiet"))] = False,
        verbose: Annotated[bool, typer.Option("--verbose", "-v", help=messages("cli.verbose"))] = False,
        show_settings: Annotated[bool, typer.Option("--show-settings", help=messages("cli.show_settings"))] = False,
    ) -> int:
        from htx_eval.cli.exits import exit_code
        from htx_eval.cli.options import parse_output
        from htx_eval.cli.request import Request, resolve
        from htx_eval.report.closing import last_line

        if form not in FORMATS:
            raise HtxEvalError([Problem("HTX418", value=form, params={"allowed": tuple(FORMATS)})])
        outputs = [parse_output(text, FORMATS, ENDINGS) for text in output or ()]
        resolved = resolve(
            Request(
                data, plan, lang, fail_on, as_of, no_assumptions, reference, given or (), covers or (), all_problems
            )
        )
        if show_settings:
            for setting in resolved.shown:
                print(f"{setting.name} = {setting.value}  ({setting.origin})")
            return Exit.MET
        evaluation = resolved.evaluation()
        code = int(exit_code(evaluation, resolved.fail_on))
        report = Report(evaluation, code, all_problems, console.width(), console.has_colour(), verbose)
        for name, path in outputs:
            _write(Path(path), FORMATS[name](Report(evaluation, code, all_problems, verbose=verbose), messages))
            print(messages("written", path=path), file=sys.stderr)
        if quiet and form == "table":
            print(last_line(report, messages))
            return code
        sys.stdout.write(FORMATS[form](report, messages))
        if form == "json":
            print(last_line(report, messages), file=sys.stderr)
        return code

    @app.command(cls=command, help=messages("cli.why"), epilog=example("why danh-sach.csv 2"))
    def why(
        data: Annotated[str, data_argument],
        target: Annotated[
            str | None, typer.Argument(metavar="TARGET", help=messages("cli.target"), show_default=False)
        ] = None,
        plan: Annotated[str | None, plan_option] = None,
        lang: Annotated[str | None, lang_option] = None,
        as_of: Annotated[str | None, as_of_option] = None,
        no_assumptions: Annotated[bool, no_assumptions_option] = False,
        reference: Annotated[bool, reference_option] = False,
        given: Annotated[list[str] | None, given_option] = None,
        covers: Annotated[list[str] | None, covers_option] = None,
        all_problems: Annotated[bool, all_problems_option] = False,
    ) -> None:
        from htx_eval.cli.options import parse_target
        from htx_eval.cli.request import Request, resolve
        from htx_eval.report.why import render

        resolved = resolve(Request(data, plan, lang, None, as_of, no_assumptions, reference, given or (), covers or ()))
        wanted = parse_target(target, resolved.plan)
        sys.stdout.write(render(resolved.evaluation(), wanted, all_problems, messages))

    @app.command(cls=command, help=messages("cli.problem"), epilog=example("problem HTX104"))
    def problem(
        code: Annotated[str, typer.Argument(metavar="CODE", help=messages("cli.code"), show_default=False)],
        lang: Annotated[str | None, lang_option] = None,
    ) -> None:
        from htx_eval.report.explain import render

        text = render(code, messages)
        if text is None:
            raise HtxEvalError([Problem("HTX429", value=code)])
        sys.stdout.write(text)

    @app.command(cls=command, help=messages("cli.schema"))
    def schema(
        name: Annotated[str, typer.Argument(metavar="NAME", help=messages("cli.schema_name"))] = "result",
    ) -> None:
        import json

        from htx_eval.report.shapes import schema as result_schema

        if name != "result":
            raise HtxEvalError([Problem("HTX418", value=name, params={"allowed": ("result",)})])
        print(json.dumps(result_schema(), ensure_ascii=False, indent=2))

    return app


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        params = {"reason": error.strerror or str(error)}
        raise HtxEvalError([Problem("HTX417", place=Place(file=str(path)), params=params)]) from None


def _stated_language(words: Sequence[str]) -> tuple[str, str]:
    """The language of --lang, else of the environment, else of the settings beside the list, and who states it."""
    flag, variable = _option(words, "--lang"), os.environ.get(console.LANG_VARIABLE)
    if flag is not None:
        return flag, "--lang"
    return (variable, console.LANG_VARIABLE) if variable else (_language_of_settings(words) or "", "")


def _language_of_settings(words: Sequence[str]) -> str | None:
    """The language that the settings beside a list name; what is wrong with them is said when they are used."""
    if not words or words[0] not in ("check", "why") or not Path(words[1] if words[1:] else "").is_file():
        return None
    from htx_eval.cli.settings import settings_for

    try:
        return settings_for(words[1], named_plan="").lang
    except HtxEvalError:
        return None


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
