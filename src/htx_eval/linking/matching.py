"""Which row of one list is which of another: by code, else by name within a commune; what is not certain is a doubt."""

from __future__ import annotations

import enum
import itertools
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from htx_eval.base.frozen import frozen
from htx_eval.linking.likeness import Name, Names
from htx_eval.model.cooperatives import Rows
from htx_eval.model.fields import Register
from htx_eval.model.ground.area import Grounds
from htx_eval.model.ground.places import NO_PARTS, Parts
from htx_eval.model.values import Cell, known
from htx_eval.reading.cells.code_form import CodeForm

#: Of rows with one code the names are at least so much alike, or the code is doubted.
ALIKE = 0.5
#: A name without a partner that is so much like another is shown beside it.
SIMILAR = 0.8
#: A word that more names share than this does not help to find similar ones.
MOST_SHARING = 200


class Reason(enum.Enum):
    """Why a row is not taken for another, although it may be."""

    SAME_CODE = "same_code"  # and the names are quite different
    SAME_NAME = "same_name"  # and the codes are different
    COMMUNES = "communes"  # the same name in another commune
    SEVERAL = "several"  # several rows that it may be
    SIMILAR = "similar"  # only similar


@frozen
class Identity:
    """What says which cooperative a row is of; a row of several cooperatives is of none."""

    code: str | None = None
    is_formed: bool = False  # whether the code has the form of the register
    name: Name | None = None
    commune: str | None = None
    ground: Parts = NO_PARTS  # on which it may lie, where a table of places before and after a reform tells

    def is_beside(self, other: Identity) -> bool:
        """Say whether two rows are of one commune: by the ground that their names mean, else by the names."""
        if self.ground and other.ground:
            return bool(self.ground & other.ground)
        return self.commune is not None and self.commune == other.commune

    def contradicts(self, other: Identity) -> bool:
        """Say whether the codes tell two rows apart: of a code of another form, such as an old number, none does."""
        if self.code is None or other.code is None or self.is_formed != other.is_formed:
            return False
        return self.code != other.code

    def likeness(self, other: Identity) -> float:
        """Return how alike the names are; 1 where one of them is not told."""
        return 1.0 if self.name is None or other.name is None else self.name.likeness(other.name)

    @property
    def is_told(self) -> bool:
        """Whether anything says which cooperative it is."""
        return self.code is not None or self.name is not None


@frozen
class Doubt:
    """A row that may be one of some rows of the base, which is not certain."""

    row: int
    bases: tuple[int, ...]
    reason: Reason
    likeness: float


@dataclass(slots=True)
class Matches:
    """The rows of a list by what they are to the base: partners by row of the base, doubts, and rows of no one."""

    partners: dict[int, list[int]] = field(default_factory=dict)
    by_code: int = 0  # so many of the partners were found by their codes
    doubts: list[Doubt] = field(default_factory=list)
    strangers: list[int] = field(default_factory=list)
    untold: list[int] = field(default_factory=list)


class Identities:
    """Says of rows which cooperative they are of; one for all lists that are joined."""

    def __init__(self, register: Register) -> None:
        self._names = Names(register)
        code = register.fields.get(register.roles.code or "")
        self._form = None if code is None else CodeForm(code)
        self._commune = register.fields.get(register.roles.commune or "")

    def of(self, rows: Rows, counts: Sequence[Cell] | None, where: Grounds | None = None) -> list[Identity]:
        """Return the identity of every row, of which ``counts`` says for how many cooperatives it stands."""
        ground = itertools.repeat(NO_PARTS) if where is None else where.of_rows
        found = list(map(self._identity, rows.codes, rows.names, rows.communes, ground))
        if counts is None:
            return found
        return [one if known(cell) == 1 else Identity() for one, cell in zip(found, counts, strict=True)]

    def _identity(self, code: str | None, name: str | None, commune: str | None, ground: Parts) -> Identity:
        key, is_formed = (None if code is None or self._form is None else self._form.read(code)) or (None, False)
        place = None if commune is None or self._commune is None else self._commune.place_key(commune)
        return Identity(key, is_formed, None if name is None else self._names[name], place, ground)


def match(base: Sequence[Identity], other: Sequence[Identity], wanted: Iterable[int], in_items: bool) -> Matches:
    """Match the wanted rows of a list to the base; in a list of items a cooperative may have several rows.

    What a row turns out to be does not depend on the order of rows.
    """
    return _Matcher(base, other, list(wanted), in_items).all()


