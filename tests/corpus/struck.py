"""Rows that somebody crossed out or hid and did not delete."""

from __future__ import annotations

from corpus.heads import FOUR
from corpus.layouts import Cell, Files, Layout

BODY: list[list[Cell]] = [
    ["STT", "Tên HTX", "Xã", "Xếp loại"],
    [1, "HTX Mẫu Một", "An Ninh", "Tốt"],
    [2, "HTX Mẫu Hai", "An Ninh", "Khá"],
    [3, "HTX Mẫu Ba", "Phú Tâm", "TB"],
    [4, "HTX Mẫu Bốn", "Phú Tâm", "Yếu"],
]
DOUBTED = "An Ninh tot; ?An Ninh kha; Phú Tâm trung_binh; Phú Tâm yeu"

STRUCK: Files = {
    "crossed-out-row.xlsx": Layout(BODY, DOUBTED, "HTX454", struck=(3,)),
    "crossed-out-row.ods": Layout(BODY, DOUBTED, "HTX454", struck=(3,)),
    "crossed-out-rows-below-titles.xlsx": Layout(
        [["DANH SÁCH HTX"], [], *BODY],
        "?An Ninh tot; An Ninh kha; Phú Tâm trung_binh; ?Phú Tâm yeu",
        "HTX454",
        struck=(4, 7),
    ),
    "hidden-rows.xlsx": Layout(BODY, FOUR, "HTX212", hidden=(3, 4)),
    "hidden-rows.ods": Layout(BODY, FOUR, "HTX212", hidden=(3, 4)),
}
