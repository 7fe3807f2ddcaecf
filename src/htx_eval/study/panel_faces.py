"""The faces of a panel by their names."""

from __future__ import annotations

from htx_eval.messages import Catalogue
from htx_eval.study.panel import Panel
from htx_eval.study.panel_words import PanelWords


def rendered(panel: Panel, form: str, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return a panel as ``table``, ``md``, ``html``, ``json`` or ``csv``."""
    if form in ("json", "csv"):
        from htx_eval.study.panel_tables import as_csv, as_json

        return {"json": as_json, "csv": as_csv}[form](panel, messages)
    from htx_eval.study.pages.drawn_page import drawn

    return drawn(PanelWords(panel, messages).page(), form, messages, width, colour)
