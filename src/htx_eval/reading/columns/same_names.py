"""Cooperatives that may stand twice: the same name in the same commune."""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from htx_eval.base.columns import Coded, Texts
from htx_eval.base.spellings import fold
from htx_eval.model.fields import Register
from htx_eval.model.values import Cell, known

#: So many names are bared at once.
_TOGETHER = 8192
_SIGNS = bytes(set(range(128)) - {*b"\n", *b"0123456789", *b"abcdefghijklmnopqrstuvwxyz"})


def same_names(
    names: Texts,
    communes: Coded[str | None],
    has_communes: bool,
    apart: Sequence[Coded[Cell]],
    counts: Coded[Cell] | None,
    bare: BareNames,
) -> Iterator[list[int]]:
    """Yield the rows, two or more, that have one name in one commune.

    Names are the same whatever their accents, capitals, blanks, signs and short words. Rows without a name, rows of
    several cooperatives (``counts``) and rows that differ in a column of ``apart`` are never the same; nor are rows
    without a commune (``communes`` are their keys) where the list has a column of them (``has_communes``).
    """
    hashes = array("q", map(hash, zip(communes.codes, bare.of(names), strict=True)))
    if not (doubtful := twice(hashes)):
        return
    found: dict[object, list[int]] = {}
    for index, name in enumerate(names):
        if hashes[index] not in doubtful or (has_communes and communes[index] is None) or _is_group(counts, index):
            continue
        if letters := next(bare.of([name])):
            key = (letters, communes[index], *(column[index] for column in apart))
            found.setdefault(key, []).append(index)
    yield from (rows for rows in found.values() if len(rows) > 1)


def _is_group(counts: Coded[Cell] | None, index: int) -> bool:
    """Whether a row stands for several cooperatives."""
    number = None if counts is None else known(counts[index])
    return isinstance(number, int) and number > 1


class BareNames:
    """Bares names: their letters and digits, with the words short that offices shorten."""

    def __init__(self, register: Register) -> None:
        """Take a register, which tells the short words, the silent ones, and those that begin names."""
        spec = register.fields.get(register.roles.type or "")
        vocabulary = None if spec is None else spec.vocabulary
        prefixes = {} if vocabulary is None else vocabulary.name_prefixes
        kinds = [words for key, words in prefixes.items() if vocabulary is None or key != vocabulary.none]
        short = {word: min(words, key=len) for words in kinds for word in words if " " in word}
        short |= {fold(full): one for one, full in register.short_words.items()}
        short |= {f" {word} ": " " for word in register.silent_words}
        self._short = sorted(short.items(), key=lambda pair: -len(pair[0]))  # the longest first

    def of(self, names: Sequence[str | None]) -> Iterator[bytes]:
        """Yield the bare form of each name; many names in one look."""
        rest = iter(names)
        while some := [name or "" for name in islice(rest, _TOGETHER)]:
            text = "\n".join(some).casefold().replace("đ", "d").replace("ð", "d")
            letters = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()
            for words, short in self._short:
                letters = letters.replace(words, short)
            yield from letters.encode().translate(None, _SIGNS).split(b"\n")


#: Up to so many codes a set is quickest; sorted, more of them need a third of its memory.
_FEW = 200_000


def twice(numbers: array[int]) -> set[int]:
    """Return the numbers that occur more than once."""
    if len(numbers) <= _FEW and len(set(numbers)) == len(numbers):
        return set()
    return {one for one, other in pairwise(sorted(numbers)) if one == other}
