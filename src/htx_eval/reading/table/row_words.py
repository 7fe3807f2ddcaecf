"""Words with which rows begin that are no cooperatives, and the texts of a heading that stands again."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from htx_eval.base.spellings import fold, normal

#: How many there are, behind the title of a section or a total: ": 5 HTX", "(5 HTX)".
COUNT_BEHIND = re.compile(r"[\s:(–-]*\d*\s*(?:htx|hợp tác xã)?\s*\)?\s*$", re.IGNORECASE)

#: How a row with several marks shows them: "x: Tốt + x: Khá", which is no value of any field.
MARKED, BETWEEN = "x: ", " + "


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


class HeadingTexts:
    """The texts of the columns of a heading, by which a row below is known that has them again.

    ``of`` holds those of each column, one by one and together; ``every`` all of them.
    """

    def __init__(self, columns: Iterable[Sequence[str]]) -> None:
        self.of = [{normal(" ".join(parts)), *map(normal, parts)} - {""} for parts in columns]
        self.every = frozenset[str]().union(*self.of)
        self._starts = starts_of(self.every)

    def begin(self, cells: Sequence[str]) -> bool:
        """Say whether one of the first two texts of a row is one of the heading: most rows are told apart by that."""
        seen = 0
        for cell in cells:
            start = cell.lstrip()[:2].lower()
            if not start or cell[:1].isdigit():
                continue
            if start in self._starts and normal(cell) in self.every:
                return True
            seen += 1
            if seen == 2:
                break
        return False

    def head_first(self, cells: Sequence[str], choices: Container[int]) -> bool:
        """Say whether the first text of a row is the heading of its column, and that holds no choice."""
        at = next(at for at, cell in enumerate(cells) if cell.strip())
        if at in choices or at >= len(self.of) or cells[at][:1].isdigit():
            return False
        return normal(cells[at]) in self.of[at]
