"""The page of a plan: every face says the same of it, and whatever a plan tries to be, it is text there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len

from clubs import CLUBS
from conftest import ROOT
from htx_eval.api import load_plan
from htx_eval.authoring.compared.differences import compared
from htx_eval.authoring.explanation import explain
from htx_eval.authoring.page.draw import draw
from htx_eval.authoring.page.page_shapes import PlanPage
from htx_eval.base.inert import harmless
from htx_eval.base.text import Text
from htx_eval.messages import catalogue
from htx_eval.model.plan import Plan

SLIPS = ROOT / "tests" / "plan" / "slips" / "base.yaml"
PLANS = (None, CLUBS / "plan.yaml", SLIPS)
LANGUAGES = pytest.mark.parametrize("lang", ["vi", "en"])
HOSTILE = "<script>alert(1)</script> [x](http://x.example) @all *b* | `c` ![i](u) \x1b[31m\u202e <!-- & -->"


def words_of(text: str) -> str:
    """A text without the signs of its format and with every run of blanks as one."""
    return re.sub(r"[\s|*#>–-]+", " ", text)


def as_read(face: str, text: str) -> str:
    """What a reader of a face sees."""
    if face == "html":
        return words_of(unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>", " ", text, flags=re.DOTALL))))
    if face == "md":
        return words_of(unescape(re.sub(r"<[^>]+>", " ", MarkdownIt().render(text))).replace("\u200b", ""))
    return words_of(text)


@LANGUAGES
@pytest.mark.parametrize("name", PLANS, ids=str)
@pytest.mark.parametrize("face", ["table", "md", "html"])
def test_every_face_says_what_the_json_says(face: str, name: Path | None, lang: str) -> None:
    plan = load_plan(name)
    page = json.loads(draw(plan, "json", catalogue(lang)))
    shown = as_read(face, draw(plan, face, catalogue(lang), 100)).casefold()
    said = [page["plan"]["title"], page["plan"]["issuer"], page["register"], *page["plan"]["not_stated"]]
    for target in page["targets"]:
        said += [target["title"], target["figure"]["text"], target["measure"], target["clause_text"]]
    for word in page["definitions"]:
        said += [word["word"], word["because"] or ""]
        said += [part for one in word["readings"] for part in (one["label"], one["rule"], one["because"] or "")]
    said += [clause["text"] for clause in page["uncovered"]] + [problem["message"] for problem in page["problems"]]
    for scheme in page["rating"]["schemes"] if page["rating"] else ():
        said += [scheme["title"], *scheme["sources"], *scheme["unverified"]]
    if face == "table":  # where texts stand beside labels, the lines of a text are not next to each other's words
        shown = as_read(face, draw(plan, face, catalogue(lang), 60)).casefold()
    assert [text for text in said if words_of(text).strip().casefold() not in shown] == []


def test_the_json_is_of_its_shape_and_counts_what_the_plan_has() -> None:
    plan = load_plan()
    page = json.loads(draw(plan, "json", catalogue("en")))
    jsonschema.validate(page, PlanPage.model_json_schema(by_alias=True))
    assert [target["id"] for target in page["targets"]] == [target.id for target in plan.targets]
    assert {word["id"]: word["targets"] for word in page["definitions"]}["hieu_qua"] == ["hieu-qua", "tot-kha"]
    covered = {target.clause for target in plan.targets}
    assert {clause["id"] for clause in page["uncovered"]} == {clause.id for clause in plan.clauses} - covered
    assert page["rating"]["stands_in"] is None
    assert page["rating"]["schemes"][0]["in_force"] is True


def test_a_figure_is_said_as_the_plan_writes_it_where_that_is_another_way() -> None:
    page = json.loads(draw(load_plan(SLIPS), "json", catalogue("vi")))
    figures = {target["id"]: target["figure"] for target in page["targets"]}
    assert (figures["doanh-thu"]["written"], figures["doanh-thu"]["text"]) == ("3,2 tỷ đồng", "trên 3.200 triệu đồng")
    assert figures["thanh-vien"]["text"] == "từ 4.000 người (±100)"
    shown = draw(load_plan(SLIPS), "table", catalogue("vi"))
    assert "trên 3,2 tỷ đồng" in shown
    assert "từ 50%\n" not in shown


@pytest.mark.parametrize(
    ("rating", "said"),
    [
        ("{scheme: tt-01-2020-bkhdt}", "HTX286"),
        ("{scheme: tt-01-2020-bkhdt, out_of_force: {use: own, by: {en: Guide 12}}}", "by Guide 12"),
        ("{scheme: tt-01-2020-bkhdt, out_of_force: {use: comparison}}", "for comparison only"),
    ],
)
def test_what_stands_in_for_a_rating_out_of_force(write: Callable[[str, str], Path], rating: str, said: str) -> None:
    text = re.sub("(?m)^rating: .*$", f"rating: {rating}", Path(load_plan().path).read_text(encoding="utf-8"))
    plan = load_plan(write("later.yaml", text.replace("to: 2024-12-31}", "to: 2026-12-31}")))
    shown = draw(plan, "table", catalogue("en"))
    assert "not in force on 2026-12-31" in shown
    assert said in shown


@pytest.fixture
def hostile(write: Callable[[str, str], Path]) -> Plan:
    """A plan every text of which tries to be something else."""
    text = json.dumps(HOSTILE)
    plan = load_plan(
        write(
            "hostile.yaml",
            f"""
