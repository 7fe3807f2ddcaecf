"""Lời về ghép các danh sách (lists that are joined)."""

TEMPLATES = {
    # Lists that are joined
    "HTX240": '"{value}" có lẽ là "{base_name}" ({base}) nhưng chưa chắc: {reason} (tên giống {percent}%); chưa ghép, '
    "hãy ghi cùng mã số ở hai danh sách",
    "HTX241": '"{value}" không có trong {list} nên không được tính; hãy bổ sung vào {list} nếu là HTX của địa bàn',
    "HTX242": '"{value}" không có trong {list}; chưa biết {fields}',
    "HTX243": 'các dòng {lines} cùng là "{value}" ({base}); ô nào ghi khác nhau thì không lấy: {fields}',
    "HTX244": '"{name}", cột "{field}": ở đây ghi {found}, nhưng {base} ghi {kept}; lấy {kept}, hãy sửa một bên',
    "HTX245": "{count} dòng (dòng {lines}) thuộc địa bàn hoặc năm khác nên không ghép",
    "HTX246": '{count} dòng (dòng {lines}) có tên không phải tên HTX, ví dụ "{value}", nên không ghép',
    "HTX247": 'cột "{field}": mọi sản phẩm của "{name}" (dòng {lines}) đã hết hạn chứng nhận trước {day}; vẫn lấy {kept}',
    "HTX248": 'cột "{field}": sản phẩm ở dòng {lines} của "{name}" cao hơn nhưng đã hết hạn chứng nhận trước {day}; lấy sản phẩm còn hạn: {kept}',
    "HTX249": "dòng không có mã số, tên của một HTX nên không ghép được",
    "HTX250": "có {count} danh sách ({names}) mà chưa rõ quan hệ giữa các danh sách: dùng --stack nếu các danh sách nối tiếp nhau "
    "(mỗi xã một danh sách), dùng --join nếu là số liệu khác nhau về cùng các HTX (danh sách đầu là gốc)",
    "HTX251": "--join cần từ hai danh sách trở lên; danh sách đầu là danh sách gốc",
    "HTX252": 'tên tệp có dấu cách: đặt trong ngoặc kép, "{value}"',
    "HTX480": "cả {count} dòng đều không phải HTX trong {base} nên không có gì để ghép: dùng --stack nếu các danh sách nối tiếp nhau "
    "(mỗi xã một danh sách), hoặc kiểm tra lại mã số và tên",
    "HTX481": "thư mục này không có danh sách nào (.xlsx hoặc CSV)",
    "HTX482": "chỉ dùng một trong hai: --join cho các danh sách về cùng các HTX, --stack cho các danh sách nối tiếp nhau",
    "HTX483": "có {count} danh sách, mỗi lần chỉ đánh dấu được một; hãy nêu một tệp, hoặc một trang tính bằng --sheet",
    "HTX484": "danh sách gốc phải có mỗi HTX một dòng, còn danh sách này mỗi sản phẩm một dòng; hãy nêu danh sách đăng ký trước",
    # Lists that follow one another
    "HTX506": "{count} danh sách không ghi xã; mỗi danh sách được coi là của xã ghi ở tên hoặc tiêu đề: {names}",
    "HTX507": "danh sách không ghi xã và tên cũng không cho biết xã, nên các dòng chưa rõ xã",
    "HTX508": 'mã số {value} của "{name}" có ở cả danh sách khác ("{first_name}", {first}) và không có gì khác; chỉ tính một lần',
    "HTX509": '"{named}" có ở cả danh sách khác ({first}); mã số không cho biết là một hay hai HTX nên được tính theo cả hai khả năng, hãy xóa dòng thừa hoặc ghi mã số cho từng dòng',
    "HTX515": "dòng này và {first} cùng ghi số lượng của một nhóm HTX; có thể là ghi hai lần nên được tính từ không đến hết số HTX của dòng",
    "HTX516": 'mã số {value} của "{name}" có ở cả danh sách khác ("{first_name}", {first}) nhưng nội dung khác; có thể là một HTX ghi hai lần nên hai dòng được tính là một hoặc hai HTX, hãy sửa mã hoặc xóa dòng thừa',
    "HTX518": 'bảng số liệu tổng hợp đứng cạnh "{value}" và có thể đếm cùng những HTX đó nên không nối tiếp nhau được; hãy đánh giá một trong hai, hoặc chỉ để trong bảng những xã mà danh sách kia không có',
    "HTX510": "các trang tính chỉ chép lại những dòng của trang tính khác nên không tính: {names}",
    "HTX511": "các trang tính không giống danh sách nên không đọc: {names}",
    "HTX512": "không phải danh sách nên không đọc: {names}",
    "HTX513": 'cột "{column}" của danh sách sản phẩm là năm sản phẩm được công nhận, không phải năm của danh sách',
    "HTX514": '{count} danh sách không có cột "{field}" nên các dòng ở đó là chưa biết: {names}',
    # Why two rows may be one
    "HTX519": '"{named}" có ở cả danh sách khác ({first}) với mã số khác; theo mã số thì đó là hai HTX nên được tính cả hai, nếu thật ra là một thì xóa dòng thừa',
    "reason.same_code": "cùng mã số nhưng tên khác hẳn",
    "reason.same_name": "cùng tên nhưng mã số khác nhau",
    "reason.communes": "cùng tên nhưng khác xã",
    "reason.several": "nhiều dòng cùng tên hoặc cùng mã số",
    "reason.similar": "tên chỉ gần giống",
}
