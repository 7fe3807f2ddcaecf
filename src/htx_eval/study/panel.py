"""A panel: one line for each list or group, one column for each target, and what all of them are together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from importlib import import_module
from typing import Any

from htx_eval.base.frozen import frozen
from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.base.problems import Problem
from htx_eval.base.text import Text
from htx_eval.messages import Catalogue, catalogue
from htx_eval.model.outcome import At, Evaluation, Overall, TargetOutcome, Verdict
from htx_eval.model.rules import Target
from htx_eval.model.values import known
from htx_eval.report.words.phrases import Phrases
from htx_eval.report.words.wording import Words

#: A share of fewer than so many is shown as a count: one cooperative more or less turns it over.
FEW = 5


@frozen
class Heading:
    """A target as the head of a column."""

    id: str
    number: str
    title: Text
    asked: str  # its figure, in words

    @classmethod
    def of(cls, target: Target, words: Words) -> Heading:
        """Return the heading of a target."""
        return cls(target.id, target.number, target.title, words.threshold(target))

    def said(self, messages: Catalogue) -> str:
        """Return the target on one line: its number, its title and its figure."""
        return messages("panel.target", number=self.number, title=self.title[messages.lang], asked=self.asked)


@frozen
class Entry:
    """What one line says of one target.

    A verdict of None is none at all: the figure is one for all of them together. ``reading`` names a way to read the
    plan that would change it. Low and high are the ends of the measure over every completion of what is not known.
    """

    verdict: Verdict | None
    low: Fraction | None
    high: Fraction | None
    low_at: At | None
    high_at: At | None
    exact: bool
    percent: bool  # whether the ends are shares
    asked: str  # the figure of its own plan, in words
    actual: str  # the measure, in words
    judged: str  # the verdict, in words; none where there is none
    reading: str | None
    is_few: bool  # a share of so few that a percentage says little


@frozen
class Line:
    """A list or a group: what it says of each target, or the problems for which it could not be evaluated."""

    name: str
    path: str | None
    rows: int
    entries: Mapping[str, Entry]  # by the id of a target
    overall: Overall | None
    exit_code: int
    plan: str | None  # the id of its plan
    plan_title: Text | None
    year: int | None = None  # that all of its rows state
    plan_year: int | None = None  # of its plan, if that is of one year
    rules: str | None = None  # the hash of what its plan says
    settings: str | None = None  # the file of settings that counts
    refused: tuple[Problem, ...] = ()


@frozen
class Panel:
    """Lines and columns; ``whole`` is all of them as one, and why it is not there where it is not."""

    title: str
    by: str  # what a line is, in words
    headings: tuple[Heading, ...]
    lines: tuple[Line, ...]
    whole: Line | None = None
    not_whole: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def refused(self) -> tuple[Line, ...]:
        """The lines that could not be evaluated."""
        return tuple(line for line in self.lines if line.refused)

    def to_dicts(self, lang: str = DEFAULT_LANGUAGE) -> list[dict[str, Any]]:
        """Return a row for each line and target, with the columns of the CSV."""
        from htx_eval.study.panel_tables import rows_of

        return list(rows_of(self, catalogue(lang)))

    def to_pandas(self, lang: str = DEFAULT_LANGUAGE) -> Any:
        """Return the same as a frame of pandas, which has to be installed."""
        return import_module("pandas").DataFrame(self.to_dicts(lang))

    def to_polars(self, lang: str = DEFAULT_LANGUAGE) -> Any:
        """Return the same as a frame of polars, which has to be installed."""
        return import_module("polars").DataFrame(self.to_dicts(lang), infer_schema_length=None)

    def verdicts(self, target: str) -> Mapping[Verdict, int]:
        """Return how many lines have each verdict on a target."""
        entries = (line.entries.get(target) for line in self.lines)
        return Counter(entry.verdict for entry in entries if entry is not None and entry.verdict is not None)


def line_of(
    found: Evaluation,
    messages: Catalogue,
    name: str,
    path: str | None = None,
    exit_code: int = 0,
    kept: Callable[[Target], bool] = lambda target: True,
) -> tuple[Line, tuple[Heading, ...]]:
    """Return what an evaluation says as a line, and the headings of its columns."""
    say = Phrases(found, messages)
    outcomes = [outcome for outcome in found.targets if kept(outcome.target)]
    entries = {outcome.target.id: entry_of(outcome, say) for outcome in outcomes}
    headings = tuple(Heading.of(outcome.target, say.words) for outcome in outcomes)
    plan = found.plan
    plan_year = plan.year if plan.period_from.year == plan.period_to.year else None
    line = Line(
        name,
        path,
        len(found.list.rows),
        entries,
        found.overall,
        exit_code,
        plan.id,
        plan.title,
        _year(found),
        plan_year,
        plan.rules,
    )
    return line, headings


def _year(found: Evaluation) -> int | None:
    """The year that all rows of a list state, if they do."""
    column = found.list.columns().get(found.plan.register.roles.year or "")
    years = set() if column is None else {known(column.items[code]) for code in set(column.codes)}
    year = years.pop() if len(years) == 1 else None
    return year if isinstance(year, int) else None


def entry_of(outcome: TargetOutcome, say: Phrases, has_verdict: bool = True) -> Entry:
    """Return what one outcome says, with a verdict or as a number only."""
    chosen = outcome.chosen
    bounds, flips = chosen.bounds, outcome.flips()
    most = None if bounds.high_at is None else max(bounds.high_at.denominator, getattr(bounds.low_at, "denominator", 0))
    given = outcome.given
    is_measured = given is None and chosen.verdict.shows_measure
    return Entry(
        verdict=chosen.verdict if has_verdict else None,
        low=bounds.low if given is None else given.value,
        high=bounds.high if given is None else given.value,
        low_at=bounds.low_at,
        high_at=bounds.high_at,
        exact=bounds.exact,
        percent=outcome.target.measure.kind.is_share,
        asked=say.words.threshold(outcome.target),
        actual=say.words.ends(outcome.target, bounds) if is_measured else say.actual(outcome, chosen),
        judged=say.judged(outcome) if has_verdict else "",
        reading=say.changes(flips[0]) if flips and has_verdict else None,
        is_few=outcome.target.measure.kind.is_share and most is not None and most < FEW,
    )


def merged(every: Sequence[tuple[Heading, ...]]) -> tuple[Heading, ...]:
    """Return the headings of several lines, each once, in the order in which they come.

    A target of which the plans ask different figures has all of them.
    """
    found: dict[str, Heading] = {}
    figures: dict[str, dict[str, None]] = {}
    for heading in (heading for headings in every for heading in headings):
        found.setdefault(heading.id, heading)
        figures.setdefault(heading.id, {})[heading.asked] = None
    return tuple(replace(heading, asked=" / ".join(figures[key])) for key, heading in found.items())
