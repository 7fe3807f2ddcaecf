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
        (
            "Có nhiều danh sách mà số liệu chưa cho biết chắc quan hệ giữa chúng. Các danh sách cùng cột và không có HTX nào chung thì "
            "nối tiếp nhau; các danh sách khác cột mà phần lớn là cùng các HTX thì được ghép. Trường hợp còn lại phải hỏi, vì đoán sai "
            "sẽ ra số liệu sai."
        ),
        "Danh sách của hai xã cùng có HTX Mẫu A.",
        "Thêm --stack nếu các danh sách nối tiếp nhau, hoặc --join nếu là số liệu về cùng các HTX.",
    ),
    "HTX251": (
        "Ghép danh sách cần ít nhất hai danh sách.",
        "htx-eval check dang-ky.xlsx --join",
        "Ghi thêm tệp cần ghép, hoặc bỏ --join.",
    ),
    "HTX252": (
        "Tên tệp có dấu cách mà không đặt trong ngoặc kép nên được hiểu là nhiều tệp.",
        "htx-eval check DS HTX 2024.xlsx",
        'Đặt tên tệp trong ngoặc kép: htx-eval check "DS HTX 2024.xlsx".',
    ),
    "HTX480": (
        (
            "Ghép là thêm cột cho các HTX của danh sách đầu. Danh sách không có HTX nào trong số đó thì không thêm được gì, và các HTX "
            "của nó sẽ không được tính."
        ),
        "Ghi --join cho danh sách của hai xã: xã thứ hai sẽ bị thiếu.",
        "Dùng --stack cho các danh sách nối tiếp nhau; nếu không, hãy ghi mã số hoặc tên giống nhau ở các danh sách.",
    ),
    "HTX481": (
        "Thư mục đại diện cho các danh sách trong đó, nhưng thư mục này không có danh sách nào; không đọc các thư mục con.",
        "htx-eval check bao-cao, trong khi thư mục chỉ có tệp Word.",
        "Nêu thư mục khác, hoặc nêu tên các tệp.",
    ),
    "HTX482": (
        "Các danh sách hoặc là về cùng các HTX, hoặc là nối tiếp nhau.",
        "htx-eval check a.xlsx b.xlsx --join --stack",
        (
            "Bỏ một trong hai tùy chọn. Có thể ghép cả một thư mục gồm các danh sách nối tiếp nhau: "
            "check cac-xa ocop.xlsx --join."
        ),
    ),
    "HTX483": (
        "Tệp được đánh dấu là bản gốc có thêm ghi chú, nên mỗi lần chỉ làm từ một danh sách.",
        "htx-eval data cac-xa --annotate danh-dau.xlsx",
        "Nêu từng tệp hoặc từng trang tính một; --clean ghi tất cả thành một danh sách.",
    ),
    "HTX484": (
        "Danh sách đầu quyết định có những HTX nào. Danh sách sản phẩm ghi một HTX nhiều lần, mỗi sản phẩm một dòng.",
        "htx-eval check ocop.xlsx dang-ky.xlsx --join",
        "Nêu danh sách đăng ký trước: htx-eval check dang-ky.xlsx ocop.xlsx --join.",
    ),
    "HTX506": (
        (
            "Các danh sách không có cột xã, còn tên tệp, tên trang tính hoặc tiêu đề ghi tên xã, nên mỗi danh sách được coi là của xã đó. Danh "
            "sách có tên và tiêu đề ghi hai xã khác nhau thì không."
        ),
        "An Hiệp.xlsx, An Ninh.xlsx; các trang tính An Hiệp, Phú Tâm.",
        "Nếu đúng thì không cần làm gì; nếu không, hãy thêm cột xã.",
    ),
    "HTX507": (
        "Các danh sách khác được đặt tên theo xã, danh sách này thì không, hoặc tiêu đề của nó ghi xã khác.",
        "Danh sách 3.xlsx bên cạnh An Hiệp.xlsx",
        "Đặt tên tệp theo xã, hoặc thêm cột xã.",
    ),
    "HTX508": (
        "Một mã số có ở hai danh sách nối tiếp nhau và các ô không có gì khác: đó là một HTX và chỉ được tính một lần.",
        "0100233488 có trong An Hiệp.xlsx và Phú Tâm.xlsx",
        "Xóa một trong hai dòng.",
    ),
    "HTX509": (
        "Hai danh sách nối tiếp nhau cùng ghi một tên HTX ở cùng một xã, và ít nhất một dòng không có mã số.",
        '"HTX Mẫu A" xã An Hiệp có trong An Hiệp.xlsx và bo-sung.xlsx',
        "Xóa một trong hai dòng, hoặc ghi mã số của cả hai nếu là hai HTX khác nhau.",
    ),
    "HTX510": (
        "Một trang tính chép lại mọi dòng của các trang tính khác, tức là trang tính tổng hợp. Mỗi HTX chỉ được tính một lần.",
        "Trang tính Tổng hợp bên cạnh An Hiệp và Phú Tâm",
        "Nếu đúng thì không cần làm gì; muốn chọn trang tính thì ghi --sheet.",
    ),
    "HTX511": (
        "Trong tệp Excel có các trang tính nối tiếp nhau, những trang tính này không có tiêu đề của danh sách, hoặc đang ẩn.",
        "Trang tính Bìa",
        "Nếu đúng thì không cần làm gì; muốn chọn trang tính thì ghi --sheet.",
    ),
    "HTX512": (
        (
            "Trong thư mục chỉ đọc tệp Excel và CSV; các tệp khác được bỏ qua, kể cả tệp ẩn và tệp do Excel tạo khi đang mở "
            '("~$…").'
        ),
        "Ghi chú.docx, ~$An Hiệp.xlsx",
        "Nếu đúng thì không cần làm gì; danh sách cần được lưu thành .xlsx hoặc CSV.",
    ),
    "HTX513": (
        "Trong danh sách sản phẩm, năm này cho biết sản phẩm được công nhận từ khi nào; dòng của năm trước không phải là danh sách năm khác.",
        "Năm đánh giá 2022, kế hoạch năm 2024: sản phẩm có giá trị trong 36 tháng.",
        "Nếu đúng thì không cần làm gì; ghi ngày công nhận thì chính xác hơn.",
    ),
    "HTX514": (
        "Trong các danh sách nối tiếp nhau, có danh sách có cột này, có danh sách không. Chỗ thiếu cột là chưa biết: không phải là không, không phải là 0.",
        'Cột "Công nghệ cao" có ở bảy trong tám danh sách xã',
        "Thêm cột vào các danh sách còn lại.",
    ),
    "HTX515": (
        "Hai danh sách nối tiếp nhau cùng có dòng ghi số lượng của một nhóm HTX trong cùng một xã.",
        "Cả hai danh sách đều ghi: An Hiệp, loại khá, 3 HTX.",
        "Xóa dòng thừa, hoặc ghi rõ hai nhóm khác nhau ở đâu.",
    ),
    "HTX516": (
        "Một mã số có ở hai danh sách nối tiếp nhau mà các ô khác ghi khác nhau: một HTX ghi hai lần, hoặc sai mã số.",
        "0100233488 xếp loại khá trong An Hiệp.xlsx, loại tốt trong bo-sung.xlsx.",
        "Xóa dòng sai, hoặc sửa mã số.",
    ),
    "HTX518": (
        "Hai danh sách chỉ nối tiếp nhau khi không HTX nào có ở cả hai. Bảng số liệu tổng hợp không ghi tên nên chỉ phân biệt được bằng địa bàn: nếu cả hai cùng nói về một xã, hoặc có danh sách không ghi xã, thì cùng một HTX có thể bị đếm hai lần.",
        'Tệp có trang tính "Danh sách" và trang tính "Tổng hợp" cộng từ danh sách đó',
        "Chọn một trong hai bằng --sheet hoặc bằng tên tệp.",
    ),
    "HTX519": (
        "Hai danh sách nối tiếp nhau cùng có một tên trong cùng một xã nhưng mã số khác nhau, và cả hai mã số đều đúng dạng, đúng chữ số kiểm tra. Theo mã số thì đó là hai HTX nên được tính cả hai.",
        'Danh sách xã A và danh sách xã B cùng ghi "HTX Mẫu Một", xã Mẫu B, với hai mã số khác nhau.',
        "Đối chiếu với giấy đăng ký; nếu là một HTX thì xóa dòng ở một trong hai danh sách.",
    ),
}
