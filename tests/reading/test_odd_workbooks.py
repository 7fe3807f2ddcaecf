"""Workbooks that other programs write: whatever Excel opens is read, and what is crossed out is asked about."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from conftest import CORPUS, Run
from htx_eval.api import CooperativeList, HtxEvalError, Plan, load_plan, read_cooperatives
from htx_eval.model.values import known
from htx_eval.reading.sheets.struck import struck_texts

HEADING = ["Tên HTX", "Mã số HTX", "Thành lập", "Xếp loại"]
ROWS: list[list[Any]] = [
    ["HTX Mẫu A", 123456789, datetime(2018, 5, 12), "Tốt"],
    ["HTX Mẫu B", 9900000023, datetime(2019, 5, 12), "Yếu"],
    ["HTX Mẫu C", 9900000031, datetime(2020, 5, 12), "Khá"],
]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def book() -> openpyxl.Workbook:
    """A list with codes that keep their zeros by a number format, so that formats have to be read."""
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.append(HEADING)
    for row in ROWS:
        sheet.append(row)
    for line in (2, 3, 4):
        sheet.cell(line, 2).number_format = "0000000000"
    sheet.row_dimensions[3].hidden = True
    return made


def saved(made: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


Change = Callable[[str, bytes], tuple[str, bytes] | None]


def changed(raw: bytes, change: Change) -> bytes:
    """A workbook with every part changed, or left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = change(info.filename, old.read(info.filename))
            if part is not None:
                new.writestr(*part)
    return out.getvalue()


