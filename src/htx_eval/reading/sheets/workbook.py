"""Workbooks to sheets: .xlsx, and with the extra library .xls, .xlsb and .ods; values as the texts that they show.

A Word document is one whose sheets are its forms.
"""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from htx_eval.base.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.base.spellings import nearest
from htx_eval.reading.sheets.calamine import values_only
from htx_eval.reading.sheets.ods import check_size, traits_of_ods
from htx_eval.reading.sheets.package import Package
from htx_eval.reading.sheets.sheet import NumberedRow, RowStream, Sheet
from htx_eval.reading.sheets.tab import Tab
from htx_eval.reading.sheets.traits import Traits
from htx_eval.reading.sheets.word_tables import DOCUMENT, word_tabs
from htx_eval.reading.sheets.xlsx import xlsx_tabs
from htx_eval.reading.text.foreign import ARCHIVE, foreign_container, foreign_package
from htx_eval.reading.text.source import Container, Source, fatal
from htx_eval.reading.text.unopened import LIST_ENDINGS

#: So many rows of each sheet are looked at to tell which is the register.
LOOKED_AT = 40
#: So much of an OLE container is looked through for what it is.
MOST_OF_A_CONTAINER = 1 << 26
#: A heading has at least so many known columns.
FEWEST_KNOWN = 2
#: A form looks like a register with so many.
FORM = 4
#: A sheet that has this part of the best one's headings is as good.
NEARLY_AS_GOOD = 0.8
#: Stands for every sheet that looks like a list.
ALL = "*"

#: How much a sheet looks like a register: how many different known headings its best row has.
Score = Callable[[Sequence[NumberedRow]], int]
#: Whether a sheet is the form of one cooperative.
IsForm = Callable[[Sequence[NumberedRow]], bool]


def read_workbook(source: Source, score: Score, is_form: IsForm, wanted: Sequence[str] = ()) -> list[Sheet]:
    """Return the sheets of a workbook that are named, else the one that looks like a register, or several that do.

    A sheet is named by its name or its number from 1; ``*`` stands for all that look like a list at all.

    Raises HtxEvalError if the file is damaged, locked, without any sheet, no workbook or of a form that needs the
    extra library, or if there is no such sheet.
    """
    form, tabs = _tabs(source, is_form)
    if not tabs:
        raise fatal("HTX431", source.path)

    def looks(rows: Sequence[NumberedRow]) -> int:
        return FORM if is_form(rows) else score(rows)

    chosen = _named(source, tabs, wanted, looks) if wanted else _chosen(tabs, looks)
    return [_sheet(source, form, tabs, tab) for tab in chosen]


def _sheet(source: Source, form: str, tabs: Sequence[Tab], tab: Tab) -> Sheet:
    traits = tab.traits()
    problems = [
        Problem("HTX117", place=Place(file=source.path, sheet=tab.name, line=_line(address), cell=address))
        for address in traits.bare_formulas
    ]
    hidden = tuple(sorted(traits.hidden_rows))
    if hidden:
        params = {"count": len(hidden), "lines": hidden}
        problems.append(Problem("HTX212", Severity.WARNING, Place(file=source.path, sheet=tab.name), params=params))
    problems += _crossed_out(source, tab.name, traits)
    return Sheet(
        path=source.path,
        sha256=source.sha256,
        rows=RowStream(tab.rows(), path=source.path),
        form=form,
        name=tab.name,
        sheets=tuple(one.name for one in tabs),
        hidden_rows=hidden,
        crossed_out=tuple(traits.struck_rows),
        merged=traits.merged,
        problems=tuple(problems),
        table=traits.table,
    )


def _crossed_out(source: Source, name: str, traits: Traits) -> Iterator[Problem]:
    """Ask about what somebody crossed out and did not delete."""
    place = Place(file=source.path, sheet=name)
    if traits.struck_rows:
        params = {"count": len(traits.struck_rows), "lines": traits.struck_rows}
        yield Problem("HTX454", Severity.WARNING, place, params=params)
    if traits.struck_cells:
        params = {"count": len(traits.struck_cells), "lines": traits.struck_cells}
        yield Problem("HTX455", Severity.WARNING, place, params=params)


