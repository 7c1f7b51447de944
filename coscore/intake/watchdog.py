"""A child process under a limit of time and memory, on every platform: its parent looks how much it takes, and ends it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOOK_EVERY = 0.05
"""Seconds between two looks: in this time no reader fills a gigabyte."""


class TookTooMuchError(MemoryError):
    """The child held more memory than it may, and was ended."""


def run(command: Sequence[str], *, stdout: BinaryIO, stderr: BinaryIO, seconds: float, memory: int) -> int:
    """Run a command without input and give its exit status.

    Where the system can hold a process to a limit of memory, the child does that itself; this is for where it cannot.

    Raises:
        subprocess.TimeoutExpired: it took longer than so many seconds.
        TookTooMuchError: it held more than so many bytes of memory.
    """
    end = monotonic() + seconds
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr) as child:  # noqa: S603 - our own
        try:
            while (status := _wait(child, end - monotonic())) is None:
                if monotonic() > end:
                    raise subprocess.TimeoutExpired(command, seconds)
                if held(child.pid) > memory:
                    raise TookTooMuchError
        finally:
            child.kill()
    return status


def _wait(child: subprocess.Popen[bytes], left: float) -> int | None:
    try:
        return child.wait(max(min(_LOOK_EVERY, left), 0))
    except subprocess.TimeoutExpired:
        return None


def held(process: int) -> int:
    """Bytes of memory that a process holds; 0 where that cannot be known, as once it has ended."""
    try:
        return _held(process)
    except (OSError, ValueError, IndexError):
        return 0


if sys.platform == "win32":

    def _held(process: int) -> int:
        import ctypes

        class Counters(ctypes.Structure):
            """PROCESS_MEMORY_COUNTERS: two counts of 32 bits, then sizes, of which the last but one is the memory in use."""

            _fields_ = (("size", ctypes.c_ulong), ("faults", ctypes.c_ulong), ("sizes", ctypes.c_size_t * 8))

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = ctypes.c_void_p
        handle = ctypes.c_void_p(kernel.OpenProcess(0x1000, False, process))  # noqa: FBT003 - to ask, not to change
        counters = Counters(size=ctypes.sizeof(Counters))
        kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), ctypes.sizeof(counters))
        kernel.CloseHandle(handle)
        return int(counters.sizes[6])

else:

    def _held(process: int) -> int:
        pages = Path(f"/proc/{process}/statm")
        if pages.exists():
            import resource

            return int(pages.read_text(encoding="ascii").split()[1]) * resource.getpagesize()
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, check=False)  # noqa: S603, S607
        return int(told.stdout) * 1024
