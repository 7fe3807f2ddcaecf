"""Lists as offices really keep them: each file of the corpus is read as its golden file says, with every problem."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from conftest import CORPUS
from htx_eval.api import HtxEvalError, Plan, ReadingOptions, load_plan, read_cooperatives
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.values import Anything, Cell, Choice

FILES = sorted(path for path in CORPUS.iterdir() if path.suffix in (".csv", ".xlsx", ".xls", ".ods"))


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def shown(cell: Cell) -> Any:
    """A cell as a short text."""
    if isinstance(cell, Choice):
        return " | ".join(map(value, cell.values))
    if isinstance(cell, Anything):
        return cell.origin.value
    return f"{value(cell.low)}..{value(cell.high)} {cell.origin.value}"


def value(one: object) -> str:
    if isinstance(one, date):
        return one.isoformat()
    return format(one.normalize(), "f") if isinstance(one, Decimal) else str(one)


def cooperatives(found: CooperativeList) -> list[dict[str, Any]]:
    """The rows, without where they stand."""
    return [
        {
            "ma_so": row.code,
            "ten": row.name,
            "xa": row.commune,
            **{key: shown(cell) for key, cell in zip(found.fields, row.cells, strict=True)},
        }
        for row in found.rows
    ]


def summary(path: Path, plan: Plan) -> dict[str, Any]:
    """What a file was read as."""
    try:
        found = read_cooperatives(path, plan)
    except HtxEvalError as error:
        return {"refused": [problem.code for problem in error.problems]}
    understood = found.understood
    return {
        "form": understood.form,
        "encoding": understood.encoding,
        "delimiter": understood.delimiter,
        "sheet": found.sheet,
        "heading_lines": understood.heading_lines,
        "columns": {note.heading: f"{note.match.value}: {note.field}" for note in understood.columns},
        "left_out": {line: f"{row.kind.value}: {row.text}" for line, row in sorted(understood.left_out.items())},
        "lines": [row.line for row in found.rows],
        "cooperatives": cooperatives(found),
        "problems": [
            {
                "code": problem.code,
                "line": problem.place.line,
                "cell": problem.place.cell,
                "column": problem.place.column,
                "value": problem.value,
                "suggestion": problem.suggestion,
            }
            for problem in found.problems
        ],
    }


def test_the_corpus_is_large() -> None:
    by_other_programs = [path for path in FILES if path.name.startswith(("xlsxwriter-", "libreoffice-"))]
    assert len(FILES) >= 40
    assert len(by_other_programs) >= 10


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_read_as_it_was_meant(golden: Callable[[str, str], None], plan: Plan, path: Path) -> None:
    text = json.dumps(summary(path, plan), ensure_ascii=False, indent=1, default=str)
    golden(f"corpus/{path.name}.json", text + "\n")


def test_the_same_list_in_every_encoding_gives_the_same_cooperatives(plan: Plan) -> None:
    lists = {path.name: cooperatives(read_cooperatives(path, plan)) for path in CORPUS.glob("encoding-*.csv")}
    assert len(lists) == 11
    expected = lists["encoding-utf-8.csv"]
    assert len(expected) == 4
    assert {name for name, found in lists.items() if found != expected} == set()


@pytest.mark.parametrize("name", ["tcvn3", "vni", "viscii", "windows-1258"])
def test_an_encoding_can_be_named(plan: Plan, name: str) -> None:
    path = CORPUS / f"encoding-{name}.csv"
    assert cooperatives(read_cooperatives(path, plan, ReadingOptions(encoding=name))) == cooperatives(
        read_cooperatives(path, plan)
    )


#: Each defect of the messy list: its code, its line in the text, the column, what was met, what is suggested.
MESSY = [
    ("HTX108", 8, "C", "100233488", "0100233488"),
    ("HTX105", 6, "D", "31/02/2020", None),
    ("HTX104", 8, "F", "Yêu", "Yếu"),
    ("HTX110", 9, "C", "9900000023", None),
    ("HTX136", 10, "B", "HTX Mẫu A", None),
]


@pytest.mark.parametrize(
    "name", ["messy.csv", "xlsxwriter-messy.xlsx", "libreoffice-messy.xlsx", "libreoffice-messy.ods"]
)
def test_every_defect_of_the_messy_list_is_reported_once_at_its_place(plan: Plan, name: str) -> None:
    found = read_cooperatives(CORPUS / name, plan)
    assert [row.line for row in found.rows] == [5, 6, 8, 9, 10]
    assert found.understood.heading_lines == (4,)
    told = [(p.code, p.place.line, p.place.cell, p.value, p.suggestion) for p in found.problems]
    for code, line, column, met, suggestion in MESSY:
        cell = None if name.endswith(".csv") else f"{column}{line}"
        assert told.count((code, line, cell, met, suggestion)) == 1
    assert {item[0] for item in told} <= {item[0] for item in MESSY} | {"HTX206", "HTX115"}


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".xlsx"], ids=lambda path: path.name)
def test_the_fast_reader_of_workbooks_reads_what_the_other_reads(
    monkeypatch: pytest.MonkeyPatch, plan: Plan, path: Path
) -> None:
    fast = summary(path, plan)
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert summary(path, plan) == fast


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_row_is_lost(plan: Plan, path: Path) -> None:
    """Rows read and rows left out and listed are all rows of the sheet that are not blank."""
    try:
        found = read_cooperatives(path, plan)
    except HtxEvalError:
        return
    lines = [row.line for row in found.rows]
    if found.figures:  # every figure of a line is a row
        lines = list(dict.fromkeys(lines))
    listed = sorted([*lines, *found.understood.left_out])
    assert listed == rows_of(path, found)


def rows_of(path: Path, found: CooperativeList) -> list[int]:
    """The lines of the rows of a file that are not blank, by another way of reading than the program's."""
    if path.suffix == ".xlsx":
        import openpyxl

        sheet = openpyxl.load_workbook(path)[found.sheet or ""]
        rows = enumerate(sheet.iter_rows(values_only=True), 1)
        return [line for line, row in rows if any(str(value or "").strip() for value in row)]
    if path.suffix in (".ods", ".xls"):
        import python_calamine

        book = python_calamine.CalamineWorkbook.from_path(path)
        cells = book.get_sheet_by_name(found.sheet or "").to_python(skip_empty_area=False)
        return [line for line, row in enumerate(cells, 1) if any(str(cell).strip() for cell in row)]
    texts = [path.read_bytes().decode("latin-1")]
    if found.understood.encoding in ("utf-16-le", "utf-16-be"):
        texts = [path.read_bytes().decode(found.understood.encoding)]
    lines = texts[0].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blank = {line for line, text in enumerate(lines, 1) if not text.strip(' \ufeff;,\t|"')}
    inside = {2} if path.stem == "quotes-hold-lines" else set()  # the second line of a heading
    return [line for line in range(1, len(lines) + 1) if line not in blank | inside]
