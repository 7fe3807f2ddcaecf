"""Lời về tệp khóa và tạm miễn (what a repository stands by: the lock and waivers)."""

TEMPLATES = {
    # What a repository stands by
    "HTX610": 'chỉ tiêu {targets} của {list}: kết luận đổi từ "{was}" sang "{now}" dù số liệu và quy tắc vẫn như trong tệp khóa '
    "(chương trình khi đó {locked}, nay {running}); nếu kết luận mới là đúng, ghi lại tệp khóa bằng --lock",
    "HTX611": 'chỉ tiêu {targets} của {list}: kết luận đổi từ "{was}" sang "{now}"; từ khi ghi tệp khóa đã thay đổi: {moved}; '
    "nếu đúng ý, ghi lại tệp khóa bằng --lock",
    "HTX612": 'tệp khóa chưa có "{value}"; thêm bằng --lock',
    "HTX613": "sai tệp htx-eval.lock: {reason}; ghi lại bằng --lock",
    "HTX614": 'tạm miễn "{value}" đã hết hạn ngày {until} ({reason}); bỏ đi, hoặc gia hạn bằng ngày mới',
    "HTX615": 'tạm miễn "{value}" không còn cần; bỏ đi',
    "HTX616": "đầu vào chuẩn không ghi vào tệp khóa được; hãy ghi đường dẫn tới tệp",
    "HTX617": "không có tệp htx-eval.lock cạnh danh sách hoặc ở thư mục trên; ghi bằng --lock",
    "HTX618": "mỗi mục tạm miễn có target hoặc problem, reason và until (ngày cuối), có thể có file; ở đây cần: {part}",
    "HTX619": 'không tạm miễn "{value}" được; chỉ được các mã của danh sách: HTX1…, HTX2…, HTX5…',
    "HTX620": 'dạng "{value}" chỉ chứa một danh sách; ghi * trong đường dẫn để thay bằng tên từng danh sách',
    "HTX621": "chỉ dùng một trong hai: --lock, --locked",
    # What moved
    "HTX624": 'tệp khóa có "{value}" nhưng không còn tệp này; hãy đưa tệp trở lại, hoặc xóa mục của nó khỏi htx-eval.lock',
    "moved.data": "số liệu",
    "moved.rules": "quy tắc (kế hoạch, cách xếp loại, danh mục cột hoặc thiết lập)",
    "moved.tool": "chương trình",
    # Waivers
    "waived": "{text} (tạm miễn đến hết {date}: {reason})",
    "waived.mark": "{text} (tạm miễn)",
    "screen.waivers": "Tạm miễn có thời hạn",
}
