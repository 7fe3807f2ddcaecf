"""The rows of long sheets: what a reader of workbooks finds in the place of the samples."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from htx_eval.report.office.long_sheets import filled
from htx_eval.report.office.sheets import Cell, Column, Percent, Sheet
from htx_eval.report.office.workbooks import new_workbook

PART = "xl/worksheets/sheet1.xml"


def package(rows: Sequence[Sequence[Cell]], width: int = 12) -> bytes:
    """A workbook with some rows."""
    file = io.BytesIO()
    with new_workbook(file) as book:
        page = book.add_worksheet("Bảng")
        page.write_string(0, 0, "Tên")
        for at, form in enumerate(("@", "#,##0.##", "#,##0", "0.0%")):
            page.write_blank(1, at, None, book.add_format({"num_format": form}))
    columns = [Column("Tên", width)] * max(map(len, rows), default=1)
    sheet = Sheet("Bảng", columns, iter(rows), len(rows))
    return filled(file.getvalue(), {PART: sheet})


def made(rows: Sequence[Sequence[Cell]]) -> Any:
    """The sheet of such a workbook, read by another library."""
    return load_workbook(io.BytesIO(package(rows))).active


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('HTX <Mẫu> & "con"', 'HTX <Mẫu> & "con"'),
        (" hai đầu ", " hai đầu "),
        ("=1+1", "=1+1"),
        ("0012", "0012"),
        ("a\nb\x00", "a␊b␀"),
        ("]]>", "]]>"),
        ("x" * 40_000, "x" * 32_766 + "…"),
    ],
)
def test_a_text_stays_that_text(text: str, shown: str) -> None:
    cell = made([[text]])["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (shown, "s", "@")


def test_a_text_that_looks_like_a_coded_character_stays_as_it_is() -> None:
    """Excel reads ``_x005F_`` as the sign itself."""
    assert made([["_x0041_"]])["A2"].value == "_x005F_x0041_"


@pytest.mark.parametrize(
    ("cell", "value", "form"),
    [(7, 7, "#,##0"), (2.5, 2.5, "#,##0.##"), (Percent(1 / 3), 1 / 3, "0.0%"), (Percent(1), 1, "0.0%")],
)
def test_a_number_has_the_look_of_its_kind(cell: Cell, value: float, form: str) -> None:
    found = made([[None, cell]])["B2"]
    assert (found.value, found.data_type, found.number_format) == (pytest.approx(value, abs=1e-15), "n", form)


def test_every_row_is_there_and_nothing_of_the_samples() -> None:
    rows = [[f"HTX Mẫu {number}", number, None, ""] for number in range(1200)]
    sheet = made(rows)
    assert b'<dimension ref="A1:D1201"/>' in ZipFile(io.BytesIO(package(rows))).read(PART)
    assert [(row[0], row[1]) for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        tuple(row[:2]) for row in rows
    ]
    assert {sheet["C2"].value, sheet["D2"].value} == {None}


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    sheet = made([["một", "x" * 30], ["một", "hai"], ["x" * 5000, None]])
    assert [sheet.row_dimensions[line].height for line in (2, 3, 4)] == [3 * 16.5, 16.5, 409]
