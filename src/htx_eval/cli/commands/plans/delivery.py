"""Where what is said of a plan goes: to a file, or to the standard output."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.messages import Catalogue


def wanted_form(form: str | None, output: str | None, endings: Mapping[str, str], forms: Collection[str]) -> str:
    """Return the format that somebody asks for: by its name, else by the ending of the file, else the first.

    Raises HtxEvalError for one that there is not.
    """
    if form is None and output is not None:
        suffix = Path(output).suffix.casefold()
        if suffix not in endings:
            raise HtxEvalError([Problem("HTX441", value=output, params={"allowed": tuple(endings)})])
        return endings[suffix]
    found = next(iter(forms)) if form is None else form
    if found not in forms:
        raise HtxEvalError([Problem("HTX418", value=found, params={"allowed": tuple(forms)})])
    return found


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
