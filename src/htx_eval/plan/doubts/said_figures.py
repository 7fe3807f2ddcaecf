"""The figures and words in the title and the clause of a target, beside its threshold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import islice

from htx_eval.base.frozen import frozen
from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.base.problems import Severity
from htx_eval.base.spellings import normal
from htx_eval.base.text import Text
from htx_eval.model.fields import FigureWords, Register, Unit
from htx_eval.model.rules import Op, Target, Threshold, atoms
from htx_eval.plan.doubts.idle_conditions import Meanings
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.scalars import MOST_LETTERS
from htx_eval.plan.files.yaml_source import Path_

#: A number in a text, and the sign % behind it; one beside "/" or before a dash with letters is part of a name.
_NUMBER = re.compile(
    r"(?<![\w/])(?<![\d][.,])(?P<number>\d+(?:[.,]\d+)*)(?P<percent>\s*(?:%|phần trăm|per ?cent))?"
    r"(?![\w/]|[-–]\s?[^\W\d])"
)
#: What lies between the two ends of a range: "60–70 %".
_DASH = re.compile(r"\s*(?:[-–—÷]|đến|tới|to)\s*")
_THOUSANDS = {True: re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"), False: re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")}
_YEARS = range(1900, 2101)
#: So many numbers of a text are looked at, and so many letters on either side of one.
MOST_FIGURES, MOST_AROUND = 50, 100
#: The words "or more" stand behind so many at the most.
_BETWEEN_WORDS = 2

#: The comparisons that a word before or behind a figure can stand for.
_AGREES: Mapping[str, frozenset[Op]] = {
    "more_than": frozenset([Op.MORE_THAN]),
    "at_least": frozenset([Op.AT_LEAST, Op.BETWEEN]),
    "at_most": frozenset([Op.AT_MOST, Op.BETWEEN]),
    "less_than": frozenset([Op.LESS_THAN]),
    "or_more": frozenset([Op.AT_LEAST, Op.BETWEEN]),
    "or_less": frozenset([Op.AT_MOST, Op.BETWEEN]),
}
_BEHIND = ("or_more", "or_less")


@frozen
class Said:
    """A number of a text."""

    value: Fraction
    percent: bool
    unit: Unit | None
    written: str
    before: str  # the text around it
    behind: str
    numbered: bool  # whether it names a year, a criterion or a document rather than a figure

    @property
    def figure(self) -> tuple[Fraction, bool]:
        """Its value, and whether it is a percentage."""
        return self.value, self.percent


class FigureReader:
    """Compares targets with the texts of their plan."""

    def __init__(self, findings: Findings, register: Register, meanings: Meanings, period: tuple[date, date]) -> None:
        self.findings, self.register, self.meanings, self.period = findings, register, meanings, period

    def compare(self, index: int, target: Target, clause: Text | None, of_parts: Iterable[str] = ()) -> None:
        """Find a text of a target that states other figures, or compares in another way, than its threshold.

        ``of_parts`` are the figures of places or years that have others, as they are written: a text may state them.
        """
        texts = dict.fromkeys(pair for one in (target.title, clause) if one is not None for pair in one.by_language)
        others = {one.figure for written in of_parts for one in self._figures(written, DEFAULT_LANGUAGE)}
        said = [
            (words, [one for one in self._figures(words, lang) if one.figure not in others]) for lang, words in texts
        ]
        self._check_years(index, said)
        at: Path_ = ("targets", index, target.threshold.op.value)
        differs = next((found for found in said if self._differs(target, found[1])), None)
        if differs is not None:
            figures = ", ".join(one.written for one in differs[1] if self._counts(target, one))
            self.findings.add(
                "HTX372", at, figures, severity=Severity.WARNING, text=differs[0], figure=self._written(index, target)
            )
            return
        for words, stated in said:
            word = self._other_word(target, words, stated)
            if word is not None:
                op = f"{target.threshold.op.value}: {target.threshold.written}"
                self.findings.add("HTX373", at, word, severity=Severity.WARNING, text=words, op=op)
                return

    def _check_years(self, index: int, said: Iterable[tuple[str, list[Said]]]) -> None:
        """Find a year before the period in which a target is to be reached, as one of last year's plan."""
        first, last = self.period
        for _, figures in said:
            for one in figures:
                if one.value in _YEARS and one.value < first.year and self._is_reached_in(one):
                    at = ("targets", index, "title")
                    self.findings.add("HTX371", at, one.written, severity=Severity.WARNING, first=first, last=last)
                    return

    def _is_reached_in(self, said: Said) -> bool:
        return _ends_with(said.before, self.register.figure_words.in_year) is not None

    def _written(self, index: int, target: Target) -> str:
        """The figures of a threshold as the plan writes them."""
        stretch = ("targets", index, "stretch")
        beyond = "" if target.threshold.stretch is None else f" (stretch: {self.findings.source.written(stretch)})"
        return target.threshold.written + beyond

    def _figures(self, text: str, lang: str) -> Iterator[Said]:
        """The numbers of a text; the first end of a range has the sign and the unit of the second."""
        found = [one for one in islice(_NUMBER.finditer(text), MOST_FIGURES) if len(one["number"]) <= MOST_LETTERS]
        later: Said | None = None
        made: list[Said] = []
        for place in range(len(found) - 1, -1, -1):
            one = found[place]
            before, behind = _tail(text[: one.start()]), text[one.end() :][:MOST_AROUND]
            joined = place + 1 < len(found) and _DASH.fullmatch(text[one.end() : found[place + 1].start()]) is not None
            percent, unit = one["percent"] is not None, self._unit(behind)
            if joined and later is not None and not percent and unit is None:
                percent, unit = later.percent, later.unit
            shown = one.group() + ("%" if percent and one["percent"] is None else "")
            shown += "" if unit is None else f" {unit.label[lang]}"
            numbered = self._is_numbered(one, before, unit)
            later = Said(_value(one["number"], lang), percent, unit, shown, before, behind, numbered)
            made.append(later)
        yield from reversed(made)

    def _unit(self, behind: str) -> Unit | None:
        words = re.match(r"\s*((?:[^\W\d]+(?:\s+|$)?){1,3})", behind)
        parts = words[1].split() if words else []
        names = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
        return next((unit for unit in map(self.register.unit_named, names) if unit is not None), None)

    def _is_numbered(self, found: re.Match[str], before: str, unit: Unit | None) -> bool:
        is_year = found["number"].isdigit() and int(found["number"]) in _YEARS and unit is None
        return is_year or _ends_with(before, self.register.figure_words.numbered) is not None

    def _counts(self, target: Target, said: Said) -> bool:
        """Whether a number of a text may be a figure of a target, by its sign and its unit."""
        if said.numbered or said.percent != target.is_percent:
            return False
        if not said.percent and said.unit is not None and said.unit.base != self._base(target):
            return False
        return said.value not in self._tested(target)

    def _base(self, target: Target) -> str | None:
        key = self.register.roles.count if target.measure.kind.is_whole else target.measure.field
        field = self.register.fields.get(key or "")
        unit = self.register.units.get((field.unit if field else None) or "")
        return None if unit is None else unit.base

    def _tested(self, target: Target) -> set[Fraction]:
        """The numbers in the conditions of a target: "3 sao trở lên" is no figure of how many."""
        found = (atom for each in self.meanings.chosen(*target.measure.conditions) for atom in atoms(each))
        ends = (end for atom in found for end in (*getattr(atom, "values", ()), *_ends(atom)))
        return {Fraction(end) for end in ends if isinstance(end, int | Decimal) and not isinstance(end, bool)}

    def _amounts(self, target: Target, said: Said) -> set[Fraction]:
        """What a number may be in the unit of a target."""
        if said.percent:
            return {said.value / 100}
        field = self.register.fields.get(target.measure.field or "")
        own = self.register.units.get((field.unit if field else None) or "")
        if said.unit is None or own is None or said.unit.base != own.base:
            return {said.value}
        return {said.value * said.unit.factor / own.factor}

    def _states(self, target: Target, figures: Iterable[Said], value: Fraction) -> bool:
        return any(value in self._amounts(target, one) for one in figures if one.percent == target.is_percent)

    def _differs(self, target: Target, figures: list[Said]) -> bool:
        """Whether a text has figures, and not those of the threshold."""
        counted = [one for one in figures if self._counts(target, one)]
        wanted = [target.threshold.value, target.threshold.high]
        if len(counted) > 1:
            wanted.append(target.threshold.stretch)
        return bool(counted) and not all(self._states(target, figures, one) for one in wanted if one is not None)

    def _other_word(self, target: Target, text: str, figures: list[Said]) -> str | None:
        """The word by which a text compares in another way than a threshold does."""
        words = self.register.figure_words
        if not any(self._counts(target, one) for one in figures):
            word = _begins_with(text[:MOST_AROUND], words.none)
            return None if word is None or target.is_percent or _admits_none_only(target.threshold) else word
        told: list[tuple[str, bool]] = []
        for one in figures:
            if target.threshold.value in self._amounts(target, one) and one.percent == target.is_percent:
                word, ops = _comparison(one, words)
                told.append((word, not ops or target.threshold.op in ops))
        return None if not told or any(agrees for _, agrees in told) else told[0][0]


