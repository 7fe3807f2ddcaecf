"""Made-up cooperatives that a sheet is laid out from, and how an office writes what they are."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

COMMUNES = ["An Hiệp", "An Ninh", "Phú Tâm", "Thiện Mỹ", "Hồ Đắc Kiện"]
#: How each value is written in a cell, the commonest way first.
WRITTEN: dict[str, dict[str, list[str]]] = {
    "xep_loai": {
        "tot": ["Tốt", "Loại tốt", "tốt", "TỐT"],
        "kha": ["Khá", "Loại khá", "khá"],
        "trung_binh": ["Trung bình", "TB", "Loại trung bình"],
        "yeu": ["Yếu", "Loại yếu", "yếu"],
        "khong_xep_loai": ["Không xếp loại"],
    },
    "trang_thai": {
        "hoat_dong": ["Đang hoạt động", "Đang HĐ", "Hoạt động"],
        "tam_ngung": ["Tạm ngừng hoạt động", "Tạm ngừng"],
        "ngung_hoat_dong": ["Ngừng hoạt động", "Ngừng HĐ"],
        "cho_giai_the": ["Chờ giải thể"],
    },
    "loai_hinh": {
        "htx": ["HTX", "Hợp tác xã"],
        "lien_hiep_htx": ["Liên hiệp HTX", "LH HTX"],
        "to_hop_tac": ["Tổ hợp tác", "THT"],
    },
    "linh_vuc": {"nong_nghiep": ["Nông nghiệp", "NN"], "phi_nong_nghiep": ["Phi nông nghiệp", "Phi NN"]},
}
NOT_RATED_YET = ["Chưa xếp loại", "", "chưa đánh giá", "-"]
POINTS = {"tot": 85, "kha": 70, "trung_binh": 55, "yeu": 40}
_PREFIXES = {
    "htx": ["HTX", "HTX NN", "Hợp tác xã"],
    "lien_hiep_htx": ["Liên hiệp HTX", "LH HTX"],
    "to_hop_tac": ["Tổ hợp tác", "THT"],
}
_NAMES = [
    "Rạng Đông", "Tân Tiến", "Bình Minh", "Hòa Thuận", "Sông Hậu", "Đồng Xanh", "Lúa Thơm", "Vườn Cây", "Thắng Lợi",
    "Quyết Tiến", "Đồng Khởi", "Phước Hòa", "Tiến Đạt", "Hưng Lợi", "Thành Công", "Xuân Mai",
]  # fmt: skip
_CODES = [
    "9900000016", "9900000023", "9900000030", "9900000048", "9900000055", "9900000062", "9900000087", "9900000094",
    "9900000104", "9900000111", "9900000129", "9900000136", "9900000143", "9900000150", "9900000168", "9900000175",
]  # fmt: skip


@dataclass(frozen=True)
class Person:
    """A cooperative: by its field what it is, None where nobody knows; products with their stars."""

    name: str
    code: str
    values: dict[str, str | int | None]
    products: tuple[tuple[str, int], ...] = ()


def people(rng: random.Random) -> list[Person]:
    """Some cooperatives, each of another name and code."""
    count = rng.choice([3, 2, 4, 5, 6, 8, 10, 1])
    communes = rng.sample(COMMUNES, rng.choice([2, 1, 3]))
    kinds = ["htx"] if rng.random() < 0.6 else ["htx", "htx", "lien_hiep_htx", "to_hop_tac"]
    has_rest = rng.random() < 0.3  # cooperatives without a class
    every = []
    for at in range(count):
        kind = rng.choice(kinds)
        classes: list[str | None] = ["tot", "kha", "trung_binh", "yeu"]
        classes += [None, "khong_xep_loai"] if has_rest else []
        rating = rng.choice(classes)
        name = f"{rng.choice(_PREFIXES[kind])} Mẫu {_NAMES[at]}"
        values: dict[str, str | int | None] = {
            "xa": rng.choice(communes),
            "xep_loai": rating,
            "trang_thai": rng.choice(["hoat_dong", "hoat_dong", *WRITTEN["trang_thai"]]),
            "loai_hinh": kind,
            "linh_vuc": rng.choice([*WRITTEN["linh_vuc"]]),
            "so_thanh_vien": rng.randint(7, 90),
            "tong_diem": POINTS.get(rating or ""),
        }
        products = [(f"{what} Mẫu", rng.choice([3, 4, 5])) for what in rng.sample(["Gạo", "Bánh", "Trà"], 3)]
        every.append(Person(name, _CODES[at], values, tuple(products[: rng.choice([1, 0, 2, 3])])))
    return every


def with_bare_names(every: list[Person]) -> list[Person]:
    """The same cooperatives with names that do not tell what they are."""
    return [replace(one, name=one.name[one.name.index("Mẫu") :]) for one in every]
