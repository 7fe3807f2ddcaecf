"""The form of a register's codes: pattern, check digit, and what a spreadsheet may have made of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import ne, not_

from htx_eval.base.spellings import fold
from htx_eval.model.fields import CheckDigit, Field

_SIGNS = re.compile(r"[\s.'’]")
_EXPONENT = re.compile(r"\d+(?:[.,]\d+)?E\+?\d+", re.IGNORECASE | re.ASCII)


class CodeForm:
    """The form of the codes of a register."""

    def __init__(self, spec: Field) -> None:
        self._pattern = None if spec.pattern is None else re.compile(spec.pattern)
        self._check_digit, self.example = spec.check_digit, spec.example

    def is_formed(self, code: str) -> bool:
        """Say whether a code has the form, whatever its check digit."""
        return self._pattern is None or self._pattern.fullmatch(code) is not None

    def is_sound(self, code: str) -> bool:
        """Say whether a code has the form and the right check digit."""
        return self.is_formed(code) and (self._check_digit is None or self._check_digit.agrees(code))

    def unsound(self, codes: Sequence[str]) -> list[int]:
        """Return the places of codes without the form or with a wrong check digit."""
        formless = set() if self._pattern is None else _where(map(not_, map(self._pattern.fullmatch, codes)))
        return sorted(formless | self._wrong_digits(codes, formless))

    def _wrong_digits(self, codes: Sequence[str], formless: set[int]) -> set[int]:
        """The places of codes of the right form with a wrong check digit."""
        digit = self._check_digit
        if digit is None:
            return set()
        if not formless and (found := _disagreeing(digit, codes)) is not None:
            return found
        return {index for index, code in enumerate(codes) if index not in formless and not digit.agrees(code)}

    def completed(self, code: str) -> str | None:
        """Return a code with the zero at its beginning that a spreadsheet dropped, where the check digit proves it."""
        if self._check_digit is None or self.is_formed(code) or not self.is_sound("0" + code):
            return None
        return "0" + code

    def has_exponent(self, code: str) -> bool:
        """Say whether a spreadsheet wrote a code as a number with an exponent, by which its last digits are lost."""
        return _EXPONENT.fullmatch(code) is not None

    def read(self, code: str) -> tuple[str, bool] | None:
        """Return what all ways of writing a code have in common, and if it has the form; None where digits are lost."""
        if code.isdigit() and self.is_formed(code):  # as nearly all are
            return code, True
        if self.has_exponent(code):
            return None
        plain = _SIGNS.sub("", code)
        ways = [way for text in (plain, plain.replace("-", "")) for way in (text, self.completed(text)) if way]
        formed = next(filter(self.is_formed, ways), None)
        key = fold(formed or plain).replace(" ", "")
        return (key, formed is not None) if key else None


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
