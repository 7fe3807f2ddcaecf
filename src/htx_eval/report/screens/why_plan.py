"""The plan as a whole in words: whether all targets can be met together, whom to ask first, stated against points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Call
from htx_eval.model.reasons import Completed, Mismatch, Reasons
from htx_eval.report.words.people import People
from htx_eval.report.words.row_questions import asked
from htx_eval.report.words.rule_words import value_words
from htx_eval.report.words.wording import Words
from htx_eval.report.words.wrapped import listed, table, wrapped

#: So many rows of an example, and so many calls, are shown.
SHOWN = 20


def whole_plan(reasons: Reasons, width: int, messages: Catalogue) -> list[str]:
    """Return the lines for the plan as a whole."""
    return list(_Plan(reasons, width, messages).lines())


class _Plan:
    def __init__(self, reasons: Reasons, width: int, messages: Catalogue) -> None:
        self.reasons, self.width, self.messages = reasons, width, messages
        self.found = reasons.evaluation
        self.words = Words(messages, self.found.plan)
        self.people = People(self.found, self.words)

    def lines(self) -> Iterator[str]:
        yield self.messages("whole.title")
        yield from self._joint()
        yield from self._calls()
        if self.reasons.mismatch is not None:
            yield from self._mismatch(self.reasons.mismatch)

    def _joint(self) -> Iterator[str]:
        joint = self.reasons.joint
        if joint.never:
            yield from wrapped(self.messages("joint.never", numbers=self._numbers(joint.never)), self.width)
            others = [name for name in joint.targets if name not in joint.never]
            if joint.others_possible and len(others) > 1:
                yield from wrapped(self.messages("joint.others", numbers=self._numbers(others)), self.width)
        elif joint.conflict:
            yield from wrapped(self.messages("joint.conflict", numbers=self._numbers(joint.conflict)), self.width)
        elif joint.possible is None:
            yield from wrapped(self.messages("joint.unknown"), self.width)
        else:
            count, numbers = len(joint.targets), self._numbers(joint.targets)
            yield from wrapped(self.messages("joint.possible", count=count, numbers=numbers), self.width)
            told = [part for part in joint.witness if part.values or part.row is None]
            parts = [self._completed(part) for part in told[:SHOWN]]
            if len(told) > SHOWN:
                parts.append(self.messages("fewest.more", count=self.words.number(len(told) - SHOWN)))
            lead = self.messages("joint.witness" if parts else "joint.witness_all")
            yield from (wrapped(lead, self.width) if not parts else listed(lead.rstrip(":"), parts, self.width))
        if joint.left_out:
            yield from wrapped(self.messages("joint.left_out", numbers=self._numbers(joint.left_out)), self.width)

    def _numbers(self, targets: Sequence[str]) -> str:
        return ", ".join(map(self.words.target, targets))

    def _completed(self, part: Completed) -> str:
        kind = self.found.plan.register.roles.type or ""
        values = [
            self.messages("joint.value", field=self.words.field(key), value=value_words(key, value, self.words))
            for key, value in part.values.items()
        ]
        if part.row is None:
            label = self.words.value(kind, part.type or "")
            name = self.messages("joint.unlisted", count=self.words.number(part.count), type=label)
        else:
            name = self.people.place(part.row)
            whole = self.found.rows[part.row].count_low == part.count
            name += "" if whole else self.messages("joint.of_row", count=self.words.number(part.count))
        return self.messages("joint.part", name=name, values="; ".join(values))

    def _calls(self) -> Iterator[str]:
        calls = self.found.calls
        if not calls:
            yield from wrapped(self.messages("calls.none"), self.width)
            return
        lead = self.messages("calls.title", count=self.words.number(len(calls)))
        numbered = [f"{place}. {self._call(call)}" for place, call in enumerate(calls[:SHOWN], 1)]
        if len(calls) > SHOWN:
            numbered.append(self.messages("fewest.more", count=self.words.number(len(calls) - SHOWN)))
        yield from listed(lead, numbered, self.width)

    def _call(self, call: Call) -> str:
        targets = self._numbers(call.targets)
        if call.row is None:
            kind = self.words.value(self.found.plan.register.roles.type or "", call.type or "")
            return self.messages("calls.type", type=kind, targets=targets)
        cells = asked(self.found, self.words, call.row, call.fields)
        return self.messages("calls.row", name=self.people.place(call.row), cells=cells, targets=targets)

    def _mismatch(self, mismatch: Mismatch) -> Iterator[str]:
        rating = self.found.plan.rating
        assert rating is not None
        total = sum(mismatch.counts.values())
        if not mismatch.rows:
            yield from wrapped(self.messages("mismatch.agree", count=self.words.number(total)), self.width)
            return
        keys = [band.key for band in rating.classes]
        stated = list(dict.fromkeys([*keys, *(key for key, _ in mismatch.counts)]))
        labels = [self.words.value(rating.declared, key) for key in keys]
        rows = [
            [self.words.value(rating.declared, own), *(self._count(mismatch, own, other) for other in keys)]
            for own in stated
            if any(pair[0] == own for pair in mismatch.counts)
        ]
        yield f"{self.messages('mismatch.title')}:"
        yield from table(["", *labels], rows, self.width)
        yield from wrapped(self.messages("mismatch.rows", names=self.people.some(mismatch.rows)), self.width)
        key = "mismatch.changed" if mismatch.changed else "mismatch.unchanged"
        yield from wrapped(self.messages(key, targets=self._numbers(mismatch.changed)), self.width)

    def _count(self, mismatch: Mismatch, stated: str, computed: str) -> str:
        return self.words.number(mismatch.counts.get((stated, computed), 0))
