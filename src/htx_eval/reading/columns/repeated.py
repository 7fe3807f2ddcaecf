"""Cooperatives that stand twice and have no code that would tell it: the same name in the same commune."""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from itertools import islice

from htx_eval.base.columns import Coded
from htx_eval.model.fields import Field
from htx_eval.model.values import Cell, known
from htx_eval.reading.columns.codes import repeated

#: So many names are bared at once.
_TOGETHER = 8192
_SIGNS = bytes(set(range(128)) - {*b"\n", *b"0123456789", *b"abcdefghijklmnopqrstuvwxyz"})


def repeated_names(
    codes: Sequence[str | None],
    names: Sequence[str | None],
    communes: Coded[str | None],
    commune: Field,
    apart: Sequence[Coded[Cell]],
    counts: Coded[Cell] | None,
) -> Iterator[tuple[int, int]]:
    """Yield each row that names a cooperative of an earlier row, with that row; one of the two has no code.

    Names are the same whatever their accents, capitals, blanks and signs. Rows without a name or a commune, rows of
    several cooperatives (``counts``) and rows that differ in a column of ``apart`` are never the same.
    """
    without = array("B", (code is None for code in codes))
    if not any(without):
        return
    keys = communes.mapped(lambda name: None if name is None else commune.place_key(name))
    hashes = array("q", map(hash, zip(keys.codes, _bare(names), strict=True)))
    if not (doubtful := repeated(hashes)):
        return
    first: dict[object, int] = {}
    first_without: dict[object, int] = {}
    for index, name in enumerate(names):
        if hashes[index] not in doubtful or keys[index] is None or _is_group(counts, index):
            continue
        if not (letters := next(_bare([name]))):
            continue
        key = (letters, keys[index], *(column[index] for column in apart))
        earlier = (first if without[index] else first_without).get(key)
        first.setdefault(key, index)
        if without[index]:
            first_without.setdefault(key, index)
        if earlier is not None:
            yield index, earlier


def _is_group(counts: Coded[Cell] | None, index: int) -> bool:
    """Whether a row stands for several cooperatives."""
    number = None if counts is None else known(counts[index])
    return isinstance(number, int) and number > 1


def _bare(names: Sequence[str | None]) -> Iterator[bytes]:
    """The letters and digits of each name, as `htx_eval.base.text.fold` leaves them; many names in one look."""
    rest = iter(names)
    while some := [name or "" for name in islice(rest, _TOGETHER)]:
        text = "\n".join(some).casefold().replace("đ", "d").replace("ð", "d")
        letters = unicodedata.normalize("NFD", text).encode("ascii", "ignore")
        yield from letters.translate(None, _SIGNS).split(b"\n")
