"""A sheet of a workbook that can be read, whichever library reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from htx_eval.base.frozen import frozen
from htx_eval.reading.sheets.sheet import NumberedRow
from htx_eval.reading.sheets.traits import Traits


@frozen
class Tab:
    """A sheet that can be read: its name, whether it is shown, its rows from the top, and what else is in it."""

    name: str
    is_visible: bool
    rows: Callable[[], Iterator[NumberedRow]]
    traits: Callable[[], Traits]
