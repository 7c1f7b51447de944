from __future__ import annotations

import subprocess
import sys


def test_the_module_runs_as_the_command_does() -> None:
    done = subprocess.run([sys.executable, "-m", "coscore", "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()[0]) == (0, "coscore")


def test_the_exit_code_is_that_of_the_program_and_everything_is_written() -> None:
    command = [sys.executable, "-m", "coscore", "--lang", "en", "explain", "E999"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.endswith("More: coscore explain E020\n")
