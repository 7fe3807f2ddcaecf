"""The page of a plan as HTML that needs nothing beside it, in the dress of the report."""

from __future__ import annotations

from collections.abc import Sequence

from htx_eval.authoring.page.outline import Fact, Outline
from htx_eval.messages import Catalogue
from htx_eval.report.data.parts_json import tool_shape
from htx_eval.report.office.html import environment


def render(page: Outline, messages: Catalogue) -> str:
    """Return the page; every text of a plan is escaped and its control characters are made visible."""
    template = environment().get_template("plan.html.j2")
    return template.render(say=messages, page=page, together=_together, version=tool_shape().version)


def _together(facts: Sequence[Fact]) -> list[tuple[str, list[str]]]:
    """Facts by label, each with the texts that go on with it."""
    found: list[tuple[str, list[str]]] = []
    for fact in facts:
        if fact.label or not found:
            found.append((fact.label, []))
        found[-1][1].append(fact.text)
    return found
