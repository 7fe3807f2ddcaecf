"""The lists of a report, each cut to what a face has room for: questions, who is nearest, problems, cooperatives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from htx_eval.base.problems import Problem
from htx_eval.model.outcome import Evaluation, TargetOutcome
from htx_eval.report.words.phrases import Phrases, by_code

Item = TypeVar("Item")
#: What a row can be to a target, as the parts of the evidence are called; nothing stands for outside.
STANDINGS = ("counted", "base_only", "undecided")


@dataclass(frozen=True, slots=True)
class Cut(Generic[Item]):
    """The first of many, and how many more there are."""

    shown: Sequence[Item]
    more: int


def cut(items: Sequence[Item], most: int) -> Cut[Item]:
    """Return the first of many."""
    return Cut(items[:most], max(0, len(items) - most))


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """The problems of one code."""

    code: str
    severity: str
    problems: Cut[tuple[str, str]]  # place and message


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the list, with what it is to every target."""

    line: int | str  # with the name of the file or sheet, where rows come from several
    code: str
    name: str
    commune: str
    classes: str
    standings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """Who lacks the fewest points to be counted by a target."""

    outcome: TargetOutcome
    rows: tuple[tuple[str, str], ...]  # name with commune, and points


class Lists:
    """The lists of one evaluation in the words of one language."""

    def __init__(self, say: Phrases) -> None:
        self.say, self.found, self.words = say, say.found, say.words

    def questions(self, most: int) -> Cut[str]:
        """Return what to ask for, those that serve most targets first."""
        found = cut(self.found.calls, most)
        return Cut(list(map(self.say.call, found.shown)), found.more)

    def nearest(self) -> list[Nearest]:
        """Return who is nearest to each target that is not met."""
        return [
            Nearest(
                outcome,
                tuple((self.say.named(near.row), self.words.number(near.points, 2)) for near in outcome.nearest),
            )
            for outcome in self.found.targets
            if outcome.nearest
        ]

    def problems(self, most: int) -> list[ProblemGroup]:
        """Return the problems by code, errors first, so many of each code."""
        return [
            ProblemGroup(
                code,
                self.say.messages(f"severity.{problems[0].severity.value}"),
                self._cut_problems(problems, most),
            )
            for code, problems in by_code(self.found.problems).items()
        ]

    def _cut_problems(self, problems: Sequence[Problem], most: int) -> Cut[tuple[str, str]]:
        found = cut(problems, most)
        return Cut([(self.place(problem), self.message(problem)) for problem in found.shown], found.more)

    def message(self, problem: Problem) -> str:
        """Return what a problem is, and the waiver that lets it pass, if there is one."""
        return self.words.waived(self.words.problem(problem), self.found.waivers.of_problem(problem.code))

    def place(self, problem: Problem) -> str:
        """Return where a problem stands; the list itself is not named."""
        return self.words.place(problem.place, with_file=problem.place.file != self.found.list.path)

    def cooperatives(self, most: int) -> Cut[Listed]:
        """Return the rows of the list; of one that is too long those that some target leaves open."""
        rows = range(len(self.found.rows))
        standing = standings(self.found)
        if len(rows) <= most:
            return Cut([self.listed(row, standing[row]) for row in rows], 0)
        still_open = [row for row in rows if "undecided" in standing[row]][:most]
        return Cut([self.listed(row, standing[row]) for row in still_open], len(rows) - len(still_open))

    def listed(self, index: int, standing: tuple[str, ...]) -> Listed:
        """Return one row with its class in words."""
        listed = self.found.list
        row = listed.rows.heads[index]
        line = self.words.line(listed, index) if listed.has_rows_of_several else row.line
        return Listed(line, row.code or "", self.say.name(index), row.commune or "", self.say.classes(index), standing)


def standings(found: Evaluation) -> list[tuple[str, ...]]:
    """Return, for every row of the list, what it is to each target in the order of the plan."""
    columns = [_column(outcome, len(found.rows)) for outcome in found.targets]
    return list(zip(*columns, strict=True))


def _column(outcome: TargetOutcome, rows: int) -> list[str]:
    column = [""] * rows
    for name in STANDINGS:
        for row in getattr(outcome.evidence, name):
            column[row] = name
    return column
