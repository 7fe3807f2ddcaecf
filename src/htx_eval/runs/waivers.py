"""Waivers of the settings file: ``[[waivers]]`` with a target or a problem code, a reason and a last day."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from htx_eval.base.files import read_small
from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.base.spellings import nearest
from htx_eval.messages import catalogue
from htx_eval.model.plan import Plan
from htx_eval.model.waivers import Waiver

_SUBJECTS = ("target", "problem")
_KEYS = (*_SUBJECTS, "reason", "until", "file")
_HEADING = re.compile(r"\s*\[\[\s*waivers\s*\]\]")
#: Families of codes that speak of a list; no waiver lets a lock, a plan or a command line pass.
_OF_A_LIST = ("HTX1", "HTX2", "HTX5")


def read_waivers(entries: Any, path: str, name: str) -> tuple[Waiver, ...]:
    """Return the waivers that a settings file states for a list of this name.

    Raises HtxEvalError for a waiver that lacks a part, or has one that is not known.
    """
    if entries is None:
        return ()
    lines = _lines(path)
    if not isinstance(entries, list):
        raise _wrong(Place(file=path), "[[waivers]]")
    places = [
        Place(file=path, line=lines[index] if index < len(lines) else None, column=1) for index in range(len(entries))
    ]
    found = [(_waiver(entry, place), entry) for entry, place in zip(entries, places, strict=True)]
    return tuple(waiver for waiver, entry in found if fnmatch.fnmatch(name, entry.get("file", "*")))


def checked_waivers(waivers: Iterable[Waiver], plan: Plan) -> tuple[Waiver, ...]:
    """Return waivers of which each names a target of the plan or a problem of a list.

    Raises HtxEvalError for one that names neither: it would let nothing pass, in silence.
    """
    every = tuple(waivers)
    targets = tuple(target.id for target in plan.targets)
    for waiver in every:
        if waiver.of_problem:
            if not waiver.subject.startswith(_OF_A_LIST) or not catalogue(DEFAULT_LANGUAGE).has(waiver.subject):
                raise HtxEvalError([Problem("HTX619", place=waiver.place, value=waiver.subject)])
        elif waiver.subject not in targets:
            suggestion, params = nearest(waiver.subject, targets), {"allowed": targets}
            raise HtxEvalError(
                [Problem("HTX411", place=waiver.place, value=waiver.subject, suggestion=suggestion, params=params)]
            )
    return every


def _lines(path: str) -> list[int]:
    """The line of every heading of a waiver."""
    text = read_small(path).decode()
    return [number for number, line in enumerate(text.splitlines(), start=1) if _HEADING.match(line)]


def _waiver(entry: Any, place: Place) -> Waiver:
    if not isinstance(entry, dict):
        raise _wrong(place, "[[waivers]]")
    for key in entry:
        if key not in _KEYS:
            params = {"allowed": _KEYS}
            raise HtxEvalError(
                [Problem("HTX416", place=place, value=key, suggestion=nearest(key, _KEYS), params=params)]
            )
    subjects = [key for key in _SUBJECTS if key in entry]
    if len(subjects) != 1:
        raise _wrong(place, " | ".join(_SUBJECTS))
    for key in (*subjects, "reason", *(["file"] if "file" in entry else [])):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise _wrong(place, f'{key} = "…"')
    subject: str = entry[subjects[0]]
    return Waiver(subject, subjects[0] == "problem", entry["reason"], _day(entry.get("until"), place), place)


def _day(value: Any, place: Place) -> date:
    """A day, written as a TOML date or as its text."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise _wrong(place, "until = 2026-12-31") from None


def _wrong(place: Place, part: str) -> HtxEvalError:
    return HtxEvalError([Problem("HTX618", place=place, params={"part": part})])
