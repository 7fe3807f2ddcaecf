"""Texts of plans and registers, in several languages."""

from __future__ import annotations

from htx_eval.base.frozen import frozen
from htx_eval.base.locale import DEFAULT_LANGUAGE, FALLBACK_LANGUAGE, stand_in


@frozen
class Text:
    """A sentence or label in several languages; where it lacks one, another stands in for it and is marked."""

    by_language: tuple[tuple[str, str], ...]  # the code of each language with the text in it

    @classmethod
    def of(cls, **by_language: str) -> Text:
        """Return a text of its languages by their codes."""
        return cls(tuple(by_language.items()))

    def __getitem__(self, lang: str) -> str:
        for code, text in self.by_language:
            if code == lang:
                return text
        known = dict(self.by_language)
        other = FALLBACK_LANGUAGE if FALLBACK_LANGUAGE in known else next(iter(known))
        return stand_in(known[other], other)

    @property
    def as_listed(self) -> str:
        """The text in the language of lists, as it stands in their headings and cells."""
        return self[DEFAULT_LANGUAGE]

    @property
    def every(self) -> tuple[str, ...]:
        """The text in each of its languages."""
        return tuple(text for _, text in self.by_language)

    def is_part_of(self, other: Text) -> bool:
        """Say whether another text says the same in every language that this one has."""
        return set(self.by_language) <= set(other.by_language)
