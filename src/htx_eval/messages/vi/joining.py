"""Lời về ghép các danh sách (lists that are joined)."""

TEMPLATES = {
    # Lists that are joined
    "HTX240": '"{value}" có lẽ là "{base_name}" ({base}) nhưng chưa chắc: {reason} (tên giống {percent}%); chưa ghép, '
    "hãy ghi cùng mã số ở hai danh sách",
    "HTX241": '"{value}" không có trong {list} nên không được tính; hãy bổ sung vào {list} nếu là HTX của địa bàn',
    "HTX242": '"{value}" không có trong {list}; chưa biết {fields}',
    "HTX243": 'các dòng {lines} cùng là "{value}" ({base}); ô nào ghi khác nhau thì không dùng: {fields}',
    "HTX244": '"{name}", cột "{field}": ở đây ghi {found}, nhưng {base} ghi {kept}; lấy {kept}, hãy sửa một bên',
    "HTX245": "{count} dòng (dòng {lines}) thuộc địa bàn hoặc năm khác nên không ghép",
    "HTX246": '{count} dòng (dòng {lines}) có tên không phải tên HTX, ví dụ "{value}", nên không ghép',
    "HTX247": 'cột "{field}": mọi dòng của "{name}" (dòng {lines}) đã hết hạn trước {day}; vẫn lấy {kept}',
    "HTX248": 'cột "{field}": dòng {lines} của "{name}" cao hơn nhưng đã hết hạn trước {day}; lấy dòng còn hạn: {kept}',
    "HTX249": "dòng không có mã số, tên của một HTX nên không ghép được",
    "HTX250": "có {count} tệp: dùng --join nếu đó là các danh sách của cùng một địa bàn cần ghép (tệp đầu là danh sách gốc); "
    "nếu không, đánh giá từng tệp một",
    "HTX251": "--join cần từ hai tệp trở lên; tệp đầu là danh sách gốc",
    "HTX252": 'tên tệp có dấu cách: đặt trong ngoặc kép, "{value}"',
    # Why two rows may be one
    "reason.same_code": "cùng mã số nhưng tên khác hẳn",
    "reason.same_name": "cùng tên nhưng mã số khác nhau",
    "reason.communes": "cùng tên nhưng khác xã",
    "reason.several": "nhiều dòng cùng tên hoặc cùng mã số",
    "reason.similar": "tên chỉ gần giống",
}
