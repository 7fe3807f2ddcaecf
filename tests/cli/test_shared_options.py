"""Options that several commands take are declared once: each command names those it takes, in the order of its page."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import pytest
import typer

from htx_eval.cli.commands.common import Shared
from htx_eval.messages import catalogue
from htx_eval.runs.asked import Asked

SHARED = Shared(catalogue("en"))
LOUD: Any = typer.Option("--loud")


def command(order: str) -> Callable[..., tuple[Asked, str, bool]]:
    @SHARED.asks(order)
    def made(asked: Asked, data: Annotated[str, SHARED.data], loud: Annotated[bool, LOUD] = False) -> Any:
        return asked, data, loud

    return made


def test_the_page_follows_the_order_and_own_options_that_it_does_not_name_come_last() -> None:
    every = inspect.signature(command("plan data as_of")).parameters
    assert list(every) == ["plan", "data", "as_of", "loud"]
    assert every["data"].annotation == Annotated[str, SHARED.data]
    assert (every["loud"].default, every["as_of"].default) == (False, None)


def test_what_is_said_comes_as_one_object() -> None:
    """What is not said stays as it is by default."""
    made = command("data plan sheet encoding all_problems reference covers")
    unsaid = dict.fromkeys(("plan", "sheet", "encoding", "covers"))
    assert made(**unsaid, data="a.csv", all_problems=False, reference=False, loud=True) == (Asked(), "a.csv", True)
    said = {"plan": "p", "sheet": ["A"], "encoding": ["utf-8", "viscii"], "covers": ["htx"]}
    asked, _, _ = made(**said, data="a.csv", all_problems=True, reference=False, loud=False)
    assert asked == Asked("p", all_problems=True, sheets=["A"], encodings=["utf-8", "viscii"], covers=["htx"])


def test_an_option_that_there_is_not_is_a_fault() -> None:
    with pytest.raises(KeyError):
        command("data plann")
