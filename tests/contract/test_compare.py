"""``coscore compare`` as a user runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_data"
YEARS = str(SAMPLES / "projects.xlsx"), str(SAMPLES / "projects_2026.csv")

Run = Callable[..., Any]


@pytest.mark.parametrize(("bound", "code"), [("5.8", 0), ("5.7", 1)], ids=["just met", "one step below"])
def test_the_gate_decides_the_exit_code(coscore: Run, bound: str, code: int) -> None:
    done = coscore("compare", *YEARS, "--max-drop", bound)
    assert done.code == code
    assert done.text.splitlines()[-1].startswith("Verdict  passed" if code == 0 else "Verdict  failed")


@pytest.mark.parametrize(
    "arguments",
    [
        ("one.json",),
        (YEARS[0], "nothing.json"),
        (*YEARS, "--years", "2025"),
        (*YEARS, "--max-drop", "x"),
        (*YEARS, "-o", "a.txt"),
    ],
    ids=["one file", "no such file", "years", "no number", "no format"],
)
def test_what_cannot_be_compared_ends_with_2(coscore: Run, arguments: tuple[str, ...]) -> None:
    done = coscore("compare", *arguments)
    assert (done.code, done.out) == (2, b"")
    assert done.err


def test_a_saved_result_compares_like_its_spreadsheet(coscore: Run) -> None:
    coscore("evaluate", YEARS[0], "-o", "2025.json", "-q")
    saved = json.loads(coscore("compare", "2025.json", YEARS[1], "--format", "json").text)
    scored = json.loads(coscore("compare", *YEARS, "--format", "json").text)
    assert saved["changes"] == scored["changes"]
    assert saved["regrouped"][0]["kind"] == "merged"


def test_another_framework_is_refused_under_strict(coscore: Run, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(
        (tmp_path / "small.yaml").read_text(encoding="utf-8").replace("best: 10", "best: 20"), encoding="utf-8"
    )
    for name in ("small", "other"):
        assert coscore("evaluate", "small.csv", "-f", f"{name}.yaml", "-o", f"{name}.json").code == 0
    loud = coscore("compare", "small.json", "other.json", COSCORE_LANG="ko")
    assert (loud.code, loud.text.splitlines()[0].startswith("경고[W401]: 지표체계가 다릅니다")) == (0, True)
    assert coscore("compare", "small.json", "other.json", "--strict").code == 2


def test_two_runs_give_the_same_bytes_in_any_code_page(coscore: Run) -> None:
    first, second = (coscore("compare", *YEARS, "--format", "json") for _ in range(2))
    assert first.out == second.out
    done = coscore("compare", *YEARS, PYTHONUTF8="0", PYTHONIOENCODING="cp949", COSCORE_LANG="ko")
    assert (done.code, "지자체" in done.out.decode("cp949")) == (0, True)


def test_errors_in_the_data_are_told_with_their_place(coscore: Run, tmp_path: Path) -> None:
    """나루군 is left out of the comparison, and the reader must know why."""
    text = (tmp_path / "small.csv").read_text(encoding="utf-8")
    (tmp_path / "broken.csv").write_text(text.replace("나루군,5,", "나루군,약 5,"), encoding="utf-8")
    done = coscore("compare", "small.csv", "broken.csv", "-f", "small.yaml")
    assert done.code == 0
    assert "E204" in done.err
    assert "broken.csv" in done.err
