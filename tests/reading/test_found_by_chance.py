"""Kinds of sheets that were read wrong in silence until they were laid out by chance; every list is made up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from htx_eval.api import HtxEvalError, Plan, load_plan, read_cooperatives
from htx_eval.model.values import known
from laid_files import Area, Cell, save_laid

Rows = list[list[Cell]]

#: Each kind: rows, merged areas, the fields that are looked at, what they say of each cooperative, codes of problems.
KINDS: dict[str, tuple[Rows, Sequence[Area], str, list[str], str]] = {
    "a class that is also the word for a mean heads a section": (
        [
            ["STT", "Tên HTX", "Xã"],
            ["I", "Tốt: 1 HTX"],
            [1, "HTX Mẫu A", "An Ninh"],
            ["II", "Trung bình: 1 HTX"],
            [2, "HTX Mẫu B", "An Ninh"],
        ],
        [],
        "xep_loai",
        ["tot", "trung_binh"],
        "",
    ),
    "a section of those not rated yet ends the one above": (
        [
            ["STT", "Tên HTX", "Xã"],
            ["I", "Loại khá"],
            [1, "HTX Mẫu A", "An Ninh"],
            ["II", "HTX chưa xếp loại"],
            [2, "HTX Mẫu B", "An Ninh"],
        ],
        [],
        "xep_loai",
        ["kha", "-"],
        "",
    ),
    "a section below a total that opens the list says what it says": (
        [
            ["STT", "Tên HTX", "Xã"],
            ["", "Tổng cộng: 2 HTX"],
            ["I", "HTX đang hoạt động"],
            [1, "HTX Mẫu A", "An Ninh"],
            ["II", "HTX ngừng hoạt động"],
            [2, "HTX Mẫu B", "An Ninh"],
        ],
        [],
        "trang_thai",
        ["hoat_dong", "ngung_hoat_dong"],
        "HTX206",
    ),
    "small letters and signs before a title mark it": (
        [
            ["Tên HTX", "Xã", "Thành viên"],
            ["a. Loại tốt"],
            ["HTX Mẫu A", "An Ninh", 10],
            ["b. Loại khá"],
            ["HTX Mẫu B", "An Ninh", 10],
        ],
        [],
        "xep_loai",
        ["tot", "kha"],
        "",
    ),
    "one sign marks sections of one level": (
        [
            ["TT", "Tên HTX", "Xã"],
            ["-", "Loại tốt"],
            [1, "HTX Mẫu A", "An Ninh"],
            ["-", "HTX ngừng hoạt động"],
            [2, "HTX Mẫu B", "An Ninh"],
        ],
        [],
        "xep_loai trang_thai",
        ["tot -", "- ngung_hoat_dong"],
        "",
    ),
    "a title that is not understood ends the section above": (
        [
            ["TT", "Tên HTX", "Xã"],
            ["I", "Loại tốt"],
            [1, "HTX Mẫu A", "An Ninh"],
            ["II", "Diện theo dõi riêng"],
            [2, "HTX Mẫu B", "An Ninh"],
        ],
        [],
        "xep_loai",
        ["tot", "?-", "-"],
        "HTX131 HTX134",
    ),
    "a title that is not understood stands inside the section right above it": (
        [
            ["TT", "Tên HTX", "Thành viên"],
            ["I", "Xã An Ninh"],
            ["", "Ấp Mẫu Một"],
            [1, "HTX Mẫu A", 10],
            ["", "Ấp Mẫu Hai"],
            [2, "HTX Mẫu B", 10],
        ],
        [],
        "xa",
        ["?Xã An Ninh", "Xã An Ninh", "?Xã An Ninh", "Xã An Ninh"],
        "HTX131",
    ),
    "a type that a title tells beside a class is not that of other types": (
        [
            ["TT", "Tên HTX", "Thành viên"],
            ["A", "Tổ hợp tác"],
            ["I", "HTX xếp loại yếu"],
            [1, "THT Mẫu A", 10],
        ],
        [],
        "loai_hinh xep_loai",
        ["to_hop_tac yeu"],
        "",
    ),
    "a title with sums beside it is no cooperative": (
        [
            ["STT", "Tên HTX", "Xã", "Thành viên"],
            ["", "Tổ hợp tác: 1 HTX", "", 10],
            [1, "THT Mẫu A", "An Ninh", 10],
            ["", "HTX: 1 HTX", "", 20],
            [2, "HTX Mẫu B", "An Ninh", 20],
        ],
        [],
        "loai_hinh",
        ["to_hop_tac", "htx"],
        "",
    ),
    "a title in the column of codes is no code": (
        [
            ["Mã số HTX", "Tên HTX", "Xã"],
            ["Loại tốt (1 HTX)"],
            ["9900000016", "HTX Mẫu A", "An Ninh"],
            ["TỔNG CỘNG (1 HTX)"],
            ["Ghi chú: số liệu mẫu"],
            ["Châu Thành, ngày 15 tháng 12 năm 2024"],
        ],
        [],
        "xep_loai",
        ["tot"],
        "HTX206",
    ),
    "who signs is none, wherever the name stands": (
        [
            ["TT", "Mã số HTX", "Tên HTX"],
            [1, "9900000016", "HTX Mẫu A"],
            [None, "Người lập biểu", "Thủ trưởng"],
            [None, "Nguyễn Văn Mẫu", "Trần Thị Mẫu"],
        ],
        [],
        "ma_so",
        ["9900000016"],
        "",
    ),
    "a title that is as the heading above it": (
        [
            ["HTX", "Xã", "Mã số HTX"],
            ["Tổ hợp tác"],
            ["THT Mẫu A", "An Ninh", "9900000016"],
            ["HTX"],
            ["HTX Mẫu B", "An Ninh", "9900000023"],
        ],
        [],
        "loai_hinh",
        ["to_hop_tac", "htx"],
        "",
    ),
    "a row numbered as its neighbours is a cooperative": (
        [
            ["TT", "Tên HTX"],
            [1, "HTX Mẫu A"],
            [2, "HTX nông nghiệp"],
            [3, "HTX Mẫu C"],
        ],
        [],
        "ten",
        ["HTX Mẫu A", "HTX nông nghiệp", "HTX Mẫu C"],
        "",
    ),
    "the first row may be a title, the number of the next says that it is none": (
        [
            ["TT", "Tên HTX", "Xã"],
            [1, "HTX nông nghiệp", None],
            [2, "HTX Mẫu B", "An Ninh"],
            [3, "HTX vận tải", None],
            [4, "HTX Mẫu D", "An Ninh"],
        ],
        [],
        "ten",
        ["?HTX nông nghiệp", "HTX Mẫu B", "HTX vận tải", "HTX Mẫu D"],
        "HTX131",
    ),
    "titles with numbers: those below begin again": (
        [
            ["TT", "Tên HTX", "Xã"],
            [1, "HTX nông nghiệp", None],
            [1, "HTX Mẫu B", "An Ninh"],
            [2, "HTX vận tải", None],
            [1, "HTX Mẫu D", "An Ninh"],
        ],
        [],
        "ten linh_vuc",
        ["HTX Mẫu B nong_nghiep", "HTX Mẫu D phi_nong_nghiep"],
        "",
    ),
    "titles with numbers: those below are parts of them": (
        [
            ["TT", "Tên HTX", "Xã"],
            [1, "HTX nông nghiệp", None],
            ["1.1", "HTX Mẫu B", "An Ninh"],
            [2, "HTX vận tải", None],
            ["2.1", "HTX Mẫu D", "An Ninh"],
        ],
        [],
        "ten linh_vuc",
        ["HTX Mẫu B nong_nghiep", "HTX Mẫu D phi_nong_nghiep"],
        "",
    ),
    "the last row above a heading again has one of its words": (
        [
            ["TT", "Loại hình", "HTX", "Xếp loại"],
            [1, "THT", "THT Mẫu A", "Tốt"],
            [2, "HTX", "HTX Mẫu B", "Khá"],
            ["TT", "Loại hình", "Xếp loại", "HTX"],
            [1, "HTX", "Yếu", "HTX Mẫu C"],
        ],
        [],
        "ten xep_loai",
        ["THT Mẫu A tot", "HTX Mẫu B kha", "HTX Mẫu C yeu"],
        "HTX254",
    ),
    "sums between the mark of a section and its title": (
        [
            ["STT", "Tổng số thành viên", "Tên đơn vị", "Xã", "Mã số thuế"],
            ["*", 148, "Loại tốt", None, None],
            [1, 148, "HTX Mẫu A", "An Ninh", "9900000016"],
            ["*", 38, "HTX chưa xếp loại", None, None],
            [1, 38, "HTX Mẫu B", "An Ninh", "9900000023"],
        ],
        [],
        "ten xep_loai",
        ["HTX Mẫu A tot", "HTX Mẫu B -"],
        "",
    ),
    "a section has the words of the heading": (
        [
            ["TT", "HTX", "Xã", "Xếp loại"],
            ["*", "Liên hiệp HTX", None, None],
            [1, "LH HTX Mẫu A", "An Ninh", "Tốt"],
            ["*", "HTX", None, None],
            [2, "HTX Mẫu B", "An Ninh", "Khá"],
        ],
        [],
        "ten loai_hinh",
        ["LH HTX Mẫu A lien_hiep_htx", "HTX Mẫu B htx"],
        "",
    ),
    "a single count below marks, before the title of a section": (
        [
            ["Tình trạng", None, "Tên đơn vị", "Xếp loại"],
            ["Đang hoạt động", "Ngừng HĐ", None, None],
            [0, 1, "Xã Thiện Mỹ (1 HTX)", None],
            [None, 1, "Mẫu Rạng Đông", "Yếu"],
            [1, 0, "Xã An Ninh (1 HTX)", None],
            [1, None, "Mẫu Tân Tiến", "Tốt"],
        ],
        [(0, 0, 0, 1), (0, 2, 1, 2), (0, 3, 1, 3)],
        "ten xa trang_thai",
        ["Mẫu Rạng Đông Xã Thiện Mỹ ngung_hoat_dong", "Mẫu Tân Tiến Xã An Ninh hoat_dong"],
        "",
    ),
    "years above groups that are not merged": (
        [
            ["DANH SÁCH HTX", None, None, None, None, None],
            ["TT", "Tên HTX", "Năm 2023", None, "Năm 2024", None],
            [None, None, "Điểm", "Xếp loại", "Điểm", "Xếp loại"],
            [1, "HTX Mẫu A", 85, "Tốt", 40, "Yếu"],
        ],
        [(0, 0, 0, 5)],
        "xep_loai",
        ["yeu"],
        "HTX204",
    ),
    "years below the first column": (
        [
            ["Xếp loại", None, "Tên HTX", "Xã"],
            ["Năm 2023", "Năm 2024"],
            ["Tốt", "Yếu", "HTX Mẫu A", "An Ninh"],
        ],
        [],
        "xep_loai",
        ["yeu"],
        "HTX204",
    ),
    "a second row of a heading that names other columns too": (
        [
            ["TT", "Tên HTX", "Xếp loại", None, "Sản phẩm OCOP", None],
            [None, None, "Tốt", "Khá", "Tên sản phẩm", "Hạng sao"],
            [1, "HTX Mẫu A", "x", None, "Gạo Mẫu", 4],
            [2, "HTX Mẫu B", None, "x", "Trà Mẫu", 3],
        ],
        [],
        "xep_loai ocop_sao",
        ["tot 4", "kha 3"],
        "",
    ),
    "years of a heading that comes again in another order": (
        [
            ["TT", "Tên HTX", "Xếp loại", None],
            [None, None, "2023", "2024"],
            [1, "HTX Mẫu A", "Tốt", "Yếu"],
            ["TT", "Xếp loại", None, "Tên HTX"],
            [None, "2024", "2023", None],
            [1, "Khá", "Tốt", "HTX Mẫu B"],
        ],
        [],
        "xep_loai",
        ["yeu", "kha"],
        "HTX204 HTX254",
    ),
    "marks below a heading that comes again in another order": (
        [
            ["TT", "Tên HTX", "Tốt", "Khá", "Xã"],
            [1, "HTX Mẫu A", "x", None, "An Ninh"],
            [2, "HTX Mẫu B", None, "x", "An Ninh"],
            ["TT", "Xã", "Khá", "Tốt", "Tên HTX"],
            [1, "Phú Tâm", None, "x", "HTX Mẫu C"],
        ],
        [],
        "xep_loai xa",
        ["tot An Ninh", "kha An Ninh", "tot Phú Tâm"],
        "HTX254",
    ),
    "marks below the same heading again": (
        [
            ["TT", "Tên HTX", "Tốt", "Khá"],
            [1, "HTX Mẫu A", "x", None],
            ["TT", "Tên HTX", "Tốt", "Khá"],
            [2, "HTX Mẫu B", None, "x"],
        ],
        [],
        "xep_loai",
        ["tot", "kha"],
        "",
    ),
    "merged cells below a heading in another order": (
        [
            ["TT", "Tên HTX", "Xã", "Thành viên"],
            [1, "HTX Mẫu A", "An Ninh", 10],
            ["TT", "Xã", "Thành viên", "Tên HTX"],
            [1, "Phú Tâm", 20, "HTX Mẫu B"],
            [2, None, 30, "HTX Mẫu C"],
        ],
        [(3, 1, 4, 1)],
        "xa so_thanh_vien",
        ["An Ninh 10", "Phú Tâm 20", "Phú Tâm 30"],
        "HTX254",
    ),
    "sums under columns of marks are no marks": (
        [
            ["TT", "Tên HTX", "Đang hoạt động", "Ngừng hoạt động", "Xã"],
            ["I", "Loại tốt", 1, 0],
            [1, "HTX Mẫu A", "x", None, "An Ninh"],
            ["II", "Loại khá", 0, 1],
            [2, "HTX Mẫu B", None, "x", "An Ninh"],
        ],
        [],
        "xep_loai trang_thai",
        ["tot hoat_dong", "kha ngung_hoat_dong"],
        "",
    ),
    "names below a heading that is a value of a choice": (
        [
            ["TT", "HTX", "HTX", "LH HTX", "THT", "Xã"],
            [1, "HTX Mẫu A", "x", None, None, "An Ninh"],
            [2, "LH HTX Mẫu B", None, "x", None, "An Ninh"],
        ],
        [],
        "loai_hinh ten",
        ["htx HTX Mẫu A", "lien_hiep_htx LH HTX Mẫu B"],
        "",
    ),
    "a heading again of which the first texts are values": (
        [
            ["Tên HTX", "Loại hình tổ chức", "Xã", "Loại tốt", "Loại khá"],
            ["HTX Mẫu A", "HTX", "An Ninh", "x", None],
            ["Loại tốt", "Loại khá", "Tên HTX", "Xã", "Loại hình tổ chức"],
            [None, "x", "HTX Mẫu B", "Phú Tâm", "HTX"],
        ],
        [],
        "xep_loai xa",
        ["tot An Ninh", "kha Phú Tâm"],
        "HTX254",
    ),
    "a row that begins with a value as the heading of the names is": (
        [
            ["HTX", "Xã", "Loại hình tổ chức"],
            ["HTX Mẫu A", "An Ninh", "HTX"],
            ["Loại hình tổ chức", "Xã", "HTX"],
            ["HTX", "Phú Tâm", "HTX Mẫu B"],
        ],
        [],
        "ten xa",
        ["HTX Mẫu A An Ninh", "HTX Mẫu B Phú Tâm"],
        "HTX254",
    ),
    "two columns with numbers below them": (
        [["Tên HTX", "Mã số HTX"], ["(1)", "(2)"], ["HTX Mẫu A", "9900000016"]],
        [],
        "ten",
        ["HTX Mẫu A"],
        "",
    ),
    "sums before the titles of sections": (
        [
            ["TT", "Thành viên", "Tên HTX"],
            [None, 40, "Ngừng hoạt động: 1 HTX"],
            [None, 40, "Trung bình"],
            [1, 40, "HTX Mẫu A"],
        ],
        [],
        "trang_thai xep_loai",
        ["ngung_hoat_dong trung_binh"],
        "",
    ),
    "signs behind the names of a heading in another order": (
        [
            ["Tên HTX", "TT", "Thành viên"],
            ["- Loại tốt"],
            ["HTX Mẫu A", 1, 10],
            ["TT", "Thành viên", "Tên HTX"],
            ["-", None, "Loại khá: 1 HTX"],
            [2, 20, "HTX Mẫu B"],
        ],
        [],
        "xep_loai",
        ["tot", "kha"],
        "HTX254",
    ),
    "a table below of another year": (
        [
            ["DANH SÁCH HTX NĂM 2024"],
            ["TT", "Tên HTX", "Xã"],
            [1, "HTX Mẫu A", "An Ninh"],
            ["DANH SÁCH HTX NĂM 2023"],
            ["TT", "Tên HTX", "Xã"],
            [1, "HTX Mẫu B", "An Ninh"],
        ],
        [],
        "ten",
        [],
        "HTX268",
    ),
    "the title of a table below, whose sections are its own": (
        [
            ["TT", "Tên HTX", "Xã"],
            ["I", "Loại tốt"],
            [1, "HTX Mẫu A", "An Ninh"],
            ["Danh sách bổ sung"],
            ["TT", "Tên HTX", "Xã"],
            [1, "HTX Mẫu B", "An Ninh"],
        ],
        [],
        "xep_loai ten",
        ["tot HTX Mẫu A", "- HTX Mẫu B"],
        "",
    ),
    "sums of one below each mark, beside the title of a section": (
        [
            ["TT", "Đang HĐ", "Ngừng hoạt động", "Tên HTX"],
            ["*", 1, 1, "Xã An Ninh"],
            [1, 1, "", "HTX Mẫu A"],
            [2, "", 1, "HTX Mẫu B"],
            ["*", 1, 1, "Xã Phú Tâm"],
            [3, 1, "", "HTX Mẫu C"],
            [4, "", 1, "HTX Mẫu D"],
        ],
        [],
        "xa ten trang_thai",
        [
            "Xã An Ninh HTX Mẫu A hoat_dong",
            "Xã An Ninh HTX Mẫu B ngung_hoat_dong",
            "Xã Phú Tâm HTX Mẫu C hoat_dong",
            "Xã Phú Tâm HTX Mẫu D ngung_hoat_dong",
        ],
        "",
    ),
    "a number below the heading of the one column": (
        [["Tên hợp tác xã"], [1], ["A - Xếp loại tốt (1 HTX)"], ["Hợp tác xã Mẫu A"], ["Tổng cộng"]],
        [],
        "xep_loai ten",
        ["tot Hợp tác xã Mẫu A"],
        "HTX206",
    ),
    "numbers below the headings of two columns": (
        [["TT", "Tên hợp tác xã"], [1, 2], [1, "HTX Mẫu A"], [2, "HTX Mẫu B"]],
        [],
        "ten",
        ["HTX Mẫu A", "HTX Mẫu B"],
        "",
    ),
    "a number of a column below the heading of codes": (
        [
            ["Năm 2023", "Năm 2024", "", "", ""],
            ["Xếp loại", "Xếp loại", "Tên HTX", "Mã số HTX", "Xã"],
            ["A", "B", "(3)", "(4)", "(5)"],
            ["Khá", "Tốt", "HTX Mẫu A", "9900000016", "An Ninh"],
        ],
        [],
        "xep_loai ten",
        ["tot HTX Mẫu A"],
        "HTX204",
    ),
    "a number of a column below the heading of codes, and notes between": (
        [
            ["TT", "Tên HTX", "Mã số HTX", "Xã"],
            ["", "", "", "", "ghi theo danh sách"],
            ["A", "B", "(3)", "(4)"],
            [1, "HTX Mẫu A", "9900000016", "An Ninh"],
        ],
        [],
        "xa ten",
        ["An Ninh HTX Mẫu A"],
        "HTX201",
    ),
    "a title that begins as a name does, with sums beside it": (
        [
            ["TT", "Tên HTX", "Nông nghiệp", "Phi NN", "Số thành viên"],
            ["", "HTX xếp loại yếu", 0, 1, 84],
            [1, "HTX Mẫu A", "", 1, 84],
            ["", "HTX xếp loại tốt", 2, 0, 148],
            [2, "HTX Mẫu B", 1, "", 100],
            [3, "HTX Mẫu C", 1, "", 48],
        ],
        [],
        "xep_loai ten linh_vuc",
        ["yeu HTX Mẫu A phi_nong_nghiep", "tot HTX Mẫu B nong_nghiep", "tot HTX Mẫu C nong_nghiep"],
        "",
    ),
    "sums of marks beside a title that repeats a heading": (
        [
            ["TT", "HTX", "Mã số thuế", "Loại tốt", "Khá", "Trung bình"],
            ["", "Liên hiệp HTX", "", 0, 1, 0],
            [1, "Liên hiệp HTX Mẫu A", "9900000016", "", 1, ""],
            ["", "HTX", "", 1, 0, 0],
            [2, "HTX Mẫu B", "9900000023", 1, "", ""],
        ],
        [],
        "loai_hinh ten xep_loai",
        ["lien_hiep_htx Liên hiệp HTX Mẫu A kha", "htx HTX Mẫu B tot"],
        "",
    ),
    "a list whose only figures are those of the total above it": (
        [
            ["Địa bàn xã", "Số TT", "HTX", "Lĩnh vực", "HTX", "LH HTX", "THT"],
            ["Tổng cộng: 2 HTX", "", "", "", 2, 0, 0],
            ["", "A", "Trung bình (1 HTX)", "", "", "", ""],
            ["Xã An Hiệp", 1, "HTX Mẫu A", "Nông nghiệp", "x", "", ""],
            ["", "B", "Tốt (1 HTX)", "", "", "", ""],
            ["Xã Phú Tâm", 2, "HTX Mẫu B", "Nông nghiệp", "x", "", ""],
        ],
        [],
        "xep_loai ten loai_hinh",
        ["trung_binh HTX Mẫu A htx", "tot HTX Mẫu B htx"],
        "HTX206",
    ),
    "two columns headed alike, and the heading again in another order": (
        [
            ["STT", "HTX", "Mã số HTX", "HTX", "Liên hiệp HTX", "THT"],
            [1, "HTX Mẫu A", "9900000016", "x", "", ""],
            ["(tiếp theo)"],
            ["STT", "HTX", "Liên hiệp HTX", "THT", "HTX", "Mã số HTX"],
            [1, "", "", "x", "THT Mẫu B", "9900000023"],
        ],
        [],
        "ten",
        [],
        "HTX284",
    ),
    "a number among names": (
        [["Tên hợp tác xã"], ["Mẫu A"], ["Mẫu B"], ["Mẫu C"], ["Mẫu D"], [5]],
        [],
        "ten",
        ["Mẫu A", "Mẫu B", "Mẫu C", "Mẫu D", "?5"],
        "HTX131",
    ),
    "a type as the title of a section in a table without names": (
        [
            ["TT", "Đơn vị", "Mã số HTX", "Xã"],
            ["", "", "Liên hiệp HTX", ""],
            [1, "", "9900000016", "An Ninh"],
            ["", "", "HTX", ""],
            [2, "", "9900000023", "An Ninh"],
        ],
        [],
        "loai_hinh ma_so",
        ["lien_hiep_htx 9900000016", "htx 9900000023"],
        "HTX201",
    ),
    "tables side by side that nothing but their codes tells": (
        [
            ["Đơn vị X", "Mã số HTX", "Xã", "Đơn vị X", "Mã số HTX", "Xã"],
            ["Mẫu A", "9900000016", "An Ninh", "Mẫu B", "9900000023", "Phú Tâm"],
        ],
        [],
        "ma_so",
        [],
        "HTX255",
    ),
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_read(tmp_path: Path, plan: Plan, kind: str) -> None:
    rows, merged, fields, says, codes = KINDS[kind]
    path = save_laid(tmp_path, "xlsx" if merged else "csv", rows, merged)
    if not says:
        with pytest.raises(HtxEvalError, match=codes):
            read_cooperatives(path, plan)
        return
    found = read_cooperatives(path, plan)
    said = []
    for number, row in enumerate(found.rows):
        own = {"ten": row.name, "xa": row.commune, "ma_so": row.code}
        cells = {**own, **dict(zip(found.fields, map(known, row.cells), strict=True))}
        sign = "?" if number in found.doubts else ""
        said.append(sign + " ".join(str("-" if cells.get(key) is None else cells[key]) for key in fields.split()))
    assert said == says
    assert {problem.code for problem in found.problems} - {"HTX207"} == set(codes.split())
