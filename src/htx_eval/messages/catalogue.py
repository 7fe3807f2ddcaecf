"""Templates by key, in one language; language is decided last.

A language is a folder of this package: its ``LOCALE``, and a file for each subject. What explains a problem code stands
in its folder ``explain``, in the file of the same subject. A file is loaded when something of it is asked for.

A language may lack subjects, messages and explanations; those of another one stand in for them, each marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from htx_eval.base.frozen import frozen
from htx_eval.base.locale import DEFAULT_LANGUAGE, FALLBACK_LANGUAGE, Locale, stand_in

_PACKAGE = __name__.rpartition(".")[0]
_HOME = Path(__file__).parent
#: The codes of all languages, the default first: there is one for each folder.
LANGUAGES = (DEFAULT_LANGUAGE, *sorted({path.parent.name for path in _HOME.glob("*/__init__.py")} - {DEFAULT_LANGUAGE}))
#: The subjects that nearly every run needs; the others are looked through only for what is in none of them.
FIRST = ("cli", "screen", "cells", "lists")
#: What a problem code means, an example, and what to do.
Explanation = tuple[str, str, str]


class Templates(dict[str, str]):
    """The templates of one language by key, loaded subject by subject until a key is found.

    One that the language lacks is answered by another language's, marked, and is not kept.
    """

    def __init__(self, lang: str) -> None:
        super().__init__()
        subjects = _subjects(lang)
        self._lang = lang
        self._left = [*(name for name in FIRST if name in subjects), *(name for name in subjects if name not in FIRST)]

    def __missing__(self, key: str) -> str:
        while self._left:
            self._load()
            if key in self:
                return self[key]
        if self._lang == FALLBACK_LANGUAGE:
            raise KeyError(key)
        return stand_in(catalogue(FALLBACK_LANGUAGE).templates[key], FALLBACK_LANGUAGE)

    def _load(self) -> None:
        self.update(_module(self._lang, self._left.pop(0)).TEMPLATES)

    def whole(self) -> Mapping[str, str]:
        """Return all that the language itself has."""
        while self._left:
            self._load()
        return self


@frozen(eq=False)
class Catalogue:
    """The messages of one language."""

    locale: Locale
    templates: Templates

    @property
    def lang(self) -> str:
        """The code of the language."""
        return self.locale.lang

    def __call__(self, key: str, /, **params: object) -> str:
        """Return a message; what is filled in is never read as a template itself.

        Raises KeyError if there is none of this key.
        """
        return self.templates[key].format_map(params)

    def has(self, key: str) -> bool:
        """Say whether there is a message of this key."""
        return any(key in every.templates or key in every.templates.whole() for every in (self, self._stand_in))

    @property
    def lacks(self) -> int:
        """How many messages of the language another one's stand in for; a shipped one lacks none, as a test says."""
        if self.lang in (DEFAULT_LANGUAGE, FALLBACK_LANGUAGE):
            return 0
        return len(self._stand_in.templates.whole().keys() - self.templates.whole().keys())

    @property
    def _stand_in(self) -> Catalogue:
        return catalogue(FALLBACK_LANGUAGE)


@cache
def catalogue(lang: str) -> Catalogue:
    """Return the catalogue of a language; of the default one where it is not known."""
    lang = lang if lang in LANGUAGES else DEFAULT_LANGUAGE
    return Catalogue(_module(lang).LOCALE, Templates(lang))


@cache
def explanations(lang: str) -> Mapping[str, Explanation]:
    """Return every problem code with its explanation; each part that another language stands in for is marked."""
    lang = lang if lang in LANGUAGES else DEFAULT_LANGUAGE
    parts: Iterable[Mapping[str, Explanation]] = (
        _module(lang, "explain", subject).EXPLAIN for subject in _subjects(lang, "explain")
    )
    own = {code: text for part in parts for code, text in part.items()}
    if lang in (DEFAULT_LANGUAGE, FALLBACK_LANGUAGE):
        return own
    return {code: _marked(text) for code, text in explanations(FALLBACK_LANGUAGE).items()} | own


def _marked(explanation: Explanation) -> Explanation:
    meaning, example, mend = (stand_in(part, FALLBACK_LANGUAGE) for part in explanation)
    return meaning, example, mend


def _subjects(*folders: str) -> list[str]:
    """The names of the files of a folder of this package."""
    return sorted(path.stem for path in _HOME.joinpath(*folders).glob("[!_]*.py"))


def _module(*names: str) -> Any:
    return import_module(".".join([_PACKAGE, *names]))
