"""What is wrong with a cell, or with the class of a cooperative, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    # Cells
    "HTX101": (
        (
            "The cell cannot be read as a number, or its number carries a unit that does not suit the column. The cell counts "
            "as unknown, never as 0; the row is still counted."
        ),
        'Column "Vốn điều lệ" (charter capital) says "khoảng 200" (about 200).',
        "Write digits, such as 200 or 12.5.",
    ),
    "HTX102": (
        (
            "A comma with three digits behind it may begin the decimals or separate thousands, and the column can hold either "
            "number. The program does not guess: the cell counts as unknown."
        ),
        'Column "Doanh thu" (revenue) says "1,250": it may be 1.25 or 1250.',
        "Write it in a way that has one meaning, such as 1250 or 1.25.",
    ),
    "HTX103": (
        "The column takes whole numbers only and the cell holds a fraction. The cell counts as unknown and is not rounded.",
        'Column "Số thành viên" (members) says "12,5".',
        "Look it up in the records and write the whole number.",
    ),
    "HTX104": (
        (
            "The column takes a fixed set of values, and the text is not a known way of writing any of them. The cell counts as "
            "unknown; the row is still counted."
        ),
        'Column "Xếp loại" (class) says "Loại A" (class A).',
        "Write one of the values that the message lists; if it suggests one, check that it is what you mean.",
    ),
    "HTX105": (
        (
            "The cell cannot be read as a date: its form is wrong, there is no such day or month, or the year has only two "
            "digits. The cell counts as unknown."
        ),
        'Column "Ngày thành lập" (founded on) says "31/02/2021".',
        "Write day/month/year, such as 15/03/2021; if only the month or year is known, write 03/2021 or 2021.",
    ),
    "HTX106": (
        (
            "The column takes yes or no and the text says neither. The cell counts as unknown; while a column holds such a cell, "
            "its blanks are not taken to mean no either."
        ),
        'Column "Ứng dụng công nghệ cao" (applies high technology) says "đang làm hồ sơ" (papers being prepared).',
        'Write "có", "x" or "không".',
    ),
    "HTX107": (
        (
            "The number or date was read but lies outside what the column may hold; for points the maximum is that of the "
            "plan's rating scheme. The cell counts as unknown."
        ),
        'Column "Số thành viên" (members) says "-5", or column "Sao OCOP" (OCOP stars) says "6".',
        "Look it up in the records and write the right value.",
    ),
    "HTX108": (
        (
            "The code does not have the form of a tax code: 10 digits, perhaps with a dash and 3 more. This is a warning; the "
            "cooperative is still counted."
        ),
        'Column "Mã số HTX" (code) says "990012345", which has only 9 digits.',
        "Copy the code from the certificate of registration; in Excel make the column text, so that leading zeros stay.",
    ),
    "HTX109": (
        (
            "The form of the code is right, but its tenth digit does not follow from the nine before it, mostly a slip of the "
            "keyboard. The rule comes from open-source software and not from a law, so this is a warning; the cooperative is "
            "still counted."
        ),
        'Column "Mã số HTX" (code) says "9900000001".',
        "Compare the code with the certificate of registration; if it is the same there, leave it.",
    ),
    "HTX110": (
        (
            "One code stands on several rows that differ. They may be one cooperative entered twice, or two of which one has a wrong "
            "code. The program reckons with both: the first row may be as any of them says, a later one may add nobody. A "
            "verdict that depends on it is undecided."
        ),
        'Line 5, "HTX Mẫu A", and line 9, "HTX Mẫu B", both have the code 9900000001.',
        "Correct the wrong code, or delete the extra row if it is the same cooperative.",
    ),
    "HTX111": (
        (
            "The text was understood by the register, but whoever wrote it may have meant something else. The cell is used with "
            "the meaning that the message gives, which can be several possible values."
        ),
        'Column "Xếp loại" (class) says "trung bình khá", understood as fair or average.',
        "Ask whoever made the list, then write the official value.",
    ),
    "HTX112": (
        (
            "Something stands behind the last column that has a heading. It belongs to no column and is not used; the other "
            "cells of the row count as usual."
        ),
        'The last heading is "Xếp loại" (class), and a cell to the right of that column says "see again".',
        "Give the column a heading if it is needed, or move the text into a column of notes.",
    ),
    "HTX113": (
        (
            "The row has fewer cells than the heading has columns. It may end too early or lack a delimiter in the middle, so "
            "only cells that surely stand in their own column are used; those from the named column on count as unknown. The row "
            "is still a cooperative."
        ),
        "A table of 4 columns for name, code, points and class with the row: HTX Mẫu A,9900000001,tốt",
        "Write every cell of the row; a blank one needs its delimiter too.",
    ),
    "HTX114": (
        "A quote opens and does not close, so what follows in the file becomes one cell.",
        'HTX "A;fair (no closing quote)',
        "Remove the quote or close it. The swallowed lines are read all the same, each on its own.",
    ),
    "HTX115": (
        "A column uses two ways of writing numbers, so a number with a separator may be misread.",
        "12.5 and 1.250",
        "Write the whole column one way: 1.250,5 (dots between thousands, a comma before decimals).",
    ),
    "HTX116": (
        (
            "The row stands for several cooperatives, or for an unknown number, and yet gives a figure of a single one, such as "
            "points or members. That figure is not used; the other cells of the row are."
        ),
        'Column "Số lượng" (number of cooperatives) says 5, column "Tổng điểm" (total points) on the same row says 72.',
        "Give each cooperative its own row, or leave that cell blank.",
    ),
    "HTX117": (
        "A cell has a formula of which the program that made the file saved no result; it counts as unknown.",
        "=SUM(A1:A9), written by another program",
        "Open the file in Excel or LibreOffice, save it, and run again.",
    ),
    "HTX118": (
        "A column has dates with the month first; others in it may be turned round as well.",
        "03/25/2021",
        "Set the format of the column to day/month/year and save again.",
    ),
    "HTX119": (
        "A cell for a date holds the number of a day in Excel.",
        "45321 is 2024-01-30",
        "Format the column as a date before it is saved as CSV.",
    ),
    "HTX120": (
        (
            "A spreadsheet read the codes as numbers and dropped the zero at their beginning. The check digit shows that the "
            "code with the zero is right; where lists are joined, the code is read as if it had it."
        ),
        'The column "Mã số HTX" (code) says 100233488 instead of 0100233488 in many rows.',
        "Format the column as text and write the codes again, or use the number format 0000000000.",
    ),
    "HTX121": (
        (
            "More than half of the codes in the column are no tax codes, so the whole column probably holds numbers of old "
            "registrations. This note stands for one on each row; every cooperative still counts."
        ),
        'The column "Mã số HTX" (code) says 58G7000012, 58G7000013, 58G7000014.',
        "Replace them by tax codes; when lists are joined, such cooperatives are found by name and commune.",
    ),
    "HTX122": (
        (
            "A spreadsheet wrote long codes as numbers with an exponent and lost their last digits. The right code cannot be "
            "told; such a code counts as none."
        ),
        'The column "Mã số HTX" (code) says "1,00233E+08".',
        "Take the codes from the original; format the column as text before pasting.",
    ),
    "HTX123": (
        (
            "Two rows have the same name in the same commune and at least one of them has no code or one with a wrong form or check digit, so one cooperative is probably "
            "entered twice. Accents, capitals and blanks make no difference. Without right codes nothing is certain, so the "
            "program reckons with one cooperative and with two. A verdict that depends on it is undecided."
        ),
        'Lines 16 and 31 both say "HTX NN Mẫu A" in the commune Mẫu B; line 31 has no code.',
        "Delete the row too many; if they are two cooperatives, give each its code.",
    ),
    "HTX124": (
        "The row has more cells than the heading has columns, mostly because a cell contains the delimiter (1,85 without quotes). The cells behind it have moved into other columns, and where that began is not known: only cells that surely stand in their own column are used, those from the named column on count as unknown. The row is still a cooperative.",
        "A table of 3 columns with the row: HTX Mẫu A, ấp 2,9900000001,tốt",
        "Put the cell that contains the delimiter in double quotes, or take the delimiter out of it.",
    ),
    "HTX125": (
        "The cell is about a value (khoảng, ~, gần) and does not say how far off it may be, so it may hold any value.",
        'The column "Tổng điểm" (total points) says "~60".',
        "Write the value itself; if only a range is known write both ends, such as 55-65.",
    ),
    "HTX126": (
        "The cell states its scale, which is another one than that of the rating scheme. The points are not converted for you.",
        'The column "Tổng điểm" (total points) says "8,5/10" on a scale of 100.',
        "Write the points on the scale of the scheme, such as 85.",
    ),
    "HTX127": (
        "The points beside the class are not those in the column of points on the same row, so it is not known which are right.",
        'The column "Xếp loại" (class) says "Tốt (85 điểm)", the column "Tổng điểm" (total points) 70.',
        "Compare the record of the rating and correct one of the two cells.",
    ),
    "HTX128": (
        "A code of 12 digits (or 11, where Excel took the zero from its beginning) is the number of a person, which is the tax code of a household in business too; a cooperative has 10 digits. Such a code is personal and is not kept. Where neither name nor type says that the row is a cooperative it may be a household: its type is unknown.",
        'The column "Mã số thuế" (tax code) has 12 digits, and the name is "Rượu Mẫu".',
        "Write the code of the cooperative; if the row is a household, say so in the column of types or delete it.",
    ),
    "HTX129": (
        "The name begins like that of a company, a household, a workshop or a farm, and the column of types says something else. Which is right is not known, so the row may be a cooperative or not.",
        'The name is "Công ty TNHH Mẫu", the column "Loại hình" (type) says "HTX".',
        "Compare the certificate of registration and correct the name or the type.",
    ),
    "HTX130": (
        "A note, the name or another column says that the cooperative was dissolved, merged or has stopped, while the column of status says something else or the list has none. A note is no status, but the status of the row is not certain any more, so it is unknown.",
        'The column "Ghi chú" (notes) says "Đã giải thể ngày 01/6/2024" (dissolved), and the list has no column of status.',
        'Add the column "Trạng thái hoạt động" (status) and fill it in for these rows.',
    ),
    "HTX131": (
        "The row has no code, and it has only a name, or figures that a line of totals could have too. It may be a cooperative of which nothing is known, a title, a total or a remark. The program reckons with both; HTX153 or HTX154 says whether a verdict depends on it.",
        'Below twenty cooperatives a row says only "HTX chuyển từ nơi khác" (from elsewhere).',
        "Give the code, the commune or the class if it is a cooperative; delete the row or move it out of the table if it is none.",
    ),
    "HTX132": (
        "A row of titles above this row says what holds for the rows below it, and this row says something else. The section may have ended without a sign, or one of the two is wrong. What the row says counts; below it the section fills no blanks any more.",
        'Below "HTX xếp loại tốt" (rated good) a row has the class "Khá" (fair).',
        "Write what holds into the cells of the rows, or put a row of titles where another section begins.",
    ),
    "HTX133": (
        "Every commune stands once in the column, and the cells below it are blank: the way of lists that are grouped by commune. The blank cells are taken to be of the commune above them.",
        "A list of three communes of which each stands beside its first cooperative only.",
        "Nothing is to be done if the rows are grouped so; else fill in every cell.",
    ),
    "HTX134": (
        "A row below the cooperatives of a section holds a title and nothing else, and what it says is not understood. Perhaps another section begins there, so the commune, class or status of the section above no longer fills the rows below it; these are unknown unless the rows state them.",
        'Below "I. Loại tốt" and its cooperatives stands "II. Diện theo dõi": the rows below it are not taken to be good.',
        "Write in the title what the rows have in common (a commune, class, status, type or sector), or fill the columns of the rows.",
    ),
    "HTX135": (
        "Somebody put a question mark behind (or before) a value that is not certain. The program does not take it for known: the cell is unknown and may hold any value, so a verdict that depends on it is undecided.",
        'The column "Xếp loại" says "Khá?" or "Yếu (?)".',
        "Write the value without the mark once it is certain; until then leave it as it is, or blank.",
    ),
    "HTX136": (
        "Two rows have the same name in the same commune and different codes, and both codes have the right form and check digit. A tax code is that of one legal person, so the rows count as two cooperatives. Yet one that was founded anew or got another code may be entered twice like this.",
        'Lines 8 and 15 both say "HTX Mẫu Một" in the commune Mẫu B, with two different codes.',
        "Compare with the certificates of registration; if it is one cooperative, delete the old row.",
    ),
    "HTX150": (
        (
            "The row states again what an earlier one does: the same code, and every cell the same or blank. That is one "
            "cooperative, and it is counted once. The row stays in the list and adds nobody."
        ),
        'Lines 2 and 3 both have the code 9900000001, "HTX Mẫu A", class good, 3 stars.',
        "Delete the second row. If there are two cooperatives, correct the code.",
    ),
    "HTX151": (
        (
            "Several rows have one code that has not the form of a cooperative's code (a running number, for instance), and their "
            "names differ. Such a number does not tell that two rows are one cooperative, so each counts as one."
        ),
        'The column "Mã số" holds 1, 2, 3 and then 1, 2, 3 again for the next commune.',
        "Enter the codes of the cooperatives (tax codes), or call the column a running number.",
    ),
    "HTX152": (
        (
            "Two rows give a number of cooperatives and are the same in every cell. One group may be entered twice. The second row counts for none up to as many as it says; a verdict "
            "that depends on it is undecided."
        ),
        'Two rows both say "HTX loại khá", 15 of them.',
        "Delete the row that is too many; if they are two kinds, say how they differ, by commune for instance.",
    ),
    "HTX153": (
        (
            "Some row may be no cooperative of its own: nothing says that it is one, or it may be that of an earlier row. The "
            "program reckons with both; every verdict is the same either way."
        ),
        "A cooperative of class good is entered twice, and there are more of that class than the plan asks for.",
        "It is better to mend the list, but the verdicts can be used as they are.",
    ),
    "HTX154": (
        (
            "Some row may be no cooperative of its own: nothing says that it is one, or it may be that of an earlier row. The "
            "verdict on the targets named depends on it, so it cannot be given yet."
        ),
        "The plan needs 4 cooperatives with high technology; the list has 4 rows, of which 2 may be one cooperative.",
        "Answer the questions about these rows (correct or delete them) and run again.",
    ),
    # Classes
    "HTX155": (
        (
            "The scheme does not rate cooperatives that are new, and this one was founded too late; still the list has a class or "
            "points for it. One of the two is wrong. What is written counts, as the plan's source says; HTX504 or HTX505 says "
            "whether a verdict would change if it were not rated."
        ),
        'A cooperative founded on 2024-10-01 has the class "Tốt" for 2024.',
        "Compare the date with the certificate of registration; if it is right, write that it is not rated.",
    ),
    "HTX156": (
        (
            "The scheme does not rate cooperatives that were stopped for too long in the year; still the list has a class or "
            "points for it. One of the two is wrong, or the class is that of an earlier year. What is written counts, as the "
            "plan's source says; HTX504 or HTX505 says whether a verdict would change if it were not rated."
        ),
        'A cooperative is "Ngừng hoạt động" (stopped) and has the class "Tốt".',
        "Correct the status or the months, or write that it is not rated.",
    ),
    "HTX157": (
        (
            "The day of founding lies after the day of the figures (the end of the plan's period, or that of --as-of), so on that day "
            "there was no such cooperative, unless the date is a slip. The row counts for one or for none; a verdict is sure only "
            "where both give the same."
        ),
        'For the plan of 2024 column "Ngày thành lập" (founded on) says "02/03/2025".',
        "Delete the row from the list of the year if the cooperative is younger, else correct the date.",
    ),
    "HTX501": (
        (
            "The class in the list does not agree with the one that follows from the points, or with the founding date and the "
            "months stopped. The program takes the source that the plan has chosen, and reports the contradiction."
        ),
        'Column "Xếp loại" (class) says "tốt" (good), column "Tổng điểm" (total points) on the same row says 62.',
        "Compare it with the record of the rating and correct the class, the points or the date.",
    ),
    "HTX502": (
        "The stated total cannot be the sum of the criteria, even if those left blank had 0 points or their maximum.",
        'All 15 criteria add up to 72 points, column "Tổng điểm" (total points) says 90.',
        "Add up the record again and correct the total or the criteria.",
    ),
    "HTX503": (
        (
            "The scored criteria of one group add up to more than the group may have. On this row its criteria count as unknown; "
            "the other groups are still used."
        ),
        "Criteria 10 to 15 add up to 46 points, and group III has at most 40.",
        "Compare them with the record of the rating and correct the criteria of the group.",
    ),
    "HTX504": (
        (
            "For some cooperative the sources of the class contradict each other (see HTX501), but with the other source every "
            "verdict would be the same."
        ),
        "A cooperative is stated to be good and has 78 points; a target on good and fair together does not change either way.",
        "It is better to make the figures agree, but the verdicts can be used as they are.",
    ),
    "HTX505": (
        (
            "For some cooperative the sources of the class contradict each other (see HTX501), and with the other source the "
            "verdict on the targets named would differ. What is printed follows the source that the plan has chosen."
        ),
        "A cooperative is stated to be average but has only 48 points, and the plan wants no weak cooperative.",
        "Correct the rows with HTX501 before using the verdict on these targets.",
    ),
    "HTX520": (
        "The scheme states a scale from a figure to the points of a criterion, the list has both the figure and the points, and they do not agree. Neither is chosen: the points are taken to lie between both.",
        "The scale gives 6 points for a revenue from 1 to below 5 billion; the list states 3 billion and 8 points.",
        "Compare the figure with the accounts and correct the figure or the points.",
    ),
    "HTX521": (
        "The scheme gives a class whatever the points are (a cooperative sanctioned within the year is weak, say), and the list states another one. The program takes the source that the plan has chosen and reports the contradiction; HTX504 or HTX505 says whether a verdict would change.",
        'A cooperative was sanctioned within the year and column "Xếp loại" (class) says "khá" (fair).',
        "Compare the records and correct the class, or the column that the condition looks at.",
    ),
}
