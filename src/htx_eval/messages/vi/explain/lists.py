"""Giải thích về danh sách: cột, dòng, và danh sách được hiểu thế nào (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX201": (
        (
            "Tiêu đề này không có trong danh mục cột nên cả cột không được dùng. Nếu đó là cột mà một chỉ tiêu cần thì chỉ "
            "tiêu có thể thiếu số liệu."
        ),
        'Tiêu đề cột ghi "Kết quả cuối năm".',
        "Nếu cần cột này, sửa tiêu đề theo gợi ý hoặc theo tên trong danh mục cột; nếu không cần thì bỏ qua.",
    ),
    "HTX202": (
        "Hai cột có tiêu đề cùng một nghĩa. Chỉ cột đứng trước được dùng, số liệu của cột sau bị bỏ qua.",
        'Bảng có cả cột "Xếp loại" và cột "Kết quả xếp loại".',
        "Giữ lại cột đúng, bỏ hoặc đổi tên cột kia.",
    ),
    "HTX203": (
        "Tên cột viết không dấu hợp với nhiều cột khác nhau.",
        "–",
        "Viết đủ dấu tên cột.",
    ),
    "HTX204": (
        "Tiêu đề có ghi một năm khác năm của kế hoạch. Số liệu năm khác không bao giờ được dùng thay cho năm của kế hoạch.",
        'Kế hoạch của năm 2024 nhưng cột ghi "Xếp loại 2023".',
        "Thêm cột số liệu đúng năm; nếu tiêu đề ghi nhầm năm thì sửa tiêu đề.",
    ),
    "HTX205": (
        (
            "Đơn vị trong ngoặc ở tiêu đề không hợp với loại số liệu của cột. Đơn vị đó bị bỏ qua, số vẫn được đọc theo đơn "
            "vị quen dùng của cột."
        ),
        'Tiêu đề ghi "Số thành viên (triệu đồng)".',
        "Sửa đơn vị ở tiêu đề, hoặc kiểm tra xem số liệu có đặt nhầm cột không.",
    ),
    "HTX206": (
        (
            "Tên ở dòng này là tên của dòng cộng và dòng không có mã số, nên dòng không được tính là HTX. Nội dung dòng không "
            "dùng vào chỉ tiêu nào."
        ),
        'Cột "Tên HTX" ghi "Tổng cộng", cột "Mã số HTX" để trống.',
        "Nếu thật sự là một HTX thì ghi mã số hoặc tên đầy đủ; nếu là dòng cộng thì để nguyên.",
    ),
    "HTX207": (
        "Số cộng trong dòng tổng khác với tổng các dòng của nó.",
        "Tổng cộng 125, các dòng cộng lại 120",
        "Tìm dòng thiếu, dòng trùng hoặc số gõ sai; số cộng không được dùng để đánh giá.",
    ),
    "HTX208": (
        "Một dòng chữ trong bảng, không có tên, mã hay số liệu của HTX nào.",
        "Danh sách này gồm 2 phần",
        "Nếu là HTX, ghi tên vào cột tên; nếu không, có thể để nguyên.",
    ),
    "HTX253": (
        "Không có cột tên và cột mã thì mỗi dòng có thể là một HTX, một xã hoặc một sản phẩm; đếm dòng sẽ ra số sai.",
        "Bảng tổng hợp chỉ có các cột: Xã, Tốt, Khá, Trung bình, Yếu",
        'Thêm cột "Tên HTX" hoặc "Mã số HTX"; bảng tổng hợp thì ghi mỗi xã, mỗi loại một dòng, có cột "Số lượng HTX".',
    ),
    "HTX254": (
        "Bảng thứ hai nằm dưới bảng thứ nhất và có thứ tự cột khác; mỗi dòng được đọc theo tiêu đề gần nhất ở trên nó.",
        'Bảng trên: "Chuyển đổi số | Công nghệ cao"; bảng dưới: "Công nghệ cao | Chuyển đổi số"',
        "Xem lại các dòng bên dưới; tốt nhất là giữ một thứ tự cột trong cả danh sách.",
    ),
    "HTX255": (
        "Danh sách được chia thành hai bảng đặt cạnh nhau trên cùng một trang tính.",
        "Tên HTX | Xếp loại | | Tên HTX | Xếp loại",
        "Chuyển bảng bên phải xuống dưới bảng bên trái, rồi kiểm tra lại.",
    ),
    "HTX209": (
        "Dòng mục xuất hiện giữa bảng, khi bảng không có cột cho nó và không mở đầu bằng dòng mục.",
        "II. Xã An Ninh",
        "Thêm cột (ví dụ Xã) và điền cho từng dòng.",
    ),
    "HTX210": (
        "Dòng ghi huyện, tỉnh hoặc năm không phải của kế hoạch nên không được tính. Dòng vẫn được nêu ra để biết.",
        'Kế hoạch của năm 2024, dòng "HTX Mẫu A" có cột "Năm" ghi 2023.',
        "Sửa huyện, tỉnh hoặc năm nếu ghi sai; nếu muốn so sánh danh sách nơi khác thì dùng --reference.",
    ),
    "HTX211": (
        "Tên xã không có trong các xã mà kế hoạch nêu. HTX vẫn được tính, vì có thể chỉ là tên xã viết sai.",
        'Cột "Xã" ghi "Xã Mẫu 9".',
        "Sửa tên xã; nếu HTX ở địa bàn khác thì ghi rõ huyện, tỉnh hoặc bỏ dòng khỏi danh sách.",
    ),
    "HTX212": (
        "Dòng bị ẩn hoặc bị lọc trong Excel vẫn là dữ liệu.",
        "–",
        "Bỏ lọc để kiểm tra; xóa hẳn dòng không còn dùng.",
    ),
    "HTX213": (
        'Tên cột tiền không ghi đơn vị và bảng không có dòng "ĐVT".',
        "Vốn điều lệ",
        "Ghi đơn vị: Vốn điều lệ (triệu đồng).",
    ),
    "HTX214": (
        "Độ lớn của cả cột cho thấy có lẽ số ghi theo đơn vị khác.",
        "Vốn điều lệ (triệu đồng): 1.250.000.000",
        "Sửa đơn vị ở tên cột, hoặc chia các số cho đúng đơn vị.",
    ),
    "HTX215": (
        "Vài số trong cột lớn hơn hẳn các số khác, có lẽ ghi bằng đồng trong cột triệu đồng.",
        "300; 250; 1.200.000",
        "Kiểm tra đơn vị của số đó.",
    ),
    "HTX216": (
        "Tệp quá ngắn hoặc lẫn lộn nên không chắc bảng mã.",
        "–",
        "Trong Excel chọn Lưu thành → CSV UTF-8, hoặc ghi --encoding.",
    ),
    "HTX220": (
        (
            'Danh sách không có cột mà các chỉ tiêu này cần, nên chúng có kết luận "Chưa có số liệu". Thiếu cột không được '
            "coi là số 0."
        ),
        'Danh sách chỉ có cột "Tên HTX" và "Xã", trong khi chỉ tiêu tính theo cột "Xếp loại".',
        "Thêm cột còn thiếu; nếu cột đã có dưới tên khác thì sửa tiêu đề.",
    ),
    "HTX221": (
        (
            'Cột có tiêu đề nhưng không ô nào có số liệu, nên các chỉ tiêu cần cột này có kết luận "Chưa có số liệu". Cột '
            "trống không được coi là số 0."
        ),
        'Cột "Xếp loại" có trong bảng nhưng mọi dòng đều để trống.',
        "Điền số liệu vào cột, ít nhất là những HTX đã có kết quả.",
    ),
    "HTX230": (
        (
            "Cùng một điểm lặp lại quá nhiều ở một cột nên chỉ một nghìn lần đầu được ghi lại, phần còn lại chỉ được đếm. "
            "Việc đánh giá không bị ảnh hưởng."
        ),
        'Năm nghìn ô của cột "Ngày thành lập" cùng ghi năm bằng hai chữ số.',
        "Sửa cả cột một lần; muốn xem từng điểm thì thêm --all-problems.",
    ),
}
