"""A sheet: rows of texts as a file holds them, each with its line, before it is known what each row is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Problem
from htx_eval.model.understood import LeftOut

#: A row with the line on which it begins.
NumberedRow = tuple[int, list[str]]


@frozen
class Sheet:
    """The rows of a sheet or of a text file; blank rows may be among them.

    ``merged`` holds the width of every cell that is merged over several columns, by line and column from 0.
    ``problems`` and ``left_out`` grow while the rows are read.
    """

    path: str
    sha256: str
    rows: Iterator[NumberedRow]
    form: str
    name: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheets: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    merged: Mapping[tuple[int, int], int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    left_out: dict[int, LeftOut] = field(default_factory=dict)
