"""Which targets are not met or not settled, and why, with the cooperatives behind that by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import fold
from htx_eval.model.outcome import Side, TargetOutcome, Verdict
from htx_eval.model.rules import Named
from htx_eval.report.words.phrases import Phrases
from htx_eval.report.words.row_questions import doubt
from htx_eval.report.words.rule_words import condition_words

#: So many cooperatives are named of those of whom the same is said.
MOST_NAMES = 10


@frozen
class Shortcoming:
    """A required target that is not met for sure, and why: one phrase a reason, with the cooperatives.

    ``figures`` are what the plan asks for and what there is, where the list tells it.
    """

    outcome: TargetOutcome
    title: str
    figures: tuple[str, ...]
    reasons: tuple[str, ...]


class Shortcomings:
    """Says what keeps one evaluation from a plan that is met."""

    def __init__(self, say: Phrases, most: int = MOST_NAMES) -> None:
        self.say, self.found, self.words, self.messages = say, say.found, say.words, say.messages
        self.most = most
        self._told: dict[tuple[str, tuple[int, ...]], str] = {}

    def every(self) -> list[Shortcoming]:
        """Return every required target that is not met, in the order of the plan."""
        self._told.clear()
        return [self._of(outcome) for outcome in self.found.required if outcome.verdict is not Verdict.MET]

    def _of(self, outcome: TargetOutcome) -> Shortcoming:
        title = self.messages(
            "gap.title",
            number=outcome.target.number,
            title=outcome.target.title[self.messages.lang],
            verdict=self.say.verdict(outcome.chosen),
        )
        return Shortcoming(outcome, title, tuple(self._figures(outcome)), tuple(self._reasons(outcome)))

    def _reasons(self, outcome: TargetOutcome) -> Iterator[str]:
        chosen = outcome.chosen
        for key in chosen.lacks:
            yield self.messages("gap.lacks", field=self.words.field(key))
        for key in chosen.uncovered:
            label = self.words.value(self.found.plan.register.roles.type or "", key)
            yield self.messages("gap.uncovered", type=label)
        if chosen.lacks or outcome.given is not None:
            return
        if chosen.shortfall.side is Side.EXCESS and outcome.evidence.counted:
            yield self._group(outcome, outcome.evidence.counted, self._what(outcome))
        for what, rows in (self.open_rows(outcome) or self._unsettled(outcome)).items():
            yield self._group(outcome, rows, what)
        if outcome.nearest:
            names = "; ".join(map(self.say.near, outcome.nearest))
            yield self.messages("gap.nearest", names=names)

    def _figures(self, outcome: TargetOutcome) -> Iterator[str]:
        """The figure of the plan with the actual one."""
        if outcome.verdict in (Verdict.MISSED, Verdict.UNDECIDED):
            actual = self.say.actual(outcome, outcome.chosen)
            yield self.messages("gap.figures", plan=self.say.asked(outcome), actual=actual)

    def open_rows(self, outcome: TargetOutcome) -> dict[str, list[int]]:
        """Return the rows that leave a target open, by what is not known of them."""
        groups: dict[str, list[int]] = {}
        for question in outcome.questions:
            if question.row is not None:
                groups.setdefault(self._unknown(question.row, question.fields), []).append(question.row)
        return groups

    def _unsettled(self, outcome: TargetOutcome) -> dict[str, list[int]]:
        """The same of a target that is missed whatever they are, so that nobody has to be asked."""
        rating = self.found.plan.rating
        groups: dict[str, list[int]] = {}
        for row in outcome.evidence.undecided:
            classes = self.found.rows[row].classes
            is_unrated = rating is not None and {band.key for band in rating.classes} <= set(classes)
            what = self._unknown(row, (rating.declared,) if rating is not None and is_unrated else ())
            groups.setdefault(what, []).append(row)
        return groups

    def _unknown(self, row: int, fields: tuple[str, ...]) -> str:
        rating = self.found.plan.rating
        if doubt(self.found, self.words, row) is not None:
            return self.messages("gap.doubt")
        if rating is not None and fields == (rating.declared,):
            return self.messages("gap.unrated")
        if not fields:
            return self.messages("gap.unsettled")
        return self.messages("gap.open", fields=", ".join(f'"{self.words.field(key)}"' for key in fields))

    def _what(self, outcome: TargetOutcome) -> str:
        """What is counted, in words: a term of the plan by the reading that was chosen for it."""
        condition = outcome.target.measure.where
        if isinstance(condition, Named):
            readings = self.found.plan.definitions[condition.definition].readings
            return readings[outcome.chosen.choices[condition.definition]].label[self.messages.lang]
        return condition_words(condition, self.words)

    def _group(self, outcome: TargetOutcome, rows: Sequence[int], what: str) -> str:
        """So many of whom something is said, by name; of those who were named before, where."""
        number = self._told.setdefault((what, tuple(rows)), outcome.target.number)
        is_new = number == outcome.target.number
        names = self.names(rows) if is_new else self.messages("gap.as_before", number=number)
        return self.messages("gap.group", count=self.counted(rows), what=what, names=names)

    def counted(self, rows: Sequence[int]) -> str:
        """Return how many cooperatives some rows stand for, as an office writes a count."""
        return self.messages.locale.count(self.words.number(self.say.size(rows) or len(rows)))

    def names(self, rows: Sequence[int]) -> str:
        """Return the rows by name with a colon before them, the first few of many; nothing if one has none."""
        heads = self.found.list.rows.heads
        if not self.most or not all(heads[row].name for row in rows):
            return ""
        names = [self._named(row) for row in rows[: self.most]]
        if len(rows) > self.most:
            names.append(self.messages("gap.more", count=self.words.number(len(rows) - self.most)))
        return ": " + "; ".join(names)

    def _named(self, row: int) -> str:
        """A row by its name with its commune, called so where the list heads the column just so."""
        role = self.found.plan.register.roles.commune or ""
        commune, field = self.found.list.rows.heads[row].commune, self.found.plan.register.fields.get(role)
        heading = self.found.list.headings.get(role)
        if commune is None or field is None or heading != field.label["vi"]:
            return self.say.named(row)
        if field.place_key(commune) != fold(commune):  # it says itself what it is
            return f"{self.say.name(row)}, {commune}"
        return self.messages("gap.named", name=self.say.name(row), commune=commune)
