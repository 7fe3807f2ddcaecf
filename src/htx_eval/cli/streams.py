"""The standard streams: any text can be written to them, and that one is full, closed or gone is no fault."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Stream(io.RawIOBase):
    """Writes to a stream until that fails; the failure is kept, and what comes after it is dropped."""

    def __init__(self, target: Any) -> None:
        """Take the raw stream below, or None for one that is closed."""
        self._target = target
        self.failure: OSError | None = None

    def write(self, data: Any) -> int | None:
        """Write some bytes and return how many, as every raw stream does."""
        if self.failure is None:
            try:
                if self._target is None:
                    raise OSError(errno.EBADF, os.strerror(errno.EBADF))
                written: int | None = self._target.write(data)
            except OSError as error:
                self.failure = error
            else:
                return written
        return len(data)

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def isatty(self) -> bool:
        """Say whether it is a terminal."""
        return self._target is not None and bool(self._target.isatty())

    def fileno(self) -> int:
        """Return its number in the system."""
        if self._target is None:
            raise io.UnsupportedOperation("fileno")
        return int(self._target.fileno())


@contextmanager
def guarded() -> Iterator[Stream]:
    """Put such streams in the place of both standard streams for a run; give the one of the standard output.

    Text is UTF-8, with a mark for what cannot be written. A stream that is none of the system's stays as it is.
    """
    before = sys.stdout, sys.stderr
    output, errors = (Stream(_raw(stream)) for stream in before)
    sys.stdout, sys.stderr = _text(sys.stdout, output), _text(sys.stderr, errors)
    try:
        yield output
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        sys.stdout, sys.stderr = before


def _raw(stream: Any) -> Any:
    """What lies below a stream of the system, buffered or not; None where there is none."""
    buffer = getattr(stream, "buffer", None)
    return getattr(buffer, "raw", buffer if isinstance(buffer, io.RawIOBase) else None)


def _text(stream: Any, below: Stream) -> Any:
    """The stream to write text to."""
    if stream is None or _raw(stream) is not None:
        by_line = stream is not None and (stream.line_buffering or stream.write_through)
        buffer = io.BufferedWriter(below)
        return io.TextIOWrapper(buffer, encoding="utf-8", errors="replace", line_buffering=by_line)
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")
    return stream
