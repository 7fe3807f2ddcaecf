"""What each code of many lists beside one another means, an example, and what to do."""

EXPLAIN = {
    "HTX740": (
        "batch --by makes a line for each value of a field; only places, other texts and fields of few values have some.",
        "htx-eval batch list.xlsx --by doanh_thu",
        "Name one of the fields that are listed, such as --by xa.",
    ),
    "HTX741": (
        "The roll-up takes all lists as one, and what is asked of them must be the same; these have settings that name different plans.",
        "htx-eval batch 2023/ 2024/, each with a plan of its own",
        "Give the plan with --plan, or --alone to leave each list by itself.",
    ),
    "HTX742": (
        "A panel has a line for each group; a list in which nobody states the field has none, and one of names has too many to read.",
        "htx-eval batch list.xlsx --by xa, and the list has no column of communes",
        "Choose another field, or give the list its column.",
    ),
    "HTX743": (
        "Who is who is told by names and codes, and a row that stands for several cooperatives has none.",
        "htx-eval compare 2023.xlsx 2024.xlsx, where 2023.xlsx is a table of numbers",
        "Use lists with a row for each cooperative; figures alone can stand beside each other with htx-eval batch.",
    ),
}
