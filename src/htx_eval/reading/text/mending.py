"""Texts whose letters are not what they seem: typed in the font of an older code page, decoded wrongly, or lost."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from htx_eval.reading.text.code_pages import FONTS, from_font
from htx_eval.reading.text.syllables import STRANGEST, TONED, VOWELS, is_syllable, strangeness, words

MOJIBAKE = "mojibake"
#: What a text can need before it reads as Vietnamese.
REPAIRS = (MOJIBAKE, *FONTS)
#: So many different texts decide; more would not change the answer.
MOST_TEXTS = 5000

_WESTERN = bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_NOT_WESTERN = re.compile(f"[^\x00-\xff{_WESTERN}]")
# What UTF-8 looks like when its bytes were read as windows-1252 (or Latin-1): a lead byte and its continuations.
_CONTINUED = f"[\x80-\xbf{_WESTERN}]"
_SEQUENCE = re.compile(f"[Â-ß]{_CONTINUED}|[à-ï][\x80-\xbf {_WESTERN}]{{2}}|Æ ")
# The second byte of "à" is a space that does not break, and often became a plain one: "HÃ nh" is "Hành".
_LOST_SPACE = re.compile("Ã(?= |$)")
_LOST = re.compile(r"([^\W\d_]*)\ue000(?: ([^\W\d_]*))?")


def convert(text: str, name: str) -> str:
    """Return the NFC text behind one that is mojibake or was typed in a font (`REPAIRS`), whatever it holds.

    Raises ValueError for another name.
    """
    if name == MOJIBAKE:
        return unicodedata.normalize("NFC", _from_mojibake(text))
    if name in FONTS:
        return from_font(text, name)
    raise ValueError(f"no text can be converted from {name!r}")


@lru_cache(maxsize=65536)
def repaired(text: str, name: str, mixed: bool = True) -> str:
    """Return a text converted where that makes it more Vietnamese; else as it is.

    In a list that is not mixed (`is_mixed`) a text that is as good both ways is converted too: "Sè" is "Số" there.
    """
    if text.isascii() or (name in FONTS and _NOT_WESTERN.search(text)):
        return text
    converted = convert(text, name)
    before, after = _degrees(text), _degrees(converted)
    if sum(after) < sum(before) and (after.count(0) > before.count(0) or STRANGEST in before):
        return converted
    return text if mixed or sum(after) > sum(before) else converted


def is_mixed(texts: Iterable[str]) -> bool:
    """Say whether some text has letters that only Unicode has, so that not all can be of an older font."""
    return any(not text.isascii() and _NOT_WESTERN.search(text) for text in texts)


def recognise_texts(texts: Iterable[str]) -> str | None:
    """Return which of `REPAIRS` the texts of a list need; None if they are proper, foreign, or in plain ASCII."""
    seen = dict.fromkeys(text for text in texts if not text.isascii())
    strange = [text for text in itertools.islice(seen, MOST_TEXTS) if any(_degrees(text))]
    gains = {name: _gain(strange, name) for name in REPAIRS}
    best = max(REPAIRS, key=lambda name: gains[name])
    return best if gains[best] else None


def _gain(strange: list[str], name: str) -> int:
    """The number of words that a conversion makes Vietnamese; 0 if it does not do so for half of the strange ones."""
    texts = [text for text in strange if name == MOJIBAKE or not _NOT_WESTERN.search(text)]
    before = [degree for text in texts for degree in _degrees(text)]
    after = [degree for text in texts for degree in _degrees(convert(text, name))]
    gained, foreign = after.count(0) - before.count(0), len(before) - before.count(0)
    # One word may become another by chance, and so may misspelt ones in letters of Vietnamese alone.
    return gained if gained > 1 and max(before) > 1 and 2 * gained >= foreign else 0


def _degrees(text: str) -> list[int]:
    """How strange each word of a text is that has accents."""
    return [strangeness(word) for word in words(unicodedata.normalize("NFC", text))]


@cache
def _sequences() -> dict[str, str]:
    """What each letter and sign of Vietnamese texts looks like as mojibake."""
    letters = TONED + "".join(row[0] for row in VOWELS) + "đ"
    signs = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\ufeff₫" + _WESTERN + "".join(map(chr, range(0xA0, 0x100)))
    found: dict[str, str] = {}
    for char in letters + letters.upper() + signs:
        raw = char.encode()
        latin = raw.decode("latin-1")
        western = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in raw)
        found |= {latin: char, western: char}
    # A space that does not break often became a plain one; after "Ã" and "Â" that says nothing.
    return found | {key.replace("\xa0", " "): char for key, char in found.items() if key[0] not in "ÃÂ"}


def _from_mojibake(text: str) -> str:
    sequences = _sequences()
    mended = _SEQUENCE.sub(lambda found: sequences.get(found[0], found[0]), text)
    if mended == text or not _LOST_SPACE.search(text):
        return mended
    return _LOST.sub(_with_lost_space, _from_mojibake(_LOST_SPACE.sub("\ue000", text)))


def _with_lost_space(found: re.Match[str]) -> str:
    before, after = found[1], found[2]
    if after is None:
        return f"{before}à"
    return f"{before}à{after}" if not after or is_syllable(f"{before}à{after}") else f"{before}à {after}"


# A syllable with holes where its vowels, or its "đ", were; a hole after a whole word is a question mark.
_HOLED = re.compile(
    f"(?:[bcdghklmnpqrstvx]{{1,3}}|gi|qu|\\?)?(?:[aeiouyăâêôơư{TONED}]|\\?){{1,4}}(?:[cmpt]|ch|n[gh]?)?"
)
_HOLED_WORD = re.compile(r"(?:[^\W\d_]|[?\ufffd])+")


def is_lossy(texts: Iterable[str]) -> bool:
    """Say whether a list was saved in a code page without its letters: "M? s?", "H?p tác xã", or U+FFFD for them.

    It takes two such words, and more of them than words with letters that only Unicode has: a question mark may be one.
    """
    holed: set[str] = set()
    proper: set[str] = set()
    for text in itertools.islice(dict.fromkeys(texts), MOST_TEXTS):
        if "?" in text or "\ufffd" in text:
            holed.update(word for word in _HOLED_WORD.findall(text.lower()) if _has_hole(word))
        proper.update(
            word
            for word in words(unicodedata.normalize("NFC", text))
            if _NOT_WESTERN.search(word) and not strangeness(word)
        )
    return sum(2 if "\ufffd" in word else 1 for word in holed) > max(1, len(proper))


def _has_hole(word: str) -> bool:
    if "\ufffd" in word:
        return True
    return "?" in word and len(word) > word.count("?") and _is_holed_syllable(word)


def _is_holed_syllable(word: str) -> bool:
    return _HOLED.fullmatch(word) is not None and not is_syllable(word.rstrip("?"))
