"""Giải thích về tệp không đọc được, dòng lệnh và thiết lập (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    # What cannot be read
    "HTX401": (
        "Mọi dòng của danh sách đều ghi địa bàn hoặc năm khác với kế hoạch, nên không đánh giá để tránh kết luận nhầm.",
        'Kế hoạch của năm 2024 nhưng cả cột "Năm" ghi 2023.',
        "Chọn đúng danh sách hoặc kế hoạch; nếu chỉ muốn so sánh tham khảo thì thêm --reference.",
    ),
    "HTX402": (
        "Thư mục có, nhưng trong đó không có tệp tên như vậy. Thông báo nêu thư mục đã tìm; nếu có tệp tên gần giống thì gợi ý tệp đó.",
        "htx-eval check danh-sach-mau.csv, trong khi thư mục chỉ có danh-sach-mau.xlsx.",
        "Dùng tên được gợi ý, hoặc kiểm tra tên và đuôi tệp rồi chạy lại. Windows thường giấu đuôi tệp: trong File Explorer chọn View → File name extensions để xem.",
    ),
    "HTX403": (
        "Có tệp nhưng máy không cho mở, thường vì tệp đang mở trong Excel hoặc Word, hoặc vì không có quyền đọc.",
        "Danh sách đang mở trong Excel trên máy Windows.",
        "Đóng tệp ở chương trình đang mở nó rồi chạy lại; nếu vẫn không được, xin quyền đọc tệp.",
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
        "Nội dung tệp cho thấy đây là loại tệp khác: Word, PDF, ảnh, trang web, tệp nén, … Đổi đuôi tệp không đổi được nội dung.",
        "bao-cao.docx được đổi tên thành danh-sach.xlsx; hoặc trang web mà phần mềm báo cáo xuất ra với đuôi .xls.",
        "Làm theo lời chỉ dẫn trong thông báo; thường là mở tệp trong Excel rồi chọn Lưu thành → Sổ làm việc Excel (.xlsx).",
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
        "Tên trang tính (sheet) sau --sheet không có trong tệp.",
        '--sheet "Danh sach"',
        "Ghi đúng tên, hoặc số thứ tự của trang tính, từ 1.",
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
        "Nhiều trang tính đều giống danh sách mà chưa chắc là nối tiếp nhau: khác cột, hoặc có HTX chung.",
        'Trang tính "2023" và "2024"',
        'Ghi --sheet TÊN; ghi --sheet "*" hoặc các tên cách nhau bằng dấu phẩy để nối các trang tính; ghi --join để ghép.',
    ),
    "HTX437": (
        "Tệp được lưu bằng bảng mã không có chữ Việt nên mỗi chữ có dấu thành dấu hỏi. Chữ đã mất không khôi phục được.",
        "M? s?, H?p tác xã",
        "Mở bản gốc (tệp Excel), chọn Lưu thành → CSV UTF-8.",
    ),
    "HTX438": (
        "Có ô nằm quá xa về bên phải, không thể là một cột của danh sách; tệp bị hỏng hoặc không phải danh sách.",
        "Một ô NANA4 trong tệp Excel; một dòng có một trăm nghìn dấu phẩy.",
        "Sao chép bảng sang một tệp mới.",
    ),
    "HTX448": (
        "Đường dẫn có một thư mục không tồn tại, thường vì gõ nhầm hoặc vì chạy lệnh ở thư mục khác.",
        "htx-eval check nam-2024/danh-sach.xlsx, trong khi không có thư mục nam-2024.",
        "Kiểm tra tên thư mục; có thể kéo tệp vào cửa sổ dòng lệnh để có đường dẫn đúng.",
    ),
    "HTX449": (
        "Đường dẫn là một thư mục, không phải một tệp danh sách.",
        "htx-eval check . (dấu chấm là thư mục hiện tại)",
        'Nêu tên một tệp trong thư mục; muốn kiểm tra nhiều danh sách cùng lúc: htx-eval ci "thư-mục/*.xlsx".',
    ),
    "HTX450": (
        "Tệp không có nội dung gì, hoặc chỉ có khoảng trắng.",
        "Tải tệp về bị ngắt giữa chừng; hoặc tệp mới tạo, chưa lưu số liệu.",
        "Mở tệp gốc trong Excel xem có số liệu không, lưu lại, hoặc xin lại tệp.",
    ),
    "HTX451": (
        'Khi có người mở một tệp, Excel và Word đặt cạnh đó một tệp nhỏ ẩn tên bắt đầu bằng "~$" để báo tệp đang mở. Trong đó không có số liệu.',
        "htx-eval check ~$danh-sach.xlsx",
        'Nêu tên danh sách, không có "~$"; nếu cần sửa danh sách thì đóng nó ở máy đang mở.',
    ),
    "HTX452": (
        "Tệp nén có danh sách bên trong, nhưng chương trình không tự giải nén và chọn tệp thay người dùng.",
        "danh-sach-cac-xa.zip",
        "Bấm chuột phải vào tệp, chọn Giải nén (Extract All), rồi nêu tên tệp danh sách.",
    ),
    "HTX453": (
        "Chương trình ghi báo cáo dạng trang web (.html) và Word (.docx); trình duyệt và Word đều lưu được thành PDF, có thể xem và sửa lại trước khi in.",
        "-o bao-cao.pdf",
        "Ghi -o bao-cao.html hoặc -o bao-cao.docx, mở tệp rồi chọn In → Lưu thành PDF.",
    ),
    "HTX454": (
        "Có dòng mà phần lớn các ô bị gạch ngang. Người lập danh sách có thể muốn bỏ HTX đó, nhưng dòng vẫn còn nên được tính là một hoặc không.",
        "Dòng 5, HTX NN Mẫu 3, bị gạch ngang nhưng chưa xóa.",
        "Hỏi người lập danh sách; nếu HTX không còn thì xóa dòng (hoặc ghi trạng thái đã giải thể), nếu còn thì bỏ gạch ngang.",
    ),
    "HTX455": (
        "Có ô bị gạch ngang trong một dòng không bị gạch. Có thể đó là giá trị cũ chưa xóa.",
        'Ô G5 ghi "Yếu" bị gạch ngang.',
        "Hỏi người lập danh sách; nếu giá trị đã bỏ thì xóa ô hoặc ghi giá trị mới, nếu còn thì bỏ gạch ngang.",
    ),
    "HTX456": (
        "Dữ liệu đưa vào từ chương trình có một ô chứa nhiều giá trị (danh sách, mảng, từ điển, bytes). Một ô của danh sách chỉ có một giá trị, nên không biết hiểu thế nào.",
        'Từ Python: {"Tên HTX": "HTX A", "Xếp loại": ["tốt", "khá"]}',
        'Ghi một giá trị; nếu chưa rõ là giá trị nào thì ghi chữ như "tốt/khá" hoặc None.',
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
    "HTX280": (
        "Kế hoạch chỉ nói về kỳ của mình; số liệu của kỳ ấy không thể đứng dưới một ngày trước kỳ.",
        "htx-eval check htx-2024.csv --as-of 31/12/2023",
        "Bỏ --as-of, ghi một ngày trong hoặc sau kỳ, hoặc chọn kế hoạch của năm ấy bằng --plan.",
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
    "HTX625": (
        "Một thứ mà chương trình nào cũng cần bị trục trặc, không phải do tệp của anh chị: bộ nhớ, thư mục đang đứng, hoặc chỗ ghi tệp tạm.",
        "Thư mục bị xóa khi cửa sổ lệnh đang đứng trong đó; thư mục tệp tạm đã hết chỗ.",
        "Khắc phục theo lý do đã nêu, hoặc chạy ở thư mục khác, máy khác; không có tệp nào bị ghi dở dang.",
    ),
}
