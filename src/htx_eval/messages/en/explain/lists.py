"""Headings and rows of a list, and what it was understood to be, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX201": (
        (
            "The register does not know this heading, so the whole column is not used. If a target needs it, that target may "
            "lack data."
        ),
        'A heading says "Kết quả cuối năm" (result at the end of the year).',
        "If the column is needed, name it as the suggestion or the register does; otherwise ignore this.",
    ),
    "HTX202": (
        "Two headings mean the same column. Only the first of them is used; the figures of the other are passed over.",
        'The table has both "Xếp loại" and "Kết quả xếp loại" (two headings for the class).',
        "Keep the right column and remove or rename the other.",
    ),
    "HTX203": (
        "A heading without its accents fits several columns.",
        "–",
        "Write the heading with its accents.",
    ),
    "HTX204": (
        "The heading names a year that is not the plan's. Figures of another year never stand in for those of the plan's year.",
        'The plan is for 2024, but the heading says "Xếp loại 2023" (class 2023).',
        "Add a column with the figures of the right year; if the year in the heading is a slip, correct it.",
    ),
    "HTX205": (
        (
            "The unit in the brackets of the heading does not suit what the column holds. That unit is passed over and the "
            "numbers are read in the column's usual unit."
        ),
        'A heading says "Số thành viên (triệu đồng)" (members, in million dong).',
        "Correct the unit in the heading, or see whether the figures stand in the wrong column.",
    ),
    "HTX206": (
        (
            "The name on this row is that of a row of totals and the row has no code, so it is not counted as a cooperative. "
            "No target uses what it holds."
        ),
        'Column "Tên HTX" (name) says "Tổng cộng" (total), column "Mã số HTX" (code) is blank.',
        "If it is a cooperative, give its code or full name; if it is a total, leave it.",
    ),
    "HTX207": (
        "A total differs from the sum of its rows.",
        "Total 125, the rows add up to 120",
        "Look for a row that is missing, double or mistyped; totals are not used in the evaluation.",
    ),
    "HTX208": (
        "A line of text in the table without name, code or figures of a cooperative.",
        "This list has two parts",
        "If it is a cooperative, put its name into the column of names; if not, leave it.",
    ),
    "HTX253": (
        "Without names and codes a row may be a cooperative, a commune or a product; counting rows would give a wrong number.",
        "A summary table with the columns Xã, Tốt, Khá, Trung bình, Yếu only",
        'Add a column "Tên HTX" or "Mã số HTX"; a summary needs a row for each commune and class, and a column "Số lượng HTX".',
    ),
    "HTX254": (
        "A second table stands below the first with its columns in another order; a row is read by the nearest heading above it.",
        'Above: "Chuyển đổi số | Công nghệ cao"; below: "Công nghệ cao | Chuyển đổi số"',
        "Look at the rows below; it is best to keep one order of columns in a list.",
    ),
    "HTX255": (
        "A list is laid out as two tables beside each other in one sheet.",
        "Tên HTX | Xếp loại | | Tên HTX | Xếp loại",
        "Move the table on the right below the one on the left, and check again.",
    ),
    "HTX209": (
        "A section row stands in a table that has no column for it and does not begin with such a row.",
        "II. Xã An Ninh",
        "Add the column (such as Xã) and fill it on every row.",
    ),
    "HTX210": (
        (
            "The row states a district, province or year that is not the plan's, so it is not counted. It is mentioned so that "
            "you know."
        ),
        'The plan is for 2024; in the row "HTX Mẫu A" the column "Năm" (year) says 2023.',
        "Correct the place or year if it is wrong; to compare a list of another place, use --reference.",
    ),
    "HTX211": (
        (
            "The commune is not one that the plan names. The cooperative is counted all the same, because the name may only be "
            "misspelt."
        ),
        'Column "Xã" (commune) says "Xã Mẫu 9".',
        "Correct the name; if the cooperative lies elsewhere, state its district or province or take the row out.",
    ),
    "HTX212": (
        "Rows that are hidden or filtered in Excel are data all the same.",
        "–",
        "Clear the filter to look at them; delete rows that are no longer meant.",
    ),
    "HTX213": (
        "A column of money states no unit and neither does a line above the table.",
        "Vốn điều lệ",
        "Write it: Vốn điều lệ (triệu đồng).",
    ),
    "HTX214": (
        "The size of a whole column suggests that it is in another unit.",
        "Vốn điều lệ (triệu đồng): 1.250.000.000",
        "Correct the unit in the heading, or the figures.",
    ),
    "HTX215": (
        "Some figures are far larger than the others of their column, perhaps in another unit.",
        "300; 250; 1.200.000",
        "Check the unit of that figure.",
    ),
    "HTX216": (
        "The file is too short or too mixed to be sure of its encoding.",
        "–",
        "In Excel choose Save As → CSV UTF-8, or give --encoding.",
    ),
    "HTX220": (
        (
            'The list lacks a column that these targets need, so their verdict is "No data". A missing column does not count '
            "as 0."
        ),
        'The list has only the columns "Tên HTX" (name) and "Xã" (commune), and a target goes by "Xếp loại" (class).',
        "Add the column; if it is there under another name, correct the heading.",
    ),
    "HTX221": (
        (
            'The column is there but none of its cells says anything, so the verdict of the targets that need it is "No data". '
            "A blank column does not count as 0."
        ),
        'The table has a column "Xếp loại" (class) that is blank on every row.',
        "Fill the column, at least for the cooperatives whose result is known.",
    ),
    "HTX230": (
        (
            "The same problem occurs so often in one column that only the first thousand are kept and the rest are just counted. "
            "The evaluation is not affected."
        ),
        'Five thousand cells of the column "Ngày thành lập" (founded on) have a year of two digits.',
        "Correct the whole column at once; to see every single one, add --all-problems.",
    ),
}
