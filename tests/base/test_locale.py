"""How a language writes numbers, days and counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from htx_eval.base.locale import Locale
from htx_eval.messages import LANGUAGES, Catalogue, catalogue
from htx_eval.messages.catalogue import Templates
from htx_eval.report.words.wording import Words

OTHER = Locale(lang="xx", decimal="٫", thousands=" ", day="{year:04}.{month:02}", pads_counts=True, joint="/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_lies_in_the_folder_of_its_code(lang: str) -> None:
    locale = catalogue(lang).locale
    assert (locale.lang, catalogue(lang).lang) == (lang, lang)
    assert locale.decimal != locale.thousands


def test_the_two_languages_write_as_their_readers_do() -> None:
    vi, en = (catalogue(lang).locale for lang in ("vi", "en"))
    assert (vi.number("1,234.5"), en.number("1,234.5")) == ("1.234,5", "1,234.5")
    assert (vi.date(date(2024, 5, 3)), en.date(date(2024, 5, 3))) == ("03/05/2024", "2024-05-03")
    assert (vi.count("4"), vi.count("12"), en.count("4")) == ("04", "12", "4")


def test_words_are_written_by_the_locale_alone() -> None:
    """No code asks which language it is."""
    words = Words(Catalogue(OTHER, Templates("en")))
    assert words.number(Fraction(12345671, 10)) == "1 234 567٫1"
    assert words.date(date(2024, 5, 3)) == "2024.05"
    assert words.percent(Fraction(1, 8)) == "12٫5%"
    assert replace(OTHER, pads_counts=False).count("4") == "4"
