"""Giải thích từng điểm cần kiểm tra, bằng tiếng Việt: nghĩa là gì, ví dụ, cách sửa (explanations in Vietnamese)."""

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
            "Một mã có ở nhiều dòng. Chương trình không tự bỏ dòng nào nên mọi dòng đều được tính, kể cả khi đó là một HTX "
            "ghi hai lần."
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
            "Dòng có nhiều ô hơn số cột của tiêu đề, thường vì trong một ô có dấu phân cách. Phần thừa không được dùng và các "
            "ô sau chỗ đó có thể đã lệch cột; dòng vẫn được tính."
        ),
        "Bảng có 3 cột, dòng ghi: HTX Mẫu A, ấp 2,9900000001,tốt",
        "Đặt ô có dấu phân cách trong dấu ngoặc kép, hoặc bỏ dấu đó đi.",
    ),
    "HTX113": (
        "Dòng có ít ô hơn số cột của tiêu đề. Các ô thiếu ở cuối dòng được coi như ô trống; dòng vẫn được tính.",
        "Bảng có 3 cột, dòng ghi: HTX Mẫu A,9900000001",
        "Kiểm tra xem dòng có bị ngắt giữa chừng không và ghi đủ các ô.",
    ),
    "HTX116": (
        (
            "Dòng gộp nhiều HTX, hoặc không rõ gộp bao nhiêu, mà lại ghi con số của riêng một HTX như điểm hay số thành "
            "viên. Con số đó không được dùng; các ô khác của dòng vẫn được dùng."
        ),
        'Cột "Số lượng" ghi 5, cột "Tổng điểm" cùng dòng ghi 72.',
        "Tách thành mỗi HTX một dòng, hoặc để trống ô đó.",
    ),
    # Headings and rows
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
    # Files that people write
    "HTX301": (
        "Không tìm thấy tệp kế hoạch theo đường dẫn đã ghi. Chưa có gì được đánh giá.",
        "--plan ke-hoach-mau.yaml, trong khi thư mục không có tệp này.",
        "Kiểm tra thư mục và tên tệp rồi chạy lại.",
    ),
    "HTX302": (
        "Có tệp nhưng máy không cho đọc, ví dụ vì không có quyền hoặc vì đường dẫn là một thư mục. Chưa có gì được đánh giá.",
        "--plan ke-hoach-mau.yaml, trong đó ke-hoach-mau.yaml là một thư mục.",
        "Kiểm tra quyền đọc và đường dẫn, đóng chương trình đang giữ tệp nếu có.",
    ),
    "HTX303": (
        (
            "Tệp không theo đúng cách viết YAML nên không đọc được; tệp không phải UTF-8 hoặc có nhiều phần ngăn bằng --- cũng "
            "bị báo như vậy. Số dòng và cột chỉ nơi bắt đầu thấy sai."
        ),
        'title: "Kế hoạch mẫu (thiếu dấu ngoặc kép đóng)',
        "Sửa ở dòng được nêu hoặc ngay trước đó: dấu ngoặc, dấu hai chấm, khoảng trắng đầu dòng.",
    ),
    "HTX304": (
        (
            "Tệp dùng neo (&) hoặc bí danh (*) của YAML để lặp lại một đoạn. Chương trình không nhận, để mỗi đoạn đọc riêng "
            "vẫn rõ nghĩa."
        ),
        "title: &ten Kế hoạch mẫu",
        "Chép lại đầy đủ nội dung ở từng chỗ; nếu & hoặc * là chữ thường thì đặt cả đoạn trong dấu ngoặc kép.",
    ),
    "HTX305": (
        (
            "Tệp dùng thẻ YAML (chữ bắt đầu bằng dấu !), hoặc gắn thẻ hay neo vào tên khóa. Chương trình tự hiểu chữ, số và "
            "ngày nên không cần thẻ."
        ),
        "id: !!str mau",
        "Bỏ thẻ, chỉ ghi giá trị; nếu dấu ! là chữ thường thì đặt cả đoạn trong dấu ngoặc kép.",
    ),
    "HTX306": (
        (
            "Tệp lớn hơn một triệu byte hoặc có quá 40 cấp lồng nhau. Tệp kế hoạch thật luôn nhỏ hơn nhiều, nên có lẽ đã chọn "
            "nhầm tệp."
        ),
        "--plan chọn nhầm tệp dữ liệu dung lượng 5 MB có đuôi .yaml.",
        "Kiểm tra lại tệp đã chọn; nếu đúng tệp thì rút gọn.",
    ),
    "HTX307": (
        "Tệp không có nội dung, hoặc chỉ có dòng ghi chú. Không có kế hoạch nào để đánh giá.",
        "Tệp ke-hoach-mau.yaml chỉ có một dòng: # sẽ viết sau",
        "Viết nội dung theo tệp mẫu trong targets/plans.",
    ),
    "HTX308": (
        "Trước dấu hai chấm phải là một tên, nhưng ở đây là một danh sách, một nhóm khóa hoặc một bí danh.",
        "[vi, en]: Kế hoạch mẫu",
        "Ghi một tên khóa bằng chữ trước dấu hai chấm.",
    ),
    "HTX309": (
        (
            "Một khóa được ghi hai lần trong cùng một nhóm nên không biết lấy giá trị nào. Tệp bị từ chối, không lần nào được "
            "tự chọn."
        ),
        "Dòng 3 ghi id: mau-a và dòng 8 lại ghi id: mau-b.",
        "Giữ lại một lần, bỏ lần kia.",
    ),
    "HTX310": (
        (
            "Khóa này không dùng ở chỗ này, thường là do gõ nhầm hoặc đặt sai cấp. Khóa lạ không bị bỏ qua vì có thể là một "
            "điều kiện quan trọng."
        ),
        "Trong một chỉ tiêu ghi at_lest: 5 thay cho at_least: 5.",
        "Sửa theo các khóa mà thông báo liệt kê, hoặc bỏ khóa.",
    ),
    "HTX311": (
        "Thiếu một khóa bắt buộc ở chỗ được nêu. Kế hoạch chưa dùng được cho đến khi có đủ.",
        "Chỉ tiêu có measure và at_least nhưng không có clause.",
        "Thêm khóa còn thiếu với giá trị của nó.",
    ),
    "HTX312": (
        (
            "Giá trị không đúng loại mà khóa cần, ví dụ cần ngày, số hoặc danh sách. Ngày trong tệp kế hoạch ghi theo thứ tự "
            "năm-tháng-ngày."
        ),
        "issued: 15/03/2024",
        "Ghi lại đúng loại mà thông báo nêu, ví dụ 2024-03-15.",
    ),
    "HTX313": (
        "Khóa chỉ nhận một số từ đã định và giá trị ghi không nằm trong đó.",
        "level: quan_trong, trong khi chỉ dùng được required hoặc monitored.",
        "Chọn một trong các từ mà thông báo liệt kê.",
    ),
    "HTX314": (
        "Tên cột này không có trong danh mục cột, hoặc không dùng được ở chỗ này (ví dụ phép cộng cần cột số).",
        "field: doanh_so, trong khi danh mục có cột doanh_thu.",
        "Dùng một tên trong danh sách mà thông báo nêu, hoặc khai báo cột mới ở khóa fields.",
    ),
    "HTX315": (
        "Điều kiện hoặc khóa population dẫn tới một định nghĩa không có trong kế hoạch.",
        "where: hoat_dong_deu, trong khi definitions không có hoat_dong_deu.",
        "Sửa tên, hoặc thêm định nghĩa đó vào definitions.",
    ),
    "HTX316": (
        (
            "Cột có thật nhưng không có giá trị được ghi. Ở đây phải dùng tên giá trị trong danh mục, không phải chữ ghi trong "
            "danh sách HTX."
        ),
        "linh_vuc: thuy_san, trong khi danh mục không có giá trị này.",
        "Dùng một trong các giá trị mà thông báo liệt kê.",
    ),
    "HTX317": (
        "Các định nghĩa dẫn tới nhau thành vòng nên không bao giờ tính xong.",
        "dinh_nghia_a dùng dinh_nghia_b, còn dinh_nghia_b lại dùng dinh_nghia_a.",
        "Viết lại một định nghĩa trong vòng bằng các cột và giá trị.",
    ),
    "HTX318": (
        "Chỉ tiêu là một tỷ lệ nên ngưỡng phải có dấu %, để 50 không bị hiểu lẫn với 0,5 hay 50 HTX.",
        "measure là share, ngưỡng ghi at_least: 50",
        "Thêm dấu %, ví dụ at_least: 50%.",
    ),
    "HTX319": (
        "Tỷ lệ HTX không thể dưới 0% hoặc trên 100%, nên ngưỡng này không thể đúng.",
        "at_least: 150%",
        "Ghi lại một số từ 0% đến 100%.",
    ),
    "HTX320": (
        "Một điều kiện phải là tên của định nghĩa, hoặc các cột kèm giá trị; ở đây là thứ khác hoặc để trống.",
        "where: [dinh_nghia_a, dinh_nghia_b]",
        "Ghi một tên hoặc các cột kèm giá trị; muốn ghép nhiều điều kiện thì dùng all, any hoặc not.",
    ),
    "HTX321": (
        "Cột văn bản hoặc cột mã chỉ để nhận ra HTX, không dùng để xét điều kiện được.",
        "Trong where ghi ten: HTX Mẫu A",
        "Dùng một cột lựa chọn, có/không, số hoặc ngày.",
    ),
    "HTX322": (
        "Tên này là tên cột, nhưng ở chỗ này một chữ đứng riêng được hiểu là tên định nghĩa.",
        "where: linh_vuc",
        "Ghi cột kèm giá trị, ví dụ linh_vuc: nong_nghiep.",
    ),
    "HTX323": (
        "Phép so sánh lớn hơn, nhỏ hơn chỉ dùng cho cột số và cột ngày, mà cột này không phải.",
        "Dưới cột linh_vuc ghi at_least: 3",
        "Ghi thẳng giá trị hoặc danh sách giá trị của cột, hoặc chọn cột số.",
    ),
    "HTX324": (
        "Hai cột trong danh mục cùng nhận một tiêu đề nên khi đọc danh sách sẽ không biết là cột nào.",
        'Cột mới khai báo tiêu đề "Doanh thu", vốn đã là của cột doanh_thu.',
        "Bỏ tiêu đề đó ở một trong hai cột.",
    ),
    "HTX325": (
        "Một cách viết được gắn cho hai giá trị khác nhau của cùng một cột nên không biết hiểu theo nghĩa nào.",
        'Chữ "TB" vừa là cách viết của "trung bình", vừa được thêm cho một giá trị khác.',
        "Chỉ giữ cách viết đó ở một giá trị.",
    ),
    "HTX326": (
        "Trong cách xếp loại, điểm tối đa của các phần không cộng đúng thành điểm tối đa của tiêu chí hoặc của nhóm.",
        "Tiêu chí tối đa 7 điểm, hai phần ghi 5 điểm và 1 điểm.",
        "Đối chiếu với văn bản rồi sửa điểm của phần, tiêu chí hoặc nhóm.",
    ),
    "HTX327": (
        "Các loại ở khóa classes phải xếp từ điểm cao xuống điểm thấp và không có hai loại cùng mức điểm.",
        "Loại từ 50 điểm đứng trước loại từ 65 điểm.",
        "Xếp lại theo mức điểm giảm dần.",
    ),
    "HTX328": (
        "Lệnh không nêu kế hoạch nào, mà số kế hoạch có sẵn không phải là một, nên chương trình không tự chọn.",
        "htx-eval check danh-sach.csv, trong khi có sẵn hai kế hoạch.",
        "Thêm --plan với tên một kế hoạch hoặc đường dẫn tới tệp .yaml.",
    ),
    "HTX329": (
        "Không có kế hoạch sẵn nào tên như vậy, và chữ đã ghi cũng không phải là một tệp.",
        "--plan ke-hoach-mau",
        "Chọn một tên mà thông báo liệt kê, hoặc ghi đường dẫn đầy đủ tới tệp .yaml.",
    ),
    "HTX330": (
        (
            "Kế hoạch dẫn tới một danh mục cột hoặc cách xếp loại mà chương trình không tìm thấy, ở cạnh kế hoạch cũng như "
            "trong bộ có sẵn. Chỗ này ghi tên, không ghi đường dẫn."
        ),
        "register: danh-muc-mau",
        "Dùng một tên mà thông báo liệt kê, hoặc đặt tệp .yaml cùng tên cạnh kế hoạch.",
    ),
    "HTX331": (
        "Kế hoạch khai báo thêm một cột có tên trùng với cột của danh mục cột. Cột có sẵn không được ghi đè.",
        "Trong fields của kế hoạch khai báo doanh_thu.",
        "Dùng cột có sẵn, hoặc đặt tên khác cho cột mới.",
    ),
    "HTX332": (
        "Tên định nghĩa trùng với tên cột, nên khi đọc điều kiện sẽ không biết là cái nào.",
        "Trong definitions có định nghĩa tên doanh_thu.",
        "Đặt tên khác cho định nghĩa và sửa ở những chỗ dùng nó.",
    ),
    "HTX333": (
        "Khóa chosen nêu một cách hiểu không có trong readings của định nghĩa đó.",
        "chosen: cach-a, trong khi readings chỉ có cach-b và cach-c.",
        "Chọn một trong các cách hiểu được liệt kê, hoặc thêm cách hiểu còn thiếu.",
    ),
    "HTX334": (
        "Phép đo của một chỉ tiêu phải có đúng một loại; ở đây không có loại nào hoặc có nhiều hơn một.",
        "measure có cả count và share.",
        "Giữ lại một loại; nếu cần đo hai điều thì tách thành hai chỉ tiêu.",
    ),
    "HTX335": (
        "Mẫu số phải là cột không bao giờ âm, mà danh mục cho phép cột này âm.",
        "per: loi_nhuan",
        "Chọn cột khác làm mẫu số; với cột tự khai báo thì ghi domain từ 0.",
    ),
    "HTX336": (
        "Mỗi chỉ tiêu phải có đúng một ngưỡng; ở đây không có ngưỡng nào hoặc có nhiều hơn một.",
        "Một chỉ tiêu ghi cả at_least: 5 và at_most: 10.",
        "Giữ lại một ngưỡng; nếu là khoảng từ đến thì dùng between.",
    ),
    "HTX337": (
        "Ở ngưỡng between, đầu thứ nhất lớn hơn đầu thứ hai nên không số nào đạt được.",
        "between: [10, 5]",
        "Ghi số nhỏ trước, số lớn sau.",
    ),
    "HTX338": (
        "Chỉ tiêu là một tỷ lệ nhưng ngưỡng ghi không phải là số kèm dấu %.",
        "measure là share, ngưỡng ghi at_least: một nửa",
        "Ghi bằng chữ số và dấu %, ví dụ 50%.",
    ),
    "HTX339": (
        "Dấu % chỉ dùng cho chỉ tiêu tỷ lệ (share), mà chỉ tiêu này đếm, cộng, tính trung bình hoặc tính tỷ số.",
        "measure là count, ngưỡng ghi at_least: 5%",
        "Bỏ dấu %, hoặc đổi measure thành share nếu kế hoạch nêu tỷ lệ.",
    ),
    "HTX340": (
        "Hai chỉ tiêu, hoặc hai mục của kế hoạch, có cùng một id nên không phân biệt được.",
        "Hai chỉ tiêu cùng ghi id: ID.",
        "Đặt id khác cho một bên.",
    ),
    "HTX341": (
        "Khóa clause của chỉ tiêu dẫn tới một mục không có trong clauses. Mỗi chỉ tiêu phải dẫn được về một mục của kế hoạch.",
        "clause: muc-9, trong khi clauses không có muc-9.",
        "Sửa tên mục, hoặc thêm mục đó vào clauses.",
    ),
    "HTX342": (
        (
            "Một cách xếp loại dùng được các loại có trong danh mục cột và có thể thêm loại riêng. Với loại riêng phải ghi tên gọi "
            "bằng cả hai thứ tiếng; nếu không, tên đó bị coi là gõ nhầm."
        ),
        "{class: xuat_sac, from: 90} trong khi danh mục cột không có loại này.",
        (
            "Sửa tên, hoặc ghi thêm tên gọi và các cách viết trong danh sách: {class: xuat_sac, from: 90, label: "
            "{vi: xuất sắc, en: excellent}, spellings: [loại xuất sắc]}."
        ),
    ),
    "HTX343": (
        (
            "Cách xếp loại hoặc kế hoạch mô tả lại một giá trị mà danh mục cột đã có, với nhãn khác, với cách viết mà danh mục "
            "không có cho giá trị ấy, hoặc với chữ đầu tên khác. Khi đó một giá trị mang hai nghĩa."
        ),
        "{class: tot, from: 80, label: {vi: giỏi, en: very good}} trong khi danh mục gọi tot là tốt.",
        "Bỏ label, spellings và name_prefixes để dùng giá trị của danh mục, hoặc đặt tên khác cho giá trị mới.",
    ),
    "HTX344": (
        (
            "Một dấu chấm hoặc dấu phẩy với ba chữ số phía sau có thể tách hàng nghìn hoặc phần thập phân. Chương trình không "
            "đoán, cả trong kế hoạch lẫn giá trị cho từ ngoài danh sách."
        ),
        "at_least: 1.250, có thể là 1250 hoặc 1,25.",
        "Ghi 1250, hoặc 1,25.",
    ),
    # What cannot be evaluated
    "HTX401": (
        "Mọi dòng của danh sách đều ghi địa bàn hoặc năm khác với kế hoạch, nên không đánh giá để tránh kết luận nhầm.",
        'Kế hoạch của năm 2024 nhưng cả cột "Năm" ghi 2023.',
        "Chọn đúng danh sách hoặc kế hoạch; nếu chỉ muốn so sánh tham khảo thì thêm --reference.",
    ),
    "HTX402": (
        "Không tìm thấy tệp danh sách theo đường dẫn đã ghi.",
        "htx-eval check danh-sach-mau.csv, trong khi thư mục không có tệp này.",
        "Kiểm tra thư mục, tên và đuôi tệp rồi chạy lại.",
    ),
    "HTX403": (
        "Có đường dẫn nhưng máy không mở được tệp, ví dụ vì không có quyền đọc hoặc vì đó là thư mục.",
        "htx-eval check . (dấu chấm là thư mục hiện tại, không phải tệp)",
        "Ghi đường dẫn tới tệp CSV, đóng chương trình đang mở tệp và kiểm tra quyền đọc.",
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
        "Tệp bắt đầu như tệp Excel, Word hoặc tệp nén, không phải văn bản CSV; đổi đuôi tệp thành .csv không đổi được nội dung.",
        "danh-sach-mau.xlsx được đổi tên thành danh-sach-mau.csv.",
        "Mở tệp trong Excel, chọn Lưu thành rồi chọn kiểu CSV UTF-8.",
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
    "HTX440": (
        "Tệp cần ghi ra lại chính là danh sách đưa vào, hoặc đã dùng cho tệp ghi ra khác. Bản gốc không bao giờ bị ghi đè.",
        "htx-eval data ds.xlsx --annotate ds.xlsx",
        "Ghi ra tệp có tên khác, ví dụ ds-ghi-chu.xlsx.",
    ),
    "HTX441": (
        "Dạng của tệp ghi ra được chọn theo phần đuôi của tên, và đuôi này chưa dùng được.",
        "htx-eval data ds.xlsx --clean ds.ods",
        "Đặt tên tệp có đuôi mà thông báo nêu.",
    ),
    "HTX442": (
        "Để ghi lại danh sách cần đọc tệp hai lần, nhưng đầu vào chuẩn chỉ đọc được một lần.",
        "cat ds.csv | htx-eval data - --clean sach.csv",
        "Lưu danh sách thành tệp rồi ghi đường dẫn của tệp.",
    ),
    "HTX443": (
        "Một trang Excel có số dòng giới hạn, danh sách này dài hơn.",
        "Danh sách CSV của cả nước qua nhiều năm.",
        "Ghi ra .csv bằng --clean, hoặc chia danh sách theo tỉnh, theo năm.",
    ),
    "HTX444": (
        "Tệp Excel đọc được giá trị nhưng có phần không ghi lại được, nên không có bản ghi chú.",
        "Tệp do một phần mềm khác xuất ra, thiếu một phần bên trong.",
        "Mở bằng Excel, lưu lại thành .xlsx rồi chạy lại.",
    ),
    "HTX445": (
        "Danh sách trống không ghi đè lên tệp đã có, vì tệp đó có thể là danh sách đã điền.",
        "htx-eval template -o mau.xlsx chạy lần thứ hai",
        "Chọn tên khác, hoặc tự xóa tệp cũ nếu không cần nữa.",
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
    # Classes
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
    "HTX600": (
        "Báo cáo Word do thư viện python-docx viết. Thư viện này không được cài cùng chương trình, vì nhiều máy không cần đến.",
        "htx-eval check danh-sach.csv -o bao-cao.docx trên máy chỉ có phần cơ bản.",
        'Chạy: pip install "htx-eval[word]". Các dạng khác (html, xlsx) không cần thư viện này.',
    ),
    "HTX601": (
        "Tệp nêu ở --word-template không có, hoặc không mở được như một tài liệu .docx (tệp .doc cũ, tệp hỏng, tệp khác kiểu).",
        "--word-template mau.doc",
        "Mở tệp trong Word, chọn Lưu thành (Save As) kiểu .docx, rồi dùng tệp đó.",
    ),
    "HTX602": (
        "Mẫu Word được nêu nhưng lần chạy này không ghi báo cáo Word nào, nên mẫu không được dùng.",
        "htx-eval check danh-sach.csv -o bao-cao.html --word-template mau.docx",
        "Thêm -o bao-cao.docx, hoặc bỏ --word-template.",
    ),
    "HTX603": (
        "Tệp Word và Excel là dữ liệu nhị phân; in ra cửa sổ lệnh thì chỉ thấy ký tự lạ.",
        "htx-eval check danh-sach.csv --format xlsx",
        "Ghi ra tệp: -o ket-qua.xlsx; hoặc chuyển đầu ra sang tệp hay chương trình khác.",
    ),
    # What a repository stands by
    "HTX610": (
        (
            "Danh sách và quy tắc vẫn như khi ghi tệp khóa, nhưng một kết luận đã khác. Như vậy là chương trình cho kết quả khác trước, "
            "hoặc tệp khóa bị sửa tay. Lần chạy kết thúc với mã thoát 5."
        ),
        "htx-eval.lock ghi là đạt, bản mới của chương trình nói là không đạt.",
        "Xem lý do bằng htx-eval why; nếu kết luận mới là đúng, ghi lại tệp khóa bằng htx-eval check DANH_SÁCH --lock.",
    ),
    "HTX611": (
        (
            "Một kết luận khác với tệp khóa, và danh sách hoặc quy tắc đã thay đổi từ khi ghi tệp khóa. Khi đó htx-eval ci kết thúc với "
            "mã thoát 5, để kết luận mới được xem và đồng ý; htx-eval check --locked chỉ báo cho biết."
        ),
        "Sửa xếp loại một HTX trong danh sách năm 2023, tỷ lệ HTX hiệu quả xuống dưới chỉ tiêu.",
        "Nếu đúng là muốn đổi, chạy htx-eval check DANH_SÁCH --lock rồi lưu danh sách cùng với tệp khóa.",
    ),
    "HTX612": (
        "Có tệp khóa nhưng chưa có danh sách này, nên không có gì để đối chiếu.",
        "Danh sách năm 2025 mới thêm, htx-eval.lock mới có 2023 và 2024.",
        "Thêm bằng htx-eval check DANH_SÁCH --lock.",
    ),
    "HTX613": (
        "Không đọc được htx-eval.lock, nên không đối chiếu và không đánh giá gì.",
        "Khi gộp hai bản, tệp còn giữ cả hai cách ghi của một dòng.",
        "Lấy lại tệp từ kho lưu trữ, hoặc xóa đi và ghi lại bằng htx-eval check DANH_SÁCH --lock.",
    ),
    "HTX614": (
        (
            "Ngày cuối của một mục tạm miễn đã qua, nên điều được miễn lại bị tính; để không ai quên, lần chạy kết thúc với mã thoát 5 "
            "cho đến khi bỏ hoặc gia hạn mục đó."
        ),
        "Trong htx-eval.toml ghi until = 2025-06-30, hôm nay là 01/7/2025.",
        "Bỏ mục tạm miễn; nếu vẫn còn lý do thì ghi ngày cuối mới.",
    ),
    "HTX615": (
        "Mục tạm miễn không miễn điều gì trong danh sách này: chỉ tiêu đã đạt, hoặc không có điểm cần kiểm tra nào mang mã đó.",
        "Đầu năm chỉ tiêu chưa đạt, nay đã đạt mà mục tạm miễn vẫn còn.",
        "Bỏ khỏi htx-eval.toml, hoặc dùng file để chỉ áp dụng cho đúng danh sách.",
    ),
    "HTX616": (
        "Tệp khóa gọi danh sách theo đường dẫn, mà đầu vào chuẩn không có đường dẫn.",
        "htx-eval check - --lock",
        "Lưu danh sách thành tệp rồi ghi đường dẫn tới tệp đó.",
    ),
    "HTX617": (
        "Tùy chọn --locked cần tệp khóa để đối chiếu, nhưng không có htx-eval.lock ở thư mục của danh sách hoặc ở thư mục trên.",
        "htx-eval check data/2024.csv --locked khi chưa từng ghi tệp khóa",
        "Ghi tệp khóa bằng htx-eval check DANH_SÁCH --lock.",
    ),
    "HTX618": (
        (
            "Một mục tạm miễn trong htx-eval.toml thiếu một phần hoặc ghi sai kiểu. Tạm miễn mà không có lý do hoặc ngày cuối thì "
            "không có giá trị."
        ),
        "[[waivers]] có target và reason nhưng không có until.",
        (
            'Ghi: [[waivers]], target = "…" hoặc problem = "HTX…", reason = "…", until = 2026-12-31, và file = "*-2024.csv" nếu chỉ '
            "dành cho một số danh sách."
        ),
    ),
    "HTX619": (
        (
            "Chỉ tạm miễn được điểm cần kiểm tra của danh sách; không miễn được tệp khóa sai, mục đã hết hạn, lỗi trong kế hoạch hay ở "
            "dòng lệnh."
        ),
        'problem = "HTX610" trong [[waivers]]',
        "Dùng mã của một điểm trong danh sách, ví dụ HTX104, hoặc bỏ mục tạm miễn.",
    ),
    "HTX620": (
        "Đang kiểm tra nhiều danh sách, mà dạng này chỉ chứa một danh sách, nên một tệp không đủ.",
        "htx-eval ci data/2023.csv data/2024.csv -o json=ket-qua.json",
        'Ghi dấu sao trong đường dẫn, dấu sao thay bằng tên từng danh sách: -o "json=ket-qua-*.json".',
    ),
    "HTX621": (
        "Một lần chạy chỉ hoặc ghi tệp khóa, hoặc đối chiếu với tệp khóa.",
        "htx-eval check danh-sach.csv --lock --locked",
        "Bỏ một trong hai tùy chọn.",
    ),
    "HTX999": (
        "Chương trình gặp lỗi của chính nó; đây không phải là lỗi của danh sách hay kế hoạch. Lần chạy này không có kết quả.",
        "Thông báo HTX999 kèm vài dòng tên tệp và số dòng của chương trình.",
        "Gửi đoạn in bên dưới cho người phát triển; đọc lại và bỏ thông tin riêng trước khi gửi.",
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
    "HTX203": (
        "Tên cột viết không dấu hợp với nhiều cột khác nhau.",
        "–",
        "Viết đủ dấu tên cột.",
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
    "HTX209": (
        "Dòng mục xuất hiện giữa bảng, khi bảng không có cột cho nó và không mở đầu bằng dòng mục.",
        "II. Xã An Ninh",
        "Thêm cột (ví dụ Xã) và điền cho từng dòng.",
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
        "Tên trang sau --sheet không có trong tệp.",
        '--sheet "Danh sach"',
        "Ghi đúng tên, hoặc số thứ tự của trang từ 1.",
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
    "HTX437": (
        "Tệp được lưu bằng bảng mã không có chữ Việt nên mỗi chữ có dấu thành dấu hỏi. Chữ đã mất không khôi phục được.",
        "M? s?, H?p tác xã",
        "Mở bản gốc (tệp Excel), chọn Lưu thành → CSV UTF-8.",
    ),
    "HTX436": (
        "Nhiều trang có cùng tên cột, nên không đoán trang nào là danh sách.",
        'Trang "An Ninh" và "Phú Tâm"',
        "Ghi --sheet TÊN, hoặc gộp các trang thành một danh sách.",
    ),
    # Codes of a whole column
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
            "Hai dòng có cùng tên HTX trong cùng một xã và ít nhất một dòng không có mã số, nên có lẽ một HTX được ghi hai lần. Không "
            "xét dấu, chữ hoa, khoảng trắng. Cả hai dòng đều được tính, vì không có mã số thì không biết chắc."
        ),
        'Dòng 16 và dòng 31 cùng ghi "HTX NN Mẫu A", xã Mẫu B; dòng 31 không có mã số.',
        "Xóa dòng thừa; nếu là hai HTX khác nhau thì ghi mã số cho từng dòng.",
    ),
    # Lists that are joined
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
    "HTX252": (
        "Tên tệp có dấu cách mà không đặt trong ngoặc kép nên được hiểu là nhiều tệp.",
        "htx-eval check DS HTX 2024.xlsx",
        'Đặt tên tệp trong ngoặc kép: htx-eval check "DS HTX 2024.xlsx".',
    ),
    "HTX251": (
        "Ghép danh sách cần ít nhất hai tệp.",
        "htx-eval check dang-ky.xlsx --join",
        "Ghi thêm tệp cần ghép, hoặc bỏ --join.",
    ),
    # Reasons, what if, roadmap
    "HTX701": (
        "Trường hợp đầy đủ luôn là của một chỉ tiêu, nên phải nêu chỉ tiêu nào.",
        "htx-eval why danh-sach.csv --witness-low thap.csv",
        "Thêm số thứ tự hoặc mã chỉ tiêu, ví dụ why danh-sach.csv 2 --witness-low thap.csv.",
    ),
    "HTX702": (
        (
            "Đầu này của khoảng không ứng với một danh sách cụ thể nào: nó không có giới hạn, chỉ được tiến gần tới, lấy từ "
            "giá trị cho trước, hoặc dòng gộp nhiều HTX chỉ ghi tổng nên không chia về từng HTX được."
        ),
        "Danh sách không có liên hiệp HTX nào và không nói đã ghi đủ: số liên hiệp không có mức cao nhất.",
        "Nói danh sách đã ghi đủ loại nào (--covers), tách dòng gộp, hoặc chọn đầu kia.",
    ),
    "HTX703": (
        "Dòng chỉ được tìm theo số dòng trong tệp, mã hoặc tên.",
        "--set 'Xã=An Hiệp: Xếp loại=khá'",
        "Ghi dòng=SỐ (hoặc line=SỐ), Mã số HTX=MÃ hoặc Tên HTX=TÊN, rồi dấu hai chấm.",
    ),
    "HTX704": (
        "Không dòng nào của danh sách có số dòng, mã hoặc tên đó.",
        "--set 'Mã số HTX=123: Xếp loại=khá' khi không có mã 123.",
        "Chép lại đúng mã, tên hoặc số dòng như trong tệp.",
    ),
    "HTX705": (
        "Giả thử chỉ đổi ô của cột mà danh sách có; thêm cột sẽ làm đổi nghĩa của mọi ô trống.",
        "--set 'line=20: Ứng dụng công nghệ cao=có' khi danh sách không có cột đó.",
        "Thêm cột vào danh sách trước, hoặc chọn cột khác.",
    ),
    "HTX706": (
        "Phần đổi phải có tên và giá trị hai bên dấu bằng.",
        "--threshold 60%",
        "Ghi --threshold ID=60%, --reading TỪ=CÁCH_HIỂU, --set 'CỘT=GIÁ_TRỊ: CỘT=GIÁ_TRỊ'.",
    ),
    "HTX707": (
        "Chỉ tiêu này có mức từ … đến …, nên một số không thay được cả hai đầu.",
        "--threshold ty-le=60% khi kế hoạch ghi 60–70%.",
        "Sửa mức trong một bản sao của tệp kế hoạch rồi dùng --plan.",
    ),
    "HTX708": (
        "Lệnh giả thử cần ít nhất một điều để đổi.",
        "htx-eval whatif danh-sach.csv",
        "Thêm --set, --threshold hoặc --reading.",
    ),
    "HTX712": (
        "Chỉ tiêu này là tỷ lệ; số không có dấu % có thể hiểu theo hai cách.",
        "--threshold ID=60 khi ID là tỷ lệ.",
        "Ghi cả dấu %: --threshold ID=60%, --given ID=60%.",
    ),
    "HTX709": (
        "Những việc có thể làm và giá của chúng nằm trong một tệp đi kèm danh mục cột; danh mục này chưa có tệp nào.",
        "Kế hoạch dùng một danh mục cột riêng của cơ quan.",
        "Chép targets/moves/htx.yaml thành tệp mang tên danh mục, đặt trong thư mục moves cạnh thư mục plans, rồi sửa.",
    ),
    "HTX710": (
        "Tìm phương án rẻ nhất cần thư viện scipy, vốn không cài sẵn vì nặng.",
        "htx-eval roadmap danh-sach.csv trên máy chỉ cài phần cơ bản.",
        'Chạy pip install "htx-eval[roadmap]" rồi làm lại.',
    ),
    "HTX711": (
        (
            "Lộ trình chỉ tính được với số đếm và tỷ lệ HTX. Kế hoạch chỉ có tổng, bình quân, chỉ tiêu lấy giá trị từ ngoài, "
            "hoặc có quá nhiều trường hợp để xét hết."
        ),
        "Mọi chỉ tiêu đều được cho trước bằng --given.",
        "Bỏ --given, hoặc dùng lệnh why để xem còn thiếu bao nhiêu.",
    ),
}
