"""Files to be read: what is no file is refused at once, and what is too long for its kind."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run
from htx_eval.base.files import MOST_OF_A_TEXT, open_file, read_small


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
@pytest.mark.parametrize("args", [("check", "PIPE"), ("check", "a.csv", "--join", "PIPE"), ("data", "PIPE")])
def test_a_pipe_is_refused_and_not_waited_for(
    run: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text("Tên HTX,Xếp loại\nHTX Mẫu,Tốt\n", encoding="utf-8")
    os.mkfifo("PIPE")
    found = run(*args)
    assert found.code == 2
    assert "HTX403" in found.err


def test_a_device_and_a_folder_are_no_files(tmp_path: Path) -> None:
    for path, code in ((os.devnull, errno.ESPIPE), (tmp_path, errno.EISDIR)):
        with pytest.raises(OSError, match=f"{os.strerror(code)}|{os.strerror(errno.EACCES)}"):
            open_file(path)


def test_settings_and_locks_are_small(tmp_path: Path) -> None:
    path = tmp_path / "long.toml"
    path.write_bytes(b"#" * MOST_OF_A_TEXT)
    assert len(read_small(path)) == MOST_OF_A_TEXT
    path.write_bytes(b"#" * (MOST_OF_A_TEXT + 1))
    with pytest.raises(OSError, match=os.strerror(errno.EFBIG)):
        read_small(path)


def test_a_file_that_settings_name_as_a_plan_is_not_shown(
    run: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text("Tên HTX,Xếp loại\nHTX Mẫu,Tốt\n", encoding="utf-8")
    Path("htx-eval.toml").write_text('[plans]\n"*" = "secret"\n', encoding="utf-8")
    for text in ("the-word-of-day", "- the-word-of-day", "token: the-word-of-day", "a: {b: the-word-of-day}"):
        Path("secret").write_text(text, encoding="utf-8")
        for lang in ("vi", "en"):
            found = run("check", "a.csv", "--lang", lang)
            assert found.code == 2
            assert "HTX345" in found.err
            assert "the-word-of-day" not in found.err + found.out
