"""A plan as a file: which keys it has, and of what type.

What the texts mean together (fields, classes, definitions, thresholds) is checked where they are put into the model.
"""

from __future__ import annotations

import enum
from typing import Annotated, Any, TypeVar

from pydantic import Field, create_model, model_validator

from htx_eval.model.plan import RatingSource, StandIn
from htx_eval.model.rules import Kind, Level
from htx_eval.plan.files.parts import Day, File, Flag, Name, OrAlone, TextFile
from htx_eval.plan.files.rating_file import OwnCriteriaFile
from htx_eval.plan.files.register_file import FieldFile, ValueFile


class PeriodFile(File):
    """The first and last day of a plan."""

    from_: Day = Field(alias="from")
    to: Day


class OutOfForceFile(File):
    """What stands in for a scheme that is not law for the period: the office's own rating, or the scheme to compare."""

    use: StandIn
    by: TextFile | None = None


class RatingUseFile(File):
    """Which scheme a plan relies on, and which source counts when they contradict each other."""

    scheme: Name
    also: list[Name] = []  # schemes of those whom it does not rate: people's credit funds, say
    source: RatingSource = RatingSource.DECLARED
    out_of_force: OutOfForceFile | None = None
    criteria: OwnCriteriaFile | None = None


class PlaceFile(File):
    """The place of a plan: a name or several and a code per place field, and its communes with their codes.

    They are those of the day ``at``: if not said, of the day of issue, else of the first day of the period.
    """

    title: TextFile
    names: dict[str, Name | list[Name]]
    codes: dict[str, Name] = {}
    communes: dict[str, Name] = {}
    at: Day | None = None


class WiderFile(File):
    """Values that a plan adds to a vocabulary of its register; they come after those that are there.

    vocabularies: {FIELD: {values: {VALUE: {label: {vi: …, en: …}, spellings: […], name_prefixes: […]}}}}
    """

    values: dict[str, ValueFile]


class ReadingFile(File):
    """One way to understand a word; ``where`` is a condition."""

    label: TextFile
    because: TextFile | None = None
    where: Any


class DefinitionFile(File):
    """A word of the plan: with its readings, or with the one condition that it means.

    A condition alone is a definition too: it has none of these keys.
    """

    word: TextFile | None = None
    chosen: Name | None = None
    because: TextFile | None = None
    readings: dict[str, ReadingFile] | None = None
    where: Any = None

    @model_validator(mode="before")
    @classmethod
    def _long(cls, data: object) -> object:
        if isinstance(data, dict) and (not data or not data.keys().isdisjoint(cls.model_fields)):
            return data
        return {"where": data}


class MeasureOfFile(File):
    """The parts of a measure; conditions are read apart."""

    where: Any = None
    of: Any = None
    field: str | None = None
    per: str | None = None


class OutsideFile(MeasureOfFile):
    """A value that no list tells: outside: {value: 4,2%, source: …, at: 2025-12-31}, or given for a run."""

    value: str | None = None
    source: TextFile | None = None
    at: Day | None = None


Model = TypeVar("Model", bound=File)


def _with_kinds(base: type[Model]) -> type[Model]:
    """The model with a key for each kind of measure that there is."""
    keys: dict[str, Any] = {kind.value: (MeasureOfFile | None, None) for kind in Kind}
    keys[Kind.OUTSIDE.value] = (OutsideFile | None, None)
    return create_model(base.__name__, __base__=base, __module__=base.__module__, __doc__=base.__doc__, **keys)


@_with_kinds
class MeasureFile(File):
    """A measure: one key, its kind; a word alone is a kind without parts."""

    @model_validator(mode="before")
    @classmethod
    def _long(cls, data: object) -> object:
        return {data: {}} if isinstance(data, str) else data

    def named(self) -> dict[Kind, MeasureOfFile]:
        """Return the parts of each kind that is named."""
        parts = {kind: getattr(self, kind.value) for kind in Kind}
        return {kind: found for kind, found in parts.items() if found is not None}


class Direction(enum.Enum):
    """Which way a figure is to go."""

    UP = "up"
    DOWN = "down"


class GrowthFile(File):
    """What a figure grows from: one that is stated, or the figure of an earlier result (`on: previous`).

    With ``years`` the rates are those of a mean year: growth: {on: 12340, years: 5}, at_least: 7%
    """

    on: Name
    years: Annotated[int, Field(ge=1, le=50)] = 1
    source: TextFile | None = None


class EachFile(OrAlone):
    """What a target asks of every place or value of a field (of a field of days: of every year of the period).

    each: {by: xa, only: [...], apart: [...], figures: {PLACE: figure}} (or each: xa); ``figures`` are those of places
    that have others than the target's own.
    """

    alone = "by"
    by: Name
    only: list[Name] | None = None
    apart: list[Name] = []  # those of whom it is not asked
    figures: dict[str, str] = {}


class AllocateFile(File):
    """The part of a figure that every place has to reach: allocate: {by: xa, figures: {PLACE: figure}}."""

    by: Name
    figures: Annotated[dict[str, str], Field(min_length=1)]


class EquivalentFile(OrAlone):
    """The count that a plan states beside a percentage, and whether it is the one that decides.

    equivalent: {count: 22 HTX, binds: true} (or equivalent: 22)
    """

    alone = "count"
    count: Name
    binds: Flag = False


class TargetFile(File):
    """A target: a measure and one threshold, which with ``growth`` is a rate; with ``direction`` there is none."""

    id: Name
    number: Name | None = None  # if none is given, that of its place
    title: TextFile
    clause: Name | None = None  # if none is named, the target is its own
    level: Level = Level.REQUIRED
    unit: TextFile | None = None
    note: TextFile | None = None
    measure: MeasureFile
    at_least: str | None = None
    more_than: str | None = None
    at_most: str | None = None
    less_than: str | None = None
    exactly: str | None = None
    between: list[str] | None = None
    stretch: str | None = None
    tolerance: str | None = None
    growth: GrowthFile | None = None
    direction: Direction | None = None
    equivalent: EquivalentFile | None = None
    each: EachFile | None = None
    allocate: AllocateFile | None = None


class ClauseFile(File):
    """A passage of the plan, in our words."""

    id: Name
    text: TextFile


class AcceptedFile(File):
    """A finding about the plan that stays, and why: lint: [{code: HTX…, targets: [ID, …], because: …}]."""

    code: Name
    targets: list[Name] = []
    because: TextFile


class PlanFile(File):
    """A plan."""

    id: Name
    title: TextFile
    issuer: TextFile
    issued: Day | None = None
    period: PeriodFile
    implements: list[Name] = []
    source: list[TextFile] = []
    not_stated: list[TextFile] = []  # what the source does not say
    register_: Name = Field(alias="register")
    rating: RatingUseFile | None = None
    place: PlaceFile | None = None
    population: str | None = None
    fields: dict[str, FieldFile] = {}
    vocabularies: dict[str, WiderFile] = {}
    definitions: dict[str, DefinitionFile] = {}
    targets: Annotated[list[TargetFile], Field(min_length=1)]
    clauses: list[ClauseFile] = []
    lint: list[AcceptedFile] = []  # findings of "plan lint" that stay, with the reason
