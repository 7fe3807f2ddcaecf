"""The house: imports point one way, rooms are small, a name stands once, nothing of one plan is written in code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from conftest import ROOT

PACKAGE = ROOT / "src" / "htx_eval"
MODULES = sorted(PACKAGE.rglob("*.py"))

#: A part of the package and the parts it may import.
MAY_IMPORT: dict[str, set[str]] = {
    "base": set(),
    "messages": {"base"},
    "model": {"base"},
    "plan": {"base", "model"},
    "reading": {"base", "model"},
    "linking": {"base", "model", "reading"},
    "engine": {"base", "model"},
    "report": {"base", "messages", "model"},
    "stated": {"base", "messages", "model", "plan", "engine"},
    "api": {"base", "messages", "model", "plan", "reading", "linking", "engine", "report", "stated"},
    "runs": {"base", "messages", "model", "report", "api", "stated"},
    "study": {"base", "messages", "model", "linking", "report", "stated", "api", "runs"},
    "authoring": {"base", "messages", "model", "plan", "reading", "linking", "engine", "report", "stated", "api"},
    "cli": {"base", "messages", "model", "report", "api", "runs", "stated", "authoring", "study"},
    "__main__": {"cli"},
    "__init__": {"api", "runs", "model", "study"},
}

#: The rooms of a part, each with the rooms of the same part that it may import; a module beside the rooms is one too.
ROOMS: dict[str, dict[str, set[str]]] = {
    "plan": {
        "files": set(),
        "packaged": set(),
        "percentages": {"files"},
        "field_values": {"files", "percentages"},
        "vocabularies": {"files"},
        "conditions": {"files", "percentages", "field_values"},
        "registers": {"files", "field_values", "vocabularies"},
        "criteria": {"files", "field_values", "percentages"},
        "ratings": {"files", "vocabularies", "conditions", "criteria"},
        "definitions": {"files", "conditions"},
        "targets": {"files", "packaged", "percentages", "conditions", "doubts"},
        "place_tables": {"files", "packaged"},
        "doubts": {"files"},
        "load": {
            "files",
            "packaged",
            "vocabularies",
            "registers",
            "ratings",
            "criteria",
            "conditions",
            "definitions",
            "targets",
            "place_tables",
            "doubts",
        },
        "prices": {"files", "packaged", "field_values"},
        "given_values": {"files"},
    },
    "reading": {
        "text": set(),
        "sheets": {"text"},
        "table": {"sheets"},
        "cells": {"table"},
        "columns": {"sheets", "table", "cells"},
        "summaries": {"sheets", "table", "cells"},
        "forms": {"sheets", "table", "cells"},
        "named_rows": set(),
        "changed_cells": {"table", "cells", "named_rows"},
        "lists": {"text", "sheets", "table", "cells", "columns", "summaries", "forms"},
    },
    "engine": {
        "rows": set(),
        "whole": {"rows"},
        "measures": {"rows", "whole"},
        "evaluate": {"rows", "measures"},
        "supposed": {"evaluate"},
        "reasons": {"rows", "whole", "measures", "evaluate"},
        "roadmap": {"rows", "whole", "measures", "evaluate", "reasons"},
    },
    "engine/measures": {
        "bounds": set(),
        "profiles": set(),
        "nearest": set(),
        "calls": set(),
        "kinds": {"bounds"},
        "point_rule": {"kinds", "profiles"},
        "contributions": {"kinds", "profiles", "point_rule"},
        "verdicts": {"bounds", "kinds"},
        "targets": {"kinds", "profiles", "point_rule", "contributions", "verdicts"},
    },
    "report": {
        "subject": set(),
        "words": {"subject"},
        "data": {"subject", "words"},
        "screens": {"subject", "words", "data"},
        "office": {"subject", "words", "data"},
        "machines": {"subject", "words", "data", "office"},
        "lists_back": {"words", "data", "office"},
        "faces": {"subject", "screens", "data", "office", "machines"},
    },
    "cli": {
        "usage": set(),
        "streams": set(),
        "console": {"streams"},
        "completion": {"console"},
        "service": {"console"},
        "commands": {"usage", "console", "completion", "service"},
        "app": {"usage", "streams", "console", "commands"},
    },
}

#: So many modules a room may have, and so many floors: a module stands above all that it imports in its room.
MOST_MODULES, MOST_FLOORS = 16, 5

#: File names that stand twice, because they mean the same thing in both places.
SAME_THING = {
    "roadmap": "what a roadmap is, and the command that prints one",
    "waivers": "what a waiver is, and how the settings state it",
}


def inside(path: Path) -> tuple[str, ...]:
    """Where a module lies, from the package on: its folders and its own name."""
    return path.relative_to(PACKAGE).with_suffix("").parts


@cache
def imports(path: Path) -> tuple[tuple[tuple[str, ...], bool], ...]:
    """Every module of the package that a module names, as `inside` gives it, and whether it is loaded at once.

    ``from package import module`` names the module; a text that is the name of a module, as for `import_module`, too.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    at_once = {id(node) for node in tree.body}
    found = []
    for node in ast.walk(tree):
        for name in _named(node):
            where = tuple(name.split(".")[1:])
            if where and _is_module(name):
                found.append((where, id(node) in at_once))
    return tuple(found)


