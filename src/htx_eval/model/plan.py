"""A plan, the rating scheme it relies on, and everything they say about themselves."""

from __future__ import annotations

import calendar
import enum
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Place, Problem
from htx_eval.base.text import Text
from htx_eval.model.fields import Register
from htx_eval.model.ground.area import Area
from htx_eval.model.rules import Condition, Definition, Target
from htx_eval.model.values import Value


class RatingSource(enum.Enum):
    """Which source of a class counts when they contradict each other."""

    DECLARED = "declared"
    POINTS = "points"
    BOTH = "both"


@frozen
class RatingClass:
    """A class and the points from which it begins; classes are listed from the best down."""

    key: str
    from_points: Decimal


@frozen
class Step:
    """The points of a scale from a value on, or from above it; without one, of the least values."""

    points: Decimal
    low: Value | None = None
    is_open: bool = False  # whether the value itself does not reach it


@frozen
class Scale:
    """What a scheme says of the points of a criterion by a figure of the list; steps from the least value up."""

    field: str
    steps: tuple[Step, ...]


@frozen
class Criterion:
    """One scored criterion; ``most`` is None where the maximum is not verified."""

    field: str
    most: Decimal | None
    title: Text | None = None
    parts: tuple[Decimal, ...] = ()  # the maxima of what it is made of
    scale: Scale | None = None


@frozen
class CriteriaGroup:
    """Criteria whose points together cannot pass ``most``."""

    id: str
    most: Decimal
    criteria: tuple[Criterion, ...]
    title: Text | None = None


@frozen
class Regardless:
    """Who is of a class whatever his points are: sanctioned within the year, say."""

    key: str
    where: Condition  # names no definition
    because: Text | None = None


@frozen
class NotAssessed:
    """Who is not rated: in operation under so many months at the cut-off, or stopped for longer than so many."""

    key: str
    cutoff_month: int
    cutoff_day: int
    founded: str | None
    under_months: int
    stopped: str | None
    stopped_over: int

    def last_founding(self, year: int) -> date:
        """Return the last founding date that makes the required months full at the cut-off of a year."""
        months = year * 12 + self.cutoff_month - 1 - self.under_months
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(self.cutoff_day, calendar.monthrange(year, month)[1]))


@frozen
class OwnCriteria:
    """What an office states of criteria of which the scheme's own maxima or scales are not known, and by what."""

    fields: tuple[str, ...]
    by: Text


@frozen
class Rating:
    """A rating scheme: classes by points, what is not assessed, and the dates between which it is law."""

    id: str
    title: Text
    declared: str
    total: str | None
    classes: tuple[RatingClass, ...]
    groups: tuple[CriteriaGroup, ...]
    not_assessed: NotAssessed | None
    in_force_from: date | None
    in_force_to: date | None
    applies_to: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # field -> values; empty: to every row
    sources: tuple[Text, ...] = ()
    unverified: tuple[Text, ...] = ()  # what of it was not found or has a single source
    regardless: tuple[Regardless, ...] = ()  # the first that holds counts
    own: OwnCriteria | None = None

    @property
    def scales(self) -> tuple[Scale, ...]:
        """The scales of its criteria."""
        criteria = (criterion for group in self.groups for criterion in group.criteria)
        return tuple(criterion.scale for criterion in criteria if criterion.scale is not None)

    @property
    def most(self) -> Decimal:
        """The most points there can be."""
        return sum((group.most for group in self.groups), Decimal(0))

    def class_of(self, points: Decimal | int) -> str:
        """Return the class of a total."""
        return next((band.key for band in self.classes if points >= band.from_points), self.classes[-1].key)

    def classes_between(self, low: Decimal | int, high: Decimal | int) -> tuple[str, ...]:
        """Return the classes of the totals between two ends, best first."""
        keys = [band.key for band in self.classes]
        return tuple(keys[keys.index(self.class_of(high)) : keys.index(self.class_of(low)) + 1])

    def is_apart(self, other: Rating) -> bool:
        """Say whether nobody can be rated by both schemes."""
        shared = self.applies_to.keys() & other.applies_to.keys()
        return any(set(self.applies_to[key]).isdisjoint(other.applies_to[key]) for key in shared)

    def in_force(self, last: date) -> bool:
        """Say whether the scheme is law on the last day of a period, when the rating is made."""
        return (self.in_force_from is None or self.in_force_from <= last) and (
            self.in_force_to is None or last <= self.in_force_to
        )


class StandIn(enum.Enum):
    """What stands in for a rating scheme that is not law for the period of a plan."""

    OWN = "own"  # the classes of the list are those of the office's own rating
    COMPARISON = "comparison"  # the scheme all the same, for comparison


@frozen
class OutOfForce:
    """What a plan says of its rating scheme out of force: what stands in for it, and by which document."""

    use: StandIn
    by: Text | None = None


@frozen
class PlanPlace:
    """The place a plan speaks of: the accepted names and codes per place field, and the names of its communes.

    With an area, what a name means is asked there: it knows the names of other times too.
    """

    title: Text
    accepted: Mapping[str, tuple[str, ...]]
    communes: tuple[str, ...]
    area: Area | None = None

    @property
    def known_communes(self) -> tuple[str, ...]:
        """The communes by every name that they have or had, the plan's own names first."""
        if self.area is None:
            return self.communes
        every = self.area.places.communes(self.area.parts, self.area.other)
        return tuple(dict.fromkeys((*self.communes, *every)))


@frozen
class Clause:
    """A passage of the plan, in our words; without a target it is listed and never passed or failed."""

    id: str
    text: Text


@frozen
class Accepted:
    """A finding about a plan that its author knows, by its code and the targets that it names, and why it stays."""

    code: str
    targets: tuple[str, ...]  # none: whatever it names
    because: Text
    place: Place  # in the plan file


@frozen
class Plan:
    """Everything that is fixed before a list is read."""

    id: str
    title: Text
    issuer: Text
    period_from: date
    period_to: date
    place: PlanPlace | None
    register: Register
    rating: Rating | None
    rating_source: RatingSource
    population: str | None  # the definition whose classes the composition counts
    definitions: Mapping[str, Definition]
    targets: tuple[Target, ...]
    clauses: tuple[Clause, ...]
    path: str
    issued: date | None = None
    implements: tuple[str, ...] = ()  # the documents that it carries out
    sources: tuple[Text, ...] = ()
    not_stated: tuple[Text, ...] = ()  # what its source does not say
    files: tuple[str, ...] = ()  # that it was read from: its own, its register's and its rating scheme's
    instead: OutOfForce | None = None  # what stands in for the scheme, where it is not law at the end of the period
    beside: tuple[Rating, ...] = ()  # schemes of those whom the main one does not rate, with classes in the same field
    problems: tuple[Problem, ...] = ()  # warnings: what its writer may not have meant
    accepted: tuple[Accepted, ...] = ()  # findings of whoever looks for more, which its author explains
    rules: str = ""  # the hash of what plan, register and rating scheme say, whatever their comments and line ends

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """Its rating schemes, the main one first."""
        return () if self.rating is None else (self.rating, *self.beside)

    @property
    def year(self) -> int:
        """The year the figures of the plan speak of."""
        return self.period_to.year
