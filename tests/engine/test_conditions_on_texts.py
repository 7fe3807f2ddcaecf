"""Conditions on texts: the commune of a cooperative by the ground its names mean, its trade by its words."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT, Run
from examples import share_of
from htx_eval import HtxEvalError, Options, check, load_plan
from htx_eval.model.meaning import holds
from htx_eval.model.outcome import TargetOutcome
from htx_eval.model.rules import Has
from htx_eval.model.values import Anything, Phrase

#: What a cell of each column may mean, said by hand: the old communes, and of trades those that are asked for.
COMMUNES = {
    "An Hiệp": {"An Hiệp"},
    "xã An Hiệp": {"An Hiệp"},
    "AN HIEP": {"An Hiệp"},
    "An Ninh": {"An Ninh"},
    "TT Châu Thành": {"Châu Thành"},
    "": {"An Hiệp", "An Ninh", "Châu Thành"},
}
TRADES = {
    "Trồng dừa, nuôi bò": {"dừa"},
    "DỪA": {"dừa"},
    "trồng dứa": set[str](),
    "trong dua": {"dừa", ""},
    "Dịch vụ nông nghiệp": {"dịch vụ"},
    "dịch vụ nông  nghiệp": {"dịch vụ"},
    "dich vu nong nghiep": {"dịch vụ", ""},
    "Dịch vụ nông nghiệp, dừa": {"dừa"},
    "": {"dừa", "dịch vụ", ""},
}
HEAD = "Tên HTX,Xã,Ngành nghề chính\n"


@pytest.fixture(scope="session")
def plan_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with a target on a commune, on a phrase of the trade, on a whole trade, and on a commune and a phrase."""
    shipped = (ROOT / "targets/plans/chau-thanh-2024.yaml").read_text(encoding="utf-8")
    place = shipped[shipped.index("place:") : shipped.index("population:")]
    path = tmp_path_factory.mktemp("plan") / "plan.yaml"
    path.write_text(
        f"""
id: made-up
title: Kế hoạch thử
issuer: Nơi thử
period: {{from: 2024-01-01, to: 2024-12-31}}
register: htx
{place}
population: htx
definitions: {{htx: {{loai_hinh: htx}}}}
targets:
  - {{id: commune, title: HTX ở An Hiệp, measure: {{count: {{where: {{xa: An Hiệp}}}}}}, at_least: 2}}
  - {{id: phrase, title: HTX dừa, measure: {{count: {{where: {{nganh_nghe: {{has: dừa}}}}}}}}, at_least: 2}}
  - {{id: trade, title: HTX dịch vụ, measure: {{count: {{where: {{nganh_nghe: Dịch vụ nông nghiệp}}}}}}, at_least: 1}}
  - id: both
    title: HTX dừa ngoài An Hiệp
    measure: {{count: {{where: {{xa: {{not: An Hiệp}}, nganh_nghe: {{has: [dừa, bò]}}}}}}}}
    at_least: 1
""",
        encoding="utf-8",
    )
    return path


def both_ends(outcome: TargetOutcome) -> tuple[object, object]:
    """The least and the most that a target comes to."""
    return outcome.chosen.bounds.low, outcome.chosen.bounds.high


def meant(commune: str, trade: str) -> dict[str, tuple[bool, bool]]:
    """Of each target whether a row surely counts, and whether it may."""
    communes, trades = COMMUNES[commune], TRADES[trade]
    if not commune:
        communes = {*communes, "Phú Tâm"}
    at = all(one == "An Hiệp" for one in communes), "An Hiệp" in communes
    phrase = trades == {"dừa"}, "dừa" in trades
    whole = trades == {"dịch vụ"}, "dịch vụ" in trades
    outside = not at[1], not at[0]
    return {
        "commune": at,
        "phrase": phrase,
        "trade": whole,
        "both": (outside[0] and phrase[0], outside[1] and (phrase[1] or not trade)),
    }


