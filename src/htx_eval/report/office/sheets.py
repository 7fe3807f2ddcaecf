"""What the workbook holds, sheet by sheet: headings with their widths, and rows of real numbers and texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from htx_eval.messages import Catalogue
from htx_eval.model.rules import Kind
from htx_eval.report.data.result_json import result
from htx_eval.report.data.result_shapes import CommuneShape, TargetShape
from htx_eval.report.data.shape import Number
from htx_eval.report.office.view import Card, View
from htx_eval.report.subject import Report
from htx_eval.report.words.closing import answer
from htx_eval.report.words.cuts import STANDINGS, Lists, standings
from htx_eval.report.words.row_questions import asked


@dataclass(frozen=True, slots=True)
class Percent:
    """A share that is shown as a percentage."""

    value: Number


#: A text, a number, a share, or nothing.
Cell = str | Number | Percent | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading with the width of its column in characters."""

    heading: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the workbook."""

    name: str
    columns: Sequence[Column]
    rows: Iterator[Sequence[Cell]]
    count: int  # how many rows there are
    printed: int | None = None  # so many columns are printed; all, if not said


def sheets(report: Report, messages: Catalogue) -> Iterator[Sheet]:
    """Yield every sheet in its order."""
    source = _Source(report, messages)
    yield source.targets()
    yield source.cooperatives()
    yield source.communes("report.communes", source.data.communes)
    if source.data.communes_now:
        yield source.communes("report.communes_now", source.data.communes_now)
    for make in (source.readings, source.problems, source.notes):
        yield make()


class _Source:
    def __init__(self, report: Report, messages: Catalogue) -> None:
        self.say, self.data = messages, result(report, messages)
        self.view = View(report.evaluation, messages)
        self.lists = Lists(self.view.say)
        self.cards = self.view.cards()

    def _columns(self, **widths: int) -> list[Column]:
        """Columns by the keys of their headings; a point in a key is written as two underscores."""
        return [Column(self.say(key.replace("__", ".")), width) for key, width in widths.items()]

    def targets(self) -> Sheet:
        """Every target: what is read first in words, to the right of it the same in numbers."""
        words = self._columns(
            screen__number=5,
            screen__target=34,
            screen__plan=18,
            screen__actual=22,
            screen__verdict=20,
            report__notes=48,
        )
        numbers = self._columns(report__threshold=10, report__stretch=10, report__least=11, report__most=11)
        ends = [
            Column(self.say(f"report.{key}", end=self.say(f"report.end.{end}")), 12)
            for key in ("numerator", "denominator", "shortfall")
            for end in ("low", "high")
        ]
        rest = self._columns(report__level=14, report__clause=40)
        rows = map(self._target, self.cards, self.data.targets)
        return Sheet(
            self.say("screen.target"), [*words, *numbers, *ends, *rest], rows, len(self.cards), printed=len(words)
        )

    def _target(self, card: Card, data: TargetShape) -> Sequence[Cell]:
        measure, is_share = data.measure, card.outcome.target.measure.kind is Kind.SHARE
        figure = _percent if is_share else _plain
        at = [measure.low_at, measure.high_at] if is_share and card.shows else [None, None]
        return [
            card.number,
            card.title,
            card.asked,
            card.actual,
            card.judged,
            "; ".join(card.notes),
            figure(data.threshold.value),
            figure(data.threshold.stretch),
            *([figure(measure.low), figure(measure.high)] if card.shows else [None, None]),
            *(None if end is None else end.numerator for end in at),
            *(None if end is None else end.denominator for end in at),
            *([data.shortfall.low, data.shortfall.high] if card.short else [None, None]),
            self.say("report.watched" if card.watched else "report.required"),
            card.clause,
        ]

    def cooperatives(self) -> Sheet:
        """Every row of the list: its class, what it is to each target, what is not known of it."""
        columns = [
            *self._columns(
                report__line=7, report__code=14, report__cooperative=36, report__commune=18, report__count=9
            ),
            *self._columns(report__class=24),
            *(Column(f"{card.number}. {card.title}", 18) for card in self.cards),
            *self._columns(report__missing=40),
        ]
        return Sheet(self.say("report.cooperatives"), columns, self._cooperatives(), len(self.data.cooperatives))

    def _cooperatives(self) -> Iterator[Sequence[Cell]]:
        words = {"": ""} | {key: self.say(f"report.{key}") for key in STANDINGS}
        lacking = self._lacking()
        rows, turned, say = self.view.found.list.rows, self.view.found.rows, self.view.say
        classes = turned.mapped(lambda outcome: say.class_words(outcome.classes))
        counts = turned.mapped(lambda outcome: outcome.count_low if outcome.count_low == outcome.count_high else None)
        columns = (rows.lines, rows.codes, rows.names, rows.communes, counts, classes, standings(self.view.found))
        for index, (line, code, name, commune, size, class_, standing) in enumerate(zip(*columns, strict=True)):
            yield [
                line,
                code,
                name or say.name(index),
                commune,
                size,
                class_,
                *map(words.__getitem__, standing),
                "; ".join(lacking[index]) if index in lacking else "",
            ]

    def _lacking(self) -> dict[int, list[str]]:
        """What is missing of a row: fields that are asked for, and the points that it lacks where it is nearest."""
        found: dict[int, list[str]] = {}
        for call in self.view.found.calls:
            if call.row is not None:
                found.setdefault(call.row, []).append(asked(self.view.found, self.view.words, call.row, call.fields))
        for card in self.cards:
            for near in card.outcome.nearest:
                points = self.view.words.number(near.points, 2)
                text = self.say("report.lacks_points", points=points, number=card.number)
                found.setdefault(near.row, []).append(text)
        return found

    def communes(self, heading: str, communes: Sequence[CommuneShape]) -> Sheet:
        """Every commune with what its cooperatives are to each target."""
        parts = ("counted", "undecided", "of")
        columns = [
            *self._columns(report__commune=22, report__number_of=10),
            *(Column(f"{card.number}. {self.say(f'report.{part}')}", 9) for card in self.cards for part in parts),
        ]
        rows: Iterator[Sequence[Cell]] = (
            [
                self.say("report.no_commune") if place.name is None else place.name,
                place.cooperatives,
                *(
                    count
                    for there in place.targets
                    for count in (
                        there.counted,
                        there.undecided,
                        there.counted + there.undecided + there.base_only,
                    )
                ),
            ]
            for place in communes
        )
        return Sheet(self.say(heading), columns, rows, len(communes))

    def readings(self) -> Sheet:
        """Every target under every combination of readings, the chosen one first."""
        columns = self._columns(
            screen__number=5,
            screen__target=30,
            report__reading=46,
            screen__actual=26,
            report__least=11,
            report__most=11,
            screen__verdict=20,
            report__notes=22,
        )
        rows = list(self._readings())
        return Sheet(self.say("report.reading"), columns, iter(rows), len(rows))

    def _readings(self) -> Iterator[Sequence[Cell]]:
        for card, data in zip(self.cards, self.data.targets, strict=True):
            figure = _percent if card.outcome.target.measure.kind is Kind.SHARE else _plain
            measures = [(data.measure.low, data.measure.high), *((other.low, other.high) for other in data.readings)]
            decisive = [False, *(other.decides for other in data.readings)]
            readings = (card.outcome.chosen, *card.outcome.others)
            for reading, (low, high), decides in zip(readings, measures, decisive, strict=True):
                actual = self.view.say.actual(card.outcome, reading)
                notes = [self.say("report.chosen")] if reading is card.outcome.chosen else []
                notes += [self.say("report.reading_decides")] if decides else []
                yield [
                    card.number,
                    card.title,
                    self.view.choices(reading),
                    actual,
                    *([figure(low), figure(high)] if actual != "–" else [None, None]),
                    self.view.say.verdict(reading),
                    ", ".join((*notes, *self.view.say.lack(reading))),
                ]

    def problems(self) -> Sheet:
        """Every problem with its place; of a joined list with its file."""
        has_files = self.view.found.list.is_of_files
        columns = self._columns(
            report__severity=10,
            report__problem_code=9,
            **({"report__file": 24} if has_files else {}),
            report__line=7,
            report__column=24,
            report__cell=7,
            report__value=24,
            report__message=80,
            report__suggestion=22,
        )
        rows = (
            [
                self.say(f"severity.{problem.severity}"),
                problem.code,
                *([PurePath(problem.place.file or "").name] if has_files else []),
                problem.place.line,
                None if problem.place.column is None else str(problem.place.column),
                problem.place.cell,
                problem.value,
                self.view.words.waived(problem.message, self.view.found.waivers.of_problem(problem.code)),
                problem.suggestion,
            ]
            for problem in self.data.problems
        )
        return Sheet(self.say("report.check"), columns, rows, len(self.data.problems))

    def notes(self) -> Sheet:
        """What the result rests on: plan, list, assumptions, definitions, sources."""
        columns = self._columns(report__name=32, report__notes=110)
        rows = list(self._notes())
        return Sheet(self.say("report.notes"), columns, iter(rows), len(rows))

    def _notes(self) -> Iterator[Sequence[Cell]]:
        data, say = self.data, self.say
        yield say("report.source_plan"), data.plan.title
        yield "", self.view.issued()
        yield say("report.glance"), answer(self.view.found, say)
        yield say("report.source_list"), say("screen.data_until", date=self.view.words.date(self.view.found.as_of))
        yield "", self.view.say.rows()
        yield "", say("report.sha", sha=data.data.sha256)
        if data.reference:
            yield "", say("screen.reference")
        for item in data.assumptions:
            yield say("report.assumptions"), item.text
        for definition in data.definitions:
            for option in definition.readings:
                if option.id == definition.chosen:
                    reason = f"; {definition.because}" if definition.because else ""
                    yield f'"{definition.word}"', f"{option.label} ({option.rule}){reason}"
        for card in self.cards:
            yield f"{card.number}. {card.title}", card.rule
        for key, texts in (
            ("source_plan", data.plan.sources),
            ("not_stated", data.plan.not_stated),
            ("source_rating", [text for one in data.ratings for text in (one.title, *one.sources)]),
            ("unverified", [text for one in data.ratings for text in one.unverified]),
        ):
            for text in texts:
                yield say(f"report.{key}"), text
        yield "", say("report.made_by", version=data.tool.version)


def _percent(value: Number | None) -> Cell:
    return None if value is None else Percent(value)


def _plain(value: Number | None) -> Cell:
    return value
