"""Words with which rows begin that are no cooperatives."""

from __future__ import annotations

import re
from collections.abc import Iterable

from htx_eval.base.spellings import fold, normal

#: How many there are, behind the title of a section or a total: ": 5 HTX", "(5 HTX)".
COUNT_BEHIND = re.compile(r"[\s:(–-]*\d*\s*(?:htx|hợp tác xã)?\s*\)?\s*$", re.IGNORECASE)


def starts_of(words: Iterable[str]) -> set[str]:
    """Return the letters with which words begin, in either dress."""
    return {key[:2] for word in words for key in (normal(word), fold(word))}


class RowWords:
    """Texts with which a row begins that is no cooperative; a last "…" stands for anything that follows."""

    def __init__(self, words: tuple[str, ...]) -> None:
        exact = {key for word in words if not word.endswith("…") for key in (normal(word), fold(word))}
        begun = {key for word in words if word.endswith("…") for key in (normal(word[:-1]), fold(word[:-1]))}
        self._exact, self._begun = exact | begun, tuple(f"{key} " for key in begun)
        self.starts = {key[:2] for key in self._exact}

    def begin(self, text: str) -> bool:
        """Say whether a text begins like that."""
        whole = normal(text)
        if whole[:2] not in self.starts:  # as of most cells
            return False
        key = normal(COUNT_BEHIND.sub("", text)) or whole
        return key in self._exact or key.startswith(self._begun)
