"""Why a text is no YAML, as keys of the catalogue: what a writer did, where the parser says what it missed."""

from __future__ import annotations

import re
from typing import Any

#: What the parsers say (one in C, one in Python), and what was done to make them say it; the first that fits.
_REASONS = (
    (r"tab character|'\\t'", "yaml.tab"),
    (r"quoted scalar.*end of stream|end of stream.*quoted scalar", "yaml.quote"),
    (r"mapping values are not allowed", "yaml.colon"),
    (r"could not find expected ':'", "yaml.blank"),
    (r"expected ',' or '[\]}]'|flow (?:mapping|sequence).*end of stream|flow node|in flow", "yaml.brackets"),
    (r"expected '-' indicator|block collection", "yaml.dash"),
    (r"cannot start any token|alphabetic or numeric|(?:whitespace|comment) or line break", "yaml.sign"),
    (r"chomping|expected ' '", "yaml.sign"),
    (r"expected key|expected <block end>|block mapping", "yaml.indent"),
)
#: Where the parser was when it stopped is too late: what it had begun with is meant.
_BEGUN = re.compile(r"quoted scalar|simple key")


def reason(error: Any) -> str:
    """Return why a parser refused a text, as a key of the catalogue if it is a common slip, else its own words."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", "") or "")
    said = f"{getattr(error, 'context', None) or ''} {problem}".strip()
    return next((key for pattern, key in _REASONS if re.search(pattern, said)), problem)


def mark(error: Any) -> Any:
    """Return the mark of the parser where the slip is, if it gave any."""
    begun = getattr(error, "context_mark", None)
    if begun is not None and _BEGUN.search(str(getattr(error, "context", ""))):
        return begun
    return getattr(error, "problem_mark", None)
