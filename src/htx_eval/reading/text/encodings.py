"""Which encoding the bytes of a list are in, by how Vietnamese they become, and their text."""

from __future__ import annotations

import re
import unicodedata

from htx_eval.base.frozen import frozen
from htx_eval.reading.text.code_pages import PAGES, from_bytes
from htx_eval.reading.text.mending import MOJIBAKE, REPAIRS, is_mixed, recognise_texts, repaired
from htx_eval.reading.text.syllables import is_cased, rarity, strangeness, words

#: What a list can be in, with its name for messages. Of `REPAIRS` also texts in Unicode are read: "·" typed for "ã".
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "windows-1258": "Windows-1258",
    "tcvn3": "TCVN3 (ABC)",
    "vni": "VNI Windows",
    "viscii": "VISCII",
    "windows-1252": "Windows-1252",
    MOJIBAKE: "UTF-8 → Windows-1252 → UTF-8",
}
_ALIASES = {
    "utf-8": "utf8 utf8sig utf8bom unicode",
    "utf-16-le": "utf16 utf16le",
    "utf-16-be": "utf16be",
    "windows-1258": "windows1258 cp1258 win1258 1258",
    "tcvn3": "tcvn3 tcvn abc tcvn3abc vntime",
    "vni": "vni vniwindows vniwin",
    "viscii": "viscii",
    "windows-1252": "windows1252 cp1252 win1252 1252 latin1 iso88591",
    MOJIBAKE: "mojibake",
}
_NAMES = {alias: name for name, aliases in _ALIASES.items() for alias in aliases.split()}

_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_WIDE = ("utf-16-le", "utf-16-be")
_BEGINNING, _PLACES, _PLACE = 1 << 16, 8, 1 << 13
_CELL = re.compile('[^\t\r\n,;|"]+')
_NO_ASCII = re.compile(rb"[\x80-\xff]")
# Words as every code page has them: letters, high bytes, and the control characters that are capitals in VISCII.
_WORD = re.compile(rb"[A-Za-z\x80-\xff\x02\x05\x06\x14\x19\x1e]+")
_MOST_WORDS = 3000
# A byte that is no UTF-8 and a letter that is more than one byte of it.
_UNDECODABLE, _LETTER = re.compile("[\udc80-\udcff]"), re.compile("[^\x00-\x7f\udc80-\udcff]")
# How much a word says for a page, by its strangeness. Below what any word of Western Europe says for windows-1252,
# so that French is not taken for bad Vietnamese.
_WORTH = (1.0, 0.3, 0.0, 0.0)
_WESTERN_WORTH = 0.5
# When nothing else decides, the page that fewer lists are in loses.
_SELDOM = dict.fromkeys(PAGES, 0.0) | {"tcvn3": 0.02, "vni": 0.02, "viscii": 0.06}
# A sure result: it reads as Vietnamese, and it leads, the more so the fewer words there are.
_LEAST_SCORE, _LEAST_LEAD, _LEAST_LEAD_OF_A_WORD = 0.6, 0.12, 0.5


@frozen
class Recognised:
    """The encoding of a list, a key of `ENCODINGS`; ``rival`` is another that fits about as well, if one does.

    Not certain either: a text that is not Vietnamese under any encoding.
    """

    name: str
    certain: bool = True
    rival: str | None = None


def encoding_name(name: str) -> str:
    """Return the key of `ENCODINGS` for a name as people write it (cp1258, ABC); raises ValueError for another."""
    found = _NAMES.get(re.sub(r"[\W_]", "", name.casefold()))
    if found is None:
        raise ValueError(f"unknown encoding: {name!r}")
    return found


def recognise(raw: bytes) -> Recognised:
    """Return the encoding of a list, from its beginning and some places further on (about 130 KB)."""
    stored, certain = _utf16_or_marked(raw), True
    sample = raw[:_BEGINNING] if stored in _WIDE else _sample(raw)
    if stored is None:
        wrong, right = _utf8_fit(sample)
        # A few bad bytes in UTF-8 are a fault of the file, not another encoding.
        if wrong * 8 > right:
            return _most_vietnamese(sample)
        stored, certain = "utf-8", not wrong
    text = sample.decode(stored, "replace").removeprefix("\ufeff")
    return Recognised(recognise_texts(_CELL.findall(text)) or stored, certain)


