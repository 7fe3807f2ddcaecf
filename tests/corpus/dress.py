"""Cells in the dress that clerks give them: classes, days, figures, marks."""

from __future__ import annotations

from corpus.layouts import Cell, Files, Layout


def classes(*texts: str) -> list[list[Cell]]:
    """Rows with a class each."""
    rows: list[list[Cell]] = [[f"HTX Mẫu {number}", "An Ninh", text] for number, text in enumerate(texts, 1)]
    return [["Tên HTX", "Xã", "Xếp loại"], *rows]


def one(key: str, heading: str, *texts: Cell) -> tuple[list[list[Cell]], tuple[str, ...]]:
    """Rows with a cell of one field each."""
    rows: list[list[Cell]] = [[f"HTX Mẫu {number}", "An Ninh", text] for number, text in enumerate(texts, 1)]
    return [["Tên HTX", "Xã", heading], *rows], (key,)


def cells(key: str, heading: str, said: dict[Cell, str], codes: str = "", **options: str) -> Layout:
    """A list that has a cell of one field in many dresses, and what each says."""
    rows, fields = one(key, heading, *said)
    return Layout(rows, "; ".join(said.values()), codes, fields, **options)  # type: ignore[arg-type]


DRESS: Files = {
    "class-in-words.csv": cells(
        "xep_loai",
        "Kết quả xếp loại",
        {
            "Đạt loại Tốt": "tot",
            "xếp loại: khá": "kha",
            "HTX trung bình": "trung_binh",
            "Loại T.Bình": "trung_binh",
            "TBình": "trung_binh",
            "Hạng khá": "kha",
            "Được xếp loại yếu": "yeu",
            "Kết quả: Tốt": "tot",
            "Chưa được xếp loại": "unknown",
            "Không đủ điều kiện xếp loại": "khong_xep_loai",
        },
    ),
    "class-with-points.xlsx": cells(
        "xep_loai",
        "Xếp loại",
        {
            "Tốt (85 điểm)": "tot",
            "72đ - Khá": "kha",
            "Khá: 70,5": "kha",
            "55/100 - TB": "trung_binh",
            "45 - Yếu": "yeu",
            "Tốt - 85đ": "tot",
        },
    ),
    "class-of-two.csv": cells(
        "xep_loai",
        "Xếp loại",
        {
            "Tốt/Khá": "tot|kha",
            "Khá - TB": "kha|trung_binh",
            "khá hoặc tốt": "tot|kha",
            "TB, Yếu": "trung_binh|yeu",
            "từ khá trở lên": "tot|kha",
            "không tốt": "invalid",
            "Khá (chờ công nhận)": "invalid",
        },
        "HTX104",
    ),
    "class-of-letters.xls": cells(
        "xep_loai",
        "Xếp loại",
        {"A": "invalid", "B": "invalid", "Xuất sắc": "invalid", "Giỏi": "invalid", "T": "invalid", "Tốt": "tot"},
        "HTX104",
    ),
    "class-without-accents.csv": cells(
        "xep_loai", "Xep loai", {"TOT": "tot", "Dat loai kha": "kha", "trung binh": "trung_binh", "yeu": "yeu"}
    ),
    "days-in-words.csv": cells(
        "ngay_thanh_lap",
        "Thời gian thành lập",
        {
            "T5/2019": "2019-05-01..2019-05-31",
            "05-2019": "2019-05-01..2019-05-31",
            "quý 2 năm 2020": "2020-04-01..2020-06-30",
            "ngày 12 tháng 5 năm 2018": "2018-05-12",
            "12.5.2018": "2018-05-12",
            "2018-05-12 00:00:00": "2018-05-12",
            "cuối năm 2019": "2019-01-01..2019-12-31",
            "Năm 2017": "2017-01-01..2017-12-31",
            "trước 2015": "1945-01-01..2015-12-31",
            "tháng 02 năm 2016": "2016-02-01..2016-02-29",
            "12/05/18": "invalid",
            "Chưa có": "invalid",
        },
        "HTX105",
    ),
    "days-of-certificates.xlsx": cells(
        "ngay_thanh_lap",
        "Ngày cấp đăng ký",
        {
            "cấp ngày 12/5/2018": "invalid",
            "12/5/2018 (cấp lại lần 2)": "invalid",
            "Tháng 5-2019": "2019-05-01..2019-05-31",
            43232: "2018-05-12",
            2019: "2019-01-01..2019-12-31",
            "2018/05/12": "2018-05-12",
            "Q3/2020": "2020-07-01..2020-09-30",
        },
        "HTX105 HTX119",
    ),
    "points-in-words.csv": cells(
        "tong_diem",
        "Tổng điểm",
        {
            "72 điểm": "72",
            "65/100": "65",
            "72,5đ": "72.5",
            "７２": "72",
            "70 - 75": "70..75",
            "trên 80": "80..100",
            "80+": "80..100",
            "~60": "invalid",
            "điểm: 72": "invalid",
            "bảy mươi": "invalid",
        },
        "HTX101 HTX125",
        delimiter=";",
    ),
    "members-in-words.csv": cells(
        "so_thanh_vien",
        "Số thành viên",
        {
            "30 TV": "30",
            "30 thành viên": "30",
            "30 người (12 nữ)": "invalid",
            "khoảng 40": "invalid",
            "10-15": "10..15",
            "1.250": "1250",
            "07": "7",
        },
        "HTX101 HTX125",
    ),
    "points-of-ten.csv": Layout(
        [
            ["Tên HTX", "Xã", "Tổng điểm"],
            ["HTX Mẫu Một", "An Ninh", "8,5"],
            ["HTX Mẫu Hai", "An Ninh", "7"],
            ["HTX Mẫu Ba", "Phú Tâm", "6,25"],
            ["HTX Mẫu Bốn", "Phú Tâm", "9"],
            ["HTX Mẫu Năm", "Phú Tâm", "5,5"],
        ],
        "invalid; invalid; invalid; invalid; invalid",
        "HTX217",
        ("tong_diem",),
        delimiter=";",
    ),
    "points-with-thousands.csv": cells(
        "tong_diem", "Tổng điểm", {"85": "85", "1.000": "invalid", "72.500": "invalid", "60": "60"}, "HTX102"
    ),
    # Points as shares of the whole, as a workbook keeps a percentage.
    "points-of-one.xlsx": Layout(
        [
            ["Tên HTX", "Xã", "Tổng điểm"],
            ["HTX Mẫu Một", "An Ninh", 0.85],
            ["HTX Mẫu Hai", "An Ninh", 0.7],
            ["HTX Mẫu Ba", "Phú Tâm", 0.625],
            ["HTX Mẫu Bốn", "Phú Tâm", 0.4],
        ],
        "invalid; invalid; invalid; invalid",
        "HTX217",
        ("tong_diem",),
    ),
    "flags-with-words.csv": cells(
        "cong_nghe_cao",
        "Ứng dụng công nghệ cao",
        {"x": "True", "Có": "True", "Không": "False", "có (nhà lưới)": "invalid", "đang làm hồ sơ": "invalid"},
        "HTX106",
    ),
    "stars-in-words.csv": cells(
        "ocop_sao",
        "OCOP",
        {
            "4 sao": "4",
            "3 SAO": "3",
            "4*": "invalid",
            "★★★": "invalid",
            "đạt 3 sao": "invalid",
            "03": "3",
            "02 sản phẩm 3 sao": "invalid",
            "không": "0",
        },
        "HTX101",
    ),
}
