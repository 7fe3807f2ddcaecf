"""Conditions, measures and thresholds: what a target asks of a completed list."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import NOWHERE, Place
from htx_eval.base.text import Text
from htx_eval.model.values import Value


@frozen
class OneOf:
    """The field holds one of these values."""

    field: str
    values: tuple[Value, ...]


@frozen
class Within:
    """The field lies between two ends; an open end is not itself included, ``None`` is no end."""

    field: str
    low: Value | None = None
    high: Value | None = None
    low_open: bool = False
    high_open: bool = False


@frozen
class Has:
    """The field, a text, has this phrase among its words; letters are compared with their accents."""

    field: str
    phrase: str


@frozen
class Not:
    """The part does not hold."""

    part: Condition


@frozen
class All:
    """Every part holds; with no parts, always."""

    parts: tuple[Condition, ...]


@frozen
class Any:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@frozen
class Named:
    """The definition of this name holds, under the reading chosen for it."""

    definition: str


#: A two-valued function of a completed row.
Test = OneOf | Within | Has
Condition = Test | Not | All | Any | Named
ALWAYS = All(())


def atoms(condition: Condition) -> Iterator[Test | Named]:
    """Yield the tests and named definitions of a condition, in the order of the text."""
    if isinstance(condition, Test | Named):
        yield condition
    elif isinstance(condition, Not):
        yield from atoms(condition.part)
    else:
        for part in condition.parts:
            yield from atoms(part)


@frozen
class Reading:
    """One way to understand a word of the plan."""

    id: str
    label: Text
    because: Text | None
    where: Condition


@frozen
class Definition:
    """A word of the plan with its readings, one of them chosen."""

    id: str
    word: Text
    chosen: str
    because: Text | None  # why that one
    readings: Mapping[str, Reading]


class Kind(enum.Enum):
    """What a measure computes over the rows of its population; the engine has one module for each.

    ``needs`` are the parts of a measure that name the fields whose values it takes. Whole: it counts cooperatives.
    Quotient: it has no value where nobody is counted or in the population. Outside is what no list tells.
    """

    COUNT = ("count", (), True, False)
    SHARE = ("share", (), True, True)
    SUM = ("sum", ("field",), False, False)
    MEAN = ("mean", ("field",), False, True)
    RATIO = ("ratio", ("field", "per"), False, True)
    MEDIAN = ("median", ("field",), False, True)
    OUTSIDE = ("outside", (), False, False)

    needs: tuple[str, ...]
    is_whole: bool
    is_quotient: bool

    def __new__(cls, name: str, needs: tuple[str, ...], is_whole: bool, is_quotient: bool) -> Kind:
        """Make a kind whose value is its name in plan files and results."""
        made = object.__new__(cls)
        made._value_ = name
        made.needs, made.is_whole, made.is_quotient = needs, is_whole, is_quotient
        return made

    @property
    def is_share(self) -> bool:
        """Whether its figures are percentages of cooperatives."""
        return self.is_whole and self.is_quotient


@frozen
class Measure:
    """A number computed from a completed list.

    count and share: rows with ``where`` and ``of``, for a share over those with ``of``. sum, mean and median: of
    ``field``, over the rows with ``where`` and ``of``. ratio: the sum of ``field`` over that of ``per``, same rows.
    """

    kind: Kind
    where: Condition = ALWAYS
    of: Condition = ALWAYS
    field: str | None = None
    per: str | None = None

    @property
    def conditions(self) -> tuple[Condition, Condition]:
        """Both conditions, population first."""
        return (self.of, self.where)

    @property
    def value_fields(self) -> tuple[str, ...]:
        """The fields whose values are added."""
        return tuple(key for key in (self.field, self.per) if key is not None)


class Op(enum.Enum):
    """How a measure is compared with the figure of the plan."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    EXACTLY = "exactly"
    BETWEEN = "between"

    @property
    def is_floor(self) -> bool:
        """Whether only too little misses it."""
        return self in (Op.AT_LEAST, Op.MORE_THAN)

    @property
    def is_ceiling(self) -> bool:
        """Whether only too much misses it."""
        return self in (Op.AT_MOST, Op.LESS_THAN)


