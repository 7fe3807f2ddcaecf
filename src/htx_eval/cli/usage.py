"""Help and usage errors in the language of the run; the command line library itself speaks English only."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from htx_eval.base.problems import Problem
from htx_eval.base.spellings import nearest
from htx_eval.messages import Catalogue, catalogue

#: The language that the library speaks.
_OWN = "en"
#: Keys of the catalogue whose English texts are those of the library.
_FRAGMENTS = (
    "typer.usage",
    "typer.options_word",
    "typer.command_word",
    "typer.options",
    "typer.arguments",
    "typer.commands",
    "typer.default",
    "typer.required",
    "typer.help",
    "typer.install",
    "typer.show",
    "typer.show_more",
)


def translated(text: str, messages: Catalogue) -> str:
    """Return a help page of the library in the language of the catalogue."""
    english = catalogue(_OWN)
    text = re.sub(
        r" <(?:str|bool|int|list\[str\])>|[{}\\]", "", text
    )  # types, braces and escapes that some versions print
    for key in _FRAGMENTS:
        # The library wraps lines, so a space of a fragment may be a line break in the page.
        pattern = r"\s+".join(map(re.escape, english(key).split()))
        text = re.sub(pattern, lambda found, key=key: _wrapped(found.group(), messages(key)), text)  # type: ignore[misc]
    return text


def _wrapped(found: str, words: str) -> str:
    """A text in place of another: one line, with the line break kept that the other one had, if any."""
    breaks = re.search(r"\n\s+", found)
    if breaks is None:
        return words
    middle = words.rfind(" ", 0, max(len(words) * 2 // 3, 1))
    return words if middle < 0 else f"{words[:middle]}{breaks.group()}{words[middle + 1 :]}"


def command_class(messages: Catalogue) -> type[TyperCommand]:
    """Return the class of commands whose help is in one language."""

    class Command(TyperCommand):
        def get_help(self, ctx: Any) -> str:
            return translated(super().get_help(ctx), messages)

    return Command


def group_class(messages: Catalogue) -> type[TyperGroup]:
    """Return the class of the group of commands whose help is in one language."""

    class Group(TyperGroup):
        def get_help(self, ctx: Any) -> str:
            return translated(super().get_help(ctx), messages)

    return Group


def usage_problem(error: Any, messages: Catalogue) -> Problem:
    """Return a mistake in the command line as a problem.

    Errors are told by the names of their classes, because the library may bundle its own.
    """
    kind = type(error).__name__
    param = getattr(error, "param", None)
    if kind == "MissingParameter" and param is not None:
        name = _name(param)
        key = f"argument.{name}"
        return Problem("HTX420", value=messages(key) if messages.has(key) else name)
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None)
        return Problem("HTX421", value=error.option_name, suggestion=near[0] if near else None)
    if kind == "BadParameter" and param is not None:
        given = re.search(r"'(.*?)' is not", str(error.message))
        allowed = tuple(re.findall(r"'([^']*)'", str(error.message).partition("one of")[2]))
        value = given.group(1) if given else str(error.message)
        return Problem("HTX423", value=value, params={"option": _name(param), "allowed": allowed})
    wrong = re.search(r"No such command '(.*?)'", str(getattr(error, "message", "")))
    if wrong is not None:
        group = getattr(getattr(error, "ctx", None), "command", None)
        return Problem(
            "HTX422", value=wrong.group(1), suggestion=nearest(wrong.group(1), getattr(group, "commands", ()))
        )
    extra = re.search(r"extra arguments?(?:\(s\))? \((.*)\)", str(getattr(error, "message", "")))
    if extra is not None:
        return Problem("HTX428", value=extra.group(1))
    if kind == "BadOptionUsage" and "does not take a value" in str(error.message):
        return Problem("HTX428", value=f"{error.option_name}=…")
    if kind == "BadOptionUsage":
        return Problem("HTX420", value=f"{error.option_name} …")
    return Problem("HTX419", params={"reason": error.format_message()})


def _name(param: Any) -> str:
    """How a parameter is written: its long option, or the name of an argument."""
    options = [option for option in getattr(param, "opts", ()) if option.startswith("--")]
    return options[0] if options else str(param.metavar or param.name)
