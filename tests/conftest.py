"""Shared pieces: the golden files with their switch, the program as its users run it, the repository's folders."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import examples  # noqa: F401  (every property of every test draws the same examples, unless somebody searches)

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "data" / "samples"
GOLDEN = Path(__file__).parent / "golden"
CORPUS = Path(__file__).parent / "corpus"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="write the golden files anew from what the program says now")


@dataclass(frozen=True)
class Run:
    """What one run of the program printed and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run the program in this process, as the command line does."""

    def call(*arguments: str, stdin: bytes = b"", lang: str | None = None) -> Run:
        from htx_eval.cli.app import main

        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        monkeypatch.delenv("COLUMNS", raising=False)
        if lang is None:
            monkeypatch.delenv("HTX_EVAL_LANG", raising=False)
        else:
            monkeypatch.setenv("HTX_EVAL_LANG", lang)
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfd.readouterr()
        return Run(int(ended.value.code or 0), out, err)

    return call


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with its golden file, or write that file with --bless."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--bless"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden file {name}: run pytest --bless and read what it writes"
        assert text == path.read_text(encoding="utf-8"), f"{name} differs; if it should, run pytest --bless and read it"

    return compare


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a file into a fresh folder."""

    def make(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    """The command stops collecting cycles, for its process ends soon; that of the tests would fill the memory."""
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests do not depend on who runs them."""
    for name in ("HTX_EVAL_LANG", "NO_COLOR", "COLUMNS", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
