"""The shape of what `htx-eval data` says of a list: every part typed and described."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from htx_eval.report.data.result_shapes import NotEvaluatedShape, ProblemShape, RangeShape, ToolShape
from htx_eval.report.data.shape import Line, Several, Shape

_Cells = Annotated[int | None, Field(description="null: texts that no target uses are not looked at")]


class ColumnShape(Line):
    """A column of the list, or a field that it states without one."""

    letter: Annotated[str | None, Field(description="as a spreadsheet names it; null: there is no column")]
    heading: Annotated[str, Field(description="of several rows with – between them")]
    match: Annotated[
        Literal[
            "label",
            "alias",
            "folded",
            "year",
            "parts",
            "values",
            "section",
            "titled",
            "name",
            "figures",
            "totals",
            "amounts",
            "percent",
            "left_out",
            "unknown",
            "other_year",
            "second",
        ],
        Field(
            description="how the field was found: its own name, another name, a name in another dress (case, accents, "
            "spaces), with the plan's year, put together from merged rows, by the values of the column, from section "
            "rows, from the names of cooperatives; figures of a table of numbers, their totals; or why it is not used: "
            "percentages, left out on purpose, unknown, of another year, the second column of its field"
        ),
    ]
    field: Annotated[str | None, Field(description="of the register; with other_year and second, not filled by it")]
    label: str | None
    unit: Annotated[str | None, Field(description="in which the figures were read")]
    unit_from: Annotated[
        Literal["heading", "line"] | None, Field(description="null: stated nowhere, the unit of the register is taken")
    ]
    filled: _Cells
    blank: _Cells
    unknown: Annotated[int | None, Field(description='cells that say that nothing is known ("…", "n/a")')]
    invalid: Annotated[int | None, Field(description="cells that cannot be read; each one is a problem")]


class LeftOutShape(Line):
    """A row that is no cooperative."""

    line: int
    kind: Literal["comment", "title", "unit", "heading", "numbering", "line", "section", "total", "note", "signature"]
    text: Annotated[str | None, Field(description="null for notes and signatures, which may name persons")]


class ListShape(Shape):
    """What was made of a list."""

    schema_version: Literal[2]
    tool: ToolShape
    plan: Annotated[str, Field(description="the id of the plan whose register was used")]
    path: str
    sha256: str
    form: Literal["csv", "xlsx", "xls", "xlsb", "ods", "docx"]
    encoding: Annotated[str | None, Field(description="of a text file")]
    delimiter: Annotated[str | None, Field(description="of a text file")]
    sheet: Annotated[str | None, Field(description="of a workbook")]
    other_sheets: list[str]
    heading_lines: list[int]
    hidden_lines: Annotated[list[int], Field(description="rows that the workbook hides; they are read all the same")]
    rows: Annotated[int, Field(description="rows that stand for cooperatives")]
    cooperatives: Annotated[RangeShape, Field(description="a row may stand for several; high null: that is not known")]
    columns: list[ColumnShape]
    left_out: list[LeftOutShape]
    errors: int
    warnings: int
    problems: Several[ProblemShape]
    together: Annotated[Literal["join", "stack"] | None, Field(description="how several lists became one")]
    lists: Annotated[
        list[ListShape],
        Field(description="of several lists each as it was read, with its lines and columns"),
    ]


def schema() -> dict[str, Any]:
    """Return the JSON schema of everything that `htx-eval data --format json` prints."""
    from pydantic import RootModel

    return RootModel[ListShape | NotEvaluatedShape].model_json_schema(by_alias=True)
