"""A cooperative that may stand twice: the same name in the same commune, and what the codes say of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from htx_eval.api import load_plan, read_cooperatives
from htx_eval.model.plan import Plan

HEADING = "Mã số HTX,Tên HTX,Xã,Huyện,Số HTX,Xếp loại"
SOUND, OTHER, SLIP = "9900000016", "9900000023", "9900000024"  # the last has a wrong check digit
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
    coded = [f"{SOUND},HTX NN Phú Hữu,Phú Tâm,,,Khá", f"{OTHER},HTX NN Phú Hữu,Phú Tâm,,,Khá"]
    assert repeated(*coded) == []
    assert repeated(",,Phú Tâm,,2,Khá", ",,Phú Tâm,,3,Khá", ",,Phú Tâm,,,Khá", ",,Phú Tâm,,,Khá") == []
    # A row with a code may only be the same as one without.
    assert repeated(*coded, FIRST) == [(4, 2)]
    assert repeated(coded[0], FIRST, coded[1]) == [(3, 2)]
    assert repeated(FIRST, *coded) == [(3, 2)]


def test_the_message_names_both_rows(run: Callable[..., object], write: Callable[[str, str], Path]) -> None:
    path = write("a.csv", f"{HEADING}\n{FIRST}\n,HTX Khác,Phú Tâm,,,Khá\n{FIRST}\n")
    out = " ".join(run("check", path, "--lang", "en").out.split())  # type: ignore[attr-defined]
    said = "stands already on line 2; their codes do not tell whether that is one cooperative or two"
    assert f'"HTX NN Phú Hữu (Phú Tâm)" {said}' in out


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ((SOUND, OTHER), [("HTX136", 3)]),  # two by their codes, and said
        ((SOUND, SLIP), [("HTX123", 3)]),
        ((SLIP, SOUND), [("HTX123", 3)]),
        ((SLIP, "9900000034"), [("HTX123", 3)]),
        (("", SLIP), [("HTX123", 3)]),
        ((SOUND, SLIP, OTHER), [("HTX123", 3), ("HTX136", 4)]),
        ((SOUND, SOUND, OTHER), [("HTX150", 3), ("HTX136", 4)]),
    ],
)
def test_what_two_codes_say_of_one_name(
    plan: Plan, write: Callable[[str, str], Path], codes: tuple[str, ...], said: list[tuple[str, int]]
) -> None:
    """Of a code with a wrong check digit nobody knows whose it is."""
    rows = [f"{code}{FIRST}" for code in codes]
    listed = read_cooperatives(write("a.csv", "\n".join([HEADING, *rows]) + "\n"), plan)
    found = [(one.code, one.place.line) for one in listed.problems if one.code in ("HTX123", "HTX136", "HTX150")]
    assert sorted(found, key=lambda one: one[1] or 0) == said
    assert len(listed.doubts) == sum(code == "HTX123" for code, _ in said)
