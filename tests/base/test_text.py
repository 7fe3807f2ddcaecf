"""Texts in several languages: whichever is asked for, or another one that says so."""

from __future__ import annotations

from htx_eval.base.text import Text

BOTH = Text.of(vi="tốt", en="good")


def test_a_text_in_a_language_it_has() -> None:
    assert (BOTH["vi"], BOTH["en"], BOTH.as_listed, BOTH.every) == ("tốt", "good", "tốt", ("tốt", "good"))
    assert Text.of(vi="tốt", en="good", fr="bon")["fr"] == "bon"


def test_a_language_that_it_lacks_is_stood_in_for_by_english_and_marked() -> None:
    assert BOTH["fr"] == "[en] good"
    assert Text.of(vi="tốt")["fr"] == "[vi] tốt"
    assert Text.of(fr="bon").as_listed == "bon"  # a heading with a mark would not be recognised
    assert Text.of(vi="12", en="12")["fr"] == "12"


def test_a_text_is_a_value() -> None:
    assert Text.of(vi="tốt", en="good") == BOTH
    assert len({Text.of(vi="tốt", en="good"), BOTH}) == 1


def test_a_text_in_fewer_languages_is_part_of_another() -> None:
    more = Text.of(en="good", fr="bon", vi="tốt")
    assert BOTH.is_part_of(more)
    assert not more.is_part_of(BOTH)
    assert not Text.of(vi="tốt", en="fine").is_part_of(more)
