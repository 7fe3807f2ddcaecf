"""By brute force: whatever option of whatever command is given the path of an input, the input stays as it was.

The options are found by walking the program, so that one that will be added is tried as well; nothing here knows which
of them write.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from clubs import CLUBS, MEMBERS
from conftest import Run
from htx_eval.cli.app import build
from htx_eval.messages import catalogue
from office_lists import save

#: How each command is run; one that is added has to be named here.
WORDS: dict[str, list[list[str]]] = {
    "check": [["list.csv"], ["list.csv", "other.csv", "--join"], ["xa", "--stack"]],
    "why": [["list.csv", "good-share"], ["xa", "good-share"]],
    "whatif": [["list.csv"]],
    "roadmap": [["list.csv"]],
    "data": [["list.csv"], ["xa/1.xlsx"], ["xa"]],
    "template": [[]],
    "batch": [["list.csv", "other.csv"], ["xa"]],
    "compare": [["list.csv", "other.csv"]],
    "trend": [["list.csv", "other.csv"]],
    "ci": [["list.csv", "other.csv"], ["xa"]],
    "problem": [["HTX101"]],
    "schema": [["result"]],
}
#: What a run may read, by which word of the command line.
INPUTS = [
    "list.csv", "other.csv", "xa/1.xlsx", "xa/2.xlsx", "plans/plan.yaml", "registers/clubs.yaml", "ratings/grades.yaml",
    "htx-eval.toml", "htx-eval.lock", "template.docx", "moves.yaml",
]  # fmt: skip
#: Options that write, as trying them tells.
WRITING = {
    ("batch", "--output"), ("check", "--output"), ("ci", "--output"), ("compare", "--output"),
    ("data", "--annotate"), ("data", "--clean"), ("template", "--output"), ("why", "--witness-low"),
    ("why", "--witness-high"),
}  # fmt: skip


def options() -> Iterator[tuple[str, Any]]:
    """Every option of every command that takes a text."""
    group: Any = typer.main.get_command(build(catalogue("en")))
    for name, command in group.commands.items():
        for option in command.params:
            if option.param_type_name == "option" and not option.is_flag:
                yield name, option


def label(option: Any) -> str:
    return str(max(option.opts, key=len))


OPTIONS = {(name, label(option)): option for name, option in options()}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Run]) -> Path:
    """Lists, a plan with its own register and rating scheme, settings, a lock; every name is made up."""
    monkeypatch.chdir(tmp_path)
    for room, names in (("plans", ["plan"]), ("registers", ["clubs"]), ("ratings", ["grades"])):
        Path(room).mkdir()
        for name in names:
            Path(room, f"{name}.yaml").write_bytes((CLUBS / f"{name}.yaml").read_bytes())
    Path("htx-eval.toml").write_text('[plans]\n"*" = "plans/plan.yaml"\n', encoding="utf-8")
    rows = [line.split(",") for line in MEMBERS.splitlines()]
    for number in ("1", "2"):
        save(Path("xa", f"{number}.xlsx"), {"A": [rows[0], rows[int(number)]]})
    for name in ("list.csv", "other.csv"):
        Path(name).write_text(MEMBERS, encoding="utf-8")
    Path("template.docx").write_bytes(b"PK")
    Path("moves.yaml").write_text("moves: []\n", encoding="utf-8")
    Path("x").mkdir()
    assert run("check", "list.csv", "--lock").code != 2
    return tmp_path


def spellings(name: str) -> list[str]:
    """A file by its own name, other ways to it, links, and in other letters where these are the same file."""
    plain = name.replace("/", "-")
    soft, hard, inner = f"soft-{plain}", f"hard-{plain}", f"x/soft-{plain}"
    Path(soft).symlink_to(name)
    Path(inner).symlink_to(Path("..", soft))
    os.link(name, hard)
    found = [name, f"./{name}", f"x/../{name}", str(Path(name).resolve()), soft, inner, hard]
    return [*found, *([name.upper()] if Path(name.upper()).exists() else [])]


def values(option: Any, path: str) -> list[str]:
    """A path as an option takes it: by itself, or with the format that may stand before it."""
    return [f"junit={path}"] if "=" in str(option.metavar or "") else [path]


def contents() -> dict[str, bytes]:
    return {name: Path(name).read_bytes() for name in INPUTS}


def test_every_command_is_run() -> None:
    assert {name for name, _ in OPTIONS} <= WORDS.keys()


def written_by(run: Callable[..., Run], command: str, own: str) -> bool:
    """Whether an option writes a file that it is given the name of."""
    for made in ("new.csv", "new.xlsx"):
        for value in values(OPTIONS[command, own], made):
            run(command, *WORDS[command][0], own, value)
            if Path(made).exists():
                Path(made).unlink()
                return True
    return False


def test_no_option_changes_an_input(folder: Path, run: Callable[..., Run]) -> None:
    """Those that write are found by trying; each of them then gets every input under every name."""
    before = contents()
    writing = {key for key in OPTIONS if written_by(run, *key)}
    assert writing == WRITING
    ways = {name: spellings(name) for name in INPUTS}
    for command, own in [*OPTIONS]:
        names = INPUTS if (command, own) in writing else INPUTS[:1]
        for words, name in ((words, name) for words in WORDS[command] for name in names):
            if not is_read(command, words, name):
                continue  # a path that is no input of this run may be written
            for path in ways[name] if words == WORDS[command][0] and (command, own) in writing else [name]:
                for value in values(OPTIONS[command, own], path):
                    run(command, *words, own, value)
                    assert contents() == before, (command, words, own, value)


def is_read(command: str, words: list[str], name: str) -> bool:
    """Whether a run reads a file, or may not write it because it is there already."""
    return name in words or name.split("/")[0] in words or name in INPUTS[4:9] or command == "template"


def test_the_summary_of_a_service_is_no_list(
    folder: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Run]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    before = contents()
    for name in INPUTS[:9]:
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", name)
        assert run("ci", "list.csv", "other.csv", "xa").code == 2
        assert contents() == before, name


def test_a_report_is_not_written_where_the_lock_will_be(folder: Path, run: Callable[..., Run]) -> None:
    Path("htx-eval.lock").unlink()
    assert "HTX440" in run("check", "list.csv", "-o", "json=htx-eval.lock", "--lock").err
    assert not Path("htx-eval.lock").exists()
