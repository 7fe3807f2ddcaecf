"""A list of names that try to be something else: markup, formulas, commands, links, directions, control characters."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from htx_eval import check
from htx_eval.report.subject import Report

#: The name of its file tries the same.
NAME = "a %|:,@`<b>.csv"

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</failure></testcase> & \"quotes' <!--",
    "]]> <![CDATA[ x",
    "::error file=a.csv,line=1::forged",
    "HTX\n::error::forged",
    "HTX\r\n::set-output name=a::b",
    "##[error]forged ##[add-mask]HTX",
    "::stop-commands::x",
    "%0A::warning::forged %25",
    "=1+1",
    '=HYPERLINK("http://evil.example","x")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "＝1+1",
    "\u202eđảo ngược\u202c \u2066kẹp\u2069",
    "\x1b[2J\x07\x08\x7f\x85",
    "\u2028dòng\u2029 \ufffe\uffff\ufeff",
    "| ô | khác |",
    "`mã` ``` ~~~",
    "**đậm** _nghiêng_ ~~gạch~~ $x$",
    "[x](javascript:alert(1)) ![i](http://evil.example/i.png)",
    "@octocat @org/team #1 GH-1 !1 a@b.example",
    "https://evil.example www.evil.example ftp://evil.example",
    "&#64;octocat &lt;b&gt;",
    "# tiêu đề",
    "- mục",
    "+ mục",
    "1. một",
    "> trích",
    "=====",
    "{value} {0.__class__} %s $(id)",
    "\\| \\` \\",
    "HTX Nông nghiệp [xã Tân Lập] [/]",
)


def hostile_list() -> str:
    """Return a CSV list that has every hostile text as a name, as a class that is none, and as a commune."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["Tên HTX", "Xếp loại", "Xã", "<b>::error::|@x", "=1+1"])
    for text in HOSTILE:
        writer.writerow([text, text, text, "", ""])
    writer.writerow(["HTX thật", "Tốt", "Phú Tâm", "", ""])
    return file.getvalue()


def hostile_report(folder: Path) -> Report:
    """Write the hostile list into a folder, which is the working one, and return what is to be reported of it."""
    (folder / NAME).write_text(hostile_list(), encoding="utf-8", newline="")
    return Report(check(NAME).evaluation, 3, all_problems=True)
