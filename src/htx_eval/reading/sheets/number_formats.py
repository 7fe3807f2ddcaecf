"""Number formats of workbooks that change what a value says."""

from __future__ import annotations

import re


def is_telling(number_format: str) -> bool:
    """Say whether a number format changes what a value says: leading zeros ("0000000000"), or percent."""
    return "%" in number_format or re.fullmatch(r'0{2,}(?:"?-"?0+)?(?:;.*)?', number_format) is not None
