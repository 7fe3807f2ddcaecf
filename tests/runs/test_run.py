"""A run from Python: its lists read once and evaluated once, with the settings, waivers and lock of their folder."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from conftest import SAMPLES, Run
from htx_eval import Asked, HtxEvalError, Locked, check_lists, load_plan, open_run, template
from htx_eval.model.changes import Changes
from messy import messy_csv, messy_workbook
from small_lists import LISTS

Write = Callable[..., Path]
Call = Callable[..., Run]
SAMPLE = SAMPLES / "chau-thanh-2024-so-lieu-mau.csv"
SETTINGS = """
lang = "en"
covers = ["htx", "lien_hiep_htx"]
[given]
lien-hiep = {value = "1", source = "QĐ 12"}
[[waivers]]
target = "khong-yeu-kem"
reason = "HTX 0 đang giải thể"
until = 2025-06-30
"""


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("htx_eval.runs.gate.today", lambda: date(2025, 3, 1))


def codes(error: pytest.ExceptionInfo[HtxEvalError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


class OnceOnly(io.BytesIO):
    """A stream that fails whoever reads it after its end."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.is_read = False

    def read(self, size: int | None = -1, /) -> bytes:
        assert not self.is_read, "read twice"
        self.is_read = True
        return super().read(size)


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Give the standard input a content that can be read once."""

    def give(content: bytes) -> None:
        stream = type("Standard", (), {"buffer": OnceOnly(content)})
        monkeypatch.setattr(sys, "stdin", stream)

    return give


# Once


def test_nothing_is_read_before_something_is_asked(write: Write) -> None:
    run = open_run(write("list.csv", "no heading that is known\n"))
    assert run.plan.id == "chau-thanh-2024"
    with pytest.raises(HtxEvalError) as error:
        _ = run.cooperatives
    assert codes(error) == ["HTX406"]


def test_every_question_is_answered_from_one_reading_and_one_evaluation(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("list.csv", SAMPLE.read_bytes())
    run = open_run(path)
    before = run.evaluation
    path.unlink()
    monkeypatch.setattr("htx_eval.runs.run.explore", lambda *arguments: pytest.fail("evaluated twice"))
    assert len(run.cooperatives.rows) == 30
    assert run.reasons().evaluation is before
    assert run.roadmap().evaluation is before
    assert run.what_if(Changes(thresholds={"hieu-qua": Fraction(1)})).before is before
    assert run.witness("hieu-qua", "low") != run.witness("hieu-qua", "high")
    assert run.report().evaluation.targets is before.targets
    assert run.result.verdict == "missed"
    assert run.lock_entry().verdicts["cong-nghe-cao"] == "missed"


def test_the_standard_input_is_read_once_whatever_is_asked(stdin: Callable[[bytes], None], write: Write) -> None:
    stdin(messy_csv())
    run = open_run("-")
    assert len(run.cooperatives.rows) == len(run.written.records) == 4
    assert run.annotated().content
    assert run.cleaned().content == open_run(write("same.csv", messy_csv())).cleaned().content
    assert run.reasons().targets


def test_a_workbook_from_the_standard_input_gives_two_lists(stdin: Callable[[bytes], None]) -> None:
    """Its sheets are joined as if they were two files."""
    book = openpyxl.Workbook()
    for row in (["Mã số HTX", "Tên HTX"], ["0101234567", "HTX A"]):
        book.worksheets[0].append(row)
    ratings = book.create_sheet("B")
    for row in (["Mã số HTX", "Tên HTX", "Xếp loại"], ["0101234567", "HTX A", "Tốt"]):
        ratings.append(row)
    file = io.BytesIO()
    book.save(file)
    stdin(file.getvalue())
    run = open_run(["-", "-"], Asked(sheets=["Sheet", "B"]))
    assert run.evaluation.rows[0].classes == ("tot",)


def test_reasons_and_both_witnesses_of_the_standard_input(run: Call) -> None:
    """All three are made of one reading: a second one would find nothing."""
    words = ("2", "--witness-low", "w.csv", "--witness-high", "v.csv")
    found = run("why", "-", *words, stdin=SAMPLE.read_bytes())
    made = [Path(name).read_bytes() for name in ("w.csv", "v.csv")]
    of_file = run("why", SAMPLE, *words)
    assert (found.code, found.out, found.err) == (0, of_file.out, of_file.err)
    assert made == [Path(name).read_bytes() for name in ("w.csv", "v.csv")]
    assert made[0] != made[1]


@pytest.mark.parametrize(
    "words", [("data",), ("check", "-v"), ("whatif", "--threshold", "2=90%"), ("roadmap",)], ids=lambda words: words[0]
)
def test_every_command_takes_the_standard_input(run: Call, write: Write, words: tuple[str, ...]) -> None:
    command, *options = words
    found = run(command, "-", *options, stdin=SAMPLE.read_bytes())
    of_file = run(command, write("list.csv", SAMPLE.read_text(encoding="utf-8")), *options)  # without settings
    assert (found.code, found.err) == (of_file.code, of_file.err)
    assert found.out.splitlines()[-5:] == of_file.out.splitlines()[-5:]


# What holds


def test_settings_of_the_folder_hold_and_say_where_they_come_from(write: Write) -> None:
    write("htx-eval.toml", SETTINGS)
    run = open_run(write("xa/list.csv", LISTS["missed"]), Asked(fail_on="missed", as_of=date(2024, 6, 30)))
    told = {setting.name: (setting.value, setting.origin) for setting in run.settings}
    assert told["lang"] == ("en", "file")
    assert told["fail-on"] == ("missed", "flag")
    assert told["as-of"] == ("2024-06-30", "flag")
    assert told["covers"] == ("htx lien_hiep_htx", "file")
    assert told["waivers.khong-yeu-kem"] == ("2025-06-30", "file")
    assert run.lang == "en"
    assert run.options.given["lien-hiep"].source == "QĐ 12"


def test_what_is_asked_comes_before_the_environment_and_that_before_the_file(write: Write) -> None:
    write("htx-eval.toml", 'fail-on = "missed"\n')
    path = write("list.csv", LISTS["missed"])
    variables = {"HTX_EVAL_FAIL_ON": "never"}

    def of(asked: Asked, environment: dict[str, str]) -> int:
        return open_run(path, asked, environment=environment).result.exit_code

    assert [of(Asked(), {}), of(Asked(), variables), of(Asked(fail_on="data"), variables)] == [1, 0, 1]


def test_a_loaded_plan_needs_no_name(write: Write) -> None:
    """The patterns of the settings are for lists of which nobody says whose plan they meet."""
    write("htx-eval.toml", '[plans]\n"*-2023.csv" = "chau-thanh-2042"\n')
    plan = load_plan()
    run = open_run(write("list-2024.csv", LISTS["met"]), Asked(plan=plan))
    assert (run.plan, run.settings[0].origin, run.result.verdict) == (plan, "flag", "met")


def test_a_run_is_judged_with_its_waivers(write: Write) -> None:
    path = write("list.csv", LISTS["missed"])
    assert open_run(path).result.exit_code == 1
    write("htx-eval.toml", SETTINGS)
    result = open_run(path).result
    assert (result.verdict, result.exit_code, result.data.exit_code) == ("missed", 0, 0)
    waiver = result.target("khong-yeu-kem").waiver
    assert waiver is not None
    assert waiver.until == "2025-06-30"


def test_a_run_is_the_command(run: Call, write: Write) -> None:
    """From the settings to the JSON nothing differs."""
    write("htx-eval.toml", SETTINGS)
    write("list.csv", LISTS["missed"])
    printed = json.loads(run("check", "list.csv", "--given", "ocop=2 (x)", "--format", "json").out)
    asked = Asked(given=["ocop=2 (x)"])
    assert open_run("list.csv", asked).result.data.model_dump(by_alias=True) == printed


def test_the_lock_from_python(write: Write) -> None:
    path = write("list.csv", LISTS["met"])
    run = open_run(path)
    with pytest.raises(HtxEvalError) as error:
        run.report(Locked.YES)
    assert codes(error) == ["HTX617"]
    assert run.report(Locked.REVIEWED).exit_code == 0
    assert not run.lock.exists
    assert run.write_lock() == "htx-eval.lock"
    assert run.lock.lists["list.csv"] == run.lock_entry()
    write("list.csv", LISTS["missed"])
    assert open_run(path).report(Locked.REVIEWED).exit_code == 5


def test_several_lists_in_one_run_are_joined(write: Write) -> None:
    register = write("a.csv", "Mã số HTX,Tên HTX\n0101234567,HTX A\n")
    ratings = write("b.csv", "Mã số HTX,Tên HTX,Xếp loại\n0101234567,HTX A,Tốt\n")
    run = open_run([register, ratings])
    assert run.evaluation.rows[0].classes == ("tot",)
    assert [note.heading for note in run.cooperatives.lists[0].understood.columns if note.heading] == [
        "Mã số HTX",
        "Tên HTX",
    ]
    for path in (register, ratings):
        with pytest.raises(HtxEvalError) as error:
            run.write_cleaned(path)
        assert codes(error) == ["HTX440"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked(join=True, stack=True), "HTX482"),
        (Asked(encodings=["", "utf-8"]), "HTX428"),
        (Asked(plan="nowhere"), "HTX329"),
        (Asked(fail_on="always"), "HTX423"),
        (Asked(lang="fr"), "HTX423"),
        (Asked(as_of="31/02/2024"), "HTX414"),
        (Asked(given=["nobody=1"]), "HTX411"),
        (Asked(covers=["hxt"]), "HTX413"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_used_is_refused_when_a_run_is_opened(write: Write, asked: Asked, code: str) -> None:
    with pytest.raises(HtxEvalError) as error:
        open_run(write("list.csv", LISTS["met"]), asked)
    assert codes(error) == [code]


def test_a_run_needs_a_list() -> None:
    with pytest.raises(ValueError, match="a run needs a list"):
        open_run([])


def test_somebody_may_be_told_how_far_the_reading_is(write: Write) -> None:
    told: list[int] = []

    @contextmanager
    def progress() -> Iterator[Callable[[int], None]]:
        yield told.append
        told.append(-1)

    run = open_run(write("list.csv", "Tên HTX\n" + "HTX A\n" * 5_000), progress=progress)
    assert told == []
    assert len(run.cooperatives.rows) == 5_000
    assert told[-1] == -1
    assert len(told) > 1


# The list given back


def test_an_annotated_and_a_cleaned_list(run: Call, write: Write) -> None:
    """The same bytes as those of the command, and what it says of them."""
    write("m.xlsx", messy_workbook())
    assert run("data", "m.xlsx", "--annotate", "a.xlsx", "--clean", "a.csv", "--lang", "en").code == 0
    opened = open_run("m.xlsx", Asked(lang="en"))
    assert opened.write_annotated("b.xlsx").lost == ()
    cleaned = opened.write_cleaned("b.csv")
    assert Path("b.csv").read_bytes() == Path("a.csv").read_bytes() == cleaned.content
    assert (cleaned.unreadable, "Người đại diện" in cleaned.dropped) == (2, True)
    sheets = [openpyxl.load_workbook(name).worksheets[-1] for name in ("a.xlsx", "b.xlsx")]
    first, second = ([[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in sheets)
    assert first == second
    assert open_run("b.csv").cooperatives.rows[0].name == opened.cooperatives.rows[0].name
    as_workbook = openpyxl.load_workbook(io.BytesIO(opened.cleaned("xlsx").content)).worksheets[0]
    heading = next(csv.reader(io.StringIO(cleaned.content.decode("utf-8-sig"))))
    assert [cell.value for cell in as_workbook[1]] == heading


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_file_that_changed_after_it_was_read_is_not_mixed_with_itself(write: Write, ending: str) -> None:
    """A list is kept open in a notebook while somebody goes on writing in it."""
    content = {"csv": messy_csv(), "xlsx": messy_workbook()}[ending]
    path = write(f"m.{ending}", content)
    run = open_run(path)
    assert len(run.cooperatives.rows) == 4
    if ending == "csv":
        write("m.csv", "Tên HTX,Xếp loại\nHTX khác,Tốt\n")
    else:
        book = openpyxl.load_workbook(path)
        book.worksheets[0]["B7"] = "HTX khác"
        book.save(path)
    for question in (run.annotated, run.cleaned):
        with pytest.raises(HtxEvalError) as error:
            question()
        assert codes(error) == ["HTX447"]
    assert open_run(path).cleaned().content


def test_nothing_is_written_over_the_list_itself(write: Write) -> None:
    before = messy_workbook()
    path = write("m.xlsx", before)
    os.link(path, "link.xlsx")
    run = open_run(path)
    for wrong, code in ((path, "HTX440"), ("link.xlsx", "HTX440"), ("m.ods", "HTX441")):
        with pytest.raises(HtxEvalError) as error:
            run.write_annotated(wrong)
        assert codes(error) == [code]
    assert path.read_bytes() == before


def test_an_empty_list_of_a_plan() -> None:
    for lang, sheet in (("vi", "Danh sách"), ("en", "List")):
        book = openpyxl.load_workbook(io.BytesIO(template("chau-thanh-2024", lang)))
        assert book.sheetnames[0] == sheet
    assert template(load_plan())[:2] == b"PK"


# Several lists


def test_several_lists_one_after_another(run: Call, write: Write) -> None:
    """Each with its own settings and lock; one that cannot be read keeps no other back."""
    write("a/htx-eval.toml", 'lang = "en"\nfail-on = "missed"\n')
    write("a/list.csv", LISTS["missed"])
    write("b.csv", LISTS["missed"])
    write("c.csv", LISTS["met"])
    open_run("c.csv").write_lock()
    write("c.csv", LISTS["undecided"])
    found = check_lists(["a/*.csv", Path("b.csv"), "c.csv", "d.csv"])
    assert [one.exit_code for one in found.every] == [1, 0, 5, 2]
    assert [report.evaluation.list.path for report in found.reports] == [str(Path("a/list.csv")), "b.csv", "c.csv"]
    assert [(refusal.path, refusal.problems[0].code) for refusal in found.refusals] == [("d.csv", "HTX402")]
    assert found.exit_code == run("ci", "a/*.csv", "b.csv", "c.csv", "d.csv").code == 2
    assert check_lists(["a/*.csv", "b.csv", "c.csv"]).exit_code == 5


def test_no_list_fails_nothing() -> None:
    assert check_lists([]).exit_code == 0
