"""Headings made of known words: abbreviations written out, words that say nothing passed over, words that turn it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from htx_eval.base.spellings import fold, normal, same_dress
from htx_eval.model.fields import HeadingWords


class WordsOfHeadings:
    """Takes headings apart by the words of a register."""

    def __init__(self, words: HeadingWords) -> None:
        self._short = {normal(short): normal(word) for short, word in words.short}
        self._idle: dict[str, list[list[str]]] = {}  # by the first word without accents, the longest first
        for idle in sorted((normal(word).split() for word in words.idle), key=len, reverse=True):
            self._idle.setdefault(fold(idle[0]), []).append(idle)
        self._first = [normal(word) for word in words.idle_first]
        self._turning, self._own = _any_of(words.turning), _any_of(words.own)

    def bare(self, text: str) -> str:
        """Return a heading without words that say nothing; where it has no others, an empty text."""
        words = " ".join(self._short.get(word, word) for word in normal(text).split()).split()
        while words and any(same_dress(words[0], first) for first in self._first):
            words = words[1:]
        kept: list[str] = []
        at = 0
        while at < len(words):
            here = self._idle.get(fold(words[at]), ())
            idle = next((one for one in here if _begins(words[at:], one)), None)
            if idle is None:
                kept.append(words[at])
            at += 1 if idle is None else len(idle)
        return " ".join(kept)

    def is_turned(self, heading: str, found: str) -> bool:
        """Say whether what a heading says beside the words that were found in it turns their meaning."""
        rest = f" {normal(heading)} ".replace(f" {normal(found)} ", " ", 1)
        return self._turning.search(rest) is not None

    def is_own(self, heading: str) -> bool:
        """Say whether a column holds what the cooperatives say of themselves."""
        return self._own.search(normal(heading)) is not None


def _begins(words: list[str], idle: list[str]) -> bool:
    return len(words) >= len(idle) and all(same_dress(*pair) for pair in zip(words, idle, strict=False))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_both_dresses(words)) or '(?!)'})\b")


def _both_dresses(words: Iterable[str]) -> list[str]:
    """The words with their accents and without, the longest first."""
    return sorted({re.escape(form) for word in words for form in (normal(word), fold(word))}, key=len, reverse=True)
