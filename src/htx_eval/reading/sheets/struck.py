"""Cells that are crossed out: told by their styles, and looked for only where some style crosses out."""

from __future__ import annotations

import re
from typing import Protocol
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRIKE = b"<strike"
_ROW = re.compile(rb'<row [^>]*?\br="(\d+)"[^>]*>(.*?)</row>', re.DOTALL)
#: A cell that has something in it: its address, what it says of itself, and what it holds.
_CELL = re.compile(rb'<c ((?:[^>"]|"[^"]*")*?)(?<!/)>(.*?)</c>', re.DOTALL)
_ADDRESS, _STYLE = re.compile(rb'\br="([A-Z]+\d+)"'), re.compile(rb'\bs="(\d+)"')
#: The texts that cells share, the runs of a text that are written alike, and the sign of one that is crossed out.
_ITEM, _RUN = re.compile(rb"<si\b[^>]*?(?:/>|>(.*?)</si>)", re.DOTALL), re.compile(rb"<r>(.*?)</r>", re.DOTALL)
_STRUCK = re.compile(rb'<strike\b(?![^>]*val="(?:0|false)")')
_SHARED = re.compile(rb"<v>(\d+)</v>")


class Parts(Protocol):
    """The parts of a package that are read here."""

    @property
    def styles(self) -> ElementTree.Element | None:
        """The styles of the cells, if there are any."""

    def part(self, kind: str) -> str | None:
        """Return the name of a part of a kind, if it is there."""

    def read(self, member: str) -> bytes:
        """Return a part."""


class StruckCells:
    """Looks through a sheet for cells that are crossed out; nearly always no style does that, and nothing is done."""

    def __init__(self, package: Parts) -> None:
        self._package = package
        self._styles = _struck_styles(package.styles)
        shared = package.part("sharedStrings")
        content = b"" if shared is None else package.read(shared)
        self._texts = struck_texts(content) if _STRIKE in content else frozenset()
        styles = b"|".join(map(re.escape, self._styles))
        self._sign = re.compile(rb'<c [^>]*\bs="(?:' + styles + rb')"') if styles else None
        self._is_there = bool(self._texts)

    def look(self, chunk: bytes) -> None:
        """Take note of whether a part of the sheet has such a cell."""
        by_style = self._sign is not None and self._sign.search(chunk) is not None
        self._is_there = self._is_there or by_style or _STRIKE in chunk

    def found(self, member: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Return the lines that are crossed out, half their filled cells at least, and the other crossed-out cells."""
        rows: list[int] = []
        cells: list[str] = []
        for line, content in _ROW.findall(self._package.read(member)) if self._is_there else ():
            filled = [(about, held) for about, held in _CELL.findall(content) if b"<v" in held or b"<t" in held]
            struck = [about for about, held in filled if self._is_struck(about, held)]
            if struck and 2 * len(struck) >= len(filled):
                rows.append(int(line))
            else:
                cells += [found[1].decode() for found in map(_ADDRESS.search, struck) if found is not None]
        return tuple(rows), tuple(cells)

    def _is_struck(self, about: bytes, held: bytes) -> bool:
        style = _STYLE.search(about)
        if style is not None and style[1] in self._styles:
            return True
        if _STRIKE in held:
            return _is_all_struck(held)
        shared = _SHARED.search(held) if b't="s"' in about else None
        return shared is not None and int(shared[1]) in self._texts


def _struck_styles(root: ElementTree.Element | None) -> frozenset[bytes]:
    """The numbers of the cell formats whose font crosses out."""
    if root is None:
        return frozenset()
    fonts = [font.find(f"{_MAIN}strike") for font in root.iterfind(f"{_MAIN}fonts/{_MAIN}font")]
    struck = {str(at) for at, sign in enumerate(fonts) if sign is not None and _is_on(sign)}
    formats = root.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf") if struck else ()
    return frozenset(str(at).encode() for at, one in enumerate(formats) if one.get("fontId") in struck)


def struck_texts(content: bytes) -> frozenset[int]:
    """Return the numbers of the texts that are crossed out, of those that cells share."""
    return frozenset(at for at, text in enumerate(_ITEM.findall(content)) if _is_all_struck(text))


def _is_all_struck(text: bytes) -> bool:
    """Whether a text is crossed out from the first letter to the last."""
    runs = [run for run in _RUN.findall(text) if b"<t" in run]
    return bool(runs) and all(map(_STRUCK.search, runs))


def _is_on(sign: ElementTree.Element) -> bool:
    return sign.get("val", "1") not in ("0", "false")
