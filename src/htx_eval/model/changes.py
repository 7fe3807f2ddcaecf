"""What a list and a plan are changed in for a question "what if"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.model.outcome import Evaluation


@frozen
class CellChange:
    """Rows found by what one field holds (or by their line), with what other fields are to hold, as texts.

    With nothing to find it ``by``, the row is the one that ``value`` names: a name, a code, or "line 12".
    """

    by: str
    value: str
    cells: Mapping[str, str]


@frozen
class Changes:
    """Cells of some rows, figures of some targets, and the readings of some words."""

    cells: tuple[CellChange, ...] = ()
    thresholds: Mapping[str, Fraction] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)


@frozen
class WhatIf:
    """The verdicts before and after some changes, and the rows whose cells were changed."""

    changes: Changes
    rows: tuple[int, ...]
    before: Evaluation
    after: Evaluation
