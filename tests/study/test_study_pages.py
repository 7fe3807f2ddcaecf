"""Pages of studies: every face says the same, and nothing of a file acts in any of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from conftest import ROOT, SAMPLES, Run

YEARS = ROOT / "examples" / "data-repository" / "data"
SAMPLE = str(SAMPLES / "chau-thanh-2024-so-lieu-mau.csv")
STUDIES = {
    "batch": ["batch", str(YEARS)],
    "communes": ["batch", SAMPLE, "--by", "xa"],
    "compare": ["compare", str(YEARS / "2023.csv"), str(YEARS / "2024.csv")],
    "trend": ["trend", str(YEARS)],
}
_TAG = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)


def words(text: str) -> list[str]:
    """The words of a page, whatever stands between them; bars are no words."""
    return re.findall(r"[^\W_]+", re.sub(r"[█░]", "", text))


@pytest.mark.parametrize("words_of", STUDIES.values(), ids=STUDIES)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_word_of_the_markdown_stands_in_the_page(
    run: Callable[..., Run], words_of: Sequence[str], lang: str
) -> None:
    markdown = run(*words_of, "--format", "md", "--lang", lang).out
    page = run(*words_of, "--format", "html", "--lang", lang).out
    shown = words(_TAG.sub(" ", page))
    assert set(words(markdown)) <= set(shown)
    assert "<script" not in page
    assert "http" not in _TAG.sub("", page)
    assert f'<html lang="{lang}">' in page


def test_names_of_a_list_do_nothing_in_any_face(tmp_path: Path, run: Callable[..., Run]) -> None:
    name = "=1+1<img src=x onerror=alert(1)>|`x`[y](http://z)"
    text = 'Tên HTX,Mã số HTX,Loại hình,Xã,Xếp loại\n"{}",9900000001,HTX,"{}",{}\n'
    for file, kind in (("2023.csv", "Tốt"), ("2024.csv", "Yếu")):
        (tmp_path / file).write_text(text.format(name, name, kind), encoding="utf-8")
    lists = [str(tmp_path / file) for file in ("2023.csv", "2024.csv")]
    options = ["--reference"]
    for command in (["compare", *lists], ["batch", lists[0], "--by", "xa", *options], ["batch", *lists, *options]):
        for form in ("html", "md", "csv"):
            out = run(*command, "--format", form).out
            assert "<img" not in out or form == "csv"
            assert "\n=" not in out
