"""Problems of a table of numbers: each names the cell, the column or the line that it speaks of."""

from __future__ import annotations

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Param, Place, Problem, Severity
from htx_eval.reading.sheets.sheet import Sheet
from htx_eval.reading.summaries.grid import Figure


@frozen
class FigureProblems:
    """Makes problems of a sheet."""

    sheet: Sheet

    def place(self, line: int | None, column: int | None = None, heading: str | None = None) -> Place:
        """Return where a problem is."""
        return self.sheet.place(line, column, heading)

    def of_figure(
        self, code: str, severity: Severity, figure: Figure, heading: str, value: str | None = None, **params: Param
    ) -> Problem:
        """Return a problem of one figure."""
        place = self.place(figure.line, figure.column, heading)
        return Problem(code, severity, place, figure.text if value is None else value, None, params)

    def refusal(self, code: str, line: int | None, value: str, **params: Param) -> HtxEvalError:
        """Return the refusal of a table."""
        return HtxEvalError([Problem(code, Severity.ERROR, self.place(line), value[:200], None, params)])
