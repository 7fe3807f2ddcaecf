"""What an .ods workbook says beside its values: how large it is, merged cells, rows that are hidden or crossed out."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from htx_eval.reading.sheets.calamine import MOST_CELLS
from htx_eval.reading.sheets.sheet import LAST_ROW, Extent
from htx_eval.reading.sheets.traits import Traits
from htx_eval.reading.text.source import Source, fatal

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _STYLE, _OFFICE = f"{_NAMES}table:1.0}}", f"{_NAMES}style:1.0}}", f"{_NAMES}office:1.0}}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_HIDDEN = ("collapse", "filter")
#: Only in content with one of these is there anything to tell.
_SIGNS = (b"-spanned=", b"text-line-through-style=", b"table:visibility=")
#: No list has more content, nor has a sheet of any program more rows or columns.
MOST_CONTENT, LAST_COLUMN = 400_000_000, 1 << 14
#: No list has so many rows that are filled and all alike.
MOST_ALIKE = 10_000
_ROW = re.compile(rb"<(?:[\w.-]+:)?table-row\b([^>]*)>|</(?:[\w.-]+:)?table>")
_ROW_END = re.compile(rb"</(?:[\w.-]+:)?table-row\s*>")
_ROWS, _COLUMNS = (re.compile(rb"number-%s-repeated\s*=\s*[\"']([^\"']*)" % side) for side in (b"rows", b"columns"))
_CELL = re.compile(rb"<(?:[\w.-]+:)?(?:covered-)?table-cell\b([^>]*)>")
_FILLED = re.compile(rb"\bvalue-type\s*=")


def check_size(source: Source) -> None:
    """Refuse a workbook that unpacks to more cells than any list has: few bytes may stand for many rows that are alike.

    Raises HtxEvalError for such a workbook; one that is damaged is for its reader to refuse.
    """
    try:
        with zipfile.ZipFile(source.raw) as package:
            info = package.getinfo("content.xml")
            is_larger = info.file_size > MOST_CONTENT
            content = b"" if is_larger else package.read(info)
    except Exception:  # a damaged archive fails in many ways
        return
    if is_larger or any(rows * columns > MOST_CELLS for rows, columns in _sizes(content)):
        raise fatal("HTX432", source.path)


def _sizes(content: bytes) -> Iterator[tuple[int, int]]:
    """How many rows and columns of a sheet, down and across to the last that is filled, its reader has to hold.

    What no program can have written has too many of both.
    """
    rows = filled = columns = 0
    for found in _ROW.finditer(content):
        attributes = found[1]
        if attributes is None:  # the end of a sheet
            yield filled, columns
            rows = filled = columns = 0
            continue
        times = _times(_ROWS, attributes)
        end = None if attributes.endswith(b"/") else _ROW_END.search(content, found.end())
        row = content[found.end() : end.start()] if end else b""
        width = _width(row)
        rows += times
        if times > (MOST_ALIKE if width else LAST_ROW) or width > LAST_COLUMN:
            yield times, MOST_CELLS
        if width:
            filled, columns = rows, max(columns, width)
    yield filled, columns


def _width(row: bytes) -> int:
    """Up to which column the cells of a row are filled."""
    if _FILLED.search(row) is None:
        return 0
    if _COLUMNS.search(row) is None:
        return row.count(b"table-cell")
    at = width = 0
    for cell in _CELL.finditer(row):
        at += _times(_COLUMNS, cell[1])
        width = at if _FILLED.search(cell[1]) else width
    return width


def _times(repeated: re.Pattern[bytes], attributes: bytes) -> int:
    """How often a row or a cell stands; what is no number as programs write it is very large."""
    found = repeated.search(attributes)
    if found is None:
        return 1
    return int(found[1]) if found[1].isdigit() and len(found[1]) < 12 else MOST_CELLS


def traits_of_ods(source: Source) -> dict[str, Traits]:
    """Return what is in each sheet beside its values; nothing of a workbook that is damaged."""
    try:
        with zipfile.ZipFile(source.raw) as package:
            info = package.getinfo("content.xml")
            content = package.read(info) if info.file_size <= MOST_CONTENT else b""
        return dict(_sheets(content)) if any(sign in content for sign in _SIGNS) else {}
    except Exception:  # a damaged archive fails in many ways
        return {}


def _sheets(content: bytes) -> Iterator[tuple[str, Traits]]:
    """Each sheet with its traits; rows are let go as soon as they have been read."""
    styles: set[str] = set()
    sheet = _Sheet(styles)
    for _, element in ElementTree.iterparse(io.BytesIO(content)):
        if element.tag == f"{_STYLE}style" and _crosses_out(element):
            styles.add(str(element.get(f"{_STYLE}name")))
        elif element.tag == f"{_TABLE}table-row":
            sheet.add(element)
            element.clear()
        elif element.tag == f"{_TABLE}table":
            yield str(element.get(f"{_TABLE}name")), sheet.traits()
            sheet = _Sheet(styles)


def _crosses_out(style: ElementTree.Element) -> bool:
    text = style.find(f"{_STYLE}text-properties")
    return text is not None and text.get(f"{_STYLE}text-line-through-style", "none") != "none"


class _Sheet:
    """Takes the rows of a sheet one by one."""

    def __init__(self, struck_styles: set[str]) -> None:
        self._struck_styles = struck_styles
        self._line = 1
        self._merged: dict[tuple[int, int], Extent] = {}
        self._hidden: set[int] = set()
        self._struck: list[int] = []

    def add(self, row: ElementTree.Element) -> None:
        """Take a row, which may stand for several that are alike."""
        times = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
        filled = struck = column = 0
        for cell in (one for one in row if one.tag in _CELLS):
            wide, high = (int(cell.get(f"{_TABLE}number-{side}-spanned", "1")) for side in ("columns", "rows"))
            if wide > 1 or high > 1:
                self._merged[self._line, column] = (wide, high)
            if cell.get(f"{_OFFICE}value-type") is not None:
                filled += 1
                struck += cell.get(f"{_TABLE}style-name") in self._struck_styles
            column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        if filled and row.get(f"{_TABLE}visibility") in _HIDDEN:
            self._hidden |= set(range(self._line, self._line + times))
        if struck and 2 * struck >= filled:
            self._struck += range(self._line, self._line + times)
        self._line += times

    def traits(self) -> Traits:
        """Return what was found."""
        return Traits(frozenset(self._hidden), self._merged, struck_rows=tuple(self._struck))
