"""The extras of the program: libraries that few runs need, and the command that installs them for this Python."""

from __future__ import annotations

import os
import shlex
import sys


def install_command(extra: str) -> str:
    """Return the command that installs an extra for the very Python that runs, to be copied as it stands."""
    python = sys.executable or "python"
    if os.name == "nt":  # its two command lines quote differently; what has no blank needs no quotes in either
        quoted = f'"{python}"' if " " in python else python
        return f'{quoted} -m pip install "htx-eval[{extra}]"'
    return f'{shlex.quote(python)} -m pip install "htx-eval[{extra}]"'
