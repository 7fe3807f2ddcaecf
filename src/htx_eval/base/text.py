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
        code, text = self._nearest(lang)
        return text if code == lang else stand_in(text, code)

    def _nearest(self, lang: str) -> tuple[str, str]:
        """The text of a language, or the one that stands in for it, with its code."""
        known = dict(self.by_language)
        code = next(code for code in (lang, FALLBACK_LANGUAGE, *known) if code in known)
        return code, known[code]

    @property
    def as_listed(self) -> str:
        """The text in the language of lists, as it stands in their headings and cells."""
        return self._nearest(DEFAULT_LANGUAGE)[1]

    @property
    def every(self) -> tuple[str, ...]:
        """The text in each of its languages."""
        return tuple(text for _, text in self.by_language)

    def followed_by(self, link: str, name: Text) -> Text:
        """Return the text with a name behind it, in every language of the text."""
        return Text(tuple((lang, f"{text}{link}{name._nearest(lang)[1]}") for lang, text in self.by_language))

    def is_part_of(self, other: Text) -> bool:
        """Say whether another text says the same in every language that this one has."""
        return set(self.by_language) <= set(other.by_language)


def capital(text: str) -> str:
    """Return a text as it begins a line."""
    return text[:1].upper() + text[1:]
