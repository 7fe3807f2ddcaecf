"""The page of a plan in Markdown; every text that is filled in is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from htx_eval.authoring.page.outline import Fact, Item, Outline, Section
from htx_eval.report.machines.markdown import escaped


def render(page: Outline) -> str:
    """Return the page as Markdown."""
    blocks = [f"# {escaped(page.title)}", *_facts(page.facts)]
    for section in page.sections:
        blocks += _section(section)
    return "\n\n".join(blocks) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {escaped(section.title)}"
    if section.lead:
        yield escaped(section.lead)
    yield from _facts(section.facts)
    if section.lines:
        yield "\n".join(f"- {escaped(line)}" for line in section.lines)
    for item in section.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    yield f"### {escaped(item.title)}"
    if item.figure:
        yield f"**{escaped(item.figure)}**"
    yield from _facts(item.facts)


def _facts(facts: Sequence[Fact]) -> Iterator[str]:
    """A list of facts; the texts that go on with one stand below it."""
    lines = []
    for index, fact in enumerate(facts):
        goes_on = index + 1 < len(facts) and not facts[index + 1].label
        if fact.label and goes_on:
            lines += [f"- {escaped(fact.label)}:", f"  - {escaped(fact.text)}"]
        elif fact.label:
            lines.append(f"- {escaped(fact.label)}: {escaped(fact.text)}")
        else:
            lines.append(f"  - {escaped(fact.text)}")
    if lines:
        yield "\n".join(lines)
