"""How a layout of the corpus is described, and how it is written: as a text, by XlsxWriter, by LibreOffice."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import xlsxwriter

from corpus.code_pages import ENCODINGS
from corpus.people import delimited
from corpus.programs import CREATED, converted

Cell = str | int | float | date | None


@dataclass(frozen=True)
class Layout:
    """A list as a clerk lays it out, made up unless its kind says otherwise, and what it says to whoever looks at it.

    ``says`` has a part for each cooperative, with a "?" before one in doubt: the values of ``fields`` ("An Ninh, tot").
    ``codes`` are those of its problems. A list that must be refused says nothing and has the code of the refusal.
    """

    rows: list[list[Cell]]
    says: str
    codes: str = ""
    fields: tuple[str, ...] = ("xa", "xep_loai")
    merged: str = ""
    delimiter: str = ","
    encoding: str = "utf-8"
    sheet: str = "Danh sách"
    struck: tuple[int, ...] = ()  # lines that are crossed out
    hidden: tuple[int, ...] = ()
    is_quoted: bool = True  # where a text holds the delimiter


def written(layout: Layout, path: Path) -> None:
    """Write a layout in the form that the name of its file says."""
    if path.suffix == ".csv":
        text = delimited(
            [["" if cell is None else shown(cell) for cell in row] for row in layout.rows], layout.delimiter
        )
        path.write_bytes(ENCODINGS[layout.encoding](text if layout.is_quoted else text.replace('"', "")))
    elif path.suffix == ".xlsx":
        _workbook(layout, path)
    else:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / f"{path.stem}.xlsx"
            _workbook(layout, source)
            path.write_bytes(converted(source, path.suffix[1:], Path(folder)))


def shown(cell: str | float | date) -> str:
    """A cell as it stands in a text."""
    return cell.strftime("%d/%m/%Y") if isinstance(cell, date) else str(cell)


def _workbook(layout: Layout, path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": CREATED})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet(layout.sheet)
        for area in layout.merged.split():
            sheet.merge_range(area, "")
        crossed = book.add_format({"font_strikeout": True})
        for line in layout.hidden:
            sheet.set_row(line - 1, None, None, {"hidden": True})
        for at, row in enumerate(layout.rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(at, column, cell, day)
                elif cell is not None and cell != "":
                    sheet.write(at, column, cell, crossed if at + 1 in layout.struck else None)


#: The files of one kind, by name.
Files = Mapping[str, Layout]
