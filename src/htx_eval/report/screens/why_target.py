"""One target in words: clause, rule, members, readings, how sure, and what to ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import TargetOutcome, Verdict
from htx_eval.model.reasons import CutOff, Figures, Flip, Matrix, Reasons, Rounding, Slack, TargetReasons
from htx_eval.model.rules import Kind, Target
from htx_eval.report.words.people import People
from htx_eval.report.words.phrases import Phrases
from htx_eval.report.words.rule_words import condition_words, measure_words
from htx_eval.report.words.wording import Words
from htx_eval.report.words.wrapped import listed, table, wrapped

#: So many cooperatives are named in each group, and so many of the open ones, unless all are asked for.
MEMBERS = 4
OPEN = 20


class TargetWords:
    """Says everything that is known of one target after another."""

    def __init__(self, reasons: Reasons, everyone: bool, width: int, messages: Catalogue) -> None:
        self.found, self.everyone, self.width, self.messages = reasons.evaluation, everyone, width, messages
        self.words = Words(messages, self.found.plan)
        self.say = Phrases(self.found, messages)
        self.people = People(self.found, self.words)
        self.lang = messages.lang

    def lines(self, found: TargetReasons) -> Iterator[str]:
        """Yield the lines of one target."""
        outcome = found.outcome
        for sentence in self._head(outcome):
            yield from wrapped(sentence, self.width)
        if outcome.given is not None:
            return
        for sentence in (*self._figures(found), *self._lacks(outcome)):
            yield from wrapped(sentence, self.width)
        yield from self._members(found)
        yield from self._readings(outcome, found.matrix)
        yield from listed(self.messages("slack.title"), self._sureness(found), self.width)
        for sentence in self._fewest(found):
            yield from wrapped(sentence, self.width)

    def _head(self, outcome: TargetOutcome) -> Iterator[str]:
        target = outcome.target
        verdict = self.words.verdict(outcome.verdict, self.found.before_end, outcome.chosen.instead)
        yield self.messages("why.target", number=target.number, title=target.title[self.lang], verdict=verdict)
        clause = next((clause.text[self.lang] for clause in self.found.plan.clauses if clause.id == target.clause), "")
        yield self.messages("why.clause", id=target.clause, text=clause)
        yield from self.say.remark(outcome)
        yield self.messages(
            "why.rule", rule=measure_words(target.measure, self.words), threshold=self.words.threshold(target)
        )
        if outcome.given is not None:
            source = outcome.given.source or self.messages("screen.given_no_source")
            yield self.messages("why.given", value=self.words.figure(target, outcome.given.value), source=source)
            return
        for name, reading in outcome.chosen.choices.items():
            yield self._reading(name, reading)

    def _reading(self, name: str, reading: str) -> str:
        definition = self.found.plan.definitions[name]
        fixed = self.found.fixed.get(name)
        option = definition.readings[reading]
        says = option.label == definition.word  # a word of one meaning, for which the condition has to speak
        label = condition_words(option.where, self.words) if says else option.label[self.lang]
        told = {"word": definition.word[self.lang], "label": label}
        if fixed is None and definition.because is None:
            return self.messages("why.reading_plain", **told)
        because = definition.because[self.lang] if fixed is None and definition.because else ""
        because = because if fixed is None else fixed.source or ""
        return self.messages("why.reading", **told, because=because)

    def _figures(self, found: TargetReasons) -> Iterator[str]:
        outcome = found.outcome
        whole = self.words.whole(outcome)
        if whole is not None:
            needed, base = map(self.words.number, whole)
            percent = self.words.percent(outcome.target.threshold.value)
            yield self.messages("why.whole", percent=percent, base=base, needed=needed)
        short = self.words.shortfall(outcome, outcome.chosen)
        measure = self.words.measure(outcome.target, outcome.chosen.bounds)
        yield self.messages("why.actual", value=measure if short is None else f"{measure}, {short}")
        yield from (self._rounding(outcome, rounding) for rounding in found.roundings)

    def _rounding(self, outcome: TargetOutcome, rounding: Rounding) -> str:
        if rounding.places < 0:
            percent = self.words.percent(outcome.target.threshold.value)
            exact, rounded = (self.words.number(value, 2) for value in (rounding.exact, rounding.rounded))
            return self.messages("why.rounded_number", percent=percent, exact=exact, rounded=rounded)
        exact, rounded = (f"{self.words.number(value * 100, 2)}%" for value in (rounding.exact, rounding.rounded))
        return self.messages("why.rounded_percent", exact=exact, rounded=rounded)

    def _lacks(self, outcome: TargetOutcome) -> Iterator[str]:
        kind = self.found.plan.register.roles.type or ""
        for key in outcome.chosen.lacks:
            yield self.messages("why.lacks", field=self.words.field(key))
        for key in outcome.chosen.uncovered:
            yield self.messages("why.uncovered", type=self.words.value(kind, key))

    def _members(self, found: TargetReasons) -> Iterator[str]:
        """Who is what to the target: the open ones with the cells that leave them open, the others by name."""
        evidence, kind = found.outcome.evidence, found.outcome.target.measure.kind
        rest = {Kind.SHARE: "base_only", Kind.COUNT: "not_counted"}.get(kind)
        for key, rows in (
            ("undecided", evidence.undecided),
            ("counted", evidence.counted),
            (rest, evidence.base_only),
            ("outsiders", evidence.outside),
        ):
            if key is None or not rows:
                continue
            lead = self.messages(f"why.{key}", count=self.words.number(self.people.cooperatives(rows)))
            if self.everyone or key == "undecided":
                shown = rows if self.everyone else rows[:OPEN]
                names = [self._member(found, row) for row in shown]
                yield from listed(lead, [*names, *self._more(rows, shown)], self.width)
            else:
                shown = rows[:MEMBERS]
                names = [self.people.short(row) for row in shown]
                yield from wrapped(f"{lead}: {', '.join([*names, *self._more(rows, shown)])}", self.width)

    def _more(self, rows: Sequence[int], shown: Sequence[int]) -> Iterator[str]:
        if len(rows) > len(shown):
            yield self.messages("why.more", count=self.words.number(len(rows) - len(shown)))

    def _member(self, found: TargetReasons, row: int) -> str:
        cells = () if found.open_cells is None else found.open_cells.get(row, ())
        lacking = found.outcome.chosen.lacks  # said once for the whole list
        said = "; ".join(self.people.cell(row, cell) for cell in cells if not cell.absent or cell.field not in lacking)
        return f"{self.people.place(row)}: {said}" if said else self.people.full(row)

    def _readings(self, outcome: TargetOutcome, matrix: Matrix) -> Iterator[str]:
        """The readings side by side, and the one sentence."""
        if matrix.total == 1:
            return
        rows = [
            (
                self.say.changes(reading),
                self.words.measure(outcome.target, reading.bounds),
                self.words.verdict(reading.verdict, self.found.before_end, reading.instead),
            )
            for reading in (outcome.chosen, *outcome.others)
            if reading is outcome.chosen or reading.answerable
        ]
        headings = [self.messages(key) for key in ("matrix.reading", "screen.actual", "screen.verdict")]
        yield f"{self.messages('matrix.title')}:"
        if len(rows) > 1:
            yield from table(headings, rows, self.width)
        yield from wrapped(self._sentence(outcome, matrix), self.width, 2, 0)

    def _sentence(self, outcome: TargetOutcome, matrix: Matrix) -> str:
        lacks = dict.fromkeys(what for other in outcome.others for what in self.say.lack(other))
        numbers = {"total": matrix.total, "answered": matrix.answered, "open": matrix.total - matrix.answered}
        quoted = [
            self.messages("matrix.word", word=self.found.plan.definitions[name].word[self.lang])
            for name in matrix.deciding
        ]
        key = "matrix.same" if matrix.same else "matrix.deciding"
        if matrix.answered < matrix.total:
            key = {0: "matrix.none", 1: "matrix.only"}.get(matrix.answered, f"{key}_answered")
        return self.messages(key, words=self.messages("screen.and").join(quoted), what="; ".join(lacks), **numbers)

    def _sureness(self, found: TargetReasons) -> Iterator[str]:
        if found.slack is not None:
            yield from self._slack(found.outcome.target, found.slack)
        if found.flip is not None:
            yield self._flip(found.flip)
        if found.figures is not None and not _says_nothing(found.outcome.target, found.figures):
            yield self._plan_figures(found.outcome.target, found.figures)
        for cut_off in found.cut_offs:
            yield from self._cut_off(cut_off)

    def _slack(self, target: Target, slack: Slack) -> Iterator[str]:
        fall = "fall" if target.threshold.interval[0] is not None else "rise"
        for key, count in ((fall, slack.fall), ("close", slack.close), ("join", slack.join)):
            if count is not None:
                yield self.messages(f"slack.{key}" if count else f"slack.{key}_none", count=self.words.number(count))

    def _flip(self, flip: Flip) -> str:
        if flip.errors is None:
            return self.messages("flip.never")
        key = "flip.one" if flip.errors == 1 else "flip.errors"
        return self.messages(key, count=self.words.number(flip.errors), names=self.people.some(flip.rows))

    def _plan_figures(self, target: Target, figures: Figures) -> str:
        low = "" if figures.low is None else self.words.figure(target, figures.low)
        high = "" if figures.high is None else self.words.figure(target, figures.high)
        if low and high:
            key = "between_low" if figures.low_included else "between_high"
        elif high:
            key = "to" if figures.high_included else "below"
        else:
            key = "from" if figures.low_included else "above"
        return self.messages(f"figures.{key}", low=low, high=high)

    def _cut_off(self, cut: CutOff) -> Iterator[str]:
        rating = self.found.plan.rating
        assert rating is not None
        label, at = self.words.value(rating.declared, cut.key), self.words.number(cut.at, 2)
        for key, points, verdict in (("down", cut.down, cut.down_verdict), ("up", cut.up, cut.up_verdict)):
            if points is not None and verdict is not None:
                said = self.words.verdict(verdict, self.found.before_end)
                number = self.words.number(points, 2)
                yield self.messages(f"cut_off.{key}", key=label, points=number, at=at, verdict=said)

    def _fewest(self, found: TargetReasons) -> Iterator[str]:
        if found.fewest is None or found.outcome.verdict is not Verdict.UNDECIDED:
            return
        for key, count, rows in (
            ("meet", found.fewest.meet, found.fewest.to_meet),
            ("miss", found.fewest.miss, found.fewest.to_miss),
        ):
            if count:
                names = self.people.some(rows) if rows else self.messages("fewest.type")
                yield self.messages(f"fewest.{key}", count=self.words.number(count), names=names)


def _says_nothing(target: Target, figures: Figures) -> bool:
    """Whether a range holds every figure that a plan could state."""
    is_share = target.measure.kind is Kind.SHARE
    from_nothing = figures.low is None or (figures.low == 0 and figures.low_included)
    to_everything = figures.high is None or (is_share and figures.high == 1 and figures.high_included)
    return from_nothing and to_everything
