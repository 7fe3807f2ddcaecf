"""What the faces of an office show, in words: one part per section, the same for HTML, Word and Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Bounds, Evaluation, ReadingOutcome, TargetOutcome
from htx_eval.model.rules import Kind, Level
from htx_eval.report.office.bullet import Bullet, bullet
from htx_eval.report.words.phrases import Phrases
from htx_eval.report.words.rule_words import measure_words


@dataclass(frozen=True, slots=True)
class Card:
    """One target: what the plan asks, what the list shows, what is said of it."""

    outcome: TargetOutcome
    title: str
    clause: str
    rule: str
    asked: str
    actual: str
    judged: str
    short: str | None
    shows: bool  # whether the list holds what the target asks for
    watched: bool  # reported, never decides the result
    notes: tuple[str, ...]  # a remark of the plan, a waiver, readings that change the verdict, what the list lacks
    given: str | None
    chart: Bullet

    @property
    def number(self) -> str:
        """The number of the target."""
        return self.outcome.target.number

    @property
    def groups(self) -> tuple[str, ...]:
        """The parts of the evidence that say something: only a share has a denominator."""
        rest = ("base_only",) if self.outcome.target.measure.kind is Kind.SHARE else ()
        return ("counted", "undecided", *rest)

    @property
    def verdict(self) -> str:
        """The verdict by its name."""
        return self.outcome.verdict.value


@dataclass(frozen=True, slots=True)
class Choice:
    """A verdict under one combination of readings."""

    verdict: str
    label: str
    value: str
    chosen: bool
    decides: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """A target under every combination: a row per combination of words, a column per reading of the population."""

    number: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Choice | None, ...]], ...]


class View:
    """The parts of a report on one evaluation, in one language."""

    def __init__(self, found: Evaluation, messages: Catalogue) -> None:
        self.found, self.messages, self.lang = found, messages, messages.lang
        self.say = Phrases(found, messages)
        self.words = self.say.words

    def issued(self) -> str:
        """Return who issued the plan, and when if that is known."""
        plan = self.found.plan
        issuer = plan.issuer[self.lang]
        if plan.issued is None:
            return f"{issuer}."
        return self.messages("report.issued", issuer=issuer, date=self.words.date(plan.issued)) + "."

    def cards(self) -> list[Card]:
        """Return every target, in the order of the plan."""
        return [self._card(outcome) for outcome in self.found.targets]

    def _card(self, outcome: TargetOutcome) -> Card:
        target, chosen = outcome.target, outcome.chosen
        shows = outcome.verdict.shows_measure
        given, waiver = outcome.given, self.found.waivers.of_target(target.id)
        waived = [] if waiver is None else [self.words.waived("", waiver).strip()]
        flips = [self.say.flip(outcome, other) for other in outcome.flips()]
        lacks = self.say.lack(chosen) if not shows or chosen.uncovered else ()
        return Card(
            outcome=outcome,
            title=target.title[self.lang],
            clause=self.say.clause(outcome),
            rule=measure_words(target.measure, self.words),
            asked=self.say.asked(outcome),
            actual=self.words.measure(target, chosen.bounds) if shows else "–",
            judged=self.say.judged(outcome),
            short=self.words.shortfall(outcome, chosen) if shows else None,
            shows=shows,
            watched=target.level is Level.MONITORED,
            notes=(*self.say.remark(outcome), *waived, *flips, *lacks),
            given=None if given is None else given.source or self.messages("screen.given_no_source"),
            chart=bullet(target, chosen.bounds if shows else Bounds(None, None)),
        )

    def names(self, rows: Sequence[int], most: int) -> list[str]:
        """Return the names of a few rows with their communes; nothing for too many, or where one has no name."""
        if len(rows) > most or not all(self.found.list.rows[row].name for row in rows):
            return []
        return [self.say.named(row) for row in rows]

    def matrices(self) -> list[Matrix]:
        """Return the targets that can be read in more than one way."""
        return [self._matrix(outcome) for outcome in self.found.targets if outcome.others and outcome.given is None]

    def _matrix(self, outcome: TargetOutcome) -> Matrix:
        readings = (outcome.chosen, *outcome.others)
        across = self._across(readings)
        columns = [*dict.fromkeys(reading.choices.get(across or "") for reading in readings)]
        rows: dict[tuple[tuple[str, str], ...], dict[str | None, Choice]] = {}
        flips = outcome.flips()
        for reading in readings:
            rest = tuple((word, choice) for word, choice in reading.choices.items() if word != across)
            rows.setdefault(rest, {})[reading.choices.get(across or "")] = Choice(
                verdict=reading.verdict.value,
                label=self.say.verdict(reading),
                value=self.say.actual(outcome, reading),
                chosen=reading is outcome.chosen,
                decides=reading in flips,
            )
        return Matrix(
            number=outcome.target.number,
            title=outcome.target.title[self.lang],
            columns=tuple(self._reading(across, column) for column in columns),
            rows=tuple((self._row(rest), tuple(map(cells.get, columns))) for rest, cells in rows.items()),
        )

    def _across(self, readings: tuple[ReadingOutcome, ...]) -> str | None:
        """The word whose readings are the columns: the population, where every combination names it and others vary."""
        word = self.found.plan.population
        named = all(word in reading.choices and len(reading.choices) > 1 for reading in readings)
        return word if named else None

    def _reading(self, word: str | None, reading: str | None) -> str:
        if word is None or reading is None:
            return self.messages("screen.verdict")
        return self.found.plan.definitions[word].readings[reading].label[self.lang]

    def choices(self, reading: ReadingOutcome) -> str:
        """Return what every word means in a combination of readings."""
        return self._row(tuple(reading.choices.items()))

    def _row(self, choices: tuple[tuple[str, str], ...]) -> str:
        definitions = self.found.plan.definitions
        return self.messages("screen.and").join(
            self.messages(
                "screen.flip_change", word=definitions[word].word[self.lang], label=self._reading(word, choice)
            )
            for word, choice in choices
        )
