"""Forty files with made-up forms of one cooperative each, as cooperatives hand them in: whole, half filled, twice.

The wording is ours and that of no official form. Every name holds "Mẫu", every code begins with 99.
"""

from __future__ import annotations

import html
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import docx
import xlsxwriter

from corpus.programs import CREATED, converted

Cell = str | int | float | None
Rows = list[list[Cell]]

#: The groups with the most points and the criteria of each.
GROUPS = (
    ("I", "Tài chính", 30, range(1, 5)),
    ("II", "Quản trị, điều hành, năng lực", 30, range(5, 10)),
    ("III", "Thành viên, lợi ích thành viên, cộng đồng", 40, range(10, 16)),
)
TITLES = (
    "Vốn",
    "Tài sản",
    "Kết quả sản xuất, kinh doanh của HTX",
    "Trích lập quỹ",
    "Chấp hành pháp luật",
    "Giải quyết tranh chấp, khiếu nại",
    "Trình độ cán bộ quản lý",
    "Chế độ, chính sách cho thành viên và người lao động",
    "Khoa học kỹ thuật, thương hiệu, chuỗi giá trị",
    "Sự tham gia của thành viên",
    "Lợi ích của thành viên",
    "Sản phẩm, dịch vụ cho thành viên",
    "Thông tin, đào tạo",
    "Ảnh hưởng đến cộng đồng",
    "Khen thưởng",
)
#: The most points of a criterion, as far as they are known.
MOST = {1: 7, 2: 6, 3: 11, 4: 6, 5: 8, 6: 6, 7: 6, 8: 6, 9: 4}
PARTS = {
    1: (("1a", "Tổng nguồn vốn bình quân năm", 6), ("1b", "Tăng so với năm trước", 1)),
    4: (("4a", "Quỹ đầu tư phát triển", 2), ("4b", "Quỹ dự phòng", 2), ("4c", "Quỹ khác", 2)),
}
OWN, OFFICE = "Điểm HTX tự chấm", "Điểm huyện thẩm định"


@dataclass(frozen=True)
class Form:
    """What a form states; ``office`` are the points of the office, for which there is a column unless it is None."""

    name: str = "HTX NN Mẫu An Ninh 1"
    code: str = "9900000016"
    commune: str = "An Ninh"
    founded: str = "12/05/2018"
    points: Mapping[int, Cell] = field(default_factory=dict)
    parts: Mapping[str, Cell] = field(default_factory=dict)
    office: Mapping[int, Cell] | None = None
    total: Cell = None
    rating: str = ""

    def head(self) -> Rows:
        """The lines above the table."""
        return [
            ["BẢNG TỰ ĐÁNH GIÁ, XẾP LOẠI HỢP TÁC XÃ NĂM 2024 (phiếu mẫu, không phải số liệu thật)"],
            [f"Tên hợp tác xã: {self.name}"],
            [f"Mã số: {self.code}    Ngày thành lập: {self.founded}"],
            [f"Địa chỉ: ấp Mẫu, xã {self.commune}, huyện Châu Thành, tỉnh Sóc Trăng"],
            ["Người đại diện: Nguyễn Văn Mẫu"],
        ]

    def table(self) -> Rows:
        """The heading and the rows of the criteria, to the total."""
        rows: Rows = [["STT", "Tiêu chí", "Điểm tối đa", OWN, *self._office(OFFICE), "Ghi chú"]]
        for mark, title, most, numbers in GROUPS:
            rows.append([mark, title, most, None])
            for number in numbers:
                beside = self._office((self.office or {}).get(number))
                rows.append([number, TITLES[number - 1], MOST.get(number), self.points.get(number), *beside])
                for part, text, highest in PARTS.get(number, ()):
                    rows.append([part, text, highest, self.parts.get(part)])
        under = self._office(self.total if self.office else None)
        return [*rows, [None, "Tổng điểm", 100, None if self.office else self.total, *under]]

    def _office(self, cell: Cell) -> list[Cell]:
        return [] if self.office is None else [cell]

    def foot(self) -> Rows:
        """The lines below the table."""
        return [
            [f"Xếp loại: {self.rating}"],
            [None, None, "Châu Thành, ngày 10 tháng 12 năm 2024"],
            [None, None, "Giám đốc"],
        ]

    def rows(self) -> Rows:
        """The whole form, as the rows of a sheet."""
        return [*self.head(), *self.table(), *self.foot()]


def code_of(number: int) -> str:
    """A made-up code with the check digit that codes have."""
    for last in range(10):
        digits = f"99{number:06d}{last}"
        check = 10 - sum(map(int.__mul__, map(int, digits), (31, 29, 23, 19, 17, 13, 7, 5, 3))) % 11
        if check < 10:  # others have none
            break
    return f"{digits}{check}"


