"""Codes of cooperatives: their form, their check digit, and those that occur more than once."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from operator import ne, not_

from htx_eval.model.columns import Texts
from htx_eval.model.fields import CheckDigit
from htx_eval.model.problems import Severity
from htx_eval.reading.blocks import Block
from htx_eval.reading.headings import Column
from htx_eval.reading.problems import OF_CODE, OF_REPEATED_CODE, Problems


class CodeChecker:
    """Finds codes of a wrong form, with a wrong check digit, or met before."""

    def __init__(self, column: Column, problems: Problems) -> None:
        spec = column.field
        self._pattern = None if spec.pattern is None else re.compile(spec.pattern)
        self._check_digit, self._example = spec.check_digit, spec.example
        self._heading, self._problems = column.heading, problems
        self._hashes = array("q")

    def check(self, codes: Sequence[str], block: Block) -> None:
        """Add what is wrong with the form of the codes of some rows; a row without one has an empty text."""
        places: Sequence[int] = range(len(codes))
        if not all(codes):
            places = [place for place, code in enumerate(codes) if code]
            codes = [codes[place] for place in places]
        self._hashes.extend(map(hash, codes))
        formless = set() if self._pattern is None else _where(map(not_, map(self._pattern.fullmatch, codes)))
        for index in sorted({*formless, *self._wrong_digits(codes, formless)}):
            at, code = block.at(places[index]), codes[index]
            if index in formless:
                params = {"example": self._example}
                self._problems.add("HTX108", Severity.WARNING, at, OF_CODE, self._heading, code, params=params)
            else:
                self._problems.add("HTX109", Severity.WARNING, at, OF_CODE, self._heading, code)

    def _wrong_digits(self, codes: Sequence[str], formless: set[int]) -> set[int]:
        """The places of codes of the right form with a wrong check digit."""
        digit = self._check_digit
        if digit is None:
            return set()
        if not formless and (found := _disagreeing(digit, codes)) is not None:
            return found
        return {index for index, code in enumerate(codes) if index not in formless and not digit.agrees(code)}

    def check_repeated(self, codes: Texts, names: Texts, lines: Sequence[int], records: Sequence[int]) -> None:
        """Add every code that stands in an earlier row too, once all rows are read."""
        if not (doubtful := _repeated(self._hashes)):
            return
        first: dict[str, int] = {}
        for index, code in enumerate(codes):
            if code is None or hash(code) not in doubtful:
                continue
            earlier = first.setdefault(code, index)
            if lines[earlier] != lines[index]:
                params = {
                    "first_line": lines[earlier],
                    "first_name": names[earlier] or "",
                    "name": names[index] or "",
                }
                at = (lines[index], records[index])
                self._problems.add("HTX110", Severity.ERROR, at, OF_REPEATED_CODE, self._heading, code, params=params)


def _where(flags: Iterator[bool]) -> set[int]:
    return {index for index, flag in enumerate(flags) if flag}


def _disagreeing(digit: CheckDigit, codes: Sequence[str]) -> set[int] | None:
    """The places of codes with a wrong check digit, all looked at together; None if they are not of a kind for that.

    The digits at one position of all codes are the bytes of one large number, in which each is replaced by its part of
    the sum; adding up these numbers adds up every code's digits, since no byte overflows.
    """
    length = len(digit.weights)
    joined = "".join([code[: length + 1] for code in codes])
    if not (joined.isascii() and joined.isdigit() and len(joined) == len(codes) * (length + 1)):
        return None
    if digit.modulus * length > 255:
        return None
    digits = joined.encode()
    sums = 0
    for position, weight in enumerate(digit.weights):
        parts = bytes([(byte - 48) * weight % digit.modulus if 48 <= byte < 58 else 0 for byte in range(256)])
        sums += int.from_bytes(digits[position :: length + 1].translate(parts), "little")
    last = [digit.minus - total % digit.modulus for total in range(256)]
    expected = bytes([48 + one if 0 <= one < 10 else 0 for one in last])
    right = sums.to_bytes(len(codes), "little").translate(expected)
    return set(compress(range(len(codes)), map(ne, right, digits[length :: length + 1])))


#: Up to so many codes a set is quickest; sorted, more of them need a third of its memory.
_FEW = 200_000


def _repeated(numbers: array[int]) -> set[int]:
    """The numbers that occur more than once."""
    if len(numbers) <= _FEW and len(set(numbers)) == len(numbers):
        return set()
    return {one for one, other in pairwise(sorted(numbers)) if one == other}
