"""The row that somebody means by a name, a code or a line, written as reports write them."""

from __future__ import annotations

import re

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.base.spellings import fold, nearest
from htx_eval.model.cooperatives import CooperativeList

#: A line as it is typed or as reports show it, with what they write behind it.
_LINE = re.compile(r"(?:line|dong)\s+(\d+)(?:\s.*)?")


def named_row(listed: CooperativeList, text: str) -> int:
    """Return the row that a text names: by its line, its code, its name, or a part of a name that only one row has.

    In a table of numbers the cell of a figure names its row ("D3"). A name may have its commune behind it.
    Raises HtxEvalError if no row is meant, or if several are.
    """
    wanted = fold(text)
    found = (
        _of_cell(listed, wanted.removeprefix("line ").removeprefix("dong "))
        or _of_line(listed, wanted)
        or _of_code(listed, text)
        or _of_name(listed, wanted)
    )
    if len(found) == 1:
        return found[0]
    if found:
        raise HtxEvalError(
            [Problem("HTX715", value=text, params={"allowed": tuple(_said(listed, at) for at in found)})]
        )
    near = nearest(text, dict.fromkeys(name for name in listed.rows.names if name is not None))
    raise HtxEvalError([Problem("HTX714", value=text, suggestion=near)])


def _of_cell(listed: CooperativeList, text: str) -> list[int]:
    """The row of a table of numbers whose figure stands in a cell."""
    rows = range(len(listed.rows)) if listed.figures else ()
    return [row for row in rows if fold(listed.spot(row)) == text]


def _of_line(listed: CooperativeList, wanted: str) -> list[int]:
    found = _LINE.fullmatch(wanted)
    return [] if found is None else [row for row, line in enumerate(listed.rows.lines) if line == int(found[1])]


def _of_code(listed: CooperativeList, text: str) -> list[int]:
    wanted = text.strip()
    return [row for row, code in enumerate(listed.rows.codes) if code is not None and code == wanted]


def _of_name(listed: CooperativeList, wanted: str) -> list[int]:
    """The rows of a name, with or without its commune; else those whose names hold these words."""
    names = [fold(name or "") for name in listed.rows.names]
    whole = [row for row, name in enumerate(names) if name and name == wanted]
    if not whole:
        places = [fold(commune or "") for commune in listed.rows.communes]
        whole = [row for row, name in enumerate(names) if name and f"{name} {places[row]}" == wanted]
    return whole or [row for row, name in enumerate(names) if wanted and f" {wanted} " in f" {name} "]


def _said(listed: CooperativeList, row: int) -> str:
    """A row for whoever chooses among several: its name and commune, and its line."""
    head = listed.rows.heads[row]
    return f"{', '.join(part for part in (head.name, head.commune) if part)} ({listed.spot(row)})"
