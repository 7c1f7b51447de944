from __future__ import annotations

from pathlib import Path

import pytest

from coscore.output.summary import LARGEST, append, fitting, is_summary


def test_only_the_file_the_job_names_is_the_summary(tmp_path: Path) -> None:
    named = {"GITHUB_STEP_SUMMARY": str(tmp_path / "a")}
    assert is_summary(str(tmp_path / "." / "a"), named)
    assert not is_summary(str(tmp_path / "b"), named)
    assert not is_summary("", {"GITHUB_STEP_SUMMARY": ""})
    assert not is_summary(str(tmp_path / "a"), {})


def test_the_summary_is_added_to(tmp_path: Path) -> None:
    for text in (b"one\n", b"two\n"):
        append(str(tmp_path / "a"), text, "en")
    assert (tmp_path / "a").read_bytes() == b"one\n\ntwo\n"


def test_the_summary_never_grows_beyond_what_the_platform_takes(tmp_path: Path) -> None:
    for _ in range(3):
        append(str(tmp_path / "a"), b"a line of forty characters, more or less\n" * 10_000, "en")
    data = (tmp_path / "a").read_bytes()
    assert LARGEST - 100 < len(data) <= LARGEST
    assert data.endswith(b"1024 KiB_\n")


@pytest.mark.parametrize(("room", "lines"), [(100, 5), (99, 2), (80, 1), (60, 0), (20, None)])
def test_lines_are_kept_whole(room: int, lines: int | None) -> None:
    kept = fitting(b"0123456789012345678\n" * 5, room, "en")
    assert len(kept) <= room
    assert kept.count(b"0123456789012345678\n") == (lines or 0)
    assert bool(kept) is (lines is not None)
