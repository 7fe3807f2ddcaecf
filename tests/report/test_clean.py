"""A list under canonical headings: it reads back as the same cooperatives, and holds no person and no formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import CORPUS, SAMPLES, Run
from htx_eval.api import CooperativeList, HtxEvalError, load_plan, read_cooperatives, read_texts
from htx_eval.model.values import Cell, Choice, Origin, Span
from htx_eval.report.lists_back.cleaned import cleaned, render_csv, render_xlsx
from messy import messy_workbook

PLAN = load_plan(None)
ENDINGS = {".csv": render_csv, ".xlsx": render_xlsx}


def clean(path: Path, ending: str) -> tuple[CooperativeList, Path]:
    """Write a list clean beside itself; return the list and the new file."""
    listed = read_cooperatives(path, PLAN)
    out = path.with_name(f"{path.stem}-sach{ending}")
    out.write_bytes(ENDINGS[ending](cleaned(listed, read_texts(str(path), PLAN), PLAN)))
    return listed, out


def said(cell: Cell) -> object:
    """What a cell says; one that cannot be read says as little as one that says that nothing is known.

    What names tell stands in a column of its own where the list has one.
    """
    if cell.origin in (Origin.UNKNOWN, Origin.INVALID):
        return "…"
    if isinstance(cell, Choice):
        origin = Origin.STATED if cell.origin is Origin.DERIVED else cell.origin
        return origin, sorted(map(str, cell.values)) if cell.origin is not Origin.MISSING else None
    return (cell.origin, cell.low, cell.high) if isinstance(cell, Span) else cell.origin


def cooperatives(listed: CooperativeList) -> list[tuple[object, ...]]:
    """What a list says of each of its cooperatives, whatever the order of its columns and lines."""
    return [
        (
            row.code,
            row.name,
            row.commune,
            sorted((key, str(said(cell))) for key, cell in zip(listed.fields, row.cells, strict=True)),
        )
        for row in listed.rows
    ]


def readable() -> list[Path]:
    files = []
    for path in sorted([*CORPUS.glob("*.csv"), *CORPUS.glob("*.xls*"), *CORPUS.glob("*.ods"), *SAMPLES.glob("*.csv")]):
        try:
            read_cooperatives(path, PLAN)
        except HtxEvalError:
            continue
        files.append(path)
    return files


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("path", readable(), ids=lambda path: path.name)
def test_it_reads_back_as_the_same_cooperatives_without_a_problem(
    write: Callable[[str, bytes], Path], path: Path, ending: str
) -> None:
    listed, out = clean(write(path.name, path.read_bytes()), ending)
    again = read_cooperatives(out, PLAN)
    assert cooperatives(again) == cooperatives(listed)
    # What is left is of codes, of rows that may be one or none, of whose they are, of sizes, and words written as they
    # were: nothing of reading.
    left = {
        "HTX108",
        "HTX109",
        "HTX110",
        "HTX111",
        "HTX123",
        "HTX136",
        "HTX150",
        "HTX151",
        "HTX152",
        "HTX214",
        "HTX215",
    }
    left |= {"HTX130", "HTX131", "HTX223", "HTX224"}
    assert {problem.code for problem in again.problems} <= left
    table = cleaned(again, read_texts(str(out), PLAN), PLAN)
    assert ENDINGS[ending](table) == out.read_bytes() or ending == ".xlsx"  # clean is clean


def test_the_corpus_is_there() -> None:
    assert len(readable()) > 40


#: Without the letters of old fonts: a list whose only words are of them is one in such a font.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=["\x00", *map(chr, range(0xA0, 0x100))]), max_size=12
)
HOSTILE = st.sampled_from(
    [
        "=1+1",
        "+a",
        "-a",
        "@x",
        "'=x",
        "\t=1",
        "\r=1",
        "＝1",
        "＠x",
        "\u200b=1",
        "…",
        "#x",
        'HTX "A", B',
        "a;b",
        "Tổng cộng",
    ]
)
CELLS = {
    "Mã số HTX": st.sampled_from(["", "0100233488", "0100112437", "12"]),
    "Tên HTX": st.one_of(TEXTS, HOSTILE).map("HTX {}".format) | HOSTILE.map("{} HTX".format),
    "Xã": HOSTILE | TEXTS,
    "Ngành nghề": HOSTILE | TEXTS,
    "Xếp loại": st.sampled_from(["", "Tốt", "TB", "khá trở lên", "tốt | yếu", "Yêu", "chưa xếp loại", "-"]),
    "Ngày thành lập": st.sampled_from(["", "1/2/2020", "2/2020", "2019", "31/02/2020", "43831", "…"]),
    "Vốn điều lệ (nghìn đồng)": st.sampled_from(
        ["", "1.250,5", "1250", "12,125", "-3", "0", "5 tỷ", "999999999999,125"]
    ),
    "Lợi nhuận (đồng)": st.sampled_from(["", "-1", "1000000", "123456789012345678901"]),
    "Công nghệ cao": st.sampled_from(["", "x", "không", "?", "chưa rõ"]),
    "Sao OCOP": st.sampled_from(["", "3", "0", "7"]),
    "Người đại diện": st.just("Nguyễn Văn X"),
    "Màu": st.just("đỏ"),
}


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=4))
def test_any_list_reads_back(tmp_path: Path, ending: str, rows: list[dict[str, str]]) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(CELLS))
        writer.writeheader()
        writer.writerows(rows)
    try:
        listed, out = clean(path, ending)
    except HtxEvalError:
        return
    found = (cooperatives(read_cooperatives(out, PLAN)), cooperatives(listed))
    shown, wanted = ([tuple(map(seen, row)) for row in rows] for rows in found)
    assert shown == wanted
    assert "Nguyễn Văn X" not in str(out.read_bytes().decode("utf-8", "replace"))


def seen(value: object) -> object:
    """A value without what a cleaned list leaves out: signs that nobody sees, or as a program shows them."""
    if isinstance(value, list | tuple):
        return [seen(one) for one in value]
    text = re.sub(r"\\+(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})", "", value) if isinstance(value, str) else value
    return "".join(filter(str.isprintable, text)).replace(" ", "") if isinstance(text, str) else text


def test_the_csv(
    run: Callable[..., Run], write: Callable[[str, bytes], Path], golden: Callable[[str, str], None]
) -> None:
    path = write("a.xlsx", messy_workbook())
    out = path.with_name("sach.csv")
    found = run("data", str(path), "--clean", str(out))
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    golden("data/clean.csv", out.read_text(encoding="utf-8-sig"))
    golden("data/clean-said.txt", found.err.replace(str(out), "sach.csv"))
    english = path.with_name("clean.csv")
    run("data", str(path), "--clean", str(english), "--lang", "en")
    assert english.read_bytes() == out.read_bytes()


def test_the_workbook_holds_numbers_days_and_texts(write: Callable[[str, bytes], Path]) -> None:
    _, out = clean(write("a.xlsx", messy_workbook()), ".xlsx")
    sheet = openpyxl.load_workbook(out).worksheets[0]
    head: dict[str, Any] = {str(cell.value): cell.column for cell in sheet[1]}
    row = {name: sheet.cell(2, column) for name, column in head.items()}
    assert row["Ngày thành lập"].value == datetime(2018, 5, 12)
    assert row["Ngày thành lập"].number_format == "dd/mm/yyyy"
    assert row["Vốn điều lệ (triệu đồng)"].value == 1250.5
    assert (row["Mã số HTX"].value, row["Mã số HTX"].number_format) == ("0100233488", "@")
    assert row["Xếp loại"].value == "tốt"
    assert sheet.cell(4, head["Xếp loại"]).value == "khá trở lên"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:K5")


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", "\u200b="])
def test_no_text_is_a_formula(write: Callable[[str, str], Path], ending: str, start: str) -> None:
    path = write("a.csv", f'Tên HTX,Ngành nghề,Xã,Huyện\n"{start}cmd|A0","{start}1","{start}2","{start}3"\n')
    listed, out = clean(path, ending)
    if ending == ".xlsx":
        cells = [cell for row in openpyxl.load_workbook(out).worksheets[0].iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} == {"s"}
    else:
        (_, row) = csv.reader(io.StringIO(out.read_text(encoding="utf-8-sig")))
        assert {cell[0] for cell in row} == {"'"}
    found = (cooperatives(read_cooperatives(out, PLAN)), cooperatives(listed))
    shown, wanted = ([tuple(map(seen, row)) for row in rows] for rows in found)
    assert shown == wanted


def test_a_row_of_which_nothing_is_kept_is_a_row_still(write: Callable[[str, str], Path]) -> None:
    listed, out = clean(write("a.csv", "Mã HTX,Xếp loại,Màu,Cỡ,Ghi\n9900000016,Tốt,,,\n,,đỏ,to,x\n"), ".csv")
    assert len(read_cooperatives(out, PLAN).rows) == len(listed.rows)


def test_a_cell_that_is_not_known_is_not_taken_for_a_no(write: Callable[[str, str], Path]) -> None:
    """A blank in a column of marks means no; what was never said may not come to mean it."""
    _, out = clean(write("a.csv", "Tên HTX,Công nghệ cao\nHTX A,x\nHTX B,chưa rõ\nHTX C,đang xét\nHTX D,\n"), ".csv")
    lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert lines[1:] == ["HTX A,có", "HTX B,…", "HTX C,…", "HTX D,"]


def test_a_range_reads_back_as_the_same_range(run: Callable[..., Run], write: Callable[..., Path]) -> None:
    plan = load_plan()
    rows = "HTX A,Quý II/2020,10-15,60-70\nHTX B,2018-2019,trên 50,65/100\nHTX C,05/2019,~60,1 000\n"
    path = write("list.csv", "Tên HTX,Ngày thành lập,Số thành viên,Tổng điểm\n" + rows)
    run("data", path, "--clean", path.parent / "clean.csv")
    first, again = (read_cooperatives(one, plan) for one in (path, path.parent / "clean.csv"))
    for row, same in zip(first.rows, again.rows, strict=True):
        for one, other in zip(row.cells, same.cells, strict=True):
            assert one.sample(()) == other.sample(())
