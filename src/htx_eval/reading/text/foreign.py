"""Files that are no list: what their content says they are, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Collection

#: The kind of what holds other files, of which some may be lists.
ARCHIVE = "foreign.archive"
#: So much of the beginning of a file is looked at.
HEAD = 4096
#: A kind of file is a key of the catalogue, under which stands how to make a list of it.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "foreign.pdf"),
    (b"\x89PNG\r\n", "foreign.picture"),
    (b"\xff\xd8\xff", "foreign.picture"),
    (b"GIF8", "foreign.picture"),
    (b"II*\x00", "foreign.picture"),
    (b"MM\x00*", "foreign.picture"),
    (b"{\\rtf", "foreign.word"),
    (b"Rar!", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
    (b"PK\x05\x06", ARCHIVE),
    (b"\x00\x01\x00\x00Standard ", "foreign.database"),
    (b"SQLite format 3\x00", "foreign.database"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "foreign.shortcut"),
    (b"[InternetShortcut]", "foreign.shortcut"),
    (b"\x09\x00\x04\x00", "foreign.old_excel"),
    (b"\x09\x02\x06\x00", "foreign.old_excel"),
    (b"\x09\x04\x06\x00", "foreign.old_excel"),
    (b"ID;P", "foreign.old_excel"),
)
#: Pictures whose mark stands behind their length or size.
_PICTURE = rb"BM.{4}\x00{4}|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)"
_UTF_16_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
#: Texts that other programs write, by a pattern of their beginning; few runs need one, so none is compiled before.
_MARKUP = (
    (r".{0,2000}?schemas-microsoft-com:office:spreadsheet", "foreign.xml_spreadsheet"),
    (r".{0,2000}?opendocument:xmlns:office.{0,4000}?opendocument\.spreadsheet", "foreign.xml_spreadsheet"),
    (r".{0,2000}?(?:progid=.Word\.Document|<w:wordDocument)", "foreign.word"),
    (r"<(?:!--|!doctype html|html|head|body|table|meta|style|div)\b|<\?xml.{0,1000}?<html", "foreign.web_page"),
    (r"<\?xml", "foreign.xml"),
)
_BRACES = (
    (r"\{.{0,500}?https://docs\.google\.com", "foreign.shortcut"),
    (r"(?:\{|\[\s*\{)\s*\"", "foreign.json"),
)
#: The streams of an OLE container by which a program knows its own files.
_STREAMS = {
    "Workbook": None,
    "Book": None,
    "EncryptedPackage": None,
    "WordDocument": "foreign.word",
    "PowerPoint Document": "foreign.slides",
    "__properties_version1.0": "foreign.mail",
}
#: The parts of a package by which a program knows its own files.
_PARTS = {
    "word/document.xml": "foreign.word",
    "ppt/presentation.xml": "foreign.slides",
    "Index/Document.iwa": "foreign.numbers",
    "Index.zip": "foreign.numbers",
}


def foreign_text(head: bytes) -> str | None:
    """Return what a file that is neither package nor container is by its beginning, if it is no text of a list."""
    found = next((key for mark, key in _MARKS if head.startswith(mark)), None)
    if found is not None:
        return found
    if b"\0" in head[:16] and re.match(_PICTURE, head, re.DOTALL):
        return "foreign.picture"
    text = head.decode(_UTF_16_MARKS.get(head[:2], "utf-8"), errors="replace").lstrip("\ufeff \t\r\n")
    if text[:1] in "<{[":
        patterns = _MARKUP if text.startswith("<") else _BRACES
        return next((key for pattern, key in patterns if re.match(pattern, text, re.IGNORECASE | re.DOTALL)), None)
    # A page with all its parts is a mail to nobody; no heading of a list has this.
    return "foreign.web_archive" if "\nmime-version:" in f"\n{text[:1000]}".casefold() else None


def foreign_container(content: bytes) -> str | None:
    """Return what an OLE container is, if it is no workbook; the stream that is named first tells."""
    found = {content.find(f"{name}\0".encode("utf-16-le")): key for name, key in _STREAMS.items()}
    found.pop(-1, None)
    return found[min(found)] if found else None


def foreign_package(members: Collection[str]) -> str:
    """Return what an archive without a workbook is."""
    return next((key for part, key in _PARTS.items() if part in members), ARCHIVE)
