"""What a row below a heading is, where it is no cooperative: a section, a total, a note, a signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from htx_eval.base.spellings import fold, normal
from htx_eval.model.fields import Register
from htx_eval.model.understood import RowKind
from htx_eval.reading.table.bare_words import bare_meaning
from htx_eval.reading.table.head import Head, is_numbering
from htx_eval.reading.table.sections import SectionTitle

_NUMERAL = re.compile(r"(?:[IVXLC]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/:–-]\s*")
_BARE_NUMERAL = re.compile(r"(?:[IVXLC]+|[A-ZĐ])[.)]?")
#: What stands before the title of a section beside its numeral: a number, a letter, a sign.
_PART = r"(?:[IVXLC]+|[A-ZĐ]|[a-zđ]|\d{1,2})"
_MARK = re.compile(rf"{_PART}(?:\.{_PART})*[.)/:]?|[^\w\s]{{1,3}}")
_NUMERALS = "IVXLCABDEFGHĐ"
_ROMAN_STARTS = {"ii", "iv", "vi", "ix", "xi", "xv"}
_SIGNED = re.compile(r"\bngày\b(?:.{0,8}\btháng\b|\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$)", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.,\s%]+")
#: A number under the heading of codes that has no more digits is a count ("Tổng cộng | 20").
MOST_DIGITS_OF_A_COUNT = 6
#: So many texts of a heading in one row are the heading again.
LEAST_OF_A_HEADING = 3
#: A title of a section begins with no more words that say nothing.
MOST_IDLE_WORDS = 4
_COUNT_BEHIND = re.compile(r"[\s:(–-]*\d*\s*(?:htx|hợp tác xã)?\s*\)?\s*$", re.IGNORECASE)


def is_numeral(text: str) -> bool:
    """Say whether a text is the numeral of a section: "II", "B."."""
    return _BARE_NUMERAL.fullmatch(text) is not None


class RowKinds:
    """Tells what a row is; asks closely only of rows that may be no cooperative."""

    def __init__(self, register: Register, head: Head, columns: Mapping[str, int]) -> None:
        self._register, self._columns = register, columns
        roles = register.roles
        self.name_at = columns.get(roles.name or "", -1)
        self.code_at = columns.get(roles.code or "", -1)
        self._totals, self._notes = _Words(register.totals), _Words(register.notes)
        prefixes = [word for key in register.sections for word in register.fields[key].drop_prefixes]
        self._starts = _starts(prefixes) | self._totals.starts | self._notes.starts | _ROMAN_STARTS
        self._starts_of_titles = _starts(register.section_words) - self._starts
        items = register.items
        of_items = () if items is None else (items.row, *items.fields)
        self._items = {columns[key] for key in of_items if key in columns}
        self._normal_headings = [{normal(" ".join(parts)), *map(normal, parts)} for parts in head.columns]
        self._every_heading = frozenset().union(*self._normal_headings)
        self._starts_of_headings = _starts(self._every_heading)
        choices = ((register.fields[key].vocabulary, at) for key, at in columns.items())
        self._choices = {at: words.spellings.find for words, at in choices if words is not None}
        self._spread = head.spread  # in a total, a figure there is no mark
        self._name_heading = head.columns[self.name_at] if self.name_at >= 0 else ()
        types = register.name_words
        self._names = frozenset(word for word in types if " " not in word)
        self._idle = sorted((word.casefold() for word in register.section_words), key=len, reverse=True)
        self._idle_of_places = [word for word in self._idle if fold(word) not in types]  # "HTX Xã Mẫu" is a name

    def of(self, cells: list[str]) -> RowKind | None:
        """Return what a row is, None for a cooperative."""
        if self.has_code(cells):
            return None
        named = self._stands(cells, self.name_at)
        text = cells[self.name_at] if named else next(filter(str.strip, cells))
        if (named and text.strip() in self._name_heading) or self._begins_with_its_heading(cells):
            return RowKind.HEADING
        if named and text[:1] in "(123" and is_numbering(cells):
            return RowKind.NUMBERING
        start = text.lstrip()[:2].lower()
        is_suspect = start in self._starts or start[:1].isdigit() or start[1:] in ".)"
        if named and not is_suspect and start in self._starts_of_titles:  # as most names: "HTX …"
            is_suspect = all(_NUMBER.fullmatch(cell.strip()) for cell in cells[self.name_at + 1 :] if cell.strip())
        if named and not is_suspect and len(cells) - cells.count("") > 3 and not self._is_numbered(cells):
            return RowKind.HEADING if self._begins_as_heading(cells) and self.repeats_heading(cells) else None
        return self._closely(cells, " ".join(text.split()) if named else None)

    def is_total(self, text: str) -> bool:
        """Say whether a text begins as a row of totals does."""
        return self._totals.begin(text)

    def names_a_cooperative(self, cells: list[str]) -> bool:
        """Say whether the name of a row begins as that of a cooperative does."""
        if not self._stands(cells, self.name_at):
            return False
        name = cells[self.name_at]
        return fold(name.split(maxsplit=1)[0]) in self._names or self._register.names_a_cooperative(name)

    def is_value(self, text: str, at: int) -> bool:
        """Say whether a text is one of the words of the column at a place."""
        find = self._choices.get(at)
        return find is not None and find(" ".join(text.split())) is not None

    def _is_cell(self, key: str, text: str, at: int) -> bool:
        """Whether a text speaks of its own column: that of a field, or one of words whose heading it begins with."""
        if self._columns.get(key) == at:
            return True
        begins = at in self._choices and at < len(self._normal_headings)
        return begins and any(f"{normal(text)} ".startswith(f"{heading} ") for heading in self._normal_headings[at])

    def _stands(self, cells: list[str], at: int) -> bool:
        return 0 <= at < len(cells) and bool(cells[at]) and not cells[at].isspace()

    def has_code(self, cells: list[str]) -> bool:
        """Say whether a row has what may be a code under the code column: a few digits are a count, unless named so."""
        if not self._stands(cells, self.code_at) or self.repeats_heading(cells):
            return False
        code = cells[self.code_at].strip()
        is_count = _NUMBER.fullmatch(code) is not None and len(code) <= MOST_DIGITS_OF_A_COUNT
        return not is_count or self.names_a_cooperative(cells)

    def order_of_columns(self, cells: list[str]) -> tuple[int, ...] | None:
        """Return for each column its place in a row that is a heading, -1 for none; None for another row."""
        if not self._begins_as_heading(cells):
            return None
        if self._is_in_place(cells):
            return tuple(range(len(self._normal_headings)))
        places = {normal(cell): at for at, cell in reversed(list(enumerate(cells))) if cell.strip()}
        order = tuple(next((places[key] for key in keys if key in places), -1) for keys in self._normal_headings)
        found = sum(at >= 0 for at in order)
        is_heading = found >= LEAST_OF_A_HEADING and 2 * found > len(places)
        if is_heading and (self.name_at < 0 or order[self.name_at] >= 0):
            return order
        return order if self._begins_with_its_heading(cells) else None  # that of another table

    def _is_in_place(self, cells: list[str]) -> bool:
        """Whether a row has texts in the table, each in the column of which it is a heading."""
        pairs = zip(cells, self._normal_headings, strict=False)
        found = [normal(cell) in headings for cell, headings in pairs if cell.strip()]
        return bool(found) and all(found)

    def _begins_with_its_heading(self, cells: list[str]) -> bool:
        """Whether the first text of a row is the heading of its column, and that holds no choice."""
        at = next(at for at, cell in enumerate(cells) if cell.strip())
        if at in self._choices or at >= len(self._normal_headings) or cells[at][:1].isdigit():
            return False
        return normal(cells[at]) in self._normal_headings[at]

    def _begins_as_heading(self, cells: list[str]) -> bool:
        """Whether one of the first two texts of a row is one of the heading: most rows are told apart by that."""
        seen = 0
        for cell in cells:
            start = cell.lstrip()[:2].lower()
            if not start or cell[:1].isdigit():
                continue
            if start in self._starts_of_headings and normal(cell) in self._every_heading:
                return True
            seen += 1
            if seen == 2:
                break
        return False

    def _is_like_one(self, cells: list[str]) -> bool:
        """Whether a row looks like a cooperative: by its code, its name, or a word that only a cooperative has."""
        if self.has_code(cells) or self.names_a_cooperative(cells):
            return True
        return self._has_value(cells, self._choices)

    def _has_value(self, cells: list[str], places: Iterable[int]) -> bool:
        return any(self._stands(cells, at) and self.is_value(cells[at], at) for at in places)

    def _is_numbered(self, cells: list[str]) -> bool:
        """Whether a row begins with a numeral of its own, as section rows do."""
        return self.name_at != 0 and cells[0][:1] in _NUMERALS and is_numeral(cells[0].strip())

    def _closely(self, cells: list[str], name: str | None) -> RowKind | None:
        """What a row without a code is; ``name`` is None where it has none."""
        texts = [" ".join(cell.split()) for cell in cells if cell.strip()]
        is_like_one = self._is_like_one(cells)
        if self._is_total(cells, texts[:2] if name is None else [name, *texts[:2]]):
            return RowKind.TOTAL
        if self.section(cells) is not None:
            return RowKind.SECTION
        if (
            not is_like_one
            and len(texts) <= 4
            and any(self._notes.begin(one) or _SIGNED.search(one) for one in ([name] if name else texts))
        ):
            return RowKind.SIGNATURE
        if self.repeats_heading(cells):
            return RowKind.HEADING
        if self._says_nothing(cells):
            return RowKind.NOTE
        return RowKind.LINE if name is None and self._is_of_items(cells) else None

    def _is_total(self, cells: list[str], texts: list[str]) -> bool:
        """Whether a row states totals: by its words, and nothing in it that only a cooperative has."""
        if not any(map(self._totals.begin, texts)) or self.has_code(cells) or self.names_a_cooperative(cells):
            return False
        return not self._has_value(cells, self._choices.keys() - self._spread)

    def _is_of_items(self, cells: list[str]) -> bool:
        """Whether a row fills only columns of the things that a cooperative has, such as its products."""
        return {at for at in self._columns.values() if at < len(cells) and cells[at].strip()} <= self._items

    def _says_nothing(self, cells: list[str]) -> bool:
        """Whether a row has texts only where no field has its column."""
        used = set(self._columns.values())
        return not any(cell.strip() for index, cell in enumerate(cells) if index in used)

    def repeats_heading(self, cells: list[str]) -> bool:
        """Say whether a row has the code's heading under it, or several of the headings under theirs."""
        if self._stands(cells, self.code_at) and normal(cells[self.code_at]) in self._normal_headings[self.code_at]:
            return True
        pairs = zip(cells, self._normal_headings, strict=False)
        return sum(bool(cell) and normal(cell) in headings for cell, headings in pairs) > 1

    def section(self, cells: list[str]) -> SectionTitle | None:
        """Return what a section row gives to the rows below it, or None."""
        places = [at for at, cell in enumerate(cells) if cell.strip()]
        texts = [" ".join(cells[at].split()) for at in places]
        if not texts or self._stands(cells, self.code_at):
            return None
        mark = texts[0] if len(texts) > 1 else ""
        mark = mark if _MARK.fullmatch(mark) else _without(self._idle_of_places, mark)  # "Phần II"
        numbered = _MARK.fullmatch(mark) is not None
        title = texts[numbered]
        others = [text for at, text in zip(places, texts, strict=True) if at not in self._spread][numbered + 1 :]
        if not all(map(_NUMBER.fullmatch, others)):
            return None
        without = title[found.end() :] if (found := _NUMERAL.match(title)) else title
        has_numeral = numbered or without != title
        mark = mark if numbered else title.removesuffix(without)
        bare = _COUNT_BEHIND.sub("", without) or without
        telling, placing = _without(self._idle, bare), _without(self._idle_of_places, without)
        for key in self._register.sections:
            spec = self._register.fields[key]
            for text in (without, placing):
                words = (normal(word) for word in spec.drop_prefixes)
                if any(normal(text).startswith(word + " ") for word in words if len(word) > 1):
                    return SectionTitle(key, _COUNT_BEHIND.sub("", text), mark, {})
            # A value under the heading of its own field is a cell, no title, and so is one that begins as its heading.
            if spec.vocabulary is not None and not self._is_cell(key, title, places[numbered]):
                said = (without, bare, *([telling] if has_numeral or not others else []))
                for text in reversed(said if has_numeral else said[2:]):
                    if bare_meaning(spec.vocabulary, text) is not None:
                        return SectionTitle(key, text, mark, self._type_of(without, key))
        return None

    def _type_of(self, title: str, found: str) -> dict[str, str]:
        """The type that a title tells beside something else: "Hợp tác xã nông nghiệp"."""
        kind = self._register.roles.type
        vocabulary = None if kind is None or kind == found else self._register.fields[kind].vocabulary
        if kind is None or vocabulary is None:
            return {}
        told = [
            (len(word), key)
            for key, words in vocabulary.name_prefixes.items()
            for word in words
            if f"{fold(title)} ".startswith(f"{word} ")
        ]
        return {kind: vocabulary.labels[max(told)[1]].as_listed} if told else {}


