"""What somebody names as a list: folders, patterns, sheets; what is passed over; and that all commands take it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from htx_eval import Asked, HtxEvalError, check_lists, open_run
from htx_eval.runs.named_lists import named_lists, words_of
from office_lists import COMMUNES, HEAD, save, save_communes

Call = Callable[..., Run]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder "xa" with a list for each commune, and what office programs leave beside them."""
    monkeypatch.chdir(tmp_path)
    save_communes(Path("xa"))
    for name in ("~$An Hiệp.xlsx", ".hidden.csv", "Ghi chú.docx"):
        Path("xa", name).write_bytes(b"PK")
    Path("xa", "cũ").mkdir()
    return tmp_path


def verdicts(found: Run) -> list[Any]:
    """The verdicts of a result in JSON, with their figures."""
    return [(target["id"], target["verdict"], target["measure"]) for target in json.loads(found.out)["targets"]]


def test_a_folder_stands_for_the_lists_in_it(folder: Path) -> None:
    (found,) = named_lists(["xa"])
    files = ["An Hiệp.xlsx", "An Ninh.xlsx", "Ghi chú.docx", "Phú Tâm.xlsx"]  # forms may be in a document
    assert [Path(path).name for path in found.files] == files
    assert sorted(found.passed_over) == sorted(["~$An Hiệp.xlsx", ".hidden.csv", "cũ"])


def test_patterns_are_expanded_in_one_order_without_what_office_programs_leave(folder: Path) -> None:
    for name in ("2. B.csv", "10. C.csv", "1. A.csv"):
        Path(name).write_text("", encoding="utf-8")
    assert words_of(["*.csv"]) == ["1. A.csv", "2. B.csv", "10. C.csv"]
    assert [Path(one).stem for one in words_of(["xa/*.xlsx"])] == ["An Hiệp", "An Ninh", "Phú Tâm"]
    assert words_of(["no*.csv", "1. A.csv", "1. A.csv"]) == ["no*.csv", "1. A.csv"]


def test_a_folder_is_one_list_and_says_so(folder: Path, run: Call) -> None:
    found = run("check", "xa", "--lang", "en")
    said = " ".join(found.out.split())
    assert "xa: 5 rows (cooperatives: 5)" in said
    assert "3 lists one below another: An Hiệp.xlsx 2, An Ninh.xlsx 1, Phú" in said
    data = json.loads(run("check", "xa", "--format", "json").out)
    assert (data["data"]["path"], data["data"]["together"]) == ("xa", "stack")
    assert [one["commune"] for one in data["data"]["files"]] == ["An Hiệp", "An Ninh", "Phú Tâm"]
    assert [(Path(one["file"]).stem, one["sheet"], one["cell"]) for one in data["cooperatives"]][2:4] == [
        ("An Ninh", "DS", "B2"),
        ("Phú Tâm", "DS", "B2"),
    ]
    (passed,) = [one for one in data["problems"] if one["code"] == "HTX512"]
    assert "~$An Hiệp.xlsx" in passed["message"]
    assert "Ghi chú.docx" in passed["message"]


def test_a_folder_its_files_and_a_pattern_give_the_same(folder: Path, run: Call) -> None:
    Path("one.xlsx").write_bytes(Path(save(folder / "sheets.xlsx", dict(sorted(COMMUNES.items())))).read_bytes())
    files = [str(path) for path in sorted(Path("xa").glob("[AP]*.xlsx"))]
    asked = [["xa"], files, ["xa/*.xlsx"], ["one.xlsx"], ["one.xlsx", "--stack"], ["one.xlsx", "--sheet", "*"]]
    asked += [["one.xlsx", "--sheet", "An Hiệp, An Ninh,3"], ["one.xlsx", *(f"--sheet={n}" for n in (1, 2, 3))]]
    results = [verdicts(run("check", *words, "--format", "json")) for words in asked]
    assert results.count(results[0]) == len(asked)


@pytest.mark.parametrize("command", ["check", "why", "roadmap", "data", "ci", "whatif"])
def test_every_command_takes_it(folder: Path, run: Call, command: str) -> None:
    change = ["--threshold", "3=90%"] if command == "whatif" else []
    for words in (["xa"], ["xa", "--stack"]):
        found = run(command, *words, *change, "--lang", "en")
        assert found.code in (0, 1, 3), found.err
        assert "Traceback" not in found.err
    assert run(command, "xa", *change, "--join").code == 2


def test_from_python_too(folder: Path) -> None:
    assert len(open_run("xa").cooperatives.rows) == 5
    assert len(open_run(sorted(Path("xa").glob("[AP]*.xlsx"))).cooperatives.rows) == 5
    (report,) = check_lists(["xa"]).reports
    assert report.evaluation.list.path == "xa"
    with pytest.raises(HtxEvalError, match="HTX480"):
        _ = open_run("xa", Asked(join=True)).cooperatives


def test_what_cannot_be_done_is_refused_in_words(folder: Path, run: Call) -> None:
    Path("leer").mkdir()
    assert "HTX481" in run("check", "leer").err
    assert "HTX482" in run("check", "xa", "--join", "--stack").err
    assert "HTX251" in run("check", "xa/An Ninh.xlsx", "--join").err
    assert "HTX483" in run("data", "xa", "--annotate", "a.xlsx").err
    found = run("check", "xa/An Ninh.xlsx", "xa/An Ninh.xlsx", "--lang", "en")
    assert "--stack" in found.err
    assert "--join" in found.err


