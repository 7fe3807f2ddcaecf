"""Templates by key, in one language; language is decided last."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

LANGUAGES = ("vi", "en")
#: What follows the language in the names of the modules that hold its messages.
PARTS = ("", "_reasons")


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """The messages of one language."""

    lang: str
    templates: Mapping[str, str]

    def __call__(self, key: str, /, **params: object) -> str:
        """Return a message; what is filled in is never read as a template itself."""
        return self.templates[key].format_map(params)

    def has(self, key: str) -> bool:
        """Say whether there is a message of this key."""
        return key in self.templates


@cache
def catalogue(lang: str) -> Catalogue:
    """Return the catalogue of a language; Vietnamese where it is not known."""
    lang = lang if lang in LANGUAGES else LANGUAGES[0]
    parts = [importlib.import_module(f"htx_eval.messages.{lang}{part}").TEMPLATES for part in PARTS]
    return Catalogue(lang, {key: text for part in parts for key, text in part.items()})