def _without(words: Sequence[str], text: str) -> str:
    """The title of a section without the words before it that say nothing."""
    for _ in range(MOST_IDLE_WORDS):
        shorter = next((rest for word in words if (rest := _behind(text, word)) is not None), None)
        if shorter is None:
            break
        text = shorter
    return text


def _behind(text: str, word: str) -> str | None:
    """What stands behind a word with which a text begins."""
    start, rest = text[: len(word)].casefold(), text[len(word) :]
    behind = rest.lstrip(" :–-")
    return behind if start == word and behind and behind != rest else None


def _starts(words: Iterable[str]) -> set[str]:
    """The letters with which words begin, in either dress."""
    return {key[:2] for word in words for key in (normal(word), fold(word))}


class _Words:
    """Texts with which a row begins that is no cooperative; a last "…" stands for anything that follows."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._exact = {key for word in words if not word.endswith("…") for key in (normal(word), fold(word))}
        self._open = tuple(key for word in words if word.endswith("…") for key in (normal(word[:-1]), fold(word[:-1])))
        self.starts = {key[:2] for key in (*self._exact, *self._open)}

    def begin(self, text: str) -> bool:
        """Say whether a text begins like that."""
        key = normal(_COUNT_BEHIND.sub("", text)) or normal(text)
        return key in self._exact or any(key == word or key.startswith(word + " ") for word in self._open)
