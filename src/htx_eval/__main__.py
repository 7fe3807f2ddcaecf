"""``python -m htx_eval``."""

from htx_eval.cli.app import main

if __name__ == "__main__":
    main()
