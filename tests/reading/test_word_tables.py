"""Forms in Word documents: what a table shows, and documents made to harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document

from conftest import CORPUS, Run
from corpus.forms import Form, Rows, document
from htx_eval.api import HtxEvalError, Kept, Plan, load_plan, read_cooperatives
from htx_eval.model.values import Origin, known
from htx_eval.reading.sheets import word_tables

FULL = Form(points=dict.fromkeys(range(1, 16), 4), total=60, rating="Trung bình")
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>{before}<w:document '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
END = "</w:body></w:document>"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def text(content: object, look: str = "") -> str:
    return f"<w:p><w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}<w:t>{content}</w:t></w:r></w:p>"


def cell(content: object, about: str = "") -> str:
    is_made = isinstance(content, str) and content.startswith("<w:p")
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{content if is_made else text('' if content is None else content)}</w:tc>"


def row(*cells: object) -> str:
    """A row of a table, of cells that are made or contents of plain ones."""
    made = (one if isinstance(one, str) and one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr>{''.join(made)}</w:tr>"


def table(rows: Rows) -> str:
    return f"<w:tbl>{''.join(row(*one) for one in rows)}</w:tbl>"


def packed(body: str, before: str = "", **parts: str) -> Kept:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", HEAD.format(before=before) + body + END)
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    return Kept("phieu.docx", out.getvalue())


def whole(rows: Rows) -> str:
    paragraphs = "".join(text(one[0]) for one in FULL.head())
    return paragraphs + table(rows) + text("Xếp loại: Trung bình")


def test_a_form_is_read_from_the_text_around_a_table_and_the_table(plan: Plan) -> None:
    listed = read_cooperatives(packed(whole(FULL.table())), plan)
    (found,) = listed.rows
    assert (found.name, found.code, found.commune) == (FULL.name, FULL.code, "An Ninh")
    columns = listed.columns()
    assert [known(columns[key][0]) for key in ("tc1", "tc15", "tong_diem", "xep_loai")] == [4, 4, 60, "trung_binh"]
    places = [listed.place(found, key) for key in ("ten", "tc1", "tong_diem", "xep_loai")]
    assert [(place.sheet, place.cell) for place in places] == [("1", None), ("1", "D3"), ("1", "D25"), ("1", None)]
    assert listed.understood.form == "docx"


def test_merged_cells_stand_where_they_are_seen(plan: Plan) -> None:
    rows = [list(one) for one in FULL.table()]
    begun, goes_on, two = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    above = row(cell("STT", begun), cell("Tiêu chí", begun), cell("Điểm", two), cell("Ghi chú", begun))
    below = row(cell("", goes_on), cell("", goes_on), "tối đa", "HTX tự chấm", cell("", goes_on))
    group = row(cell("I. Tài chính", two), 30, 16, "")
    body = "".join(row(*one) for one in rows[2:])
    head = "".join(text(one[0]) for one in FULL.head())
    listed = read_cooperatives(packed(f"{head}<w:tbl>{above}{below}{group}{body}</w:tbl>"), plan)
    assert known(listed.columns()["tc1"][0]) == 4
    assert listed.place(listed.rows[0], "tc1").cell == "D4"
    assert [one.code for one in listed.problems] == ["HTX283"]


def test_what_nobody_sees_in_a_document_is_not_read(plan: Plan) -> None:
    rows = [list(one) for one in FULL.table()]
    five = next(at for at, one in enumerate(rows) if one[0] == 5)
    rows[five][3] = (
        "<w:p><w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>6</w:t></w:r></w:moveFrom>"
        "<w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r></w:p>"
    )
    rows[five + 1][3] = "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p>"
    listed = read_cooperatives(packed(whole(rows)), plan)
    assert known(listed.columns()["tc5"][0]) == 5
    assert listed.columns()["tc6"][0].origin is Origin.INVALID  # "1 2", and no 12
    assert [(one.code, one.place.cell) for one in listed.problems if one.code in ("HTX455", "HTX101")] == [
        ("HTX455", None), ("HTX101", f"D{five + 2}"),
    ]  # fmt: skip
    (crossed,) = [one for one in listed.problems if one.code == "HTX455"]
    assert crossed.params["lines"] == (f"D{five + 2}",)


def test_several_forms_of_a_document_are_several_cooperatives_each_with_its_own_text(plan: Plan) -> None:
    """What stands between two tables closes the first, and begins the second."""
    other = replace(FULL, name="HTX NN Mẫu Khác", code="9900000023", rating="")
    body = (
        whole(FULL.table())
        + "".join(text(one[0]) for one in other.head())
        + text("Xếp loại: Tốt")
        + table(other.table())
    )
    listed = read_cooperatives(packed(body), plan)
    assert [one.name for one in listed.rows] == [FULL.name, other.name]
    column = listed.columns()["xep_loai"]
    assert [known(cell) for cell in (column[0], column[1])] == ["trung_binh", "tot"]
    assert [listed.place(one, "tc1").sheet for one in listed.rows] == ["1", "2"]


# Documents made to harm


def refusal(plan: Plan, kept: Kept) -> tuple[str, object]:
    with pytest.raises(HtxEvalError) as error:
        read_cooperatives(kept, plan)
    (problem,) = error.value.problems
    assert problem.place.file == "phieu.docx"
    return problem.code, problem.params.get("reason")


BOMB = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
WIDE = '<w:gridSpan w:val="99999999"/>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("kept", "code"),
    [
        (packed(text("&b;"), BOMB), "HTX431"),
        (packed(text("&x;"), OUTSIDE), "HTX431"),
        (packed("<w:p>"), "HTX431"),
        (packed("<w:sdt>" * 5000 + "</w:sdt>" * 5000), "HTX431"),
        (packed(f"<w:tbl>{row(cell('x', WIDE))}</w:tbl>"), "HTX431"),
        (packed(f"<w:tbl>{'<w:tr/>' * 20}</w:tbl>"), "HTX405"),
        (packed(text("Báo cáo")), "HTX405"),
        (packed(table([[n, f"HTX Mẫu {n}"] for n in range(1, 20)])), "HTX405"),
    ],
    ids=["entities", "outside", "not closed", "deep", "wide", "blank rows", "no table", "a list"],
)  # fmt: skip
def test_a_document_made_to_harm_is_refused(plan: Plan, kept: Kept, code: str) -> None:
    assert refusal(plan, kept)[0] == code


def test_a_document_cut_short_is_damaged(plan: Plan) -> None:
    content = (CORPUS / "phieu" / "phieu-35.docx").read_bytes()
    for size in (30, 1000, len(content) // 2, len(content) - 30):
        assert refusal(plan, Kept("phieu.docx", content[:size]))[0] == "HTX431"


def test_a_document_that_unpacks_to_more_than_any_form_is_refused(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = packed(whole(FULL.table()))
    assert len(read_cooperatives(kept, plan).rows) == 1
    monkeypatch.setattr(word_tables, "MOST_TEXT", 1000)
    assert refusal(plan, kept)[0] == "HTX432"
    packed_tightly = packed(text("a" * 120_000_000))
    monkeypatch.undo()
    assert refusal(plan, packed_tightly)[0] == "HTX432"


def test_what_a_document_links_to_and_its_macros_are_not_opened(plan: Plan) -> None:
    kept = packed(whole(FULL.table()), vbaProject="x", settings='<x attachedTemplate="http://localhost:1/x.dotm"/>')
    assert len(read_cooperatives(kept, plan).rows) == 1


def test_hostile_texts_of_a_document_act_nowhere(run: Callable[..., Run], tmp_path: Path) -> None:
    form = replace(FULL, name='HTX =HYPERLINK("http://x") [red]Mẫu[/red] <script>alert(1)</script>')
    document(tmp_path / "phieu.docx", [form])
    found = run("check", str(tmp_path / "phieu.docx"), "--all-problems")
    assert found.code in (1, 3)
    page = run("check", str(tmp_path / "phieu.docx"), "--format", "html").out
    assert "<script>alert" not in page
    assert run("data", str(tmp_path / "phieu.docx"), "--clean", str(tmp_path / "sach.csv")).code == 0
    assert "\n=HYPERLINK" not in (tmp_path / "sach.csv").read_text(encoding="utf-8-sig")


def test_a_document_is_read_without_the_library_that_writes_them(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    assert len(read_cooperatives(CORPUS / "phieu" / "phieu-37.docx", plan).rows) == 1


def test_a_document_as_a_program_writes_it_says_the_same_as_the_sheet(plan: Plan, tmp_path: Path) -> None:
    made: Document = docx.Document()
    made.save(str(tmp_path / "trong.docx"))
    with pytest.raises(HtxEvalError, match="Word"):
        read_cooperatives(tmp_path / "trong.docx", plan)
