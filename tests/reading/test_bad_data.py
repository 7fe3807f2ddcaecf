"""Bad cells, rows and files: each reported once, where it stands, with what to do; nothing counts silently."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Run

HEADING = (
    "Mã số HTX,Tên HTX,Loại hình,Xã,Ngày thành lập,Trạng thái,Số tháng ngừng,Số thành viên,Vốn điều lệ (triệu đồng),"
    "TC1,Tổng điểm,Xếp loại,Sao OCOP,Hạn chứng nhận OCOP,Công nghệ cao,Xếp loại 2023,Doanh thuu,Số HTX"
)
ROWS = [
    "9900000016,HTX A,HTX,An Hiệp,31/02/2020,Đang hoạt động,0,10,5,,70,Khá,,,,,,1",  # no such day
    "9900000012,HTX B,HTX,An Hiệp,01/01/2019,Đang hoạt độg,0,10,5,,70,Khá,,,,,,1",  # misspelt, wrong check digit
    "990000002,HTX C,HTX,An Ninhh,01/01/2019,Đang hoạt động,0,10,5,,70,Yêu,,,,,,1",  # form, commune, other word
    "9900000023,HTX D,HTX,An Ninh,12/20/2019,Đang hoạt động,15,mười,5,,70,Khá,,,,,,1",  # month, domain, no number
    '9900000030,HTX E,HTX,An Ninh,1/1/19,Đang hoạt động,0,2.5,"1,250",,70,Khá,,,,,,1',  # short year, whole, ambiguous
    "9900000048,HTX F,Hội,An Ninh,1/1/2019,Đang hoạt động,0,12,12.34.56,7.5,70,Khá,2,31/12/2030,có lẽ,,,1",
    "9900000048,HTX G,HTX,An Ninh,1/1/2019,Đang hoạt động,0,12,5,,170,trung bình khá,3,2030,x,Tốt,,1",  # same code
    ",Tổng cộng,,,,,,,35,,,,,,,,,7",
    "9900000055,HTX H,HTX,An Ninh,1/1/2019,Đang hoạt động,0,12,5,,70,Khá,,,,,,một,thừa",  # a number, an extra cell
    "9900000062,HTX I,HTX,An Ninh,1/1/2019,Đang hoạt động,0,12,5,,,Khá,,,,,,3",  # figures of one in a row of several
    "9900001073,HTX K,HTX,An Ninh,1/1/2019",  # a short row
    "9900000087,HTX L,HTX,An Ninh,1/1/2019,Đang hoạt động,0,12,5,6,90,Yếu,,,,,,1",  # class against points
]
EXPECTED = [
    ("HTX204", 2, "Xếp loại 2023", "Xếp loại 2023", None),
    ("HTX201", 2, "Doanh thuu", "Doanh thuu", "Doanh thu"),
    ("HTX105", 3, "Ngày thành lập", "31/02/2020", None),
    ("HTX104", 4, "Trạng thái", "Đang hoạt độg", "Đang hoạt động"),
    ("HTX109", 4, "Mã số HTX", "9900000012", None),
    ("HTX104", 5, "Xếp loại", "Yêu", "Yếu"),
    ("HTX108", 5, "Mã số HTX", "990000002", None),
    ("HTX105", 6, "Ngày thành lập", "12/20/2019", "20/12/2019"),
    ("HTX107", 6, "Số tháng ngừng", "15", None),
    ("HTX101", 6, "Số thành viên", "mười", None),
    ("HTX105", 7, "Ngày thành lập", "1/1/19", None),
    ("HTX103", 7, "Số thành viên", "2.5", None),
    ("HTX102", 7, "Vốn điều lệ (triệu đồng)", "1,250", None),
    ("HTX104", 8, "Loại hình", "Hội", None),
    ("HTX101", 8, "Vốn điều lệ (triệu đồng)", "12.34.56", None),
    ("HTX107", 8, "TC1", "7.5", None),
    ("HTX107", 8, "Sao OCOP", "2", None),
    ("HTX106", 8, "Công nghệ cao", "có lẽ", None),
    ("HTX107", 9, "Tổng điểm", "170", None),
    ("HTX111", 9, "Xếp loại", "trung bình khá", None),
    ("HTX110", 9, "Mã số HTX", "9900000048", None),
    ("HTX206", 10, "Tên HTX", "Tổng cộng", None),
    ("HTX124", 11, None, "thừa", None),
    ("HTX113", 13, None, None, None),
    ("HTX281", 5, "Xã", "An Ninhh", "An Ninh"),
    ("HTX116", 11, "Số thành viên", None, None),
    ("HTX116", 11, "Tổng điểm", None, None),
    ("HTX116", 12, "Số thành viên", None, None),
    ("HTX501", 14, "Xếp loại", None, None),
]


@pytest.fixture
def messy(write: Callable[[str, str], Path]) -> Path:
    return write("messy.csv", "\n".join(["# số liệu mẫu, tự đặt ra", HEADING, *ROWS]) + "\n")


def test_every_bad_cell_is_reported_once_and_where_it_stands(run: Callable[..., Run], messy: Path) -> None:
    result = json.loads(run("check", messy, "--format", "json").out)
    found = [
        (item["code"], item["place"]["line"], item["place"]["column"], item["value"], item["suggestion"])
        for item in result["problems"]
    ]
    cells = [item for item in found if item[1] is not None]
    assert sorted(cells, key=str) == sorted(EXPECTED, key=str)
    # What has no line is of the whole list: columns without cells, communes without rows, what the other class does.
    assert {item[0] for item in found if item[1] is None} <= {
        "HTX154",
        "HTX220",
        "HTX221",
        "HTX282",
        "HTX504",
        "HTX505",
    }
    assert len({item[0] for item in cells}) >= 18


def test_no_row_is_lost_and_nothing_bad_counts(run: Callable[..., Run], messy: Path) -> None:
    """Eleven rows are kept and one of totals is left out; bad cells are unknown, so their classes stay open."""
    result = json.loads(run("check", messy, "--format", "json").out)
    assert result["data"]["rows"] == len(ROWS) - 1
    by_name = {item["ten"]: item for item in result["cooperatives"]}
    assert by_name["HTX C"]["classes"] == ["kha"]  # the misspelt class is unknown, its 70 points say khá
    assert by_name["HTX G"]["classes"] == ["kha", "trung_binh"]  # 170 points are no points
    assert by_name["HTX H"]["count"] is None
    assert by_name["HTX I"]["count"] == 3
    assert by_name["HTX L"]["classes"] == ["yeu"]  # the plan takes the declared class


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_messages(run: Callable[..., Run], golden: Callable[[str, str], None], messy: Path, lang: str) -> None:
    golden(f"screen/messy.{lang}.txt", run("check", messy, "--all-problems", "--lang", lang).out)


FATAL: dict[str, tuple[bytes | None, str]] = {
    "missing": (None, "HTX448"),
    "empty": (b"", "HTX450"),
    "blank": (b"\n\n  \n", "HTX450"),
    "comments": (b"# only\n# comments\n", "HTX406"),
    "heading-only": ("Tên HTX,Xếp loại\n".encode(), "HTX407"),
    "no-heading": (b"a,b,c\n1,2,3\n", "HTX406"),
    "totals-only": ("Tên HTX,Xếp loại\nTổng cộng,\n".encode(), "HTX407"),
    "binary": (bytes(range(256)) * 8, "HTX410"),
    "excel": (b"PK\x03\x04" + b"\0" * 100, "HTX431"),
    "old-excel": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "HTX431"),
    "one-bad-byte": (
        "Tên HTX,Xếp loại\nHTX Thắng Lợi,Tốt\nHTX Quyết Tiến,Yếu\nHTX ".encode() + b"\xff,Khu\n",
        "HTX404",
    ),
    "lost-letters": (b"T?n HTX,X?p lo?i,Xa\nHTX Th?ng L?i,Kh?,?n B?nh\nHTX Qu?t Ti?n,T?t,?n B?nh\n", "HTX437"),
    "huge-cell": (("Tên HTX,Xếp loại\n" + "A" * 200_000 + ",Tốt\n").encode(), "HTX408"),
}


@pytest.mark.parametrize("name", FATAL)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_files_that_cannot_be_read_exit_2_and_say_what_to_do(
    run: Callable[..., Run], write: Callable[[str, bytes], Path], name: str, lang: str
) -> None:
    content, code = FATAL[name]
    path = write(f"{name}.csv", content) if content is not None else Path("no-such-folder") / "list.csv"
    found = run("check", path, "--lang", lang)
    assert (found.code, found.out) == (2, "")
    assert f"{code}: " in found.err
    assert "Traceback" not in found.err
    as_json = run("check", path, "--format", "json", "--lang", lang)
    refused: dict[str, Any] = json.loads(as_json.out)
    assert (refused["schema_version"], refused["verdict"]) == (2, "not_evaluated")
    assert [item["code"] for item in refused["problems"]] == [code]


def test_line_numbers_count_line_breaks_inside_quotes_and_blank_lines(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    text = '# mẫu\n\n"Tên\nHTX";Xếp loại\n"HTX\nA";Tốt\n\n;\nHTX B;Tôt\n'
    result = json.loads(run("check", write("a.csv", text), "--format", "json").out)
    assert [item["line"] for item in result["cooperatives"]] == [5, 9]
    assert [item["ten"] for item in result["cooperatives"]] == ["HTX A", "HTX B"]
    (problem,) = [item for item in result["problems"] if item["code"] == "HTX104"]
    assert (problem["place"]["line"], problem["place"]["record"], problem["suggestion"]) == (9, 2, "Tốt")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_marks_and_line_ends(
    run: Callable[..., Run], write: Callable[[str, str], Path], delimiter: str, bom: str, end: str
) -> None:
    lines = [["Tên HTX", "Xếp loại", "Số thành viên"], ["HTX A", "Tốt", "1.250"], ["HTX B", "yeu", "12"]]
    text = bom + end.join(delimiter.join(line) for line in lines) + end
    result = json.loads(run("check", write("a.csv", text), "--format", "json").out)
    assert [item["classes"] for item in result["cooperatives"]] == [["tot"], ["yeu"]]
    assert [item["code"] for item in result["problems"] if item["severity"] == "error"] == []


def test_a_list_of_another_place_or_year_is_refused(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    place = write("a.csv", "Tên HTX,Huyện,Tỉnh,Xếp loại\nHTX A,Châu Thành,Long An,Tốt\n")
    year = write("b.csv", "Tên HTX,Năm,Xếp loại\nHTX A,2023,Tốt\n")
    for path, seen in ((place, "Long An"), (year, "2023")):
        found = run("check", path)
        assert found.code == 2
        assert "HTX401" in found.err
        assert seen in found.err
        assert "Sóc Trăng" in found.err
        compared = run("check", path, "--reference")
        assert compared.code != 2
        assert "SO SÁNH THAM KHẢO" in compared.out


def test_rows_from_elsewhere_are_listed_and_not_counted(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    text = "Tên HTX,Huyện,Xếp loại\nHTX A,Huyện Châu Thành,Tốt\nHTX B,H. Mỹ Tú,Yếu\nHTX C,942,Khá\nHTX D,,Tốt\n"
    result = json.loads(run("check", write("a.csv", text), "--format", "json").out)
    assert result["classes"]["base"] == {"low": 3, "high": 3}
    assert [(item["code"], item["value"]) for item in result["problems"] if item["place"]["line"]] == [
        ("HTX210", "HTX B")
    ]
    assert "cung-dia-ban" in {item["code"] for item in result["assumptions"]}
    strict = json.loads(
        run("check", write("a.csv", text), "--format", "json", "--no-assumptions", "--covers", "htx").out
    )
    assert strict["classes"]["base"] == {"low": 0, "high": 3}  # without a type column nothing is known to be an HTX


def test_many_problems_are_capped_and_counted(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    text = "Tên HTX,Xếp loại\n" + "".join(f"HTX {number},Tôt\n" for number in range(1500))
    path = write("a.csv", text)
    capped = json.loads(run("check", path, "--format", "json").out)["problems"]
    assert sum(item["code"] == "HTX104" for item in capped) == 1000
    (more,) = [item for item in capped if item["code"] == "HTX230"]
    assert more["params"] == {"code": "HTX104", "more": 500}
    every = json.loads(run("check", path, "--format", "json", "--all-problems").out)["problems"]
    assert sum(item["code"] == "HTX104" for item in every) == 1500


def test_hostile_names_are_shown_whole_and_harmless(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    names = [
        "HTX Nông nghiệp [xã Tân Lập]",
        "HTX [/] [red]",
        "HTX \u202e\x1b[31m",
        "HTX {0.__class__} {",
        "=HYPERLINK(1)",
    ]
    text = "Tên HTX,Xếp loại\nHTX A,Tốt\n" + "".join(f"{name},\n" for name in names)
    found = run("check", write("a.csv", text), "--all-problems")
    assert found.code == 3
    for name in (*names[:2], "HTX <U+202E>␛[31m", *names[3:]):
        assert name in " ".join(found.out.split())
    assert "\x1b" not in found.out
    assert "\u202e" not in found.out


def test_a_text_that_says_nothing_known_is_no_blank(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    """In a column of marks a blank is no; "chưa rõ" is not: it stays unknown, whatever is assumed of blanks."""
    text = "Tên HTX,Công nghệ cao,Lĩnh vực\nHTX A,x,nông nghiệp\nHTX B,chưa rõ,nông nghiệp\nHTX C,,nông nghiệp\n"
    result = json.loads(run("check", write("a.csv", text), "--format", "json").out)
    (found,) = [target for target in result["targets"] if target["id"] == "cong-nghe-cao"]
    assert (found["measure"]["low"], found["measure"]["high"]) == (1, 2)


def test_a_row_of_unknown_place_is_still_one_cooperative(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    """Whether it counts is open; what is known of it stays known, and so it does for a row from elsewhere."""
    text = "Tên HTX,Loại hình,Huyện,Tổng điểm\nHTX A,HTX,Châu Thành,70\nHTX B,HTX,,85\nHTX C,HTX,Mỹ Tú,55\n"
    found = run("check", write("a.csv", text), "--format", "json", "--no-assumptions")
    result = json.loads(found.out)
    assert [item["classes"] for item in result["cooperatives"]] == [["kha"], ["tot"], ["trung_binh"]]
    assert [item["code"] for item in result["problems"] if item["place"]["line"]] == ["HTX210"]
    assert result["classes"]["base"] == {"low": 0, "high": 2}
