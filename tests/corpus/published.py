"""Published figures of cooperatives, each laid out as an office would: read as they are, or refused with a question.

The layouts are made up; the figures are those of the sources below, and no list is the plan's own. No title names
a place: a table of another one is refused before it is read.
"""

from __future__ import annotations

from corpus.layouts import Layout

PUBLISHED: dict[str, Layout] = {
    # Huyện Đạ Tẻh (Lâm Đồng) 9/2021: baolamdong.vn, September 2021.
    "published-da-teh-2021-09.xlsx": Layout(
        [
            ["Tổng số HTX", "Kết quả xếp loại", None, None, None],
            [None, "Khá trở lên", "TB", "Yếu", "Chưa xếp loại"],
            [21, 11, 5, 1, 4],
        ],
        "tot|kha 11; trung_binh 5; yeu 1; unknown 4",
        "HTX256",
        fields=("xep_loai", "so_luong"),
        merged="A1:A2 B1:E1",
    ),
    # Huyện Đạ Tẻh 1/2021: baolamdong.vn, January 2021; the classes sum to 19 of 20.
    "published-da-teh-2021-01.csv": Layout(
        [["Tổng số HTX", "Tốt", "Khá", "Trung bình"], [20, 5, 4, 10]],
        "tot 5; kha 4; trung_binh 10; unknown 1",
        "HTX256 HTX259",
        fields=("xep_loai", "so_luong"),
        delimiter=";",
    ),
    # Tỉnh Bắc Kạn 11/2019: backan.gov.vn; 52,4 % is printed, 119 of 181 are 65,7 %.
    "published-bac-kan-2019-11.xlsx": Layout(
        [
            ["TT", "Xếp loại", "Số HTX", "Tỷ lệ (%)"],
            [1, "Khá, giỏi", 45, 24.9],
            [2, "Trung bình", 119, 52.4],
            [3, "Chưa hiệu quả", 17, 9.4],
            [None, "Tổng cộng", 181, 100],
        ],
        "tot|kha 45; trung_binh 119; trung_binh|yeu|khong_xep_loai 17",
        "HTX111 HTX256",
        fields=("xep_loai", "so_luong"),
    ),
    # A province about 2020, agricultural cooperatives: nongthon.vn.
    "published-113-nong-nghiep.xlsx": Layout(
        [
            ["TT", "Xếp loại", "Số HTX", "Tỷ lệ (%)"],
            [1, "Tốt", 26, 23],
            [2, "Khá", 38, 33.6],
            [3, "Trung bình", 31, 27.4],
            [None, "Tổng số", 113, 100],
        ],
        "tot 26; kha 38; trung_binh 31; unknown 18",
        "HTX256 HTX259",
        fields=("xep_loai", "so_luong"),
    ),
    # Tỉnh Hưng Yên 8/2022, agricultural cooperatives: baohungyen.vn; shares only.
    "published-hung-yen-2022-08.xlsx": Layout(
        [["Tổng số HTX", "Tốt, khá (%)", "Trung bình (%)", "Yếu và chưa xếp loại (%)"], [350, 60, 25, 15]],
        "",
        "HTX406",
    ),
    # Huyện Trà Ôn (Vĩnh Long) 11/2022: baovinhlong.com.vn.
    "published-tra-on-2022-11.csv": Layout(
        [
            ["Chỉ tiêu", "ĐVT", "Số lượng"],
            ["Tổng số HTX", "HTX", 23],
            ["- Xếp loại khá", "HTX", 2],
            ["- Xếp loại trung bình", "HTX", 14],
            ["- Không đủ điều kiện xếp loại", "HTX", 7],
        ],
        "kha 2; trung_binh 14; khong_xep_loai 7",
        "HTX256",
        fields=("xep_loai", "so_luong"),
    ),
    # Tỉnh Long An 6/2024: thuonghieucongluan.com.vn; the classes sum to 312 of 322.
    "published-long-an-2024-06.xlsx": Layout(
        [
            ["Tổng số HTX", "Trong đó: QTDND", "Khá, tốt", "Trung bình", "Yếu", "Chưa xếp loại"],
            [322, 19, 128, 68, 22, 94],
        ],
        "",
        "HTX261",
        fields=("loai_hinh", "xep_loai", "so_luong"),
    ),
    # Tỉnh Bình Thuận 2022: Kế hoạch 2949/KH-UBND.
    "published-binh-thuan-2022.xlsx": Layout(
        [
            ["Tổng số HTX", "Đang hoạt động", "Trong đó: hoạt động hiệu quả", "Giải thể", "Thành lập mới"],
            [204, 184, 70, 5, 10],
        ],
        "hoat_dong - 184; da_giai_the - 5; unknown - 15",
        "HTX201 HTX256 HTX259",
        fields=("trang_thai", "hieu_qua", "so_luong"),
    ),
    # Hà Nội about 2021, agricultural cooperatives: baophapluat.vn.
    "published-ha-noi-2021.xlsx": Layout(
        [
            ["Tổng số HTX", "Tình trạng hoạt động", None, "HTX yếu"],
            [None, "Đang hoạt động", "Ngừng hoạt động", None],
            [1235, 1090, 145, 27],
        ],
        "unknown yeu 27; unknown unknown 1208",
        "HTX256 HTX259 HTX263",
        fields=("trang_thai", "xep_loai", "so_luong"),
        merged="A1:A2 B1:C1 D1:D2",
    ),
    # Tỉnh Lâm Đồng 5/2017: baolamdong.vn, 22 May 2017.
    "published-lam-dong-2017-05.xlsx": Layout(
        [
            ["STT", "Chỉ tiêu", "ĐVT", "Số lượng"],
            [1, "Liên hiệp HTX", "LH", 2],
            [2, "Hợp tác xã (gồm cả quỹ tín dụng nhân dân)", "HTX", 194],
            [None, "Thành viên HTX", "người", 90523],
            [3, "Tổ hợp tác", "tổ", 189],
            [None, "Tổ viên", "người", 3610],
        ],
        "",
        "HTX257",
    ),
    # Tỉnh Lâm Đồng, new cooperatives of the first four months of 2017: baolamdong.vn, 22 May 2017.
    "published-lam-dong-new-2017.csv": Layout(
        [
            ["TT", "Lĩnh vực", "Số HTX"],
            [1, "Nông nghiệp", 14],
            [2, "Giao thông vận tải", 1],
            [None, "Cộng", 15],
        ],
        "nong_nghiep 14; phi_nong_nghiep 1",
        "HTX256",
        fields=("linh_vuc", "so_luong"),
    ),
    # Tỉnh Tuyên Quang: snntuyenquang.gov.vn; 58 agricultural cooperatives do not operate, or not effectively.
    "published-tuyen-quang.xlsx": Layout(
        [
            ["TT", "Lĩnh vực", "Số HTX", "Trong đó: không hoạt động hoặc kém hiệu quả"],
            [1, "Nông, lâm nghiệp", 364, 58],
            [2, "Lĩnh vực khác", 88, None],
            [None, "Tổng cộng", 452, None],
        ],
        "nong_nghiep 364; invalid 88",
        "HTX104 HTX201 HTX256",
        fields=("linh_vuc", "so_luong"),
    ),
    # Tỉnh Sóc Trăng 6/2023: the figures of the province in the page on the domain.
    "published-soc-trang-2023-06.xlsx": Layout(
        [
            ["TT", "Loại hình", "Số lượng", "Ghi chú"],
            [1, "Liên hiệp HTX", 1, None],
            [2, "Hợp tác xã", 216, "16 HTX có sản phẩm OCOP"],
            [3, "Tổ hợp tác", 1244, None],
        ],
        "lien_hiep_htx 1; htx 216; to_hop_tac 1244",
        "",
        fields=("loai_hinh", "so_luong"),
    ),
    # Tỉnh Sóc Trăng, year by year; 206 of the last are agricultural.
    "published-soc-trang-years.xlsx": Layout(
        [
            ["Chỉ tiêu", "2018", "2021", "2023", "2024"],
            ["Số HTX", 137, 223, 216, 218],
            ["Trong đó: HTX nông nghiệp", None, None, None, 206],
        ],
        "nong_nghiep 206; unknown 12",
        "HTX256 HTX259",
        fields=("linh_vuc", "so_luong"),
    ),
    # Viet Nam 12/2024: the Ministry's figures and the Alliance's differ.
    "published-viet-nam-2024-12.xlsx": Layout(
        [
            ["Nguồn số liệu", "HTX", "Liên hiệp HTX", "Tổ hợp tác"],
            ["Bộ", 33335, 152, 63650],
            ["Liên minh HTX", 33557, None, None],
        ],
        "",
        "HTX257",
        fields=("loai_hinh", "so_luong"),
    ),
}
