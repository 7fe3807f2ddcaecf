"""Lists laid out as clerks do: each is read as whoever looks at it would read it, and every doubt is told."""

from __future__ import annotations

import pytest

from conftest import CORPUS
from corpus.kinds import LAYOUTS
from corpus.layouts import Layout
from htx_eval.api import HtxEvalError, Plan, load_plan, read_cooperatives
from htx_eval.model.cooperatives import CooperativeList, Row
from htx_eval.model.values import Anything, Cell, Choice, Origin

#: Cells of which nothing is known are shown by the reason.
UNKNOWN = (Origin.MISSING, Origin.INVALID, Origin.UNKNOWN)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def said(found: CooperativeList, layout: Layout) -> str:
    """What a list says of each cooperative, in the words of a layout."""
    return "; ".join(
        mark(found, number) + " ".join(value(found, row, key) for key in layout.fields)
        for number, row in enumerate(found.rows)
    )


def mark(found: CooperativeList, number: int) -> str:
    """A sign before a row in doubt, and before one that is another one again."""
    return "?" if number in found.doubts else "=" if number in found.repeats else ""


def value(found: CooperativeList, row: Row, key: str) -> str:
    own = {"xa": row.commune, "ten": row.name, "ma_so": row.code}
    if key in own:
        return own[key] or "-"
    return shown(row.cells[found.fields.index(key)]) if key in found.fields else "-"


def shown(cell: Cell) -> str:
    if cell.origin in UNKNOWN or isinstance(cell, Anything):
        return cell.origin.value
    if isinstance(cell, Choice):
        return "|".join(map(str, cell.values))
    return f"{cell.low}..{cell.high}"


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_says_what_it_says(plan: Plan, name: str) -> None:
    layout = LAYOUTS[name]
    assert read(plan, name, layout) == (layout.says, set(layout.codes.split()))


def read(plan: Plan, name: str, layout: Layout) -> tuple[str, set[str]]:
    """What a file says, and the codes of its problems; a refused one says nothing."""
    try:
        found = read_cooperatives(CORPUS / name, plan)
    except HtxEvalError as error:
        return "", {problem.code for problem in error.problems}
    return said(found, layout), {problem.code for problem in found.problems}
