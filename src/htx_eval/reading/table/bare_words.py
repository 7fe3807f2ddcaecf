"""Values of a vocabulary behind words that say nothing: "Đạt loại khá", "HTX xếp loại tốt"."""

from __future__ import annotations

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import normal, same_dress
from htx_eval.model.fields import Vocabulary


@frozen
class Meant:
    """What a text means: values of a vocabulary, by which of its spellings."""

    keys: tuple[str, ...]
    spelling: str


def bare_meaning(vocabulary: Vocabulary, text: str) -> Meant | None:
    """Return what a text means without words before it that say nothing; behind it, a "not" before it may mean them."""
    left = normal(text)
    while left:
        keys = vocabulary.spellings.find(left)
        if keys is not None:
            return Meant(keys, left)
        shorter = _without_idle(vocabulary, left)
        if shorter == left:
            return None
        left = shorter
    return None


def _without_idle(vocabulary: Vocabulary, text: str) -> str:
    """A text without one word before it that says nothing."""
    for word in vocabulary.idle:
        size = len(word)
        if text[size : size + 1] == " " and same_dress(text[:size], word):
            return text[size + 1 :]
    return text
