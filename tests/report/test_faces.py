"""One result, many faces: every number that a face shows is in the JSON of the same run, and stands where it belongs.

A face is plugged in by an extractor in ``EXTRACTORS``: from what it renders to the texts it shows and, for each target,
the texts of its cells. Everything is then derived from the JSON alone, apart from the code that renders.
"""

from __future__ import annotations

import csv
import functools
import io
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from html import unescape
from typing import Any

import pytest

from conftest import ROOT, SAMPLES
from htx_eval import check
from htx_eval.api import Options
from htx_eval.messages import catalogue
from htx_eval.model.outcome import Evaluation
from htx_eval.report.faces import FORMATS
from htx_eval.report.screens import result_screen
from htx_eval.report.subject import Report

LISTS = sorted(path.stem for path in SAMPLES.glob("*.csv"))
Json = dict[str, Any]


@dataclass
class Shown:
    """What a face shows: every text that may hold a number, and the cells of the targets it shows, by number or id."""

    texts: list[str]
    targets: dict[str, Cells] = field(default_factory=dict)
    every_target: bool = True  # false for a face that names only what is not met
    counts: bool = True  # whether it says how many targets are met, missed and so on

    def line(self, start: str) -> str | None:
        """The line that begins so, if there is one."""
        lines = (line.strip("*#") for text in self.texts for line in text.splitlines())
        return next((line.strip() for line in lines if line.strip().startswith(start)), None)


@dataclass
class Cells:
    """The figure of the plan, the actual one and the verdict, as a face shows them; None is what it does not show."""

    plan: str | None
    actual: str | None
    verdict: str | None


# Extractors


def table(text: str) -> Shown:
    lines = text.splitlines()
    head = next(index for index, line in enumerate(lines) if line.startswith("───"))
    starts = [found.start() for found in re.finditer(r"(?<=  )\S|^\S", lines[head - 1])]
    cells: dict[str, list[str]] = {}
    number = ""
    for line in lines[head + 1 :]:
        parts = [line[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)]
        if not re.match(r"\d+ +\S|  ", line):
            break
        number = parts[0] or number
        held = cells.setdefault(number, [""] * len(parts))
        cells[number] = [f"{old} {new}".strip() for old, new in zip(held, parts, strict=True)]
    return Shown([text], {key: Cells(*held[2:]) for key, held in cells.items()})


def markdown(text: str) -> Shown:
    plain = re.sub(r"\\(?=[\W_])|&#8203;", "", text)
    rows = [line.strip("| ").split(" | ") for line in plain.splitlines() if re.match(r"\| \d", line)]
    return Shown([re.sub(r"`[0-9a-f]{64}`", "", plain)], {row[0]: Cells(*row[2:]) for row in rows})


def csv_targets(text: str) -> Shown:
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))[1:]
    return Shown([cell for row in rows for cell in row], {row[2]: _of_sheet(row[4:]) for row in rows}, counts=False)


def csv_cooperatives(text: str) -> Shown:
    return Shown(
        [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) for cell in row], {}, False, False
    )


def _about(text: str) -> Cells:
    """The cells of a sentence on a target."""
    words = re.search(r": ([^:;]+); (?:kế hoạch|plan) (.*), (?:thực hiện|actual) (.*?)(?:\n|$)", text)
    assert words is not None, text
    return Cells(words[2], words[3], words[1])


def junit(text: str) -> Shown:
    root = ET.fromstring(text)
    targets = {}
    for case in next(iter(root)).iter("testcase"):
        targets[case.attrib["name"]] = _about("".join(case.itertext()).strip())
    texts = [part for item in root.iter() for part in (item.text or "", *item.attrib.values())]
    return Shown(texts, targets)


def github(text: str) -> Shown:
    plain = text.replace("%25", "%")
    told = [line.split("::", 2)[2] for line in plain.splitlines()]
    cells = [_about(line) for line in told if "; " in line and re.search("chỉ tiêu|target", line)]
    numbers = [found[1] for line in told if (found := re.search(r": (?:chỉ tiêu|target) (\w+)\. ", line))]
    return Shown([plain], dict(zip(numbers, cells, strict=True)), False, False)


def sarif(text: str) -> Shown:
    log = json.loads(text)
    run = log["runs"][0]
    texts = list(strings_and_numbers(run["tool"]))
    targets = {}
    for result in run["results"]:
        texts += [result["message"]["text"], str(result["locations"][0]["physicalLocation"]["region"])]
        if "/" in result["ruleId"]:
            targets[result["ruleId"].split("/")[1]] = _about(result["message"]["text"])
    return Shown(texts, targets, False, False)


