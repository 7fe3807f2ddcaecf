"""A choice spread over columns, a mark under the value that holds: "Tốt | Khá | TB | Yếu" with "x"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from htx_eval.base.frozen import frozen
from htx_eval.model.fields import Register
from htx_eval.reading.sheets.sheet import NumberedRow
from htx_eval.reading.table.bare_words import bare_meaning
from htx_eval.reading.table.head import Head
from htx_eval.reading.table.row_words import BETWEEN, MARKED, RowWords
from htx_eval.reading.table.years import years_in


@frozen
class Spread:
    """The columns of one choice, each with the value that its heading names."""

    field: str
    values: Mapping[int, str]
    is_ticked: bool  # with signs or letters: a figure is no mark but a sum

    @property
    def first(self) -> int:
        """The column that gets the value."""
        return min(self.values)


def gathered(head: Head, register: Register, year: int) -> Head:
    """Return a heading, and the rows below it, with each spread choice in the first of its columns."""
    spreads = _spreads(head, register, year)
    if not spreads:
        return head
    columns = list(head.columns)
    for one in spreads:
        parents = {head.columns[at][:-1] for at in one.values}
        label = (register.fields[one.field].label.as_listed,)
        for at in one.values:
            columns[at] = ()
        columns[one.first] = label if len(parents) != 1 or () in parents else (*parents.pop(), *label)
    sample = tuple(_row(cells, spreads, register) for cells in head.sample)
    made = frozenset(one.first for one in spreads)
    return replace(head, columns=tuple(columns), sample=sample, rows=_rows(head.rows, spreads, register), spread=made)


def _spreads(head: Head, register: Register, year: int) -> list[Spread]:
    """The choices of which several values head columns that hold marks and blanks only."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    meant: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    headed = [
        (at, parts[-1]) for at, parts in enumerate(head.columns) if parts and not years_in(" ".join(parts)) - {year}
    ]
    told = [(at, text, *value) for at, text in headed if (value := _value_of(text, register)) is not None]
    if len(told) < 2:
        return []
    below = _below(head, register)
    for at, text, key, keys in told:
        if _is_marked(below.get(at, []), register):
            found[key][at] = text
            meant[key].update(keys)
    return [
        Spread(key, values, any(not text.strip().isdecimal() for at in values for text in below.get(at, [])))
        for key, values in found.items()
        if len(meant[key]) > 1 and _are_marks([text for at in values for text in below.get(at, [])], register)
    ]


def _value_of(heading: str, register: Register) -> tuple[str, list[tuple[str, ...]]] | None:
    """The field that a heading is a value of, with that value; with none where it says that nothing is known."""
    for key, spec in register.fields.items():
        value = None if spec.vocabulary is None else bare_meaning(spec.vocabulary, heading)
        if value is not None and len(value.keys) == 1:
            return key, [value.keys]
        if spec.vocabulary is not None and spec.vocabulary.missing.find(heading):
            return key, []
    return None


def _below(head: Head, register: Register) -> dict[int, list[str]]:
    """The texts below each column, but for those of titles, totals, notes and signatures."""
    totals = RowWords(register.totals_and_means)
    rows = [row for row in head.sample if sum(map(bool, row)) > 2] or head.sample
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        if not any(cell.strip() and totals.begin(cell) for cell in row):
            for at, text in enumerate(row):
                if text.strip():
                    found[at].append(text)
    return found


def _is_marked(texts: Sequence[str], register: Register) -> bool:
    """Whether a column may hold marks: one headed "HTX" may hold the names of cooperatives."""
    if any(register.flags.find(text) is not None or text.strip().isdecimal() for text in texts):
        return True
    return len(texts) < 2 and not any(map(register.names_a_cooperative, texts))  # one remark is no column of names


def _are_marks(texts: Sequence[str], register: Register) -> bool:
    """Whether columns hold marks: all of their texts, or most words, if what is no word is the figure of a total."""
    marks = [text for text in texts if register.flags.find(text) is not None]
    words = [text for text in texts if not text.strip().isdecimal()] or texts  # "1" is a mark, and "2" of a total
    return len(marks) == len(texts) or 2 * sum(text in marks for text in words) > len(words)


def _rows(rows: Iterator[NumberedRow], spreads: Sequence[Spread], register: Register) -> Iterator[NumberedRow]:
    for line, cells in rows:
        yield line, _row(cells, spreads, register)


def _row(cells: list[str], spreads: Sequence[Spread], register: Register) -> list[str]:
    """A row with the value that is marked, both where two are, the text that is no mark, or the figures of sums."""
    made = list(cells)
    for one in spreads:
        texts = {at: cells[at].strip() for at in one.values if at < len(cells) and cells[at].strip()}
        for at in texts:
            made[at] = ""
        text = _marked(one, texts, register)
        if text:
            made += [""] * (one.first + 1 - len(made))
            made[one.first] = text
    return made


def _marked(one: Spread, texts: Mapping[int, str], register: Register) -> str:
    """What a row says under the columns of a choice."""
    figures = [text for text in texts.values() if text.isdecimal()]
    is_sum = one.is_ticked or any(int(text) > 1 for text in figures)
    says = {at: register.flags.find(text) for at, text in texts.items() if not (is_sum and text.isdecimal())}
    marked = [one.values[at] if said else texts[at] for at, said in says.items() if said is not False]
    worded = [texts[at] for at, said in says.items() if said is None]
    if len(worded) == 1 and len(figures) == len(texts) - 1:
        return worded[0]  # the title of a row of sums
    if not marked:
        return " ".join(figures) if is_sum else ""
    return marked[0] if len(marked) == 1 else BETWEEN.join(MARKED + text for text in marked)
