"""The front door for notebooks and scripts: files, dictionaries, data frames, typed results."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT, SAMPLES, Run
from htx_eval import HtxEvalError, Options, check, evaluate, load_plan, read_cooperatives
from htx_eval.reading.cells.numbers import parse_number
from htx_eval.reading.sheets.plain import text_of

EVERY_CLASS = ["tot", "kha", "trung_binh", "yeu", "khong_xep_loai"]
ROWS: list[dict[str, Any]] = [
    {
        "Tên HTX": "HTX A",
        "Xếp loại": "Tốt",
        "Ngày thành lập": date(2019, 5, 1),
        "Công nghệ cao": True,
        "Vốn điều lệ": 1.125,
    },
    {"Tên HTX": "HTX B", "Xếp loại": None, "Tổng điểm": Decimal("72.5"), "Công nghệ cao": False},
    {"Tên HTX": "HTX C", "Xếp loại": float("nan"), "Số thành viên": 1250},
]


def test_a_file_gives_what_the_command_gives(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    path = SAMPLES.relative_to(ROOT) / "chau-thanh-2024-so-lieu-mau.csv"
    printed = json.loads(run("check", path, "--format", "json").out)
    result = check(path)
    assert result.data.model_dump(by_alias=True) == printed
    assert (result.verdict, result.exit_code) == (printed["verdict"], printed["exit_code"])
    assert result.table() == run("check", path).out


def test_rows_from_memory() -> None:
    plan = load_plan()
    listed = read_cooperatives(ROWS, plan)
    result = evaluate(plan, listed)
    assert [item.classes for item in result.data.cooperatives] == [
        ["tot"],
        ["kha"],
        EVERY_CLASS,
    ]
    assert [problem.code for problem in result.data.problems if problem.severity == "error"] == []
    assert result.target("ocop").verdict == "no_data"
    assert repr(result).startswith("<Result ")
    with pytest.raises(KeyError):
        result.target("no-such-target")


def test_frames_of_any_library() -> None:
    class LikePolars:
        def to_dicts(self) -> list[dict[str, Any]]:
            return ROWS

    class LikePandas:
        def to_dict(self, orient: str) -> list[dict[str, Any]]:
            assert orient == "records"
            return ROWS

    expected = check(ROWS).data
    assert check(LikePolars()).data == check(LikePandas()).data == expected


def test_pandas_and_polars() -> None:
    """The real libraries, where they are installed."""
    pandas = pytest.importorskip("pandas")
    polars = pytest.importorskip("polars")
    rows = [{**dict.fromkeys(("Tên HTX", "Xếp loại", "Số thành viên", "Ngày thành lập")), **row} for row in ROWS[:1]]
    rows += [{"Tên HTX": "HTX D", "Xếp loại": "Khá", "Số thành viên": 12, "Ngày thành lập": date(2020, 1, 2)}]
    keys = ("Tên HTX", "Xếp loại", "Số thành viên", "Ngày thành lập")
    plain = [{key: row[key] for key in keys} for row in rows]
    expected = [item.classes for item in check(plain).data.cooperatives]
    for frame in (pandas.DataFrame(plain), polars.DataFrame(plain)):
        result = check(frame)
        assert [item.classes for item in result.data.cooperatives] == expected
        assert [problem.code for problem in result.data.problems if problem.severity == "error"] == []


def test_deeper_questions_evaluate_nothing_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reasons, witnesses and the roadmap go on from the evaluation that is there."""
    from htx_eval.engine import evaluate as engine

    result = check(SAMPLES / "chau-thanh-2024-so-lieu-mau.csv")
    monkeypatch.setattr(engine, "build", lambda *arguments: pytest.fail("evaluated twice"))
    assert result.why().targets
    assert result.reasons.evaluation.targets is result.evaluation.targets
    assert result.witness("hieu-qua", "low")
    assert result.roadmap().sure is not None


def test_what_holds_no_rows() -> None:
    with pytest.raises(TypeError):
        check(3)
    with pytest.raises(TypeError):
        check(["HTX A"])
    with pytest.raises(HtxEvalError) as error:
        check([])
    assert [problem.code for problem in error.value.problems] == ["HTX406"]
    with pytest.raises(HtxEvalError) as error:
        check("no-such-file.csv")
    assert "HTX402" in str(error.value)


def test_options() -> None:
    strict = check(ROWS, options=Options(assumptions_off=["*"]))
    assert strict.data.assumptions == []
    with pytest.raises(HtxEvalError) as error:
        check(ROWS, options=Options(assumptions_off=["no-such"]))
    assert [problem.code for problem in error.value.problems] == ["HTX427"]


def test_the_notebook_table_is_inert(write: Callable[[str, str], Path]) -> None:
    """A title is data of a plan; nothing in it may become a tag."""
    text = Path(load_plan().path).read_text(encoding="utf-8")
    hostile = text.replace(
        "title: {vi: Liên hiệp HTX được thành lập,", "title: {vi: '<script>alert(1)</script>\u202e',"
    )
    assert hostile != text
    seen: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.append(tag)

    html = check(ROWS, write("plan.yaml", hostile))._repr_html_()
    Tags().feed(html)
    assert set(seen) == {"div", "table", "caption", "br", "tr", "th", "td", "p", "ul", "li", "strong"}
    assert "&lt;script&gt;" in html
    assert "\u202e" not in html


def test_the_notebook_table_says_what_the_screen_says() -> None:
    result = check(ROWS)
    html, screen = unescape(result._repr_html_()), " ".join(result.table(width=400).split())
    said = re.findall("<(?:td|th|li|strong)>(.*?)</", html)
    assert [text for text in said if " ".join(text.split()) not in screen] == []
    assert result.table().splitlines()[-1] in html
    assert "<td>Đạt (*)</td>" in check(SAMPLES / "chau-thanh-2024-so-lieu-mau.csv")._repr_html_()


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_a_number_from_memory_reads_back_as_itself(value: float) -> None:
    assert parse_number(text_of(value)) == Decimal(repr(value))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_three_decimals_are_never_taken_for_thousands(value: Decimal) -> None:
    assert parse_number(text_of(value)) == value
