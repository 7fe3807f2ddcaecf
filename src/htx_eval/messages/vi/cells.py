"""Lời về ô và xếp loại của một HTX (what is wrong with a cell, or with the class of a cooperative)."""

TEMPLATES = {
    # Cells
    "HTX101": 'cột "{field}": "{value}" không phải là số; ghi bằng chữ số, ví dụ 1250 hoặc 12,5',
    "HTX102": 'cột "{field}": "{value}" có thể đọc là {readings}; ghi lại bằng một cách duy nhất (ví dụ 1250 hoặc 1,25)',
    "HTX103": 'cột "{field}": "{value}" phải là số nguyên',
    "HTX104": 'cột "{field}": không có giá trị "{value}"; các giá trị là: {allowed}',
    "HTX105": 'cột "{field}": "{value}" không phải là ngày: {reason}',
    "HTX106": 'cột "{field}": "{value}" không rõ là có hay không; ghi "có", "x" hoặc "không"',
    "HTX107": 'cột "{field}": "{value}" nằm ngoài phạm vi cho phép ({domain})',
    "HTX108": 'mã số "{value}" sai dạng; mã số HTX là mã số thuế 10 chữ số (hoặc 10 chữ số-3 chữ số), ví dụ {example}',
    "HTX109": 'mã số "{value}" sai chữ số kiểm tra; đối chiếu với giấy đăng ký',
    "HTX110": 'mã số "{value}" của "{name}" trùng với dòng {first_line} ("{first_name}") nhưng nội dung khác; có thể là một HTX ghi hai lần nên '
    "hai dòng được tính là một hoặc hai HTX, hãy sửa mã hoặc xóa dòng thừa",
    "HTX111": 'cột "{field}": "{value}" được hiểu là {meaning}; hãy xác nhận',
    "HTX112": 'bên phải cột cuối của bảng còn ghi "{value}"; phần này không thuộc cột nào nên không được dùng',
    "HTX113": 'dòng có {found} ô, bảng có {width} cột; các ô từ cột "{first}" trở đi có thể lệch cột nên coi như chưa rõ, hãy ghi đủ các ô',
    "HTX114": 'dấu ngoặc kép mở ở "{value}" không có dấu đóng và đã nuốt các dòng sau; các dòng đó được đọc riêng, hãy xóa hoặc đóng dấu ngoặc',
    "HTX115": 'cột "{field}": có số viết kiểu "{first}" và kiểu "{second}"; hãy viết một kiểu, dấu phẩy trước phần thập phân',
    "HTX116": 'cột "{field}": số liệu của một HTX ghi ở dòng gộp nhiều HTX nên không dùng được; tách dòng hoặc để trống',
    "HTX117": "ô có công thức nhưng tệp không lưu kết quả; mở bằng Excel rồi lưu lại",
    "HTX118": 'cột "{field}": "{example}" viết tháng trước ngày, nên "{value}" có thể cũng vậy; ở đây đọc ngày trước tháng, hãy kiểm tra cả cột',
    "HTX119": 'cột "{field}": "{value}" là số ngày của Excel, được đọc là {meaning}; hãy định dạng cột là ngày',
    "HTX120": 'cột "{column}": {count} mã số đã mất số 0 ở đầu (dòng {lines}), ví dụ "{value}"; hãy đặt cột ở dạng văn bản rồi ghi lại',
    "HTX121": 'cột "{column}": {count} mã không phải là mã số thuế (dòng {lines}), ví dụ "{value}"; có lẽ là số đăng ký cũ, '
    "hãy thay bằng mã số thuế, ví dụ {example}",
    "HTX122": 'cột "{column}": {count} mã số bị Excel ghi thành dạng mũ (dòng {lines}), ví dụ "{value}", nên các chữ số sau đã mất; '
    "hãy lấy lại từ bản gốc và đặt cột ở dạng văn bản",
    "HTX123": '"{named}" đã có ở dòng {first_line}; mã số không cho biết là một hay hai HTX nên được tính theo cả hai khả năng, '
    "hãy xóa dòng thừa hoặc ghi mã số cho từng dòng",
    "HTX124": 'dòng có {found} ô, bảng có {width} cột; các ô từ cột "{first}" trở đi có thể lệch cột nên coi như chưa rõ, '
    "hãy đặt ô có dấu phân cách trong ngoặc kép",
    "HTX125": 'cột "{field}": "{value}" chỉ là ước chừng nên coi như chưa rõ; hãy ghi đúng giá trị, hoặc ghi khoảng (ví dụ 50-60)',
    "HTX126": 'cột "{field}": "{value}" theo thang khác, thang điểm ở đây là {most}; hãy quy về thang {most}',
    "HTX127": 'cột "{field}" ghi {value} nhưng cột "{other}" cùng dòng ghi {second}; coi như chưa rõ, hãy sửa một trong hai',
    "HTX128": 'cột "{column}": {count} mã là số định danh cá nhân hoặc mã hộ kinh doanh (dòng {lines}), không phải mã HTX; mã không được giữ lại, dòng có tên không rõ loại hình thì có thể không phải là HTX',
    "HTX129": '"{value}": tên cho biết không phải HTX nhưng cột "{field}" ghi {stated}; loại hình coi như chưa rõ, hãy sửa tên hoặc loại hình',
    "HTX130": 'cột "{column}" ghi "{value}", nên "{field}" của dòng này coi như chưa rõ; nếu đúng như vậy thì ghi ở cột {field}',
    "HTX131": '"{value}": không có gì ở dòng này cho biết đó là một HTX, nên được tính là một hoặc không; nếu là HTX thì ghi mã số hoặc những gì đã biết, nếu không thì xóa dòng',
    "HTX132": 'cột "{field}" ghi "{value}" nhưng dòng mục ở trên ghi "{section}"; dùng giá trị của dòng, các ô trống phía dưới trong mục này coi như chưa rõ, hãy kiểm tra mục kết thúc ở đâu',
    "HTX133": 'cột "{column}" chỉ ghi xã ở dòng đầu của mỗi nhóm ({communes} xã); {count} ô trống phía dưới được hiểu là cùng xã với dòng trên, nếu không đúng thì hãy ghi đủ',
    "HTX134": '"{value}" có thể là tên một mục khác nhưng không rõ là mục gì; nội dung các mục ở trên không áp dụng cho các dòng dưới dòng này, hãy ghi rõ xã, loại hoặc tình trạng của mục',
    "HTX135": 'cột "{field}": "{value}" có dấu hỏi nên coi như chưa rõ; khi đã chắc chắn thì ghi lại và bỏ dấu hỏi',
    "HTX136": '"{named}" đã có ở dòng {first_line} với mã số khác; theo mã số thì đó là hai HTX nên được tính cả hai, nếu thật ra là một thì xóa dòng thừa',
    "HTX150": 'dòng này ghi lại "{name}" của dòng {first_line}, cùng mã số {value} và không có gì khác; chỉ tính một lần',
    "HTX151": '"{value}" không phải mã số HTX và đã có ở dòng {first_line}, nhưng hai dòng khác tên ("{first_name}", "{name}") nên được tính riêng; '
    "hãy ghi mã số HTX",
    "HTX152": "dòng này ghi số lượng HTX giống hệt dòng {first_line}; có thể là một nhóm HTX ghi hai lần nên được tính từ không đến hết số HTX của "
    "dòng, hãy xóa dòng thừa hoặc ghi rõ hai nhóm khác nhau ở đâu",
    # Dates
    "reason.day": "tháng {month} năm {year} không có ngày {day}",
    "reason.month": "không có tháng {month}",
    "reason.short_year": "năm có hai chữ số; ghi đủ bốn chữ số",
    "reason.month_first": "tháng {month} không có; có lẽ viết tháng trước ngày",
    "reason.form": "ghi ngày/tháng/năm, ví dụ 15/03/2021, hoặc tháng/năm, hoặc năm",
    # What a column allows
    "domain.between": "từ {low} đến {high}",
    "domain.from": "từ {low}",
    "domain.to": "đến {high}",
    "domain.values": "{values}",
    # Classes
    "HTX501": 'xếp loại đã ghi trái với điểm, tiêu chí hoặc ngày thành lập; đang lấy {source} ("{used}"), nguồn kia cho "{other}"',
    "HTX502": "tổng điểm đã ghi không thể là tổng các tiêu chí",
    "HTX503": "điểm nhóm {subject} vượt mức tối đa nên các tiêu chí của nhóm không được dùng",
    "HTX520": "điểm đã ghi của {subject} khác với điểm theo thang của quy định, tính từ {field}; điểm được coi là nằm giữa hai mức đó",
    "HTX521": 'xếp loại đã ghi trái với quy định xếp loại không tính theo điểm ({because}); đang lấy {source} ("{used}"), theo quy định là "{other}"',
    "HTX153": "có dòng chưa chắc là một HTX riêng ({lines}), nhưng tính hay không tính thì không kết luận nào đổi",
    "HTX154": "có dòng chưa chắc là một HTX riêng ({lines}); tính hay không tính thì đổi kết luận của chỉ tiêu {targets}",
    "HTX155": "tính đến {cutoff} HTX hoạt động chưa đủ {months} tháng nên không thuộc diện xếp loại, nhưng vẫn có xếp loại hoặc điểm; dùng {used}",
    "HTX156": "HTX ngừng hoạt động trên {months} tháng trong năm nên không thuộc diện xếp loại, nhưng vẫn có xếp loại hoặc điểm; dùng {used}",
    "HTX157": "HTX thành lập sau ngày chốt số liệu {day} nên được tính là một hoặc không; nếu lúc đó chưa có thì bỏ dòng, nếu ghi nhầm thì sửa ngày",
    "HTX504": "nguồn xếp loại trái nhau, nhưng lấy nguồn kia thì không kết luận nào đổi",
    "HTX505": "nguồn xếp loại trái nhau; nếu lấy nguồn kia thì đổi kết luận của chỉ tiêu {targets}",
    # Where a class comes from
    "source.declared": "xếp loại đã ghi",
    "source.points": "điểm",
    "source.both": "cả hai",
}
