"""Giải thích về tệp khóa và tạm miễn (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX610": (
        (
            "Danh sách và quy tắc vẫn như khi ghi tệp khóa, nhưng một kết luận đã khác. Như vậy là chương trình cho kết quả khác trước, "
            "hoặc tệp khóa bị sửa tay. Lần chạy kết thúc với mã thoát 5."
        ),
        "htx-eval.lock ghi là đạt, bản mới của chương trình nói là không đạt.",
        "Xem lý do bằng htx-eval why; nếu kết luận mới là đúng, ghi lại tệp khóa bằng htx-eval check DANH_SÁCH --lock.",
    ),
    "HTX611": (
        (
            "Một kết luận khác với tệp khóa, và danh sách hoặc quy tắc đã thay đổi từ khi ghi tệp khóa. Khi đó htx-eval ci kết thúc với "
            "mã thoát 5, để kết luận mới được xem và đồng ý; htx-eval check --locked chỉ báo cho biết."
        ),
        "Sửa xếp loại một HTX trong danh sách năm 2023, tỷ lệ HTX hiệu quả xuống dưới chỉ tiêu.",
        "Nếu đúng là muốn đổi, chạy htx-eval check DANH_SÁCH --lock rồi lưu danh sách cùng với tệp khóa.",
    ),
    "HTX612": (
        "Có tệp khóa nhưng chưa có danh sách này, nên không có gì để đối chiếu.",
        "Danh sách năm 2025 mới thêm, htx-eval.lock mới có 2023 và 2024.",
        "Thêm bằng htx-eval check DANH_SÁCH --lock.",
    ),
    "HTX613": (
        "Không đọc được htx-eval.lock, nên không đối chiếu và không đánh giá gì.",
        "Khi gộp hai bản, tệp còn giữ cả hai cách ghi của một dòng.",
        "Lấy lại tệp từ kho lưu trữ, hoặc xóa đi và ghi lại bằng htx-eval check DANH_SÁCH --lock.",
    ),
    "HTX614": (
        (
            "Ngày cuối của một mục tạm miễn đã qua, nên điều được miễn lại bị tính; để không ai quên, lần chạy kết thúc với mã thoát 5 "
            "cho đến khi bỏ hoặc gia hạn mục đó."
        ),
        "Trong htx-eval.toml ghi until = 2025-06-30, hôm nay là 01/7/2025.",
        "Bỏ mục tạm miễn; nếu vẫn còn lý do thì ghi ngày cuối mới.",
    ),
    "HTX615": (
        "Mục tạm miễn không miễn điều gì trong danh sách này: chỉ tiêu đã đạt, hoặc không có điểm cần kiểm tra nào mang mã đó.",
        "Đầu năm chỉ tiêu chưa đạt, nay đã đạt mà mục tạm miễn vẫn còn.",
        "Bỏ khỏi htx-eval.toml, hoặc dùng file để chỉ áp dụng cho đúng danh sách.",
    ),
    "HTX616": (
        "Tệp khóa gọi danh sách theo đường dẫn, mà đầu vào chuẩn không có đường dẫn.",
        "htx-eval check - --lock",
        "Lưu danh sách thành tệp rồi ghi đường dẫn tới tệp đó.",
    ),
    "HTX617": (
        "Tùy chọn --locked cần tệp khóa để đối chiếu, nhưng không có htx-eval.lock ở thư mục của danh sách hoặc ở thư mục trên.",
        "htx-eval check data/2024.csv --locked khi chưa từng ghi tệp khóa",
        "Ghi tệp khóa bằng htx-eval check DANH_SÁCH --lock.",
    ),
    "HTX618": (
        (
            "Một mục tạm miễn trong htx-eval.toml thiếu một phần hoặc ghi sai kiểu. Tạm miễn mà không có lý do hoặc ngày cuối thì "
            "không có giá trị."
        ),
        "[[waivers]] có target và reason nhưng không có until.",
        (
            'Ghi: [[waivers]], target = "…" hoặc problem = "HTX…", reason = "…", until = 2026-12-31, và file = "*-2024.csv" nếu chỉ '
            "dành cho một số danh sách."
        ),
    ),
    "HTX619": (
        (
            "Chỉ tạm miễn được điểm cần kiểm tra của danh sách; không miễn được tệp khóa sai, mục đã hết hạn, lỗi trong kế hoạch hay ở "
            "dòng lệnh."
        ),
        'problem = "HTX610" trong [[waivers]]',
        "Dùng mã của một điểm trong danh sách, ví dụ HTX104, hoặc bỏ mục tạm miễn.",
    ),
    "HTX620": (
        "Đang kiểm tra nhiều danh sách, mà dạng này chỉ chứa một danh sách, nên một tệp không đủ.",
        "htx-eval ci data/2023.csv data/2024.csv -o json=ket-qua.json",
        'Ghi dấu sao trong đường dẫn, dấu sao thay bằng tên từng danh sách: -o "json=ket-qua-*.json".',
    ),
    "HTX621": (
        "Một lần chạy chỉ hoặc ghi tệp khóa, hoặc đối chiếu với tệp khóa.",
        "htx-eval check danh-sach.csv --lock --locked",
        "Bỏ một trong hai tùy chọn.",
    ),
    "HTX624": (
        "Kho dữ liệu đã khóa kết luận của một danh sách, nhưng danh sách đó không còn. Nếu lệnh bỏ qua thì một danh sách bị xóa hay đổi tên sẽ không ai biết.",
        'htx-eval.lock có mục [lists."data/2023.csv"], thư mục data không còn tệp 2023.csv.',
        "Đưa tệp trở lại; nếu xóa hoặc đổi tên là có chủ ý thì xóa mục đó và ghi lại bằng htx-eval check DANH_SÁCH --lock.",
    ),
}
