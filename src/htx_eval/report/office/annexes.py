"""The annexes of an official report: the list of cooperatives, and what the figures rest on."""

from __future__ import annotations

from collections.abc import Iterable

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

from htx_eval.report.office.official import Official
from htx_eval.report.words.cuts import Lists
from htx_eval.report.words.proposals import capital

#: So many are shown of a list; the workbook has them all.
MOST = {"questions": 20, "problems": 5, "cooperatives": 300}
_MARKS = {"counted": "x", "undecided": "?", "base_only": "–", "": ""}


class Annexes:
    """Writes the annexes of a report onto its paper."""

    def __init__(self, report: Official) -> None:
        self.say, self.paper, self.letter = report.say, report.paper, report.letter
        self.found, self.view, self.data = report.found, report.view, report.data
        self.lists = Lists(self.view.say)

    def write(self, technical: bool) -> None:
        """Write the list on a page of its own, and, if it is wanted, what is behind the figures on another."""
        if self.data.cooperatives:
            self.letter.annex(self.say("report.cooperatives").upper())
            self.cooperatives()
        if technical:
            self.letter.annex(self.say("word.technical").upper())
            self.technical()

    def cooperatives(self) -> None:
        """Write the list of cooperatives with what each is to every target."""
        listed = self.lists.cooperatives(MOST["cooperatives"])
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

    def technical(self) -> None:
        """Write what the figures rest on: the list, notes, open questions, readings, assumptions, problems, sources."""
        self.paper.item(f"{self.view.say.rows()}.")
        self._part(
            "report.notes",
            [self.say("word.note", number=card.number, text=text) for card in self.view.cards() for text in card.notes],
        )
        self._questions()
        self._readings()
        self._problems()
        self._sources()
        made = self.say("report.made_by", version=self.data.tool.version)
        self.paper.text(f"{made}. {self.say('report.sha', sha=self.data.data.sha256)}", italic=True, align=ALIGN.LEFT)

    def _part(self, key: str, texts: Iterable[str]) -> None:
        items = list(texts)
        if items:
            self.paper.text(f"{self.say(key)}:", bold=True)
        for text in items:
            self.paper.item(capital(text))

    def _questions(self) -> None:
        questions = self.lists.questions(MOST["questions"])
        more = [self.say("report.ask_more", count=self.view.words.number(questions.more))] if questions.more else []
        self._part("report.ask", [*questions.shown, *more])
        near = [
            self.say("word.note", number=near.outcome.target.number, text="; ".join(rows))
            for near in self.lists.nearest()
            for rows in [map(self.view.say.near, near.outcome.nearest)]
        ]
        self._part("report.nearest", near)

    def _readings(self) -> None:
        chosen = [
            self.say("word.because", text=label, because=definition.because) if definition.because else label
            for definition in self.data.definitions
            for option in definition.readings
            for meaning in [option.rule if option.label == definition.word else option.label]
            for label in [self.say("screen.flip_change", word=definition.word, label=meaning)]
            if option.id == definition.chosen
        ]
        self._part("report.readings", [*chosen, *self.view.say.agreement()])
        self._part("report.assumptions", [item.text for item in self.data.assumptions])

    def _problems(self) -> None:
        self.paper.text(f"{self.view.say.problem_title()}.", bold=True)
        rows = []
        for group in self.lists.problems(MOST["problems"]):
            rows += [[f"{group.severity} {group.code}", place, text] for place, text in group.problems.shown]
            if group.problems.more:
                rows.append(
                    [group.code, "", self.say("report.more", count=self.view.words.number(group.problems.more))]
                )
        if rows:
            headings = [self.say(f"report.{key}") for key in ("problem_code", "place", "message")]
            self.paper.table(headings, (3.0, 3.6, 9.9), rows)

    def _sources(self) -> None:
        plan, ratings = self.data.plan, self.data.ratings
        self._part("report.sources", [*plan.sources, *(rating.title for rating in ratings)])
        self._part("report.not_stated", plan.not_stated)
        self._part("report.unverified", [text for rating in ratings for text in rating.unverified])
