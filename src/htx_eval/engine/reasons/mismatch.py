"""Stated against recomputed class: what the list writes, and what its points give."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import cast

from htx_eval.base.columns import Coded
from htx_eval.engine.evaluate import Explored
from htx_eval.engine.rows.points import RowPoints
from htx_eval.engine.rows.table import TableRow
from htx_eval.model.outcome import Evaluation, RowOutcome
from htx_eval.model.plan import Rating
from htx_eval.model.reasons import Mismatch
from htx_eval.model.values import Cell, Choice, Origin, known

#: Problems that say which verdicts the other source of a class would change.
OTHER_SOURCE = ("HTX504", "HTX505")


def mismatch(explored: Explored) -> Mismatch | None:
    """Return how stated and recomputed classes agree, row by row; None if no row has both as single classes."""
    found, rating = explored.evaluation, explored.evaluation.plan.rating
    column = None if rating is None else found.list.columns().get(rating.declared)
    if column is None:
        return None
    stated, computed = column.mapped(_stated), explored.table.rows.mapped(_computed)
    pairs = Counter(zip(stated.codes, computed.codes, strict=True))
    counts: Counter[tuple[str, str]] = Counter()
    for (one, other), number in pairs.items():
        own, by_points = stated.items[one], computed.items[other]
        if own is not None and by_points is not None:
            counts[own, by_points] += number
    rows = [row for row, (a, b) in enumerate(zip(stated, computed, strict=True)) if a and b and a != b]
    changed = [
        target
        for problem in found.problems
        if problem.code in OTHER_SOURCE
        for target in cast(tuple[str, ...], problem.params["targets"])
    ]
    return Mismatch(counts, tuple(rows), tuple(changed)) if counts else None


def _stated(cell: Cell) -> str | None:
    value = known(cell) if isinstance(cell, Choice) and cell.origin is Origin.STATED else None
    return value if isinstance(value, str) else None


def _computed(row: TableRow) -> str | None:
    """The class that the points of a row give, if they leave only one."""
    classes = row.settled.by_points if row.settled is not None else None
    return next(iter(classes)) if classes is not None and len(classes) == 1 else None


def known_points(found: Evaluation, rating: Rating) -> Coded[Decimal | None]:
    """Return the points of each row that has the class that these points give; None for every other row."""
    points, classes = stated_points(found, rating), found.rows.mapped(_single_class)
    of_class = [None if one is None else rating.class_of(one) for one in points.items]
    return Coded.of(
        points.items[code] if own is not None and of_class[code] == own else None
        for code, own in zip(points.codes, classes, strict=True)
    )


def stated_points(found: Evaluation, rating: Rating) -> Coded[Decimal | None]:
    """Return the points of each row that stands for one cooperative; None for every other row."""
    return RowPoints(rating, found.list, found.rows.mapped(lambda row: row.is_one)).of_all()


def _single_class(outcome: RowOutcome) -> str | None:
    """The class of a row that is one cooperative of one class."""
    return outcome.classes[0] if outcome.is_one and len(outcome.classes) == 1 else None
