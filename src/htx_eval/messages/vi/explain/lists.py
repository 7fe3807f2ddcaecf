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
    "HTX209": (
        "Dòng mục xuất hiện giữa bảng, khi bảng không có cột cho nó và không mở đầu bằng dòng mục.",
        "II. Xã An Ninh",
        "Thêm cột (ví dụ Xã) và điền cho từng dòng.",
    ),
    "HTX210": (
        "Dòng ghi địa bàn hoặc năm không phải của kế hoạch nên không được tính. Dòng vẫn được nêu ra để biết.",
        'Kế hoạch của năm 2024, dòng "HTX Mẫu A" có cột "Năm" ghi 2023.',
        "Sửa địa bàn hoặc năm nếu ghi sai; nếu muốn so sánh danh sách nơi khác thì dùng --reference.",
    ),
    "HTX211": (
        "Tên xã không có trong các xã mà kế hoạch nêu, nhưng dòng ghi đúng địa bàn của kế hoạch. HTX vẫn được tính, vì chắc chỉ là tên xã viết sai.",
        'Cột "Xã" ghi "Xã Mẫu 9".',
        "Sửa tên xã; nếu HTX ở địa bàn khác thì ghi rõ địa bàn đó hoặc bỏ dòng khỏi danh sách.",
    ),
    "HTX266": (
        "Trong bảng số liệu tổng hợp, mỗi dòng là nhiều HTX. Số thành viên, doanh thu, diện tích… ghi ở đó là số cộng (hoặc bình quân) của cả dòng, không chia được theo từng HTX hay từng loại, nên không chỉ tiêu nào dùng được.",
        'Bảng tổng hợp theo xã có các cột Tổng số, Tốt, Khá, TB, Yếu và cột "Thành viên".',
        "Không cần sửa; nếu một chỉ tiêu cần các số này thì đưa danh sách từng HTX.",
    ),
    "HTX281": (
        (
            "Tên xã không có trong các xã mà kế hoạch nêu, và dòng không ghi rõ thuộc địa bàn nào. Có thể tên xã viết sai, cũng có thể HTX thuộc địa bàn khác; "
            "chương trình tính cả hai khả năng. Kết luận nào đổi theo thì ghi là chưa kết luận. Danh sách mà xã nào cũng như vậy thì không được "
            "đánh giá."
        ),
        'Cột "Xã" ghi "Xã Mẫu 9", danh sách không có cột nào khác về địa bàn.',
        "Sửa tên xã; nếu HTX ở địa bàn khác thì ghi rõ địa bàn đó hoặc bỏ dòng khỏi danh sách.",
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
        "Độ lớn của cả cột cho thấy có lẽ số ghi theo đơn vị khác; các số của cột không được dùng cho đến khi rõ đơn vị.",
        "Vốn điều lệ (triệu đồng): 1.250.000.000",
        "Sửa đơn vị ở tên cột, hoặc chia các số cho đúng đơn vị.",
    ),
    "HTX215": (
        "Vài số trong cột lớn hơn hẳn các số khác, có lẽ ghi bằng đồng trong cột triệu đồng; các số đó không được dùng.",
        "300; 250; 1.200.000",
        "Kiểm tra đơn vị của số đó.",
    ),
    "HTX216": (
        "Tệp quá ngắn hoặc lẫn lộn nên không chắc bảng mã.",
        "–",
        "Trong Excel chọn Lưu thành → CSV UTF-8, hoặc ghi --encoding.",
    ),
    "HTX217": (
        "Mọi số trong cột đều rất nhỏ so với thang điểm của cách xếp loại, nên có lẽ điểm được chấm theo thang 10, thang 1 hoặc thang khác. Không đoán thang: các số của cột không được dùng và loại suy ra từ điểm là chưa rõ.",
        'Cột "Tổng điểm" ghi 8,5; 7; 5,5 trong khi thang điểm là 100.',
        "Quy điểm về thang của cách xếp loại (8,5 theo thang 10 là 85), rồi chạy lại.",
    ),
    "HTX218": (
        "Phần lớn số khác nhau trong cột nằm ngoài phạm vi mà cột có thể ghi (xem HTX107), nên các số còn lại cũng không đáng tin: có lẽ cả cột ghi theo đơn vị hoặc thang điểm khác.",
        'Cột "Tổng điểm" ghi 850, 700, 90 trong khi thang điểm là 100: số 90 có lẽ cũng là 90/1000.',
        "Kiểm tra đơn vị, thang điểm của cả cột rồi ghi lại.",
    ),
    "HTX219": (
        "Một vài số trong cột điểm nhỏ dưới một phần mười thang điểm, trong khi các số khác thì không. Có lẽ các dòng đó chấm theo thang 10, nên điểm và loại suy ra từ điểm của các dòng đó là chưa rõ.",
        'Cột "Tổng điểm" ghi 85; 8,5; 70.',
        "Quy các điểm đó về cùng thang với cả cột; nếu điểm đúng là thấp như vậy thì ghi loại ở cột Xếp loại.",
    ),
    "HTX222": (
        "Ở cột chỉ có dấu đánh, ô trống được coi là không. Cột này có ô ghi rõ là không, nên ô trống có thể là chưa hỏi, chưa biết: các ô trống là chưa rõ.",
        'Cột "Công nghệ cao" có 5 ô ghi "x", 1 ô ghi "Không" và 14 ô trống.',
        "Ghi đủ có hoặc không vào các ô trống.",
    ),
    "HTX223": (
        "Tên bắt đầu bằng Công ty, Doanh nghiệp, Hộ kinh doanh, Cơ sở, Trang trại … là tên của tổ chức, cá nhân khác; tên HTX phải có chữ hợp tác xã. Các dòng này vẫn có trong danh sách nhưng không tính là HTX.",
        'Danh sách chủ thể OCOP có "Công ty TNHH Mẫu", "Hộ kinh doanh Mẫu".',
        'Nếu dòng nào là HTX thì thêm cột "Loại hình" và ghi HTX.',
    ),
    "HTX224": (
        "Tên bắt đầu bằng CLB, Nhóm, Hội, Tổ … không phải tên HTX; có thể là tổ hợp tác, có thể không.",
        'Danh sách có "Nhóm nông dân Mẫu".',
        'Thêm cột "Loại hình" và ghi loại hình của các dòng này.',
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
    "HTX253": (
        "Không có cột tên và cột mã thì mỗi dòng có thể là một HTX, một xã hoặc một sản phẩm; đếm dòng sẽ ra số sai.",
        "Bảng chỉ có các cột: Xã, Loại cây",
        'Thêm cột "Tên HTX" hoặc "Mã số HTX"; bảng số liệu tổng hợp thì cần cột cho biết đếm gì, ví dụ "Tổng số", "Tốt", "Khá".',
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
    "HTX256": (
        "Trang không có tên HTX; mỗi dòng là một xã, một loại hình hoặc một loại xếp hạng và các con số cho biết có bao nhiêu HTX. Mỗi số thành một dòng gồm từng ấy HTX, và ô chứa số là chỗ để tra lại.",
        "Xã | Tổng số | Tốt | Khá | Trung bình | Yếu",
        "Xem các cột được nêu có đúng là số HTX không; cột tỷ lệ, cột năm khác và các cột khác được bỏ qua.",
    ),
    "HTX257": (
        "Các con số đứng cạnh những cái tên không rõ là gì. Coi là xã, là huyện hay là HTX thì kết quả khác nhau.",
        'Cột "Đơn vị" có các tên "An Hiệp", "Kế Sách"',
        'Đặt tên cột là "Xã", "Huyện" hoặc "Tên HTX", hoặc ghi rõ trước mỗi tên ("Xã An Hiệp").',
    ),
    "HTX258": (
        "Các phần cộng lại lớn hơn tổng số nên có ít nhất một số sai mà không biết số nào. Lúc đó không con số nào chắc chắn.",
        "Tổng số 5; Tốt 2, Khá 2, Trung bình 2",
        "Sửa số ở ô được nêu, hoặc ở một trong các cột bên cạnh.",
    ),
    "HTX259": (
        "Các cột chưa chia hết số HTX của tổng số. Phần còn lại vẫn được tính là HTX nhưng chưa rõ xếp loại (hoặc loại hình, lĩnh vực).",
        "Tổng số 12; Tốt 2, Khá 4, Trung bình 4, Yếu 1",
        "Thêm cột còn thiếu (không xếp loại, chưa xếp loại), hoặc sửa tổng số.",
    ),
    "HTX260": (
        "Hai cột hoặc hai dòng đếm cùng những HTX mà số khác nhau; không biết số nào đúng.",
        'Hai cột "Tốt" cạnh nhau: số lượng và tỷ lệ, hoặc hai năm',
        'Ghi "Tỷ lệ (%)" hoặc năm vào tên cột, hoặc bỏ một cột.',
    ),
    "HTX261": (
        "Bảng chia các HTX theo hai cách, ví dụ theo loại hình và theo xếp loại, mà cộng lại khác nhau. Có thể xếp loại chỉ tính HTX, không tính liên hiệp và tổ hợp tác.",
        "HTX 10 | LHHTX 1 | THT 30 | Tốt 4 | Khá 6",
        'Giữ một trong hai cách chia, ghi rõ ở trên ("HTX" trên "Tốt | Khá"), hoặc thêm cột tổng số đúng cho cả hai.',
    ),
    "HTX262": (
        "Có số liệu ở dòng không ghi là của ai, ở dòng trùng tên với dòng trước, hoặc ở dòng cộng không khớp với các dòng của nó. Nếu tính thì có thể tính hai lần.",
        'Dòng không có tên; "An Hiệp" hai lần; "I. Nông nghiệp 15" ở trên các dòng cộng lại được 12',
        'Ghi tên dòng; dòng cộng thì ghi "Tổng cộng"; hoặc sửa số.',
    ),
    "HTX263": (
        "Hai cách chia cùng các HTX đứng cạnh nhau. Từ đó không suy ra được trong số HTX tốt có bao nhiêu HTX nông nghiệp, nên chỉ dùng một cách, còn cách kia coi như chưa rõ.",
        "Nông nghiệp 8 | Phi nông nghiệp 4 | Tốt 2 | Khá 10",
        "Không cần làm gì, trừ khi có chỉ tiêu cần cách chia kia: khi đó hãy dùng danh sách, hoặc bảng chia cách này bên trong cách kia.",
    ),
    "HTX264": (
        "Ô trống trong bảng số liệu có thể là không có, cũng có thể là chưa báo cáo. Nếu số cộng cho thấy không còn HTX nào thì ô đó là 0; ở đây không có số cộng nào như vậy.",
        'Ô trống dưới cột "Yếu" trong bảng không có cột "Tổng số"',
        "Ghi 0, hoặc ghi số.",
    ),
    "HTX265": (
        'Trong bảng thống kê, dấu "-" nghĩa là không có. Nếu dòng có tổng số thì điều này được kiểm chứng; ở đây thì không.',
        'Dấu "-" dưới cột "Yếu" trong bảng không có cột "Tổng số"',
        "Nếu không có thì ghi 0; nếu chưa biết thì để trống.",
    ),
    "HTX268": (
        "Dưới danh sách có lại dòng tiêu đề cột, phía trên là một dòng ghi năm khác. Các dòng dưới đó là của năm ấy, không được tính vào năm của kế hoạch; vì vậy trang tính không được đọc.",
        'Dưới danh sách năm 2024 có dòng "DANH SÁCH HTX NĂM 2023" rồi đến dòng tiêu đề cột.',
        "Chuyển danh sách của mỗi năm sang một trang tính hoặc một tệp riêng, hoặc sửa năm ghi ở dòng đó.",
    ),
    "HTX282": (
        "Kế hoạch nêu các xã của địa bàn, danh sách có ghi xã nhưng có xã không có dòng nào. Có thể ở đó không có HTX, cũng có thể còn thiếu danh sách của một xã. Chương trình không biết nên chỉ nhắc.",
        "Địa bàn có 8 xã, mới nhận được danh sách của 7 xã.",
        "Nếu xã đó không có HTX thì không cần sửa; nếu còn thiếu danh sách thì bổ sung rồi chạy lại.",
    ),
    "HTX283": (
        "Cột ghi điểm hoặc loại do HTX tự chấm, chưa phải kết quả cơ quan thẩm định. Có cả hai cột thì cột của cơ quan được dùng; chỉ có cột này thì dùng cột này và nhắc.",
        'Bảng có cột "Điểm tự chấm", không có cột "Điểm thẩm định".',
        "Thêm cột kết quả của cơ quan; nếu cơ quan đã công nhận điểm tự chấm thì đổi tên cột.",
    ),
    "HTX284": (
        "Bảng được chia thành nhiều phần, phần sau có các cột theo thứ tự khác. Cột được nhận ra theo tên, nên hai cột cùng tên thì không biết cột nào ứng với cột nào ở phần đầu.",
        "STT | HTX | Xã | HTX, phần sau: STT | HTX | HTX | Xã.",
        "Đổi tên một trong hai cột ở mọi phần, hoặc để các cột theo cùng một thứ tự.",
    ),
    "HTX285": (
        "Từ ngày 1/7/2025 nhiều xã được sắp xếp lại. Xã ghi ở dòng này chia về nhiều xã, hoặc nay là một phần của xã lớn hơn, và chỉ một phần thuộc địa bàn của kế hoạch. Không biết HTX ở phần nào nên chương trình tính cả hai khả năng; kết luận nào đổi theo thì ghi là chưa kết luận.",
        'Kế hoạch năm 2026 của phường An Bình, dòng ghi "phường Long Tuyền, quận Bình Thủy": phường này chia về An Bình và Long Tuyền.',
        'Thêm cột "Xã (mới)" (hoặc "Xã (cũ)") ghi tên còn lại của nơi HTX đặt trụ sở, hoặc bỏ dòng nếu HTX ở địa bàn khác.',
    ),
    "HTX286": (
        "Quy định xếp loại mà kế hoạch dùng không còn (hoặc chưa) có hiệu lực vào ngày cuối kỳ, nên chỉ tiêu dùng xếp loại không có căn cứ để kết luận. Kế hoạch nêu được lấy gì thay thế, và mỗi kết luận dựa vào đó sẽ ghi rõ. Chưa tìm thấy quy định thay Thông tư 01/2020/TT-BKHĐT.",
        "Kế hoạch đến năm 2026 dùng Thông tư 01/2020/TT-BKHĐT.",
        'Thêm vào kế hoạch rating: {scheme: …, out_of_force: {use: own, by: {vi: "văn bản của cơ quan", en: …}}} nếu cơ quan tự xếp loại, hoặc {use: comparison} nếu chỉ muốn so sánh theo quy định cũ; cũng có thể thêm một cách hiểu không dùng xếp loại (có lãi, có hợp đồng, trong chuỗi).',
    ),
    "HTX287": (
        "Chỉ tiêu nêu mức tăng, giảm so với kỳ trước. Muốn kết luận phải biết kỳ trước là bao nhiêu: từ danh sách kỳ trước (được tính theo cùng kế hoạch này), từ kết quả JSON của kỳ trước, hoặc từ con số ghi trong kế hoạch.",
        "growth: {on: previous} và at_least: 15%, chạy không có --previous.",
        "Thêm --previous danh-sach-nam-truoc.xlsx (hoặc ket-qua-nam-truoc.json), hoặc ghi growth: {on: 12340, source: …}.",
    ),
    "HTX288": (
        "Chỉ tiêu đặt ra cho từng năm của kỳ kế hoạch, và có năm bắt đầu sau ngày đánh giá.",
        "each: NGÀY trong kế hoạch 2021–2025, đánh giá với --as-of 2023-12-31.",
        "Không phải làm gì; sang năm đó sẽ xét.",
    ),
    "HTX289": (
        "Kế hoạch cho biết giá trị của chỉ tiêu không nằm trong danh sách HTX, ví dụ tỷ trọng trong GRDP.",
        "measure: outside, chạy không có --given.",
        "Thêm --given 5='4,2% (Cục Thống kê)', hoặc một tệp với --given so-lieu.yaml, hoặc ghi measure: {outside: {value: 4,2%, source: …}} trong kế hoạch.",
    ),
    "HTX290": (
        "Kế hoạch ghi một tỷ lệ kèm số lượng tương đương lúc lập kế hoạch. Tổng số trong danh sách đã khác nên một mức đạt, mức kia không đạt.",
        "Từ 10% trở lên, tương đương 22 HTX, mà danh sách có 240 HTX: 10% là 24.",
        "Xác định tính theo mức nào; ghi binds: true trong kế hoạch thì số lượng quyết định.",
    ),
}
