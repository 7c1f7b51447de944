"""The way in: the ``coscore`` command and ``python -m coscore``."""

import gc
import os
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the program and end the process with its exit code.

    Nearly all that a run makes lives until it ends, so looking for garbage as often as usual would only delay the start;
    and once everything is written, taking the interpreter apart piece by piece would only delay the end.
    """
    gc.set_threshold(100_000, 50, 100)
    from coscore.cli import main

    code = main()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
