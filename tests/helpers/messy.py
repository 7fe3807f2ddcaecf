"""A list as an office keeps it: titles, merged headings, sections, totals, a hidden row, mistakes, a signature."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle

HEADINGS = (
    "STT",
    "Tên HTX",
    "Mã số HTX",
    "Thành lập",
    "Vốn",
    None,
    "THANH VIEN",
    "Loại hình",
    "Xếp loại 2024",
    "Xếp loại 2023",
    "Sao OCOP",
    "OCOP",
    "Người đại diện",
    "Màu sắc",
)
ROWS: tuple[tuple[Any, ...], ...] = (
    ("I", "Xã An Ninh"),
    (1, "HTX NN Mẫu A", 100233488, date(2018, 5, 12), 1250.5, 2000, 86, "Nông nghiệp", "Tốt", "Khá", 4, None),
    (2, "HTX NN Mẫu B", 100112437, date(2019, 5, 12), 600, None, 41, "Nông nghiệp", "Yêu", "TB", None, 3),
    (None, "Cộng xã An Ninh", None, None, 1850.5, None, 127),
    ("II", "Xã Phú Tâm"),
    (3, "HTX NN Mẫu C", 9900000055, 43831, "1.800", "#N/A", 120, "Phi nông nghiệp", "khá trở lên"),
    (4, "HTX NN Mẫu D", 9900000062, "31/02/2020", 250, 300, 28, "NN", "TB", None, 3),
    (None, "Tổng cộng: 5 HTX", None, None, 3900.5, None, 275),
)
SIGNATURE = (
    (),
    (None, None, None, None, None, None, "An Ninh, ngày 15 tháng 12 năm 2024"),
    (None, "Người lập biểu", None, None, None, None, "Thủ trưởng đơn vị"),
    (None, "Nguyễn Văn X", None, None, None, None, "Trần Y"),
)


def messy_workbook() -> bytes:
    """The list as a workbook, with formats, a comment, a colour rule, and a second sheet of its own."""
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.title = "Danh sách"
    sheet.append(["UBND HUYỆN MẪU"])
    sheet.append(["DANH SÁCH HỢP TÁC XÃ NĂM 2024"])
    sheet.append([None] * 8 + ["ĐVT: triệu đồng"])
    sheet.append(HEADINGS)
    sheet.append([None] * 4 + ["Điều lệ", "Tổng nguồn"])
    sheet.append(["A", "B", "C", "D", *range(1, 11)])
    for row in (*ROWS, *SIGNATURE):
        sheet.append(row)
    sheet["M8"], sheet["N8"] = "Nguyễn Văn X 0912345678", "đỏ"
    sheet.merge_cells("A2:J2")
    sheet.merge_cells("E4:F4")
    for letter in "ABCDGHIJKLMN":
        sheet.merge_cells(f"{letter}4:{letter}5")
    for line in (8, 9, 12, 13):
        sheet.cell(line, 3).number_format = "0000000000"
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["B"].width = 27
    sheet["I9"].fill, sheet["I9"].font = PatternFill("solid", start_color="00FF00"), Font(italic=True)
    sheet["I9"].comment = Comment("hỏi lại xã", "Chị Lan")
    blue = DifferentialStyle(fill=PatternFill(bgColor="0000FF"))
    sheet.conditional_formatting.add("G8:G13", Rule("cellIs", operator="greaterThan", formula=["100"], dxf=blue))
    other = workbook.create_sheet("Phụ lục")
    other["A1"], other["B2"] = "=1+1", "giữ nguyên"
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def messy_csv() -> bytes:
    """The same list as a text file, every row as long as the longest, as spreadsheets write them."""
    rows = [["DANH SÁCH HỢP TÁC XÃ"], [text or "" for text in HEADINGS], *ROWS, *SIGNATURE]
    shown = [[_text(value) for value in row] for row in rows]
    shown[1][4:6] = ["Vốn điều lệ (triệu đồng)", "Tổng nguồn vốn"]
    shown[3] += ["Nguyễn Văn X 0912345678"]
    width = max(map(len, shown))
    return "\r\n".join(";".join([*row, *[""] * (width - len(row))]) for row in shown).encode("utf-16")


def _text(value: object) -> str:
    if isinstance(value, date):
        return f"{value.day:02}/{value.month:02}/{value.year}"
    return "" if value is None else str(value).replace(".", ",") if isinstance(value, float) else str(value)
