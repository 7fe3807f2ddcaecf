"""The files that people write, as pydantic models: what keys there are and of what type.

What the texts mean together (fields, classes, definitions, thresholds) is checked where they are put into the model.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from htx_eval.model.fields import AssumptionCase, FieldType, InGroup
from htx_eval.model.plan import RatingSource
from htx_eval.model.rules import Level


class File(BaseModel):
    """A mapping in a file; keys that are not named here are errors."""

    model_config = ConfigDict(extra="forbid", defer_build=True)


def _true_or_false(text: object) -> object:
    if text in ("true", "false"):
        return text == "true"
    if isinstance(text, bool):
        return text
    raise PydanticCustomError("bool_parsing", "true or false")


def _as_date(text: object) -> object:
    try:
        return date.fromisoformat(text) if isinstance(text, str) and len(text) == 10 else text
    except ValueError:
        raise PydanticCustomError("date_parsing", "not a date") from None


Flag = Annotated[bool, BeforeValidator(_true_or_false)]
Day = Annotated[date, BeforeValidator(_as_date)]
Name = Annotated[str, Field(min_length=1)]


class TextFile(File):
    """A text in both languages."""

    vi: Name
    en: Name


class UnitFile(File):
    """A unit: how many of the base it is, and how it is written."""

    base: Name
    factor: Decimal
    label: TextFile
    spellings: list[Name] = []


class ValueFile(File):
    """One value of a vocabulary."""

    label: TextFile
    spellings: list[Name] = []
    name_prefixes: list[Name] = []  # beginnings of a cooperative's name that tell this value


class VocabularyFile(File):
    """The values of a choice field and the ways of writing them."""

    values: dict[str, ValueFile]
    sets: dict[str, list[Name]] = {}  # a spelling that leaves several values open
    ask: list[Name] = []  # spellings that are understood, and should be confirmed
    missing: list[Name] = []  # spellings that say "not known yet"


class DomainFile(File):
    """The values a number or date may have."""

    from_: str | None = Field(None, alias="from")
    to: str | None = None
    step: Decimal | None = None
    values: list[int] = []


class UsualFile(File):
    """Between what most values of a column lie; beyond, somebody is asked whether the unit is right."""

    from_: Decimal = Field(alias="from")
    to: Decimal


class CheckDigitFile(File):
    """The check digit of a code."""

    weights: list[int]
    modulus: int
    minus: int


class FieldFile(File):
    """One column of the register."""

    type: FieldType
    label: TextFile
    aliases: list[Name] = []
    unit: str | None = None
    domain: DomainFile = Field(default_factory=DomainFile)
    vocabulary: VocabularyFile | None = None
    in_group: InGroup = InGroup.EACH
    pattern: str | None = None
    example: str | None = None
    check_digit: CheckDigitFile | None = None
    drop_prefixes: list[Name] = []
    also_yes: list[Name] = []
    adds_up: Flag | None = None
    usual: UsualFile | None = None
    note: TextFile | None = None


class RolesFile(File):
    """The fields that mean something to the program itself."""

    code: str | None = None
    name: str | None = None
    type: str | None = None
    count: str | None = None
    year: str | None = None
    commune: str | None = None
    place: list[Name] = []


class ItemsFile(File):
    """Lists with a row for each thing that a cooperative has; every name is that of a field."""

    row: Name
    best: Name
    until: str | None = None
    since: str | None = None
    months: int | None = None


class NameWordsFile(File):
    """Words of names: how offices shorten them, and which they leave out."""

    short: dict[str, list[Name]] = {}
    silent: list[Name] = []


class AssumptionFile(File):
    """A declared assumption."""

    code: Name
    case: AssumptionCase
    fields: list[Name] = []
    values: list[Name] = []
    from_: int | None = Field(None, alias="from")
    to: int | None = None
    where: dict[str, list[Name]] = {}
    unless: dict[str, list[Name]] = {}
    text: TextFile
    because: TextFile


class FlagsFile(File):
    """The ways of writing yes and no."""

    true: list[Name] = Field(alias="yes")
    false: list[Name] = Field(alias="no")


class RegisterFile(File):
    """A data dictionary."""

    id: Name
    title: TextFile
    source: list[TextFile] = []
    roles: RolesFile = Field(default_factory=RolesFile)
    units: dict[str, UnitFile] = {}
    missing: list[Name] = []
    flags: FlagsFile
    totals: list[Name] = []
    notes: list[Name] = []
    sections: list[Name] = []
    unit_words: list[Name] = []
    left_out: list[Name] = []
    fields: dict[str, FieldFile]
    items: ItemsFile | None = None
    name_words: NameWordsFile = NameWordsFile()
    assumptions: list[AssumptionFile] = []


class InForceFile(File):
    """The dates between which a scheme is law."""

    from_: Day | None = Field(None, alias="from")
    to: Day | None = None


class ClassFile(File):
    """A class and the points from which it begins."""

    key: Name = Field(alias="class")
    from_: Decimal = Field(alias="from")


class PartFile(File):
    """A part of a criterion; shown, not scored apart."""

    title: TextFile
    most: Decimal


class CriterionFile(File):
    """A scored criterion."""

    field: Name
    title: TextFile
    most: Decimal | None = None
    parts: list[PartFile] = []


class GroupFile(File):
    """Criteria with a common maximum."""

    id: Name
    title: TextFile
    most: Decimal
    criteria: list[CriterionFile]


class NotAssessedFile(File):
    """Who is not rated."""

    key: Name = Field(alias="class")
    cutoff: Annotated[str, Field(pattern=r"^\d\d-\d\d$")]
    founded: str | None = None
    under_months: int = 0
    stopped: str | None = None
    stopped_over: int = 0


class RatingFile(File):
    """A rating scheme."""

    id: Name
    title: TextFile
    source: list[TextFile] = []
    unverified: list[TextFile] = []
    in_force: InForceFile = Field(default_factory=InForceFile)
    applies_to: dict[str, list[Name]] = {}  # whom it rates; points of others are of another scheme
    declared: Name
    total: str | None = None
    classes: list[ClassFile]
    groups: list[GroupFile] = []
    not_assessed: NotAssessedFile | None = None


class PeriodFile(File):
    """The first and last day of a plan."""

    from_: Day = Field(alias="from")
    to: Day


class RatingUseFile(File):
    """Which scheme a plan relies on, and which source counts when they contradict each other."""

    scheme: Name
    source: RatingSource = RatingSource.DECLARED


class PlaceFile(File):
    """The place of a plan: names and codes per place field, and its communes with their codes."""

    title: TextFile
    names: dict[str, Name]
    codes: dict[str, Name] = {}
    communes: dict[str, Name] = {}


class ReadingFile(File):
    """One way to understand a word; ``where`` is a condition."""

    label: TextFile
    because: TextFile | None = None
    where: Any


class DefinitionFile(File):
    """A word of the plan with its readings."""

    word: TextFile
    chosen: Name
    because: TextFile
    readings: dict[str, ReadingFile]


class MeasureOfFile(File):
    """The parts of a measure; conditions are read apart."""

    where: Any = None
    of: Any = None
    field: str | None = None
    per: str | None = None


class MeasureFile(File):
    """A measure: one key, its kind."""

    count: MeasureOfFile | None = None
    share: MeasureOfFile | None = None
    sum: MeasureOfFile | None = None
    mean: MeasureOfFile | None = None
    ratio: MeasureOfFile | None = None


class TargetFile(File):
    """A target: a measure and one threshold."""

    id: Name
    number: Name
    title: TextFile
    clause: Name
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


class ClauseFile(File):
    """A passage of the plan, in our words."""

    id: Name
    text: TextFile


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
    definitions: dict[str, DefinitionFile] = {}
    targets: Annotated[list[TargetFile], Field(min_length=1)]
    clauses: list[ClauseFile] = []
