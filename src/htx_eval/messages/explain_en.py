"""Explanations of every problem, in English: what it means, an example, how to mend it."""

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
            "One code stands on several rows. The program drops none by itself, so every row is counted, even if they are one "
            "cooperative entered twice."
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
            "The row has more cells than the heading has columns, mostly because a cell contains the delimiter. What is beyond "
            "the last column is not used, and the cells after that point may stand in the wrong column; the row is still counted."
        ),
        "A table of 3 columns with the row: HTX Mẫu A, ấp 2,9900000001,tốt",
        "Put the cell that contains the delimiter in double quotes, or take the delimiter out of it.",
    ),
    "HTX113": (
        (
            "The row has fewer cells than the heading has columns. The cells missing at its end are treated as blank; the row "
            "is still counted."
        ),
        "A table of 3 columns with the row: HTX Mẫu A,9900000001",
        "See whether the row was broken off, and complete it.",
    ),
    "HTX116": (
        (
            "The row stands for several cooperatives, or for an unknown number, and yet gives a figure of a single one, such as "
            "points or members. That figure is not used; the other cells of the row are."
        ),
        'Column "Số lượng" (number of cooperatives) says 5, column "Tổng điểm" (total points) on the same row says 72.',
        "Give each cooperative its own row, or leave that cell blank.",
    ),
    # Headings and rows
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
    "HTX210": (
        (
            "The row states a district, province or year that is not the plan's, so it is not counted. It is mentioned so that "
            "you know."
        ),
        'The plan is for 2024; in the row "HTX Mẫu A" the column "Năm" (year) says 2023.',
        "Correct the place or year if it is wrong; to compare a list of another place, use --reference.",
    ),
    "HTX211": (
        (
            "The commune is not one that the plan names. The cooperative is counted all the same, because the name may only be "
            "misspelt."
        ),
        'Column "Xã" (commune) says "Xã Mẫu 9".',
        "Correct the name; if the cooperative lies elsewhere, state its district or province or take the row out.",
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
    # Files that people write
    "HTX301": (
        "There is no plan file at the path that was given. Nothing has been evaluated.",
        "--plan my-plan.yaml, where the folder has no such file.",
        "Check the folder and the name of the file, then run again.",
    ),
    "HTX302": (
        (
            "The path exists, but the system does not let it be read, for example for lack of permission or because it is a "
            "folder. Nothing has been evaluated."
        ),
        "--plan my-plan.yaml, where my-plan.yaml is a folder.",
        "Check the permission and the path, and close any program that holds the file.",
    ),
    "HTX303": (
        (
            "The file does not follow the rules of YAML and cannot be read; a file that is not UTF-8, or has several parts "
            "divided by ---, is reported like this too. Line and column tell where the trouble was first seen."
        ),
        'title: "Sample plan (the closing quote is missing)',
        "Mend the line that is named or the one before it: quotes, colons, spaces at the beginning.",
    ),
    "HTX304": (
        (
            "The file repeats a passage by a YAML anchor (&) or alias (*). They are refused, so that every passage is clear when "
            "read by itself."
        ),
        "title: &name Sample plan",
        "Write the content out in each place; if & or * is ordinary text, put the whole text in quotes.",
    ),
    "HTX305": (
        (
            "The file uses a YAML tag (a word that begins with !), or puts a tag or an anchor on a key. Text, numbers and dates "
            "are understood without tags."
        ),
        "id: !!str sample",
        "Leave the tag out and write the value alone; if ! is ordinary text, put the whole text in quotes.",
    ),
    "HTX306": (
        (
            "The file is larger than a million bytes or has over 40 levels. A real plan is far smaller, so this is probably "
            "the wrong file."
        ),
        "--plan names a data file of 5 MB that ends in .yaml.",
        "Check which file was named; if it is the right one, make it smaller.",
    ),
    "HTX307": (
        "The file holds nothing, or only comments. There is no plan to evaluate.",
        "my-plan.yaml has a single line: # to be written",
        "Write the plan after the samples in targets/plans.",
    ),
    "HTX308": (
        "A name is needed before the colon, but there is a list, a group of keys or an alias.",
        "[vi, en]: Sample plan",
        "Write one key as text before the colon.",
    ),
    "HTX309": (
        (
            "One key is given twice in the same group, so there is no telling which value holds. The file is refused; neither is "
            "picked."
        ),
        "Line 3 says id: sample-a and line 8 says id: sample-b.",
        "Keep one and remove the other.",
    ),
    "HTX310": (
        (
            "This key has no use in this place; mostly it is misspelt or stands at the wrong level. Unknown keys are not passed "
            "over, because one may be a condition that matters."
        ),
        "A target says at_lest: 5 instead of at_least: 5.",
        "Correct it to one of the keys that the message lists, or remove it.",
    ),
    "HTX311": (
        "A key that must be there is missing at the place named. The plan cannot be used without it.",
        "A target has measure and at_least but no clause.",
        "Add the key with its value.",
    ),
    "HTX312": (
        (
            "The value is not of the kind that the key needs, for example a date, a number or a list. Dates in a plan are "
            "written year-month-day."
        ),
        "issued: 15/03/2024",
        "Write the kind of value that the message names, such as 2024-03-15.",
    ),
    "HTX313": (
        "The key takes one of a few words only, and the value is not one of them.",
        "level: important, where only required or monitored can stand.",
        "Choose one of the words that the message lists.",
    ),
    "HTX314": (
        "The register has no field of this name, or the field cannot be used here (adding up, for instance, needs numbers).",
        "field: doanh_so, where the register has doanh_thu.",
        "Use a name that the message lists, or declare a new field under fields.",
    ),
    "HTX315": (
        "A condition, or the key population, names a definition that the plan does not have.",
        "where: hoat_dong_deu, while definitions has no hoat_dong_deu.",
        "Correct the name, or add that definition under definitions.",
    ),
    "HTX316": (
        (
            "The field exists but has no such value. Here the name of a value in the register is needed, not the text that "
            "stands in lists."
        ),
        "linh_vuc: thuy_san, where the register has no such value.",
        "Use one of the values that the message lists.",
    ),
    "HTX317": (
        "Definitions refer to one another in a circle and could never be worked out.",
        "definition_a uses definition_b, and definition_b uses definition_a.",
        "Rewrite one of them with fields and values.",
    ),
    "HTX318": (
        (
            "The target is a share, so its threshold needs the sign %; otherwise 50 might be taken for 0.5 or for 50 "
            "cooperatives."
        ),
        "The measure is a share and the threshold says at_least: 50",
        "Add the sign, such as at_least: 50%.",
    ),
    "HTX319": (
        "A share of cooperatives is never below 0% or above 100%, so this threshold cannot be right.",
        "at_least: 150%",
        "Write a figure from 0% to 100%.",
    ),
    "HTX320": (
        "A condition is the name of a definition, or fields with values; what stands here is something else or nothing.",
        "where: [definition_a, definition_b]",
        "Write one name, or fields with values; to combine conditions use all, any or not.",
    ),
    "HTX321": (
        "A field of text or codes serves to recognise a cooperative and cannot be part of a condition.",
        "Under where: ten: HTX Mẫu A",
        "Use a field of choices, yes or no, numbers or dates.",
    ),
    "HTX322": (
        "This is the name of a field, but a word that stands alone in this place is taken for the name of a definition.",
        "where: linh_vuc",
        "Write the field with a value, such as linh_vuc: nong_nghiep.",
    ),
    "HTX323": (
        "Comparing by more or less works for numbers and dates only, and this field holds neither.",
        "Under the field linh_vuc: at_least: 3",
        "Write the value or a list of values of the field, or choose a field of numbers.",
    ),
    "HTX324": (
        "Two fields of the register claim the same heading, so a list that has it could not be understood.",
        'A new field declares the heading "Doanh thu", which belongs to doanh_thu.',
        "Take the heading away from one of the two.",
    ),
    "HTX325": (
        "One spelling is given to two different values of the same field, so its meaning would be open.",
        '"TB" is a spelling of "trung bình" (average) and was added to another value too.',
        "Keep that spelling with one value only.",
    ),
    "HTX326": (
        "In a rating scheme the maximum points of the parts do not add up to the maximum of their criterion or group.",
        "A criterion of at most 7 points has two parts of 5 points and 1 point.",
        "Compare it with the legal text and correct the part, the criterion or the group.",
    ),
    "HTX327": (
        "Under classes the most points come first and the fewest last, and no two classes may begin at the same points.",
        "The class from 50 points stands before the class from 65 points.",
        "Put them in the order of falling points.",
    ),
    "HTX328": (
        "The command names no plan, and there is not exactly one to take, so the program does not choose.",
        "htx-eval check list.csv, when two plans come with the program.",
        "Add --plan with the id of a plan or the path of a .yaml file.",
    ),
    "HTX329": (
        "No plan that comes with the program has this id, and it is not a file either.",
        "--plan my-plan",
        "Choose an id that the message lists, or give the full path of a .yaml file.",
    ),
    "HTX330": (
        (
            "The plan names a register or a rating scheme that was found neither beside the plan nor among those that come with "
            "the program. A name is needed here, not a path."
        ),
        "register: my-register",
        "Use a name that the message lists, or put a .yaml file of that name beside the plan.",
    ),
    "HTX331": (
        "The plan declares a field whose name the register has already. A field of the register is not overwritten.",
        "Under fields the plan declares doanh_thu.",
        "Use the field that is there, or give the new one another name.",
    ),
    "HTX332": (
        "A definition has the name of a field, so a condition could mean either.",
        "Under definitions there is one called doanh_thu.",
        "Give the definition another name, also where it is used.",
    ),
    "HTX333": (
        "The key chosen names a reading that is not among the readings of this definition.",
        "chosen: way-a, while readings has only way-b and way-c.",
        "Choose one of the readings listed, or add the one that is missing.",
    ),
    "HTX334": (
        "The measure of a target is of exactly one kind; here there is none, or more than one.",
        "A measure has both count and share.",
        "Keep one; to measure two things, make two targets.",
    ),
    "HTX335": (
        "A denominator must be a field that is never negative, and the register lets this one be negative.",
        "per: loi_nhuan",
        "Choose another field; for one that the plan declares, let its domain begin at 0.",
    ),
    "HTX336": (
        "A target has exactly one threshold; here there is none, or more than one.",
        "One target has both at_least: 5 and at_most: 10.",
        "Keep one; for a range use between.",
    ),
    "HTX337": (
        "The first end of between is above the second, so no figure could meet it.",
        "between: [10, 5]",
        "Write the smaller figure first.",
    ),
    "HTX338": (
        "The target is a share, but its threshold is not a number with the sign %.",
        "The measure is a share and the threshold says at_least: half",
        "Write digits and the sign, such as 50%.",
    ),
    "HTX339": (
        "The sign % belongs to shares only, and this target counts, adds up, takes a mean or a ratio.",
        "The measure is a count and the threshold says at_least: 5%",
        "Leave the sign out, or make the measure a share if the plan means one.",
    ),
    "HTX340": (
        "Two targets, or two clauses of the plan, have one id and cannot be told apart.",
        "Two targets both say id: ID.",
        "Give one of them another id.",
    ),
    "HTX341": (
        "The clause of a target is not among the plan's clauses. Every target must lead back to a clause of the plan.",
        "clause: part-9, while clauses has no part-9.",
        "Correct the name, or add that clause under clauses.",
    ),
    "HTX342": (
        (
            "A rating scheme may use the classes that the register knows, and bring classes of its own. For one of its own it "
            "has to say what it is called in both languages; without that the name is taken for a slip."
        ),
        "{class: xuat_sac, from: 90} in a scheme, where the register has no such class.",
        (
            "Correct the name, or add what the class is called and how lists write it: {class: xuat_sac, from: 90, label: "
            "{vi: xuất sắc, en: excellent}, spellings: [loại xuất sắc]}."
        ),
    ),
    "HTX343": (
        (
            "A rating scheme or a plan describes a value that the register has, with another label, with spellings that the "
            "register does not know for it, or with other beginnings of names. One value would then mean two things."
        ),
        "{class: tot, from: 80, label: {vi: giỏi, en: very good}}, where the register calls tot good.",
        "Leave out label, spellings and name_prefixes to use the register's value, or give the new one another name.",
    ),
    "HTX344": (
        (
            "One point or comma with three digits behind it may separate thousands or begin the decimals. The program does "
            "not guess which is meant, neither in a plan nor in a value from outside the list."
        ),
        "at_least: 1.250, which may be 1250 or 1.25.",
        "Write 1250, or 1.25.",
    ),
    # What cannot be evaluated
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
    "HTX440": (
        "The file to be written is the list itself, or is named for another output too. The original is never overwritten.",
        "htx-eval data list.xlsx --annotate list.xlsx",
        "Write to a file of another name, such as list-annotated.xlsx.",
    ),
    "HTX441": (
        "The form of an output follows from the ending of its name, and this ending stands for none that can be written here.",
        "htx-eval data list.xlsx --clean list.ods",
        "Give the file an ending that the message names.",
    ),
    "HTX442": (
        "To write a list back it has to be read twice, and the standard input can be read only once.",
        "cat list.csv | htx-eval data - --clean clean.csv",
        "Save the list as a file and give its path.",
    ),
    "HTX443": (
        "A sheet of Excel holds a limited number of rows, and the list has more.",
        "A CSV list of the whole country over many years.",
        "Write a .csv with --clean, or split the list by province or year.",
    ),
    "HTX444": (
        "The values of the workbook can be read, but some part of it cannot be written anew, so there is no annotated file.",
        "A workbook exported by another program that lacks a part inside.",
        "Open it in Excel, save it as .xlsx and run again.",
    ),
    "HTX445": (
        "The empty list never replaces a file, because that may be a list that somebody has filled in.",
        "htx-eval template -o form.xlsx, run a second time",
        "Choose another name, or delete the old file yourself if it is not needed.",
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
    # Classes
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
    "HTX600": (
        "Word reports are written by the library python-docx, which does not come along by itself, since many machines need none.",
        "htx-eval check list.csv -o report.docx on a machine with the basic installation",
        'Run pip install "htx-eval[word]". The other formats (html, xlsx) do not need it.',
    ),
    "HTX601": (
        "The file of --word-template is missing, or does not open as a .docx document: an old .doc, a damaged file, another type.",
        "--word-template template.doc",
        "Open it in Word, save it as .docx, and use that file.",
    ),
    "HTX602": (
        "A Word template was named, and this run writes no Word report that would use it.",
        "htx-eval check list.csv -o report.html --word-template template.docx",
        "Add -o report.docx, or leave --word-template out.",
    ),
    "HTX603": (
        "Word and Excel files are not text; a terminal would show nothing but odd characters.",
        "htx-eval check list.csv --format xlsx",
        "Write a file with -o result.xlsx, or send the output to a file or another program.",
    ),
    # What a repository stands by
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
    "HTX999": (
        "The program itself is at fault, not the list or the plan. This run has no result.",
        "HTX999 with a few lines that name files and line numbers of the program.",
        "Send the lines below it to the developers, after reading them through and removing anything private.",
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
    "HTX203": (
        "A heading without its accents fits several columns.",
        "–",
        "Write the heading with its accents.",
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
        "The size of a whole column suggests that it is in another unit.",
        "Vốn điều lệ (triệu đồng): 1.250.000.000",
        "Correct the unit in the heading, or the figures.",
    ),
    "HTX215": (
        "Some figures are far larger than the others of their column, perhaps in another unit.",
        "300; 250; 1.200.000",
        "Check the unit of that figure.",
    ),
    "HTX216": (
        "The file is too short or too mixed to be sure of its encoding.",
        "–",
        "In Excel choose Save As → CSV UTF-8, or give --encoding.",
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
    "HTX437": (
        "The file was saved in an encoding without Vietnamese letters, so each of them became a question mark. They cannot be brought back.",
        "M? s?, H?p tác xã",
        "Open the original workbook and choose Save As → CSV UTF-8.",
    ),
    "HTX436": (
        "Several sheets have the same headings, so it is not guessed which is the list.",
        'Sheets "An Ninh" and "Phú Tâm"',
        "Give --sheet NAME, or put the sheets together into one list.",
    ),
    # Codes of a whole column
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
            "Two rows have the same name in the same commune and at least one of them has no code, so one cooperative is probably "
            "entered twice. Accents, capitals and blanks make no difference. Both rows are counted, because without a code "
            "nothing is certain."
        ),
        'Lines 16 and 31 both say "HTX NN Mẫu A" in the commune Mẫu B; line 31 has no code.',
        "Delete the row too many; if they are two cooperatives, give each its code.",
    ),
    # Lists that are joined
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
    "HTX252": (
        "The name of a file has blanks and is not in quotes, so it is taken for several files.",
        "htx-eval check HTX list 2024.xlsx",
        'Put the name in quotes: htx-eval check "HTX list 2024.xlsx".',
    ),
    "HTX251": (
        "Joining takes two files at least.",
        "htx-eval check register.xlsx --join",
        "Name the other files, or leave out --join.",
    ),
    # Reasons, what if, roadmap
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
    "HTX709": (
        "What can be done and what it costs is in a file that goes with the register; this register has none.",
        "The plan uses a register of the office's own.",
        "Copy targets/moves/htx.yaml under the register's name into a folder moves beside the folder plans, and edit it.",
    ),
    "HTX710": (
        "Finding the cheapest way needs the library scipy, which is not installed with the rest because it is large.",
        "htx-eval roadmap list.csv where only the base is installed.",
        'Run pip install "htx-eval[roadmap]" and try again.',
    ),
    "HTX711": (
        (
            "A roadmap can be made for counts and shares only. The plan has only sums, means or given values, or more "
            "cases than can be looked at."
        ),
        "Every target is settled by --given.",
        "Leave --given out, or see with why how much is missing.",
    ),
}
