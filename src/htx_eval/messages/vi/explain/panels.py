"""What each code of many lists beside one another means, an example, and what to do."""

EXPLAIN = {
    "HTX740": (
        "batch --by ghi một dòng cho mỗi giá trị của một cột; chỉ địa danh, cột chữ và cột có ít giá trị mới chia được.",
        "htx-eval batch danh-sach.xlsx --by doanh_thu",
        "Chọn một trong các cột được liệt kê, ví dụ --by xa.",
    ),
    "HTX741": (
        "Dòng tất cả coi mọi danh sách là một nên phải cùng một kế hoạch; các danh sách này có thiết lập ghi kế hoạch khác nhau.",
        "htx-eval batch 2023/ 2024/, mỗi thư mục có kế hoạch riêng",
        "Chọn kế hoạch bằng --plan, hoặc dùng --alone để từng danh sách riêng.",
    ),
    "HTX742": (
        "Bảng có một dòng cho mỗi nhóm; danh sách không ghi cột đó thì không có nhóm nào, cột tên thì quá nhiều để đọc.",
        "htx-eval batch danh-sach.xlsx --by xa mà danh sách không có cột xã",
        "Chọn cột khác, hoặc thêm cột vào danh sách.",
    ),
    "HTX743": (
        "HTX nào là HTX nào được nhận ra theo tên và mã số, mà dòng gộp nhiều HTX thì không có.",
        "htx-eval compare 2023.xlsx 2024.xlsx, trong đó 2023.xlsx là bảng số liệu",
        "Dùng danh sách mỗi dòng một HTX; chỉ đặt các con số cạnh nhau thì dùng htx-eval batch.",
    ),
}
