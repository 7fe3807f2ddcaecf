"""Giải thích về ghép các danh sách (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX240": (
        (
            "Một dòng của danh sách được ghép giống một HTX của danh sách gốc nhưng chưa đủ chắc chắn: chỉ ghép khi cùng mã số, hoặc "
            "khi một bên không có mã số và tên giống nhau trong cùng một xã. Dòng đó không được dùng, và HTX đó coi như chưa biết."
        ),
        '"HTX Mẫu An Hiệpp" trong danh sách xếp loại, "HTX Mẫu An Hiệp" trong danh sách gốc.',
        "Ghi cùng mã số ở cả hai danh sách, hoặc sửa tên, xã cho giống nhau.",
    ),
    "HTX241": (
        "Danh sách gốc (tệp đầu) quyết định có những HTX nào; dòng của danh sách khác mà không thuộc HTX nào thì không được tính.",
        "Danh sách xếp loại có HTX mới thành lập mà danh sách đăng ký chưa có.",
        "Bổ sung HTX vào danh sách gốc; nếu chỉ khác cách viết thì sửa tên hoặc mã số.",
    ),
    "HTX242": (
        (
            "HTX có trong danh sách gốc nhưng danh sách được ghép không có, nên các cột của danh sách đó là chưa biết: không phải là "
            '"không", không phải là 0.'
        ),
        "Danh sách xếp loại thiếu một HTX đã đăng ký.",
        "Bổ sung dòng cho HTX đó vào danh sách được ghép.",
    ),
    "HTX243": (
        (
            "Nhiều dòng của một danh sách cùng thuộc một HTX. Ô nào các dòng ghi giống nhau thì dùng; ô ghi khác nhau thì không dùng, "
            "vì không biết dòng nào đúng. Danh sách mỗi dòng một sản phẩm không bị coi là trùng."
        ),
        "Danh sách xếp loại ghi HTX Mẫu A hai lần, một dòng khá, một dòng tốt.",
        "Xóa dòng thừa.",
    ),
    "HTX244": (
        (
            "Hai danh sách ghi khác nhau về cùng một HTX. Danh sách đứng trước được dùng. Nếu một bên chỉ chi tiết hơn (năm và ngày, "
            '"khá trở lên" và "khá") thì không phải là khác nhau, và số liệu chi tiết được dùng.'
        ),
        "Danh sách đăng ký ghi ngày thành lập 01/02/2019, danh sách xếp loại ghi 01/12/2019.",
        "Đối chiếu hồ sơ rồi sửa danh sách ghi sai.",
    ),
    "HTX245": (
        "Danh sách được ghép có dòng ghi rõ địa bàn hoặc năm khác với kế hoạch; các dòng đó không được dùng.",
        "Danh sách OCOP của cả tỉnh, hoặc bảng xếp loại nhiều năm.",
        "Không cần sửa nếu địa bàn và năm ghi đúng.",
    ),
    "HTX246": (
        "Danh sách sản phẩm có chủ thể không phải HTX, như công ty, hộ kinh doanh; các dòng đó không được dùng.",
        '"Công ty TNHH Mẫu", "Hộ kinh doanh Mẫu".',
        'Nếu là HTX thì ghi tên bắt đầu bằng "HTX" hoặc ghi mã số.',
    ),
    "HTX247": (
        (
            "Mọi sản phẩm của HTX đều đã hết hạn trước cuối kỳ kế hoạch. Sản phẩm cao nhất vẫn được ghi cho HTX, với ngày hết hạn của "
            "nó; cách hiểu nào đòi hỏi còn hiệu lực thì không tính."
        ),
        "Sản phẩm 3 sao hết hạn 05/06/2023, kế hoạch năm 2024.",
        "Bổ sung quyết định công nhận lại nếu có.",
    ),
    "HTX248": (
        "HTX có sản phẩm hạng cao hơn nhưng đã hết hạn; sản phẩm còn hạn được dùng.",
        "Sản phẩm 4 sao hết hạn năm 2023, sản phẩm 3 sao còn hạn đến 2026: lấy 3 sao.",
        "Bổ sung quyết định công nhận lại nếu có.",
    ),
    "HTX249": (
        "Dòng của danh sách được ghép không có mã số và không có tên, hoặc gộp nhiều HTX, nên không biết là của HTX nào.",
        'Dòng chỉ có cột "Xếp loại".',
        "Ghi mã số hoặc tên HTX, mỗi HTX một dòng.",
    ),
    "HTX250": (
        "Có nhiều tệp nhưng không nói phải làm gì với chúng.",
        "htx-eval check dang-ky.xlsx xep-loai.xlsx",
        "Thêm --join để ghép thành một danh sách, hoặc đánh giá từng tệp một.",
    ),
    "HTX251": (
        "Ghép danh sách cần ít nhất hai tệp.",
        "htx-eval check dang-ky.xlsx --join",
        "Ghi thêm tệp cần ghép, hoặc bỏ --join.",
    ),
    "HTX252": (
        "Tên tệp có dấu cách mà không đặt trong ngoặc kép nên được hiểu là nhiều tệp.",
        "htx-eval check DS HTX 2024.xlsx",
        'Đặt tên tệp trong ngoặc kép: htx-eval check "DS HTX 2024.xlsx".',
    ),
}
