"""Writes the corpus anew: small made-up lists as office programs write them. Needs LibreOffice for some of them.

Run it from the repository: ``python tests/corpus/make.py``. The files are kept as bytes; what each must be read as
stands under tests/golden/corpus. Every name holds "Mẫu", every code but those of wrong forms begins with 99 or is one
of the published valid samples: nothing in them is a real cooperative.
"""

from __future__ import annotations

import csv
import functools
import io
import subprocess
import tempfile
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import xlsxwriter
from summaries import TABLES, write_tables

HERE = Path(__file__).resolve().parent
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
TEXTS: dict[str, str] = {
    "delimiter-comma": delimited(TABLE),
    "delimiter-semicolon": delimited(TABLE, ";", "\r\n"),
    "delimiter-tab": delimited(TABLE, "\t"),
    "delimiter-bar": delimited(TABLE, "|"),
    "delimiter-stated": "sep=;\r\n" + delimited(TABLE, ";", "\r\n"),
    "old-mac-lines": delimited(TABLE, ";", "\r"),
    "quotes-hold-lines": delimited([[*HEADING[:3], "Xã\n(thị trấn)", *HEADING[4:]], *ROWS]),
    "quote-not-closed": delimited(TABLE, ";").replace("HTX Mẫu Quyết", '"HTX Mẫu Quyết'),
    "quotes-swallow-rows": delimited(TABLE, ";")
    .replace("HTX Mẫu Quyết", '"HTX Mẫu Quyết')
    .replace("Phước Hòa", 'Phước Hòa"'),
    "titles-and-signature": delimited([*TITLES, [], *TABLE, *SIGNED], ";"),
    "comments": "# số liệu mẫu\n\n" + delimited(TABLE),
    "blank-lines": delimited([HEADING, [], ROWS[0], [""] * 9, ROWS[1], [" "], *ROWS[2:]]),
    "numbered-columns": delimited([HEADING, ["A", "B", "C", "D", "1", "2", "3", "4", "5 = 3 + 2"], *ROWS]),
    "heading-of-two-rows": delimited(
        [["STT", "Tên HTX", "Mã số HTX", "Xã", "Vốn", "", "Xếp loại"], ["", "", "", "", "Điều lệ", "Tổng nguồn", ""]]
        + [[*row[:4], "300", "500", row[7]] for row in ROWS]
    ),
    "sections-fill-communes": delimited(
        [
            [*HEADING[:3], *HEADING[4:]],
            ["I", "Xã An Ninh"],
            *([*row[:3], *row[4:]] for row in ROWS[:2]),
            ["II", "Xã Phú Tâm (2 HTX)"],
            *([*row[:3], *row[4:]] for row in ROWS[2:]),
        ]
    ),
    "sections-of-types": delimited(
        [
            ["STT", "Tên", "Xếp loại"],
            ["A", "Hợp tác xã"],
            ["1", "Mẫu Một", "Tốt"],
            ["2", "Mẫu Hai", "Khá"],
            ["B", "Tổ hợp tác"],
            ["1", "Mẫu Ba", ""],
        ]
    ),
    "totals-right": delimited(
        [
            HEADING,
            *ROWS[:2],
            ["", "Cộng", "", "", "", "127", "1.850,5"],
            *ROWS[2:],
            ["", "Tổng cộng: 4 HTX", "", "", "", "187", "2.400,5"],
        ]
    ),
    "totals-wrong": delimited([*TABLE, ["Tổng cộng: 5 HTX", "", "", "", "", "197", "2.400,5"]]),
    "totals-above": delimited([HEADING, ["", "Tổng số", "", "", "", "187", "2400,5"], *ROWS]),
    "totals-of-what-is-unknown": delimited(
        [HEADING, *ROWS[:3], [*ROWS[3][:5], "", *ROWS[3][6:]], ["", "Tổng cộng", "", "", "", "170"]]
    ),
    "heading-repeated": delimited([HEADING, *ROWS[:2], HEADING, *ROWS[2:]]),
    "notes-below": delimited([*TABLE, [], ["(*) Danh sách chưa gồm tổ hợp tác"], ["Nguồn: Phòng Mẫu"]]),
    "unit-line-dong": delimited(
        [["", "", "", "", "", "", "ĐVT: đồng"], [*HEADING[:6], "Vốn điều lệ", *HEADING[7:]]]
        + [[*row[:6], row[6].replace(",5", "") + ".000.000", *row[7:]] for row in ROWS]
    ),
    "unit-behind-comma": delimited(
        [[*HEADING[:6], "Vốn điều lệ, nghìn đồng", *HEADING[7:]]] + [[*r[:6], "250.000", *r[7:]] for r in ROWS]
    ),
    "unit-nowhere": delimited([[*HEADING[:6], "Vốn điều lệ", *HEADING[7:]], *ROWS]),
    "unit-wrong-size": delimited([HEADING] + [[*row[:6], f"{5 + int(row[0])}00.000.000", *row[7:]] for row in ROWS]),
    "unit-wrong-once": delimited([*TABLE[:4], [*ROWS[3][:6], "850.000.000", *ROWS[3][7:]]]),
    "separators-mixed": delimited(
        [HEADING, [*ROWS[0][:6], "12.5", *ROWS[0][7:]], [*ROWS[1][:6], "7,25", *ROWS[1][7:]], *ROWS[2:]]
    ),
    "spaces-in-numbers": delimited([HEADING, [*ROWS[0][:6], "1\u00a0250,5", *ROWS[0][7:]], *ROWS[1:]]),
    "month-first": delimited(
        [HEADING, [*ROWS[0][:4], "03/25/2021", *ROWS[0][5:]], [*ROWS[1][:4], "03/04/2021", *ROWS[1][5:]]]
    ),
    "day-numbers": delimited([HEADING, [*ROWS[0][:4], "45321", *ROWS[0][5:]], [*ROWS[1][:4], "1/1/19", *ROWS[1][5:]]]),
    "no-accents": unicodedata.normalize("NFD", delimited(TABLE).replace("đ", "d").replace("Đ", "D"))
    .encode("ascii", "ignore")
    .decode(),
    "decomposed": unicodedata.normalize("NFD", delimited(TABLE)),
    "capitals-and-dress": delimited(TABLE)
    .replace("Tên HTX", " TÊN  HTX ")
    .replace("Xếp loại", "XẾP LOẠI\u200b")
    .replace("Tốt", "TỐT ")
    .replace("yếu", "Yếu\u00a0"),
    "sector-under-type": delimited(
        [
            ["Tên HTX", "Loại hình", "Xếp loại"],
            ["HTX Mẫu A", "Nông nghiệp", "Tốt"],
            ["HTX Mẫu B", "Phi nông nghiệp", "Khá"],
        ]
    ),
    "two-headings-one-field": delimited([["Tên HTX", "Xếp loại", "Kết quả xếp loại"], ["HTX Mẫu A", "Tốt", "Khá"]]),
    "class-of-another-year": delimited(
        [["Tên HTX", "Xếp loại 2023", "Xếp loại năm 2024"], ["HTX Mẫu A", "Tốt", "Khá"]]
    ),
    "words-for-nothing": delimited(
        [
            ["Tên HTX", "Thành viên", "Xếp loại"],
            *(["HTX Mẫu", word, word] for word in ("-", "…", "n/a", "#N/A", "không có số liệu")),
        ]
    ),
    "only-similar": delimited(
        [["Tên HTX", "Xếp loại"], ["HTX Mẫu A", "Khác"], ["HTX Mẫu B", "khá trở lên"], ["HTX Mẫu C", "trung bình khá"]]
    ),
    "codes-shorn": delimited(
        [["Tên HTX", "Mã số HTX"], ["HTX Mẫu A", "100233488"], ["HTX Mẫu B", "0100112437"], ["HTX Mẫu C", "0314409051"]]
    ),
    "wide-and-narrow-rows": delimited([HEADING, ROWS[0][:5], [*ROWS[1], "", "thừa"], *ROWS[2:]]),
    "personal-data": delimited(
        [
            ["Tên HTX", "Người đại diện", "Ngày sinh", "Điện thoại", "Xếp loại"],
            ["HTX Mẫu A", "Nguyễn Văn Mẫu", "01/01/1970", "0900000000", "Tốt"],
        ]
    ),
}
#: The messy list of the peers' table.
MESSY_ROWS = [
    ["1", "HTX Mẫu A", "9900000016", "12/05/2018", "12,5", "tot"],
    ["2", "HTX Mẫu B", "9900000023", "31/02/2020", "600", "TỐT "],
    [],
    ["3", "HTX Mẫu C", "100233488", "2019", "300", "Yêu"],
    ["4", "HTX Mẫu D", "9900000023", "01/2020", "250", "Khá"],
    ["5", "HTX Mẫu A", "9900000055", "01/2020", "1.250", "Khá"],
    ["", "Tổng cộng", "", "", "2.412,5", ""],
]
MESSY_HEADING = ["STT", "Tên HTX", "Mã số HTX", "Thành lập", "Vốn điều lệ (triệu đồng)", "Xếp loại"]
TEXTS["messy"] = "\ufeff" + delimited(
    [*TITLES, [], [unicodedata.normalize("NFD", text) for text in MESSY_HEADING], *MESSY_ROWS], ";", "\r\n"
)


