"""Files as other programs write them: XlsxWriter, LibreOffice."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import xlsxwriter

#: The day of every workbook, so that the same rows give the same bytes.
CREATED = datetime(2024, 12, 15)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def steady(book: openpyxl.Workbook, path: Path) -> None:
    """Save a workbook of openpyxl without the time of its making."""
    book.properties.created = CREATED
    made = io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in source.namelist():
            content = _MODIFIED.sub(rb"\g<1>2024-12-15T00:00:00Z", source.read(name))
            kept.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def xlsxwriter_file(path: Path, rows: list[list[object]], merged: str | None = None) -> None:
    """A workbook written by XlsxWriter, with a merged title."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": CREATED})
        sheet = book.add_worksheet("Danh sách")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        code = book.add_format({"num_format": "0000000000"})
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(at, column, value, day)
                elif isinstance(value, int) and value > 10**8:
                    sheet.write_number(at, column, value, code)
                elif value is not None:
                    sheet.write(at, column, value)
        if merged:
            sheet.merge_range(merged, rows[0][0])


def converted(source: Path, ending: str, folder: Path) -> bytes:
    """A file as LibreOffice writes it in another form."""
    options = [
        "--headless",
        f"-env:UserInstallation=file://{folder}/profile",
        "--convert-to",
        ending,
        "--outdir",
        str(folder),
    ]
    subprocess.run(["soffice", *options, str(source)], check=True, capture_output=True)
    return (folder / f"{source.stem}.{ending.split(':')[0]}").read_bytes()