def _named(node: ast.AST) -> Iterator[str]:
    """The names of modules that may be in a node."""
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, "no relative imports"
        base = node.module or ""
        below = [f"{base}.{alias.name}" for alias in node.names]
        modules = [name for name in below if _is_module(name)]
        yield from modules if len(modules) == len(below) else [*modules, base]
    elif isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith("htx_eval.")
        and _is_module(node.value)
    ):
        yield node.value


def _is_module(name: str) -> bool:
    path = PACKAGE.parent.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def wrong_way(path: Path) -> list[str]:
    """What a module imports against the directions of parts and of the rooms inside them."""
    here = inside(path)
    return [".".join(there) for there, _ in imports(path) if not _may_import(here, there)]


def _may_import(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    if here[0] != there[0]:
        return there[0] in MAY_IMPORT[here[0]]
    depth = next((at for at, (own, other) in enumerate(zip(here, there, strict=False)) if own != other), None)
    if depth is None:  # a folder, of which only its own docstring is there to be imported
        return True
    rooms = ROOMS.get("/".join(here[:depth]))
    return rooms is None or there[depth] in rooms.get(here[depth], ())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    """A part imports itself and what is named for it; so does a room inside its part; late imports too."""
    assert wrong_way(path) == []


def test_every_part_and_room_has_a_rule() -> None:
    assert {inside(path)[0] for path in MODULES} == set(MAY_IMPORT)
    for name, rooms in ROOMS.items():
        folder = tuple(name.split("/"))
        below = [inside(path) for path in MODULES if inside(path)[: len(folder)] == folder]
        assert {place[len(folder)] for place in below} - {"__init__"} == set(rooms), name


def test_every_folder_says_what_lives_in_it() -> None:
    for path in MODULES:
        if path.name == "__init__.py":
            assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_no_import_cycle_between_modules() -> None:
    """No module reaches itself through what it imports when it is loaded."""
    known = {inside(path): path for path in MODULES}
    loading: list[tuple[str, ...]] = []

    @cache
    def load(here: tuple[str, ...]) -> None:
        assert here not in loading, f"import cycle through {here}"
        loading.append(here)
        for there, at_once in imports(known[here]):
            if at_once and there in known:
                load(there)
        loading.pop()

    for here in known:
        load(here)


def folders() -> dict[Path, list[Path]]:
    """Every folder with its modules."""
    found: dict[Path, list[Path]] = {}
    for path in MODULES:
        if path.name != "__init__.py":
            found.setdefault(path.parent, []).append(path)
    return found


@pytest.mark.parametrize("folder", folders(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_room_is_too_large_or_too_high(folder: Path) -> None:
    modules = {inside(path): path for path in folders()[folder]}
    assert len(modules) <= MOST_MODULES

    @cache
    def floor(here: tuple[str, ...]) -> int:
        below = [there for there, at_once in imports(modules[here]) if at_once and there in modules]
        return 1 + max(map(floor, below), default=0)

    floors = {here: floor(here) for here in modules}
    assert max(floors.values()) <= MOST_FLOORS, floors


def test_a_file_name_stands_once() -> None:
    """Somebody who hears a name finds the file; two of one name mean one thing."""
    names: dict[str, list[str]] = {}
    for path in MODULES:
        if path.stem not in ("__init__", "__main__") and inside(path)[0] != "messages":
            names.setdefault(path.stem, []).append(str(path.relative_to(PACKAGE)))
    assert {name: paths for name, paths in names.items() if len(paths) > 1 and name not in SAME_THING} == {}
    assert {name for name in SAME_THING if len(names.get(name, ())) < 2} == set()


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
    part = inside(path)[0]
    if part == "messages":  # examples in messages may show headings, and the product OCOP is none of them
        named = [name for name in named if name not in ("ocop",)]
    assert named == []
    if part in ("base", "engine", "linking", "plan", "reading", "model"):
        assert not CUT_OFFS.search(text)


def test_the_check_for_names_finds_some() -> None:
    """The check would not pass over a plan: the names are in the plan files."""
    files = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "targets").rglob("*.yaml"))
    assert [name for name in NAMES_OF_THE_PLAN if name not in files] == []
    assert CUT_OFFS.search(files)
