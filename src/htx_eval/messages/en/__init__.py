"""English, one file a subject."""

from htx_eval.base.locale import Locale

LOCALE = Locale(
    lang="en",
    decimal=".",
    thousands=",",
    day="{year:04}-{month:02}-{day:02}",
    pads_counts=False,
    joint=", ",
)
