"""What an evaluation finds out: bounds, verdicts, and the rows behind them."""

from __future__ import annotations

import enum
from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, get_args

from htx_eval.base.columns import Coded
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Problem
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.ground.area import Grounds
from htx_eval.model.plan import Plan, StandIn
from htx_eval.model.rules import Given, Level, Target
from htx_eval.model.waivers import NO_WAIVERS, Waivers


class Verdict(enum.Enum):
    """What can be said of a target, whatever the unknown cells hold."""

    MET = "met"
    MISSED = "missed"
    UNDECIDED = "undecided"
    NO_DATA = "no_data"
    VACUOUS = "vacuous"
    NOT_IN_FORCE = "not_in_force"

    @property
    def shows_measure(self) -> bool:
        """Whether the measure is shown beside it: without data, or under a scheme out of force, it says nothing."""
        return self not in (Verdict.NO_DATA, Verdict.NOT_IN_FORCE)


@frozen
class At:
    """The numerator and denominator of a measure in one completion; of a median itself and one."""

    numerator: Fraction
    denominator: Fraction


#: The ends of what a measure may be.
End = Literal["low", "high"]
LOW: End = "low"
ENDS: tuple[End, ...] = get_args(End)


@frozen
class Bounds:
    """The infimum and supremum of a measure over all completions.

    An end is None where the measure never has a value, and where it is infinite (then ``unbounded`` names it).
    ``low_at`` and ``high_at`` are completions that reach an end: of those at the low end one with the largest
    denominator, at the high end one with the smallest; None where an end is only approached.
    """

    low: Fraction | None
    high: Fraction | None
    low_at: At | None = None
    high_at: At | None = None
    unbounded: frozenset[str] = frozenset()
    exact: bool = True


class Side(enum.Enum):
    """On which side of what is asked a measure may lie."""

    SHORT = "short"  # too little
    EXCESS = "excess"  # too much
    OFF = "off"  # either


@frozen
class Shortfall:
    """How much is missing (or too much, as the side says) at best and at worst; None is without bound or unknown."""

    low: Fraction | None
    high: Fraction | None
    side: Side = Side.SHORT


@frozen
class ReadingOutcome:
    """A target under one combination of readings."""

    choices: Mapping[str, str]  # definition -> reading
    verdict: Verdict
    bounds: Bounds
    shortfall: Shortfall
    lacks: tuple[str, ...] = ()  # fields it needs and the list does not have, where they matter
    uncovered: tuple[str, ...] = ()  # types it counts and the list does not say that it covers, where they matter
    instead: StandIn | None = None  # what the classes that it uses rest on, where their scheme is not law

    @property
    def answerable(self) -> bool:
        """Whether the list holds what this reading asks for."""
        return not (self.lacks or self.uncovered)


@frozen
class Evidence:
    """Indexes of the rows by what they are to a target under its chosen readings."""

    counted: Sequence[int] = ()
    base_only: Sequence[int] = ()
    outside: Sequence[int] = ()
    undecided: Sequence[int] = ()


@frozen
class Question:
    """What somebody should be asked: the fields of a row, or whether the list covers a type."""

    row: int | None = None
    fields: tuple[str, ...] = ()
    type: str | None = None


@frozen
class Call:
    """A row or a type to ask about: which cells, and which undecided targets it serves."""

    row: int | None
    type: str | None
    fields: tuple[str, ...]
    targets: tuple[str, ...]


@frozen
class Near:
    """A row that a target does not count, with the points it lacks for a class that would be counted."""

    row: int
    points: Decimal


@frozen
class Fixed:
    """A reading that an office has fixed, with the document that says so."""

    reading: str
    source: str | None


