"""Cases that were run: on a screen, as JSON, and as JUnit for whoever runs them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from htx_eval.authoring.cases.case_reader import Cases, Expected
from htx_eval.authoring.cases.case_run import Differs, Ran, ends_of
from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue
from htx_eval.model.rules import Target
from htx_eval.report.words.wording import Words
from htx_eval.report.words.wrapped import wrapped


def screen(cases: Cases, found: Sequence[Ran], messages: Catalogue, width: int) -> str:
    """Return the cases of a plan as plain text of a width: a line for each, and what differs below it."""
    lines = [f"{cases.path}"]
    for ran in found:
        mark = messages("test.passed" if ran.is_as_expected else "test.failed")
        lines += wrapped(f"{mark}  {ran.case.name[messages.lang]}", width, 2, hang=len(mark) + 2)
        for line in told(cases, ran, messages):
            lines += wrapped(line, width, 6)
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
    parts = [(_wanted(target, one.expected, words), words.verdict(one.target.verdict, False).lower())]
    low, high = ends_of(one.target)
    got = f"{parts[0][1]}, {_between(target, low, high, words)}"
    return say("test.target", number=target.number, id=target.id, wanted=parts[0][0], got=got)


def _wanted(target: Target, expected: Expected, words: Words) -> str:
    verdict = "" if expected.verdict is None else words.verdict(expected.verdict, False).lower()
    value = "" if expected.ends is None else _between(target, *expected.ends, words)
    return ", ".join(filter(None, (verdict, value)))


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


def junit(every: Sequence[tuple[Cases, Sequence[Ran]]], messages: Catalogue) -> str:
    """Return the cases of some plans as one XML document; a case that is otherwise than expected is a failure."""
    root = ET.Element("testsuites", name="htx-eval plan test")
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
