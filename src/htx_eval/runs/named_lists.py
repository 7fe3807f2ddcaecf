"""From what somebody names to files: patterns that no shell expanded, and folders with the lists that they hold."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from htx_eval.api import is_owner_file
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem, reason_of
from htx_eval.runs.inputs import LOCK, SETTINGS

#: How the files end that are lists, where a folder is named and not they.
LIST_ENDINGS = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".docx")


@frozen
class NamedList:
    """A list as it is named: a file, or a folder with several that are one list; ``passed_over`` are others in it."""

    word: str
    files: tuple[str, ...]
    is_folder: bool = False
    passed_over: tuple[str, ...] = ()


def named_lists(words: Sequence[str | Path]) -> tuple[NamedList, ...]:
    """Return the lists that some words name: files, folders, and patterns of them, each once unless it is named twice.

    Raises HtxEvalError if a folder holds no list or cannot be read, or if the words are the name of one file.
    """
    texts = list(map(str, words))
    if len(texts) > 1 and os.path.isfile(together := " ".join(texts)):
        raise HtxEvalError([Problem("HTX252", value=together)])
    return tuple(named_list(word) for text in texts for word in _fitting(text))


def named_list(word: str) -> NamedList:
    """Return the files of a word: itself, or the lists of a folder in the order of their names.

    Raises HtxEvalError if a folder holds no list or cannot be read.
    """
    folder = Path(word)
    if not os.path.isdir(folder):
        return NamedList(word, (word,))
    try:
        names = sorted((path.name for path in folder.iterdir()), key=_order)
    except OSError as error:
        params = {"reason": reason_of(error)}
        raise HtxEvalError([Problem("HTX403", place=Place(file=word), params=params)]) from None
    lists = [name for name in names if _is_list(folder, name)]
    if not lists:
        raise HtxEvalError([Problem("HTX481", place=Place(file=word))])
    others = tuple(name for name in names if name not in (*lists, SETTINGS, LOCK))
    return NamedList(word, tuple(str(folder / name) for name in lists), True, others)


def words_of(patterns: Iterable[str | Path]) -> list[str]:
    """Return the files and folders that fit some patterns, each once however it is spelled."""
    every = (word for pattern in map(str, patterns) for word in _fitting(pattern))
    found: dict[str, str] = {}
    for word in every:
        found.setdefault(os.path.realpath(word), os.path.normpath(word))
    return list(found.values())


def _is_list(folder: Path, name: str) -> bool:
    is_hidden = is_owner_file(name) or name.startswith(".")
    return name.casefold().endswith(LIST_ENDINGS) and not is_hidden and (folder / name).is_file()


def _fitting(pattern: str) -> Sequence[str]:
    """What fits a pattern; the name of a file stays as it is, and so does what fits none, to be refused."""
    if os.path.exists(pattern):
        return [pattern]
    found = glob.glob(pattern, recursive=True)  # noqa: PTH207 (Path takes no absolute pattern)
    lists = [path for path in found if not is_owner_file(path) and not ("**" in pattern and Path(path).is_dir())]
    return sorted(lists, key=_order) or [pattern]


def _order(path: str) -> list[tuple[int, str]]:
    """By name, numbers in it by their size: "2. B" before "10. A"."""
    return [(int(part), "") if part.isdecimal() else (0, part.casefold()) for part in re.split(r"(\d+)", path)]
