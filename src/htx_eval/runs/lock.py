"""``htx-eval.lock``: the verdicts that a repository stands by, with the data, rules and program that gave them."""

from __future__ import annotations

import enum
import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path

from htx_eval import __version__
from htx_eval.api import STDIN, Options
from htx_eval.base.files import read_small
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem, Severity, reason_of
from htx_eval.model.outcome import Evaluation, Verdict
from htx_eval.runs.inputs import LOCK, SETTINGS, nearest_file, shown

_VERSION = 1
_HEAD = """\
# Verdicts that this repository stands by. Written by: htx-eval check LIST --lock
# Keep it under version control; htx-eval ci and htx-eval check LIST --locked hold new results to it.
"""
#: What begins a line where a merge left both sides, and of which of them (theirs, ours) the lines below are.
_MARKS: dict[str, tuple[int, ...]] = {"<<<<<<<": (1,), "|||||||": (), "=======": (0,), ">>>>>>>": (0, 1)}
_BARE = re.compile(r"[A-Za-z0-9_-]+")


class Locked(enum.Enum):
    """How a run is held to the lock."""

    NO = "no"
    YES = "yes"  # a verdict may move with the data or the rules
    REVIEWED = "reviewed"  # no verdict may move unless the lock moves with it; where there is no lock, as NO


@frozen
class Entry:
    """One list in the lock: hashes of the data and the rules, the version of the program, verdicts by target."""

    data: str
    plan: str
    rules: str
    tool: str
    verdicts: Mapping[str, str]


@frozen
class Lock:
    """A lock file: its lists by their paths as seen from it, with forward slashes."""

    path: Path
    lists: Mapping[str, Entry] = field(default_factory=dict)
    exists: bool = False

    def key(self, data: str) -> str:
        """Return the name of a list in this lock, where a name that is not UTF-8 has marks in it."""
        name = Path(os.path.realpath(data)).relative_to(self.path.parent).as_posix()
        return name.encode("utf-8", "replace").decode()

    def with_entry(self, data: str, entry: Entry) -> Lock:
        """Return the lock with the entry of a list written anew."""
        return replace(self, lists={**self.lists, self.key(data): entry})

    def text(self) -> str:
        """Return the content of the file: one fact a line, lists in the order of their names."""
        lines = [_HEAD, f"version = {_VERSION}"]
        for name, entry in sorted(self.lists.items()):
            lines += ["", f"[{_heading(name)}]"]
            facts = {"data": entry.data, "plan": entry.plan, "rules": entry.rules, "tool": entry.tool}
            lines += [f"{key} = {_quoted(value)}" for key, value in facts.items()]
            lines += ["", f"[{_heading(name)}.verdicts]"]
            lines += [f"{_key(target)} = {_quoted(verdict)}" for target, verdict in entry.verdicts.items()]
        return "\n".join(lines) + "\n"

    def place(self, name: str, target: str) -> Place:
        """Return where the verdict on a target stands, or the list if the target is not there."""
        try:
            lines = read_small(self.path).decode().splitlines()
            start = lines.index(f"[{_heading(name)}.verdicts]")
        except (OSError, ValueError):
            return Place(file=shown(self.path), line=1)
        for number, line in enumerate(lines[start + 1 :], start=start + 2):
            if line.startswith("["):
                break
            if line.startswith(f"{_key(target)} = "):
                return Place(file=shown(self.path), line=number)
        return Place(file=shown(self.path), line=start + 1)


def find_lock(data: str, in_conflict: bool = False) -> Lock:
    """Return the lock of a list: the nearest one, else one yet to be written beside the settings or the list.

    Of one in which a merge left both sides (``in_conflict``: that is no fault here) every list is kept.
    Raises HtxEvalError if the file is no lock, or there is no file that a lock could name.
    """
    if data == STDIN:
        raise HtxEvalError([Problem("HTX616")])
    path = nearest_file(data, LOCK)
    if path is not None:
        return _read(path, in_conflict)
    settings = nearest_file(data, SETTINGS)
    path = (Path(os.path.realpath(data)) if settings is None else settings).parent / LOCK
    return _read(path, in_conflict) if os.path.lexists(path) else Lock(path)


def gone(words: Iterable[str]) -> Iterator[tuple[str, Problem]]:
    """Yield every list that the locks of some lists hold and that is no file any more, with what is said of it.

    A lock that cannot be read is said by its lists.
    """
    found = (None if word == STDIN else nearest_file(word, LOCK) for word in words)
    for path in dict.fromkeys(path for path in found if path is not None):
        try:
            lock = _read(path)
        except HtxEvalError:
            continue
        for name in lock.lists:
            if not os.path.exists(path.parent / name):
                yield shown(path.parent / name), Problem("HTX624", place=lock.place(name, ""), value=name)


