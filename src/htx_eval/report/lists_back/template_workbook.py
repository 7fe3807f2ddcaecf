"""An empty list for a plan, as a workbook: drop-downs, checks, a message at each cell, and a sheet of notes."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue
from htx_eval.model.fields import Field, FieldType
from htx_eval.model.plan import Plan
from htx_eval.model.understood import letters
from htx_eval.report.lists_back.template_columns import Column, columns
from htx_eval.report.lists_back.template_notes import write_notes
from htx_eval.report.office.workbooks import (
    HEAD,
    heading_height,
    new_workbook,
    print_on_a4,
    put_text,
    sheet_name,
    width_of,
)
from htx_eval.report.words.wording import Words

#: The heading stands in this row (from 0), below a title and a hint; so many rows below it are made ready.
#: The first of them have lines, so that the list can be printed and filled in by hand.
HEADING, ROWS, RULED = 2, 2000, 40
FIRST, LAST = HEADING + 1, HEADING + ROWS
#: The most letters that Excel takes in the title of a message, in the message, and in what it says of a wrong value.
TITLE, MESSAGE, ALERT = 32, 255, 224
REQUIRED, OPTIONAL = {"bg_color": "#1F4E78", "font_color": "#FFFFFF"}, {"bg_color": "#D9D9D9"}
#: Numbers without an end of their own are checked to be numbers.
HUGE = 10**15
FORMATS = {FieldType.CODE: "@", FieldType.TEXT: "@", FieldType.DECIMAL: "#,##0.##"}


def render(plan: Plan, messages: Catalogue) -> bytes:
    """Return the empty list of a plan: the list, the notes, and the hidden words of the drop-downs."""
    words = Words(messages, plan)
    every = columns(words)
    names = [sheet_name(messages(f"template.sheet.{key}")) for key in ("list", "notes", "words")]
    file = io.BytesIO()
    with new_workbook(file) as workbook:
        workbook.set_properties({"title": harmless(plan.title[messages.lang]), "author": "", "comments": ""})
        listing, notes, hidden = map(workbook.add_worksheet, names)
        sources = _write_words(hidden, names[2], every)
        _write_list(workbook, listing, every, words)
        for at, column in enumerate(every):
            listing.data_validation(FIRST, at, LAST, at, _validation(column, at, sources.get(at), words))
        write_notes(workbook, notes, every, words)
        hidden.hide()
    return file.getvalue()


def _write_words(sheet: Any, name: str, every: tuple[Column, ...]) -> dict[int, str]:
    """Write what the drop-downs offer, a column each; return where that of each column of the list stands."""
    sources: dict[int, str] = {}
    for at, column in enumerate(every):
        for row, choice in enumerate(column.choices):
            if isinstance(choice, str):
                put_text(sheet, row, len(sources), choice)
            else:
                sheet.write_number(row, len(sources), choice)
        if column.choices:
            letter = letters(len(sources))
            sources[at] = f"='{name}'!${letter}$1:${letter}${len(column.choices)}"
    return sources


def _write_list(workbook: Any, sheet: Any, every: tuple[Column, ...], words: Words) -> None:
    """Write the title, the heading and how the columns look."""
    assert words.plan is not None
    title = words.plan.title[words.messages.lang]
    put_text(sheet, 0, 0, title, workbook.add_format({"bold": True, "font_size": 14}))
    put_text(sheet, 1, 0, words.messages("template.hint"), workbook.add_format({"italic": True}))
    looks = {True: workbook.add_format(HEAD | REQUIRED), False: workbook.add_format(HEAD | OPTIONAL)}
    widths = [width_of([*map(str, column.choices), column.heading[:16]], 30, _least(column)) for column in every]
    for at, (column, width) in enumerate(zip(every, widths, strict=True)):
        look = _look(column)
        sheet.set_column(at, at, width, workbook.add_format(look))
        ruled = workbook.add_format(look | {"border": 1, "border_color": "#A6A6A6"})
        for row in range(FIRST, FIRST + RULED):
            sheet.write_blank(row, at, None, ruled)
        put_text(sheet, HEADING, at, column.heading, looks[column.is_required])
    sheet.set_row(0, 24)
    sheet.set_row(HEADING, heading_height([column.heading for column in every], widths))
    sheet.freeze_panes(FIRST, _name_at(every, words) + 1)
    sheet.autofilter(HEADING, 0, LAST, len(every) - 1)
    sheet.print_area(0, 0, FIRST + RULED - 1, len(every) - 1)
    print_on_a4(sheet, HEADING)
    _show_gaps(workbook, sheet, every, words)


def _look(column: Column) -> dict[str, Any]:
    """How the cells of a column look: codes as text, numbers with their separators, short words in the middle."""
    kind = column.field.type
    number_format = FORMATS.get(kind, "#,##0" if column.unit else "General")
    is_short = bool(column.choices) or kind is FieldType.DATE
    return {"num_format": number_format, "align": "center"} if is_short else {"num_format": number_format}


def _least(column: Column) -> int:
    """The least width of a column: names and codes are longer than their headings."""
    return {FieldType.TEXT: 30, FieldType.CODE: 16}.get(column.field.type, 12)


def _name_at(every: tuple[Column, ...], words: Words) -> int:
    assert words.plan is not None
    name = words.plan.register.roles.name
    return next((at for at, column in enumerate(every) if column.field.key == name), 0)


def _show_gaps(workbook: Any, sheet: Any, every: tuple[Column, ...], words: Words) -> None:
    """Colour the required cells of a row that has a name and does not fill them."""
    gap = workbook.add_format({"bg_color": "#FFF2CC"})
    name = letters(_name_at(every, words))
    for at, column in enumerate(every):
        if column.is_required:
            formula = f'=AND(${name}{FIRST + 1}<>"",{letters(at)}{FIRST + 1}="")'
            sheet.conditional_format(FIRST, at, LAST, at, {"type": "formula", "criteria": formula, "format": gap})


def _validation(column: Column, at: int, source: str | None, words: Words) -> dict[str, Any]:
    """What a column lets in, what is said at each of its cells, and what of a value that it does not let in."""
    say = words.messages
    purpose = say("template.for", targets=column.short_purpose)
    return {
        **_criteria(column, at, source),
        "input_title": _cut(column.heading, TITLE),
        "input_message": _cut("\n".join([column.how, purpose]), MESSAGE),
        "error_title": _cut(column.field.label[say.lang], TITLE),
        "error_message": _cut(_alert(column, say), ALERT),
    }


def _alert(column: Column, say: Catalogue) -> str:
    return say("template.twice") if column.field.type is FieldType.CODE else column.how


def _criteria(column: Column, at: int, source: str | None) -> dict[str, Any]:
    """The rule of a column; where more may be right than it knows, it warns and does not refuse."""
    spec, letter = column.field, letters(at)
    if source is not None:
        return {"validate": "list", "source": source, "error_type": "stop" if column.is_closed else "warning"}
    if spec.type is FieldType.CODE:
        once = f"=COUNTIF(${letter}${FIRST + 1}:${letter}${LAST + 1},{letter}{FIRST + 1})=1"
        return {"validate": "custom", "value": once, "error_type": "warning"}
    if spec.type is FieldType.DATE:
        return {"validate": "custom", "value": _day_or_year(spec, f"{letter}{FIRST + 1}"), "error_type": "warning"}
    if spec.numeric:
        kind = "integer" if spec.type is FieldType.INTEGER else "decimal"
        low, high = (
            default if end is None else end for end, default in ((spec.low, -HUGE), (spec.high, HUGE))
        )  # of this type both are numbers
        return {"validate": kind, "criteria": "between", "minimum": low, "maximum": high}
    return {"validate": "any"}


def _day_or_year(spec: Field, cell: str) -> str:
    """The formula of a date: a day of its domain, or a year alone, which a cell formatted as a date would spoil."""
    low, high = spec.low, spec.high
    first, last = low if isinstance(low, date) else date(1900, 3, 1), high if isinstance(high, date) else date.max
    days = f"AND({cell}>={_serial(first)},{cell}<={_serial(last)})"
    return f"=OR({days},AND({cell}>={first.year},{cell}<={last.year}))"


def _serial(day: date) -> int:
    """The number that a day has in a workbook."""
    return (day - date(1899, 12, 30)).days


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
