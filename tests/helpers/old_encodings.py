"""Vietnamese lists and their bytes as older programs wrote them; the tables are by letter, apart from the code's."""

from __future__ import annotations

import random
import unicodedata


def parts(text: str) -> list[str]:
    """Return what stands between bars."""
    return text.split("|")


LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
# UniKey; a capital with a tone is the code of its small letter.
_TCVN3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ"
_TCVN3_CAPITALS = dict(zip("ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦", strict=True))
# RFC 1456, as glibc writes it.
_VISCII = (
    "e0e1e4e3d5e5a2a1c6c7a3e2a5a4a6e7a7f0e8e9eba8a9eaabaaacadaeecedefeeb8f2f3f6f5f7f4b0afb1b2b5bdb6beb7defef9fafcfbf8dfd7d1d8e6"
    "f1cffdd6dbdc"
    "c0c1c4c380c58281020583c28584860687d0c8c9cb8889ca8b8a8c8d8ecccd9bce98d2d399a09ad4908f919293b4969597b394d9da9c9d9ebfbbbabcff"
    "b99fdd14191e"
)
# xvnkb.
_VNI = parts(
    "aø|aù|aû|aõ|aï|aê|aè|aé|aú|aü|aë|aâ|aà|aá|aå|aã|aä|ñ|eø|eù|eû|eõ|eï|eâ|eà|eá|eå|eã|eä|ì|í|æ|ó|ò"
    "|oø|où|oû|oõ|oï|oâ|oà|oá|oå|oã|oä|ô|ôø|ôù|ôû|ôõ|ôï|uø|uù|uû|uõ|uï|ö|öø|öù|öû|öõ|öï|yø|yù|yû|yõ|î"
)

_TABLES = {
    "tcvn3": dict(zip(LETTERS, _TCVN3, strict=True))
    | dict(zip(LETTERS.upper(), _TCVN3, strict=True))
    | _TCVN3_CAPITALS,
    "vni": dict(zip(LETTERS, _VNI, strict=True))
    | dict(zip(LETTERS.upper(), (code.upper() for code in _VNI), strict=True)),
}
_VISCII_BYTES = dict(zip(LETTERS + LETTERS.upper(), bytes.fromhex(_VISCII), strict=True))
#: Every way in which a list can be encoded, and the name under which it is recognised.
WAYS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-8 decomposed": "utf-8",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-16-le with mark": "utf-16-le",
    "utf-16-be with mark": "utf-16-be",
    "windows-1258": "windows-1258",
    "tcvn3": "tcvn3",
    "vni": "vni",
    "viscii": "viscii",
    "mojibake": "mojibake",
    "mojibake with mark": "mojibake",
    "tcvn3 in utf-8": "tcvn3",
    "vni in utf-16-le": "vni",
}


def as_typed(text: str, font: str) -> str:
    """Return a text as a workbook holds it that was typed in a font of TCVN3 or VNI."""
    return "".join(_TABLES[font].get(char, char) for char in text)


def as_mojibake(text: str) -> str:
    """Return UTF-8 read as windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def encoded(text: str, way: str) -> bytes:
    """Return a text as bytes; ``way`` is a key of `WAYS`."""
    name, _, rest = way.partition(" ")
    if way == "utf-8 decomposed":
        return unicodedata.normalize("NFD", text).encode()
    if rest == "with mark":
        return (
            encoded("\ufeff", name) + encoded(text, name)
            if name != "mojibake"
            else as_mojibake(text).encode("utf-8-sig")
        )
    if rest.startswith("in "):
        return as_typed(text, name).encode(rest.removeprefix("in "))
    if name == "mojibake":
        return as_mojibake(text).encode()
    if name in _TABLES:
        return as_typed(text, name).encode("cp1252")
    if name == "viscii":
        return b"".join(
            bytes([_VISCII_BYTES[char]]) if char in _VISCII_BYTES else char.encode("ascii") for char in text
        )
    if name == "windows-1258":
        return b"".join(_windows_1258(char) for char in text)
    return text.encode(name)


def _windows_1258(char: str) -> bytes:
    """A letter, or a letter and the mark of its tone, as Windows writes it."""
    try:
        return char.encode("cp1258")
    except UnicodeEncodeError:
        marks = unicodedata.normalize("NFD", char)
        tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
        letter = unicodedata.normalize("NFC", marks.replace(tone, ""))
        return (letter + tone).encode("cp1258")


_NAMES = parts(
    "An Hiệp|Phú Tâm|Hồ Đắc Kiện|Thuận Hòa|Thiện Mỹ|Hưng Thịnh|Thắng Lợi|Quyết Tiến|Đồng Tiến|Mỹ Xuyên|Vĩnh Châu"
    "|Trần Đề|Kế Sách|Ngã Năm|Cù Lao Dung|Đạ Tẻh|Đắk Lắk|Trường Khánh|Đại Ân|Gia Hòa|Xuân Hòa|Ba Trinh|Long Phú"
)
_COLUMNS = {
    "Xã/Phường": _NAMES,
    "Ngành nghề": parts("Nông nghiệp|Vận tải|Dịch vụ tổng hợp|Thủy sản|Chăn nuôi bò sữa|Tín dụng|Trồng cây ăn trái"),
    "Xếp loại": parts("Tốt|Khá|Trung bình|Yếu|TB|Chưa xếp loại|khá trở lên||"),
    "Trạng thái": parts("Đang hoạt động|Ngừng hoạt động|Chờ giải thể|đã sáp nhập"),
    "Người đại diện": parts("Nguyễn Văn Bé|Trần Thị Thúy Hằng|Lê Hoàng Dũng|Thạch Sà Rương|Võ Đình Phước|Ông Thế Vĩ"),
    "Vốn điều lệ (triệu đồng)": parts("1.250|412,5|600|95|-45|"),
    "Ngày thành lập": parts("12/05/2017|03/2019|2016|31/12/2020"),
    "Ghi chú": parts('||chờ bổ sung|"mới thành lập"|cần kiểm tra lại; đã gọi'),
}


def listing(chance: random.Random, rows: int) -> str:
    """Return a made-up list: perhaps a title, a heading, rows, perhaps a total."""
    mark = chance.choice(",;\t")
    headings = chance.sample(list(_COLUMNS), chance.randrange(1, len(_COLUMNS)))
    lines = [] if chance.random() < 0.7 else ["DANH SÁCH HỢP TÁC XÃ NĂM 2024"]
    lines.append(mark.join(("TT", "Tên HTX", *headings)))
    for row in range(rows):
        name = f"HTX {chance.choice(('', 'NN ', 'Nông nghiệp '))}{chance.choice(_NAMES)}"
        lines.append(mark.join((str(row + 1), name, *(chance.choice(_COLUMNS[heading]) for heading in headings))))
    return "\r\n".join([*lines, chance.choice(("", "Tổng cộng", "TỔNG CỘNG"))])


def cells_of(text: str) -> list[str]:
    """Return the cells of a made-up list."""
    return [cell for line in text.splitlines() for cell in line.replace(";", ",").replace("\t", ",").split(",")]
