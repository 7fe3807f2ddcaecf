"""Giải thích về phần lý do và giả thử (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX701": (
        "Trường hợp đầy đủ luôn là của một chỉ tiêu, nên phải nêu chỉ tiêu nào.",
        "htx-eval why danh-sach.csv --witness-low thap.csv",
        "Thêm số thứ tự hoặc mã chỉ tiêu, ví dụ why danh-sach.csv 2 --witness-low thap.csv.",
    ),
    "HTX702": (
        (
            "Đầu này của khoảng không ứng với một danh sách cụ thể nào: nó không có giới hạn, chỉ được tiến gần tới, lấy từ "
            "giá trị cho trước, hoặc dòng gộp nhiều HTX chỉ ghi tổng nên không chia về từng HTX được."
        ),
        "Danh sách không có liên hiệp HTX nào và không nói đã ghi đủ: số liên hiệp không có mức cao nhất.",
        "Nói danh sách đã ghi đủ loại nào (--covers), tách dòng gộp, hoặc chọn đầu kia.",
    ),
    "HTX703": (
        "Dòng chỉ được tìm theo số dòng trong tệp, mã hoặc tên.",
        "--set 'Xã=An Hiệp: Xếp loại=khá'",
        "Ghi dòng=SỐ (hoặc line=SỐ), Mã số HTX=MÃ hoặc Tên HTX=TÊN, rồi dấu hai chấm.",
    ),
    "HTX704": (
        "Không dòng nào của danh sách có số dòng, mã hoặc tên đó.",
        "--set 'Mã số HTX=123: Xếp loại=khá' khi không có mã 123.",
        "Chép lại đúng mã, tên hoặc số dòng như trong tệp.",
    ),
    "HTX705": (
        "Giả thử chỉ đổi ô của cột mà danh sách có; thêm cột sẽ làm đổi nghĩa của mọi ô trống.",
        "--set 'line=20: Ứng dụng công nghệ cao=có' khi danh sách không có cột đó.",
        "Thêm cột vào danh sách trước, hoặc chọn cột khác.",
    ),
    "HTX706": (
        "Phần đổi phải có tên và giá trị hai bên dấu bằng.",
        "--threshold 60%",
        "Ghi --threshold ID=60%, --reading TỪ=CÁCH_HIỂU, --set 'CỘT=GIÁ_TRỊ: CỘT=GIÁ_TRỊ'.",
    ),
    "HTX707": (
        "Chỉ tiêu này có mức từ … đến …, nên một số không thay được cả hai đầu.",
        "--threshold ty-le=60% khi kế hoạch ghi 60–70%.",
        "Sửa mức trong một bản sao của tệp kế hoạch rồi dùng --plan.",
    ),
    "HTX708": (
        "Lệnh giả thử cần ít nhất một điều để đổi.",
        "htx-eval whatif danh-sach.csv",
        "Thêm --set, --threshold hoặc --reading.",
    ),
    "HTX712": (
        "Chỉ tiêu này là tỷ lệ; số không có dấu % có thể hiểu theo hai cách.",
        "--threshold ID=60 khi ID là tỷ lệ.",
        "Ghi cả dấu %: --threshold ID=60%, --given ID=60%.",
    ),
    "HTX714": (
        "Chữ sau tên danh sách không phải chỉ tiêu của kế hoạch, cũng không phải tên, mã số hay dòng nào của danh sách.",
        'htx-eval why danh-sach.csv "HTX Không Có"',
        "Chép tên như trong danh sách (không cần dấu, một phần tên cũng được), hoặc ghi mã số, hoặc dòng 12.",
    ),
    "HTX715": (
        "Nhiều dòng có tên này, hoặc có những chữ này trong tên, nên không đoán dòng nào.",
        'htx-eval why danh-sach.csv "Mẫu", trong khi mọi HTX đều có chữ Mẫu trong tên.',
        "Ghi cả tên, tên kèm xã, mã số, hoặc dòng mà thông báo nêu.",
    ),
}
