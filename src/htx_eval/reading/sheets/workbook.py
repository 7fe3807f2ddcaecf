"""Workbooks to sheets: .xlsx, and with the extra library .xls, .xlsb and .ods; values as the texts that they show."""

from __future__ import annotations

import itertools
import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import partial
from typing import Any

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.base.spellings import nearest
from htx_eval.reading.sheets.package import Package, Traits, is_telling
from htx_eval.reading.sheets.records import text_of
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.text.source import Container, Source, fatal

#: A row with more cells than this is no cooperative; a sheet with many such rows is no list.
WIDE, MOST_WIDE = 702, 50
#: A sheet with more cells than this is no list.
MOST_CELLS = 60_000_000
#: So many rows of each sheet are looked at to tell which is the register.
LOOKED_AT = 40
#: Where another sheet has this part of the best one's headings, it is asked which is meant.
NEARLY_AS_GOOD = 0.8

#: How much a sheet looks like a register: how many different known headings its best row has.
Score = Callable[[Sequence[NumberedRow]], int]


@frozen
class _Tab:
    """A sheet that can be read: its name, whether it is shown, its rows from the top, and what else is in it."""

    name: str
    is_visible: bool
    rows: Callable[[], Iterator[NumberedRow]]
    traits: Callable[[], Traits]


def read_workbook(source: Source, score: Score, wanted: str | None = None) -> Sheet:
    """Return a sheet of a workbook: the one named (or its number from 1), else the one that looks like a register.

    Raises HtxEvalError if the file is damaged, locked, no workbook or of a form that needs the extra library, if there
    is no such sheet, or if several look alike.
    """
    form, tabs = _tabs(source)
    tab = _named(source, tabs, wanted) if wanted is not None else _chosen(source, tabs, score)
    traits = tab.traits()
    problems = [
        Problem("HTX117", place=Place(file=source.path, sheet=tab.name, line=_line(address), cell=address))
        for address in traits.bare_formulas
    ]
    hidden = tuple(sorted(traits.hidden_rows))
    if hidden:
        params = {"count": len(hidden), "lines": hidden}
        problems.append(Problem("HTX212", Severity.WARNING, Place(file=source.path, sheet=tab.name), params=params))
    return Sheet(
        path=source.path,
        sha256=source.sha256,
        rows=tab.rows(),
        form=form,
        name=tab.name,
        sheets=tuple(one.name for one in tabs),
        hidden_rows=hidden,
        merged=traits.merged,
        problems=problems,
    )


def _line(address: str) -> int:
    return int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def _tabs(source: Source) -> tuple[str, list[_Tab]]:
    """The form of a workbook and its sheets."""
    if source.container is Container.OLE:
        if _is_locked(source):
            raise fatal("HTX430", source.path)
        return "xls", _values_only(source)
    package = Package(source)
    if "xl/workbook.xml" in package.members:
        return "xlsx", _xlsx(source, package)
    if "xl/workbook.bin" in package.members:
        return "xlsb", _values_only(source)
    if "mimetype" in package.members and "content.xml" in package.members and _is_ods(source):
        return "ods", _values_only(source)
    raise fatal("HTX405", source.path)


def _is_ods(source: Source) -> bool:
    try:
        with zipfile.ZipFile(source.raw) as package:
            return b"spreadsheet" in package.read("mimetype")[:100]
    except (zipfile.BadZipFile, OSError, ValueError, KeyError):
        return False


def _is_locked(source: Source) -> bool:
    """Whether an OLE container holds a workbook that is encrypted with a password."""
    source.raw.seek(0)
    start = source.raw.read(1 << 20)
    source.raw.seek(0)
    return "EncryptedPackage".encode("utf-16-le") in start


def _xlsx(source: Source, package: Package) -> list[_Tab]:
    """The sheets of an .xlsx file, read by the faster library where nothing is lost by it."""
    parts = package.sheets()
    if not parts:
        raise fatal("HTX431", source.path)
    fast = None if package.has_telling_formats() else _calamine(source)
    workbook: list[Any] = []

    def tab_of(name: str, is_visible: bool, member: str) -> _Tab:
        found: list[Traits] = []

        def traits() -> Traits:
            if not found:
                found.append(package.traits(member))
            return found[0]

        def rows() -> Iterator[NumberedRow]:
            if fast is not None and not traits().has_errors and not traits().is_sparse:
                return fast(name)
            if not workbook:
                workbook.append(_open_xlsx(source))
            return _xlsx_rows(source, workbook[0], name)

        return _Tab(name, is_visible, rows, traits)

    return [tab_of(part.name, part.is_visible, part.member) for part in parts]


def _open_xlsx(source: Source) -> Any:
    import openpyxl

    try:
        source.raw.seek(0)
        return openpyxl.load_workbook(source.raw, read_only=True, data_only=True, keep_links=False)
    except Exception:  # a damaged file fails in many ways
        raise fatal("HTX431", source.path) from None


