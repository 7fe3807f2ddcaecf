"""A list, a file and a plan that try to be something else: in every face they are text and nothing more."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from conftest import ROOT
from hostile import HOSTILE, NAME, hostile_report
from htx_eval import check
from htx_eval.base.inert import harmless, is_formula
from htx_eval.base.text import Text
from htx_eval.messages import catalogue
from htx_eval.report.faces import FORMATS
from htx_eval.report.machines.findings import findings
from htx_eval.report.machines.markdown import escaped
from htx_eval.report.machines.sarif import uri
from htx_eval.report.screens import result_screen
from htx_eval.report.subject import Report
from office import page, xml_parts

SARIF_SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
TEXTS = sorted(set(FORMATS) - {"json", "docx", "note", "xlsx"})
LANGUAGES = pytest.mark.parametrize("lang", ["vi", "en"])


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """The hostile list under a plan of which the title and every target's title are hostile too."""
    monkeypatch.chdir(tmp_path)
    report = hostile_report(tmp_path)
    found = report.evaluation
    titles = [Text.of(vi=text, en=text) for text in HOSTILE[:: len(HOSTILE) // len(found.targets)]]
    targets = tuple(
        replace(outcome, target=replace(outcome.target, title=title))
        for outcome, title in zip(found.targets, titles, strict=False)
    )
    plan = replace(found.plan, title=titles[0], targets=tuple(outcome.target for outcome in targets))
    return replace(report, evaluation=replace(found, plan=plan, targets=targets))


def made(face: str, report: Report, lang: str = "vi") -> Any:
    return FORMATS[face].render(report, catalogue(lang))


def names(report: Report) -> list[str]:
    """The names of the list as they are to be read."""
    found = [harmless(row.name or "") for row in report.evaluation.list.rows]
    assert len(found) == len(HOSTILE) + 1
    return found


# What each text becomes: one small file to be read by a person

#: What stands around the value of a cell in the message that no such value is known, in the raw text of a face.
AROUND = {
    "table": '"',
    "html": "&#34;",
    "markdown": '"',
    "junit": "&quot;",
    "github": '"',
    "sarif": r"\"",
    "gitlab": r"\"",
}


def written(face: str, report: Report) -> list[str]:
    """How a face writes the class of each row, which is none, sign by sign."""
    quote = re.escape(AROUND[face])
    wide = face == "table"  # so that no line is broken
    text = result_screen.render(report, catalogue("vi"), width=1000) if wide else made(face, report)
    return re.findall(rf"không có giá trị {quote}(.*?){quote}; các giá trị", text)


def test_golden(golden: Callable[[str, str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every hostile text with the faces that do not write it as it is read on a line."""
    monkeypatch.chdir(tmp_path)
    report = hostile_report(tmp_path)
    faces = {face: written(face, report) for face in AROUND}
    assert {face: len(found) for face, found in faces.items()} == dict.fromkeys(AROUND, len(HOSTILE))
    rows = list(csv.reader(io.StringIO(made("cooperatives-csv", report))))[1:]
    faces["csv"] = [row[3] for row in rows[: len(HOSTILE)]]
    lines = []
    for at, text in enumerate(names(report)[:-1]):
        lines.append(text)
        lines += [f"    {face:<10}{found[at]}" for face, found in faces.items() if found[at] != text]
    golden("faces/hostile.txt", "\n".join(lines) + "\n")


# Every face of text

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")


@LANGUAGES
@pytest.mark.parametrize("face", TEXTS)
def test_no_control_character_comes_through(hostile: Report, face: str, lang: str) -> None:
    """Neither bell, escape, direction nor byte order mark of a list, in any face; line breaks are our own."""
    assert not CONTROL.search(made(face, hostile, lang).removeprefix("\ufeff"))


# HTML


class _Other(HTMLParser):
    """What a page may have besides elements and texts."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_comment(self, data: str) -> None:
        self.found.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(decl)

    def handle_pi(self, data: str) -> None:
        self.found.append(f"instruction {data}")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"section {data}")


def values(tree: ET.Element) -> set[tuple[str, str, str]]:
    return {(element.tag, key, value) for element in tree.iter() for key, value in element.attrib.items()}


#: Attributes of which the value depends on a result: places and sizes, what a verdict looks like, numbers of parts.
OF_A_RESULT = re.compile(
    r"-?[\d.]+%?|M[\d.]+ 17l11 8-11 8z|(?:[a-z]+ )?(?:v|mark)-[a-z_]+(?: is-chosen)?|[a-z0-9]{1,3}"
)


@LANGUAGES
def test_a_page_has_no_element_attribute_or_link_of_the_data(hostile: Report, lang: str) -> None:
    """Every element, attribute and value of one is known from a mild list; what is read aloud is the plan's title."""
    html = made("html", hostile, lang)
    tree = page(html)
    mild = page(made("html", Report(check(ROOT / "data/samples/chau-thanh-2024-so-lieu-mau.csv").evaluation, 1), lang))
    assert {element.tag for element in tree.iter()} <= {element.tag for element in mild.iter()}
    assert {key for _, key, _ in values(tree)} <= {key for _, key, _ in values(mild)}
    targets = [outcome.target for outcome in hostile.evaluation.targets]
    labels = {f"{target.number}. {harmless(target.title[lang])}" for target in targets}
    labels.add(catalogue(lang)("report.problems"))
    for tag, key, value in values(tree) - values(mild):
        assert value in labels if key == "aria-label" else OF_A_RESULT.fullmatch(value), (tag, key, value)
    assert all(value.startswith("#") for _, key, value in values(tree) if key == "href")
    other = _Other()
    other.feed(html)
    assert other.found == ["doctype html"]
    assert not re.search(r"<(?![a-zA-Z/!])|&(?!#?\w+;)", html)


def test_everything_is_read_on_a_page(hostile: Report) -> None:
    texts = " ".join(page(made("html", hostile)).itertext())
    assert [text for text in names(hostile) if text not in texts] == []
    titles = [outcome.target.title["vi"] for outcome in hostile.evaluation.targets]
    problems = [problem.value or "" for problem in hostile.evaluation.problems]
    assert [text for text in (*titles, *problems, NAME) if harmless(text) not in texts] == []


# Markdown


def test_markdown_is_text_only(hostile: Report) -> None:
    """Rendered, a list is text only: no tag but those of the frame, no link, no mention, no table but ours."""
    text = made("markdown", hostile)
    rendered = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(text)
    tags = set(re.findall(r"</?([a-z0-9]+)", rendered))
    assert tags <= {"h3", "h4", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "code"}
    assert rendered.count("<table>") == 1
    assert rendered.count("<h3>") == 1
    assert rendered.count("<code>") == 1
    assert {row.count("<td>") for row in re.findall(r"<tr>.*?</tr>", rendered, re.DOTALL)} == {0, 5}
    visible = re.sub(r"<[^>]*>", "", rendered)
    assert not re.search(r"[@#!]\w|://|www\.", visible)
    for word in ("alert(1)", "octocat", "evil.example", "xã Tân Lập"):
        assert word in visible


@pytest.mark.parametrize("text", [*HOSTILE, "2. HTX", "10) HTX", "3.5", "+84", "12"])
def test_an_escaped_text_is_shown_as_it_is(text: str) -> None:
    """Rendered in a list, a heading or a table, every text is again what it was, but for the invisible space."""
    reader = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    for frame in (f"- {escaped(text)}", f"### {escaped(text)}", f"| a |\n| --- |\n| {escaped(text)} |", escaped(text)):
        rendered = reader.render(frame)
        shown = unescape(re.sub(r"<[^>]*>", "", rendered)).replace("\u200b", "").split()
        assert shown[1 if frame.startswith("|") else 0 :] == harmless(text).split()


# JUnit


def test_junit_has_its_own_elements_only(hostile: Report) -> None:
    """As many cases as targets and problems, and no element or attribute besides."""
    text = made("junit", hostile)
    root = ET.fromstring(text)
    counts = Counter(element.tag for element in root.iter())
    assert counts["testcase"] == len(hostile.evaluation.targets) + len(hostile.evaluation.problems)
    assert (counts["testsuites"], counts["testsuite"]) == (1, 2)
    assert set(counts) <= {"testsuites", "testsuite", "testcase", "failure", "skipped", "system-out"}
    known = {"name", "classname", "time", "message", "tests", "failures", "errors", "skipped"}
    assert {key for element in root.iter() for key in element.attrib} == known
    assert "]]>" not in text
    assert not re.search(r"<(?![a-z/?])|<!|&(?!(?:amp|lt|gt|quot|#\d+);)", text)
    texts = "\n".join(part for element in root.iter() for part in (element.text or "", *element.attrib.values()))
    assert [name for name in names(hostile)[:-1] if name not in texts] == []


# Annotations of GitHub

ANNOTATION = re.compile(r"::(error|warning|notice) file=([^,:]+),line=(\d+)(?:,col=(\d+))?,title=([^,:]+)::(.+)")


@LANGUAGES
def test_no_annotation_is_forged(hostile: Report, lang: str) -> None:
    """One command for each finding and not one more; properties cannot be closed or added to."""
    lines = made("github", hostile, lang).split("\n")
    every = findings([hostile], catalogue(lang))
    assert (len(lines), lines[-1]) == (len(every) + 1, "")
    for line, finding in zip(lines, every, strict=False):
        found = ANNOTATION.fullmatch(line)
        assert found is not None, line
        assert not re.search(r"%(?!25|0D|0A|3A|2C)", line)
        assert found[6].replace("%25", "%") == finding.message
    assert any("a %25|%3A%2C@`<b>.csv" in line for line in lines)


# SARIF and GitLab


def strings(data: Any) -> Iterator[str]:
    """Every string of JSON data, keys too."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from (key, *strings(value))
    elif isinstance(data, list):
        for item in data:
            yield from strings(item)
    elif isinstance(data, str):
        yield data


@LANGUAGES
def test_sarif_says_every_finding_once_and_has_no_link(hostile: Report, lang: str) -> None:
    """Of its schema, which knows no other key; every message that of its finding, but without what SARIF links."""
    log = json.loads(made("sarif", hostile, lang))
    jsonschema.Draft4Validator(SARIF_SCHEMA).validate(log)
    (run,) = log["runs"]
    every = findings([hostile], catalogue(lang))
    told = [(result["ruleId"], result["message"]["text"].replace("] (", "](")) for result in run["results"]]
    assert told == [(finding.rule, finding.message.replace("] (", "](")) for finding in every]
    for result, finding in zip(run["results"], every, strict=True):
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"] == {"uri": uri(finding.place.file or "")}
    assert [text for text in strings(log) if "](" in text or re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text)] == []
    assert {text for text in strings(log) if "://" in text and "evil.example" not in text} == {log["$schema"]}
    assert all("\n" not in result["message"]["text"] for result in run["results"])


def test_code_quality_says_every_finding_once(hostile: Report) -> None:
    every: list[dict[str, Any]] = json.loads(made("gitlab", hostile))
    told = [(item["check_name"], item["description"], item["location"]["path"]) for item in every]
    known = findings([hostile], catalogue("vi"))
    assert told == [(finding.rule, finding.message, finding.place.file) for finding in known]


# CSV


@LANGUAGES
@pytest.mark.parametrize("face", ["csv", "cooperatives-csv"])
def test_no_cell_of_csv_is_a_formula(hostile: Report, face: str, lang: str) -> None:
    """Figures are figures; every row is as wide as its heading."""
    text = made(face, hostile, lang)
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if is_formula(cell) and not re.fullmatch(r"-?[\d.]+", cell)] == []
    if face == "cooperatives-csv":
        assert [row[3].removeprefix("'") for row in rows[1:]] == names(hostile)


# Office files


@pytest.mark.parametrize("face", ["docx", "xlsx"])
def test_an_office_file_is_well_formed(hostile: Report, face: str) -> None:
    """Every part is read by an XML parser, and every name is there; nothing is a field, a link or a formula."""
    content = made(face, hostile)
    texts = "".join("".join(root.itertext()) for _, root in xml_parts(content))
    assert [name for name in names(hostile) if name not in texts] == []
    tags = {element.tag.rpartition("}")[2] for _, root in xml_parts(content) for element in root.iter()}
    assert not tags & {"hyperlink", "f", "altChunk", "object", "externalLink"}
    links = [element for name, root in xml_parts(content) if name.endswith("rels") for element in root]
    assert {link.attrib.get("TargetMode") for link in links} == {None}


@LANGUAGES
def test_the_note_holds_hostile_texts_as_texts(hostile: Report, lang: str) -> None:
    """Titles of the plan and names of the list are read as they are, cut at most; nothing acts."""
    content = made("note", hostile, lang)
    tags = {element.tag.rpartition("}")[2] for _, root in xml_parts(content) for element in root.iter()}
    assert not tags & {"hyperlink", "altChunk", "object", "externalLink"}
    texts = "".join("".join(root.itertext()) for name, root in xml_parts(content) if name == "word/document.xml")
    assert not CONTROL.search(texts)
    for outcome in hostile.evaluation.targets:
        assert harmless(outcome.target.title[lang])[:30] in texts


def test_no_text_of_a_workbook_is_a_formula(hostile: Report) -> None:
    book = load_workbook(io.BytesIO(made("xlsx", hostile)))
    kinds = Counter(cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row)
    assert set(kinds) == {"s", "n"}
    assert [cell.value for cell in book.worksheets[1]["C"]][1:] == names(hostile)
