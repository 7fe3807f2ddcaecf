"""A result as a notebook shows it: a piece of HTML that says what the screen says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue
from htx_eval.report.subject import Report
from htx_eval.report.words.assumed import assumptions
from htx_eval.report.words.closing import last_line
from htx_eval.report.words.phrases import Phrases


def render(report: Report, messages: Catalogue) -> str:
    """Return a table with a caption, what changes a verdict or is in doubt, and the last line.

    No text of a plan or a list is a tag in it.
    """
    found = report.evaluation
    say = Phrases(found, messages)
    lines = [_row("th", say.headings()), *(_row("td", say.marked_row(outcome)) for outcome in found.targets)]
    reference = [messages("screen.reference")] if found.reference else []
    caption = "<br>".join(map(_inert, (found.plan.title[messages.lang], say.day(), *reference, *say.whose())))
    lists = (
        (messages("screen.remarks"), say.remark_lines()),
        (messages("screen.readings"), say.flip_lines()),
        (messages("screen.check"), say.check_lines(report.all_problems)),
        (say.problem_title(), say.problem_lines(report.all_problems)),
        (messages("screen.assumptions"), (text for _, text in assumptions(found, say.words))),
    )
    parts = "".join(part for title, items in lists for part in _listed(title, items))
    table = f"<table><caption>{caption}</caption>{''.join(lines)}</table>"
    return f"<div>{table}{parts}<p><strong>{_inert(last_line(report, messages))}</strong></p></div>"


def _listed(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"<li>{_inert(item)}</li>" for item in items]
    if lines:
        yield f"<p>{_inert(title)}:</p><ul>{''.join(lines)}</ul>"


def _row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{_inert(cell)}</{tag}>' for cell in cells)}</tr>"


def _inert(text: str) -> str:
    return escape(harmless(text))
