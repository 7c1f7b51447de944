"""A short run of the guided fuzzer on every target; see benchmarks/fuzz.py for long ones."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HARNESS = Path(__file__).parents[2] / "benchmarks" / "fuzz.py"


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed")
@pytest.mark.parametrize("target", ["cells", "csv", "xlsx", "yaml"])
def test_nothing_is_found_in_a_short_run(target: str, tmp_path: Path) -> None:
    command = [sys.executable, str(HARNESS), target, "-runs=300", "-seed=1", "-max_len=200"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    assert not list(tmp_path.glob("crash-*"))
