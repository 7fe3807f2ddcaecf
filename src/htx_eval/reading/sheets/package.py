"""The package of an .xlsx workbook: its sheets, and what of them a reader of values alone does not see."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import PurePosixPath
from xml.etree import ElementTree

from htx_eval.base.frozen import frozen
from htx_eval.reading.sheets.number_formats import is_telling
from htx_eval.reading.sheets.sheet import LAST_ROW
from htx_eval.reading.sheets.struck import StruckCells
from htx_eval.reading.sheets.traits import Traits
from htx_eval.reading.text.source import Source, fatal

#: Unpacked, a workbook of a million rows is about 1.5 GB; what is packed tighter than this is no table but a bomb.
MOST_UNPACKED, MOST_TIGHT, SMALL = 4_000_000_000, 150, 100_000_000
#: Where the workbook lies if the package does not say.
_WORKBOOK = "xl/workbook.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN, _ID = f"{{{MAIN}}}", f"{{{RELATIONS}}}id"
#: The kinds of parts that hold what cells show.
_NEEDED = ("worksheet", "styles", "sharedStrings")
#: The names that the strict form of the standard has for the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONS.encode()),
)
#: A prefix before the name of every element, which the patterns below do not have.
_PREFIX = re.compile(rb"<(\w+:)(?:worksheet|workbook|sst|styleSheet)\b")

_HIDDEN_ROW = re.compile(rb'<row [^>]*?\br="(\d+)"[^>]*?\bhidden="(?:1|true)"')
_HIDDEN_ROW_2 = re.compile(rb'<row [^>]*?\bhidden="(?:1|true)"[^>]*?\br="(\d+)"')
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"')
_ERROR = re.compile(rb'<c [^>]*\bt="e"')
_BARE_FORMULA = re.compile(
    rb'<c r="([A-Z]{1,3}\d+)"[^>]*>\s*<f[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)
#: A cell of a far column, or with an address that no cell has: the faster library takes memory for all before it.
_FAR_COLUMN = re.compile(rb'<c [^>]*?\br="(?:[A-Z]{3}\d|(?![A-Z]{1,3}\d{1,7}"))')
_FAR_ROW = re.compile(rb'<(?:row|c) [^>]*?\br="[A-Z]*(\d{5,})"')
#: A sheet whose last row is so many times the number of its rows is sparse.
MOST_SPARSE = 10
_CHUNK, _OVERLAP = 1 << 22, 1 << 12


@frozen
class SheetPart:
    """A sheet of a package: its name, whether it is shown, and the part that holds it."""

    name: str
    is_visible: bool
    member: str


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
        # Some programs write "\\" between folders, and letters of another case than they say.
        self._infos = {info.filename.replace("\\", "/").lstrip("/"): info for info in infos}
        self._any_case = {name.casefold(): info for name, info in self._infos.items()}
        self.members = set(self._infos)
        unpacked, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
        if unpacked > MOST_UNPACKED or (unpacked > SMALL and unpacked > MOST_TIGHT * packed):
            raise fatal("HTX432", source.path)

    @cached_property
    def workbook(self) -> str | None:
        """The part that is the workbook as XML, if there is one."""
        if self.has(_WORKBOOK):
            return _WORKBOOK
        if not self.has("_rels/.rels"):
            return None
        every = self._tree("_rels/.rels")
        targets = (node.get("Target", "") for node in every if node.get("Type", "").endswith("/officeDocument"))
        found = (_member(target, "") for target in targets)
        return next((member for member in found if self.has(member) and b"<workbook" in self.read(member)), None)

    @cached_property
    def relations(self) -> dict[str, tuple[str, str]]:
        """The parts of the workbook by their ids: the kind of each, and where it lies."""
        path = PurePosixPath(self.workbook or _WORKBOOK)
        home = str(path.parent)
        return {
            node.get("Id", ""): (node.get("Type", "").rpartition("/")[2], _member(node.get("Target", ""), home))
            for node in self._tree(f"{home}/_rels/{path.name}.rels")
        }

    def part(self, kind: str) -> str | None:
        """Return the part of a kind that the workbook has once, such as ``styles``, if it is there."""
        found = (member for what, member in self.relations.values() if what == kind)
        return next((member for member in found if self.has(member)), None)

    def sheets(self) -> list[SheetPart]:
        """Return the sheets in their order.

        Raises HtxEvalError if the archive does not say which they are.
        """
        return [
            SheetPart(
                name=node.get("name", ""),
                is_visible=node.get("state", "visible") == "visible",
                member=self.relations[node.get(_ID, "")][1],
            )
            for node in self._tree(self.workbook or _WORKBOOK).iter(f"{_MAIN}sheet")
            if self.relations.get(node.get(_ID, ""), ("", ""))[0] == "worksheet"
        ]

    @cached_property
    def is_1904(self) -> bool:
        """Whether days are counted from 1904."""
        found = self._tree(self.workbook or _WORKBOOK).find(f"{_MAIN}workbookPr")
        return found is not None and found.get("date1904") in ("1", "true")

    @cached_property
    def is_usual(self) -> bool:
        """Whether the parts have the names, and the workbook the form, that every reader knows."""
        content = self._raw(self.workbook or _WORKBOOK)
        names = {info.filename for info in self._infos.values()}
        needed = [member for kind, member in self.relations.values() if kind in _NEEDED]
        return names.issuperset([_WORKBOOK, *needed]) and content == _usual(content, _prefix(content))

    def has(self, member: str) -> bool:
        """Say whether there is a part of this name, in whatever letters."""
        return member.casefold() in self._any_case

    def read(self, member: str) -> bytes:
        """Return a part, in the names of the usual form of the standard and without prefixes.

        Raises HtxEvalError if it cannot be unpacked.
        """
        content = self._raw(member)
        return _usual(content, _prefix(content))

    def size(self, member: str) -> int:
        """Return how many bytes a part says that it has, unpacked."""
        return self._info(member).file_size

    def _raw(self, member: str) -> bytes:
        try:
            return self._zip.read(self._info(member))
        except Exception:  # a damaged archive fails in many ways
            raise fatal("HTX431", self._path) from None

    def _info(self, member: str) -> zipfile.ZipInfo:
        return self._infos.get(member) or self._any_case[member.casefold()]

    def traits(self, member: str) -> Traits:
        """Return what is in a sheet beside its values.

        Raises HtxEvalError if it cannot be unpacked, or a row is below the last that a sheet can have: a library would
        make up all rows before it.
        """
        hidden: set[int] = set()
        struck = StruckCells(self)
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
            struck.look(chunk)
        if furthest > LAST_ROW:
            raise fatal("HTX431", self._path)
        is_sparse = has_far_column or furthest > MOST_SPARSE * rows
        rows_struck, cells_struck = struck.found(member)
        return Traits(frozenset(hidden), merged, tuple(bare), has_errors, is_sparse, rows_struck, cells_struck)

    def has_telling_formats(self) -> bool:
        """Say whether some number format changes what a value says: leading zeros, percent."""
        root = self.styles
        if root is None:
            return False
        telling = {
            node.get("numFmtId") for node in root.iter(f"{_MAIN}numFmt") if is_telling(node.get("formatCode", ""))
        } | {"9", "10"}
        used = [node.get("numFmtId") for parent in root.iter(f"{_MAIN}cellXfs") for node in parent]
        return not telling.isdisjoint(used)

    @cached_property
    def styles(self) -> ElementTree.Element | None:
        """The styles of the cells, if there are any."""
        member = self.part("styles")
        return None if member is None else self._tree(member)

    def _chunks(self, member: str) -> Iterator[bytes]:
        try:
            with self._zip.open(self._info(member)) as part:
                tail, prefix = b"", None
                while chunk := part.read(_CHUNK):
                    prefix = _prefix(chunk) if prefix is None else prefix
                    yield _usual(tail + chunk, prefix)
                    tail = chunk[-_OVERLAP:]
        except Exception:  # a damaged archive fails in many ways
            raise fatal("HTX431", self._path) from None

    def _tree(self, member: str) -> ElementTree.Element:
        try:
            return ElementTree.fromstring(self.read(member))
        except (ElementTree.ParseError, LookupError, ValueError):  # the last two of an encoding that there is not
            raise fatal("HTX431", self._path) from None


def column_of(letters: str) -> int:
    """Return the column of its letters, from 0: "A" is 0, "AA" is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _prefix(content: bytes) -> bytes:
    """The prefix that a part has before the name of every element; none as a rule."""
    found = _PREFIX.search(content[:2000])
    return b"" if found is None else found[1]


def _usual(content: bytes, prefix: bytes) -> bytes:
    """A part in the names of the usual form of the standard, without a prefix."""
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    if not prefix:
        return content
    content = content.replace(b"<" + prefix, b"<").replace(b"</" + prefix, b"</")
    return content.replace(b"xmlns:" + prefix[:-1] + b"=", b"xmlns=")


def _member(target: str, home: str) -> str:
    """The name of a part in the archive, from its target relative to a folder."""
    path = PurePosixPath(target) if target.startswith("/") else PurePosixPath("/") / home / target
    parts: list[str] = []
    for part in path.parts[1:]:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
