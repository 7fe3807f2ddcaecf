"""Rows whose cells may have moved, tables beside one another, and codes that are those of persons."""

from __future__ import annotations

from corpus.layouts import Cell, Layout

HEAD: list[Cell] = ["STT", "Tên HTX", "Xã", "Xếp loại"]
FOUR: list[list[Cell]] = [
    [1, "HTX Mẫu Một", "An Ninh", "Tốt"],
    [2, "HTX Mẫu Hai", "An Ninh", "Khá"],
    [3, "HTX Mẫu Ba", "Phú Tâm", "TB"],
    [4, "HTX Mẫu Bốn", "Phú Tâm", "Yếu"],
]
ALL_FOUR = "An Ninh tot; An Ninh kha; Phú Tâm trung_binh; Phú Tâm yeu"

SHIFTED: dict[str, Layout] = {
    # A delimiter inside a cell that is not quoted: of an address, a name, a date.
    "uneven-addresses.csv": Layout(
        [
            ["STT", "Tên HTX", "Địa chỉ", "Xã", "Xếp loại"],
            [1, "HTX Mẫu Một", "Ấp 1, đường tỉnh 932", "An Ninh", "Tốt"],
            [2, "HTX Mẫu Hai", "Ấp 2", "An Ninh", "Khá"],
            [3, "HTX Mẫu Ba", None, "Phú Tâm", "Yếu"],
        ],
        "- invalid; An Ninh kha; Phú Tâm yeu",
        "HTX124",
        is_quoted=False,
    ),
    "uneven-names.csv": Layout(
        [
            HEAD,
            [1, "HTX Nông nghiệp; Dịch vụ Mẫu", "An Ninh", "Tốt"],
            [2, "HTX Mẫu Hai", "An Ninh", "Khá"],
            [3, "HTX Mẫu Ba", "Phú Tâm", "Yếu"],
        ],
        "- invalid; An Ninh kha; Phú Tâm yeu",
        "HTX124",
        delimiter=";",
        is_quoted=False,
    ),
    "uneven-dates.csv": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Ngày thành lập", "Xếp loại"],
            [1, "HTX Mẫu Một", "An Ninh", "12,05/2018", "Tốt"],
            [2, "HTX Mẫu Hai", "An Ninh", "03/2019", "Khá"],
            [3, "HTX Mẫu Ba", "Phú Tâm", "2020", "Yếu"],
        ],
        "- invalid; An Ninh kha; Phú Tâm yeu",
        "HTX124",
        is_quoted=False,
    ),
    "uneven-short-rows.csv": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Thành viên", "Xếp loại"],
            [1, "HTX Mẫu Một", "An Ninh", 20, "Tốt"],
            [2, "HTX Mẫu Hai", "An Ninh", "Khá"],
            [3, "HTX Mẫu Ba", "Phú Tâm", 30, "Yếu"],
        ],
        "An Ninh tot; - invalid; Phú Tâm yeu",
        "HTX113",
        delimiter="\t",
    ),
    # Tables beside one another.
    "beside-managers.xlsx": Layout(
        [
            [*HEAD, None, "STT", "Họ tên giám đốc", "Tên HTX"],
            [*FOUR[0], None, 1, "Nguyễn Văn Mẫu", "HTX Mẫu Một"],
            [*FOUR[1], None, 2, "Trần Thị Mẫu", "HTX Mẫu Hai"],
        ],
        "",
        "HTX255",
    ),
    "beside-three-tables.ods": Layout(
        [["Tên HTX", "Xếp loại"] * 3, ["HTX Mẫu Một", "Tốt", "HTX Mẫu Hai", "Khá", "HTX Mẫu Ba", "Yếu"]],
        "",
        "HTX255",
    ),
    "beside-and-below.xlsx": Layout(
        [HEAD, *FOUR[:2], [None] * 5 + HEAD, [None] * 5 + FOUR[2], [None] * 5 + FOUR[3]],
        ALL_FOUR,
        "HTX254",
    ),
    "beside-a-summary.xlsx": Layout(
        [
            [*HEAD, None, "Xếp loại", "Số HTX"],
            [*FOUR[0], None, "Tốt", 1],
            [*FOUR[1], None, "Khá", 1],
            [*FOUR[2], None, "TB", 1],
            [*FOUR[3], None, "Yếu", 1],
        ],
        ALL_FOUR,
        "HTX202",
    ),
    "beside-a-summary-below.ods": Layout(
        [
            HEAD,
            [*FOUR[0], None, "Tổng hợp"],
            [*FOUR[1], None, "Xếp loại", "Số HTX"],
            [*FOUR[2], None, "Tốt", 1],
            [*FOUR[3], None, "Khá", 1],
        ],
        ALL_FOUR,
        "HTX112",
    ),
    # Numbers of persons and of households where codes stand.
    "codes-of-citizens.csv": Layout(
        [
            ["STT", "Tên HTX", "Mã số", "Xã"],
            [1, "HTX Mẫu Một", "094123456789", "An Ninh"],
            [2, "Nguyễn Văn Mẫu", "094123456780", "An Ninh"],
            [3, "HTX Mẫu Ba", "9900000030", "Phú Tâm"],
        ],
        "- htx; - invalid; 9900000030 htx",
        "HTX128",
        fields=("ma_so", "loai_hinh"),
    ),
    "codes-of-households.xlsx": Layout(
        [
            ["STT", "Tên đơn vị", "Mã số thuế", "Xã"],
            [1, "HTX Mẫu Một", "9900000016", "An Ninh"],
            [2, "Cơ sở Mẫu Hai", "59J8000123", "An Ninh"],
            [3, "Mẫu Ba", "8123456789-001", "Phú Tâm"],
        ],
        "9900000016 htx; 59J8000123 khac; 8123456789-001 missing",
        "HTX108 HTX109 HTX223",
        fields=("ma_so", "loai_hinh"),
    ),
    "codes-of-persons-in-words.ods": Layout(
        [
            ["STT", "Tên HTX", "Mã số HTX", "Xã"],
            [1, "HTX Mẫu Một", "CCCD 094123456789", "An Ninh"],
            [2, "HTX Mẫu Hai", "0912 345 678", "An Ninh"],
            [3, "HTX Mẫu Ba", "9900000030", "Phú Tâm"],
        ],
        "- htx; 0912 345 678 htx; 9900000030 htx",
        "HTX108 HTX128",
        fields=("ma_so", "loai_hinh"),
    ),
    "codes-beside-those-of-persons.csv": Layout(
        [
            ["STT", "Tên HTX", "Số CCCD", "Mã số HTX", "Xã"],
            [1, "HTX Mẫu Một", "094123456789", None, "An Ninh"],
            [2, "HTX Mẫu Hai", "094123456781", "9900000023", "An Ninh"],
        ],
        "- htx; 9900000023 htx",
        "",
        fields=("ma_so", "loai_hinh"),
    ),
}
