"""Whether two names are one name, written in two offices: their words in one dress, and how alike they are."""

from __future__ import annotations

import difflib

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import fold, normal
from htx_eval.model.fields import AssumptionCase, Register
from htx_eval.reading.columns.names import TypeWords

#: Of a longer name only the beginning is compared.
LONGEST_NAME = 100


@frozen
class Name:
    """A name without what offices write in different ways: its type, its words, and those that tell it.

    ``bare`` is folded, ``full`` keeps the accents, of which the name may have been written without any; ``telling`` are
    the bare words that not every other name has too.
    """

    kind: str | None  # the one it tells, else the one that the register takes it to mean
    tells_kind: bool
    bare: str
    full: str
    lacks_accents: bool
    telling: tuple[str, ...]

    def is_same(self, other: Name) -> bool:
        """Say whether two names are the same, but for a type, or all accents, that one of them leaves out."""
        if self.bare != other.bare or not self.may_be_of_type(other):
            return False
        return self.full == other.full or self.lacks_accents or other.lacks_accents

    def may_be_of_type(self, other: Name) -> bool:
        """Say whether two names tell no different types."""
        return self.kind == other.kind or self.kind is None or other.kind is None

    def likeness(self, other: Name) -> float:
        """Return how alike two names are, from 0 to 1, most of it by the words that tell them.

        Names with different numbers are not alike at all: "HTX Phú Tâm 1" is another cooperative than "HTX Phú Tâm 2".
        """
        if self.bare == other.bare:
            return 1.0
        if [word for word in self.telling if word.isdigit()] != [word for word in other.telling if word.isdigit()]:
            return 0.0
        return 0.75 * _ratio(" ".join(self.telling), " ".join(other.telling)) + 0.25 * _ratio(self.bare, other.bare)


def _ratio(one: str, two: str) -> float:
    return difflib.SequenceMatcher(None, one[:LONGEST_NAME], two[:LONGEST_NAME], autojunk=False).ratio()


class Names(dict[str, Name]):
    """The names met so far, each looked at once."""

    def __init__(self, register: Register) -> None:
        super().__init__()
        kind = register.fields.get(register.roles.type or "")
        self._types = TypeWords(None if kind is None else kind.vocabulary)
        self._none = None if kind is None or kind.vocabulary is None else kind.vocabulary.none
        self._otherwise = _kind_of_untold(register)
        self._short, self._silent = register.short_words, register.silent_words
        self._common = {word for words in self._short.values() for word in fold(words).split()}

    def __missing__(self, name: str) -> Name:
        told, size = self._types.find(fold(name))
        if self._none in told:  # a name that may be of none tells no type
            told, size = (), 0
        pairs = list(zip(fold(name).split(), normal(name).split(), strict=False))[size:]
        spoken = [(bare, self._short.get(bare, full)) for bare, full in pairs if bare not in self._silent]
        full = " ".join(words for _, words in spoken)
        bare = fold(full)
        telling = tuple(word for word in bare.split() if word not in self._common) or tuple(bare.split())
        kind = told[0] if len(told) == 1 else None
        self[name] = Name(kind or self._otherwise, kind is not None, bare, full, normal(name) == fold(name), telling)
        return self[name]


def _kind_of_untold(register: Register) -> str | None:
    """The type that a declared assumption gives to names that tell none."""
    assumed = (
        assumption.values
        for assumption in register.assumptions
        if assumption.case is AssumptionCase.NO_COLUMN and register.roles.type in assumption.fields
    )
    return next((str(values[0]) for values in assumed if len(values) == 1), None)
