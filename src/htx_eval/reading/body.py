"""The rows below a heading: cooperatives, and what stands between and under them.

Section rows ("II. Xã An Ninh") fill the column that they stand for; rows of totals are kept to be added up again;
notes and the signature are left out. Each row that is no cooperative is listed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from htx_eval.model.fields import Register
from htx_eval.model.problems import Place, Problem, Severity
from htx_eval.model.sheet import LeftOut, RowKind, address
from htx_eval.model.text import fold, normal
from htx_eval.reading.layout import Head, row_text
from htx_eval.reading.sheet import NumberedRow, Sheet

_NUMERAL = re.compile(r"(?:[IVXLC]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/:–-]\s*")
_BARE_NUMERAL = re.compile(r"(?:[IVXLC]+|[A-ZĐ])[.)]?")
_NUMERALS = "IVXLCABDEFGHĐ"
_ROMAN_STARTS = {"ii", "iv", "vi", "ix", "xi", "xv"}
_SIGNED = re.compile(r"\bngày\b.{0,8}\btháng\b", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.,\s%]+")
_COUNT_BEHIND = re.compile(r"[\s:(–-]*\d*\s*(?:htx|hợp tác xã)?\s*\)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StatedTotals:
    """A row that states sums: of the records before it, of those of its section, or (a section row) of those below it.

    ``before`` counts the records above it, ``section`` those above the section that it stands in.
    """

    line: int
    cells: list[str]
    before: int
    section: int
    is_section: bool


@dataclass(frozen=True, slots=True)
class Body:
    """The records of a table; the cells of ``sections``, fields that have no column, stand behind the others.

    ``totals`` grows while the records are read, as what the sheet lists as left out and its problems do.
    """

    records: Iterator[NumberedRow]
    sections: tuple[str, ...]
    totals: list[StatedTotals] = field(default_factory=list)


def read_body(sheet: Sheet, head: Head, register: Register, columns: Mapping[str, int]) -> Body:
    """Return the records below a heading, of which ``columns`` gives the fields with their places."""
    kinds = _RowKinds(register, head, columns)
    opening = list(itertools.takewhile(lambda cells: kinds.section(cells) is not None, head.sample))
    fields = [kinds.section(cells) for cells in opening]
    sections = tuple(dict.fromkeys(found[0] for found in fields if found is not None and found[0] not in columns))
    totals: list[StatedTotals] = []
    return Body(_Records(sheet, head, kinds, columns, sections, totals).read(), sections, totals)


class _RowKinds:
    """Tells what a row is; asks closely only of rows that may be no cooperative."""

    def __init__(self, register: Register, head: Head, columns: Mapping[str, int]) -> None:
        self._register, self._columns = register, columns
        roles = register.roles
        self.name_at = columns.get(roles.name or "", -1)
        self.code_at = columns.get(roles.code or "", -1)
        self._totals, self._notes = _Words(register.totals), _Words(register.notes)
        prefixes = [word for key in register.sections for word in register.fields[key].drop_prefixes]
        self._starts = {key[:2] for word in prefixes for key in (normal(word), fold(word))}
        self._starts |= self._totals.starts | self._notes.starts | _ROMAN_STARTS
        self._headings = [" ".join(parts) for parts in head.columns]

    def of(self, cells: list[str]) -> RowKind | None:
        """Return what a row is, None for a cooperative."""
        if self._stands(cells, self.code_at):
            return RowKind.HEADING if cells[self.code_at] == self._headings[self.code_at] else None
        named = self._stands(cells, self.name_at)
        text = cells[self.name_at] if named else next(filter(str.strip, cells))
        start = text.lstrip()[:2].lower()
        is_suspect = start in self._starts or start[:1].isdigit() or start[1:] in ".)"
        if not is_suspect and len(cells) - cells.count("") > 3 and not self._is_numbered(cells):
            return None
        return self._closely(cells, [" ".join(text.split())] if named else None)

    def _stands(self, cells: list[str], at: int) -> bool:
        return 0 <= at < len(cells) and bool(cells[at]) and not cells[at].isspace()

    def _is_numbered(self, cells: list[str]) -> bool:
        """Whether a row begins with a numeral of its own, as section rows do."""
        return self.name_at != 0 and cells[0][:1] in _NUMERALS and _BARE_NUMERAL.fullmatch(cells[0].strip()) is not None

    def _closely(self, cells: list[str], name: list[str] | None) -> RowKind | None:
        texts = [" ".join(cell.split()) for cell in cells if cell.strip()]
        if any(map(self._totals.begin, (*(name or ()), *texts[:2]))):
            return RowKind.TOTAL
        if self.section(cells) is not None:
            return RowKind.SECTION
        if len(texts) <= 4 and any(self._notes.begin(one) or _SIGNED.search(one) for one in name or texts):
            return RowKind.SIGNATURE
        if self._repeats_heading(cells):
            return RowKind.HEADING
        return RowKind.NOTE if self._says_nothing(cells) else None

    def _says_nothing(self, cells: list[str]) -> bool:
        """Whether a row has texts only where no field has its column."""
        used = set(self._columns.values())
        return not any(cell.strip() for index, cell in enumerate(cells) if index in used)

    def _repeats_heading(self, cells: list[str]) -> bool:
        pairs = [(" ".join(cell.split()), heading) for cell, heading in zip(cells, self._headings, strict=False)]
        return sum(bool(cell) and cell == heading for cell, heading in pairs) > 1

    def section(self, cells: list[str]) -> tuple[str, str] | None:
        """Return the field and the text that a section row gives to the rows below it, or None."""
        texts = [" ".join(cell.split()) for cell in cells if cell.strip()]
        if not texts or self._stands(cells, self.code_at):
            return None
        numbered = len(texts) > 1 and _BARE_NUMERAL.fullmatch(texts[0]) is not None
        title, others = (texts[1], texts[2:]) if numbered else (texts[0], texts[1:])
        if not all(map(_NUMBER.fullmatch, others)):
            return None
        without = title[found.end() :] if (found := _NUMERAL.match(title)) else title
        has_numeral = numbered or without != title
        for key in self._register.sections:
            spec = self._register.fields[key]
            begins = any(
                normal(without).startswith(normal(word) + " ") for word in spec.drop_prefixes if len(normal(word)) > 1
            )
            if begins:
                return key, _COUNT_BEHIND.sub("", without)
            if spec.vocabulary is not None and has_numeral:
                bare = _COUNT_BEHIND.sub("", without) or without
                if spec.vocabulary.spellings.find(without) or spec.vocabulary.spellings.find(bare):
                    return key, bare
        return None


class _Words:
    """Texts with which a row begins that is no cooperative; a last "…" stands for anything that follows."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._exact = {key for word in words if not word.endswith("…") for key in (normal(word), fold(word))}
        self._open = tuple(key for word in words if word.endswith("…") for key in (normal(word[:-1]), fold(word[:-1])))
        self.starts = {key[:2] for key in (*self._exact, *self._open)}

    def begin(self, text: str) -> bool:
        """Say whether a text begins like that."""
        key = normal(text)
        return key in self._exact or any(key == word or key.startswith(word + " ") for word in self._open)


