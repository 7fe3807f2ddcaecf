"""Asks somebody at a terminal whether each figure was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue

if TYPE_CHECKING:
    from htx_eval.authoring.drafting.figures_understood import NotUnderstood, Understood
    from htx_eval.authoring.drafting.target_table import TargetRow
    from htx_eval.model.fields import Register

    Rows = list[tuple[TargetRow, Understood | NotUnderstood]]

#: What one answers to leave a row as a comment.
LEAVE = "-"


def confirmed(rows: Rows, register: Register, messages: Catalogue) -> Rows:
    """Return the rows with what somebody says of their figures: yes, another figure, or that it is left out."""
    from htx_eval.authoring.drafting.figures_understood import NotUnderstood, Understood, understand

    found: Rows = []
    for row, first in rows:
        asked = first
        while True:
            said = _shown(asked, messages) if isinstance(asked, Understood) else messages(f"draft.why.{asked.why}")
            typer.echo(harmless(messages("draft.ask.row", title=row.title, said=said)), err=True)
            answer = str(typer.prompt(messages("draft.ask.figure"), default="", show_default=False, err=True)).strip()
            if answer == LEAVE:
                asked = NotUnderstood("left")
            if answer in ("", LEAVE):
                break
            asked = understand(answer, row.unit, register)
        found.append((row, asked))
    return found


def _shown(asked: Understood, messages: Catalogue) -> str:
    """A threshold as people say it."""
    values = " – ".join(asked.values) + (f" {asked.unit}" if asked.unit else "")
    said = messages(f"page.op.{asked.op.value}", figure=values)
    return messages("draft.ask.rate", said=said) if asked.is_rate else said
