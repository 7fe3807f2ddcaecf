"""What is said of a comparison: rows of its tables, who moved, and what one has to know beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import TargetOutcome, Verdict
from htx_eval.report.words.phrases import Phrases
from htx_eval.study.comparing.change_parts import NAMES, Ends
from htx_eval.study.comparing.comparison import ABSENT, UNKNOWN, UNRATED, Comparison, Moved, TargetChange
from htx_eval.study.comparing.pairing import Knot
from htx_eval.study.pages.study_page import Block, Cell, Page, Table, text_cell
from htx_eval.study.panel import Heading
from htx_eval.study.said_changes import change

#: So many are named of those who moved, and of those in doubt.
MOST_NAMED = 20
#: What is shown where there is nothing to show.
NOTHING = "–"


class CompareWords:
    """Puts a comparison into words of one language."""

    def __init__(self, found: Comparison, messages: Catalogue) -> None:
        self.found, self.messages = found, messages
        self._before = Phrases(found.before.evaluation, messages)
        self._after = Phrases(found.after.evaluation, messages)
        self.words = self._after.words

    def title(self) -> str:
        """Return the title of the plan."""
        return self.found.after.plan.title[self.messages.lang]

    def head(self) -> Iterator[str]:
        """Yield which lists these are, and who is who in them."""
        found, pairing = self.found, self.found.pairing
        for name, run in (("before", found.before), ("after", found.after)):
            yield self.messages(f"compare.{name}", path=run.word, rows=len(run.cooperatives.rows))
        yield self.messages(
            "compare.pairs",
            pairs=len(pairing.pairs),
            by_code=pairing.by_code,
            before=len(pairing.only_before),
            after=len(pairing.only_after),
            doubts=len(pairing.knots),
        )

    def asked(self) -> Iterator[str]:
        """Return the targets by their numbers."""
        return (Heading.of(one.after.target, self.words).said(self.messages) for one in self.found.targets)

    def page(self) -> Page:
        """Return the comparison as a page."""
        flows = self.flows()
        blocks = [
            Block(table=self.targets()),
            *([] if flows is None else [Block(table=flows)]),
            *(
                Block(self.messages(f"compare.{name}_title"), lines=tuple(lines))
                for name, lines in (("moved", self.moved()), ("doubts", self.doubts()))
                if lines
            ),
        ]
        lead = (*self.head(), *self.asked())
        kicker = self.messages("compare.kicker")
        return Page(kicker, self.title(), lead, tuple(blocks), tuple(self.remarks()), self.last())

    def targets(self) -> Table:
        """Return the targets: what they were and are, and why."""
        head = ("number", "was", "now", "change", *NAMES)
        rows = tuple(self._target(one) for one in self.found.targets)
        return Table(rows, tuple(self.messages(f"compare.{key}") for key in head))

    def _target(self, one: TargetChange) -> tuple[Cell, ...]:
        target = one.after.target
        sides = [self._side(self._before, one.before), self._side(self._after, one.after)]
        found = [NOTHING] * 4 if one.parts is None else [self._ends(ends, target.is_percent) for ends in _all(one)]
        return (text_cell(target.number), *sides, *map(text_cell, found))

    def _side(self, say: Phrases, outcome: TargetOutcome) -> Cell:
        has_data = outcome.given is None and outcome.verdict.shows_measure
        value = (say.words.ends(outcome.target, outcome.chosen.bounds),) if has_data else ()
        return text_cell(say.judged(outcome), *value, verdict=outcome.verdict)

    def _ends(self, ends: Ends, is_share: bool) -> str:
        return change(self.words, ends.low, ends.high, is_share)

    def flows(self) -> Table | None:
        """Return the flow between classes; None where nobody is rated."""
        found = self.found
        if not found.classes:
            return None
        keys = [*found.classes, UNRATED, UNKNOWN, ABSENT]
        was = [key for key in keys if any(one == key for one, _ in found.flows)]
        now = [key for key in keys if any(other == key for _, other in found.flows)]
        counts = ((one, [self._count(found.flows.get((one, other), 0)) for other in now]) for one in was)
        rows = tuple((text_cell(self._class(one, "came")), *map(text_cell, texts)) for one, texts in counts)
        return Table(rows, (self.messages("compare.flow"), *(self._class(key, "went") for key in now)))

    def _count(self, count: int) -> str:
        return self.words.number(count) if count else NOTHING

    def _class(self, key: str, absent: str) -> str:
        if key in (UNKNOWN, UNRATED, ABSENT):
            name = {UNKNOWN: "unknown", UNRATED: "unrated", ABSENT: f"absent_{absent}"}[key]
            return self.messages(f"compare.{name}")
        rating = self.found.after.plan.rating
        assert rating is not None
        return self.words.value(rating.declared, key)

    def moved(self) -> list[str]:
        """Return who moved from one class to another: down first, then up, then those of whom less is known."""
        order = {key: at for at, key in enumerate(self.found.classes)}

        def rank(one: Moved) -> tuple[int, str]:
            known = one.was in order and one.now in order
            return (0 if known and order[one.now] > order[one.was] else 1 if known else 2, self._name(one))

        every = sorted(self.found.moved, key=rank)
        return self._some([self._move(one) for one in every[:MOST_NAMED]], len(every), "compare.more")

    def _move(self, one: Moved) -> str:
        was, now = self._class(one.was, "came"), self._class(one.now, "went")
        return self.messages("compare.moved", name=self._name(one), was=was, now=now)

    def _some(self, told: list[str], count: int, key: str) -> list[str]:
        """The first of some lines, and how many more there are."""
        return [*told, self.messages(key, count=count - len(told))] if count > len(told) else told

    def _name(self, one: Moved) -> str:
        return self._after.name(one.after)

    def doubts(self) -> list[str]:
        """Return the rows of which it is not certain who is who, with the reason."""
        knots = self.found.pairing.knots
        return self._some([self._doubt(knot) for knot in knots[:MOST_NAMED]], len(knots), "compare.more_knots")

    def _doubt(self, knot: Knot) -> str:
        found = self.found
        before = "; ".join(map(self._before.named, knot.before))
        after = "; ".join(map(self._after.named, knot.after))
        pairs = ((one, other) for one in knot.before for other in knot.after)
        reasons = {found.pairing.reasons[pair].value for pair in pairs if pair in found.pairing.reasons}
        told = ", ".join(self.messages(f"compare.reason.{reason}") for reason in sorted(reasons))
        return self.messages("compare.doubt", name=after, others=before, reason=told)

    def remarks(self) -> Iterator[str]:
        """Yield how the parts are to be read, and what they do not say."""
        if any(one.parts is not None for one in self.found.targets):
            yield self.messages("compare.how")
        if any(one.parts is not None and not one.exact for one in self.found.targets):
            yield self.messages("compare.not_exact")
        yield from self._rules()
        without = [one.after.target.number for one in self.found.targets if one.parts is None]
        if without:
            yield self.messages("compare.without", numbers=", ".join(without))
        if self.found.left_out and self.found.classes:
            yield self.messages("compare.left_out", count=self.found.left_out)
        if self.found.pairing.given_up:
            yield self.messages("compare.given_up", count=self.found.pairing.given_up)

    def _rules(self) -> Iterator[str]:
        """What the earlier list is under its own plan, where that is another."""
        own = self.found.own
        if own is None:
            return
        yield self.messages("compare.rules", plan=own.plan.title[self.messages.lang])
        say = Phrases(own.evaluation, self.messages)
        for one in self.found.targets:
            if one.own is None or one.rules is None:
                continue
            told = self._ends(one.rules, one.after.target.is_percent)
            yield self.messages(
                "compare.rule",
                number=one.after.target.number,
                asked=say.words.threshold(one.own.target),
                own=f"{say.judged(one.own)}: {say.words.ends(one.own.target, one.own.chosen.bounds)}",
                change=told,
            )

    def last(self) -> str:
        """Return the last line: on how many targets the verdict is better, worse or the same."""
        known = (Verdict.MET, Verdict.MISSED)
        turns = Counter((one.before.verdict, one.after.verdict) for one in self.found.targets)
        better, worse = turns[Verdict.MISSED, Verdict.MET], turns[Verdict.MET, Verdict.MISSED]
        same = sum(turns[one, one] for one in known)
        rest = len(self.found.targets) - better - worse - same
        return self.messages("compare.last", better=better, worse=worse, same=same, rest=rest)


def _all(one: TargetChange) -> tuple[Ends, ...]:
    assert one.parts is not None
    return (one.parts.total, one.parts.judged, one.parts.came, one.parts.went)
