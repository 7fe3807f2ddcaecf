"""Paths that open nothing, and files that are no list: each is called what it is, with the way out."""

from __future__ import annotations

import errno
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import CORPUS, Run
from htx_eval.base.extras import install_command
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.reading.text.foreign import foreign_container, foreign_package, foreign_text
from htx_eval.reading.text.source import open_source
from htx_eval.reading.text.unopened import is_owner_file, unopened

LIST = "Tên HTX,Xếp loại\nHTX Mẫu A,Tốt\n"


def refused(path: Path) -> Problem:
    with pytest.raises(HtxEvalError) as error, open_source(str(path)):
        pass
    (problem,) = error.value.problems
    return problem


@pytest.mark.parametrize(
    ("wanted", "there"),
    [
        ("danh sach htx.csv", "Danh sách HTX.csv"),  # without accents
        ("Danh sách HTX", "Danh sách HTX.xlsx"),  # Windows hides endings
        ("htx-2024.csv", "htx-2024.xls"),  # another ending
        ("htx-2042.csv", "htx-2024.csv"),  # a slip
    ],
)
def test_a_missing_file_names_the_folder_and_the_file_that_is_called_nearly_so(
    write: Callable[[str, str], Path], tmp_path: Path, wanted: str, there: str
) -> None:
    write(there, LIST)
    write(f"~${there}", LIST)
    write("other.csv", LIST)
    problem = refused(tmp_path / wanted)
    assert (problem.code, problem.value, problem.suggestion) == ("HTX402", str(tmp_path.resolve()), there)


def test_a_file_that_is_like_none_has_no_suggestion(write: Callable[[str, str], Path], tmp_path: Path) -> None:
    write("zzz.csv", LIST)
    assert refused(tmp_path / "danh-sach.xlsx").suggestion is None


def test_a_missing_folder_is_told_from_a_missing_file(write: Callable[[str, str], Path], tmp_path: Path) -> None:
    write("nam-2024/list.csv", LIST)
    problem = refused(tmp_path / "nam-2042" / "list.csv")
    assert (problem.code, problem.suggestion) == ("HTX448", str(tmp_path / "nam-2024"))
    assert refused(tmp_path / "nam-2024" / "list.csv" / "a.csv").code == "HTX448"


def test_a_folder_names_the_lists_in_it(run: Callable[..., Run], write: Callable[..., Path], tmp_path: Path) -> None:
    assert "không có danh sách nào" in run("check", tmp_path).err
    for name in ("b.xlsx", "a.csv", "~$b.xlsx", "note.pdf"):
        write(name, LIST)
    assert refused(tmp_path).value == "a.csv, b.xlsx"


def test_a_file_that_is_open_elsewhere_is_to_be_closed_there(run: Callable[..., Run], tmp_path: Path) -> None:
    (problem,) = unopened(str(tmp_path / "a.xlsx"), PermissionError(errno.EACCES, "denied")).problems
    assert (problem.code, problem.params["reason"]) == ("HTX403", "errno.EACCES")
    from htx_eval.messages import catalogue
    from htx_eval.report.words.wording import Words

    assert "đang mở trong Word hoặc Excel" in Words(catalogue("vi")).problem(problem)


def test_the_sign_of_an_open_list_names_the_list(write: Callable[..., Path]) -> None:
    write("Danh sách.xlsx", LIST)
    for sign in ("~$Danh sách.xlsx", ".~lock.Danh sách.xlsx#"):
        problem = refused(write(sign, b"\x05Nguyen Mau" + b"\0" * 150))
        assert (problem.code, problem.suggestion) == ("HTX451", "Danh sách.xlsx")
    assert is_owner_file("folder/~$a.xlsx")
    assert not is_owner_file("~folder$/a.xlsx")


def test_patterns_pass_over_the_signs_of_open_lists(write: Callable[..., Path], tmp_path: Path) -> None:
    from htx_eval.runs.named_lists import words_of

    wanted = write("a.csv", LIST)
    write("~$a.csv", "x")
    assert words_of([str(tmp_path / "*.csv")]) == [str(wanted)]


