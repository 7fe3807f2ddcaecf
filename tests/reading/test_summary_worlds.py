"""Tables of numbers by brute force: what was laid out is what is read, or the table is refused or says what is open."""

from __future__ import annotations

import csv
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from htx_eval.api import CooperativeList, HtxEvalError, Plan, load_plan, read_cooperatives
from htx_eval.model.values import Cell, Choice, Span, known

COMMUNES = ["An Hiệp", "An Ninh", "Phú Tâm", "Thiện Mỹ", "Hồ Đắc Kiện"]
CLASSES = {"tot": "Tốt", "kha": "Khá", "trung_binh": "TB", "yeu": "Yếu", "khong_xep_loai": "Không XL"}
SECTORS = {"nong_nghiep": "Nông nghiệp", "phi_nong_nghiep": "Phi nông nghiệp"}
#: Who there is: how many of each commune, sector and class.
World = Counter[tuple[str, str, str]]


@dataclass
class Laid:
    """A table, and of which of its dimensions the joint numbers stand in it."""

    rows: list[list[str]]
    has_sectors: bool = False
    has_communes: bool = True


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def world(rng: random.Random) -> World:
    """Some cooperatives."""
    communes = rng.sample(COMMUNES, rng.randint(1, 4))
    return Counter({(c, s, k): rng.choice([0, 0, 1, 1, 2, 3, 11]) for c in communes for s in SECTORS for k in CLASSES})


def part(found: World, commune: str | None = None, sector: str | None = None, key: str | None = None) -> int:
    """How many there are of a commune, a sector and a class; None stands for any."""
    return sum(
        count for (c, s, k), count in found.items() if commune in (c, None) and sector in (s, None) and key in (k, None)
    )


def shown(rng: random.Random, number: int, blanks: bool) -> str:
    """A number as an office writes it; a blank or a dash for none."""
    return rng.choice(["0", "-", ""] if blanks else ["0", "0", "-"]) if not number else str(number)


def wide(rng: random.Random, found: World) -> Laid:
    """A row for each commune, perhaps with a total, percentages, an earlier year and a row of sums."""
    communes, keys = list(dict.fromkeys(c for c, _, _ in found)), list(CLASSES)
    has_total, has_sum, two_rows = (rng.random() < 0.5 for _ in range(3))
    percent, years, leaves_out = rng.random() < 0.3, rng.random() < 0.3, rng.random() < 0.2
    if leaves_out and has_total:
        keys = keys[:3]
    head, under = ["STT", "Xã"], ["", ""]
    head += [rng.choice(["Tổng số", "Tổng số HTX", "Số HTX"])] if has_total else []
    under += [""] * has_total
    for place, key in enumerate(keys):
        head.append("Xếp loại" if place == 0 else "")
        under.append(CLASSES[key])
    if percent:
        head += ["Tỷ lệ (%)", ""]
        under += ["Tốt", "Khá"]
    if years:
        head += ["Năm 2023", ""]
        under += ["Tốt", "Khá"]
    if not two_rows:
        head = [below if not above or above == "Xếp loại" else above for above, below in zip(head, under, strict=True)]
        if percent or years:
            at = len(head) - 2 * (percent + years)
            head[at:] = (["% Tốt", "Tỷ lệ Khá"] * percent) + (["Tốt năm 2023", "Khá năm 2023"] * years)

    def row(label: list[str], commune: str | None, blanks: bool) -> list[str]:
        cells = label + ([str(part(found, commune))] if has_total else [])
        cells += [shown(rng, part(found, commune, None, key), blanks) for key in keys]
        return cells + ["12,5"] * (2 * percent) + [str(rng.randint(0, 30)) for _ in range(2 * years)]

    body = [row([str(at), commune], commune, rng.random() < 0.4) for at, commune in enumerate(communes, 1)]
    sums = [row(["", rng.choice(["Tổng cộng", "Cộng", "Toàn huyện"])], None, False)] if has_sum else []
    body = sums + body if rng.random() < 0.3 else body + sums
    return Laid([head, *([under] if two_rows else []), *body])


def by_sections(rng: random.Random, found: World) -> Laid:
    """The communes of each sector under its name."""
    states = rng.random() < 0.5
    rows = [["STT", "Xã", "Tổng số", *CLASSES.values()]]
    for numeral, (sector, name) in zip(("I", "II"), SECTORS.items(), strict=True):
        sums = [str(part(found, None, sector, key)) for key in (None, *CLASSES)]
        rows.append([numeral, name, *(sums if states else [""] * len(sums))])
        for at, commune in enumerate(dict.fromkeys(c for c, _, _ in found), 1):
            rows.append([str(at), commune, *(str(part(found, commune, sector, key)) for key in (None, *CLASSES))])
    return Laid([*rows, ["", "Tổng cộng", *(str(part(found, None, None, key)) for key in (None, *CLASSES))]], True)


def crossed(rng: random.Random, found: World) -> Laid:
    """Classes below sectors."""
    head, under = ["Xã"], [""]
    for name in SECTORS.values():
        head += [name, *[""] * len(CLASSES)]
        under += ["Tổng số", *CLASSES.values()]
    rows = [
        [commune, *(str(part(found, commune, s, key)) for s in SECTORS for key in (None, *CLASSES))]
        for commune in dict.fromkeys(c for c, _, _ in found)
    ]
    return Laid([head, under, *rows], True)


