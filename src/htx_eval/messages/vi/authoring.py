"""Lời của các lệnh xem và thử kế hoạch (``htx-eval plan``)."""

TEMPLATES = {
    "plan.figures": "{days}; {targets} chỉ tiêu; xếp loại theo: {rating}",
}
