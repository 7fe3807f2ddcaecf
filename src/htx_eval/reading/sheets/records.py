"""Rows that a program already holds, as the records of a table: dictionaries, or a data frame of any library."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from htx_eval.reading.sheets.plain import text_of
from htx_eval.reading.sheets.sheet import OF_A_PROGRAM, RowStream, Sheet

#: What rows from memory are called where a file has a path.
MEMORY = "<rows>"


def rows_of(source: object) -> Sequence[Mapping[str, Any]]:
    """Return the rows of a data frame (anything with ``to_dicts()`` or ``to_dict("records")``) or of an iterable.

    Raises TypeError for anything else.
    """
    if hasattr(source, "to_dicts"):
        return list(source.to_dicts())
    if hasattr(source, "to_dict"):
        return list(source.to_dict("records"))
    if isinstance(source, Iterable):
        rows = list(source)
        if all(isinstance(row, Mapping) for row in rows):
            return rows
    raise TypeError("rows are dictionaries, or an object with to_dicts() or to_dict('records')")


def sheet_of(rows: Sequence[Mapping[str, Any]]) -> Sheet:
    """Return rows as a sheet of texts, with the hash of their content; lines are counted from 1, below the heading."""
    headings = tuple(dict.fromkeys(str(key) for row in rows for key in row))
    records = [[text_of(row.get(heading)) for heading in headings] for row in rows]
    content = json.dumps([headings, records], ensure_ascii=False).encode()

    numbered = enumerate([list(headings), *records]) if headings else iter(())
    return Sheet(MEMORY, hashlib.sha256(content).hexdigest(), RowStream(iter(numbered)), OF_A_PROGRAM)
