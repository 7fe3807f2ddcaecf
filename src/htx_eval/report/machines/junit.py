"""JUnit: a case for each target, of the same name in every run and language; the problems are a suite of their own."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence

from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import TargetOutcome, Verdict
from htx_eval.model.rules import Level
from htx_eval.report.machines.findings import Finding, Weight, findings, paths, relative
from htx_eval.report.subject import Refusal, Report
from htx_eval.report.words.closing import last_line
from htx_eval.report.words.phrases import Phrases

_COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def render(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
    """Return the results of several lists as one XML document."""
    root = ET.Element("testsuites", name="htx-eval")
    for report in found:
        for suite in _suites(report, messages):
            _count(suite, [suite])
            root.append(suite)
    _count(root, list(root))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suites(found: Report | Refusal, messages: Catalogue) -> Iterator[ET.Element]:
    problems = [finding for finding in findings([found], messages) if finding.is_problem]
    if isinstance(found, Refusal):
        path = relative(found.path)
        suite = _element("testsuite", name=path)
        if found.is_whole:
            _case(suite, "htx-eval", path)
        for finding in problems:
            if found.is_whole:
                _problem(suite, finding, path)
                continue
            _outcome(_case(suite, "htx-eval", path), "error", finding.message, [finding.message])
        yield suite
        return
    say, path = Phrases(found.evaluation, messages), paths(found.evaluation.list)
    plan = found.evaluation.plan.id
    suite = _element("testsuite", name=f"{plan}: {path}")
    for outcome in found.evaluation.targets:
        _target(_case(suite, plan, outcome.target.id), outcome, found, say)
    _text(suite, "system-out", last_line(found, messages))
    yield suite
    suite = _element("testsuite", name=f"{plan}: {path}: problems")
    for finding in problems:
        _problem(suite, finding, f"{plan}.problems")
    yield suite


def _target(case: ET.Element, outcome: TargetOutcome, report: Report, say: Phrases) -> None:
    """Missed is a failure; what is neither met nor missed, only watched, or waived is skipped with a text."""
    about = say.about(outcome, paths(report.evaluation.list))
    if outcome.verdict is Verdict.MET:
        _text(case, "system-out", about)
        return
    lines = [about, *(say.flip(outcome, other) for other in outcome.flips()), say.clause(outcome)]
    is_waived = report.evaluation.waivers.of_target(outcome.target.id) is not None
    counts = outcome.target.level is Level.REQUIRED and not is_waived
    kind = "failure" if outcome.verdict is Verdict.MISSED and counts else "skipped"
    _outcome(case, kind, f"{say.titled(outcome)}: {say.judged(outcome)}", lines)


def _problem(suite: ET.Element, finding: Finding, classname: str) -> None:
    """An error is a failure; a warning passes and is told."""
    code, _, *about = finding.identity
    case = _case(suite, classname, " ".join([code, *filter(None, about)]))
    text = f"{finding.place.file}:{finding.place.line}: {finding.message}"
    if finding.waiver is not None:
        _outcome(case, "skipped", finding.message, [text])
    elif finding.weight is Weight.ERROR:
        _outcome(case, "failure", finding.message, [text])
    else:
        _text(case, "system-out", text)


def _case(suite: ET.Element, classname: str, name: str) -> ET.Element:
    case = _element("testcase", classname=classname, name=name, time="0")
    suite.append(case)
    return case


def _outcome(case: ET.Element, kind: str, message: str, lines: Iterable[str]) -> None:
    part = _element(kind, message=message)
    part.text = "\n".join(map(harmless, lines))
    case.append(part)


def _text(parent: ET.Element, tag: str, text: str) -> None:
    part = _element(tag)
    part.text = harmless(text)
    parent.append(part)


def _element(tag: str, **attributes: str) -> ET.Element:
    """An element whose attributes hold nothing that XML forbids: what is harmless is also legal."""
    return ET.Element(tag, {name: harmless(value) for name, value in attributes.items()})


def _count(element: ET.Element, suites: Sequence[ET.Element]) -> None:
    """State how many cases there are of each kind."""
    cases = [case for suite in suites for case in suite.iter("testcase")]
    element.set("tests", str(len(cases)))
    for name, tag in _COUNTED.items():
        element.set(name, str(sum(case.find(tag) is not None for case in cases)))
