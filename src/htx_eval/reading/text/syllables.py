"""What a Vietnamese syllable can be: onset, rime and tone; tells how Vietnamese a text is."""

from __future__ import annotations

import re
from functools import cache, lru_cache

#: A vowel and the same vowel with the tones huyền, sắc, hỏi, ngã, nặng.
VOWELS = [
    "aàáảãạ",
    "ăằắẳẵặ",
    "âầấẩẫậ",
    "eèéẻẽẹ",
    "êềếểễệ",
    "iìíỉĩị",
    "oòóỏõọ",
    "ôồốổỗộ",
    "ơờớởỡợ",
    "uùúủũụ",
    "ưừứửữự",
    "yỳýỷỹỵ",
]
#: The small letters that carry a tone.
TONED = "".join(row[1:] for row in VOWELS)
_TONE = {letter: (row[0], tone) for row in VOWELS for tone, letter in enumerate(row)}
# The accented letters, the most frequent ones in plans and lists of cooperatives first.
_BY_FREQUENCY = "đáếàạệêưôốảộóậừỉìểợòâềãăịởíủấồụớặỷơổờứầắùựữéọúỏỹỗẫũẻõĩẩýèửằẵẽẹẳễỡỳỵ"
_RANK = {letter: rank for rank, letter in enumerate(_BY_FREQUENCY)}
_ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyzăâđêôơư" + TONED)
_STOPS, _STOP_TONES = ("c", "p", "t", "ch"), (2, 5)
_EITHER_VOWEL = ("oa", "oe", "uy")

# c, g, ng stand before a, o, u and k, gh, ngh before e, i, y; of gi and qu the second letter belongs to the onset.
_ONSET = (
    "(?:[bdđhlmnprstvx]|[kgn]h|[tpc]h|tr|gi|ngh(?=[eêi])|ng(?=[aăâoôơuư])|gh(?=[eêi])|g(?=[aăâoôơuưi])"
    "|c(?=[aăâoôơuư])|k(?=[eêiy])|qu(?=[aăâeêiôơy]))?"
)
_RIMES = (
    "a(?:[iouy]|ch?|m|n[gh]?|[pt])?|ă(?:[cmpt]|ng?)|â(?:[uycmpt]|ng?)|e(?:[ocmpt]|ng?)?|ê(?:[umpt]|ch|nh?)?"
    "|i(?:[aumpt]|ch|nh?)?|[iy]ê(?:[ucmpt]|ng?)|o(?:[icmpt]|ng?)?|oa(?:[ioy]|ch?|m|n[gh]?|[pt])?|oă(?:[cmt]|ng?)"
    "|oe(?:[ont])?|oo(?:c|ng)|ô(?:[icmpt]|ng?)?|ơ(?:[impt]|n)?|u(?:[aicmpt]|ng?)?|uâ(?:[ty]|ng?)|uê(?:ch|nh?)?|uơ"
    "|uô(?:[icmt]|ng?)|uy(?:[aupt]|ch|nh?|ên|êt|êu)?|ư(?:[aiucmt]|ng?)?|ươ(?:[iucmpt]|ng?)|y(?:t|ch|nh?)?"
)
# Quotes and dots end a word, dashes and apostrophes part two; between letters quotes are letters of another encoding.
_LETTERS = r"[^\x00-@\[-`{-\x7f\s–—’“”‘…•]"
_WORD = re.compile(f"{_LETTERS}+(?:[“”‘…•]+{_LETTERS}+)*")
_UNIT = re.compile("°[CF]?|[ck]?m[²³]")
_ABBREVIATION = re.compile("[BCDĐGHKLMNPQRSTVX]{2,}")


@cache
def _grammar() -> re.Pattern[str]:
    return re.compile(f"{_ONSET}(?P<rime>{_RIMES})")


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Say whether an NFC word can be a syllable of Vietnamese; its case does not count."""
    if len(word) > 7:  # nghiêng
        return False
    pairs = [_TONE.get(letter, (letter, 0)) for letter in word.lower()]
    found = _grammar().fullmatch("".join(letter for letter, _ in pairs))
    toned = [at for at, (_, tone) in enumerate(pairs) if tone]
    if found is None or len(toned) > 1:
        return False
    rime, at = found["rime"], toned[0] - found.start("rime") if toned else None
    if rime.endswith(_STOPS) and (at is None or pairs[toned[0]][1] not in _STOP_TONES):
        return False
    return at is None or at in _places(rime)


@cache
def _places(rime: str) -> tuple[int, ...]:
    """The letters of a rime that may carry the tone."""
    modified = [at for at, letter in enumerate(rime) if letter in "ăâêôơư"]
    if modified:
        return (modified[-1],)
    if rime in _EITHER_VOWEL:
        return 0, 1
    vowels = len(rime.rstrip("cghmnpt"))
    return (1,) if vowels == 3 or (vowels == 2 and vowels < len(rime)) else (0,)


def words(text: str) -> list[str]:
    """Return the words of an NFC text that show how it is encoded: those that are not plain ASCII."""
    found = (word for word in _WORD.findall(text) if not word.isascii())
    return [word for word in found if (len(word) > 1 or word.isalpha()) and not _UNIT.fullmatch(word)]


def is_cased(word: str) -> bool:
    """Say whether a word is in small letters, in capitals, or has one capital at its beginning."""
    return word.islower() or word.isupper() or (word[:1].isupper() and word[1:].islower())


#: The highest `strangeness`: no one writes such a word.
STRANGEST = 3


@lru_cache(maxsize=65536)
def strangeness(word: str) -> int:
    """Return 0 for a Vietnamese word, 1 for another in its letters (a foreign name), 2 for one with foreign letters.

    `STRANGEST` is a word with a sign in it, or with a capital after a small letter.
    """
    if not word.isalpha() or not is_cased(word):
        return STRANGEST
    if is_syllable(word) or _ABBREVIATION.fullmatch(word):
        return 0
    return 1 if _ALPHABET.issuperset(word.lower()) else 2


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """Return from 0 to 0.3 how rare the accented letters of a word are on the average."""
    ranks = [_RANK[letter] for letter in word.lower() if letter in _RANK]
    return 0.3 * sum(ranks) / len(ranks) / len(_RANK) if ranks else 0.0
