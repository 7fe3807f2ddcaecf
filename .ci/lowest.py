"""Print the lowest version of each library that pyproject.toml promises to work with, as constraints for pip."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

#: What these lowest versions need of others, where they do not say so themselves.
ALSO = ("numpy<2",)


def main() -> None:
    """Print one constraint a line."""
    found = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = found["optional-dependencies"]
    for need in [*found["dependencies"], *(one for extra in ("excel", "roadmap", "word") for one in extras[extra])]:
        print(re.sub(r">=", "==", need, count=1))
    print(*ALSO, sep="\n")


if __name__ == "__main__":
    main()
