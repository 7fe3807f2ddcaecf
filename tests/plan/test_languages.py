"""Plans and registers in more languages than two: any text may have them, and a list may be headed in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from clubs import CLUBS, MEMBERS
from htx_eval import check
from htx_eval.api import HtxEvalError, load_plan, read_cooperatives


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
    ("old", "code"), [("en: Plan for clubs 2023, ", "HTX311"), ("fr: Plan des clubs 2023", "HTX312")]
)
def test_both_shipped_languages_are_there_and_no_text_is_empty(french: Path, old: str, code: str) -> None:
    text = french.read_text(encoding="utf-8")
    french.write_text(text.replace(old, "fr: ''" if code == "HTX312" else "", 1), encoding="utf-8")
    with pytest.raises(HtxEvalError) as refused:
        load_plan(french)
    assert [(problem.code, problem.place.line) for problem in refused.value.problems] == [(code, 3)]
