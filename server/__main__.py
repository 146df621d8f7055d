"""`python -m server`, and `humankind` where the package is installed: runs the command line."""

import sys


def run() -> int:
    """Runs one command; returns its exit status. Ctrl+C ends it without a traceback, also while it is still loading."""
    try:
        from server.cli.main import main

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(run())
