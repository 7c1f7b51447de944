from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from coscore.findings import Finding, Refused
from coscore.intake.files import find_inputs
from coscore.intake.formats import all_sheets


@pytest.fixture(scope="session")
def answer() -> Callable[..., tuple[int, list[Finding]]]:
    """Read every row of every sheet of a file: how many rows came, and the findings if it was refused.

    It may take so many seconds (slowed down by the measuring), and so many MB.
    """

    def read(content: bytes, seconds: float = 20, megabytes: float = 64) -> tuple[int, list[Finding]]:
        tracemalloc.start()
        begun = time.perf_counter()
        try:
            found = read_all(content)
            peak = tracemalloc.get_traced_memory()[1] / 2**20
        finally:
            tracemalloc.stop()
        assert time.perf_counter() - begun < seconds
        assert peak < megabytes
        return found

    return read


def read_all(content: bytes) -> tuple[int, list[Finding]]:
    count = 0
    try:
        for sheet in all_sheets(find_inputs([content])):
            for _ in sheet.rows():
                count += 1
    except Refused as problem:
        return count, list(problem.findings)
    return count, []


@pytest.fixture(scope="session")
def swollen_workbook(raw_workbook: Callable[..., bytes]) -> Callable[..., bytes]:
    """A workbook with one part that repeats a piece behind a start, until it is so many bytes long."""

    def build(part: str, start: str, piece: str, size: int) -> bytes:
        packed = BytesIO(raw_workbook(parts={part: None}))
        with ZipFile(packed, "a", ZIP_DEFLATED) as archive, archive.open(part, "w") as stream:
            stream.write(start.encode())
            block = piece.encode() * max(1, 2**20 // len(piece.encode()))
            for _ in range(size // len(block)):
                stream.write(block)
        return packed.getvalue()

    return build