def test_a_folder_that_follows_on_can_be_joined_to(folder: Path, run: Call) -> None:
    products: list[list[Any]] = [["Tên chủ thể", "Tên sản phẩm", "Hạng sao"], ["HTX Mẫu Năm", "Gạo", "4 sao"]]
    save(folder / "ocop.xlsx", {"OCOP": products})
    found = json.loads(run("check", "xa", "ocop.xlsx", "--join", "--format", "json").out)
    assert found["data"]["together"] == "join"
    assert [one["joined"] for one in found["data"]["files"]] == [None, None, None, 1]


SHEETS: dict[str, tuple[dict[str, list[list[Any]]], list[str], str | None]] = {
    "communes": (COMMUNES, ["An Hiệp", "Phú Tâm", "An Ninh"], None),
    "a cover": ({"Bìa": [["BÁO CÁO"]], **COMMUNES}, ["An Hiệp", "Phú Tâm", "An Ninh"], "HTX511"),
    "a sum": (
        {**COMMUNES, "Tổng hợp": [HEAD, *(row for rows in COMMUNES.values() for row in rows[1:])]},
        ["An Hiệp", "Phú Tâm", "An Ninh"],
        "HTX510",
    ),
    "two years": ({"2023": COMMUNES["An Hiệp"], "2024": COMMUNES["An Hiệp"]}, [], "HTX436"),
    "one of them twice": ({**COMMUNES, "Bản nháp": COMMUNES["An Ninh"]}, [], "HTX436"),
}


@pytest.mark.parametrize("name", SHEETS)
def test_sheets_that_follow_one_another_are_one_list_and_others_are_asked(tmp_path: Path, run: Call, name: str) -> None:
    sheets, read, code = SHEETS[name]
    path = save(tmp_path / "list.xlsx", sheets)
    found = json.loads(run("check", path, "--format", "json").out)
    assert [one["sheet"] for one in found.get("data", {}).get("files", ())] == read
    assert code is None or code in [problem["code"] for problem in found["problems"]]


def test_problems_of_sheets_name_the_sheet(tmp_path: Path, run: Call) -> None:
    rows: list[list[Any]] = [HEAD, [1, "HTX Lạ", None, "Tôt", None]]
    path = save(tmp_path / "list.xlsx", {**COMMUNES, "Thiện Mỹ": rows})
    assert "HTX104, [Thiện Mỹ] ô D2" in run("check", path).out


def test_sheets_of_one_workbook_are_joined_when_that_is_asked(tmp_path: Path, run: Call) -> None:
    register: list[list[Any]] = [["Tên HTX", "Xã"], ["HTX A", "An Ninh"], ["HTX B", "An Ninh"]]
    ratings: list[list[Any]] = [["Tên HTX", "Xã", "Xếp loại"], ["HTX A", "An Ninh", "Khá"], ["HTX B", "An Ninh", "Tốt"]]
    path = save(tmp_path / "list.xlsx", {"Đăng ký": register, "Xếp loại": ratings})
    found = json.loads(run("check", path, "--join", "--format", "json").out)
    assert [(one["sheet"], one["joined"]) for one in found["data"]["files"]] == [("Đăng ký", None), ("Xếp loại", 2)]


# ---- saved as one list ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_folder_saved_as_one_list_gives_the_same(folder: Path, run: Call, form: str) -> None:
    assert run("data", "xa", "--clean", f"one.{form}").code == 0
    assert verdicts(run("check", f"one.{form}", "--format", "json")) == verdicts(run("check", "xa", "--format", "json"))
    assert list(open_run(f"one.{form}").cooperatives.rows.communes) == list(open_run("xa").cooperatives.rows.communes)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_joined_lists_saved_as_one_give_the_same(
    tmp_path: Path, run: Call, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """With a set, a span, a blank that is filled, products, and a cooperative that one list lacks."""
    monkeypatch.chdir(tmp_path)
    lists: dict[str, list[list[Any]]] = {
        "1": [
            ["Tên HTX", "Xã", "Ngày thành lập"],
            ["HTX A", "An Ninh", "03/2019"],
            ["HTX B", "", ""],
            ["HTX C", "An Hiệp", 2020],
        ],
        "2": [
            ["Tên HTX", "Xã", "Xếp loại", "Công nghệ cao"],
            ["HTX A", "An Ninh", "khá trở lên", "x"],
            ["HTX B", "An Ninh", "Yêu", None],
        ],
        "3": [
            ["Tên chủ thể", "Tên sản phẩm", "Hạng sao", "Năm đánh giá"],
            ["HTX A", "Gạo", "3 sao", 2019],
            ["HTX A", "Nếp", "4 sao", 2023],
        ],
    }
    paths = [save(tmp_path / f"{name}.xlsx", {"DS": rows}) for name, rows in lists.items()]
    assert run("data", *paths, "--join", "--clean", f"one.{form}").code == 0
    assert verdicts(run("check", f"one.{form}", "--format", "json")) == verdicts(
        run("check", *paths, "--join", "--format", "json")
    )
