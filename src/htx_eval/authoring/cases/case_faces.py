"""Cases that were run: on a screen, as JSON, and as JUnit for whoever runs them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from htx_eval.authoring.cases.case_reader import Case, Cases, Expected
from htx_eval.authoring.cases.case_run import Differs, Ran, ends_of
from htx_eval.authoring.cases.mutation import Fate, Tried
from htx_eval.base.inert import harmless
from htx_eval.base.problems import Problem
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Verdict
from htx_eval.model.rules import Target
from htx_eval.report.words.wording import Words
from htx_eval.report.words.wrapped import wrapped


def screen(cases: Cases, found: Sequence[Ran], messages: Catalogue, width: int) -> str:
    """Return the cases of a plan as plain text of a width: a line for each, and what differs below it."""
    lines: list[str] = [cases.path]
    for ran in found:
        mark = messages("test.passed" if ran.is_as_expected else "test.failed")
        lines += wrapped(f"{mark}  {ran.case.name[messages.lang]}", width, 2, hang=len(mark) + 2)
        for sentence in told(cases, ran, messages):
            lines += wrapped(sentence, width, 6)
    return "".join(f"{line}\n" for line in lines)


def told(cases: Cases, ran: Ran, messages: Catalogue) -> Iterator[str]:
    """Yield what differs in a case, a sentence each; nothing where all is as expected."""
    words = Words(messages, cases.plan)
    if ran.is_as_expected:
        return
    if ran.evaluation is None:
        yield from map(words.placed, ran.refused)
        if ran.case.refused is not None:
            yield messages("test.refused_otherwise", code=ran.case.refused)
        return
    if ran.case.refused is not None:
        yield messages("test.not_refused", code=ran.case.refused)
    for one in ran.differs:
        place = ran.case.place if one.expected is None else one.expected.place
        yield f"{words.place(place)}: {_difference(one, ran, words)}"


def _difference(one: Differs, ran: Ran, words: Words) -> str:
    say = words.messages
    if one.target is None or one.expected is None:
        assert ran.evaluation is not None
        assert ran.case.overall is not None
        wanted, got = (say(f"test.overall.{found.value}") for found in (ran.case.overall, ran.evaluation.overall))
        return say("test.overall", wanted=wanted, got=got)
    target = one.target.target
    parts = [words.verdict(one.target.verdict, False).lower(), _between(target, *ends_of(one.target), words)]
    if one.expected.stretch is not None:
        parts.append(_stretch(one.target.stretch_verdict, words))
    wanted = _wanted(target, one.expected, words)
    return say("test.target", number=target.number, id=target.id, wanted=wanted, got=", ".join(parts))


def _wanted(target: Target, expected: Expected, words: Words) -> str:
    verdict = "" if expected.verdict is None else words.verdict(expected.verdict, False).lower()
    value = "" if expected.ends is None else _between(target, *expected.ends, words)
    stretch = "" if expected.stretch is None else _stretch(expected.stretch, words)
    return ", ".join(filter(None, (verdict, value, stretch)))


def _stretch(verdict: Verdict | None, words: Words) -> str:
    told = words.messages("test.no_stretch") if verdict is None else words.verdict(verdict, False).lower()
    return words.messages("test.stretch", verdict=told)


def _between(target: Target, low: Fraction | None, high: Fraction | None, words: Words) -> str:
    """A value, or the ends between which it lies, with the quotient where a percentage is rounded."""
    ends = [words.messages("test.open") if end is None else _exact(target, end, words) for end in (low, high)]
    return " – ".join(dict.fromkeys(ends))


def _exact(target: Target, end: Fraction, words: Words) -> str:
    figure = words.figure(target, end)
    scaled = end * 100 if target.is_percent else end
    return figure if (scaled * 10).denominator == 1 else f"{figure} ({end})"


def shape(cases: Cases, found: Sequence[Ran], messages: Catalogue) -> dict[str, Any]:
    """Return the cases of a plan for programs."""
    return {"plan": cases.plan.id, "path": cases.path, "cases": [_shape(cases, ran, messages) for ran in found]}


def _shape(cases: Cases, ran: Ran, messages: Catalogue) -> dict[str, Any]:
    targets: dict[str, Any] = {}
    for outcome in () if ran.evaluation is None else ran.evaluation.targets:
        low, high = (None if end is None else str(end) for end in ends_of(outcome))
        targets[outcome.target.id] = {"verdict": outcome.verdict.value, "low": low, "high": high}
    return {
        "name": ran.case.name[messages.lang],
        "line": ran.case.place.line,
        "passed": ran.is_as_expected,
        "differs": list(told(cases, ran, messages)),
        "targets": targets,
        "refused": [problem.code for problem in ran.refused],
    }


def changes(cases: Cases, found: Sequence[Tried], idle: Sequence[Problem], messages: Catalogue, width: int) -> str:
    """Return what became of the changes of a plan: how many, those that nothing notices, excuses of no use."""
    words = Words(messages, cases.plan)
    counts = {fate.value: sum(one.fate is fate for one in found) for fate in Fate}
    lines = wrapped(messages("test.changes", count=len(found), **counts), width)
    for one in found:
        if one.fate is Fate.MISSED:
            lines += wrapped(f"{words.place(one.place)}: {change(one)}", width, 2)
    for problem in idle:
        lines += wrapped(words.placed(problem), width, 2)
    return "".join(f"{line}\n" for line in lines)


def change(one: Tried) -> str:
    """Return a change on one line: where it is, what was there, and what is there instead."""
    return f"{one.mutant.at}: {one.mutant.was} → {one.mutant.now}"


def changes_shape(found: Sequence[Tried], idle: Sequence[Problem]) -> dict[str, Any]:
    """Return what became of the changes of a plan for programs."""
    told = [
        {
            "at": one.mutant.at,
            "line": one.place.line,
            "was": one.mutant.was,
            "now": one.mutant.now,
            "fate": one.fate.value,
            "by": one.by.name.as_listed if isinstance(one.by, Case) else None,
        }
        for one in found
    ]
    return {"changes": told, "idle_excuses": [problem.place.line for problem in idle]}


def junit(
    every: Sequence[tuple[Cases, Sequence[Ran]]], messages: Catalogue, tried: Sequence[Sequence[Tried]] = ()
) -> str:
    """Return the cases of some plans as one XML document; a case that is otherwise than expected is a failure.

    So is a change that nothing notices, where they were tried.
    """
    root = ET.Element("testsuites", name="htx-eval plan test")
    for (cases, _), some in zip(every, tried, strict=False):
        missed = sum(one.fate is Fate.MISSED for one in some)
        counts = {"tests": str(len(some)), "failures": str(missed), "errors": "0", "skipped": "0"}
        suite = ET.SubElement(root, "testsuite", {"name": harmless(f"{cases.path}: changes"), **counts})
        for one in some:
            name = harmless(change(one))
            case = ET.SubElement(suite, "testcase", classname=harmless(cases.plan.id), name=name, time="0")
            if one.fate is Fate.MISSED:
                ET.SubElement(case, "failure", message=harmless(messages("test.unnoticed", change=change(one))))
    for cases, found in every:
        failed = sum(not ran.is_as_expected for ran in found)
        counts = {"tests": str(len(found)), "failures": str(failed), "errors": "0", "skipped": "0"}
        suite = ET.SubElement(root, "testsuite", {"name": harmless(cases.path), **counts})
        for ran in found:
            name = harmless(ran.case.name[messages.lang])
            case = ET.SubElement(suite, "testcase", classname=harmless(cases.plan.id), name=name, time="0")
            lines = [harmless(line) for line in told(cases, ran, messages)]
            if not ran.is_as_expected:
                failure = ET.SubElement(case, "failure", message=lines[0] if lines else "")
                failure.text = "\n".join(lines)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
