"""A draft of a plan from a table or a text: figures understood, the rest left with a reason, and a file that loads."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conftest import Run
from editor_yaml import editor_data
from htx_eval.api import load_plan
from htx_eval.authoring.drafting.draft import About, draft, packaged_register, understood
from htx_eval.authoring.drafting.figures_understood import NotUnderstood, Understood, understand
from htx_eval.authoring.drafting.target_table import TargetRow, of_line
from htx_eval.authoring.file_schemas.made import file_schema
from htx_eval.messages import catalogue
from htx_eval.model.rules import Kind, Op

_, REGISTER = packaged_register()

#: What stands in a table, the unit beside it, and the threshold that is understood.
FIGURES = {
    ("từ 50% trở lên", "%"): ("at_least", "50%"),
    ("50", "%"): ("at_least", "50%"),
    ("trên 12,5%", ""): ("more_than", "12.5%"),
    ("01–02", "HTX"): ("between", "1", "2"),
    ("08 - 12 HTX", ""): ("between", "8", "12"),
    ("01–02 HTX trở lên", ""): ("at_least", "1"),
    ("không có", "HTX"): ("at_most", "0"),
    ("Không còn HTX yếu kém", ""): ("at_most", "0"),
    ("trên 40 HTX", ""): ("more_than", "40"),
    ("không quá 3", "HTX"): ("at_most", "3"),
    ("dưới 5%", ""): ("less_than", "5%"),
    ("không dưới 04 HTX", ""): ("at_least", "4"),
    ("5 trở xuống", "HTX"): ("at_most", "5"),
    ("giảm 5%", ""): ("at_most", "-5%"),
    ("giảm trên 5%", ""): ("less_than", "-5%"),
    ("giảm không quá 5%", ""): ("at_least", "-5%"),
    ("tăng 15%", ""): ("at_least", "15%"),
    ("tăng từ 10–15%", ""): ("between", "10%", "15%"),
    ("3,2 tỷ đồng", ""): ("at_least", "3.2"),
    ("4.000", "thành viên"): ("at_least", "4000"),
    ("1.250.000,5", "đồng"): ("at_least", "1250000.5"),
    ("đến năm 2026 có 5 HTX", ""): ("at_least", "5"),
}
REFUSED = {
    ("", "%"): "blank",
    ("theo quy định", ""): "no_figure",
    ("khoảng 40", "HTX"): "vague",
    ("1,250", "HTX"): "two_ways",
    ("tăng thêm 5 HTX", ""): "change_in_figures",
    ("5 HTX và 3 tổ", ""): "several",
}


@pytest.mark.parametrize("written", FIGURES, ids=str)
def test_a_figure_is_understood(written: tuple[str, str]) -> None:
    found = understand(*written, REGISTER)
    assert isinstance(found, Understood)
    assert (found.op.value, *found.values) == FIGURES[written]
    assert found.stretch == ("2" if "trở lên" in written[0] and "–" in written[0] else None)
    assert found.is_rate == ("tăng" in written[0] or "giảm" in written[0])


@pytest.mark.parametrize("written", REFUSED, ids=str)
def test_a_figure_that_is_not_understood_has_a_reason(written: tuple[str, str]) -> None:
    assert understand(*written, REGISTER) == NotUnderstood(REFUSED[written])


ABOUT = About("Kế hoạch năm 2026 của xã Mẫu", "UBND xã Mẫu", 2026)
TABLE = """BẢNG CHỈ TIÊU,,,
STT,Chỉ tiêu,Đơn vị tính,Kế hoạch năm 2026
1,Tỷ lệ HTX xếp loại khá,%,từ 50% trở lên
2,Tổng số HTX,HTX,trên 40
3,"Doanh thu bình quân 1 HTX","tỷ đồng","3,2"
4,Doanh thu của HTX,tỷ đồng,tăng 15%
5,Số thành viên,thành viên,4.000
6,Liên hiệp HTX,Liên hiệp HTX,01
7,Lớp tập huấn,lớp,từ 5 lớp
8,Vốn,tỷ đồng,khoảng 5
"""


@pytest.fixture
def made(run: Callable[..., Run], tmp_path: Path) -> Callable[..., Path]:
    def make(table: str, *more: str, lang: str = "vi") -> Path:
        path = tmp_path / "new.yaml"
        path.unlink(missing_ok=True)
        found = run("plan", "new", str(path), "--from", "-", "--lang", lang, *more, stdin=table.encode())
        assert found.code == 0, found.err
        return path

    return make


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_table_becomes_a_plan_that_loads_without_a_doubt(made: Callable[..., Path], lang: str) -> None:
    path = made(TABLE, lang=lang)
    plan = load_plan(path)
    assert plan.problems == ()
    assert plan.year == 2026
    measures = {target.title["vi"]: (target.measure.kind, target.measure.field) for target in plan.targets}
    assert measures == {
        "Tỷ lệ HTX xếp loại khá": (Kind.SHARE, None),
        "Tổng số HTX": (Kind.COUNT, None),
        "Doanh thu bình quân 1 HTX": (Kind.MEAN, "doanh_thu"),
        "Doanh thu của HTX": (Kind.SUM, "doanh_thu"),
        "Số thành viên": (Kind.SUM, "so_thanh_vien"),
        "Liên hiệp HTX": (Kind.COUNT, None),
        "Lớp tập huấn": (Kind.SUM, "ct_7"),
    }
    thresholds = [target.as_written.threshold for target in plan.targets]
    assert [(one.op, float(one.value)) for one in thresholds] == [
        (Op.AT_LEAST, 0.5),
        (Op.MORE_THAN, 40),
        (Op.AT_LEAST, 3200),
        (Op.AT_LEAST, 0.15),
        (Op.AT_LEAST, 4000),
        (Op.AT_LEAST, 1),
        (Op.AT_LEAST, 5),
    ]
    text = path.read_text(encoding="utf-8")
    assert "Vốn | tỷ đồng | khoảng 5" in text.rpartition("targets:")[2]
    import jsonschema

    jsonschema.validate(editor_data(text), file_schema("plan"))


def test_a_text_has_a_target_on_each_line(made: Callable[..., Path]) -> None:
    lines = (
        "1. Tỷ lệ HTX hiệu quả: từ 50% trở lên\n\n- Thành lập mới từ 04 HTX\n+ Không còn HTX yếu kém\nTuyên truyền\n"
    )
    plan = load_plan(made(lines, "--year", "2027", "--issuer", "UBND xã", "--title", "Kế hoạch: năm 2027"))
    assert [target.title["vi"] for target in plan.targets] == [
        "Tỷ lệ HTX hiệu quả",
        "Thành lập mới từ 04 HTX",
        "Không còn HTX yếu kém",
    ]
    assert (plan.title["vi"], plan.issuer["vi"], plan.problems) == ("Kế hoạch: năm 2027", "UBND xã", ())


def test_a_place_is_named_by_its_levels(made: Callable[..., Path]) -> None:
    plan = load_plan(made(TABLE, "--place", "huyện Mẫu, tỉnh Thử"))
    assert plan.place is not None
    assert {key: names[0] for key, names in plan.place.accepted.items()} == {"huyen": "Mẫu", "tinh": "Thử"}
    path = made(TABLE, "--place", "xã Mẫu")
    assert load_plan(path).place is None
    assert "# Địa bàn xã Mẫu" in path.read_text(encoding="utf-8")


def test_workbooks_and_word_documents_are_read(run: Callable[..., Run], tmp_path: Path) -> None:
    rows = list(csv.reader(TABLE.splitlines()[1:]))
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    docx = pytest.importorskip("docx")
    document = docx.Document()
    table = document.add_table(rows=0, cols=4)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(tmp_path / "t.docx"))
    for name in ("t.xlsx", "t.docx"):
        found = run("plan", "new", str(tmp_path / f"{name}.yaml"), "--from", str(tmp_path / name))
        assert found.code == 0, found.err
        assert len(load_plan(tmp_path / f"{name}.yaml").targets) == 7


def test_what_is_refused(run: Callable[..., Run], write: Callable[[str, str], Path], tmp_path: Path) -> None:
    table, new = str(write("t.csv", TABLE)), str(tmp_path / "new.yaml")
    taken = str(write("taken.yaml", "id: mine\n"))
    assert "HTX445" in run("plan", "new", taken, "--from", table).err
    assert Path(taken).read_text(encoding="utf-8") == "id: mine\n"
    assert "HTX441" in run("plan", "new", str(tmp_path / "new.txt"), "--from", table).err
    assert "HTX420" in run("plan", "new", new).err
    assert "HTX718" in run("plan", "new", new, "--from", table, "--year", "26").err
    assert "HTX716" in run("plan", "new", new, "--from", str(write("e.csv", "Chỉ tiêu,Kế hoạch\n,\n"))).err
    assert "HTX717" in run("plan", "new", new, "--from", str(write("n.csv", "Chỉ tiêu,Kế hoạch\nVốn,khoảng 5\n"))).err
    assert not Path(new).exists()


TEXTS = st.text(min_size=1, max_size=40)


@given(
    st.lists(
        st.tuples(TEXTS, st.sampled_from(["", "HTX", "%", "tỷ đồng", ": #"]), st.sampled_from([*FIGURES])), max_size=4
    ),
    TEXTS,
)
def test_whatever_a_table_says_it_stays_a_text(rows: list[tuple[str, str, tuple[str, str]]], title: str) -> None:
    made = [
        TargetRow(at, " ".join(name.split()) or "x", unit, figure)
        for at, (name, unit, (figure, _)) in enumerate(rows, 1)
    ]
    made.append(TargetRow(9, "HTX mới", "HTX", "5"))
    about = About(title.strip() or "x", title.strip() or "x", 2026)
    text = draft(about, [(row, understood(row, REGISTER)) for row in made], catalogue("vi"), "t.csv").text
    data = yaml.load(text, Loader=yaml.BaseLoader)
    assert set(data) <= {
        "id",
        "title",
        "issuer",
        "period",
        "register",
        "population",
        "definitions",
        "fields",
        "targets",
    }
    assert len(data["targets"]) == sum(isinstance(understood(row, REGISTER), Understood) for row in made)


@given(st.text(max_size=60))
def test_any_line_is_read(text: str) -> None:
    row = of_line(1, text)
    assert row is None or understood(row, REGISTER)


def test_the_draft_as_people_read_it(golden: Callable[[str, str], None], made: Callable[..., Path]) -> None:
    golden("plan_new/draft.vi.yaml", made(TABLE).read_text(encoding="utf-8"))


def test_somebody_at_a_terminal_is_asked_about_each_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    import typer

    from htx_eval.cli.commands.plans.asking import confirmed

    answers = iter(["", "trên 60%", "", "-", "năm", "05", ""])
    monkeypatch.setattr(typer, "prompt", lambda *words, **more: next(answers))
    rows = [TargetRow(at, f"CT {at}", "HTX", figure) for at, figure in enumerate(("4", "50%", "7", "khoảng 5"), 1)]
    found = confirmed([(row, understood(row, REGISTER)) for row in rows], REGISTER, catalogue("vi"))
    assert [
        asked.why if isinstance(asked, NotUnderstood) else (asked.op.value, *asked.values) for _, asked in found
    ] == [
        ("at_least", "4"),
        ("more_than", "60%"),
        "left",
        ("at_least", "5"),
    ]
