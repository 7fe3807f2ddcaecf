"""A rating scheme as a file: which keys it has, and of what type."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pydantic import Field

from htx_eval.plan.files.parts import Day, File, Name, TextFile


class InForceFile(File):
    """The dates between which a scheme is law."""

    from_: Day | None = Field(None, alias="from")
    to: Day | None = None


class NamedClassFile(File):
    """A class: a value of the register's field, or one of the scheme's own, which then needs a label.

    - {class: xuat_sac, from: 90, label: {vi: xuất sắc, en: excellent}, spellings: [loại xuất sắc]}
    """

    key: Name = Field(alias="class")
    label: TextFile | None = None
    spellings: list[Name] = []


class ClassFile(NamedClassFile):
    """A class and the points from which it begins."""

    from_: Decimal = Field(alias="from")


class PartFile(File):
    """A part of a criterion; shown, not scored apart."""

    title: TextFile
    most: Decimal


class StepFile(File):
    """The points from a value on (`from`), from above it (`more_than`), or of the least values."""

    points: Decimal
    from_: str | None = Field(None, alias="from")
    more_than: str | None = None


class ScaleFile(File):
    """The points of a criterion by a figure of the list.

    scale: {of: doanh_thu, steps: [{points: 4}, {from: 1 tỷ đồng, points: 6}, {from: 5 tỷ đồng, points: 8}]}
    """

    of: Name
    steps: list[StepFile] = Field(min_length=1)


class CriterionFile(File):
    """A scored criterion."""

    field: Name
    title: TextFile
    most: Decimal | None = None
    parts: list[PartFile] = []
    scale: ScaleFile | None = None


class OwnCriteriaFile(File):
    """What an office states of criteria whose maxima or scales are not known: they are its own, with their document.

    criteria: {by: {vi: Hướng dẫn …, en: …}, most: {tc10: 8}, scales: {tc10: {of: …, steps: […]}}}
    """

    by: TextFile
    most: dict[str, Decimal] = {}
    scales: dict[str, ScaleFile] = {}


class RegardlessFile(File):
    """Who is of a class whatever his points: ``where`` is a condition on fields.

    - {class: yeu, where: {bi_xu_phat: true}, because: {vi: …, en: …}}
    """

    key: Name = Field(alias="class")
    where: Any
    because: TextFile | None = None


class GroupFile(File):
    """Criteria with a common maximum."""

    id: Name
    title: TextFile
    most: Decimal
    criteria: list[CriterionFile]


class NotAssessedFile(NamedClassFile):
    """Who is not rated."""

    cutoff: Name  # a day of every year, as month-day
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
    regardless: list[RegardlessFile] = []
    not_assessed: NotAssessedFile | None = None
