"""Everything in which two plans differ, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from htx_eval.authoring.compared.plan_parts import of_clauses, of_targets, of_words
from htx_eval.authoring.compared.sides import Difference, Pair, Side, Turn, Way
from htx_eval.authoring.compared.whole_plans import of_fields, of_files, of_plans, of_ratings
from htx_eval.authoring.page.outline import Fact, Item, Outline, Section
from htx_eval.base.inert import json_of
from htx_eval.base.text import capital
from htx_eval.messages import Catalogue
from htx_eval.model.plan import Plan
from htx_eval.plan.packaged import shown_path
from htx_eval.report.words.wording import Words

#: The sections in their order, and what finds the differences of each.
_FINDERS = (of_plans, of_targets, of_words, of_ratings, of_fields, of_clauses)


def differences(before: Plan, after: Plan, messages: Catalogue) -> tuple[Difference, ...]:
    """Return in what a plan differs from the one before, in the language of the catalogue; nothing if in nothing.

    Comments and line ends are no difference.
    """
    pair = Pair(*(Side(plan, Words(messages, plan)) for plan in (before, after)))
    found = [one for find in _FINDERS for one in find(pair)]
    return (*found, *of_files(pair, {one.section for one in found}))


def compared(
    before: Plan, after: Plan, form: str, messages: Catalogue, width: int = 80, colour: bool = False
) -> tuple[str, bool]:
    """Return what differs as ``table``, ``md``, ``html`` or ``json``, and whether nothing does."""
    found = differences(before, after, messages)
    if form == "json":
        return json_of(_as_json(before, after, found)), not found
    from htx_eval.authoring.page.draw import drawn

    return drawn(_outline(before, after, found, messages), form, messages, width, colour), not found


def _outline(before: Plan, after: Plan, found: tuple[Difference, ...], messages: Catalogue) -> Outline:
    lang = messages.lang
    facts = [
        Fact(
            messages(f"compared.{name}"), messages("compared.named", title=plan.title[lang], path=shown_path(plan.path))
        )
        for name, plan in (("before", before), ("after", after))
    ]
    result = messages("compared.result", count=len(found)) if found else messages("compared.same")
    sections = tuple(_section(name, found, messages) for name in dict.fromkeys(one.section for one in found))
    return Outline(messages("compared.kicker"), result, tuple(facts), sections)


def _section(name: str, found: tuple[Difference, ...], messages: Catalogue) -> Section:
    items = tuple(_item(one, messages) for one in found if one.section == name)
    return Section(name, messages(f"compared.section.{name}"), items)


def _item(one: Difference, messages: Catalogue) -> Item:
    title = one.title if one.way is Way.CHANGED else messages(f"compared.{one.way.value}", title=one.title)
    return Item(title, tuple(_facts(one, messages)))


def _facts(one: Difference, messages: Catalogue) -> Iterator[Fact]:
    last = None
    for turn in one.turns:
        label = messages(f"compared.of.{turn.what}")
        text = _turned(turn, messages, is_whole=one.way is not Way.CHANGED)
        yield Fact("" if label == last else label, text)
        last = label


def _turned(turn: Turn, messages: Catalogue, is_whole: bool) -> str:
    before, after = turn.before, turn.after
    if is_whole:  # that it came or went is said of the whole
        return capital(before or after or "")
    if before == after:
        text = messages("compared.details")
    elif before is not None and after is not None:
        text = messages("compared.turned", before=before, after=after)
    else:
        text = messages(
            "compared.came" if before is None else "compared.went", text=after if before is None else before
        )
    return messages("compared.of_reading", label=turn.of, text=text) if turn.of else text


def _as_json(before: Plan, after: Plan, found: tuple[Difference, ...]) -> dict[str, Any]:
    return {
        "before": {"id": before.id, "path": shown_path(before.path), "rules": before.rules},
        "after": {"id": after.id, "path": shown_path(after.path), "rules": after.rules},
        "same": not found,
        "differences": [
            {
                "section": one.section,
                "id": one.key,
                "title": one.title,
                "change": one.way.value,
                "turns": [
                    {"what": turn.what, "of": turn.of or None, "before": turn.before, "after": turn.after}
                    for turn in one.turns
                ],
            }
            for one in found
        ],
    }
