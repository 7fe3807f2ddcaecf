"""The catalogue: the shipped languages complete, no message a copy of the other's, every code in use and explained."""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from htx_eval.messages import LANGUAGES, catalogue, explanations
from htx_eval.messages.catalogue import FIRST

SHIPPED = ("vi", "en")
MESSAGES = ROOT / "src" / "htx_eval" / "messages"
VI, EN = (catalogue(lang).templates.whole() for lang in SHIPPED)
#: Templates of figures and symbols only are the same in every language.
WORDLESS = {key for key, text in VI.items() if not re.sub(r"\{\w+\}|[^\w]|_", "", text)}
CODES = {key for key in VI if key.startswith("HTX")}


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def subjects(folder: Path) -> dict[str, Any]:
    """The modules of a folder of the catalogue, by the subject that each holds."""
    where = ".".join(folder.relative_to(ROOT / "src").parts)
    return {path.stem: import_module(f"{where}.{path.stem}") for path in folder.glob("*.py") if path.stem != "__init__"}


def test_the_languages_have_the_same_keys() -> None:
    assert LANGUAGES == SHIPPED
    assert set(VI) == set(EN)


def test_the_languages_have_the_same_files_and_each_key_in_the_same_one() -> None:
    """Whoever corrects a text in one language finds it in the other."""
    vi, en = ({name: set(part.TEMPLATES) for name, part in subjects(MESSAGES / lang).items()} for lang in SHIPPED)
    assert vi == en
    assert sum(map(len, vi.values())) == len(VI), "a key stands in two files"
    assert set(FIRST) <= set(vi)


@pytest.mark.parametrize("lang", SHIPPED)
def test_every_code_is_explained_in_the_file_of_its_subject(lang: str) -> None:
    told = {name: CODES & set(part.TEMPLATES) for name, part in subjects(MESSAGES / lang).items()}
    explained = {name: set(part.EXPLAIN) for name, part in subjects(MESSAGES / lang / "explain").items()}
    assert explained == {name: codes for name, codes in told.items() if codes}
    assert set(explanations(lang)) == CODES
    for code, texts in explanations(lang).items():
        assert all(text.strip() for text in texts), code


def test_no_explanation_is_a_copy() -> None:
    vi, en = map(explanations, SHIPPED)
    for code in vi:
        assert vi[code][0] != en[code][0]
        assert vi[code][2] != en[code][2]


@pytest.mark.parametrize("key", sorted(VI))
def test_the_languages_have_the_same_placeholders(key: str) -> None:
    assert placeholders(VI[key]) == placeholders(EN[key])


@pytest.mark.parametrize("key", sorted(set(VI) - WORDLESS))
def test_no_message_is_a_copy(key: str) -> None:
    assert VI[key] != EN[key]


def test_the_code_uses_every_problem_code_and_no_other() -> None:
    """A code that no module raises is a dead message; one that has no message would be a fault."""
    sources = (path for path in (ROOT / "src").rglob("*.py") if not path.is_relative_to(MESSAGES))
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert set(re.findall(r"\bHTX\d{3}\b", text)) == CODES


def test_what_is_filled_in_is_never_a_template() -> None:
    text = catalogue("vi")("HTX101", field="{value.__class__}", value="{field}")
    assert "{value.__class__}" in text
    assert '"{field}"' in text


def test_what_is_not_there_is_not_there() -> None:
    assert not catalogue("en").has("screen.nothing")
    with pytest.raises(KeyError):
        catalogue("en")("screen.nothing")


def test_help_loads_the_words_of_the_command_line_and_no_others() -> None:
    """Every start builds every command: a help text in another subject would load all that come before it."""
    code = (
        "import sys; from htx_eval.cli.app import build; from htx_eval.messages import catalogue;"
        "build(catalogue('vi')); print(*sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    loaded = ran.stdout.split()
    subjects = {name.rpartition(".")[2] for name in loaded if name.startswith("htx_eval.messages.vi.")}
    assert subjects <= {"cli", "screen"}


def test_a_check_loads_neither_explanations_nor_the_other_language() -> None:
    """Start-up: a run pays for the subjects that it speaks of."""
    code = "import sys; from htx_eval.messages import catalogue; catalogue('vi')('screen.target'); print(*sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    ).stdout.split()
    loaded = {name.removeprefix("htx_eval.messages.") for name in found if name.startswith("htx_eval.messages.")}
    assert loaded == {"catalogue", "vi", "vi.cli", "vi.screen"}


@pytest.mark.parametrize("path", sorted(MESSAGES.rglob("*.py")), ids=lambda path: str(path.relative_to(MESSAGES)))
def test_no_key_is_given_twice(path: Path) -> None:
    """The second of two would silently replace the first."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            keys = [str(key.value) for key in node.keys if isinstance(key, ast.Constant)]
            assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)