id: {text}
title: {text}
issuer: {text}
period: {{from: 2024-01-01, to: 2024-12-31}}
register: htx
implements: [{text}]
source: [{text}]
not_stated: [{text}]
place: {{title: {text}, names: {{tinh: {text}}}, communes: {{{text}: 1}}}}
population: htx
definitions:
  htx:
    word: {text}
    chosen: a
    because: {text}
    readings:
      a: {{label: {text}, where: {{loai_hinh: htx}}}}
      b: {{label: {text}, because: {text}, where: {{loai_hinh: htx, trang_thai: hoat_dong}}}}
targets:
  - {{id: {text}, title: {text}, note: {text}, unit: {text}, number: {text}, measure: {{count: {{}}}}, at_least: 1}}
clauses: [{{id: x, text: {text}}}]
""",
        )
    )
    return replace(plan, path=HOSTILE)


@LANGUAGES
def test_hostile_texts_stay_texts(hostile: Plan, lang: str) -> None:
    screen, page = draw(hostile, "table", catalogue(lang)), draw(hostile, "html", catalogue(lang))
    assert all(harmless(line) == line for line in screen.splitlines())
    assert re.findall(r"<(?:script|img|a href=\"h)", page) == []
    assert all(harmless(line) == line for line in page.splitlines())
    tokens = MarkdownIt("commonmark").parse(draw(hostile, "md", catalogue(lang)))
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    assert kinds & {"link_open", "image", "html_block", "html_inline", "code_inline", "em_open", "fence"} == set()
    for text in (
        draw(hostile, "json", catalogue(lang)),
        explain(hostile, hostile.targets[0].id, "json", catalogue(lang)),
    ):
        assert all(harmless(line) == line for line in text.splitlines())
    for form in ("table", "html"):
        other = replace(hostile, targets=(replace(hostile.targets[0], title=Text.of(vi=HOSTILE * 2)),))
        said = (
            explain(hostile, hostile.targets[0].id, form, catalogue(lang)),
            compared(hostile, other, form, catalogue(lang))[0],
        )
        assert all(harmless(line) == line for text in said for line in text.splitlines())
        assert not any("<script>" in text for text in said if form == "html")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@LANGUAGES
def test_no_line_is_wider_than_the_screen(width: int, lang: str) -> None:
    assert max(cell_len(line) for line in draw(load_plan(), "table", catalogue(lang), width).splitlines()) <= width


@pytest.mark.parametrize(("width", "lang"), [(80, "vi"), (120, "en"), (50, "vi")])
def test_the_screen_is_as_people_read_it(golden: Callable[[str, str], None], width: int, lang: str) -> None:
    golden(f"plan_page/chau-thanh.{lang}-{width}.txt", draw(load_plan(), "table", catalogue(lang), width))
