"""Years in headings and titles."""

from __future__ import annotations

import re
from collections.abc import Iterable

from htx_eval.base.spellings import normal, without_brackets

#: A year, with the day or the month of it: "năm 2024", "31/12/2024", "đến tháng 12 năm 2024".
_YEAR = re.compile(
    r"\b(?:(?:tính )?đến )?(?:(?:ngày )?\d{1,2} \d{1,2} |tháng \d{1,2} )?(?:năm |nam )?((?:19|20)\d\d)\b"
)
#: What a title may be of: "năm 2023", no "năm 2021 – 2025"; "Quý IV/2023", "tháng 12/2023"; a year at its end.
_OF_A_TITLE = re.compile(
    r"(?:(?<!luật )\bnăm |\bquý (?:[iv]+|\d)\s*[/.-]\s*|\btháng \d{1,2}\s*[/.-]\s*)(20\d\d)\b(?!\s*[-–—/])"
    r"|(?<=[^\W\d] )(20\d\d)[\s).:]*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\bđến (?:hết )?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)\b", re.IGNORECASE)
_DAY = re.compile(r"\bngày\b", re.IGNORECASE)  # "ngày 5 tháng 1 năm 2025", "(Kèm theo Báo cáo … ngày …)"
_NOT_ITS_OWN = re.compile(r"\b(?:luật|giai đoạn|nghị quyết|kế hoạch|quyết định)\b", re.IGNORECASE)


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
    found = {said for title in titles for said in _years_of(title)}
    return found.pop() if len(found) == 1 and year not in found else None


def _years_of(title: str) -> set[int]:
    """The years of which a title says that the list is of them."""
    until = set(map(int, _UNTIL.findall(title)))
    if _DAY.search(title) or until:
        return until
    said = {(named, last) for named, last in _OF_A_TITLE.findall(title)}
    bare = set() if _NOT_ITS_OWN.search(title) else {int(last) for _, last in said if last}
    return bare | {int(named) for named, _ in said if named}
