"""Who the rows are: owners that are no cooperatives, codes of persons, notes, titles, rows stated again."""

from __future__ import annotations

from datetime import date

from corpus.heads import FOUR
from corpus.layouts import Cell, Files, Layout

TITLE: list[list[Cell]] = [["ỦY BAN NHÂN DÂN HUYỆN MẪU"], []]
BODY: list[list[Cell]] = [
    ["STT", "Tên HTX", "Xã", "Xếp loại"],
    [1, "HTX Mẫu Một", "An Ninh", "Tốt"],
    [2, "HTX Mẫu Hai", "An Ninh", "Khá"],
    [3, "HTX Mẫu Ba", "Phú Tâm", "TB"],
    [4, "HTX Mẫu Bốn", "Phú Tâm", "Yếu"],
]


def owners(*names: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[number, name, "An Ninh", 3] for number, name in enumerate(names, 1)]
    return [["TT", "Chủ thể", "Xã", "Sao OCOP"], *rows]


OWNERS: Files = {
    "owners-companies.csv": Layout(
        owners("HTX Mẫu Một", "Cty CP Mẫu", "Doanh nghiệp tư nhân Mẫu", "CTY TNHH MTV MẪU", "Công ty Cổ phần Mẫu"),
        "htx; khac; khac; khac; khac",
        "HTX223",
        ("loai_hinh",),
    ),
    "owners-households.xlsx": Layout(
        owners("Hợp tác xã Mẫu", "Hộ KD Mẫu", "Hộ ông Nguyễn Văn Mẫu", "HKD Lò bánh Mẫu", "Hộ sản xuất kinh doanh Mẫu"),
        "htx; khac; khac; khac; khac",
        "HTX223",
        ("loai_hinh",),
    ),
    "owners-places.ods": Layout(
        owners(
            "HTX Mẫu",
            "Lò bánh pía Mẫu",
            "Vựa trái cây Mẫu",
            "Nhà hàng Mẫu",
            "Đại lý Mẫu",
            "Tiệm bánh Mẫu",
            "Trại giống Mẫu",
        ),
        "htx; khac; khac; khac; khac; khac; khac",
        "HTX223",
        ("loai_hinh",),
    ),
    "owners-persons.csv": Layout(
        owners("HTX Mẫu", "Ông Nguyễn Văn Mẫu", "Bà Trần Thị Mẫu", "Ông Lê Mẫu", "Cá nhân Phạm Văn Mẫu"),
        "htx; khac; khac; khac; khac",
        "HTX223",
        ("loai_hinh",),
    ),
    "owners-groups.csv": Layout(
        owners("HTX Mẫu", "Tổ hợp tác Mẫu", "Tổ sản xuất Mẫu", "CLB Mẫu", "Hội Nông dân Mẫu", "Liên hiệp HTX Mẫu"),
        "htx; to_hop_tac; to_hop_tac|khac; to_hop_tac|khac; to_hop_tac|khac; lien_hiep_htx",
        "HTX224",
        ("loai_hinh",),
    ),
    "codes-of-persons.csv": Layout(
        [
            ["TT", "Tên cơ sở", "Mã số thuế", "Xã", "Xếp loại"],
            [1, "HTX Mẫu Một", "9900000016", "An Ninh", "Tốt"],
            [2, "Hộ sản xuất Mẫu", "099000000001", "An Ninh", ""],
            [3, "Hộ kinh doanh Mẫu", "8900000001-001", "An Ninh", ""],
        ],
        "9900000016 htx; - khac; 8900000001-001 khac",
        "HTX109 HTX128 HTX223",
        ("ma_so", "loai_hinh"),
    ),
    # A column of names that no heading tells.
    "names-by-values.xlsx": Layout(
        [
            ["TT", "Danh mục", "Địa chỉ", "Xã", "Xếp loại"],
            [1, "HTX Mẫu Một", "Ấp 1", "An Ninh", "Tốt"],
            [2, "Hợp tác xã Mẫu Hai", "Ấp 2", "An Ninh", "Khá"],
            [3, "HTX NN Mẫu Ba", "Ấp 3", "Phú Tâm", "TB"],
            [4, "HTX Mẫu Bốn", "Ấp 4", "Phú Tâm", "Yếu"],
        ],
        FOUR,
    ),
    "names-by-values.csv": Layout(
        [
            ["Xã", "Đơn vị quản lý", "Nội dung", "Xếp loại"],
            ["An Ninh", "Phòng Mẫu", "HTX Mẫu Một", "Tốt"],
            ["An Ninh", "Phòng Mẫu", "HTX Mẫu Hai", "Khá"],
            ["Phú Tâm", "Phòng Mẫu", "HTX Mẫu Ba", "TB"],
            ["Phú Tâm", "Phòng Mẫu", "HTX Mẫu Bốn", "Yếu"],
        ],
        FOUR,
        "HTX201",
    ),
    "names-nowhere.csv": Layout([["Xã", "Xếp loại"], ["An Ninh", "Tốt"], ["Phú Tâm", "Khá"]], "", "HTX253"),
    "names-nowhere.xlsx": Layout(
        [["STT", "Người đại diện", "Xã", "OCOP"], [1, "Nguyễn Văn Mẫu", "An Ninh", 3], [2, "Trần Mẫu", "Phú Tâm", 4]],
        "",
        "HTX253",
    ),
    "notes-of-ends.csv": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Xếp loại", "Ghi chú"],
            [1, "HTX Mẫu Một", "An Ninh", "Tốt", "Giải thể tháng 6/2024"],
            [2, "HTX Mẫu Hai", "An Ninh", "Khá", "Không còn hoạt động"],
            [3, "HTX Mẫu Ba", "Phú Tâm", "TB", "Đã thu hồi GCN ĐKHTX"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", "Yếu", "mới đổi giám đốc"],
        ],
        "tot invalid; kha invalid; trung_binh invalid; yeu missing",
        "HTX130",
        ("xep_loai", "trang_thai"),
    ),
    "notes-in-other-columns.xlsx": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Xếp loại", "Lý do", "Ý kiến của xã"],
            [1, "HTX Mẫu Một", "An Ninh", "Tốt", "sáp nhập vào HTX Mẫu Hai", None],
            [2, "HTX Mẫu Hai", "An Ninh", "Khá", None, "đề nghị giải thể"],
            [3, "HTX Mẫu Ba (đã giải thể)", "Phú Tâm", "TB", None, None],
            [4, "HTX Mẫu Bốn", "Phú Tâm", "Yếu", "thiếu vốn", None],
        ],
        "tot invalid; kha invalid; trung_binh invalid; yeu missing",
        "HTX130 HTX201",
        ("xep_loai", "trang_thai"),
    ),
    "notes-against-status.ods": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Trạng thái", "Xếp loại", "Ghi chú"],
            [1, "HTX Mẫu Một", "An Ninh", "Đang hoạt động", "Tốt", "ngưng hoạt động từ 2021"],
            [2, "HTX Mẫu Hai", "An Ninh", "Ngừng hoạt động", "Khá", "ngừng HĐ"],
            [3, "HTX Mẫu Ba", "Phú Tâm", "Đang hoạt động", "TB", "Xin tạm ngừng 6 tháng"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", "Đang hoạt động", "Yếu", None],
        ],
        "tot invalid; kha ngung_hoat_dong; trung_binh invalid; yeu hoat_dong",
        "HTX130",
        ("xep_loai", "trang_thai"),
    ),
    "notes-short.xls": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Xếp loại", "Ghi chú"],
            [1, "HTX Mẫu Một", "An Ninh", "Tốt", "Đã GT"],
            [2, "HTX Mẫu Hai", "An Ninh", "Khá", "Bỏ địa chỉ ĐKKD"],
            [3, "HTX Mẫu Ba", "Phú Tâm", "TB", "nghỉ hoạt động"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", "Yếu", "đóng MST"],
        ],
        "tot invalid; kha invalid; trung_binh invalid; yeu invalid",
        "HTX130",
        ("xep_loai", "trang_thai"),
    ),
    "title-of-last-year.csv": Layout([["DANH SÁCH HTX NĂM 2023"], [], *BODY], "2023; 2023; 2023; 2023", "", ("nam",)),
    "title-of-a-day.xlsx": Layout(
        [["BẢNG KÊ HỢP TÁC XÃ"], ["(Tính đến ngày 31/12/2023)"], *BODY], "2023; 2023; 2023; 2023", "", ("nam",)
    ),
    "title-of-a-quarter.ods": Layout(
        [["TỔNG HỢP XẾP LOẠI HTX"], ["Quý IV/2022"], *BODY], "2022; 2022; 2022; 2022", "", ("nam",), merged="A1:D1"
    ),
    "title-of-another-order.csv": Layout(
        [["KẾT QUẢ XẾP LOẠI HTX 2023"], *BODY], "2023; 2023; 2023; 2023", "", ("nam",), delimiter=";"
    ),
    # The year of a paper, or of a plan, is none of the list.
    "title-of-a-paper.xlsx": Layout(
        [
            ["DANH SÁCH HTX NĂM 2024"],
            ["(Kèm theo Công văn số 12/PNN ngày 05/01/2025)"],
            ["Thực hiện Kế hoạch giai đoạn 2021 - 2025"],
            *BODY,
        ],
        "-; -; -; -",
        "",
        ("nam",),
    ),
    # One cooperative stated again: without a code, with another class; in the other dress of its name.
    "again-other-class.csv": Layout(
        [
            ["Tên HTX", "Xã", "Xếp loại"],
            ["HTX NN Mẫu Hòa Bình", "An Ninh", "Tốt"],
            ["HTX N.N MẪU HOÀ BÌNH", "Xã An Ninh", "Yếu"],
            ["HTX Mẫu Ba", "Phú Tâm", "Khá"],
        ],
        "An Ninh tot; ?Xã An Ninh yeu; Phú Tâm kha",
        "HTX123",
    ),
    "again-short-name.csv": Layout(
        [
            ["Tên HTX", "Xã", "Xếp loại"],
            ["HTX DVNN Mẫu Hòa Bình", "An Ninh", "Tốt"],
            ["Hợp tác xã dịch vụ nông nghiệp Mẫu Hòa Bình", "An Ninh", "Yếu"],
            ["HTX NN Mẫu Hòa Bình", "An Ninh", "Khá"],
        ],
        "An Ninh tot; ?An Ninh yeu; An Ninh kha",
        "HTX123",
    ),
    "again-same-code.xlsx": Layout(
        [
            ["Tên HTX", "Mã số HTX", "Xã", "Xếp loại"],
            ["HTX Mẫu Một", "0100233488", "An Ninh", "Tốt"],
            ["HTX Mẫu Hai", "0100112437", "An Ninh", "Khá"],
            ["HTX Mẫu Một", "0100233488", "An Ninh", "Tốt"],
            ["HTX Mẫu Hai", "0100112437", "An Ninh", "Yếu"],
        ],
        "An Ninh tot; An Ninh kha; =An Ninh tot; ?An Ninh yeu",
        "HTX110 HTX150",
    ),
    "again-in-groups.ods": Layout(
        [
            ["Nội dung", "Số lượng HTX", "Xã", "Xếp loại"],
            ["HTX loại khá", 15, "An Ninh", "Khá"],
            ["HTX loại khá", 15, "An Ninh", "Khá"],
            ["HTX loại yếu", 4, "An Ninh", "Yếu"],
        ],
        "An Ninh 15 kha; ?An Ninh 15 kha; An Ninh 4 yeu",
        "HTX152",
        ("xa", "so_luong", "xep_loai"),
    ),
    # Product lists: whose product each is stands on his first line.
    "products-of-owners.csv": Layout(
        [
            ["TT", "Tên chủ thể", "Tên sản phẩm", "Hạng sao", "Năm công nhận"],
            [1, "HTX Mẫu Một", "Gạo Mẫu", "3 sao", "2022"],
            ["", "", "Bánh Mẫu", "4 sao", "2023"],
            [2, "Công ty Mẫu", "Trà Mẫu", "4 sao", "2024"],
        ],
        "HTX Mẫu Một 3; ?HTX Mẫu Một 4; Công ty Mẫu 4",
        "HTX123 HTX223",
        ("ten", "ocop_sao"),
    ),
    "products-of-years.xlsx": Layout(
        [
            ["STT", "Chủ thể OCOP", "Sản phẩm", "Số sao", "Ngày công nhận", "Hiệu lực đến"],
            [1, "HTX Mẫu Một", "Gạo Mẫu", 3, date(2020, 5, 1), date(2023, 5, 1)],
            [2, "HTX Mẫu Hai", "Bánh Mẫu", 4, date(2023, 5, 1), date(2026, 5, 1)],
        ],
        "HTX Mẫu Một 3 2023-05-01; HTX Mẫu Hai 4 2026-05-01",
        "",
        ("ten", "ocop_sao", "ocop_het_han"),
    ),
    # Two tables beside each other: refused, or both.
    "tables-side-by-side.csv": Layout(
        [
            ["STT", "Tên HTX", "Xếp loại", "", "STT", "Tên HTX", "Xếp loại"],
            [1, "HTX Mẫu Một", "Tốt", "", 3, "HTX Mẫu Ba", "TB"],
            [2, "HTX Mẫu Hai", "Khá", "", 4, "HTX Mẫu Bốn", "Yếu"],
        ],
        "",
        "HTX255",
    ),
    "tables-side-by-side.xlsx": Layout(
        [
            ["Xã An Ninh", None, None, "Xã Phú Tâm"],
            ["Tên HTX", "Xếp loại", None, "Tên hợp tác xã", "Xếp loại"],
            ["HTX Mẫu Một", "Tốt", None, "HTX Mẫu Ba", "TB"],
            ["HTX Mẫu Hai", "Khá", None, "HTX Mẫu Bốn", "Yếu"],
        ],
        "",
        "HTX255",
        merged="A1:B1 D1:E1",
    ),
    "tables-side-by-side.ods": Layout(
        [
            ["HTX HOẠT ĐỘNG", None, None, "HTX NGỪNG HOẠT ĐỘNG"],
            ["STT", "Đơn vị", "Xã", "STT", "Đơn vị", "Xã"],
            [1, "HTX Mẫu Một", "An Ninh", 1, "HTX Mẫu Ba", "Phú Tâm"],
            [2, "HTX Mẫu Hai", "An Ninh", 2, "HTX Mẫu Bốn", "Phú Tâm"],
        ],
        "",
        "HTX255",
    ),
}
