"""A list laid out as clerks do, by chance, from known cooperatives: headings, sections, lines, totals, blocks.

Written apart from the reader: it knows what a clerk would write, and not what the program looks for.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from laid_people import NOT_RATED_YET, WRITTEN, Person, people, with_bare_names

Cell = str | int | None
#: First row and column, last row and column; from 0.
Area = tuple[int, int, int, int]
FORMS = ["csv", "xlsx", "ods"]
#: Fields that a section, a column or columns with marks may tell.
TOLD_SOMEHOW = ["xa", "xep_loai", "trang_thai", "loai_hinh", "linh_vuc"]
HEADINGS: dict[str, list[str]] = {
    "ten": ["Tên HTX", "Tên hợp tác xã", "Tên đơn vị", "HTX"],
    "ma_so": ["Mã số HTX", "Mã số thuế"],
    "xa": ["Xã", "Xã, thị trấn", "Địa bàn xã", "Tên xã"],
    "xep_loai": ["Xếp loại", "Kết quả xếp loại", "Phân loại", "Xếp loại HTX"],
    "trang_thai": ["Tình trạng hoạt động", "Trạng thái", "Tình trạng"],
    "loai_hinh": ["Loại hình", "Loại hình tổ chức"],
    "linh_vuc": ["Lĩnh vực", "Lĩnh vực hoạt động"],
    "so_thanh_vien": ["Số thành viên", "Thành viên", "Tổng số thành viên"],
    "tong_diem": ["Tổng điểm", "Điểm"],
    "von": ["Vốn điều lệ (triệu đồng)", "Vốn điều lệ"],
    "dien_thoai": ["Điện thoại", "Số điện thoại"],
    "dai_dien": ["Người đại diện", "Giám đốc"],
    "ghi_chu": ["Ghi chú"],
}


@dataclass
class Laid:
    """A sheet and what it says: by the name of a cooperative and by the field a value, None where it says none.

    ``open`` are fields that a reader may leave open, though a person might guess them; ``is_ordinary`` says that a
    person sees no doubt.
    """

    form: str
    rows: list[list[Cell]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    says: dict[str, dict[str, str | int | None]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    is_ordinary: bool = True
    traits: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Column:
    """A column: its heading from the top row down, and what stands in it for a cooperative."""

    parts: tuple[str, ...]
    cell: Callable[[Person], Cell]
    key: str = ""
    mark: str = ""  # of a choice spread over columns, the value that this column is of


def _marked(mark: Cell, key: str, value: str | None, one: Person) -> Cell:
    return mark if one.values[key] == value else None


class Clerk:
    """Lays out one sheet."""

    def __init__(self, rng: random.Random) -> None:
        """Take what chooses."""
        self.rng = rng
        self.laid = Laid(rng.choice(FORMS))
        self.people = people(rng)
        self.marks_sections = rng.random() < 0.85
        self.is_bare = False

    def chance(self, part: float) -> bool:
        """Say whether something is so, in this part of all sheets."""
        return self.rng.random() > 1 - part

    def trait(self, name: str) -> None:
        """Note how the sheet is laid out."""
        self.laid.traits.append(name)

    def sheet(self) -> Laid:
        """Return the sheet."""
        self._ways()
        columns = self._columns()
        self.depth = max(len(column.parts) for column in columns)
        self._titles(len(columns))
        parts = [self.people]
        is_beside = False
        if len(self.people) > 2 and self.chance(0.2):
            cut = self.rng.randint(1, len(self.people) - 1)
            parts = [self.people[:cut], self.people[cut:]]
            is_beside = not self.sections and not self.has_lines and self.chance(0.25)
        if is_beside:
            self._beside(columns, parts)
        else:
            self._blocks(columns, parts)
        self._closing(len(columns))
        return self.laid

    def _ways(self) -> None:
        """How each field is told."""
        rng = self.rng
        ways = {key: rng.choice(["column", "column", "none", "section"]) for key in TOLD_SOMEHOW}
        if ways["xep_loai"] == "none":
            ways["xep_loai"] = "column"
        for key in ("xep_loai", "trang_thai", "loai_hinh", "linh_vuc"):
            if ways[key] == "column" and self.chance(0.2):
                ways[key] = "marks"
        if ways["xep_loai"] == "column" and self.chance(0.3):
            ways["xep_loai"] = "years"
        inside = [key for key, way in ways.items() if way == "section"]
        rng.shuffle(inside)
        for key in inside[rng.choice([1, 2, 0, 3]) :]:
            ways[key] = "column"
        self.sections = [key for key in inside if ways[key] == "section"]
        self.ways = ways
        self.has_lines = self.chance(0.25)
        self.groups = None  # a column that stands on the first row of its group only
        columns = [key for key in ("xa", "linh_vuc", "xep_loai") if ways[key] == "column"]
        if columns and not self.has_lines and self.chance(0.2):
            self.groups = columns[0]
        if self.chance(0.1) and not {"column", "section", "marks"}.isdisjoint({ways["loai_hinh"]}):
            self.people = with_bare_names(self.people)
            self.is_bare = True
            self.trait("bare names")
        for one in self.people:
            told: dict[str, str | int | None] = {
                key: one.values[key] if ways[key] != "none" else None for key in TOLD_SOMEHOW
            }
            self.laid.says[one.name] = told
        for key, way in ways.items():
            self.trait(f"{key} {way}")

    # -- columns ---------------------------------------------------------------------------------------------------

    def _columns(self) -> list[Column]:
        rng = self.rng
        found: list[list[Column]] = []
        if self.chance(0.7):
            found.append([self._plain("ma_so", lambda one: one.code)])
            self.has_codes = True
            for one in self.people:
                self.laid.says[one.name]["ma_so"] = one.code
        else:
            self.has_codes = False
        for key in TOLD_SOMEHOW:
            match self.ways[key]:
                case "column":
                    found.append([self._plain(key, self._written(key))])
                case "marks":
                    found.append(self._marks(key))
                case "years":
                    found.append(self._years())
        if self.chance(0.5):
            found.append([self._plain("so_thanh_vien", lambda one: one.values["so_thanh_vien"])])
            for one in self.people:
                self.laid.says[one.name]["so_thanh_vien"] = one.values["so_thanh_vien"]
        for key, text in (("von", 300), ("dien_thoai", "0900000000"), ("dai_dien", "Nguyễn Văn Mẫu"), ("ghi_chu", "")):
            if self.chance(0.15):
                found.append([self._plain(key, lambda _, text=text: text)])  # type: ignore[misc]
        rng.shuffle(found)
        name = [self._plain("ten", lambda one: one.name)]
        found.insert(rng.choice([0, 0, 0, min(1, len(found))]), name)
        if self.has_lines:
            parent = [("Sản phẩm OCOP",)] if self.chance(0.5) else [()]
            self.at_products = [
                Column((*parent[0], rng.choice(["Tên sản phẩm", "Sản phẩm"])), lambda _: None, "san_pham"),
                Column((*parent[0], rng.choice(["Số sao", "Hạng sao"])), lambda _: None, "ocop_sao"),
            ]
            found.append(self.at_products)
            for one in self.people:
                stars = max((stars for _, stars in one.products), default=None)
                self.laid.says[one.name]["ocop_sao"] = stars
        self.has_numbers = self.chance(0.8)
        if self.has_numbers:
            numbers = [Column((rng.choice(["STT", "TT", "Số TT"]),), lambda _: None, "stt")]
            found.insert(rng.choice([0, 0, 0, 1]), numbers)
        if self.chance(0.2):
            found = self._under_one(found)
        return [column for group in found for column in group]

    def _under_one(self, found: list[list[Column]]) -> list[list[Column]]:
        """Two columns beside one another under a heading of both."""
        places = [at for at in range(1, len(found)) if len(found[at - 1]) == len(found[at]) == 1]
        places = [at for at in places if found[at - 1][0].key != "stt" and found[at][0].key != "stt"]
        if not places:
            return found
        at = self.rng.choice(places)
        parent = self.rng.choice(["Thông tin chung", "Thông tin HTX"])
        self.trait("common heading")
        both = [Column((parent, *one[0].parts), one[0].cell, one[0].key) for one in found[at - 1 : at + 1]]
        return [*found[: at - 1], both, *found[at + 1 :]]

    def _plain(self, key: str, cell: Callable[[Person], Cell]) -> Column:
        text = self.rng.choice(HEADINGS[key])
        if key == "xep_loai":
            text += self.rng.choice(["", "", " năm 2024"])
        return Column((text,), cell, key)

    def _written(self, key: str) -> Callable[[Person], Cell]:
        if key == "xa":
            prefix = self.rng.choice(["", "", "Xã "])
            return lambda one: f"{prefix}{one.values['xa']}"
        picked = {value: self.rng.choice(texts) for value, texts in WRITTEN[key].items()}
        rest = self.rng.choice(NOT_RATED_YET)
        return lambda one: picked.get(str(one.values[key]), rest)

    def _marks(self, key: str) -> list[Column]:
        """A choice spread over columns, with a mark under what holds."""
        marks: list[Cell] = ["x", "x", "X", "✓", 1]
        mark = self.rng.choice(marks)
        parent = self.rng.choice([(self.rng.choice(HEADINGS[key]),), (self.rng.choice(HEADINGS[key]),), ()])
        columns = []
        for value, texts in WRITTEN[key].items():
            if value == "khong_xep_loai" and not any(one.values[key] == value for one in self.people):
                continue
            holds: Callable[[Person], Cell] = partial(_marked, mark, key, value)
            columns.append(Column((*parent, self.rng.choice(texts[:2])), holds, key, value))
        if key == "xep_loai" and self.chance(0.3):
            columns.append(Column((*parent, "Chưa xếp loại"), partial(_marked, mark, key, None), key, "rest"))
        return columns

    def _years(self) -> list[Column]:
        """The class of this year and of another one, which says something else, perhaps with points."""
        other = {"tot": "Yếu", "kha": "Tốt", "trung_binh": "Tốt", "yeu": "Khá", "khong_xep_loai": "Tốt"}
        text, now = self.rng.choice(HEADINGS["xep_loai"]), self._written("xep_loai")
        year = self.rng.choice(["Năm ", "", "năm "])
        cells: list[tuple[str, Callable[[Person], Cell]]] = [
            ("2023", lambda one: other.get(str(one.values["xep_loai"]), "Khá")),
            ("2024", now),
        ]
        if self.chance(0.4):
            cells.reverse()
        way = self.rng.choice(["below", "above", "in", "points"])
        self.trait(f"years {way}")
        if way == "below":
            return [Column((text, f"{year}{of}".strip()), cell, "xep_loai") for of, cell in cells]
        if way == "in":
            return [Column((f"{text} năm {of}",), cell, "xep_loai") for of, cell in cells]
        if way == "above":
            return [Column((f"Năm {of}", text), cell, "xep_loai") for of, cell in cells]
        found = []
        for of, cell in cells:
            points: Callable[[Person], Cell] = lambda one: one.values["tong_diem"]  # noqa: E731
            if of == "2023":
                points = lambda _: 62  # noqa: E731
            both = [Column((f"Năm {of}", "Điểm"), points), Column((f"Năm {of}", "Xếp loại"), cell, "xep_loai")]
            found += both
        for one in self.people:
            self.laid.says[one.name]["tong_diem"] = one.values["tong_diem"]
        return found

    # -- what stands around the table ------------------------------------------------------------------------------

    def _titles(self, width: int) -> None:
        lines: list[list[Cell]] = [
            ["UBND HUYỆN CHÂU THÀNH", *[None] * max(width - 2, 0), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["PHÒNG NÔNG NGHIỆP VÀ PTNT"],
            [
                self.rng.choice(
                    ["DANH SÁCH HTX NĂM 2024", "DANH SÁCH HỢP TÁC XÃ", "BIỂU 01. DANH SÁCH HTX (số liệu mẫu)"]
                )
            ],
            ["(Kèm theo Báo cáo số 12/BC-PNN ngày 10/12/2024 của Phòng Nông nghiệp)"],
            [],
            [*[None] * max(width - 2, 0), self.rng.choice(["Đơn vị: triệu đồng", "ĐVT: triệu đồng"])],
        ]
        for line in lines:
            if self.chance(0.3):
                self.laid.rows.append(line)
                if len(line) == 1 and self.chance(0.5):
                    self._merge(len(self.laid.rows) - 1, 0, 0, width - 1)

    def _closing(self, width: int) -> None:
        at = min(1, width - 1)
        lines: list[list[Cell]] = [
            ["Ghi chú: số liệu mẫu"],
            [*[None] * max(width - 2, 0), "Châu Thành, ngày 15 tháng 12 năm 2024"],
            [*[None] * at, "Người lập biểu", *[None] * max(width - at - 2, 0), "Thủ trưởng đơn vị"],
            [*[None] * at, "Nguyễn Văn Mẫu", *[None] * max(width - at - 2, 0), "Trần Thị Mẫu"],
        ]
        if self.chance(0.25):
            self.laid.rows += [[], *lines[self.rng.choice([0, 1]) :]]
            self.trait("signed")
        elif self.chance(0.2):
            self.laid.rows.append(lines[0])

    def _merge(self, top: int, left: int, height: int, width: int) -> None:
        """Merge an area; ``height`` and ``width`` say how far it reaches beyond its first cell."""
        if self.laid.form != "csv" and (height or width):
            self.laid.merged.append((top, left, top + height, left + width))

    # -- the heading -----------------------------------------------------------------------------------------------

    def _heading(self, columns: Sequence[Column], offset: int = 0) -> list[list[Cell]]:
        """The rows of a heading: what spans several columns or rows is merged, or stands in its first cell."""
        top, merges = len(self.laid.rows), self.merges_headings
        rows: list[list[Cell]] = [[None] * len(columns) for _ in range(self.depth)]
        for at, column in enumerate(columns):
            *above, last = column.parts
            for level, text in enumerate(above):
                first = at
                while first and columns[first - 1].parts[: level + 1] == column.parts[: level + 1]:
                    first -= 1
                if first != at:
                    continue
                end = at
                while end + 1 < len(columns) and columns[end + 1].parts[: level + 1] == column.parts[: level + 1]:
                    end += 1
                rows[level][at] = text
                if merges:
                    self._merge(top + level, offset + at, 0, end - at)
            rows[len(above)][at] = last
            if merges:
                self._merge(top + len(above), offset + at, self.depth - len(column.parts), 0)
        return rows

    def _numbering(self, width: int) -> list[Cell]:
        form = self.rng.choice(["{}", "({})"])
        numbers: list[Cell] = [form.format(at + 1) for at in range(width)]
        if self.chance(0.3) and width > 3:
            numbers[:2] = ["A", "B"]
        return numbers

    # -- the body --------------------------------------------------------------------------------------------------

    def _beside(self, columns: list[Column], parts: list[list[Person]]) -> None:
        """Two tables side by side."""
        self.trait("side by side")
        self.merges_headings = False
        self.laid.is_ordinary = False
        gap: list[Cell] = [None] if self.chance(0.5) else []
        head = self._heading(columns)
        self.laid.rows += [[*row, *gap, *row] for row in head]
        for at in range(max(map(len, parts))):
            row: list[Cell] = []
            for number, part in enumerate(parts):
                row += gap if number else []
                if at < len(part):
                    row += self._line(columns, part[at], at + 1)
                else:
                    row += [None] * len(columns)
            self.laid.rows.append(row)

    def _blocks(self, columns: list[Column], parts: list[list[Person]]) -> None:
        """The table, or several under one another with the heading again."""
        self.merges_headings = self.chance(0.7)
        numbering = self._numbering(len(columns)) if self.chance(0.25) else None
        self.number = 0
        self.restarts = self.chance(0.4)
        self.totals = self.rng.choice(["none", "none", "below", "above"])
        self.sums = self.rng.choice(["words", "figures"])
        self.in_sections = self.chance(0.25)
        self.section_look = self.rng.choice(["mark", "mark", "joined", "title", "number"])
        self.section_marks = self.rng.choice(
            [["I", "1"], ["A", "I", "1"], ["I", "a", "-"], ["*", "-", "+"], ["-", "+", "*"], ["1", "1.1"], ["", "", ""]]
        )
        self.point = self.rng.choice([".", ")", " -"])
        self.counts_in_titles = self.rng.choice(["", "", ": {} HTX", " ({} HTX)", ": {:02d} HTX"])
        self.spanning = self.chance(0.3)
        self.titles: dict[str, str] = {}
        self.trait(f"sections {self.section_look} {self.section_marks[0]}")
        blank_first = self.chance(0.3)
        for at, part in enumerate(parts):
            if at:
                self.trait("again")
                if self.chance(0.3):
                    self.laid.rows.append([])
                if self.chance(0.3):
                    title = self.rng.choice(["Danh sách bổ sung", "(tiếp theo)", "DANH SÁCH HTX NĂM 2024 (tiếp theo)"])
                    self.laid.rows.append([title])
                if self.chance(0.35) and not self.has_lines:
                    columns = self._turned(columns)
            self.laid.rows += self._heading(columns)
            if numbering is not None and (not at or self.chance(0.5)):
                self.laid.rows.append(numbering)
            if blank_first and not at and self.chance(0.2):
                self.laid.rows.append([])
            if self.restarts:
                self.number = 0
            if self.totals == "above":
                self._total(columns, part, "Tổng cộng")
            self._group(columns, part, self.sections, 0, ())
            if self.totals == "below":
                self._total(columns, part, self.rng.choice(["Tổng cộng", "Cộng", "Tổng số", "TỔNG CỘNG"]))

    def _turned(self, columns: list[Column]) -> list[Column]:
        """The same columns in another order, groups of one heading together."""
        groups: list[list[Column]] = []
        for column in columns:
            last = groups[-1][0] if groups else None
            is_below = last is not None and len(column.parts) > 1 and last.parts[0] == column.parts[0]
            if is_below or (last is not None and column.mark and last.key == column.key):
                groups[-1].append(column)
            else:
                groups.append([column])
        first = groups[:1] if groups[0][0].key == "stt" else []
        rest = groups[len(first) :]
        self.rng.shuffle(rest)
        self.trait("another order")
        return [column for group in (*first, *rest) for column in group]

    def _group(
        self, columns: list[Column], part: Sequence[Person], keys: Sequence[str], level: int, outer: tuple[int, ...]
    ) -> None:
        """The rows of some cooperatives, under sections of these fields."""
        if not keys:
            self._rows(columns, part)
            return
        key = keys[0]
        values = list(dict.fromkeys(one.values[key] for one in part))
        if None in values:  # who has none stands last
            values = [value for value in values if value is not None] + [None]
        for at, value in enumerate(values, 1):
            members = [one for one in part if one.values[key] == value]
            numbers = (*outer, at)
            self._section(columns, key, value, members, level, numbers)
            if self.restarts:
                self.number = 0
            self._group(columns, members, keys[1:], level + 1, numbers)
            if self.in_sections:
                self._total(columns, members, self.rng.choice(["Cộng", "Cộng mục", "Tổng cộng"]))

    def _section(
        self, columns: list[Column], key: str, value: Cell, members: Sequence[Person], level: int, at: tuple[int, ...]
    ) -> None:
        """A row that heads a section."""
        title = self._title(key, value) + self.counts_in_titles.format(len(members))
        mark = self._mark(level, at)
        row: list[Cell] = [None] * len(columns)
        first = next(place for place, column in enumerate(columns) if column.key in ("stt", "ten"))
        wide = 0 if self.spanning else first  # of a title over the whole row
        name = next(place for place, column in enumerate(columns) if column.key == "ten")
        look = self.section_look if mark else "title"
        if look in ("mark", "number") and columns[first].key == "stt":
            row[first], row[name] = mark, title
        elif look == "title":
            row[wide if self.spanning else name] = title
        else:
            row[wide if self.spanning else name] = f"{mark}{self.point if mark[-1].isalnum() else ''} {title}"
        if self.sums == "figures" and self.in_sections:
            self._fill_sums(columns, row, members)
        elif self.spanning and row[0] not in (None, mark):
            self._merge(len(self.laid.rows), 0, 0, len(columns) - 1)
        self.laid.rows.append(row)

    def _title(self, key: str, value: Cell) -> str:
        """How the sections of a value are called, the same way all over the sheet."""
        if key not in self.titles:
            ways = {
                "xa": ["Xã {}", "XÃ {}", "Địa bàn xã {}"],
                "xep_loai": ["Loại {}", "HTX xếp loại {}", "Xếp loại {}", "{}"],
                "trang_thai": ["HTX {}", "{}", "Các HTX {}"],
                "loai_hinh": ["{}", "Các {}"],
                "linh_vuc": ["{}", "Lĩnh vực {}", "HTX {}"],
            }
            self.titles[key] = self.rng.choice(ways[key])
        if value is None:
            return "HTX chưa xếp loại"
        text = str(value) if key == "xa" else WRITTEN[key][str(value)][0]
        way = self.titles[key]
        if way == "{}":
            return text
        if way.isupper() and key == "xa":
            return way.format(text).upper()
        if key == "xep_loai" and text.startswith("Không"):
            return "HTX không xếp loại"
        if key == "loai_hinh":
            return way.format(text)
        return way.format(text if key == "xa" else text[0].lower() + text[1:])

    def _mark(self, level: int, at: tuple[int, ...]) -> str:
        marks = self.section_marks
        if level >= len(marks):
            return ""
        kind, number = marks[level], at[-1]
        match kind:
            case "I":
                return ["I", "II", "III", "IV", "V", "VI", "VII"][number - 1]
            case "A" | "a":
                return chr(ord(kind) + number - 1)
            case "1":
                return str(number)
            case "1.1":
                return ".".join(map(str, at[-2:]))
        return kind

    def _rows(self, columns: list[Column], part: Sequence[Person]) -> None:
        groups = self.groups
        if groups is not None and len(part) > 1:
            part = sorted(part, key=lambda one: str(one.values[groups]))
        merges = self.laid.form != "csv" and self.chance(0.8)
        if groups is not None and not merges:
            self.laid.open.add(groups)
            self.laid.is_ordinary = False
        before: Person | None = None
        start = len(self.laid.rows)
        at = next((place for place, column in enumerate(columns) if column.key == groups), -1)
        for one in part:
            self.number += 1
            if self.has_lines:
                self._lines(columns, one, merges)
                continue
            row = self._line(columns, one, self.number)
            if groups is not None and at >= 0:
                if before is not None and before.values[groups] == one.values[groups]:
                    row[at] = None
                    if merges and self.laid.merged and self.laid.merged[-1][:2] == (start, at):
                        self.laid.merged.pop()
                    if merges:
                        self._merge(start, at, len(self.laid.rows) - start, 0)
                else:
                    start = len(self.laid.rows)
                before = one
            self.laid.rows.append(row)

    def _line(self, columns: Sequence[Column], one: Person, number: int) -> list[Cell]:
        return [number if column.key == "stt" else column.cell(one) for column in columns]

    def _lines(self, columns: list[Column], one: Person, merges: bool) -> None:
        """The lines of one cooperative, one for each product: what is said of himself stands on the first."""
        top = len(self.laid.rows)
        for at, (product, stars) in enumerate(one.products or [("", 0)]):
            blank: list[Cell] = [None] * len(columns)
            row = self._line(columns, one, self.number) if at == 0 else blank
            for place, column in enumerate(columns):
                if column.key == "san_pham":
                    row[place] = product
                elif column.key == "ocop_sao":
                    row[place] = stars or None
            self.laid.rows.append(row)
        if merges and len(one.products) > 1:
            for place, column in enumerate(columns):
                if column.key not in ("san_pham", "ocop_sao"):
                    self._merge(top, place, len(one.products) - 1, 0)

    def _total(self, columns: list[Column], members: Sequence[Person], words: str) -> None:
        """A row of sums."""
        row: list[Cell] = [None] * len(columns)
        name = next(place for place, column in enumerate(columns) if column.key == "ten")
        first = 0 if self.spanning else name
        row[first] = words + (self.rng.choice(["", ": {} HTX", " ({} HTX)"]).format(len(members)) if self.sums else "")
        if self.sums == "figures":
            self._fill_sums(columns, row, members)
        elif first == 0 and name:
            self._merge(len(self.laid.rows), 0, 0, name)
        self.laid.rows.append(row)

    def _fill_sums(self, columns: Iterable[Column], row: list[Cell], members: Sequence[Person]) -> None:
        for place, column in enumerate(columns):
            if row[place] is not None:
                continue
            if column.key == "so_thanh_vien":
                row[place] = sum(int(str(one.values["so_thanh_vien"])) for one in members)
            elif column.mark:
                row[place] = sum(column.cell(one) is not None for one in members)


def lay_out(rng: random.Random) -> Laid:
    """Return a sheet by chance."""
    return Clerk(rng).sheet()
