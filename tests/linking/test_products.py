"""Lists of products joined to a register: whose they are, and since when."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from htx_eval import join, load_plan, read_cooperatives
from htx_eval.model.values import Origin, known

PLAN = load_plan()
PRODUCTS = ["Tên chủ thể", "Tên sản phẩm", "Hạng sao"]


def stars(rows: list[list[Any]], heading: str | None, base: Sequence[str] = ("HTX A", "HTX B", "HTX C")) -> list[Any]:
    """The stars of cooperatives after a list of products, with one more column, is joined; None where not known."""
    named = [dict(zip([*PRODUCTS, *([heading] if heading else [])], cells, strict=True)) for cells in rows]
    register = [{"Tên HTX": name, "Xã": "An Ninh"} for name in base]
    found = join([read_cooperatives(rows, PLAN) for rows in (register, named)], PLAN)
    return ["absent" if one.origin is Origin.ABSENT else known(one) for one in found.columns()["ocop_sao"]]


@pytest.mark.parametrize(("year", "expected"), [(2024, 4), (2022, 4), (2020, 4), (2025, 4)])
def test_the_year_in_which_a_product_was_judged_is_not_that_of_the_list(year: int, expected: int) -> None:
    """A product of an earlier year is no row of another year; it says since when the product is valid."""
    assert stars([["HTX A", "Gạo", 4, year]], "Năm đánh giá") == [expected, "absent", "absent"]


def test_of_two_products_the_valid_one_counts_by_the_years_in_which_they_were_judged() -> None:
    assert stars([["HTX A", "Gạo", 4, 2020], ["HTX A", "Nếp", 3, 2023]], "Năm đánh giá") == [3, "absent", "absent"]


def test_a_year_that_may_be_that_of_the_list_leaves_open_whether_there_is_a_product() -> None:
    """ "Năm: 2022" in a list of products: of the list of 2022, or recognised then; not used, and never "none"."""
    rows = [["HTX A", "Gạo", 4, 2022], ["HTX B", "Nếp", 3, 2024]]
    assert stars(rows, "Năm") == [None, 3, "absent"]


def test_a_product_of_nobody_may_be_that_of_anybody() -> None:
    """Who is not in the list has none for sure only if every product in it has an owner."""
    assert stars([["", "Gạo", 4], ["HTX B", "Nếp", 3]], None) == [None, 3, None]


def test_every_line_of_an_owner_is_a_product_of_his(tmp_path: Path) -> None:
    """Owners merged down, or on the first line only: each line keeps its own stars and days."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for cells in (
        [*PRODUCTS, "Ngày công nhận"],
        ["HTX A", "Gạo", 3, "01/05/2019"],
        [None, "Nếp", 4, "01/05/2024"],
        ["HTX B", "Mật", 4, "01/05/2019"],
        [None, "Sáp", 3, "01/06/2023"],
    ):
        sheet.append(cells)
    book.save(tmp_path / "a.xlsx")
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "b.xlsx")
    base = read_cooperatives([{"Tên HTX": name, "Xã": "An Ninh"} for name in ("HTX A", "HTX B")], PLAN)
    for name in ("a.xlsx", "b.xlsx"):
        products = read_cooperatives(tmp_path / name, PLAN)
        found = join([base, products], PLAN)
        assert list(products.rows.names) == ["HTX A", "HTX A", "HTX B", "HTX B"], name
        assert [known(one) for one in found.columns()["ocop_sao"]] == [4, 3], name
        assert "HTX105" not in [problem.code for problem in found.problems], name
