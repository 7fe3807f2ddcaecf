"""Cells merged down in the body, and cooperatives with a line for each product."""

from __future__ import annotations

from datetime import date

from corpus.heads import FOUR
from corpus.layouts import Files, Layout

MERGED: Files = {
    # The commune merged down, before the running number.
    "merged-communes.ods": Layout(
        [
            ["Xã", "STT", "Tên HTX", "Xếp loại"],
            ["An Ninh", 1, "HTX Mẫu Một", "Tốt"],
            [None, 2, "HTX Mẫu Hai", "Khá"],
            ["Phú Tâm", 3, "HTX Mẫu Ba", "TB"],
            [None, 4, "HTX Mẫu Bốn", "Yếu"],
        ],
        FOUR,
        merged="A2:A3 A4:A5",
    ),
    # Commune, sector and class merged, each over its own rows.
    "merged-communes-and-classes.xls": Layout(
        [
            ["DANH SÁCH HTX MẪU"],
            ["STT", "Tên HTX", "Địa bàn xã", "Lĩnh vực", "Phân loại"],
            [1, "HTX Mẫu Một", "An Ninh", "Nông nghiệp", "Tốt"],
            [2, "HTX Mẫu Hai", None, None, None],
            [3, "HTX Mẫu Ba", "Phú Tâm", None, "Khá"],
            [4, "HTX Mẫu Bốn", None, "Phi nông nghiệp", None],
        ],
        "An Ninh nong_nghiep tot; An Ninh nong_nghiep tot; Phú Tâm nong_nghiep kha; Phú Tâm phi_nong_nghiep kha",
        fields=("xa", "linh_vuc", "xep_loai"),
        merged="A1:E1 C3:C4 D3:D5 E3:E4 C5:C6 E5:E6",
    ),
    # Two products of one owner, everything of him merged; the better one is on the second line.
    "merged-products.xlsx": Layout(
        [
            ["TT", "Tên HTX", "Mã số HTX", "Xã", "Xếp loại", "Tên sản phẩm OCOP", "Hạng sao"],
            [1, "HTX Mẫu Một", "9900000016", "An Ninh", "Tốt", "Gạo Mẫu", 3],
            [None, None, None, None, None, "Bánh Mẫu", 4],
            [2, "HTX Mẫu Hai", "9900000023", "An Ninh", "Khá", "Trà Mẫu", 3],
            [3, "HTX Mẫu Ba", "9900000030", "Phú Tâm", "TB", None, None],
        ],
        "An Ninh tot 4; An Ninh kha 3; Phú Tâm trung_binh missing",
        "",
        fields=("xa", "xep_loai", "ocop_sao"),
        merged="A2:A3 B2:B3 C2:C3 D2:D3 E2:E3",
    ),
    # The same as a text, where nothing tells what was merged.
    "products-on-lines.csv": Layout(
        [
            ["STT", "Tên HTX", "Xã", "Xếp loại", "Sản phẩm", "Số sao"],
            ["1", "HTX Mẫu Một", "An Ninh", "Tốt", "Gạo Mẫu", "3 sao"],
            ["", "", "", "", "Bánh Mẫu", "4 sao"],
            ["", "", "", "", "Mứt Mẫu", "3 sao"],
            ["2", "HTX Mẫu Hai", "Phú Tâm", "Khá", "Trà Mẫu", "3 sao"],
        ],
        "An Ninh tot 4; Phú Tâm kha 3",
        fields=("xa", "xep_loai", "ocop_sao"),
    ),
    # A list of products with their days: the owner is merged, and told again or not he is asked for.
    "merged-names-of-products.ods": Layout(
        [
            ["TT", "Chủ thể", "Xã", "Sản phẩm OCOP", "Xếp hạng sao", "Ngày công nhận"],
            [1, "HTX Mẫu Một", "An Ninh", "Gạo Mẫu", 3, date(2023, 5, 1)],
            [None, None, "An Ninh", "Bánh Mẫu", 4, date(2024, 6, 1)],
            [2, "HTX Mẫu Hai", "Phú Tâm", "Trà Mẫu", 3, date(2024, 6, 1)],
        ],
        "An Ninh 3; ?An Ninh 4; Phú Tâm 3",
        "HTX123",
        fields=("xa", "ocop_sao"),
        merged="A2:A3 B2:B3",
    ),
    # Numbers of one cooperative that go on for two rows: its branches, merged down by name.
    "merged-with-section.xlsx": Layout(
        [
            ["STT", "Xã", "Tên HTX", "Thành viên", "Xếp loại"],
            ["I", "Cụm phía Đông"],
            [1, "An Ninh", "HTX Mẫu Một", 20, "Tốt"],
            [2, None, "HTX Mẫu Hai", 21, "Khá"],
            ["II", "Cụm phía Tây"],
            [3, "Phú Tâm", "HTX Mẫu Ba", 22, "TB"],
            [4, None, "HTX Mẫu Bốn", 23, "Yếu"],
        ],
        "?Cụm phía Đông missing; An Ninh tot; An Ninh kha; ?Cụm phía Tây missing; Phú Tâm trung_binh; Phú Tâm yeu",
        "HTX131",
        merged="B3:B4 B6:B7",
    ),
}
