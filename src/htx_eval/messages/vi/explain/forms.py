"""Giải thích về phiếu chấm điểm của từng HTX (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX470": (
        "Mỗi phiếu là một HTX. Phiếu không ghi tên hay mã số có thể là của một HTX đã có phiếu khác, hoặc chỉ là mẫu để trống, nên được tính theo cả hai khả năng.",
        'Dòng "Tên hợp tác xã: ……" và "Mã số: ……" để trống.',
        "Ghi tên và mã số vào phiếu; nếu là mẫu để trống thì đưa tệp ra khỏi thư mục.",
    ),
    "HTX471": (
        "Trang tính có các tiêu chí của thang điểm theo hàng dọc như một phiếu chấm điểm, nhưng có chỗ không đọc chắc được. Đoán sai thì điểm sai, nên phiếu không được đọc.",
        "Hai phiếu nằm trên cùng một trang tính; hoặc dòng số 5 mang tên của tiêu chí 7.",
        "Sửa dòng được nêu: mỗi trang một phiếu, mỗi tiêu chí một dòng, số thứ tự và tên như trong thang điểm.",
    ),
    "HTX472": (
        "Phiếu phải có một cột ghi điểm đạt được. Hai cột cùng loại thì không biết cột nào là kết quả; một cột chỉ ghi đúng số điểm tối đa của mọi tiêu chí mà không có cột tối đa riêng thì có thể chính là thang điểm.",
        'Phiếu có cả "Điểm huyện chấm" và "Điểm tỉnh chấm"; hoặc chỉ có cột "Điểm" ghi 7, 6, 11, 6…',
        'Đặt tên cột "Điểm tối đa" cho thang điểm và "Điểm tự chấm" hoặc "Điểm thẩm định" cho điểm đạt được; chỉ giữ một cột kết quả.',
    ),
    "HTX473": (
        "Tên tiêu chí, mức tối đa hoặc một số ở cột ghi chú cho thấy các ô của dòng đã bị đẩy sang cột khác. Số nằm ở cột điểm có thể là mức tối đa hoặc điểm của bên khác, nên điểm của dòng được coi là chưa biết.",
        'Dòng "7. Trình độ cán bộ" có chữ ở cột "Điểm tối đa" và số 6 ở cột điểm.',
        "Xóa ô thừa trong dòng để các ô trở về đúng cột; ở cột ghi chú thì ghi thêm chữ cho rõ.",
    ),
    "HTX474": (
        "Mức tối đa in trên phiếu khác mức trong quy định mà kế hoạch dùng, nên điểm ở dòng đó không cùng thang. Điểm được coi là chưa biết, không phải là 0.",
        'Dòng "1. Vốn" ghi tối đa 10, quy định là 7.',
        "Dùng đúng mẫu phiếu; nếu điểm đã bị ghi nhầm vào cột tối đa thì sửa lại.",
    ),
    "HTX475": (
        "Tiêu chí ghi một số, các mục nhỏ của nó cộng lại ra số khác. Không biết bên nào đúng nên điểm của tiêu chí coi như chưa biết.",
        "Vốn ghi 6 điểm, hai mục nhỏ ghi 5 và 0.",
        "Sửa bên sai. Nếu để trống ô của tiêu chí thì chương trình cộng các mục nhỏ.",
    ),
    "HTX476": (
        "Ô điểm không phải là số, hoặc lớn hơn mức tối đa của dòng ghi trên phiếu hay trong quy định. Số đó không được dùng; phần còn lại được tính theo khoảng.",
        'Mục "Tăng so với năm trước" ghi 6, tối đa 1.',
        "Sửa lại số điểm.",
    ),
    "HTX477": (
        "Dòng nhóm ghi tổng điểm của nhóm nhưng các tiêu chí cộng lại ra số khác. Chỉ điểm của các tiêu chí được dùng.",
        'Dòng "I. Tài chính" ghi 25, bốn tiêu chí cộng lại được 23.',
        "Tìm tiêu chí ghi sai hoặc sửa số cộng của nhóm.",
    ),
    "HTX478": (
        "Dòng để trống ở cột điểm được dùng, nhưng cột bên cạnh có số hoặc có xếp loại. Có thể ghi nhầm cột, hoặc cơ quan chưa chấm mục HTX đã tự chấm. Mục đó được coi là chưa biết.",
        'Cột "Điểm thẩm định" để trống ở tiêu chí 5, cột "Điểm tự chấm" ghi 8.',
        "Ghi vào cột điểm được dùng; nếu là ghi chú thì thêm chữ cho rõ.",
    ),
    "HTX479": (
        "Phiếu có cột cho cơ quan chấm nhưng cột đó chưa có số nào, nên điểm HTX tự chấm được dùng và nhắc. Khi cột của cơ quan đã có số thì chỉ dùng cột của cơ quan.",
        'Cột "Điểm tự chấm" đã ghi, cột "Điểm huyện thẩm định" còn trống.',
        "Cơ quan ghi điểm thẩm định vào cột của mình.",
    ),
    "HTX485": (
        "Tệp đánh dấu là một tệp Excel; phiếu trong văn bản Word không giữ được vị trí khi chuyển sang Excel.",
        "htx-eval data phieu.docx --annotate danh-dau.xlsx",
        "Sửa trong Word theo bảng và ô đã nêu, hoặc ghi các phiếu thành một danh sách bằng --clean.",
    ),
}
