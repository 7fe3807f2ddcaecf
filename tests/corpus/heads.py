"""Headings over several rows: merged across and down, years above or below, units and numbers of columns."""

from __future__ import annotations

from corpus.layouts import Files, Layout

FOUR = "An Ninh tot; An Ninh kha; Phú Tâm trung_binh; Phú Tâm yeu"

HEADS: Files = {
    # The year first that counts, below one merged heading; titles of an office above.
    "heading-years-below.xlsx": Layout(
        [
            ["UBND HUYỆN CHÂU THÀNH", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            [],
            ["BIỂU TỔNG HỢP XẾP LOẠI HTX"],
            ["TT", "Đơn vị hành chính cấp xã", "Tên HTX", "Mức xếp loại", None, "Thành viên"],
            [None, None, None, "Năm 2024", "Năm 2023"],
            [1, "An Ninh", "HTX Mẫu Rạng Đông", "Tốt", "Yếu", 30],
            [2, "An Ninh", "HTX Mẫu Tân Tiến", "Khá", "Yếu", 41],
            [3, "Phú Tâm", "HTX Mẫu Bình Minh", "Trung bình", "Tốt", 22],
            [4, "Phú Tâm", "HTX Mẫu Hòa Thuận", "Yếu", "Tốt", 19],
        ],
        FOUR,
        "HTX204",
        merged="A1:C1 D1:F1 A3:F3 A4:A5 B4:B5 C4:C5 D4:E4 F4:F5",
    ),
    # Years above groups of columns; three rows, saved by LibreOffice.
    "heading-years-above.ods": Layout(
        [
            ["Số TT", "Hợp tác xã", None, "Năm 2023", None, "Năm 2024", None],
            [None, "Tên gọi", "Địa bàn xã", "Kết quả", None, "Kết quả", None],
            [None, None, None, "Điểm", "Loại", "Điểm", "Loại"],
            ["01", "HTX Mẫu Sông Hậu", "An Ninh", 45, "Yếu", 85, "Tốt"],
            ["02", "HTX Mẫu Đồng Xanh", "An Ninh", 85, "Tốt", 70, "Khá"],
            ["03", "HTX Mẫu Lúa Thơm", "Phú Tâm", 85, "Tốt", 55, "TB"],
            ["04", "HTX Mẫu Vườn Cây", "Phú Tâm", 85, "Tốt", 40, "Yếu"],
        ],
        FOUR,
        "HTX204",
        merged="A1:A3 B1:C1 D1:E1 F1:G1 B2:B3 C2:C3 D2:E2 F2:G2",
    ),
    # Saved as text: what was merged stands in the first cell only, and nothing numbers the rows.
    "heading-years-below.csv": Layout(
        [
            ["Tên hợp tác xã", "Xã", "Số thành viên", "", "Xếp loại", "", ""],
            ["", "", "2023", "2024", "2022", "2023", "2024"],
            ["HTX Mẫu Một", "An Ninh", 12, 14, "Yếu", "Yếu", "Tốt"],
            ["HTX Mẫu Hai", "An Ninh", 12, 14, "Yếu", "Tốt", "Khá"],
            ["HTX Mẫu Ba", "Phú Tâm", 12, 14, "Tốt", "Tốt", "TB"],
            ["HTX Mẫu Bốn", "Phú Tâm", 12, 14, "Tốt", "Tốt", "Yếu"],
        ],
        FOUR,
        "HTX204",
        delimiter=";",
    ),
    # Unmerged with every cell filled, as a program does that takes merged cells apart.
    "heading-filled-down.csv": Layout(
        [
            ["TT", "Tên HTX", "Xã", "Xếp loại", "Xếp loại", "Ghi chú"],
            ["TT", "Tên HTX", "Xã", "2023", "2024", "Ghi chú"],
            ["1", "HTX Mẫu Một", "An Ninh", "Yếu", "Tốt", ""],
            ["2", "HTX Mẫu Hai", "An Ninh", "Yếu", "Khá", ""],
            ["3", "HTX Mẫu Ba", "Phú Tâm", "Tốt", "TB", ""],
            ["4", "HTX Mẫu Bốn", "Phú Tâm", "Tốt", "Yếu", ""],
        ],
        FOUR,
        "HTX204",
        delimiter="\t",
    ),
    # A row of units under the heading, then the numbers of the columns with a sum of two.
    "heading-units-below.xls": Layout(
        [
            ["STT", "Xã, thị trấn", "Tên HTX", "Vốn", None, None, "Xếp loại năm 2024"],
            [None, None, None, "Điều lệ", "Vay", "Tổng nguồn vốn"],
            [None, None, None, "(triệu đồng)", "(triệu đồng)", "(triệu đồng)"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(4)+(5)", "(7)"],
            [1, "An Ninh", "HTX Mẫu Một", 300, 100, 400, "Tốt"],
            [2, "An Ninh", "HTX Mẫu Hai", 300, 100, 400, "Khá"],
            [3, "Phú Tâm", "HTX Mẫu Ba", 300, 100, 400, "Trung bình"],
            [4, "Phú Tâm", "HTX Mẫu Bốn", 300, 100, 400, "Yếu"],
        ],
        FOUR,
        "HTX201",
        merged="A1:A3 B1:B3 C1:C3 D1:F1 G1:G3",
    ),
    # The same row of units where nothing is merged.
    "heading-units-below.csv": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Thành viên", "Vốn điều lệ", "Điểm", "Xếp loại"],
            ["", "", "", "(người)", "(triệu đồng)", "", ""],
            ["1", "HTX Mẫu Một", "An Ninh", "30", "400", "85", "Tốt"],
            ["2", "HTX Mẫu Hai", "An Ninh", "31", "400", "70", "Khá"],
            ["3", "HTX Mẫu Ba", "Phú Tâm", "32", "400", "60", "TB"],
            ["4", "HTX Mẫu Bốn", "Phú Tâm", "33", "400", "45", "Yếu"],
        ],
        FOUR,
    ),
    # Days instead of years; the remark in brackets.
    "heading-days-below.xlsx": Layout(
        [
            ["Danh sách kèm theo Báo cáo của Phòng Mẫu"],
            ["STT", "Tên HTX", "Xã", "Kết quả phân loại", None, "OCOP"],
            [None, None, None, "31/12/2023 (đã công nhận)", "31/12/2024 (tự đánh giá)"],
            [1, "HTX Mẫu Một", "An Ninh", "Yếu", "Tốt", 3],
            [2, "HTX Mẫu Hai", "An Ninh", "Yếu", "Khá"],
            [3, "HTX Mẫu Ba", "Phú Tâm", "Tốt", "TB"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", "Tốt", "Yếu"],
        ],
        FOUR,
        "HTX204 HTX283",
        merged="A1:F1 A2:A3 B2:B3 C2:C3 D2:E2 F2:F3",
    ),
    # Four rows and nothing merged down: the cells beside stay blank.
    "heading-four-rows.xlsx": Layout(
        [
            ["PHỤ LỤC 02"],
            ["TT", "Tên HTX", "Xã", "Đánh giá năm 2024"],
            [None, None, None, "Theo Thông tư 01", None, "Khác"],
            [None, None, None, "Tổng điểm", "Xếp loại", "Sao OCOP"],
            [None, None, None, "(điểm)", None, "(sao)"],
            [1, "HTX Mẫu Một", "An Ninh", 85, "Tốt", 4],
            [2, "HTX Mẫu Hai", "An Ninh", 70, "Khá"],
            [3, "HTX Mẫu Ba", "Phú Tâm", 60, "TB"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", 45, "Yếu", 3],
        ],
        "An Ninh tot 4; An Ninh kha missing; Phú Tâm trung_binh missing; Phú Tâm yeu 3",
        fields=("xa", "xep_loai", "ocop_sao"),
        merged="A1:F1 D2:F2 D3:E3",
    ),
}

MARKS: Files = {
    # A row of totals counts the marks.
    "marks-with-totals.xlsx": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Xếp loại", None, None, None],
            [None, None, None, "Tốt", "Khá", "TB", "Yếu"],
            [1, "HTX Mẫu Một", "An Ninh", "x"],
            [2, "HTX Mẫu Hai", "An Ninh", None, "x"],
            [3, "HTX Mẫu Ba", "Phú Tâm", None, None, "x"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", None, None, None, "x"],
            [None, "Tổng cộng", None, 1, 1, 1, 1],
        ],
        FOUR,
        "HTX206",
        merged="A1:A2 B1:B2 C1:C2 D1:G1",
    ),
    # One mark in a total: it is no class of a cooperative "Cộng".
    "marks-with-one-total.csv": Layout(
        [
            ["STT", "Xã", "Tên HTX", "Loại tốt", "Loại khá", "Loại TB", "Loại yếu", "Không xếp loại"],
            ["1", "An Ninh", "HTX Mẫu Một", "1", "", "", "", ""],
            ["", "", "Cộng xã An Ninh", "1", "", "", "", ""],
            ["2", "Phú Tâm", "HTX Mẫu Hai", "", "1", "", "", ""],
            ["3", "Phú Tâm", "HTX Mẫu Ba", "", "", "", "", "1"],
            ["4", "Phú Tâm", "HTX Mẫu Bốn", "", "", "", "1", ""],
            ["", "", "Cộng xã Phú Tâm", "", "1", "", "1", "1"],
        ],
        "An Ninh tot; Phú Tâm kha; Phú Tâm khong_xep_loai; Phú Tâm yeu",
        "HTX206",
    ),
    # The status spread, marked with a tick; a row with two marks, one with none.
    "marks-of-status.ods": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Tình trạng hoạt động", None, None, "Xếp loại"],
            [None, None, None, "Đang hoạt động", "Tạm ngừng", "Chờ giải thể"],
            [1, "HTX Mẫu Một", "An Ninh", "✓", None, None, "Tốt"],
            [2, "HTX Mẫu Hai", "An Ninh", None, "✓", None, "Khá"],
            [3, "HTX Mẫu Ba", "Phú Tâm", None, None, "✓", "Yếu"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", "✓", "✓", None, "Tốt"],
            [5, "HTX Mẫu Năm", "Phú Tâm", None, None, None, "Tốt"],
        ],
        "An Ninh tot hoat_dong; An Ninh kha tam_ngung; Phú Tâm yeu cho_giai_the; Phú Tâm tot invalid; "
        "Phú Tâm tot missing",
        "HTX104",
        fields=("xa", "xep_loai", "trang_thai"),
        merged="A1:A2 B1:B2 C1:C2 D1:F1 G1:G2",
    ),
    # Types and sectors, each a block of columns, with the class of this year and of the last.
    "marks-of-types-and-sectors.xlsx": Layout(
        [
            ["STT", "Tên đơn vị", "Loại hình", None, None, "Lĩnh vực", None, "Xếp loại 2023", None, "Xếp loại 2024"],
            [None, None, "HTX", "LH HTX", "THT", "NN", "Phi NN", "Tốt", "Khá", "Tốt", "Khá"],
            [1, "Mẫu Rạng Đông", "x", None, None, "x", None, "x", None, None, "x"],
            [2, "Mẫu Tân Tiến", None, "x", None, "x", None, "x", None, None, None],
            [3, "Mẫu Bình Minh", None, None, "x", "x", None, None, None, None, None],
            [4, "Mẫu Hòa Thuận", "x", None, None, None, "x", None, "x", "x"],
        ],
        "htx nong_nghiep kha; lien_hiep_htx nong_nghiep missing; to_hop_tac nong_nghiep missing; "
        "htx phi_nong_nghiep tot",
        "HTX201",
        fields=("loai_hinh", "linh_vuc", "xep_loai"),
        merged="A1:A2 B1:B2 C1:E1 F1:G1 H1:I1 J1:K1",
    ),
    # Capital marks, and words where a mark should be.
    "marks-and-words.xls": Layout(
        [
            ["STT", "Tên HTX", "Địa bàn xã", "Kết quả xếp loại năm 2024", None, None, None, None],
            [None, None, None, "Tốt", "Khá", "Trung bình", "Yếu", "Chưa xếp loại"],
            [1, "HTX Mẫu Một", "An Ninh", "X"],
            [2, "HTX Mẫu Hai", "An Ninh", None, "v"],
            [3, "HTX Mẫu Ba", "Phú Tâm", None, None, "X"],
            [4, "HTX Mẫu Bốn", "Phú Tâm", None, None, None, "tự nhận"],
            [5, "HTX Mẫu Năm", "Phú Tâm", None, None, None, None, "X"],
        ],
        "An Ninh tot; An Ninh kha; Phú Tâm trung_binh; Phú Tâm invalid; Phú Tâm unknown",
        "HTX104",
        merged="A1:A2 B1:B2 C1:C2 D1:H1",
    ),
}
