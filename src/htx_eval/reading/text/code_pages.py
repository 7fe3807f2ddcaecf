"""Vietnamese code pages from before Unicode: their tables, and the text behind bytes or behind letters of their fonts.

Checked against: UniKey for TCVN3, and TCVN5712-1 of glibc from A1 on, but for B0 to B4: combining marks there, signs
("°", "²") in the fonts of TCVN3; glibc (RFC 1456) for VISCII; UniKey and xvnkb for VNI. Windows-1258 is Python's own.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from htx_eval.reading.text.syllables import TONED, is_syllable

#: What a code page leaves undefined, as the codecs of Python write it.
_UNDEFINED = "\ufffe"
_WESTERN = bytes(range(256)).decode("cp1252", "replace").replace("\ufffd", _UNDEFINED)

# From byte A0 on. Most capitals with a tone are missing: they are typed as small letters in a font that shows capitals.
_TCVN3 = "\xa0ĂÂÊÔƠƯĐăâêôơưđẰ°±²³´àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
# The upper half.
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "Õắằặấầẩậẽẹếềểễệố"
    "ồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉ"
    "đựòóôõỏọụùúũủýợỮ"
)
_VISCII_CONTROLS = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
# Letters that are one byte in VNI, shown as in Latin-1. All others are a vowel and a byte that stands for its marks.
_VNI = str.maketrans("ÔÖÑÆÓÒÎôöñæóòî", "ƠƯĐỈĨỊỴơưđỉĩịỵ")
_VNI_ROWS = (
    ("a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ("e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ("o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ("ơ", "ùøûõï", "ớờởỡợ"),
    ("u", "ùøûõï", "úùủũụ"),
    ("ư", "ùøûõï", "ứừửữự"),
    ("y", "ùøûõ", "ýỳỷỹ"),
)
# The vowel decides the case: the mark of a capital may be small.
_VNI_PAIRS = {
    vowel + dressed: letter
    for base, marks, letters in _VNI_ROWS
    for vowel, dressed_letters in ((base, letters), (base.upper(), letters.upper()))
    for mark, letter in zip(marks, dressed_letters, strict=True)
    for dressed in (mark, mark.upper())
}
_VNI_PAIR = re.compile("[aeouyơưAEOUYƠƯ]?[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]")

_PAGES = {
    "windows-1252": _WESTERN,
    "windows-1258": bytes(range(256)).decode("cp1258", "replace").replace("\ufffd", _UNDEFINED),
    "tcvn3": _WESTERN[:0xA0] + _TCVN3,
    "vni": _WESTERN.translate(_VNI),
    "viscii": "".join(_VISCII_CONTROLS.get(byte, chr(byte)) for byte in range(0x80)) + _VISCII,
}
PAGES = tuple(_PAGES)
_LETTERS_OF_FONT = {
    name: {ord(shown): letter for shown, letter in zip(_WESTERN, _PAGES[name], strict=True) if shown != letter}
    for name in ("tcvn3", "vni")
}
#: The code pages in whose fonts people type; what they type is stored as letters of Latin-1.
FONTS = tuple(_LETTERS_OF_FONT)

_CAPITAL = "A-ZĂÂĐÊÔƠƯ"
_SHOWN = f"[{_CAPITAL}{TONED}]+"
_CAPITALS = re.compile(f"(?<![^\\W\\d_]){_SHOWN}(?: +{_SHOWN})*(?![^\\W\\d_])")
_PLAIN_CAPITALS = re.compile(f"[{_CAPITAL}]")


def from_bytes(raw: bytes, page: str, errors: str = "strict") -> str:
    """Return the NFC text of bytes in a code page; raises UnicodeDecodeError at a byte the page leaves undefined.

    With errors "replace" that is U+FFFD, and so is a mark of VNI without its vowel, which is else a letter of Latin-1.
    """
    return _finished(codecs.charmap_decode(raw, errors, _PAGES[page])[0], page, errors)


def from_font(text: str, font: str) -> str:
    """Return the NFC text that was typed in a font and is stored as the letters of Latin-1 that share its codes."""
    return _finished(text.translate(_LETTERS_OF_FONT[font]), font)


def _finished(text: str, page: str, errors: str = "strict") -> str:
    if page == "tcvn3":
        text = _capitals(text)
    elif page == "vni":
        text = _VNI_PAIR.sub(lambda found: _VNI_PAIRS.get(found[0], found[0] if errors == "strict" else "\ufffd"), text)
    return unicodedata.normalize("NFC", text)


def _capitals(text: str) -> str:
    """Return a text of TCVN3 with capitals where its fonts show them.

    They are small letters among capitals ("TổNG CộNG"). "Hà" has one capital and stays: words become capitals with the
    words next to them once one of them is a syllable with two capitals at least.
    """
    return _CAPITALS.sub(lambda found: _capital(found[0]), text)


def _capital(words: str) -> str:
    if words.isupper() or words.islower():
        return words
    shown = any(len(_PLAIN_CAPITALS.findall(word)) > 1 and is_syllable(word) for word in words.split())
    return words.upper() if shown else words
