"""Two years held against each other: who is who, who moved, and why the shares changed."""

from __future__ import annotations

import csv
import io
import itertools
import json
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_groups import PLAN
from test_parts import by_orders

from conftest import ROOT, Run
from examples import share_of
from htx_eval import Asked, HtxEvalError
from htx_eval.study.comparing.change_parts import NAMES, Ends
from htx_eval.study.comparing.comparison import Comparison, compare

YEARS = ROOT / "examples" / "data-repository" / "data"
HEAD = "Tên HTX,Mã số HTX,Loại hình,Xã,Xếp loại\n"
#: A row by its name and class; a blank class is not known.
Rows = Sequence[tuple[str, str]]
NAMES_OF_ROWS = ["Lúa", "Dừa", "Tôm", "Mía"]
ROW = st.tuples(st.sampled_from(NAMES_OF_ROWS), st.sampled_from(["tot", "yeu", ""]))
LISTED = st.lists(ROW, min_size=1, unique_by=lambda row: row[0])
CLASSES = ("tot", "kha", "trung_binh", "yeu", "khong_xep_loai")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("so-sanh")
    (found / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return found


def compared(folder: Path, before: str, after: str) -> Comparison:
    for name, rows in (("a.csv", before), ("b.csv", after)):
        (folder / name).write_text(HEAD + rows, encoding="utf-8")
    asked = Asked(str(folder / "plan.yaml"), covers=["htx"], no_assumptions=True)
    return compare(str(folder / "a.csv"), str(folder / "b.csv"), asked)


def lines(rows: Rows) -> str:
    return "".join(f"HTX {name},,HTX,X,{kind}\n" for name, kind in rows)


def state(kind: str | None) -> tuple[int, int]:
    """Whether somebody of a class is in the population of a target of good ones, and counted."""
    return int(kind is not None), int(kind == "tot")


def may_be(side: dict[str, str], name: str) -> Sequence[str | None]:
    """The classes that somebody may have in a list; None of whom it does not have."""
    if name not in side:
        return (None,)
    return (side[name],) if side[name] else CLASSES


@share_of(0.1)
@given(LISTED, LISTED)
def test_the_parts_are_those_over_every_completion(folder: Path, before: Rows, after: Rows) -> None:
    """By a brute force over every class that a blank may be, of those whom the names tell."""
    if not any(kind for _, kind in before) or not any(kind for _, kind in after):
        return
    found = compared(folder, lines(before), lines(after))
    had, has = dict(before), dict(after)
    ways = [list(itertools.product(may_be(had, name), may_be(has, name))) for name in dict.fromkeys([*had, *has])]
    every = [by_orders([(state(was), state(now)) for was, now in world], True) for world in itertools.product(*ways)]
    (change,) = [one for one in found.targets if one.after.target.id == "tot"]
    if any(one is None for one in every):
        assert change.parts is None
        return
    assert change.parts is not None
    for name in ("total", *NAMES):
        values = [one[name] for one in every if one is not None]
        assert (getattr(change.parts, name).low, getattr(change.parts, name).high) == (min(values), max(values))


def test_who_may_be_one_is_an_interval_and_not_a_guess(folder: Path) -> None:
    """One code with quite another name: one cooperative that was renamed, or two."""
    sure = "HTX Mẫu,9900000001,HTX,X,Tốt\n"
    found = compared(folder, sure + "HTX Lúa Vàng,9900000002,HTX,X,Tốt\n", sure + "HTX Tôm Sú,9900000002,HTX,X,Yếu\n")
    assert [knot.ways for knot in found.pairing.knots] == [((), ((1, 1),))]
    parts = found.targets[0].parts
    assert parts is not None
    assert parts.total.low == parts.total.high == Fraction(-1, 2)
    assert [parts.judged.low, parts.judged.high] == [Fraction(-1, 2), 0]
    assert found.moved == ()


def test_a_row_that_may_be_nobody_counts_as_one_or_none(folder: Path) -> None:
    """One code with quite other cells on two lines of the list before: one cooperative, or two."""
    sure = "HTX Mẫu,9900000001,HTX,An Ninh,Tốt\n"
    twice = "HTX Lúa Vàng,9900000002,HTX,An Ninh,Yếu\nHTX Tôm Sú,9900000002,HTX,An Hiệp,Yếu\n"
    found = compared(folder, sure + twice, sure)
    parts = found.targets[0].parts
    assert parts is not None
    assert (parts.total, parts.went) == (Ends(Fraction(1, 2), Fraction(2, 3)), Ends(Fraction(1, 2), Fraction(2, 3)))


DISTRICT = "Tên HTX,Mã số HTX,Loại hình,Xã,Huyện,Tỉnh,Trạng thái,Năm,Xếp loại\n"


def of_district(folder: Path, before: str, after: str) -> Comparison:
    """Two lists under the plan of the district, whose place and reform are known."""
    for name, rows in (("x.csv", before), ("y.csv", after)):
        (folder / name).write_text(DISTRICT + rows, encoding="utf-8")
    return compare(str(folder / "x.csv"), str(folder / "y.csv"), Asked("chau-thanh-2024", covers=["htx"]))


def test_a_list_held_against_itself_has_not_changed_wherever_its_rows_are(folder: Path) -> None:
    rows = (
        "HTX Một,9900000016,HTX,An Ninh,Châu Thành,Sóc Trăng,Đang hoạt động,,Khá\n"
        "HTX Hai,9900000023,HTX,An Ninh,Châu Thành,Sóc Trăng,Đang hoạt động,,Tốt\n"
        "HTX Ba,9900000030,HTX,Thới An Hội,Kế Sách,Sóc Trăng,Đang hoạt động,,Yếu\n"
        "HTX Bốn,,,,Châu Thành,Sóc Trăng,,,Khá\n"
    )
    found = of_district(folder, rows, rows)
    for one in found.targets:
        assert one.before.verdict is one.after.verdict
        assert one.before.chosen.bounds == one.after.chosen.bounds
    assert sum(found.flows.values()) + found.left_out == 3


def test_the_list_before_may_be_of_another_year_and_not_of_another_place(folder: Path) -> None:
    row = "HTX Một,9900000016,HTX,An Ninh,{},Sóc Trăng,Đang hoạt động,{},Khá\n"
    assert of_district(folder, row.format("Châu Thành", 2023), row.format("Châu Thành", 2024)).targets
    with pytest.raises(HtxEvalError) as refused:
        of_district(folder, row.format("Kế Sách", 2023), row.format("Châu Thành", 2024))
    assert [problem.code for problem in refused.value.problems] == ["HTX401"]


def test_a_commune_by_its_old_and_its_new_name_is_one(folder: Path) -> None:
    """The old An Hiệp lies wholly in the new An Ninh."""
    before = "HTX Tôm,,HTX,An Hiệp,Châu Thành,Sóc Trăng,Đang hoạt động,,Khá\n"
    after = "HTX Tôm,,HTX,An Ninh,,Cần Thơ,Đang hoạt động,,Khá\n"
    found = of_district(folder, before, after)
    assert (found.pairing.pairs, found.pairing.knots) == (((0, 0),), ())


def test_what_a_list_may_lack_is_not_split(folder: Path) -> None:
    """The list does not say that it has every union, of which the share is one, too."""
    (folder / "open.yaml").write_text(
        PLAN.replace("htx: {loai_hinh: htx}", "htx: {loai_hinh: [htx, lien_hiep_htx]}"), encoding="utf-8"
    )
    rows = "A,9900000001,HTX,X,Tốt\nB,9900000002,HTX,X,Khá\n"
    for name in ("a.csv", "b.csv"):
        (folder / name).write_text(HEAD + rows, encoding="utf-8")
    before, after = (str(folder / name) for name in ("a.csv", "b.csv"))
    found = compare(before, after, Asked(str(folder / "open.yaml"), covers=["htx"]))
    assert found.targets[0].parts is None
    every = compare(before, after, Asked(str(folder / "open.yaml"), covers=["htx", "lien_hiep_htx"]))
    assert every.targets[0].parts is not None


def test_a_doubt_about_the_partner_of_another_row_makes_both_doubtful(folder: Path) -> None:
    before = "HTX Sen,9900000016,HTX,Z,Khá\nHTX Lúa Vàng Một,9900000023,HTX,A,Tốt\n"
    found = compared(folder, before, before + "HTX Cua Biển,9900000023,HTX,A,Yếu\n")
    (knot,) = found.pairing.knots
    assert (knot.before, knot.after) == ((1,), (1, 2))
    assert ((1, 2),) in knot.ways
    parts = found.targets[0].parts
    assert parts is not None
    assert parts.judged.low <= Fraction(-1, 2) <= parts.judged.high
    assert found.flows == {("kha", "kha"): 1}
    assert found.left_out == 3


def test_more_ways_than_are_gone_through_split_no_change(folder: Path) -> None:
    sen = "HTX Sen,9900000016,HTX,Z,Khá\n"
    before = sen + "".join(f"HTX Lúa Vàng,,HTX,{commune},Tốt\n" for commune in "ABCDE")
    found = compared(folder, before, sen + "HTX Lúa Vàng,,HTX,,Yếu\n" * 5)
    assert found.pairing.given_up == 10
    assert all(one.parts is None for one in found.targets)
    assert found.left_out == 10


def test_rows_that_repeat_another_do_not_make_it_doubtful(folder: Path) -> None:
    one, two = "HTX Một,9900000016,HTX,Z,Tốt\n", "HTX Hai,9900000023,HTX,Z,Khá\n"
    found = compared(folder, one + one + two, one + two)
    assert (len(found.pairing.pairs), found.pairing.by_code, found.pairing.knots) == (2, 2, ())
    assert found.flows == {("tot", "tot"): 1, ("kha", "kha"): 1}


def test_only_cooperatives_of_the_plan_are_in_the_flow(folder: Path) -> None:
    rows = "A,9900000001,HTX,X,Tốt\nB,9900000002,Liên hiệp HTX,X,Khá\nC,9900000003,,X,Khá\n"
    found = compared(folder, rows, rows)
    assert found.flows == {("tot", "tot"): 1}
    assert found.left_out == 1


def test_what_is_not_known_is_neither_better_nor_worse(folder: Path, run: Callable[..., Run]) -> None:
    texts = {
        "2023.csv": "A,9900000001,HTX,X,Tốt\nB,9900000002,HTX,X,Yếu\n",
        "2024.csv": "A,9900000001,HTX,X,\nB,9900000002,HTX,X,\n",
    }
    for name, rows in texts.items():
        (folder / name).write_text(HEAD + rows, encoding="utf-8")
    words = [*(str(folder / name) for name in texts), "--plan", str(folder / "plan.yaml"), "--lang", "en"]
    out = run("compare", *words).out
    assert "BETTER: 0; WORSE: 0; AS BEFORE: 2; NOT KNOWN: 2" in out


def test_flows_and_who_moved(folder: Path) -> None:
    before = "A,9900000001,HTX,X,Tốt\nB,9900000002,HTX,X,Khá\nC,9900000003,HTX,X,Yếu\nD,9900000004,HTX,X,Khá\n"
    after = "A,9900000001,HTX,X,Khá\nB,9900000002,HTX,X,Khá\nC,9900000003,HTX,X,\nE,9900000005,HTX,X,Tốt\n"
    found = compared(folder, before, after)
    assert found.flows == {("tot", "kha"): 1, ("kha", "kha"): 1, ("yeu", "?"): 1, ("kha", ""): 1, ("", "tot"): 1}
    assert [(one.was, one.now) for one in found.moved] == [("tot", "kha"), ("yeu", "?")]
    assert found.pairing.by_code == 3


def test_a_row_for_each_cooperative(tmp_path: Path, run: Callable[..., Run]) -> None:
    before = "A,9900000001,HTX,,Tốt\nC,9900000003,HTX,,Yếu\n"
    (tmp_path / "a.csv").write_text(HEAD + before, encoding="utf-8")
    (tmp_path / "b.csv").write_text(HEAD + "A,9900000001,HTX,,Khá\n=E,9900000005,HTX,,\n", encoding="utf-8")
    out = tmp_path / "moved.csv"
    assert run("compare", str(tmp_path / "a.csv"), str(tmp_path / "b.csv"), "-o", str(out)).code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [(row["name"], row["where"], row["class_before"], row["class_after"]) for row in rows] == [
        ("A", "both", "tot", "kha"),
        ("'=E", "came", "", ""),
        ("C", "went", "yeu", ""),
    ]
    assert (rows[0]["line_before"], rows[2]["line_before"]) == ("2", "3")


def test_rows_of_several_cooperatives_are_refused(folder: Path) -> None:
    (folder / "t.csv").write_text("Xã,Số HTX,Xếp loại\nAn Ninh,5,Tốt\n", encoding="utf-8")
    (folder / "b.csv").write_text(HEAD + "A,,HTX,X,Tốt\n", encoding="utf-8")
    with pytest.raises(HtxEvalError) as refused:
        compare(str(folder / "t.csv"), str(folder / "b.csv"), Asked(str(folder / "plan.yaml")))
    assert [problem.code for problem in refused.value.problems] == ["HTX743"]


def test_the_years_of_an_example(
    run: Callable[..., Run], golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The earlier list has a plan of its own: what it is under that is said, too."""
    monkeypatch.chdir(YEARS)
    years = ["2023.csv", "2024.csv"]
    found = run("compare", *years)
    assert found.code == 0
    golden("compare/2023-2024.vi.txt", found.out)
    golden("compare/2023-2024.en.md", run("compare", *years, "--format", "md", "--lang", "en").out)
    data = json.loads(run("compare", *years, "--format", "json").out)
    assert (data["targets"][0]["own"]["verdict"], data["targets"][0]["rules"]) == ("met", {"low": 0.0, "high": 0.0})
    change = data["targets"][0]["change"]
    assert change["total"]["low"] == change["judged"]["low"] + change["came"]["low"] + change["went"]["low"]


def test_no_list_is_written_and_names_are_inert(tmp_path: Path, run: Callable[..., Run]) -> None:
    text = HEAD + "HTX <b>[bold]A[/bold]\x1b[31m,9900000001,HTX,An Ninh,{}\n"
    for name, kind in (("1.csv", "Tốt"), ("2.csv", "Yếu")):
        (tmp_path / name).write_text(text.format(kind), encoding="utf-8")
    one, two = str(tmp_path / "1.csv"), str(tmp_path / "2.csv")
    held = (tmp_path / "2.csv").read_bytes()
    assert run("compare", one, two, "-o", two).code == 2
    assert (tmp_path / "2.csv").read_bytes() == held
    out = run("compare", one, two).out
    assert "\x1b" not in out
    assert "[bold]" in out
    assert "<b>" not in run("compare", one, two, "--format", "md").out
