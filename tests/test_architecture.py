"""The house: imports point one way, and nothing of one plan is written in code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from conftest import ROOT

PACKAGE = ROOT / "src" / "htx_eval"
MODULES = sorted(PACKAGE.rglob("*.py"))

#: A part of the package and the parts it may import.
MAY_IMPORT = {
    "base": set(),
    "messages": set(),
    "model": {"base"},
    "plan": {"base", "model"},
    "reading": {"base", "model"},
    "linking": {"base", "model", "reading"},
    "engine": {"base", "model"},
    "report": {"base", "messages", "model"},
    "api": {"base", "plan", "reading", "linking", "engine", "report", "messages", "model"},
    "cli": {"base", "api", "report", "messages", "model"},
    "__main__": {"cli"},
    "__init__": {"api", "model"},
}


def part_of(path: Path) -> str:
    """The part of the package a module belongs to."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imported_parts(path: Path) -> set[str]:
    """The parts of the package that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "htx_eval" else [f"htx_eval.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {
            name.split(".")[1] for name in names if name.startswith("htx_eval.") and name != "htx_eval.__version__"
        }
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    """A part imports itself and what is named for it, nothing else."""
    part = part_of(path)
    assert imported_parts(path) <= MAY_IMPORT[part] | {part}


def test_every_part_has_a_rule() -> None:
    assert {part_of(path) for path in MODULES} == set(MAY_IMPORT)


def test_no_import_cycle_between_modules() -> None:
    """No module reaches itself through what it imports when it is loaded."""
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        name = ".".join(("htx_eval", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        graph[name] = {node.module for node in tree.body if isinstance(node, ast.ImportFrom) and node.module}

    def reach(name: str, seen: frozenset[str]) -> None:
        assert name not in seen, f"import cycle through {name}"
        for other in graph.get(name, ()):
            if other in graph:
                reach(other, seen | {name})

    for name in graph:
        reach(name, frozenset())


NAMES_OF_THE_PLAN = (
    "Châu Thành",
    "chau-thanh",
    "Sóc Trăng",
    "lien-hiep",
    "hieu-qua",
    "tot-kha",
    "khong-yeu-kem",
    "ocop",
    "cong-nghe-cao",
    "xep_loai",
    "loai_hinh",
    "trang_thai",
    "ngay_thanh_lap",
    "so_luong",
    "tong_diem",
    "trung_binh",
    "hieu_qua",
    "tt-01-2020",
)
CUT_OFFS = re.compile(r"\b(?:80|65)\b")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_of_one_plan_is_in_the_code(path: Path) -> None:
    """No place, target, field or cut-off of a plan: those are in targets/."""
    text = path.read_text(encoding="utf-8")
    named = [name for name in NAMES_OF_THE_PLAN if name.casefold() in text.casefold()]
    if part_of(path) == "messages":  # examples in messages may show headings, and the product OCOP is none of them
        named = [name for name in named if name not in ("ocop",)]
    assert named == []
    if part_of(path) in ("base", "engine", "linking", "plan", "reading", "model"):
        assert not CUT_OFFS.search(text)


def test_the_check_for_names_finds_some() -> None:
    """The check would not pass over a plan: the names are in the plan files."""
    files = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "targets").rglob("*.yaml"))
    assert [name for name in NAMES_OF_THE_PLAN if name not in files] == []
    assert CUT_OFFS.search(files)
