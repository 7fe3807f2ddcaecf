"""The faces of a comparison: a page, JSON, and CSV with a row for each cooperative."""

from __future__ import annotations

from typing import Any

from htx_eval.base.inert import csv_of, json_of
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import TargetOutcome
from htx_eval.runs.run import Run
from htx_eval.study.comparing.change_parts import NAMES, Ends
from htx_eval.study.comparing.compared_words import CompareWords
from htx_eval.study.comparing.comparison import Comparison

#: The columns of the CSV.
COLUMNS = ("name", "code", "where", "line_before", "line_after", "class_before", "class_after")


def rendered(found: Comparison, form: str, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return a comparison as ``table``, ``md``, ``html``, ``json`` or ``csv``."""
    if form == "json":
        return json_of(_as_json(found))
    if form == "csv":
        return _as_csv(found)
    from htx_eval.study.pages.drawn_page import drawn

    return drawn(CompareWords(found, messages).page(), form, messages, width, colour)


def _as_json(found: Comparison) -> dict[str, Any]:
    pairing = found.pairing
    names = found.before.cooperatives.rows.names, found.after.cooperatives.rows.names
    return {
        "plan": found.after.plan.id,
        "before": found.before.word,
        "after": found.after.word,
        "pairs": len(pairing.pairs),
        "by_code": pairing.by_code,
        "only_before": [names[0][row] for row in pairing.only_before],
        "only_after": [names[1][row] for row in pairing.only_after],
        "doubts": [
            {"before": [names[0][row] for row in knot.before], "after": [names[1][row] for row in knot.after]}
            for knot in pairing.knots
        ],
        "left_out": found.left_out,
        "targets": [
            {
                "id": one.after.target.id,
                "before": _outcome(one.before),
                "after": _outcome(one.after),
                "change": None
                if one.parts is None
                else {name: _ends(getattr(one.parts, name)) for name in ("total", *NAMES)},
                "exact": one.exact,
                "own": None if one.own is None else _outcome(one.own),
                "rules": None if one.rules is None else _ends(one.rules),
            }
            for one in found.targets
        ],
        "flows": [{"before": was, "after": now, "count": count} for (was, now), count in sorted(found.flows.items())],
        "moved": [{"name": names[1][one.after], "before": one.was, "after": one.now} for one in found.moved],
    }


def _as_csv(found: Comparison) -> str:
    """Every row of both lists: in both, came, went, or in doubt; a class of several is none."""
    pairing = found.pairing
    rows: list[tuple[str, int | None, int | None]] = [
        *(("both", before, after) for before, after in pairing.pairs),
        *(("came", None, row) for row in pairing.only_after),
        *(("went", row, None) for row in pairing.only_before),
        *(("doubt", row, None) for knot in pairing.knots for row in knot.before),
        *(("doubt", None, row) for knot in pairing.knots for row in knot.after),
    ]
    return csv_of([COLUMNS, *(_csv_row(found, *row) for row in rows)])


def _csv_row(found: Comparison, where: str, before: int | None, after: int | None) -> list[object]:
    sides = [_row(found.before, before), _row(found.after, after)]
    name, code = next((side[0], side[1]) for side in reversed(sides) if side is not None)
    return [name, code, where, *(side[at] if side else "" for at in (2, 3) for side in sides)]


def _row(run: Run, row: int | None) -> tuple[str, str, int, str] | None:
    """The name, code, line and class of a row."""
    if row is None:
        return None
    rows, classes = run.cooperatives.rows, run.evaluation.rows[row].classes
    return rows.names[row] or "", rows.codes[row] or "", rows.lines[row], classes[0] if len(classes) == 1 else ""


def _outcome(outcome: TargetOutcome) -> dict[str, Any]:
    bounds = outcome.chosen.bounds
    low, high = (None if end is None else float(end) for end in (bounds.low, bounds.high))
    return {"verdict": outcome.verdict.value, "low": low, "high": high}


def _ends(ends: Ends) -> dict[str, float]:
    return {"low": float(ends.low), "high": float(ends.high)}
