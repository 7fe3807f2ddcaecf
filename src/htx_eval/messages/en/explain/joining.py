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
        "There are several files, and nothing says what to do with them.",
        "htx-eval check register.xlsx ratings.xlsx",
        "Add --join to make one list of them, or evaluate one file at a time.",
    ),
    "HTX251": (
        "Joining takes two files at least.",
        "htx-eval check register.xlsx --join",
        "Name the other files, or leave out --join.",
    ),
    "HTX252": (
        "The name of a file has blanks and is not in quotes, so it is taken for several files.",
        "htx-eval check HTX list 2024.xlsx",
        'Put the name in quotes: htx-eval check "HTX list 2024.xlsx".',
    ),
}
