"""Lệnh lập và xem kế hoạch, giải thích."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX716": (
        "Lệnh plan new cần biết cột nào là chỉ tiêu và cột nào là con số, hoặc mỗi dòng một chỉ tiêu; tệp này không có dòng nào như vậy.",
        "Một bảng chỉ có cột Tên và Ghi chú.",
        "Đặt tên cột là Chỉ tiêu, Đơn vị tính, Kế hoạch năm 2026, hoặc dán từng chỉ tiêu trên một dòng.",
    ),
    "HTX717": (
        "Một kế hoạch có ít nhất một chỉ tiêu, mà không dòng nào có con số hiểu được.",
        'Mọi ô của cột Kế hoạch đều trống, hoặc chỉ ghi "khoảng 40".',
        'Ghi con số như "từ 50% trở lên", "không có", "trên 40 HTX", "giảm 5%", rồi chạy lại.',
    ),
    "HTX718": (
        "Kỳ của kế hoạch nháp là một năm, nên cần năm ấy.",
        "--year 26",
        "Ghi đủ bốn chữ số: --year 2026. Kỳ khác thì sửa period trong tệp sau.",
    ),
}
