"""Codes of cooperatives: their form, their check digit, and those that occur more than once."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from htx_eval.model.columns import Texts
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
        self._hashes.extend(map(hash, filter(None, codes)))
        for index in self._strange(codes):
            at, code = block.at(index), codes[index]
            if self._pattern is not None and not self._pattern.fullmatch(code):
                params = {"example": self._example}
                self._problems.add("HTX108", Severity.WARNING, at, OF_CODE, self._heading, code, params=params)
            else:
                self._problems.add("HTX109", Severity.WARNING, at, OF_CODE, self._heading, code)

    def _strange(self, codes: Sequence[str]) -> Iterator[int]:
        """The places of codes that have not the form or not the check digit."""
        formed = [True] * len(codes) if self._pattern is None else list(map(self._pattern.fullmatch, codes))
        for index, (code, is_formed) in enumerate(zip(codes, formed, strict=True)):
            if code and not (is_formed and (self._check_digit is None or self._check_digit.agrees(code))):
                yield index

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


def _repeated(numbers: Iterable[int]) -> set[int]:
    """The numbers that occur more than once."""
    return {one for one, other in pairwise(sorted(numbers)) if one == other}
