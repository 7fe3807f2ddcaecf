"""Lists that cannot be read, the command line and settings, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    # What cannot be read
    "HTX401": (
        "Every row of the list states another place or year than the plan, so it is not evaluated, lest the verdict mislead.",
        'The plan is for 2024, but the column "Năm" (year) says 2023 throughout.',
        "Take the right list or plan; if a comparison is meant, add --reference.",
    ),
    "HTX402": (
        "The folder is there, but no file of this name is in it. The message says which folder was looked in, and suggests a file with a similar name if there is one.",
        "htx-eval check my-list.csv, where the folder has only my-list.xlsx.",
        "Take the name suggested, or check the name and its ending. Windows often hides endings: in File Explorer choose View → File name extensions.",
    ),
    "HTX403": (
        "The file is there, but the system does not open it, mostly because it is open in Excel or Word or because permission to read it is lacking.",
        "On Windows, the list is open in Excel.",
        "Close it in the program that has it open and run again; if that does not help, ask for permission to read it.",
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
        "What is in the file shows that it is something else: Word, PDF, a picture, a web page, an archive and so on. Renaming a file does not change what is in it.",
        "report.docx was renamed to my-list.xlsx; or a web page that some reporting system exports with the ending .xls.",
        "Do what the message says; mostly, open the file in Excel and choose Save As → Excel Workbook (.xlsx).",
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
        "Several sheets look like the list, and it is not proved that they follow one another: they have other columns, or cooperatives in common.",
        'Sheets "2023" and "2024"',
        'Give --sheet NAME; --sheet "*", or the names with commas between, puts sheets one below another; --join joins them.',
    ),
    "HTX437": (
        "The file was saved in an encoding without Vietnamese letters, so each of them became a question mark. They cannot be brought back.",
        "M? s?, H?p tác xã",
        "Open the original workbook and choose Save As → CSV UTF-8.",
    ),
    "HTX438": (
        "Something stands so far to the right that it is no column of a list; a file like that is damaged, or is none.",
        "A cell NANA4 of a workbook; a line of a hundred thousand commas.",
        "Copy the table into a new file.",
    ),
    "HTX448": (
        "A folder on the path is not there, mostly because it is misspelt or the command runs in another folder.",
        "htx-eval check year-2024/my-list.xlsx, where there is no folder year-2024.",
        "Check the name of the folder; a file dragged into the terminal window gives the right path.",
    ),
    "HTX449": (
        "The path is that of a folder and not of a list.",
        "htx-eval check . (the dot is the current folder)",
        'Name a file in the folder; to check several lists at once: htx-eval ci "folder/*.xlsx".',
    ),
    "HTX450": (
        "There is nothing in the file, or only white space.",
        "A download that broke off; or a new file in which nothing was saved yet.",
        "See in Excel whether the original has figures, save it again, or ask for the file anew.",
    ),
    "HTX451": (
        'While somebody has a file open, Excel and Word put a small hidden file beside it, whose name begins with "~$", to say so. It holds no figures.',
        "htx-eval check ~$my-list.xlsx",
        'Name the list itself, without "~$"; to change the list, close it where it is open.',
    ),
    "HTX452": (
        "There are lists in the archive, but the program does not unpack it and choose one for you.",
        "lists-of-communes.zip",
        "Right-click the archive, choose Extract All, then name the list.",
    ),
    "HTX453": (
        "The program writes reports as a page (.html) and for Word (.docx); browsers and Word both save a PDF, after somebody has looked it over.",
        "-o report.pdf",
        "Use -o report.html or -o report.docx, open the file and choose Print → Save as PDF.",
    ),
    "HTX454": (
        "Most cells of a row are crossed out. Whoever made the list may have meant to remove the cooperative, but the row is still there, so it counts for one or for none.",
        "Line 5, HTX NN Mẫu 3, is crossed out and not deleted.",
        "Ask whoever made the list; delete the row (or state that it is dissolved), or take the line away.",
    ),
    "HTX455": (
        "A cell is crossed out in a row that is not. It may be an old value that was not cleared.",
        'Cell G5 says "Yếu", crossed out.',
        "Ask whoever made the list; clear the cell or write the new value, or take the line away.",
    ),
    "HTX456": (
        "Rows that a program gave have a cell with several values (a list, an array, a dictionary, bytes). A cell of a list has one value, so it is not known what this means.",
        'From Python: {"Tên HTX": "HTX A", "Xếp loại": ["tốt", "khá"]}',
        'Give one value; where it is not known which, write a text such as "tốt/khá", or None.',
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
    "HTX280": (
        "A plan speaks of its own period; figures of that period cannot stand under a day before it.",
        "htx-eval check htx-2024.csv --as-of 31/12/2023",
        "Leave --as-of out, give a day in or after the period, or choose the plan of that year with --plan.",
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
    "HTX625": (
        "Something that every program needs failed outside any file of yours: memory, the folder where it runs, or the place for files that are only needed for a while.",
        "A folder that was deleted while a terminal stood in it; no room in the folder for temporary files.",
        "Mend what the reason says, or run in another folder or on another machine; no file that was asked for is left half written.",
    ),
}
