"""What a problem code means, with an example and the mend."""

from __future__ import annotations

import re

from htx_eval.messages import Catalogue, explanations


def render(code: str, messages: Catalogue) -> str | None:
    """Return the explanation of a code, in any dress (``htx104``, ``104``), as plain text; None if there is none."""
    code = _in_full(code)
    found = explanations(messages.lang).get(code)
    if found is None:
        return None
    meaning, example, mend = found
    return "\n".join(
        [
            f"{code}: {meaning}",
            messages("explain.example", example=example),
            messages("explain.mend", mend=mend),
            "",
        ]
    )


def _in_full(code: str) -> str:
    """A code as messages write it; a text that is none stays as it is."""
    found = re.fullmatch(r"\W*(?:htx)?\W*(\d{3})\W*", code, re.IGNORECASE)
    return code.upper() if found is None else f"HTX{found[1]}"
