"""What is in a sheet of a workbook beside its values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from htx_eval.base.frozen import frozen


@frozen
class Traits:
    """What is in a sheet beside its values."""

    hidden_rows: frozenset[int] = frozenset()
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)  # by first line, and column from 0
    bare_formulas: tuple[str, ...] = ()  # addresses of formulas without a stored value
    has_errors: bool = False
    is_sparse: bool = False  # some cell stands far from all others, so that a full grid would be huge
    struck_rows: tuple[int, ...] = ()  # lines that are crossed out
    struck_cells: tuple[str, ...] = ()  # addresses of cells that are crossed out in other lines
    table: range | None = None  # of a Word document the lines of the table, around which other text stands
