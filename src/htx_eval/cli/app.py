"""The commands. Language is settled first, from the arguments or the environment, so that help speaks it too."""

import gc
import os
import sys
import traceback
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from htx_eval import __version__
from htx_eval.base.problems import HtxEvalError, Problem, refused_by_system
from htx_eval.cli import console
from htx_eval.cli.commands import (
    batch,
    check,
    ci,
    compare,
    data,
    plan_group,
    problem,
    roadmap,
    schema,
    template,
    trend,
    whatif,
    why,
)
from htx_eval.cli.commands.common import Shared
from htx_eval.cli.streams import guarded
from htx_eval.cli.usage import group_class, usage_problem
from htx_eval.messages import LANGUAGES, Catalogue, catalogue
from htx_eval.runs.asked import LANG_VARIABLE
from htx_eval.runs.exits import Exit
from htx_eval.runs.outputs import NotWrittenError

#: Every command, in the order of the help page.
COMMANDS = (check, why, whatif, roadmap, data, template, batch, compare, trend, ci, plan_group, problem, schema)
#: Those that evaluate a list, and those whose first word is one, and which therefore may have settings beside it.
EVALUATING = ("check", "why", "whatif", "roadmap", "batch", "compare", "trend", "ci")
ON_A_LIST = (*EVALUATING, "data")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code; nothing that happens shows a traceback."""
    gc.disable()  # a run is short and makes next to no cycles; collecting costs a tenth of its time
    # No plugin of another program has a say in how plans are read, and looking for some takes its time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # what libraries tell developers is nothing for an office
    words = list(sys.argv[1:] if arguments is None else arguments)
    with guarded() as output:
        stated, origin = _stated_language(words)
        messages = catalogue(stated)
        if stated and stated not in LANGUAGES:
            wrong = Problem("HTX423", value=stated, params={"option": origin, "allowed": LANGUAGES})
            code = console.refuse([wrong], messages, as_json=_wants_json(words))
        else:
            console.tell_gaps(messages)
            code = _run(words, messages)
        code = console.settled(output, int(code), messages)
    gc.freeze()  # nor is what is left looked through once more when the process ends
    sys.exit(code)


def _run(words: list[str], messages: Catalogue) -> int:
    try:
        code = build(messages)(words, prog_name="htx-eval", standalone_mode=False)
        return code if isinstance(code, int) else Exit.MET
    except NotWrittenError as error:
        return console.refuse(error.problems, messages, as_json=False, closing=console.NOT_WRITTEN)
    except HtxEvalError as error:
        closing = console.FAILED if words and words[0] in EVALUATING else console.UNDONE
        return console.refuse(error.problems, messages, _wants_json(words), closing)
    except (OSError, MemoryError) as error:
        return console.refuse([refused_by_system(error)], messages, _wants_json(words))
    except KeyboardInterrupt:
        print(messages("cli.interrupted"), file=sys.stderr)
        return Exit.INTERRUPTED
    except Exception as error:
        if type(error).__name__ == "Abort":
            return Exit.INTERRUPTED
        if type(error).__name__ == "NoArgsIsHelpError":
            print(error.format_message())  # type: ignore[attr-defined]
            return Exit.NOT_EVALUATED
        if hasattr(error, "format_message"):
            return console.refuse([usage_problem(error, messages)], messages, _wants_json(words), console.UNDONE)
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

    shared = Shared(messages)
    for command in COMMANDS:
        command.add(app, shared)
    return app


def _stated_language(words: Sequence[str]) -> tuple[str, str]:
    """The language of --lang, else of the environment, else of the settings beside the list, and who states it."""
    flag, variable = _option(words, "--lang"), os.environ.get(LANG_VARIABLE)
    if flag is not None:
        return flag, "--lang"
    return (variable, LANG_VARIABLE) if variable else (_language_of_settings(words) or "", "")


def _language_of_settings(words: Sequence[str]) -> str | None:
    """The language that the settings beside a list name; what is wrong with them is said when they are used."""
    if not words or words[0] not in ON_A_LIST or not os.path.isfile(words[1] if words[1:] else ""):
        return None
    from htx_eval.runs.settings import settings_for

    try:
        return settings_for(words[1], named_plan="").lang
    except (HtxEvalError, OSError):
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
    from htx_eval.base.inert import harmless

    steps = traceback.extract_tb(error.__traceback__)[-4:]
    lines = [f"  {Path(step.filename).name}:{step.lineno} {step.name}" for step in steps]
    return "\n".join([harmless(f"htx-eval {__version__}: {type(error).__name__}: {error}"), *lines])
