"""The screen at two widths, with and without colours, in both languages, on every kind of list."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from conftest import ROOT, SAMPLES, Run
from htx_eval import check
from htx_eval.api import Options
from htx_eval.base.text import Text
from htx_eval.messages import catalogue
from htx_eval.report.screens.result_screen import render
from htx_eval.report.subject import Report
from htx_eval.runs.exits import FailOn, exit_code

AGGREGATES = tuple(sorted(path.stem for path in SAMPLES.glob("*.csv") if not path.stem.endswith("so-lieu-mau")))
HEAD = "Tên HTX,Xếp loại,Huyện\n"
MADE = {
    "no-class-column": "Tên HTX,Lĩnh vực\nHTX A,Nông nghiệp\nHTX B,Nông nghiệp\n",
    "empty-class-column": "Tên HTX,Xếp loại\nHTX A,\nHTX B,\n",
    "other-district": HEAD + "HTX A,Khá,Mỹ Tú\nHTX B,Tốt,Mỹ Tú\n",
    "thousand-problems": HEAD + "".join(f"HTX {number},Tôt,\n" for number in range(1000)),
    "long-names": HEAD + f"HTX {'Nông nghiệp ' * 12}[xã] [/],,\nHTX \u202eđảo\u2066 \x1b[2J\x07,,\nHTX A,Tốt,\n",
}
NAMES = ("chau-thanh-2024-so-lieu-mau", *AGGREGATES, *MADE)


@functools.cache
def report(name: str, lang: str, width: int, colour: bool, folder: str) -> str:
    reference = name in AGGREGATES or name == "other-district"
    path = f"{folder}/{name}.csv" if name in MADE else f"data/samples/{name}.csv"
    evaluation = check(path, options=Options(reference=reference, covers=["htx"])).evaluation
    code = int(exit_code(evaluation, FailOn.UNDECIDED))
    return render(Report(evaluation, code), catalogue(lang), width, colour)


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("lists")
    for name, text in MADE.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("width", [80, 200])
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_screen(
    golden: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
    lists: str,
    name: str,
    lang: str,
    width: int,
    colour: bool,
) -> None:
    monkeypatch.chdir(ROOT)
    text = report(name, lang, width, colour, lists)
    golden(f"screens/{name}/{lang}-{width}-{'colour' if colour else 'plain'}.txt", text)


@pytest.mark.parametrize("name", NAMES)
def test_no_line_is_wider_than_the_screen_and_colours_change_nothing(
    monkeypatch: pytest.MonkeyPatch, lists: str, name: str
) -> None:
    monkeypatch.chdir(ROOT)
    for lang in ("vi", "en"):
        for width in (80, 200):
            plain, coloured = (report(name, lang, width, colour, lists) for colour in (False, True))
            assert max(map(cell_len, plain.splitlines())) <= width
            stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
            assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()
            assert "\x1b" not in plain
            assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1a]", coloured)


def test_a_plan_acts_on_a_screen_as_little_as_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = check("data/samples/binh-thuan-2022.csv", options=Options(reference=True)).evaluation
    title = Text.of(vi="[bold]\x1b[2J\u202eKế hoạch")
    (first, *others) = found.targets
    hostile = replace(first, target=replace(first.target, title=title))
    report = Report(replace(found, plan=replace(found.plan, title=title), targets=(hostile, *others)), 3)
    text = render(report, catalogue("vi"))
    assert text.count("[bold]") == 2
    assert not {"\x1b", "\u202e"} & set(text)


def test_a_dumb_terminal_has_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    from htx_eval.cli import console

    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    for variables, expected in (({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)):
        monkeypatch.delenv("TERM", raising=False)
        monkeypatch.delenv("NO_COLOR", raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        assert console.has_colour() is expected


ENGLISH = re.compile(
    r"\b(the|of|and|for|usage|options?|arguments?|commands?|show|exit|message|default|required|missing|error)\b",
    re.IGNORECASE,
)


COMMANDS = [(), ("check",), ("why",), ("data",), ("template",), ("ci",), ("problem",), ("schema",)]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_english_in_a_vietnamese_help_page(run: Callable[..., Run], command: tuple[str, ...]) -> None:
    text = run(*command, "--help").out
    words = re.sub(r"--?[a-z-]+|[A-Z]{2,}\S*|htx-eval \S+", " ", text)  # names of options, metavars and commands
    assert not ENGLISH.search(words), ENGLISH.search(words)
