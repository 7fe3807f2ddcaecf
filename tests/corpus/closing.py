"""What stands between and below the cooperatives: totals, means, notes, headings again, blocks in another order."""

from __future__ import annotations

from corpus.heads import FOUR
from corpus.layouts import Cell, Files, Layout

HEAD: list[Cell] = ["STT", "Tên HTX", "Mã số thuế", "Xã", "Xếp loại", "CNC"]
BODY: list[list[Cell]] = [
    [1, "HTX Mẫu Một", "9900000016", "An Ninh", "Tốt", "x"],
    [2, "HTX Mẫu Hai", "9900000023", "An Ninh", "Khá", None],
    [3, "HTX Mẫu Ba", "9900000030", "Phú Tâm", "TB", None],
    [4, "HTX Mẫu Bốn", "9900000048", "Phú Tâm", "Yếu", None],
]
BARE_HEAD: list[Cell] = ["STT", "Tên HTX", "Xã", "Thành viên", "Xếp loại"]
BARE: list[list[Cell]] = [
    [1, "HTX Mẫu Một", "An Ninh", 20, "Tốt"],
    [2, "HTX Mẫu Hai", "An Ninh", 21, "Khá"],
    [3, "HTX Mẫu Ba", "Phú Tâm", 22, "TB"],
    [4, "HTX Mẫu Bốn", "Phú Tâm", 23, "Yếu"],
]

