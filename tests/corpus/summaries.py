"""Tables of numbers as offices lay them out; all of them are made up, and every title says so."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

Rows = list[list[object]]

TITLE = ["BẢNG TỔNG HỢP KẾT QUẢ XẾP LOẠI HTX NĂM 2024 (số liệu mẫu)"]
CLASSES = ["Tốt", "Khá", "TB", "Yếu", "Không XL", "Chưa XL"]
SIGNED: Rows = [
    ["Ghi chú: số liệu mẫu, không có thật"],
    ["", "", "", "Châu Thành, ngày 15 tháng 12 năm 2024"],
    ["", "Người lập biểu", "", "", "Thủ trưởng"],
    ["", "Nguyễn Văn Mẫu", "", "", "Trần Thị Mẫu"],
]

#: Tables of one heading row, or without merged cells.
TABLES: dict[str, Rows] = {
    "summary-wide": [
        ["Xã", *CLASSES],
        ["An Hiệp", 1, 2, 3, 0, 1, 0],
        ["An Ninh", 0, 1, 2, 1, 0, 1],
    ],
    "summary-totals-and-signature": [
        [*TITLE],
        ["STT", "Xã, thị trấn", "Tổng số HTX", *CLASSES],
        [1, "An Hiệp", 7, 1, 2, 3, 0, 1, 0],
        [2, "An Ninh", 5, 0, 1, 2, 1, 0, 1],
        ["", "Tổng cộng", 12, 1, 3, 5, 1, 1, 1],
        *SIGNED,
    ],
    "summary-percent": [
        ["Địa phương", "Tổng số", "Tốt", "Tỷ lệ %", "Khá", "Tỷ lệ %", "Trung bình", "Tỷ lệ %"],
        ["Xã An Hiệp", 4, 1, "25%", 2, "50%", 1, "25%"],
        ["Xã An Ninh", 2, 0, "0%", 1, "50%", 1, "50%"],
    ],
    "summary-turned-communes": [
        ["Xếp loại", "An Hiệp", "An Ninh", "Phú Tâm", "Tổng số"],
        ["Tốt", 1, 0, 2, 3],
        ["Khá", 2, 1, 0, 3],
        ["Trung bình", 1, 3, 0, 4],
        ["Tổng số HTX", 4, 4, 2, 10],
    ],
    "summary-turned-indicators": [
        ["TT", "Chỉ tiêu", "ĐVT", "Số lượng"],
        ["I", "Tổng số HTX", "HTX", 20],
        ["", "Trong đó:", "", ""],
        ["1", "Xếp loại tốt", "HTX", 5],
        ["2", "Xếp loại khá", "HTX", 8],
        ["3", "Xếp loại trung bình", "HTX", 4],
        ["II", "Số thành viên", "người", 500],
    ],
    "summary-sector-beside-class": [
        ["Xã", "Tổng số", "Nông nghiệp", "Phi nông nghiệp", "Tốt", "Khá"],
        ["An Hiệp", 5, 3, 2, 2, 3],
        ["An Ninh", 4, 4, 0, 1, 3],
    ],
    "summary-types": [
        ["Xã", "HTX", "LHHTX", "THT"],
        ["An Hiệp", 5, 0, 12],
        ["An Ninh", 4, 1, 3],
        ["Cộng", 9, 1, 15],
    ],
    "summary-types-beside-class": [
        ["Xã", "HTX", "LHHTX", "THT", "Tốt", "Khá"],
        ["An Hiệp", 5, 0, 12, 2, 3],
        ["An Ninh", 4, 1, 3, 1, 3],
    ],
    "summary-blanks": [
        ["Xã", "Tổng số", "Tốt", "Khá", "Yếu"],
        ["An Hiệp", 5, 2, 3, ""],
        ["An Ninh", 4, 1, "", 1],
        ["Phú Tâm", "", 1, 1, 0],
        ["Thiện Mỹ", 2, "-", 2, 0],
    ],
    "summary-exceeds-total": [
        ["Xã", "Tổng số", "Tốt", "Khá"],
        ["An Hiệp", 4, 2, 3],
        ["An Ninh", 3, 1, 2],
    ],
    "summary-wrong-sums": [
        ["Xã", "Tổng số", "Tốt", "Khá"],
        ["An Hiệp", 5, 2, 3],
        ["An Ninh", 3, 1, 2],
        ["Tổng cộng", 9, 3, 5],
    ],
    "summary-sections": [
        ["STT", "Xã", "Tổng số", "Tốt", "Khá"],
        ["I", "Nông nghiệp", 5, 2, 3],
        ["1", "An Hiệp", 3, 1, 2],
        ["2", "An Ninh", 2, 1, 1],
        ["II", "Phi nông nghiệp", 2, 1, 1],
        ["1", "An Hiệp", 2, 1, 1],
        ["", "Tổng cộng", 7, 3, 4],
    ],
    "summary-unclear-places": [
        ["Đơn vị", "Tổng số", "Tốt", "Khá"],
        ["Mẫu Một", 5, 2, 3],
        ["Mẫu Hai", 3, 1, 2],
    ],
}

#: Tables with headings that are merged across and down: the ranges with their texts, then the rows below.
MERGED: dict[str, tuple[dict[str, str], Rows]] = {
    "summary-merged": (
        {
            "A1:I1": TITLE[0],
            "A2:A3": "STT",
            "B2:B3": "Xã, thị trấn",
            "C2:C3": "Tổng số HTX",
            "D2:I2": "Kết quả xếp loại HTX năm 2024",
        },
        [["", "", "", *CLASSES], [1, "An Hiệp", 7, 1, 2, 3, 0, 1, 0], [2, "An Ninh", 6, 0, 1, 2, 1, 0, 1]],
    ),
    "summary-two-years": (
        {"A1:A3": "Xã", "B1:E1": "Xếp loại", "B2:C2": "Năm 2023", "D2:E2": "Năm 2024"},
        [["", "Tốt", "Khá", "Tốt", "Khá"], ["An Hiệp", 9, 9, 1, 3], ["An Ninh", 9, 9, 1, 1]],
    ),
    "summary-status-beside-class": (
        {"A1:A2": "Xã", "B1:B2": "Tổng số HTX", "C1:D1": "Trong đó", "E1:G1": "Xếp loại"},
        [
            ["", "", "Đang HĐ", "Ngừng HĐ", "Tốt", "Khá", "Trung bình"],
            ["An Hiệp", 5, 4, 1, 2, 1, 1],
            ["An Ninh", 4, 4, 0, 1, 2, 1],
        ],
    ),
    "summary-rated-total": (
        {"A1:A2": "Xã", "B1:B2": "Tổng số HTX", "C1:F1": "Số HTX được xếp loại"},
        [["", "", "Tổng số", "Tốt", "Khá", "TB"], ["An Hiệp", 6, 5, 2, 2, 1], ["An Ninh", 3, 3, 1, 1, 1]],
    ),
}  # fmt: skip


def write_tables(folder: Path) -> list[Path]:
    """Write every table as a workbook of XlsxWriter; return their paths."""
    paths = []
    for name, rows in TABLES.items():
        paths.append(_write(folder / f"xlsxwriter-{name}.xlsx", {}, rows, 0))
    for name, (merged, rows) in MERGED.items():
        above = max(int(cells.split(":")[1][1:]) for cells in merged)
        paths.append(_write(folder / f"xlsxwriter-{name}.xlsx", merged, rows, above - 1))
    return paths


def _write(path: Path, merged: dict[str, str], rows: Rows, first: int) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Tổng hợp")
        for at, row in enumerate(rows, first):
            for column, value in enumerate(row):
                if value != "":
                    sheet.write(at, column, value)
        for cells, text in merged.items():
            sheet.merge_range(cells, text)
    return path
