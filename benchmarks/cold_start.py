"""``coscore evaluate`` from a cold start against a Python that only imports what this run imports from others.

Which modules those are is asked of the run itself; the ratio is what coscore adds to them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from timing import Row, alternate

SAMPLE = Path(__file__).parent.parent / "sample_data" / "projects.xlsx"
RUNS = 15

PROBE = """\
import sys
before = set(sys.modules)
sys.argv = ["coscore", "evaluate", sys.argv[1]]
from coscore.cli import main
try:
    main()
except SystemExit:
    pass
ours = {*before, *sys.stdlib_module_names, "coscore"}
specs = [module.__spec__ for module in sys.modules.values() if getattr(module, "__spec__", None)]
names = [spec.name for spec in specs if spec.has_location and spec.name.partition(".")[0] not in ours]
print("", *(name for name in names if name.replace(".", "").isidentifier()), file=sys.stderr)
"""


def rows() -> Iterator[Row]:
    """The console script, its imports, and Python alone."""
    modules = imported()
    commands = {
        "coscore": [shutil.which("coscore") or "coscore", "evaluate", str(SAMPLE)],
        "imports": [sys.executable, "-c", "; ".join(f"import {name}" for name in modules)],
        "python": [sys.executable, "-c", ""],
    }
    run = partial(subprocess.run, check=True, capture_output=True)
    times = alternate({name: partial(run, command) for name, command in commands.items()}, RUNS)
    yield Row("coscore evaluate projects.xlsx, cold", times["coscore"], times["imports"], "its third-party imports")
    yield Row(f"its {len(modules)} third-party modules", times["imports"], times["python"], "bare Python")


def imported() -> list[str]:
    """The modules of others that a run imports, in its order."""
    command = [sys.executable, "-c", PROBE, str(SAMPLE)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stderr.splitlines()[-1].split()
