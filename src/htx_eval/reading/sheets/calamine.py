"""Workbooks of any form by the library that reads values, and no formats: .xls, .xlsb, .ods, and .xlsx fast."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from htx_eval.base.extras import install_command
from htx_eval.base.problems import HtxEvalError
from htx_eval.reading.sheets.sheet import NumberedRow
from htx_eval.reading.sheets.shown import shown
from htx_eval.reading.sheets.tab import Tab
from htx_eval.reading.sheets.traits import Traits
from htx_eval.reading.text.source import Source, fatal

#: A sheet with more cells than this is no list.
MOST_CELLS = 10_000_000


def values_only(source: Source) -> list[Tab]:
    """Return the sheets of any workbook by the library that reads values and no formats.

    Raises HtxEvalError if that is not installed or cannot read the file.
    """
    try:
        import python_calamine
    except ImportError:
        raise fatal("HTX435", source.path, install=install_command("excel")) from None
    source.raw.seek(0)
    workbook = _guarded(source, lambda: python_calamine.CalamineWorkbook.from_filelike(source.raw))

    def rows_of(name: str) -> Iterator[NumberedRow]:
        sheet = _guarded(source, lambda: workbook.get_sheet_by_name(name))
        if sheet.total_height * sheet.total_width > MOST_CELLS:
            raise fatal("HTX432", source.path)
        rows = _each(source, _guarded(source, sheet.iter_rows))
        before = [""] * (sheet.start or (0, 0))[1]  # blank columns left of the first that is filled
        for line, row in enumerate(rows, start=1):
            yield line, before + ["" if value == "" else shown(value) for value in row]

    def traits_of(name: str) -> Traits:
        ranges = _guarded(source, lambda: workbook.get_sheet_by_name(name).merged_cell_ranges) or []
        extents = {(top + 1, left): (right - left + 1, bottom - top + 1) for (top, left), (bottom, right) in ranges}
        return Traits(merged=extents)

    visible = python_calamine.SheetVisibleEnum.Visible
    return [
        Tab(one.name, one.visible == visible, partial(rows_of, one.name), partial(traits_of, one.name))
        for one in workbook.sheets_metadata
        if one.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]


def _guarded(source: Source, call: Callable[[], Any]) -> Any:
    """Call the library; whatever goes wrong in it, even a panic, means a damaged file."""
    try:
        with _quiet():
            return call()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        raise fatal("HTX431", source.path) from None


def _each(source: Source, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
    """Hand on what the library yields, as `_guarded` calls it."""
    try:
        yield from rows
    except (GeneratorExit, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        raise fatal("HTX431", source.path) from None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what the library itself writes to the standard error (a trace of its panic) from the user."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no such stream
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def fast_rows(source: Source) -> Callable[[str], Iterator[NumberedRow]] | None:
    """Return a reader of rows by the faster library, or None where it is not installed or cannot open the file."""
    try:
        tabs = values_only(source)
    except HtxEvalError:
        return None
    rows = {tab.name: tab.rows for tab in tabs}
    return lambda name: rows[name]()
