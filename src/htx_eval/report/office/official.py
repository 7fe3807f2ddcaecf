"""What an official report says, section by section, in the form of `letter`."""

from __future__ import annotations

from collections.abc import Iterator

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

from htx_eval.messages import Catalogue
from htx_eval.report.data.result_json import result
from htx_eval.report.office.letter import Letter
from htx_eval.report.office.paper import Paper
from htx_eval.report.office.view import View
from htx_eval.report.subject import Report
from htx_eval.report.words.closing import answer
from htx_eval.report.words.cuts import Lists

#: So many are shown of a list; the workbook has them all.
MOST = {"questions": 20, "problems": 5, "cooperatives": 300}
_MARKS = {"counted": "x", "undecided": "?", "base_only": "–", "": ""}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


class Official:
    """Writes the report onto paper, section by section."""

    def __init__(self, report: Report, messages: Catalogue, paper: Paper) -> None:
        self.say, self.paper, self.found = messages, paper, report.evaluation
        self.letter = Letter(paper, messages)
        self.view, self.data = View(report.evaluation, messages), result(report, messages)
        self.lists = Lists(self.view.say)
        self.sections = iter(_ROMAN)

    def write(self, with_letter: bool) -> None:
        """Write the report without its annex; the letter around it only where no template has one."""
        if self.paper.own:
            self.letter.set_up()
        if with_letter:
            self.letter.head()
        self.letter.title(self.say("word.kind"), self.say("word.subject", plan=self.data.plan.title))
        self._opening()
        self._targets()
        self._questions()
        self._readings()
        self._problems()
        self._sources()
        if with_letter:
            self.letter.signature()

    def _heading(self, key: str) -> None:
        self.paper.heading(f"{next(self.sections)}. {self.say(key).upper()}")

    def _items(self, texts: Iterator[str] | list[str]) -> None:
        for text in texts:
            self.paper.text(f"- {text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '…')) else '.'}")

    def _opening(self) -> None:
        words = self.view.words
        issued = self.view.issued().removesuffix(".")
        until = words.date(self.found.as_of)
        self.paper.text(self.say("word.opening", plan=self.data.plan.title, issued=issued, date=until))
        self._heading("report.glance")
        self.paper.text(f"{answer(self.found, self.say)}.", bold=True)
        if self.found.reference:
            self.paper.text(f"{self.say('screen.reference')}.", bold=True)
        self.paper.text(f"{self.view.say.rows()}.")
        if self.found.composition is not None:
            self.paper.text(f"{self.view.say.base(self.found.composition)}.")

    def _targets(self) -> None:
        self._heading("report.targets")
        cards = self.view.cards()
        headings = [self.say(f"screen.{key}") for key in ("number", "target", "plan", "actual", "verdict")]
        rows = [
            [card.number, card.title, card.asked, ", ".join(filter(None, (card.actual, card.short))), card.judged]
            for card in cards
        ]
        self.paper.table(headings, (1.2, 5.3, 3.1, 3.9, 3.0), rows, centred={0})
        notes = [(card, text) for card in cards for text in card.notes]
        if notes:
            self.paper.text("")
            self.paper.text(self.say("report.notes") + ":")
        self._items([self.say("word.note", number=card.number, text=text) for card, text in notes])

    def _questions(self) -> None:
        questions, nearest = self.lists.questions(MOST["questions"]), self.lists.nearest()
        if not questions.shown and not nearest:
            return
        self._heading("report.ask")
        self._items([*questions.shown])
        if questions.more:
            self._items([self.say("report.ask_more", count=self.view.words.number(questions.more))])
        for near in nearest:
            rows = "; ".join(map(self.view.say.near, near.outcome.nearest))
            text = self.say("word.note", number=near.outcome.target.number, text=rows)
            self._items([f"{self.say('report.nearest')}: {text}"])

    def _readings(self) -> None:
        self._heading("report.readings")
        for definition in self.data.definitions:
            for option in definition.readings:
                if option.id == definition.chosen:
                    label = self.say("screen.flip_change", word=definition.word, label=option.label)
                    self._items([self.say("word.because", text=label, because=definition.because)])
        self._items(self.view.say.agreement())
        if self.data.assumptions:
            self.paper.text(self.say("report.assumptions") + ":")
            self._items([item.text for item in self.data.assumptions])

    def _problems(self) -> None:
        self._heading("report.problems")
        groups = self.lists.problems(MOST["problems"])
        if not groups:
            self.paper.text(self.say("report.no_problem"))
            return
        self.paper.text(f"{self.view.say.problem_title()}.")
        rows = []
        for group in groups:
            rows += [[f"{group.severity} {group.code}", place, text] for place, text in group.problems.shown]
            if group.problems.more:
                rows.append(
                    [group.code, "", self.say("report.more", count=self.view.words.number(group.problems.more))]
                )
        headings = [self.say(f"report.{key}") for key in ("problem_code", "place", "message")]
        self.paper.table(headings, (3.0, 3.6, 9.9), rows)

    def _sources(self) -> None:
        self._heading("report.sources")
        plan, rating = self.data.plan, self.data.rating
        self._items([*plan.sources, *([] if rating is None else [rating.title])])
        for key, texts in (("not_stated", plan.not_stated), ("unverified", rating.unverified if rating else [])):
            if texts:
                self.paper.text(self.say(f"report.{key}") + ":")
                self._items(texts)
        self.paper.text(self.say("word.closing"))

    def annex(self) -> None:
        """Write the list of cooperatives, on a page of its own."""
        listed = self.lists.cooperatives(MOST["cooperatives"])
        if not listed.shown:
            return
        self.letter.annex(self.say("report.cooperatives").upper())
        if listed.more:
            number = self.view.words.number
            more = {"all": number(len(self.found.rows)), "count": number(len(listed.shown))}
            self.paper.text(self.say("report.cooperatives_more", **more))
        self.paper.text(self.say("word.marks"), italic=True)
        keys = ("screen.number", "report.cooperative", "report.commune", "report.class")
        headings = [*map(self.say, keys), *(target.number for target in self.data.targets)]
        rows = [
            [str(at), row.name, row.commune, row.classes, *(_MARKS[mark] for mark in row.standings)]
            for at, row in enumerate(listed.shown, start=1)
        ]
        marks = [min(0.85, 6.0 / len(self.data.targets))] * len(self.data.targets)  # centimetres
        widths = (1.2, 10.0 - sum(marks), 2.8, 2.5, *marks)
        self.paper.table(headings, widths, rows, centred={0, *range(4, len(headings))})
        made = self.say("report.made_by", version=self.data.tool.version)
        self.paper.text(f"{made}. {self.say('report.sha', sha=self.data.data.sha256)}", italic=True, align=ALIGN.LEFT)
