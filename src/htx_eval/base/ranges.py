"""Ascending whole numbers as ranges, in which long lists of row numbers take little room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def ranges_of(numbers: Iterable[int]) -> list[list[int]]:
    """Return ascending numbers as ranges, each with its first and last number: 3, 4, 5, 9 are [3, 5] and [9, 9]."""
    found: list[list[int]] = []
    last = None
    for number in numbers:
        if number - 1 == last:
            found[-1][1] = number
        else:
            found.append([number, number])
        last = number
    return found


def row_numbers(ranges: Iterable[Sequence[int]]) -> list[int]:
    """Return the numbers of ranges, such as those of the evidence in the JSON: [3, 5] and [9, 9] are 3, 4, 5, 9."""
    return [number for first, last in ranges for number in range(first, last + 1)]
