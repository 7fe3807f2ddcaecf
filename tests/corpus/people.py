"""The made-up cooperatives that many lists hold, and rows as text."""

from __future__ import annotations

import csv
import io

HEADING = [
    "STT",
    "Tên HTX",
    "Mã số HTX",
    "Xã",
    "Thành lập",
    "Thành viên",
    "Vốn điều lệ (triệu đồng)",
    "Xếp loại",
    "OCOP",
]
ROWS = [
    ["1", "HTX NN Mẫu Thắng Lợi", "9900000016", "An Ninh", "12/05/2018", "86", "1.250,5", "Tốt", "4"],
    ["2", "HTX Mẫu Quyết Tiến", "9900000023", "An Ninh", "03/2019", "41", "600", "Khá", ""],
    ["3", "HTX Mẫu Đồng Khởi", "9900000030", "Phú Tâm", "2020", "32", "300", "TB", ""],
    ["4", "HTX Mẫu Phước Hòa", "9900000048", "Phú Tâm", "20/11/2020", "28", "250", "yếu", "3"],
]
TITLES = [["ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH"], ["DANH SÁCH HỢP TÁC XÃ NĂM 2024 (số liệu mẫu)"]]
SIGNATURE = [
    [],
    ["", "", "", "", "Châu Thành, ngày 15 tháng 12 năm 2024"],
    ["", "Người lập biểu", "", "", "Thủ trưởng"],
]
SIGNED = [*SIGNATURE, ["", "Nguyễn Văn Mẫu", "", "", "Trần Thị Mẫu"]]


def delimited(rows: list[list[str]], delimiter: str = ",", end: str = "\n") -> str:
    """Rows as text."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()


TABLE = [HEADING, *ROWS]