@functools.cache
def code_page(name: str) -> dict[str, bytes]:
    """The bytes of every letter of Vietnamese in an old code page."""
    from htx_eval.reading.text.code_pages import from_bytes

    candidates = [bytes([code]) for code in range(256)]
    candidates += [bytes([base, mark]) for base in range(65, 256) for mark in range(128, 256)]
    found: dict[str, bytes] = {}
    for raw in candidates:
        letter = from_bytes(raw, name, "replace")
        if len(letter) == 1:
            found.setdefault(letter, raw)
    return found


def encoded(text: str, name: str) -> bytes:
    """A text in an old code page; capitals that it has not are typed as small letters, as for a font of capitals."""
    if name == "windows-1258":
        return b"".join(decomposed(letter).encode("cp1258") for letter in text)
    page = code_page(name)
    return b"".join(page.get(letter) or page.get(letter.lower()) or letter.encode("cp1252") for letter in text)


def decomposed(letter: str) -> str:
    """A letter as windows-1258 has it: its hat or horn in one piece with it, its tone behind."""
    parts = unicodedata.normalize("NFD", letter)
    tones = [part for part in parts[1:] if part in "\u0300\u0301\u0303\u0309\u0323"]
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + "".join(tones)


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-8-mark": lambda text: text.encode("utf-8-sig"),
    "utf-16-le-mark": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "utf-16-be-mark": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "windows-1258": lambda text: encoded(text, "windows-1258"),
    "tcvn3": lambda text: encoded(text, "tcvn3"),
    "vni": lambda text: encoded(text, "vni"),
    "viscii": lambda text: encoded(text, "viscii"),
    "mojibake": lambda text: text.encode().decode("latin-1").encode(),
}


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


