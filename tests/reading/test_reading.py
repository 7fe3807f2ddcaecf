"""Numbers, dates and words as offices write them."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htx_eval.base.spellings import Spellings, fold, normal
from htx_eval.reading.cells.dates import NoDateError, parse_date
from htx_eval.reading.cells.numbers import parse_number

NUMBERS = {
    "0": "0",
    "01": "1",
    "-12": "-12",
    "+5": "5",
    "1250": "1250",
    "12,5": "12.5",
    "12.5": "12.5",
    "0.125": "0.125",
    "0,125": "0.125",
    "1.2345": "1.2345",
    "1.250.000": "1250000",
    "1,250,000": "1250000",
    "1 250 000": "1250000",
    "1\u00a0250,5": "1250.5",
    "1.250,5": "1250.5",
    "1,250.5": "1250.5",
    "1.056,714": "1056.714",
    "-1.250.000": "-1250000",
}


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers(text: str) -> None:
    assert parse_number(text) == Decimal(NUMBERS[text])


NO_NUMBERS = ["", "x", "1.25.000", "12.34.56", "1.250.00", "1,25,000.5", "1e3", "1 25", "..", "1.", "٣", "NaN", "1_000"]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_no_numbers(text: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        parse_number(text)


def test_three_digits_behind_one_separator_can_be_read_in_two_ways() -> None:
    assert parse_number("1.250") == (Decimal(1250), Decimal("1.25"))
    assert parse_number("1,250") == (Decimal("1.25"), Decimal(1250))


@given(st.integers(min_value=1, max_value=10**12), st.integers(min_value=0, max_value=99))
def test_vietnamese_numbers_read_back(whole: int, hundredths: int) -> None:
    """What is written with dots between thousands and a comma before two decimals has one meaning."""
    text = f"{whole:,}".replace(",", ".") + f",{hundredths:02}"
    assert parse_number(text) == Decimal(whole) + Decimal(hundredths) / 100


@given(st.decimals(min_value=0, max_value=1000, places=1))
def test_a_decimal_point_is_never_dropped(value: Decimal) -> None:
    """12.5 is never 125."""
    assert parse_number(str(value)) == value


DATES = {
    "15/03/2021": (date(2021, 3, 15), date(2021, 3, 15)),
    "5-3-2021": (date(2021, 3, 5), date(2021, 3, 5)),
    "5.3.2021": (date(2021, 3, 5), date(2021, 3, 5)),
    "2021-03-05": (date(2021, 3, 5), date(2021, 3, 5)),
    "2021-03-05 00:00:00": (date(2021, 3, 5), date(2021, 3, 5)),
    "02/2020": (date(2020, 2, 1), date(2020, 2, 29)),
    "2019": (date(2019, 1, 1), date(2019, 12, 31)),
    "năm 2019": (date(2019, 1, 1), date(2019, 12, 31)),
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert parse_date(text) == DATES[text]


NO_DATES = {
    "31/02/2020": "day",
    "29/02/2023": "day",
    "00/01/2020": "day",
    "12/20/2019": "month_first",
    "13/2020": "month",
    "1/1/19": "short_year",
    "hôm qua": "form",
    "0000": "form",
    "20191": "form",
    "": "form",
}


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates_and_why(text: str) -> None:
    with pytest.raises(NoDateError) as error:
        parse_date(text)
    assert error.value.reason == NO_DATES[text]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_dates_read_back(day: date) -> None:
    assert parse_date(day.strftime("%d/%m/%Y")) == parse_date(day.isoformat()) == (day, day)


SAME = [
    "Xếp loại",
    "XẾP LOẠI",
    "xep loai",
    "Xep_loai",
    " Xếp\u00a0 loại ",
    unicodedata.normalize("NFD", "Xếp loại"),
    "xếp loai",
]


@pytest.mark.parametrize("text", SAME)
def test_a_word_is_found_in_any_dress(text: str) -> None:
    words: Spellings[str] = Spellings()
    words.add("Xếp loại", "found")
    assert words.find(text) == "found"


@pytest.mark.parametrize(("text", "spelling"), [("Yêu", "Yếu"), ("Khác", "Khá"), ("Tôt", "Tốt"), ("hoá", "hỏa")])
def test_a_similar_word_is_suggested_and_not_taken(text: str, spelling: str) -> None:
    words: Spellings[str] = Spellings()
    words.add(spelling, "found")
    assert words.find(text) is None
    assert words.nearest(text) == spelling


def test_tones_may_stand_on_either_vowel() -> None:
    assert normal("Hoà Thuỷ") == normal("Hòa Thủy")
    assert fold("Đạ Tẻh") == fold("ĐẠ TẺH") == fold("Ðạ Tẻh") == "da teh"
    assert normal("quý") == normal("qúy")


def test_unaccented_text_that_fits_two_words_is_neither() -> None:
    words: Spellings[str] = Spellings()
    words.add("tổng", "sum")
    words.add("tòng", "pine")
    assert words.find("tong") is None
    assert words.find("tổng") == "sum"


@pytest.mark.parametrize(
    ("text", "found"), [("-", "missing"), ("…", "missing"), ("✓", "yes"), ("??", None), ("--", None)]
)
def test_signs_are_not_all_the_same(text: str, found: str | None) -> None:
    """A text without letters or digits is its own key: "??" is not the "-" that says "nothing known"."""
    words: Spellings[str] = Spellings()
    for sign, meaning in (("-", "missing"), ("…", "missing"), ("✓", "yes")):
        words.add(sign, meaning)
    assert words.find(text) == found
