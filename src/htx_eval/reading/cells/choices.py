"""Cells that hold words: the values of a vocabulary, yes and no, and texts that stay as they are."""

from __future__ import annotations

from htx_eval.base.spellings import normal
from htx_eval.model.fields import Register, Vocabulary
from htx_eval.model.values import Cell, Choice
from htx_eval.reading.cells.issues import InvalidCellError
from htx_eval.reading.table.headings import Column


def read_text(column: Column, register: Register, text: str) -> Cell:
    """Return a text as it is."""
    return Choice((text,))


def read_choice(column: Column, register: Register, text: str) -> Cell:
    """Return the values of a vocabulary that a text means: one, several ("khá trở lên"), or each named ("tốt|khá").

    Raises InvalidCellError if it means none.
    """
    vocabulary = column.field.vocabulary
    assert vocabulary is not None
    keys = vocabulary.spellings.find(text)
    if keys is None and "|" in text:
        parts = [vocabulary.spellings.find(part) for part in text.split("|")]
        if all(parts):
            keys = tuple(dict.fromkeys(key for part in parts for key in part or ()))
    if keys is None:
        raise InvalidCellError("HTX104", _nearest_label(vocabulary, text), allowed=tuple(vocabulary.labels.values()))
    return Choice(keys)


def read_flag(column: Column, register: Register, text: str) -> Cell:
    """Return the answer that a text means, yes or no.

    Raises InvalidCellError if it means neither.
    """
    answer = register.flags.find(text)
    if answer is None and normal(text) in {normal(word) for word in column.field.also_yes}:
        answer = True
    if answer is None:
        raise InvalidCellError("HTX106", register.flags.nearest(text))
    return Choice((answer,))


def _nearest_label(vocabulary: Vocabulary, text: str) -> str | None:
    """The label of the value whose spelling is most like a text, or that spelling if it leaves several values open."""
    spelling = vocabulary.spellings.nearest(text)
    keys = None if spelling is None else vocabulary.spellings.find(spelling)
    if keys is None or len(keys) != 1:
        return spelling
    label = vocabulary.labels[keys[0]].as_listed
    return label[:1].upper() + label[1:]
