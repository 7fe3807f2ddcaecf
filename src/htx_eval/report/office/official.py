"""What an official report says above its signature, part by part, in the form of `letter`."""

from __future__ import annotations

from collections.abc import Iterable

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import TargetOutcome, Verdict
from htx_eval.report.data.result_json import result
from htx_eval.report.data.result_shapes import CommuneShape, StandingShape, TargetShape
from htx_eval.report.office.letter import Letter
from htx_eval.report.office.paper import Paper
from htx_eval.report.office.view import View
from htx_eval.report.subject import Report
from htx_eval.report.words.closing import answer
from htx_eval.report.words.proposals import capital, proposals
from htx_eval.report.words.shortcomings import Shortcomings

#: So many communes are shown, and the figures of so many targets beside each other.
MOST_COMMUNES, TARGETS_ABREAST = 60, 8
_ROMAN = ("I", "II", "III", "IV", "V")


class Official:
    """Writes the report onto paper; every part can be written by itself, without its heading."""

    def __init__(self, report: Report, messages: Catalogue, paper: Paper) -> None:
        self.report, self.say, self.paper, self.found = report, messages, paper, report.evaluation
        self.letter = Letter(paper, messages)
        self.view, self.data = View(report.evaluation, messages), result(report, messages)
        self.short = Shortcomings(self.view.say)

    def write(self, with_letter: bool) -> None:
        """Write the report without its annexes; the letter around it only where no template has one."""
        if self.paper.own:
            self.letter.set_up()
        if with_letter:
            self.letter.head()
        self.letter.title(self.say("word.kind"), self.say("word.subject", plan=self.data.plan.title))
        self._opening()
        parts = {
            "report.glance": self.conclusion,
            "report.targets": self.targets,
            "report.communes": self.communes,
            "word.shortcomings": self.shortcomings,
            "word.proposals": self.proposals,
        }
        shown = [key for key in parts if key != "report.communes" or len(self.data.communes) > 1]
        for number, key in zip(_ROMAN, shown, strict=False):
            self.paper.heading(f"{number}. {self.say(key).upper()}")
            parts[key]()
        self.paper.text(self.say("word.closing"))
        if with_letter:
            self.letter.signature()

    def _opening(self) -> None:
        issued = self.view.issued().removesuffix(".")
        self.paper.text(self.say("word.opening", plan=self.data.plan.title, issued=issued, date=self.day()))

    def answer(self) -> str:
        """Return the first sentence."""
        return answer(self.found, self.say)

    def day(self) -> str:
        """Return the day of the figures."""
        return self.view.words.date(self.found.as_of)

    def composition(self) -> str:
        """Return how many cooperatives have which class; nothing where the plan has no population."""
        found = self.found.composition
        return "" if found is None else self.view.say.base(found)

    def conclusion(self) -> None:
        """Write the first sentence, and how many cooperatives have which class."""
        self.paper.text(f"{self.answer()}.", bold=True)
        if self.found.reference:
            self.paper.text(f"{self.say('screen.reference')}.", bold=True)
        if self.composition():
            self.paper.text(f"{self.composition()}.")

    def targets(self) -> None:
        """Write the table of targets."""
        rows = [
            [card.number, card.title, card.asked, ", ".join(filter(None, (card.actual, card.short))), card.judged]
            for card in self.view.cards()
        ]
        before = self.report.previous
        if before is None:
            self.paper.table(self.view.say.headings(), (1.2, 5.3, 3.1, 3.9, 3.0), rows, centred={0})
            return
        is_of_a_year = (before.day.month, before.day.day) == (12, 31)
        day = str(before.day.year) if is_of_a_year else self.view.words.date(before.day)
        heading = self.say("word.previous_year" if is_of_a_year else "word.previous", day=day)
        headings, figures = self.view.say.headings(), map(self._previous, self.found.targets)
        beside = [[*row[:3], figure, *row[3:]] for row, figure in zip(rows, figures, strict=True)]
        self.paper.table([*headings[:3], heading, *headings[3:]], (1.2, 4.3, 2.7, 2.7, 3.0, 2.6), beside, centred={0})

    def _previous(self, outcome: TargetOutcome) -> str:
        """What a target was in the earlier result; a dash where it had none of this id and measure, or no value."""
        before = self.report.previous
        kind, bounds = ("", None) if before is None else before.figures.get(outcome.target.id, ("", None))
        if bounds is None or kind != outcome.target.measure.kind.value:
            return "–"
        return self.view.words.measure(outcome.target, bounds)

    def communes(self) -> None:
        """Write how many cooperatives each commune has for each target; of many targets a table for a few."""
        shown = self.data.communes[:MOST_COMMUNES]
        self.paper.text(self.say("word.communes_note"), italic=True)
        for first in range(0, len(self.data.targets), TARGETS_ABREAST):
            if first:
                self.paper.text("")
            self._communes(shown, first, self.data.targets[first : first + TARGETS_ABREAST])
        if len(shown) < len(self.data.communes):
            more = self.view.words.number(len(self.data.communes) - len(shown))
            self.paper.text(self.say("word.communes_more", count=more))

    def _communes(self, shown: Iterable[CommuneShape], first: int, targets: list[TargetShape]) -> None:
        number = self.view.words.number
        headings = [self.say(f"report.{key}") for key in ("commune", "number_of")]
        headings += [self.say("word.note_number", number=target.number) for target in targets]
        rows = []
        for commune in shown:
            figures = [
                "–" if target.verdict == Verdict.NO_DATA.value else self._standing(part)
                for target, part in zip(targets, commune.targets[first:], strict=False)
            ]
            name = commune.name or self.say("report.no_commune")
            rows.append([name, number(commune.cooperatives), *figures])
        each = min(1.8, 10.8 / len(targets))  # centimetres
        widths = (14.7 - each * len(targets), 1.8, *[each] * len(targets))
        self.paper.table(headings, widths, rows, centred=range(1, len(headings)))

    def _standing(self, part: StandingShape) -> str:
        """How many cooperatives of a commune count for a target, and of how many it is not known."""
        counted, is_open = map(self.view.words.number, (part.counted, part.undecided))
        return self.say("word.with_open", count=counted, open=is_open) if part.undecided else counted

    def shortcomings(self) -> None:
        """Write, as a draft, what is not met and why, with room for causes that no list tells."""
        every = self.short.every()
        if not every:
            self.paper.text(self.say("word.no_shortcoming"))
            return
        self.paper.draft(self.say("word.draft"))
        for found in every:
            self.paper.text(f"{found.title}.", bold=True)
            self._items((*found.figures, *found.reasons))
        self.paper.text(self.say("word.cause"))

    def proposals(self) -> None:
        """Write, as a draft, what is to be done next, with room for more."""
        self.paper.draft(self.say("word.draft"))
        self._items(proposal.text for proposal in proposals(self.short, self.report.way_ahead()))
        self.paper.text(self.say("word.more_proposals"))

    def _items(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.paper.item(capital(text))
