"""The sentences of one result that several faces share: composition, figures, readings, what to check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Call, Composition, Evaluation, Near, ReadingOutcome, TargetOutcome, Verdict
from htx_eval.report.words.row_questions import open_of
from htx_eval.report.words.wording import MOST_NAMES, Words

#: So many examples are shown of each kind of thing to check.
EXAMPLES = 3
#: So many lines of problems stand on a screen.
MOST_LINES = 12


def first(lines: Iterable[str]) -> list[str]:
    """Return the first few of many, and a sign that there are more."""
    every = list(lines)
    return every if len(every) <= EXAMPLES else [*every[:EXAMPLES], "…"]


def by_code(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """Return problems grouped by code, those with errors first."""
    found: dict[str, list[Problem]] = {}
    for problem in sorted(problems, key=lambda problem: problem.severity is Severity.WARNING):
        found.setdefault(problem.code, []).append(problem)
    return found


def together(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Return problems of one code, those of one column and severity together where they are more than a few."""
    found: dict[tuple[object, Severity], list[Problem]] = {}
    alone: list[list[Problem]] = []
    for problem in problems:
        if problem.place.line is None:
            alone.append([problem])
        else:
            found.setdefault((problem.place.column, problem.severity), []).append(problem)
    for alike in found.values():
        alone += [alike] if len(alike) > EXAMPLES else [[one] for one in alike]
    return alone


