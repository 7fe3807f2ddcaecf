"""What was found of a plan before any list: on a screen, and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from htx_eval.authoring.lint.linted import Linted, Remark
from htx_eval.authoring.lint.proofs import Proof
from htx_eval.base.problems import Problem
from htx_eval.messages import Catalogue
from htx_eval.model.values import Value
from htx_eval.plan.packaged import shown_path
from htx_eval.report.lists_back.witness_list import written
from htx_eval.report.words.wording import Words
from htx_eval.report.words.wrapped import wrapped


def screen(found: Linted, messages: Catalogue, width: int) -> str:
    """Return the findings of one plan as plain text of a width."""
    return "".join(f"{line}\n" for line in _lines(found, messages, width))


def _lines(found: Linted, messages: Catalogue, width: int) -> Iterator[str]:
    words, path = Words(messages, found.plan), shown_path(found.plan.path)
    accepted = len(found.remarks) - len(found.open)
    if found.open:
        yield from wrapped(messages("lint.head", plan=path, count=len(found.open), accepted=accepted), width)
    else:
        yield from wrapped(
            messages("lint.clean_explained" if accepted else "lint.clean", plan=path, accepted=accepted), width
        )
    for remark in found.remarks:
        yield from wrapped(words.placed(remark.problem), width, 2)
        if remark.proof is not None and remark.relation is not None:
            yield from _proof(remark.proof, remark.relation.kind.value, found, words, width)
        if remark.accepted is not None:
            because = remark.accepted.because[messages.lang]
            yield from wrapped(messages("lint.because", because=because), width, 4)
    if found.left_out:
        names = ", ".join(f"{words.target(key)} ({key})" for key in found.left_out)
        yield from wrapped(messages("lint.left_out", targets=names), width)


def _proof(shown: Proof, kind: str, found: Linted, words: Words, width: int) -> Iterator[str]:
    say = words.messages
    verdicts = ", ".join(
        say("lint.verdict", number=words.target(key), verdict=words.verdict(verdict, False).lower())
        for key, verdict in shown.verdicts.items()
    )
    size = say("lint.size", count=shown.list.size)
    yield from wrapped(say(f"lint.proof_{kind}", size=size, verdicts=verdicts), width, 4)
    for row, count in zip(shown.list.rows, shown.list.counts, strict=True):
        cells = "; ".join(f"{words.field(key)}: {_value(key, value, words)}" for key, value in row.items())
        yield from wrapped(say("lint.row", count=count, cells=cells or say("lint.any_row")), width, 6)


def _value(key: str, value: Value, words: Words) -> str:
    """A value of a field in the language of the screen."""
    return words.value(key, value) if isinstance(value, str) else words.param("", value)


def shape(found: Linted, messages: Catalogue) -> dict[str, Any]:
    """Return the findings of one plan for programs: codes, places, texts, readings, and lists as rows of keys."""
    words = Words(messages, found.plan)
    return {
        "plan": found.plan.id,
        "path": shown_path(found.plan.path),
        "findings": [_finding(remark, found, words) for remark in found.remarks],
        "not_looked_into": list(found.left_out),
    }


def refused(path: str, problems: tuple[Problem, ...], messages: Catalogue) -> dict[str, Any]:
    """Return a plan that was refused for programs."""
    words = Words(messages)
    return {"plan": None, "path": path, "findings": [_told(problem, words) for problem in problems]}


def _told(problem: Problem, words: Words) -> dict[str, Any]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": words.problem(problem),
        "file": place.file,
        "line": place.line,
        "column": place.column,
    }


def _finding(remark: Remark, found: Linted, words: Words) -> dict[str, Any]:
    relation, shown = remark.relation, remark.proof
    told = _told(remark.problem, words) | {
        "targets": list(remark.targets),
        "explained": None if remark.accepted is None else remark.accepted.because[words.messages.lang],
    }
    if relation is None or shown is None:
        return told
    fields = found.plan.register.fields

    def cells(row: Mapping[str, Value]) -> dict[str, str]:
        return {key: value if isinstance(value, str) else written(fields[key], value) for key, value in row.items()}

    rows = zip(shown.list.rows, shown.list.counts, strict=True)
    return told | {
        "relation": relation.kind.value,
        "readings": [dict(way) for way in relation.ways()],
        "list": {
            "readings": dict(shown.choices),
            "rows": [{"count": count, "cells": cells(row)} for row, count in rows],
            "verdicts": {key: verdict.value for key, verdict in shown.verdicts.items()},
        },
    }
