"""Rows that head a section: marked in many ways, and what they say of the rows below."""

from __future__ import annotations

from corpus.heads import FOUR
from corpus.layouts import Files, Layout

#: The communes as the rows of sections write them.
WRITTEN = "Xã An Ninh tot; Xã An Ninh kha; Xã Phú Tâm trung_binh; Xã Phú Tâm yeu"

SECTIONS: Files = {
    # Signs that no numeral is; the communes stand in the column of names.
    "section-signs.csv": Layout(
        [
            ["TT", "Tên HTX", "Năm thành lập", "Xếp loại"],
            ["►", "Xã An Ninh", "", ""],
            ["1", "HTX Mẫu Một", "2018", "Tốt"],
            ["2", "HTX Mẫu Hai", "2019", "Khá"],
            ["►", "Xã Phú Tâm", "", ""],
            ["1", "HTX Mẫu Ba", "2017", "TB"],
            ["2", "HTX Mẫu Bốn", "2016", "Yếu"],
        ],
        WRITTEN,
    ),
    # The whole row is one merged cell in capitals, with its count.
    "section-merged-across.xlsx": Layout(
        [
            ["STT", "Tên HTX", "Thành viên", "Xếp loại"],
            ["XÃ AN NINH: 02 HTX"],
            [1, "HTX Mẫu Một", 20, "Tốt"],
            [2, "HTX Mẫu Hai", 21, "Khá"],
            ["XÃ PHÚ TÂM: 02 HTX"],
            [1, "HTX Mẫu Ba", 22, "TB"],
            [2, "HTX Mẫu Bốn", 23, "Yếu"],
        ],
        "XÃ AN NINH tot; XÃ AN NINH kha; XÃ PHÚ TÂM trung_binh; XÃ PHÚ TÂM yeu",
        merged="A2:D2 A5:D5",
    ),
    # "a)", "b)" and sums in the columns of figures.
    "section-letters-with-sums.ods": Layout(
        [
            ["TT", "Đơn vị", "Tổng số thành viên", "Kết quả xếp loại"],
            ["a)", "Xã An Ninh", 41, None],
            [1, "HTX Mẫu Một", 20, "Tốt"],
            [2, "HTX Mẫu Hai", 21, "Khá"],
            ["b)", "Xã Phú Tâm", 45, None],
            [3, "HTX Mẫu Ba", 22, "TB"],
            [4, "HTX Mẫu Bốn", 23, "Yếu"],
        ],
        WRITTEN,
    ),
    # "Phần thứ nhất", "Phần II": parts of a list by status.
    "section-parts-of-status.xlsx": Layout(
        [
            ["STT", "Tên hợp tác xã", "Xã", "Xếp loại"],
            ["Phần I", "HTX đang hoạt động"],
            [1, "HTX Mẫu Một", "An Ninh", "Tốt"],
            [2, "HTX Mẫu Hai", "An Ninh", "Khá"],
            ["Phần II", "HTX tạm ngừng hoạt động"],
            [3, "HTX Mẫu Ba", "Phú Tâm", None],
            ["Phần III", "HTX chờ giải thể"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", None],
        ],
        "An Ninh tot hoat_dong; An Ninh kha hoat_dong; Phú Tâm missing tam_ngung; Phú Tâm missing cho_giai_the",
        fields=("xa", "xep_loai", "trang_thai"),
    ),
    # Classes in words around them, with counts.
    "section-classes-in-words.csv": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Điện thoại"],
            ["I", "Nhóm HTX xếp loại Tốt (01 HTX)", "", ""],
            ["1", "HTX Mẫu Một", "An Ninh", ""],
            ["II", "Các HTX đạt loại Khá: 1", "", ""],
            ["2", "HTX Mẫu Hai", "An Ninh", ""],
            ["III", "HTX trung bình", "", ""],
            ["3", "HTX Mẫu Ba", "Phú Tâm", ""],
            ["IV", "HTX hoạt động yếu kém", "", ""],
            ["4", "HTX Mẫu Bốn", "Phú Tâm", ""],
        ],
        FOUR,
        delimiter=";",
    ),
    # Two levels: a commune, in it classes; a row of the next commune before its first class has none.
    "section-classes-in-communes.xls": Layout(
        [
            ["STT", "Tên HTX", "Năm thành lập"],
            ["I", "Xã An Ninh"],
            ["I.1", "Loại tốt"],
            [1, "HTX Mẫu Một", 2018],
            ["I.2", "Loại khá"],
            [2, "HTX Mẫu Hai", 2019],
            ["II", "Xã Phú Tâm"],
            [3, "HTX Mẫu Ba", 2017],
            ["II.1", "Loại yếu"],
            [4, "HTX Mẫu Bốn", 2016],
        ],
        "Xã An Ninh tot; Xã An Ninh kha; Xã Phú Tâm missing; Xã Phú Tâm yeu",
    ),
    # The kinds of organisations; below them rows of other columns.
    "section-types.xlsx": Layout(
        [
            ["TT", "Tên đơn vị", "Xã", "Xếp loại"],
            ["A", "LIÊN HIỆP HTX"],
            [1, "Mẫu Liên Minh", "An Ninh", "Tốt"],
            ["B", "HỢP TÁC XÃ NÔNG NGHIỆP"],
            [1, "Mẫu Một", "An Ninh", "Khá"],
            ["C", "QUỸ TÍN DỤNG NHÂN DÂN"],
            [1, "Mẫu Hai", "Phú Tâm", None],
            ["D", "TỔ HỢP TÁC"],
            [1, "Mẫu Ba", "Phú Tâm", None],
        ],
        "An Ninh tot lien_hiep_htx; An Ninh kha htx; Phú Tâm missing quy_tin_dung; Phú Tâm missing to_hop_tac",
        fields=("xa", "xep_loai", "loai_hinh"),
    ),
    # A commune without the word "xã" before it: nothing tells that it is none of the cooperatives, so it is asked.
    "section-bare-communes.xlsx": Layout(
        [
            ["Số TT", "Tên HTX", "Thành viên", "Xếp loại"],
            ["I", "An Ninh"],
            [1, "HTX Mẫu Một", 20, "Tốt"],
            [2, "HTX Mẫu Hai", 21, "Khá"],
            ["II", "Phú Tâm"],
            [1, "HTX Mẫu Ba", 22, "TB"],
            [2, "HTX Mẫu Bốn", 23, "Yếu"],
        ],
        "?- missing; - tot; - kha; ?- missing; - trung_binh; - yeu",
        "HTX131",
    ),
    # Numbered 1, 2 with the cooperatives 1.1, 1.2.
    "section-numbered.csv": Layout(
        [
            ["STT", "Tên HTX", "Mã số thuế", "Xếp loại"],
            ["1", "Xã An Ninh", "", ""],
            ["1.1", "HTX Mẫu Một", "9900000016", "Tốt"],
            ["1.2", "HTX Mẫu Hai", "9900000023", "Khá"],
            ["2", "Thị trấn Châu Thành", "", ""],
            ["2.1", "HTX Mẫu Ba", "9900000030", "TB"],
            ["2.2", "HTX Mẫu Bốn", "9900000048", "Yếu"],
        ],
        "Xã An Ninh tot; Xã An Ninh kha; Thị trấn Châu Thành trung_binh; Thị trấn Châu Thành yeu",
        delimiter="\t",
    ),
}
