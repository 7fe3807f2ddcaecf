"""The file of the tests of a plan: which keys it has, and of what type."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from htx_eval.model.outcome import Overall, Verdict
from htx_eval.plan.files.parts import Day, File, Name, OrAlone, TextFile

#: The cells of a row by the key or heading of its column; ``times`` is how many such rows there are.
RowFile = dict[str, str | None]


class ExpectedFile(OrAlone):
    """What is expected of a target: a verdict, a value or its ends, a verdict on its stretch; a text is a verdict."""

    alone = "verdict"
    verdict: Verdict | None = None
    value: Name | list[Name] | None = None
    stretch: Verdict | None = None


class CaseFile(File):
    """A list, as rows, as CSV or as a file beside the tests, how it is evaluated, and what is expected."""

    name: TextFile
    rows: list[RowFile] | None = None
    csv: str | None = None
    file: Name | None = None
    each: RowFile = {}
    covers: list[Name] | None = None
    as_of: Day | None = None
    readings: dict[str, Name] = {}
    given: dict[str, Name] = {}
    previous: dict[str, Name | list[Name]] = {}  # what targets of growth were at before: a figure, or its ends
    expect: dict[str, ExpectedFile] = {}
    overall: Overall | None = None
    refused: Name | None = None  # the code with which the list is refused


class ExcuseFile(File):
    """Changes of a plan that no list could tell: those at a place of it, or of them just the one that is named."""

    at: Name
    to: str | None = None
    because: TextFile


class CasesFile(File):
    """The tests of a plan; ``each`` are cells of every row that does not state them itself."""

    each: RowFile = {}
    covers: list[Name] = []
    cases: Annotated[list[CaseFile], Field(min_length=1)]
    same: list[ExcuseFile] = []