class _Matcher:
    def __init__(self, base: Sequence[Identity], other: Sequence[Identity], wanted: list[int], in_items: bool) -> None:
        self.base, self.other, self.wanted, self.in_items = base, other, wanted, in_items
        self.by_code: dict[str, list[int]] = defaultdict(list)
        self.by_name: dict[str, list[int]] = defaultdict(list)
        for index, one in enumerate(base):
            if one.code is not None:
                self.by_code[one.code].append(index)
            if one.name is not None:
                self.by_name[one.name.bare].append(index)
        self.namesakes = _namesakes(other[index] for index in wanted)
        self.found = Matches()

    def all(self) -> Matches:
        alone = [row for row in self.wanted if not self._is_settled(row)]
        taken = frozenset() if self.in_items else frozenset(self.found.partners)
        similar = _Similar(self.base, taken) if alone else None
        for row in alone:
            doubt = None if similar is None else similar.to(row, self.other[row])
            if doubt is None:
                self.found.strangers.append(row)
            else:
                self.found.doubts.append(doubt)
        return self.found

    def _is_settled(self, row: int) -> bool:
        """Match a row by its code or its name, or doubt it; one that is not settled has no one of its code or name."""
        one = self.other[row]
        if not one.is_told:
            self.found.untold.append(row)
        elif bases := self.by_code.get(one.code or ""):
            self._by_code(row, one, bases)
        elif bases := self._of_name(one):
            self._by_name(row, one, bases)
        else:
            return False
        return True

    def _of_name(self, one: Identity) -> list[int]:
        if one.name is None:
            return []
        return [index for index in self.by_name.get(one.name.bare, ()) if _is_same_name(one, self.base[index])]

    def _by_code(self, row: int, one: Identity, bases: list[int]) -> None:
        named = bases if len(bases) == 1 else [index for index in bases if _is_same_name(one, self.base[index])]
        if len(named) != 1:
            self._doubt(row, bases, Reason.SEVERAL)
        elif one.likeness(self.base[named[0]]) < ALIKE:
            self._doubt(row, named, Reason.SAME_CODE)
        else:
            self.found.by_code += 1
            self.found.partners.setdefault(named[0], []).append(row)

    def _by_name(self, row: int, one: Identity, bases: list[int]) -> None:
        possible = [index for index in bases if not one.contradicts(self.base[index])]
        here = [index for index in possible if one.is_beside(self.base[index])]
        open_ones = [index for index in possible if None in (one.commune, self.base[index].commune)]
        if len(here) == 1:
            self.found.partners.setdefault(here[0], []).append(row)
        elif not here and len(bases) == 1 and open_ones and self._has_no_namesake(one):
            self.found.partners.setdefault(open_ones[0], []).append(row)
        elif not possible:
            self._doubt(row, bases, Reason.SAME_NAME)
        elif here or open_ones:
            self._doubt(row, here or open_ones, Reason.SEVERAL)
        else:
            self._doubt(row, possible, Reason.COMMUNES)

    def _has_no_namesake(self, one: Identity) -> bool:
        return one.name is not None and self.namesakes[one.name.bare] == 1

    def _doubt(self, row: int, bases: list[int], reason: Reason) -> None:
        likeness = max(self.other[row].likeness(self.base[index]) for index in bases)
        self.found.doubts.append(Doubt(row, tuple(bases), reason, likeness))


def _is_same_name(one: Identity, other: Identity) -> bool:
    return one.name is not None and other.name is not None and one.name.is_same(other.name)


def _namesakes(rows: Iterable[Identity]) -> Counter[str]:
    """How many cooperatives of a list have each name: rows with one code, or none, in one commune are of one."""
    return Counter(name.bare for name, *_ in {(one.name, one.code, one.commune) for one in rows} if name is not None)


class _Similar:
    """Finds the row of the base whose name is most like another, if any is alike enough."""

    def __init__(self, base: Sequence[Identity], taken: Container[int]) -> None:
        self._base = base
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for index, one in enumerate(base):
            for word in set(one.name.telling) if one.name is not None and index not in taken else ():
                self._by_word[word].append(index)

    def to(self, row: int, one: Identity) -> Doubt | None:
        """Return the doubt whether a row is not a similar one of the base."""
        scored = sorted(self._scored(one), reverse=True)
        if not scored:
            return None
        best, _, _ = scored[0]
        bases = tuple(sorted(index for likeness, _, index in scored if likeness == best))
        return Doubt(row, bases, Reason.SIMILAR, best)

    def _scored(self, one: Identity) -> Iterator[tuple[float, str, int]]:
        if one.name is None:
            return
        sharing = [self._by_word[word] for word in set(one.name.telling) if word in self._by_word]
        for index in {index for found in sharing if len(found) <= MOST_SHARING for index in found}:
            other = self._base[index]
            is_elsewhere = None not in (one.commune, other.commune) and one.commune != other.commune
            if other.name is None or is_elsewhere or one.contradicts(other) or not one.name.may_be_of_type(other.name):
                continue
            likeness = one.name.likeness(other.name)
            if likeness >= SIMILAR:
                yield likeness, other.name.full, index