def whole(number: int) -> Form:
    """A form of which every criterion is filled in, with points that differ from one to the next."""
    less = number % 7
    points: dict[int, Cell] = {at: max(0, most - less % 3 - at % 2) for at, most in MOST.items()}
    points |= {at: max(0, 6 - less % 4 - at % 3) for at in range(10, 16)}
    total = sum(value for value in points.values() if isinstance(value, int))
    commune = ("An Ninh", "Phú Tâm", "An Hiệp", "Thuận Hòa")[number % 4]
    rating = "Tốt" if total >= 80 else "Khá" if total >= 65 else "Trung bình" if total >= 50 else "Yếu"
    return Form(
        f"HTX NN Mẫu {commune} {number}", code_of(number), commune, f"{number % 27 + 1:02d}/05/2018", points,
        total=total, rating=rating,
    )  # fmt: skip


def half(number: int) -> Form:
    """A form of which the third group, the total and the class are still blank, and capital is stated by its parts."""
    form = whole(number)
    points = {at: value for at, value in form.points.items() if 1 < at < 10}
    return replace(form, points=points, parts={"1a": 4}, total=None, rating="")


#: The files with the forms that they hold; one is damaged when it is written, and one repeats another.
FILES: dict[str, tuple[Form, ...]] = {
    **{f"phieu-{number:02d}.xlsx": (whole(number),) for number in range(1, 24)},
    **{f"phieu-{number:02d}.xlsx": (half(number),) for number in range(24, 32)},
    "phieu-32.xlsx": (replace(whole(32), office=dict.fromkeys(range(1, 16), 3), total=45, rating="Yếu"),),
    "phieu-33.xlsx": (replace(whole(33), office={}),),
    "phieu-34.xls": (whole(34),),
    "phieu-35.docx": (whole(35),),
    "phieu-36.docx": (half(36),),
    "phieu-37.docx": (replace(whole(37), office=dict.fromkeys(range(1, 16), 4), total=60, rating="Trung bình"),),
    "phieu-38-39.docx": (whole(38), half(39)),
    "phieu-07-gui-lai.xlsx": (whole(7),),
    "phieu-40-hong.xlsx": (whole(40),),
}
DAMAGED = "phieu-40-hong.xlsx"


def write_forms(folder: Path) -> None:
    """Write every file, each by a program that does not read it."""
    folder.mkdir(exist_ok=True)
    for name, forms in FILES.items():
        path = folder / name
        with tempfile.TemporaryDirectory() as temporary:
            source = Path(temporary) / f"{path.stem}.xlsx"
            if name == "phieu-37.docx":
                document(path, forms)
            elif path.suffix == ".docx":
                page = source.with_suffix(".html")
                page.write_text("<br/>".join(map(_page, forms)), encoding="utf-8")
                path.write_bytes(converted(page, "docx:MS Word 2007 XML", Path(temporary)))
            else:
                workbook(source, {"Phiếu": forms[0].rows()})
                path.write_bytes(
                    converted(source, "xls", Path(temporary)) if path.suffix == ".xls" else source.read_bytes()
                )
    damaged = folder / DAMAGED
    damaged.write_bytes(damaged.read_bytes()[:2000])


def workbook(path: Path, sheets: Mapping[str, Rows]) -> None:
    """A workbook as XlsxWriter writes it."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": CREATED})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if cell is not None:
                        sheet.write(at, column, cell)


def document(path: Path, forms: Sequence[Form]) -> None:
    """A Word document as python-docx writes it, each time with the same bytes."""
    made = docx.Document()
    for form in forms:
        for text, *_ in form.head():
            made.add_paragraph(str(text))
        rows = form.table()
        table = made.add_table(len(rows), len(rows[0]))
        for line, row in enumerate(rows):
            for column, cell in enumerate(row):
                table.cell(line, column).text = "" if cell is None else str(cell)
        for row in form.foot():
            made.add_paragraph(" ".join(str(cell) for cell in row if cell is not None))
    made.core_properties.created = made.core_properties.modified = CREATED
    made.save(str(path))
    _steady(path)


def _steady(path: Path) -> None:
    """Take the time out of the entries of a package."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def _page(form: Form) -> str:
    """A form as a page of which an office program makes a document."""
    head, foot = ("".join(map(_paragraph, rows)) for rows in (form.head(), form.foot()))
    table = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in form.table())
    return f'{head}<table border="1">{table}</table>{foot}'


def _paragraph(row: Sequence[Cell]) -> str:
    return f"<p>{html.escape(' '.join(str(cell) for cell in row if cell is not None))}</p>"


def _cell(cell: Cell) -> str:
    return f"<td>{'' if cell is None else html.escape(str(cell))}</td>"
