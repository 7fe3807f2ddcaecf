"""Writes the corpus anew: small made-up lists as office programs write them. Needs LibreOffice for some of them.

Run it in ``tests``: ``python -m corpus.make``, with the names of layouts, or that of the folder of forms, to write
these alone. The files are kept as
bytes, those of LibreOffice with the time of their making; what each must be read as stands under tests/golden/corpus.
Every name holds "Mẫu", every code but those of wrong forms begins with 99 or is one of the published valid samples:
nothing in them is a real cooperative.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from corpus.code_pages import ENCODINGS
from corpus.forms import write_forms
from corpus.kinds import LAYOUTS
from corpus.layouts import written
from corpus.people import SIGNED, TABLE, TITLES, delimited
from corpus.programs import converted, steady, xlsxwriter_file
from corpus.summaries import TABLES, write_tables
from corpus.texts import MESSY_HEADING, MESSY_ROWS, TEXTS
from corpus.workbooks import BODY, openpyxl_files

HERE = Path(__file__).resolve().parent
#: The folder of forms.
FORMS = "phieu"


def main(names: list[str]) -> None:
    """Write the layouts of some names, else every file."""
    if not names or FORMS in names:
        write_forms(HERE / FORMS)
    for name in names or LAYOUTS:
        if name != FORMS:
            written(LAYOUTS[name], HERE / name)
    if names:
        return
    for name, text in TEXTS.items():
        (HERE / f"{name}.csv").write_bytes(text.encode())
    listed = delimited([*TITLES, [], *TABLE, *SIGNED], ";", "\r\n")
    for name, encode in ENCODINGS.items():
        (HERE / f"encoding-{name}.csv").write_bytes(encode(listed))
    for name, book in openpyxl_files().items():
        steady(book, HERE / f"{name}.xlsx")
    xlsxwriter_file(HERE / "xlsxwriter-titles.xlsx", [["DANH SÁCH HTX MẪU"], [], *BODY], "A1:I1")
    xlsxwriter_file(HERE / "xlsxwriter-plain.xlsx", BODY)
    messy: list[list[object]] = [list(row) for row in [*TITLES, [], MESSY_HEADING, *MESSY_ROWS]]
    xlsxwriter_file(HERE / "xlsxwriter-messy.xlsx", messy, "A1:F1")
    write_tables(HERE)
    for name in ("summary-wide", "summary-sections"):
        rows = [[str(value) for value in row] for row in TABLES[name]]
        (HERE / f"{name}.csv").write_bytes(delimited(rows, ";", "\r\n").encode())
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        merged = HERE / "xlsxwriter-summary-merged.xlsx"
        for ending in ("ods", "xls"):
            (HERE / f"libreoffice-summary-merged.{ending}").write_bytes(converted(merged, ending, folder))
        for source in ("openpyxl-merged-and-formats", "xlsxwriter-messy", "openpyxl-several-sheets"):
            for ending in ("ods", "xls"):
                (HERE / f"libreoffice-{source.split('-', 1)[1]}.{ending}").write_bytes(
                    converted(HERE / f"{source}.xlsx", ending, folder)
                )
            again = folder / "again"
            again.mkdir(exist_ok=True)
            (HERE / f"libreoffice-{source.split('-', 1)[1]}.xlsx").write_bytes(
                converted(HERE / f"{source}.xlsx", "xlsx:Calc MS Excel 2007 XML", again)
            )


if __name__ == "__main__":
    main(sys.argv[1:])