class _Records:
    """Yields the records and keeps what is no record."""

    def __init__(
        self,
        sheet: Sheet,
        head: Head,
        kinds: _RowKinds,
        columns: Mapping[str, int],
        sections: tuple[str, ...],
        totals: list[StatedTotals],
    ) -> None:
        self.sheet, self.head, self.kinds, self.columns = sheet, head, kinds, columns
        self.width = len(head.columns)
        self.totals = totals
        self.current = dict.fromkeys(sections, "")
        self.count = self.section = 0

    def read(self) -> Iterator[NumberedRow]:
        """Yield every cooperative."""
        kind_of, width, left_out = self.kinds.of, self.width, self.sheet.left_out
        ends_early = self.sheet.form != "csv"  # a row of a workbook ends with its last cell that holds something
        filled_by_section: dict[str, str] = {}
        has_ended = False
        for line, cells in self.head.rows:
            if not (cells and cells[0].strip()) and not "".join(cells).strip():
                continue
            kind = kind_of(cells)
            if has_ended and kind is None and 2 * (len(cells) - cells.count("")) < width:
                kind = RowKind.SIGNATURE  # names below a signature
            if kind is None:
                self.count += 1
                has_ended = False
                if len(cells) < width and ends_early:
                    cells = cells + [""] * (width - len(cells))
                if self.current or filled_by_section:
                    cells = self._filled(cells, filled_by_section)
                yield line, cells
                continue
            left_out[line] = LeftOut(kind, row_text(cells))
            has_ended = has_ended or kind is RowKind.SIGNATURE
            if kind is RowKind.SECTION:
                self._begin_section(line, cells, filled_by_section)
            if kind in (RowKind.TOTAL, RowKind.SECTION):
                is_section = kind is RowKind.SECTION
                self.totals.append(StatedTotals(line, cells, self.count, self.section, is_section))
            if kind in (RowKind.TOTAL, RowKind.NOTE):
                self._warn("HTX206" if kind is RowKind.TOTAL else "HTX208", line, cells)

    def _begin_section(self, line: int, cells: list[str], filled: dict[str, str]) -> None:
        found = self.kinds.section(cells)
        assert found is not None
        key, text = found
        self.section = self.count
        if key in self.current:
            self.current[key] = text
        elif key in self.columns:
            filled[key] = text
        else:
            self._warn("HTX209", line, cells)

    def _filled(self, cells: list[str], by_section: Mapping[str, str]) -> list[str]:
        """A record with what the section rows above it say, where it does not say it itself."""
        cells = cells + [""] * (self.width - len(cells))
        for key, text in by_section.items():
            if not cells[self.columns[key]].strip():
                cells[self.columns[key]] = text
        return [*cells[: self.width], *self.current.values(), *cells[self.width :]]

    def _warn(self, code: str, line: int, cells: list[str]) -> None:
        """Report a row by the first text in it that is no numeral."""
        texts = {at: " ".join(cell.split()) for at, cell in enumerate(cells) if cell.strip()}
        at = next((at for at, text in texts.items() if not _BARE_NUMERAL.fullmatch(text)), next(iter(texts)))
        place = Place(
            file=self.sheet.path,
            sheet=self.sheet.name,
            line=line,
            column=self.head.headings[at] if at < self.width else None,
            cell=None if self.sheet.name is None else address(at, line),
        )
        self.sheet.problems.append(Problem(code, Severity.WARNING, place, texts[at][:100]))