def gitlab(text: str) -> Shown:
    every = json.loads(text)
    targets = {
        item["check_name"].split("/")[1]: _about(item["description"]) for item in every if "/" in item["check_name"]
    }
    return Shown(
        [f"{item['description']} {item['location']['lines']['begin']}" for item in every], targets, False, False
    )


def html(text: str) -> Shown:
    """Every text of the page, what screen readers are told included; styles and the ends of axes left out."""
    plain = re.sub(r"(?s)<style.*?</style>|<text class=\"end\".*?</text>|[0-9a-f]{64}", "", text)
    targets = {}
    for article in re.findall(r"(?s)<article class=\"card.*?</article>", plain):
        plan, actual = (_visible(part) for part in re.findall(r"(?s)<dd>(.*?)</dd>", article)[:2])
        number, badge = (re.search(rf"(?s)class=\"{name}\">(.*?)</", article) for name in ("no", "badge"))
        assert number is not None
        assert badge is not None
        targets[number[1].strip(".")] = Cells(plan, actual, _visible(article[badge.start(1) : article.index("</p>")]))
    return Shown([_visible(plain)], targets, counts=False)


def _visible(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", " ", markup))


def xlsx(content: bytes) -> Shown:
    from openpyxl import load_workbook

    rows = [list(row) for sheet in load_workbook(io.BytesIO(content)) for row in sheet.iter_rows(values_only=True)]
    first = load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(min_row=2, values_only=True)
    texts = [re.sub("[0-9a-f]{64}", "", str(cell)) for row in rows for cell in row if cell is not None]
    return Shown(texts, {str(row[0]): _of_sheet(row) for row in first}, counts=False)


def _of_sheet(row: Sequence[Any]) -> Cells:
    """The cells of a row of the sheet of targets: what is short stands apart, in its own columns."""
    short = " ".join(str(cell) for cell in row[14:16] if cell not in (None, ""))
    return Cells(str(row[2]), f"{row[3]} {short}", str(row[4]))


def word(content: bytes) -> Shown:
    """Every text of the report; the running numbers of the annex are figures of no result."""
    from docx import Document

    document = Document(io.BytesIO(content))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    targets = next(rows for rows in tables if len(rows[0]) == 5)
    annex = [cell for rows in tables if len(rows[0]) > 5 for row in rows[1:] for cell in row[1:]]
    texts = [paragraph.text for paragraph in document.paragraphs]
    cells = [cell for rows in tables if len(rows[0]) <= 5 for row in rows for cell in row]
    return Shown([*texts, *cells, *annex], {row[0]: Cells(*row[2:5]) for row in targets[1:]}, counts=False)


def note(content: bytes) -> Shown:
    """Every text of the page for the chief; the numbers of what is to be done first are figures of no result."""
    from docx import Document

    document = Document(io.BytesIO(content))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    texts = [re.sub(r"^\d\. ", "", paragraph.text) for paragraph in document.paragraphs]
    cells = [cell for row in rows for cell in row]
    return Shown([*texts, *cells], {row[0]: Cells(*row[2:5]) for row in rows[1:]}, counts=False)


#: For every format but the JSON itself.
EXTRACTORS: dict[str, Callable[[Any], Shown]] = {
    "table": table,
    "markdown": markdown,
    "csv": csv_targets,
    "cooperatives-csv": csv_cooperatives,
    "junit": junit,
    "github": github,
    "sarif": sarif,
    "gitlab": gitlab,
    "html": html,
    "docx": word,
    "note": note,
    "xlsx": xlsx,
}
#: Those whose cells are figures, written as a program writes them.
FIGURES = ("csv", "cooperatives-csv", "xlsx")


# What the JSON allows

NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")


def strings_and_numbers(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from (str(key), *strings_and_numbers(value))
    elif isinstance(data, list):
        for item in data:
            yield from strings_and_numbers(item)
    elif data is not None and not isinstance(data, bool):
        yield str(data)


def numbers(text: str, lang: str) -> list[Fraction]:
    """The numbers of a text, with the separators of its language."""
    found = []
    for token in NUMBER.findall(text):
        group, point = (".", ",") if lang == "vi" else (",", ".")
        grouped = re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+(?:\{point}\d+)?|\d+(?:\{point}\d+)?", token)
        if grouped:
            found.append(Fraction(token.replace(group, "").replace(point, ".")))
        else:
            found += [Fraction(part) for part in re.findall(r"\d+", token)]
    return found


def rounded(value: Fraction, places: int) -> Fraction:
    scaled = Decimal(value.numerator * 10**places) / Decimal(value.denominator)
    return Fraction(int(scaled.to_integral_value(ROUND_HALF_UP)), 10**places)


def exact(value: float | int, at: Json | None) -> Fraction:
    if at is not None and at["denominator"] and isinstance(value, float):
        return Fraction(at["numerator"]) / Fraction(at["denominator"])
    return Fraction(str(value))


def figures(value: float | int | None, at: Json | None, kind: str) -> set[Fraction]:
    """One end of a measure as it may be shown: a share by its counts and its percentage."""
    if value is None:
        return set()
    share = exact(value, at)
    if kind != "share":
        return {rounded(share, 2)}
    counts = set() if at is None else {Fraction(at["numerator"]), Fraction(at["denominator"])}
    return {rounded(share * 100, 1), *counts}


def actual_figures(target: Json, reading: Json) -> set[Fraction]:
    """Everything that may be shown as the actual value of a target under a reading: ends and shortfall."""
    kind = target["measure"]["kind"]
    ends = figures(reading["low"], reading["low_at"], kind) | figures(reading["high"], reading["high_at"], kind)
    if reading["verdict"] in ("missed", "undecided"):
        ends |= {rounded(exact(end, None), 2) for end in reading["shortfall"].values() if end is not None}
    low, floor = reading["low"], target["threshold"]["value"]
    if target["of_figure"] is not None and low is not None and low == reading["high"]:
        ends.add(rounded(exact(low, None) / exact(floor, None) * 100, 0))
    return ends


def plan_figures(target: Json) -> set[Fraction]:
    threshold, is_share = target["threshold"], target["measure"]["kind"] == "share"
    ends = [threshold[key] for key in ("value", "high", "stretch") if threshold[key] is not None]
    shown = {rounded(exact(end, None) * 100, 1) if is_share else rounded(exact(end, None), 2) for end in ends}
    return shown | set(map(Fraction, (target["needed"] or {}).values()))


def chosen(target: Json) -> Json:
    return {**target["measure"], "verdict": target["verdict"], "shortfall": target["shortfall"]}


def known(result: Json, lang: str) -> set[Fraction]:
    """Every number that a face may show of a result: what is in it, and counts of what is in it."""
    found = {number for text in strings_and_numbers(result) for number in (*numbers(text, lang), *numbers(text, "en"))}
    targets, problems = result["targets"], result["problems"]
    for target in targets:
        for reading in (chosen(target), *target["readings"]):
            found |= actual_figures(target, reading)
        found |= plan_figures(target)
    counts = [
        *Counter(target["verdict"] for target in targets).values(),
        *Counter(problem["severity"] for problem in problems).values(),
        *(count - 3 for count in Counter(problem["code"] for problem in problems).values()),
        sum(bool(reading["lacks"] or reading["uncovered"]) for target in targets for reading in target["readings"]),
        len({question["cooperative"] for target in targets for question in target["questions"]} - {None}) - 3,
        sum(item["count"] for item in result["composition"] if len(item["classes"]) > 3),
        result["data"]["rows"] + result["data"]["left_out"],
        len(targets),
        len(problems),
    ]
    return found | set(map(Fraction, counts)) | {Fraction(0)}


@functools.cache
def evaluated(name: str) -> Evaluation:
    return check(SAMPLES / f"{name}.csv", options=Options(reference="mau" not in name, covers=["htx"])).evaluation


def faces(name: str, lang: str, face: str) -> tuple[Json, Shown, str]:
    report, messages = Report(evaluated(name), 1), catalogue(lang)
    result: Json = json.loads(FORMATS["json"].render(report, messages))
    rendered = (
        result_screen.render(report, messages, 400) if face == "table" else FORMATS[face].render(report, messages)
    )
    return result, EXTRACTORS[face](rendered), str(rendered)


def test_every_face_is_derived() -> None:
    """A new face needs an extractor here, or nobody knows that it tells the truth."""
    assert set(EXTRACTORS) == set(FORMATS) - {"json"}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("face", EXTRACTORS)
@pytest.mark.parametrize("name", LISTS)
def test_every_number_is_in_the_json(monkeypatch: pytest.MonkeyPatch, name: str, face: str, lang: str) -> None:
    monkeypatch.chdir(ROOT)
    result, shown, _ = faces(name, lang, face)
    allowed = known(result, lang)
    allowed |= {number for text in explained(shown, lang) for number in numbers(text, lang)}
    for text in shown.texts:
        plain = face in FIGURES and re.fullmatch(r"-?\d+(\.\d+)?", text)
        for number in [Fraction(text)] if plain else numbers(text, lang):
            near = (abs(number - other) < Fraction(1, 10**12) for other in allowed)  # Excel keeps 15 digits
            assert number in allowed or any(near), (number, text)


def explained(shown: Shown, lang: str) -> Iterable[str]:
    """The explanations of the codes that a face names: their examples are no figures of the result."""
    from htx_eval.messages import explanations

    every = explanations(lang)
    codes = {code for text in shown.texts for code in re.findall(r"HTX\d{3}", text)}
    return [*codes, *(part for code in codes for part in every[code])]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("face", EXTRACTORS)
@pytest.mark.parametrize("name", LISTS)
def test_every_target_shows_its_own_numbers(monkeypatch: pytest.MonkeyPatch, name: str, face: str, lang: str) -> None:
    """No figure missing and none too many: plan, actual value with shortfall, verdict."""
    monkeypatch.chdir(ROOT)
    result, shown, _ = faces(name, lang, face)
    if not shown.every_target and not shown.targets:
        return
    for target in result["targets"]:
        cells = shown.targets.get(target["id"]) or shown.targets.get(target["number"])
        if cells is None:
            assert not shown.every_target
            assert target["verdict"] == "met"
            continue
        if cells.plan is not None:
            assert set(numbers(cells.plan, lang)) == asked(target), (target["id"], cells)
        if cells.actual is not None:
            assert set(numbers(cells.actual, lang)) == actual(target), (target["id"], cells)
        if cells.verdict is not None:
            assert catalogue(lang)(f"verdict.{target['verdict']}") in cells.verdict


def counted(result: Json) -> list[int]:
    """How many targets are met, of how many, and how many there are of each other verdict."""
    verdicts = Counter(target["verdict"] for target in result["targets"])
    others = ("missed", "undecided", "no_data", "vacuous", "not_in_force")
    return [verdicts["met"], len(result["targets"]), *(verdicts[name] for name in others if verdicts[name])]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("face", ["html", "docx", "note", "xlsx"])
@pytest.mark.parametrize("name", LISTS)
def test_the_first_sentence_is_that_of_the_json(
    monkeypatch: pytest.MonkeyPatch, name: str, face: str, lang: str
) -> None:
    """What people sign or read begins with how many targets are met."""
    monkeypatch.chdir(ROOT)
    result, shown, _ = faces(name, lang, face)
    start = {"vi": r"Đạt \d+/\d+ chỉ tiêu", "en": r"Targets met: \d+ of \d+"}[lang]
    found = re.search(rf"{start}[^.\n]*", "\n".join(shown.texts))
    assert found is not None
    assert numbers(found[0], lang) == counted(result)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("face", EXTRACTORS)
@pytest.mark.parametrize("name", LISTS)
def test_counts_are_those_of_the_json(monkeypatch: pytest.MonkeyPatch, name: str, face: str, lang: str) -> None:
    """The result line counts the verdicts of the JSON, the title of the problems its errors and warnings."""
    monkeypatch.chdir(ROOT)
    result, shown, _ = faces(name, lang, face)
    if not shown.counts:
        return
    last = shown.line({"vi": "KẾT QUẢ", "en": "RESULT"}[lang])
    assert numbers(last or "", lang) == [*map(Fraction, counted(result)), result["exit_code"]]
    title = shown.line({"vi": "Điểm cần kiểm tra trong số liệu", "en": "Problems in the data"}[lang])
    severities = Counter(problem["severity"] for problem in result["problems"])
    if title is not None:
        assert numbers(title, lang) == [severities["error"], severities["warning"]]


def asked(target: Json) -> set[Fraction]:
    threshold = target["threshold"]
    if threshold["op"] in ("at_most", "exactly") and threshold["value"] == 0:
        return set()
    shown = plan_figures(target)
    return shown if target["verdict"] != "no_data" else shown - set(map(Fraction, (target["needed"] or {}).values()))


def actual(target: Json) -> set[Fraction]:
    """Exactly what is to be shown: both ends, and what is missing where the target is not met."""
    if target["verdict"] in ("no_data", "not_in_force"):
        return set()
    shown = actual_figures(target, {**chosen(target), "shortfall": {}})
    low, high = target["shortfall"]["low"], target["shortfall"]["high"]
    short = (
        target["verdict"] in ("missed", "undecided") and high not in (None, 0) and not target["measure"]["unbounded"]
    )
    return shown | ({rounded(exact(end, None), 2) for end in (low or 0, high)} if short else set())


def test_a_spoiled_number_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The derivation would see a figure that is one off, wherever it stands."""
    monkeypatch.chdir(ROOT)
    name = "chau-thanh-2024-so-lieu-mau"
    result, _, text = faces(name, "vi", "markdown")
    spoiled = markdown(text.replace("22–24/27", "23–24/27"))
    target = next(item for item in result["targets"] if item["id"] == "hieu-qua")
    assert set(numbers(spoiled.targets["2"].actual or "", "vi")) != actual(target)
    assert Fraction("81.6") not in known(result, "vi")
