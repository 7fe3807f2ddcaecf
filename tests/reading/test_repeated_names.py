"""A cooperative that stands twice without a code that would tell it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from htx_eval.api import load_plan, read_cooperatives
from htx_eval.model.plan import Plan

HEADING = "Mã số HTX,Tên HTX,Xã,Huyện,Số HTX,Xếp loại"
FIRST = ",HTX NN Phú Hữu,Phú Tâm,,,Khá"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


@pytest.fixture
def repeated(plan: Plan, write: Callable[[str, str], Path]) -> Callable[..., list[tuple[int | None, object]]]:
    """Return the lines of rows that are said to stand on an earlier line, with that line."""

    def found(*rows: str) -> list[tuple[int | None, object]]:
        listed = read_cooperatives(write("a.csv", "\n".join([HEADING, *rows]) + "\n"), plan)
        told = [problem for problem in listed.problems if problem.code == "HTX123"]
        assert len(listed.rows) == len(rows)
        return [(problem.place.line, problem.params["first_line"]) for problem in told]

    return found


@pytest.mark.parametrize(
    "second",
    [
        FIRST,
        ",HTX NN PHÚ HỮU,xã Phú Tâm,,,Tốt",
        ",HTX NN. Phu Huu,Phu Tam,,,Khá",
        ",Hợp tác xã Nông nghiệp Phú Hữu,Phú Tâm,,,Khá",
        ",HTX nông nghiệp và Phú Hữu,Phú Tâm,,,Khá",
        ",HTX NN Phú  Hữu,Phú Tâm,,1,Khá",
        "9900000016,HTX NN Phú Hữu,Phú Tâm,,,Khá",
    ],
)
def test_the_same_name_in_the_same_commune_is_told_at_the_later_row(
    repeated: Callable[..., object], second: str
) -> None:
    assert repeated(FIRST, second) == [(3, 2)]
    assert repeated(second, FIRST) == [(3, 2)]


@pytest.mark.parametrize(
    "second",
    [
        ",HTX NN Phú Hữu,Phú Tân,,,Khá",  # another commune
        ",HTX NN Phú Hữu,,,,Khá",  # no commune
        ",HTX NN Phú Hữu,Phú Tâm,Mỹ Tú,,Khá",  # a commune of the same name in another district
        ",HTX NN Phú Hữu 2,Phú Tâm,,,Khá",
        ",HTX DVNN Phú Hữu,Phú Tâm,,,Khá",
        ",Tổ hợp tác NN Phú Hữu,Phú Tâm,,,Khá",
        ",HTX NN Phú Hữu,Phú Tâm,,3,Khá",  # a row of three
    ],
)
def test_other_cooperatives_are_not_repeated(repeated: Callable[..., object], second: str) -> None:
    assert repeated(FIRST, second) == []
    assert repeated(second, FIRST) == []


def test_codes_and_groups_without_a_name_are_never_repeated_names(repeated: Callable[..., object]) -> None:
    coded = ["9900000016,HTX NN Phú Hữu,Phú Tâm,,,Khá", "9900000023,HTX NN Phú Hữu,Phú Tâm,,,Khá"]
    assert repeated(*coded) == []
    assert repeated(",,Phú Tâm,,2,Khá", ",,Phú Tâm,,3,Khá", ",,Phú Tâm,,,Khá", ",,Phú Tâm,,,Khá") == []
    # A row with a code may only be the same as one without.
    assert repeated(*coded, FIRST) == [(4, 2)]
    assert repeated(coded[0], FIRST, coded[1]) == [(3, 2)]
    assert repeated(FIRST, *coded) == [(3, 2)]


def test_the_message_names_both_rows(run: Callable[..., object], write: Callable[[str, str], Path]) -> None:
    path = write("a.csv", f"{HEADING}\n{FIRST}\n,HTX Khác,Phú Tâm,,,Khá\n{FIRST}\n")
    out = " ".join(run("check", path, "--lang", "en").out.split())  # type: ignore[attr-defined]
    assert (
        '"HTX NN Phú Hữu (Phú Tâm)" stands already on line 2; no code tells whether that is one cooperative or two'
        in out
    )
