"""Laid-out sheets as files: a text, a workbook of XlsxWriter, a table of OpenDocument written by hand."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import xlsxwriter

Cell = str | int | None
Area = tuple[int, int, int, int]

_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="DS">'
)
_CLOSE = "</table:table></office:spreadsheet></office:body></office:document-content>"
_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def save_laid(folder: Path, form: str, rows: Sequence[Sequence[Cell]], merged: Sequence[Area]) -> Path:
    """Write rows in a form and return the path."""
    path = folder / f"bang-mau.{form}"
    if form == "csv":
        width = max(map(len, rows))
        with path.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(
                [["" if cell is None else cell for cell in row] + [""] * (width - len(row)) for row in rows]
            )
    elif form == "xlsx":
        _save_xlsx(path, rows, merged)
    else:
        _save_ods(path, rows, merged)
    return path


def _save_xlsx(path: Path, rows: Sequence[Sequence[Cell]], merged: Sequence[Area]) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("DS")
        for area in merged:
            sheet.merge_range(*area, "")
        for line, row in enumerate(rows):
            for at, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(line, at, cell)
                elif cell:
                    sheet.write_string(line, at, cell)


def _save_ods(path: Path, rows: Sequence[Sequence[Cell]], merged: Sequence[Area]) -> None:
    tops = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in merged}
    covered = {
        (line, at)
        for top, left, bottom, right in merged
        for line in range(top, bottom + 1)
        for at in range(left, right + 1)
    } - tops.keys()
    width = max(map(len, rows))
    lines = []
    for line, row in enumerate(rows):
        cells = [*row, *[None] * (width - len(row))]
        made = "".join(_ods_cell(cell, tops.get((line, at)), (line, at) in covered) for at, cell in enumerate(cells))
        lines.append(f"<table:table-row>{made}</table:table-row>")
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", _MIME)
        package.writestr("content.xml", _OPEN + "".join(lines) + _CLOSE)
        package.writestr("META-INF/manifest.xml", _MANIFEST)


def _ods_cell(cell: Cell, span: tuple[int, int] | None, is_covered: bool) -> str:
    name = "table:covered-table-cell" if is_covered else "table:table-cell"
    spans = "" if span is None else f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"'
    if cell is None or cell == "":
        return f"<{name}{spans}/>"
    value = (
        f' office:value-type="float" office:value="{cell}"' if isinstance(cell, int) else ' office:value-type="string"'
    )
    return f"<{name}{spans}{value}><text:p>{escape(str(cell))}</text:p></{name}>"
