"""The data dictionary as a file: which keys it has, and of what type."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from htx_eval.model.fields import AssumptionCase, FieldType, InGroup
from htx_eval.plan.files.parts import File, Flag, Name, TextFile


class UnitFile(File):
    """A unit: how many of the base it is, and how it is written."""

    base: Name
    factor: Annotated[Decimal, Field(gt=0)]
    label: TextFile
    spellings: list[Name] = []


class ValueFile(File):
    """One value of a vocabulary."""

    label: TextFile
    spellings: list[Name] = []
    name_prefixes: list[Name] = []  # beginnings of a cooperative's name that tell this value


class NameSetFile(File):
    """Beginnings of names that leave some values open."""

    values: list[Name]
    prefixes: list[Name]


class VocabularyFile(File):
    """The values of a choice field and the ways of writing them; where some are better than others, the best first."""

    values: dict[str, ValueFile]
    or_better: dict[str, Name] = {}  # a spelling of a value and of all that are better
    sets: dict[str, list[Name]] = {}  # a spelling that leaves several values open
    ask: list[Name] = []  # spellings that are understood, and should be confirmed
    missing: list[Name] = []  # spellings that say "not known yet"
    none: Name | None = None  # the value of what is none of the kinds that the others are
    name_sets: list[NameSetFile] = []
    idle: list[Name] = []  # words before a value that say nothing, beside the names of the field
    figure: Name | None = None  # the field of a figure that may stand beside a value


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
    modulus: Annotated[int, Field(gt=0)]
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
    personal: str | None = None
    check_digit: CheckDigitFile | None = None
    drop_prefixes: list[Name] = []
    also_yes: list[Name] = []
    adds_up: Flag | None = None
    usual: UsualFile | None = None
    scale: Name | None = None
    note: TextFile | None = None


class RolesFile(File):
    """The fields that mean something to the program itself."""

    code: str | None = None
    name: str | None = None
    type: str | None = None
    count: str | None = None
    year: str | None = None
    commune: str | None = None
    commune_before: str | None = None
    commune_after: str | None = None
    address: str | None = None
    founded: str | None = None
    place: list[Name] = []


class ItemsFile(File):
    """Lists with a row for each thing that a cooperative has; every name is that of a field."""

    row: Name
    best: Name
    until: str | None = None
    since: str | None = None
    months: int | None = None
    own_years: list[str] = []


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


class HeadingWordsFile(File):
    """Words of headings."""

    idle: list[Name] = []
    idle_first: list[Name] = []
    short: dict[str, Name] = {}
    turning: list[Name] = []
    own: list[Name] = []
    unclear: dict[str, list[Name]] = {}


class TitleWordsFile(File):
    """Words beside the names of places in titles."""

    leads: list[Name] = []
    ends: list[Name] = []
    bars: list[Name] = []


class SummariesFile(File):
    """Words of tables of numbers."""

    percent: list[Name] = []
    idle: list[Name] = []
    none: list[Name] = []
    rows: list[Name] = []


class FormsFile(File):
    """Words of forms of one cooperative."""

    points: list[Name] = []
    most: list[Name] = []


class AsidesFile(File):
    """Words beside a field that bear on it, each with the values that agree with it."""

    field: Name
    words: dict[str, list[Name]]


class RangeWordsFile(File):
    """Words and signs by which a cell names a range."""

    about: list[Name] = []
    at_least: list[Name] = []
    at_most: list[Name] = []
    or_more: list[Name] = []
    or_less: list[Name] = []
    between: list[Name] = []
    half: list[Name] = []


class FigureWordsFile(File):
    """Words beside the figure of a target in the texts of a plan."""

    more_than: list[Name] = []
    at_least: list[Name] = []
    at_most: list[Name] = []
    less_than: list[Name] = []
    or_more: list[Name] = []
    or_less: list[Name] = []
    none: list[Name] = []
    in_year: list[Name] = []
    numbered: list[Name] = []


class RegisterFile(File):
    """A data dictionary."""

    id: Name
    title: TextFile
    source: list[TextFile] = []
    roles: RolesFile = Field(default_factory=RolesFile)
    units: dict[str, UnitFile] = {}
    missing: list[Name] = []
    flags: FlagsFile
    range_words: RangeWordsFile = RangeWordsFile()
    figure_words: FigureWordsFile = FigureWordsFile()
    asides: AsidesFile | None = None
    heading_words: HeadingWordsFile = HeadingWordsFile()
    summaries: SummariesFile = SummariesFile()
    forms: FormsFile = FormsFile()
    totals: list[Name] = []
    means: list[Name] = []
    notes: list[Name] = []
    sections: list[Name] = []
    unit_words: list[Name] = []
    section_words: list[Name] = []
    title_words: TitleWordsFile = TitleWordsFile()
    left_out: list[Name] = []
    fields: dict[str, FieldFile]
    items: ItemsFile | None = None
    name_words: NameWordsFile = NameWordsFile()
    assumptions: list[AssumptionFile] = []
