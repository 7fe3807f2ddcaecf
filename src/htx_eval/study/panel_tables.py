"""A panel for programs: JSON, and CSV with a row for each line and target."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from htx_eval.base.inert import csv_of, json_of
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import At
from htx_eval.report.words.wording import Words
from htx_eval.study.panel import Entry, Heading, Line, Panel

#: The columns of the CSV; a column that comes later stands behind these.
COLUMNS = (
    "line",
    "path",
    "plan",
    "target",
    "number",
    "title",
    "asked",
    "verdict",
    "low",
    "high",
    "numerator_low",
    "denominator_low",
    "numerator_high",
    "denominator_high",
    "exact",
    "few",
    "rows",
    "problem",
)


def as_json(panel: Panel, messages: Catalogue) -> str:
    """Return a panel as JSON: what is known of every line and target, with exact ends as numbers."""
    return json_of(
        {
            "title": panel.title,
            "by": panel.by,
            "targets": [
                {"id": one.id, "number": one.number, "title": one.title[messages.lang], "asked": one.asked}
                for one in panel.headings
            ],
            "lines": [_line(line, panel, messages) for line in panel.lines],
            "whole": None if panel.whole is None else _line(panel.whole, panel, messages),
            "not_whole": _problems(panel.not_whole, messages),
            "notes": list(panel.notes),
        }
    )


def _line(line: Line, panel: Panel, messages: Catalogue) -> dict[str, Any]:
    return {
        "name": line.name,
        "path": line.path,
        "plan": line.plan,
        "rows": line.rows,
        "overall": None if line.overall is None else line.overall.value,
        "targets": [{"id": one.id, **_entry(line.entries[one.id])} for one in panel.headings if one.id in line.entries],
        "problems": _problems(line.refused, messages),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "verdict": None if entry.verdict is None else entry.verdict.value,
        "low": _number(entry.low),
        "high": _number(entry.high),
        "low_at": _at(entry.low_at),
        "high_at": _at(entry.high_at),
        "exact": entry.exact,
        "few": entry.is_few,
        "reading": entry.reading,
    }


def _at(at: At | None) -> dict[str, float | int | None] | None:
    return None if at is None else {"numerator": _number(at.numerator), "denominator": _number(at.denominator)}


def _number(value: Fraction | None) -> float | int | None:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def _problems(problems: Any, messages: Catalogue) -> list[dict[str, str]]:
    words = Words(messages)
    return [{"code": one.code, "message": words.placed(one)} for one in problems]


def rows_of(panel: Panel, messages: Catalogue) -> Iterator[dict[str, Any]]:
    """Yield a row for each line and target by `COLUMNS`; of a line that was not evaluated one with its problem.

    Ends are numbers, None where they are open; what does not apply is None.
    """
    for line in (*panel.lines, *([] if panel.whole is None else [panel.whole])):
        head = {"line": line.name, "path": line.path, "plan": line.plan, "rows": line.rows}
        if line.refused:
            yield dict.fromkeys(COLUMNS) | head | {"problem": _problems(line.refused, messages)[0]["message"]}
        for heading in panel.headings:
            entry = line.entries.get(heading.id)
            if entry is not None:
                yield dict.fromkeys(COLUMNS) | head | _cells(heading, entry, messages)


def _cells(heading: Heading, entry: Entry, messages: Catalogue) -> dict[str, Any]:
    return {
        "target": heading.id,
        "number": heading.number,
        "title": heading.title[messages.lang],
        "asked": entry.asked,
        "verdict": None if entry.verdict is None else entry.verdict.value,
        "low": _number(entry.low),
        "high": _number(entry.high),
        **_ends("low", entry.low_at),
        **_ends("high", entry.high_at),
        "exact": entry.exact,
        "few": entry.is_few,
    }


def _ends(name: str, at: At | None) -> dict[str, Any]:
    parts = (None, None) if at is None else (_number(at.numerator), _number(at.denominator))
    return dict(zip((f"numerator_{name}", f"denominator_{name}"), parts, strict=True))


def as_csv(panel: Panel, messages: Catalogue) -> str:
    """Return the rows of a panel as CSV; a text that would be a formula stays a text."""
    return csv_of([COLUMNS, *([row[key] for key in COLUMNS] for row in rows_of(panel, messages))])
