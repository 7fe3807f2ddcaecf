"""A file of values from outside the list: of each target its value, with the source and the day of which it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from pydantic import Field

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place
from htx_eval.plan.files.checked import Findings, validated
from htx_eval.plan.files.parts import Day, File, Name, TextFile, text
from htx_eval.plan.files.yaml_source import read


class ValueOfFile(File):
    """A value with its source and its day."""

    value: Name
    source: TextFile | None = None
    at: Day | None = None


class GivenFile(File):
    """Values by the ids or numbers of targets: given: {TARGET: 4,2%} or {TARGET: {value: 4,2%, source: …, at: …}}."""

    given: dict[str, Name | ValueOfFile] = Field(min_length=1)


@frozen
class Stated:
    """What a file states of a target, and where."""

    target: str
    value: str
    source: str | None
    day: date | None
    place: Place


def read_given(path: str) -> tuple[Stated, ...]:
    """Return what a file states, in its order.

    Raises HtxEvalError if it cannot be read or holds anything else.
    """
    findings = Findings(read(Path(path)))
    file = validated(GivenFile, findings)
    findings.stop()
    found = []
    for target, said in file.given.items():
        place = findings.source.place(("given", target))
        if isinstance(said, str):
            found.append(Stated(target, said, None, None, place))
        else:
            source = None if said.source is None else text(said.source).as_listed
            found.append(Stated(target, said.value, source, said.at, place))
    return tuple(found)


def placed(error: HtxEvalError, place: Place) -> HtxEvalError:
    """Return the refusal of a value with the place where it stands."""
    return HtxEvalError([replace(problem, place=place) for problem in error.problems])