def lock_for(data: str, locked: Locked) -> Lock | None:
    """Return the lock that a list is held to, if it is held to one.

    Raises HtxEvalError as `find_lock` does, and if there has to be a lock and there is none.
    """
    lock = None if locked is Locked.NO else find_lock(data)
    if lock is not None and not lock.exists and locked is Locked.YES:
        raise HtxEvalError([Problem("HTX617")])
    return lock if lock is not None and lock.exists else None


def entry_of(evaluation: Evaluation, options: Options) -> Entry:
    """Return what the lock is to hold of an evaluation."""
    return Entry(
        data=evaluation.list.sha256,
        plan=evaluation.plan.id,
        rules=_rules(evaluation, options),
        tool=__version__,
        verdicts={outcome.target.id: outcome.verdict.value for outcome in evaluation.targets},
    )


def against(lock: Lock, data: str, entry: Entry, reviewed: bool) -> Iterator[Problem]:
    """Yield every verdict that is not that of the lock, with what else moved since.

    It is an error where neither data nor rules moved, for then nobody meant it; and anywhere if the lock is reviewed
    with the data.
    """
    name = lock.key(data)
    held = lock.lists.get(name)
    if held is None:
        yield Problem("HTX612", Severity.WARNING, Place(file=shown(lock.path), line=1), value=name)
        return
    moved = tuple(key for key in ("data", "rules", "tool") if getattr(held, key) != getattr(entry, key))
    meant = bool({"data", "rules"} & set(moved))
    for target in dict.fromkeys([*held.verdicts, *entry.verdicts]):
        was, now = (verdicts.get(target, "absent") for verdicts in (held.verdicts, entry.verdicts))
        if was != now:
            yield Problem(
                "HTX611" if meant else "HTX610",
                Severity.WARNING if meant and not reviewed else Severity.ERROR,
                lock.place(name, target),
                params={
                    "list": name,
                    "targets": (target,),
                    "was": was,
                    "now": now,
                    "moved": moved,
                    "locked": held.tool,
                    "running": entry.tool,
                },
            )


def _rules(evaluation: Evaluation, options: Options) -> str:
    """The hash of all that a verdict rests on beside the list: plan, register, rating, and what the settings state."""
    stated = [
        evaluation.plan.rules,
        evaluation.as_of.isoformat(),
        options.reference,
        sorted(options.covers),
        sorted(options.assumptions_off),
        sorted((key, str(value.value)) for key, value in options.given.items()),
        sorted((key, value.reading) for key, value in options.readings.items()),
    ]
    return hashlib.sha256(json.dumps(stated).encode()).hexdigest()


def _read(path: Path, in_conflict: bool = False) -> Lock:
    try:
        text = read_small(path).decode()
        sides = _sides(text) if in_conflict else [text]
        lists = {name: entry for side in sides for name, entry in _lists(side).items()}
    except OSError as error:
        raise _unreadable(path, reason_of(error)) from None
    except (ValueError, TypeError, AttributeError) as error:  # that of TOML and of UTF-8 are ValueErrors too
        raise _unreadable(path, str(error)) from None
    return Lock(path, lists, exists=True)


def _lists(text: str) -> dict[str, Entry]:
    import tomllib

    found = tomllib.loads(text)
    if found.get("version") != _VERSION:
        raise ValueError(f"version = {found.get('version')}")
    lists = {name: Entry(**entry) for name, entry in found.get("lists", {}).items()}
    verdicts = {verdict.value for verdict in Verdict}
    for entry in lists.values():
        if not all(isinstance(text, str) for text in (entry.data, entry.plan, entry.rules, entry.tool)):
            raise ValueError("data, plan, rules, tool")
        for target, verdict in entry.verdicts.items():
            if verdict not in verdicts:
                raise ValueError(f"{target} = {verdict}")
    return lists


def _sides(text: str) -> list[str]:
    """The other side and one's own of a text in which a merge left both; of another text that itself."""
    sides: tuple[list[str], list[str]] = ([], [])  # theirs, ours: the later counts
    at: tuple[int, ...] = (0, 1)
    for line in text.splitlines():
        mark = line[:8].rstrip()
        if mark in _MARKS:
            at = _MARKS[mark]
        else:
            for side in at:
                sides[side].append(line)
    return ["\n".join(side) for side in sides]


def _unreadable(path: Path, reason: str) -> HtxEvalError:
    return HtxEvalError([Problem("HTX613", place=Place(file=shown(path)), params={"reason": reason})])


def _heading(name: str) -> str:
    return f"lists.{_key(name)}"


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _quoted(name)


def _quoted(text: str) -> str:
    """A text as a basic string of TOML, which is a string of JSON but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
