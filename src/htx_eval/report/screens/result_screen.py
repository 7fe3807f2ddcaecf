"""The table on the screen: composition first, counts before percentages, only the readings that change a verdict."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Verdict
from htx_eval.report.screens.printing import printed, shown
from htx_eval.report.subject import Report
from htx_eval.report.words.assumed import assumptions
from htx_eval.report.words.closing import last_line
from htx_eval.report.words.phrases import Phrases

_STYLES = {Verdict.MET: "green", Verdict.MISSED: "bold red", Verdict.UNDECIDED: "yellow"}


def render(report: Report, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return the screen as text of a width, with colours if they are asked for."""
    return printed(_Screen(report, messages).parts(), width, colour)


class _Screen:
    def __init__(self, report: Report, messages: Catalogue) -> None:
        self.report, self.messages, self.found = report, messages, report.evaluation
        self.say = Phrases(self.found, messages)
        self.words = self.say.words

    def parts(self) -> Iterator[Text | Table | Padding]:
        """Yield what stands one below the other."""
        yield from self._head()
        yield self._table()
        for title, lines in (
            (self.messages("screen.remarks"), self.say.remark_lines()),
            (self.messages("screen.waivers"), self.say.waived_targets()),
            (self.messages("screen.readings"), self.say.flip_lines()),
            (None, [*self.say.followers(), *self.say.additions()]),
            (None, self.say.agreement()),
            (self.messages("screen.all_readings"), self._every_reading() if self.report.verbose else []),
            (self.messages("screen.nearest"), self._nearest()),
            (self.messages("screen.check"), self.say.check_lines(self.report.all_problems)),
            (self.say.problem_title(), self.say.problem_lines(self.report.all_problems or self.report.verbose)),
            (self.messages("screen.assumptions"), [text for _, text in assumptions(self.found, self.words)]),
        ):
            yield from self._section(title, list(lines))
        if self.report.settings is not None:
            yield shown(self.messages("screen.settings", path=self.report.settings))
        yield shown(last_line(self.report, self.messages), "bold")

    def _section(self, title: str | None, lines: list[str]) -> Iterator[Text | Padding]:
        if not lines:
            return
        if title is not None:
            yield shown(f"{title}:", "bold")
        for line in lines:
            yield Padding(shown(line), (0, 0, 0, 2)) if title is not None else shown(line)

    def _head(self) -> Iterator[Text]:
        found, lang = self.found, self.messages.lang
        yield shown(found.plan.title[lang], "bold")
        yield shown(self.say.day())
        if found.reference:
            yield shown(self.messages("screen.reference"), "bold yellow")
        for line in self.say.whose():
            yield shown(line)

    def _table(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
        for at, heading in enumerate(self.say.headings()):
            table.add_column(shown(heading), overflow="fold", no_wrap=at == 0)
        for outcome in self.found.targets:
            *cells, verdict = self.say.marked_row(outcome)
            table.add_row(*map(shown, cells), shown(verdict, _STYLES.get(outcome.verdict, "cyan")))
        return table

    def _every_reading(self) -> Iterator[str]:
        """Every combination of readings of every target, the chosen one first."""
        for outcome in self.found.targets:
            for reading in (outcome.chosen, *outcome.others):
                yield self.messages(
                    "screen.one_reading",
                    number=outcome.target.number,
                    changes=self.say.changes(reading),
                    value=self.say.actual(outcome, reading),
                    verdict=self.say.verdict(reading),
                )

    def _nearest(self) -> Iterator[str]:
        """Who lacks the fewest points to be counted by a target that is not met."""
        for outcome in self.found.targets:
            if outcome.nearest:
                yield f"{outcome.target.number}. {'; '.join(map(self.say.near, outcome.nearest))}"
