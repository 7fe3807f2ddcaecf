"""Named places of an office's own Word template."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document

from conftest import ROOT, SAMPLES
from htx_eval import check
from htx_eval.base.problems import HtxEvalError
from htx_eval.base.text import Text
from htx_eval.messages import catalogue
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Report
from office import docx_text

SAMPLE = SAMPLES / "chau-thanh-2024-so-lieu-mau.csv"
ANSWER = "Đạt 4/6 chỉ tiêu; 1 chỉ tiêu không đạt; 1 chỉ tiêu chưa kết luận"
Fill = Callable[..., bytes]


@pytest.fixture
def fill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fill:
    """Puts the sample into a template that is made of paragraphs, or by a function."""
    monkeypatch.chdir(ROOT)

    def filled(
        *paragraphs: str, make: Callable[[Document], None] | None = None, annex: bool = True, title: str | None = None
    ) -> bytes:
        document = docx.Document()
        for text in paragraphs:
            document.add_paragraph(text)
        if make is not None:
            make(document)
        path = tmp_path / "mau.docx"
        document.save(str(path))
        found = check(SAMPLE).evaluation
        if title is not None:
            found = replace(found, plan=replace(found.plan, title=Text.of(vi=title, en=title)))
        content = FORMATS["docx"].render(Report(found, 1, word_template=str(path), annex=annex), catalogue("vi"))
        assert isinstance(content, bytes)
        return content

    return filled


def test_each_part_stands_in_its_place(fill: Fill) -> None:
    """Between the words of the office, in its order, and nothing else of the report."""
    names = ["bảng chỉ tiêu", "bảng xã", "hạn chế", "kiến nghị", "danh sách", "phụ lục"]
    text = docx_text(fill(*(part for name in names for part in (f"Trước {name}", f"{{{{{name}}}}}")), "Hết"))
    marks = [
        *("Trước bảng chỉ tiêu", "TT | Chỉ tiêu | Kế hoạch", "Trước bảng xã", "Xã | Số HTX", "Trước hạn chế"),
        *("Chỉ tiêu 4 (HTX", "Nguyên nhân:", "Trước kiến nghị", "Làm rõ 02 HTX", "Trước danh sách", "TT | Tên HTX"),
        *("Trước phụ lục", "Các giả định đã áp dụng", "Lập bằng htx-eval", "Hết"),
    ]
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)
    assert "{{" not in text
    assert "BÁO CÁO" not in text
    assert "CỘNG HÒA" not in text


def test_texts_stand_within_a_line(fill: Fill) -> None:
    text = docx_text(fill("Đến {{ngày số liệu}}: {{Kết luận}}. {{ cơ cấu }}.", "Theo {{ke hoach}} và {{plan}}."))
    assert f"Đến 31/12/2024: {ANSWER}. 27 HTX: 3 tốt, 1 tốt hoặc khá" in text
    assert text.count("Kế hoạch năm 2024 của huyện Châu Thành") == 2


@pytest.mark.parametrize(
    "runs",
    [
        ("Nay: {{", "kết", " luận", "}}."),
        ("Nay: {", "{kết luận}", "}."),
        ("Nay: {{kết ", "", "luận}}", "."),
        ("", "Nay: {{kết luận}}."),
    ],
)
def test_word_may_tear_a_place_into_runs(fill: Fill, runs: tuple[str, ...]) -> None:
    """The text has the form of the run in which the place begins."""

    def make(document: Document) -> None:
        paragraph = document.add_paragraph()
        for text in runs:
            paragraph.add_run(text).bold = "{" in text and text.startswith("Nay")

    made = docx.Document(io.BytesIO(fill(make=make)))
    (paragraph,) = (one for one in made.paragraphs if one.text.startswith("Nay"))
    assert paragraph.text == f"Nay: {ANSWER}."
    assert [run.bold for run in paragraph.runs if ANSWER in run.text] == [True]


def test_a_torn_place_of_a_part(fill: Fill) -> None:
    def make(document: Document) -> None:
        paragraph = document.add_paragraph()
        for text in ("{{", "bảng ", "chỉ tiêu", "}}"):
            paragraph.add_run(text)

    assert "TT | Chỉ tiêu | Kế hoạch" in docx_text(fill(make=make))


def test_places_in_tables_headers_and_at_the_end_of_a_section(fill: Fill) -> None:
    """A cell keeps a paragraph, a section its end, a header its text."""

    def make(document: Document) -> None:
        cell = document.add_table(1, 1).rows[0].cells[0]
        cell.paragraphs[0].text = "{{bảng chỉ tiêu}}"
        document.sections[0].header.paragraphs[0].text = "Số liệu đến {{ngày số liệu}}"
        document.add_paragraph("{{hạn chế}}")
        document.add_section()

    made = docx.Document(io.BytesIO(fill(make=make)))
    cell = made.tables[0].rows[0].cells[0]
    assert cell.tables[0].rows[0].cells[1].text == "Chỉ tiêu"
    assert cell.paragraphs[-1].text == ""
    assert made.sections[0].header.paragraphs[0].text == "Số liệu đến 31/12/2024"
    assert len(made.sections) == 2
    assert any(paragraph.text.startswith("Chỉ tiêu 4 (") for paragraph in made.paragraphs)


def test_a_name_that_is_none_is_said_with_those_there_are(fill: Fill) -> None:
    with pytest.raises(HtxEvalError) as caught:
        fill("{{bảng huyện}}")
    (problem,) = caught.value.problems
    assert (problem.code, problem.value) == ("HTX645", "{{bảng huyện}}")
    for name in ("kết luận", "bảng chỉ tiêu", "bảng xã", "hạn chế", "kiến nghị", "danh sách", "phụ lục", "htx-eval"):
        assert f"{{{{{name}}}}}" in str(problem.params["allowed"])


def test_a_part_within_a_line_is_refused(fill: Fill) -> None:
    with pytest.raises(HtxEvalError) as caught:
        fill("Kết quả: {{bảng chỉ tiêu}}")
    assert [problem.code for problem in caught.value.problems] == ["HTX646"]


def test_the_annex_may_be_left_out_of_its_place(fill: Fill) -> None:
    text = docx_text(fill("Trước", "{{phụ lục}}", "Sau", annex=False))
    assert text.startswith("Trước\nSau\n")


def test_the_annexes_come_last_behind_a_whole_report(fill: Fill) -> None:
    text = docx_text(fill("{{htx-eval}}", "Sau", annex=False))
    assert text.index("BÁO CÁO") < text.index("Sau") < text.index("DANH SÁCH HTX")
    assert "PHỤ LỤC KỸ THUẬT" not in text


def test_what_is_filled_in_is_text_and_no_place(fill: Fill) -> None:
    """A plan that is called like a place, or holds what acts, is written as it is read."""
    text = docx_text(fill("{{kế hoạch}}", title="{{phụ lục}} <w:t/>\u202e"))
    assert text.splitlines()[0] == "{{phụ lục}} <w:t/><U+202E>"
