"""Write the lists of a MADE-UP province: twelve districts over five years, as offices would keep them.

Nothing in it is real: names, codes and classes are drawn by chance from a seed. Cooperatives are founded, dissolved,
renamed and rated anew; some are not rated; communes are merged in the last year; one list is missing and one cannot be
read. ``python tools/made_up_province.py FOLDER`` writes FOLDER/YEAR/DISTRICT.csv and the plan of each year.
"""

from __future__ import annotations

import csv
import random
import sys
from dataclasses import dataclass, replace
from pathlib import Path

YEARS = range(2020, 2025)
DISTRICTS = tuple(f"Mẫu {number:02}" for number in range(1, 13))
CLASSES = ("Tốt", "Khá", "Trung bình", "Yếu")
HEAD = ("Tên HTX", "Mã số HTX", "Loại hình", "Huyện", "Xã", "Trạng thái", "Xếp loại", "Năm")
#: The list that an office never sent, and the one that came damaged.
MISSING, DAMAGED = (2022, "Mẫu 05"), (2023, "Mẫu 09")
PLAN = """# MADE-UP plan of a made-up province. Kế hoạch tự đặt ra của một tỉnh không có thật.
id: tinh-mau-{year}
title: {{vi: Kế hoạch mẫu năm {year} của tỉnh Mẫu (tự đặt ra), en: Made-up plan of the made-up province Mẫu for {year}}}
issuer: {{vi: UBND tỉnh Mẫu, en: People's Committee of Mẫu province}}
period: {{from: {year}-01-01, to: {year}-12-31}}
register: htx
rating: {{scheme: tt-01-2020-bkhdt}}
population: htx
definitions:
  htx: {{word: {{vi: HTX, en: cooperatives}}, where: {{loai_hinh: htx, trang_thai: {{not: da_giai_the}}}}}}
targets:
  - id: tot-kha
    title: {{vi: Tỷ lệ HTX tốt và khá, en: Cooperatives rated good or fair}}
    measure: {{share: {{where: {{xep_loai: [tot, kha]}}}}}}
    at_least: {least}%
  - id: yeu
    title: {{vi: HTX yếu, en: Weak cooperatives}}
    measure: {{count: {{where: {{xep_loai: yeu}}}}}}
    at_most: 0
  - {{id: htx, title: {{vi: Số HTX, en: Cooperatives}}, measure: count, at_least: {count}}}
"""


@dataclass(frozen=True)
class Cooperative:
    """One cooperative in one year."""

    code: str
    name: str
    district: str
    commune: str
    is_dissolved: bool
    rated: str  # blank: not rated yet

    def row(self, year: int) -> tuple[str, ...]:
        """Return it as a row of its list."""
        status = "Đã giải thể" if self.is_dissolved else "Đang hoạt động"
        return (self.name, self.code, "HTX", self.district, self.commune, status, self.rated, str(year))


def province(seed: int = 2024) -> dict[int, list[Cooperative]]:
    """Return every cooperative of every year."""
    chance = random.Random(seed)
    found: dict[int, list[Cooperative]] = {}
    now: list[Cooperative] = []
    number = 0
    for year in YEARS:
        now = [_a_year_on(one, chance) for one in now if not one.is_dissolved]
        for district in DISTRICTS:
            for _ in range(chance.randint(12, 20) if year == YEARS[0] else chance.randint(0, 2)):
                number += 1
                commune = f"Xã Mẫu {chance.randint(1, 6)}"
                name = f"HTX Nông nghiệp Mẫu {number}"
                now.append(Cooperative(f"99{number:08}", name, district, commune, False, _rating(chance)))
        if year == YEARS[-1]:  # communes are merged: 1 with 2, 3 with 4, 5 with 6
            now = [replace(one, commune=f"Xã Mẫu Mới {(int(one.commune[-1]) + 1) // 2}") for one in now]
        found[year] = list(now)
    return found


def _a_year_on(one: Cooperative, chance: random.Random) -> Cooperative:
    if chance.random() < 0.04:
        return replace(one, is_dissolved=True)
    renamed = f"{one.name} mới" if chance.random() < 0.03 and not one.name.endswith("mới") else one.name
    return replace(one, name=renamed, rated=_rating(chance) if chance.random() < 0.4 else one.rated)


def _rating(chance: random.Random) -> str:
    return "" if chance.random() < 0.08 else chance.choices(CLASSES, (3, 4, 4, 1))[0]


def write(folder: Path, seed: int = 2024) -> dict[int, list[Cooperative]]:
    """Write the lists and plans; return what they hold."""
    found = province(seed)
    (folder / "plans").mkdir(parents=True, exist_ok=True)
    for year, every in found.items():
        plan = PLAN.format(year=year, least=50 + (year - YEARS[0]), count=150 + 5 * (year - YEARS[0]))
        (folder / "plans" / f"{year}.yaml").write_text(plan, encoding="utf-8")
        (folder / str(year)).mkdir(exist_ok=True)
        settings = f'[plans]\n"*" = "../plans/{year}.yaml"\n'
        (folder / str(year) / "htx-eval.toml").write_text(settings, encoding="utf-8")
        for district in DISTRICTS:
            path = folder / str(year) / f"{district}.csv"
            if (year, district) == MISSING:
                continue
            if (year, district) == DAMAGED:
                path.write_bytes(b"\x00\x01\x02 damaged")
                continue
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(HEAD)
                writer.writerows(one.row(year) for one in every if one.district == district)
    return found


if __name__ == "__main__":
    write(Path(sys.argv[1]))
