"""Spellings: the folded key under which differently dressed words are the same, and the word most like another."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import lru_cache
from typing import Generic, TypeVar

from htx_eval.base.frozen import frozen

Item = TypeVar("Item")


_NOT_WORD = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
#: Signs that come along with what is copied and show nothing: soft hyphens, joiners, directions, byte order marks.
_INVISIBLE = dict.fromkeys(
    (0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
)
# The tone of oa, oe, uy may stand on either vowel (hoà, hòa): one of the two is the key.
_TONES = dict(
    pair.split(">")
    for pair in (
        [
            "oà>òa",
            "oá>óa",
            "oả>ỏa",
            "oã>õa",
            "oạ>ọa",
            "oè>òe",
            "oé>óe",
            "oẻ>ỏe",
            "oẽ>õe",
            "oẹ>ọe",
            "uỳ>ùy",
            "uý>úy",
            "uỷ>ủy",
            "uỹ>ũy",
            "uỵ>ụy",
        ]
    )
)
_TONE_PATTERN = re.compile("|".join(_TONES))


@lru_cache(maxsize=65536)
def normal(text: str) -> str:
    """Return the accented key of a text: NFC, lower case, one space between words, tones in one place, ð as đ."""
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE).casefold().replace("ð", "đ")
    words = _NOT_WORD.sub(" ", text).strip()
    if not words:  # a text of signs only ("-", "??", "✓") is its own key
        return text.strip()
    return _TONE_PATTERN.sub(lambda found: _TONES[found.group()], words)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the bare key of a text: as `normal`, without any accent."""
    return _bare(normal(text))


def _bare(text: str) -> str:
    marks = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(char for char in marks if not unicodedata.combining(char))


def without_brackets(text: str) -> str:
    """Return a heading without its bracketed remarks, where units stand."""
    return _BRACKETS.sub(" ", text)


def brackets(text: str) -> list[str]:
    """Return the bracketed remarks of a heading."""
    return [found[1:-1].strip() for found in _BRACKETS.findall(text)]


def same_dress(text: str, spelling: str) -> bool:
    """Say whether two normal keys differ at most by accents that the first lacks whole.

    "yeu" is "yếu" typed without accents; "yêu" is another word and only resembles it.
    """
    return len(text) == len(spelling) and all(a == b or a == _bare(b) for a, b in zip(text, spelling, strict=True))


@frozen
class Spellings(Generic[Item]):
    """A table from spellings to items that finds a word in any dress and names the nearest one."""

    entries: dict[str, list[tuple[str, str, Item]]] = field(default_factory=dict)

    def add(self, spelling: str, item: Item) -> Item | None:
        """Add a spelling; return another item that already has it, else None."""
        key, full = fold(spelling), normal(spelling)
        held = self.entries.setdefault(key, [])
        for other, _, other_item in held:
            if other == full:
                return None if other_item == item else other_item
        held.append((full, spelling, item))
        return None

    def find(self, text: str) -> Item | None:
        """Return the item with this spelling, in whatever dress, if there is exactly one."""
        full = normal(text)
        held = self.entries.get(fold(text), ())
        for other, _, item in held:
            if other == full:
                return item
        found = [item for other, _, item in held if same_dress(full, other)]
        return found[0] if found and all(item == found[0] for item in found) else None

    def claims(self, text: str) -> list[Item]:
        """Return every item that a text without its accents could be a spelling of."""
        full = normal(text)
        items: list[Item] = []
        for other, _, item in self.entries.get(fold(text), ()):
            if (other == full or same_dress(full, other)) and item not in items:
                items.append(item)
        return items

    def nearest(self, text: str) -> str | None:
        """Return the spelling most like a text, if any is."""
        return nearest(text, (spelling for _, spelling, _ in self))

    def __iter__(self) -> Iterator[tuple[str, str, Item]]:
        for held in self.entries.values():
            yield from held


#: How like two words are, at the least, of which one may be a slip for the other.
LIKE = 0.55
#: Of a longer text only the beginning is compared.
LONGEST_WORD = 100


#: And how like as a whole.
LIKE_AS_A_WHOLE = 0.6
#: And if nothing else speaks for it, so that only a slip is offered.
LIKE_A_SLIP = 0.8


def nearest(text: str, words: Iterable[str], least: float = LIKE_AS_A_WHOLE) -> str | None:
    """Return the word most like a text after folding, if any is; used for suggestions, never to decide."""
    keys: dict[str, str] = {}
    for word in words:
        keys.setdefault(fold(word), word)
    key = fold(text)[:LONGEST_WORD]
    found = difflib.get_close_matches(key, keys, n=3, cutoff=least)
    return next((keys[one] for one in found if _resembles(key, one)), None)


def _resembles(key: str, other: str) -> bool:
    """Whether two keys of as many words are alike in each: "loai a" is not "loai kha"."""
    pairs = list(zip(key.split(), other.split(), strict=False))
    if len(key.split()) != len(other.split()):
        return True
    return all(difflib.SequenceMatcher(None, one, two).ratio() >= LIKE for one, two in pairs)
