"""Where what is said of a plan or a panel goes: to a file, or to the standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import console
from htx_eval.cli.commands.common import check_form
from htx_eval.messages import Catalogue
from htx_eval.runs.asked import Asked

#: What a page can be, the first unless another is asked for; and what the endings of files ask for, if it can be that.
FORMS = ("table", "md", "html", "json")
ENDINGS = {".txt": "table", ".md": "md", ".html": "html", ".htm": "html", ".json": "json", ".csv": "csv"}
#: How wide a page is in a file.
_WIDTH = 100


def wanted_form(form: str | None, output: str | None, forms: Sequence[str] = FORMS) -> str:
    """Return the format that somebody asks for: by its name, else by the ending of the file, else the first.

    Raises HtxEvalError for one that there is not.
    """
    if form is None and output is not None:
        suffix = Path(output).suffix.casefold()
        allowed = tuple(ending for ending, name in ENDINGS.items() if name in forms)
        if suffix not in allowed:
            raise HtxEvalError([Problem("HTX441", value=output, params={"allowed": allowed})])
        return ENDINGS[suffix]
    found = forms[0] if form is None else form
    check_form(found, forms)
    return found


def paper(output: str | None) -> tuple[int, bool]:
    """Return how wide a page is, and whether it has colours: as the screen is, or plain in a file."""
    return (_WIDTH, False) if output is not None else (console.width(), console.has_colour())


def deliver_study(
    drawn: Callable[[int, bool], str], output: str | None, messages: Catalogue, words: Sequence[str], asked: Asked
) -> None:
    """Draw a study of some lists on the paper that there is, and deliver it to none of the files that it was made from.

    Raises HtxEvalError if it cannot be written.
    """
    from htx_eval.runs.several import inputs_of

    text = drawn(*paper(output))
    deliver(text, output, messages, [] if output is None else inputs_of(words, asked))


def deliver(text: str, output: str | None, messages: Catalogue, read: Collection[str] = ()) -> None:
    """Write a text to a file that is none of those it was made from, or to the standard output.

    Raises HtxEvalError if it cannot be written.
    """
    if output is None:
        sys.stdout.write(text)
        return
    from htx_eval.runs.outputs import check_new, write

    check_new([output], read)
    write(Path(output), text)
    print(messages("written", path=output), file=sys.stderr)
