"""Why a verdict is what it is, how sure it is, whom to ask, and what would change it, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX701": (
        "A completion is always that of one target, so it has to be said which.",
        "htx-eval why list.csv --witness-low low.csv",
        "Add the number or id of the target, e.g. why list.csv 2 --witness-low low.csv.",
    ),
    "HTX702": (
        (
            "No list stands behind this end: it is unbounded, only approached, a given value, or rows of several "
            "cooperatives state totals that cannot be shared out among them."
        ),
        "The list shows no unions and does not say that it covers them: their number has no upper end.",
        "Say what the list covers (--covers), split rows of several, or take the other end.",
    ),
    "HTX703": (
        "A row is found by its line in the file, its code or its name only.",
        "--set 'Xã=An Hiệp: Xếp loại=khá'",
        "Write line=NUMBER, Code=CODE or Name=NAME, then a colon.",
    ),
    "HTX704": (
        "No row of the list has that line, code or name.",
        "--set 'Mã số HTX=123: Xếp loại=khá' where there is no code 123.",
        "Copy the code, name or line just as the file has it.",
    ),
    "HTX705": (
        "A trial changes cells of columns that the list has; a new column would change what every blank means.",
        "--set 'line=20: Ứng dụng công nghệ cao=có' for a list without that column.",
        "Add the column to the list first, or name another one.",
    ),
    "HTX706": (
        "What is changed needs a name and a value on both sides of an equals sign.",
        "--threshold 60%",
        "Write --threshold ID=60%, --reading WORD=READING, --set 'FIELD=VALUE: FIELD=VALUE'.",
    ),
    "HTX707": (
        "The figure of this target goes from one number to another, so one number does not replace both.",
        "--threshold share=60% where the plan says 60–70%.",
        "Change the figure in a copy of the plan file, and use --plan.",
    ),
    "HTX708": (
        "A trial needs at least one thing to change.",
        "htx-eval whatif list.csv",
        "Add --set, --threshold or --reading.",
    ),
    "HTX712": (
        "The target is a share, and a number without % could mean the number or the hundredth part.",
        "--threshold ID=60 where ID is a share.",
        "Write the sign: --threshold ID=60%, --given ID=60%.",
    ),
    "HTX714": (
        "What stands behind the list is no target of the plan, and no name, code or line of the list either.",
        'htx-eval why my-list.csv "HTX Not There"',
        "Copy the name from the list (accents may be left out, and a part of it is enough), or give its code, or line 12.",
    ),
    "HTX715": (
        "Several rows have this name, or these words in their names, so it is not guessed which is meant.",
        'htx-eval why my-list.csv "Mẫu", where every name has the word Mẫu.',
        "Give the whole name, the name with its commune, the code, or the line that the message names.",
    ),
}
