"""Python says what the command says: the same settings, the same refusals in the same words."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from htx_eval import Asked, HtxEvalError, Options, Result, check, load_plan, open_run, read_cooperatives
from htx_eval.base.problems import Place, Problem
from htx_eval.model.fields import EVERY_ASSUMPTION

LIST = "Tên HTX,Xã,Xếp loại\nHTX Mẫu A,An Ninh,Khá\nHTX Mẫu B,Phú Tâm,Yếu\n"
READING = 'hieu_qua = {reading = "tu-kha", source = "CV 5"}'
GIVEN = 'ocop = {value = "3", source = "QĐ 12"}'
ROWS = [{"Tên HTX": "HTX Mẫu A", "Xã": "An Ninh", "Xếp loại": "Khá"}]

#: What is wrong, as it is written on a command line and in a program.
MISTAKES: dict[str, tuple[list[str], Callable[[Path], object]]] = {
    "a type": (["--covers", "bogus"], lambda path: check(path, options=Options(covers=["bogus"]))),
    "a type, as one text": (["--covers", "x"], lambda path: check(path, options=Options(covers="x"))),
    "a target": (["--given", "bogus=1"], lambda path: check(path, options=Options(given={"bogus": "1"}))),  # type: ignore[dict-item]
    "a figure": (["--given", "1=x"], lambda path: check(path, options=Options(given={"1": "x"}))),  # type: ignore[dict-item]
    "a share": (["--given", "2=1"], lambda path: check(path, options=Options(given={"2": "1"}))),  # type: ignore[dict-item]
    "a language": (["--lang", "fr"], lambda path: check(path, lang="fr")),
    "a day": (["--as-of", "32/1/2024"], lambda path: check(path, options=Options(as_of="32/1/2024"))),  # type: ignore[arg-type]
    "a day before the period": (
        ["--as-of", "2020-01-01"],
        lambda path: open_run(path, Asked(as_of="2020-01-01")).result,
    ),
    "a plan": (["--plan", "none"], lambda path: check(path, "none")),
    "both ways": (["--join", "--stack"], lambda path: open_run(path, Asked(join=True, stack=True)).result),
    "a gate": (["--fail-on", "bogus"], lambda path: open_run(path, Asked(fail_on="bogus")).result),
    "an encoding": (["--encoding", "bogus"], lambda path: open_run(path, Asked(encodings=["bogus"])).result),
}


@pytest.fixture
def path(write: Callable[[str, str], Path]) -> Path:
    return write("ds.csv", LIST)


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused_as_the_command_refuses_it(run: Callable[..., Run], path: Path, name: str) -> None:
    words, made = MISTAKES[name]
    said = run("check", path, *words)
    assert said.code == 2
    with pytest.raises(HtxEvalError) as error:
        made(path)
    lines = [
        line.replace("option lang", "option --lang").replace("tùy chọn lang", "tùy chọn --lang")
        for line in str(error.value).splitlines()
    ]
    assert lines == said.err.splitlines()[: len(lines)]


def test_what_rows_are_asked_is_refused_too() -> None:
    """Rows lie in no folder, and the same names hold."""
    for options, code in (
        (Options(covers="x"), "HTX413"),
        (Options(given={"bogus": "1"}), "HTX411"),  # type: ignore[dict-item]
        (Options(assumptions_off="bogus"), "HTX427"),
        (Options(given=["x"]), "HTX423"),  # type: ignore[arg-type]
    ):
        with pytest.raises(HtxEvalError, match=code):
            check(ROWS, options=options)
    with pytest.raises(HtxEvalError, match="HTX423"):
        check(ROWS, lang="fr")
    for target, end, code in (("hieu-qua", "lo", "HTX423"), ("bogus", "low", "HTX411")):
        with pytest.raises(HtxEvalError, match=code):
            check(ROWS).witness(target, end)  # type: ignore[arg-type]


def test_texts_mean_what_they_mean_on_a_command_line(run: Callable[..., Run], path: Path) -> None:
    said = run(
        "check",
        path,
        "--covers",
        "htx,lien_hiep_htx",
        "--given",
        "5=2 (QĐ 12)",
        "--as-of",
        "30/11/2024",
        "--no-assumptions",
    )
    found = check(
        path,
        options=Options(
            as_of="30/11/2024",  # type: ignore[arg-type]
            covers="htx,lien_hiep_htx",
            given={"5": "2 (QĐ 12)"},  # type: ignore[dict-item]
            assumptions_off=EVERY_ASSUMPTION,
        ),
    )
    assert (found.table(), found.exit_code) == (said.out, said.code)


def test_the_settings_of_the_folder_hold(run: Callable[..., Run], path: Path) -> None:
    """What a program says comes before them."""
    lines = ('lang = "en"', 'covers = ["htx"]', 'fail-on = "never"', "[readings]", READING, "[given]", GIVEN)
    text = "\n".join(lines) + "\n"
    path.with_name("htx-eval.toml").write_text(text, encoding="utf-8")
    said = run("check", path)
    found = check(path)
    assert (found.table(), found.exit_code, found.lang) == (said.out, said.code, "en")
    assert found.target("ocop").measure.low == 3
    assert check(path, options=Options(given={"ocop": 1})).target("ocop").measure.low == 1  # type: ignore[dict-item]
    assert check(path, lang="vi").lang == "vi"


def test_a_refusal_can_be_kept_printed_and_put_into_either_language(path: Path) -> None:
    with pytest.raises(HtxEvalError) as error:
        check(path.with_name("none.csv"))
    again = pickle.loads(pickle.dumps(error.value))
    assert again.problems == error.value.problems
    assert str(again) == str(error.value) == error.value.worded("vi")
    assert "none.csv" in str(again)
    assert "there is no such file" in again.worded("en")
    assert str(
        HtxEvalError([Problem("HTX101", place=Place("a.csv", line=3), value="x", params={"field": "xa"})])
    ).startswith("a.csv")


def test_every_problem_of_a_bad_plan_can_be_kept(write: Callable[[str, str], Path]) -> None:
    for name, text in (("a.yaml", "id: x\n"), ("b.yaml", "a: &b 1\n"), ("c.yaml", "a: [\n"), ("d.yaml", "")):
        with pytest.raises(HtxEvalError) as error:
            load_plan(write(name, text))
        assert pickle.loads(pickle.dumps(error.value)).problems == error.value.problems


def test_nothing_of_a_result_can_be_set() -> None:
    found = check(ROWS)
    for name in ("verdict", "lang", "exit_code", "evaluation"):
        with pytest.raises(AttributeError):
            setattr(found, name, "met")
    found.targets.clear()
    assert isinstance(found, Result)
    assert found.targets
    with pytest.raises(Exception, match="frozen"):
        found.data.verdict = "met"  # type: ignore[misc]


# What holds a list

CELLS: dict[str, Any] = {"list": ["tốt", "khá"], "dict": {"a": 1}, "bytes": b"x", "set": {1}, "tuple": (1, 2)}


@pytest.mark.parametrize("name", CELLS)
def test_several_values_in_a_cell_are_refused(name: str) -> None:
    with pytest.raises(HtxEvalError) as error:
        check([{"Tên HTX": "HTX A", "Xếp loại": "Khá"}, {"Tên HTX": "HTX B", "Xếp loại": CELLS[name]}])
    (problem,) = error.value.problems
    assert (problem.code, problem.place.record, problem.place.column, problem.value) == ("HTX456", 2, "Xếp loại", name)


def test_a_number_that_would_fill_the_memory_is_a_text() -> None:
    found = check([{"Tên HTX": "HTX A", "Xếp loại": "Khá", "Vốn điều lệ": Decimal("1e99999999")}])
    assert [one.code for one in found.evaluation.problems if one.place.column == "Vốn điều lệ"] == ["HTX101"]


def test_open_files_are_read(path: Path) -> None:
    plan = load_plan()
    expected = read_cooperatives(path, plan)
    with path.open("rb") as raw, path.open(encoding="utf-8") as text:
        for source in (io.StringIO(LIST), io.BytesIO(LIST.encode()), raw, text):
            found = read_cooperatives(source, plan)
            assert repr(list(found.rows)) == repr(list(expected.rows))
    with pytest.raises(HtxEvalError, match="HTX450"):
        read_cooperatives(io.StringIO(""), plan)


def test_frames_that_are_not_worked_out_and_tables_of_arrow() -> None:
    class Lazy:
        def collect(self) -> Any:
            class Frame:
                def to_dicts(self) -> list[dict[str, Any]]:
                    return ROWS

            return Frame()

    class Arrow:
        def to_pylist(self) -> list[dict[str, Any]]:
            return ROWS

    assert check(Lazy()).data == check(Arrow()).data == check(ROWS).data


def test_a_value_that_says_neither_yes_nor_no_is_none() -> None:
    class NA:
        def __ne__(self, other: object) -> Any:
            return self

        def __bool__(self) -> bool:
            raise TypeError("boolean value of NA is ambiguous")

        __hash__ = None  # type: ignore[assignment]

    rows = [{**ROWS[0], "Xếp loại": NA()}]
    assert (
        check(rows).data.cooperatives[0].classes == check([{**ROWS[0], "Xếp loại": None}]).data.cooperatives[0].classes
    )
