"""What a problem code means, with an example and the mend."""

from __future__ import annotations

import importlib

from htx_eval.messages import Catalogue


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


def explanations(lang: str) -> dict[str, tuple[str, str, str]]:
    """Return every code with its meaning, an example, and what to do."""
    module = importlib.import_module(f"htx_eval.messages.explain_{lang}")
    found: dict[str, tuple[str, str, str]] = module.EXPLAIN
    return found
