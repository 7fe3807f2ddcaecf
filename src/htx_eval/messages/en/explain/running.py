"""Lists that cannot be read, the command line and settings, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    # What cannot be read
    "HTX401": (
        "Every row of the list states another place or year than the plan, so it is not evaluated, lest the verdict mislead.",
        'The plan is for 2024, but the column "Năm" (year) says 2023 throughout.',
        "Take the right list or plan; if a comparison is meant, add --reference.",
    ),
    "HTX402": (
        "There is no list at the path that was given.",
        "htx-eval check my-list.csv, where the folder has no such file.",
        "Check the folder, the name and the ending of the file, then run again.",
    ),
    "HTX403": (
        (
            "The path is there, but the system cannot open it as a file, for example for lack of permission or because it is a "
            "folder."
        ),
        "htx-eval check . (the dot is the current folder, not a file)",
        "Give the path of a CSV file, close the program that has it open and check the permission.",
    ),
    "HTX404": (
        (
            "The file is text but not in the encoding UTF-8, so Vietnamese letters might be read wrongly. The program does not "
            "guess encodings."
        ),
        "A file that Excel saved as plain CSV or as Unicode text (UTF-16).",
        "Open the original in Excel, choose Save As and the type CSV UTF-8.",
    ),
    "HTX405": (
        (
            "The file begins like one of Excel or Word, or like an archive, and is no CSV text; renaming it to .csv does not "
            "change what is in it."
        ),
        "my-list.xlsx was renamed to my-list.csv.",
        "Open it in Excel, choose Save As and the type CSV UTF-8.",
    ),
    "HTX406": (
        "The first line with text is taken for the heading, and none of its columns is known, or the file has no such line.",
        'The file begins with the title "DANH SÁCH HỢP TÁC XÃ MẪU"; the names of the columns stand on line 4.',
        "Delete the lines above the names of the columns, or begin them with #.",
    ),
    "HTX407": (
        "There is a heading but no cooperative below it: no rows at all, or only rows of totals.",
        "The file has a single line: Tên HTX,Xếp loại",
        "See whether an empty form was taken by mistake.",
    ),
    "HTX408": (
        (
            "A cell opens a double quote that is not closed where it should be, a quoted cell has a single quote mark inside, or "
            "a cell is too long, so the end of the row cannot be told."
        ),
        '"HTX "Mẫu" A",tốt',
        "Close the quote; a double quote inside a quoted cell is written twice.",
    ),
    "HTX409": (
        (
            "The file has more than two thousand million bytes. Even a list of the whole country is far smaller, so this is "
            "probably the wrong file."
        ),
        "A backup of 3 GB that ends in .csv was named by mistake.",
        "Choose another file; if it is the right one, divide it.",
    ),
    "HTX410": (
        "What is in the file is not text, but for example a picture or a file of another program.",
        "htx-eval check points.png",
        "Choose the CSV file, or type the figures into a table and save it as CSV UTF-8.",
    ),
    "HTX430": (
        "An Excel file that is locked with a password cannot be read.",
        "–",
        "Excel: File → Info → Protect Workbook → Encrypt with Password, clear it, save.",
    ),
    "HTX431": (
        "The content is not what a workbook should be: cut short in copying, or no workbook.",
        "–",
        "Open it in Excel and save a new .xlsx; if Excel cannot either, ask for the file again.",
    ),
    "HTX432": (
        "A small file that unpacks to far too much; it is not read, so as not to hang the computer.",
        "–",
        "Copy the table into a new workbook.",
    ),
    "HTX433": (
        "The sheet named with --sheet is not in the file.",
        '--sheet "List"',
        "Write its name, or its number from 1.",
    ),
    "HTX434": (
        "The encoding named with --encoding is not known.",
        "--encoding abc1",
        "Use one of the names.",
    ),
    "HTX435": (
        "This form needs an extra library that is not installed.",
        "–",
        "Install the extra, or choose Save As → .xlsx in Excel.",
    ),
    "HTX436": (
        "Several sheets have the same headings, so it is not guessed which is the list.",
        'Sheets "An Ninh" and "Phú Tâm"',
        "Give --sheet NAME, or put the sheets together into one list.",
    ),
    "HTX437": (
        "The file was saved in an encoding without Vietnamese letters, so each of them became a question mark. They cannot be brought back.",
        "M? s?, H?p tác xã",
        "Open the original workbook and choose Save As → CSV UTF-8.",
    ),
    # What was asked for
    "HTX411": (
        "The command, or the part [given] of htx-eval.toml, names a target that the plan does not have.",
        '--given "ID=1", where the plan has no target called ID.',
        "Use one of the targets that the message lists.",
    ),
    "HTX412": (
        (
            "A value from outside the list is not written as it should be: its form is wrong, it is no number, or the sign % is "
            "missing or out of place for this target. The part [given] of htx-eval.toml follows the same rule."
        ),
        '--given "ID=one"',
        'Write TARGET=NUMBER with a source in brackets, such as "ID=1 (Report 12)"; with % for a share and only there.',
    ),
    "HTX413": (
        "A type in --covers, or in covers of htx-eval.toml, is not in the register.",
        "--covers cooperative",
        "Use one of the types that the message lists, such as htx.",
    ),
    "HTX414": (
        "The day of the evaluation on the command line cannot be read.",
        "--as-of Dec-31",
        "Write year-month-day, such as 2024-12-31.",
    ),
    "HTX415": (
        (
            "The file htx-eval.toml cannot be read, breaks the rules of TOML, or has a key whose value has the wrong form; a "
            "fixed reading or given value needs its source."
        ),
        'covers = "htx", where a list is needed: covers = ["htx"]',
        "Mend what the reason or the pattern in the message shows.",
    ),
    "HTX416": (
        "The file htx-eval.toml has a key that means nothing, mostly a misspelt one. Unknown keys are not passed over.",
        'cover = ["htx"]',
        "Correct it to one of the keys listed, or remove it.",
    ),
    "HTX417": (
        (
            "The result could not be written to the file, for example because there is no such folder, permission is lacking or "
            "the file is held by another program."
        ),
        "-o no-such-folder/result.json",
        "Choose a folder that exists and can be written to, and close the file if it is open.",
    ),
    "HTX418": (
        (
            "There is no such format of results, or the ending of the file to be written tells none; an unknown schema is "
            "reported like this too."
        ),
        "-o result.abc",
        "Use a format that the message lists; with -o it can be stated, such as -o json=result.abc.",
    ),
    "HTX419": (
        "Something in the command line is not right and has no code of its own.",
        'After "the command line is not right" stands the reason in the words of the command line library.',
        "Look at --help and write the command again.",
    ),
    "HTX420": (
        "The command lacks the part that the message names, or the value of that option is not where it belongs.",
        "htx-eval check (without the name of a list)",
        "Add what is named; --help shows how.",
    ),
    "HTX421": (
        "There is no such option; mostly it is misspelt.",
        "htx-eval check list.csv --refrence",
        "Follow the suggestion, or look at the options with --help.",
    ),
    "HTX422": (
        "There is no such command; mostly it is misspelt, or the word check before the name of the file was forgotten.",
        "htx-eval my-list.csv",
        "Write htx-eval check and then the file; htx-eval --help shows the commands.",
    ),
    "HTX423": (
        "The option exists but does not take this value.",
        "htx-eval check list.csv --fail-on missing",
        "Use one of the values that the message lists.",
    ),
    "HTX424": (
        "The part [plans] of htx-eval.toml says which plan belongs to which file name, and no pattern fits this list.",
        'The only pattern is "htx-*.csv" and the file is my-list.csv.',
        "Add a pattern for this file, rename the file, or choose a plan with --plan.",
    ),
    "HTX425": (
        "The part [readings] of htx-eval.toml fixes a definition that the plan does not have.",
        "[readings] has an entry for definition_x, which the plan lacks.",
        "Use one of the definitions that the message lists.",
    ),
    "HTX426": (
        "The plan has the definition, but no reading of the name given under [readings] of htx-eval.toml.",
        'reading = "way-x", where the definition has only way-a and way-b.',
        "Use one of the readings that the message lists.",
    ),
    "HTX427": (
        "The part [assumptions] of htx-eval.toml names an assumption that the register does not have.",
        "Under [assumptions]: assumption-x = false",
        "Use the code of an assumption that the message lists.",
    ),
    "HTX428": (
        "The command line has a part more than this command takes. Nothing has been evaluated.",
        "htx-eval check list-a.csv list-b.csv (one file at a time)",
        "Leave the extra part out; if a path contains spaces, put the whole path in quotes.",
    ),
    "HTX429": (
        "No problem has this code, so there is nothing to explain.",
        "htx-eval problem HTX9",
        "Copy the code that stands before the message, such as HTX104.",
    ),
    "HTX446": (
        "A share of cooperatives is never below 0% or above 100%, so this value from outside the list, or this figure to try, cannot be right.",
        "--threshold ID=160% where ID is a share.",
        "Write a figure from 0% to 100%.",
    ),
    "HTX447": (
        (
            "To be annotated or cleaned the file is opened once more, and it is no longer the one that the cooperatives were "
            "read from; what is written would mix both."
        ),
        "The list was saved in Excel while a notebook had it open.",
        "Run again, in a program with open_run anew; close the list in other programs meanwhile.",
    ),
    # A fault
    "HTX999": (
        "The program itself is at fault, not the list or the plan. This run has no result.",
        "HTX999 with a few lines that name files and line numbers of the program.",
        "Send the lines below it to the developers, after reading them through and removing anything private.",
    ),
    "HTX622": (
        "The standard output, or the file or program that it was sent to, did not take all that the run says: the disk is full, or the stream is closed.",
        "htx-eval check list.csv > result.txt on a full disk",
        "Make room or choose another place, and run again; with -o result.txt the file is written by htx-eval itself.",
    ),
}
