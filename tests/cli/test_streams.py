"""Output that is full, closed or no longer wanted: said with a code of its own, and never a fault of the program."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from conftest import ROOT, SAMPLES
from htx_eval.cli.streams import Stream, guarded

LIST = SAMPLES / "tra-on-2022-11.csv"
FULL = Path("/dev/full")
on_a_full_disk = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
EVERYTHING = [
    ("check", LIST),
    ("check", LIST, "--quiet"),
    *[("check", LIST, "--format", form) for form in ("json", "html", "xlsx", "sarif")],
    ("why", LIST),
    ("data", LIST, "--format", "json"),
    ("ci", LIST),
    ("schema",),
    ("problem", "HTX104"),
    ("--help",),
    ("--version",),
    ("check", "no-such-file.csv", "--format", "json"),
    ("check", LIST, "--lang", "xx", "--format", "json"),
]


def program(*words: object, unbuffered: str = "", **streams: Any) -> subprocess.CompletedProcess[str]:
    """Run the program with streams of one's own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": unbuffered}
    command = [sys.executable, "-m", "htx_eval", *map(str, words)]
    return subprocess.run(command, env=environment, check=False, text=True, encoding="utf-8", **streams)


@on_a_full_disk
@pytest.mark.parametrize("words", EVERYTHING, ids=lambda words: " ".join(map(str, words)).replace(str(LIST), "LIST"))
def test_a_full_disk_is_said_and_is_no_fault(words: tuple[object, ...]) -> None:
    with FULL.open("w") as full:
        found = program(*words, stdout=full, stderr=subprocess.PIPE)
    assert found.returncode == 2
    assert "HTX622: " in found.stderr
    assert "đĩa" in found.stderr
    assert "HTX999" not in found.stderr
    assert "Traceback" not in found.stderr


@on_a_full_disk
def test_output_that_is_not_buffered_is_no_other(tmp_path: Path) -> None:
    with FULL.open("w") as full:
        found = program("--version", unbuffered="1", stdout=full, stderr=subprocess.PIPE)
    assert (found.returncode, "HTX622" in found.stderr) == (2, True)


@on_a_full_disk
@pytest.mark.parametrize(("name", "code"), [(str(LIST), 0), ("no-such-file.csv", 2)])
def test_where_nothing_can_be_said_the_exit_code_still_says_it(name: str, code: int) -> None:
    with FULL.open("w") as full:
        found = program("check", name, "--fail-on", "never", stdout=subprocess.PIPE, stderr=full)
    assert found.returncode == code


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_has_gone_changes_nothing(unbuffered: str) -> None:
    """The exit code is that of the run, and nothing is said."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as gone:
        found = program("check", LIST, "--fail-on", "never", unbuffered=unbuffered, stdout=gone, stderr=subprocess.PIPE)
    assert (found.returncode, found.stderr) == (0, "")


def test_no_warning_of_a_library_is_shown(tmp_path: Path) -> None:
    """A list of choices in the newer form is one that the library for workbooks warns of."""
    extension = (
        b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        b'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/></extLst></worksheet>'
    )
    source, path = ROOT / "tests" / "corpus" / "openpyxl-formulas-not-computed.xlsx", tmp_path / "list.xlsx"
    with ZipFile(source) as before, ZipFile(path, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            is_sheet = name.startswith("xl/worksheets/sheet")
            after.writestr(name, content.replace(b"</worksheet>", extension) if is_sheet else content)
    found = program(
        "data", path, "--annotate", tmp_path / "marked.xlsx", stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert found.returncode == 0
    assert "Warning" not in found.stderr


def test_what_comes_after_a_failure_is_dropped() -> None:
    class Once(io.RawIOBase):
        def write(self, data: Any) -> int:
            raise OSError(errno.ENOSPC, "full")

    stream = Stream(Once())
    assert [stream.write(b"abc"), stream.write(b"de")] == [3, 2]
    assert stream.failure is not None
    assert stream.failure.errno == errno.ENOSPC


def test_a_closed_stream_fails_when_it_is_written_to() -> None:
    stream = Stream(None)
    assert (stream.failure, stream.isatty(), stream.writable()) == (None, False, True)
    stream.write(b"x")
    assert stream.failure is not None


def test_the_streams_are_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = io.TextIOWrapper(io.BytesIO()), None
    monkeypatch.setattr(sys, "stdout", before[0])
    monkeypatch.setattr(sys, "stderr", before[1])
    with guarded() as output:
        print("một")
        print("hai", file=sys.stderr)
    assert output.failure is None
    assert (sys.stdout, sys.stderr) == before
    assert before[0].buffer.getvalue() == "một\n".encode()