def decode(raw: bytes, name: str) -> str:
    """Return the NFC text of a list in a named encoding, without a byte order mark.

    Under tcvn3, vni and mojibake a list in Unicode is repaired cell by cell. Raises ValueError for an unknown name, and
    UnicodeDecodeError, which holds the offset, at the first byte that does not fit.
    """
    name = encoding_name(name)
    stored = _stored(raw, name)
    if stored in PAGES:
        return from_bytes(raw, stored)
    text = raw.decode(stored).removeprefix("\ufeff")
    if name in REPAIRS:
        mixed = is_mixed([text])
        text = _CELL.sub(lambda found: repaired(found[0], name, mixed), text)
    return unicodedata.normalize("NFC", text)


def _stored(raw: bytes, name: str) -> str:
    """The encoding of the bytes themselves: that of Unicode if a text in it needs a repair."""
    if name in _WIDE:
        return next((encoding for mark, encoding in _BYTE_ORDER_MARKS.items() if raw.startswith(mark)), name)
    if name not in REPAIRS:
        return name
    marked = _utf16_or_marked(raw)
    return marked if marked is not None else "utf-8" if name == MOJIBAKE or _is_utf8(raw) else name


def _is_utf8(raw: bytes) -> bool:
    """Whether bytes are UTF-8 throughout, and more than ASCII."""
    try:
        return not raw.isascii() and bool(raw.decode())
    except UnicodeDecodeError:
        return False


def _utf16_or_marked(raw: bytes) -> str | None:
    """The encoding that a byte order mark names, or UTF-16 by the zeros in every second byte; else None."""
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if raw.startswith(mark):
            return encoding
    even, odd = raw[0:_BEGINNING:2].count(0), raw[1:_BEGINNING:2].count(0)
    if max(even, odd) * 8 > min(len(raw), _BEGINNING) and max(even, odd) > min(even, odd) * 8:
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _utf8_fit(raw: bytes) -> tuple[int, int]:
    """How many bytes are no UTF-8, and how many letters of several bytes are."""
    text = raw.decode("utf-8", "surrogateescape")
    return len(_UNDECODABLE.findall(text)), len(_LETTER.findall(text))


def _sample(raw: bytes) -> bytes:
    """The beginning, places spread over the rest, and one where the first letter with an accent is; whole lines."""
    if len(raw) <= _BEGINNING + _PLACES * _PLACE:
        return raw
    step = (len(raw) - _BEGINNING) // _PLACES
    starts = [_BEGINNING + step * place for place in range(_PLACES)]
    if found := _NO_ASCII.search(raw):
        starts.append(max(found.start() - _PLACE // 2, 0))
    pieces = [b"\n" + raw[:_BEGINNING], *(raw[start : start + _PLACE] for start in starts)]
    return b"\n".join(map(_whole_lines, pieces))


def _whole_lines(piece: bytes) -> bytes:
    start, end = piece.find(b"\n") + 1, piece.rfind(b"\n")
    return piece[start:end] if start < end else piece


def _most_vietnamese(sample: bytes) -> Recognised:
    # One high byte alone is a dash or a sign as well as a letter.
    found = dict.fromkeys(word for word in _WORD.findall(sample) if len(word) > 1 and not word.isascii())
    tokens = list(found)[:_MOST_WORDS]
    count = len(tokens)
    if not count:
        return Recognised("windows-1252", certain=False)
    texts = {page: from_bytes(b"\n".join(tokens), page, "replace").split("\n") for page in PAGES}
    scores = {page: sum(_worth(word, page) for word in texts[page]) / count - _SELDOM[page] for page in PAGES}
    best, *others = sorted(PAGES, key=lambda page: scores[page], reverse=True)
    rival = next((page for page in others if texts[page] != texts[best]), None)
    if rival is not None and scores[best] - scores[rival] >= _LEAST_LEAD + _LEAST_LEAD_OF_A_WORD / count:
        rival = None
    return Recognised(best, rival is None and count > 1 and scores[best] >= _LEAST_SCORE, rival)


def _worth(token: str, page: str) -> float:
    """How much a word speaks for a code page, from 0 to 1."""
    found = words(token)
    if page == "windows-1252":
        return _WESTERN_WORTH if all(word.isalpha() and is_cased(word) for word in found) else 0.0
    return min((_WORTH[strangeness(word)] - rarity(word) for word in found), default=1.0)