def strict(name: str, raw: bytes) -> tuple[str, bytes]:
    usual = b"http://schemas.openxmlformats.org/"
    raw = raw.replace(usual + b"spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main")
    return name, raw.replace(
        usual + b"officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    )


def with_prefix(name: str, raw: bytes) -> tuple[str, bytes]:
    if not name.startswith("xl/") or name.endswith(".rels") or "theme" in name:
        return name, raw
    text = re.sub(r"<(/?)(\w)", r"<\1x:\2", raw.decode())
    return name, text.replace('xmlns="', 'xmlns:x="').encode()


def elsewhere(name: str, raw: bytes) -> tuple[str, bytes]:
    if name in ("[Content_Types].xml", "_rels/.rels"):
        raw = raw.replace(b"xl/workbook.xml", b"xl/book.xml")
    return name.replace("/workbook.xml", "/book.xml"), raw


def styles(pattern: bytes, other: bytes) -> Change:
    def change(name: str, raw: bytes) -> tuple[str, bytes]:
        return name, re.sub(pattern, other, raw, flags=re.DOTALL) if name == "xl/styles.xml" else raw

    return change


ODD: dict[str, Change] = {
    "strict": strict,
    "elements with a prefix": with_prefix,
    "the workbook elsewhere": elsewhere,
    "backslashes": lambda name, raw: (name.replace("/", "\\"), raw),
    "other letters": lambda name, raw: (name.replace("styles.xml", "Styles.xml"), raw),
    "an empty fill": styles(rb"<fills.*</fills>", b'<fills count="1"><fill/></fills>'),
    "a font that is none": styles(rb"<fonts.*</fonts>", b'<fonts count="1"><font><sz val="x"/></font></fonts>'),
    "no default style": styles(rb"<cellStyles.*</cellStyles>", b""),
    "names that point nowhere": lambda name, raw: (
        name,
        raw.replace(
            b"</sheets>",
            b'</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">#REF!#</definedName>'
            b"</definedNames>",
        ),
    ),
    "no properties": lambda name, raw: None if name.startswith("docProps") else (name, raw),
}


def codes(listed: CooperativeList) -> list[str | None]:
    return [row.code for row in listed.rows]


@pytest.mark.parametrize("name", ODD)
def test_whatever_excel_opens_is_read(plan: Plan, write: Callable[..., Path], name: str) -> None:
    path = write("list.xlsx", changed(saved(book()), ODD[name]))
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # none of a library's reaches anybody
        listed = read_cooperatives(path, plan)
    assert codes(listed) == ["0123456789", "9900000023", "9900000031"]
    assert known(listed.columns()["ngay_thanh_lap"][0]) == date(2018, 5, 12)
    assert listed.understood.hidden_rows == (3,)


def test_without_styles_values_are_read(plan: Plan, write: Callable[..., Path]) -> None:
    def bare(name: str, raw: bytes) -> tuple[str, bytes] | None:
        is_told = name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels")
        return (
            None
            if name == "xl/styles.xml"
            else (name, re.sub(rb"<\w+ [^>]*styles.xml[^>]*/>", b"", raw) if is_told else raw)
        )

    made = openpyxl.Workbook()
    made.worksheets[0].append(["Tên HTX", "Xếp loại"])
    made.worksheets[0].append(["HTX Mẫu A", "Tốt"])
    assert len(read_cooperatives(write("list.xlsx", changed(saved(made), bare)), plan).rows) == 1


def test_days_from_1904_and_a_chart_before_the_list(plan: Plan, write: Callable[..., Path]) -> None:
    made = book()
    made.epoch = CALENDAR_MAC_1904
    made.create_chartsheet("Biểu đồ", 0).add_chart(BarChart())
    for raw in (saved(made), changed(saved(made), strict)):
        listed = read_cooperatives(write("list.xlsx", raw), plan)
        assert known(listed.columns()["ngay_thanh_lap"][0]) == date(2018, 5, 12)


def test_a_day_that_is_none_is_a_problem_and_no_warning_of_a_library(
    run: Callable[..., Run], write: Callable[..., Path]
) -> None:
    made = book()
    made.worksheets[0]["C3"] = 99999999
    made.worksheets[0]["C3"].number_format = "dd/mm/yyyy"
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        found = run("check", write("list.xlsx", saved(made)))
    assert "HTX105, ô C3" in found.out
    assert found.err == ""


def test_letters_that_xml_does_not_take(plan: Plan, write: Callable[..., Path]) -> None:
    made = book()
    made.worksheets[0]["A2"] = "HTX_x000D_\nMẫu A"
    made.worksheets[0]["A3"] = "HTX_x005F_x000D_ B"
    made.worksheets[0]["D1"] = "Xếp_x000D_\nloại"
    listed = read_cooperatives(write("list.xlsx", saved(made)), plan)
    assert list(listed.rows.names)[:2] == ["HTX Mẫu A", "HTX_x000D_ B"]
    assert known(listed.columns()["xep_loai"][0]) == "tot"


@pytest.mark.parametrize(
    ("content", "name"), [("openpyxl-plain.xlsx", "list.xls"), ("libreoffice-messy.xls", "list.xlsx")]
)
def test_a_name_does_not_matter(plan: Plan, write: Callable[..., Path], content: str, name: str) -> None:
    there, here = CORPUS / content, write(name, (CORPUS / content).read_bytes())
    assert codes(read_cooperatives(here, plan)) == codes(read_cooperatives(there, plan)) != []


def test_text_under_the_name_of_a_workbook_is_read(plan: Plan, write: Callable[..., Path]) -> None:
    for name in ("list.xls", "list.xlsx"):
        assert len(read_cooperatives(write(name, "Tên HTX;Xếp loại\nHTX Mẫu A;Tốt\n"), plan).rows) == 1


def told(listed: CooperativeList) -> dict[str, object]:
    """What is said of crossed-out rows and cells."""
    return {one.code: one.params["lines"] for one in listed.problems if one.code in ("HTX454", "HTX455")}


def test_a_crossed_out_row_is_asked_about(run: Callable[..., Run], plan: Plan, write: Callable[..., Path]) -> None:
    made = book()
    sheet = made.worksheets[0]
    for cell in sheet[3]:
        cell.font = Font(strike=True)
    sheet["D4"].font = Font(strike=True)
    sheet["F9"].font = Font(strike=True)  # a blank cell says nothing
    path = write("list.xlsx", saved(made))
    assert told(read_cooperatives(path, plan)) == {"HTX454": (3,), "HTX455": ("D4",)}
    assert "1 dòng bị gạch ngang (dòng 3)" in run("check", path).out


def test_a_text_with_a_crossed_out_part_is_not_crossed_out(plan: Plan, write: Callable[..., Path]) -> None:
    made = book()
    sheet = made.worksheets[0]
    crossed = TextBlock(InlineFont(strike=True), "Yếu")
    sheet["D2"] = CellRichText(crossed, " Tốt")
    sheet["D3"] = CellRichText(crossed)
    assert told(read_cooperatives(write("list.xlsx", saved(made)), plan)) == {"HTX455": ("D3",)}


def test_a_style_that_nobody_uses_crosses_nothing_out(plan: Plan, write: Callable[..., Path]) -> None:
    made = book()
    made.worksheets[0]["K40"].font = Font(strike=True)
    made.worksheets[0]["A2"].font = Font(strike=False)
    assert told(read_cooperatives(write("list.xlsx", saved(made)), plan)) == {}


def test_a_crossed_out_text_that_cells_share() -> None:
    """As Excel writes it: the text stands once, among those of other cells."""
    runs = (b"<t>a</t>", b"<r><rPr><strike/></rPr><t>b</t></r>", b'<r><rPr><strike val="0"/></rPr><t>c</t></r>')
    texts = b"<sst><si/>" + b"".join(b"<si>" + one + b"</si>" for one in runs) + b"</sst>"
    assert struck_texts(texts) == {2}


def test_a_workbook_that_says_nothing_of_formulas_is_annotated(
    run: Callable[..., Run], write: Callable[..., Path], tmp_path: Path
) -> None:
    def silent(name: str, raw: bytes) -> tuple[str, bytes]:
        return name, re.sub(rb"<calcPr[^>]*/>", b"", raw) if name == "xl/workbook.xml" else raw

    path, out = write("list.xlsx", changed(saved(book()), silent)), tmp_path / "out.xlsx"
    found = run("data", path, "--annotate", out)
    assert (found.code, "HTX999" in found.err) == (0, False)
    assert openpyxl.load_workbook(out).calculation.fullCalcOnLoad
    refused = run("data", write("strict.xlsx", changed(saved(book()), strict)), "--annotate", tmp_path / "b.xlsx")
    assert (refused.code, "HTX444" in refused.err) == (2, True)


@pytest.mark.parametrize("address", ["B3" + "9" * 50, "ZZ9999999", "NaNA4", "B", "4", "row"])
def test_an_address_that_no_cell_has_takes_no_memory(plan: Plan, write: Callable[..., Path], address: str) -> None:
    """One library would end the process, another make up all rows before it: neither is asked."""

    def far(name: str, raw: bytes) -> tuple[str, bytes]:
        before, now = ('r="B4"', f'r="{address}"') if address != "row" else ('row r="4"', f'row r="9{"9" * 50}"')
        return name, raw.replace(before.encode(), now.encode(), 1) if "sheet1" in name else raw

    path = write("list.xlsx", changed(saved(book()), far))
    with pytest.raises(HtxEvalError, match="HTX431"):
        read_cooperatives(path, plan)


@pytest.mark.parametrize("encoding", ["nowhere", "utf-7", "gb2312"])
@pytest.mark.parametrize("part", ["workbook.xml", "styles.xml", "sheet1.xml"])
def test_a_part_in_an_encoding_that_there_is_not_is_damaged(
    plan: Plan, write: Callable[..., Path], part: str, encoding: str
) -> None:
    def other(name: str, raw: bytes) -> tuple[str, bytes]:
        bare = raw.partition(b"?>")[2] if raw.startswith(b"<?xml") else raw
        return name, f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + bare if name.endswith(part) else raw

    path = write("list.xlsx", changed(saved(book()), other))
    with suppress(HtxEvalError):  # read, or refused in words
        assert len(read_cooperatives(path, plan).rows) == 3
