"""What a row below a heading is, where it is no cooperative: a section, a total, a note, a signature."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from htx_eval.base.spellings import fold, normal
from htx_eval.model.fields import Register
from htx_eval.model.understood import RowKind
from htx_eval.reading.table.bare_words import bare_meaning
from htx_eval.reading.table.head import Head, is_numbering
from htx_eval.reading.table.row_words import COUNT_BEHIND, MARKED, HeadingTexts, RowWords, starts_of
from htx_eval.reading.table.sections import SectionTitle

_NUMERAL = re.compile(
    r"(?:(?:[IVXLC]+|[A-ZĐ]|\d{1,2})(?:\.\d{1,2})*\s*[.)/:–-]|\d{1,2}(?:\.\d{1,2})+(?=\s)|[a-zđ]\s*[.)]|[a-zđ]\s+[-–]|[^\w\s(]{1,3})\s*"
)
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
#: A title of a section begins with no more words that say nothing.
MOST_IDLE_WORDS = 4
_STATES_A_COUNT = re.compile(r"\d\s*(?:htx|hợp tác xã)?\s*\)?\s*$", re.IGNORECASE)


def is_numeral(text: str) -> bool:
    """Say whether a text is the numeral of a section: "II", "B."."""
    return _BARE_NUMERAL.fullmatch(text) is not None


def _is_sign(text: str) -> bool:
    """Whether a text marks a section and is no running number."""
    return _MARK.fullmatch(text) is not None and not text[:1].isdigit()


class RowKinds:
    """Tells what a row is; asks closely only of rows that may be no cooperative."""

    def __init__(self, register: Register, head: Head, columns: Mapping[str, int]) -> None:
        self._register, self._columns = register, columns
        roles = register.roles
        self.name_at = columns.get(roles.name or "", -1)
        self.code_at = columns.get(roles.code or "", -1)
        self._totals, self._notes = RowWords(register.totals_and_means), RowWords(register.notes)
        self._means = RowWords(register.means)
        prefixes = [word for key in register.sections for word in register.fields[key].drop_prefixes]
        self._starts = starts_of(prefixes) | self._totals.starts | self._notes.starts | _ROMAN_STARTS
        values = (register.fields[key].vocabulary for key in register.sections)
        told = [spelling for words in values if words is not None for _, spelling, _ in words.spellings]
        self._starts_of_titles = starts_of([*register.section_words, *told]) - self._starts
        items = register.items
        of_items = () if items is None else (items.row, *items.fields)
        self._items = {columns[key] for key in of_items if key in columns}
        self._known = set(columns.values()) | head.spread
        self._headings = HeadingTexts(head.columns)
        choices = ((register.fields[key].vocabulary, at) for key, at in columns.items())
        self._choices = {at: words.spellings.find for words, at in choices if words is not None}
        self._spread = head.spread  # in a total, a figure there is no mark
        self._name_heading = head.columns[self.name_at] if self.name_at >= 0 else ()
        types = register.name_words
        self._names = frozenset(word for word in types if " " not in word)
        self._idle = sorted((word.casefold() for word in register.section_words), key=len, reverse=True)
        self.is_below_record = False  # the row that is asked of; a mean stands below what it is of
        self._headed: set[tuple[str, bool]] = set()  # the fields of sections seen, and whether these are marked
        self._idle_of_places = [word for word in self._idle if fold(word) not in types]  # "HTX Xã Mẫu" is a name

    def of(self, cells: list[str]) -> RowKind | None:
        """Return what a row is, None for a cooperative."""
        if self.has_code(cells):
            return None
        named = self._stands(cells, self.name_at)
        own = self.name_at if named else next(at for at, cell in enumerate(cells) if cell.strip())
        text = cells[own]
        if (named and text.strip() in self._name_heading) or self._headings.head_first(cells, self._choices):
            beside = ((at, text) for at, cell in enumerate(cells) if at != own and (text := cell.strip()))
            is_bare = all(
                _MARK.fullmatch(text) or (at in self._spread and self._is_sum((at, text))) for at, text in beside
            )
            is_title = is_bare and self.section(cells) is not None
            return RowKind.SECTION if is_title else RowKind.HEADING
        if named and text[:1] in "(123" and (is_numbering(cells) or self._numbers_a_heading(cells)):
            return RowKind.NUMBERING
        start = text.lstrip()[:2].lower()
        is_suspect = start in self._starts or not start[:1].isalpha() or start[1:] in ".)"
        if named and not is_suspect and start in self._starts_of_titles:  # as most names: "HTX …"
            others = (cell.strip() for at, cell in enumerate(cells) if at > self.name_at and at not in self._spread)
            is_suspect = all(_NUMBER.fullmatch(text) or _is_sign(text) for text in filter(None, others))
        if named and not is_suspect and len(cells) - cells.count("") > 3 and not self._is_numbered(cells):
            return RowKind.HEADING if self._headings.begin(cells) and self.repeats_heading(cells) else None
        return self._closely(cells, " ".join(text.split()) if named else None)

    def _numbers_a_heading(self, cells: Sequence[str]) -> bool:
        """Whether a row right below the heading of one or two columns numbers all of them."""
        numbers = map(str, range(1, len(self._headings.of) + 1))
        return not self.is_below_record and [cell.strip(" ()") for cell in cells] == list(numbers)

    def is_total(self, text: str) -> bool:
        """Say whether a text begins as a row of totals or of means does."""
        return self._totals.begin(text)

    def is_mean(self, cells: Iterable[str]) -> bool:
        """Say whether a row of totals is one of means or shares, so that nothing has to add up to it."""
        return self._means.begin(next(filter(self.is_total, filter(str.strip, cells)), ""))

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
        begins = at in self._choices and at < len(self._headings.of)
        return begins and any(f"{normal(text)} ".startswith(f"{heading} ") for heading in self._headings.of[at])

    def _stands(self, cells: Sequence[str], at: int) -> bool:
        return 0 <= at < len(cells) and bool(cells[at]) and not cells[at].isspace()

    def has_code(self, cells: list[str]) -> bool:
        """Say whether a row has what may be a code under the code column: a few digits are a count, unless named so."""
        if not self._stands(cells, self.code_at) or self.repeats_heading(cells):
            return False
        code = cells[self.code_at].strip()
        if len(code) <= MOST_DIGITS_OF_A_COUNT and is_numbering(cells):
            return False
        if self._is_title_of_a_row(code, cells):
            return False
        is_count = _NUMBER.fullmatch(code) is not None and len(code) <= MOST_DIGITS_OF_A_COUNT
        return not is_count or self.names_a_cooperative(cells)

    def _is_title_of_a_row(self, code: str, cells: list[str]) -> bool:
        """Whether what stands under the codes is no code: a title merged over the whole row, a total, who signs."""
        others = [
            cell for at, cell in enumerate(cells) if cell.strip() and at != self.code_at and at not in self._spread
        ]
        if _SIGNED.search(code) or (len(others) < 3 and self._notes.begin(code)):
            return True
        is_alone = all(_NUMBER.fullmatch(cell.strip()) for cell in others)
        is_worded = " " in code and any(map(str.isalpha, code))
        return is_alone and (is_worded or not any(map(str.isdigit, code)) or self._totals.begin(code))

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
        is_like_one, title = self._is_like_one(cells), self.section(cells)
        if self._is_total(cells, texts[:2] if name is None else [name, *texts[:2]]) and not self._heads(title, texts):
            return RowKind.TOTAL
        if title is not None:
            self._headed.add((title.field, bool(title.mark)))
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

    def _heads(self, title: SectionTitle | None, texts: Sequence[str]) -> bool:
        """Whether a row that begins as one of totals heads a section: "Trung bình" is a mean, and a class.

        A mean has its figures beside it; a section has a mark or a count, or is one of several of its field.
        """
        if title is None:
            return False
        is_alone = not any(map(_NUMBER.fullmatch, texts))
        return (
            is_alone
            or not self.is_below_record
            or (title.field, bool(title.mark)) in self._headed
            or bool(title.mark)
            or title.has_count
        )

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
        if self._stands(cells, self.code_at) and normal(cells[self.code_at]) in self._headings.of[self.code_at]:
            return True
        pairs = zip(cells, self._headings.of, strict=False)
        return sum(bool(cell) and normal(cell) in headings for cell, headings in pairs) > 1

    def section(self, cells: list[str]) -> SectionTitle | None:
        """Return what a section row gives to the rows below it, or None."""
        places = [at for at, cell in enumerate(cells) if cell.strip()]
        texts = [" ".join(cells[at].split()) for at in places]
        if not texts or self.has_code(cells):
            return None
        first = int(_MARK.fullmatch(texts[0]) is not None and places[0] not in self._known)
        cells_of_title = zip(places[first:], texts[first:], strict=True)
        last = first + sum(1 for _ in itertools.takewhile(self._is_sum, cells_of_title))
        if last < len(texts):  # sums before the title
            places = [*places[:first], *places[last:], *places[first:last]]
            texts = [*texts[:first], *texts[last:], *texts[first:last]]
        if len(texts) > 1 and places[1] not in self._known and _is_sign(texts[1]):  # marks behind the names
            places[:2], texts[:2] = places[1::-1], texts[1::-1]
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
        has_count = _STATES_A_COUNT.search(without) is not None
        bare = (COUNT_BEHIND.sub("", without) if has_count else without.rstrip(" :")) or without
        telling, placing = _without(self._idle, bare), _without(self._idle_of_places, without)
        for key in self._register.sections:
            spec = self._register.fields[key]
            for text in (without, placing):
                words = (normal(word) for word in spec.drop_prefixes)
                if any(normal(text).startswith(word + " ") for word in words if len(word) > 1):
                    return SectionTitle(key, COUNT_BEHIND.sub("", text), mark, {}, has_count)
            # A value under the heading of its own field is a cell, no title, and so is one that begins as its heading.
            if spec.vocabulary is not None and not self._is_cell(key, title, places[numbered]):
                is_title = has_numeral or not others or has_count or not self.names_a_cooperative(cells)
                is_title = is_title or self._tells_of_several(bare)
                is_value = bool(spec.vocabulary.spellings.find(bare)) and not self._register.names_a_cooperative(bare)
                said = (without, bare, telling) if is_title else (bare,) if is_value else ()
                for text in reversed(said if has_numeral else said[-1:]):
                    if bare_meaning(spec.vocabulary, text) is not None or spec.vocabulary.missing.find(text):
                        return SectionTitle(key, text, mark, self._type_of(without, key), has_count)
        return None

    def _tells_of_several(self, title: str) -> bool:
        """Whether a text that begins as a name goes on as titles do: "HTX xếp loại tốt", not "HTX nông nghiệp"."""
        behind = _without([word for word in self._idle if word not in self._idle_of_places], title)
        return behind != title and _without(self._idle_of_places, behind) != behind

    def _is_sum(self, cell: tuple[int, str]) -> bool:
        """Whether a cell, by its place and text, holds a number in a column that is known.

        Below marks there may be one for each, and each 1 among them looks like a mark.
        """
        at, text = cell
        if at in self._spread:
            is_marks = self.is_value(text, at) or text.startswith(MARKED)
            return is_marks or all(map(_NUMBER.fullmatch, text.split()))
        return at in self._known and _NUMBER.fullmatch(text) is not None

    def is_named_as_a_title(self, cells: Sequence[str]) -> bool:
        """Say whether a row's name is that of a cooperative and may as well be a title: "HTX nông nghiệp"."""
        if not 0 <= self.name_at < len(cells):
            return False
        name = _NUMERAL.sub("", cells[self.name_at].strip(), count=1)
        name = COUNT_BEHIND.sub("", name) if _STATES_A_COUNT.search(name) else name
        told = (name, _without(self._idle, name))
        vocabularies = (self._register.fields[key].vocabulary for key in self._register.sections)
        return any(bare_meaning(words, text) is not None for words in vocabularies if words for text in told)

    def may_be_numbered(self, cells: Sequence[str]) -> bool:
        """Say whether a row with a running number that is a section may be a cooperative: "3 | HTX nông nghiệp"."""
        found = self.section(list(cells))
        if (
            found is None
            or not self._stands(cells, self.name_at)
            or found.has_count
            or found.field == self._register.roles.type
        ):
            return False
        words = self._register.fields[found.field].vocabulary
        names = self._register.names_a_cooperative
        return words is not None and names(cells[self.name_at]) and any(names(text) for _, text, _ in words.spellings)

    def title_mark(self, cells: list[str]) -> str | None:
        """Return the mark of a row that may head a section of which nothing is understood; None where it is none.

        Such a row holds a title and nothing else, and has a mark that is no running number, a count behind it, or a
        text that is no name of a cooperative.
        """
        filled = [(at, cell.strip()) for at, cell in enumerate(cells) if cell.strip()]
        texts = [text for at, text in filled if at not in self._spread or self.is_value(text, at)]
        if self.is_named_as_a_title(cells):  # sums may stand beside it
            texts = [text for at, text in enumerate(texts) if not at or not _NUMBER.fullmatch(text)]
        mark = texts[0] if len(texts) > 1 and _MARK.fullmatch(texts[0]) else ""
        if len(texts) > 1 + bool(mark) or self.has_code(cells):
            return None
        title = texts[-1]
        found = _NUMERAL.match(title)
        mark = mark or (found[0].strip() if found else "")
        if mark.isdigit() and self.name_at > 0 and not self.is_named_as_a_title(cells):
            return None
        if (mark and not mark[:1].isdigit()) or _STATES_A_COUNT.search(title):
            return mark
        return mark if not self.names_a_cooperative(cells) or self.is_named_as_a_title(cells) else None

    def _type_of(self, title: str, found: str) -> dict[str, str]:
        """The type that a title tells beside something else: "Hợp tác xã nông nghiệp"."""
        kind = self._register.roles.type
        return {} if kind is None or kind == found else self.type_told(title)

    def type_of(self, cells: Sequence[str]) -> dict[str, str]:
        """Return what the name of a row tells of its type, as `type_told` does."""
        return self.type_told(cells[self.name_at]) if 0 <= self.name_at < len(cells) else {}

    def type_told(self, name: str) -> dict[str, str]:
        """Return the field of types with the type that a name begins with; nothing if it tells none."""
        kind = self._register.roles.type
        vocabulary = None if kind is None else self._register.fields[kind].vocabulary
        if kind is None or vocabulary is None:
            return {}
        told = [
            (len(word), key)
            for key, words in vocabulary.name_prefixes.items()
            for word in words
            if f"{fold(name)} ".startswith(f"{word} ")
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
