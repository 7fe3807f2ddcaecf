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
from htx_eval.base.spellings import Spellings, fold, normal
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
    none: str | None = None  # the value of what is none of the kinds that the others are
    name_sets: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()  # values, beginnings that leave them open
    idle: tuple[str, ...] = ()  # normal keys of words before a value that say nothing, the longest first
    figure: str | None = None  # the field of a figure that may stand beside a value: "Tốt (85 điểm)"
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
    personal: str | None = None  # pattern of the codes of persons, which are none of this field and are not kept
    check_digit: CheckDigit | None = None
    drop_prefixes: tuple[str, ...] = ()  # words before a place name: "huyện", "H."
    also_yes: tuple[str, ...] = ()  # texts that mean yes in this flag column
    adds_up: bool = False  # whether a row of totals may state its sum
    usual: tuple[Decimal, Decimal] | None = None  # between what the middle value of a column lies if its unit is right
    tested: bool = False  # whether a condition of the plan looks at it, though it is a text
    scale: str | None = None  # points of a whole: the fields with one scale are scored on it together

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

    @property
    def kinds(self) -> tuple[str, ...]:
        """The values of a field of types, but for that of what is none of them: of such a list lacks nothing."""
        none = None if self.vocabulary is None else self.vocabulary.none
        return tuple(str(key) for key in self.unknown().sample(()) if key != none)

    def place_key(self, name: str) -> str:
        """Return the key of a place name: folded, without the word for its level ("huyện", "H.")."""
        key = fold(name)
        level = self.level_of(name)
        return key if level is None else key[len(fold(level)) + 1 :]

    def text_key(self, text: str) -> str:
        """Return the key of a text: places are told without accents, whatever else with them (dừa is no dứa)."""
        return self.place_key(text) if self.drop_prefixes else normal(text)

    def level_of(self, name: str) -> str | None:
        """Return the word for its level with which a place name begins."""
        key = fold(name)
        return next((word for word in self.drop_prefixes if key.startswith(fold(word) + " ")), None)

    def without_level(self, name: str) -> str:
        """Return a place name without the word for its level."""
        level = self.level_of(name)
        return name if level is None else " ".join(name.split()[len(level.split()) :])

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
    ONLY_MARKS = "only_marks"  # the column has readable cells, and none of them ever states what is assumed
    NOT_LISTED = "not_listed"  # the column is that of a list of items, and the cooperative is not in it
    BLANK_PLACE = "blank_place"  # a row of the list does not state its place, or leaves its year blank


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
    commune_before: str | None = None  # its name before the reform of places, where a list has both
    commune_after: str | None = None
    address: str | None = None  # a text that may name a commune, where no other column does
    founded: str | None = None
    place: tuple[str, ...] = ()  # fields that say in which province, district a row lies

    @property
    def places(self) -> tuple[str, ...]:
        """The fields of places that are read as texts beside the commune."""
        return (*(key for key in (self.commune_before, self.commune_after) if key is not None), *self.place)

    @property
    def identity(self) -> frozenset[str]:
        """The fields that say which cooperative a row is of, and where and when."""
        keys = (self.code, self.name, self.commune, self.type, self.year, *self.place)
        return frozenset(key for key in keys if key is not None)


@frozen
class Items:
    """Lists with a row for each thing that a cooperative has, such as a product; all of its names are fields.

    Such a list is told by its column ``row`` and holds no cooperative without one. Of the things of one cooperative
    that are valid at the end of the plan's period, else of all, the highest ``best`` and the latest ``since`` count.
    A thing is valid through ``until``, or where that is not stated for so many ``months`` from ``since``. Under a
    heading of ``own_years`` (normal texts) the year of a row is that of the thing, and no year of the list.
    """

    row: str
    best: str
    until: str | None = None
    since: str | None = None
    months: int | None = None
    own_years: tuple[str, ...] = ()

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
class TitleWords:
    """Words beside the names of places in titles."""

    leads: tuple[str, ...] = ()  # behind these "HUYỆN …" is the name of one, in capitals too
    ends: tuple[str, ...] = ()  # with these a name does not go on
    bars: tuple[str, ...] = ()  # behind these the word for a level is another word: "hợp tác xã"


@frozen
class HeadingWords:
    """Words of headings: what says nothing, abbreviations, what turns a meaning, headings of several fields."""

    idle: tuple[str, ...] = ()
    idle_first: tuple[str, ...] = ()  # say nothing before all others
    short: tuple[tuple[str, str], ...] = ()
    turning: tuple[str, ...] = ()  # beside the name of a field they make it something else: "dự kiến", "năm trước"
    unclear: tuple[tuple[str, tuple[str, ...]], ...] = ()  # headings that may mean several fields
    own: tuple[str, ...] = ()  # what a cooperative says of itself: its column gives way to that of an office


