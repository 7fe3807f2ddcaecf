"""Names of rows: clean texts, and the type that a name tells."""

from __future__ import annotations

import unicodedata
from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from htx_eval.base.columns import Coded, Codes
from htx_eval.base.spellings import fold
from htx_eval.model.fields import Field, Vocabulary
from htx_eval.model.values import Cell, Choice, Origin
from htx_eval.reading.cells.cell_reader import DOUBTFUL, FULL_WIDTH, clean

#: Communes on the first rows of groups only are told from blanks by so many groups.
FEWEST_GROUPS = 2


def cleaned(texts: Sequence[str]) -> Sequence[str]:
    """Return texts as they are kept (see `clean`), in one look at all of them where nothing is to be done."""
    joined = " ".join(filter(None, texts))
    is_clean = (
        joined.isprintable()  # so that its only white space is the blank
        and "  " not in joined
        and not joined.startswith(" ")
        and not joined.endswith(" ")
        and "'" not in joined
        and FULL_WIDTH.search(joined) is None
        and unicodedata.is_normalized("NFC", joined)
    )
    return texts if is_clean else list(map(clean, texts))


def folded(texts: Iterable[str]) -> str:
    """Return texts as `htx_eval.base.spellings.fold` leaves their letters, one a line; many texts in one look."""
    joined = "\n".join(texts).casefold().replace("đ", "d").replace("ð", "d")
    return unicodedata.normalize("NFD", joined).encode("ascii", "ignore").decode()


class Communes(dict[str, int]):
    """The communes of rows, each distinct text cleaned once."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str | None, int] = {}
        self._codes = Codes()

    def __missing__(self, raw: str) -> int:
        number = self[raw] = self._numbers.setdefault(clean(raw) or None, len(self._numbers))
        return number

    def read(self, block: Sequence[str]) -> None:
        """Add the communes of some rows."""
        numbers = list(map(self.__getitem__, block))
        self._codes.extend(numbers, len(self._numbers))

    def all(self) -> Coded[str | None]:
        """Return the communes of all rows."""
        return Coded(list(self._numbers), self._codes.array)


def carried_down(communes: Coded[str | None]) -> Coded[str | None]:
    """Return the communes of rows where each stands on the first of its rows only; the same where that is not the way.

    It is, if the first row has one, none stands twice, there are two at least, and more blanks than communes.
    """
    distinct, codes = communes.items, communes.codes
    if len(distinct) < FEWEST_GROUPS + 1 or None not in distinct or distinct[codes[0]] is None:
        return communes
    blank, seen = distinct.index(None), Counter(codes)
    if seen[blank] < len(distinct) - 1 or any(often > 1 for code, often in seen.items() if code != blank):
        return communes
    carried: list[int] = []
    for code in codes:
        carried.append(code if code != blank else carried[-1])
    return Coded(distinct, array(codes.typecode, carried))


class TypeWords:
    """The words with which names begin and which tell a type."""

    def __init__(self, vocabulary: Vocabulary | None) -> None:
        prefixes = {} if vocabulary is None else vocabulary.name_prefixes
        told: list[tuple[str, tuple[str, ...]]] = [
            (prefix, (key,)) for key, words in prefixes.items() for prefix in words
        ]
        told += [] if vocabulary is None else [(word, keys) for keys, words in vocabulary.name_sets for word in words]
        self._by_first_word: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        # The longest first: "HTX" must not be found in "LH HTX", nor "Tổ" before "Tổ hợp tác".
        for prefix, kinds in sorted(told, key=lambda pair: -len(pair[0])):
            self._by_first_word.setdefault(prefix.split(" ", 1)[0], []).append((prefix, kinds))

    def find(self, key: str) -> tuple[tuple[str, ...], int]:
        """Return the types that a folded name leaves open, none if it tells nothing, and how many words of it do."""
        for prefix, kinds in self._by_first_word.get(key.split(" ", 1)[0], ()):
            if key == prefix or key.startswith(prefix + " "):
                return kinds, prefix.count(" ") + 1
        return (), 0

    def begin(self, name: str) -> bool:
        """Say whether a name begins with such words."""
        return bool(self.find(fold(name))[0])


class TypesOfNames:
    """The types that names tell by their beginnings; ``cells`` holds one cell for each type, the unknown one first."""

    def __init__(self, spec: Field) -> None:
        self.field, self.codes = spec, Codes()
        self.cells: list[Cell] = [spec.unknown(), spec.unknown(Origin.INVALID)]
        self._numbers: dict[tuple[str, ...], int] = {(): 0}
        self._words = TypeWords(spec.vocabulary)

    def read(self, names: Sequence[str], strange: Collection[int]) -> None:
        """Add the types of some rows; a name at a place of ``strange`` that tells nothing may be of any."""
        numbers = list(map(self._number, names))
        for place in strange:
            numbers[place] = numbers[place] or 1
        self.codes.extend(numbers, len(self.cells))

    def all(self) -> Coded[Cell]:
        """Return the cells of all rows."""
        return Coded(self.cells, self.codes.array)

    @property
    def is_filled(self) -> bool:
        """Whether some name tells a type."""
        return any(self.codes.array)

    def rows_of(self, kinds: tuple[str | None, ...]) -> list[int]:
        """Return the rows whose names tell just these types."""
        return self._rows(lambda told: told == kinds)

    def rows_of_sets_with(self, kind: str | None) -> list[int]:
        """Return the rows whose names leave a type open among others."""
        return self._rows(lambda told: len(told) > 1 and kind in told)

    def _rows(self, wanted: Callable[[tuple[str, ...]], bool]) -> list[int]:
        numbers = {number for told, number in self._numbers.items() if wanted(told)}
        return [row for row, number in enumerate(self.codes.array) if number in numbers] if numbers else []

    def _number(self, name: str) -> int:
        if name == DOUBTFUL:
            return 1
        kinds, _ = self._words.find(fold(name))
        number = self._numbers.setdefault(kinds, len(self.cells))
        if number == len(self.cells):
            self.cells.append(Choice(kinds, Origin.DERIVED))
        return number