def _xlsx_rows(source: Source, workbook: Any, name: str) -> Iterator[NumberedRow]:
    """The rows of a sheet, each cell as the text that says what it shows."""
    wide = 0
    try:
        sheet = workbook[name]
        sheet.reset_dimensions()
        for line, row in enumerate(sheet.iter_rows(), start=1):
            wide += len(row) > WIDE
            if wide > MOST_WIDE:
                raise fatal("HTX432", source.path)
            yield line, ["" if cell.value is None else _shown(cell.value, cell.number_format) for cell in row]
    except HtxEvalError:
        raise
    except Exception:  # as above
        raise fatal("HTX431", source.path) from None


def _shown(value: object, number_format: str = "") -> str:
    """A value of a workbook as the text that reads back as what it shows: decimals with a comma, days as dates."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return text_of(value)
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, datetime | date | time):
        return text_of(value)
    return str(value)


def _number(value: int | float, number_format: str) -> str:
    if isinstance(value, float):
        value = float(f"{value:.15g}")  # what Excel keeps; the rest is noise of binary fractions
    if is_telling(number_format):
        if "%" in number_format:
            return text_of(float(f"{value * 100:.13g}")).replace(".", ",") + "%"
        if value == int(value):
            return str(int(value)).zfill(number_format.split(";")[0].count("0"))
    return text_of(value).replace(".", ",")


def _calamine(source: Source) -> Callable[[str], Iterator[NumberedRow]] | None:
    """A reader of rows by the faster library, or None where it is not installed or cannot open the file."""
    try:
        tabs = _values_only(source)
    except HtxEvalError:
        return None
    rows = {tab.name: tab.rows for tab in tabs}
    return lambda name: rows[name]()


def _values_only(source: Source) -> list[_Tab]:
    """The sheets of any workbook by the library that reads values and no formats.

    Raises HtxEvalError if that is not installed or cannot read the file.
    """
    try:
        import python_calamine
    except ImportError:
        raise fatal("HTX435", source.path) from None
    source.raw.seek(0)
    workbook = _guarded(source, lambda: python_calamine.CalamineWorkbook.from_filelike(source.raw))

    def rows_of(name: str) -> Iterator[NumberedRow]:
        sheet = _guarded(source, lambda: workbook.get_sheet_by_name(name))
        if sheet.total_height * sheet.total_width > MOST_CELLS:
            raise fatal("HTX432", source.path)
        rows = _guarded(source, lambda: sheet.to_python(skip_empty_area=False))
        for line, row in enumerate(rows, start=1):
            yield line, ["" if value == "" else _shown(value) for value in row]

    def traits_of(name: str) -> Traits:
        ranges = _guarded(source, lambda: workbook.get_sheet_by_name(name).merged_cell_ranges) or []
        return Traits(merged={(top + 1, left): right - left + 1 for (top, left), (_, right) in ranges})

    visible = python_calamine.SheetVisibleEnum.Visible
    return [
        _Tab(one.name, one.visible == visible, partial(rows_of, one.name), partial(traits_of, one.name))
        for one in workbook.sheets_metadata
        if one.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]


def _guarded(source: Source, call: Callable[[], Any]) -> Any:
    """Call the library; whatever goes wrong in it, even a panic, means a damaged file."""
    try:
        with _quiet():
            return call()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        raise fatal("HTX431", source.path) from None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what the library itself writes to the standard error (a trace of its panic) from the user."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no such stream
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _named(source: Source, tabs: list[_Tab], wanted: str) -> _Tab:
    names = [tab.name for tab in tabs]
    if wanted in names:
        return tabs[names.index(wanted)]
    if wanted.isdigit() and 1 <= int(wanted) <= len(tabs):
        return tabs[int(wanted) - 1]
    params = {"allowed": tuple(names)}
    place, near = Place(file=source.path), nearest(wanted, names)
    raise HtxEvalError([Problem("HTX433", place=place, value=wanted, suggestion=near, params=params)])


def _chosen(source: Source, tabs: list[_Tab], score: Score) -> _Tab:
    """The visible sheet that looks most like a register; the first where none does."""
    shown = [tab for tab in tabs if tab.is_visible] or tabs
    if len(shown) < 2:
        return shown[0]
    scores = [score(list(itertools.islice(tab.rows(), LOOKED_AT))) for tab in shown]
    best = max(scores)
    alike = [tab.name for tab, found in zip(shown, scores, strict=True) if found >= max(2, NEARLY_AS_GOOD * best)]
    if len(alike) > 1:
        raise HtxEvalError([Problem("HTX436", place=Place(file=source.path), params={"allowed": tuple(alike)})])
    return shown[scores.index(best)]
