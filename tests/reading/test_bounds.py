"""What is larger than any list is refused at once: few bytes of an .ods workbook may stand for very many rows."""

from __future__ import annotations

import importlib
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT
from htx_eval.api import HtxEvalError, load_plan, read_cooperatives
from htx_eval.messages import catalogue
from htx_eval.model.plan import Plan
from htx_eval.reading.sheets.sheet import MOST_COLUMNS

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
TYPE = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = f"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
BILLION = 10**9


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


def cell(text: str, times: object = 1) -> str:
    filled = f' office:value-type="string"><text:p>{text}</text:p></table:table-cell>' if text else "/>"
    return f'<table:table-cell table:number-columns-repeated="{times}"{filled}'


def row(*cells: str, times: object = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(cells)}</table:table-row>'


def workbook(*rows: str) -> bytes:
    made = io.BytesIO()
    body = f'<office:spreadsheet><table:table table:name="DS">{"".join(rows)}</table:table></office:spreadsheet>'
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", TYPE)
        package.writestr("META-INF/manifest.xml", MANIFEST)
        package.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:body>{body}</office:body></office:document-content>",
        )
    return made.getvalue()


HEAD, FIRST, LAST = (
    row(*map(cell, texts)) for texts in (("Tên HTX", "Xã"), ("HTX Mẫu A", "Phú Tâm"), ("HTX Mẫu B", "An Ninh"))
)


@pytest.mark.parametrize(
    "rows",
    [
        (row(cell("HTX Mẫu C"), times=BILLION),),
        (row(cell("HTX Mẫu C"), times=20_000),),
        (row(cell(""), times=BILLION), LAST),
        (row(cell(""), times=BILLION),),
        (row(cell("x", BILLION)),),
        (row(cell("", BILLION), cell("x")),),
        (row(cell("", 16_000), cell("x")), row(cell(""), times=1_000_000), LAST),
        (row(cell("x"), times="&#49;000000000"),),
        (row(cell("x"), times="9" * 400),),
    ],
    ids=str,
)
def test_what_stands_for_too_much_is_refused(plan: Plan, rows: tuple[str, ...]) -> None:
    with pytest.raises(HtxEvalError, match="HTX432"):
        read_cooperatives(workbook(HEAD, FIRST, *rows), plan)


def test_what_programs_write_below_and_beside_a_table_is_read(plan: Plan) -> None:
    below = row(cell("", 16_384), times=1_048_570)
    gap = row(cell("", 16_384), times=40)
    found = read_cooperatives(workbook(HEAD, FIRST, gap, LAST, below), plan)
    assert [(line.name, line.line) for line in found.rows] == [("HTX Mẫu A", 2), ("HTX Mẫu B", 43)]


def test_a_row_wider_than_any_list_is_refused(plan: Plan, write: Callable[[str, str], Path]) -> None:
    wide = ",".join(["Tên HTX", "Xã", *(f"Cột {number}" for number in range(MOST_COLUMNS))])
    with pytest.raises(HtxEvalError, match="HTX438"):
        read_cooperatives(write("list.csv", f"{wide}\nHTX Mẫu A,Phú Tâm\n"), plan)
    listed = read_cooperatives(write("list.csv", f"Tên HTX,Xã\nHTX Mẫu A,Phú Tâm{',' * 2 * MOST_COLUMNS}\n"), plan)
    assert [row.name for row in listed.rows] == ["HTX Mẫu A"]


# The page that lists them

PAGE = ROOT / "docs" / "bounds.md"
LINES = re.findall(r"^\|[^|]*\| *([\d,]+) *\| *(HTX\d+)? *\| *`([\w/]+)\.(\w+)` *\|$", PAGE.read_text("utf-8"), re.M)


@pytest.mark.parametrize(("number", "code", "module", "name"), LINES, ids=[name for *_, name in LINES])
def test_the_page_of_the_bounds_tells_the_truth(number: str, code: str, module: str, name: str) -> None:
    found = getattr(importlib.import_module(f"htx_eval.{module.replace('/', '.')}"), name)
    assert found == int(number.replace(",", ""))
    assert not code or catalogue("vi").has(code)


def test_the_page_has_them_all() -> None:
    assert len(LINES) >= 10
