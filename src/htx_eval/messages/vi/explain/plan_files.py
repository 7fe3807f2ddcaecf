"""Giải thích về các tệp do người viết: kế hoạch, cách xếp loại, danh mục cột (explained in Vietnamese)."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
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
        "Chỉ tiêu có measure và at_least nhưng không có title.",
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
        "Cột mã chỉ để nhận ra HTX, không dùng để xét điều kiện được.",
        "Trong where ghi ma_so: '2200123456'",
        "Dùng một cột lựa chọn, có/không, số, ngày hoặc chữ, ví dụ xa: An Hiệp.",
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
        "Khóa clause của chỉ tiêu dẫn tới một mục không có trong clauses. Chỉ tiêu không ghi clause thì tự nó là một mục.",
        "clause: muc-9, trong khi clauses không có muc-9.",
        "Sửa tên mục, hoặc thêm mục đó vào clauses.",
    ),
    "HTX342": (
        (
            "Một cách xếp loại dùng được các loại có trong danh mục cột và có thể thêm loại riêng. Với loại riêng phải ghi tên gọi; "
            "nếu không, tên đó bị coi là gõ nhầm."
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
    "HTX345": (
        (
            "Tệp đọc được nhưng không có khóa nào của một tệp kế hoạch, nên có lẽ đã chọn nhầm tệp, hoặc htx-eval.toml chỉ tới một tệp khác. "
            "Nội dung của tệp không được đưa ra màn hình."
        ),
        "--plan chọn nhầm tệp cấu hình của chương trình khác.",
        "Kiểm tra đường dẫn ở --plan hoặc ở mục [plans] trong htx-eval.toml.",
    ),
    "HTX346": (
        "Mã của xã trong kế hoạch không phải mã của xã đó vào ngày kế hoạch. Từ ngày 1/7/2025 nhiều mã cũ được dùng cho xã khác, nên một mã phải hiểu theo ngày: ngày ban hành, hoặc ngày đầu kỳ nếu kế hoạch không ghi ngày ban hành; kế hoạch muốn nêu xã theo tên và mã của ngày khác thì ghi place.at.",
        'Kế hoạch năm 2026 ghi "Phú Tâm: 31573"; 31573 là mã cũ, mã của xã Phú Tâm từ 1/7/2025 là 31569.',
        "Sửa mã theo danh mục của ngày đó, hoặc kiểm tra ngày ban hành và kỳ của kế hoạch.",
    ),
    "HTX347": (
        "Khóa out_of_force nói lấy gì thay cho quy định xếp loại khi quy định hết hiệu lực. Ở đây quy định còn hiệu lực đến hết kỳ của kế hoạch nên khóa này không có tác dụng, có lẽ kỳ hoặc quy định ghi nhầm.",
        'Kế hoạch năm 2024 ghi "out_of_force: {use: comparison}".',
        "Bỏ khóa out_of_force, hoặc sửa period, rating.scheme.",
    ),
    "HTX348": (
        "Khi cơ quan dùng xếp loại của mình thay cho quy định đã hết hiệu lực, báo cáo phải nêu theo văn bản nào.",
        '"out_of_force: {use: own}" không có khóa by.',
        'Thêm by, ví dụ: by: {vi: "Công văn … của UBND xã", en: …}.',
    ),
    "HTX349": (
        "Chỉ tiêu đếm HTX, hoặc cộng một cột số nguyên, nên ngưỡng, mức cao và sai số phải là số nguyên không âm.",
        "Phép đo là count mà ghi at_least: 4.5",
        "Ghi số nguyên gần nhất đúng với kế hoạch.",
    ),
    "HTX350": (
        "Mọi giá trị có thể có của phép đo đều đạt ngưỡng này, kể cả khi danh sách trống. Chỉ tiêu như vậy không kiểm tra được gì.",
        "at_least: 0 của một phép đếm, hoặc at_most: 100%.",
        "Sửa con số, đổi at_least và at_most nếu ghi nhầm, hoặc bỏ chỉ tiêu.",
    ),
    "HTX351": (
        "Không giá trị nào của phép đo đạt được ngưỡng này, nên chỉ tiêu luôn không đạt.",
        "more_than: 100%, hoặc less_than: 0 của một phép đếm.",
        "Sửa con số hoặc cách so sánh theo văn bản kế hoạch.",
    ),
    "HTX352": (
        "stretch là mức phấn đấu cao hơn ngưỡng: lớn hơn at_least, more_than; nhỏ hơn at_most, less_than. Ở đây nó bằng hoặc dễ hơn ngưỡng.",
        "at_least: 10 và stretch: 8",
        "Sửa stretch hoặc ngưỡng; nếu kế hoạch không có mức cao thì bỏ stretch.",
    ),
    "HTX353": (
        "exactly và between không có phía tốt hơn, nên không có mức cao để phấn đấu.",
        "between: [5, 7] và stretch: 8",
        "Bỏ stretch, hoặc dùng at_least hay at_most cùng stretch.",
    ),
    "HTX354": (
        "Sai số cho phép được trừ khỏi ngưỡng sàn và cộng vào ngưỡng trần. Khi nó lớn bằng ngưỡng thì hầu như con số nào cũng đạt.",
        "at_least: 5 và tolerance: 5",
        'Ghi sai số đúng với kế hoạch; với "không có" thì ghi at_most: 0, không kèm sai số.',
    ),
    "HTX355": (
        "Sai số trên một phần tư ngưỡng thường là gõ nhầm. Kế hoạch vẫn được đánh giá với sai số này.",
        "at_least: 160 và tolerance: 80",
        "Sửa tolerance nếu nhầm; nếu đúng thì để nguyên.",
    ),
    "HTX356": (
        "Báo cáo gọi chỉ tiêu bằng số thứ tự, nên hai chỉ tiêu cùng số thì không phân biệt được.",
        "Hai chỉ tiêu đều ghi number: 2",
        "Đánh số lại; nếu bỏ number, số thứ tự là vị trí trong danh sách.",
    ),
    "HTX357": (
        "Hai chỉ tiêu đo cùng một thứ và so với cùng một ngưỡng, có thể do chép mà quên sửa phép đo. Cả hai vẫn được đánh giá.",
        "Chỉ tiêu 3 chép từ chỉ tiêu 2, chỉ đổi tên.",
        "Sửa phép đo của chỉ tiêu chép, hoặc bỏ bớt một.",
    ),
    "HTX358": (
        "Hai chỉ tiêu đo cùng một thứ mà không con số nào đạt được cả hai ngưỡng. Nếu cả hai đều bắt buộc thì kế hoạch không thể đạt, nên bị từ chối.",
        "at_least: 5 ở chỉ tiêu này, at_most: 3 ở chỉ tiêu kia.",
        "Sửa ngưỡng hoặc phép đo của một chỉ tiêu theo văn bản kế hoạch.",
    ),
    "HTX359": (
        "Hai chỉ tiêu bắt buộc đo cùng một thứ và một ngưỡng nằm trong ngưỡng kia, nên chỉ tiêu rộng hơn không thêm điều gì.",
        "at_least: 50% và at_least: 60% của cùng một tỷ lệ.",
        "Xem có nhầm phép đo hay con số; nếu kế hoạch có mức phấn đấu thì dùng stretch hoặc level: monitored.",
    ),
    "HTX360": (
        "Không dòng nào có thể thỏa điều kiện: hai giá trị của cùng một cột được đòi cùng lúc, hoặc con số vượt miền của cột.",
        "{all: [{hang: vang}, {hang: bac}]} với hai giá trị của một cột.",
        "Dùng any nếu ý là một trong các giá trị; sửa con số cho nằm trong miền của cột.",
    ),
    "HTX361": (
        "Điều kiện liệt kê mọi giá trị của cột, hoặc đòi điều luôn đúng, nên không lọc được ai.",
        "so_thanh_vien: {at_least: 0}",
        "Bỏ điều kiện; nếu định lọc thì sửa giá trị. Muốn nói mọi tổ chức thì ghi tat_ca.",
    ),
    "HTX362": (
        "Điều kiện của chỉ tiêu và tổng thể ghi ở of loại trừ nhau, nên kết quả luôn là 0.",
        "measure: {count: {where: {loai: to}, of: {loai: htx}}}",
        "Sửa điều kiện, hoặc ghi of: tat_ca để tính trên mọi tổ chức trong danh sách.",
    ),
    "HTX363": (
        "Với cách hiểu đã chọn thì điều kiện dùng được, nhưng với cách hiểu được nêu thì không HTX nào thỏa. Kế hoạch vẫn được đánh giá; ở cách hiểu đó kết quả luôn là 0.",
        'Cách hiểu "đã xếp loại" cùng điều kiện "chưa xếp loại".',
        "Sửa cách hiểu đó, hoặc bỏ đi nếu không dùng.",
    ),
    "HTX364": (
        "Ai thuộc of thì đã thỏa where. Tỷ lệ như vậy luôn là 100% nên bị từ chối; với phép đo khác thì where không có tác dụng.",
        "measure: {share: {where: htx, of: htx}}",
        "Ghi where hẹp hơn of, hoặc of rộng hơn.",
    ),
    "HTX365": (
        "Không chỉ tiêu nào dùng định nghĩa này, kể cả qua định nghĩa khác, nên các cách hiểu của nó không được đánh giá. Thường là do chỉ tiêu ghi thẳng cột thay vì tên định nghĩa.",
        "definitions có hieu_lon mà không where hay of nào nhắc tới.",
        "Dùng tên định nghĩa trong where hoặc of, hoặc bỏ định nghĩa.",
    ),
    "HTX366": (
        "Hai cách hiểu của một từ có điều kiện chọn ra đúng những dòng như nhau, nên đánh giá cả hai không cho biết gì thêm. Thường do chép mà quên sửa.",
        "Hai cách hiểu cùng ghi where: {co_lai: true}.",
        "Sửa điều kiện của một cách hiểu, hoặc bỏ bớt một.",
    ),
    "HTX367": (
        "Ngày đầu của kỳ đứng sau ngày cuối, nên không dòng nào thuộc kỳ.",
        "period: {from: 2024-12-31, to: 2024-01-01}",
        "Đổi lại hai ngày.",
    ),
    "HTX368": (
        "Kế hoạch thường dài từ vài tháng đến mười năm. Kỳ một ngày hoặc trên 15 năm thường do gõ nhầm năm.",
        "period: {from: 2024-01-01, to: 2042-12-31}",
        "Sửa from hoặc to; nếu đúng thì để nguyên.",
    ),
    "HTX369": (
        "Điều kiện về ngày không trúng ngày nào của kỳ, như khi chép kế hoạch năm trước mà quên đổi ngày trong định nghĩa.",
        "Kế hoạch năm 2025 có between: [2024-01-01, 2024-12-31].",
        "Đổi ngày theo kỳ của kế hoạch; nếu kế hoạch thật sự nói về năm khác thì để nguyên.",
    ),
    "HTX370": (
        "Kế hoạch ban hành sau khi kỳ của nó kết thúc là điều lạ; có thể nhầm năm.",
        "issued: 2025-05-03 và period kết thúc 2024-12-31",
        "Sửa issued hoặc period theo văn bản.",
    ),
    "HTX371": (
        "Tên hoặc mã của kế hoạch nêu năm, mà không năm nào thuộc kỳ; có thể chép từ kế hoạch năm khác.",
        "title: Kế hoạch năm 2023, period của năm 2024.",
        "Sửa năm trong tên hoặc mã, hoặc sửa period.",
    ),
    "HTX372": (
        "Tên chỉ tiêu, hoặc mục của kế hoạch mà chỉ tiêu dẫn tới, ghi con số khác ngưỡng. Số được đọc theo cách viết của ngôn ngữ: 1.600 là một nghìn sáu trăm, 3,2 là ba phẩy hai. Ngưỡng là con số được dùng.",
        'Mục ghi "từ 50%" mà chỉ tiêu ghi at_least: 5%',
        "Sửa ngưỡng hoặc câu chữ theo văn bản kế hoạch.",
    ),
    "HTX373": (
        "Câu chữ dùng một cách so sánh (trên, từ, không quá, dưới, không còn), ngưỡng dùng cách khác. Với con số đúng bằng ngưỡng, hoặc con số ở phía kia, kết quả sẽ khác.",
        'Mục ghi "trên 40%" mà chỉ tiêu ghi at_least: 40%',
        'Dùng more_than cho "trên", at_least cho "từ, ít nhất", at_most cho "không quá", less_than cho "dưới", at_most: 0 cho "không còn".',
    ),
    "HTX374": (
        "Một danh sách giá trị ghi một giá trị hai lần; có thể định ghi giá trị khác.",
        "hang: [vang, vang]",
        "Bỏ giá trị thừa, hoặc sửa thành giá trị định nói.",
    ),
    "HTX375": (
        "Con số ghi kèm đơn vị, mà đơn vị này không phải của thứ được đo, hoặc chương trình không biết.",
        "at_least: 40 thành viên, trong khi phép đo cộng doanh thu.",
        "Ghi đơn vị có trong thông báo, hoặc chỉ ghi con số.",
    ),
    "HTX376": (
        "Trong ngoặc nhọn hoặc vuông, dấu phẩy ngăn các phần, nên con số có dấu phẩy bị tách làm hai. Phần sau trở thành một khóa.",
        "{count: {}, at_least: 3,2 tỷ đồng}",
        'Đặt con số trong nháy (at_least: "3,2 tỷ đồng"), hoặc viết mỗi khóa một dòng, không dùng ngoặc.',
    ),
    "HTX377": (
        "Khi không ghi of, chỉ tiêu tính trên population của kế hoạch. Chỉ tiêu này đếm liên hiệp, tổ hợp tác hoặc tổ chức khác không thuộc population, hoặc kế hoạch không có population, nên được tính trên mọi tổ chức trong danh sách, kể cả đã giải thể.",
        "population: htx và measure: {count: {where: {loai: to}}}",
        "Ghi of: tat_ca nếu đúng ý; nếu không thì sửa where, hoặc ghi population cho kế hoạch.",
    ),
    "HTX378": (
        "tat_ca trong where hoặc of nghĩa là mọi tổ chức trong danh sách, nên không đặt tên này cho định nghĩa.",
        "definitions có tat_ca.",
        "Đặt tên khác, và sửa những chỗ dùng nó.",
    ),
    "HTX379": (
        "Trong YAML, dấu hai chấm chỉ ngăn khóa với giá trị khi có dấu cách theo sau; thiếu dấu cách thì cả cụm là một khóa.",
        "period: {from:2024-01-01, to: 2024-12-31}",
        "Thêm dấu cách sau dấu hai chấm.",
    ),
    "HTX380": (
        "Các mức của một thang điểm nối tiếp nhau từ giá trị thấp lên cao: mức đầu có thể không ghi from (cho mọi giá trị thấp hơn mức sau), các mức sau phải ghi from (từ giá trị đó) hoặc more_than (trên giá trị đó), không ghi cả hai.",
        "steps: [{points: 4}, {from: 5000000000, points: 8}, {from: 1000000000, points: 6}]",
        "Xếp lại các mức, bổ sung from hoặc more_than còn thiếu.",
    ),
    "HTX381": (
        "Điểm của một mức trong thang lớn hơn điểm tối đa của tiêu chí, hoặc âm.",
        "Tiêu chí tối đa 4 điểm mà thang có mức 6 điểm.",
        "Đối chiếu với văn bản rồi sửa điểm của mức hoặc điểm tối đa.",
    ),
    "HTX382": (
        "Khóa rating.criteria dành cho điểm tối đa mà quy định xếp loại để ngỏ; điểm tối đa đã có trong quy định thì kế hoạch không đổi được.",
        "criteria: {by: …, most: {tc5: 10}} trong khi quy định đã có điểm tối đa của tc5.",
        "Bỏ tiêu chí đó; nếu cơ quan dùng cách xếp loại khác thì viết thành một tệp xếp loại riêng, đặt cạnh kế hoạch.",
    ),
    "HTX383": (
        "Khóa rating.criteria dành cho thang điểm mà quy định xếp loại chưa có; thang đã có thì kế hoạch không đổi được.",
        "criteria: {by: …, scales: {tc3: …}} trong khi quy định đã có thang của tc3.",
        "Bỏ thang đó, hoặc viết cách xếp loại riêng thành một tệp đặt cạnh kế hoạch.",
    ),
    "HTX384": (
        "Một kế hoạch dùng nhiều quy định xếp loại (rating.also) thì mọi quy định lấy xếp loại từ cùng một cột của danh sách.",
        "Quy định thứ nhất có declared: cot_a, quy định thứ hai có declared: cot_b.",
        "Sửa declared của quy định thứ hai cho cùng cột.",
    ),
    "HTX385": (
        "Mỗi HTX chỉ được xếp loại theo một quy định. Hai quy định của kế hoạch này không loại trừ nhau: khóa applies_to phải cho thấy mỗi quy định dùng cho ai.",
        "Quy định thứ hai không có applies_to nên cũng xếp loại cả HTX của quy định thứ nhất.",
        "Ghi applies_to ở cả hai, ví dụ {cot_a: [gia_tri_1]} và {cot_a: [gia_tri_2]}.",
    ),
    "HTX386": (
        "Tốc độ tăng tính trên mốc so sánh nên mốc này phải lớn hơn 0.",
        "growth: {on: 0}",
        "Ghi số của kỳ trước; nếu kỳ trước là 0 thì đặt mức bằng con số thay vì tốc độ.",
    ),
    "HTX387": (
        "direction chỉ nêu hướng (up: tăng, down: giảm) nên không đi cùng một mức; growth đi với một mức có % và không dùng tolerance.",
        "direction: down đi cùng at_most: 5",
        "Bỏ một trong hai: chỉ nêu hướng, hoặc nêu growth với mức, ví dụ growth: {on: previous} và at_most: -5%.",
    ),
    "HTX388": (
        "Mức của thang điểm là một số tiền mà không ghi đơn vị, nên không biết là đồng, triệu đồng hay tỷ đồng.",
        "{from: 1000000000, points: 6}",
        "Ghi kèm đơn vị trong dấu nháy, ví dụ {from: '1 tỷ đồng', points: 6}.",
    ),
    "HTX389": (
        "Điều kiện nêu một xã không thuộc địa bàn của kế hoạch: ghi sai, hoặc là tên của thời điểm khác, nơi khác.",
        "xa: An Hiệp 2, trong kế hoạch của huyện có các xã An Hiệp, An Ninh…",
        "Ghi đúng một xã của kế hoạch, theo tên vào thời điểm của kế hoạch.",
    ),
    "HTX390": (
        "Chỉ tiêu đặt ra cho từng nơi, mà cả địa bàn của kế hoạch lẫn danh mục cột đều không cho biết có những nơi nào.",
        "each: {by: huyen}, trong khi kế hoạch không nêu các huyện",
        "Nêu tên các nơi: each: {by: huyen, only: [Huyện A, Huyện B]}.",
    ),
    "HTX391": (
        "Mức chung được phân bổ cho từng nơi, nhưng các phần cộng lại không bằng mức chung: có thể có số bị ghi nhầm.",
        "at_least: 80, còn các phần là 30, 25 và 20",
        "Đối chiếu lại với kế hoạch; nếu chính kế hoạch không cộng khớp thì ghi điều đó vào note của chỉ tiêu.",
    ),
    "HTX392": (
        "Mức riêng của từng nơi dùng cách so sánh của chỉ tiêu, mà chỉ tiêu này không so với một mức duy nhất.",
        "between: [5, 7] cùng với figures: {An Hiệp: 3}",
        "Ghi một chỉ tiêu riêng cho các nơi đó, nêu nơi trong where hoặc of.",
    ),
    "HTX393": (
        "Kế hoạch có thể ghi một tỷ lệ HTX kèm số lượng tương đương; với dạng khoảng, dạng tăng giảm hoặc phép đo khác thì không có.",
        "equivalent: 22 đi cùng tổng số thành viên",
        "Bỏ đi, hoặc ghi số lượng đó thành một chỉ tiêu riêng.",
    ),
}
