"""The package of an .xlsx workbook: its sheets, and what of them a reader of values alone does not see."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import PurePosixPath
from xml.etree import ElementTree

from htx_eval.base.frozen import frozen
from htx_eval.reading.text.source import Source, fatal

#: Unpacked, a workbook of a million rows is about 1.5 GB; what is packed tighter than this is no table but a bomb.
MOST_UNPACKED, MOST_TIGHT, SMALL = 4_000_000_000, 150, 100_000_000
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STYLES = "xl/styles.xml"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

_HIDDEN_ROW = re.compile(rb'<row [^>]*?\br="(\d+)"[^>]*?\bhidden="(?:1|true)"')
_HIDDEN_ROW_2 = re.compile(rb'<row [^>]*?\bhidden="(?:1|true)"[^>]*?\br="(\d+)"')
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"')
_ERROR = re.compile(rb'<c [^>]*\bt="e"')
_BARE_FORMULA = re.compile(
    rb'<c r="([A-Z]{1,3}\d+)"[^>]*>\s*<f[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)
_FAR_COLUMN = re.compile(rb'<c r="[A-Z]{3}\d')
_FAR_ROW = re.compile(rb'<row r="(\d{5,})"')
#: A sheet whose last row is so many times the number of its rows is sparse.
MOST_SPARSE = 10
_CHUNK, _OVERLAP = 1 << 22, 1 << 12


@frozen
class SheetPart:
    """A sheet of a package: its name, whether it is shown, and the part that holds it."""

    name: str
    is_visible: bool
    member: str


@frozen
class Traits:
    """What is in a sheet beside its values."""

    hidden_rows: frozenset[int] = frozenset()
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)  # by first line, and column from 0
    bare_formulas: tuple[str, ...] = ()  # addresses of formulas without a stored value
    has_errors: bool = False
    is_sparse: bool = False  # some cell stands far from all others, so that a full grid would be huge


class Package:
    """An .xlsx file as an archive."""

    def __init__(self, source: Source) -> None:
        """Open the archive.

        Raises HtxEvalError if it is damaged, is no workbook, or unpacks to far more than a table would.
        """
        self._path = source.path
        try:
            self._zip = zipfile.ZipFile(source.raw)
        except (zipfile.BadZipFile, OSError, ValueError):
            raise fatal("HTX431", source.path) from None
        infos = self._zip.infolist()
        self.members = {info.filename for info in infos}
        unpacked, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
        if unpacked > MOST_UNPACKED or (unpacked > SMALL and unpacked > MOST_TIGHT * packed):
            raise fatal("HTX432", source.path)

    def sheets(self) -> list[SheetPart]:
        """Return the sheets in their order.

        Raises HtxEvalError if the archive does not say which they are.
        """
        relations = {
            node.get("Id"): node.get("Target", "")
            for node in self._tree(_RELATIONS)
            if node.get("Type", "").endswith("/worksheet")
        }
        return [
            SheetPart(
                name=node.get("name", ""),
                is_visible=node.get("state", "visible") == "visible",
                member=_member(relations[node.get(_ID)]),
            )
            for node in self._tree(_WORKBOOK).iter(f"{_MAIN}sheet")
            if node.get(_ID) in relations
        ]

    def traits(self, member: str) -> Traits:
        """Return what is in a sheet beside its values."""
        hidden: set[int] = set()
        merged: dict[tuple[int, int], tuple[int, int]] = {}
        bare: dict[str, None] = {}  # each once: chunks overlap
        has_errors, has_far_column, rows, furthest = False, False, 1, 0
        for chunk in self._chunks(member):
            hidden.update(int(row) for row in (*_HIDDEN_ROW.findall(chunk), *_HIDDEN_ROW_2.findall(chunk)))
            for first, top, last, bottom in _MERGED.findall(chunk):
                left, right = column_of(first.decode()), column_of(last.decode())
                merged[int(top), left] = (right - left + 1, int(bottom) - int(top) + 1)
            bare.update(dict.fromkeys(address.decode() for address in _BARE_FORMULA.findall(chunk)))
            has_errors = has_errors or _ERROR.search(chunk) is not None
            rows += chunk.count(b"<row ")
            furthest = max((int(line) for line in _FAR_ROW.findall(chunk)), default=furthest)
            has_far_column = has_far_column or _FAR_COLUMN.search(chunk) is not None
        is_sparse = has_far_column or furthest > MOST_SPARSE * rows
        return Traits(frozenset(hidden), merged, tuple(bare), has_errors, is_sparse)

    def has_telling_formats(self) -> bool:
        """Say whether some number format changes what a value says: leading zeros, percent."""
        if _STYLES not in self.members:
            return False
        root = self._tree(_STYLES)
        telling = {
            node.get("numFmtId") for node in root.iter(f"{_MAIN}numFmt") if is_telling(node.get("formatCode", ""))
        } | {"9", "10"}
        used = [node.get("numFmtId") for parent in root.iter(f"{_MAIN}cellXfs") for node in parent]
        return not telling.isdisjoint(used)

    def _chunks(self, member: str) -> Iterator[bytes]:
        try:
            with self._zip.open(member) as part:
                tail = b""
                while chunk := part.read(_CHUNK):
                    yield tail + chunk
                    tail = chunk[-_OVERLAP:]
        except Exception:  # a damaged archive fails in many ways
            raise fatal("HTX431", self._path) from None

    def _tree(self, member: str) -> ElementTree.Element:
        try:
            return ElementTree.fromstring(self._zip.read(member))
        except Exception:  # as above
            raise fatal("HTX431", self._path) from None


def is_telling(number_format: str) -> bool:
    """Say whether a number format changes what a value says: leading zeros ("0000000000"), or percent."""
    return "%" in number_format or re.fullmatch(r'0{2,}(?:"?-"?0+)?(?:;.*)?', number_format) is not None


def column_of(letters: str) -> int:
    """Return the column of its letters, from 0: "A" is 0, "AA" is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _member(target: str) -> str:
    """The name of a part in the archive, from its target relative to the workbook."""
    path = PurePosixPath(target) if target.startswith("/") else PurePosixPath("/xl") / target
    parts: list[str] = []
    for part in path.parts[1:]:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
