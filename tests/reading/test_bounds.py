"""Few bytes of an .ods workbook may stand for very many rows: what no program writes of a list is refused at once."""

from __future__ import annotations

import io
import zipfile

import pytest

from htx_eval.api import HtxEvalError, load_plan, read_cooperatives
from htx_eval.model.plan import Plan

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
