"""The files that a run reads: what lies beside a list, and that none of them may be written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

#: What an office states about its lists, and the verdicts that it stands by: in the folder of a list or above.
SETTINGS, LOCK = "htx-eval.toml", "htx-eval.lock"


def nearest_file(data: str, name: str) -> Path | None:
    """Return the file of this name in the folder of a list, or that is one, or in the nearest folder above.

    It is looked for no further up than the repository goes, nor above the first folder that is somebody else's.
    """
    path = Path(os.path.realpath(data))
    folder = path if path.is_dir() else path.parent
    return next((home / name for home in _homes(folder) if (home / name).is_file()), None)


def _homes(folder: Path) -> Iterator[Path]:
    """A folder and those above it that can speak for what is in it."""
    owner = _owner(folder)
    for home in (folder, *folder.parents):
        if home != folder and _owner(home) != owner:
            return
        yield home
        if (home / ".git").exists():
            return


def _owner(folder: Path) -> int | None:
    try:
        return folder.stat().st_uid
    except OSError:
        return None


def shown(path: Path) -> str:
    """Return a path as a user would write it: relative to where the program runs, if it lies below."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def files_read(lists: Iterable[str], *others: str | None) -> list[str]:
    """Return some lists, what is set and locked for them, and others; None and the standard input are no files."""
    from htx_eval.api import STDIN

    files = [path for path in lists if path != STDIN]
    beside = [nearest_file(path, name) for path in files for name in (SETTINGS, LOCK)]
    stated = [path for path in others if path is not None and os.path.isfile(path)]
    return [*files, *dict.fromkeys(str(path) for path in beside if path is not None), *stated]
