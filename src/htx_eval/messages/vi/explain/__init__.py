"""Giải thích các mã: nghĩa là gì, ví dụ, cách sửa (what each code means, an example, and the mend)."""
