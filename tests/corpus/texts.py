"""Lists as texts: delimiters, lines, and what clerks write into cells."""

from __future__ import annotations

import unicodedata

from corpus.people import HEADING, ROWS, SIGNED, TABLE, TITLES, delimited

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
