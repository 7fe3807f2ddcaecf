"""Rows held column by column: the same rows, however they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from htx_eval.api import ReadingOptions, load_plan, read_cooperatives
from htx_eval.base.columns import Coded, Codes, Places, Texts
from htx_eval.engine.rows.points import Points_, from_points, points_fields, points_of_rows
from htx_eval.model.cooperatives import Row, Rows
from htx_eval.model.plan import Plan
from htx_eval.model.understood import RowKind
from htx_eval.model.values import Cell, Choice, known
from htx_eval.reading.columns import blocks
from small_worlds import blank, is_, listed, rating

SLICES = st.slices(12)
WORDS = st.lists(st.sampled_from(["", "a", "ă", "HTX Nông nghiệp", "\ud800"]), max_size=12)


@given(WORDS, SLICES)
def test_a_coded_sequence_is_the_sequence(words: list[str], part: slice) -> None:
    coded = Coded.of(words)
    assert (list(coded), len(coded), list(coded[part])) == (words, len(words), words[part])
    assert [coded[index] for index in range(-len(words), len(words))] == words + words
    assert len(coded.items) == len(set(words))
    assert coded.counts() == [words.count(word) for word in coded.items]
    assert [list(places) for places in coded.places()] == [
        [place for place, one in enumerate(words) if one == word] for word in coded.items
    ]
    lengths = coded.mapped(len)
    assert (list(lengths), len(lengths.items)) == (list(map(len, words)), len(set(map(len, words))))


@given(st.lists(WORDS, max_size=4), SLICES)
def test_packed_texts_are_the_texts(added: list[list[str]], part: slice) -> None:
    texts = Texts()
    for words in added:
        texts.extend(words)
    every = [word or None for words in added for word in words]
    assert (list(texts), len(texts), list(texts[part])) == (every, len(every), every[part])
    assert [texts[index] for index in reversed(range(-len(every), len(every)))] == [*reversed(every), *reversed(every)]
    with pytest.raises(IndexError):
        texts[len(every)]


@pytest.mark.parametrize("distinct", [1, 256, 257, 65_536, 65_537])
def test_codes_are_as_wide_as_they_need_to_be(distinct: int) -> None:
    codes = Codes()
    codes.extend([0], 1)
    codes.extend([distinct - 1], distinct)
    assert list(codes.array) == [0, distinct - 1]
    assert codes.array.itemsize == (1 if distinct <= 256 else 2 if distinct <= 65_536 else 4)
    assert list(Coded(range(distinct), codes.array).mapped(str)) == ["0", str(distinct - 1)]


@given(st.lists(st.integers(0, 3), max_size=12), st.sets(st.integers(0, 3)), SLICES)
def test_places_are_those_of_the_wanted_items(codes: list[int], wanted: set[int], part: slice) -> None:
    sequence = Codes()
    sequence.extend(codes, 4)
    places = Places(Coded("abcd", sequence.array), wanted)
    expected = [place for place, code in enumerate(codes) if code in wanted]
    assert (list(places), len(places), bool(places)) == (expected, len(expected), bool(expected))
    assert list(places[part]) == expected[part]


CELLS = [is_("coop"), is_("union"), blank("kind")]
SOME_ROWS = st.lists(
    st.builds(
        Row,
        line=st.integers(1, 99),
        record=st.integers(1, 99),
        code=st.sampled_from([None, "1"]),
        name=st.sampled_from([None, "HTX"]),
        commune=st.sampled_from([None, "An Ninh"]),
        cells=st.tuples(st.sampled_from(CELLS), st.sampled_from(CELLS)),
    ),
    max_size=8,
)


@given(SOME_ROWS, st.slices(8))
def test_rows_are_the_rows(made: list[Row], part: slice) -> None:
    rows = Rows.of(made)
    assert (list(rows), len(rows)) == (made, len(made))
    assert [rows[index] for index in range(-len(made), len(made))] == made + made
    assert isinstance(rows[part], Rows)
    assert rows[part] == Rows.of(made[part])
    assert (rows == Rows.of([*made, *made])) is (not made)
    assert made == [] or rows != Rows.of([replace(made[0], line=100), *made[1:]])


def test_rows_without_columns() -> None:
    rows = Rows.of([Row(1, 1, "1", None, None, ())])
    assert (list(rows), rows[0].cells, list(rows[:1])) == ([rows[0]], (), [rows[0]])


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


HEADING = "Mã số HTX,Tên HTX,Loại hình,Xã,Xếp loại"


def test_rows_are_what_was_read(tmp_path: Path, plan: Plan) -> None:
    """Blank records, rows of totals and odd widths shift no cell, line or record, in one block or in many."""
    lines = [HEADING]
    expected = []
    for number in range(1, 3 * blocks.ROWS):
        if number % 1000 == 0:
            lines += ["", ",,,,", " ", f',"Tổng\ncộng",,,{number}']
        # A row of totals is no record, and neither is a blank one.
        expected.append((len(lines) + 1 + number // 1000, number, f"HTX {number}", number % 3))
        lines.append(f" {number},  HTX   {number} ,HTX,An Ninh,{('Tốt', 'Khá', 'Yêu')[number % 3]}")
    path = tmp_path / "long.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = read_cooperatives(str(path), plan, ReadingOptions(all_problems=True))
    at = found.fields.index("xep_loai")
    classes: dict[object, int] = {"tot": 0, "kha": 1, None: 2}
    read = [(row.line, row.record, row.name, classes[known(row.cells[at])]) for row in found.rows]
    assert read == expected
    assert [row.code for row in found.rows] == [name.split()[1] for _, _, name, _ in expected]
    assert {row.commune for row in found.rows} == {"An Ninh"}
    wrong = [(p.place.line, p.place.record) for p in found.problems if p.code == "HTX104"]
    assert wrong == [(line, record) for line, record, _, code in expected if code == 2]
    order = [(p.place.line or 0) for p in found.problems]
    assert order == sorted(order)
    totals = [row for row in found.understood.left_out.values() if row.kind is RowKind.TOTAL]
    assert len(totals) == (3 * blocks.ROWS - 1) // 1000


def test_a_code_repeated_in_another_block_is_found(tmp_path: Path, plan: Plan) -> None:
    rows = [f"99{number:08},HTX {number},HTX,An Ninh,Tốt" for number in range(2 * blocks.ROWS)]
    rows[-1] = "9900000007,HTX cuối,HTX,An Ninh,Tốt"
    path = tmp_path / "repeated.csv"
    path.write_text("\n".join([HEADING, *rows]), encoding="utf-8")
    (problem,) = [p for p in read_cooperatives(str(path), plan).problems if p.code == "HTX110"]
    assert problem.place.line == len(rows) + 1
    assert (problem.params["first_line"], problem.params["first_name"]) == (9, "HTX 7")
    assert (problem.params["name"], problem.params["named"]) == ("HTX cuối", "HTX cuối (An Ninh)")


SCORES: st.SearchStrategy[Points_ | None] = st.sampled_from(
    [None, 0, 1, 3, 7, 30, 31, 100, Decimal("2.25"), Decimal("0.1"), Decimal("1E-9"), 10**10]
)


@given(st.data(), st.integers(0, 6))
def test_points_of_all_rows_are_those_of_each(data: st.DataObject, number: int) -> None:
    """Whatever the scores are and whichever columns there are."""
    scheme = rating()
    fields = points_fields(scheme)
    present = data.draw(st.lists(st.sampled_from(fields), unique=True))
    rows: Sequence[dict[str, Points_ | None]] = [{key: data.draw(SCORES) for key in present} for _ in range(number)]

    def cell(key: str, score: Points_ | None) -> Cell:
        return blank(key) if score is None else Choice((score,))

    made = [
        Row(index, index, None, None, None, tuple(cell(key, scores[key]) for key in present))
        for index, scores in enumerate(rows)
    ]
    found = points_of_rows(scheme, listed(tuple(present), tuple(made)))
    assert list(found) == [from_points(scheme, [scores.get(key) for key in fields]) for scores in rows]


def test_the_sample_reads_the_same_row_by_row(plan: Plan) -> None:
    found = read_cooperatives(str(ROOT / "data" / "samples" / "chau-thanh-2024-so-lieu-mau.csv"), plan)
    assert len(found.rows) == 30
    assert [found.rows[index] for index in range(30)] == list(found.rows) == list(found.rows[::1])
    for index, (key, column) in enumerate(found.columns().items()):
        assert found.fields[index] == key
        assert list(column) == [row.cells[index] for row in found.rows]
