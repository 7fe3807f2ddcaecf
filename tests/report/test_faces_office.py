"""The faces that people read: a page, a Word report, a workbook. Word for word, well-formed, and accessible."""

from __future__ import annotations

import functools
import io
import json
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from conftest import ROOT, SAMPLES, Run
from htx_eval import check, row_numbers
from htx_eval.api import Options
from htx_eval.base.extras import install_command
from htx_eval.base.problems import HtxEvalError
from htx_eval.base.text import Text
from htx_eval.messages import catalogue
from htx_eval.model.outcome import At, Bounds, Evaluation
from htx_eval.model.rules import Kind, Measure, Op, Target, Threshold
from htx_eval.model.waivers import Waiver, Waivers
from htx_eval.report.faces import FORMATS
from htx_eval.report.office.bullet import WIDTH, bullet
from htx_eval.report.subject import Report
from office import docx_text, html_without_style, page, xlsx_text

MADE_UP, PUBLISHED = "chau-thanh-2024-so-lieu-mau", "binh-thuan-2022"
TEXT_OF: dict[str, Callable[[Any], str]] = {"html": html_without_style, "docx": docx_text, "xlsx": xlsx_text}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@functools.cache
def evaluated(name: str) -> Evaluation:
    return check(f"data/samples/{name}.csv", options=Options(reference=name != MADE_UP, covers=["htx"])).evaluation


def made(face: str, evaluation: Evaluation, lang: str = "vi", template: Path | None = None) -> Any:
    report = Report(evaluation, 1, word_template=None if template is None else str(template))
    return FORMATS[face].render(report, catalogue(lang))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("face", TEXT_OF)
@pytest.mark.parametrize("name", [MADE_UP, PUBLISHED])
def test_golden(golden: Callable[[str, str], None], name: str, face: str, lang: str) -> None:
    ending = "html" if face == "html" else "txt"
    golden(f"faces/{name}/{face}.{lang}.{ending}", TEXT_OF[face](made(face, evaluated(name), lang)))


@pytest.mark.parametrize("face", TEXT_OF)
def test_the_same_result_gives_the_same_bytes(face: str) -> None:
    """No clock, no random name: what is dated bears the day of the evaluation."""
    content = made(face, evaluated(MADE_UP))
    assert content == made(face, evaluated(MADE_UP))
    if face != "html":
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            core = file.read("docProps/core.xml").decode()
        assert set(re.findall(r"\d{4}-\d\d-\d\dT", core)) == {"2024-12-31T"}


def test_several_in_one_run(run: Callable[..., Run], tmp_path: Path) -> None:
    names = ("bao-cao.html", "bao-cao.docx", "ket-qua.xlsx")
    outputs = [part for name in names for part in ("-o", str(tmp_path / name))]
    found = run("check", f"data/samples/{MADE_UP}.csv", "-q", *outputs)
    assert found.code == 1
    assert (tmp_path / names[0]).read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [(tmp_path / name).read_bytes()[:2] for name in names[1:]] == [b"PK", b"PK"]


def test_personal_data_stay_in_the_input(write: Callable[[str, str], Path]) -> None:
    path = write(
        "a.csv",
        "Tên HTX,Người đại diện,Điện thoại,Ngày sinh,Xếp loại\nHTX Mẫu,Nguyễn Văn Kín,0900000000,01/01/1970,Tốt\n",
    )
    for face, text_of in TEXT_OF.items():
        text = text_of(made(face, check(path).evaluation))
        assert "HTX Mẫu" in text
        assert not re.search("Kín|0900000000|1970", text)


ODD_LISTS = {
    "no-class-column": "Tên HTX,Lĩnh vực\nHTX A,Nông nghiệp\nHTX B,Nông nghiệp\n",
    "empty-class-column": "Tên HTX,Xếp loại\nHTX A,\nHTX B,\n",
    "groups": "Xếp loại,Số lượng\nTốt,3\nKhá,\n,0\n",
    "communes": "Tên HTX,Xếp loại,Xã\nHTX A,Tốt,xã phú tâm\nHTX B,,PHÚ TÂM\nHTX C,Yếu,\nHTX D,Khá,Xã Lạ\n",
    "none-counted": "Tên HTX,Loại hình\nTHT A,Tổ hợp tác\n",
    "one": "Tên HTX,Tổng điểm\nHTX A,64\n",
}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", ODD_LISTS)
def test_odd_lists_have_every_face(write: Callable[[str, str], Path], name: str, lang: str) -> None:
    """Lists without a class, a commune, a name, with nobody to count; with a day before the end of the period."""
    path = write("list.csv", ODD_LISTS[name])
    for day in (None, date(2024, 6, 30)):
        evaluation = check(path, options=Options(as_of=day)).evaluation
        for face, text_of in TEXT_OF.items():
            assert (
                catalogue(lang)("report.assumptions" if face != "xlsx" else "report.notes")
                in text_of(made(face, evaluation, lang))
                or not evaluation.assumptions
            )


