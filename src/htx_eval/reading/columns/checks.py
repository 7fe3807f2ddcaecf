"""What is wrong with a column as a whole: its separators, the order of day and month."""

from __future__ import annotations

import re
from collections.abc import Iterator

from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.model.fields import AssumptionCase, FieldType, Register
from htx_eval.model.values import Origin, known
from htx_eval.reading.cells.cell_reader import CellReader

_DOT_DECIMAL = re.compile(r"^[+-]?(?:\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+)$", re.MULTILINE)
_COMMA_DECIMAL = re.compile(r"^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)$", re.MULTILINE)
_DOT_GROUPS = re.compile(r"^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$", re.MULTILINE)
_COMMA_GROUPS = re.compile(r"^[+-]?[1-9]\d{0,2}(?:,\d{3}){2,}$", re.MULTILINE)
_AT_ODDS = ((_DOT_DECIMAL, _COMMA_DECIMAL), (_DOT_DECIMAL, _DOT_GROUPS), (_COMMA_DECIMAL, _COMMA_GROUPS))
_EITHER_ORDER = re.compile(r"^(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-]\d{4}$", re.MULTILINE)


def column_problems(reader: CellReader, register: Register, place: Place) -> Iterator[Problem]:
    """Yield what is doubtful of a column as a whole; ``place`` is the file and sheet."""
    here = Place(file=place.file, sheet=place.sheet, column=reader.column.heading)
    params = {"field": reader.field.key}
    if reader.field.type is FieldType.DATE:
        turned = (text for text, issue in reader.issues.items() if issue.params.get("reason") == "month_first")
        months = next(turned, None)
        either = _either_order(reader) if months is not None else None
        if either is not None:
            yield Problem("HTX118", Severity.WARNING, here, either, None, {**params, "example": months})
    yield from _open_blanks(reader, register, here)
    if reader.field.numeric:
        texts = "\n".join(reader.texts())
        for one, other in _AT_ODDS:
            if (first := one.search(texts)) and (second := other.search(texts)):
                examples = {"first": first.group(), "second": second.group()}
                yield Problem("HTX115", Severity.WARNING, here, None, None, {**params, **examples})
                break


def _either_order(reader: CellReader) -> str | None:
    """A date of a column that is another one with its day and month exchanged."""
    found = _EITHER_ORDER.finditer("\n".join(reader.texts()))
    return next((one.group() for one in found if int(one[1]) != int(one[2])), None)


def _open_blanks(reader: CellReader, register: Register, here: Place) -> Iterator[Problem]:
    """Blanks that would mean "no" in a column of marks only, and are unknown because other cells say "no"."""
    for assumption in register.assumptions:
        if assumption.case is AssumptionCase.ONLY_MARKS and reader.field.key in assumption.fields:
            counts = list(zip(reader.cells, reader.all().counts(), strict=True))
            said = sum(count for cell, count in counts if known(cell) in assumption.values)
            blank = sum(count for cell, count in counts if cell.origin is Origin.MISSING)
            if said and blank:
                params = {"field": reader.field.key, "said": said, "blank": blank}
                yield Problem("HTX222", Severity.WARNING, here, params=params)
