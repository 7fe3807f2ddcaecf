"""Plans with one mistake each: refused with exit 2, at file, line and column, with what is allowed and what is near."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from clubs import CLUBS
from conftest import Run
from htx_eval.model.rules import Kind

PLAN = (CLUBS / "plan.yaml").read_text(encoding="utf-8")

#: What is replaced in the good plan, by what, and the code that says so.
SPOILED = {
    "unknown-key": ("population: clubs", "populaton: clubs", "HTX310"),
    "unknown-key-deep": ("word: {vi: tốt, en: good}", "word: {vi: tốt, en: good, french: bon}", "HTX310"),
    "duplicate-key": ("register: clubs", "register: clubs\nregister: clubs", "HTX309"),
    "missing-key": ("issuer: {vi: Nơi thử, en: Test house}\n", "", "HTX311"),
    "unknown-field": ("where: {kind: sport}}", "where: {kinds: sport}}", "HTX314"),
    "unknown-class": ("where: {grade: gold}}", "where: {grade: golden}}", "HTX316"),
    "unknown-definition": ("{where: good, of: clubs}", "{where: good, of: clbs}", "HTX315"),
    "field-for-definition": ("{where: good, of: clubs}", "{where: grade, of: clubs}", "HTX322"),
    "unknown-reading": ("chosen: medal", "chosen: medals", "HTX333"),
    "unknown-clause": ("clause: one\n    measure: {share", "clause: eno\n    measure: {share", "HTX341"),
    "bad-percent": ("at_least: 60%", "at_least: sixty%", "HTX338"),
    "share-above-100": ("at_least: 60%", "at_least: 160%", "HTX319"),
    "share-below-0": ("at_least: 60%", "at_least: -1%", "HTX319"),
    "share-without-percent": ("at_least: 60%", "at_least: 60", "HTX318"),
    "percent-without-share": ("more_than: 20", "more_than: 20%", "HTX339"),
    "two-thresholds": ("at_least: 60%", "at_least: 60%\n    at_most: 80%", "HTX336"),
    "no-threshold": ("    at_least: 60%\n", "", "HTX336"),
    "unknown-measure": ("measure: {count: {", "measure: {meen: {", "HTX310"),
    "two-measures": ("{share: {where: good, of: clubs}}", "{share: {where: good, of: clubs}, count: {}}", "HTX334"),
    "ends-crossed": ("between: [2, 5]", "between: [5, 2]", "HTX337"),
    "cycle": ("where: {grade: gold}}", "where: {all: [good, {grade: gold}]}}", "HTX317"),
    "wrong-type": ("targets:\n  - id: good-share", "targets:\n  id: good-share\n  x:\n  - id: good-share", "HTX312"),
    "wrong-date": ("from: 2023-01-01", "from: 2023-13-01", "HTX312"),
    "wrong-level": ("level: monitored", "level: watched", "HTX313"),
    "comparison-of-class": ("where: {grade: gold}}", "where: {grade: {at_least: gold}}}", "HTX323"),
    "unknown-comparison": ("where: {active: true}", "where: {heads: {atleast: 3}}", "HTX310"),
    "test-of-code": ("where: {active: true}", "where: {club_no: '1'}", "HTX321"),
    "number-of-text": ("field: heads, where", "field: club, where", "HTX314"),
    "negative-denominator": ("per: heads, of", "per: heat, of", "HTX335"),
    "definition-named-as-field": ("  good:\n    word", "  grade:\n    word", "HTX332"),
    "unknown-scheme": ("scheme: grades", "scheme: grade", "HTX330"),
    "unknown-register": ("register: clubs", "register: club", "HTX330"),
    "id-twice": ("- id: heads", "- id: mean-fee", "HTX340"),
    "alias": ("period: {from", "period: &p {from", "HTX304"),
    "tag": ("id: clubs-2023", "id: !!python/object/apply:os.getcwd []", "HTX305"),
    "syntax": ("period: {from", "period: {{from", "HTX308"),
    "unclosed": ("id: clubs-2023", "id: [clubs-2023", "HTX303"),
}

WHOLE = {
    "empty": ("", "HTX307"),
    "comments-only": ("# nothing\n", "HTX307"),
    "a-list": ("- a\n- b\n", "HTX345"),
    "alias-bomb": (
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]\n"
            for a, b in zip("abcdefgh", "bcdefghi", strict=True)
        ),
        "HTX304",
    ),
    "deep": ("a: " + "[" * 5000, "HTX306"),
    "large": ("a: " + "x" * 1_000_001, "HTX306"),
    "two-documents": ("id: a\n---\nid: b\n", "HTX303"),
    "not-utf-8": ("id: \udcff", "HTX303"),
}


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """A folder with the register and the rating scheme of the second plan."""
    for name in ("clubs.yaml", "grades.yaml"):
        shutil.copy(CLUBS / name, tmp_path / name)
    return tmp_path


def refused(run: Callable[..., Run], folder: Path, text: str, lang: str) -> str:
    (folder / "plan.yaml").write_text(text, encoding="utf-8", errors="surrogateescape")
    found = run("check", folder / "no-list.csv", "--plan", folder / "plan.yaml", "--lang", lang)
    assert (found.code, found.out) == (2, "")
    assert "Traceback" not in found.err
    return found.err.replace(f"{folder}/", "")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", SPOILED)
def test_a_mistake(
    run: Callable[..., Run], golden: Callable[[str, str], None], beside: Path, name: str, lang: str
) -> None:
    old, new, code = SPOILED[name]
    assert PLAN.count(old) >= 1
    text = refused(run, beside, PLAN.replace(old, new, 1), lang)
    assert re.match(rf"plan\.yaml:\d+:\d+: {code}: ", text)
    golden(f"spoiled/{name}.{lang}.txt", text)


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_is_no_plan(run: Callable[..., Run], beside: Path, name: str) -> None:
    text, code = WHOLE[name]
    assert re.match(rf"plan\.yaml:\d+:\d+: {code}: ", refused(run, beside, text, "vi"))


def test_the_plan_is_read_before_the_data(run: Callable[..., Run], beside: Path) -> None:
    """A mistake in the plan is not hidden by a list that is not there; a good plan then misses the list."""
    (beside / "plan.yaml").write_text(PLAN, encoding="utf-8")
    assert "HTX402" in run("check", beside / "no-list.csv", "--plan", beside / "plan.yaml").err


def test_codes_stay_text(beside: Path) -> None:
    from htx_eval.api import load_plan

    (beside / "plan.yaml").write_text(PLAN.replace("number: 1\n", "number: 031\n"), encoding="utf-8")
    assert load_plan(beside / "plan.yaml").targets[0].number == "031"


def test_a_negative_tolerance_is_refused(run: Callable[..., Run], beside: Path) -> None:
    """It would make a target that nothing can meet."""
    assert "HTX312" in refused(run, beside, PLAN.replace("tolerance: 1", "tolerance: -1"), "en")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.OUTSIDE])
def test_a_measure_needs_the_fields_of_its_kind_and_no_other(run: Callable[..., Run], beside: Path, kind: Kind) -> None:
    """What a kind needs is said by the kind alone, and every kind is a key of a measure."""
    values = {"field": "fee", "per": "heads"}
    whole = "measure: {count: {where: {kind: sport}}}\n    exactly: 2\n    tolerance: 1"
    assert whole in PLAN
    figure = "50%" if kind.is_share else "2"

    def codes(keys: dict[str, str]) -> list[str]:
        parts = ", ".join(["where: {kind: sport}", "of: clubs", *(f"{key}: {value}" for key, value in keys.items())])
        said = refused(
            run, beside, PLAN.replace(whole, f"measure: {{{kind.value}: {{{parts}}}}}\n    exactly: {figure}"), "en"
        )
        return re.findall(r": (HTX3\d\d): ", said)

    needed = {key: values[key] for key in kind.needs}
    assert codes(needed) == []
    for key in needed:
        assert codes({other: value for other, value in needed.items() if other != key}) == ["HTX311"]
    for key in set(values) - set(needed):
        assert codes(needed | {key: values[key]}) == ["HTX310"]


def test_all_mistakes_are_reported_in_one_pass(run: Callable[..., Run], beside: Path) -> None:
    text = PLAN.replace("at_least: 60%", "at_least: 60").replace("more_than: 20", "more_than: 20%")
    text = text.replace("chosen: medal", "chosen: medals").replace("where: {kind: sport}}", "where: {kinds: sport}}")
    lines = refused(run, beside, text, "en").splitlines()
    assert [line.split(": ")[1] for line in lines[:-1]] == ["HTX314", "HTX333", "HTX318", "HTX339", "HTX314"]


def test_a_plan_that_is_not_there(run: Callable[..., Run]) -> None:
    assert "HTX329" in run("check", "a.csv", "--plan", "chau-thanh-2042").err
    assert "chau-thanh-2024" in run("check", "a.csv", "--plan", "chau-thanh-2042").err
    assert "HTX301" in run("check", "a.csv", "--plan", "no/such/plan.yaml").err


SCHEME = {
    "parts": ("most: 6}", "most: 7}", "HTX326"),
    "order": ("from: 7.5", "from: 3", "HTX327"),
    "field": ("field: skill", "field: skil", "HTX314"),
    "class": ("class: silver", "class: sliver", "HTX342"),
    "cut-off": ("cutoff: 06-30", "cutoff: 02-29", "HTX312"),
    "cut-off-of-no-month": ("cutoff: 06-30", "cutoff: 13-01", "HTX312"),
    "class-twice": ("class: silver", "class: gold", "HTX340"),
    "class-not-assessed-too": ("{class: none,", "{class: gold,", "HTX340"),
    "class-not-assessed": ("{class: none,", "{class: nobody,", "HTX342"),
    "class-described-again": ("class: silver", "class: silver, label: {vi: trắng, en: white}", "HTX343"),
    "class-spelled-again": ("class: silver", "class: silver, spellings: [second]", "HTX343"),
    "class-spelled-as-another": (
        "class: silver",
        "class: plate, label: {vi: đĩa, en: plate}, spellings: [VÀNG]",
        "HTX325",
    ),
    "class-labelled-as-another": ("class: silver", "class: plate, label: {vi: đĩa, en: gold}", "HTX325"),
    "declared": ("declared: grade", "declared: club", "HTX313"),
    "applies-to-field": ("declared: grade", "applies_to: {knd: [sport]}\ndeclared: grade", "HTX314"),
    "applies-to-value": ("declared: grade", "applies_to: {kind: [sprt]}\ndeclared: grade", "HTX316"),
}


@pytest.mark.parametrize("name", SCHEME)
def test_a_mistake_in_a_scheme(run: Callable[..., Run], beside: Path, name: str) -> None:
    old, new, code = SCHEME[name]
    scheme = beside / "grades.yaml"
    scheme.write_text(scheme.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert re.match(rf"grades\.yaml:\d+:\d+: {code}: ", refused(run, beside, PLAN, "vi"))


REGISTER = {
    "unit-of-nothing": ("fields:\n", "units: {none: {base: x, factor: 0, label: {vi: a, en: b}}}\nfields:\n", "HTX312"),
    "check-digit-of-nothing": (
        "club_no: {type: code,",
        "club_no: {type: code, check_digit: {weights: [1], modulus: 0, minus: 10},",
        "HTX312",
    ),
    "vocabulary-of-a-number": ("heads: {type: integer", "heads: {type: choice", "HTX311"),
    "spelling-twice": ("music: {label: {vi: âm nhạc", "music: {label: {vi: thể thao", "HTX325"),
    "set-of-what-is-not-there": ("vocabulary:\n", "vocabulary:\n      sets: {any: [sport, dance]}\n", "HTX316"),
    "better-than-what-is-not-there": ("vocabulary:\n", "vocabulary:\n      or_better: {good: fair}\n", "HTX316"),
    "heading-twice": ("en: Since}", "en: Club}", "HTX324"),
    "role": ("code: club_no", "code: clubno", "HTX314"),
}


@pytest.mark.parametrize("name", REGISTER)
def test_a_mistake_in_a_register(run: Callable[..., Run], beside: Path, name: str) -> None:
    old, new, code = REGISTER[name]
    register = beside / "clubs.yaml"
    text = register.read_text(encoding="utf-8")
    assert old in text
    register.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert re.match(rf"clubs\.yaml:\d+:\d+: {code}: ", refused(run, beside, PLAN, "vi"))
