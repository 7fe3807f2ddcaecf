"""From a file, or rows of a program, to a list of cooperatives: each step in turn."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.fields import FieldType, Register
from htx_eval.model.plan import Plan, Rating
from htx_eval.model.understood import ColumnNote, Match, RowKind, Written
from htx_eval.reading.cells.cell_reader import clean
from htx_eval.reading.columns.rows import read_records
from htx_eval.reading.forms.signs import may_be_form
from htx_eval.reading.sheets.records import rows_of, sheet_of
from htx_eval.reading.sheets.sheet import NumberedRow, RowStream, Sheet
from htx_eval.reading.table.again import Again, Known
from htx_eval.reading.table.body import BodyReader, Records
from htx_eval.reading.table.head import SAMPLED, SEARCHED, Head, find_head, heading_score
from htx_eval.reading.table.headings import HeadingMatcher, Headings
from htx_eval.reading.table.spread import gathered
from htx_eval.reading.table.title_places import said_by_titles
from htx_eval.reading.text.lines import is_suspect
from htx_eval.reading.text.source import Container, Readable, Source, open_source


@frozen
class ReadingOptions:
    """What a run may say of a file: its sheets, its encoding, whether every problem is kept, who is told of progress.

    A sheet is named by its name or its number from 1; ``*`` stands for every one that looks like a list.
    """

    sheet: str | Sequence[str] | None = None
    encoding: str | None = None
    all_problems: bool = False
    progress: Callable[[int], None] | None = None  # called now and then with the number of records read

    @property
    def sheets(self) -> Sequence[str]:
        """The sheets that are named."""
        return [self.sheet] if isinstance(self.sheet, str) else self.sheet or ()


DEFAULTS = ReadingOptions()


def read_file(file: Readable, plan: Plan, options: ReadingOptions = DEFAULTS) -> list[CooperativeList]:
    """Return the cooperatives of a CSV file or of the sheets of a workbook, with every problem of cells and rows.

    There is a list for each sheet that is named, else for the one that looks like a register, or for several that do.

    Raises HtxEvalError if the file cannot be read, has no heading, or holds no cooperative.
    """
    matcher = HeadingMatcher(plan.register, plan.year)
    with open_source(file) as source:
        return [_list(sheet, plan, matcher, options) for sheet in read_sheets(source, matcher, plan.rating, options)]


def read_rows(source: object, plan: Plan, options: ReadingOptions = DEFAULTS) -> CooperativeList:
    """Return the cooperatives of rows that a program holds: dictionaries by heading, or a data frame.

    Raises HtxEvalError as `read_file` does, and TypeError for what holds no rows.
    """
    return _list(sheet_of(rows_of(source)), plan, HeadingMatcher(plan.register, plan.year), options)


def read_sheets(source: Source, matcher: HeadingMatcher, rating: Rating | None, options: ReadingOptions) -> list[Sheet]:
    """Return the rows of a file, or of its sheets, as texts; of a Word document those of forms.

    Raises HtxEvalError if it cannot be read.
    """
    if source.container is Container.TEXT:
        from htx_eval.reading.sheets.delimited import read_delimited

        return [read_delimited(source, matcher.is_known, options.encoding)]
    from htx_eval.reading.sheets.workbook import read_workbook

    return read_workbook(
        source,
        lambda rows: heading_score(rows, matcher.meaning),
        lambda rows: may_be_form(rows, rating),
        options.sheets,
    )


def read_texts(file: Readable, plan: Plan, options: ReadingOptions = DEFAULTS) -> Written:
    """Return the rows of a file, or of its sheet, as they are written, and which of them are cooperatives.

    Raises HtxEvalError as `read_file` does.
    """
    matcher = HeadingMatcher(plan.register, plan.year)
    with open_source(file) as source:
        sheet = _mended(read_sheets(source, matcher, plan.rating, options)[0])
        seen: list[NumberedRow] = []
        rows = sheet.rows.through(functools.partial(_remembered, seen))
        head, headings, body = _table(replace(sheet, rows=rows), plan, matcher)
        places = headings.places | {key: len(head.columns) + place for place, key in enumerate(body.sections)}
        width = len(head.columns) + len(body.sections)
        padded = (cells + [""] * (width - len(cells)) for _, cells in body.records)
        records = tuple(tuple(clean(cells[at]) for at in places.values()) for cells in padded)
    comments = [(line, [row.text]) for line, row in sheet.left_out.items() if row.kind is RowKind.COMMENT]
    return Written((*comments, *seen), tuple(places), records, sheet.sha256)


def _remembered(seen: list[NumberedRow], rows: Iterator[NumberedRow]) -> Iterator[NumberedRow]:
    for line, cells in rows:
        seen.append((line, list(cells)))
        yield line, cells


def _list(sheet: Sheet, plan: Plan, matcher: HeadingMatcher, options: ReadingOptions) -> CooperativeList:
    sheet = _mended(sheet)
    head, headings, body = _table(sheet, plan, matcher)
    return read_records(sheet, head, headings, body, plan.register, options.all_problems, options.progress)


def _table(sheet: Sheet, plan: Plan, matcher: HeadingMatcher) -> tuple[Head, Headings, Records]:
    """The heading of a sheet, what its columns are, and its rows: of a form one, of a table of numbers one a figure."""
    first = _searched(sheet.rows)
    if may_be_form(first, plan.rating):
        from htx_eval.reading.forms.as_record import read_form

        head, headings, form = read_form(sheet, first, plan, matcher)
        _refuse_lost_letters(sheet, head)
        return head, headings, form
    head, headings, again = _headed(_with(sheet, itertools.chain(first, sheet.rows)), plan, matcher)
    if _may_count(head, headings, plan.register):
        from htx_eval.reading.summaries.as_list import read_summary

        summary = read_summary(sheet, first, plan, matcher)
        if summary is not None:
            return summary
        head, headings, again = _headed(_with(sheet, itertools.chain(first, sheet.rows)), plan, matcher)
    return _list_table(sheet, plan, head, headings, again)


def _with(sheet: Sheet, rows: Iterator[NumberedRow]) -> Sheet:
    """A sheet with other rows, of which the same is wrong."""
    return replace(sheet, rows=sheet.rows.through(lambda _: rows))


def _searched(rows: RowStream) -> list[NumberedRow]:
    """The rows among which a heading is looked for."""
    found: list[NumberedRow] = []
    filled = 0
    for row in rows:
        found.append(row)
        filled += any(row[1])
        if filled > SEARCHED + SAMPLED:
            break
    return found


def _headed(sheet: Sheet, plan: Plan, matcher: HeadingMatcher) -> tuple[Head, Headings, Again]:
    """The heading of a sheet, what its columns are, and the headings that come again below it."""
    head = find_head(sheet, matcher.meaning, plan.register.unit_words, matcher.carries_on)
    again = Again(sheet, head, _known(head, plan.register, matcher), plan.year)
    head = gathered(again.through(head), plan.register, plan.year)
    _refuse_lost_letters(sheet, head)
    return head, matcher.match(sheet.path, sheet.name, head), again


def _known(head: Head, register: Register, matcher: HeadingMatcher) -> Known:
    """Where names, codes and values of choices stand, as far as the texts of a heading tell."""
    keys = [matcher.meaning(parts) if parts else None for parts in head.columns]
    fields = [register.fields.get(key or "") for key in keys]
    places = {key: at for at, key in reversed(list(enumerate(keys))) if key is not None}
    choices = frozenset(at for at, spec in enumerate(fields) if spec is not None and spec.vocabulary is not None)
    roles = register.roles
    return Known(places.get(roles.name or "", -1), places.get(roles.code or "", -1), choices)


def _may_count(head: Head, headings: Headings, register: Register) -> bool:
    """Whether a sheet may be a table of numbers: it has no codes, and no row that is seen names a cooperative."""
    roles = register.roles
    places = headings.places
    if roles.count is None or roles.code in places:
        return False
    at = places.get(roles.name or "")
    if any(note.field == roles.name and note.match is Match.VALUES for note in headings.notes):
        return True  # "HTX ngừng hoạt động" may be a line of an indicator, and no name
    return at is None or not any(at < len(row) and register.names_a_cooperative(row[at]) for row in head.sample)


def _list_table(
    sheet: Sheet, plan: Plan, head: Head, headings: Headings, again: Again
) -> tuple[Head, Headings, BodyReader]:
    """The heading of a list, what its columns are, and the rows below."""
    if not headings.columns:
        raise HtxEvalError([_no_heading("HTX406", sheet, head)])
    roles = plan.register.roles
    if headings.places.keys().isdisjoint((roles.name, roles.code, roles.count)):
        raise HtxEvalError([_no_heading("HTX253", sheet, head)])
    if _is_side_by_side(head, headings, plan.register):
        raise HtxEvalError([_no_heading("HTX255", sheet, head)])
    untold = _untold(headings, plan.register)
    if untold is not None:
        place = Place(file=sheet.path, sheet=sheet.name, line=head.lines[-1])
        raise HtxEvalError([Problem("HTX257", place=place, value=untold)])
    titled = said_by_titles(head, plan)
    body = BodyReader(sheet, head, again, plan.register, headings.places, titled)
    by_section = (ColumnNote("", None, Match.TITLED if key in titled else Match.SECTION, key) for key in body.sections)
    return head, replace(headings, notes=(*headings.notes, *by_section)), body


def _untold(headings: Headings, register: Register) -> str | None:
    """The column that alone may say of whom the numbers of a table are, and is not understood."""
    roles, places = register.roles, headings.places
    tells = any(register.fields[key].type in (FieldType.CHOICE, FieldType.TEXT) for key in places)
    if roles.count not in places or tells:
        return None
    return next((note.heading for note in headings.notes if note.match is Match.UNKNOWN), None)


def _mended(sheet: Sheet) -> Sheet:
    """A sheet with the texts that were typed in a font from before Unicode as what they show."""
    if sheet.form == "csv":  # the encoding of a text is settled before
        return sheet
    first = list(itertools.islice(sheet.rows, SAMPLED))
    rows = sheet.rows.through(functools.partial(itertools.chain, first))
    texts = [text for _, cells in first for text in cells]
    if not any(map(is_suspect, texts)):
        return replace(sheet, rows=rows)
    from htx_eval.reading.text.mending import is_mixed, recognise_texts, repaired

    font = recognise_texts(texts)
    if font is None:
        return replace(sheet, rows=rows)
    mixed = is_mixed(texts)
    mend = functools.cache(lambda text: repaired(text, font, mixed))
    return replace(sheet, rows=rows.through(functools.partial(_each_cell, mend)), encoding=font)


def _each_cell(mend: Callable[[str], str], rows: Iterator[NumberedRow]) -> Iterator[NumberedRow]:
    for line, cells in rows:
        yield line, list(map(mend, cells))


def _refuse_lost_letters(sheet: Sheet, head: Head) -> None:
    """Refuse a text whose letters became question marks when it was saved."""
    texts = [*head.headings, *(cell for row in head.sample for cell in row)]
    if not any("?" in text or "\ufffd" in text for text in texts):
        return
    from htx_eval.reading.text.mending import is_lossy

    if is_lossy(texts):
        example = next(text for text in texts if "?" in text or "\ufffd" in text)
        raise HtxEvalError([Problem("HTX437", place=Place(file=sheet.path, sheet=sheet.name), value=example[:60])])


def _is_side_by_side(head: Head, headings: Headings, register: Register) -> bool:
    """Whether a second column has the heading of the names, or other names: a table beside the first."""
    name, code = register.roles.name, register.roles.code
    first = headings.places.get(name or "", headings.places.get(code or "", -1))
    if first < 0:
        return False
    second = [note.index for note in headings.notes if note.match is Match.SECOND and note.field == name]
    return head.headings.count(head.headings[first]) > 1 or any(
        2 * sum(_are_two(row, first, at, register) for row in head.sample) > len(head.sample)
        for at in second
        if at is not None
    )


def _are_two(row: Sequence[str], first: int, second: int, register: Register) -> bool:
    """Whether a row names two cooperatives."""
    names = [row[at] for at in (first, second) if at < len(row) and register.names_a_cooperative(row[at])]
    return len(names) == 2 and names[0] != names[1]


def _no_heading(code: str, sheet: Sheet, head: Head) -> Problem:
    place = Place(file=sheet.path, sheet=sheet.name, line=head.lines[0] if head.lines else None)
    return Problem(code, place=place, value=", ".join(head.headings)[:200])
