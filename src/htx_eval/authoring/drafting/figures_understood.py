"""What the figure of a target asks for: "từ 50% trở lên", "01–02", "không có", "trên 40 HTX", "giảm 5%"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import normal
from htx_eval.model.fields import Register
from htx_eval.model.rules import Op

#: A number of a text with the sign % behind it; one beside a slash is part of a name or a date.
_NUMBER = re.compile(r"(?<![\w/.,])\d[\d.,]*(?<![.,])(?![\w/])(?P<percent>\s*%)?")
#: What lies between the two ends of a range.
_DASH = re.compile(r"\s*(?:[-–—÷]|đến|tới|to)\s*")
_YEAR = re.compile(r"(?:năm|in|by)\s*20\d\d|\b\d{1,2}/\d{1,2}/\d{4}\b", re.IGNORECASE)
_UP = re.compile(r"\b(?:tăng|up|increase)\b", re.IGNORECASE)
_DOWN = re.compile(r"\b(?:giảm|down|reduce|decrease)\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
#: What of a figure nobody can hold a list against.
_VAGUE = re.compile(r"\b(?:khoảng|gần|xấp xỉ|about|nearly)\b|[~≈]", re.IGNORECASE)


@frozen
class Understood:
    """The threshold of a target as a plan writes it."""

    op: Op
    values: tuple[str, ...]  # numbers as a plan writes them, with % where they are percentages
    stretch: str | None = None
    is_rate: bool = False
    is_guessed: bool = False  # whether nothing says how it is to be compared
    unit: str = ""  # words behind the number, or of the column beside it

    @property
    def is_percent(self) -> bool:
        """Whether the figures are percentages."""
        return self.values[0].endswith("%")


@frozen
class NotUnderstood:
    """Why a figure was not understood, as a key of the catalogue."""

    why: str


def understand(text: str, unit: str, register: Register) -> Understood | NotUnderstood:
    """Return what a text asks for; words of comparison are those of the register."""
    text = _YEAR.sub(" ", text).strip()
    words = register.figure_words
    numbers = list(_NUMBER.finditer(text))
    if not numbers:
        none = text and any(normal(text).startswith(normal(word)) for word in (*words.none, "không"))
        return Understood(Op.AT_MOST, ("0",), unit=unit) if none else NotUnderstood("no_figure" if text else "blank")
    if len(numbers) > 2 or (len(numbers) == 2 and not _DASH.fullmatch(_gap(text, numbers))):
        return NotUnderstood("several")
    if _VAGUE.search(text[: numbers[0].start()]):
        return NotUnderstood("vague")
    percent = any(found["percent"] for found in numbers) or unit.strip() == "%"
    values = [_number(found.group().removesuffix("%").strip(), percent) for found in numbers]
    if None in values:
        return NotUnderstood("two_ways")
    written = tuple(f"{value}%" if percent else str(value) for value in values)
    before, behind = text[: numbers[0].start()], text[numbers[-1].end() :]
    own = " ".join(behind.split()) if not percent else ""
    op = _op(before, behind, register)
    for word in (*words.or_more, *words.or_less):
        own = re.sub(rf"\s*\b{re.escape(word)}\b.*$", "", own, flags=re.IGNORECASE)
    unit = "" if percent else own.strip(" .;,") or unit
    if _DOWN.search(before) or _UP.search(before):
        return _rate(written, op, percent, is_down=_DOWN.search(before) is not None)
    if len(written) == 2 and op is Op.AT_LEAST:  # "01–02 … trở lên": the first is asked, the second striven for
        return Understood(op, written[:1], stretch=written[1], unit=unit)
    if len(written) == 2:
        return Understood(Op.BETWEEN, written, unit=unit)
    return Understood(op or Op.AT_LEAST, written, is_guessed=op is None, unit=unit)


def _gap(text: str, numbers: list[re.Match[str]]) -> str:
    return text[numbers[0].end() : numbers[1].start()]


def _number(text: str, is_percent: bool) -> str | None:
    """A number as a plan writes it, "01" as 1; None for one that can be read in two ways."""
    text = re.sub(r"^0+(?=\d)", "", text)
    if _THOUSANDS.fullmatch(text) and not is_percent:
        whole, _, decimals = text.replace(".", "").partition(",")
        return f"{whole}.{decimals}" if decimals else whole
    whole, sign, decimals = text.partition(",")
    if sign and (len(decimals) == 3 or "," in decimals or "." in whole) and not is_percent:
        return None
    if sign:
        return f"{whole}.{decimals}"
    return text if text.count(".") <= 1 else None


def _op(before: str, behind: str, register: Register) -> Op | None:
    """How the words around a figure compare; None where they do not say."""
    words = register.figure_words
    for op, some in ((Op.AT_LEAST, words.or_more), (Op.AT_MOST, words.or_less)):
        if any(_has(behind, word) for word in some):
            return op
    around = (
        (Op.MORE_THAN, words.more_than),
        (Op.AT_LEAST, words.at_least),
        (Op.AT_MOST, words.at_most),
        (Op.LESS_THAN, words.less_than),
    )
    found = [(len(word), op) for op, some in around for word in some if _ends_with(before, word)]
    return max(found, key=lambda one: one[0])[1] if found else None


def _has(text: str, word: str) -> bool:
    return f" {normal(word)} " in f" {normal(text)} "


def _ends_with(text: str, word: str) -> bool:
    return f" {normal(text)}".endswith(f" {normal(word)}" if word[0].isalpha() else normal(word))


#: Of a fall the sign turns, and with it what is more.
_TURNED = {
    Op.AT_LEAST: Op.AT_MOST,
    Op.MORE_THAN: Op.LESS_THAN,
    Op.AT_MOST: Op.AT_LEAST,
    Op.LESS_THAN: Op.MORE_THAN,
}


def _rate(written: Iterable[str], op: Op | None, percent: bool, is_down: bool) -> Understood | NotUnderstood:
    values = tuple(written)
    if not percent:
        return NotUnderstood("change_in_figures")
    if not is_down:
        found = Op.BETWEEN if len(values) == 2 else op or Op.AT_LEAST
        return Understood(found, values, is_rate=True, is_guessed=op is None)
    fallen = tuple(f"-{value}" for value in reversed(values))
    found = Op.BETWEEN if len(values) == 2 else _TURNED[op or Op.AT_LEAST]
    return Understood(found, fallen, is_rate=True, is_guessed=op is None)