@share_of(0.3)
@given(st.lists(st.tuples(st.sampled_from(list(COMMUNES)), st.sampled_from(list(TRADES))), min_size=1, max_size=6))
def test_counts_equal_what_is_said_by_hand(plan_path: Path, rows: list[tuple[str, str]]) -> None:
    """A name without a row of it elsewhere, blank cells, other spellings, texts without accents."""
    plan = load_plan(plan_path)
    listed = [{"Tên HTX": f"HTX Mẫu {n}", "Xã": xa, "Ngành nghề chính": trade} for n, (xa, trade) in enumerate(rows)]
    listed.append({"Tên HTX": "HTX Mẫu", "Xã": "Thiện Mỹ", "Ngành nghề chính": "lúa"})  # an old name only
    found = check(listed, plan, Options()).evaluation
    for outcome in found.targets:
        ends = [meant(*row)[outcome.target.id] for row in rows]
        assert both_ends(outcome) == (sum(low for low, _ in ends), sum(high for _, high in ends)), rows


def test_a_new_name_may_be_any_commune_that_it_took(plan_path: Path, write: Callable[[str, str], Path]) -> None:
    """The new commune An Ninh took the old An Hiệp and An Ninh; Phú Tâm took neither."""
    path = write("list.csv", "Tên HTX,Xã (mới)\nHTX Mẫu A,An Ninh\nHTX Mẫu B,Phú Tâm\n")
    assert both_ends(check(path, load_plan(plan_path)).evaluation.targets[0]) == (0, 1)


@pytest.mark.parametrize(
    ("target", "end", "value"), [("commune", "high", 2), ("phrase", "low", 1), ("trade", "high", 1)]
)
def test_a_witness_means_what_it_says(
    target: str, end: str, value: int, plan_path: Path, run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    """A commune is written once; what a text without accents may mean is written so that it means just that."""
    path = write(
        "list.csv", f"{HEAD}HTX Mẫu A,An Hiệp,Trồng dừa\nHTX Mẫu B,,dich vu nong nghiep\nHTX Mẫu C,An Ninh,dua\n"
    )
    witness = path.with_name("witness.csv")
    assert run("why", path, target, "--plan", plan_path, f"--witness-{end}", witness).code == 0
    header = next(csv.reader(io.StringIO(witness.read_text(encoding="utf-8").split("\n", 2)[2])))
    assert header.count("Xã") == 1
    again = check(witness, load_plan(plan_path)).evaluation
    assert [both_ends(one) for one in again.targets if one.target.id == target] == [(value, value)]


def test_why_says_what_the_cell_says(
    plan_path: Path, run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    path = write("list.csv", f"{HEAD}HTX Mẫu A,,dua\nHTX Mẫu B,An Ninh,lúa\n")
    assert 'cột "Xã" để trống' in run("why", path, "commune", "--plan", plan_path).out
    assert 'cột "Ngành nghề chính" chỉ ghi dua' in run("why", path, "phrase", "--plan", plan_path).out


def test_lists_one_after_another_say_which_lacks_the_trade(
    plan_path: Path, run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    one = write("a.csv", f"{HEAD}HTX Mẫu A,An Hiệp,dừa\n")
    other = write("b.csv", "Tên HTX,Xã\nHTX Mẫu B,An Ninh\n")
    found = run("check", one, other, "--stack", "--plan", plan_path)
    assert "HTX514" in found.out


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("{xa: An Hiepp}", "HTX389"),
        ("{xa: [An Hiệp, Thới An Hội]}", "HTX389"),
        ("{xa: {at_least: An Hiệp}}", "HTX323"),
        ("{nganh_nghe: {has: ''}}", "HTX312"),
        ("{so_thanh_vien: {has: dừa}}", "HTX310"),
        ("{ma_so: '2200123456'}", "HTX321"),
    ],
)
def test_what_no_text_can_satisfy_is_refused(condition: str, code: str, plan_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(plan_path.read_text(encoding="utf-8").replace("{xa: An Hiệp}", condition), encoding="utf-8")
    with pytest.raises(HtxEvalError, match=code):
        load_plan(path)


def test_accents_tell_words_apart() -> None:
    assert holds(Has("trade", "dừa"), "Trồng dừa, lúa")
    assert not holds(Has("trade", "dừa"), "Trồng dứa")
    assert not holds(Has("trade", "bò"), "cà bòn")


def test_what_is_unknown_may_have_any_phrase_and_any_text() -> None:
    found = Anything().sample([Phrase("dừa"), Phrase("lúa"), "An Hiệp"])
    assert [one for one in found if "dừa" in str(one) and "lúa" in str(one)]
    assert "An Hiệp" in found
    assert [one for one in found if not any(word in str(one) for word in ("dừa", "lúa", "An Hiệp"))]
