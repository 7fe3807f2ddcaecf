"""Lists as communes and offices hand them in: one file or one sheet for each; every name is made up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

Rows = Sequence[Sequence[Any]]

HEAD = ["STT", "Tên HTX", "Mã số thuế", "Xếp loại", "Sao OCOP"]
#: The lists of three communes, each without a column for it.
COMMUNES: dict[str, list[list[Any]]] = {
    "An Hiệp": [
        HEAD,
        [1, "HTX Mẫu Một", "9900000016", "Tốt", 4],
        [2, "HTX Mẫu Hai", "9900000023", "Khá", None],
    ],
    "Phú Tâm": [
        HEAD,
        [1, "HTX Mẫu Ba", "9900010078", "Trung bình", None],
        [2, "HTX Mẫu Một", None, "Khá", 3],
    ],
    "An Ninh": [HEAD, [1, "HTX Mẫu Năm", "9900000087", "Yếu", None]],
}


def save(path: Path, sheets: Mapping[str, Rows]) -> str:
    """Write a workbook with some sheets and return its path."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return str(path)


def save_communes(folder: Path) -> list[str]:
    """Write one file for each commune and return their paths."""
    return [save(folder / f"{name}.xlsx", {"DS": rows}) for name, rows in COMMUNES.items()]
