"""Many lists beside one another: each by itself, all of them as one, and what keeps none of them back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from conftest import ROOT, Run
from htx_eval import Asked, HtxEvalError, Options, batch, check, check_many, compare
from htx_eval.messages import catalogue
from htx_eval.model.outcome import At, Verdict
from htx_eval.study.many_lists import lists_of, names_of, panel_of
from htx_eval.study.pages.drawn_page import drawn
from htx_eval.study.panel_words import PanelWords

HEAD = "Tên HTX,Mã số HTX,Loại hình,Xã,Huyện,Trạng thái,Xếp loại\n"
YEARS = ROOT / "examples" / "data-repository" / "data"


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """Three lists of one district, one cooperative in two of them, and a file that is none."""
    for number, classes in enumerate(["Tốt,Khá,Yếu", "Tốt,Tốt", "Trung bình"], 1):
        rows = [
            f"HTX Mẫu {number}-{at} Z,99{number:04}{at:04},HTX,An Ninh,Châu Thành,Đang hoạt động,{kind}\n"
            for at, kind in enumerate(classes.split(","))
        ]
        (tmp_path / f"{number}.csv").write_text(HEAD + "".join(rows), encoding="utf-8")
    again = "HTX Mẫu 1-0 Z,9900010000,HTX,An Ninh,Châu Thành,Đang hoạt động,Tốt\n"
    with (tmp_path / "3.csv").open("a", encoding="utf-8") as file:
        file.write(again)
    (tmp_path / "hong.csv").write_bytes(b"\x00\x01\x02\x03")
    return tmp_path


def test_each_list_is_what_check_says_of_it(lists: Path) -> None:
    found = panel_of(lists_of([lists]), Asked(covers=["htx"]), catalogue("vi"))
    assert [line.name for line in found.lines] == ["1", "2", "3", "hong"]
    for line in found.lines[:3]:
        alone = check(line.path, options=Options(covers=["htx"])).evaluation
        told = {outcome.target.id: (outcome.verdict, outcome.chosen.bounds.low) for outcome in alone.targets}
        assert {key: (entry.verdict, entry.low) for key, entry in line.entries.items()} == told
    assert [problem.code for problem in found.lines[3].refused] == ["HTX410"]


def test_all_together_is_the_lists_as_one_with_nobody_counted_twice(lists: Path) -> None:
    """Five good, fair or average of six: the one that stands in two lists is one."""
    found = panel_of(lists_of([lists]), Asked(covers=["htx"]), catalogue("vi"))
    assert found.whole is not None
    share = found.whole.entries["hieu-qua"]
    assert share.low_at is not None
    assert share.low_at == At(Fraction(5), Fraction(6))
    assert found.whole.entries["khong-yeu-kem"].verdict is Verdict.MISSED
    assert "HTX508" in found.notes[0]
    alone = panel_of(lists_of([lists]), Asked(covers=["htx"]), catalogue("vi"), together=False)
    assert alone.whole is None


def test_processes_say_what_one_process_says(lists: Path) -> None:
    paths = lists_of([lists])
    one, two = (panel_of(paths, Asked(), catalogue("en"), processes=count) for count in (1, 2))
    assert one == two


def test_a_list_that_cannot_be_read_keeps_none_back_and_fails_the_run(lists: Path, run: Callable[..., Run]) -> None:
    found = run("batch", str(lists), "--lang", "en")
    assert found.code == 2
    assert "Not evaluated: hong" in found.out
    assert "LINES OF THE TABLE: 4; not evaluated: 1" in found.out
    (lists / "hong.csv").unlink()
    assert run("batch", str(lists)).code == 0
    assert run("batch", str(lists), "--fail-on", "missed").code == 1


def test_lists_under_several_plans_stay_apart(run: Callable[..., Run], golden: Callable[[str, str], None]) -> None:
    found = run("batch", str(YEARS))
    golden("batch/years.vi.txt", found.out)
    golden("batch/years.en.txt", run("batch", str(YEARS), "--lang", "en").out)
    assert found.code == 0


def test_a_row_for_each_list_and_target(lists: Path, run: Callable[..., Run]) -> None:
    (lists / "=1+1.csv").write_text((lists / "2.csv").read_text(encoding="utf-8"), encoding="utf-8")
    assert run("batch", str(lists), "--format", "csv", "-o", str(lists.parent / "x.csv")).code == 2
    text = (lists.parent / "x.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 6 * 5 + 1  # six targets of four lists and of all together, and one that is none
    assert {row["line"] for row in rows} == {"'=1+1", "1", "2", "3", "hong", "Tất cả"}
    share = next(row for row in rows if row["line"] == "1" and row["target"] == "hieu-qua")
    assert (share["verdict"], share["numerator_low"], share["denominator_low"], share["few"]) == (
        "met",
        "2",
        "3",
        "true",
    )
    assert "HTX410" in next(row["problem"] for row in rows if row["line"] == "hong")


def test_json_and_markdown(lists: Path, run: Callable[..., Run], golden: Callable[[str, str], None]) -> None:
    (lists / "hong.csv").unlink()
    data = json.loads(run("batch", str(lists), "--format", "json").out)
    assert [line["name"] for line in data["lines"]] == ["1", "2", "3"]
    assert data["lines"][0]["targets"][1]["low_at"] == {"numerator": 2, "denominator": 3}
    assert data["whole"]["targets"][1]["low_at"] == {"numerator": 5, "denominator": 6}
    text = run("batch", str(lists), "--format", "md", "--lang", "en").out
    golden("batch/three-lists.en.md", text)


def test_a_narrow_screen_puts_targets_below_one_another(lists: Path) -> None:
    panel = panel_of(lists_of([lists]), Asked(), catalogue("vi"), together=False)
    page = PanelWords(panel, catalogue("vi")).page()
    screens = {width: drawn(page, "table", catalogue("vi"), width) for width in (40, 160)}
    assert all(len(line) <= width for width, text in screens.items() for line in text.splitlines())
    heads = {width: text.count("Danh sách  ") for width, text in screens.items()}
    assert heads[40] > heads[160] == 1


def test_no_list_is_written(lists: Path, run: Callable[..., Run]) -> None:
    held = (lists / "1.csv").read_bytes()
    found = run("batch", str(lists), "-o", str(lists / "1.csv"))
    assert found.code == 2
    assert (lists / "1.csv").read_bytes() == held


def test_a_folder_without_lists_keeps_no_other_back(lists: Path) -> None:
    (lists / "trong").mkdir()
    found = panel_of(lists_of([lists / "1.csv", lists / "trong"]), Asked(), catalogue("vi"))
    assert [(line.name, [one.code for one in line.refused]) for line in found.lines] == [
        ("1", []),
        ("trong", ["HTX481"]),
    ]


def test_plans_of_one_id_that_say_other_things_are_several(tmp_path: Path) -> None:
    shipped = (ROOT / "examples" / "data-repository" / "plans" / "2024.yaml").read_text(encoding="utf-8")
    for name, least in (("a", "60%"), ("b", "90%")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.yaml").write_text(
            shipped.replace("at_least: 60%", f"at_least: {least}"), encoding="utf-8"
        )
        (tmp_path / name / "htx-eval.toml").write_text('[plans]\n"*" = "plan.yaml"\n', encoding="utf-8")
        (tmp_path / name / f"{name}.csv").write_text((YEARS / "2024.csv").read_text(encoding="utf-8"), encoding="utf-8")
    found = panel_of([str(tmp_path / "a" / "a.csv"), str(tmp_path / "b" / "b.csv")], Asked(), catalogue("vi"))
    assert found.whole is None
    assert [problem.code for problem in found.not_whole] == ["HTX741"]


def test_whose_settings_count_for_all_together_is_said(lists: Path) -> None:
    (lists / "x").mkdir()
    (lists / "x" / "htx-eval.toml").write_text('covers = ["htx"]\n', encoding="utf-8")
    (lists / "x" / "4.csv").write_text((lists / "2.csv").read_text(encoding="utf-8"), encoding="utf-8")
    found = panel_of([str(lists / "x" / "4.csv"), str(lists / "1.csv")], Asked(), catalogue("en"))
    assert any("2 files of settings" in note and "htx-eval.toml" in note for note in found.notes)


def test_exit_codes_are_those_of_the_lists_and_of_all_together(lists: Path, run: Callable[..., Run]) -> None:
    (lists / "hong.csv").unlink()
    words = ["batch", str(lists / "1.csv"), "--by", "xa"]
    assert run(*words).code == 0
    assert run(*words, "--fail-on", "missed").code == 1
    (lists / "loi.csv").write_text(HEAD + "HTX A,,HTX,An Ninh,Châu Thành,,Giỏi lắm\n", encoding="utf-8")
    found = run("batch", str(lists / "loi.csv"), "--lang", "en")
    assert found.code == 4
    assert "Lists with errors in their data" in found.out


def test_names_of_lists_tell_them_apart() -> None:
    assert names_of(["t/x.csv", "t/x.xlsx"]) == ["t/x.csv", "t/x.xlsx"]
    assert names_of(["a/2023.csv", "b/2023.csv", "b/x.csv"]) == ["a/2023", "b/2023", "x"]


def test_python_has_panels_as_rows_and_frames(lists: Path) -> None:
    panel = batch(lists, Asked(covers=["htx"], lang="en"))
    rows = panel.to_dicts("en")
    assert len(rows) == 6 * 4 + 1
    assert next(row["problem"] for row in rows if row["line"] == "hong").endswith("is needed")
    for frame in (panel.to_pandas(), panel.to_polars()):
        assert list(frame.columns) == list(rows[0])
        assert len(frame) == len(rows)
    with pytest.raises(HtxEvalError) as refused:
        batch(lists, Asked(lang="fr"))
    assert [problem.code for problem in refused.value.problems] == ["HTX423"]
    groups = batch(str(lists / "1.csv"), by="xa")
    assert [line.name for line in groups.lines] == ["An Ninh"]


def test_python_compares_two_lists(lists: Path) -> None:
    found = compare(lists / "1.csv", lists / "3.csv", Asked(covers=["htx"]))
    assert (len(found.pairing.pairs), found.pairing.by_code) == (1, 1)


def test_python_yields_results_and_errors_as_values(lists: Path) -> None:
    every = check_many([lists / "1.csv", lists / "hong.csv", [{"Tên HTX": "A", "Xếp loại": "Tốt"}]])
    first = next(every)
    assert not isinstance(first, HtxEvalError)
    second, third = every
    assert isinstance(second, HtxEvalError)
    assert second.problems[0].code == "HTX410"
    assert not isinstance(third, HtxEvalError)
    assert third.target("hieu-qua").verdict == "met"
