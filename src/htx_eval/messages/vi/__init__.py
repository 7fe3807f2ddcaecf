"""Tiếng Việt: mỗi chủ đề một tệp (Vietnamese, one file a subject)."""

from htx_eval.base.locale import Locale

LOCALE = Locale(
    lang="vi",
    decimal=",",
    thousands=".",
    day="{day:02}/{month:02}/{year:04}",
    pads_counts=True,
    joint=" + ",
)
