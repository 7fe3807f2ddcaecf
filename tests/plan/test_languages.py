"""Plans and registers in more languages than two: any text may have them, and a list may be headed in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from clubs import CLUBS, MEMBERS
from htx_eval import check
from htx_eval.api import HtxEvalError, load_plan, read_cooperatives
from htx_eval.plan.files.yaml_source import read
from htx_eval.plan.packaged import packaged_targets


@pytest.fixture
def french(tmp_path: Path) -> Path:
    """The second plan with a title, a heading and a value in French too."""
    changes = {
        "plan.yaml": {"en: Plan for clubs 2023}": "en: Plan for clubs 2023, fr: Plan des clubs 2023}"},
        "clubs.yaml": {"en: Grade}": "en: Grade, fr: Niveau}", "en: bronze}": "en: bronze, fr: bronzé}"},
        "grades.yaml": {},
    }
    for name, pairs in changes.items():
        text = (CLUBS / name).read_text(encoding="utf-8")
        for old, new in pairs.items():
            assert old in text
            text = text.replace(old, new, 1)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "plan.yaml"


def test_a_text_may_have_any_language(french: Path) -> None:
    plan = load_plan(french)
    assert plan.title["fr"] == "Plan des clubs 2023"
    assert plan.issuer["fr"] == "[en] Test house"


def test_a_list_may_be_headed_and_filled_in_any_of_them(french: Path) -> None:
    plan = load_plan(french)
    rows = MEMBERS.replace("Grade", "Niveau").replace("bronze", "bronzé").splitlines()
    path = french.with_name("list.csv")
    path.write_text("\n".join(rows), encoding="utf-8")
    listed = read_cooperatives(path, plan)
    assert listed.headings["grade"] == "Niveau"
    assert [problem.code for problem in listed.problems] == []
    spelled = french.with_name("other.csv")
    spelled.write_text(MEMBERS, encoding="utf-8")
    found = [check(each, plan).evaluation for each in (path, spelled)]
    assert [outcome.verdict for outcome in found[0].targets] == [outcome.verdict for outcome in found[1].targets]


@pytest.mark.parametrize("key", ["french", "Fr", "because", "f"])
def test_what_is_no_language_is_no_key_of_a_text(french: Path, key: str) -> None:
    text = french.read_text(encoding="utf-8").replace("fr: Plan", f"{key}: Plan", 1)
    french.write_text(text, encoding="utf-8")
    with pytest.raises(HtxEvalError) as refused:
        load_plan(french)
    (problem,) = refused.value.problems
    assert (problem.code, problem.value, problem.place.line) == ("HTX310", key, 3)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Kế hoạch 2023", {"vi": "Kế hoạch 2023", "en": "[vi] Kế hoạch 2023"}),
        ("{vi: Kế hoạch 2023}", {"vi": "Kế hoạch 2023", "en": "[vi] Kế hoạch 2023"}),
        ("{en: Plan 2023}", {"vi": "[en] Plan 2023", "en": "Plan 2023"}),
        ("{fr: Plan 2023}", {"vi": "[fr] Plan 2023", "en": "[fr] Plan 2023"}),
    ],
)
def test_one_language_is_enough_and_a_plain_text_is_vietnamese(french: Path, title: str, said: dict[str, str]) -> None:
    """Where another one stands in it is marked, so that two never mix in silence; what lists hold is not marked."""
    text = french.read_text(encoding="utf-8")
    french.write_text(re.sub("(?m)^title: .*", f"title: {title}", text), encoding="utf-8")
    plan = load_plan(french)
    assert {lang: plan.title[lang] for lang in said} == said
    assert plan.title.as_listed.endswith("2023")
    assert "[" not in plan.title.as_listed


@pytest.mark.parametrize("title", ["{vi: ''}", "{}", "[Kế hoạch]", "", "{vi: Kế hoạch, fr: ''}"])
def test_no_text_is_empty(french: Path, title: str) -> None:
    text = french.read_text(encoding="utf-8")
    french.write_text(re.sub("(?m)^title: .*", f"title: {title}", text), encoding="utf-8")
    with pytest.raises(HtxEvalError) as refused:
        load_plan(french)
    assert [(problem.code, problem.place.line) for problem in refused.value.problems] == [("HTX312", 3)]


@pytest.mark.parametrize("path", sorted(packaged_targets().rglob("*.yaml")), ids=lambda path: str(path.stem))
def test_what_comes_with_the_program_is_in_both_languages(path: Path) -> None:
    """An office may write in one language; what is shipped is read in both."""

    def texts(data: object) -> Iterator[dict[str, object]]:
        if isinstance(data, dict):
            if data.keys() & {"vi", "en"}:
                yield data
            for part in data.values():
                yield from texts(part)
        elif isinstance(data, list):
            for part in data:
                yield from texts(part)

    data = read(path).data
    assert [text for text in texts(data) if not {"vi", "en"} <= text.keys()] == []
    assert path.name.endswith(".tests.yaml") or isinstance(data["title"], dict)
