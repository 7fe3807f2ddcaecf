"""Paths that cannot be opened: what is there instead, and what is called nearly so."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from htx_eval.base.problems import HtxEvalError, Place, Problem, reason_of
from htx_eval.base.spellings import fold, nearest

#: How the names of files end that can hold a list.
LIST_ENDINGS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt")
#: So many names of a folder are looked at, and so many lists of it are named.
LOOKED_AT, NAMED = 5000, 6
#: How office programs begin the name of the small file that says who has another one open.
_OWNERS = ("~$", ".~lock.")


def unopened(path: str, error: OSError) -> HtxEvalError:
    """Return the error of a path that the system does not open, with what is there instead."""
    file = Path(path)
    if os.path.isdir(file):
        lists = _lists(file)
        return _refusal("HTX449", path, value=", ".join(lists) or None)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        if os.path.isdir(file.parent):
            nearly = _called_nearly(file.name, _names(file.parent))
            return _refusal("HTX402", path, os.path.realpath(file.parent), nearly)
        return _refusal("HTX448", path, str(file.parent), _nearest_folder(file.parent))
    return _refusal("HTX403", path, reason=reason_of(error))


def is_owner_file(path: str) -> bool:
    """Say whether a path is that of the small file by which an office program says that another one is open."""
    return Path(path).name.startswith(_OWNERS)


def owned(path: str) -> str | None:
    """Return the list of which a small file says that it is open, if it lies beside it."""
    name = Path(path).name
    name = name[2:] if name.startswith(_OWNERS[0]) else name.removeprefix(_OWNERS[1]).rstrip("#")
    beside = [other for other in _names(Path(path).parent) if not is_owner_file(other)]
    # The programs put their sign in place of the first letters of a long name.
    return next((other for other in beside if other.endswith(name)), None)


def _called_nearly(wanted: str, names: Iterable[str]) -> str | None:
    """The file with this name in other letters or with another ending, else the one with the most similar name."""
    every = [name for name in names if not is_owner_file(name)]
    lists = [name for name in every if name.casefold().endswith(LIST_ENDINGS)]
    for key in (fold(wanted), fold(Path(wanted).stem)):
        found = next((name for name in lists if key in (fold(name), fold(Path(name).stem))), None)
        if found is not None:
            return found
    return nearest(wanted, lists) or nearest(wanted, every)


def _nearest_folder(folder: Path) -> str | None:
    """The folder with a name most like that of one that is not there, beside where it would be."""
    names = [one for one in _names(folder.parent) if (folder.parent / one).is_dir()]
    found = nearest(folder.name, names)
    return None if found is None else str(folder.parent / found)


def _lists(folder: Path) -> list[str]:
    """The first few lists in a folder."""
    names = (name for name in _names(folder) if name.casefold().endswith(LIST_ENDINGS) and not is_owner_file(name))
    return sorted(names)[:NAMED]


def _names(folder: Path) -> list[str]:
    """The names in a folder; of one that cannot be looked into none."""
    try:
        return sorted(entry.name for _, entry in zip(range(LOOKED_AT), folder.iterdir(), strict=False))
    except OSError:
        return []


def _refusal(
    code: str, path: str, value: str | None = None, suggestion: str | None = None, **params: object
) -> HtxEvalError:
    place = Place(file=path)
    return HtxEvalError([Problem(code, place=place, value=value, suggestion=suggestion, params=params)])
