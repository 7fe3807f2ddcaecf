"""Texts of plans and registers, in several languages."""

from __future__ import annotations

from htx_eval.base.frozen import frozen


@frozen
class Text:
    """A sentence or label in Vietnamese and in English."""

    vi: str
    en: str

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.vi
