"""A workbook put down again with no more than values and number formats, for a reader that stumbles over the rest."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from htx_eval.reading.sheets.package import MAIN, RELATIONS, Package

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
#: What cells look like beside their number format: one plain way.
_PLAIN_LOOK = (
    "<fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders>"
    '<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
)


def repacked(package: Package) -> io.BytesIO:
    """Return a workbook of the usual form with the sheets of a package, their values and their number formats.

    Raises HtxEvalError if a part cannot be unpacked.
    """
    sheets = package.sheets()
    texts = package.part("sharedStrings")
    parts = {f"worksheets/sheet{at}.xml": package.read(sheet.member) for at, sheet in enumerate(sheets, start=1)}
    kinds = dict.fromkeys(parts, "worksheet") | {"styles.xml": "styles"}
    parts["styles.xml"] = _styles(package).encode()
    if texts is not None:
        parts["sharedStrings.xml"], kinds["sharedStrings.xml"] = package.read(texts), "sharedStrings"
    named = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{at}" r:id="r{at}"/>' for at, sheet in enumerate(sheets, start=1)
    )
    days = ' date1904="1"' if package.is_1904 else ""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        new.writestr("[Content_Types].xml", _types(kinds))
        new.writestr("_rels/.rels", _related({"xl/workbook.xml": "officeDocument"}))
        new.writestr(
            "xl/workbook.xml",
            f'{_HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><workbookPr{days}/>'
            f"<sheets>{named}</sheets></workbook>",
        )
        new.writestr("xl/_rels/workbook.xml.rels", _related(kinds))
        for name, content in parts.items():
            new.writestr(f"xl/{name}", content)
    out.seek(0)
    return out


def _styles(package: Package) -> str:
    """The styles with number formats alone."""
    root = package.styles
    formats: list[ElementTree.Element] = [] if root is None else list(root.iter(f"{{{MAIN}}}numFmt"))
    looks = [] if root is None else root.findall(f"{{{MAIN}}}cellXfs/{{{MAIN}}}xf")
    used = [one.get("numFmtId", "0") for one in looks]
    told = "".join(
        f'<numFmt numFmtId="{one.get("numFmtId")}" formatCode={quoteattr(one.get("formatCode", "General"))}/>'
        for one in formats
    )
    cells = "".join(f'<xf numFmtId="{one}" fontId="0" fillId="0" borderId="0" xfId="0"/>' for one in used or ["0"])
    told = f"<numFmts>{told}</numFmts>" if told else ""
    return f'{_HEAD}<styleSheet xmlns="{MAIN}">{told}{_PLAIN_LOOK}<cellXfs>{cells}</cellXfs></styleSheet>'


def _related(kinds: dict[str, str]) -> str:
    related = "".join(
        f'<Relationship Id="r{at}" Type="{RELATIONS}/{kind}" Target="{name}"/>'
        for at, (name, kind) in enumerate(kinds.items(), start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGES}/relationships">{related}</Relationships>'


def _types(kinds: dict[str, str]) -> str:
    told = "".join(
        f'<Override PartName="/xl/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGES}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>{told}</Types>'
    )
