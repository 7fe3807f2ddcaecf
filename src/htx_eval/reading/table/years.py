"""Years in headings and titles."""

from __future__ import annotations

import re
from collections.abc import Iterable

from htx_eval.base.spellings import normal, without_brackets

#: A year, with the day or the month of it: "năm 2024", "31/12/2024", "đến tháng 12 năm 2024".
_YEAR = re.compile(
    r"\b(?:(?:tính )?đến )?(?:(?:ngày )?\d{1,2} \d{1,2} |tháng \d{1,2} )?(?:năm |nam )?((?:19|20)\d\d)\b"
)
_OF_A_TITLE = re.compile(r"\bnăm (20\d\d)\b(?!\s*[-–—/])", re.IGNORECASE)  # no "năm 2021 – 2025"
_DAY = re.compile(r"\bngày\b", re.IGNORECASE)  # "ngày 5 tháng 1 năm 2025", "(Kèm theo Báo cáo … ngày …)"


def years_in(heading: str) -> set[int]:
    """Return the years that a heading names."""
    return set(map(int, _YEAR.findall(normal(heading))))


def is_year(text: str) -> bool:
    """Say whether a text is a year and nothing else: "2023", "Năm 2023", "31/12/2023 (đã công nhận)"."""
    return _YEAR.fullmatch(normal(without_brackets(text))) is not None


def without_years(heading: str) -> str:
    """Return the key of a heading without the years in it."""
    return " ".join(_YEAR.sub(" ", normal(heading)).split())


def other_year(titles: Iterable[str], year: int) -> int | None:
    """Return the one year that titles speak of, if it is not the one that is asked for."""
    found = {int(said) for title in titles if not _DAY.search(title) for said in _OF_A_TITLE.findall(title)}
    return found.pop() if len(found) == 1 and year not in found else None
