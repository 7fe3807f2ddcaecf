"""What a list was understood to be, as data: the screen of `htx-eval data` says the same in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from htx_eval import __version__
from htx_eval.base.problems import Severity
from htx_eval.messages import Catalogue
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.model.understood import ColumnNote, Match, RowKind, Understood, letters
from htx_eval.model.values import BLANK, Cell, Origin, known
from htx_eval.report.data.json_text import json_text
from htx_eval.report.data.list_shapes import ColumnShape, LeftOutShape, ListShape
from htx_eval.report.data.parts_json import problems
from htx_eval.report.data.result_shapes import SCHEMA_VERSION, RangeShape, ToolShape
from htx_eval.report.words.wording import Words

#: Rows that may name persons: that they are there is said, not what they say.
PRIVATE = (RowKind.NOTE, RowKind.SIGNATURE)
#: Columns that fill no field.
UNUSED = (Match.PERCENT, Match.AMOUNTS, Match.LEFT_OUT, Match.UNKNOWN, Match.OTHER_YEAR, Match.SECOND)


#: Columns of a table of numbers, each of which gives some rows their cells.
_OF_FIGURES = (Match.FIGURES, Match.TOTALS)


def render(listed: CooperativeList, plan: Plan, messages: Catalogue) -> str:
    """Return what was understood as JSON text."""
    return json_text(understood(listed, plan, messages))


def understood(listed: CooperativeList, plan: Plan, messages: Catalogue) -> ListShape:
    """Return what was understood as typed data with the names of the JSON."""
    found, words = listed.understood, Words(messages, plan)
    if listed.is_of_several:
        found = Understood(form=found.form)
    severities = Counter(problem.severity for problem in listed.problems)
    return ListShape(
        schema_version=SCHEMA_VERSION,
        tool=ToolShape(name="htx-eval", version=__version__),
        plan=plan.id,
        path=listed.path,
        sha256=listed.sha256,
        form=found.form,
        encoding=found.encoding,
        delimiter=found.delimiter,
        sheet=listed.sheet,
        other_sheets=[name for name in found.sheets if name != listed.sheet],
        heading_lines=list(found.heading_lines),
        hidden_lines=list(found.hidden_rows),
        rows=len(listed.rows),
        cooperatives=_count(listed, plan),
        columns=[] if listed.is_of_several else list(_columns(listed, words)),
        left_out=[
            LeftOutShape(line=line, kind=row.kind.value, text=None if row.kind in PRIVATE else row.text)
            for line, row in sorted(found.left_out.items())
        ],
        errors=severities[Severity.ERROR],
        warnings=severities[Severity.WARNING],
        problems=problems(listed.problems, words),
        together=None if listed.way is None else listed.way.value,
        lists=[understood(part, plan, messages) for part in listed.parts] if listed.is_of_several else [],
    )


def _count(listed: CooperativeList, plan: Plan) -> RangeShape:
    """How many cooperatives the rows state that they stand for; one each where no column says so."""
    key = plan.register.roles.count
    if key is None or key not in listed.fields:
        return RangeShape(low=len(listed.rows), high=len(listed.rows))
    low, is_open = 0, False
    for cell, count in _counted(listed, key):
        value = known(cell)
        low += count * (value if isinstance(value, int) else int(cell.origin in BLANK))
        is_open = is_open or value is None
    return RangeShape(low=low, high=None if is_open else low)


def _counted(listed: CooperativeList, key: str) -> Iterator[tuple[Cell, int]]:
    """The distinct cells of a field, each with the number of rows that hold it."""
    column = listed.columns()[key]
    return zip(column.items, column.counts(), strict=True)


def _columns(listed: CooperativeList, words: Words) -> Iterator[ColumnShape]:
    """Every column in the order of the file, then the fields that are told without one."""
    notes = listed.understood.columns
    stated = {note.field for note in notes if note.match not in UNUSED}
    told = [ColumnNote("", None, Match.NAME, key) for key in listed.fields if key not in stated]
    for note in sorted((*notes, *told), key=lambda note: (note.index is None, note.index or 0)):
        unit = words.register.units.get(note.unit or "") if words.register else None
        is_apart = note.match in UNUSED or (note.match in _OF_FIGURES and note.index is not None)
        cells = None if is_apart else _cells(listed, note.field or "", words)
        yield ColumnShape(
            letter=_letter(listed, note),
            heading=note.heading,
            match=note.match.value,
            field=note.field,
            label=None if note.field is None else words.field(note.field),
            unit=None if unit is None else unit.label[words.messages.lang],
            unit_from=note.unit_from,
            filled=None if cells is None else len(listed.rows) - sum(cells[origin] for origin in _EMPTY),
            blank=None if cells is None else cells[Origin.MISSING],
            unknown=None if cells is None else cells[Origin.UNKNOWN],
            invalid=None if cells is None else cells[Origin.INVALID],
        )


def _letter(listed: CooperativeList, note: ColumnNote) -> str | None:
    """What tells where a column stands; in a form the cell of the field."""
    if listed.spots:
        spot = listed.spots.get(note.field or "")
        return None if spot is None else spot.cell
    return None if note.index is None else letters(note.index)


_EMPTY = (Origin.MISSING, Origin.UNKNOWN, Origin.INVALID)


def _cells(listed: CooperativeList, key: str, words: Words) -> Counter[Origin] | None:
    """How many cells of a field are of which origin; None for a text that is not kept."""
    if key in listed.fields:
        found: Counter[Origin] = Counter()
        for cell, count in _counted(listed, key):
            found[cell.origin] += count
        return found
    assert words.register is not None
    roles = words.register.roles
    rows = listed.rows
    for role, texts in ((roles.code, rows.codes), (roles.name, rows.names), (roles.commune, rows.communes)):
        if key == role:
            stated = sum(map(bool, texts))
            return Counter({Origin.STATED: stated, Origin.MISSING: len(rows) - stated})
    return None
