"""The table on the screen: composition first, counts before percentages, only the readings that change a verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Composition, ReadingOutcome, TargetOutcome, Verdict
from htx_eval.model.problems import Problem, Severity
from htx_eval.model.sheet import RowKind
from htx_eval.report import Report
from htx_eval.report.assumed import assumptions
from htx_eval.report.closing import last_line
from htx_eval.report.printing import printed
from htx_eval.report.wording import Words, harmless

_STYLES = {Verdict.MET: "green", Verdict.MISSED: "bold red", Verdict.UNDECIDED: "yellow"}
#: So many examples are shown of each kind of thing to check.
EXAMPLES = 3


def render(report: Report, messages: Catalogue) -> str:
    """Return the screen as text of the report's width, with colours if it asks for them."""
    return _Screen(report, messages).text()


def _first(lines: Iterable[str]) -> list[str]:
    """The first few of many, and a sign that there are more."""
    every = list(lines)
    return every if len(every) <= EXAMPLES else [*every[:EXAMPLES], "…"]


class _Screen:
    def __init__(self, report: Report, messages: Catalogue) -> None:
        self.report, self.messages, self.found = report, messages, report.evaluation
        self.words = Words(messages, self.found.plan)
        self.before_end = self.found.as_of < self.found.plan.period_to

    def text(self) -> str:
        """Print the parts one below the other."""
        return printed(self._parts(), self.report.width, self.report.colour)

    def _parts(self) -> Iterator[Text | Table | Padding]:
        yield from self._head()
        yield self._table()
        for title, lines in (
            ("screen.readings", self._flips()),
            (None, self._agreement()),
            ("screen.all_readings", self._every_reading() if self.report.verbose else []),
            ("screen.nearest", self._nearest()),
            ("screen.check", self._checks()),
            (self._problem_title(), self._problems()),
            ("screen.assumptions", [text for _, text in assumptions(self.found, self.words)]),
        ):
            yield from self._section(title, list(lines))
        yield Text(last_line(self.report, self.messages), "bold")

    def _section(self, title: str | None, lines: list[str]) -> Iterator[Text | Padding]:
        if not lines:
            return
        if title is not None:
            heading = self.messages(title) if self.messages.has(title) else title
            yield Text(harmless(heading) + ":", "bold")
        for line in lines:
            text = Text(harmless(line))
            yield Padding(text, (0, 0, 0, 2)) if title is not None else text

    def _head(self) -> Iterator[Text]:
        found, lang = self.found, self.messages.lang
        yield Text(found.plan.title[lang], "bold")
        yield Text(self.messages("screen.data_until", date=self.words.date(found.as_of)))
        if found.reference:
            yield Text(self.messages("screen.reference"), "bold yellow")
        yield Text(harmless(self._rows()))
        if found.composition is not None:
            yield Text(self._base(found.composition))

    def _rows(self) -> str:
        found = self.found
        kind = found.plan.register.roles.type or ""
        order = {key: index for index, key in enumerate(self._type_keys(kind))}
        parts = [
            self.messages("screen.part", count=self.words.number(count), label=self.words.value(kind, key))
            for key, count in sorted(found.types.items(), key=lambda item: order.get(item[0] or "", 99))
            if key is not None and count
        ]
        if found.types.get(None):
            parts.append(self.messages("screen.untyped", count=self.words.number(found.types[None])))
        elsewhere = sum(not row.in_scope for row in found.rows)
        totals = sum(row.kind is RowKind.TOTAL for row in found.list.understood.left_out.values())
        left_out = totals + elsewhere
        if left_out:
            parts.append(self.messages("screen.left_out", count=left_out))
        rows = self.words.number(len(found.rows) + totals)
        name = PurePath(found.list.path).name
        joint = " + " if self.messages.lang == "vi" else ", "
        return self.messages("screen.rows", file=name, rows=rows, parts=joint.join(parts) or "0")

    def _type_keys(self, kind: str) -> Iterable[str]:
        spec = self.found.plan.register.fields.get(kind)
        return () if spec is None or spec.vocabulary is None else spec.vocabulary.labels

    def _base(self, composition: Composition) -> str:
        """The population by class: the rated ones always, others where there are any."""
        rating, low, high = self.found.plan.rating, composition.base.low, composition.base.high
        word = self.found.plan.definitions[self.found.plan.population or ""].word[self.messages.lang]
        if rating is None or low is None:
            return f"{self.words.number(low or 0)} {word}"
        rated = {band.key for band in rating.classes}
        order = list(composition.by_class)
        counts = {keys: count for keys, count in composition.by_set.items() if not rated <= set(keys)}
        told = {key for keys in counts for key in keys}
        counts |= {(key,): 0 for key in rated - told}
        parts = [
            f"{self.words.number(counts[keys])} {self.words.classes(rating.declared, keys)}"
            for keys in sorted(counts, key=lambda keys: [order.index(key) for key in keys])
        ]
        unrated = sum(composition.by_set.values()) - sum(counts.values())
        if unrated:
            parts.append(self.messages("screen.unrated", count=self.words.number(unrated)))
        if high is not None and high > low:
            parts.append(self.messages("screen.perhaps", count=self.words.number(high - low)))
        return self.messages("screen.base", count=self.words.number(low), word=word, parts=", ".join(parts))

    def _table(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
        for key in ("number", "target", "plan", "actual", "verdict"):
            table.add_column(Text(self.messages(f"screen.{key}")), overflow="fold", no_wrap=key == "number")
        for outcome in self.found.targets:
            table.add_row(
                Text(outcome.target.number),
                Text(outcome.target.title[self.messages.lang]),
                Text(self._asked(outcome)),
                Text(self._actual(outcome, outcome.chosen)),
                Text(self._verdict(outcome), _STYLES.get(outcome.verdict, "cyan")),
            )
        return table

    def _asked(self, outcome: TargetOutcome) -> str:
        """The figure of the plan, for a share with the number of cooperatives that it means."""
        text, whole = self.words.threshold(outcome.target), self.words.whole(outcome)
        if whole is None or outcome.verdict in (Verdict.NO_DATA, Verdict.NOT_IN_FORCE):
            return text
        needed, base = whole
        return self.messages("screen.whole", plan=text, needed=self.words.number(needed), base=self.words.number(base))

    def _actual(self, outcome: TargetOutcome, reading: ReadingOutcome) -> str:
        """The measure, and what is missing; nothing where the list holds no data at all."""
        if reading.verdict in (Verdict.NO_DATA, Verdict.NOT_IN_FORCE):
            return "–"
        text = self.words.measure(outcome.target, reading.bounds)
        short = self.words.shortfall(outcome, reading)
        return text if short is None else f"{text}, {short}"

    def _verdict(self, outcome: TargetOutcome) -> str:
        text = self.words.verdict(outcome.verdict, self.before_end)
        if outcome.stretch_verdict is Verdict.MET:
            text += f", {self.messages('screen.stretch_met')}"
        return f"{text} (*)" if outcome.flips() else text

    def _flips(self) -> Iterator[str]:
        """One sentence for each way to read the plan that changes a verdict."""
        for outcome in self.found.targets:
            for other in outcome.flips():
                sentence = self.messages(
                    "screen.flip",
                    changes=self._changes(other),
                    value=self._actual(outcome, other),
                    verdict=self.words.verdict(other.verdict, self.before_end),
                )
                yield f"(*) {outcome.target.number}. {sentence}"

    def _changes(self, reading: ReadingOutcome) -> str:
        """What a combination of readings changes in the chosen one."""
        definitions, lang = self.found.plan.definitions, self.messages.lang
        changes = [
            self.messages(
                "screen.flip_change",
                word=definitions[key].word[lang],
                label=definitions[key].readings[choice].label[lang],
            )
            for key, choice in reading.choices.items()
            if choice != definitions[key].chosen
        ]
        return self.messages("screen.and").join(changes) or self.messages("screen.chosen")

    def _every_reading(self) -> Iterator[str]:
        """Every combination of readings of every target, the chosen one first."""
        for outcome in self.found.targets:
            for reading in (outcome.chosen, *outcome.others):
                yield self.messages(
                    "screen.one_reading",
                    number=outcome.target.number,
                    changes=self._changes(reading),
                    value=self._actual(outcome, reading),
                    verdict=self.words.verdict(reading.verdict, self.before_end),
                )

    def _agreement(self) -> Iterator[str]:
        """Which verdicts no reading changes, and what the readings that were not answered lack."""
        same: dict[bool, list[str]] = {True: [], False: []}
        lacks: dict[str, None] = {}
        unanswered = 0
        for outcome in self.found.targets:
            open_ones = [other for other in outcome.others if not other.answerable]
            unanswered += len(open_ones)
            for other in open_ones:
                lacks |= dict.fromkeys(self._lack(other))
            answered = len(outcome.others) - len(open_ones)
            if answered and not outcome.flips() and outcome.chosen.answerable:
                same[not open_ones].append(outcome.target.number)
        if same[True]:
            yield self.messages("screen.same", numbers=", ".join(same[True]))
        if same[False]:
            yield self.messages("screen.same_answered", numbers=", ".join(same[False]))
        if unanswered:
            yield self.messages("screen.unanswered", count=unanswered, what="; ".join(_first(lacks)))

    def _lack(self, other: ReadingOutcome) -> Iterator[str]:
        kind = self.found.plan.register.roles.type or ""
        for key in other.lacks:
            yield self.messages("screen.unanswered_column", field=self.words.field(key))
        for key in other.uncovered:
            yield self.messages("screen.unanswered_type", type=self.words.value(kind, key))

    def _checks(self) -> Iterator[str]:
        """What to ask for, those that serve most targets first."""
        kind = self.found.plan.register.roles.type or ""
        types: dict[str, list[str]] = {}
        rows: dict[int, tuple[dict[str, None], list[str]]] = {}
        for outcome in self.found.targets:
            for question in outcome.questions:
                if question.row is None:
                    types.setdefault(question.type or "", []).append(outcome.target.number)
                else:
                    fields, targets = rows.setdefault(question.row, ({}, []))
                    fields |= dict.fromkeys(question.fields)
                    targets.append(outcome.target.number)
        for key, targets in types.items():
            label = self.words.value(kind, key)
            yield self.messages("screen.check_type", type=label, targets=", ".join(targets))
        ordered = sorted(rows, key=lambda index: (-len(rows[index][1]), index))
        shown = len(ordered) if self.report.all_problems else EXAMPLES
        for index in ordered[:shown]:
            row, (fields, targets) = self.found.list.rows[index], rows[index]
            yield self.messages(
                "screen.check_row",
                line=row.line,
                name=self._named(index),
                fields=", ".join(map(self.words.field, fields)),
                targets=", ".join(targets),
            )
        if len(ordered) > shown:
            yield self.messages("screen.more", count=self.words.number(len(ordered) - shown))

    def _named(self, index: int) -> str:
        """A row by its name and commune, or by what it stands for."""
        row = self.found.list.rows[index]
        name = row.name or self._group(index)
        return f"{name} ({row.commune})" if row.commune else name

    def _nearest(self) -> Iterator[str]:
        """Who lacks the fewest points to be counted by a target that is not met."""
        for outcome in self.found.targets:
            if outcome.nearest:
                rows = [
                    self.messages("screen.near", name=self._named(near.row), points=self.words.number(near.points, 2))
                    for near in outcome.nearest
                ]
                yield f"{outcome.target.number}. {'; '.join(rows)}"

    def _group(self, index: int) -> str:
        """What a row without a name stands for."""
        row = self.found.rows[index]
        if row.count_low != row.count_high:
            return self.messages("row.some")
        return self.messages("row.group", count=self.words.number(row.count_low))

    def _problem_title(self) -> str:
        counts = Counter(problem.severity for problem in self.found.problems)
        return self.messages(
            "screen.problems",
            errors=self.words.number(counts[Severity.ERROR]),
            warnings=self.words.number(counts[Severity.WARNING]),
        )

    def _problems(self) -> Iterator[str]:
        """Problems grouped by code, errors first, a few examples of each."""
        by_code: dict[str, list[Problem]] = {}
        for problem in sorted(self.found.problems, key=lambda problem: problem.severity is Severity.WARNING):
            by_code.setdefault(problem.code, []).append(problem)
        for code, problems in by_code.items():
            shown = len(problems) if self.report.all_problems else EXAMPLES
            for problem in problems[:shown]:
                severity = self.messages(f"severity.{problem.severity.value}")
                place = self.words.spot(problem.place)
                yield f"{severity} {code}{', ' if place else ''}{place}: {self.words.problem(problem)}"
            if len(problems) > shown:
                yield self.messages("screen.more", count=self.words.number(len(problems) - shown))
