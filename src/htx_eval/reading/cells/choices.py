"""Cells that hold words: the values of a vocabulary in any dress, yes and no, and texts that stay as they are."""

from __future__ import annotations

import re

from htx_eval.base.spellings import brackets, normal, without_brackets
from htx_eval.base.text import capital
from htx_eval.model.fields import Field, Register, Vocabulary
from htx_eval.model.values import Cell, Choice
from htx_eval.reading.cells.amounts import read_number
from htx_eval.reading.cells.issues import InvalidCellError
from htx_eval.reading.table.bare_words import Meant, bare_meaning
from htx_eval.reading.table.headings import Column

#: What stands between two values of which it is open which one holds: "Tốt/Khá", "khá hoặc tốt".
_BETWEEN = re.compile(r"\s*[/|,;&+–-]\s*|\s+(?:hoặc|hay|và)\s+", re.IGNORECASE)
#: A figure behind or before words: "Tốt (85 điểm)", "85 - Tốt", "85đ/Tốt".
_FIGURE = r"\d[\d.,]*(?:\s*(?:đ|điểm|d|diem))?(?:\s*/\s*\d+)?"
_FIGURE_LAST = re.compile(rf"(?P<words>[^\d]*[^\W\d])[\s([:,;/–-]*(?P<figure>{_FIGURE})[\s)\].]*", re.IGNORECASE)
_FIGURE_FIRST = re.compile(rf"\(?(?P<figure>{_FIGURE})\)?[\s:,;/–-]*(?P<words>[^\W\d][^\d]*)", re.IGNORECASE)


def read_text(column: Column, register: Register, text: str) -> Cell:
    """Return a text as it is."""
    return Choice((text,))


def read_choice(column: Column, register: Register, text: str) -> Cell:
    """Return the values of a vocabulary that a text means: one, several ("khá trở lên"), or each named ("Tốt/Khá").

    Raises InvalidCellError if it means none.
    """
    vocabulary = column.field.vocabulary
    assert vocabulary is not None
    found = meant(vocabulary, text)
    if found is None:
        raise InvalidCellError("HTX104", _nearest_label(vocabulary, text), allowed=tuple(vocabulary.labels.values()))
    return Choice(found.keys)


def meant(vocabulary: Vocabulary, text: str) -> Meant | None:
    """Return what a text means: as it stands, without words that say nothing, each of several, with a remark."""
    whole = bare_meaning(vocabulary, text)
    if whole is not None:
        return whole
    for parts in (_BETWEEN.split(text), [without_brackets(text), *brackets(text)]):
        found = [bare_meaning(vocabulary, part) for part in parts]
        if len(found) > 1 and all(found):
            keys = dict.fromkeys(key for one in found if one for key in one.keys)
            return Meant(tuple(key for key in vocabulary.labels if key in keys), text)
    return None


def with_figure(field: Field, register: Register, text: str) -> tuple[Cell, str] | None:
    """Return the values that a text means, and the figure of another field beside them: "Tốt (85 điểm)"."""
    vocabulary = field.vocabulary
    other = None if vocabulary is None else register.fields.get(vocabulary.figure or "")
    if vocabulary is None or other is None:
        return None
    for pattern in (_FIGURE_LAST, _FIGURE_FIRST):
        found = pattern.fullmatch(text)
        words = None if found is None else meant(vocabulary, found["words"])
        if found is not None and words is not None:
            try:
                read_number(Column(other, "", -1), register, found["figure"])
            except InvalidCellError:
                return None
            return Choice(words.keys), found["figure"]
    return None


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
    return capital(label)