def test_a_plan_of_another_world_has_every_face(write: Callable[[str, str], Path]) -> None:
    """Sums, means, ratios and thresholds of every kind, without communes."""
    from clubs import CLUBS, MEMBERS

    evaluation = check(write("list.csv", MEMBERS), CLUBS / "plan.yaml").evaluation
    for face, text_of in TEXT_OF.items():
        for lang in ("vi", "en"):
            text = text_of(made(face, evaluation, lang))
            assert all(outcome.target.title[lang] in text for outcome in evaluation.targets)


def test_a_waiver_is_shown(write: Callable[[str, str], Path]) -> None:
    waivers = Waivers((Waiver("cong-nghe-cao", False, "chờ xác nhận <b>", date(2025, 6, 30)),))
    evaluation = replace(evaluated(MADE_UP), waivers=waivers)
    for face, text_of in TEXT_OF.items():
        text = text_of(made(face, evaluation))
        assert "Không đạt (tạm miễn)" in text
        assert "chờ xác nhận <b>" in text.replace("&lt;", "<").replace("&gt;", ">")
        assert "30/06/2025" in text


# The page


def test_the_page_is_closed_and_asks_for_nothing() -> None:
    """Every part closed; no script, no form, no frame; nothing is fetched, and a policy in the page forbids it too."""
    html = made("html", evaluated(MADE_UP))
    tree = page(html)
    tags = {element.tag for element in tree.iter()}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "form", "input", "button", "base", "audio"}
    for element in tree.iter():
        assert not [key for key in element.attrib if key.startswith("on") or key in ("src", "srcset", "style")]
        assert element.attrib.get("href", "#").startswith("#")
    style = "".join(element.text or "" for element in tree.iter("style"))
    assert not re.search(r"@import|https?:|url\((?!#)", style)
    assert "default-src 'none'" in html
    assert "http" not in re.sub(r"http-equiv|http://www\.w3\.org/2000/svg", "", html)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", [MADE_UP, PUBLISHED])
