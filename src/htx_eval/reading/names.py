"""Names of rows: clean texts, the type that a name tells, and rows of totals."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from htx_eval.model.columns import Coded, Codes
from htx_eval.model.fields import Field
from htx_eval.model.text import fold, normal
from htx_eval.model.values import Cell, Choice, Origin
from htx_eval.reading.cells import clean


def cleaned(texts: Sequence[str]) -> Sequence[str]:
    """Return texts as they are kept (see `clean`), in one look at all of them where nothing is to be done."""
    joined = " ".join(filter(None, texts))
    is_clean = (
        joined.isprintable()  # so that its only white space is the blank
        and "  " not in joined
        and not joined.startswith(" ")
        and not joined.endswith(" ")
        and unicodedata.is_normalized("NFC", joined)
    )
    return texts if is_clean else list(map(clean, texts))


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


class TypesOfNames:
    """The types that names tell by their beginnings; ``cells`` holds one cell for each type, the unknown one first."""

    def __init__(self, spec: Field) -> None:
        self.field, self.codes = spec, Codes()
        prefixes = {} if spec.vocabulary is None else spec.vocabulary.name_prefixes
        self.cells: list[Cell] = [spec.unknown(), *(Choice((key,), Origin.DERIVED) for key in prefixes)]
        numbers = {key: number for number, key in enumerate(prefixes, start=1)}
        # The longest first: "HTX" must not be found in "LH HTX", nor "Tổ" before "Tổ hợp tác".
        self._prefixes = sorted(
            ((prefix, numbers[key]) for key, words in prefixes.items() for prefix in words),
            key=lambda pair: -len(pair[0]),
        )

    def read(self, names: Sequence[str]) -> None:
        """Add the types of some rows."""
        self.codes.extend(list(map(self._number, names)), len(self.cells))

    @property
    def is_filled(self) -> bool:
        """Whether some name tells a type."""
        return any(self.codes.array)

    def _number(self, name: str) -> int:
        key = fold(name)
        found = (number for prefix, number in self._prefixes if key == prefix or key.startswith(prefix + " "))
        return next(found, 0)


class Totals:
    """Tells the name of a row of totals from that of a cooperative."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._exact = {key for word in words if not word.endswith("…") for key in (normal(word), fold(word))}
        self._initials = {fold(word[0]) for word in words}
        self._open = tuple(key for word in words if word.endswith("…") for key in (normal(word[:-1]), fold(word[:-1])))

    def places(self, names: Sequence[str], codes: Sequence[str]) -> list[int]:
        """Return the places of rows of totals: rows with such a name, and no code."""
        if all(codes):
            return []
        unnumbered = [(place, name) for place, (name, code) in enumerate(zip(names, codes, strict=True)) if not code]
        initials = {initial for initial in {name[:1] for _, name in unnumbered} if fold(initial) in self._initials}
        return [place for place, name in unnumbered if name and name[0] in initials and self._is_one(name)]

    def _is_one(self, name: str) -> bool:
        key = normal(name)
        return key in self._exact or any(key == word or key.startswith(word + " ") for word in self._open)
