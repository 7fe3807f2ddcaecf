"""Codes: their form, what a spreadsheet made of them, and a column that holds something else."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest

from htx_eval import load_plan, read_cooperatives
from htx_eval.model.plan import Plan
from htx_eval.reading.cells.code_form import CodeForm

#: Tax codes with the right check digit.
SOUND = ["0100233488", "0100112437", "0314409058"]


def sound(code: str) -> bool:
    """The check digit of a tax code, written anew."""
    weights = (31, 29, 23, 19, 17, 13, 7, 5, 3)
    return 10 - sum(weight * int(digit) for weight, digit in zip(weights, code, strict=False)) % 11 == int(code[9])


def numbers(count: int) -> list[str]:
    """Made-up codes with the right check digit."""
    every = (f"{number:09}{digit}" for number in range(10_000_000, 10_100_000) for digit in range(10))
    return list(islice(filter(sound, every), count))


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


@pytest.fixture(scope="module")
def form(plan: Plan) -> CodeForm:
    return CodeForm(plan.register.fields["ma_so"])


def found(plan: Plan, *codes: str) -> list[tuple[Any, ...]]:
    """The problems of a list with these codes: code, line, value, suggestion."""
    rows = [{"Tên HTX": f"HTX {number}", "Mã số HTX": code} for number, code in enumerate(codes, start=1)]
    problems = read_cooperatives(rows, plan).problems
    return [(p.code, p.place.line, p.value, p.suggestion) for p in problems]


def test_single_faults_are_told_of_their_cells(plan: Plan) -> None:
    assert found(plan, *SOUND, "58G7000012", "0100233489") == [
        ("HTX108", 4, "58G7000012", None),
        ("HTX109", 5, "0100233489", None),
    ]


def test_a_lost_zero_is_suggested_only_where_the_check_digit_proves_it(plan: Plan) -> None:
    assert found(plan, "100233488", "100233489", *SOUND[1:]) == [
        ("HTX108", 1, "100233488", "0100233488"),
        ("HTX108", 2, "100233489", None),
    ]


def test_many_lost_zeros_are_one_note_for_the_column(plan: Plan) -> None:
    lost = [code[1:] for code in numbers(5)]
    assert found(plan, *lost) == [("HTX120", None, lost[0], f"0{lost[0]}")]


def test_old_registration_numbers_are_one_note_for_the_column(plan: Plan) -> None:
    old = [f"58G70000{number}" for number in range(12, 40)]
    assert found(plan, *old, *SOUND) == [("HTX121", None, "58G7000012", None)]
    others = [
        code for number in range(12, 30) if not sound(code := f"58070000{number}")
    ]  # the form of a tax code, and no check digit
    assert [code for code, *_ in found(plan, *others, *SOUND)] == ["HTX121"]


def test_few_odd_codes_among_sound_ones_stay_faults_of_their_rows(plan: Plan) -> None:
    assert [code for code, *_ in found(plan, "58G1", "58G2", "58G3", *SOUND)] == ["HTX108"] * 3


def test_codes_with_an_exponent_are_told_and_hold_nothing(plan: Plan, form: CodeForm) -> None:
    assert found(plan, "1,00233E+08", *SOUND) == [("HTX122", None, "1,00233E+08", None)]
    assert form.read("1,00233E+08") is None


@pytest.mark.parametrize("text", ["-", "không có thông tin", "n/a", ""])
def test_none_yet_is_no_code(plan: Plan, text: str) -> None:
    assert found(plan, text, text, *SOUND) == []


@pytest.mark.parametrize(
    "text", ["0100233488", "100233488", "0100 233 488", "'0100233488", "0100-233-488", "100 233 488"]
)
def test_ways_of_writing_one_code(form: CodeForm, text: str) -> None:
    assert form.read(text.lstrip("'")) == ("0100233488", True)


def test_a_code_of_a_branch_is_another_code(form: CodeForm) -> None:
    assert form.read("0100233488-001") == form.read("100233488-001") == ("0100233488001", True)


def test_letters_of_a_code_are_kept(form: CodeForm) -> None:
    assert form.read("58A12") == ("58a12", False) != form.read("58B12")
