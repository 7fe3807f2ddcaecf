"""The catalogue: both languages complete, no message a copy of the other's, every code in use and explained."""

from __future__ import annotations

import ast
import re
import string
import sys
import unicodedata
from pathlib import Path

import pytest

from conftest import ROOT
from htx_eval.messages import LANGUAGES, catalogue

VI, EN = (catalogue(lang).templates for lang in ("vi", "en"))
#: Templates of figures and symbols only are the same in every language.
WORDLESS = {key for key, text in VI.items() if not re.sub(r"\{\w+\}|[^\w]|_", "", text)}


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_the_languages_have_the_same_keys() -> None:
    assert LANGUAGES == ("vi", "en")
    assert set(VI) == set(EN)


@pytest.mark.parametrize("key", sorted(VI))
def test_the_languages_have_the_same_placeholders(key: str) -> None:
    assert placeholders(VI[key]) == placeholders(EN[key])


@pytest.mark.parametrize("key", sorted(set(VI) - WORDLESS))
def test_no_message_is_a_copy(key: str) -> None:
    assert VI[key] != EN[key]


def test_the_code_uses_every_problem_code_and_no_other() -> None:
    """A code that no module raises is a dead message; one that has no message would be a fault."""
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py") if path.parent.name != "messages"
    )
    used = set(re.findall(r"\bHTX\d{3}\b", sources))
    assert used == {key for key in VI if key.startswith("HTX")}


def test_what_is_filled_in_is_never_a_template() -> None:
    text = catalogue("vi")("HTX101", field="{value.__class__}", value="{field}")
    assert "{value.__class__}" in text
    assert '"{field}"' in text


def test_nothing_invisible_or_acting_is_harmless() -> None:
    """What Unicode calls a control, a format or a separator of lines is shown by a picture or number, and only that."""
    from htx_eval.report.words.wording import harmless

    for code in range(sys.maxunicode + 1):
        kind = unicodedata.category(chr(code))
        if kind != "Cn":  # not assigned: a later Unicode may
            assert (harmless(chr(code)) != chr(code)) is (kind in ("Cc", "Cf", "Zl", "Zp", "Cs")), hex(code)
    assert harmless("\ufffe\uffff\ufdd0") == "<U+FFFE><U+FFFF><U+FDD0>"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "src" / "htx_eval" / "messages").glob("*.py")), ids=lambda path: path.name
)
def test_no_key_is_given_twice(path: Path) -> None:
    """The second of two would silently replace the first."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            keys = [str(key.value) for key in node.keys if isinstance(key, ast.Constant)]
            assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)