def _line(address: str) -> int:
    return int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def _tabs(source: Source, is_form: IsForm) -> tuple[str, list[Tab]]:
    """The form of a workbook and its sheets."""
    if source.container is Container.OLE:
        _refuse_no_workbook(source)
        return "xls", values_only(source)
    package = Package(source)
    if package.workbook is not None:
        return "xlsx", xlsx_tabs(source, package)
    if "xl/workbook.bin" in package.members:
        return "xlsb", values_only(source)
    if "mimetype" in package.members and "content.xml" in package.members and _is_ods(source):
        check_size(source)
        return "ods", [_with_traits(source, tab) for tab in values_only(source)]
    if package.has(DOCUMENT):
        forms = [tab for tab in word_tabs(source, package) if is_form(_looked_at(tab))]
        if forms:
            return "docx", forms
    raise _no_workbook(source, package)


def _with_traits(source: Source, tab: Tab) -> Tab:
    """A sheet of an .ods workbook with its traits, which are looked for when they are asked for."""
    return replace(tab, traits=lambda: traits_of_ods(source).get(tab.name, Traits()))


def _no_workbook(source: Source, package: Package) -> HtxEvalError:
    """The error of an archive that is no workbook: it may hold lists."""
    kind = foreign_package(package.members)
    inside = sorted(_as_packed(name) for name in package.members if name.casefold().endswith(LIST_ENDINGS))
    if kind == ARCHIVE and inside:
        return fatal("HTX452", source.path, allowed=tuple(inside))
    return fatal("HTX405", source.path, reason=kind)


def _as_packed(name: str) -> str:
    """The name of a file in an archive whose program wrote UTF-8 and did not say so."""
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _is_ods(source: Source) -> bool:
    try:
        with zipfile.ZipFile(source.raw) as package:
            return b"spreadsheet" in package.read("mimetype")[:100]
    except (zipfile.BadZipFile, OSError, ValueError, KeyError):
        return False


def _refuse_no_workbook(source: Source) -> None:
    """Refuse an OLE container that is locked with a password, or that another program wrote."""
    source.raw.seek(0)
    content = source.raw.read(MOST_OF_A_CONTAINER)
    source.raw.seek(0)
    if "EncryptedPackage".encode("utf-16-le") in content[: 1 << 20]:
        raise fatal("HTX430", source.path)
    kind = foreign_container(content)
    if kind is not None:
        raise fatal("HTX405", source.path, reason=kind)


def _named(source: Source, tabs: list[Tab], wanted: Sequence[str], score: Score) -> list[Tab]:
    """The sheets of some names, each once."""
    found: dict[str, Tab] = {}
    for name in _split(wanted, [tab.name for tab in tabs]):
        found |= {tab.name: tab for tab in (_lists(tabs, score) if name == ALL else [_of_name(source, tabs, name)])}
    return list(found.values())


def _split(wanted: Sequence[str], names: Sequence[str]) -> list[str]:
    """Names that were written with commas between, one by one; a comma may be in the name of a sheet too."""
    every = ([name] if name in names else [part.strip() for part in name.split(",")] for name in wanted)
    return [name for some in every for name in some if name]


def _of_name(source: Source, tabs: list[Tab], wanted: str) -> Tab:
    names = [tab.name for tab in tabs]
    if wanted in names:
        return tabs[names.index(wanted)]
    if wanted.isdigit() and 1 <= int(wanted) <= len(tabs):
        return tabs[int(wanted) - 1]
    params = {"allowed": tuple(names)}
    place, near = Place(file=source.path), nearest(wanted, names)
    raise HtxEvalError([Problem("HTX433", place=place, value=wanted, suggestion=near, params=params)])


def _lists(tabs: list[Tab], score: Score) -> list[Tab]:
    """The visible sheets that have a heading; the first where none does."""
    shown = [tab for tab in tabs if tab.is_visible] or tabs
    return [tab for tab, found in _scored(shown, score) if found >= FEWEST_KNOWN] or shown[:1]


def _chosen(tabs: list[Tab], score: Score) -> list[Tab]:
    """The visible sheet that looks most like a register, or several that do alike; the first where none does."""
    shown = [tab for tab in tabs if tab.is_visible] or tabs
    if len(shown) < 2:
        return shown
    scored = _scored(shown, score)
    best = max(found for _, found in scored)
    alike = [tab for tab, found in scored if found >= max(FEWEST_KNOWN, NEARLY_AS_GOOD * best)]
    return alike or [next(tab for tab, found in scored if found == best)]


def _scored(tabs: Sequence[Tab], score: Score) -> list[tuple[Tab, int]]:
    return [(tab, score(_looked_at(tab))) for tab in tabs]


def _looked_at(tab: Tab) -> list[NumberedRow]:
    return list(itertools.islice(tab.rows(), LOOKED_AT))
