"""The verdicts before and after a change, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from htx_eval.messages import Catalogue
from htx_eval.model.changes import WhatIf
from htx_eval.model.outcome import Evaluation, TargetOutcome
from htx_eval.report.words.people import People
from htx_eval.report.words.wording import Words
from htx_eval.report.words.wrapped import listed, table, wrapped


def render(found: WhatIf, width: int, messages: Catalogue) -> str:
    """Return what is changed, each target before and after, and which verdicts differ."""
    return "".join(f"{line}\n" for line in _WhatIf(found, width, messages).lines())


def as_json(found: WhatIf, messages: Catalogue) -> str:
    """Return the same as JSON text."""
    from htx_eval.report.data.json_text import json_text
    from htx_eval.report.data.parts_json import target_shape
    from htx_eval.report.data.result_shapes import SCHEMA_VERSION
    from htx_eval.report.data.whatif_shapes import BothShape, WhatIfShape

    before, after = found.before, found.after
    words, changed = Words(messages, before.plan), Words(messages, after.plan)
    pairs = zip(before.targets, after.targets, strict=True)
    shape = WhatIfShape(
        schema_version=SCHEMA_VERSION,
        cooperatives=list(found.rows),
        targets=[
            BothShape(
                id=old.target.id,
                changed=old.verdict is not new.verdict,
                before=target_shape(old, words, before),
                after=target_shape(new, changed, after),
            )
            for old, new in pairs
        ],
    )
    return json_text(shape)


class _WhatIf:
    def __init__(self, found: WhatIf, width: int, messages: Catalogue) -> None:
        self.found, self.width, self.messages = found, width, messages
        self.words = Words(messages, found.before.plan)
        self.people = People(found.before, self.words)

    def lines(self) -> Iterator[str]:
        """Yield everything."""
        pairs = list(zip(self.found.before.targets, self.found.after.targets, strict=True))
        yield from listed(self.messages("whatif.title"), self._changes(), self.width)
        headings = [self.messages(key) for key in ("screen.target", "whatif.before", "whatif.after")]
        rows = [
            (
                f"{old.target.number}. {old.target.title[self.messages.lang]}",
                self._said(old, self.found.before),
                self._said(new, self.found.after),
            )
            for old, new in pairs
        ]
        yield from table(headings, rows, self.width, 0)
        changed = [self._turned(old, new) for old, new in pairs if old.verdict is not new.verdict]
        yield from listed(self.messages("whatif.changed"), changed, self.width)
        if not changed:
            yield from wrapped(self.messages("whatif.same"), self.width)

    def _changes(self) -> Iterator[str]:
        changes, plan, lang = self.found.changes, self.found.before.plan, self.messages.lang
        for change in changes.cells:
            said = change.cells.items()
            cells = "; ".join(f"{self.words.field(key)}: {self._value(key, text)}" for key, text in said)
            by = self.messages("whatif.line") if change.by not in plan.register.fields else self.words.field(change.by)
            yield self.messages("whatif.cells", by=by, value=change.value, cells=cells)
        figures = {target.id: target for target in self.found.after.plan.targets}
        for target in plan.targets:
            if target.id in changes.thresholds:
                new, old = self.words.threshold(figures[target.id]), self.words.threshold(target)
                yield self.messages("whatif.figure", number=target.number, new=new, old=old)
        for name, reading in changes.readings.items():
            definition = plan.definitions[name]
            label = definition.readings[reading].label[lang]
            yield self.messages("screen.flip_change", word=definition.word[lang], label=label)

    def _value(self, key: str, text: str) -> str:
        """What was written, as the register calls it."""
        vocabulary = self.found.before.plan.register.fields[key].vocabulary
        keys = None if vocabulary is None else vocabulary.spellings.find(text)
        return text if keys is None else self.words.classes(key, keys)

    def _said(self, outcome: TargetOutcome, found: Evaluation) -> str:
        verdict = self.words.verdict(outcome.verdict, found.before_end, outcome.chosen.instead)
        return f"{self.words.measure(outcome.target, outcome.chosen.bounds)} {verdict}"

    def _turned(self, old: TargetOutcome, new: TargetOutcome) -> str:
        was, now = (self.words.verdict(verdict, self.found.before.before_end) for verdict in (old.verdict, new.verdict))
        return self.messages("whatif.turned", number=old.target.number, old=was, new=now)