@pytest.mark.parametrize("content", [b"", b"\n\n  \n", b"\xef\xbb\xbf", b"\xff\xfe\r\0\n\0", b"\0" * 40])
def test_a_file_without_a_letter_is_empty(write: Callable[..., Path], content: bytes) -> None:
    assert refused(write("a.csv", content)).code == "HTX450"


TEXTS = {
    "pdf": b"%PDF-1.7\n",
    "picture": b"\x89PNG\r\n\x1a\n",
    "picture jpeg": b"\xff\xd8\xff\xe0",
    "picture heic": b"\0\0\0\x18ftypheic",
    "word rtf": b"{\\rtf1\\ansi",
    "word 2003 xml": b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>',
    "archive": b"Rar!\x1a\x07",
    "database": b"\x00\x01\x00\x00Standard Jet DB\0",
    "shortcut": b"[InternetShortcut]\r\nURL=x",
    "shortcut of a drive": b'{"url": "https://docs.google.com/open?id=1"}',
    "old_excel": b"\x09\x04\x06\x00\x00\x00",
    "web_page": b"\n<html xmlns:x='urn:schemas-microsoft-com:office:excel'>",
    "web_page in utf-16": b"\xff\xfe" + "<table border=1>".encode("utf-16-le"),
    "web_page after a mark": b"\xef\xbb\xbf<!DOCTYPE html>",
    "web_page xhtml": b'<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>',
    "web_archive": b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n",
    "web_archive from a browser": b"From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\n",
    "xml_spreadsheet": b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    "xml_spreadsheet flat": b'<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    b'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
    "xml": b'<?xml version="1.0"?><data><row/></data>',
    "json": b'[{"T\xc3\xaan": 1}]',
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_no_list_is_called_what_it_is(run: Callable[..., Run], write: Callable[..., Path], name: str) -> None:
    problem = refused(path := write("list.xls", TEXTS[name]))
    assert (problem.code, problem.params["reason"]) == ("HTX405", f"foreign.{name.partition(' ')[0]}")
    for lang in ("vi", "en"):
        found = run("check", path, "--lang", lang)
        assert (found.code, "foreign." in found.err) == (2, False)


@pytest.mark.parametrize(
    "text", [LIST, "STT;Tên HTX\n", "<1>,Tên HTX\n", "[Tên HTX],Mã\n", "Date: 2024\nTên HTX\n", "Mã,MIME-Version:\n"]
)
def test_a_list_is_not_taken_for_something_else(text: str) -> None:
    assert foreign_text(text.encode()) is None


def test_a_container_is_what_its_first_stream_says() -> None:
    def named(*streams: str) -> bytes:
        return b"".join(f"{name}\0".encode("utf-16-le") for name in streams)

    assert foreign_container(named("Root Entry", "WordDocument", "Workbook")) == "foreign.word"
    assert foreign_container(named("Root Entry", "Workbook", "WordDocument")) is None
    assert foreign_container(named("PowerPoint Document")) == "foreign.slides"
    assert foreign_container((CORPUS / "libreoffice-messy.xls").read_bytes()) is None
    assert foreign_package(["word/document.xml"]) == "foreign.word"


def test_an_archive_names_the_lists_in_it(run: Callable[..., Run], write: Callable[..., Path]) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("xã/Danh sách.csv", LIST)
        package.writestr("ghi-chu.docx", b"x")
    assert "bên trong: xã/Danh sách.csv;" in run("check", write("a.zip", out.getvalue())).err


def test_an_extra_is_installed_by_the_python_that_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    assert install_command("word") == f'{sys.executable} -m pip install "htx-eval[word]"'
    monkeypatch.setattr(sys, "executable", "/opt/my python/bin/python")
    assert install_command("excel") == "'/opt/my python/bin/python' -m pip install \"htx-eval[excel]\""
