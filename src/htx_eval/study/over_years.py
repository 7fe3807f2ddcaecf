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
from htx_eval.model.outcome import Verdict
from htx_eval.study.panel import Entry, Heading, Line, Panel
from htx_eval.study.panel_words import OTHER_READING, PanelWords

#: A year in the name of a file.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: How wide a bar is, what is surely there, what may be, and what is not.
_WIDE, _SURE, _MAY_BE, _NOT = 20, "█", "░", " "
_STYLES: dict[Verdict | None, str] = {Verdict.MET: "green", Verdict.MISSED: "bold red", Verdict.UNDECIDED: "yellow"}


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
        if None in (first.low, first.high, last.low, last.high):
            return None
        assert first.low is not None
        assert first.high is not None
        assert last.low is not None
        assert last.high is not None
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

    def title(self, row: Row) -> str:
        """Return a target as the head of its years."""
        lang = self.messages.lang
        one = row.heading
        return self.messages("panel.target", number=one.number, title=one.title[lang], asked=one.asked)

    def cells(self, row: Row) -> Iterator[tuple[tuple[str, ...], Verdict | None]]:
        """Yield the year, name, figure of its plan where plans differ, measure, bar and verdict of each point."""
        scale = _scale(row.points)
        differ = len({point.entry.asked for point in row.points}) > 1
        for point in row.points:
            entry = point.entry
            year = "" if point.year is None else str(point.year)
            judged = f"{entry.judged}{OTHER_READING if entry.reading else ''}"
            name = "" if point.line.name == year else point.line.name
            asked = entry.asked if differ else ""
            yield (year, name, asked, self.say.value(entry), bar(entry, scale), judged), entry.verdict

    def change(self, row: Row) -> str | None:
        """Return how a target went from the first year to the last."""
        ends, points = row.change, row.points
        if ends is None or points[0].year is None or points[-1].year is None or points[0].year == points[-1].year:
            return None
        low, high = (self._signed(end, points[-1].entry.percent) for end in ends)
        change = low if low == high else self.messages("compare.between", low=low, high=high)
        key = "trend.change_share" if points[-1].entry.percent else "trend.change"
        return self.messages(key, first=points[0].year, last=points[-1].year, change=change)

    def _signed(self, value: Fraction, is_share: bool) -> str:
        text = self.say.words.number(abs(value) * 100 if is_share else abs(value))
        return ("" if value == 0 else "+" if value > 0 else "−") + text

    def remarks(self) -> list[str]:
        """Return what one has to know beside the figures."""
        twice = [self.messages("trend.twice", years=", ".join(map(str, self.found.twice)))] if self.found.twice else []
        return [*twice, *self.say.remarks()]


def bar(entry: Entry, scale: Fraction | None) -> str:
    """Return how much of the scale a measure is: what is surely there, and what may be."""
    if scale is None or scale <= 0 or entry.low is None:
        return ""
    high = scale if entry.high is None else min(entry.high, scale)
    sure, may_be = (round(max(Fraction(0), end) / scale * _WIDE) for end in (min(entry.low, scale), high))
    return _SURE * sure + _MAY_BE * (may_be - sure) + _NOT * (_WIDE - may_be)


def _scale(points: Sequence[Point]) -> Fraction | None:
    """What a full bar stands for: all of a share, else the most of any year."""
    if any(point.entry.percent for point in points):
        return Fraction(1)
    ends = [end for point in points for end in (point.entry.low, point.entry.high) if end is not None]
    return max(ends, default=None)


def rendered(found: Trend, form: str, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return a trend as ``table``, ``md`` or ``json``."""
    if form == "json":
        return json_of(_as_json(found))
    say = TrendWords(found, messages)
    return _markdown(say) if form == "md" else _screen(say, width, colour)


def _screen(say: TrendWords, width: int, colour: bool) -> str:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    from htx_eval.report.screens.printing import printed, shown

    def parts() -> Iterator[Text | Table | Padding]:
        yield shown(say.found.panel.title, "bold")
        for row in say.found.rows:
            yield shown("")
            yield shown(say.title(row))
            table = Table(box=None, pad_edge=False, padding=(0, 1), show_header=False)
            for cells, verdict in say.cells(row):
                table.add_row(*map(shown, cells[:-1]), shown(cells[-1], _STYLES.get(verdict, "cyan")))
            yield Padding(table, (0, 0, 0, 2))
            change = say.change(row)
            if change is not None:
                yield Padding(shown(change), (0, 0, 0, 2))
        yield shown("")
        yield from map(shown, say.remarks())
        yield shown(say.say.last(), "bold")

    return printed(parts(), width, colour)


def _markdown(say: TrendWords) -> str:
    from htx_eval.report.machines.markdown import escaped

    def lines() -> Iterator[str]:
        yield f"# {escaped(say.found.panel.title)}"
        for row in say.found.rows:
            yield ""
            yield f"## {escaped(say.title(row))}"
            yield ""
            yield "|" + " |" * 6
            yield "|" + "---|" * 6
            yield from ("| " + " | ".join(map(escaped, cells)) + " |" for cells, _ in say.cells(row))
            change = say.change(row)
            if change is not None:
                yield ""
                yield escaped(change)
        yield ""
        yield from (f"- {escaped(text)}" for text in say.remarks())
        yield ""
        yield escaped(say.say.last())

    return "\n".join(lines()) + "\n"


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