@frozen
class SummaryWords:
    """Words of tables of numbers: of percentages, before what is counted, for none, over the names of places."""

    percent: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@frozen
class FormWords:
    """Words of forms of one cooperative: over columns of points, and of what may be had at the most."""

    points: tuple[str, ...] = ()
    most: tuple[str, ...] = ()


@frozen
class Asides:
    """Words beside a field that bear on it: in a row of other values than those named they make it unknown."""

    field: str
    words: tuple[tuple[str, tuple[str, ...]], ...]


@frozen
class RangeWords:
    """Words and signs by which a cell names a range: "trên 50", "10-15", "khoảng 60"; "half" stands behind a unit."""

    about: tuple[str, ...] = ()  # near a value, nobody knows how near
    at_least: tuple[str, ...] = ()  # before the lower end
    at_most: tuple[str, ...] = ()  # before the upper end
    or_more: tuple[str, ...] = ()  # behind the lower end
    or_less: tuple[str, ...] = ()  # behind the upper end
    between: tuple[str, ...] = ()  # between both ends
    half: tuple[str, ...] = ()


@frozen
class FigureWords:
    """Words beside the figure of a target in the texts of a plan, in all languages, by how they compare with it."""

    more_than: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    less_than: tuple[str, ...] = ()
    or_more: tuple[str, ...] = ()  # behind the figure
    or_less: tuple[str, ...] = ()  # behind the figure
    none: tuple[str, ...] = ()  # a text without a figure begins with them
    in_year: tuple[str, ...] = ()  # before the year in which a figure is to be reached
    numbered: tuple[str, ...] = ()  # before a number that is none of a target: "tiêu chí 1"


@frozen
class Register:
    """A data dictionary: fields, units, ways of writing yes, no and nothing, and declared assumptions."""

    id: str
    title: Text
    fields: Mapping[str, Field]
    roles: Roles
    units: Mapping[str, Unit] = field(default_factory=dict)
    unit_spellings: Spellings[tuple[str, ...]] = field(
        default_factory=Spellings
    )  # units of different bases may share one
    range_words: RangeWords = RangeWords()
    figure_words: FigureWords = FigureWords()
    asides: Asides | None = None
    heading_words: HeadingWords = HeadingWords()
    summaries: SummaryWords = SummaryWords()
    forms: FormWords = FormWords()
    missing: Spellings[bool] = field(default_factory=Spellings)
    flags: Spellings[bool] = field(default_factory=Spellings)
    left_out: tuple[str, ...] = ()  # headings of no target's use; a last "…" stands for anything that follows
    totals: tuple[str, ...] = ()  # names of a row of totals; a last "…" stands for anything that follows
    means: tuple[str, ...] = ()  # names of a row of means or shares, in the same way
    notes: tuple[str, ...] = ()  # texts with which a note or a signature below a table begins
    sections: tuple[str, ...] = ()  # fields that a section row ("II. Xã An Ninh") may stand for
    unit_words: tuple[str, ...] = ()  # words before the unit of a whole table: "ĐVT"
    section_words: tuple[str, ...] = ()  # words of section rows that say nothing: "HTX xếp loại tốt"
    title_words: TitleWords = TitleWords()
    items: Items | None = None
    short_words: Mapping[str, str] = field(default_factory=dict)  # how names shorten words, folded, and the words
    silent_words: frozenset[str] = frozenset()  # folded words that names have or leave out
    assumptions: tuple[Assumption, ...] = ()

    @property
    def totals_and_means(self) -> tuple[str, ...]:
        """The names of rows that sum up other rows, in whatever way."""
        return (*self.totals, *self.means)

    @property
    def name_words(self) -> tuple[str, ...]:
        """The folded words with which names begin that tell a type of organisation."""
        spec = self.fields.get(self.roles.type or "")
        vocabulary = None if spec is None else spec.vocabulary
        return () if vocabulary is None else tuple(word for one in vocabulary.name_prefixes.values() for word in one)

    def names_a_cooperative(self, text: str) -> bool:
        """Say whether a text begins as the name of a cooperative does."""
        key = fold(text)
        return any(key.startswith(f"{word} ") for word in self.name_words)

    def unit_named(self, text: str, base: str | None = None) -> Unit | None:
        """Return the unit that a text names; of several the one with a base, else the first."""
        named = [self.units[key] for key in self.unit_spellings.find(text) or ()]
        return next((unit for unit in named if unit.base == base), named[0] if named else None)
