"""The way in: the ``coscore`` command and ``python -m coscore``."""

import gc
import sys


def run() -> int:
    """Start the program and return its exit code.

    Nearly all that a run makes lives until it ends, so looking for garbage as often as usual only delays the start.
    """
    gc.set_threshold(100_000, 50, 100)
    from coscore.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(run())
