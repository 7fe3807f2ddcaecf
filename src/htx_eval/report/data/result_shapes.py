"""The shape of the result: every part typed and described, and the schema that follows from it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from htx_eval.model.rules import Kind, Op
from htx_eval.report.data.plan_shapes import DefinitionShape, PlanShape, RatingSchemeShape
from htx_eval.report.data.shape import Line, Number, RowNumbers, Several, Shape

SCHEMA_VERSION = 2
StandsIn = Annotated[
    Literal["own", "comparison"] | None,
    Field(description="what the classes that it uses rest on, where their scheme is not law"),
]
Verdicts = Literal["met", "missed", "undecided", "no_data", "vacuous", "not_in_force"]


class ToolShape(Shape):
    """The program that made the result."""

    name: str
    version: str


class TypeShape(Shape):
    """How many cooperatives of a type the list holds for sure; null: of a type that is open."""

    type: str | None
    count: int


class FileShape(Shape):
    """A file of the list, or a sheet; the first of joined lists first."""

    path: str
    sha256: str
    sheet: str | None
    rows: Annotated[int, Field(description="rows of the file")]
    joined: Annotated[
        int | None, Field(description="of these, rows joined to the first list; null for the rows of that list")
    ]
    commune: Annotated[
        str | None, Field(description="the commune that the name of the file or sheet tells, if that counts")
    ]


class DataShape(Shape):
    """The list that was evaluated."""

    together: Annotated[Literal["join", "stack"] | None, Field(description="how several lists became one")]
    path: Annotated[str, Field(description="of a joined list the paths of all files, with + between")]
    sha256: Annotated[str, Field(description="of a joined list the hash of the hashes of its files, in their order")]
    sheet: Annotated[str | None, Field(description="of the first file")]
    files: list[FileShape]
    rows: Annotated[int, Field(description="rows that stand for cooperatives")]
    cooperatives: Annotated[int, Field(description="cooperatives for sure; a row may stand for several")]
    left_out: Annotated[int, Field(description="lines of totals and rows of another place or year: not counted")]
    types: list[TypeShape]


class RangeShape(Shape):
    """The least and most there can be; null is without bound."""

    low: Number | None
    high: Number | None


class AtShape(Shape):
    """A completion that reaches an end of an interval."""

    numerator: Number
    denominator: Number


class MeasureShape(Shape):
    """A measure over everything that the unknown cells could hold."""

    kind: Annotated[str, Field(json_schema_extra={"enum": [kind.value for kind in Kind]})]
    low: Annotated[Number | None, Field(description="null: no value, or infinite if named in unbounded")]
    high: Number | None
    exact: Annotated[bool, Field(description="false: the true interval lies inside this one")]
    low_at: AtShape | None
    high_at: AtShape | None
    unbounded: list[Literal["low", "high"]]


#: How a measure is compared with a figure.
Ops = Annotated[str, Field(json_schema_extra={"enum": [op.value for op in Op]})]


class ThresholdShape(Shape):
    """The figure of the plan; shares as fractions of one."""

    op: Ops
    value: Annotated[Number | None, Field(description="null where it is not known what it is a rate of")]
    high: Annotated[Number | None, Field(description="the upper end, with between only")]
    tolerance: Number
    stretch: Number | None
    written: Annotated[str, Field(description="the figure as the plan writes it")]


class ReadingShape(Line):
    """A target under another combination of readings."""

    reading: dict[str, str]
    verdict: Verdicts
    low: Number | None
    high: Number | None
    low_at: AtShape | None
    high_at: AtShape | None
    unbounded: list[Literal["low", "high"]]
    shortfall: RangeShape
    lacks: Annotated[list[str], Field(description="fields it needs and the list does not have")]
    uncovered: Annotated[list[str], Field(description="types it counts and the list may not cover")]
    decides: Annotated[bool, Field(description="changes the verdict, with no more changed than is needed")]
    stands_in: StandsIn


class EvidenceShape(Shape):
    """Indexes into cooperatives: what each is to the target under the chosen readings."""

    counted: RowNumbers
    base_only: RowNumbers
    outside: RowNumbers
    undecided: RowNumbers


class PlaceShape(Shape):
    """Where a problem, a cell or a target stands; what is not known is null."""

    file: str | None
    sheet: str | None
    line: int | None
    record: int | None
    column: str | int | None
    cell: str | None


class QuestionShape(Line):
    """What to ask for: fields of a cooperative, or whether the list covers a type."""

    text: str
    cooperative: int | None
    fields: list[str]
    places: Annotated[list[PlaceShape], Field(description="where the cell of each field stands, or its row")]
    type: str | None


class GivenShape(Shape):
    """A value settled from outside the list, and the day of which it is."""

    value: Number
    source: str | None
    at: str | None


class NearShape(Line):
    """A cooperative that a target does not count, with the points it lacks for a class that would be."""

    cooperative: Annotated[int, Field(description="index into cooperatives")]
    points: Number


class NeededShape(Shape):
    """How many cooperatives the percentage of a share means, and of how many."""

    count: int
    base: int


class WaiverShape(Shape):
    """What lets a missed target or an error pass for a time; it is evaluated and shown all the same."""

    reason: str
    until: Annotated[str, Field(description="the last day on which it holds")]


class GrowthShape(Shape):
    """Rates as fractions of one (of a share: in points), and the ends of what was before."""

    op: Ops
    rate: Number
    high: Number | None
    stretch: Number | None
    years: int
    base: RangeShape
    easier: Annotated[Number | None, Field(description="the other figure there may be, where the base is open")]


class TargetShape(Shape):
    """A target with its verdict."""

    id: str
    number: str
    title: str
    unit: str | None
    note: Annotated[str | None, Field(description="what the plan remarks on it")]
    level: Literal["required", "monitored"]
    part_of: Annotated[str | None, Field(description="the target asked of every place or year, of which it is one")]
    verdict: Verdicts
    stands_in: StandsIn
    clause: str
    measure: MeasureShape
    threshold: ThresholdShape
    growth: Annotated[GrowthShape | None, Field(description="of a target of change, what its figures follow from")]
    stretch_verdict: Verdicts | None
    of_figure: Annotated[RangeShape | None, Field(description="the part of a floor's figure that is reached")]
    a_year: Annotated[RangeShape | None, Field(description="how many a year are missing to the end of the plan")]
    shortfall: Annotated[RangeShape, Field(description="missing at best and at worst; for a ceiling, too much")]
    reading: dict[str, str]
    readings: list[ReadingShape]
    evidence: EvidenceShape
    questions: list[QuestionShape]
    given: GivenShape | None
    needed: Annotated[NeededShape | None, Field(description="for a share of a settled denominator")]
    nearest: list[NearShape]
    place: Annotated[PlaceShape, Field(description="in the plan file")]
    waiver: WaiverShape | None


class ClauseShape(Shape):
    """A passage of the plan; monitored if no target speaks for it."""

    id: str
    text: str
    targets: list[str]
    monitored: bool


class CooperativeShape(Line):
    """A row of the list: code, name and commune, never more of a person."""

    ma_so: str | None
    ten: str | None
    xa: str | None
    count: Annotated[int | None, Field(description="how many it stands for; null if that is not known")]
    classes: list[str]
    file: Annotated[str | None, Field(description="where rows come from lists that follow one another; else null")]
    sheet: Annotated[str | None, Field(description="as file")]
    line: int | None
    cell: str | None


class CompositionShape(Shape):
    """Members of the population for sure that may have just these classes."""

    classes: list[str]
    count: int


class StandingShape(Line):
    """Cooperatives of a commune by what they are to a target under the chosen readings."""

    target: str
    counted: int
    base_only: int
    undecided: int


class CommuneShape(Shape):
    """A commune, or the rows that name none."""

    name: str | None
    cooperatives: int
    targets: list[StandingShape]


class AssumptionShape(Shape):
    """An assumption that was used."""

    code: str
    text: str


class ProblemShape(Line):
    """Something to look at."""

    code: str
    severity: Literal["error", "warning"]
    message: str
    params: dict[str, Any]
    value: str | None
    suggestion: str | None
    place: PlaceShape
    waiver: WaiverShape | None


class ResultShape(Shape):
    """The result of an evaluation."""

    schema_version: Literal[2]
    tool: ToolShape
    plan: PlanShape
    as_of: str
    reference: bool
    data: DataShape
    verdict: Literal["met", "missed", "undecided"]
    exit_code: int
    classes: Annotated[dict[str, RangeShape], Field(description="per class, and base: the population of the plan")]
    composition: list[CompositionShape]
    rating: RatingSchemeShape | None
    ratings_beside: Annotated[
        list[RatingSchemeShape], Field(description="schemes of those whom `rating` does not rate")
    ]
    definitions: list[DefinitionShape]
    targets: list[TargetShape]
    clauses: list[ClauseShape]
    cooperatives: Several[CooperativeShape]
    communes: Annotated[list[CommuneShape], Field(description="those of the plan first, in its order")]
    communes_now: Annotated[list[CommuneShape], Field(description="today's, of a plan that names those of before")]
    assumptions: list[AssumptionShape]
    problems: Several[ProblemShape]

    @property
    def ratings(self) -> list[RatingSchemeShape]:
        """Every rating scheme of the plan."""
        return [*([] if self.rating is None else [self.rating]), *self.ratings_beside]


class NotEvaluatedShape(Shape):
    """What is printed with exit code 2."""

    schema_version: Literal[2]
    verdict: Literal["not_evaluated"]
    problems: list[ProblemShape]


def schema() -> dict[str, Any]:
    """Return the JSON schema of everything that the json format prints."""
    from pydantic import RootModel

    return RootModel[ResultShape | NotEvaluatedShape].model_json_schema(by_alias=True)
