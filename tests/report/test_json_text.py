"""JSON text: a line for each cooperative and problem, ranges of row numbers, parts that are made when asked for."""

from __future__ import annotations

import json

import pytest

from htx_eval import row_numbers
from htx_eval.base.ranges import ranges_of
from htx_eval.report.data.json_text import json_text
from htx_eval.report.data.result_shapes import EvidenceShape, ToolShape
from htx_eval.report.data.shape import Line, Made, Several, Shape


class Village(Line):
    """A part of which there may be thousands."""

    name: str
    code: int | None


class Hall(Shape):
    """A part that is told at length."""

    tool: ToolShape
    marks: list[str]
    villages: Several[Village]


def villages(count: int) -> Made[Village]:
    return Made(Village, lambda name, code: {"name": name, "code": code}, ["Mẫu"] * count, range(count))


def hall(count: int) -> Hall:
    return Hall(tool=ToolShape(name="x:y", version="1"), marks=["a", "b"], villages=villages(count))


def test_what_there_may_be_thousands_of_stands_on_one_line() -> None:
    text = json_text(hall(2))
    assert text.splitlines() == [
        "{",
        '  "tool": {',
        '    "name": "x:y",',
        '    "version": "1"',
        "  },",
        '  "marks": ["a","b"],',
        '  "villages": [',
        '    {"name":"Mẫu","code":0},',
        '    {"name":"Mẫu","code":1}',
        "  ]",
        "}",
    ]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_text_is_what_the_data_hold(count: int) -> None:
    assert json.loads(json_text(hall(count))) == hall(count).model_dump(by_alias=True)
    assert len(hall(count).model_dump()["villages"]) == count


def test_parts_are_made_one_by_one_and_alike() -> None:
    made = villages(3)
    assert made == [Village(name="Mẫu", code=code) for code in range(3)]
    assert made != villages(2)
    assert made[-1] == made[2] == list(made)[2]
    assert made[1:] == [made[1], made[2]]
    with pytest.raises(IndexError):
        made[3]


@pytest.mark.parametrize(
    ("numbers", "ranges"),
    [
        ([], []),
        ([4], [[4, 4]]),
        ([0, 1, 2], [[0, 2]]),
        ([0, 2, 3, 7], [[0, 0], [2, 3], [7, 7]]),
        ([1, 3, 5], [[1, 1], [3, 3], [5, 5]]),
    ],
)
def test_row_numbers_are_ranges_in_json_and_plain_in_python(numbers: list[int], ranges: list[list[int]]) -> None:
    assert ranges_of(numbers) == ranges
    assert row_numbers(ranges) == numbers
    shape = EvidenceShape(counted=numbers, base_only=[], outside=[], undecided=[])
    assert shape.counted == numbers
    assert json.loads(json_text(shape))["counted"] == ranges
