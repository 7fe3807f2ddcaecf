"""What is in a sheet of an .ods workbook beside its values: merged cells, hidden rows, rows that are crossed out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from htx_eval.reading.sheets.sheet import Extent
from htx_eval.reading.sheets.traits import Traits
from htx_eval.reading.text.source import Source

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _STYLE, _OFFICE = f"{_NAMES}table:1.0}}", f"{_NAMES}style:1.0}}", f"{_NAMES}office:1.0}}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_HIDDEN = ("collapse", "filter")
#: Only in content with one of these is there anything to tell.
_SIGNS = (b"-spanned=", b"text-line-through-style=", b"table:visibility=")
#: A workbook whose content is larger is read for its values alone.
MOST_CONTENT = 400_000_000


def traits_of_ods(source: Source) -> dict[str, Traits]:
    """Return what is in each sheet beside its values; nothing of a workbook that is damaged."""
    try:
        with zipfile.ZipFile(source.raw) as package:
            info = package.getinfo("content.xml")
            content = package.read(info) if info.file_size <= MOST_CONTENT else b""
        return dict(_sheets(content)) if any(sign in content for sign in _SIGNS) else {}
    except (zipfile.BadZipFile, ElementTree.ParseError, OSError, ValueError, KeyError, NotImplementedError):
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
