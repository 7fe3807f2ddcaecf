"""Writes a made-up list of cooperatives of any length; the same rows and seed give the same bytes."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

COMMENTS = (
    "# SỐ LIỆU MẪU do chương trình tự đặt ra để đo tốc độ; không phải số liệu thật của nơi nào.",
    "# MADE-UP DATA for benchmarks; no cooperative below exists and every code begins with 99.",
)
HEADINGS = (
    *("Mã số HTX", "Tên HTX", "Loại hình", "Lĩnh vực", "Xã", "Huyện", "Tỉnh", "Ngày thành lập", "Trạng thái"),
    *("Số thành viên", "Vốn điều lệ (triệu đồng)", "Lợi nhuận (triệu đồng)", "Tổng điểm", "Xếp loại"),
    *("Sao OCOP", "Hạn chứng nhận OCOP", "Ngày công nhận OCOP", "Công nghệ cao", "Chứng nhận công nghệ cao"),
    *(f"TC{number}" for number in range(1, 12)),
)
#: The most points of TC1 to TC11; the two last are shares of a group whose single maxima are not known.
MOST_POINTS = (7, 6, 11, 6, 8, 6, 6, 6, 4, 8, 8)
#: The most points of TC12 to TC15, which the list does not show but its totals hold.
MOST_UNSEEN = 24

_COMMUNES = (
    *("An Hiệp", "An Ninh", "Hồ Đắc Kiện", "Phú Tâm"),
    *("Phú Tân", "TT Châu Thành", "Thiện Mỹ", "Thuận Hòa"),
)
_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_TYPES = (
    ("HTX", "HTX NN Mẫu", "Nông nghiệp"),
    ("HTX", "HTX Dịch vụ Mẫu", "Phi nông nghiệp"),
    ("Liên hiệp HTX", "Liên hiệp HTX Mẫu", "Nông nghiệp"),
    ("Tổ hợp tác", "THT Mẫu", "NN"),
    ("Quỹ tín dụng nhân dân", "QTDND Mẫu", "Tín dụng"),
)
_TYPE_WEIGHTS = (70, 85, 88, 94, 100)
_STATUSES = ("Đang hoạt động", "Đang hoạt động", "đang hoạt động", "Tạm ngừng", "Ngừng hoạt động", "Đã giải thể")
_STATUS_WEIGHTS = (70, 85, 92, 95, 98, 100)
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2024, 12, 31)
_DAYS = [(_FIRST_DAY + timedelta(days)).strftime("%d/%m/%Y") for days in range((_LAST_DAY - _FIRST_DAY).days + 1)]
#: From here on a cooperative is too young to be rated for 2024.
_FIRST_TOO_YOUNG = (date(2023, 12, 15) - _FIRST_DAY).days
_FIRST_OCOP = (date(2020, 1, 1) - _FIRST_DAY).days

_NO_NUMBERS = ("abc", "12,34,56", "khoảng 50", "5,,0", "nhiều")
_NO_DATES = ("31/02/2020", "12/13/2021", "không nhớ", "5/2/19", "00/05/2019")
_NO_WORDS = ("xem lại", "abc", "n", "Khác (ghi rõ)")
#: What spoils a cell, by the place of its column.
_SPOILED = {
    **dict.fromkeys((2, 3, 8, 13, 17, 18), _NO_WORDS),
    **dict.fromkeys((7, 15, 16), _NO_DATES),
    **dict.fromkeys((9, 10), (*_NO_NUMBERS, "-5")),
    11: _NO_NUMBERS,
    **dict.fromkeys((12, *range(19, 30)), (*_NO_NUMBERS, "-1")),
    14: ("2", "7", "ba rưỡi"),
}
_SPOILED_COLUMNS = tuple(_SPOILED)


def codes() -> Iterator[str]:
    """Yield codes that begin with 99 and have the right check digit, in ascending order."""
    for number in range(10_000_000):
        digits = f"99{number:07}"
        last = 10 - sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11
        if last < 10:
            yield f"{digits}{last}"


def vietnamese(value: float, decimals: int = 0) -> str:
    """Write a number with dots between thousands and a comma before decimals, without zeros at the end."""
    text = f"{value:,.{decimals}f}".translate({ord(","): ".", ord("."): ","})
    return text.rstrip("0").rstrip(",") if decimals else text


#: Points are whole quarters.
_QUARTERS = [vietnamese(quarters / 4, 2) for quarters in range(4 * 100 + 1)]


def rows(count: int, seed: int) -> Iterator[list[str]]:
    """Yield so many rows."""
    rng = Random(seed)
    random = rng.random
    for number, code in zip(range(1, count + 1), codes(), strict=False):
        kind = int(random() * 100)
        type_, name, sector = next(one for one, below in zip(_TYPES, _TYPE_WEIGHTS, strict=True) if kind < below)
        commune = _COMMUNES[int(random() * len(_COMMUNES))]
        day = int(random() * len(_DAYS))
        standing = int(random() * 100)
        status = next(one for one, below in zip(_STATUSES, _STATUS_WEIGHTS, strict=True) if standing < below)
        row = [code, f"{name} {commune} {number}", type_, sector, commune, "Châu Thành", "Sóc Trăng"]
        row += [_founded(rng, day), status, str(5 + int(random() ** 3 * 400)) if random() < 0.98 else ""]
        row += [vietnamese(10 * (10 + int(random() ** 3 * 1000))) if random() < 0.98 else ""]
        row += [vietnamese(int(random() ** 2 * 4000) / 2 - 100, 1) if random() < 0.97 else "-"]
        is_rated = type_ in ("HTX", "Liên hiệp HTX") and day < _FIRST_TOO_YOUNG and standing < 92
        scores = _scores(rng) if is_rated else [""] * 13
        row += [*scores[:2], *_ocop(rng), "x" if random() < 0.1 else "", "x" if random() < 0.03 else "", *scores[2:]]
        spoil = random()
        for _ in range(2 if spoil < 0.03 else 1 if spoil < 0.27 else 0):  # 0.3 cells of 30 are 1 %
            at = _SPOILED_COLUMNS[int(random() * len(_SPOILED_COLUMNS))]
            row[at] = _SPOILED[at][int(random() * len(_SPOILED[at]))]
        yield row


def _founded(rng: Random, day: int) -> str:
    """A day, and now and then only its month or year."""
    chance = rng.random()
    return _DAYS[day] if chance < 0.95 else _DAYS[day][3:] if chance < 0.98 else _DAYS[day][6:]


def _scores(rng: Random) -> list[str]:
    """The total, the class and the criteria; each may be blank."""
    level = 0.35 + 0.65 * (rng.random() + rng.random()) / 2
    points = [min(4 * most, int(4 * most * level + rng.random() * 4)) for most in MOST_POINTS]
    total = min(400, sum(points) + int(4 * MOST_UNSEEN * level))
    class_ = "Tốt" if total >= 320 else "Khá" if total >= 260 else "Trung bình" if total >= 200 else "Yếu"
    chance = rng.random()
    if chance < 0.05:
        class_ = ""
    elif chance < 0.15:
        class_ = {"Trung bình": "TB", "Khá": "khá trở lên"}.get(class_, class_)
    shown_total = "" if 0.04 < chance < 0.1 else _QUARTERS[total]
    return [shown_total, class_, *("" if rng.random() < 0.03 else _QUARTERS[one] for one in points)]


def _ocop(rng: Random) -> tuple[str, str, str]:
    """Stars, the end of the certificate and its beginning, 36 months before; mostly blank."""
    if rng.random() >= 0.1:
        return "", "", ""
    day = _FIRST_OCOP + int(rng.random() * (len(_DAYS) - _FIRST_OCOP))
    begin = _DAYS[day]
    end = f"28/{begin[3:5]}/{int(begin[6:]) + 3}"
    return str(3 + int(rng.random() ** 3 * 3)), end if rng.random() < 0.9 else "", begin


def write(path: Path, count: int, seed: int = 2024) -> None:
    """Write a list in a stream."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{comment}\n" for comment in COMMENTS)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADINGS)
        writer.writerows(rows(count, seed))


def write_workbook(path: Path, count: int, seed: int = 2024) -> None:
    """Write the same list as a workbook: whole numbers as numbers, all else as texts."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Danh sách")
        sheet.write_row(0, 0, HEADINGS)
        for at, row in enumerate(rows(count, seed), start=1):
            for column, text in enumerate(row):
                if text.isdigit() and column:
                    sheet.write_number(at, column, int(text))
                elif text:
                    sheet.write_string(at, column, text)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int, help="how many rows")
    parser.add_argument("path", type=Path, help="the file to write, .csv or .xlsx")
    parser.add_argument("--seed", type=int, default=2024)
    arguments = parser.parse_args()
    make = write_workbook if arguments.path.suffix == ".xlsx" else write
    make(arguments.path, arguments.rows, arguments.seed)


if __name__ == "__main__":
    main()
