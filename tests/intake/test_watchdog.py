from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from coscore.intake import watchdog
from coscore.intake.watchdog import TookTooMuchError, held, run

MB = 2**20


def ran(script: str, seconds: float = 30, memory: int = 1000 * MB) -> tuple[int, bytes]:
    with TemporaryFile() as out, TemporaryFile() as words:
        status = run([sys.executable, "-c", script], stdout=out, stderr=words, seconds=seconds, memory=memory)
        out.seek(0)
        return status, out.read().rstrip()


def test_the_status_and_the_output_of_a_child() -> None:
    assert ran("import sys; print('read'); sys.exit(sys.stdin.read() == '' and 7)") == (7, b"read")


def test_a_child_that_takes_too_long_is_ended() -> None:
    begun = time.monotonic()
    with pytest.raises(subprocess.TimeoutExpired):
        ran("import time; time.sleep(60)", seconds=0.3)
    assert time.monotonic() - begun < 5


def test_a_child_that_holds_too_much_memory_is_ended() -> None:
    begun = time.monotonic()
    with pytest.raises(TookTooMuchError):
        ran("import time; held = bytearray(300_000_000); time.sleep(60)", memory=200 * MB)
    assert time.monotonic() - begun < 20


def test_what_a_process_holds() -> None:
    assert 5 * MB < held(os.getpid()) < 4000 * MB


def test_a_process_that_is_no_more_holds_nothing() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert held(child.pid) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells it in another way")
def test_where_there_is_no_proc_ps_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "Path", lambda _: Path("/nowhere"))
    monkeypatch.setattr(
        watchdog.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, stdout=b"  2048\n")
    )
    assert held(os.getpid()) == 2 * MB
