"""Ý nghĩa từng mã của các lệnh thử kế hoạch, ví dụ, và cách xử lý."""

EXPLAIN = {
    "HTX720": (
        "Mỗi HTX thuộc một dạng, và không có số lượng nào của các dạng ấy đạt được tất cả các chỉ tiêu được nêu. Điều này được tính chính xác, đúng với danh sách lớn nhỏ bất kỳ. Nếu các chỉ tiêu đều bắt buộc và cách hiểu là cách đã chọn thì kế hoạch không bao giờ đạt được.",
        "Ít nhất 60% HTX tốt và ít nhất 50% HTX yếu, tính trên cùng các HTX.",
        "Sửa một trong các con số, hoặc sửa điều kiện đếm. Nếu văn bản đúng là như vậy thì giải thích trong mục lint của kế hoạch.",
    ),
    "HTX721": (
        "Không có danh sách nào đạt các chỉ tiêu kia mà không đạt chỉ tiêu này, nên nó không quyết định gì. Điều này được tính chính xác cho danh sách lớn nhỏ bất kỳ, theo các cách hiểu được nêu. Thường nó cho thấy một từ được hiểu khác ý người viết, hoặc hai con số chưa được cân nhắc cùng nhau.",
        "Khi mọi HTX đều được xếp loại và không còn HTX yếu thì HTX nào cũng từ trung bình trở lên: 50% hiệu quả tự nhiên đạt.",
        "Xem lại con số và cách hiểu. Nếu kế hoạch đúng là như vậy thì giải thích trong mục lint: {code: HTX721, targets: [MÃ, MÃ_KHÁC], because: …}.",
    ),
    "HTX722": (
        "Theo các cách hiểu được nêu, không danh sách nào đạt chỉ tiêu này, dù có bao nhiêu HTX thuộc dạng nào.",
        "Hơn 50% trong số các HTX vừa được xếp loại vừa chưa được xếp loại.",
        "Sửa điều kiện hoặc con số; bỏ cách hiểu không có nghĩa.",
    ),
    "HTX723": (
        "Theo các cách hiểu được nêu, hễ có đối tượng của chỉ tiêu thì không danh sách nào trượt, nên nó không đòi hỏi gì.",
        "Nhiều nhất một nửa số HTX khá và yếu là HTX tốt, khi tốt chỉ là loại cao nhất.",
        "Sửa con số hoặc điều kiện đếm; nếu chỉ để theo dõi thì dùng level: monitored.",
    ),
    "HTX724": (
        "Mục lint của kế hoạch giải thích những điểm được giữ nguyên. Mục con này không giải thích điểm nào: có thể kế hoạch đã được sửa, hoặc mã hay chỉ tiêu ghi khác.",
        "lint: [{code: HTX721, targets: [a, b], because: …}] trong khi a không suy ra từ b.",
        "Bỏ mục này, hoặc ghi đúng mã và đúng các chỉ tiêu mà điểm ấy nêu.",
    ),
    "HTX725": (
        "Các chỉ tiêu này dùng quá nhiều cách hiểu, cột hoặc dạng HTX nên phải dừng tìm. Điều đã tìm được về các chỉ tiêu khác vẫn đúng; về các chỉ tiêu này thì không kết luận gì.",
        "Nhiều tỷ lệ có mẫu số lớn cùng hàng chục điều kiện.",
        "Không bắt buộc phải làm gì. Bớt cách hiểu hoặc dùng con số tròn hơn thì có thể tìm xong.",
    ),
    "HTX726": (
        "Một mục giải thích trong lint nêu mã của chỉ tiêu, nhưng kế hoạch không có chỉ tiêu nào mang mã ấy.",
        "lint: [{code: HTX721, targets: [thanhvien], because: …}] trong khi chỉ tiêu là thanh-vien.",
        "Ghi mã đúng như trong mục targets.",
    ),
    "HTX727": (
        "Mỗi điểm tìm được đều phải thể hiện bằng một danh sách nhỏ nhất mà chính chương trình chấm đúng như vậy. Ở đây thì không: loại của HTX dựa vào quy định đã hết hiệu lực, ngày hoặc điểm cho loại khác với loại đã ghi, hoặc danh sách không đọc được theo bảng cột (register) này.",
        "Kế hoạch năm 2026 xếp loại theo quy định hết hiệu lực năm 2025 mà không nêu dùng gì thay thế.",
        "Xem lệnh check nói gì về kế hoạch (rating.out_of_force, điểm bên cạnh loại), rồi chạy lại lint.",
    ),
    "HTX728": (
        "Tệp thử của kế hoạch đứng cạnh nó, cùng tên, đuôi .tests.yaml; ở đây chưa có.",
        "ke-hoach.yaml mà không có ke-hoach.tests.yaml.",
        "Viết một tệp thử, hoặc nêu kế hoạch đã có.",
    ),
    "HTX729": (
        "Trong mục expect là các chỉ tiêu của kế hoạch, theo mã.",
        "expect: {thanhvien: met} trong khi chỉ tiêu là thanh-vien.",
        "Ghi mã đúng như trong kế hoạch.",
    ),
    "HTX730": (
        "Danh sách của một trường hợp chỉ ghi theo một cách: các dòng (rows), CSV ngay trong tệp (csv), hoặc một tệp bên cạnh (file).",
        "Một trường hợp có cả rows và csv.",
        "Để lại một trong số đó.",
    ),
    "HTX731": (
        "Trường hợp không mong đợi gì thì lúc nào cũng đúng.",
        "- {name: …, rows: […]}",
        "Ghi trong expect kết luận phải có của từng chỉ tiêu, trong overall kết luận của cả kế hoạch, hoặc trong refused mã từ chối.",
    ),
    "HTX732": (
        "Kết quả gọi trường hợp bằng tên, nên trùng tên thì không phân biệt được.",
        "Một trường hợp được chép lại mà chưa đổi tên.",
        "Đổi tên một trường hợp.",
    ),
    "HTX733": (
        "Giá trị là số, phần trăm hoặc thương (3, 50%, 11/27), hoặc hai giá trị là hai đầu; times là số dòng giống nhau, tối đa mười nghìn dòng một trường hợp.",
        "value: một nửa",
        "Ghi một con số.",
    ),
    "HTX734": (
        "Mục same nêu những thay đổi của kế hoạch mà không danh sách nào cho thấy được. Mọi thay đổi ở chỗ này đều bị nhận ra hoặc bị từ chối, hoặc không có thay đổi nào.",
        "same: [{at: targets.a.at_least, to: 3, because: …}] trong khi một trường hợp nhận ra thay đổi ấy.",
        "Bỏ mục này, hoặc sửa at và to cho đúng như plan test --mutate in ra.",
    ),
    "HTX735": (
        "Thay đổi được nhận ra khi một trường hợp khác với mong đợi; trường hợp vốn đã khác thì không nói lên điều gì.",
        "plan test --mutate trong khi một trường hợp mong đợi đạt mà kế hoạch cho không đạt.",
        "Chạy plan test không có --mutate rồi sửa các trường hợp hoặc kế hoạch.",
    ),
}
