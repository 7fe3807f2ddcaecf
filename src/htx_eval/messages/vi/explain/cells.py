"""Giải thích về ô và xếp loại của một HTX (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    # Cells
    "HTX101": (
        (
            "Chữ trong ô không đọc thành số được, hoặc số đi kèm một đơn vị không hợp với cột. Ô được coi là chưa biết, "
            "không bao giờ là 0; dòng vẫn được tính."
        ),
        'Cột "Vốn điều lệ" ghi "khoảng 200".',
        "Ghi lại bằng chữ số, ví dụ 200 hoặc 12,5.",
    ),
    "HTX102": (
        (
            "Dấu phẩy với ba chữ số phía sau có thể là phần thập phân hoặc hàng nghìn, mà cột nhận được cả hai số. Chương "
            "trình không đoán: ô được coi là chưa biết."
        ),
        'Cột "Doanh thu" ghi "1,250": có thể là 1,25 hoặc 1250.',
        "Ghi theo một cách duy nhất, ví dụ 1250 hoặc 1,25.",
    ),
    "HTX103": (
        "Cột chỉ nhận số nguyên nhưng ô ghi số có phần lẻ. Ô được coi là chưa biết, không được làm tròn.",
        'Cột "Số thành viên" ghi "12,5".',
        "Đối chiếu hồ sơ rồi ghi lại số nguyên.",
    ),
    "HTX104": (
        (
            "Cột chỉ nhận các giá trị trong danh mục, và chữ trong ô không phải là cách viết nào đã biết của các giá trị đó. "
            "Ô được coi là chưa biết; dòng vẫn được tính."
        ),
        'Cột "Xếp loại" ghi "Loại A".',
        "Ghi một trong các giá trị mà thông báo liệt kê; nếu có gợi ý thì xem gợi ý có đúng ý mình không.",
    ),
    "HTX105": (
        (
            "Ô không đọc thành ngày được: sai dạng, ngày hoặc tháng không có thật, hoặc năm chỉ có hai chữ số. Ô được coi là "
            "chưa biết."
        ),
        'Cột "Ngày thành lập" ghi "31/02/2021".',
        "Ghi ngày/tháng/năm, ví dụ 15/03/2021; nếu chỉ biết tháng hoặc năm thì ghi 03/2021 hoặc 2021.",
    ),
    "HTX106": (
        (
            "Cột chỉ nhận có hoặc không, nhưng chữ trong ô không rõ là ý nào. Ô được coi là chưa biết; khi cột có ô như vậy "
            'thì ô trống cùng cột cũng không được hiểu là "không".'
        ),
        'Cột "Ứng dụng công nghệ cao" ghi "đang làm hồ sơ".',
        'Ghi "có", "x" hoặc "không".',
    ),
    "HTX107": (
        (
            "Số hoặc ngày đọc được nhưng nằm ngoài phạm vi của cột; với điểm, mức tối đa lấy theo cách xếp loại mà kế hoạch "
            "dùng. Ô được coi là chưa biết."
        ),
        'Cột "Số thành viên" ghi "-5", hoặc cột "Sao OCOP" ghi "6".',
        "Đối chiếu hồ sơ rồi ghi lại giá trị đúng.",
    ),
    "HTX108": (
        "Mã không có dạng mã số thuế: 10 chữ số, có thể thêm dấu gạch và 3 chữ số. Đây là cảnh báo; HTX vẫn được tính.",
        'Cột "Mã số HTX" ghi "990012345", chỉ có 9 chữ số.',
        "Ghi đúng mã trên giấy đăng ký; trong Excel đặt cột ở dạng văn bản để không mất số 0 ở đầu.",
    ),
    "HTX109": (
        (
            "Mã đúng dạng nhưng chữ số thứ mười không khớp với chín chữ số trước, thường là do gõ nhầm. Quy tắc này lấy từ "
            "phần mềm nguồn mở, không phải từ văn bản pháp luật, nên chỉ là cảnh báo; HTX vẫn được tính."
        ),
        'Cột "Mã số HTX" ghi "9900000001".',
        "Đối chiếu mã với giấy đăng ký; nếu mã đúng như giấy thì giữ nguyên.",
    ),
    "HTX110": (
        (
            "Một mã có ở nhiều dòng và các dòng ghi khác nhau. Có thể là một HTX ghi hai lần, cũng có thể là hai HTX mà một mã ghi sai. "
            "Chương trình tính cả hai khả năng: dòng đầu có thể đúng theo dòng nào cũng được, dòng sau có thể không thêm HTX nào. Kết luận nào "
            "đổi theo thì ghi là chưa kết luận."
        ),
        'Dòng 5 "HTX Mẫu A" và dòng 9 "HTX Mẫu B" cùng ghi mã 9900000001.',
        "Sửa mã ghi sai, hoặc xóa dòng thừa nếu là cùng một HTX.",
    ),
    "HTX111": (
        (
            "Chữ trong ô được hiểu theo danh mục, nhưng người lập danh sách có thể muốn nói ý khác. Ô vẫn được dùng với nghĩa "
            "nêu trong thông báo, có khi là vài giá trị có thể có."
        ),
        'Cột "Xếp loại" ghi "trung bình khá", được hiểu là khá hoặc trung bình.',
        "Hỏi lại nơi lập danh sách rồi ghi giá trị chính thức.",
    ),
    "HTX112": (
        (
            "Sau cột cuối cùng có tên còn có chữ. Phần đó không thuộc cột nào nên không được dùng; các ô khác của dòng vẫn được "
            "tính như thường."
        ),
        'Cột cuối có tên là "Xếp loại", bên phải cột đó có ô ghi "xem lại".',
        "Đặt tên cho cột nếu cần dùng, hoặc chuyển phần đó sang cột Ghi chú.",
    ),
    "HTX113": (
        (
            "Dòng có ít ô hơn số cột của tiêu đề. Không biết dòng bị ngắt ở cuối hay mất một dấu phân cách ở giữa, nên chỉ những "
            "ô chắc chắn đúng cột mới được dùng; các ô từ cột được nêu trở đi coi như chưa rõ. Dòng vẫn được tính là một HTX."
        ),
        "Bảng có 4 cột tên, mã số, điểm, xếp loại; dòng ghi: HTX Mẫu A,9900000001,tốt",
        "Ghi đủ các ô của dòng; ô trống vẫn cần dấu phân cách.",
    ),
    "HTX114": (
        "Một dấu ngoặc kép mở mà không đóng: cả phần sau của tệp thành một ô.",
        'HTX "A;Khá (thiếu dấu đóng)',
        "Xóa dấu ngoặc kép thừa hoặc thêm dấu đóng. Các dòng bị nuốt vẫn được đọc, mỗi dòng riêng.",
    ),
    "HTX115": (
        "Một cột dùng hai cách viết số, nên một số có dấu có thể bị hiểu sai.",
        "12.5 và 1.250",
        "Sửa cả cột theo một cách: 1.250,5 (dấu chấm cho hàng nghìn, dấu phẩy cho thập phân).",
    ),
    "HTX116": (
        (
            "Dòng gộp nhiều HTX, hoặc không rõ gộp bao nhiêu, mà lại ghi con số của riêng một HTX như điểm hay số thành "
            "viên. Con số đó không được dùng; các ô khác của dòng vẫn được dùng."
        ),
        'Cột "Số lượng" ghi 5, cột "Tổng điểm" cùng dòng ghi 72.',
        "Tách thành mỗi HTX một dòng, hoặc để trống ô đó.",
    ),
    "HTX117": (
        "Ô có công thức mà chương trình tạo tệp không lưu kết quả; ô được coi là chưa rõ.",
        "=SUM(A1:A9) do phần mềm khác ghi",
        "Mở tệp bằng Excel hoặc LibreOffice, lưu lại, rồi chạy lại.",
    ),
    "HTX118": (
        "Trong cột có ngày viết kiểu Mỹ (tháng/ngày/năm); các ngày khác có thể cũng bị đảo.",
        "03/25/2021",
        "Đổi định dạng cột trong Excel thành ngày/tháng/năm rồi lưu lại.",
    ),
    "HTX119": (
        "Ô ngày chứa số thứ tự ngày của Excel.",
        "45321 là 30/01/2024",
        "Định dạng cột là Ngày (dd/mm/yyyy) trước khi lưu thành CSV.",
    ),
    "HTX120": (
        (
            "Excel đọc mã số như số nên bỏ số 0 ở đầu. Chữ số kiểm tra cho thấy thêm số 0 là đúng mã; khi ghép danh sách, mã được "
            "hiểu như đã có số 0."
        ),
        'Cột "Mã số HTX" ghi 100233488 thay cho 0100233488 ở nhiều dòng.',
        "Đặt cột ở dạng văn bản (Text) rồi ghi lại mã, hoặc dùng dạng số 0000000000.",
    ),
    "HTX121": (
        (
            "Quá nửa số mã trong cột không phải là mã số thuế, nên có lẽ cả cột là số đăng ký cũ. Thông báo này thay cho thông báo "
            "ở từng dòng; mọi HTX vẫn được tính."
        ),
        'Cột "Mã số HTX" ghi 58G7000012, 58G7000013, 58G7000014.',
        "Thay bằng mã số thuế; nếu ghép với danh sách khác thì HTX được ghép theo tên và xã.",
    ),
    "HTX122": (
        "Excel ghi mã dài thành số dạng mũ và làm mất các chữ số sau. Không thể suy ra mã đúng; mã như vậy coi như không có.",
        'Cột "Mã số HTX" ghi "1,00233E+08".',
        "Lấy lại mã từ bản gốc; trong Excel đặt cột ở dạng văn bản trước khi dán.",
    ),
    "HTX123": (
        (
            "Hai dòng có cùng tên HTX trong cùng một xã và ít nhất một dòng không có mã số hoặc mã số sai, nên có lẽ một HTX được ghi hai lần. Không "
            "xét dấu, chữ hoa, khoảng trắng. Không có mã số đúng thì không biết chắc, nên chương trình tính cả hai khả năng: một HTX hoặc hai HTX. "
            "Kết luận nào đổi theo thì ghi là chưa kết luận."
        ),
        'Dòng 16 và dòng 31 cùng ghi "HTX NN Mẫu A", xã Mẫu B; dòng 31 không có mã số.',
        "Xóa dòng thừa; nếu là hai HTX khác nhau thì ghi mã số cho từng dòng.",
    ),
    "HTX124": (
        "Dòng có nhiều ô hơn số cột của tiêu đề, thường vì trong một ô có dấu phân cách (1,85 không có ngoặc kép). Các ô sau chỗ đó đã lệch sang cột khác, mà không biết chỗ đó ở đâu: chỉ những ô chắc chắn đúng cột mới được dùng, các ô từ cột được nêu trở đi coi như chưa rõ. Dòng vẫn được tính là một HTX.",
        "Bảng có 3 cột, dòng ghi: HTX Mẫu A, ấp 2,9900000001,tốt",
        "Đặt ô có dấu phân cách trong dấu ngoặc kép, hoặc bỏ dấu đó đi.",
    ),
    "HTX125": (
        "Ô ghi giá trị ước chừng (khoảng, ~, gần) mà không nói xê dịch bao nhiêu, nên có thể là bất kỳ giá trị nào.",
        'Cột "Tổng điểm" ghi "~60".',
        "Ghi đúng giá trị; nếu chỉ biết khoảng thì ghi hai đầu, ví dụ 55-65 hoặc từ 55 đến 65.",
    ),
    "HTX126": (
        "Ô ghi cả điểm và thang, mà thang đó khác thang điểm của cách xếp loại. Điểm không được quy đổi thay bạn.",
        'Cột "Tổng điểm" ghi "8,5/10" trong khi thang điểm là 100.',
        "Ghi điểm theo thang của cách xếp loại, ví dụ 85.",
    ),
    "HTX127": (
        "Điểm ghi kèm xếp loại khác với điểm ở cột điểm của cùng dòng, nên không biết điểm nào đúng.",
        'Cột "Xếp loại" ghi "Tốt (85 điểm)", cột "Tổng điểm" ghi 70.',
        "Đối chiếu biên bản chấm điểm rồi sửa một trong hai ô.",
    ),
    "HTX128": (
        "Mã 12 chữ số (hoặc 11 nếu Excel làm mất số 0 ở đầu) là số định danh cá nhân, cũng là mã số thuế của hộ kinh doanh; mã số HTX có 10 chữ số. Mã như vậy là thông tin cá nhân nên không được giữ lại. Nếu tên và loại hình không nói rõ là HTX thì dòng có thể là hộ kinh doanh: loại hình của dòng coi như chưa rõ.",
        'Cột "Mã số thuế" ghi 12 chữ số, cột "Tên chủ thể" ghi "Rượu Mẫu".',
        "Ghi mã số HTX; nếu dòng là hộ kinh doanh thì ghi ở cột loại hình hoặc xóa dòng.",
    ),
    "HTX129": (
        "Tên của dòng bắt đầu như tên công ty, hộ kinh doanh, cơ sở, trang trại, trong khi cột loại hình ghi khác. Không rõ bên nào đúng nên dòng có thể là HTX, có thể không.",
        'Tên "Công ty TNHH Mẫu", cột "Loại hình" ghi "HTX".',
        "Đối chiếu giấy đăng ký rồi sửa tên hoặc loại hình.",
    ),
    "HTX130": (
        "Ghi chú, tên hoặc một cột khác nói rằng HTX đã giải thể, sáp nhập, ngừng hoạt động, trong khi cột trạng thái ghi khác hoặc danh sách không có cột này. Ghi chú không thay cho trạng thái, nhưng trạng thái của dòng không còn chắc nữa nên coi như chưa rõ.",
        'Cột "Ghi chú" ghi "Đã giải thể ngày 01/6/2024", danh sách không có cột trạng thái.',
        'Thêm cột "Trạng thái hoạt động" và ghi trạng thái của các dòng này.',
    ),
    "HTX131": (
        "Dòng không có mã số, chỉ có tên, hoặc chỉ có những con số mà dòng cộng cũng có. Đó có thể là một HTX chưa có thông tin gì, cũng có thể là tiêu đề, dòng cộng hay lời ghi. Chương trình tính cả hai khả năng; HTX153 hoặc HTX154 cho biết kết luận nào tùy vào dòng đó.",
        'Dưới hai mươi HTX có một dòng chỉ ghi "HTX chuyển từ nơi khác".',
        "Nếu là HTX thì ghi mã số, xã hoặc xếp loại; nếu không thì xóa dòng hoặc chuyển ra ngoài bảng.",
    ),
    "HTX132": (
        "Dòng mục ở trên nói điều đúng cho các dòng phía dưới, mà dòng này ghi khác. Có thể mục đã hết mà không có dấu hiệu, hoặc một trong hai bị ghi sai. Giá trị của dòng được dùng; từ đó trở xuống mục không điền vào ô trống nữa.",
        'Dưới mục "HTX xếp loại tốt" có dòng ghi xếp loại "Khá".',
        "Ghi rõ giá trị vào ô của từng dòng, hoặc thêm dòng mục ở chỗ bắt đầu mục khác.",
    ),
    "HTX133": (
        "Mỗi xã chỉ ghi một lần trong cột, các ô dưới để trống: đó là cách ghi của danh sách xếp theo xã. Các ô trống được hiểu là cùng xã với ô ghi ở trên.",
        "Danh sách của ba xã, mỗi xã chỉ ghi tên ở dòng của HTX đầu tiên.",
        "Nếu các dòng xếp theo xã thì không cần sửa; nếu không thì ghi xã vào từng ô.",
    ),
    "HTX134": (
        "Dưới các HTX của một mục có dòng chỉ ghi một tên gọi mà không hiểu là gì. Có thể một mục khác bắt đầu ở đó, nên xã, loại hoặc tình trạng của mục trên không áp dụng cho các dòng dưới dòng này; các dòng ấy coi như chưa rõ nếu không tự ghi.",
        'Dưới mục "I. Loại tốt" và các HTX của mục có dòng "II. Diện theo dõi": các dòng dưới dòng này không được coi là loại tốt.',
        "Ghi ở tên mục điều mà các dòng có chung (xã, loại, tình trạng, loại hình, lĩnh vực), hoặc điền vào cột của từng dòng.",
    ),
    "HTX135": (
        "Ai đó ghi dấu hỏi sau (hoặc trước) một giá trị vì chưa chắc. Chương trình không coi đó là điều đã biết: ô được tính là chưa rõ, mọi giá trị đều có thể, nên kết luận nào phụ thuộc vào ô này thì chưa kết luận được.",
        'Cột "Xếp loại" ghi "Khá?" hoặc "Yếu (?)".',
        "Khi đã biết chắc thì ghi giá trị không có dấu hỏi; nếu chưa biết thì cứ để nguyên hoặc để trống.",
    ),
    "HTX136": (
        "Hai dòng có cùng tên trong cùng một xã nhưng mã số khác nhau, và cả hai mã số đều đúng dạng, đúng chữ số kiểm tra. Mã số thuế là của một pháp nhân nên hai dòng được tính là hai HTX. Tuy vậy một HTX lập lại hoặc đổi mã số cũng có thể được ghi hai lần như thế.",
        'Dòng 8 và dòng 15 cùng ghi "HTX Mẫu Một", xã Mẫu B, với hai mã số khác nhau.',
        "Đối chiếu với giấy đăng ký; nếu là một HTX thì xóa dòng cũ.",
    ),
    "HTX150": (
        (
            "Dòng ghi lại một HTX đã có ở dòng trước: cùng mã số, và mọi ô hoặc giống hệt hoặc để trống. Đó chỉ là một HTX, nên được tính "
            "một lần. Dòng ghi lại vẫn còn trong danh sách, nhưng không thêm HTX nào."
        ),
        'Dòng 2 và dòng 3 cùng ghi mã 9900000001, "HTX Mẫu A", loại khá, 3 sao.',
        "Xóa dòng ghi lại. Nếu là hai HTX thì sửa mã số.",
    ),
    "HTX151": (
        (
            "Nhiều dòng ghi cùng một mã nhưng mã đó không có dạng mã số HTX (ví dụ là số thứ tự), và tên HTX khác nhau. Chữ số ấy không cho biết "
            "hai dòng là một HTX, nên mỗi dòng được tính là một HTX."
        ),
        'Cột "Mã số" ghi 1, 2, 3 rồi lại 1, 2, 3 ở xã sau.',
        "Ghi mã số HTX (mã số thuế), hoặc đặt tên cột là số thứ tự.",
    ),
    "HTX152": (
        (
            "Hai dòng ghi số lượng HTX giống hệt nhau ở mọi ô. Có thể một nhóm được ghi hai lần. Dòng sau "
            "được tính từ không đến hết số HTX của dòng; kết luận nào đổi theo thì ghi là chưa kết luận."
        ),
        'Hai dòng cùng ghi "HTX loại khá", số lượng 15.',
        "Xóa dòng thừa; nếu là hai nhóm thì ghi rõ khác nhau ở đâu, ví dụ xã nào.",
    ),
    "HTX153": (
        (
            "Có dòng chưa chắc là một HTX riêng: không có gì cho biết đó là HTX, hoặc có thể là HTX của dòng trước. Chương trình tính cả hai "
            "khả năng; khả năng nào thì kết luận của mọi chỉ tiêu cũng như vậy."
        ),
        "Một HTX loại khá ghi hai lần, mà số HTX loại khá đã vượt chỉ tiêu.",
        "Nên sửa danh sách, nhưng kết luận hiện có vẫn dùng được.",
    ),
    "HTX154": (
        (
            "Có dòng chưa chắc là một HTX riêng: không có gì cho biết đó là HTX, hoặc có thể là HTX của dòng trước. Kết luận của các chỉ tiêu "
            "được nêu tùy vào điều đó, nên chưa kết luận được."
        ),
        "Kế hoạch cần 4 HTX ứng dụng công nghệ cao; danh sách có 4 dòng, trong đó 2 dòng có thể là một HTX.",
        "Trả lời các câu hỏi về những dòng đó (sửa hoặc xóa dòng) rồi chạy lại.",
    ),
    # Classes
    "HTX155": (
        (
            "Quy định xếp loại không đánh giá HTX mới hoạt động, mà ngày thành lập của HTX này quá gần; dù vậy danh sách vẫn ghi xếp loại hoặc điểm. "
            "Một trong hai bị ghi sai. Xếp loại đã ghi được dùng theo nguồn mà kế hoạch chọn; HTX504 hoặc HTX505 cho biết nếu không xếp loại thì có "
            "kết luận nào đổi không."
        ),
        'HTX thành lập ngày 01/10/2024 mà cột "Xếp loại" năm 2024 ghi "Tốt".',
        "Đối chiếu ngày thành lập với giấy đăng ký; nếu ngày đúng thì ghi không xếp loại.",
    ),
    "HTX156": (
        (
            "Quy định xếp loại không đánh giá HTX đã ngừng hoạt động quá lâu trong năm; dù vậy danh sách vẫn ghi xếp loại hoặc điểm. Một trong hai "
            "bị ghi sai, hoặc xếp loại là của năm trước. Xếp loại đã ghi được dùng theo nguồn mà kế hoạch chọn; HTX504 hoặc HTX505 cho biết nếu "
            "không xếp loại thì có kết luận nào đổi không."
        ),
        'HTX ghi "Ngừng hoạt động" mà cột "Xếp loại" ghi "Tốt".',
        "Sửa trạng thái hoặc số tháng ngừng, hoặc ghi không xếp loại.",
    ),
    "HTX157": (
        (
            "Ngày thành lập ghi trong danh sách sau ngày chốt số liệu (cuối kỳ kế hoạch, hoặc ngày ở --as-of), nên vào ngày đó chưa có HTX này, trừ khi "
            "ngày bị ghi nhầm. Dòng được tính là một HTX hoặc không có HTX nào; kết luận chỉ chắc khi tính cách nào cũng như nhau."
        ),
        'Đánh giá kế hoạch năm 2024 mà cột "Ngày thành lập" ghi "02/03/2025".',
        "Nếu HTX thành lập sau kỳ thì bỏ dòng khỏi danh sách của năm; nếu ghi nhầm thì sửa ngày.",
    ),
    "HTX501": (
        (
            "Loại ghi trong danh sách không hợp với loại tính từ điểm, hoặc với ngày thành lập và thời gian ngừng hoạt động. "
            "Chương trình lấy nguồn mà kế hoạch đã chọn và nêu chỗ trái nhau."
        ),
        'Cột "Xếp loại" ghi "tốt", cột "Tổng điểm" cùng dòng ghi 62.',
        "Đối chiếu biên bản chấm điểm rồi sửa loại, điểm hoặc ngày.",
    ),
    "HTX502": (
        "Tổng điểm đã ghi không thể là tổng của các tiêu chí, kể cả khi tiêu chí còn trống đạt điểm tối đa hoặc 0 điểm.",
        'Đủ 15 tiêu chí cộng được 72 điểm, cột "Tổng điểm" ghi 90.',
        "Cộng lại điểm theo biên bản rồi sửa tổng điểm hoặc tiêu chí.",
    ),
    "HTX503": (
        (
            "Các tiêu chí đã chấm của một nhóm cộng lại vượt điểm tối đa của nhóm. Các tiêu chí của nhóm này ở dòng đó được coi "
            "là chưa biết; các nhóm khác vẫn được dùng."
        ),
        "Tiêu chí 10 đến 15 cộng được 46 điểm, trong khi nhóm III tối đa 40 điểm.",
        "Đối chiếu biên bản chấm điểm rồi sửa các tiêu chí của nhóm.",
    ),
    "HTX504": (
        "Có HTX mà các nguồn xếp loại trái nhau (xem HTX501), nhưng lấy nguồn kia thì kết luận của mọi chỉ tiêu vẫn như vậy.",
        "Một HTX ghi loại tốt nhưng có 78 điểm; lấy loại nào thì chỉ tiêu tính chung tốt và khá cũng không đổi.",
        "Nên sửa số liệu cho khớp, nhưng kết luận hiện có vẫn dùng được.",
    ),
    "HTX505": (
        (
            "Có HTX mà các nguồn xếp loại trái nhau (xem HTX501), và lấy nguồn kia thì kết luận của các chỉ tiêu được nêu sẽ "
            "khác. Kết luận in ra là theo nguồn mà kế hoạch chọn."
        ),
        "Một HTX ghi loại trung bình nhưng chỉ có 48 điểm, mà kế hoạch đòi hỏi không có HTX yếu.",
        "Sửa các dòng có HTX501 trước khi dùng kết luận của những chỉ tiêu này.",
    ),
    "HTX520": (
        "Quy định xếp loại nêu thang điểm của một tiêu chí theo một số liệu, danh sách ghi cả số liệu đó lẫn điểm, mà hai bên không khớp. Chương trình không chọn bên nào: điểm của tiêu chí được coi là nằm giữa hai mức.",
        "Thang cho 6 điểm khi doanh thu từ 1 đến dưới 5 tỷ đồng; danh sách ghi doanh thu 3 tỷ đồng và tiêu chí đó 8 điểm.",
        "Đối chiếu số liệu với báo cáo tài chính rồi sửa số liệu hoặc điểm.",
    ),
    "HTX521": (
        "Quy định xếp loại cho một loại không tính theo điểm (ví dụ HTX bị xử phạt trong năm là loại yếu), mà xếp loại ghi trong danh sách khác. Chương trình lấy nguồn mà kế hoạch đã chọn và nêu chỗ trái nhau; HTX504 hoặc HTX505 cho biết có kết luận nào đổi không.",
        'HTX bị xử phạt trong năm mà cột "Xếp loại" ghi "khá".',
        "Đối chiếu hồ sơ rồi sửa xếp loại hoặc cột dùng làm điều kiện.",
    ),
}