@frozen
class Threshold:
    """The figure of the plan: a share as a fraction of one, ``high`` only with between, ``tolerance`` in its unit."""

    op: Op
    value: Fraction
    high: Fraction | None = None
    stretch: Fraction | None = None
    tolerance: Fraction = Fraction(0)
    written: str = ""  # as the plan writes it
    is_percent: bool = False  # of a ratio or what is given: whether its figures are percentages

    @property
    def interval(self) -> tuple[Fraction | None, Fraction | None, bool]:
        """The values that meet it: low end, high end (``None`` is no end), and whether the ends themselves do not."""
        top = self.value if self.high is None else self.high
        low, high = self.value - self.tolerance, top + self.tolerance
        if self.op.is_floor:
            return low, None, self.op is Op.MORE_THAN
        if self.op.is_ceiling:
            return None, high, self.op is Op.LESS_THAN
        return low, high, False

    def stretched(self) -> Threshold | None:
        """Return the same threshold at its stretch figure, if it has one."""
        return None if self.stretch is None else replace(self, value=self.stretch, high=None, stretch=None)

    def admits(self, value: Fraction) -> bool:
        """Say whether a value meets the threshold."""
        low, high, is_open = self.interval
        above = low is None or (value > low if is_open else value >= low)
        below = high is None or (value < high if is_open else value <= high)
        return above and below


class Level(enum.Enum):
    """Whether a target decides the result or is only watched."""

    REQUIRED = "required"
    MONITORED = "monitored"


@frozen
class Given:
    """A value settled from outside the list, with its source and the day of which it is."""

    value: Fraction
    source: str | None
    day: date | None = None


@frozen
class Growth:
    """What a target of change asks: rates as fractions of one (of a share: in points), on what was before.

    ``base`` are the ends of what was before, None as long as it is not known; with ``years`` above one the rates are
    those of a mean year.
    """

    rate: Threshold
    base: tuple[Fraction, Fraction] | None = None
    years: int = 1
    source: Text | None = None


@frozen
class Target:
    """One figure of the plan that a list can meet or miss.

    Of a target of growth ``threshold`` follows from the rates and what was before; where that lies between two ends,
    ``easier`` is the other figure that it may be. As long as it is not known there is no figure (`has_figure`).
    """

    id: str
    number: str
    title: Text
    clause: str
    level: Level
    measure: Measure
    threshold: Threshold
    unit: Text | None = None
    note: Text | None = None
    place: Place = NOWHERE  # in the plan file
    growth: Growth | None = None
    easier: Threshold | None = None
    stated: Given | None = None  # its value, where the plan itself gives it
    equivalent_to: str | None = None  # the target whose percentage the plan states as this count, too
    part_of: str | None = None  # the target that is asked of every place (or year), of which it is one
    part: Text | None = None  # the place, value or year that it is asked of
    begins: date | None = None  # of a part that is a year: its first day

    @property
    def written_as(self) -> str:
        """The id under which it is written in the plan: parts and an equivalent count are written with their target."""
        return self.part_of or self.equivalent_to or self.id

    @property
    def asked_as(self) -> str:
        """The id under which the plan asks for it: for all parts together that of the whole."""
        return self.id if self.part_of is None else f"{self.part_of}:"

    @property
    def has_figure(self) -> bool:
        """Whether it is known what its measure is held against."""
        return self.growth is None or self.growth.base is not None

    @property
    def as_written(self) -> Target:
        """The target with the figures that the plan writes: of a change, its rates."""
        return self if self.growth is None else replace(self, threshold=self.growth.rate, growth=None, easier=None)

    @property
    def is_percent(self) -> bool:
        """Whether its figures are percentages."""
        return self.measure.kind.is_share or self.threshold.is_percent
