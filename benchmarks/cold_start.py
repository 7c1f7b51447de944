"""``coscore evaluate`` from a cold start against a Python that only imports what this run imports from others.

Which modules those are is asked of the run itself; the ratio is what coscore adds to them.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from timing import Row, alternate

SAMPLE = Path(__file__).parent.parent / "sample_data" / "projects.xlsx"
RUNS = 15

PROBE = """\
import json, sys
from coscore.cli import main
sys.argv = ["coscore", "evaluate", sys.argv[1]]
try:
    main()
except SystemExit:
    pass
names = sorted({name for name in sys.modules if name.partition(".")[0] in json.loads(OTHERS)})
sys.stderr.write("\\n" + json.dumps(names))
"""
OTHERS = ("numpy", "pydantic", "pydantic_core", "yaml", "rich", "typer", "click", "xlsxwriter")


def rows() -> Iterator[Row]:
    imports = "; ".join(f"import {name}" for name in imported())
    works = {
        "coscore": ["coscore", "evaluate", str(SAMPLE)],
        "imports": [sys.executable, "-c", imports],
        "python": [sys.executable, "-c", ""],
    }
    times = alternate({name: lambda command=command: quiet(command) for name, command in works.items()}, RUNS)
    yield Row(
        "coscore evaluate projects.xlsx, cold", times["coscore"], times["imports"], "its third-party imports alone"
    )
    yield Row("its third-party imports alone", times["imports"], times["python"], "bare Python")


def imported() -> list[str]:
    """The modules of others that a run imports."""
    probe = PROBE.replace("OTHERS", repr(json.dumps(OTHERS)))
    done = subprocess.run([sys.executable, "-c", probe, str(SAMPLE)], capture_output=True, text=True, check=True)
    return list(json.loads(done.stderr.splitlines()[-1]))


def quiet(command: list[str]) -> None:
    subprocess.run([shutil.which(command[0]) or command[0], *command[1:]], check=True, capture_output=True)
