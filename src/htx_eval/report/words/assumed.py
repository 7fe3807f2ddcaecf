"""What a result rests on beside the list: assumptions, readings that were fixed, values that were given."""

from __future__ import annotations

from htx_eval.model.fields import Assumption, AssumptionCase
from htx_eval.model.outcome import Evaluation
from htx_eval.report.words.wording import Words


def assumptions(found: Evaluation, words: Words) -> list[tuple[str, str]]:
    """Return every assumption that was used and every value that was given, with its text.

    Of those that read a blank as "no" it is said in how many rows.
    """
    used = [
        (assumption.code, _text(assumption, found.assumptions[assumption.code], words))
        for assumption in found.plan.register.assumptions
        if assumption.code in found.assumptions
    ]
    given = [(outcome.target, outcome.given) for outcome in found.targets if outcome.given is not None]
    for target, value in given:
        text = words.messages(
            "assumption.given",
            number=target.number,
            value=words.figure(target, value.value),
            source=value.source or words.messages("screen.given_no_source"),
        )
        used.append((f"given:{target.id}", text))
    definitions, lang = found.plan.definitions, words.messages.lang
    for name, choice in found.fixed.items():
        text = words.messages(
            "assumption.reading",
            word=definitions[name].word[lang],
            label=definitions[name].readings[choice.reading].label[lang],
            source=choice.source or words.messages("screen.given_no_source"),
        )
        used.append((f"reading:{name}", text))
    return used


def _text(assumption: Assumption, rows: int, words: Words) -> str:
    text = assumption.text[words.messages.lang]
    if assumption.case is AssumptionCase.ONLY_MARKS:
        text += words.messages("assumption.rows", count=rows)
    return text
