"""Each target over the years: a line for each list, in the order of their years, with bars."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from htx_eval.base.frozen import frozen
from htx_eval.base.inert import json_of
from htx_eval.messages import Catalogue
from htx_eval.study.pages.study_page import Bar, Block, Cell, Page, Table, text_cell
from htx_eval.study.panel import Entry, Heading, Line, Panel
from htx_eval.study.panel_words import PanelWords
from htx_eval.study.said_changes import change

#: A year in the name of a file.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@frozen
class Point:
    """A target in a year."""

    year: int | None
    line: Line
    entry: Entry


@frozen
class Row:
    """A target over the years, and how it went from the first year to the last, as far as is known."""

    heading: Heading
    points: tuple[Point, ...]

    @property
    def change(self) -> tuple[Fraction, Fraction] | None:
        """The ends of the change from the first year to the last; None where an end is open."""
        if len(self.points) < 2:
            return None
        first, last = self.points[0].entry, self.points[-1].entry
        if first.low is None or first.high is None or last.low is None or last.high is None:
            return None
        return last.low - first.high, last.high - first.low


@frozen
class Trend:
    """Every target over the years of a panel."""

    panel: Panel
    rows: tuple[Row, ...]
    twice: tuple[int, ...]  # years of several lists


def trend_of(panel: Panel) -> Trend:
    """Return a panel by targets and years; lists of no year come first, those of one year by name."""
    lines = sorted((line for line in panel.lines if not line.refused), key=lambda line: (year_of(line) or 0, line.name))
    rows = [
        Row(one, tuple(Point(year_of(line), line, line.entries[one.id]) for line in lines if one.id in line.entries))
        for one in panel.headings
    ]
    years = Counter(year for line in lines if (year := year_of(line)) is not None)
    return Trend(panel, tuple(rows), tuple(year for year, count in years.items() if count > 1))


def year_of(line: Line) -> int | None:
    """Return the year of a list: that which all of its rows state, else the one in its name, else that of its plan."""
    if line.year is not None:
        return line.year
    named = set(_YEAR.findall(line.name))
    return int(named.pop()) if len(named) == 1 else line.plan_year


class TrendWords:
    """Puts a trend into words of one language."""

    def __init__(self, found: Trend, messages: Catalogue) -> None:
        self.found, self.messages, self.say = found, messages, PanelWords(found.panel, messages)

    def page(self) -> Page:
        """Return the trend as a page: a block for each target."""
        blocks = (
            Block(row.heading.said(self.messages), Table(tuple(self._cells(row))), self._changed(row))
            for row in self.found.rows
        )
        kicker, title = self.messages("trend.kicker"), self.found.panel.title
        return Page(kicker, title, (), tuple(blocks), tuple(self.remarks()), self.say.last())

    def _cells(self, row: Row) -> Iterator[tuple[Cell, ...]]:
        """The year, the name, the figure of its plan where plans differ, the measure, a bar and the verdict."""
        scale = _scale(row.points)
        differ = len({point.entry.asked for point in row.points}) > 1
        for point in row.points:
            entry = point.entry
            year = "" if point.year is None else str(point.year)
            name = "" if point.line.name == year else point.line.name
            texts = (year, name, entry.asked if differ else "", self.say.value(entry))
            bar = Cell(bar=Bar.of(entry.low, entry.high, scale))
            yield (*map(text_cell, texts), bar, text_cell(self.say.judged(entry), verdict=entry.verdict))

    def _changed(self, row: Row) -> tuple[str, ...]:
        """How a target went from the first year to the last, if that is known."""
        ends, points = row.change, row.points
        if ends is None or points[0].year is None or points[-1].year is None or points[0].year == points[-1].year:
            return ()
        is_share = points[-1].entry.percent
        told = change(self.say.words, *ends, is_share)
        key = "trend.change_share" if is_share else "trend.change"
        return (self.messages(key, first=points[0].year, last=points[-1].year, change=told),)

    def remarks(self) -> list[str]:
        """Return what one has to know beside the figures."""
        twice = [self.messages("trend.twice", years=", ".join(map(str, self.found.twice)))] if self.found.twice else []
        return [*twice, *self.say.remarks()]


def _scale(points: Sequence[Point]) -> Fraction | None:
    """What a full bar stands for: all of a share, else the most of any year."""
    if any(point.entry.percent for point in points):
        return Fraction(1)
    ends = [end for point in points for end in (point.entry.low, point.entry.high) if end is not None]
    return max(ends, default=None)


def rendered(found: Trend, form: str, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return a trend as ``table``, ``md``, ``html`` or ``json``."""
    if form == "json":
        return json_of(_as_json(found))
    from htx_eval.study.pages.drawn_page import drawn

    return drawn(TrendWords(found, messages).page(), form, messages, width, colour)


def _as_json(found: Trend) -> dict[str, Any]:
    return {
        "title": found.panel.title,
        "targets": [
            {
                "id": row.heading.id,
                "change": None if row.change is None else {"low": float(row.change[0]), "high": float(row.change[1])},
                "years": [
                    {
                        "year": point.year,
                        "line": point.line.name,
                        "plan": point.line.plan,
                        "verdict": None if point.entry.verdict is None else point.entry.verdict.value,
                        "low": None if point.entry.low is None else float(point.entry.low),
                        "high": None if point.entry.high is None else float(point.entry.high),
                        "asked": point.entry.asked,
                    }
                    for point in row.points
                ],
            }
            for row in found.rows
        ],
        "not_evaluated": [line.name for line in found.panel.refused],
    }