class Phrases:
    """Says things of one evaluation in one language."""

    def __init__(self, found: Evaluation, messages: Catalogue) -> None:
        self.found, self.messages = found, messages
        self.words = Words(messages, found.plan)

    def rows(self) -> str:
        """Return how many rows the list has, of which types, and how many of further lists were joined."""
        return "; ".join([self.own_rows(), *self.followers(), *self.additions()])

    def own_rows(self) -> str:
        """Return how many rows the list has, and of which types."""
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
        parts += self._rows_of_nobody()
        elsewhere = sum(not row.in_scope for row in found.rows)
        totals = found.list.totals
        left_out = totals + elsewhere
        if left_out:
            parts.append(self.messages("screen.left_out", count=left_out))
        rows = self.words.number(len(found.rows) + totals)
        joined = self.messages.locale.joint.join(parts)
        return self.messages("screen.rows", file=found.list.name, rows=rows, parts=joined or "0")

    def _rows_of_nobody(self) -> Iterator[str]:
        """How many rows may be no cooperative, and how many are another one again."""
        listed = self.found.list
        for key, rows in (
            ("screen.doubtful", listed.doubts.keys()),
            ("screen.repeated", listed.repeats.keys() - listed.doubts.keys()),
        ):
            count = sum(self.found.rows[row].in_scope for row in rows)
            if count:
                yield self.messages(key, count=self.words.number(count))

    def followers(self) -> Iterator[str]:
        """Yield which lists follow one another, each with its rows; of many the first few."""
        whole = self.found.list
        for listed in (whole,) if whole.joined is None else whole.parts:
            if listed.stacked is not None:
                parts = listed.stacked.parts
                names = [listed.stacked.called(part) for part in parts]
                shown = [
                    self.messages("screen.stacked_part", name=name, rows=self.words.number(len(part.rows)))
                    for name, part in zip(names[:MOST_NAMES], parts, strict=False)
                ]
                more = ["…"] if len(parts) > MOST_NAMES else []
                yield self.messages(
                    "screen.stacked", count=self.words.number(len(parts)), parts=", ".join([*shown, *more])
                )

    def additions(self) -> Iterator[str]:
        """Yield how many rows of each further list were joined."""
        joined = self.found.list.joined
        for addition in () if joined is None else joined.additions:
            yield self.messages(
                "screen.joined",
                file=addition.listed.name,
                joined=self.words.number(addition.by_code + addition.by_name),
                by_code=self.words.number(addition.by_code),
                by_name=self.words.number(addition.by_name),
                left=self.words.number(addition.left),
            )

    def _type_keys(self, kind: str) -> Iterable[str]:
        spec = self.found.plan.register.fields.get(kind)
        return () if spec is None or spec.vocabulary is None else spec.vocabulary.labels

    def base(self, composition: Composition) -> str:
        """Return the population by class: the rated ones always, others where there are any."""
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
            parts.append(self.messages("screen.perhaps", count=self.words.number(high - low), word=word))
        return self.messages("screen.base", count=self.words.number(low), word=word, parts=", ".join(parts))

    def asked(self, outcome: TargetOutcome) -> str:
        """Return the figure of the plan, for a share with the number of cooperatives that it means."""
        text, whole = self.words.threshold(outcome.target), self.words.whole(outcome)
        if whole is None or not outcome.verdict.shows_measure:
            return text
        needed, base = whole
        return self.messages("screen.whole", plan=text, needed=self.words.number(needed), base=self.words.number(base))

    def actual(self, outcome: TargetOutcome, reading: ReadingOutcome) -> str:
        """Return the measure, and what is missing; nothing where the list holds no data at all."""
        if not reading.verdict.shows_measure:
            return "–"
        text = self.words.measure(outcome.target, reading.bounds)
        short = self.words.shortfall(outcome, reading)
        if short is None:
            return text
        pace = self.words.pace(outcome, reading, self.found)
        return f"{text}, {short}" if pace is None else f"{text}, {short} ({pace})"

    def verdict(self, reading: ReadingOutcome) -> str:
        """Return the verdict under a reading as of the day of the evaluation."""
        return self.words.verdict(reading.verdict, self.found.before_end, reading.instead)

    def judged(self, outcome: TargetOutcome) -> str:
        """Return the verdict on a target, whether its stretch figure is met too, and whether it is let pass."""
        text = self.verdict(outcome.chosen)
        if outcome.stretch_verdict is Verdict.MET:
            text += f", {self.messages('screen.stretch_met')}"
        is_waived = self.found.waivers.of_target(outcome.target.id) is not None
        return self.messages("waived.mark", text=text) if is_waived else text

    def headings(self) -> list[str]:
        """Return the headings of a table of targets."""
        return [self.messages(f"screen.{key}") for key in ("number", "target", "plan", "actual", "verdict")]

    def row(self, outcome: TargetOutcome) -> list[str]:
        """Return what a table of targets says of one, under its headings."""
        return [
            outcome.target.number,
            outcome.target.title[self.messages.lang],
            self.asked(outcome),
            self.actual(outcome, outcome.chosen),
            self.judged(outcome),
        ]

    def marked_row(self, outcome: TargetOutcome) -> list[str]:
        """Return the same with a mark at a verdict that another reading would change."""
        *cells, verdict = self.row(outcome)
        return [*cells, f"{verdict} (*)" if outcome.flips() else verdict]

    def flip_lines(self) -> Iterator[str]:
        """Yield a sentence for each way to read the plan that changes a verdict, with the mark of its target."""
        for outcome in self.found.targets:
            for other in outcome.flips():
                yield f"(*) {outcome.target.number}. {self.flip(outcome, other)}"

    def day(self) -> str:
        """Return the day up to which the data go."""
        return self.messages("screen.data_until", date=self.words.date(self.found.as_of))

    def whose(self) -> Iterator[str]:
        """Yield whose rows the list holds, and how many cooperatives have which class."""
        yield self.own_rows()
        if self.found.composition is not None:
            yield self.base(self.found.composition)

    def titled(self, outcome: TargetOutcome) -> str:
        """Return a target by its number and title."""
        return f"{outcome.target.number}. {outcome.target.title[self.messages.lang]}"

    def clause(self, outcome: TargetOutcome) -> str:
        """Return the passage of the plan that a target stands for."""
        clauses = {clause.id: clause.text[self.messages.lang] for clause in self.found.plan.clauses}
        return clauses.get(outcome.target.clause, "")

    def remark(self, outcome: TargetOutcome) -> Iterator[str]:
        """Yield what the plan remarks on a target, if it does."""
        note = outcome.target.note
        if note is not None:
            yield self.messages("why.note", text=note[self.messages.lang])

    def remark_lines(self) -> Iterator[str]:
        """Yield what the plan remarks on its targets, and where those are not met that are asked of every place."""
        whole = {outcome.target.id for outcome in self.found.targets}
        parts: dict[str, list[TargetOutcome]] = {}
        for outcome in self.found.targets:
            number, note, part_of = outcome.target.number, outcome.target.note, outcome.target.part_of
            if part_of is not None:
                parts.setdefault(part_of, []).append(outcome)
                number = number.rpartition(".")[0]
            if note is not None and (part_of is None or (part_of not in whole and len(parts[part_of]) == 1)):
                yield f"{number}. {note[self.messages.lang]}"
        yield from map(self._of_parts, parts.values())

    def _of_parts(self, outcomes: Sequence[TargetOutcome]) -> str:
        """In how many places a target is met, and where it is not."""
        named: dict[Verdict, list[str]] = {}
        for outcome in outcomes:
            if outcome.target.part is not None:
                named.setdefault(outcome.verdict, []).append(outcome.target.part[self.messages.lang])
        met = self.messages(
            "count.parts",
            count=self.words.number(len(named.pop(Verdict.MET, ()))),
            total=self.words.number(len(outcomes)),
        )
        others = [
            f"{self.words.verdict(verdict, self.found.before_end)}: {self._some(names)}"
            for verdict, names in named.items()
        ]
        return f"{outcomes[0].target.number.rpartition('.')[0]}. {'; '.join((met, *others))}"

    def _some(self, names: Sequence[str]) -> str:
        more = self.messages("count.more_parts", count=self.words.number(len(names) - MOST_NAMES))
        return ", ".join((*names[:MOST_NAMES], *([more] if len(names) > MOST_NAMES else [])))

    def about(self, outcome: TargetOutcome, path: str) -> str:
        """Return what is to be said of a target on one line, away from any table."""
        text = self.messages(
            "finding.target",
            list=path,
            title=self.titled(outcome),
            verdict=self.judged(outcome),
            plan=self.asked(outcome),
            actual=self.actual(outcome, outcome.chosen),
        )
        return self.words.waived(text, self.found.waivers.of_target(outcome.target.id))

    def flip(self, outcome: TargetOutcome, other: ReadingOutcome) -> str:
        """Return what another way to read the plan changes, in one sentence."""
        return self.messages(
            "screen.flip",
            changes=self.changes(other),
            value=self.actual(outcome, other),
            verdict=self.verdict(other),
        )

    def changes(self, reading: ReadingOutcome) -> str:
        """Return what a combination of readings changes in the chosen one."""
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

    def agreement(self) -> Iterator[str]:
        """Yield which verdicts no reading changes, and what the readings that were not answered lack."""
        same: dict[bool, list[str]] = {True: [], False: []}
        lacks: dict[str, None] = {}
        unanswered = 0
        for outcome in self.found.targets:
            open_ones = [other for other in outcome.others if not other.answerable]
            unanswered += len(open_ones)
            for other in open_ones:
                lacks |= dict.fromkeys(self.lack(other))
            answered = len(outcome.others) - len(open_ones)
            if answered and not outcome.flips() and outcome.chosen.answerable:
                same[not open_ones].append(outcome.target.number)
        if same[True]:
            yield self.messages("screen.same", numbers=", ".join(same[True]))
        if same[False]:
            yield self.messages("screen.same_answered", numbers=", ".join(same[False]))
        if unanswered:
            yield self.messages("screen.unanswered", count=unanswered, what="; ".join(first(lacks)))

    def lack(self, reading: ReadingOutcome) -> Iterator[str]:
        """Yield what a reading needs and the list does not have."""
        kind = self.found.plan.register.roles.type or ""
        for key in reading.lacks:
            yield self.messages("screen.unanswered_column", field=self.words.field(key))
        for key in reading.uncovered:
            yield self.messages("screen.unanswered_type", type=self.words.value(kind, key))

    def call(self, call: Call) -> str:
        """Return what to ask for, in one sentence."""
        targets = ", ".join(map(self.words.target, call.targets))
        if call.row is None:
            label = self.words.value(self.found.plan.register.roles.type or "", call.type or "")
            return self.messages("screen.check_type", type=label, targets=targets)
        return self.messages(
            "screen.check_row",
            place=self.spot(call.row, call.fields),
            name=self.named(call.row),
            asked=open_of(self.found, self.words, call.row, call.fields),
            targets=targets,
        )

    def spot(self, index: int, fields: Iterable[str]) -> str:
        """Return where a row stands; of several lists where its cells of some fields do, one place for each file."""
        row, listed = self.found.list.rows.heads[index], self.found.list
        if not listed.is_of_several and not listed.spots:
            return self.messages("place.line", line=row.line)
        places = (listed.place(row, key) for key in tuple(fields) or (None,))
        return ", ".join(dict.fromkeys(self.placed(place) for place in places))

    def placed(self, place: Place) -> str:
        """Return the cell or line of a place; of several lists with what tells which of them it is in."""
        return self.words.spot_among(self.found.list, place)

    def name(self, index: int) -> str:
        """Return a row by its name, or by what it stands for."""
        row, outcome = self.found.list.rows.heads[index], self.found.rows[index]
        if row.name:
            return row.name
        if outcome.count_low != outcome.count_high:
            return self.messages("row.some")
        return self.messages("row.group", count=self.words.number(outcome.count_low))

    def named(self, index: int) -> str:
        """Return a row by its name and commune."""
        commune = self.found.list.rows.heads[index].commune
        return f"{self.name(index)} ({commune})" if commune else self.name(index)

    def near(self, near: Near) -> str:
        """Return who lacks how many points."""
        return self.messages("screen.near", name=self.named(near.row), points=self.words.number(near.points, 2))

    def classes(self, index: int) -> str:
        """Return the class of a row, or the classes it may have; nothing where the plan has no rating."""
        return self.class_words(self.found.rows[index].classes)

    def class_words(self, keys: tuple[str, ...]) -> str:
        """Return classes that a row may have in words; nothing where the plan has no rating."""
        rating = self.found.plan.rating
        if rating is None or not keys:
            return ""
        told = not {band.key for band in rating.classes} <= set(keys)
        return self.words.classes(rating.declared, keys) if told else self.messages("why.unrated")

    def size(self, rows: Iterable[int]) -> int:
        """Return how many cooperatives some rows stand for, for sure."""
        return sum(self.found.rows[row].count_low for row in rows)

    def waived_targets(self) -> Iterator[str]:
        """Yield the targets that are let pass, with the reason and the last day."""
        for outcome in self.found.targets:
            waiver = self.found.waivers.of_target(outcome.target.id)
            if waiver is not None:
                yield self.words.waived(self.titled(outcome), waiver)

    def check_lines(self, everything: bool) -> Iterator[str]:
        """Yield what to ask for, and how to answer: every type, and of the rows the first few unless all are wanted."""
        rows = 0
        for call in self.found.calls:
            rows += call.row is not None
            if call.row is None:
                yield self.messages("screen.check_answer", check=self.call(call))
            elif everything or rows <= EXAMPLES:
                yield self.call(call)
        if rows > EXAMPLES and not everything:
            yield self.messages("screen.more", count=self.words.number(rows - EXAMPLES))

    def problem_title(self) -> str:
        """Return how many problems there are of each severity."""
        counts = Counter(problem.severity for problem in self.found.problems)
        return self.messages(
            "screen.problems",
            errors=self.words.number(counts[Severity.ERROR]),
            warnings=self.words.number(counts[Severity.WARNING]),
        )

    def problem_lines(self, everything: bool) -> Iterator[str]:
        """Yield problems grouped by code, errors first; those alike on one line, and so many, unless all are wanted."""
        left, lines = len(self.found.problems), 0
        for code, problems in by_code(self.found.problems).items():
            waiver = self.found.waivers.of_problem(code)
            for alike in [[one] for one in problems] if everything else together(problems):
                if everything or lines < MOST_LINES:
                    text = self.problem_line(alike[0]) if len(alike) == 1 else self._alike(alike)
                    yield self.words.waived(text, waiver)
                    lines, left = lines + 1, left - len(alike)
        if left:
            yield self.messages("screen.more", count=self.words.number(left))

    def _alike(self, problems: Sequence[Problem]) -> str:
        """Several problems of one code in one column: how many, the first few places, and what the first one says."""
        first = problems[0]
        severity = self.messages(f"severity.{first.severity.value}")
        places = [self.words.spot(first.place, with_name=self.found.list.is_of_files)]
        places += [self._spot_beside(one, first) for one in problems[1:EXAMPLES]]
        return self.messages(
            "screen.alike_rows" if first.place.column is None else "screen.alike_cells",
            severity=severity,
            code=first.code,
            count=self.words.number(len(problems)),
            places=", ".join(places),
            text=self.words.problem(first),
        )

    def _spot_beside(self, problem: Problem, first: Problem) -> str:
        """Where a problem is, beside one whose place is named: its cell or line, and its file if that is another."""
        place = problem.place
        if place.file != first.place.file:
            return self.words.spot(place, with_name=True)
        return place.cell or str(place.line)

    def problem_line(self, problem: Problem) -> str:
        """Return a problem with its severity, code and line."""
        severity = self.messages(f"severity.{problem.severity.value}")
        place = self.placed(problem.place)
        return f"{severity} {problem.code}{', ' if place else ''}{place}: {self.words.problem(problem)}"
