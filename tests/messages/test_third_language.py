"""A third language is one folder: what it lacks is said in English and marked, and nothing else has to know of it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT
from htx_eval.base.locale import stand_in

#: A language of ten messages, in letters that neither of the shipped ones has.
INIT = '''
"""Ελληνικά (Greek)."""

from htx_eval.base.locale import Locale

LOCALE = Locale(lang="el", decimal=",", thousands="·", day="{day}.{month}.{year}", pads_counts=False, joint=" & ")
'''
SCREEN = '''
"""Οθόνη (the screen)."""

TEMPLATES = {
    "screen.target": "Στόχος",
    "screen.plan": "Σχέδιο",
    "screen.verdict": "Κρίση",
    "screen.check": "Προς έλεγχο",
    "screen.last": "ΑΠΟΤΕΛΕΣΜΑ: {counts} ({code})",
    "count.met": "{count} επετεύχθησαν",
    "verdict.met": "Επετεύχθη",
    "verdict.undecided": "Ανοικτό",
    "place.line": "γραμμή {line}",
    "explain.mend": "Διόρθωση: {mend}",
}
'''
LIST = "Tên HTX,Xếp loại,Vốn điều lệ\nΑΒΓ,Tốt,1000\nΔΕΖ,,α\nΗΘΙ,Tôt,\n"
Program = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program with one folder more, as its users run it, in that language unless another one is named."""
    home = tmp_path_factory.mktemp("home")
    package = home / "htx_eval"
    shutil.copytree(ROOT / "src" / "htx_eval", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "targets", package / "targets")
    for name, text in (("__init__.py", INIT), ("screen.py", SCREEN)):
        path = package / "messages" / "el" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    (home / "1.csv").write_text(LIST, encoding="utf-8")
    settings = {"PYTHONPATH": str(home), "PYTHONPYCACHEPREFIX": str(home / "cache"), "COLUMNS": "400"}

    def call(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {"HTX_EVAL_LANG": "el"} | {key: value for key, value in os.environ.items() if key[:2] != "PY"}
        return subprocess.run(
            [sys.executable, "-m", "htx_eval", *words],
            capture_output=True,
            encoding="utf-8",
            check=False,
            cwd=home,
            env=environment | settings | more,
        )

    return call


def unmarked(text: str) -> list[str]:
    """The parts of lines that are in another language and do not say so; parts are what two blanks part."""
    parts = [part for line in text.splitlines() for part in re.split(r"\s{2,}", line.strip())]
    return [part for part in parts if re.search("[A-Za-zÀ-ɏḀ-ỹ]", part) and "[en] " not in part]


def test_every_line_in_another_language_is_marked(program: Program) -> None:
    found = program("check", "1.csv", "--verbose", "--all-problems")
    assert found.returncode == 1, found.stderr
    for own in ("Στόχος", "Κρίση", "Ανοικτό", "Προς έλεγχο:", "γραμμή 3", "ΑΠΟΤΕΛΕΣΜΑ: "):
        assert own in found.stdout
    assert "[en] Verdict" not in found.stdout
    assert "[en] Actual" in found.stdout
    assert "[en] Share of effective cooperatives" in found.stdout  # a text of the plan
    assert "31.12.2024" in found.stdout
    assert unmarked(found.stdout) == []


def test_one_note_says_what_the_marks_mean(program: Program) -> None:
    (note,) = program("check", "1.csv").stderr.splitlines()
    assert note.startswith("[en] ")
    assert '"el"' in note
    assert program("check", "1.csv", "--lang", "en").stderr == program("check", "1.csv", "--lang", "vi").stderr == ""


def test_reasons_and_explanations_are_marked_too(program: Program) -> None:
    assert unmarked(program("why", "1.csv").stdout) == []
    explained = program("problem", "HTX104").stdout.splitlines()
    assert explained[0].startswith("HTX104: [en] ")
    assert explained[-1].startswith("Διόρθωση: [en] ")


def test_every_face_can_be_made(program: Program, tmp_path: Path) -> None:
    names = ("a.html", "a.docx", "a.xlsx", "a.json", "a.md", "a.csv", "a.xml", "a.sarif")
    found = program("check", "1.csv", "-q", *(word for name in names for word in ("-o", str(tmp_path / name))))
    assert found.returncode == 1, found.stderr
    assert all((tmp_path / name).stat().st_size for name in names)
    result = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [target["title"][:5] for target in result["targets"]] == ["[en] "] * len(result["targets"])
    assert '<html lang="el">' in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_options_help_settings_and_completion_know_it(program: Program, tmp_path: Path) -> None:
    shown = program("check", "--help", "--lang", "el").stdout
    assert "--lang vi|el|en" in shown
    assert "[en] Language: vi [en] or el [en] or en." in shown
    refused = program("check", "1.csv", "--lang", "xx")
    assert (refused.returncode, "vi, el, en" in refused.stderr) == (2, True)
    (tmp_path / "htx-eval.toml").write_text('lang = "el"\n', encoding="utf-8")
    (tmp_path / "1.csv").write_text(LIST, encoding="utf-8")
    assert "Στόχος" in program("check", str(tmp_path / "1.csv"), HTX_EVAL_LANG="").stdout
    words = "htx-eval check --lang "
    asked = {"_HTX_EVAL_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    proposed = program(**asked)
    assert (proposed.stdout.split(), proposed.stderr) == (["vi", "el", "en"], "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Target", "[en] Target"),
        ("{count} met", "[en] {count} met"),
        (" or ", " [en] or "),
        ("; did you mean: {suggestion}?", "; [en] did you mean: {suggestion}?"),
        ('"{word}"', '"{word}"'),
        ("{value}–{high}", "{value}–{high}"),
        ("", ""),
    ],
)
def test_the_mark_stands_before_the_words(text: str, shown: str) -> None:
    """What has no word is of no language and is not marked."""
    assert stand_in(text, "en") == shown
