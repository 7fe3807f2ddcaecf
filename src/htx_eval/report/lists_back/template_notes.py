"""The sheet of notes of an empty list: how to use it, what each column is for, and what a blank is taken to mean."""

from __future__ import annotations

from typing import Any

from htx_eval.report.lists_back.template_columns import Column
from htx_eval.report.office.workbooks import HEAD, lines_of, put_text
from htx_eval.report.words.wording import Words

#: The columns of the table, by the keys of their headings, with their widths.
COLUMNS = {"column": 34, "required": 16, "how": 48, "purpose": 64}
_LINE = 15


def write_notes(workbook: Any, sheet: Any, every: tuple[Column, ...], words: Words) -> None:
    """Write the notes."""
    assert words.plan is not None
    say, lang = words.messages, words.messages.lang
    title = workbook.add_format({"bold": True, "font_size": 14})
    head = workbook.add_format(HEAD | {"bg_color": "#DDEBF7"})
    part = workbook.add_format({"bold": True, "font_size": 12, "font_color": "#1F4E78"})
    cell = workbook.add_format({"text_wrap": True, "valign": "top", "bottom": 4, "bottom_color": "#BFBFBF"})
    for at, width in enumerate(COLUMNS.values()):
        sheet.set_column(at, at, width)
    put_text(sheet, 0, 0, words.plan.title[lang], title)
    put_text(sheet, 2, 0, say("template.use"), part)
    row = 3
    for step in ("fill", "open", "run"):
        put_text(sheet, row, 0, f"– {say(f'template.use.{step}')}")
        row += 1
    put_text(sheet, row + 1, 0, say("template.columns"), part)
    for at, key in enumerate(COLUMNS):
        put_text(sheet, row + 2, at, say(f"template.{key}"), head)
    row += 3
    for column in every:
        _write_row(sheet, row, _texts(column, words), cell)
        row += 1
    put_text(sheet, row + 1, 0, say("template.blanks"), part)
    row += 2
    for assumption in words.plan.register.assumptions:
        text = say("template.assumption", text=assumption.text[lang], because=assumption.because[lang])
        sheet.merge_range(row, 0, row, len(COLUMNS) - 1, f"– {text}", cell)
        sheet.set_row(row, _LINE * lines_of(text, sum(COLUMNS.values())) + 3)
        row += 1
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _texts(column: Column, words: Words) -> tuple[str, ...]:
    required = words.messages("template.yes" if column.is_required else "template.no")
    choices = "\n" + ", ".join(map(str, column.choices)) if column.choices else ""
    return (column.heading, required, column.how + choices, "\n".join(column.purpose))


def _write_row(sheet: Any, row: int, texts: tuple[str, ...], style: Any) -> None:
    """Write a row of the table, as high as its texts ask for."""
    for at, text in enumerate(texts):
        put_text(sheet, row, at, text, style)
    lines = max(lines_of(text, width - 2) for text, width in zip(texts, COLUMNS.values(), strict=True))
    sheet.set_row(row, _LINE * lines + 3)
