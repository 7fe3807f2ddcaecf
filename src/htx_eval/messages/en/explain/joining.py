"""Lists that are joined, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX240": (
        (
            "A row of a further list looks like a cooperative of the base, but not surely enough: rows are joined by the same code, "
            "or, where one side has no code, by the same name in the same commune. The row is not used, and what it would say of "
            "that cooperative is unknown."
        ),
        '"HTX Mẫu An Hiệpp" in the list of ratings, "HTX Mẫu An Hiệp" in the base.',
        "Write the same code in both lists, or the same name and commune.",
    ),
    "HTX241": (
        "The base (the first file) says which cooperatives there are; a row of another list that is of none of them does not count.",
        "The list of ratings has a cooperative founded lately that the register lacks.",
        "Add it to the base; if it is only written in another way, correct its name or code.",
    ),
    "HTX242": (
        (
            "A cooperative of the base is not in a further list, so the columns of that list are unknown for it: neither no nor zero."
        ),
        "A registered cooperative is missing in the list of ratings.",
        "Add a row for it to that list.",
    ),
    "HTX243": (
        (
            "Several rows of a list are of one cooperative. Cells in which they agree are used; cells in which they differ are not, "
            "as nothing says which is right. In a list with a row for each product this is no fault."
        ),
        "The list of ratings has HTX Mẫu A twice, once rated fair and once good.",
        "Delete the row that is wrong.",
    ),
    "HTX244": (
        (
            "Two lists say different things of one cooperative. The earlier list counts. Where one is only more precise (a year and "
            'a day, "fair or better" and "fair") they do not differ, and the more precise one is used.'
        ),
        "The register says founded on 2019-02-01, the list of ratings 2019-12-01.",
        "Look it up and correct the list that is wrong.",
    ),
    "HTX245": (
        "A further list has rows that state another place or year than the plan's; they are not used.",
        "The OCOP list of a whole province, or ratings of several years.",
        "Nothing, if places and years are right.",
    ),
    "HTX246": (
        "A list of products has owners that are no cooperatives, such as companies and households; their rows are not used.",
        '"Công ty TNHH Mẫu" (a company), "Hộ kinh doanh Mẫu" (a household).',
        'If one is a cooperative, let its name begin with "HTX", or write its code.',
    ),
    "HTX247": (
        (
            "All products of a cooperative were valid only until before the end of the plan's period. The highest is still written "
            "down for it, with its last day, so a reading that asks for a valid one does not count it."
        ),
        "A product of 3 stars valid until 2023-06-05, for a plan of 2024.",
        "Add the decision that recognised it anew, if there is one.",
    ),
    "HTX248": (
        "A cooperative has a higher product that is no longer valid; one that is valid is used.",
        "4 stars until 2023, 3 stars until 2026: 3 stars count.",
        "Add the decision that recognised it anew, if there is one.",
    ),
    "HTX249": (
        "A row of a further list has neither code nor name, or stands for several, so it is not known whose it is.",
        'A row with a cell in the column "Xếp loại" (class) only.',
        "Write the code or the name, one row for each cooperative.",
    ),
    "HTX250": (
        (
            "There are several lists, and they do not prove how they belong together. Lists with the same columns and no "
            "cooperative in common follow one another; lists with other columns about mostly the same cooperatives are joined. "
            "Anything between the two is asked, for a wrong guess would give wrong figures."
        ),
        "Two commune lists that both have HTX Mẫu A.",
        "Add --stack if they follow one another, or --join if they are of the same cooperatives.",
    ),
    "HTX251": (
        "Joining takes two lists at least.",
        "htx-eval check register.xlsx --join",
        "Name the other files, or leave out --join.",
    ),
    "HTX252": (
        "The name of a file has blanks and is not in quotes, so it is taken for several files.",
        "htx-eval check HTX list 2024.xlsx",
        'Put the name in quotes: htx-eval check "HTX list 2024.xlsx".',
    ),
    "HTX480": (
        (
            "Joining adds columns to the cooperatives of the first list. A further list without any of them adds nothing, and its "
            "cooperatives would not be counted."
        ),
        "Lists of two communes with --join: the second commune would be missing.",
        "Use --stack for lists that follow one another; else see to it that codes or names are the same in both.",
    ),
    "HTX481": (
        "A folder stands for the lists in it, and this one holds none; folders inside it are not looked into.",
        "htx-eval check reports, with Word files only.",
        "Name another folder, or the files.",
    ),
    "HTX482": (
        "Lists are either of the same cooperatives or follow one another.",
        "htx-eval check a.xlsx b.xlsx --join --stack",
        "Leave one of the two options out. A folder of lists that follow one another may be joined: check communes ocop.xlsx --join.",
    ),
    "HTX483": (
        "The annotated workbook is the original with marks, so it is made of one list.",
        "htx-eval data communes --annotate marked.xlsx",
        "Name one file or sheet at a time; --clean writes all lists as one.",
    ),
    "HTX484": (
        "The first list says which cooperatives there are. A list with a row for each product has a cooperative as often as it has products.",
        "htx-eval check ocop.xlsx register.xlsx --join",
        "Name the register first: htx-eval check register.xlsx ocop.xlsx --join.",
    ),
    "HTX506": (
        (
            "The lists have no column for the commune, and the names of the files or sheets, or the titles, are communes, so each list is "
            "taken to be of that commune. A list whose name and title differ is not."
        ),
        "An Hiệp.xlsx, An Ninh.xlsx; sheets An Hiệp, Phú Tâm.",
        "Nothing, if that is right; else add a column for the commune.",
    ),
    "HTX507": (
        "Other lists are named by their communes, and this one is not, or its title names another one.",
        "Danh sách 3.xlsx beside An Hiệp.xlsx",
        "Name the file by its commune, or add a column for the commune.",
    ),
    "HTX508": (
        "A code stands in two lists that follow one another, and the rows say nothing that differs: it is one cooperative and counted once.",
        "0100233488 in An Hiệp.xlsx and in Phú Tâm.xlsx",
        "Delete one of the two rows.",
    ),
    "HTX509": (
        "Two lists that follow one another name the same cooperative in the same commune, and at least one of the rows has no code.",
        '"HTX Mẫu A" of An Hiệp in An Hiệp.xlsx and in bo-sung.xlsx',
        "Delete one of the two rows, or give the codes of both if they are two cooperatives.",
    ),
    "HTX510": (
        "A sheet repeats all rows of all other sheets, so it is their sum. Its rows are counted once.",
        "Sheet Tổng hợp beside An Hiệp and Phú Tâm",
        "Nothing, if that is right; --sheet names the sheets to be read.",
    ),
    "HTX511": (
        "Of a workbook whose sheets follow one another, these sheets do not have the headings of the list, or are hidden.",
        "Sheet Bìa (a cover)",
        "Nothing, if that is right; --sheet names the sheets to be read.",
    ),
    "HTX512": (
        (
            "Of a folder, workbooks and text files in columns are read; everything else is passed over, hidden files and those that "
            'Excel puts beside an open file ("~$…") too.'
        ),
        "Ghi chú.docx, ~$An Hiệp.xlsx",
        "Nothing, if that is right; save a list as .xlsx or CSV.",
    ),
    "HTX513": (
        "In a list of products this year says since when a product holds its stars, so rows of earlier years are not of another list.",
        "Năm đánh giá 2022, for a plan of 2024: the product is valid for 36 months.",
        "Nothing, if that is right; a column for the day of recognition is more exact.",
    ),
    "HTX514": (
        "Of lists that follow one another some have a column and others have not. Where it is missing nothing is known: neither no nor zero.",
        '"Công nghệ cao" in seven commune lists of eight',
        "Add the column to the other lists.",
    ),
    "HTX515": (
        "Two lists that follow one another have rows of several cooperatives of the same kind in the same commune.",
        "Both lists say: An Hiệp, rated fair, 3 cooperatives.",
        "Delete the row too many, or say how the two kinds differ.",
    ),
    "HTX516": (
        "A code stands in two lists that follow one another, and the other cells differ: one cooperative entered twice, or a wrong code.",
        "0100233488 is fair in An Hiệp.xlsx and good in bo-sung.xlsx.",
        "Delete the row that is wrong, or correct the code.",
    ),
    "HTX518": (
        "Two lists follow one another only if nobody stands in both. A table of numbers names nobody, so that can only be told by places: if both speak of one commune, or one of them tells none, the same cooperatives may be counted twice.",
        'A workbook with the sheet "Danh sách" and the sheet "Tổng hợp" that counts it',
        "Choose one of them with --sheet or by its file.",
    ),
    "HTX519": (
        "Two lists that follow one another have the same name in the same commune with different codes, and both codes have the right form and check digit. By their codes they are two cooperatives, so both count.",
        'The list of commune A and that of commune B both say "HTX Mẫu Một" in the commune Mẫu B, with two different codes.',
        "Compare with the certificates of registration; if it is one cooperative, delete the row in one of the lists.",
    ),
}
