"""Explanations of what is said of forms."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX470": (
        "Each form is a cooperative. One without name and code may be of a cooperative that has another form, or a blank one, so both are reckoned with.",
        'The lines "Tên hợp tác xã: ……" (name) and "Mã số: ……" (code) are left blank.',
        "Write name and code into the form; take a blank form out of the folder.",
    ),
    "HTX471": (
        "The sheet has the criteria of the scheme one below another, as a form has, but something in it cannot be read for sure. A wrong guess would give wrong points, so it is not read.",
        "Two forms stand on one sheet; or row 5 has the name of criterion 7.",
        "Mend the row that is named: one form on a sheet, one row for a criterion, numbered and named as the scheme does.",
    ),
    "HTX472": (
        "A form must have one column of the points that were reached. Of two of one kind it is not known which is the result; one that holds just the maximum of every criterion, without a column of maxima beside it, may be the scale itself.",
        'The form has "Điểm huyện chấm" (district) and "Điểm tỉnh chấm" (province); or one column "Điểm" (points) with 7, 6, 11, 6…',
        'Call the scale "Điểm tối đa", and the points that were reached "Điểm tự chấm" (own) or "Điểm thẩm định" (of the office); keep one column of results.',
    ),
    "HTX473": (
        "The name of the criterion, its maximum or a number among the remarks shows that the cells of the row were pushed into other columns. What stands under the points may be the maximum, or points of somebody else, so it is unknown.",
        'Row "7. Trình độ cán bộ" has words under "Điểm tối đa" (maximum) and 6 under the points.',
        "Delete the cell too many, so that the others stand where they should; among remarks put words beside a number.",
    ),
    "HTX474": (
        "The maximum that the form prints is not that of the scheme of the plan, so the points of the row are on another scale. They are unknown, and not zero.",
        'Row "1. Vốn" says 10 at the most, the scheme 7.',
        "Use the right form; if points were written into the column of maxima, move them.",
    ),
    "HTX475": (
        "The criterion states a number, and its parts add up to another. It is open which is right, so the points of the criterion are unknown.",
        "Capital has 6 points, its two parts 5 and 0.",
        "Mend the side that is wrong. Where the cell of the criterion is blank, its parts are added.",
    ),
    "HTX476": (
        "The cell holds no number, or more than the form or the scheme allows in its row. It is not used; what is left is reckoned as a range.",
        '"Tăng so với năm trước" (grown) has 6 of at most 1.',
        "Mend the points.",
    ),
    "HTX477": (
        "The row of a group states points that are not the sum of its criteria. Only those of the criteria are used.",
        '"I. Tài chính" (finance) states 25, its four criteria add up to 23.',
        "Find the criterion that is wrong, or mend the sum.",
    ),
    "HTX478": (
        "A row is blank under the points that count, and a number or a class stands beside. It may be in the wrong column, or the office has not scored what the cooperative scored itself. It counts as unknown.",
        'Under "Điểm thẩm định" (office) criterion 5 is blank, under "Điểm tự chấm" (own) it has 8.',
        "Write it into the column that counts; add words if it is a remark.",
    ),
    "HTX479": (
        "The form has a column for the office, and no number in it, so the points that the cooperative gave itself are used, and that is said. Once the office has written any, only its column counts.",
        '"Điểm tự chấm" (own) is filled in, "Điểm huyện thẩm định" (district) is still blank.',
        "The office writes its points into its own column.",
    ),
    "HTX485": (
        "A marked file is a workbook; the places in a Word document have no cells there.",
        "htx-eval data phieu.docx --annotate danh-dau.xlsx",
        "Mend the form in Word at the table and cell that are named, or make one list of all forms with --clean.",
    ),
}
