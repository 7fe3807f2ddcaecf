"""Giải thích về tệp không đọc được, dòng lệnh và thiết lập (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    # What cannot be read
    "HTX401": (
        "Mọi dòng của danh sách đều ghi địa bàn hoặc năm khác với kế hoạch, nên không đánh giá để tránh kết luận nhầm.",
        'Kế hoạch của năm 2024 nhưng cả cột "Năm" ghi 2023.',
        "Chọn đúng danh sách hoặc kế hoạch; nếu chỉ muốn so sánh tham khảo thì thêm --reference.",
    ),
    "HTX402": (
        "Không tìm thấy tệp danh sách theo đường dẫn đã ghi.",
        "htx-eval check danh-sach-mau.csv, trong khi thư mục không có tệp này.",
        "Kiểm tra thư mục, tên và đuôi tệp rồi chạy lại.",
    ),
    "HTX403": (
        "Có đường dẫn nhưng máy không mở được tệp, ví dụ vì không có quyền đọc hoặc vì đó là thư mục.",
        "htx-eval check . (dấu chấm là thư mục hiện tại, không phải tệp)",
        "Ghi đường dẫn tới tệp CSV, đóng chương trình đang mở tệp và kiểm tra quyền đọc.",
    ),
    "HTX404": (
        (
            "Tệp là văn bản nhưng không lưu theo bảng mã UTF-8, nên chữ tiếng Việt có thể bị đọc sai. Chương trình không đoán "
            "bảng mã."
        ),
        "Tệp lưu từ Excel với kiểu CSV thường hoặc kiểu văn bản Unicode (UTF-16).",
        "Mở tệp gốc trong Excel, chọn Lưu thành rồi chọn kiểu CSV UTF-8.",
    ),
    "HTX405": (
        "Tệp bắt đầu như tệp Excel, Word hoặc tệp nén, không phải văn bản CSV; đổi đuôi tệp thành .csv không đổi được nội dung.",
        "danh-sach-mau.xlsx được đổi tên thành danh-sach-mau.csv.",
        "Mở tệp trong Excel, chọn Lưu thành rồi chọn kiểu CSV UTF-8.",
    ),
    "HTX406": (
        (
            "Dòng đầu tiên có chữ được coi là dòng tiêu đề, nhưng không có cột nào trong đó được nhận ra, hoặc tệp không có "
            "dòng nào."
        ),
        'Dòng đầu của tệp là "DANH SÁCH HỢP TÁC XÃ MẪU", tên cột nằm ở dòng 4.',
        "Xóa các dòng phía trên tên cột, hoặc đặt dấu # ở đầu các dòng đó.",
    ),
    "HTX407": (
        "Có dòng tiêu đề nhưng bên dưới không có HTX nào: không có dòng nào, hoặc chỉ có dòng cộng.",
        "Tệp chỉ có một dòng: Tên HTX,Xếp loại",
        "Kiểm tra xem có chọn nhầm tệp mẫu còn trống không.",
    ),
    "HTX408": (
        (
            "Có ô mở dấu ngoặc kép mà không đóng đúng chỗ, có dấu ngoặc kép lẻ trong ô đã đặt trong ngoặc, hoặc ô quá dài, "
            "nên không biết dòng kết thúc ở đâu."
        ),
        '"HTX "Mẫu" A",tốt',
        "Đóng dấu ngoặc kép; dấu ngoặc kép bên trong ô đã đặt trong ngoặc phải viết đôi.",
    ),
    "HTX409": (
        "Tệp lớn hơn hai tỷ byte. Danh sách HTX của cả nước cũng nhỏ hơn nhiều, nên có lẽ đã chọn nhầm tệp.",
        "Chọn nhầm tệp sao lưu 3 GB có đuôi .csv.",
        "Chọn lại tệp; nếu đúng tệp thì chia nhỏ.",
    ),
    "HTX410": (
        "Nội dung tệp không phải là văn bản, ví dụ là ảnh hoặc tệp của chương trình khác.",
        "htx-eval check bang-diem.png",
        "Chọn đúng tệp CSV, hoặc nhập số liệu vào bảng rồi lưu thành CSV UTF-8.",
    ),
    "HTX430": (
        "Tệp Excel được bảo vệ bằng mật khẩu nên không đọc được.",
        "–",
        "Excel: Tệp → Thông tin → Bảo vệ sổ làm việc → Mật mã hóa bằng mật khẩu, xóa mật khẩu, lưu.",
    ),
    "HTX431": (
        "Nội dung tệp không đúng cấu trúc: tải chưa xong, sao chép thiếu, hoặc không phải tệp Excel.",
        "–",
        "Mở bằng Excel, lưu thành .xlsx mới; nếu Excel cũng không mở được, xin lại tệp.",
    ),
    "HTX432": (
        "Tệp nhỏ nhưng giải nén ra rất lớn; không đọc để tránh treo máy.",
        "–",
        "Sao chép bảng sang một tệp Excel mới.",
    ),
    "HTX433": (
        "Tên trang sau --sheet không có trong tệp.",
        '--sheet "Danh sach"',
        "Ghi đúng tên, hoặc số thứ tự của trang từ 1.",
    ),
    "HTX434": (
        "Tên bảng mã sau --encoding không có.",
        "--encoding abc1",
        "Dùng một trong các tên đã nêu.",
    ),
    "HTX435": (
        "Dạng tệp này cần thư viện bổ sung chưa được cài.",
        "–",
        "Cài phần bổ sung, hoặc trong Excel chọn Lưu thành → .xlsx.",
    ),
    "HTX436": (
        "Nhiều trang có cùng tên cột, nên không đoán trang nào là danh sách.",
        'Trang "An Ninh" và "Phú Tâm"',
        "Ghi --sheet TÊN, hoặc gộp các trang thành một danh sách.",
    ),
    "HTX437": (
        "Tệp được lưu bằng bảng mã không có chữ Việt nên mỗi chữ có dấu thành dấu hỏi. Chữ đã mất không khôi phục được.",
        "M? s?, H?p tác xã",
        "Mở bản gốc (tệp Excel), chọn Lưu thành → CSV UTF-8.",
    ),
    # What was asked for
    "HTX411": (
        "Lệnh hoặc phần [given] của htx-eval.toml nêu một chỉ tiêu mà kế hoạch không có.",
        '--given "ID=1", trong khi kế hoạch không có chỉ tiêu nào tên ID.',
        "Dùng một trong các tên chỉ tiêu mà thông báo liệt kê.",
    ),
    "HTX412": (
        (
            "Giá trị lấy từ ngoài danh sách ghi chưa đúng cách: sai dạng, không phải số, hoặc dấu % thiếu hay thừa so với loại "
            "chỉ tiêu. Giá trị trong phần [given] của htx-eval.toml cũng theo quy tắc này."
        ),
        '--given "ID=một"',
        'Ghi CHỈ_TIÊU=SỐ kèm nguồn trong ngoặc, ví dụ "ID=1 (Báo cáo 12/BC)"; tỷ lệ phải có %, chỉ tiêu khác thì không.',
    ),
    "HTX413": (
        "Loại hình ghi ở --covers hoặc ở khóa covers của htx-eval.toml không có trong danh mục.",
        "--covers hop_tac_xa",
        "Dùng một trong các loại hình mà thông báo liệt kê, ví dụ htx.",
    ),
    "HTX414": (
        "Ngày đánh giá ghi trên dòng lệnh không đọc được.",
        "--as-of 31/12/2024",
        "Ghi theo thứ tự năm-tháng-ngày, ví dụ 2024-12-31.",
    ),
    "HTX415": (
        (
            "Tệp htx-eval.toml không đọc được, sai cách viết TOML, hoặc có khóa mang giá trị sai dạng; cách hiểu và giá trị "
            "cho trước phải kèm nguồn."
        ),
        'covers = "htx", trong khi cần một danh sách: covers = ["htx"]',
        "Sửa theo lý do hoặc mẫu mà thông báo nêu.",
    ),
    "HTX416": (
        "Tệp htx-eval.toml có khóa không dùng đến, thường là do gõ nhầm. Khóa lạ không bị bỏ qua.",
        'cover = ["htx"]',
        "Sửa theo các khóa mà thông báo liệt kê, hoặc bỏ khóa.",
    ),
    "HTX417": (
        "Kết quả không ghi được ra tệp, ví dụ vì thư mục không có, không có quyền ghi hoặc tệp đang bị giữ.",
        "-o thu-muc-khong-co/ket-qua.json",
        "Chọn thư mục có sẵn và ghi được, đóng tệp nếu đang mở.",
    ),
    "HTX418": (
        "Tên dạng kết quả không có, hoặc đuôi của tệp cần ghi không cho biết dạng; tên lược đồ lạ cũng bị báo như vậy.",
        "-o ket-qua.abc",
        "Dùng một dạng mà thông báo liệt kê; với -o có thể ghi rõ dạng, ví dụ -o json=ket-qua.abc.",
    ),
    "HTX419": (
        "Dòng lệnh có chỗ chưa đúng mà không thuộc các trường hợp có mã riêng.",
        'Sau chữ "dòng lệnh chưa đúng" là lý do do thư viện dòng lệnh nêu, nguyên văn bằng tiếng Anh.',
        "Xem cách dùng bằng --help rồi ghi lại lệnh.",
    ),
    "HTX420": (
        "Lệnh chưa có phần bắt buộc được nêu trong thông báo, hoặc giá trị của tùy chọn đó ghi chưa đúng chỗ.",
        "htx-eval check (thiếu tên tệp danh sách)",
        "Ghi thêm phần được nêu; xem cách dùng bằng --help.",
    ),
    "HTX421": (
        "Không có tùy chọn này, thường là do gõ nhầm.",
        "--refrence",
        "Sửa theo gợi ý, hoặc xem các tùy chọn bằng --help.",
    ),
    "HTX422": (
        "Không có lệnh này, thường là do gõ nhầm hoặc quên chữ check trước tên tệp.",
        "htx-eval danh-sach-mau.csv",
        "Ghi htx-eval check rồi đến tên tệp; xem các lệnh bằng htx-eval --help.",
    ),
    "HTX423": (
        "Tùy chọn có thật nhưng không nhận giá trị đã ghi.",
        "--fail-on missing",
        "Dùng một trong các giá trị mà thông báo liệt kê.",
    ),
    "HTX424": (
        "Phần [plans] của htx-eval.toml chỉ định kế hoạch theo tên tệp, nhưng không mẫu nào hợp với tên tệp danh sách này.",
        'Chỉ có mẫu "htx-*.csv", còn tệp là danh-sach-mau.csv.',
        "Thêm một mẫu cho tệp này, đổi tên tệp, hoặc chọn kế hoạch bằng --plan.",
    ),
    "HTX425": (
        "Phần [readings] của htx-eval.toml chọn cách hiểu cho một định nghĩa mà kế hoạch không có.",
        "[readings] có dòng cho dinh_nghia_x, còn kế hoạch không có định nghĩa này.",
        "Dùng một trong các định nghĩa mà thông báo liệt kê.",
    ),
    "HTX426": (
        "Định nghĩa có trong kế hoạch nhưng không có cách hiểu mang tên đã ghi ở phần [readings] của htx-eval.toml.",
        'reading = "cach-x", trong khi định nghĩa chỉ có cach-a và cach-b.',
        "Dùng một trong các cách hiểu mà thông báo liệt kê.",
    ),
    "HTX427": (
        "Phần [assumptions] của htx-eval.toml nêu một giả định không có trong danh mục cột.",
        "[assumptions] ghi gia-dinh-x = false",
        "Dùng mã giả định mà thông báo liệt kê.",
    ),
    "HTX428": (
        "Dòng lệnh có thêm một phần mà lệnh này không nhận. Chưa có gì được đánh giá.",
        "htx-eval check danh-sach-a.csv danh-sach-b.csv (mỗi lần chỉ một tệp)",
        "Bỏ phần thừa; nếu đường dẫn có khoảng trắng thì đặt cả đường dẫn trong dấu ngoặc kép.",
    ),
    "HTX429": (
        "Không có điểm cần kiểm tra nào mang mã này nên không có gì để giải thích.",
        "htx-eval problem HTX1",
        "Chép lại đúng mã đứng trước thông báo, ví dụ HTX104.",
    ),
    "HTX446": (
        "Tỷ lệ HTX không thể dưới 0% hay trên 100%, nên giá trị cho từ ngoài danh sách, hoặc mức giả thử này, chắc chắn sai.",
        "--threshold ID=160% khi ID là tỷ lệ.",
        "Ghi một mức từ 0% đến 100%.",
    ),
    "HTX447": (
        (
            "Để ghi chú hoặc làm sạch, chương trình mở tệp thêm một lần, và tệp không còn là tệp đã đọc; ghi ra thì hai bản "
            "lẫn vào nhau."
        ),
        "Danh sách được lưu lại trong Excel khi chương trình đang dùng.",
        "Chạy lại, trong Python thì gọi lại open_run; trong lúc chạy đừng mở danh sách ở chương trình khác.",
    ),
    # A fault
    "HTX999": (
        "Chương trình gặp lỗi của chính nó; đây không phải là lỗi của danh sách hay kế hoạch. Lần chạy này không có kết quả.",
        "Thông báo HTX999 kèm vài dòng tên tệp và số dòng của chương trình.",
        "Gửi đoạn in bên dưới cho người phát triển; đọc lại và bỏ thông tin riêng trước khi gửi.",
    ),
    "HTX622": (
        "Đầu ra chuẩn, hay tệp hoặc chương trình nhận đầu ra đó, không nhận hết kết quả: đĩa đã đầy hoặc đầu ra đã đóng.",
        "htx-eval check danh-sach.csv > ket-qua.txt khi đĩa đã đầy",
        "Dọn bớt đĩa hoặc chọn nơi khác rồi chạy lại; cũng có thể ghi ra tệp bằng -o ket-qua.txt.",
    ),
}
