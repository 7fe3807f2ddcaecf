"""Long sequences that take little room: few distinct items each held once, texts packed, places told by a rule."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from itertools import compress, repeat
from typing import Generic, TypeVar, overload

Item = TypeVar("Item")
Other = TypeVar("Other")


class Coded(Sequence[Item], Generic[Item]):
    """A sequence of few distinct items: each item once, and for every place the number of its item."""

    __slots__ = ("codes", "items")

    def __init__(self, items: Sequence[Item], codes: array[int]) -> None:
        self.items, self.codes = items, codes

    @classmethod
    def of(cls, sequence: Iterable[Item]) -> Coded[Item]:
        """Return a sequence in this form; equal items become one."""
        numbers: dict[Item, int] = {}
        codes = array("I", [numbers.setdefault(item, len(numbers)) for item in sequence])
        return cls(list(numbers), codes)

    @classmethod
    def chained(cls, parts: Iterable[Coded[Item]], key: Callable[[Item], Hashable]) -> Coded[Item]:
        """Return sequences one after another; items of one key become one."""
        items: dict[Hashable, tuple[int, Item]] = {}
        codes = array("I")
        for part in parts:
            table = [items.setdefault(key(item), (len(items), item))[0] for item in part.items]
            codes.extend(map(table.__getitem__, part.codes))
        return cls([item for _, item in items.values()], codes)

    def __len__(self) -> int:
        return len(self.codes)

    def __iter__(self) -> Iterator[Item]:
        return map(self.items.__getitem__, self.codes)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Coded[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Coded[Item]:
        if isinstance(index, slice):
            return Coded(self.items, self.codes[index])
        return self.items[self.codes[index]]

    def counts(self) -> list[int]:
        """Return at how many places each item stands."""
        found = Counter(self.codes)
        return [found[number] for number in range(len(self.items))]

    def places(self) -> list[array[int]]:
        """Return the places at which each item stands."""
        found = [array("I") for _ in self.items]
        add = [places.append for places in found]
        for index, code in enumerate(self.codes):
            add[code](index)
        return found

    def mapped(self, function: Callable[[Item], Other]) -> Coded[Other]:
        """Return the sequence of what a function makes of each item, asked once for each; equal results become one."""
        numbers: dict[Other, int] = {}
        table = [numbers.setdefault(function(item), len(numbers)) for item in self.items]
        return Coded(list(numbers), _replaced(self.codes, table))


def _replaced(codes: array[int], table: Sequence[int]) -> array[int]:
    """Each code replaced by what a table, no longer than the largest of them asks for, holds at its place."""
    if codes.itemsize == 1:  # bytes are translated many times faster than numbers are looked up
        return array("B", codes.tobytes().translate(bytes(table).ljust(256, b"\0")))
    return array(codes.typecode, map(table.__getitem__, codes))


#: Type codes of arrays by the number of distinct codes that they can hold.
_WIDTHS = {"B": 1 << 8, "H": 1 << 16, "I": 1 << 32}


class Codes:
    """An array of codes that is written from its beginning to its end and is as narrow as the codes allow."""

    def __init__(self) -> None:
        self.array = array("B")

    def extend(self, codes: list[int], distinct: int) -> None:
        """Add codes, all of them below a number."""
        self.widen(distinct)
        self.array.fromlist(codes)

    def widen(self, distinct: int) -> None:
        """Make room for so many different codes."""
        if distinct > _WIDTHS[self.array.typecode]:
            self.array = array(next(code for code, width in _WIDTHS.items() if distinct <= width), self.array)


class Texts(Sequence[str | None]):
    """Texts of one line, mostly distinct, packed in blocks; an empty one is None."""

    __slots__ = ("_blocks", "_length", "_open", "_starts")

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._starts: list[int] = []
        self._length = 0
        self._open: tuple[int, list[str | None]] = (-1, [])  # the block that was looked at last

    def extend(self, texts: Sequence[str]) -> None:
        """Add texts as a block; none of them holds a line break."""
        if texts:
            self._starts.append(self._length)
            self._blocks.append("\n".join(texts).encode("utf-8", "surrogatepass"))
            self._length += len(texts)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[str | None]:
        for number in range(len(self._blocks)):
            yield from self._block(number)

    @overload
    def __getitem__(self, index: int) -> str | None: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str | None]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str | None] | None:
        if isinstance(index, slice):
            return [self[place] for place in range(self._length)[index]]
        place = range(self._length)[index]
        number = bisect_right(self._starts, place) - 1
        return self._block(number)[place - self._starts[number]]

    def _block(self, number: int) -> list[str | None]:
        if self._open[0] != number:
            texts = self._blocks[number].decode("utf-8", "surrogatepass").split("\n")
            self._open = number, [text or None for text in texts]
        return self._open[1]


class Places(Sequence[int]):
    """The places at which one of some items of a coded sequence stands, in order; found when they are asked for."""

    __slots__ = ("_codes", "_listed", "_wanted")

    def __init__(self, sequence: Coded[Item], wanted: Collection[int]) -> None:
        """Take a sequence and the numbers of the wanted items."""
        self._codes = sequence.codes
        self._wanted = [False] * len(sequence.items)
        for number in wanted:
            self._wanted[number] = True
        self._listed: array[int] | None = None

    def __iter__(self) -> Iterator[int]:
        return compress(range(len(self._codes)), map(self._wanted.__getitem__, self._codes))

    def __len__(self) -> int:
        return len(self._all()) if any(self._wanted) else 0

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        return list(self._all()[index]) if isinstance(index, slice) else self._all()[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))

    def _all(self) -> array[int]:
        if self._listed is None:
            self._listed = array("I", self)
        return self._listed


def zipped(columns: Sequence[Iterable[Item]]) -> Iterable[tuple[Item, ...]]:
    """Return the rows of some columns; of no column endless empty rows."""
    return zip(*columns, strict=True) if columns else repeat(())
