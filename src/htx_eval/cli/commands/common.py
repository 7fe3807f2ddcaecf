"""What the commands share: their class, their language, and the options that more than one of them takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection
from typing import Annotated, Any, TypeVar

import typer

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import completion
from htx_eval.cli.usage import command_class
from htx_eval.messages import LANGUAGES, Catalogue
from htx_eval.runs.asked import Asked
from htx_eval.runs.exits import FailOn

#: How a command is printed that is no report: for people, or for programs.
TABLE_OR_JSON = ("table", "json")

Ended = TypeVar("Ended")


def check_form(form: str, forms: Collection[str] = TABLE_OR_JSON) -> None:
    """Refuse what is none of some forms.

    Raises HtxEvalError.
    """
    if form not in forms:
        raise HtxEvalError([Problem("HTX418", value=form, params={"allowed": tuple(forms)})])


@frozen
class _Option:
    """An option that several commands take: what it holds, how it is shown, and the field of `Asked` that it fills."""

    kind: Any
    info: Any
    field: str
    default: Any = None

    def parameter(self, name: str) -> inspect.Parameter:
        """Return it as a parameter of a command."""
        shown: Any = Annotated[self.kind, self.info]
        return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=self.default, annotation=shown)

    def said(self, value: Any) -> dict[str, Any]:
        """Return what it says to `Asked`, if it says something."""
        return {} if value is None else {self.field: value}


class Shared:
    """The pieces of a command line in one language."""

    def __init__(self, messages: Catalogue) -> None:
        self.messages = messages
        self.command = command_class(messages)
        self.data = typer.Argument(metavar="DATA", help=messages("cli.data"), show_default=False)
        self.plan = typer.Option(metavar="PLAN", help=messages("cli.plan"), autocompletion=completion.plans)
        self.lang = typer.Option(
            metavar="|".join(LANGUAGES),
            help=messages("cli.lang", languages=messages("screen.or").join(LANGUAGES)),
            autocompletion=completion.one_of(LANGUAGES),
        )
        self.form = self.form_of(TABLE_OR_JSON)
        self.output = typer.Option("--output", "-o", metavar="FILE", help=messages("cli.plan_output"))
        self._options = self._asking()

    def _asking(self) -> dict[str, _Option]:
        """Every option by which a run is asked, by the name that commands call it."""
        messages, text, texts = self.messages, str | None, list[str] | None
        gates = [gate.value for gate in FailOn]
        fail_on = typer.Option(
            metavar="|".join(gates), help=messages("cli.fail_on"), autocompletion=completion.one_of(gates)
        )
        sheet = typer.Option("--sheet", metavar="SHEET", help=messages("cli.sheet"))
        encoding = typer.Option("--encoding", metavar="ENCODING", help=messages("cli.encoding"))
        return {
            "plan": _Option(text, self.plan, "plan"),
            "lang": _Option(text, self.lang, "lang"),
            "as_of": _Option(text, typer.Option(metavar="DATE", help=messages("cli.as_of")), "as_of"),
            "fail_on": _Option(text, fail_on, "fail_on"),
            "no_assumptions": self._flag("no_assumptions"),
            "reference": self._flag("reference"),
            "given": _Option(texts, typer.Option(metavar="TARGET=VALUE", help=messages("cli.given")), "given"),
            "covers": _Option(texts, typer.Option(metavar="TYPE,…", help=messages("cli.covers")), "covers"),
            "previous": _Option(text, typer.Option(metavar="FILE", help=messages("cli.previous")), "previous"),
            "join": self._flag("join"),
            "stack": self._flag("stack"),
            "sheet": _Option(texts, sheet, "sheets"),
            "encoding": _Option(texts, encoding, "encodings"),
            "all_problems": self._flag("all_problems"),
        }

    def _flag(self, name: str) -> _Option:
        info = typer.Option(f"--{name.replace('_', '-')}", help=self.messages(f"cli.{name}"))
        return _Option(bool, info, name, False)

    def asks(self, order: str) -> Callable[[Callable[..., Ended]], Callable[..., Ended]]:
        """Return what gives a command the options that ``order`` names, as one argument ``asked``.

        The help page follows the order, in which options of the command itself may be named too; the others of these
        come last.
        """
        names = order.split()

        def of(command: Callable[..., Ended]) -> Callable[..., Ended]:
            own = dict(inspect.signature(command, eval_str=True).parameters)
            del own["asked"]
            shared = {name: self._options[name] for name in names if name not in own}
            parameters = {name: option.parameter(name) for name, option in shared.items()}
            parameters |= {name: one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for name, one in own.items()}

            def called(**words: Any) -> Ended:
                asked: dict[str, Any] = {}
                for name, option in shared.items():
                    asked |= option.said(words.pop(name))
                return command(asked=Asked(**asked), **words)

            made: Any = called
            made.__name__, made.__annotations__ = command.__name__, {}
            every = [*names, *(name for name in own if name not in names)]
            made.__signature__ = inspect.Signature([parameters[name] for name in every])
            return called

        return of

    def form_of(self, formats: Collection[str]) -> Any:
        """Return the option of the format on the standard output, one of some."""
        return typer.Option(
            "--format",
            metavar="FORMAT",
            help=self.messages("cli.format", formats=", ".join(formats)),
            autocompletion=completion.one_of(formats),
        )

    def plan_named(self, help_key: str = "cli.plan", metavar: str = "PLAN") -> Any:
        """Return the argument that is a plan."""
        return typer.Argument(
            metavar=metavar, help=self.messages(help_key), show_default=False, autocompletion=completion.plans
        )

    def example(self, words: str) -> str:
        """Return the line of a help page that shows how a command is used."""
        return self.messages("cli.example", example=f"htx-eval {words}")
