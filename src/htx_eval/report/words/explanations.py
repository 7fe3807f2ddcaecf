"""What a problem code means, with an example and the mend."""

from __future__ import annotations

from htx_eval.messages import Catalogue, explanations


def render(code: str, messages: Catalogue) -> str | None:
    """Return the explanation of a code as plain text; None if there is no such code."""
    found = explanations(messages.lang).get(code.upper())
    if found is None:
        return None
    meaning, example, mend = found
    return "\n".join(
        [
            f"{code.upper()}: {meaning}",
            messages("explain.example", example=example),
            messages("explain.mend", mend=mend),
            "",
        ]
    )
