"""Text that cannot act: one rule for a line, one for a CSV file, one for a cell of a workbook."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile import HOSTILE
from htx_eval.base.inert import (
    LONGEST_TEXT,
    all_seen,
    cell_text,
    harmless,
    is_formula,
    json_escaped,
    no_formula,
    without_apostrophe,
)
from htx_eval.reading.cells.cell_reader import clean

EVERY = [chr(code) for code in range(sys.maxunicode + 1)]


# A line


def test_nothing_invisible_or_acting_is_harmless() -> None:
    """What Unicode calls a control, a format or a separator of lines is shown by a picture or number, and only that."""
    for char in EVERY:
        kind = unicodedata.category(char)
        if kind != "Cn":  # not assigned: a later Unicode may
            assert (harmless(char) != char) is (kind in ("Cc", "Cf", "Zl", "Zp", "Cs")), hex(ord(char))
    assert harmless("\ufffe\uffff\ufdd0") == "<U+FFFE><U+FFFF><U+FDD0>"


def test_what_is_harmless_is_one_line_and_is_allowed_in_xml() -> None:
    line = harmless("".join(EVERY))
    assert line.splitlines() == [line]
    assert not re.search("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", line)


# A CSV file

FORMULAS = ["=1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "\t=1", "\tx", "\r=1", "\rx", "\n=1", "  =1"]
FORMULAS += ["\u00a0=1", "\u3000＝1", "\u200b=1", "\ufeff@x", " \x00+1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_of_a_csv_file_is_never_a_formula(text: str) -> None:
    assert is_formula(text)
    assert no_formula(text) == f"'{all_seen(text)}"
    assert not is_formula(no_formula(text))


@pytest.mark.parametrize("text", ["", "HTX", "1-2", "a=b", "'=1", "…", " x", "(-1)", "–1", "x\t=1"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert no_formula(text) == text


@given(st.text() | st.sampled_from(FORMULAS) | st.sampled_from(HOSTILE))
def test_a_text_is_read_again_as_it_was(text: str) -> None:
    """The apostrophe is taken away by whoever reads the file, and nothing else is but what nobody saw."""
    text = all_seen(text)
    assert without_apostrophe(no_formula(text)) == text or text[:1] == "'"
    kept = clean(text)
    assert clean(no_formula(kept)) == kept or kept[:1] == "'"


def test_what_nobody_sees_is_in_no_table() -> None:
    assert no_formula("HTX\u202e M\x00ẫu\u200b\x85A\u2028B\n") == "HTX M ẫu A B\n"
    assert json_escaped('{"a":"HTX\u202e \U000e0041"}') == '{"a":"HTX\\u202e \\udb40\\udc41"}'
    assert json.loads(json_escaped('"\u202e\U000e0041\x7f"')) == "\u202e\U000e0041\x7f"


# A cell


@pytest.mark.parametrize("text", [*HOSTILE, "\x00\x0b\ud800\uffff"])
def test_a_text_of_a_cell_is_allowed_in_xml(text: str) -> None:
    element = ET.Element("t")
    element.text = cell_text(text)
    assert ET.fromstring(ET.tostring(element, encoding="utf-8")).text is not None


def test_a_text_of_a_cell_loses_only_what_xml_does_not_allow() -> None:
    assert cell_text("a\tb\x07\n<=1>\ufffe\u202e") == "a\tb \n<=1>"


def test_a_text_of_a_cell_is_not_too_long() -> None:
    assert cell_text("a" * LONGEST_TEXT) == "a" * LONGEST_TEXT
    assert cell_text("a" * (LONGEST_TEXT + 1)) == "a" * (LONGEST_TEXT - 1) + "…"
