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
        "Chạy đúng lệnh mà thông báo nêu rồi làm lại.",
    ),
    "HTX711": (
        (
            "Lộ trình chỉ tính được với số đếm và tỷ lệ HTX. Kế hoạch chỉ có tổng, bình quân, chỉ tiêu lấy giá trị từ ngoài, "
            "hoặc có quá nhiều trường hợp để xét hết."
        ),
        "Mọi chỉ tiêu đều được cho trước bằng --given.",
        "Bỏ --given, hoặc dùng lệnh why để xem còn thiếu bao nhiêu.",
    ),
    "HTX713": (
        (
            "Các mức giá được cộng theo bội số nguyên của phần chung. Có mức giá lớn hơn phần chung đó trên một tỷ lần nên không "
            "thể phân biệt các tổng, và không chứng minh được cách nào rẻ nhất."
        ),
        "costs: {ocop: 123456789012.5} bên cạnh các giá như 0.01.",
        "Ghi giá theo đơn vị lớn hơn (triệu đồng thay cho đồng) và bỏ phần lẻ không cần thiết.",
    ),
}
