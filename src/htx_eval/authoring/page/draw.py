"""What is said of a plan, in the format that is wanted."""

from __future__ import annotations

from htx_eval.authoring.page.outline import Outline, outline
from htx_eval.authoring.page.page_of_plan import page_of
from htx_eval.messages import Catalogue
from htx_eval.model.plan import Plan


def draw(plan: Plan, form: str, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return the page of a plan as ``table``, ``md``, ``html`` or ``json``; width and colour are those of a screen."""
    page = page_of(plan, messages)
    if form == "json":
        from htx_eval.report.data.json_text import json_text

        return json_text(page)
    return drawn(outline(page, plan, messages), form, messages, width, colour)


def drawn(page: Outline, form: str, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return what people read as ``table``, ``md`` or ``html``."""
    if form == "html":
        from htx_eval.authoring.page.page_html import render as as_html

        return as_html(page, messages)
    if form == "md":
        from htx_eval.authoring.page.page_markdown import render as as_markdown

        return as_markdown(page)
    from htx_eval.authoring.page.page_screen import render as as_screen

    return as_screen(page, width, colour)
