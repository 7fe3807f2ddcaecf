"""Texts in the encodings of old programs and fonts."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable


@functools.cache
def code_page(name: str) -> dict[str, bytes]:
    """The bytes of every letter of Vietnamese in an old code page."""
    from htx_eval.reading.text.code_pages import from_bytes

    candidates = [bytes([code]) for code in range(256)]
    candidates += [bytes([base, mark]) for base in range(65, 256) for mark in range(128, 256)]
    found: dict[str, bytes] = {}
    for raw in candidates:
        letter = from_bytes(raw, name, "replace")
        if len(letter) == 1:
            found.setdefault(letter, raw)
    return found


def encoded(text: str, name: str) -> bytes:
    """A text in an old code page; capitals that it has not are typed as small letters, as for a font of capitals."""
    if name == "windows-1258":
        return b"".join(decomposed(letter).encode("cp1258") for letter in text)
    page = code_page(name)
    return b"".join(page.get(letter) or page.get(letter.lower()) or letter.encode("cp1252") for letter in text)


def decomposed(letter: str) -> str:
    """A letter as windows-1258 has it: its hat or horn in one piece with it, its tone behind."""
    parts = unicodedata.normalize("NFD", letter)
    tones = [part for part in parts[1:] if part in "\u0300\u0301\u0303\u0309\u0323"]
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + "".join(tones)


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-8-mark": lambda text: text.encode("utf-8-sig"),
    "utf-16-le-mark": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "utf-16-be-mark": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "windows-1258": lambda text: encoded(text, "windows-1258"),
    "tcvn3": lambda text: encoded(text, "tcvn3"),
    "vni": lambda text: encoded(text, "vni"),
    "viscii": lambda text: encoded(text, "viscii"),
    "mojibake": lambda text: text.encode().decode("latin-1").encode(),
}
