"""Workbooks of the form .xlsx: by openpyxl, which knows formats, or faster where no format says anything."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, BinaryIO

from htx_eval.base.problems import HtxEvalError
from htx_eval.reading.sheets.calamine import fast_rows
from htx_eval.reading.sheets.package import Package
from htx_eval.reading.sheets.repacked import repacked
from htx_eval.reading.sheets.sheet import NumberedRow
from htx_eval.reading.sheets.shown import shown
from htx_eval.reading.sheets.tab import Tab
from htx_eval.reading.sheets.traits import Traits
from htx_eval.reading.text.source import Source, fatal

#: A row with more cells than this is no cooperative; a sheet with many such rows is no list.
WIDE, MOST_WIDE = 702, 50


def xlsx_tabs(source: Source, package: Package) -> list[Tab]:
    """Return the sheets of an .xlsx file, read by the faster library where nothing is lost by it.

    Raises HtxEvalError if it has none.
    """
    parts = package.sheets()
    if not parts:
        raise fatal("HTX431", source.path)
    fast = None if package.has_telling_formats() else fast_rows(source)
    workbook: list[Any] = []

    def tab_of(name: str, is_visible: bool, member: str) -> Tab:
        @cache
        def traits() -> Traits:
            return package.traits(member)

        def rows() -> Iterator[NumberedRow]:
            found = traits()
            if fast is not None and not found.has_errors and not found.is_sparse:
                return fast(name)
            if not workbook:
                workbook.append(_open_xlsx(source, package))
            return _xlsx_rows(source, workbook[0], name)

        return Tab(name, is_visible, rows, traits)

    return [tab_of(part.name, part.is_visible, part.member) for part in parts]


def _open_xlsx(source: Source, package: Package) -> Any:
    """The workbook as openpyxl reads it; where it cannot, it is given values and number formats alone."""
    if not package.is_usual:
        return _loaded(source, repacked(package))
    try:
        return _loaded(source, source.raw)
    except HtxEvalError:
        return _loaded(source, repacked(package))


def _loaded(source: Source, file: BinaryIO) -> Any:
    import warnings

    import openpyxl

    try:
        file.seek(0)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it says of styles and the like is for nobody here
            return openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except Exception:  # a damaged file fails in many ways
        raise fatal("HTX431", source.path) from None


def _xlsx_rows(source: Source, workbook: Any, name: str) -> Iterator[NumberedRow]:
    """The rows of a sheet, each cell as the text that says what it shows."""
    wide = 0
    try:
        sheet = workbook[name]
        sheet.reset_dimensions()
        for line, row in enumerate(sheet.iter_rows(), start=1):
            wide += len(row) > WIDE
            if wide > MOST_WIDE:
                raise fatal("HTX432", source.path)
            yield line, ["" if cell.value is None else shown(cell.value, cell.number_format) for cell in row]
    except HtxEvalError:
        raise
    except Exception:  # as above
        raise fatal("HTX431", source.path) from None