def _comparison(said: Said, words: FigureWords) -> tuple[str, frozenset[Op]]:
    """The word beside a number that tells how it is compared, with the comparisons it stands for."""
    before = {key: _ends_with(said.before, getattr(words, key)) for key in _AGREES if key not in _BEHIND}
    found = max(((len(word), key, word) for key, word in before.items() if word is not None), default=None)
    if found is not None:
        return found[2], _AGREES[found[1]]
    for key in _BEHIND:
        word = _begins_with(said.behind, getattr(words, key), _BETWEEN_WORDS)
        if word is not None:
            return word, _AGREES[key]
    return "", frozenset()


def _ends_with(text: str, phrases: Iterable[str]) -> str | None:
    """The longest of some phrases with which a text ends."""
    found = [phrase for phrase in phrases if re.search(rf"(?:^|\W){re.escape(_key(phrase))}\s*$", _key(text))]
    return max(found, key=len, default=None)


def _begins_with(text: str, phrases: Iterable[str], after: int = 0) -> str | None:
    """The longest of some phrases with which a text begins, or goes on behind so many words."""
    words = rf"\s*(?:[^\W\d]+\s+){{0,{after}}}" if after else r"\s*"
    found = [phrase for phrase in phrases if re.match(rf"{words}{re.escape(_key(phrase))}(?!\w)", _key(text))]
    return max(found, key=len, default=None)


def _tail(text: str) -> str:
    """The end of a text, from the beginning of a word."""
    return text if len(text) <= MOST_AROUND else text[-MOST_AROUND:].partition(" ")[2]


def _key(text: str) -> str:
    """A text in the dress in which phrases are looked for; signs stay."""
    return " ".join(map(normal, text.split()))


def _ends(atom: object) -> tuple[object, object]:
    return getattr(atom, "low", None), getattr(atom, "high", None)


def _admits_none_only(threshold: Threshold) -> bool:
    """Whether a threshold asks for zero."""
    return threshold.admits(Fraction(0)) and not threshold.admits(Fraction(1))


def _value(written: str, lang: str) -> Fraction:
    """A number as a language writes it; in its own way of writing thousands, else with decimals."""
    is_vietnamese = lang == DEFAULT_LANGUAGE
    thousands, decimals = (".", ",") if is_vietnamese else (",", ".")
    if _THOUSANDS[is_vietnamese].fullmatch(written):
        return Fraction(Decimal(written.replace(thousands, "").replace(decimals, ".")))
    if written.count(".") + written.count(",") > 1:
        return Fraction(int(re.sub(r"\D", "", written)))
    return Fraction(Decimal(written.replace(",", ".")))
