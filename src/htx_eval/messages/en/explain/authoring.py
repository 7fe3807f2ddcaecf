"""Making and looking at plans, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX716": (
        "plan new has to know which column names the targets and which has the figures, or finds one target on each line; here are none.",
        "A table with the columns Name and Remark only.",
        "Call the columns Chỉ tiêu, Đơn vị tính, Kế hoạch năm 2026, or paste the targets, one on each line.",
    ),
    "HTX717": (
        "A plan has one target at the least, and no row has a figure that is understood.",
        'All cells of the column of figures are blank, or say "khoảng 40" (about 40).',
        'Write figures like "từ 50% trở lên", "không có", "trên 40 HTX", "giảm 5%", and run it again.',
    ),
    "HTX718": (
        "The period of a draft is one year, so that has to be known.",
        "--year 26",
        "Write all four digits, as in --year 2026. Change period in the file if it is another one.",
    ),
}
