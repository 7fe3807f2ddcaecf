"""Files that are opened to be read: never a pipe, a device or a socket, at which a program may wait for ever."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

#: No file of settings, locks, plans or rates is longer.
MOST_OF_A_TEXT = 1_000_000


def open_file(path: str | Path) -> BinaryIO:
    """Open a file to be read as bytes.

    Raises OSError if it cannot be opened, with ``errno.ESPIPE`` for what is no file but a pipe, a device or a socket.
    """
    return open(path, "rb", opener=_opened)


def read_small(path: str | Path) -> bytes:
    """Return what a file of settings or the like holds.

    Raises OSError if it cannot be read, with ``errno.EFBIG`` if it is longer than any such file.
    """
    with open_file(path) as file:
        content = file.read(MOST_OF_A_TEXT + 1)
    if len(content) > MOST_OF_A_TEXT:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return content


def _opened(path: str, flags: int) -> int:
    # Without waiting: a pipe at whose other end nobody writes would else never open.
    number = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    mode = os.fstat(number).st_mode
    if stat.S_ISREG(mode):
        return number
    os.close(number)
    code = errno.EISDIR if stat.S_ISDIR(mode) else errno.ESPIPE
    raise OSError(code, os.strerror(code), path)
