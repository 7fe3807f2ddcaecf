"""Giải thích về các báo cáo và danh sách ghi lại (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX440": (
        "Tệp cần ghi ra chính là tệp mà lần chạy này đọc (danh sách, kế hoạch, cài đặt, khóa), kể cả dưới tên khác hoặc qua liên kết, hoặc hai kết quả cùng ghi vào một tệp. Tệp đưa vào không bao giờ bị ghi đè.",
        "htx-eval data ds.xlsx --annotate ds.xlsx",
        "Ghi ra tệp có tên khác, ví dụ ds-ghi-chu.xlsx.",
    ),
    "HTX441": (
        "Dạng của tệp ghi ra được chọn theo phần đuôi của tên, và đuôi này chưa dùng được.",
        "htx-eval data ds.xlsx --clean ds.ods",
        "Đặt tên tệp có đuôi mà thông báo nêu.",
    ),
    "HTX443": (
        "Một trang tính (sheet) của Excel có số dòng giới hạn, danh sách này dài hơn.",
        "Danh sách CSV của cả nước qua nhiều năm.",
        "Ghi ra .csv bằng --clean, hoặc chia danh sách theo tỉnh, theo năm.",
    ),
    "HTX444": (
        "Tệp Excel đọc được giá trị nhưng có phần không ghi lại được, nên không có bản ghi chú.",
        "Tệp do một phần mềm khác xuất ra, thiếu một phần bên trong.",
        "Mở bằng Excel, lưu lại thành .xlsx rồi chạy lại.",
    ),
    "HTX445": (
        "Danh sách trống không ghi đè lên tệp đã có, vì tệp đó có thể là danh sách đã điền.",
        "htx-eval template -o mau.xlsx chạy lần thứ hai",
        "Chọn tên khác, hoặc tự xóa tệp cũ nếu không cần nữa.",
    ),
    "HTX600": (
        "Báo cáo Word do thư viện python-docx viết. Thư viện này không được cài cùng chương trình, vì nhiều máy không cần đến.",
        "htx-eval check danh-sach.csv -o bao-cao.docx trên máy chỉ có phần cơ bản.",
        "Chạy đúng lệnh mà thông báo nêu. Các dạng khác (html, xlsx) không cần thư viện này.",
    ),
    "HTX601": (
        "Tệp nêu ở --word-template không có, hoặc không mở được như một tài liệu .docx (tệp .doc cũ, tệp hỏng, tệp khác kiểu).",
        "--word-template mau.doc",
        "Mở tệp trong Word, chọn Lưu thành (Save As) kiểu .docx, rồi dùng tệp đó.",
    ),
    "HTX602": (
        "Mẫu Word được nêu nhưng lần chạy này không ghi báo cáo Word nào, nên mẫu không được dùng.",
        "htx-eval check danh-sach.csv -o bao-cao.html --word-template mau.docx",
        "Thêm -o bao-cao.docx, hoặc bỏ --word-template.",
    ),
    "HTX603": (
        "Tệp Word và Excel là dữ liệu nhị phân; in ra cửa sổ lệnh thì chỉ thấy ký tự lạ.",
        "htx-eval check danh-sach.csv --format xlsx",
        "Ghi ra tệp: -o ket-qua.xlsx; hoặc chuyển đầu ra sang tệp hay chương trình khác.",
    ),
    "HTX623": (
        "Nơi hiển thị SARIF từ chối tệp có quá nhiều mục, nên tệp chỉ giữ những mục nặng nhất, và dòng này cho biết còn bao nhiêu mục nữa.",
        "htx-eval ci data/*.csv -o htx-eval.sarif với các danh sách có 28.000 vấn đề",
        "Sửa những mục đã nêu rồi chạy lại, hoặc xem đầy đủ ở dạng khác, ví dụ -o json=ket-qua.json hoặc -o junit.xml; -o sarif=*.sarif ghi mỗi danh sách một tệp.",
    ),
    "HTX645": (
        "Trong mẫu Word của cơ quan, chữ trong hai dấu ngoặc nhọn là tên một phần của báo cáo. Tên này không có, nên chương trình không biết điền gì và không để nguyên dấu ngoặc trong văn bản sẽ ký.",
        "{{bang chi tieu 2}}",
        "Sửa thành một trong các tên mà thông báo liệt kê, hoặc xóa chỗ đó khỏi mẫu.",
    ),
    "HTX646": (
        "Bảng và các đoạn văn không đặt vào giữa một dòng chữ được. Chỉ kết luận, cơ cấu, kế hoạch và ngày số liệu điền được vào trong câu.",
        "Kết quả như sau: {{bảng chỉ tiêu}}",
        "Đặt chỗ điền ở một đoạn riêng (nhấn Enter trước và sau).",
    ),
    "HTX647": (
        "--previous đặt kết quả năm trước cạnh kết quả này trong báo cáo Word. Tệp phải là kết quả ở dạng json của htx-eval; danh sách hay báo cáo dạng khác không dùng được.",
        "--previous danh-sach-2023.xlsx",
        "Đánh giá danh sách năm trước với -o ket-qua-2023.json, rồi ghi --previous ket-qua-2023.json.",
    ),
    "HTX648": (
        "Tệp ghi ở --previous không mở được: không có, không có quyền, hoặc quá lớn.",
        "--previous ket-qua-2023.json khi không có tệp này.",
        "Kiểm tra đường dẫn và quyền của tệp.",
    ),
}
