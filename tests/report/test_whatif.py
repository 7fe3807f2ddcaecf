"""What if: cells, figures and readings changed, the verdicts before and after."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction

import jsonschema
import pytest

from conftest import ROOT, Run
from htx_eval import CellChange, Options, check
from htx_eval.model.outcome import Fixed

SAMPLE = "data/samples/chau-thanh-2024-so-lieu-mau.csv"
ASKED = (
    *("--set", "ma_so=9900000175: xep_loai=kha", "--set", "line=27: Xếp loại=yếu"),
    *("--threshold", "hieu-qua=95%", "--reading", "htx=hoat-dong"),
)


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_before_and_after(run: Callable[..., Run], golden: Callable[[str, str], None], lang: str) -> None:
    found = run("whatif", SAMPLE, *ASKED, "--lang", lang)
    assert found.code == 0
    golden(f"whatif/chau-thanh.{lang}.txt", found.out)


def test_the_list_itself_is_not_touched() -> None:
    """The result that was asked stays what it was; the other one is another."""
    before = check(SAMPLE)
    said = before.target("khong-yeu-kem").verdict
    after = before.what_if(
        [
            CellChange("line", "20", {"xep_loai": "khá"}),
            CellChange("ten", "HTX NN Mẫu Thiện Mỹ 3", {"xep_loai": "khá"}),
        ],
        {"cong-nghe-cao": Fraction(3)},
        {"ocop": "cong-nhan-trong-nam"},
    )
    assert after.target("khong-yeu-kem").verdict == "met"
    assert (after.target("cong-nghe-cao").verdict, after.target("ocop").verdict) == ("met", "missed")
    assert before.target("khong-yeu-kem").verdict == said == "undecided"


def test_a_question_about_what_was_supposed_keeps_what_was_supposed() -> None:
    """A reading that was supposed holds in the next question too, whatever the office has fixed."""
    fixed = Options(readings={"ocop": Fixed("con-hieu-luc", "QĐ 5")})
    once = check(SAMPLE, options=fixed).what_if(readings={"ocop": "cong-nhan-trong-nam"})
    twice = once.what_if(thresholds={"cong-nghe-cao": Fraction(3)})
    assert (once.target("ocop").verdict, twice.target("ocop").verdict) == ("missed", "missed")
    assert twice.target("cong-nghe-cao").verdict == "met"


def test_a_cell_can_be_blanked_into_doubt(run: Callable[..., Run]) -> None:
    """A text that says "not known" opens a cell again."""
    text = run("whatif", SAMPLE, "--set", "line=4: xep_loai=chưa xếp loại; tong_diem=-").out
    assert "21–24/27" in text


@pytest.mark.parametrize("line", ["line", "dòng", "Dong"])
def test_a_target_is_named_by_its_number_and_a_line_in_either_language(run: Callable[..., Run], line: str) -> None:
    by_id = run("whatif", SAMPLE, "--threshold", "hieu-qua=95%", "--set", "line=20: xep_loai=kha")
    by_number = run("whatif", SAMPLE, "--threshold", "2=95%", "--set", f"{line}=20: xep_loai=kha")
    assert by_number == by_id
    assert by_id.code == 0


def test_a_wrong_number_lists_numbers_with_ids(run: Callable[..., Run]) -> None:
    assert "1 lien-hiep, 2 hieu-qua" in run("whatif", SAMPLE, "--threshold", "9=5").err
    assert "60%?" in run("whatif", SAMPLE, "--threshold", "2=60").err


def test_json_is_what_the_schema_says(run: Callable[..., Run]) -> None:
    found = json.loads(run("whatif", SAMPLE, *ASKED, "--format", "json").out)
    jsonschema.validate(found, json.loads(run("schema", "whatif").out))
    assert found["cooperatives"] == [16, 23]
    assert [target["id"] for target in found["targets"] if target["changed"]] == ["hieu-qua", "khong-yeu-kem"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "HTX708"),
        (("--set", "line=20"), "HTX706"),
        (("--set", "xa=An Hiệp: xep_loai=kha"), "HTX703"),
        (("--set", "line=2000: xep_loai=kha"), "HTX704"),
        (("--set", "line=20: tc1=5"), "HTX705"),
        (("--set", "line=20: xep_loai=tuyệt vời"), "HTX104"),
        (("--threshold", "hieu-qua"), "HTX706"),
        (("--threshold", "hieu-qua=60"), "HTX712"),
        (("--threshold", "hieu-qua=x%"), "HTX412"),
        (("--threshold", "khong-co=6"), "HTX411"),
        (("--reading", "htx=khong-co"), "HTX426"),
    ],
)
def test_what_cannot_be_tried_is_refused(run: Callable[..., Run], words: tuple[str, ...], code: str) -> None:
    found = run("whatif", SAMPLE, *words)
    assert found.code == 2
    assert code in found.err
    assert "Traceback" not in found.err


def test_a_witness_belongs_to_one_target(run: Callable[..., Run]) -> None:
    assert "HTX701" in run("why", SAMPLE, "--witness-low", "x.csv").err
