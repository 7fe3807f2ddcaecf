"""Tiếng Việt: mỗi chủ đề một tệp (Vietnamese, one file a subject)."""
