"""Several lists as offices keep them: the command somebody types, how it ends, and what the screen says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from conftest import Run
from corpus.layouts import Cell, Layout, written

Rows = list[list[Cell]]


@dataclass(frozen=True)
class Case:
    """Files by name (a workbook by its sheets), a command, its exit code, and what its output holds."""

    files: Mapping[str, Rows | Mapping[str, Rows]]
    command: Sequence[str]
    code: int
    holds: Sequence[str]


HEAD: list[Cell] = ["STT", "Tên HTX", "Xếp loại"]
AN_NINH: Rows = [HEAD, [1, "HTX Mẫu Một", "Tốt"], [2, "HTX Mẫu Hai", "Khá"]]
PHU_TAM: Rows = [HEAD, [1, "HTX Mẫu Ba", "TB"], [2, "HTX Mẫu Bốn", "Yếu"]]
#: The same with the columns in another order and under other names.
OTHER_ORDER: Rows = [["Kết quả xếp loại", "Tên hợp tác xã"], ["TB", "HTX Mẫu Ba"], ["Yếu", "HTX Mẫu Bốn"]]
FOUR = ["4 dòng = 4 HTX", "4 HTX: 1 tốt, 1 khá, 1 trung bình, 1 yếu"]
REGISTER: Rows = [
    ["STT", "Tên HTX", "Xã", "Xếp loại"],
    [1, "HTX Mẫu Một", "An Ninh", "Tốt"],
    [2, "HTX Mẫu Hai", "Phú Tâm", "Khá"],
]
PRODUCTS: list[Cell] = ["TT", "Chủ thể", "Sản phẩm", "Hạng sao"]

CASES = {
    # ---- lists that follow one another ----
    "files of communes without accents": Case(
        {"HTX_xa_An_Ninh_2024.csv": AN_NINH, "HTX_xa_Phu_Tam_2024.csv": PHU_TAM},
        ["check", "HTX_xa_An_Ninh_2024.csv", "HTX_xa_Phu_Tam_2024.csv"],
        1,
        [*FOUR, "2 danh sách nối tiếp nhau", "An Ninh", "Phú Tâm"],
    ),
    "files with numbers and other columns": Case(
        {"nop/1. An Ninh.xlsx": AN_NINH, "nop/2. Phú Tâm.csv": OTHER_ORDER},
        ["check", "nop"],
        1,
        FOUR,
    ),
    "sheets of communes beside a cover": Case(
        {"HTX 2024.xlsx": {"Bìa": [["BÁO CÁO"]], "Xã An Ninh": AN_NINH, "Xã Phú Tâm": PHU_TAM}},
        ["check", "HTX 2024.xlsx"],
        1,
        [*FOUR, "2 danh sách nối tiếp nhau"],
    ),
    "communes in the titles": Case(
        {
            "danh sach 1.csv": [["Danh sách HTX xã An Ninh năm 2024"], *AN_NINH],
            "danh sach 2.csv": [["Danh sách HTX xã Phú Tâm năm 2024"], *PHU_TAM],
        },
        ["check", "danh sach 1.csv", "danh sach 2.csv"],
        1,
        [*FOUR, "An Ninh, Phú Tâm"],
    ),
    "communes are not joined": Case(
        {"An Ninh.xlsx": AN_NINH, "Phú Tâm.xlsx": PHU_TAM},
        ["check", "An Ninh.xlsx", "Phú Tâm.xlsx", "--join"],
        2,
        ["HTX480", "--stack"],
    ),
    "sheets of communes are not joined": Case(
        {"huyen.xlsx": {"An Ninh": AN_NINH, "Phú Tâm": PHU_TAM}},
        ["check", "huyen.xlsx", "--join"],
        2,
        ["HTX480", "--stack"],
    ),
    # ---- registers and lists of products ----
    "the better product on the second line": Case(
        {"ds.csv": REGISTER, "ocop.csv": [PRODUCTS, [1, "HTX Mẫu Một", "Gạo", "3"], ["", "", "Bánh", "4"]]},
        ["check", "ds.csv", "ocop.csv", "--join"],
        1,
        ["2 dòng = 2 HTX", "từ 01 (cao: 02)   01 (100% KH)       Đạt"],
    ),
    "owners told again on each line": Case(
        {
            "ds.xlsx": REGISTER,
            "ocop.xlsx": [
                PRODUCTS,
                [1, "HTX Mẫu Một", "Gạo", 3],
                [2, "HTX Mẫu Một", "Bánh", 4],
                [3, "Cty Mẫu", "Trà", 4],
            ],
        },
        ["check", "ds.xlsx", "ocop.xlsx", "--join"],
        1,
        ["2 dòng = 2 HTX", "từ 01 (cao: 02)   01 (100% KH)       Đạt"],
    ),
    "years of products": Case(
        {
            "ds.csv": REGISTER,
            "ocop.csv": [
                [*PRODUCTS, "Năm đánh giá, phân hạng"],
                [1, "HTX Mẫu Một", "Gạo", "3", "2022"],
                [2, "HTX Mẫu Hai", "Bánh", "4", "2023"],
            ],
        },
        ["check", "ds.csv", "ocop.csv", "--join"],
        1,
        ["từ 01 (cao: 02)   02 (200% KH)       Đạt, đạt cả mức"],
    ),
    "years in which products were recognised": Case(
        {
            "ds.csv": REGISTER,
            "ocop.csv": [
                [*PRODUCTS, "Năm công nhận"],
                [1, "HTX Mẫu Một", "Gạo", "3", "2022"],
                [2, "HTX Mẫu Hai", "Bánh", "4", "2024"],
            ],
        },
        ["check", "ds.csv", "ocop.csv", "--join"],
        1,
        ["từ 01 (cao: 02)   02 (200% KH)       Đạt, đạt cả mức"],
    ),
    "products of others than the register has": Case(
        {"ds.csv": REGISTER, "ocop.csv": [PRODUCTS, [1, "HTX Mẫu Khác", "Gạo", "3"], [2, "Hộ bà Mẫu", "Bánh", "4"]]},
        ["check", "ds.csv", "ocop.csv", "--join"],
        1,
        ["0 theo tên), 2 dòng không ghép", "HTX240", "HTX246", "1 chỉ tiêu chưa có số liệu"],
    ),
    # ---- days ----
    "a day before the period": Case(
        {"ds.csv": REGISTER}, ["check", "ds.csv", "--as-of", "2023-12-31"], 2, ["HTX280", "01/01/2024"]
    ),
    "a day in the period": Case(
        {"ds.csv": REGISTER}, ["check", "ds.csv", "--as-of", "30/6/2024"], 1, ["Số liệu đến 30/06/2024"]
    ),
    # ---- another year or place in the title ----
    "a title of the last year": Case(
        {"ds.csv": [["DANH SÁCH HTX (đến 31/12/2023)"], *REGISTER]}, ["check", "ds.csv"], 2, ["HTX401", "2023"]
    ),
    "a title of the last quarter, for reference": Case(
        {"ds.csv": [["XẾP LOẠI QUÝ IV/2023"], *REGISTER]}, ["check", "ds.csv", "--reference"], 1, ["SO SÁNH THAM KHẢO"]
    ),
    "communes of nowhere": Case(
        {
            "ds.csv": [
                ["Tên HTX", "Huyện", "Xếp loại"],
                ["HTX Mẫu Một", "Mỹ Tú", "Tốt"],
                ["HTX Mẫu Hai", "Mỹ Tú", "Khá"],
            ]
        },
        ["check", "ds.csv"],
        2,
        ["HTX401", "Mỹ Tú"],
    ),
    # ---- places before and after 1/7/2025 ----
    "new communes under the new city": Case(
        {
            "ds.csv": [
                ["Tên HTX", "Xã", "Tỉnh", "Xếp loại"],
                ["HTX Mẫu Một", "xã Phú Tâm", "TP Cần Thơ", "Tốt"],
                ["HTX Mẫu Hai", "xã An Ninh", "thành phố Cần Thơ", "Khá"],
                ["HTX Mẫu Ba", "xã Hồ Đắc Kiện", "Cần Thơ", "TB"],
            ]
        },
        ["check", "ds.csv"],
        1,
        ["3 dòng = 3 HTX", "3 HTX: 1 tốt, 1 khá, 1 trung bình, 0 yếu"],
    ),
    "a district of the same name elsewhere": Case(
        {
            "ds.csv": [
                ["Tên HTX", "Xã", "Huyện", "Tỉnh", "Xếp loại"],
                ["HTX Mẫu Một", "TT Châu Thành", "Châu Thành", "Sóc Trăng", "Tốt"],
                ["HTX Mẫu Hai", "Phú Tân", "H. Châu Thành", "Hậu Giang", "Khá"],
            ]
        },
        ["check", "ds.csv"],
        1,
        ["1 HTX + 1 dòng không tính", "HTX210"],
    ),
    "a register by old names of communes, ratings by new ones": Case(
        {
            "dk.csv": [
                ["Tên HTX", "Huyện", "Xã", "Tỉnh"],
                ["HTX NN Mẫu Một", "Châu Thành", "TT Châu Thành", "Sóc Trăng"],
                ["HTX NN Mẫu Hai", "Châu Thành", "Thiện Mỹ", "Sóc Trăng"],
            ],
            "xl.csv": [
                ["Tên HTX", "Xã", "Tỉnh", "Xếp loại"],
                ["HTX NN Mẫu Một", "Phú Tâm", "Cần Thơ", "Tốt"],
                ["HTX NN Mẫu Hai", "Hồ Đắc Kiện", "Cần Thơ", "Khá"],
            ],
        },
        ["check", "dk.csv", "xl.csv", "--join"],
        1,
        ["2 HTX: 1 tốt, 1 khá", "ghép 2 dòng (0 theo mã số, 2 theo tên)"],
    ),
    "one name in two communes that are one today": Case(
        {
            "dk.csv": [
                ["Tên HTX", "Huyện", "Xã", "Tỉnh"],
                ["HTX NN Mẫu Một", "Châu Thành", "TT Châu Thành", "Sóc Trăng"],
                ["HTX NN Mẫu Một", "Châu Thành", "Phú Tâm", "Sóc Trăng"],
            ],
            "xl.csv": [["Tên HTX", "Xã", "Tỉnh", "Xếp loại"], ["HTX NN Mẫu Một", "Phú Tâm", "Cần Thơ", "Tốt"]],
        },
        ["check", "dk.csv", "xl.csv", "--join"],
        1,
        ["HTX240", "dk.csv dòng 2, dk.csv dòng 3", "2 chưa có kết quả"],
    ),
    "as many cooperatives as no country has": Case(
        {"ds.csv": [["Tên HTX", "Số lượng", "Xếp loại"], ["HTX Mẫu", "9" * 400, "Tốt"]]},
        ["check", "ds.csv", "-o", "ds.html"],
        3,
        ["HTX101", "9999"],
    ),
    "a commune that nothing places": Case(
        {
            "ds.csv": [
                ["Tên HTX", "Xã", "Xếp loại"],
                ["HTX Mẫu Một", "An Ninh", "Tốt"],
                ["HTX Mẫu Hai", "Long Hưng", "Yếu"],
            ]
        },
        ["check", "ds.csv"],
        1,
        ["1 HTX: 1 tốt", "1 HTX chưa rõ tình trạng", "HTX281"],
    ),
    "communes that are all elsewhere": Case(
        {
            "ds.csv": [
                ["Tên HTX", "Xã", "Xếp loại"],
                ["HTX Mẫu Một", "Mỹ Tú", "Tốt"],
                ["HTX Mẫu Hai", "Long Hưng", "Khá"],
            ]
        },
        ["check", "ds.csv"],
        2,
        ["HTX401"],
    ),
    # ---- who was not to be rated, and was ----
    "young and stopped, yet rated": Case(
        {
            "ds.csv": [
                ["Tên HTX", "Xã", "Thành lập", "Trạng thái", "Xếp loại"],
                ["HTX Mẫu Một", "An Ninh", "tháng 8/2024", "Đang hoạt động", "Tốt"],
                ["HTX Mẫu Hai", "An Ninh", "2015", "Ngừng hoạt động", "Khá"],
                ["HTX Mẫu Ba", "An Ninh", "Quý IV/2022", "Đang hoạt động", "Khá"],
            ]
        },
        ["check", "ds.csv"],
        1,
        ["3 HTX: 1 tốt, 2 khá", "HTX155, dòng 2", "HTX156, dòng 3"],
    ),
    "young with points alone": Case(
        {
            "ds.csv": [
                ["Tên HTX", "Xã", "Năm thành lập", "Tổng điểm"],
                ["HTX Mẫu Một", "An Ninh", "30/10/2024", "85"],
                ["HTX Mẫu Hai", "An Ninh", "2015", "70"],
            ]
        },
        ["check", "ds.csv"],
        1,
        ["HTX155, dòng 2"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_lists_of_offices(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Run]) -> None:
    monkeypatch.chdir(tmp_path)
    case = CASES[name]
    for path, content in case.files.items():
        Path(path).parent.mkdir(exist_ok=True)
        if isinstance(content, list):
            written(Layout(content, ""), Path(path))
        else:
            save(Path(path), content)
    done = run(*case.command)
    said = " ".join((done.out + done.err).split())
    assert done.code == case.code
    assert [text for text in case.holds if " ".join(text.split()) not in said] == []


def save(path: Path, sheets: Mapping[str, Rows]) -> None:
    """Write a workbook with some sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
