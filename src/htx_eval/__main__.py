"""Where the program begins: ``htx-eval``, and ``python -m htx_eval``."""

import sys


def start() -> None:
    """Load the commands and run one; whoever stops it meanwhile gets no trace."""
    try:
        from htx_eval.cli.app import main

        main()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    start()