@frozen
class TargetOutcome:
    """A target with its verdict under the chosen readings and under every other combination."""

    target: Target
    chosen: ReadingOutcome
    others: tuple[ReadingOutcome, ...]
    stretch_verdict: Verdict | None
    evidence: Evidence
    questions: tuple[Question, ...] = ()
    given: Given | None = None
    defaults: Mapping[str, str] = field(default_factory=dict)  # the chosen reading of every definition it may reach
    nearest: tuple[Near, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The verdict under the chosen readings."""
        return self.chosen.verdict

    def flips(self) -> tuple[ReadingOutcome, ...]:
        """Return the combinations that change the verdict and differ from the chosen ones no more than is needed."""
        answered = [other for other in self.others if other.answerable and other.verdict is not self.verdict]
        changes = {id(other): self._changes(other) for other in answered}
        return tuple(
            other for other in answered if not any(changes[id(less)] < changes[id(other)] for less in answered)
        )

    def _changes(self, other: ReadingOutcome) -> frozenset[tuple[str, str]]:
        """The choices of a combination that are not those of the plan."""
        return frozenset(other.choices.items()) - self.defaults.items()


@frozen
class RowOutcome:
    """What a row turned out to be."""

    count_low: int
    count_high: int | None
    classes: tuple[str, ...]  # every class it may have, in the order of the vocabulary; empty without a rating
    in_scope: bool

    @property
    def is_one(self) -> bool:
        """Whether it is a single cooperative, if it is any."""
        return self.count_high == 1


@frozen
class Composition:
    """The population of the plan by class: certain members per set of possible classes, and bounds per class."""

    base: Bounds
    by_class: Mapping[str, Bounds]
    by_set: Mapping[tuple[str, ...], int]


#: What is said of a target that is asked of every place: the first of these that is said of any.
_GRAVEST = (
    Verdict.MISSED,
    Verdict.UNDECIDED,
    Verdict.NO_DATA,
    Verdict.NOT_IN_FORCE,
    Verdict.VACUOUS,
    Verdict.MET,
)


def _of_parts(verdicts: Collection[Verdict]) -> Verdict:
    return next(verdict for verdict in _GRAVEST if verdict in verdicts)


class Overall(enum.Enum):
    """The verdict on the plan as a whole."""

    MET = "met"
    MISSED = "missed"
    UNDECIDED = "undecided"

    @classmethod
    def of(cls, verdicts: Collection[Verdict]) -> Overall:
        """Return missed if one is missed, met if all are met, else undecided."""
        if Verdict.MISSED in verdicts:
            return cls.MISSED
        return cls.MET if set(verdicts) <= {Verdict.MET} else cls.UNDECIDED

    @property
    def exit_code(self) -> int:
        """The exit code that says it, unless a run asks for another gate."""
        return {Overall.MET: 0, Overall.MISSED: 1, Overall.UNDECIDED: 3}[self]


@frozen
class Evaluation:
    """The whole result: what every report renders."""

    plan: Plan
    list: CooperativeList
    as_of: date
    reference: bool
    targets: tuple[TargetOutcome, ...]
    composition: Composition | None
    types: Mapping[str | None, int]  # how many of each type the list holds for sure; None: of an open type
    rows: Coded[RowOutcome]
    fixed: Mapping[str, Fixed]  # definition -> the reading an office has fixed for it
    assumptions: Mapping[str, int]  # codes of the declared assumptions that were used, and in how many rows
    problems: tuple[Problem, ...]
    calls: tuple[Call, ...] = ()  # what to ask for, first what serves most targets
    grounds: Grounds | None = None  # where the rows lie, if a table knows the plan's place
    waivers: Waivers = NO_WAIVERS  # those that hold on the day of the run; they change no verdict

    @property
    def before_end(self) -> bool:
        """Whether the period of the plan still runs, so that what is missed is not yet met."""
        return self.as_of < self.plan.period_to

    @property
    def required(self) -> tuple[TargetOutcome, ...]:
        """The targets that decide the result."""
        return tuple(found for found in self.targets if found.target.level is Level.REQUIRED)

    @property
    def answers(self) -> tuple[Verdict, ...]:
        """The verdict on each required target of the plan; one that is asked of every place has one for all."""
        found: dict[str, list[Verdict]] = {}
        for outcome in self.required:
            found.setdefault(outcome.target.asked_as, []).append(outcome.verdict)
        return tuple(_of_parts(verdicts) for verdicts in found.values())

    @property
    def overall(self) -> Overall:
        """The verdict by the required targets."""
        return Overall.of({outcome.verdict for outcome in self.required})
