"""What somebody is asked of a row: whether it is a cooperative at all, and which of its cells are open."""

from __future__ import annotations

from collections.abc import Iterable

from htx_eval.model.cooperatives import Doubt
from htx_eval.model.outcome import Evaluation
from htx_eval.report.words.wording import Words

_ASKED = {Doubt.CROSSED_OUT: "asked.crossed_out", Doubt.LATER: "asked.later"}


def doubt(found: Evaluation, words: Words, row: int) -> str | None:
    """Return what is to be asked of a row that may be no cooperative of its own; None of any other."""
    reason = found.list.doubts.get(row)
    if reason is None:
        return None
    if reason is Doubt.REPEATED and row in found.list.repeats:
        return words.messages("asked.repeated", line=words.line(found.list, found.list.repeats[row][0]))
    return words.messages(_ASKED.get(reason, "asked.not_one"))


def asked(found: Evaluation, words: Words, row: int, fields: Iterable[str]) -> str:
    """Return what is open of a row in one phrase: the doubt about it, then its cells by their fields."""
    names = ", ".join(map(words.field, fields))
    return "; ".join(part for part in (doubt(found, words, row), names) if part)


def open_of(found: Evaluation, words: Words, row: int, fields: Iterable[str]) -> str:
    """Return the same as a statement."""
    names = ", ".join(map(words.field, fields))
    reason = doubt(found, words, row)
    unknown = words.messages("asked.unknown", fields=names) if names else None
    return "; ".join(part for part in (None if reason is None else f"{reason}?", unknown) if part)
