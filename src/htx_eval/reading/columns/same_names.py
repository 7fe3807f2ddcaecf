"""Cooperatives that stand twice and have no code that would tell it: the same name in the same commune."""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from htx_eval.base.columns import Coded, Texts
from htx_eval.model.values import Cell, known

#: So many names are bared at once.
_TOGETHER = 8192
_SIGNS = bytes(set(range(128)) - {*b"\n", *b"0123456789", *b"abcdefghijklmnopqrstuvwxyz"})


def same_names(
    codes: Texts,
    names: Texts,
    communes: Coded[str | None],
    has_communes: bool,
    apart: Sequence[Coded[Cell]],
    counts: Coded[Cell] | None,
) -> Iterator[list[int]]:
    """Yield the rows, two or more, that have one name in one commune; some of them have no code.

    Names are the same whatever their accents, capitals, blanks and signs. Rows without a name, rows of several
    cooperatives (``counts``) and rows that differ in a column of ``apart`` are never the same; nor are rows without a
    commune (``communes`` are their keys) where the list has a column of them (``has_communes``).
    """
    if all(code is not None for code in codes):
        return
    hashes = array("q", map(hash, zip(communes.codes, bare(names), strict=True)))
    if not (doubtful := twice(hashes)):
        return
    found: dict[object, list[int]] = {}
    for index, name in enumerate(names):
        if hashes[index] not in doubtful or (has_communes and communes[index] is None) or _is_group(counts, index):
            continue
        if letters := next(bare([name])):
            key = (letters, communes[index], *(column[index] for column in apart))
            found.setdefault(key, []).append(index)
    for rows in found.values():
        if len(rows) > 1 and any(codes[row] is None for row in rows):
            yield rows


def _is_group(counts: Coded[Cell] | None, index: int) -> bool:
    """Whether a row stands for several cooperatives."""
    number = None if counts is None else known(counts[index])
    return isinstance(number, int) and number > 1


def bare(names: Sequence[str | None]) -> Iterator[bytes]:
    """Yield the letters and digits of each name, as `htx_eval.base.text.fold` leaves them; many names in one look."""
    rest = iter(names)
    while some := [name or "" for name in islice(rest, _TOGETHER)]:
        text = "\n".join(some).casefold().replace("đ", "d").replace("ð", "d")
        letters = unicodedata.normalize("NFD", text).encode("ascii", "ignore")
        yield from letters.translate(None, _SIGNS).split(b"\n")


#: Up to so many codes a set is quickest; sorted, more of them need a third of its memory.
_FEW = 200_000


def twice(numbers: array[int]) -> set[int]:
    """Return the numbers that occur more than once."""
    if len(numbers) <= _FEW and len(set(numbers)) == len(numbers):
        return set()
    return {one for one, other in pairwise(sorted(numbers)) if one == other}
