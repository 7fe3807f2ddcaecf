"""Markdown for a pull request or a job summary: verdict first, then the table of targets, what decides, what to check.

Every text that is filled in is escaped, so that it can neither break the table nor become markup, a link or a mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import TargetOutcome, Verdict
from htx_eval.report.machines.findings import paths, relative
from htx_eval.report.subject import Refusal, Report
from htx_eval.report.words.assumed import assumptions
from htx_eval.report.words.closing import last_line
from htx_eval.report.words.phrases import Phrases
from htx_eval.report.words.wording import Words

_SIGNS = {Verdict.MET: "✅", Verdict.MISSED: "❌", Verdict.UNDECIDED: "❔"}
_OTHER_SIGN = "➖"
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
#: Signs that begin emphasis, code, links, tables, formulas or strike-through, wherever they stand.
_MARKUP = re.compile(r"[\\`*_\[\]|~$]")
#: A sign that makes a mention, a reference or a link of what follows it; an invisible space parts the two.
_JOINED = re.compile(r"([@#!])(?=\w)|(:)(?=//)|\b(www)(?=\.)", re.IGNORECASE)
#: Beginnings of a line that would make it a heading, a list or a rule.
_BEGINNING = re.compile(r"^(?=[-+=#:])|(?<=^\d)(?=[.)])|(?<=^\d\d)(?=[.)])")
_APART = "&#8203;"


def render(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
    """Return the results of several lists, one below the other."""
    return "\n".join(_refused(item, messages) if isinstance(item, Refusal) else _one(item, messages) for item in found)


def escaped(text: str) -> str:
    """Return a text that stays just that, wherever it stands in a paragraph, a list or a table."""
    text = _BEGINNING.sub(r"\\", _MARKUP.sub(r"\\\g<0>", harmless(text).translate(_ENTITIES)))
    return _JOINED.sub(rf"\g<0>{_APART}", text)


def _one(report: Report, messages: Catalogue) -> str:
    found = report.evaluation
    say = Phrases(found, messages)
    until = messages("screen.data_until", date=say.words.date(found.as_of))
    parts = [
        f"### {escaped(found.plan.title[messages.lang])}",
        f"**{escaped(last_line(report, messages))}**",
        f"{escaped(say.rows())}. {escaped(until)}.",
        *([f"**{escaped(messages('screen.reference'))}**"] if found.reference else []),
        *([f"{escaped(say.base(found.composition))}."] if found.composition is not None else []),
        _table(report, say),
    ]
    for title, lines in (
        (messages("screen.remarks"), say.remark_lines()),
        (messages("screen.waivers"), say.waived_targets()),
        (messages("screen.readings"), _flips(say)),
        (messages("screen.check"), say.check_lines(report.all_problems)),
        (say.problem_title(), say.problem_lines(report.all_problems)),
        (messages("screen.assumptions"), (text for _, text in assumptions(found, say.words))),
    ):
        parts += _section(title, lines)
    parts.append(f"{escaped(paths(found.list))}, SHA-256 `{found.list.sha256}`")
    return "\n\n".join(parts) + "\n"


def _refused(refusal: Refusal, messages: Catalogue) -> str:
    words = Words(messages)
    lines = [
        f"{words.place(problem.place)}: {problem.code}: {words.problem(problem)}".removeprefix(": ")
        for problem in refusal.problems
    ]
    title = f"### {escaped(relative(refusal.path))}"
    last = f"**{escaped(messages('screen.last_failed', code=refusal.exit_code))}**"
    return "\n\n".join([title, last, *_bullets(lines)]) + "\n"


def _table(report: Report, say: Phrases) -> str:
    heading = list(map(escaped, say.headings()))
    rows = [heading, ["---"] * len(heading), *(_row(outcome, say) for outcome in report.evaluation.targets)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(outcome: TargetOutcome, say: Phrases) -> list[str]:
    *cells, verdict = say.row(outcome)
    mark = " (*)" if outcome.flips() else ""
    return [*map(escaped, cells), f"{_SIGNS.get(outcome.verdict, _OTHER_SIGN)} {escaped(verdict + mark)}"]


def _flips(say: Phrases) -> Iterator[str]:
    for outcome in say.found.targets:
        for other in outcome.flips():
            yield f"(*) {outcome.target.number}. {say.flip(outcome, other)}"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    bullets = _bullets(lines)
    return [f"#### {escaped(title)}", *bullets] if bullets else []


def _bullets(lines: Iterable[str]) -> list[str]:
    text = "\n".join(f"- {escaped(line)}" for line in lines)
    return [text] if text else []
