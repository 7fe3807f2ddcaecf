"""Why a verdict is what it is: the clause, the rule in words, and every cooperative by what it is to the target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Evaluation, TargetOutcome
from htx_eval.model.rules import Kind, Target
from htx_eval.report.rules import condition_words
from htx_eval.report.wording import Words, harmless

#: So many cooperatives are named in each group, unless all are asked for.
NAMED = 10


def render(evaluation: Evaluation, wanted: Iterable[str], everyone: bool, messages: Catalogue) -> str:
    """Return the reasoning for the wanted targets as plain text."""
    why = _Why(evaluation, everyone, messages)
    chosen = [outcome for outcome in evaluation.targets if outcome.target.id in set(wanted)]
    return "\n".join(line for outcome in chosen for line in (*why.target(outcome), ""))


class _Why:
    def __init__(self, evaluation: Evaluation, everyone: bool, messages: Catalogue) -> None:
        self.found, self.everyone, self.messages = evaluation, everyone, messages
        self.words = Words(messages, evaluation.plan)
        self.lang = messages.lang
        self.before_end = evaluation.as_of < evaluation.plan.period_to

    def target(self, outcome: TargetOutcome) -> Iterator[str]:
        """Yield the lines for one target."""
        target = outcome.target
        verdict = self.words.verdict(outcome.verdict, self.before_end)
        yield self.messages("why.target", number=target.number, title=target.title[self.lang], verdict=verdict)
        clause = next((clause.text[self.lang] for clause in self.found.plan.clauses if clause.id == target.clause), "")
        yield self.messages("why.clause", id=target.clause, text=clause)
        yield self.messages("why.rule", rule=self._rule(target), threshold=self.words.threshold(target))
        if outcome.given is not None:
            source = outcome.given.source or self.messages("screen.given_no_source")
            yield self.messages("why.given", value=self.words.figure(target, outcome.given.value), source=source)
            return
        yield from self._readings(outcome)
        whole = self.words.whole(outcome)
        if whole is not None:
            needed, base = map(self.words.number, whole)
            percent = self.words.percent(target.threshold.value)
            yield self.messages("why.whole", percent=percent, base=base, needed=needed)
        short = self.words.shortfall(outcome, outcome.chosen)
        measure = self.words.measure(target, outcome.chosen.bounds)
        yield self.messages("why.actual", value=measure if short is None else f"{measure}, {short}")
        yield from self._lack(outcome)
        yield from self._members(outcome)

    def _rule(self, target: Target) -> str:
        measure = target.measure
        parts = {
            "where": condition_words(measure.where, self.words),
            "of": condition_words(measure.of, self.words),
            "field": "" if measure.field is None else self.words.field(measure.field),
            "per": "" if measure.per is None else self.words.field(measure.per),
        }
        return self.messages(f"why.{measure.kind.value}", **parts)

    def _readings(self, outcome: TargetOutcome) -> Iterator[str]:
        for name, reading in outcome.chosen.choices.items():
            definition = self.found.plan.definitions[name]
            fixed = self.found.fixed.get(name)
            because = definition.because[self.lang] if fixed is None else fixed.source or ""
            yield self.messages(
                "why.reading",
                word=definition.word[self.lang],
                label=definition.readings[reading].label[self.lang],
                rule=condition_words(definition.readings[reading].where, self.words),
                because=because,
            )

    def _lack(self, outcome: TargetOutcome) -> Iterator[str]:
        kind = self.found.plan.register.roles.type or ""
        for key in outcome.chosen.lacks:
            yield self.messages("why.lacks", field=self.words.field(key))
        for key in outcome.chosen.uncovered:
            yield self.messages("why.uncovered", type=self.words.value(kind, key))

    def _members(self, outcome: TargetOutcome) -> Iterator[str]:
        evidence = outcome.evidence
        asked = {question.row: question.fields for question in outcome.questions if question.row is not None}
        counts_rest = outcome.target.measure.kind in (Kind.COUNT, Kind.SHARE)
        for key, rows in (
            ("counted", evidence.counted),
            ("base_only", evidence.base_only if counts_rest else ()),
            ("outside", evidence.outside),
            ("undecided", evidence.undecided),
        ):
            if not rows:
                continue
            yield self.messages(f"why.{key}", count=self.words.number(self._cooperatives(rows)))
            shown = rows if self.everyone or key == "undecided" else rows[:NAMED]
            for row in shown:
                fields = ", ".join(map(self.words.field, asked.get(row, ())))
                open_cells = self.messages("why.open", fields=fields) if key == "undecided" and fields else ""
                yield f"  {harmless(self._name(row))}{open_cells}"
            if len(rows) > len(shown):
                yield f"  {self.messages('why.more', count=self.words.number(len(rows) - len(shown)))}"

    def _cooperatives(self, rows: Sequence[int]) -> int:
        return sum(self.found.rows[row].count_low for row in rows)

    def _name(self, index: int) -> str:
        """A row by its line, name and commune, with its class where it has a single one."""
        row, outcome = self.found.list.rows[index], self.found.rows[index]
        rating = self.found.plan.rating
        name = row.name or self.messages("row.group", count=self.words.number(outcome.count_low))
        parts = [self.messages("place.line", line=row.line), name, *([row.commune] if row.commune else [])]
        if rating is not None and outcome.classes:
            told = not {band.key for band in rating.classes} <= set(outcome.classes)
            parts.append(self.words.classes(rating.declared, outcome.classes) if told else self.messages("why.unrated"))
        return ", ".join(parts)
