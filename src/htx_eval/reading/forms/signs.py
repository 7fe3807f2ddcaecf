"""What tells a form from a list: rows that are numbered and named as the criteria of the rating are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import fold
from htx_eval.model.plan import Rating
from htx_eval.reading.sheets.sheet import NumberedRow

#: So many rows are looked at, and so many criteria tell a form.
LOOKED_AT, FEWEST = 60, 4
#: A text names a criterion if it has this part of the words of its title.
LIKE = 0.5
#: A mark before a text ("1", "1a", "1.1", "II", "a)", "-"), alone in its cell or at the beginning of one.
_MARK = re.compile(r"\(?(\d{1,2}(?:\s?[a-zđ]|(?:[.,]\d{1,2})+)?|[IVX]{1,4}|[a-zđA-D]|[-–+•*])\s*[.):]*")
_MARKED = re.compile(
    r"\(?(\d{1,2}(?:\s?[a-zđ](?=[.)\s])|(?:[.,]\d{1,2})+)?|[IVX]{1,4}|[a-zđA-D](?=[.)]))[.):\s]+(\D.*)"
)


@frozen
class Entry:
    """The mark of a row, its text, and the column in which that stands; each may be lacking."""

    mark: str
    text: str
    at: int

    @property
    def number(self) -> int | None:
        """The mark as a whole number."""
        return int(self.mark) if self.mark.isdecimal() else None


def entry_of(cells: Sequence[str]) -> Entry | None:
    """Return with what a row begins, or None for a blank one."""
    filled = ((at, " ".join(cell.split())) for at, cell in enumerate(cells) if cell.strip())
    at, first = next(filled, (-1, ""))
    if at < 0:
        return None
    if alone := _MARK.fullmatch(first):
        beside, text = next(filled, (at, ""))
        is_text = any(map(str.isalpha, text))
        return Entry(alone[1], text if is_text else "", beside if is_text else at)
    begun = _MARKED.fullmatch(first)
    return Entry(begun[1], begun[2].strip(), at) if begun else Entry("", first, at)


class CriteriaNames:
    """The titles of the criteria and groups of a rating."""

    def __init__(self, rating: Rating) -> None:
        self.criteria = [criterion for group in rating.groups for criterion in group.criteria]
        self.groups = rating.groups
        self._titles = [_words_of(one.title.every if one.title else ()) for one in self.criteria]
        self._headings = [_words_of(one.title.every if one.title else ()) for one in self.groups]
        self._starts = {word[:2] for titles in self._titles for words in titles for word in words[:1]}

    def likeness(self, number: int, text: str) -> float:
        """Return which part of the title of a criterion (from 0) stands in a text."""
        return _likeness(self._titles[number], text)

    def group_likeness(self, number: int, text: str) -> float:
        """Return which part of the title of a group (from 0) stands in a text."""
        return _likeness(self._headings[number], text)

    def group_named(self, text: str) -> int | None:
        """Return the group whose title a text is."""
        words = tuple(fold(text).split())
        return next((number for number, titles in enumerate(self._headings) if words in titles), None)

    def named(self, text: str) -> int | None:
        """Return the criterion whose title a text is."""
        if fold(text[:2]) not in self._starts:
            return None
        words = tuple(fold(text).split())
        return next((number for number, titles in enumerate(self._titles) if words in titles), None)

    def of(self, cells: Sequence[str]) -> int | None:
        """Return the criterion that a row is both numbered and named as, or named as without a number."""
        entry = entry_of(cells)
        if entry is None or not entry.text:
            return None
        number = entry.number
        if number is None:
            return None if entry.mark else self.named(entry.text)
        is_named = 1 <= number <= len(self.criteria) and self.likeness(number - 1, entry.text) >= LIKE
        return number - 1 if is_named else self.named(entry.text)


def _words_of(titles: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(title).split()) for title in titles)


def _likeness(titles: Sequence[Sequence[str]], text: str) -> float:
    words = set(fold(text).split())
    return max((sum(word in words for word in title) / len(title) for title in titles if title), default=0)


def may_be_form(rows: Sequence[NumberedRow], rating: Rating | None) -> bool:
    """Say whether the first rows of a sheet have criteria in their order."""
    if rating is None or not rating.groups:
        return False
    names = CriteriaNames(rating)
    found = [number for _, cells in rows[:LOOKED_AT] if (number := names.of(cells)) is not None]
    return len(set(found)) >= FEWEST
