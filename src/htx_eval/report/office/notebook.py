"""The table of targets as a notebook shows it: a piece of HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Evaluation
from htx_eval.report.words.phrases import Phrases


def render(found: Evaluation, messages: Catalogue) -> str:
    """Return a table with a caption; no text of a plan or list is a tag in it."""
    say = Phrases(found, messages)
    lines = [_row("th", say.headings()), *(_row("td", say.row(outcome)) for outcome in found.targets)]
    return f"<table><caption>{_inert(found.plan.title[messages.lang])}</caption>{''.join(lines)}</table>"


def _row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{_inert(cell)}</{tag}>' for cell in cells)}</tr>"


def _inert(text: str) -> str:
    return escape(harmless(text))
