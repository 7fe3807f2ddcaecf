"""The data dictionary (register): which columns a list may have, and what their cells may hold."""

from __future__ import annotations

import enum
import operator
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import Spellings, fold
from htx_eval.base.text import Text
from htx_eval.model.values import Anything, Cell, Choice, Origin, Span, Value


class FieldType(enum.Enum):
    """How the cells of a column are read."""

    TEXT = "text"
    CODE = "code"
    CHOICE = "choice"
    FLAG = "flag"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"


class InGroup(enum.Enum):
    """What a cell means in a row that stands for several cooperatives."""

    EACH = "each"  # it holds for each of them
    TOTAL = "total"  # it is the sum over them
    UNKNOWN = "unknown"  # it is a figure of one cooperative, so it says nothing


@frozen
class Vocabulary:
    """The values of a choice field, with every way of writing one or several of them."""

    labels: Mapping[str, Text]
    spellings: Spellings[tuple[str, ...]]
    missing: Spellings[bool]  # texts that say "not known yet"
    ask: frozenset[str]  # normal keys of spellings that are understood but should be confirmed
    name_prefixes: Mapping[str, tuple[str, ...]]  # value -> folded beginnings of names that tell it
    or_better: Mapping[str, str] = field(default_factory=dict)  # of the spellings: those of a value and all better ones


@frozen
class CheckDigit:
    """A check digit: ``minus`` less the weighted sum of the digits before it, modulo ``modulus``."""

    weights: tuple[int, ...]
    modulus: int
    minus: int

    def agrees(self, code: str) -> bool:
        """Say whether the digit after the weighted ones is the right one."""
        total: int = sum(map(operator.mul, self.weights, map(int, code)))
        return self.minus - total % self.modulus == int(code[len(self.weights)])


@frozen
class Field:
    """One column of the register."""

    key: str
    type: FieldType
    label: Text
    aliases: tuple[str, ...] = ()
    low: int | Decimal | date | None = None
    high: int | Decimal | date | None = None
    step: int | Decimal = 1
    values: tuple[int, ...] = ()  # the only values of an integer field, if they are few
    unit: str | None = None
    in_group: InGroup = InGroup.EACH
    vocabulary: Vocabulary | None = None
    pattern: str | None = None
    example: str | None = None
    check_digit: CheckDigit | None = None
    drop_prefixes: tuple[str, ...] = ()  # words before a place name: "huyện", "H."
    also_yes: tuple[str, ...] = ()  # texts that mean yes in this flag column
    adds_up: bool = False  # whether a row of totals may state its sum
    usual: tuple[Decimal, Decimal] | None = None  # between what the middle value of a column lies if its unit is right

    def unknown(self, origin: Origin = Origin.MISSING) -> Cell:
        """Return the whole domain: what a blank or unreadable cell could hold."""
        if self.type is FieldType.FLAG:
            return Choice((True, False), origin)
        if self.vocabulary is not None:
            return Choice(tuple(self.vocabulary.labels), origin)
        if self.values:
            return Choice(self.values, origin)
        if self.type in (FieldType.TEXT, FieldType.CODE):
            return Anything(origin)
        return Span(self.low, self.high, self.step, origin)

    def place_key(self, name: str) -> str:
        """Return the key of a place name: folded, without the word for its level ("huyện", "H.")."""
        key = fold(name)
        for prefix in self.drop_prefixes:
            word = fold(prefix)
            if key.startswith(word + " "):
                return key[len(word) + 1 :]
        return key

    @property
    def ordered(self) -> bool:
        """Whether its values can be compared with a threshold."""
        return self.type in (FieldType.INTEGER, FieldType.DECIMAL, FieldType.DATE)

    @property
    def numeric(self) -> bool:
        """Whether its values can be added."""
        return self.type in (FieldType.INTEGER, FieldType.DECIMAL)


class AssumptionCase(enum.Enum):
    """When a declared assumption fills a blank."""

    NO_COLUMN = "no_column"  # the list has no such column
    BLANK = "blank"  # the cell is blank, or the list has no such column
    ONLY_MARKS = "only_marks"  # the column has filled cells, and none of them ever states what is assumed
    NOT_LISTED = "not_listed"  # the column is that of a list of items, and the cooperative is not in it
    BLANK_PLACE = "blank_place"  # a row of the list does not state its place, though there is a column for it


#: Stands for the code of every assumption.
EVERY_ASSUMPTION = "*"


@frozen
class Assumption:
    """What a blank is taken to mean, and why; printed whenever it is used."""

    code: str
    case: AssumptionCase
    fields: tuple[str, ...]
    values: tuple[Value, ...]  # what is assumed, for a choice, a flag or an integer with few values
    low: int | None  # or the ends of what is assumed, for other numbers
    high: int | None
    where: Mapping[str, tuple[str, ...]]  # only in rows whose other cells surely hold one of these
    unless: Mapping[str, tuple[str, ...]]  # not in rows whose other cells may hold one of these
    text: Text
    because: Text


@frozen
class Roles:
    """Which fields have a meaning of their own to the program; each may be absent."""

    code: str | None = None
    name: str | None = None
    type: str | None = None
    count: str | None = None
    year: str | None = None
    commune: str | None = None
    place: tuple[str, ...] = ()  # fields that say in which province, district a row lies


@frozen
class Items:
    """Lists with a row for each thing that a cooperative has, such as a product; all of its names are fields.

    Such a list is told by its column ``row`` and holds no cooperative without one. Of the things of one cooperative
    that are valid at the end of the plan's period, else of all, the highest ``best`` and the latest ``since`` count.
    A thing is valid through ``until``, or where that is not stated for so many ``months`` from ``since``.
    """

    row: str
    best: str
    until: str | None = None
    since: str | None = None
    months: int | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that such a list gives."""
        return tuple(key for key in (self.best, self.until, self.since) if key is not None)


@frozen
class Unit:
    """A unit of measure: how many of the base unit it is, and how it is written."""

    key: str
    base: str
    factor: Fraction
    label: Text


@frozen
class Register:
    """A data dictionary: fields, units, ways of writing yes, no and nothing, and declared assumptions."""

    id: str
    title: Text
    fields: Mapping[str, Field]
    roles: Roles
    units: Mapping[str, Unit] = field(default_factory=dict)
    unit_spellings: Spellings[str] = field(default_factory=Spellings)
    missing: Spellings[bool] = field(default_factory=Spellings)
    flags: Spellings[bool] = field(default_factory=Spellings)
    left_out: tuple[str, ...] = ()  # headings that real lists have and no target uses, personal data among them
    totals: tuple[str, ...] = ()  # names of a row of totals; a last "…" stands for anything that follows
    notes: tuple[str, ...] = ()  # texts with which a note or a signature below a table begins
    sections: tuple[str, ...] = ()  # fields that a section row ("II. Xã An Ninh") may stand for
    unit_words: tuple[str, ...] = ()  # words before the unit of a whole table: "ĐVT"
    section_words: tuple[str, ...] = ()  # words of section rows that say nothing: "HTX xếp loại tốt"
    items: Items | None = None
    short_words: Mapping[str, str] = field(default_factory=dict)  # how names shorten words, folded, and the words
    silent_words: frozenset[str] = frozenset()  # folded words that names have or leave out
    assumptions: tuple[Assumption, ...] = ()
