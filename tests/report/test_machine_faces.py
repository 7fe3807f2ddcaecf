"""The faces that machines read: word for word in both languages, well-formed, and read by their own readers."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import Error, Failure, JUnitXml, Skipped

from conftest import ROOT, Run
from hostile import hostile_report
from htx_eval import check
from htx_eval.api import Options
from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.messages import catalogue
from htx_eval.model.outcome import Evaluation
from htx_eval.model.waivers import Waiver, Waivers
from htx_eval.report.faces import FORMATS
from htx_eval.report.machines import sarif
from htx_eval.report.machines.sarif import uri
from htx_eval.report.subject import Refusal, Report

MADE_UP, PUBLISHED = "chau-thanh-2024-so-lieu-mau", "binh-thuan-2022"
SEVERAL = [name for name, face in FORMATS.items() if face.together is not None]
SARIF_SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@functools.cache
def evaluated(name: str) -> Evaluation:
    return check(f"data/samples/{name}.csv", options=Options(reference=name != MADE_UP, covers=["htx"])).evaluation


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    for name in (MADE_UP, PUBLISHED):  # kept, for these are named from the root
        evaluated(name)
    monkeypatch.chdir(tmp_path)
    return hostile_report(tmp_path)


def shown(face: str, *reports: Report | Refusal, lang: str = "vi") -> str:
    together = FORMATS[face].together
    assert together is not None
    return together(reports, catalogue(lang))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("face", SEVERAL)
@pytest.mark.parametrize("name", [MADE_UP, PUBLISHED])
def test_golden(golden: Callable[[str, str], None], name: str, face: str, lang: str) -> None:
    golden(f"faces/{name}/{face}.{lang}.txt", shown(face, Report(evaluated(name), 1), lang=lang))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("face", SEVERAL)
def test_golden_of_several_lists(golden: Callable[[str, str], None], face: str, lang: str) -> None:
    refused = Refusal("data/none.csv", (Problem("HTX402", place=Place(file="data/none.csv")),), 2)
    text = shown(face, Report(evaluated(PUBLISHED), 3), refused, lang=lang)
    golden(f"faces/several/{face}.{lang}.txt", text)


# JUnit


def test_junit_is_read_back(hostile: Report) -> None:
    """Stable names, counts that are true, and every verdict in its place."""
    text = shown("junit", Report(evaluated(MADE_UP), 1), Report(evaluated(PUBLISHED), 3), hostile)
    read = JUnitXml.fromstring(text.encode())
    assert (read.tests, read.failures, read.errors, read.skipped) == tuple(
        sum(getattr(suite, key) for suite in read) for key in ("tests", "failures", "errors", "skipped")
    )
    first = next(iter(read))
    assert [(case.classname, case.name) for case in first] == [
        ("chau-thanh-2024", target.target.id) for target in evaluated(MADE_UP).targets
    ]
    kinds = [[type(part) for part in case.result] for case in first]
    assert kinds == [[], [], [], [Skipped], [], [Failure]]
    assert {type(part) for case in list(read)[2] for part in case.result} == {Skipped}


def test_names_of_cases_do_not_depend_on_language_or_lines(write: Callable[[str, str], Path]) -> None:
    path = write("list.csv", "Tên HTX,Xếp loại\nHTX A,Tôt\nHTX B,Kha\nHTX B,Tôt\n")
    moved = write("sub/list.csv", "# ghi chú\n# ghi chú\nTên HTX,Xếp loại\nHTX A,Tôt\nHTX B,Kha\nHTX B,Tôt\n")

    def names(file: Path, lang: str) -> list[tuple[str, str]]:
        read = JUnitXml.fromstring(shown("junit", Report(check(file).evaluation, 3), lang=lang).encode())
        return [(case.classname, case.name) for suite in read for case in suite]

    assert names(path, "vi") == names(path, "en") == names(moved, "vi")
    assert len(set(names(path, "vi"))) == len(names(path, "vi"))


def test_problems_are_a_suite_of_their_own(write: Callable[[str, str], Path]) -> None:
    """Errors fail, warnings pass and are told, and what could not be evaluated is an error."""
    path = write("list.csv", "Tên HTX,Xếp loại,Cột lạ\nHTX A,Tôt,1\n")
    refusal = Refusal("none.csv", (Problem("HTX402", place=Place(file="none.csv")),), 2)
    read = JUnitXml.fromstring(shown("junit", Report(check(path).evaluation, 3), refusal).encode())
    _, problems, refused = list(read)
    found = {case.classname + " " + case.name.split()[0]: case for case in problems}
    assert [type(part) for part in found["chau-thanh-2024.problems HTX104"].result] == [Failure]
    assert found["chau-thanh-2024.problems HTX201"].result == []
    assert "Cột lạ" in str(found["chau-thanh-2024.problems HTX201"].system_out)
    assert [type(part) for case in refused for part in case.result] == [Error]


def test_a_monitored_target_never_fails(write: Callable[[str, str], Path]) -> None:
    from htx_eval.api import load_plan

    plan = Path(load_plan().path).read_text(encoding="utf-8")
    watched = write("plan.yaml", re.sub(r"(    clause: muc-tieu)", r"    level: monitored\n\1", plan))
    found = check(write("list.csv", "Tên HTX,Xếp loại\nHTX A,Yếu\n"), watched).evaluation
    assert "missed" in {outcome.verdict.value for outcome in found.targets}
    read = JUnitXml.fromstring(shown("junit", Report(found, 0)).encode())
    assert (read.failures, read.errors) == (0, 0)
    assert "::error" not in shown("github", Report(found, 0))


# GitHub

ANNOTATION = re.compile(r"::(error|warning|notice) file=([^,:]+),line=(\d+)(?:,col=(\d+))?,title=([^,:]+)::(.+)")


def test_an_annotation_names_the_line() -> None:
    lines = shown("github", Report(evaluated(MADE_UP), 1)).splitlines()
    plan = (ROOT / "targets/plans/chau-thanh-2024.yaml").read_text(encoding="utf-8").splitlines()
    for line in lines:
        found = ANNOTATION.fullmatch(line)
        assert found is not None
        assert found[2] == "targets/plans/chau-thanh-2024.yaml"
        assert "- id: " in plan[int(found[3]) - 1]


# SARIF and GitLab


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_sarif_is_of_its_schema(hostile: Report, lang: str) -> None:
    refusal = Refusal("none.csv", (Problem("HTX402", place=Place(file="none.csv")),), 2)
    log = json.loads(shown("sarif", hostile, Report(evaluated(PUBLISHED), 3), refusal, lang=lang))
    jsonschema.Draft4Validator(SARIF_SCHEMA).validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    for result in run["results"]:
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["region"]["startLine"] >= 1
        assert re.fullmatch(r"[A-Za-z0-9\-._~/!$&'()*+,;=@%]+", place["artifactLocation"]["uri"])
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in run["tool"]["driver"]["rules"])


def crowded(path: str, *weights: str) -> Report:
    """A list with a problem of each of some weights; a note is an error that is let pass."""
    codes = {"error": "HTX104", "warning": "HTX106", "note": "HTX101"}
    severities = {"warning": Severity.WARNING}
    problems = tuple(
        Problem(
            codes[weight],
            severities.get(weight, Severity.ERROR),
            Place(file=path, line=line),
            value=str(line),
            params={"field": "xep_loai"},
        )
        for line, weight in enumerate(weights, start=2)
    )
    waiver = Waiver("HTX101", True, "chờ", date(2024, 12, 31))
    found = replace(evaluated(MADE_UP), problems=problems, targets=(), waivers=Waivers((waiver,)))
    return Report(replace(found, list=replace(found.list, path=path)), 4)


def told(most: int, *reports: Report | Refusal) -> list[tuple[str, str | None, int]]:
    """The rule, file and line of each result in a run that takes so many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("htx_eval.report.machines.sarif.MOST_RESULTS", most)
        log = json.loads(shown("sarif", *reports, lang="en"))
    jsonschema.Draft4Validator(SARIF_SCHEMA).validate(log)
    (run,) = log["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    rules = [result["ruleId"] for result in run["results"]]
    lines = [place["region"]["startLine"] for place in places]
    if rules[:1] == ["HTX623"]:
        rules[0] = run["results"][0]["message"]["text"]
    return list(zip(rules, [place["artifactLocation"]["uri"] for place in places], lines, strict=True))


def test_as_many_results_as_a_service_takes_are_all_there() -> None:
    first, second = crowded("a.csv", "note", "error"), crowded("b.csv", "warning")
    every = [("HTX101", "a.csv", 2), ("HTX104", "a.csv", 3), ("HTX106", "b.csv", 2)]
    assert told(3, first, second) == every
    assert told(4, first, second) == every


def test_of_more_results_the_gravest_of_all_lists_are_kept_and_the_rest_is_counted() -> None:
    first, second = crowded("a.csv", "note", "warning", "error", "note"), crowded("b.csv", "error", "warning", "error")
    notice, *kept = told(5, first, second)
    assert notice[0].startswith("3 findings are left out here (0 errors, 1 warnings, 2 notes): services take at most 5")
    assert notice[1:] == ("a.csv", 1)
    assert kept == [("HTX106", "a.csv", 3), ("HTX104", "a.csv", 4), ("HTX104", "b.csv", 2), ("HTX104", "b.csv", 4)]
    notice, *kept = told(3, first, second)
    assert notice[0].startswith("5 findings are left out here (1 errors, 2 warnings, 2 notes)")
    assert kept == [("HTX104", "a.csv", 4), ("HTX104", "b.csv", 2)]


def test_a_list_that_could_not_be_read_is_kept_before_warnings() -> None:
    refusal = Refusal("none.csv", (Problem("HTX402", place=Place(file="none.csv")),), 2)
    assert [rule for rule, _, _ in told(2, crowded("a.csv", "warning", "warning"), refusal)][1:] == ["HTX402"]


def test_a_service_takes_as_many_results_as_it_says() -> None:
    """The number of GitHub's documentation: a file with more is refused as a whole."""
    assert sarif.MOST_RESULTS == 25_000


def test_the_schema_refuses_what_is_no_sarif() -> None:
    log = json.loads(shown("sarif", Report(evaluated(MADE_UP), 1)))
    del log["runs"][0]["results"][0]["message"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SARIF_SCHEMA).validate(log)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("data/danh sách 2024.csv", "data/danh%20s%C3%A1ch%202024.csv"),
        ("a:b.csv", "a%3Ab.csv"),
        ("a?#%.csv", "a%3F%23%25.csv"),
        ("-", "-"),
    ],
)
def test_a_path_is_a_uri(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_a_path_below_the_working_folder_is_relative(tmp_path: Path) -> None:
    assert uri(str(ROOT / "data" / "a b.csv")) == "data/a%20b.csv"
    assert uri(str(tmp_path / "a b.csv")).startswith("file:///")


def test_fingerprints_stay_when_lines_move_and_differ_otherwise(write: Callable[[str, str], Path]) -> None:
    """A line above, another language or another value elsewhere leave a fingerprint alone."""
    rows = "Tên HTX,Xếp loại\nHTX A,Tôt\nHTX B,Tôt\nHTX B,Tôt\n"

    def prints(text: str, lang: str = "vi") -> list[str]:
        found = json.loads(shown("gitlab", Report(check(write("list.csv", text)).evaluation, 3), lang=lang))
        return [item["fingerprint"] for item in found if item["check_name"] == "HTX104"]

    assert prints(rows) == prints(f"# ghi chú\n{rows}") == prints(rows, "en")
    assert len(set(prints(rows))) == 3
    assert prints(rows)[1:] == prints(rows.replace("HTX A,Tôt", "HTX A,Tốt"))


def test_code_quality_has_what_gitlab_reads(hostile: Report) -> None:
    """The form of GitLab's documentation: description, check_name, fingerprint, severity, location."""
    every: list[dict[str, Any]] = json.loads(shown("gitlab", hostile))
    assert len({item["fingerprint"] for item in every}) == len(every)
    for item in every:
        assert set(item) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert item["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert item["location"]["lines"]["begin"] >= 1
        assert not item["location"]["path"].startswith(("/", "./"))


# Markdown


def test_markdown_of_a_clean_list_is_readable() -> None:
    text = shown("markdown", Report(evaluated(MADE_UP), 1))
    assert "| 2 | Tỷ lệ HTX hoạt động hiệu quả | từ 50% (14/27) | 22–24/27 (81,5–88,9%) |" in text


# CSV


def test_a_negative_figure_stays_a_number() -> None:
    from htx_eval.base.inert import csv_of

    assert csv_of([[-45]]) == "\ufeff-45\n"
    assert csv_of([["-45"]]) == "\ufeff'-45\n"


def test_every_output_says_its_format_by_its_ending(run: Callable[..., Run], tmp_path: Path) -> None:
    sample = f"data/samples/{MADE_UP}.csv"
    outputs = [word for end in ("md", "csv", "xml", "sarif") for word in ("-o", str(tmp_path / f"a.{end}"))]
    found = run("check", sample, *outputs, "-o", f"gitlab={tmp_path / 'q.json'}", "-o", f"github={tmp_path / 'a'}")
    assert found.code == 1
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("### ")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert JUnitXml.fromfile(str(tmp_path / "a.xml")).tests == 6
    assert json.loads((tmp_path / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert json.loads((tmp_path / "q.json").read_text(encoding="utf-8"))[0]["check_name"].startswith("chau-thanh-2024/")
    assert (tmp_path / "a").read_text(encoding="utf-8").startswith("::")


def test_personal_data_stay_in_the_input(write: Callable[[str, str], Path]) -> None:
    path = write(
        "a.csv", "Tên HTX,Người đại diện,Điện thoại,Ngày sinh,Xếp loại\nHTX A,Ông Kín,0900000000,1/1/1970,Tôt\n"
    )
    found = Report(check(path).evaluation, 3, all_problems=True)
    for face in SEVERAL:
        for secret in ("Kín", "0900000000", "1970"):
            assert secret not in shown(face, found)