CLOSING: Files = {
    "total-words.csv": Layout(
        [
            BARE_HEAD,
            *BARE[:2],
            ["", "Cộng: 02 HTX", "", "41", ""],
            *BARE[2:],
            ["", "Cộng phát sinh", "", "45", ""],
            ["", "Toàn xã", "", "45", ""],
            ["", "TC toàn huyện", "", "86", ""],
            ["", "BQ/HTX", "", "21,5", ""],
        ],
        FOUR,
        "HTX206 HTX207",
    ),
    "total-before-number.xlsx": Layout(
        [
            BARE_HEAD,
            ["Tổng số: 4 HTX", None, None, 86],
            *BARE,
            ["Trong đó:"],
            [None, "- Loại tốt: 1 HTX"],
            [None, "- Loại khá: 1 HTX"],
        ],
        FOUR,
        "HTX206 HTX207 HTX208",
    ),
    "total-shares.ods": Layout(
        [
            HEAD,
            *BODY,
            [None, "Tổng", 4, None, None, 1],
            [None, "Tỷ lệ %", "100%", None, None, "25%"],
        ],
        FOUR,
        "HTX206",
    ),
    "total-in-english.csv": Layout(
        [
            ["No", "Name", "Commune", "Members", "Rating"],
            *BARE,
            ["", "Grand total", "", "86", ""],
            ["", "Average", "", "21.5", ""],
        ],
        FOUR,
        "HTX206",
        encoding="utf-8-mark",
    ),
    "closing-lines.csv": Layout(
        [
            ["PHỤ LỤC"],
            HEAD,
            *BODY,
            ["Danh sách gồm 04 HTX./."],
            ["", "", "", "Châu Thành, ngày 10/12/2024"],
            ["", "NGƯỜI LẬP", "", "", "KT. TRƯỞNG PHÒNG"],
            ["", "", "", "", "PHÓ TRƯỞNG PHÒNG"],
            ["", "Nguyễn Văn Mẫu", "", "", "Trần Thị Mẫu"],
            ["Nơi nhận:"],
            ["- UBND huyện (báo cáo);"],
            ["- Lưu: VT, KT."],
        ],
        FOUR,
        "HTX208",
        delimiter=";",
    ),
    "closing-lines-in-names.xlsx": Layout(
        [
            BARE_HEAD,
            *BARE,
            [],
            [None, "Ghi chú: số liệu do các xã báo cáo"],
            [None, "Người lập biểu", None, None, "Giám đốc"],
            [None, "(Ký, ghi rõ họ tên)", None, None, "(Ký, đóng dấu)"],
            [None, "Lê Thị Mẫu", None, None, "Phạm Văn Mẫu"],
        ],
        FOUR,
        "",
    ),
    # Names that begin as a note, a total or a signature does; each has its number and its class.
    "names-like-notes.csv": Layout(
        [
            BARE_HEAD,
            [1, "Kế Toán Mẫu", "An Ninh", 20, "Tốt"],
            [2, "Nguồn Sống Mẫu", "An Ninh", 21, "Khá"],
            [3, "Cộng Đồng Mẫu", "Phú Tâm", 22, "TB"],
            [4, "Trung Bình Mẫu", "Phú Tâm", 23, "Yếu"],
        ],
        FOUR,
    ),
    "heading-again.xls": Layout(
        [HEAD, *BODY[:2], [str(text).upper() for text in HEAD], *BODY[2:]],
        FOUR,
    ),
    "heading-again-without-codes.csv": Layout(
        [BARE_HEAD, *BARE[:2], ["(tiếp theo)"], BARE_HEAD, ["(1)", "(2)", "(3)", "(4)", "(5)"], *BARE[2:]],
        FOUR,
    ),
    "heading-again-of-two-rows.xlsx": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Đánh giá", None],
            [None, None, None, "Điểm", "Xếp loại"],
            [1, "HTX Mẫu Một", "An Ninh", 85, "Tốt"],
            [2, "HTX Mẫu Hai", "An Ninh", 70, "Khá"],
            ["STT", "Tên HTX", "Xã", "Đánh giá", None],
            [None, None, None, "Điểm", "Xếp loại"],
            [3, "HTX Mẫu Ba", "Phú Tâm", 60, "TB"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", 45, "Yếu"],
        ],
        FOUR,
        merged="A1:A2 B1:B2 C1:C2 D1:E1 A5:A6 B5:B6 C5:C6 D5:E5",
    ),
    "heading-again-with-breaks.ods": Layout(
        [
            ["STT", "Tên\nHTX", "Xã,\nthị trấn", "Thành\nviên", "Xếp\nloại"],
            *BARE[:2],
            ["STT", "Tên HTX", "Xã, thị trấn", "Thành viên", "Xếp loại"],
            *BARE[2:],
        ],
        FOUR,
    ),
    # A second block with two columns changed about, and one that it lacks.
    "block-other-order.csv": Layout(
        [
            HEAD,
            *BODY[:2],
            ["Danh sách bổ sung"],
            ["STT", "Mã số thuế", "Tên HTX", "Xã", "CNC", "Xếp loại"],
            [1, "9900000030", "HTX Mẫu Ba", "Phú Tâm", "", "TB"],
            [2, "9900000048", "HTX Mẫu Bốn", "Phú Tâm", "x", "Yếu"],
        ],
        "An Ninh tot True; An Ninh kha missing; Phú Tâm trung_binh missing; Phú Tâm yeu True",
        "HTX254",
        fields=("xa", "xep_loai", "cong_nghe_cao"),
    ),
    "block-without-a-column.xlsx": Layout(
        [
            BARE_HEAD,
            *BARE[:2],
            [],
            ["STT", "Tên HTX", "Xếp loại", "Xã"],
            [1, "HTX Mẫu Ba", "TB", "Phú Tâm"],
            [2, "HTX Mẫu Bốn", "Yếu", "Phú Tâm"],
        ],
        FOUR,
        "HTX254",
    ),
    # Another table below: a summary by commune, and one of communes and classes.
    "block-of-a-summary.xlsx": Layout(
        [
            BARE_HEAD,
            *BARE,
            [],
            ["TỔNG HỢP THEO XÃ"],
            ["STT", "Xã", "Số HTX", "Tốt", "Khá"],
            [1, "An Ninh", 2, 1, 1],
            [2, "Phú Tâm", 2, 0, 0],
        ],
        FOUR + "; ?An Ninh missing; ?Phú Tâm missing",
        "HTX131 HTX254",
    ),
    # Decimal commas without quotes, in a text with commas.
    "uneven-decimal-commas.csv": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Vốn điều lệ (triệu đồng)", "Điểm", "Xếp loại", "OCOP"],
            [1, "HTX Mẫu Một", "An Ninh", 300, 85, "Tốt", ""],
            [2, "HTX Mẫu Hai", "An Ninh", "1,250", 70, "Khá", ""],
            [3, "HTX Mẫu Ba", "Phú Tâm", 300, 60, "TB", ""],
            [4, "HTX Mẫu Bốn", "Phú Tâm", 300, 45, "Yếu", ""],
        ],
        "An Ninh tot; - invalid; Phú Tâm trung_binh; Phú Tâm yeu",
        "HTX124",
        is_quoted=False,
    ),
}
