"""Lời về phiếu chấm điểm của từng HTX (forms of one cooperative each)."""

TEMPLATES = {
    "HTX470": "phiếu không ghi tên và mã số nên chưa biết của HTX nào, được tính là một HTX hoặc không; hãy ghi tên và mã số, nếu là phiếu mẫu để trống thì bỏ đi",
    "HTX471": 'giống phiếu chấm điểm theo các tiêu chí xếp loại nhưng chưa rõ ở "{value}": {reason}',
    "HTX472": "phiếu chấm điểm không rõ lấy điểm ở cột nào trong các cột {value}: {reason}",
    "HTX473": '"{row}": các ô lệch cột so với những dòng khác nên "{value}" có thể không phải là điểm; điểm ở dòng này coi như chưa rõ, hãy đưa các ô về đúng cột',
    "HTX474": '"{row}": phiếu ghi tối đa {value} điểm, quy định là {most}; điểm ở dòng này theo thang khác nên coi như chưa rõ',
    "HTX475": '"{row}": ghi {value} điểm nhưng các mục nhỏ cộng lại được {sum}; điểm của tiêu chí coi như chưa rõ, hãy sửa bên sai',
    "HTX476": '"{row}": "{value}" không phải là số điểm từ 0 đến {most} nên không dùng; hãy sửa lại',
    "HTX477": '"{row}": ghi {value} điểm nhưng các tiêu chí của nhóm cộng lại được {sum}; hãy sửa bên sai, số của nhóm không được dùng',
    "HTX478": '"{row}": cột điểm để trống mà cột "{other}" ghi "{value}"; nội dung này không được dùng, nếu là kết quả thì ghi ở cột điểm',
    "HTX479": 'cột "{office}" để trống cả phiếu nên dùng điểm HTX tự chấm ở cột "{value}"; khi cơ quan chấm thì ghi vào cột của cơ quan',
    "HTX485": "phiếu trong văn bản Word thì không đánh dấu được; dùng --clean để lấy các phiếu thành một danh sách, hoặc sửa trong Word theo các vị trí đã nêu",
    # Why it is not clear what a row of a form is
    "form.few": "chỉ nhận ra một phần các tiêu chí; hãy ghi số thứ tự và tên tiêu chí như trong thang điểm",
    "form.twice": "tiêu chí này đã có ở trên; mỗi trang tính chỉ để một phiếu, mỗi tiêu chí một dòng",
    "form.other_name": "số thứ tự là của một tiêu chí, tên lại là của tiêu chí khác",
    "form.no_points": "không có cột nào chắc chắn là điểm đạt được; hãy đặt tên cột điểm (Điểm tự chấm, Điểm thẩm định) và cột Điểm tối đa",
    "form.remarks": "cột không có tên hoặc cột ghi chú lại có số ở hầu hết các dòng; hãy đặt đúng tên cột",
    "form.two_points": "các cột này cùng loại; hãy bỏ một cột hoặc ghi rõ tên cột",
    "form.part": "mục nhỏ này mang số của tiêu chí khác",
    "form.totals": "có hai tổng điểm khác nhau",
    "form.labels": "mục này được ghi hai lần với nội dung khác nhau",
    "form.long": "trang tính dài hơn một phiếu; mỗi trang tính chỉ để một phiếu",
}
