"""Workbooks: which sheet, what is refused and how, and cells as the texts that they show."""

from __future__ import annotations

import io
import json
import struct
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from conftest import CORPUS, Run
from htx_eval.api import Plan, load_plan, read_cooperatives
from htx_eval.model.values import known

HEADING: list[Any] = ["Tên HTX", "Mã số HTX", "Thành lập", "Vốn điều lệ (triệu đồng)", "Xếp loại", "Công nghệ cao"]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def saved(sheets: dict[str, list[list[Any]]]) -> bytes:
    """A workbook with some sheets, as bytes."""
    book = openpyxl.Workbook()
    del book[book.sheetnames[0]]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


ONE: list[list[Any]] = [HEADING, ["HTX Mẫu A", "9900000016", date(2018, 5, 12), 1250.5, "Tốt", "x"]]


def refused(run: Callable[..., Run], path: Path, *options: str) -> list[dict[str, Any]]:
    """The problems for which a file is not evaluated; the same in both languages."""
    found = run("check", path, "--format", "json", *options)
    assert found.code == 2
    problems: list[dict[str, Any]] = json.loads(found.out)["problems"]
    for lang in ("vi", "en"):
        told = run("check", path, "--lang", lang, *options)
        assert told.code == 2
        assert "Traceback" not in told.err
        assert "panicked" not in told.err
    return problems


def test_sheets_that_look_alike_are_asked_about(run: Callable[..., Run], write: Callable[..., Path]) -> None:
    path = write("list.xlsx", saved({"Hướng dẫn": [["Cách ghi"]], "An Ninh": ONE, "Phú Tâm": ONE}))
    (problem,) = refused(run, path)
    assert problem["code"] == "HTX436"
    assert problem["params"]["allowed"] == ["An Ninh", "Phú Tâm"]
    for wanted in ("Phú Tâm", "3"):
        result = json.loads(run("check", path, "--sheet", wanted, "--format", "json").out)
        assert result["data"]["sheet"] == "Phú Tâm"
        assert result["cooperatives"][0]["cell"] == "A2"
    (unknown,) = refused(run, path, "--sheet", "Phu Tam")
    assert (unknown["code"], unknown["suggestion"]) == ("HTX433", "Phú Tâm")


def test_a_hidden_sheet_is_not_chosen(plan: Plan, write: Callable[..., Path]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(saved({"Cũ": ONE, "Mới": ONE})))
    book["Cũ"].sheet_state = "hidden"
    path = write("list.xlsx", b"")
    book.save(path)
    assert read_cooperatives(path, plan).sheet == "Mới"


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def replaced(raw: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with a part of it changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info.filename)
            new.writestr(info.filename, change(content) if info.filename == member else content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "xxxxxxxxxx">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(12)
)
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "locked": (lambda: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600), "HTX430"),
    "cut-short": (lambda: saved({"A": ONE})[:-300], "HTX431"),
    "a-sheet-cut-short": (lambda: replaced(saved({"A": ONE}), SHEET, lambda raw: raw[: len(raw) // 2]), "HTX431"),
    "no-sheet-list": (lambda: replaced(saved({"A": ONE}), "xl/workbook.xml", lambda raw: b"<x/>"), "HTX431"),
    "entities": (
        lambda: replaced(saved({"A": ONE}), "xl/workbook.xml", lambda raw: BOMB + b"]><workbook>&m;</workbook>"),
        "HTX431",
    ),
    "bomb": (lambda: archive(xl__workbook_dot_xml=b"<x/>", big=bytes(150_000_000)), "HTX432"),
    "word": (lambda: archive(word__document_dot_xml=b"<x/>"), "HTX405"),
    "endless-rows": (
        lambda: replaced(
            saved({"A": ONE}),
            SHEET,
            lambda raw: raw.replace(
                b"</sheetData>",
                b"".join(b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (row, row) for row in range(9, 5000))
                + b"</sheetData>",
            ),
        ),
        "HTX438",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_workbook_is_refused(run: Callable[..., Run], write: Callable[..., Path], name: str) -> None:
    make, code = BAD[name]
    (problem,) = refused(run, write(f"{name}.xlsx", make()))
    assert problem["code"] == code


def test_old_forms_name_the_extra_that_they_need(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    for ending in ("xls", "ods"):
        (problem,) = refused(run, CORPUS / f"libreoffice-messy.{ending}")
        assert problem["code"] == "HTX435"
        assert "htx-eval[excel]" in problem["message"]


def test_cells_are_what_they_show(plan: Plan, write: Callable[..., Path]) -> None:
    """Binary fractions, whole floats, days with a time, percentages, errors and yes or no."""
    rows: list[list[Any]] = [
        HEADING,
        ["HTX Mẫu A", 9900000016.0, datetime(2018, 5, 12, 7, 30), 0.1 + 0.2, "Tốt", True],
        ["HTX Mẫu B", "'9900000023", "2019", 1250, "#N/A", False],
        ["HTX Mẫu C", "9900000030", 45321, "1.250,5", "khá", "x"],
        ["HTX Mẫu D", "9900000048", "12/2020", 3e5, "#REF!", None],
    ]
    path = write("list.xlsx", saved({"A": rows}))
    found = read_cooperatives(path, plan)
    cells = [dict(zip(found.fields, map(known, row.cells), strict=True)) for row in found.rows]
    assert [row.code for row in found.rows] == ["9900000016", "9900000023", "9900000030", "9900000048"]
    assert [str(cell["von_dieu_le"]) for cell in cells] == ["0.3", "1250", "1250.5", "300000"]
    assert [cell["cong_nghe_cao"] for cell in cells] == [True, False, True, None]
    assert [cell["xep_loai"] for cell in cells] == ["tot", None, "kha", None]
    assert (cells[0]["ngay_thanh_lap"], cells[2]["ngay_thanh_lap"]) == (date(2018, 5, 12), date(2024, 1, 30))
    told = {(problem.code, problem.place.cell) for problem in found.problems}
    assert {("HTX104", "E5"), ("HTX119", "C4")} <= told


def test_personal_data_do_not_leave_a_workbook(run: Callable[..., Run], write: Callable[..., Path]) -> None:
    rows = [["Tên HTX", "Người đại diện", "Điện thoại", "Xếp loại"], ["HTX Mẫu A", "Bà Mẫu", "0900000000", "Tốt"]]
    path = write("list.xlsx", saved({"A": rows}))
    for options in (["--format", "json"], ["-v", "--all-problems"]):
        out = run("check", path, *options).out
        assert "Bà Mẫu" not in out
        assert "0900000000" not in out


def test_a_workbook_without_any_sheet_is_refused(run: Callable[..., Run], write: Callable[..., Path]) -> None:
    """Its parts are whole, and it names no sheet: the records of an .xls that do are of an unknown kind."""
    named = struct.pack("<H", 0x85)  # BOUNDSHEET
    old = (CORPUS / "libreoffice-messy.xls").read_bytes()
    at = [place for place in range(len(old)) if old.startswith(named, place) and old[place + 8 : place + 10] == b"\0\0"]
    raw = bytearray(old)
    for place in at:
        raw[place] = 0xEE
    (problem,) = refused(run, write("none.xls", bytes(raw)))
    assert problem["code"] == "HTX431"
