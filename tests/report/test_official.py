"""The report that a chief signs: what it says above the signature, its annexes, and the office's template."""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from conftest import ROOT, Run
from htx_eval import Asked, check, open_run
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.messages import catalogue
from htx_eval.model.roadmap import Roadmap
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Report
from many_targets import many_targets
from office import docx_text

SAMPLE = "data/samples/chau-thanh-2024-so-lieu-mau.csv"
LANGUAGES = pytest.mark.parametrize("lang", ["vi", "en"])


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@functools.cache
def report(path: str = SAMPLE, annex: bool = True) -> Report:
    return open_run(path).report(annex=annex)


def made(found: Report, lang: str = "vi") -> bytes:
    content = FORMATS["docx"].render(found, catalogue(lang))
    assert isinstance(content, bytes)
    return content


def document(found: Report, lang: str = "vi") -> str:
    return docx_text(made(found, lang))


def signed(text: str, lang: str = "vi") -> str:
    """What stands above the annexes."""
    return text.split({"vi": "PHỤ LỤC\n", "en": "ANNEX\n"}[lang])[0]


#: What no chief signs: names of files, codes of problems, arrows, hashes, marks of footnotes.
NEVER_SIGNED = re.compile(r"\.(csv|xlsx|ya?ml|toml)\b|HTX\d{3}|→|[0-9a-f]{64}|\(\*\)|htx-eval|--\w")


@LANGUAGES
def test_nothing_of_the_program_is_signed(lang: str) -> None:
    """Files, codes, arrows and hashes stand in the technical annex, and there they do stand."""
    text = document(report(), lang)
    assert NEVER_SIGNED.search(signed(text, lang)) is None
    assert {"→", "htx-eval"} <= set(NEVER_SIGNED.findall(text)) | set(re.findall(r"→|htx-eval", text))
    assert ".csv" in text


@LANGUAGES
def test_the_technical_annex_can_be_left_out(lang: str) -> None:
    """The list of cooperatives stays; the rest of the document has nothing of the program any more."""
    text = document(report(annex=False), lang)
    assert NEVER_SIGNED.search(text) is None
    assert catalogue(lang)("report.cooperatives").upper() in text
    assert catalogue(lang)("word.technical").upper() not in text


def test_the_option_leaves_the_annex_out(run: Callable[..., Run], tmp_path: Path) -> None:
    for name, option in (("with.docx", []), ("without.docx", ["--no-annex"])):
        assert run("check", SAMPLE, "-q", "-o", str(tmp_path / name), *option).code == 1
    texts = [docx_text((tmp_path / name).read_bytes()) for name in ("with.docx", "without.docx")]
    assert ["PHỤ LỤC KỸ THUẬT" in text for text in texts] == [True, False]


def test_who_is_behind_a_target_is_named() -> None:
    """Of one that is open those who leave it open, of one that is missed what is lacking and what would help."""
    text = signed(document(report()))
    assert "Đạt 4/6 chỉ tiêu; 1 chỉ tiêu không đạt; 1 chỉ tiêu chưa kết luận." in text
    names = "HTX NN Mẫu Phú Tâm 2, xã Phú Tâm; HTX NN Mẫu Thiện Mỹ 3, xã Thiện Mỹ"
    assert f"- 02 HTX chưa có kết quả xếp loại: {names}." in text
    assert f"- Làm rõ 02 HTX chưa có kết quả xếp loại (chỉ tiêu 4): {names}." in text
    assert re.search(r"- Ứng dụng công nghệ cao và được ghi nhận đối với 01 HTX \(chỉ tiêu 6\): HTX", text)


CEILING = "Tên HTX,Xã,Xếp loại\n" + "".join(f"HTX {at},xã Phú Tâm,Yếu\n" for at in range(1, 13)) + "HTX Lạ,,Khá\n"


def test_who_breaks_a_ceiling_is_named_up_to_a_cap(write: Callable[[str, str], Path]) -> None:
    """Twelve weak ones: ten by name, with the commune as the list writes it, and how many more."""
    text = signed(document(Report(check(write("list.csv", CEILING)).evaluation, 1)))
    assert "- 12 HTX xếp loại yếu: HTX 1, xã Phú Tâm; " in text
    assert "HTX 10, xã Phú Tâm; và 2 HTX khác." in text
    assert "HTX 11, xã" not in text


def test_of_a_target_that_is_missed_those_without_a_class_are_named_too(write: Callable[[str, str], Path]) -> None:
    """The plan allows no weak one: there is one for sure, and one more may be; nobody has to be asked."""
    path = write("list.csv", "Tên HTX,Xã,Xếp loại\nHTX A,An Ninh,Yếu\nHTX B,Phú Tâm,…\nHTX C,Phú Tâm,Tốt\n")
    text = signed(document(Report(check(path).evaluation, 1)))
    weak = text[text.index("Chỉ tiêu 4 (") :]
    assert "- 01 HTX xếp loại yếu: HTX A, xã An Ninh." in weak
    assert "- 01 HTX chưa có kết quả xếp loại: HTX B, xã Phú Tâm." in text


def test_those_who_leave_several_targets_open_are_named_once(write: Callable[[str, str], Path]) -> None:
    """The first target has the names, the others say where they stand; many are not named again to be asked."""
    rows = "".join(f"HTX {at},…\n" for at in range(1, 13))
    text = signed(document(Report(check(write("list.csv", f"Tên HTX,Xếp loại\nHTX A,Khá\n{rows}")).evaluation, 3)))
    assert text.count("HTX 1; HTX 2; HTX 3") == 1
    assert text.count("- 12 HTX chưa có kết quả xếp loại (như ở chỉ tiêu 2).") == 2
    assert "- Làm rõ 12 HTX chưa có kết quả xếp loại (chỉ tiêu 2, 3, 4)." in text


def test_without_a_roadmap_the_report_does_without() -> None:
    """A machine without the extra has proposals on what to find out, and no refusal."""

    def refused() -> Roadmap:
        raise HtxEvalError([Problem("HTX710")])

    text = signed(document(replace(report(), roadmap=refused)))
    assert "Làm rõ 02 HTX" in text
    assert "đối với" not in text


def test_drafts_are_marked_and_easily_unmarked() -> None:
    """One paragraph of its own for each draft, that catches the eye; without it nothing says that it is one."""
    drafts = docx.Document(io.BytesIO(made(report())))
    marked = [paragraph for paragraph in drafts.paragraphs if any(run.font.highlight_color for run in paragraph.runs)]
    assert [paragraph.text for paragraph in marked] == [catalogue("vi")("word.draft")] * 2


def test_a_plan_that_is_met_has_no_shortcoming(write: Callable[[str, str], Path]) -> None:
    given = ["lien-hiep=1 (x)", "khong-yeu-kem=0 (x)", "ocop=2 (x)", "cong-nghe-cao=4 (x)"]
    path = write("list.csv", "Tên HTX,Xếp loại\nHTX A,Tốt\nHTX B,Khá\n")
    text = signed(document(open_run(path, Asked(given=given)).report()))
    assert "Đạt 6/6 chỉ tiêu." in text
    assert catalogue("vi")("word.no_shortcoming") in text
    assert "Nguyên nhân:" not in text


def test_many_targets_have_tables_of_communes_one_below_the_other() -> None:
    """No column is too narrow for a figure."""
    tables = docx.Document(io.BytesIO(made(many_targets(report().evaluation, 20)))).tables
    wide = [len(table.columns) - 2 for table in tables if table.rows[0].cells[0].text == "Xã"]
    assert wide == [8, 8, 4]