def test_the_page_speaks_to_screen_readers(name: str, lang: str) -> None:
    """Language, landmarks, headings in order, tables with captions and scopes, drawings with a title or hidden."""
    tree = page(made("html", evaluated(name), lang))
    assert tree.attrib["lang"] == lang
    assert [len(list(tree.iter(tag))) for tag in ("main", "header", "footer", "h1", "title")][:4] == [1, 1, 1, 1]
    levels = [int(element.tag[1]) for element in tree.iter() if re.fullmatch(r"h\d", element.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [element.attrib["id"] for element in tree.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    for element in tree.iter():
        named = (element.attrib.get("aria-labelledby") or "").split()
        assert set(named) <= set(ids)
        assert element.attrib.get("href", "#main")[1:] in ids
    for table in tree.iter("table"):
        assert table.find("caption") is not None
        assert all(cell.attrib.get("scope") in ("col", "row") for cell in table.iter("th"))
    for drawing in tree.iter("svg"):
        described = drawing.find("title") is not None and drawing.find("desc") is not None
        assert drawing.attrib.get("aria-hidden") == "true" or (drawing.attrib["role"] == "img" and described)


def test_what_is_undecided_is_not_told_by_colour_alone() -> None:
    """An interval is hatched and outlined, each verdict has a sign of its own shape beside its words."""
    tree = page(made("html", evaluated(MADE_UP)))
    for card, target in zip(tree.iter("article"), evaluated(MADE_UP).targets, strict=True):
        hatched = [part for part in card.iter("rect") if part.attrib.get("class") == "maybe"]
        assert bool(hatched) is (target.chosen.bounds.low != target.chosen.bounds.high)
        (sign,) = {part.attrib["href"] for part in card.iter("use")}
        assert sign == f"#i-{target.verdict.value}"
    shapes = {part.attrib["id"]: ET.tostring(part[0]) for part in tree.iter("symbol")}
    assert {f"i-{verdict}" for verdict in ("met", "missed", "undecided", "no_data", "vacuous", "not_in_force")} == set(
        shapes
    )
    assert len(set(shapes.values())) == len(shapes)


def _contrast(first: str, second: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((light(first), light(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_have_contrast(scheme: int) -> None:
    """Texts at least 4.5 to 1 (WCAG 1.4.3), bars and lines at least 3 to 1 (1.4.11), in both schemes."""
    css = (ROOT / "src/htx_eval/report/office/templates/report.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", re.findall(r":root \{(.*?)\}", css, re.DOTALL)[scheme]))
    for text in ("ink", "soft", "accent", "met", "missed", "open", "none"):
        assert _contrast(colours[text], colours["paper"]) >= 4.5
    for tone in ("met", "missed", "open", "none"):
        assert _contrast(colours[tone], colours[f"{tone}-wash"]) >= 4.5
        assert _contrast(colours["ink"], colours[f"{tone}-wash"]) >= 4.5
    assert _contrast(colours["accent"], colours["track"]) >= 3
    assert _contrast(colours["ink"], colours["track"]) >= 3


def test_a_long_list_makes_a_short_page(write: Callable[[str, str], Path]) -> None:
    """What matters is shown, the rest is counted; the workbook has every row."""
    rows = "".join(f"HTX {'Rất Dài ' * 20}{at},,Xã {at % 500},Châu Thành\n" for at in range(3000))
    evaluation = check(write("long.csv", "Tên HTX,Xếp loại,Xã,Huyện\n" + rows)).evaluation
    html = made("html", evaluation)
    assert len(html.encode()) < 500_000
    assert "Danh sách có 3.000 dòng" in html
    assert "nữa, xem trong sổ Excel" in html
    assert len(load_workbook(io.BytesIO(made("xlsx", evaluation))).worksheets[1]["A"]) == 3001
    assert len(docx_text(made("docx", evaluation)).encode()) < 400_000


def test_every_problem_is_shown_if_it_is_asked_for(write: Callable[[str, str], Path]) -> None:
    rows = "".join(f"HTX {at},Tôt\n" for at in range(40))
    report = Report(check(write("list.csv", "Tên HTX,Xếp loại\n" + rows)).evaluation, 3)
    pages = [FORMATS["html"].render(replace(report, all_problems=every), catalogue("vi")) for every in (False, True)]
    assert [str(text).count("Lỗi HTX104") for text in pages] == [10, 40]


# The chart

FIGURES = st.fractions(min_value=-1000, max_value=1000, max_denominator=50)


@given(
    op=st.sampled_from([Op.AT_LEAST, Op.AT_MOST, Op.EXACTLY, Op.BETWEEN]),
    kind=st.sampled_from([Kind.COUNT, Kind.SUM]),
    ends=st.tuples(FIGURES, FIGURES).map(sorted),
    asked=st.tuples(FIGURES, FIGURES).map(sorted),
    endless=st.booleans(),
)
def test_a_chart_shows_where_the_plan_is_met(
    op: Op, kind: Kind, ends: list[Fraction], asked: list[Fraction], endless: bool
) -> None:
    """Everything lies on the axis, in its order, and an end lies in the zone just where the threshold admits it."""
    threshold = Threshold(op, asked[0], asked[1] if op is Op.BETWEEN else None)
    text = catalogue("vi")  # any text will do for the title
    target = Target("t", "1", text, "c", "required", Measure(kind), threshold)  # type: ignore[arg-type]
    high = None if endless else ends[1]
    chart = bullet(target, Bounds(ends[0], high, unbounded=frozenset(["high"] if endless else [])))
    assert chart.low is not None
    assert chart.high is not None
    assert 0 <= chart.low <= chart.high <= WIDTH
    assert 0 <= chart.zone[0] <= chart.zone[1] <= WIDTH
    assert all(0 <= x <= WIDTH for x, _ in chart.marks)
    assert chart.is_open is (endless or ends[0] != ends[1]) or abs(ends[1] - ends[0]) * WIDTH < 1000
    first, last = chart.axis
    assert first <= min(ends[0], Fraction(0))
    for end in ends[: 1 if endless else 2]:
        assert first <= end <= last
        step = (last - first) / WIDTH  # positions are rounded, so a unit beside the border does not count
        x = (end - first) / step
        if threshold.admits(end):
            assert chart.zone[0] - 1 <= x <= chart.zone[1] + 1
        elif all(abs(x - border) > 1 for border in chart.zone):
            assert not chart.zone[0] <= x <= chart.zone[1]


@pytest.mark.parametrize("share", [Fraction(0), Fraction(1, 3), Fraction(1)])
def test_a_share_has_the_whole_axis(share: Fraction) -> None:
    target = Target("t", "1", None, "c", None, Measure(Kind.SHARE), Threshold(Op.AT_LEAST, Fraction(1, 2)))  # type: ignore[arg-type]
    chart = bullet(target, Bounds(share, share, At(share, Fraction(1)), At(share, Fraction(1))))
    assert chart.axis == (Fraction(0), Fraction(1))
    assert (chart.low, chart.zone, chart.is_open) == (round(float(share) * WIDTH, 1), (150, 300), False)


# Communes


def test_communes_add_up() -> None:
    """Over its communes a target has the cooperatives of its evidence."""
    for path in SAMPLES.glob("*.csv"):
        result = json.loads(made("json", evaluated(path.stem)))
        sizes = [row.count_low for row in evaluated(path.stem).rows]
        for at, target in enumerate(result["targets"]):
            for part in ("counted", "base_only", "undecided"):
                sums = sum(commune["targets"][at][part] for commune in result["communes"])
                assert sums == sum(sizes[row] for row in row_numbers(target["evidence"][part]))


def test_spellings_of_a_commune_are_one(write: Callable[[str, str], Path]) -> None:
    """The communes of the plan first, whether the list has them or not; then others; then rows that name none."""
    result = json.loads(made("json", check(write("list.csv", ODD_LISTS["communes"])).evaluation))
    found = [(commune["name"], commune["cooperatives"]) for commune in result["communes"]]
    assert found[2] == ("Phú Tâm", 2)
    assert found[8:] == [("Xã Lạ", 0), (None, 1)]  # nothing says that the strange one is of the plan's district
    assert {count for _, count in (*found[:2], *found[3:8])} == {0}


# Word


def test_the_report_has_the_form_of_the_decree() -> None:
    """A4, margins and letters of Decree 30/2020; the number of the page in the middle above, from page 2 on."""
    document = docx.Document(io.BytesIO(made("docx", evaluated(MADE_UP))))
    (section,) = document.sections
    assert [round((side or 0) / Mm(1)) for side in (section.page_width, section.page_height)] == [210, 297]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round((side or 0) / Mm(1)) for side in margins] == [20, 20, 30, 15]
    font = document.styles["Normal"].font
    assert (font.name, font.size.pt if font.size else None) == ("Times New Roman", 14)
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header.paragraphs[0]._p.xml
    assert "PAGE" not in section.first_page_header._element.xml
    head = document.tables[0].rows[0].cells
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc" in head[1].text
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert [text.split(".")[0] for text in headings] == ["I", "II", "III", "IV", "V"]


def test_what_only_the_office_knows_is_left_open() -> None:
    """Number, place, day, signature and receivers are dots or brackets; the plan's issuer need not be the author."""
    document = docx.Document(io.BytesIO(made("docx", evaluated(MADE_UP))))
    head, foot = document.tables[0].rows[0].cells, document.tables[3].rows[0].cells
    for text in (*head[0].text.split("\n")[:2], foot[1].text.split("\n")[0], foot[1].text.split("\n")[-1]):
        assert re.fullmatch(r"\[[^\]\d]+\]", text), text
    assert "Số: ……/BC-……" in head[0].text
    assert re.search(r"ngày …… tháng …… năm ……", head[1].text)
    assert not re.search(r"\d", "".join(cell.text for cell in (*head, *foot)))


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Path]:
    def make(*paragraphs: str) -> Path:
        document = docx.Document()
        document.styles["Normal"].font.name = "Arial"
        document.sections[0].header.paragraphs[0].text = "ĐẦU TRANG CỦA CƠ QUAN"
        for text in paragraphs:
            document.add_paragraph(text)
        document.save(str(tmp_path / "mau.docx"))
        return tmp_path / "mau.docx"

    return make


def test_a_template_keeps_its_styles_and_gives_its_marked_place(template: Callable[..., Path]) -> None:
    path = template("Thư của cơ quan", "{{htx-eval}}", "GIÁM ĐỐC")
    content = made("docx", evaluated(MADE_UP), template=path)
    document = docx.Document(io.BytesIO(content))
    text = docx_text(content)
    order = [text.index(part) for part in ("Thư của cơ quan", "BÁO CÁO", "II. TỪNG CHỈ TIÊU", "GIÁM ĐỐC", "PHỤ LỤC")]
    assert order == sorted(order)
    assert "{{" not in text
    assert "CỘNG HÒA" not in text
    assert "[CHỨC VỤ" not in text
    assert document.styles["Normal"].font.name == "Arial"
    assert document.sections[0].header.paragraphs[0].text == "ĐẦU TRANG CỦA CƠ QUAN"


def test_a_template_without_a_mark_is_followed_by_the_whole_report(template: Callable[..., Path]) -> None:
    text = docx_text(made("docx", evaluated(MADE_UP), template=template("Trang bìa")))
    order = [text.index(part) for part in ("Trang bìa", "CỘNG HÒA", "BÁO CÁO", "[CHỨC VỤ", "PHỤ LỤC")]
    assert order == sorted(order)


def spoiled_inside() -> bytes:
    """A Word file that opens, and whose largest part cannot be unpacked."""
    raw = bytearray(made("docx", evaluated(MADE_UP)))
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        largest = max(package.infolist(), key=lambda info: info.compress_size)
    at = largest.header_offset + 30 + len(largest.filename)
    raw[at : at + 40] = b"\xff" * 40
    return bytes(raw)


def without_body() -> bytes:
    """A Word file that opens, and has no body to write into."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made("docx", evaluated(MADE_UP)))) as package, zipfile.ZipFile(out, "w") as other:
        for name in package.namelist():
            content = package.read(name)
            other.writestr(name, content.replace(b"<w:body>", b"<w:bod>").replace(b"</w:body>", b"</w:bod>"))
    return out.getvalue()


@pytest.mark.parametrize("content", [None, b"", b"no zip", b"PK\x03\x04 broken", "xlsx", spoiled_inside, without_body])
def test_a_template_that_is_none_is_refused(run: Callable[..., Run], tmp_path: Path, content: Any) -> None:
    path = tmp_path / "mau.docx"
    if content is not None:
        content = made("xlsx", evaluated(MADE_UP)) if isinstance(content, str) else content
        path.write_bytes(content() if callable(content) else content)
    arguments = ("-o", str(tmp_path / "out.docx"), "--word-template", str(path))
    found = run("check", f"data/samples/{MADE_UP}.csv", *arguments)
    assert (found.code, "HTX601" in found.err) == (2, True)
    assert not (tmp_path / "out.docx").exists()


def test_word_needs_its_library(run: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if re.match(r"docx\b|htx_eval\.report\.(paper|letter|official)", name)]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    found = run("check", f"data/samples/{MADE_UP}.csv", "-o", str(tmp_path / "a.docx"))
    assert found.code == 2
    assert f"HTX600: dạng Word cần thư viện python-docx; cài bằng: {install_command('word')}" in found.err


def test_a_template_without_a_word_report_is_refused(run: Callable[..., Run], tmp_path: Path) -> None:
    found = run("check", f"data/samples/{MADE_UP}.csv", "--word-template", str(tmp_path / "mau.docx"))
    assert (found.code, "HTX602" in found.err) == (2, True)


@pytest.mark.parametrize("face", ["docx", "xlsx"])
def test_a_screen_shows_no_file(monkeypatch: pytest.MonkeyPatch, face: str) -> None:
    from htx_eval.cli import console

    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    with pytest.raises(HtxEvalError) as refused:
        console.show(b"PK", face)
    assert [(problem.code, problem.value) for problem in refused.value.problems] == [("HTX603", face)]


# Excel and what both Office files have in common


def test_a_workbook_takes_no_text_for_a_formula_however_it_is_written() -> None:
    from htx_eval.report.office.workbooks import new_workbook

    file = io.BytesIO()
    with new_workbook(file) as book:
        book.add_worksheet().write_row(0, 0, ["=1+1", "{=1}", "http://a.example", "12"])
    assert {cell.data_type for cell in load_workbook(file).worksheets[0][1]} == {"s"}


def test_figures_of_a_workbook_are_figures() -> None:
    """Shares are numbers with a percent format, counts are whole numbers, headings stay in sight and on paper."""
    book = load_workbook(io.BytesIO(made("xlsx", evaluated(MADE_UP))))
    targets = book.worksheets[0]
    headings = [cell.value for cell in targets[1]]
    low = headings.index("Thấp nhất")
    share, count = targets[3][low], targets[2][low]
    assert isinstance(share.value, float)
    assert abs(share.value - 22 / 27) < 1e-12
    assert [share.number_format, count.value, count.number_format] == ["0.0%", 1, "#,##0"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    cooperatives = book.worksheets[1]
    assert [cell.value for cell in cooperatives[18]][-1] == "Xếp loại"
    assert cooperatives.max_row == len(evaluated(MADE_UP).rows) + 1


def test_a_cell_holds_no_more_than_excel_allows() -> None:
    from htx_eval.report.office.result_workbook import render

    evaluation = evaluated(MADE_UP)
    long = replace(evaluation, plan=replace(evaluation.plan, title=Text.of(vi="&[x]" * 20_000)))
    book = load_workbook(io.BytesIO(render(Report(long, 1), catalogue("vi"))))
    assert max(len(str(cell.value)) for sheet in book for row in sheet.iter_rows() for cell in row) == 32_767