def xlsxwriter_file(path: Path, rows: list[list[object]], merged: str | None = None) -> None:
    """A workbook written by XlsxWriter, with a merged title."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Danh sách")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        code = book.add_format({"num_format": "0000000000"})
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(at, column, value, day)
                elif isinstance(value, int) and value > 10**8:
                    sheet.write_number(at, column, value, code)
                elif value is not None:
                    sheet.write(at, column, value)
        if merged:
            sheet.merge_range(merged, rows[0][0])


def converted(source: Path, ending: str, folder: Path) -> bytes:
    """A file as LibreOffice writes it in another form."""
    options = [
        "--headless",
        f"-env:UserInstallation=file://{folder}/profile",
        "--convert-to",
        ending,
        "--outdir",
        str(folder),
    ]
    subprocess.run(["soffice", *options, str(source)], check=True, capture_output=True)
    return (folder / f"{source.stem}.{ending.split(':')[0]}").read_bytes()


def main() -> None:
    """Write every file."""
    for name, text in TEXTS.items():
        (HERE / f"{name}.csv").write_bytes(text.encode())
    listed = delimited([*TITLES, [], *TABLE, *SIGNED], ";", "\r\n")
    for name, encode in ENCODINGS.items():
        (HERE / f"encoding-{name}.csv").write_bytes(encode(listed))
    for name, book in openpyxl_files().items():
        book.save(HERE / f"{name}.xlsx")
    xlsxwriter_file(HERE / "xlsxwriter-titles.xlsx", [["DANH SÁCH HTX MẪU"], [], *BODY], "A1:I1")
    xlsxwriter_file(HERE / "xlsxwriter-plain.xlsx", BODY)
    messy: list[list[object]] = [list(row) for row in [*TITLES, [], MESSY_HEADING, *MESSY_ROWS]]
    xlsxwriter_file(HERE / "xlsxwriter-messy.xlsx", messy, "A1:F1")
    write_tables(HERE)
    for name in ("summary-wide", "summary-sections"):
        rows = [[str(value) for value in row] for row in TABLES[name]]
        (HERE / f"{name}.csv").write_bytes(delimited(rows, ";", "\r\n").encode())
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        merged = HERE / "xlsxwriter-summary-merged.xlsx"
        for ending in ("ods", "xls"):
            (HERE / f"libreoffice-summary-merged.{ending}").write_bytes(converted(merged, ending, folder))
        for source in ("openpyxl-merged-and-formats", "xlsxwriter-messy", "openpyxl-several-sheets"):
            for ending in ("ods", "xls"):
                (HERE / f"libreoffice-{source.split('-', 1)[1]}.{ending}").write_bytes(
                    converted(HERE / f"{source}.xlsx", ending, folder)
                )
            again = folder / "again"
            again.mkdir(exist_ok=True)
            (HERE / f"libreoffice-{source.split('-', 1)[1]}.xlsx").write_bytes(
                converted(HERE / f"{source}.xlsx", "xlsx:Calc MS Excel 2007 XML", again)
            )


if __name__ == "__main__":
    main()
