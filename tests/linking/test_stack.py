"""Lists that follow one another: whose rows they are, where they stand, and what is in two of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from htx_eval import CooperativeList, evaluate, join, load_plan, read_cooperatives, stack
from htx_eval.linking.named_communes import NamedCommunes
from htx_eval.model.cooperatives import Doubt
from htx_eval.model.values import Origin, known
from office_lists import COMMUNES, HEAD, save, save_communes

PLAN = load_plan()


def listed(tmp_path: Path, **sheets: list[list[Any]]) -> list[CooperativeList]:
    return [read_cooperatives(save(tmp_path / f"{name}.xlsx", {"DS": rows}), PLAN) for name, rows in sheets.items()]


def of_stack(found: CooperativeList) -> list[tuple[str, str | None]]:
    """The problems that only lists put below one another have, with the file of each."""
    return [
        (problem.code, problem.place.file and Path(problem.place.file).stem)
        for problem in found.problems
        if problem.code in ("HTX506", "HTX507", "HTX508", "HTX509", "HTX515", "HTX516", "HTX519")
    ]


def test_rows_come_in_the_order_of_the_lists(tmp_path: Path) -> None:
    found = stack([read_cooperatives(path, PLAN) for path in save_communes(tmp_path)], PLAN)
    assert list(found.rows.names) == ["HTX Mẫu Một", "HTX Mẫu Hai", "HTX Mẫu Ba", "HTX Mẫu Một", "HTX Mẫu Năm"]
    assert [known(cell) for cell in found.columns()["xep_loai"]] == ["tot", "kha", "trung_binh", "kha", "yeu"]
    assert list(found.rows.communes) == ["An Hiệp", "An Hiệp", "Phú Tâm", "Phú Tâm", "An Ninh"]
    assert list(found.rows.records) == [1, 2, 3, 4, 5]


def test_places_are_those_of_each_file(tmp_path: Path) -> None:
    paths = save_communes(tmp_path)
    found = stack([read_cooperatives(path, PLAN) for path in paths], PLAN)
    places = [found.place(row, "xep_loai") for row in found.rows]
    assert [(place.file, place.sheet, place.line, place.record, place.cell) for place in places] == [
        (paths[0], "DS", 2, 1, "D2"),
        (paths[0], "DS", 3, 2, "D3"),
        (paths[1], "DS", 2, 1, "D2"),
        (paths[1], "DS", 3, 2, "D3"),
        (paths[2], "DS", 2, 1, "D2"),
    ]


def test_equal_cells_of_several_lists_are_one(tmp_path: Path) -> None:
    """A country of communes takes no more cells than a list of it."""
    lists = [read_cooperatives(path, PLAN) for path in save_communes(tmp_path)] * 20
    column = stack(lists, PLAN).columns()["ocop_sao"]
    assert len(column) == 100
    assert len(column.items) == 3


def test_a_column_that_a_list_lacks_is_absent_there(tmp_path: Path) -> None:
    """Its marks say nothing of the other list: a blank is no only where there is a column."""
    head = ["Tên HTX", "Xã", "Xếp loại"]
    lists = listed(
        tmp_path,
        a=[[*head, "Công nghệ cao"], ["HTX A", "An Hiệp", "Khá", "x"], ["HTX B", "An Hiệp", "Khá", None]],
        b=[head, ["HTX C", "An Ninh", "Khá"]],
    )
    found = stack(lists, PLAN)
    assert [cell.origin for cell in found.columns()["cong_nghe_cao"]] == [Origin.STATED, Origin.MISSING, Origin.ABSENT]
    (high_tech,) = [target for target in evaluate(PLAN, found).targets if target.id == "cong-nghe-cao"]
    assert (high_tech.measure.low, high_tech.measure.high) == (0, 2)


def test_a_list_without_a_place_is_no_list_of_another_one(tmp_path: Path) -> None:
    head = ["Tên HTX", "Xã", "Xếp loại"]
    lists = listed(
        tmp_path,
        a=[[*head, "Huyện"], ["HTX A", "An Hiệp", "Khá", "Châu Thành"]],
        b=[head, ["HTX C", "An Ninh", "Khá"]],
    )
    assert evaluate(PLAN, stack(lists, PLAN)).data.classes["kha"].low == 2


# ---- communes by name ----------------------------------------------------------------------------------------------

NAMED = {
    "An Hiệp": "An Hiệp",
    "an-hiep": "An Hiệp",
    "03. An Hiệp 2024": "An Hiệp",
    "Xã An Hiệp": "An Hiệp",
    "DS HTX xã An Hiệp năm 2024": "An Hiệp",
    "thị trấn Châu Thành": "Châu Thành",
    "Xã Lạ": "Lạ",
    "Phường 3": "3",
    "HTX huyện Châu Thành": None,
    "Sheet1": None,
    "Danh sách": None,
    "Xã và thị trấn trong toàn huyện năm nay": None,
    "2024": None,
}


@pytest.mark.parametrize("name", NAMED)
def test_a_name_tells_a_commune_or_none(name: str) -> None:
    assert NamedCommunes(PLAN).named(name) == NAMED[name]


def test_one_name_alone_tells_no_commune(tmp_path: Path) -> None:
    """A district may be called like one of its communes."""
    head = [["Tên HTX", "Xếp loại"]]
    lists = listed(tmp_path, **{"Châu Thành": [*head, ["HTX A", "Khá"]], "Bổ sung": [*head, ["HTX B", "Khá"]]})
    found = stack(lists, PLAN)
    assert list(found.rows.communes) == [None, None]
    assert of_stack(found) == []


def test_what_a_list_says_counts_more_than_its_name(tmp_path: Path) -> None:
    """A column of communes, or a title that names another one; then that is said."""
    titled: list[list[Any]] = [["DANH SÁCH HTX XÃ PHÚ TÂM"], [], ["Tên HTX", "Xếp loại"], ["HTX B", "Khá"]]
    lists = listed(
        tmp_path,
        **{
            "An Hiệp": [["Tên HTX", "Xếp loại"], ["HTX A", "Khá"]],
            "Phú Tân": [["Tên HTX", "Xã", "Xếp loại"], ["HTX C", "Thiện Mỹ", "Khá"]],
            "Thuận Hòa": titled,
            "An Ninh": [["Tên HTX", "Xếp loại"], ["HTX D", "Khá"]],
        },
    )
    found = stack(lists, PLAN)
    assert list(found.rows.communes) == ["An Hiệp", "Thiện Mỹ", None, "An Ninh"]
    assert of_stack(found) == [("HTX506", None), ("HTX507", "Thuận Hòa")]


# ---- in two lists --------------------------------------------------------------------------------------------------


def test_a_cooperative_in_two_lists_is_found(tmp_path: Path) -> None:
    """By its code, a zero that a spreadsheet dropped or not; without one by its name in one commune."""
    lists = listed(
        tmp_path,
        a=[["Tên HTX", "Mã số HTX", "Xã", "Xếp loại"], ["HTX A", "0100233488", "An Hiệp", "Khá"]],
        b=[["Tên HTX", "Mã số HTX", "Xã", "Xếp loại"], ["HTX A khác", "100233488", "An Ninh", "Khá"]],
        c=[
            ["Tên HTX", "Mã số HTX", "Xã", "Xếp loại"],
            ["htx a", None, "xã An Hiệp", "Khá"],
            ["HTX A", None, "An Ninh", "Tốt"],
        ],
    )
    found = stack(lists, PLAN)
    assert of_stack(found) == [("HTX516", "b"), ("HTX509", "c")]
    assert found.doubts == dict.fromkeys(found.repeats, Doubt.REPEATED)
    problem = next(one for one in found.problems if one.code == "HTX509")
    assert (problem.place.cell, problem.params["first"].file) == ("A2", lists[0].path)  # type: ignore[attr-defined]


def test_one_name_with_two_codes_in_two_lists_is_two_and_said(tmp_path: Path) -> None:
    head: list[Any] = ["Tên HTX", "Mã số HTX", "Xã", "Xếp loại"]
    lists = listed(
        tmp_path,
        a=[head, ["HTX A", "9900000016", "An Hiệp", "Khá"]],
        b=[head, ["HTX A", "9900000023", "An Hiệp", "Tốt"], ["HTX A", "9900000024", "An Hiệp", "Tốt"]],
    )
    found = stack(lists, PLAN)
    assert of_stack(found) == [("HTX519", "b"), ("HTX509", "b")]
    assert found.doubts == {2: Doubt.REPEATED}


def test_who_stands_in_two_lists_counts_once_or_is_in_doubt(tmp_path: Path) -> None:
    """The same code and nothing else is one; other cells, or no code, leave open whether it is one or two."""
    head: list[Any] = ["Tên HTX", "Mã số HTX", "Xã", "Xếp loại"]
    first: list[list[Any]] = [head, ["HTX A", "0100233488", "An Hiệp", "Khá"], ["HTX B", None, "An Hiệp", "Khá"]]
    for name, again, code, counts in (
        ("same", ["HTX A", "100233488", "xã An Hiệp", "Khá"], "HTX508", (2, 2)),
        ("less", ["HTX A", "0100233488", None, None], "HTX508", (2, 2)),
        ("other", ["HTX A", "0100233488", "An Hiệp", "Tốt"], "HTX516", (2, 3)),
        ("name", ["htx b", None, "An Hiệp", "Tốt"], "HTX509", (2, 3)),
        ("new", ["HTX B", None, "An Ninh", "Tốt"], None, (3, 3)),
    ):
        found = stack(listed(tmp_path / name, a=first, b=[head, again]), PLAN)
        base = evaluate(PLAN, found).data.classes["base"]
        assert (base.low, base.high) == counts, name
        assert [one for one, _ in of_stack(found)] == ([] if code is None else [code]), name


def test_names_alone_are_not_one_cooperative_in_two_communes(tmp_path: Path) -> None:
    found = stack([read_cooperatives(path, PLAN) for path in save_communes(tmp_path)], PLAN)
    assert of_stack(found) == [("HTX506", None)]


def test_lists_that_follow_one_another_can_be_joined(tmp_path: Path) -> None:
    base = stack([read_cooperatives(path, PLAN) for path in save_communes(tmp_path)], PLAN)
    capital: list[list[Any]] = [
        ["Tên HTX", "Xã", "Lợi nhuận"],
        ["HTX Mẫu Năm", "An Ninh", 7],
        ["HTX Mẫu Một", "Phú Tâm", 5],
    ]
    (other,) = listed(tmp_path, von=capital)
    found = join([base, other], PLAN)
    assert found.joined is not None
    assert found.joined.additions[0].left == 0
    assert [found.place(row, "loi_nhuan").cell for row in found.rows][3:] == ["C3", "C2"]
    assert [Path(found.own_place(row).file or "").stem for row in found.rows] == ["An Hiệp"] * 2 + ["Phú Tâm"] * 2 + [
        "An Ninh"
    ]
    assert len(found.lists) == len(COMMUNES) + 1


def test_stacks_of_stacks_know_their_places(tmp_path: Path) -> None:
    lists = [read_cooperatives(path, PLAN) for path in save_communes(tmp_path)]
    found = stack([stack(lists[:2], PLAN), lists[2]], PLAN)
    assert [found.place(row).file for row in found.rows] == [lists[0].path] * 2 + [lists[1].path] * 2 + [lists[2].path]
    assert found.lists[2].path == lists[2].path
    assert HEAD[1] in found.headings["ten"]


def test_one_list_is_itself_and_none_is_refused(tmp_path: Path) -> None:
    (one,) = listed(tmp_path, a=[["Tên HTX"], ["HTX A"]])
    assert stack([one], PLAN) is one
    with pytest.raises(ValueError, match="no list"):
        stack([], PLAN)


def test_a_column_that_some_lists_lack_is_said_with_their_names(tmp_path: Path) -> None:
    lists = listed(tmp_path, a=[["Tên HTX", "Sao OCOP"], ["HTX A", 3]], b=[["Tên HTX"], ["HTX B"]])
    (said,) = [problem for problem in stack(lists, PLAN).problems if problem.code == "HTX514"]
    assert (said.params["field"], said.params["names"]) == ("ocop_sao", ("b.xlsx",))


def test_a_title_tells_the_commune_where_the_name_does_not(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Tên HTX", "Xếp loại"], ["HTX A", "Khá"]]
    lists = listed(
        tmp_path, **{"01": [["DANH SÁCH HTX XÃ AN HIỆP"], [], *rows], "02": [["UBND XÃ AN NINH"], [], *rows]}
    )
    assert list(stack(lists, PLAN).rows.communes) == ["An Hiệp", "An Ninh"]
