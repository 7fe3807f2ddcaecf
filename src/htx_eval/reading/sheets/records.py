"""Rows that a program already holds, as the records of a table: dictionaries, or a data frame of any library."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.reading.sheets.plain import text_of
from htx_eval.reading.sheets.sheet import OF_A_PROGRAM, RowStream, Sheet

#: What rows from memory are called where a file has a path.
MEMORY = "<rows>"


def rows_of(source: object) -> Sequence[Mapping[str, Any]]:
    """Return the rows of a data frame (polars, also a lazy one; pandas; a table of Arrow) or of dictionaries.

    Raises TypeError for anything else.
    """
    if hasattr(source, "collect") and not hasattr(source, "to_dicts"):
        source = source.collect()  # one that is not worked out yet
    if hasattr(source, "to_dicts"):
        return list(source.to_dicts())
    if hasattr(source, "to_pylist"):
        return list(source.to_pylist())
    if hasattr(source, "to_dict"):
        return list(source.to_dict("records"))
    if isinstance(source, Iterable):
        rows = list(source)
        if all(isinstance(row, Mapping) for row in rows):
            return rows
    raise TypeError("a list is a path, a file that is open, a data frame, or dictionaries by heading")


def _text(value: object, line: int, heading: str) -> str:
    try:
        return text_of(value)
    except TypeError:
        place = Place(MEMORY, line=line, record=line, column=heading)
        raise HtxEvalError([Problem("HTX456", place=place, value=type(value).__name__)]) from None


def sheet_of(rows: Sequence[Mapping[str, Any]]) -> Sheet:
    """Return rows as a sheet of texts, with the hash of their content; lines are counted from 1, below the heading.

    Raises HtxEvalError for a cell that holds several values.
    """
    headings = tuple(dict.fromkeys(str(key) for row in rows for key in row))
    records = [[_text(row.get(heading), line, heading) for heading in headings] for line, row in enumerate(rows, 1)]
    content = json.dumps([headings, records], ensure_ascii=False).encode()

    numbered = enumerate([list(headings), *records]) if headings else iter(())
    return Sheet(MEMORY, hashlib.sha256(content).hexdigest(), RowStream(iter(numbered)), OF_A_PROGRAM)
