"""The faces of a panel by their names."""

from __future__ import annotations

from htx_eval.messages import Catalogue
from htx_eval.study.panel import Panel


def rendered(panel: Panel, form: str, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return a panel as ``table``, ``json``, ``csv`` or ``md``."""
    if form == "table":
        from htx_eval.study.panel_screen import render

        return render(panel, messages, width, colour)
    from htx_eval.study.panel_tables import as_csv, as_json, as_markdown

    return {"json": as_json, "csv": as_csv, "md": as_markdown}[form](panel, messages)
