"""What is written: reports for people, faces for machines, lists that are written back, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX440": (
        "The file to be written is one that this run reads (a list, a plan, settings, a lock), also by another name or through a link, or two outputs would be one file. What is given is never overwritten.",
        "htx-eval data list.xlsx --annotate list.xlsx",
        "Write to a file of another name, such as list-annotated.xlsx.",
    ),
    "HTX441": (
        "The form of an output follows from the ending of its name, and this ending stands for none that can be written here.",
        "htx-eval data list.xlsx --clean list.ods",
        "Give the file an ending that the message names.",
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
    "HTX600": (
        "Word reports are written by the library python-docx, which does not come along by itself, since many machines need none.",
        "htx-eval check list.csv -o report.docx on a machine with the basic installation",
        "Run the very command that the message names. The other formats (html, xlsx) do not need it.",
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
    "HTX623": (
        "A service that shows SARIF refuses a run with more results than it takes, so the file holds the gravest, and this line says how many there are beside it.",
        "htx-eval ci data/*.csv -o htx-eval.sarif on lists with 28,000 problems",
        "Mend what is told and run again, or see all of it in another format, such as -o json=result.json or -o junit.xml; -o sarif=*.sarif writes a file for each list.",
    ),
    "HTX645": (
        "In an office's Word template, what stands between double braces names a part of the report. There is none of this name, so nobody knows what belongs there, and braces are not left in a text to be signed.",
        "{{table of target}}",
        "Write one of the names in the message, or take the place out of the template.",
    ),
    "HTX646": (
        "Tables and paragraphs cannot be put into the middle of a line. Only the conclusion, the composition, the plan and the day of the data are texts within a line.",
        "The results: {{table of targets}}",
        "Put the place into a paragraph of its own.",
    ),
    "HTX647": (
        "--previous puts last year's result beside this one in the Word report. The file has to be a result of htx-eval as json; a list, or a report of another format, cannot be used.",
        "--previous list-2023.xlsx",
        "Evaluate last year's list with -o result-2023.json, then give --previous result-2023.json.",
    ),
    "HTX648": (
        "The file given as --previous cannot be opened: it is not there, may not be read, or is too large.",
        "--previous result-2023.json without such a file.",
        "Check the path and who may read the file.",
    ),
}
