"""Workbooks as openpyxl writes them: merged cells, formats, hidden rows, formulas, old fonts."""

from __future__ import annotations

from datetime import date

import openpyxl

from corpus.code_pages import encoded
from corpus.people import HEADING, ROWS


def workbook(sheets: dict[str, list[list[object]]]) -> openpyxl.Workbook:
    """A workbook with some sheets."""
    book = openpyxl.Workbook()
    del book[book.sheetnames[0]]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def typed(row: list[str]) -> list[object]:
    """A row as a clerk types it: numbers and days as such, the code as a number."""
    number, name, code, commune, _, members, _, class_, ocop = row
    return [
        int(number),
        name,
        int(code),
        commune,
        date(2018, 5, 12),
        int(members),
        1250.5,
        class_,
        int(ocop) if ocop else None,
    ]


BODY: list[list[object]] = [list(HEADING), *(typed(row) for row in ROWS)]


def openpyxl_files() -> dict[str, openpyxl.Workbook]:
    """Workbooks written by openpyxl."""
    found = {"openpyxl-plain": workbook({"Danh sách": BODY})}
    merged = workbook(
        {
            "Danh sách": [
                ["DANH SÁCH HTX MẪU"],
                [],
                ["STT", "Tên HTX", "Mã số HTX", "Vốn", None, "Xếp loại"],
                [None, None, None, "Điều lệ", "Tổng nguồn"],
            ]
        }
    )
    sheet = merged["Danh sách"]
    for area in ("A1:F1", "D3:E3", "A3:A4", "B3:B4", "C3:C4", "F3:F4"):
        sheet.merge_cells(area)
    for row in ROWS:
        sheet.append([int(row[0]), row[1], int(row[2]) % 10**9, 300, 500, row[7]])
        sheet.cell(sheet.max_row, 3).number_format = "0000000000"
    found["openpyxl-merged-and-formats"] = merged
    several = workbook(
        {"Hướng dẫn": [["Cách ghi"]], "Tổng hợp": [["Xã", "Số HTX"], ["An Ninh", 2]], "Danh sách": BODY, "Cũ": BODY}
    )
    several["Cũ"].sheet_state = "hidden"
    found["openpyxl-several-sheets"] = several
    hidden = workbook({"Danh sách": BODY})
    hidden["Danh sách"].row_dimensions[3].hidden = True
    found["openpyxl-hidden-row"] = hidden
    formulas = workbook({"Danh sách": [*BODY, [None, "Tổng cộng", None, None, None, "=SUM(F2:F5)"]]})
    formulas["Danh sách"]["G3"] = "=100+150"
    formulas["Danh sách"]["H4"] = "#N/A"
    found["openpyxl-formulas-not-computed"] = formulas
    found["openpyxl-typed-in-tcvn3"] = workbook(
        {
            "Danh sách": [
                [encoded(str(cell), "tcvn3").decode("latin-1") if isinstance(cell, str) else cell for cell in row]
                for row in BODY
            ]
        }
    )
    found["openpyxl-typed-in-vni"] = workbook(
        {
            "Danh sách": [
                [encoded(str(cell), "vni").decode("latin-1") if isinstance(cell, str) else cell for cell in row]
                for row in BODY
            ]
        }
    )
    return found
