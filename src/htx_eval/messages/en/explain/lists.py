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
    "HTX209": (
        "A section row stands in a table that has no column for it and does not begin with such a row.",
        "II. Xã An Ninh",
        "Add the column (such as Xã) and fill it on every row.",
    ),
    "HTX210": (
        (
            "The row states a place or year that is not the plan's, so it is not counted. It is mentioned so that "
            "you know."
        ),
        'The plan is for 2024; in the row "HTX Mẫu A" the column "Năm" (year) says 2023.',
        "Correct the place or year if it is wrong; to compare a list of another place, use --reference.",
    ),
    "HTX211": (
        (
            "The commune is not one that the plan names, but the row states the plan's place. The cooperative is counted all "
            "the same, because the name is probably misspelt."
        ),
        'Column "Xã" (commune) says "Xã Mẫu 9".',
        "Correct the name; if the cooperative lies elsewhere, state its place or take the row out.",
    ),
    "HTX266": (
        "In a table of numbers each row is of several cooperatives. Members, revenue, area and the like stand there as a sum (or a mean) of the whole row, which cannot be divided among the cooperatives or their classes, so no target can use them.",
        'A summary by communes has the columns Tổng số, Tốt, Khá, TB, Yếu and a column "Thành viên" (members).',
        "Nothing is to be done; if a target needs these figures, give the list of the cooperatives.",
    ),
    "HTX281": (
        (
            "The commune is not one that the plan names, and the row does not state its place otherwise. The name may be misspelt, or the "
            "cooperative may lie elsewhere; the program reckons with both. A verdict that depends on it is undecided. A list in "
            "which every commune is like that is not evaluated."
        ),
        'Column "Xã" (commune) says "Xã Mẫu 9", and no other column tells the place.',
        "Correct the name; if the cooperative lies elsewhere, state its place or take the row out.",
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
        "The size of a whole column suggests that it is in another unit; its figures are not used until somebody says which.",
        "Vốn điều lệ (triệu đồng): 1.250.000.000",
        "Correct the unit in the heading, or the figures.",
    ),
    "HTX215": (
        "Some figures are far larger than the others of their column, perhaps in another unit; they are not used.",
        "300; 250; 1.200.000",
        "Check the unit of that figure.",
    ),
    "HTX216": (
        "The file is too short or too mixed to be sure of its encoding.",
        "–",
        "In Excel choose Save As → CSV UTF-8, or give --encoding.",
    ),
    "HTX217": (
        "Every figure of the column is very small for the scale of the rating scheme, so the points are perhaps out of 10, out of 1 or of another whole. The scale is not guessed: no figure of the column is used, and the class that would follow from it is unknown.",
        'The column "Tổng điểm" (total points) says 8,5; 7; 5,5 on a scale of 100.',
        "Write the points on the scale of the scheme (8,5 of 10 is 85), then run again.",
    ),
    "HTX218": (
        "Most of the different figures of the column are none that it may hold (see HTX107), so the others cannot be trusted: perhaps the whole column is of another unit or scale.",
        'The column "Tổng điểm" (total points) says 850, 700, 90 on a scale of 100: the 90 is perhaps 90 of 1,000 too.',
        "Check the unit or the scale of the whole column and write it again.",
    ),
    "HTX219": (
        "Some figures of a column of points are below a tenth of the scale, and others are not. These rows are perhaps scored out of 10, so their points, and the class that would follow, are unknown.",
        'The column "Tổng điểm" (total points) says 85; 8,5; 70.',
        "Write these points on the scale of the column; if they are really that low, state the class in its own column.",
    ),
    "HTX222": (
        'In a column that holds only marks a blank is taken to be "no". This column says "no" in so many words somewhere, so a blank may not have been asked: the blanks are unknown.',
        'The column "Công nghệ cao" (high technology) has 5 cells "x", one "Không" (no) and 14 blanks.',
        "Write yes or no into the blank cells.",
    ),
    "HTX223": (
        "A name that begins with Công ty (company), Doanh nghiệp (enterprise), Hộ kinh doanh (household in business), Cơ sở (workshop), Trang trại (farm) and the like is that of another owner; the name of a cooperative must say what it is. Such rows stay in the list and are not counted as cooperatives.",
        'A list of OCOP owners has "Công ty TNHH Mẫu" and "Hộ kinh doanh Mẫu".',
        'If one of them is a cooperative, add the column "Loại hình" (type) and say so.',
    ),
    "HTX224": (
        "A name that begins with CLB (club), Nhóm (group), Hội (association), Tổ (team) and the like is none of a cooperative; it may be that of a cooperative group, or not.",
        'The list has "Nhóm nông dân Mẫu".',
        'Add the column "Loại hình" (type) and fill it in for these rows.',
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
    "HTX253": (
        "Without names and codes a row may be a cooperative, a commune or a product; counting rows would give a wrong number.",
        "A table with the columns Xã, Loại cây only",
        'Add a column "Tên HTX" or "Mã số HTX"; a table of numbers needs columns that say what is counted, such as "Tổng số", "Tốt", "Khá".',
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
    "HTX256": (
        "The sheet has no names of cooperatives; its rows are communes, types or classes, and its figures say how many cooperatives there are. Each figure becomes a row that stands for so many, and the cell of the figure is its place.",
        "Xã | Tổng số | Tốt | Khá | Trung bình | Yếu",
        "Look whether the columns named are the numbers; percentages, other years and other columns are left out.",
    ),
    "HTX257": (
        "Figures stand beside names of which nothing says what they are. Counting them as communes, districts or cooperatives gives different results.",
        'A column "Đơn vị" with the names "An Hiệp", "Kế Sách"',
        'Head the column "Xã", "Huyện" or "Tên HTX", or write the word before each name ("Xã An Hiệp").',
    ),
    "HTX258": (
        "The parts of a total are more than the total, so at least one figure is wrong, and nothing says which. No number would be sure.",
        "Tổng số 5; Tốt 2, Khá 2, Trung bình 2",
        "Correct the figure in the cell that is named, or in one of the columns beside it.",
    ),
    "HTX259": (
        "The columns do not divide all cooperatives of the total. Those left over count as cooperatives of which the class (or type, sector) is not known.",
        "Tổng số 12; Tốt 2, Khá 4, Trung bình 4, Yếu 1",
        "Add the column that is missing (not rated, not yet rated), or correct the total.",
    ),
    "HTX260": (
        "Two columns or lines count the same cooperatives and have different figures; which of them holds is not told.",
        'Two columns "Tốt" beside each other: number and share, or two years',
        'Write "Tỷ lệ (%)" or the year into the heading, or remove a column.',
    ),
    "HTX261": (
        "A table divides its cooperatives in two ways, such as by type and by class, and the sums differ. It may be that the classes are those of cooperatives only, without unions and groups.",
        "HTX 10 | LHHTX 1 | THT 30 | Tốt 4 | Khá 6",
        'Keep one of the two, write what the classes are of over them ("HTX" over "Tốt | Khá"), or add a total that holds for both.',
    ),
    "HTX262": (
        "Figures stand in a row that does not say whom they are of, in a row whose name was there before, or in a sum that does not follow from the rows it stands for. Counting them could count somebody twice.",
        'A row without a name; "An Hiệp" twice; "I. Nông nghiệp 15" above rows that add up to 12',
        'Name the row, call a sum "Tổng cộng", or correct the figures.',
    ),
    "HTX263": (
        "Two breakdowns of the same cooperatives stand beside each other. How many of the good ones are agricultural does not follow from them, so only one is used, and what the other says is unknown.",
        "Nông nghiệp 8 | Phi nông nghiệp 4 | Tốt 2 | Khá 10",
        "Nothing needs to be done, unless a target needs the other one: then keep a list, or a table with the one over the other.",
    ),
    "HTX264": (
        "A blank in a table of numbers may be none, or a number that was not reported. Where a total leaves nothing for it, it is 0; here no total says so.",
        'A blank under "Yếu" in a table without "Tổng số"',
        "Write 0, or the number.",
    ),
    "HTX265": (
        'In statistical tables "-" says that there are none. Where a total stands in the row this is proved; here it is not.',
        '"-" under "Yếu" in a table without "Tổng số"',
        "Write 0 if there are none; leave the cell blank if it is not known.",
    ),
    "HTX268": (
        "The heading comes again below the list, under a title of another year. The rows below it are of that year, and must not count as those of the year of the plan; so the sheet is not read.",
        'Below the list of 2024 stands "DANH SÁCH HTX NĂM 2023" and the heading again.',
        "Move the list of each year to a sheet or a file of its own, or correct the year in the title.",
    ),
    "HTX282": (
        "The plan names the communes of its place, and the list tells communes, but some have no row. Perhaps there is no cooperative, perhaps the list of a commune has not arrived yet. The program cannot know, so it says it.",
        "The place has 8 communes, and the lists of 7 have arrived.",
        "Nothing is to be done if there is no cooperative; else add the missing list and run again.",
    ),
    "HTX283": (
        "The column holds points or classes that the cooperatives gave themselves, not yet what an office found. Where both columns are there, that of the office is used; where only this one is, it is used and said.",
        'The table has the column "Điểm tự chấm" (own points) and no "Điểm thẩm định" (points found by the office).',
        "Add the column of the office; if the office accepted the own points, rename the column.",
    ),
    "HTX284": (
        "A table goes on in parts, and a later part has its columns in another order. Columns are known by their names, so of two with one name it cannot be told which is which of the first part.",
        "STT | HTX | Xã | HTX, and later: STT | HTX | HTX | Xã.",
        "Rename one of the two columns in every part, or keep the columns in one order.",
    ),
    "HTX285": (
        "Many communes were rearranged on 1 July 2025. The commune of this row is divided between several, or is now a part of a larger one, and only a part of it is of the plan's place. In which part the cooperative lies is not known, so both are counted with; a verdict that depends on it is undecided.",
        'The 2026 plan of An Bình ward, a row with "phường Long Tuyền, quận Bình Thủy": that ward is divided between An Bình and Long Tuyền.',
        'Add a column "Xã (mới)" (or "Xã (cũ)") with the other name of where the cooperative is, or leave the row out if it is of another place.',
    ),
    "HTX286": (
        "The rating scheme of the plan is not in force on the last day of its period, so a target by class has no ground for a verdict. The plan can say what stands in for it, and every verdict that rests on that says so. No rule that replaces Circular 01/2020/TT-BKHĐT was found.",
        "A plan up to 2026 that uses Circular 01/2020/TT-BKHĐT.",
        'Add to the plan rating: {scheme: …, out_of_force: {use: own, by: {vi: …, en: "the office\'s document"}}} where the office rates by itself, or {use: comparison} to compare under the old rule; a reading without classes (profit, contracts, chains) may be added as well.',
    ),
    "HTX287": (
        "A target speaks of a change on the time before. A verdict needs the figure of then: from the list of then (held to this same plan), from its result as JSON, or stated in the plan.",
        "growth: {on: previous} with at_least: 15%, run without --previous.",
        "Add --previous last-year.xlsx (or last-year.json), or write growth: {on: 12340, source: …}.",
    ),
    "HTX288": (
        "A target is asked of every year of the period, and some of these years begin only after the day of the evaluation.",
        "each: DAY in a plan of 2021–2025, evaluated with --as-of 2023-12-31.",
        "Nothing has to be done; they are looked at when the year has begun.",
    ),
    "HTX289": (
        "The plan says of a target that no list of cooperatives tells its value, such as a share of the product of a province.",
        "measure: outside, run without --given.",
        "Add --given 5='4,2% (Statistics office)', a file with --given values.yaml, or write measure: {outside: {value: 4,2%, source: …}} in the plan.",
    ),
    "HTX290": (
        "The plan says a percentage and the count that it came to when it was written. The list has another base, so that one is met and the other is not.",
        "At least 10 %, i.e. 22 cooperatives, of a list of 240: 10 % are 24.",
        "Find out which of the two is meant; binds: true in the plan makes the count decide.",
    ),
}