def beside(rng: random.Random, found: World) -> Laid:
    """Classes and sectors beside one another: how both go together is not in the table."""
    keys = [(s, None) for s in SECTORS] + [(None, k) for k in CLASSES]
    rng.shuffle(keys)
    total = rng.random() < 0.7
    head = ["Xã", *["Tổng số"] * total, *(SECTORS.get(s or "") or CLASSES[k or ""] for s, k in keys)]
    rows = [
        [c, *[str(part(found, c))] * total, *(shown(rng, part(found, c, s, k), False) for s, k in keys)]
        for c in dict.fromkeys(c for c, _, _ in found)
    ]
    return Laid([head, *rows])


def turned(rng: random.Random, found: World) -> Laid:
    """A line for each class, under the communes or under one number."""
    communes = list(dict.fromkeys(c for c, _, _ in found))
    names = ["Tổng số HTX", *(f"{rng.choice(['', '- ', '+ '])}{name}" for name in CLASSES.values())]
    if rng.random() < 0.5:
        rows = [
            [n, *(str(part(found, c, None, k)) for c in (*communes, None))]
            for n, k in zip(names, (None, *CLASSES), strict=True)
        ]
        return Laid([[rng.choice(["Xếp loại", "Nội dung"]), *communes, "Tổng cộng"], *rows])
    rows = [[n, str(part(found, None, None, k))] for n, k in zip(names, (None, *CLASSES), strict=True)]
    return Laid([[rng.choice(["Chỉ tiêu", "Nội dung"]), "Số lượng"], *rows], has_communes=False)


LAYOUTS = [wide, wide, wide, by_sections, crossed, beside, turned]


def spoiled(rng: random.Random, laid: Laid) -> bool:
    """Change one figure, if chance will have it; say whether."""
    figures = [
        (line, at) for line, row in enumerate(laid.rows) for at, text in enumerate(row) if at > 1 and text.isdigit()
    ]
    if rng.random() > 0.25 or not figures:
        return False
    line, at = rng.choice(figures)
    laid.rows[line][at] = str(int(laid.rows[line][at]) + rng.randint(1, 4))
    return True


def bounds(cell: Cell) -> tuple[int, float]:
    """Between which ends a number of cooperatives lies."""
    if isinstance(cell, Span):
        return int(str(cell.low or 0)), float("inf") if cell.high is None else float(str(cell.high))
    numbers = [int(str(value)) for value in cell.sample(())]
    return min(numbers), max(numbers)


def allows(listed: CooperativeList, found: World, laid: Laid) -> bool:
    """Whether a list may be a world: of each commune, sector and class no more are certain, no fewer possible."""
    columns = listed.columns()
    fields = [key for key in ("linh_vuc", "xep_loai") if key in columns]
    for commune in dict.fromkeys(c for c, _, _ in found) if laid.has_communes else [None]:
        for sector in SECTORS if laid.has_sectors else [None]:
            for key in (*CLASSES, None):
                low, high = 0, 0.0
                for at, row in enumerate(listed.rows):
                    if commune is not None and row.commune != commune:
                        continue
                    wanted = {"linh_vuc": sector, "xep_loai": key}
                    cells = {field: columns[field][at] for field in fields}
                    may = all(w is None or f not in cells or w in cells[f].sample(()) for f, w in wanted.items())
                    must = all(w is None or (f in cells and known(cells[f]) == w) for f, w in wanted.items())
                    least, most = bounds(columns["so_luong"][at])
                    low, high = low + least * must, high + most * may
                if not low <= part(found, commune, sector, key) <= high:
                    return False
    return True


def is_exact(listed: CooperativeList) -> bool:
    """Whether no class and no number is open."""
    columns = listed.columns()
    return all(
        known(c) is not None for key in ("xep_loai", "so_luong") for c in columns[key] if isinstance(c, Choice | Span)
    )


def read(tmp_path: Path, plan: Plan, rows: list[list[str]]) -> CooperativeList | None:
    path = tmp_path / "bang-mau.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
    try:
        return read_cooperatives(path, plan)
    except HtxEvalError:
        return None


@pytest.mark.parametrize("seed", range(150))
def test_what_was_laid_out_is_read_or_refused(tmp_path: Path, plan: Plan, seed: int) -> None:
    rng = random.Random(seed)
    found = world(rng)
    laid = rng.choice(LAYOUTS)(rng, found)
    is_spoiled = spoiled(rng, laid)
    listed = read(tmp_path, plan, laid.rows)
    if listed is None:
        return
    assert listed.figures
    if not is_spoiled:
        assert allows(listed, found, laid)


def test_most_tables_are_read_and_most_of_them_whole(tmp_path: Path, plan: Plan) -> None:
    """Refusing everything, or leaving everything open, would be sound too."""
    said: Counter[str] = Counter()
    for seed in range(1000, 1080):
        rng = random.Random(seed)
        found = world(rng)
        listed = read(tmp_path, plan, rng.choice(LAYOUTS)(rng, found).rows)
        said["refused" if listed is None else "whole" if is_exact(listed) else "open"] += 1
    assert said["refused"] < 16
    assert said["whole"] > 40
