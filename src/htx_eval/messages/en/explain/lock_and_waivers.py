"""What a repository stands by: the lock and waivers, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX610": (
        (
            "The list and the rules are the same as when the lock was written, and yet a verdict is another one. Then the program has "
            "changed its mind, or the lock was edited by hand. The run ends with exit code 5."
        ),
        "htx-eval.lock says met, the new version of the program says missed.",
        "Look at the reasons with htx-eval why; if the new verdict is right, write the lock anew with htx-eval check LIST --lock.",
    ),
    "HTX611": (
        (
            "A verdict is not the one in the lock, and the list or the rules have changed since. htx-eval ci then ends with exit code 5, "
            "so that the new verdict is seen and agreed to; htx-eval check --locked only says it."
        ),
        "A class was corrected in the list of 2023, and the share of effective cooperatives fell below its target.",
        "If the change is meant, run htx-eval check LIST --lock and commit the list together with the lock.",
    ),
    "HTX612": (
        "There is a lock, and it does not have this list, so nothing was compared.",
        "The list of 2025 is new, and htx-eval.lock has 2023 and 2024 only.",
        "Add it with htx-eval check LIST --lock.",
    ),
    "HTX613": (
        "htx-eval.lock cannot be read, so nothing was compared and nothing was evaluated.",
        "A merge left both versions of a line in the file.",
        "Restore the file from version control, or remove it and write it anew with htx-eval check LIST --lock.",
    ),
    "HTX614": (
        (
            "The last day of a waiver is over, so what it let pass counts again; so that nobody forgets it, the run ends with exit code 5 "
            "until the waiver is removed or renewed."
        ),
        "In htx-eval.toml a waiver says until = 2025-06-30, and today is 1 July 2025.",
        "Remove the waiver; if there still is a reason for it, give it a new day.",
    ),
    "HTX615": (
        "A waiver lets nothing pass in this list: its target is met, or no problem has its code.",
        "The target was missed in spring; now it is met, and its waiver is still there.",
        "Remove it from htx-eval.toml, or limit it with file to the lists that it is meant for.",
    ),
    "HTX616": (
        "A lock names lists by their paths, and the standard input has none.",
        "htx-eval check - --lock",
        "Save the list as a file and give its path.",
    ),
    "HTX617": (
        "The option --locked asks for a comparison, and there is no htx-eval.lock in the folder of the list or above it.",
        "htx-eval check data/2024.csv --locked, before a lock was ever written",
        "Write it with htx-eval check LIST --lock.",
    ),
    "HTX618": (
        "A waiver in htx-eval.toml lacks a part or has one of the wrong kind. A waiver without a reason or an end is none.",
        "[[waivers]] with target and reason, but without until.",
        (
            'Write: [[waivers]], target = "…" or problem = "HTX…", reason = "…", until = 2026-12-31, and file = "*-2024.csv" if it is '
            "for some lists only."
        ),
    ),
    "HTX619": (
        (
            "A waiver may only let problems of a list pass, never a broken lock, an expired waiver, a mistake in a plan or on the "
            "command line."
        ),
        'problem = "HTX610" under [[waivers]]',
        "Use the code of a problem in a list, such as HTX104, or remove the waiver.",
    ),
    "HTX620": (
        "Several lists are checked, and this format shows one list only, so one file cannot take them all.",
        "htx-eval ci data/2023.csv data/2024.csv -o json=result.json",
        'Write a star in the path, which stands for the name of each list: -o "json=result-*.json".',
    ),
    "HTX621": (
        "Either the lock is written or the verdicts are held to it, not both in one run.",
        "htx-eval check list.csv --lock --locked",
        "Leave out one of the two.",
    ),
    "HTX624": (
        "The repository stands by the verdicts on a list, and the list is gone. If that were passed over, nobody would notice a list that was deleted or renamed.",
        'htx-eval.lock has the section [lists."data/2023.csv"], and the folder data has no file 2023.csv.',
        "Bring the file back; if it was deleted or renamed on purpose, take the section out and lock the list anew with htx-eval check LIST --lock.",
    ),
}
