"""Rows that state a cooperative again: one for sure, or one or two."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from htx_eval.api import load_plan, read_cooperatives
from htx_eval.model.cooperatives import CooperativeList, Doubt
from htx_eval.model.plan import Plan

HEADING = "Mã số HTX,Tên HTX,Xã,Số HTX,Xếp loại,Sao OCOP,Năm"
CODE = "0100233488"
ROW = f"{CODE},HTX Mẫu A,An Ninh,,Khá,3,"
Read = Callable[..., CooperativeList]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


@pytest.fixture
def read(plan: Plan, write: Callable[[str, str], Path]) -> Read:
    """Return the list of some rows."""
    return lambda *rows: read_cooperatives(write("a.csv", "\n".join([HEADING, *rows]) + "\n"), plan)


def told(listed: CooperativeList) -> list[str]:
    codes = ("HTX110", "HTX123", "HTX150", "HTX151", "HTX152")
    return [problem.code for problem in listed.problems if problem.code in codes]


@pytest.mark.parametrize(
    "second",
    [
        ROW,
        f"{CODE},HTX MAU A,xã An Ninh,,khá,3 sao,",  # in other words
        f"{CODE},,,,,,",  # nothing else
        f"'{CODE},HTX Mẫu A,,,Khá,,",
        f"{CODE[1:]},HTX Mẫu A,An Ninh,,Khá,3,",  # without its zero
    ],
)
def test_the_same_code_and_nothing_else_is_one_cooperative(read: Read, second: str) -> None:
    for rows, again in (((ROW, second), 1), ((second, ROW), None)):
        listed = read(*rows)
        assert told(listed) == ["HTX150"]
        assert not listed.doubts
        assert len(listed.repeats) == 1
        assert again is None or listed.repeats == {again: (0,)}


@pytest.mark.parametrize("second", [f"{CODE},HTX Mẫu A,An Ninh,,Tốt,3,", f"{CODE},HTX Mẫu B,An Ninh,,Khá,3,"])
def test_the_same_code_with_other_cells_may_be_one_cooperative(read: Read, second: str) -> None:
    for rows in ((ROW, second), (second, ROW)):
        listed = read(*rows)
        assert told(listed) == ["HTX110"]
        assert list(listed.doubts.values()) == [Doubt.REPEATED]
        doubtful = {rows[row] for row in listed.doubts}
        assert doubtful == {rows[row] for row in read(*rows).doubts}
    # Which of them is in doubt follows from what they say.
    assert [(ROW, second)[row] for row in read(ROW, second).doubts] == [
        (second, ROW)[row] for row in read(second, ROW).doubts
    ]


def test_the_same_code_in_another_year_is_no_repetition(read: Read) -> None:
    listed = read(f"{ROW}2024", f"{ROW}2023")
    assert (told(listed), listed.repeats) == ([], {})


def test_a_running_number_is_no_code(read: Read) -> None:
    listed = read("1,HTX Mẫu A,An Ninh,,Khá,,", "1,HTX Mẫu B,Phú Tâm,,Khá,,")
    assert told(listed) == ["HTX151"]
    assert (listed.doubts, listed.repeats) == ({}, {})
    assert read("1,HTX Mẫu A,An Ninh,,Khá,,", "1,HTX Mẫu A,An Ninh,,Tốt,,").doubts


def test_a_row_of_several_that_stands_twice_is_in_doubt(read: Read) -> None:
    listed = read(",HTX loại khá,,15,Khá,,", ",HTX loại khá,,15,Khá,,", ",HTX loại khá,,16,Khá,,")
    assert told(listed) == ["HTX152"]
    assert listed.doubts == {1: Doubt.REPEATED}


def test_who_has_no_code_may_be_any_of_the_same_name(read: Read) -> None:
    coded = (ROW, "0100112437,HTX Mẫu A,An Ninh,,Khá,,")
    listed = read(*coded, ",HTX Mẫu A,An Ninh,,Tốt,,")
    assert listed.repeats == {2: (0, 1)}
    assert listed.doubts == {2: Doubt.REPEATED}
