"""Giải thích về lộ trình (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX709": (
        "Những việc có thể làm và giá của chúng nằm trong một tệp đi kèm danh mục cột; danh mục này chưa có tệp nào.",
        "Kế hoạch dùng một danh mục cột riêng của cơ quan.",
        "Chép targets/moves/htx.yaml thành tệp mang tên danh mục, đặt trong thư mục moves cạnh thư mục plans, rồi sửa.",
    ),
    "HTX710": (
        "Tìm phương án rẻ nhất cần thư viện scipy, vốn không cài sẵn vì nặng.",
        "htx-eval roadmap danh-sach.csv trên máy chỉ cài phần cơ bản.",
        'Chạy pip install "htx-eval[roadmap]" rồi làm lại.',
    ),
    "HTX711": (
        (
            "Lộ trình chỉ tính được với số đếm và tỷ lệ HTX. Kế hoạch chỉ có tổng, bình quân, chỉ tiêu lấy giá trị từ ngoài, "
            "hoặc có quá nhiều trường hợp để xét hết."
        ),
        "Mọi chỉ tiêu đều được cho trước bằng --given.",
        "Bỏ --given, hoặc dùng lệnh why để xem còn thiếu bao nhiêu.",
    ),
}
